/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_WORTH_H
#define DG_PLAN_WORTH_H

#include <stdbool.h>

#include "dutygraph/meetings.h"

/** What every plan has at least. */
typedef struct {
    uint64_t *attendances; /* per department */
    uint64_t meetings;
    uint64_t step; /* its cost is a multiple of this */
} dg_needs;

bool dg_needs_init(dg_needs *needs, const dg_planning *planning); /* false: no memory */
void dg_needs_free(dg_needs *needs);

/** All worth nothing; in a unit fine enough for costs about `cost`. false: no memory. */
bool dg_worth_init(dg_plan_worth *worth, const dg_planning *planning, uint64_t cost);
void dg_worth_copy(dg_plan_worth *to, const dg_plan_worth *from, const dg_planning *planning);

/** Items are worth their departments' minutes, attendances their overhead: the simple bound. */
void dg_worth_set_simple(dg_plan_worth *worth, const dg_planning *planning);

/** Items are worth less by this for each full meeting (in the worth's unit), by their minutes. */
void dg_worth_lower(dg_plan_worth *worth, const dg_planning *planning, double by);

/** What all is worth together, in cost; then what every plan costs at least, if the worth holds. */
double dg_worth_value(const dg_plan_worth *worth, const dg_planning *planning,
                      const dg_needs *needs);
uint64_t dg_worth_bound(const dg_plan_worth *worth, const dg_planning *planning,
                        const dg_needs *needs);

#endif
