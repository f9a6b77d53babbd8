/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_TERMS_H
#define DG_PLAN_TERMS_H

#include "dutygraph/wishes.h"

/** When a department was last seen: the meeting's number, and the pauses until then. */
typedef struct {
    uint64_t meeting, pauses;
} dg_presence;

/** What terms make meetings cost on top, many times over. */
typedef struct {
    const dg_planning *planning; /* borrowed */
    dg_plan_terms terms;
    dg_presence *presence; /* per department */
    uint64_t *section;     /* per section: the meeting that dealt with it last */
    uint64_t meeting;      /* the number of the latest */
} dg_pricer;

/** @param terms  NULL: only pauses are priced. @return false: no memory. */
bool dg_pricer_init(dg_pricer *pricer, const dg_planning *planning, const dg_plan_terms *terms);
void dg_pricer_free(dg_pricer *pricer);

static inline bool dg_pricer_is_idle(const dg_pricer *pricer) {
    return pricer->presence == NULL;
}

/** Add one meeting's prices; a section's first meeting counts as any other. */
void dg_pricer_add(dg_plan_prices *prices, dg_pricer *pricer, const size_t *items, size_t n);

/** The prices of one meeting together. */
uint64_t dg_pricer_meeting(dg_pricer *pricer, const size_t *items, size_t n);

/** What the sections' first meetings, which cost nothing, are too much in the sum of all. */
uint64_t dg_pricer_surplus(const dg_pricer *pricer);

#endif
