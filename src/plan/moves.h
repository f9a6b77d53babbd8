/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_MOVES_H
#define DG_PLAN_MOVES_H

#include "base/random.h"
#include "plan/rules.h"

/** A plan, and what two of its meetings would be after a move. */
typedef struct {
    const dg_planning *planning; /* borrowed, as are now and rules */
    const dg_agendas *now;
    const dg_rules *rules; /* NULL: there are no wishes */
    size_t *a, *b;         /* the trial agendas of meetings m and k; room for one item more */
    size_t n_a, n_b;
    dg_random random;
} dg_trial;

/**
 * The moves of a search. Each fills the trial agendas of meetings m and k; where k is m, the second
 * stays empty. false: there is no such move, or a meeting would take too long. k may be a new
 * meeting, except where one of its items is wanted.
 */

/** A meeting that would suit the item: that of another item of one of its departments, else any,
 * and now and then a new one. items_of, first_of: per department its items. */
size_t dg_move_to(dg_trial *t, size_t item, const size_t *items_of, const size_t *first_of);

/** The item of meeting m, and all that are to be together with it, put anywhere in meeting k. */
bool dg_move_item(dg_trial *t, size_t item, size_t m, size_t k);

/** The item against one of meeting k, each put anywhere. */
bool dg_move_swap(dg_trial *t, size_t item, size_t m, size_t k);

/** A stretch of the agenda the other way round. */
bool dg_move_reverse(dg_trial *t, size_t m);

/** Both agendas cut in two and joined crosswise; sometimes the second turned round before. */
bool dg_move_tails(dg_trial *t, size_t m, size_t k);

#endif
