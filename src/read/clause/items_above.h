/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_ITEMS_ABOVE_H
#define DG_READ_CLAUSE_ITEMS_ABOVE_H

#include "read/clause/find.h"
#include "read/words/words.h"

/** One clause for several items, that stands below the last of them: 以上3项由甲局负责. */

extern dg_words dg_aboves; /* what such words begin with */

/** The bytes of 以上3项, 以上任务, 上述工作, what a clause says it is of; *items: how many they
 * are, 0 where it does not say. */
size_t dg_word_items_above(size_t *items, dg_slice text);

/** 以上2项 of 以上2项责任单位：甲局: their bytes before a label. */
size_t dg_items_above_label(dg_slice text);

/** The bytes of such words that the text ends with. */
size_t dg_items_above_before(dg_slice text);

/** Does the clause say so of itself? *items: as above. */
bool dg_is_of_items_above(size_t *items, const dg_found *found, const dg_flow *flow);

/**
 * Give each such clause to the items above its own, too, that are items of the same heading, hold
 * no items and have no clause: as many as it says; where it does not say how many, but begins
 * a paragraph below a heading, all.
 *
 * @param first_clause  of each node its first clause, one more than nodes.
 * @return DG_OK or DG_ENOMEM. Time: linear in the nodes and clauses.
 */
dg_code dg_give_to_items_above(dg_findings *findings, size_t *first_clause, const dg_flow *flow,
                               const dg_outline *outline, dg_error *err);

#endif
