/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CELL_PARTS_H
#define DG_READ_CELL_PARTS_H

#include "read/grid.h"
#include "read/source.h"

/** A line of a cell, as it stands in the text. */
typedef struct {
    dg_slice text; /* of source->text */
    bool new_line; /* the cell has a line feed before it; else its words go on */
} dg_cell_part;

/**
 * The next cell of a row, whose lines stand apart in the text. Each byte keeps its place there. A
 * failed allocation is remembered in the grid.
 *
 * @param parts  at least one.
 */
void dg_cell_parts_add(dg_grid *grid, dg_source *source, const dg_cell_part *parts, size_t n);

#endif
