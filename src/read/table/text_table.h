/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_TEXT_TABLE_H
#define DG_READ_TABLE_TEXT_TABLE_H

#include "read/container/grid.h"
#include "read/container/source.h"

/**
 * A table inside a plain text, its cells set apart by tabs or, below a header that begins with
 * 序号, by white space: what is left of a table that was pasted as text.
 *
 * @param[out] grid  NULL where no table stands from line `from` on; else the caller's.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_text_table_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err);

#endif
