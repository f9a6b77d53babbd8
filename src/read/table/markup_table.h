/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_MARKUP_TABLE_H
#define DG_READ_TABLE_MARKUP_TABLE_H

#include "read/container/grid.h"
#include "read/container/source.h"

/**
 * A table in the markup of a plain text that its first line shows: a frame of +---+ (reStructured
 * Text, Emacs, the shells of databases), |=== (AsciiDoc), .. list-table:: (reStructuredText),
 * <table> (a web page's, in Markdown).
 *
 * @param[out] grid  NULL where no table stands from line `from` on; else the caller's.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_markup_table_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err);

#endif
