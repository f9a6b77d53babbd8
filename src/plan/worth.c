/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/worth.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "plan/kinds.h"

static uint64_t common_divisor(uint64_t a, uint64_t b) {
    while (b != 0) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* A cost is made of whole overheads and items, at whole rates: what divides them all divides it. */
static uint64_t step_of(const dg_planning *p) {
    uint64_t minutes = p->overhead, rates = 0;
    for (size_t i = 0; i < p->n_items; i++)
        minutes = common_divisor(minutes, p->minutes[i]);
    for (size_t k = 0; k < p->first[p->n_items]; k++)
        rates = common_divisor(rates, p->rates[p->attendees[k]]);
    return minutes * rates == 0 ? 1 : minutes * rates;
}

bool dg_needs_init(dg_needs *needs, const dg_planning *p) {
    uint64_t minutes = 0;
    *needs = (dg_needs){.attendances = calloc(p->n_departments + 1, sizeof(uint64_t))};
    if (needs->attendances == NULL) return false;
    dg_minutes_by_department(needs->attendances, p);
    for (size_t d = 0; d < p->n_departments; d++)
        needs->attendances[d] = dg_meetings_for(needs->attendances[d], p);
    for (size_t i = 0; i < p->n_items; i++)
        minutes += p->minutes[i];
    needs->meetings = dg_meetings_for(minutes, p);
    needs->step = step_of(p);
    return true;
}

void dg_needs_free(dg_needs *needs) {
    free(needs->attendances);
    *needs = (dg_needs){0};
}

bool dg_worth_init(dg_plan_worth *worth, const dg_planning *p, uint64_t cost) {
    enum { FINEST = 1000 };
    uint64_t scale = (UINT64_C(1) << 46) / (cost + 1); /* sums stay exact, as doubles too */
    *worth = (dg_plan_worth){.scale = scale > FINEST ? FINEST
                                      : scale < 1    ? 1
                                                     : scale,
                             .items = calloc(p->n_items + 1, sizeof(uint64_t)),
                             .departments = calloc(p->n_departments + 1, sizeof(uint64_t))};
    return worth->items != NULL && worth->departments != NULL;
}

void dg_plan_worth_clear(dg_plan_worth *worth) {
    free(worth->items);
    free(worth->departments);
    *worth = (dg_plan_worth){0};
}

void dg_worth_copy(dg_plan_worth *to, const dg_plan_worth *from, const dg_planning *p) {
    memcpy(to->items, from->items, p->n_items * sizeof *to->items);
    memcpy(to->departments, from->departments, p->n_departments * sizeof *to->departments);
    to->meetings = from->meetings;
    to->scale = from->scale;
}

void dg_worth_set_simple(dg_plan_worth *worth, const dg_planning *p) {
    for (size_t i = 0; i < p->n_items; i++) {
        worth->items[i] = 0;
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            worth->items[i] += worth->scale * p->rates[p->attendees[k]] * p->minutes[i];
    }
    for (size_t d = 0; d < p->n_departments; d++)
        worth->departments[d] = worth->scale * p->rates[d] * p->overhead;
    worth->meetings = 0;
}

void dg_worth_lower(dg_plan_worth *worth, const dg_planning *p, double by) {
    for (size_t i = 0; i < p->n_items && by > 0; i++) {
        uint64_t less = (uint64_t)ceil(by * p->minutes[i] / p->capacity);
        worth->items[i] -= less < worth->items[i] ? less : worth->items[i];
    }
}

static uint64_t sum_of(const dg_plan_worth *worth, const dg_planning *p, const dg_needs *needs) {
    uint64_t sum = worth->meetings * needs->meetings;
    for (size_t i = 0; i < p->n_items; i++)
        sum += worth->items[i];
    for (size_t d = 0; d < p->n_departments; d++)
        sum += worth->departments[d] * needs->attendances[d];
    return sum;
}

double dg_worth_value(const dg_plan_worth *worth, const dg_planning *p, const dg_needs *needs) {
    return (double)sum_of(worth, p, needs) / (double)worth->scale;
}

uint64_t dg_worth_bound(const dg_plan_worth *worth, const dg_planning *p, const dg_needs *needs) {
    uint64_t sum = sum_of(worth, p, needs), unit = worth->scale * needs->step;
    return (sum / unit + (sum % unit > 0)) * needs->step;
}
