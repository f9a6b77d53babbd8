/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_UNKNOWN_COLUMNS_H
#define DG_READ_TABLE_UNKNOWN_COLUMNS_H

#include "read/recorder.h"
#include "read/table/rows.h"

/** Report the columns that are not understood, and whose header is a party's noun (Focal
 * ministries, 挂点单位 over names), or whose cells begin with the names of known bodies, or are
 * called as offices are; of a column that nothing heads, each cell of offices. */
void dg_check_unknown_columns(dg_recorder *recorder, const dg_duty_table *table,
                              const dg_rows *rows, const dg_registry *registry);

/** Of a table that is not understood, the column whose cells name bodies below a head that does not
 * say so, beside one of tasks: Issue | Action, over Works Agency. DG_NONE: there is none. */
size_t dg_unknown_bearers(const dg_grid *grid);

#endif
