/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_GRID_H
#define DG_READ_CONTAINER_GRID_H

#include "base/arena.h"
#include "base/array.h"
#include "dutygraph/document.h"

/**
 * A table as cells, whatever it came from: CSV, Markdown, HTML, DOCX, XLSX.
 *
 * Rows may differ in length. A merged cell stands, with the same text, in every place that it
 * covers.
 */
typedef struct {
    const char
        *text; /* valid UTF-8, trimmed, in simplified script; a line feed between paragraphs */
    const char *printed; /* as many bytes, as they were read; the text itself where no other */
    dg_position at;      /* of its first character in the text as read */
    /* Where each byte of the text stands, and its end; NULL: one after another from `at`, a line
     * feed in the text being one in what was read. */
    const dg_position *places;
    bool covered; /* filled from the merged cell to its left or above */
} dg_grid_cell;

/** A merged cell that reaches into rows to come. */
typedef struct {
    size_t row, column; /* of its first cell */
    size_t n_rows, n_columns;
} dg_grid_span;

typedef struct {
    DG_ARRAY(dg_grid_cell) cells; /* row after row */
    DG_ARRAY(size_t) rows;        /* the first cell of each finished row and of the next */
    const char *name;             /* of the sheet, or the caption; "" where none */
    size_t at, end;               /* the bytes of the page's text that are the table's */
    bool by_cell;                 /* a workbook: line and column of a cell are its row and column */
    bool failed;                  /* no memory, now or earlier */
    const char *unseen;           /* what the first hidden row of a sheet holds; NULL: none does */
    dg_position unseen_at;

    DG_ARRAY(dg_grid_span) spans; /* still open */
    size_t n_covered;
    dg_arena *arena;
} dg_grid;

typedef struct {
    DG_ARRAY(dg_grid *) grids;
} dg_grid_list;

/** A table that begins at `at`; `end` is the maker's to set. @return NULL: no memory. */
dg_grid *dg_grid_new(dg_slice name, size_t at);
void dg_grid_free(dg_grid *grid);

/* --- Making. A failed allocation is remembered in grid->failed; later calls do nothing. --- */

/** The next cell of the row; places that a merged cell covers are filled first. */
void dg_grid_add(dg_grid *grid, dg_slice text, dg_position at);

/**
 * As dg_grid_add, for a text that is not as it was read: marks were taken out.
 *
 * @param places  where each byte of `text` stood, and its end; text.n + 1 entries, copied.
 */
void dg_grid_add_placed(dg_grid *grid, dg_slice text, const dg_position *places);

/** As dg_grid_add, a cell over several rows and columns (HTML: rowspan, colspan); 0 counts as 1. */
void dg_grid_add_spanning(dg_grid *grid, dg_slice text, dg_position at, size_t n_rows,
                          size_t n_columns);

/** A copy of another grid's cell, covered where that is. */
void dg_grid_add_copy(dg_grid *grid, const dg_grid_cell *cell);

/** The cell above goes on (DOCX: vMerge). An empty cell where there is none. */
void dg_grid_add_from_above(dg_grid *grid, dg_position at);

void dg_grid_end_row(dg_grid *grid);

/** Merge cells of finished rows, as far as the rows reach (XLSX: mergeCell). */
void dg_grid_merge(dg_grid *grid, size_t row, size_t column, size_t n_rows, size_t n_columns);

/** The same table, from a row on, with its rows as columns. NULL: no memory. */
dg_grid *dg_grid_transposed(const dg_grid *grid, size_t from);

/** The rows from `from` on as a table of their own; `grid` ends before them. NULL: no memory. */
dg_grid *dg_grid_split(dg_grid *grid, size_t from);

/** Add copies of the rows of another grid, from a row on. */
void dg_grid_append(dg_grid *grid, const dg_grid *rest, size_t from);

/* --- Looking --- */

size_t dg_grid_n_rows(const dg_grid *grid);
size_t dg_grid_n_columns(const dg_grid *grid, size_t row);

/** The cell; NULL where the row is shorter. Borrowed. */
const dg_grid_cell *dg_grid_cell_at(const dg_grid *grid, size_t row, size_t column);

/** What a cell says; empty where there is none. Borrowed. */
dg_slice dg_grid_text(const dg_grid *grid, size_t row, size_t column);

/** The same without white space around it. */
dg_slice dg_grid_trimmed(const dg_grid *grid, size_t row, size_t column);

/** Where byte `offset` of a cell's text stands: in a workbook, where the cell does. */
dg_position dg_grid_place(const dg_grid *grid, const dg_grid_cell *cell, size_t offset);

/** How far a cell has been walked through. */
typedef struct {
    const dg_grid_cell *cell;
    size_t offset;
    dg_position at;
} dg_grid_walker;

/** As dg_grid_place, for one byte after another of a long cell: from where the walker, zeroed
 * before, stands. */
dg_position dg_grid_walk(const dg_grid *grid, const dg_grid_cell *cell, dg_grid_walker *walker,
                         size_t offset);

#endif
