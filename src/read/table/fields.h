/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_FIELDS_H
#define DG_READ_TABLE_FIELDS_H

/** A table of the fields of one task, 牵头单位 | 甲局 below 时限 | 6月: it is read as labels. */

#include "read/table/tables.h"

/** Leave a table that tells the fields of a task in the text, and give it up. */
dg_code dg_tables_leave_fields(dg_tables *tables, dg_source *source, dg_grid *grid, dg_error *err);

/** 牵头单位|甲局|配合单位|乙局: leave such lines of a text as fields. Are there any? */
bool dg_tables_mark_fields(dg_source *source);

#endif
