/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_SLIPS_H
#define DG_READ_CLAUSE_SLIPS_H

#include "base/slice.h"
#include "model/registry_match.h"
#include "read/words/lexicon.h"

/** What looks like a clause, or part of one, though no rule reads it: worth a diagnostic. */

/** Does the name of a body in the registry stand anywhere in the text? */
bool dg_names_a_known_body(dg_slice text, const dg_registry *registry);

/** The bytes of a known body's name, in text from byte `from` on, that ends at byte `end`; 0: none.
 */
size_t dg_known_name_before(dg_slice text, size_t from, size_t end, const dg_registry *registry);

/** The end of the names behind any label that `text` begins with, 责任单某：甲局、乙部, or behind
 * 责任单位 without its colon: two at least, or one that looks like a body's; 0: none. */
size_t dg_labelled_names(dg_slice text, const dg_registry *registry);

/** 主要甲局, 主要由甲局: the bytes of a word before a body that says no more than that it does
 * most.
 */
size_t dg_chiefly(dg_slice text, const dg_registry *registry);

/** Does a body's name, by its looks, begin the text? */
bool dg_begins_with_a_body(dg_slice text, const dg_registry *registry);

/** The bytes of a label without its colon that begins a part of a clause at byte `at`, names at
 * once behind it: 责任单位 + 市教育局; 0: none. *class is set where there is one. */
size_t dg_bare_label(dg_class *class, dg_slice text, size_t at, const dg_registry *registry);

/** The bytes of the brackets that close where `text` begins. */
size_t dg_closing_brackets(dg_slice text);

/** The bytes of the run of Han characters that `text` ends with, if that ends as an office does. */
size_t dg_ends_in_office(dg_slice text);

/** Is a short text the name of an office as a whole? */
bool dg_is_one_office(dg_slice text);

/** Where a label begins behind other words, for want of a mark: 王某 + 牵头单位; text.n: nowhere.
 */
size_t dg_label_inside(dg_slice text);

/** Where a bracket begins in a clause whose own has no end, and holds several names: then they may
 * be no remark, 甲局（乙部、丙委; text.n: nowhere. */
size_t dg_listing_remark(dg_slice text);

/** Is the text a list of two offices or more, and nothing else? */
bool dg_lists_offices(dg_slice text);

/** The bytes of the line that `text` begins with, where it is the head of a column or a table: 牵头
 * 单位 alone, or 序号 and such a column; 0: it is none. */
size_t dg_table_head_line(dg_slice text);

/** Where a second name begins in a name that has run together out of two, 甲局 + 乙部, for want of
 * a mark; name.n: nowhere. */
size_t dg_second_name(dg_slice name, const dg_registry *registry);

/** Is it a name with a part of other words at one end: 责任单位甲局, 甲局负? */
bool dg_is_cut_name(dg_slice name);

/** 国务院有关部门：, a line of its own: to whom a paper is sent? */
bool dg_is_addressee(dg_slice text);

#endif
