/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/array.h"
#include "base/fail.h"
#include "plan/kinds.h"
#include "plan/master.h"
#include "plan/meter.h"
#include "plan/waiting.h"
#include "plan/worth.h"

/*
 * Round after round: the master program over the meetings known says what is worth what; part of
 * the way from the best prices yet (the centre) to those stands a trial; pricing looks for meetings
 * worth more than they cost, which go into the program; and the trial, lowered until it holds for
 * all of them, is the next centre where it promises more. First without the cost of waiting, which
 * is quickly done, then with it.
 */
typedef struct {
    const dg_planning *planning;
    const dg_plan_bound_options *options;
    dg_master *master;
    dg_pricing *pricing;
    dg_priced priced;
    dg_needs needs;
    dg_prices centre, outer;
    double centre_value, proved_value;
    dg_plan_worth trial, proved;
    uint64_t bound;
    bool *without;          /* items that a sweep has covered */
    DG_ARRAY(size_t) items; /* of the columns, one after the other */
    DG_ARRAY(size_t) ends;  /* per column, in items */
    uint64_t nodes, patience;
    double started;
    bool stop;
} raising;

static double clock_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static bool is_over(void *context) {
    raising *r = context;
    const dg_plan_bound_options *o = r->options;
    if (o->seconds > 0 && clock_seconds() - r->started >= o->seconds) r->stop = true;
    if (o->nodes > 0 && r->nodes >= o->nodes) r->stop = true;
    if (o->tell != NULL && !o->tell(o->context, r->bound)) r->stop = true;
    return r->stop;
}

/* --- columns --- */

static dg_code keep_column(raising *r, const size_t *items, size_t n, uint64_t cost,
                           dg_error *err) {
    for (size_t i = 0; i < n; i++)
        if (!DG_PUSH(r->items, items[i])) return dg_fail_memory(err);
    if (!DG_PUSH(r->ends, r->items.n)) return dg_fail_memory(err);
    return dg_master_add(r->master, items, n, cost, err);
}

static bool go_on(void *context, uint64_t cost, double seconds) {
    (void)cost, (void)seconds;
    return !is_over(context);
}

/* The meetings of a plan quickly found, as first columns. */
static dg_code add_plan(raising *r, dg_error *err) {
    enum { MOVES_PER_ITEM = 1000 };
    dg_plan plan;
    dg_plan_options quick = {
        .moves = MOVES_PER_ITEM * (uint64_t)r->planning->n_items, .tell = go_on, .context = r};
    dg_code code = dg_plan_search(&plan, r->planning, &quick, err);
    if (code != DG_OK) return code;
    for (size_t m = 0; m < plan.n_meetings && code == DG_OK; m++) {
        uint64_t cost;
        const size_t *items = plan.items + plan.first[m];
        size_t n = plan.first[m + 1] - plan.first[m];
        code = dg_agenda_cost(&cost, r->planning, items, n, err);
        if (code == DG_OK) code = keep_column(r, items, n, cost, err);
    }
    dg_plan_clear(&plan);
    return code;
}

/* What a meeting of these items costs at least; `orders` has room for two agendas. */
static dg_code cost_with_waiting(uint64_t *cost, raising *r, dg_waiting *waiting, size_t *orders,
                                 const size_t *items, size_t n, dg_error *err) {
    uint64_t waits = 0;
    size_t room = dg_most_items(r->planning) + 1;
    for (size_t i = 0; i < n; i++)
        waits = dg_waiting_with(waiting, orders + (i + 1) % 2 * room, orders + i % 2 * room, i,
                                items[i], waits);
    dg_code code = dg_agenda_unavoidable(cost, r->planning, items, n, err);
    *cost += waits;
    return code;
}

/* From now on meetings cost what their agendas do. */
static dg_code count_waiting(raising *r, dg_error *err) {
    size_t room = dg_most_items(r->planning), from = 0;
    dg_waiting *waiting = dg_waiting_new(r->planning, room);
    size_t *orders = calloc(2 * room + 2, sizeof *orders);
    uint64_t *costs = calloc(r->ends.n + 1, sizeof *costs);
    dg_code code = waiting == NULL || orders == NULL || costs == NULL ? dg_fail_memory(err) : DG_OK;
    for (size_t c = 0; c < r->ends.n && code == DG_OK && !is_over(r); from = r->ends.items[c++])
        code = cost_with_waiting(&costs[c], r, waiting, orders, r->items.items + from,
                                 r->ends.items[c] - from, err);
    if (code == DG_OK && !r->stop) dg_master_set_costs(r->master, costs, r->ends.n);
    r->priced.waiting = true;
    free(costs);
    free(orders);
    dg_waiting_free(waiting);
    return code;
}

/* Look for meetings against the trial, and keep them. */
static dg_code price(raising *r, uint64_t nodes, const bool *without, dg_error *err) {
    dg_code code = DG_OK;
    uint64_t left = r->options->nodes > 0 ? r->options->nodes - r->nodes : UINT64_MAX;
    r->priced.max_nodes = nodes == 0 || nodes > left ? left : nodes;
    r->priced.without = without;
    r->priced.n_columns = 0;
    r->priced.done = false;
    r->priced.excess = 0;
    if (r->stop || left == 0) return DG_OK;
    dg_pricing_run(&r->priced, r->pricing, &r->trial);
    r->nodes += r->priced.nodes;
    for (size_t i = 0; i < r->priced.n_columns && code == DG_OK; i++) {
        const dg_column *c = &r->priced.columns[i];
        code = keep_column(r, c->items, c->n, c->cost, err);
    }
    is_over(r);
    return code;
}

/* Further meetings against the trial, of other items than those just found: together they cover
 * many. */
static dg_code sweep(raising *r, dg_error *err) {
    enum { NODES = 40 }; /* one good meeting is enough */
    dg_code code = DG_OK;
    memset(r->without, 0, r->planning->n_items);
    for (size_t i = 0; i < r->needs.meetings + 3 && code == DG_OK && r->priced.n_columns > 0; i++) {
        const dg_column *c = &r->priced.columns[r->priced.n_columns - 1];
        for (size_t k = 0; k < c->n; k++)
            r->without[c->items[k]] = true;
        code = price(r, NODES, r->without, err);
    }
    return code;
}

/* --- prices --- */

/* Part of the way from the centre to the program's prices; rounded down. Far at first, where the
 * program's prices soon are what they will be; less with waiting, where they swing. */
static void set_trial(raising *r) {
    const double way = r->priced.waiting ? .1 : .5;
    const dg_planning *p = r->planning;
    double scale = (double)r->trial.scale;
    const dg_prices *a = &r->centre, *b = &r->outer;
    for (size_t i = 0; i < p->n_items; i++)
        r->trial.items[i] = (uint64_t)(scale * ((1 - way) * a->items[i] + way * b->items[i]));
    for (size_t d = 0; d < p->n_departments; d++) {
        uint64_t most = r->trial.scale * p->rates[d] * p->overhead;
        double price = (1 - way) * a->departments[d] + way * b->departments[d];
        r->trial.departments[d] = (uint64_t)(scale * price);
        if (r->trial.departments[d] > most) r->trial.departments[d] = most;
    }
    r->trial.meetings = (uint64_t)(scale * ((1 - way) * a->meetings + way * b->meetings));
}

static void move_centre(raising *r) {
    const dg_planning *p = r->planning;
    double scale = (double)r->trial.scale;
    for (size_t i = 0; i < p->n_items; i++)
        r->centre.items[i] = (double)r->trial.items[i] / scale;
    for (size_t d = 0; d < p->n_departments; d++)
        r->centre.departments[d] = (double)r->trial.departments[d] / scale;
    r->centre.meetings = (double)r->trial.meetings / scale;
    r->centre_value = dg_worth_value(&r->trial, p, &r->needs);
}

/* No meeting contradicts the trial. */
static void accept_trial(raising *r) {
    double value = dg_worth_value(&r->trial, r->planning, &r->needs);
    if (value <= r->proved_value) return;
    r->proved_value = value;
    r->bound = dg_worth_bound(&r->trial, r->planning, &r->needs);
    dg_worth_copy(&r->proved, &r->trial, r->planning);
}

/* Prove the trial, lowered where meetings contradict it. */
static dg_code certify(raising *r, double worth_it, dg_error *err) {
    enum { TRIES = 3, LONGER = 10 };
    dg_code code = DG_OK;
    for (size_t i = 0; i < TRIES && code == DG_OK && !r->stop; i++) {
        if (dg_worth_value(&r->trial, r->planning, &r->needs) < worth_it) break;
        code = price(r, LONGER * r->patience, NULL, err);
        if (r->priced.n_columns == 0) {
            if (r->priced.done)
                accept_trial(r);
            else
                r->patience *= 2;
            return code;
        }
        if (i == 0 && !r->stop) r->patience *= 2; /* shorter looks have missed them */
        dg_worth_lower(&r->trial, r->planning, r->priced.excess);
    }
    return code;
}

static dg_code try_prices(raising *r, dg_error *err) {
    const double rise = r->priced.waiting ? .002 : .02;
    set_trial(r);
    dg_code code = price(r, r->patience, NULL, err);
    double excess = r->priced.excess;
    bool holds = r->priced.done && r->priced.n_columns == 0;
    if (code != DG_OK || r->stop) return code;
    if (holds) accept_trial(r);
    code = sweep(r, err);
    dg_worth_lower(&r->trial, r->planning, excess);
    double value = dg_worth_value(&r->trial, r->planning, &r->needs);
    if (code != DG_OK || r->stop || value <= r->centre_value) return code;
    double worth_it = r->proved_value * (1 + rise);
    if (value >= worth_it) code = certify(r, worth_it, err);
    move_centre(r);
    return code;
}

static dg_code raise_bound(raising *r, dg_error *err) {
    const double near = .01; /* of what the program promises */
    double promised;
    r->pricing = dg_pricing_new(r->planning);
    if (r->pricing == NULL || !dg_priced_init(&r->priced, r->pricing)) return dg_fail_memory(err);
    dg_code code = dg_master_new(&r->master, r->planning, err);
    if (code == DG_OK) code = add_plan(r, err);
    while (code == DG_OK && !is_over(r)) {
        if (!dg_master_solve(r->master, &r->outer, &promised, is_over, r)) break;
        if (r->priced.waiting && promised <= (double)r->bound) break;
        if (!r->priced.waiting && promised - r->centre_value <= near * promised)
            code = count_waiting(r, err);
        else
            code = try_prices(r, err);
    }
    return code;
}

static bool init(raising *r, uint64_t simple) {
    enum { PATIENCE = 5000 };
    const dg_planning *p = r->planning;
    r->patience = PATIENCE;
    r->without = calloc(p->n_items + 1, sizeof *r->without);
    r->priced.stop = is_over;
    r->priced.context = r;
    return r->without != NULL && dg_needs_init(&r->needs, p) && dg_prices_init(&r->centre, p) &&
           dg_prices_init(&r->outer, p) && dg_worth_init(&r->trial, p, simple) &&
           dg_worth_init(&r->proved, p, simple);
}

static void clear(raising *r) {
    dg_master_free(r->master);
    dg_priced_free(&r->priced);
    dg_pricing_free(r->pricing);
    dg_needs_free(&r->needs);
    dg_prices_free(&r->centre);
    dg_prices_free(&r->outer);
    dg_plan_worth_clear(&r->trial);
    dg_plan_worth_clear(&r->proved);
    free(r->without);
    free(r->items.items);
    free(r->ends.items);
}

/* Pricing keeps a list of items for each item of a meeting: where that is too much, the simple
 * bound has to do. */
static bool is_within_reach(const dg_planning *p) {
    const size_t most = (size_t)1 << 24;
    return dg_most_items(p) <= most / p->n_items;
}

dg_code dg_plan_bound(uint64_t *bound, dg_plan_worth *worth, const dg_planning *planning,
                      const dg_plan_bound_options *options, dg_error *err) {
    raising r = {.planning = planning, .options = options, .started = clock_seconds()};
    uint64_t simple;
    dg_code code = dg_plan_simple_bound(&simple, planning, err);
    if (code == DG_OK && !init(&r, simple)) code = dg_fail_memory(err);
    if (code != DG_OK) goto done;
    dg_worth_set_simple(&r.trial, planning);
    accept_trial(&r);
    move_centre(&r);
    if (simple > 0 && is_within_reach(planning)) code = raise_bound(&r, err);
    if (code != DG_OK) goto done;
    *bound = r.bound;
    *worth = r.proved;
    r.proved = (dg_plan_worth){0};
done:
    clear(&r);
    return code;
}
