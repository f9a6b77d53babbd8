/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_NEXT_PAGE_H
#define DG_READ_TABLE_NEXT_PAGE_H

/** Does a table without a header go on with the one before it, as on the next page? */

#include <stdbool.h>

#include "read/table/tables.h"

/** Are the cells of a column, as far as one looks, the names of offices and little else? */
bool dg_names_offices(const dg_grid *grid, size_t column);

/** Do offices stand where the table before has its parties, and no words of a header above them? */
bool dg_has_its_parties(const dg_columns *columns, const dg_grid *grid);

/** What stands between a table and the one before it. */
dg_slice dg_between_tables(const dg_tables *tables, const dg_grid *grid, const dg_source *source);

/** Does a table without a header follow the one before it, as wide as that: at once, or, where it
 * has the parties of that, behind what a page may set between them: a row cut in two, 续表? */
bool dg_goes_on(const dg_tables *tables, const dg_grid *grid, const dg_source *source);

/** Does it go on with a row, whatever else that looks like? */
bool dg_goes_on_with_row(const dg_tables *tables, const dg_grid *grid, const dg_source *source);

#endif
