/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_DUTY_COLUMNS_H
#define DG_READ_TABLE_DUTY_COLUMNS_H

#include "read/table/columns.h"

/**
 * Department beside Responsibilities, Role beside Key duties: where no column holds the tasks, a
 * column that says what each body's duty is holds them, and the bodies stand in the column before
 * it.
 */
void dg_duty_columns(dg_columns *columns, const dg_grid *grid);

#endif
