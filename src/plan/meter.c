/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/meter.h"

#include <stdlib.h>

#include "base/fail.h"

dg_code dg_planning_check(const dg_planning *planning, dg_error *err) {
    uint64_t sum = 0;
    for (size_t i = 0; i < planning->n_items; i++) {
        uint32_t minutes = planning->minutes[i];
        sum += minutes;
        if (minutes < 1 || minutes > DG_MINUTES_MAX)
            return dg_fail(err, DG_EINVAL, "an item of %u minutes: from 1 to %d", minutes,
                           DG_MINUTES_MAX);
        if (minutes > planning->capacity)
            return dg_fail(err, DG_EINVAL, "an item of %u minutes does not fit a meeting of %u",
                           minutes, planning->capacity);
    }
    if (sum > UINT32_MAX) return dg_fail(err, DG_EINVAL, "more minutes than can be planned");
    for (size_t d = 0; d < planning->n_departments; d++)
        if (planning->rates[d] > DG_RATE_MAX)
            return dg_fail(err, DG_EINVAL, "a cost of %u a minute: at most %d", planning->rates[d],
                           DG_RATE_MAX);
    if (planning->overhead > DG_MINUTES_MAX)
        return dg_fail(err, DG_EINVAL, "an overhead of %u minutes: at most %d", planning->overhead,
                       DG_MINUTES_MAX);
    return DG_OK;
}

bool dg_meter_init(dg_meter *meter, const dg_planning *planning) {
    *meter = (dg_meter){planning, calloc(planning->n_departments + 1, sizeof(dg_seen)), 0};
    for (size_t d = 0; meter->seen != NULL && d < planning->n_departments; d++)
        meter->seen[d].rate = planning->rates[d];
    return meter->seen != NULL;
}

void dg_meter_free(dg_meter *meter) {
    free(meter->seen);
    *meter = (dg_meter){0};
}

/* Of the searches, most of the time goes here: one table to look up per attendance, and no branch
 * that the processor could guess wrong. */
uint64_t dg_meter_cost(dg_meter *meter, const size_t *items, size_t n) {
    const dg_planning *p = meter->planning;
    const size_t *first = p->first, *attendees = p->attendees;
    dg_seen *all = meter->seen;
    uint64_t cost = 0, start = 0, meeting = ++meter->meeting, overhead = p->overhead;
    for (size_t i = 0; i < n; i++) {
        size_t item = items[i];
        uint64_t end = start + p->minutes[item];
        for (size_t k = first[item]; k < first[item + 1]; k++) {
            dg_seen *seen = &all[attendees[k]];
            uint64_t known = -(uint64_t)(seen->meeting == meeting); /* all bits, or none */
            uint64_t since = (seen->end & known) | ((start - overhead) & ~known);
            cost += (end - since) * seen->rate; /* modulo 2^64, where overhead is over start */
            seen->meeting = meeting;
            seen->end = end;
        }
        start = end;
    }
    return cost;
}

uint64_t dg_meter_unavoidable(dg_meter *meter, const size_t *items, size_t n) {
    const dg_planning *p = meter->planning;
    uint64_t cost = 0, meeting = ++meter->meeting;
    for (size_t i = 0; i < n; i++) {
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            size_t d = p->attendees[k];
            bool new = meter->seen[d].meeting != meeting;
            cost += ((uint64_t)p->minutes[items[i]] + (new ? p->overhead : 0)) * p->rates[d];
            meter->seen[d].meeting = meeting;
        }
    }
    return cost;
}

uint64_t dg_minutes_of(const dg_planning *planning, const size_t *items, size_t n) {
    uint64_t minutes = 0;
    for (size_t i = 0; i < n; i++)
        minutes += planning->minutes[items[i]];
    return minutes;
}

dg_code dg_agenda_cost(uint64_t *cost, const dg_planning *planning, const size_t *items, size_t n,
                       dg_error *err) {
    dg_meter meter;
    if (!dg_meter_init(&meter, planning)) return dg_fail_memory(err);
    *cost = dg_meter_cost(&meter, items, n);
    dg_meter_free(&meter);
    return DG_OK;
}

dg_code dg_plan_simple_bound(uint64_t *bound, const dg_planning *planning, dg_error *err) {
    uint64_t *minutes = calloc(planning->n_departments + 1, sizeof *minutes);
    if (minutes == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < planning->n_items; i++)
        for (size_t k = planning->first[i]; k < planning->first[i + 1]; k++)
            minutes[planning->attendees[k]] += planning->minutes[i];
    *bound = 0;
    for (size_t d = 0; d < planning->n_departments; d++) {
        if (minutes[d] == 0) continue;
        uint64_t meetings = (minutes[d] - 1) / planning->capacity + 1;
        *bound += planning->rates[d] * (minutes[d] + meetings * planning->overhead);
    }
    free(minutes);
    return DG_OK;
}
