/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_ROWS_H
#define DG_READ_TABLE_ROWS_H

#include "read/outline/label.h"
#include "read/table/table.h"

typedef enum {
    DG_ROW_NOTHING, /* empty, the header again, a note below the table */
    DG_ROW_LOOSE,   /* one long cell that is no heading */
    DG_ROW_SECTION,
    DG_ROW_TASK,
} dg_row_kind;

typedef struct {
    dg_row_kind kind;
    bool first;        /* of its task */
    size_t last;       /* in the first row of a task: its last row so far */
    size_t next;       /* the next row of the same task; DG_NONE */
    size_t number_row; /* the row whose number it bears; DG_NONE */
    size_t ordinal;    /* 0-based, among the tasks that bear this number */
    size_t n_bearers;  /* in the row of a number: how many tasks bear it */
} dg_row;

/** What each row of a table is, and which rows are one task. */
typedef struct {
    dg_row *items; /* as many as the grid has rows; those above the body are DG_ROW_NOTHING */
    size_t n;
    bool first_listed; /* a note says that the first named leads */
} dg_rows;

/** @return false: no memory. */
bool dg_rows_find(dg_rows *rows, const dg_duty_table *table);
void dg_rows_free(dg_rows *rows);

/** The trimmed text of a cell; empty where it says nothing (—) or there is none. */
dg_slice dg_duty_table_text(const dg_duty_table *table, size_t row, size_t column);

/** A part of a cell's text of that row, as printed. */
dg_slice dg_duty_table_printed(const dg_duty_table *table, size_t row, dg_slice part);

/** The first text in columns of a kind that stands in the row; empty for none. */
dg_slice dg_duty_table_first_text(const dg_duty_table *table, size_t row, dg_column_kind kind);

/** What a numbered row is called: its task, or what stands in a column before that whose head is
 * not known (一 | 开办企业 | | ). Empty: nothing. */
dg_slice dg_row_title(const dg_duty_table *table, size_t row);

/** Is the cell filled from one above it, or to its left? */
bool dg_duty_table_is_covered(const dg_duty_table *table, size_t row, size_t column);
bool dg_duty_table_is_covered_from_left(const dg_duty_table *table, size_t row, size_t column);

/** The label that a cell begins with: 1, （一）, 一、. A bare number needs no mark after it. */
bool dg_cell_label(dg_label *label, dg_slice text, bool bare);

/** 1．做甲。2．做乙。 Does the number that a cell begins with count what stands in it, not the
 * rows?
 */
bool dg_cell_counts_inside(dg_slice cell, const dg_label *first);

/** The label of the row's own measure, the innermost of its tasks: （2）做乙 below 1; or in a cell
 * before it. Empty: it has none. */
dg_slice dg_row_own_label(const dg_duty_table *table, size_t row);

#endif
