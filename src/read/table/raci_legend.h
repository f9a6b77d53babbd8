/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_RACI_LEGEND_H
#define DG_READ_TABLE_RACI_LEGEND_H

/** What a sheet says of its letters, R = Responsible, above, below or beside the matrix. */

#include "read/container/grid.h"

/** Does the table only say what the letters mean: R, Responsible, Does the work? */
bool dg_is_raci_legend(const dg_grid *grid);

/** Empty the cells in which a matrix with letters says what they mean, and those that belong to
 * them: the head above them, what stands between them and the matrix. */
void dg_raci_legend_clear(dg_grid *grid);

#endif
