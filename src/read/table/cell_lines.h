/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_CELL_LINES_H
#define DG_READ_TABLE_CELL_LINES_H

#include "read/container/grid.h"
#include "read/container/source.h"

/**
 * A table inside a plain text, each cell a line of its own: what is left of a table that was copied
 * out of a page. 序号 / 任务 / 牵头单位, then 1 / 做甲 / 商务部, then 2 … In English without
 * numbers a line a cell only, and two rows at least.
 *
 * @param[out] grid  NULL where no such table begins at line `from` or below; else the caller's.
 * @return DG_OK or DG_ENOMEM.  Time: linear in the lines.
 */
dg_code dg_cell_lines_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err);

#endif
