/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_LETTER_LINES_H
#define DG_READ_TABLE_LETTER_LINES_H

#include "read/container/grid.h"
#include "read/container/source.h"

/**
 * A matrix of the letters of RACI in a plain text whose columns single blanks part: lines that end
 * in as many letters as the line above them has names.
 *
 * @param[out] grid  NULL where no table stands from line `from` on; else the caller's.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_letter_lines_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err);

#endif
