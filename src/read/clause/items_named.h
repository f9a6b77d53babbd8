/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_ITEMS_NAMED_H
#define DG_READ_CLAUSE_ITEMS_NAMED_H

#include "read/clause/find.h"

/** Clauses for items by their numbers, that stand below them: 第1、2项由甲局负责；第3项由…. */

/** The bytes of 第1项, 第2、3项, 第4至6项 before 由; 0: none. */
size_t dg_word_items_named(dg_slice text);

/**
 * Move each such clause to the items that it names, where these are all there, beside the item in
 * which it stands or beside one above that, hold no items and have no clause of their own. Where a
 * number is there twice the clause stays.
 *
 * @param first_clause  of each node its first clause, one more than nodes.
 * @return DG_OK or DG_ENOMEM. Time: O(clauses + nodes), the latter for each of a few hundred
 * clauses.
 */
dg_code dg_give_to_items_named(dg_findings *findings, size_t *first_clause, const dg_flow *flow,
                               const dg_outline *outline, dg_error *err);

#endif
