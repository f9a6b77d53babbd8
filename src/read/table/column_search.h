/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_COLUMN_SEARCH_H
#define DG_READ_TABLE_COLUMN_SEARCH_H

/* What the files that understand columns share: a table whose columns are being understood. */

#include "read/table/columns.h"
#include "read/words/table_words.h"

typedef struct {
    dg_columns *columns;
    dg_grid *grid;
    const dg_columns_context *context;
} search;

static inline const dg_grid_cell *cell_at(const search *s, size_t row, size_t column) {
    return dg_grid_cell_at(s->grid, row, column);
}

static inline dg_slice text_at(const search *s, size_t row, size_t column) {
    return dg_grid_text(s->grid, row, column);
}

static inline bool is_covered(const search *s, size_t row, size_t column) {
    const dg_grid_cell *cell = cell_at(s, row, column);
    return cell != NULL && cell->covered;
}

static inline bool is_kind(const dg_column *column, dg_column_kind kind) {
    return column->meaning.kind == kind;
}

static inline size_t count(const dg_columns *columns, dg_column_kind kind) {
    size_t n = 0;
    for (size_t i = 0; i < columns->n; i++)
        n += is_kind(&columns->items[i], kind);
    return n;
}

static inline bool is_covered_from_left(const search *s, size_t row, size_t column) {
    return column > 0 && is_covered(s, row, column) &&
           dg_slice_equal(text_at(s, row, column), text_at(s, row, column - 1));
}

/* How many cells below a header say anything, how many of them are marks, how many of these are
 * words (主责, Support), and how many name the one who bears the task. */
typedef struct {
    size_t filled, marks, words, bearers;
} dg_tally;

/* Where many cells hold none, the rest are not looked at. */
dg_tally dg_tally_marks(const search *s, size_t column);

/* At least four in five. */
bool dg_are_marks(dg_tally t);

/* Does a head name a body? */
bool dg_heads_a_body(const search *s, dg_slice title);

/* Which columns are those of a matrix. Two columns of marks at least make one. Beside columns of
 * names, a column of marks counts only under the name of a body. */
void dg_find_mark_columns(search *s);

/* A matrix with bodies down its first column and none across: each row is a body's. */
void dg_find_turned(search *s);

/* How many cells of a row say something, a merged one counted once. */
size_t dg_header_cells(const search *s, size_t row);

/* How far down a header may stand: lines of a text may stand above it, a cell each. */
size_t dg_header_reach(const search *s);

/* May a row be a header? Words of it that are marks speak for a row of a matrix. */
bool dg_header_may_be(const search *s, size_t row);

/* How sure the words of a row are to be those of a header, the surest first: two of them have a
 * meaning; the first heads tasks, and no marks stand beside it; neither. */
typedef enum { DG_HEADER_KNOWN, DG_HEADER_MATRIX, DG_HEADER_UNKNOWN } dg_header_kind;

dg_header_kind dg_header_known(const search *s, size_t row);

/* Make the columns of what their header says, from its first row `header` on; false: no memory. */
bool dg_header_read(search *s, size_t header);

/* Does a cell of the column reach down over several rows of the body, as a group of tasks does? */
bool dg_column_is_merged_down(const search *s, size_t column);

/* Does a column, or a column of bodies beside one of roles, say who answers? */
bool dg_columns_have_bearer(const dg_columns *columns);

/* Does a cell list names, each known or of a body; is it nobody's name? */
bool dg_cell_lists_names(const search *s, dg_slice cell);
bool dg_cell_names_nobody(const search *s, dg_slice cell);

/* Where all columns of tasks have cells for several rows, whatever heads the phrases beside them,
 * each with its parties, those are the tasks. */
void dg_find_parts(search *s);

/* Of several columns of tasks, those whose cells stand for several rows, or are said again in each,
 * are headings. */
void dg_order_tasks(search *s);

/* A first column that counts the rows by words of its own, beside what describes them, holds the
 * tasks. */
void dg_find_counted_tasks(search *s);

/* Do the columns say enough: tasks and parties, or a matrix of them? May promote a column of tasks,
 * or say that the table is to be turned. */
bool dg_columns_are_usable(search *s);

#endif
