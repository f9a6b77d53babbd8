/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_GRID_ALIGN_H
#define DG_READ_TABLE_GRID_ALIGN_H

#include "read/container/grid.h"

/**
 * Move rows to the right that have lost the cells before them: where a table's merged cells are
 * written as text, the first of their rows has them and the others begin with the next column.
 *
 *     一、优化环境 | 1 | 推进甲 | 甲局
 *     2 | 推进乙 | 乙局
 *
 * Such a row is told by its number, which follows the one that stands further right in the row
 * above, or by a time below the heads of parties, where further right parties stand below them. The
 * cells that it lacks are those above. Likewise the heads, where the first was merged over several
 * columns. Time: O(cells): those of a row, and their heads, are looked at again for each place that
 * it may be moved to, three at most. No memory: grid->failed.
 */
void dg_grid_align(dg_grid *grid);

#endif
