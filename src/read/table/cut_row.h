/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_CUT_ROW_H
#define DG_READ_TABLE_CUT_ROW_H

#include "read/table/columns.h"

/**
 * Join the last row of a table and the first of its part on the next page, where the page cut one
 * row in two: a name in a column of parties ends in the middle (市发展改 | 革委).
 *
 * @param columns  those of both.
 * @param first    the row of `rest` with which its part begins.
 * @return whether they were joined: that row of `rest` is no row then. A failed allocation is
 *         remembered in `grid`.
 */
bool dg_cut_row_join(dg_grid *grid, const dg_grid *rest, size_t first, const dg_columns *columns);

#endif
