/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_ALIGNED_TEXT_H
#define DG_READ_TABLE_ALIGNED_TEXT_H

#include "read/container/grid.h"
#include "read/container/source.h"

/**
 * A table inside a plain text whose columns stand below one another, two spaces apart at least, as
 * in the text of a page of PDF. Cells may go on in the lines below.
 *
 * @param[out] grid  NULL where no table stands from line `from` on; else the caller's.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_aligned_text_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err);

#endif
