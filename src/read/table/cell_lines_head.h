/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_CELL_LINES_HEAD_H
#define DG_READ_TABLE_CELL_LINES_HEAD_H

/** The header of a table inside a plain text, each cell a line of its own, and what its lines are.
 */

#include "read/container/source.h"
#include "read/words/table_words.h"

enum { DG_CELLS_MAX = 16, DG_CELLS_TITLE_BYTES = 120 };

/** What the header's cells mean, and the lines that they stand in. */
typedef struct {
    dg_column_kind kinds[DG_CELLS_MAX];
    size_t lines[DG_CELLS_MAX];
    size_t n, number; /* columns; the one of numbers, n where there is none */
    size_t below;     /* the first line that is no cell of the header */
    bool latin;       /* without a column of numbers, in English: each row has a line a cell */
} dg_cells_head;

/** The header whose cell in line `i` names parties, no part of it above line `from`; false: there
 * is none. */
bool dg_cells_find_head(dg_cells_head *h, const dg_source *source, size_t from, size_t i);

/** 责任单位 |: without the bar that a web page's table leaves behind its cells. */
dg_slice dg_cells_without_bar(dg_slice line);

/** Line `i`, simplified, without that bar. */
dg_slice dg_cells_line(const dg_source *source, size_t i);

/** The first line from `i` on that is not empty; n_lines where a table that was taken comes first.
 */
size_t dg_cells_next(const dg_source *source, size_t i);

/** Minister responsible |: does a bar behind the line, in English, say that it is a cell? */
bool dg_cells_is_barred(const dg_source *source, size_t i);

bool dg_cells_ends_in_colon(dg_slice line);

bool dg_cells_is_number(dg_slice cell, size_t number);

/** 68 or 68*, alone in its line: a number of digits; 0: none. */
size_t dg_cells_digits(dg_slice line);

/** A heading between the rows: 一、产业. */
bool dg_cells_is_heading(dg_slice line);

#endif
