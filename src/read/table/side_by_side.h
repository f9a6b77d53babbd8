/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_SIDE_BY_SIDE_H
#define DG_READ_TABLE_SIDE_BY_SIDE_H

#include "read/container/grid.h"

/**
 * A table whose header repeats to the right, to save paper, as one below the other:
 *
 *     序号  任务  牵头单位  序号  任务  牵头单位
 *
 * @param[out] made  the new table, the caller's; NULL: it is no such table.
 * @return false: no memory. Time: linear.
 */
bool dg_side_by_side(dg_grid **made, const dg_grid *grid);

#endif
