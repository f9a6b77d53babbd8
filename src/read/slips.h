/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_SLIPS_H
#define DG_READ_SLIPS_H

#include "base/slice.h"
#include "model/registry_match.h"

/** What looks like a clause, or part of one, though no rule reads it: worth a diagnostic. */

/** Does the name of a body in the registry stand anywhere in the text? */
bool dg_names_a_known_body(dg_slice text, const dg_registry *registry);

/** The end of the names behind any label that `text` begins with, 责任单 位：甲局、乙部, where they
 * are several or a known one is among them; 0: none. */
size_t dg_labelled_names(dg_slice text, const dg_registry *registry);

/** The bytes of the line that `text` begins with, where it is the head of a column or a table: 牵头
 * 单位 alone, or 序号 and such a column; 0: it is none. */
size_t dg_table_head_line(dg_slice text);

/** Where a second name begins in a name that has run together out of two, 甲局 + 乙部, for want of
 * a mark; name.n: nowhere. */
size_t dg_second_name(dg_slice name, const dg_registry *registry);

#endif
