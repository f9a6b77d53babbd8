/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_RACI_H
#define DG_READ_TABLE_RACI_H

/** The words and letters of RACI where they are no marks: over columns of names, and explained. */

#include "read/table/columns.h"

/** R, A, C, I over columns of names, or the words that they stand for; beside Accountable,
 * Responsible is joint. Or those of DACI, where the Driver leads. */
void dg_raci_columns(dg_columns *columns);

/** Is a head one of the words of RACI or DACI: Accountable, Drivers? */
bool dg_is_raci_word(dg_slice title);

/** Are the letters R, A and C in this row the heads of columns in which names stand? */
bool dg_is_raci_head(const dg_grid *grid, size_t row);

/** Does the table only say what the letters mean: R, Responsible, Does the work? */
bool dg_is_raci_legend(const dg_grid *grid);

#endif
