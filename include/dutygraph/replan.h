/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_REPLAN_H
#define DUTYGRAPH_REPLAN_H

/** A plan put right with few changes, when someone cannot come. */

#include "dutygraph/wishes.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
    const struct dg_wishes *wishes;    /* what is to be kept now */
    const struct dg_plan_terms *terms; /* NULL: nothing is priced */
    size_t max_changes;
    uint64_t max_trials; /* changed plans to look at; 0: a million */
} dg_replan_options;

typedef struct {
    dg_plan plan; /* meetings keep their numbers, so that some may be empty; new ones follow. Its
                     cost is without prices. */
    size_t *slot; /* per meeting */
    size_t changes;
    bool optimal; /* proved: no plan with so few changes costs less */
} dg_replanned;

DG_API void dg_replanned_clear(dg_replanned *replanned);

/**
 * The cheapest plan, prices included, that keeps the wishes with few changes; of equals the one
 * with fewest. A change is an item that goes to another meeting, old or new, or a meeting that was
 * there and goes to another slot. A meeting whose items stay the same keeps its agenda; the others'
 * agendas are ordered anew, which is no change.
 *
 * Every plan within so many changes is looked at where there are not more than max_trials; else the
 * most promising are followed, change by change (beam search).
 *
 * @param[out] replanned  to be cleared, untouched on failure.
 * @param plan, slot      every item once.
 * @return DG_OK, DG_ENOTFOUND (no plan with so few changes keeps the wishes, or none was found),
 *         DG_EINVAL (a number out of range; an item missing or twice) or DG_ENOMEM.
 */
DG_API dg_code dg_plan_replan(dg_replanned *replanned, const dg_plan *plan, const size_t *slot,
                              const dg_planning *planning, const dg_replan_options *options,
                              dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
