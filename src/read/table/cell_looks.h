/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_CELL_LOOKS_H
#define DG_READ_TABLE_CELL_LOOKS_H

/** What a cell that stands in a line of its own holds, by its looks. */

#include "base/slice.h"

/** Does the cell of the line before go on: 、乙部? */
bool dg_begins_with_list_mark(dg_slice line);

/** Does the cell go on in the line below: 甲局、? */
bool dg_ends_in_list_mark(dg_slice line);

/** 县甲局。: names without the stop behind the last. */
dg_slice dg_without_stop(dg_slice line);

/** Do names, or the first of them, stand here: the last word ends as a body's does? */
bool dg_line_looks_like_names(dg_slice line);

/** 市甲局, or the last of several: an office of some place for sure, and nothing to be done? */
bool dg_line_is_an_office(dg_slice line);

/** Does the last row's cell hold parties and nothing that follows the table: names, also with a
 * comma between them, or names and their roles? */
bool dg_line_looks_like_parties(dg_slice line);

/** 牵头单位：甲局: a cell of names goes on with more of them, and with their label. */
bool dg_line_is_labelled(dg_slice line);

#endif
