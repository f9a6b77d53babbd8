/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_BOX_TABLE_H
#define DG_READ_TABLE_BOX_TABLE_H

#include "read/container/grid.h"
#include "read/container/source.h"

/**
 * A table inside a plain text, drawn with the lines of box characters, ┌─┬─┐, as in old gazettes
 * and on the pages of law collections. A cell goes on over the lines below, up to a rule; where a
 * rule reaches over some columns only, the cells of the others are merged.
 *
 * @param[out] grid  NULL where no such table stands from line `from` on; else the caller's.
 * @return DG_OK or DG_ENOMEM.  Time: linear in the lines, times the columns of a table.
 */
dg_code dg_box_table_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err);

#endif
