/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_DELIMITED_H
#define DG_READ_DELIMITED_H

#include "read/grid.h"
#include "read/source.h"

/**
 * A text as CSV: cells between commas, semicolons or tabs.
 *
 * @param[out] grid  NULL where the text does not look like that: its rows must have the same number
 *                   of cells, two at least.
 * @param separator  0 to find it.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_delimited_read(dg_grid **grid, const dg_source *source, char separator, dg_error *err);

#endif
