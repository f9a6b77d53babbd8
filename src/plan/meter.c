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

/* An instruction that counts bits: not every processor has it, so it is asked for at run time. */
#if defined(__x86_64__) && defined(__GNUC__)
#define COUNTING __attribute__((target("popcnt")))
static bool processor_counts(void) {
    return __builtin_cpu_supports("popcnt") != 0;
}
#else
#define COUNTING
static bool processor_counts(void) {
    return false;
}
#endif

/* The greatest number that divides all rates, and how many bits the highest takes in such units. */
static void find_unit(dg_meter *meter, const dg_planning *p) {
    uint64_t unit = 0, highest = 0;
    for (size_t d = 0; d < p->n_departments; d++) {
        uint64_t a = p->rates[d];
        if (a > highest) highest = a;
        while (a != 0) { /* Euclid */
            uint64_t rest = unit % a;
            unit = a;
            a = rest;
        }
    }
    meter->unit = unit;
    for (highest = unit == 0 ? 0 : highest / unit; highest != 0; highest >>= 1)
        meter->n_planes++;
}

bool dg_meter_init(dg_meter *meter, const dg_planning *planning) {
    const dg_planning *p = planning;
    *meter = (dg_meter){
        .planning = p, .words = p->n_departments / 64 + 1, .counted = processor_counts()};
    find_unit(meter, p);
    meter->attends = calloc(p->n_items * meter->words + 1, sizeof *meter->attends);
    meter->planes = calloc(meter->words * meter->n_planes + 1, sizeof *meter->planes);
    meter->after = calloc(p->n_items + 1, sizeof *meter->after);
    if (meter->attends == NULL || meter->planes == NULL || meter->after == NULL) {
        dg_meter_free(meter);
        return false;
    }
    for (size_t i = 0; i < p->n_items; i++)
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            meter->attends[i * meter->words + p->attendees[k] / 64] |= UINT64_C(1)
                                                                       << p->attendees[k] % 64;
    for (size_t d = 0; d < p->n_departments; d++)
        for (size_t plane = 0; plane < meter->n_planes; plane++)
            if ((p->rates[d] / meter->unit >> plane & 1) == 1)
                meter->planes[d / 64 * meter->n_planes + plane] |= UINT64_C(1) << d % 64;
    return true;
}

void dg_meter_free(dg_meter *meter) {
    free(meter->attends);
    free(meter->planes);
    free(meter->after);
    *meter = (dg_meter){0};
}

/* How many bits of the set are 1, summed in ever wider fields. */
static uint64_t count_bits(uint64_t set) {
    set -= set >> 1 & UINT64_C(0x5555555555555555);
    set = (set & UINT64_C(0x3333333333333333)) + (set >> 2 & UINT64_C(0x3333333333333333));
    set = (set + (set >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return set * UINT64_C(0x0101010101010101) >> 56;
}

/* The rates of these departments of one word, in units; counted by an instruction or not. */
static inline uint64_t rates_of(uint64_t departments, const uint64_t *planes, size_t n_planes,
                                bool counted) {
    uint64_t sum = 0;
    for (size_t plane = 0; plane < n_planes; plane++) {
        uint64_t set = departments & planes[plane];
        sum += (counted ? (uint64_t)__builtin_popcountll(set) : count_bits(set)) << plane;
    }
    return sum;
}

/* While an item is on, those are there who attend it or an earlier one, and it or a later one. */
__attribute__((always_inline)) static inline uint64_t cost_of(const dg_meter *meter,
                                                              const size_t *items, size_t n,
                                                              size_t words, size_t n_planes,
                                                              bool counted) {
    const uint32_t *minutes = meter->planning->minutes;
    uint64_t cost = 0, *after = meter->after;
    for (size_t w = 0; w < words; w++) {
        const uint64_t *attends = meter->attends + w, *planes = meter->planes + w * n_planes;
        uint64_t later = 0, sooner = 0;
        for (size_t i = n; i-- > 0;)
            after[i] = later |= attends[items[i] * words];
        cost += rates_of(later, planes, n_planes, counted) * meter->planning->overhead;
        for (size_t i = 0; i < n; i++) {
            sooner |= attends[items[i] * words];
            cost += rates_of(sooner & after[i], planes, n_planes, counted) * minutes[items[i]];
        }
    }
    return cost * meter->unit;
}

/* Of the searches, most of the time goes here, and most plans have few departments and one rate:
 * for them a copy of the loops without what they do not need. */
COUNTING static uint64_t cost_counted(const dg_meter *meter, const size_t *items, size_t n) {
    if (meter->words == 1 && meter->n_planes == 1) return cost_of(meter, items, n, 1, 1, true);
    return cost_of(meter, items, n, meter->words, meter->n_planes, true);
}

uint64_t dg_meter_cost(dg_meter *meter, const size_t *items, size_t n) {
    if (meter->counted) return cost_counted(meter, items, n);
    if (meter->words == 1 && meter->n_planes == 1) return cost_of(meter, items, n, 1, 1, false);
    return cost_of(meter, items, n, meter->words, meter->n_planes, false);
}

uint64_t dg_minutes_of(const dg_planning *planning, const size_t *items, size_t n) {
    uint64_t minutes = 0;
    for (size_t i = 0; i < n; i++)
        minutes += planning->minutes[items[i]];
    return minutes;
}

dg_code dg_agenda_cost(uint64_t *cost, const dg_planning *planning, const size_t *items, size_t n,
                       dg_error *err) {
    const dg_planning *p = planning;
    uint64_t sum = 0, start = 0;
    uint64_t *left = calloc(p->n_departments + 1, sizeof *left); /* 0: has not come yet */
    if (left == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < n; i++) {
        uint64_t end = start + p->minutes[items[i]];
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            size_t d = p->attendees[k];
            uint64_t minutes = left[d] == 0 ? p->overhead + end - start : end - left[d];
            sum += minutes * p->rates[d];
            left[d] = end;
        }
        start = end;
    }
    free(left);
    *cost = sum;
    return DG_OK;
}

dg_code dg_agenda_unavoidable(uint64_t *cost, const dg_planning *planning, const size_t *items,
                              size_t n, dg_error *err) {
    const dg_planning *p = planning;
    bool *comes = calloc(p->n_departments + 1, sizeof *comes);
    if (comes == NULL) return dg_fail_memory(err);
    *cost = 0;
    for (size_t i = 0; i < n; i++) {
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            size_t d = p->attendees[k];
            uint64_t minutes = p->minutes[items[i]];
            *cost += p->rates[d] * (minutes + (comes[d] ? 0 : p->overhead));
            comes[d] = true;
        }
    }
    free(comes);
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
