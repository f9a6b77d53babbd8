/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_DECIMAL_LINES_H
#define DG_READ_TABLE_DECIMAL_LINES_H

#include "read/container/grid.h"
#include "read/container/source.h"

/**
 * A table in English inside a plain text, each cell a line of its own, whose rows begin with a
 * number of levels that no head stands over: Actions / Departments / Timeframe, then 1 / ROADS, 1.1
 * / Mow the verge / RB, PO / May 2027, then 1.2 …
 *
 * @param[out] grid  NULL where no such table begins at line `from` or below; else the caller's.
 * @return DG_OK or DG_ENOMEM.  Time: linear in the lines.
 */
dg_code dg_decimal_lines_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err);

#endif
