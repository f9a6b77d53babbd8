/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_CHANGES_H
#define DG_PLAN_CHANGES_H

#include "dutygraph/replan.h"
#include "plan/repair.h"
#include "plan/set_costs.h"

/** An item that goes to another meeting. */
typedef struct {
    size_t item, meeting;
} dg_change;

/** A plan under a few changes, and the best that came of them. */
typedef struct {
    const dg_planning *planning; /* borrowed, as are plan, slot and terms */
    const dg_plan *plan;
    const size_t *slot;
    size_t n_old, max_changes;
    dg_wishes no_wishes;
    dg_rules rules;
    dg_repair repair; /* of the old meetings and those that may be added */
    dg_set_costs costs;
    uint64_t *old_costs; /* per old meeting, with prices */
    uint64_t *old_least; /* per old meeting: what its items cost at least, in whatever order */
    uint64_t old_sum;    /* of old_costs */
    bool *old_wrong;     /* per old meeting: it may not stay as it is */
    size_t n_old_wrong;
    size_t *old_wanted; /* per old meeting: the slot that it must have */
    size_t *home, *now; /* per item: its meeting */
    dg_change *moves;   /* n_moves <= max_changes of them */
    size_t n_moves;
    size_t *touched, n_touched; /* meetings that have lost or won an item */
    size_t **sets, *n_set;      /* their items: first those that stay, n_stay of them */
    size_t *n_stay, *wanted;    /* … and the slots that they must have */
    size_t *scratch;            /* items of a meeting */
    size_t **stayed, *n_stayed; /* per touched meeting: those that stayed when last asked … */
    size_t **stayed_order;      /* … in their cheapest order … */
    uint64_t *stayed_least;     /* … and what they cost at least */
    size_t *counted, count;     /* per department: when it was last counted */
    uint64_t plan_limit;        /* plans that cost as much are not wanted */
    size_t wrong_limit;         /* nor what is as wrong … */
    uint64_t wrong_cost;        /* … and costs as much */
    bool possible;              /* the wishes do not contradict one another */
    bool found;
    uint64_t best_cost; /* with prices */
    size_t best_changes, best_n_touched;
    size_t *best_slot, *best_touched; /* per meeting; the touched ones */
    size_t **best_sets, *best_n_set;  /* their agendas */
    dg_error *err;
} dg_changes;

/** To be freed, even after a failure. */
dg_code dg_changes_init(dg_changes *changes, const dg_plan *plan, const size_t *slot,
                        const dg_planning *planning, const dg_replan_options *options,
                        dg_error *err);
void dg_changes_free(dg_changes *changes);

/** Move an item that has not been moved; and take back the latest move. */
void dg_changes_move(dg_changes *changes, size_t item, size_t meeting);
void dg_changes_move_back(dg_changes *changes);

/**
 * See what the plan now costs, and keep it if it is the best so far.
 *
 * @param[out] wrong  how much keeps it from being a plan; 0: it is one. @param[out] cost  what it
 *                    costs; at least, where it is no plan or not wanted for its cost. Where both
 *                    are NULL, only the best is wanted.
 */
dg_code dg_changes_try(dg_changes *changes, size_t *wrong, uint64_t *cost);

/**
 * What dg_changes_try would find, quickly.
 *
 * @param[out] wrong  how many meetings may not be as they are, whatever their slots.
 * @param[out] least  no order of their agendas costs less.
 */
dg_code dg_changes_estimate(size_t *wrong, uint64_t *least, dg_changes *changes);

/** After an estimate: what the plan costs where items that come go to the best places in the
 * agendas. */
uint64_t dg_changes_guess(dg_changes *changes);

/** Is a plan of this estimate worth a try where its cost is wanted, going by the limits? */
bool dg_changes_is_hopeful(const dg_changes *changes, size_t wrong, uint64_t least);

dg_code dg_changes_take(dg_replanned *replanned, dg_changes *changes, dg_error *err);

#endif
