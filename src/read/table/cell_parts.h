/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_CELL_PARTS_H
#define DG_READ_TABLE_CELL_PARTS_H

#include "read/container/grid.h"
#include "read/container/source.h"

/** A line of a cell, as it stands in the text. */
typedef struct {
    dg_slice text; /* of source->text */
    char before;   /* a line feed or a space, which the cell has before it; '\0': its words go on */
} dg_cell_part;

/**
 * The next cell of a row, whose lines stand apart in the text. Each byte keeps its place there. A
 * failed allocation is remembered in the grid.
 *
 * @param parts  at least one; nothing before the first.
 */
void dg_cell_parts_add(dg_grid *grid, dg_source *source, const dg_cell_part *parts, size_t n);

/**
 * A row for a line among the rows that is none of them, its tab, its spaces or its column being
 * lost: beyond the last of `n_columns`, where it is reported.
 */
void dg_cell_parts_add_stray(dg_grid *grid, dg_source *source, dg_slice line, size_t n_columns);

#endif
