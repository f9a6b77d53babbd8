/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/set_costs.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"

struct dg_known_set {
    dg_set_cost cost;
    size_t *order; /* owned */
};

static const dg_agenda_options limits = {.max_states = 200000};

bool dg_set_costs_init(dg_set_costs *costs, const dg_planning *planning,
                       const dg_plan_terms *terms) {
    *costs = (dg_set_costs){.planning = planning, .known = dg_strmap_new(), .optimal = true};
    return costs->known != NULL && dg_meter_init(&costs->meter, planning) &&
           dg_pricer_init(&costs->pricer, planning, terms);
}

void dg_set_costs_free(dg_set_costs *costs) {
    for (size_t i = 0; i < costs->n_sets; i++)
        free(costs->sets[i].order);
    free(costs->sets);
    dg_strmap_free(costs->known);
    dg_meter_free(&costs->meter);
    dg_pricer_free(&costs->pricer);
    *costs = (dg_set_costs){0};
}

static int ascending(const void *left, const void *right) {
    size_t a = *(const size_t *)left, b = *(const size_t *)right;
    return (a > b) - (a < b);
}

static bool remember(dg_set_costs *c, dg_slice key, dg_set_cost cost, const size_t *items,
                     size_t n) {
    size_t *order = calloc(n + 1, sizeof *order);
    if (order == NULL ||
        !dg_array_reserve((void **)&c->sets, c->n_sets, &c->capacity, sizeof *c->sets)) {
        free(order);
        return false;
    }
    memcpy(order, items, n * sizeof *order);
    c->sets[c->n_sets++] = (struct dg_known_set){cost, order};
    return dg_strmap_set(c->known, key, c->n_sets - 1);
}

dg_code dg_set_costs_of(dg_set_cost *cost, dg_set_costs *costs, size_t *items, size_t n,
                        dg_error *err) {
    size_t place;
    dg_agenda agenda;
    if (n > 1) qsort(items, n, sizeof *items, ascending);
    dg_slice sorted = {(const char *)items, n * sizeof *items};
    if (dg_strmap_get(costs->known, sorted, &place)) {
        *cost = costs->sets[place].cost;
        memcpy(items, costs->sets[place].order, n * sizeof *items);
        return DG_OK;
    }
    size_t *key = calloc(n + 1, sizeof *key);
    if (key == NULL) return dg_fail_memory(err);
    memcpy(key, items, sorted.n);
    dg_code code = dg_agenda_order(&agenda, items, n, costs->planning, &limits, err);
    if (code == DG_OK) {
        dg_plan_prices prices = {0};
        dg_pricer_add(&prices, &costs->pricer, items, n);
        uint64_t on_top = prices.sections + prices.attendees;
        *cost = (dg_set_cost){agenda.cost + on_top + prices.breaks, agenda.lower_bound + on_top};
        /* The order is the cheapest without pauses. */
        if (!agenda.optimal || prices.breaks > 0) costs->optimal = false;
        if (!remember(costs, (dg_slice){(const char *)key, sorted.n}, *cost, items, n))
            code = dg_fail_memory(err);
    }
    free(key);
    return code;
}
