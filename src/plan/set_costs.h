/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_SET_COSTS_H
#define DG_PLAN_SET_COSTS_H

#include "base/strmap.h"
#include "plan/meter.h"
#include "plan/terms.h"

/** What sets of items cost as a meeting in their cheapest order, each worked out once. */
typedef struct {
    const dg_planning *planning; /* borrowed */
    dg_meter meter;
    dg_pricer pricer;
    dg_strmap *known; /* a set to its place in `sets` */
    struct dg_known_set *sets;
    size_t n_sets, capacity;
    bool optimal; /* of every set so far, no order is cheaper */
} dg_set_costs;

bool dg_set_costs_init(dg_set_costs *costs, const dg_planning *planning,
                       const dg_plan_terms *terms); /* false: no memory */
void dg_set_costs_free(dg_set_costs *costs);

/** What is known of a set: its cost with prices, and what no order undercuts, pauses left out. */
typedef struct {
    uint64_t cost, least;
} dg_set_cost;

/**
 * The cost of a meeting of these items, and their order.
 *
 * @param[in,out] items  n of them, in any order; then in the cheapest.
 */
dg_code dg_set_costs_of(dg_set_cost *cost, dg_set_costs *costs, size_t *items, size_t n,
                        dg_error *err);

#endif
