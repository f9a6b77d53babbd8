/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_METER_H
#define DG_PLAN_METER_H

#include <stdbool.h>

#include "dutygraph/meetings.h"

/** When a department was last seen in the meeting with that number, and what its minute costs. */
typedef struct {
    uint64_t meeting, end, rate;
} dg_seen;

/** What meetings cost, many times over. */
typedef struct {
    const dg_planning *planning; /* borrowed */
    dg_seen *seen;               /* per department */
    uint64_t meeting;            /* the number of the latest */
} dg_meter;

bool dg_meter_init(dg_meter *meter, const dg_planning *planning); /* false: no memory */
void dg_meter_free(dg_meter *meter);

/** The cost of one meeting with these items in this order. Time: O(attendances). */
uint64_t dg_meter_cost(dg_meter *meter, const size_t *items, size_t n);

/** Of that cost, what no order avoids: overhead and the items' own minutes. */
uint64_t dg_meter_unavoidable(dg_meter *meter, const size_t *items, size_t n);

/** The items' minutes together. */
uint64_t dg_minutes_of(const dg_planning *planning, const size_t *items, size_t n);

#endif
