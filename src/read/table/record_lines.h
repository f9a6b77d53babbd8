/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_RECORD_LINES_H
#define DG_READ_TABLE_RECORD_LINES_H

#include "read/container/grid.h"
#include "read/container/source.h"

/**
 * A table inside a plain text, each cell a line of its own and each row parted from the next by
 * empty lines: Action / Lead / Partners, then Dredge / Works Office / Coast Guard.
 *
 * @param[out] grid  NULL where no such table begins at line `from` or below; else the caller's.
 * @return DG_OK or DG_ENOMEM.  Time: linear in the lines.
 */
dg_code dg_record_lines_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err);

#endif
