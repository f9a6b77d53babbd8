/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wishing.h"

void wishes_random(wishes *x, uint64_t *random, const dg_planning *p, size_t n_slots) {
    *x = (wishes){.w = {.n = 1 + table_next(random, WISHING_WISHES),
                        .n_slots = table_next(random, 2) == 0 ? n_slots : 0,
                        .rooms = table_next(random, 3)}};
    for (size_t w = 0; w < x->w.n; w++) {
        dg_wish *wish = &x->wish[w];
        *wish = (dg_wish){.kind = (dg_wish_kind)table_next(random, 5), .items = x->items[w]};
        for (size_t i = 0; i < p->n_items && wish->kind != DG_WISH_UNAVAILABLE; i++)
            if (table_next(random, 2) == 0) x->items[w][wish->n_items++] = i;
        if (wish->kind >= DG_WISH_MEETING && wish->n_items > 2) wish->n_items = 2;
        wish->number = table_next(random, wish->kind == DG_WISH_MEETING ? 2 : n_slots);
        wish->department = table_next(random, p->n_departments);
    }
    x->w.items = x->wish;
    for (size_t d = 0; d < p->n_departments; d++)
        x->delegations[d] = 1 + table_next(random, 2);
    if (table_next(random, 2) == 0) x->w.delegations = x->delegations;
}

void terms_random(terms *x, uint64_t *random, dg_planning *p) {
    *x = (terms){.t = {.n_sections = 3,
                       .section_price = (uint32_t)table_next(random, 20),
                       .attendees_max = (uint32_t)table_next(random, 3),
                       .attendee_price = (uint32_t)table_next(random, 15)}};
    p->break_every = (uint32_t)table_next(random, 9);
    p->break_minutes = (uint32_t)table_next(random, 5);
    for (size_t i = 0; i < p->n_items; i++)
        x->section[i] = table_next(random, 4) == 0 ? DG_NONE : table_next(random, 3);
    x->t.section = x->section;
}

uint64_t end_by_definition(const dg_planning *p, const size_t *items, size_t n) {
    uint64_t end = 0, since = 0;
    for (size_t i = 0; i < n; i++) {
        bool pause =
            p->break_every > 0 && since > 0 && since + p->minutes[items[i]] > p->break_every;
        since = (pause ? 0 : since) + p->minutes[items[i]];
        end += p->minutes[items[i]] + (pause ? p->break_minutes : 0);
    }
    return end;
}

uint64_t breaks_by_definition(const dg_planning *p, const size_t *items, size_t n) {
    uint64_t price = 0, since = 0;
    for (size_t i = 0; i < n && p->break_every > 0; i++) {
        bool pause = since > 0 && since + p->minutes[items[i]] > p->break_every;
        since = (pause ? 0 : since) + p->minutes[items[i]];
        for (size_t d = 0; pause && d < p->n_departments; d++) {
            bool before = false, after = false;
            for (size_t l = 0; l < n; l++)
                for (size_t k = p->first[items[l]]; k < p->first[items[l] + 1]; k++)
                    if (p->attendees[k] == d) *(l < i ? &before : &after) = true;
            if (before && after) price += (uint64_t)p->break_minutes * p->rates[d];
        }
    }
    return price;
}

uint64_t attendees_by_definition(const terms *x, const dg_planning *p, const size_t *items,
                                 size_t n) {
    size_t present = 0;
    for (size_t d = 0; d < p->n_departments; d++) {
        bool comes = false;
        for (size_t i = 0; i < n; i++)
            for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++)
                comes |= p->attendees[k] == d;
        present += comes;
    }
    if (x->t.attendees_max == 0 || present <= x->t.attendees_max) return 0;
    return (uint64_t)(present - x->t.attendees_max) * x->t.attendee_price;
}
