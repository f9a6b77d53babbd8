/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_SHEET_TEXT_H
#define DG_READ_TABLE_SHEET_TEXT_H

/** Text that assigns tasks above or below the table of a sheet, a line of it in each row. */

#include "read/container/grid.h"

/** Does a row say one thing at most: a heading, a line of text? */
bool dg_sheet_row_is_line(const dg_grid *grid, size_t row);

/** 综合交通（甲局负责）, 责任单位：甲局: does a row hold one cell, its first, that assigns a task?
 */
bool dg_sheet_line_assigns(const dg_grid *grid, size_t row);

/** The row behind the text above a table; 0: there is none that assigns tasks. */
size_t dg_sheet_text_above(const dg_grid *grid);

/** The first row of the text below a table; the number of rows: there is none. */
size_t dg_sheet_text_below(const dg_grid *grid);

/** The byte of the page's text that a row of a sheet begins at. */
size_t dg_sheet_row_at(const dg_grid *grid, dg_slice text, size_t row);

#endif
