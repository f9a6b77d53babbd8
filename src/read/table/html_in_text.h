/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_HTML_IN_TEXT_H
#define DG_READ_TABLE_HTML_IN_TEXT_H

#include "read/container/grid.h"
#include "read/container/source.h"

/**
 * Does a table in the markup of web pages begin in line `from` and end with a line, as converters
 * and writers of Markdown put it where cells are merged? Nothing but tags stands beside it, and no
 * empty line in it.
 *
 * @param[out] to  the line behind it.
 */
bool dg_html_in_text_is(size_t *to, const dg_source *source, size_t from);

/**
 * The table in the lines [from, to), each cell at its place in the text.
 *
 * @param[out] grid  NULL where it holds no cells; else the caller's.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_html_in_text_read(dg_grid **grid, dg_source *source, size_t from, size_t to,
                             dg_error *err);

#endif
