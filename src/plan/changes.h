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
    bool *old_wrong;     /* per old meeting: it may not stay as it is */
    size_t *old_wanted;  /* per old meeting: the slot that it must have */
    size_t *home, *now;  /* per item: its meeting */
    dg_change *moves;    /* n_moves <= max_changes of them */
    size_t n_moves;
    size_t *touched, n_touched; /* meetings that have lost or won an item */
    size_t **sets, *n_set;      /* their items */
    size_t *scratch;
    bool possible; /* the wishes do not contradict one another */
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
 *                    costs, even so. Where both are NULL, no more is done than it takes to know
 *                    that this is not the best.
 */
dg_code dg_changes_try(dg_changes *changes, size_t *wrong, uint64_t *cost);

dg_code dg_changes_take(dg_replanned *replanned, dg_changes *changes, dg_error *err);

#endif
