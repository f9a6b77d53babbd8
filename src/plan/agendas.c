/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/agendas.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

bool dg_agendas_init(dg_agendas *agendas, const dg_planning *planning) {
    uint32_t shortest = UINT32_MAX;
    size_t n = planning->n_items;
    for (size_t i = 0; i < n; i++)
        if (planning->minutes[i] < shortest) shortest = planning->minutes[i];
    size_t room = n == 0 ? 1 : planning->capacity / shortest;
    *agendas = (dg_agendas){.planning = planning, .room = room < n ? room : n};
    agendas->items = calloc((n + 1) * agendas->room + 1, sizeof *agendas->items);
    agendas->n_items = calloc(n + 2, sizeof *agendas->n_items);
    agendas->minutes = calloc(n + 2, sizeof *agendas->minutes);
    agendas->costs = calloc(n + 2, sizeof *agendas->costs);
    agendas->meeting_of = calloc(n + 1, sizeof *agendas->meeting_of);
    agendas->ordered = calloc(n + 2, sizeof *agendas->ordered);
    return agendas->items != NULL && agendas->n_items != NULL && agendas->minutes != NULL &&
           agendas->costs != NULL && agendas->meeting_of != NULL && agendas->ordered != NULL;
}

void dg_agendas_free(dg_agendas *agendas) {
    free(agendas->items);
    free(agendas->n_items);
    free(agendas->minutes);
    free(agendas->costs);
    free(agendas->meeting_of);
    free(agendas->ordered);
    *agendas = (dg_agendas){0};
}

void dg_agendas_copy(dg_agendas *to, const dg_agendas *from) {
    size_t n = from->planning->n_items, meetings = from->n_meetings;
    memcpy(to->items, from->items, meetings * from->room * sizeof *to->items);
    memcpy(to->n_items, from->n_items, (n + 2) * sizeof *to->n_items);
    memcpy(to->minutes, from->minutes, (n + 2) * sizeof *to->minutes);
    memcpy(to->costs, from->costs, (n + 2) * sizeof *to->costs);
    memcpy(to->meeting_of, from->meeting_of, (n + 1) * sizeof *to->meeting_of);
    memcpy(to->ordered, from->ordered, (n + 2) * sizeof *to->ordered);
    to->n_meetings = meetings;
    to->cost = from->cost;
}

static void put(dg_agendas *a, size_t m, const size_t *items, size_t n, uint64_t cost) {
    if (n > 0) memmove(a->items + m * a->room, items, n * sizeof *items);
    a->n_items[m] = n;
    a->minutes[m] = dg_minutes_of(a->planning, items, n);
    a->cost += cost - a->costs[m];
    a->costs[m] = cost;
    a->ordered[m] = false;
    for (size_t i = 0; i < n; i++)
        a->meeting_of[items[i]] = m;
}

void dg_agendas_set(dg_agendas *agendas, size_t m, const size_t *items, size_t n, uint64_t cost) {
    put(agendas, m, items, n, cost);
    if (m == agendas->n_meetings) {
        agendas->n_meetings += n > 0;
    } else if (n == 0) {
        size_t last = --agendas->n_meetings;
        if (m == last) return;
        put(agendas, m, dg_agendas_at(agendas, last), agendas->n_items[last], agendas->costs[last]);
        agendas->ordered[m] = agendas->ordered[last];
        put(agendas, last, NULL, 0, 0);
    }
}

void dg_agendas_in_document_order(dg_agendas *agendas, dg_meter *meter) {
    const dg_planning *p = agendas->planning;
    size_t *agenda = agendas->items;
    size_t n = 0;
    uint64_t minutes = 0;
    while (agendas->n_meetings > 0)
        dg_agendas_set(agendas, agendas->n_meetings - 1, NULL, 0, 0);
    for (size_t i = 0; i <= p->n_items; i++) {
        if (n > 0 && (i == p->n_items || minutes + p->minutes[i] > p->capacity)) {
            dg_agendas_set(agendas, agendas->n_meetings, agenda, n,
                           dg_meter_cost(meter, agenda, n));
            agenda += agendas->room;
            n = 0;
            minutes = 0;
        }
        if (i == p->n_items) break;
        agenda[n++] = i;
        minutes += p->minutes[i];
    }
}

dg_code dg_agendas_to_plan(dg_plan *plan, const dg_agendas *agendas, dg_error *err) {
    size_t n = agendas->planning->n_items, done = 0;
    size_t *first = calloc(agendas->n_meetings + 1, sizeof *first);
    size_t *items = calloc(n + 1, sizeof *items);
    if (first == NULL || items == NULL) {
        free(first);
        free(items);
        return dg_fail_memory(err);
    }
    for (size_t m = 0; m < agendas->n_meetings; m++) {
        memcpy(items + done, dg_agendas_at(agendas, m), agendas->n_items[m] * sizeof *items);
        done += agendas->n_items[m];
        first[m + 1] = done;
    }
    *plan = (dg_plan){agendas->n_meetings, first, items, agendas->cost};
    return DG_OK;
}

void dg_plan_clear(dg_plan *plan) {
    free(plan->first);
    free(plan->items);
    *plan = (dg_plan){0};
}

dg_code dg_plan_document_order(dg_plan *plan, const dg_planning *planning, dg_error *err) {
    dg_meter meter = {0};
    dg_agendas agendas = {0};
    dg_code code;
    if (dg_meter_init(&meter, planning) && dg_agendas_init(&agendas, planning)) {
        dg_agendas_in_document_order(&agendas, &meter);
        code = dg_agendas_to_plan(plan, &agendas, err);
    } else {
        code = dg_fail_memory(err);
    }
    dg_agendas_free(&agendas);
    dg_meter_free(&meter);
    return code;
}
