/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_METER_H
#define DG_PLAN_METER_H

#include <stdbool.h>

#include "dutygraph/meetings.h"

/**
 * What meetings cost, many times over. Departments are bits, `words` of 64 a set, and rates are
 * whole multiples of a unit, written in bits as well: plane p holds the departments whose rate in
 * units has bit p, so that the rates of a set are a few counts of bits; one, where all are equal.
 */
typedef struct {
    const dg_planning *planning; /* borrowed */
    size_t words, n_planes;
    uint64_t *attends; /* item × word */
    uint64_t *planes;  /* word × plane */
    uint64_t *after;   /* scratch: per place of an agenda, who attends there or later */
    uint64_t unit;
    bool counted; /* bits are counted by an instruction */
} dg_meter;

bool dg_meter_init(dg_meter *meter, const dg_planning *planning); /* false: no memory */
void dg_meter_free(dg_meter *meter);

/** The cost of one meeting with these items in this order. Time: O(n × words). */
uint64_t dg_meter_cost(dg_meter *meter, const size_t *items, size_t n);

/** Of what an agenda costs, what no order avoids: overhead and the items' own minutes. */
dg_code dg_agenda_unavoidable(uint64_t *cost, const dg_planning *planning, const size_t *items,
                              size_t n, dg_error *err);

/** The items' minutes together. */
uint64_t dg_minutes_of(const dg_planning *planning, const size_t *items, size_t n);

#endif
