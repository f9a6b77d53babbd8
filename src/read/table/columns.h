/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_COLUMNS_H
#define DG_READ_TABLE_COLUMNS_H

#include "dutygraph/registry.h"
#include "read/container/grid.h"
#include "read/table/column_spec.h"
#include "read/table/marks.h"

typedef struct {
    dg_column_meaning meaning;
    dg_slice title;    /* in simplified script; the lowest line of its header that says anything, on
                          one line */
    dg_slice printed;  /* the same bytes in the script of the document */
    dg_position at;    /* of that header */
    bool first_listed; /* the header says that the first named leads */
} dg_column;

/** What the columns of a table hold. */
typedef struct {
    dg_column *items; /* in the grid's arena */
    size_t n;
    size_t header, body; /* the header's first row, the first row below it */
    dg_marks marks;
    bool transposed; /* its rows are departments: to be turned, then looked at again */
} dg_columns;

/** What helps to understand a table. */
typedef struct {
    const dg_column_spec *spec;
    const dg_registry *registry;
    dg_legend *legend; /* of the text that may explain its marks */
    bool whole;        /* the document is this table and nothing else: a weak header will do */
} dg_columns_context;

/**
 * Find the header of a table, one or more rows deep and perhaps below a title, and from it (and
 * from what stands below it) the meaning of the columns.
 *
 * @return false where no row is a header that says which column names the tasks and which the
 *         parties, or where no memory was left (grid->failed).
 */
bool dg_columns_find(dg_columns *columns, dg_grid *grid, const dg_columns_context *context);

/**
 * The first row of another table below that of `columns`: its title, where one stands above its
 * header. The number of rows where there is none.
 */
size_t dg_columns_next_table(const dg_columns *columns, const dg_grid *grid);

/** As dg_columns_next_table, below the first header that is told by its words alone, before the
 * table is understood. */
size_t dg_columns_second_table(const dg_grid *grid);

/**
 * The row where the second of the records begins of which a grid is a list, each a field a row,
 * with the fields' heads down the first column: 问题 | …, 责任单位 | …, 问题 | …, 责任单位 | …. The
 * number of rows where it is none.
 */
size_t dg_columns_second_record(const dg_grid *grid);

/** 牵头单位 | 甲局 over 配合单位 | 乙局, or beside it: does it tell the fields of one task, which
 * stands above it? Then its text says all, as labels with their values do. In a document that is
 * one table (`whole`) nothing stands above it: there only fields that begin with parties are. */
bool dg_columns_tell_fields(const dg_grid *grid, bool whole);

/** 任务 | 1月 | 2月: do times head the columns of a row but the first, as in a calendar of tasks?
 */
bool dg_columns_head_times(const dg_grid *grid, size_t row);

/** 项目 | 内容: is the first row of a table the head of fields and of what they hold? */
bool dg_columns_head_fields(const dg_grid *grid);

/** Does the cell before one in such a table say that it names parties? */
bool dg_columns_field_of_parties(const dg_grid *grid, size_t row, size_t column);

/** Set the columns that a person chose; others of their kinds step back, and so does a matrix that
 * was only guessed. False: a chosen column is not there. */
bool dg_columns_choose(dg_columns *columns, const dg_column_spec *spec);

/** Is it a matrix of a thing with itself, as of who works with whom: do the words of the header
 * stand down the first column, too? */
bool dg_columns_of_itself(const dg_grid *grid, size_t header);

/** The first column of a kind; DG_NONE where there is none. */
size_t dg_columns_first(const dg_columns *columns, dg_column_kind kind);

#endif
