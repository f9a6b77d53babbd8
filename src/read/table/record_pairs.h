/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_RECORD_PAIRS_H
#define DG_READ_TABLE_RECORD_PAIRS_H

#include "read/container/grid.h"

/**
 * A form that begins with what the task is, and tells several of its fields in a row (项目名称 |
 * 修路, then 牵头单位 | 甲局 | 资金来源 | 省级补助), as a table of one field a row.
 *
 * @param[out] made  NULL: the table is no such form.
 * @return false: no memory.  Time: O(cells).
 */
bool dg_record_pairs(dg_grid **made, const dg_grid *grid);

#endif
