/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_TABLE_H
#define DG_READ_TABLE_TABLE_H

#include "read/recorder.h"
#include "read/table/columns.h"

/** A table whose columns are understood. */
typedef struct {
    dg_grid *grid; /* owned */
    dg_columns columns;
} dg_duty_table;

/** Where in the document it stands. */
typedef struct {
    const char *prefix; /* goes before its paths: 一, P2; "" for none */
    size_t section;     /* DG_NONE: in none */
    size_t depth;       /* of that section; 0 for none */
} dg_duty_table_place;

/**
 * The sections, tasks and assignments of a table, in the order of its rows.
 *
 * A row is a task; rows that a merged or repeated task cell holds together are one. A row with
 * one cell only is a section. Failed allocations are remembered in the recorder.
 */
void dg_duty_table_record(dg_recorder *recorder, const dg_duty_table *table,
                          const dg_duty_table_place *place, const dg_registry *registry);

/** The longest line above its header; empty where there is none. */
dg_slice dg_duty_table_title(const dg_duty_table *table);

/** Do the numbers of its rows begin with the first: 1, 一? */
bool dg_duty_table_starts_at_one(const dg_duty_table *table);

/** Is the number of the first row one below a label: 1.1 below 1? */
bool dg_duty_table_counts_below(const dg_duty_table *table, dg_slice label);

#endif
