/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_CELL_NAMES_H
#define DG_READ_TABLE_CELL_NAMES_H

/** The names in a cell of a table without what people write beside them. */

#include "read/clause/clause.h"
#include "read/container/grid.h"

/** The names of a cell, as many bytes, with a / or a comma for + between two of them and without
 * pictures; where the column names `people`, too, without them: 甲部：王某某. A failed allocation
 * is remembered in the grid. */
dg_slice dg_cell_names_plain(dg_grid *grid, dg_slice cell, bool people);

/** 甲局提供资金, A 负责接口, 全员参与彩排: end a party's name before what it does. */
void dg_cell_name_cut(dg_party *party, const dg_registry *registry);

#endif
