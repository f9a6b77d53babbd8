/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_SCATTERED_COLUMNS_H
#define DG_READ_TABLE_SCATTERED_COLUMNS_H

#include "read/table/rows.h"

/** Of each column: is it one of sections (类别, Outcome) whose words come and go from row to row,
 * so that it says of what kind a row is, and heads none below it? The caller's to free; NULL: no
 * memory. Time: linear in the cells. */
bool *dg_scattered_columns(const dg_duty_table *table, const dg_rows *rows);

#endif
