/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/terms.h"

#include <stdlib.h>

#include "base/fail.h"

bool dg_pricer_init(dg_pricer *pricer, const dg_planning *planning, const dg_plan_terms *terms) {
    *pricer = (dg_pricer){.planning = planning};
    if (terms != NULL) pricer->terms = *terms;
    dg_plan_terms *t = &pricer->terms;
    if (t->section == NULL || t->section_price == 0) t->n_sections = 0;
    if (t->attendee_price == 0) t->attendees_max = 0;
    bool pauses = planning->break_every > 0 && planning->break_minutes > 0;
    if (t->n_sections == 0 && !pauses && t->attendees_max == 0) return true;
    pricer->presence = calloc(planning->n_departments + 1, sizeof *pricer->presence);
    pricer->section = calloc(t->n_sections + 1, sizeof *pricer->section);
    return pricer->presence != NULL && pricer->section != NULL;
}

void dg_pricer_free(dg_pricer *pricer) {
    free(pricer->presence);
    free(pricer->section);
    *pricer = (dg_pricer){0};
}

/* Is a pause due before an item? *since: the minutes since the last, brought up to its end. */
static bool pause_before(uint64_t *since, const dg_planning *p, uint32_t minutes) {
    bool due = p->break_every > 0 && *since > 0 && *since + minutes > p->break_every;
    *since = (due ? 0 : *since) + minutes;
    return due;
}

static void add_sections(dg_plan_prices *prices, dg_pricer *p, const size_t *items, size_t n) {
    if (p->terms.n_sections == 0) return;
    for (size_t i = 0; i < n; i++) {
        size_t section = p->terms.section[items[i]];
        if (section == DG_NONE || p->section[section] == p->meeting) continue;
        p->section[section] = p->meeting;
        prices->sections += p->terms.section_price;
    }
}

void dg_pricer_add(dg_plan_prices *prices, dg_pricer *pricer, const size_t *items, size_t n) {
    const dg_planning *p = pricer->planning;
    const dg_plan_terms *t = &pricer->terms;
    uint64_t pauses = 0, since = 0, present = 0, meeting = ++pricer->meeting;
    if (dg_pricer_is_idle(pricer)) return;
    add_sections(prices, pricer, items, n);
    for (size_t i = 0; i < n; i++) {
        pauses += pause_before(&since, p, p->minutes[items[i]]);
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            size_t d = p->attendees[k];
            dg_presence *seen = &pricer->presence[d];
            if (seen->meeting == meeting)
                prices->breaks += (pauses - seen->pauses) * p->break_minutes * p->rates[d];
            else
                present++;
            *seen = (dg_presence){meeting, pauses};
        }
    }
    if (t->attendees_max > 0 && present > t->attendees_max)
        prices->attendees += (present - t->attendees_max) * t->attendee_price;
}

uint64_t dg_pricer_meeting(dg_pricer *pricer, const size_t *items, size_t n) {
    dg_plan_prices prices = {0};
    if (dg_pricer_is_idle(pricer)) return 0;
    dg_pricer_add(&prices, pricer, items, n);
    return prices.sections + prices.attendees + prices.breaks;
}

uint64_t dg_pricer_surplus(const dg_pricer *pricer) {
    const dg_plan_terms *t = &pricer->terms;
    uint64_t sections = 0;
    for (size_t s = 0; s < t->n_sections; s++) {
        size_t i = 0;
        while (i < pricer->planning->n_items && t->section[i] != s)
            i++;
        sections += i < pricer->planning->n_items;
    }
    return sections * t->section_price;
}

dg_code dg_plan_price(dg_plan_prices *prices, const dg_plan *plan, const dg_planning *planning,
                      const dg_plan_terms *terms, dg_error *err) {
    dg_pricer pricer;
    dg_plan_prices sum = {0};
    bool ok = dg_pricer_init(&pricer, planning, terms);
    for (size_t m = 0; ok && m < plan->n_meetings; m++)
        dg_pricer_add(&sum, &pricer, plan->items + plan->first[m],
                      plan->first[m + 1] - plan->first[m]);
    if (ok) {
        uint64_t surplus = dg_pricer_surplus(&pricer);
        sum.sections -= surplus < sum.sections ? surplus : sum.sections; /* items may be missing */
        *prices = sum;
    }
    dg_pricer_free(&pricer);
    return ok ? DG_OK : dg_fail_memory(err);
}

uint64_t dg_agenda_end(const dg_planning *planning, const size_t *items, size_t n) {
    uint64_t end = 0, since = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t minutes = planning->minutes[items[i]];
        if (pause_before(&since, planning, minutes)) end += planning->break_minutes;
        end += minutes;
    }
    return end;
}
