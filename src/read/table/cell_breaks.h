/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_CELL_BREAKS_H
#define DG_READ_TABLE_CELL_BREAKS_H

#include "read/container/grid.h"

/**
 * Break a cell of names where two blanks or more, which stand for the end of a line in a table
 * that was turned into text, part two bodies: "Port Agency  DOCKS"; not where they only wrap a
 * name: "Ministry of  Ports". The numbers of parts, 1.2.1 before a name, are left out.
 *
 * @return the cell, as many bytes, with line feeds for such blanks. A failed allocation is
 *         remembered in the grid.
 */
dg_slice dg_cell_break_lines(dg_grid *grid, dg_slice cell);

#endif
