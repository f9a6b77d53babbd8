/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include "no_memory.h"

/* Every item once, no meeting over its time, the cost that of the definition. */
static void assert_plan(const dg_plan *plan, const dg_planning *p) {
    bool *met = calloc(p->n_items + 1, sizeof *met);
    uint64_t cost = 0;
    assert_non_null(met);
    for (size_t m = 0; m < plan->n_meetings; m++) {
        uint64_t minutes = 0;
        size_t from = plan->first[m], n = plan->first[m + 1] - from;
        assert_true(n > 0);
        for (size_t i = from; i < from + n; i++) {
            assert_false(met[plan->items[i]]);
            met[plan->items[i]] = true;
            minutes += p->minutes[plan->items[i]];
        }
        assert_true(minutes <= p->capacity);
        cost += cost_by_definition(p, plan->items + from, n);
    }
    assert_int_equal(plan->first[plan->n_meetings], p->n_items);
    assert_int_equal(plan->cost, cost);
    free(met);
}

static uint64_t search_until(const dg_planning *p, uint64_t moves, uint64_t seed, uint64_t enough) {
    dg_plan plan;
    dg_plan_options options = {.moves = moves, .seed = seed, .enough = enough};
    assert_int_equal(dg_plan_search(&plan, p, &options, NULL), DG_OK);
    assert_plan(&plan, p);
    uint64_t cost = plan.cost;
    dg_plan_clear(&plan);
    return cost;
}

static uint64_t search(const dg_planning *p, uint64_t moves, uint64_t seed) {
    return search_until(p, moves, seed, 0);
}

static void brute_force_agrees(void **state) {
    (void)state;
    uint64_t random = 11;
    for (size_t round = 0; round < 3000; round++) {
        planning x = planning_small(&random, round < 1200 ? 8 : 1 + table_next(&random, 7));
        uint64_t bound, least = cheapest_plan_by_force(&x.p);
        /* Not below the least, where it is not told to stop there. */
        if (round % 4 == 0) assert_true(search(&x.p, 30000, round) >= least);
        if (round % 4 == 0 && x.p.n_items < 7) assert_int_equal(search(&x.p, 30000, round), least);
        assert_int_equal(search_until(&x.p, 1000000, round, least), least);
        assert_int_equal(dg_plan_simple_bound(&bound, &x.p, NULL), DG_OK);
        assert_true(bound <= least);
        planning_free(&x);
    }
}

/* Two departments with three items of 10 minutes each, apart: by hand, two meetings of 20 minutes
 * each; each needs ⌈30/20⌉ = 2 attendances. */
static void the_bound_by_hand(void **state) {
    (void)state;
    planning x = planning_new(6, 2, 20, 30);
    uint64_t bound;
    for (size_t i = 0; i < 6; i++) {
        x.attendees[i] = i % 2;
        x.first[i + 1] = i + 1;
    }
    x.rates[1] = 2;
    assert_int_equal(dg_plan_simple_bound(&bound, &x.p, NULL), DG_OK);
    assert_int_equal(bound, (30 + 2 * 30) * 1 + (30 + 2 * 30) * 2);
    assert_int_equal(search(&x.p, 20000, 1), bound);
    planning_free(&x);
}

/* 10-minute items for two departments in turn, 40 minutes a meeting: 0 1 0 1 | 0 1. Each waits 10
 * minutes in the first, none in the second. */
static void document_order_by_hand(void **state) {
    (void)state;
    planning x = planning_new(6, 2, 40, 30);
    dg_plan plan;
    for (size_t i = 0; i < 6; i++) {
        x.attendees[i] = i % 2;
        x.first[i + 1] = i + 1;
    }
    assert_int_equal(dg_plan_document_order(&plan, &x.p, NULL), DG_OK);
    assert_plan(&plan, &x.p);
    assert_int_equal(plan.n_meetings, 2);
    assert_int_equal(plan.cost, 2 * (30 + 30) + 2 * (30 + 10));
    dg_plan_clear(&plan);
    planning_free(&x);
}

static void more_moves_are_never_worse(void **state) {
    (void)state;
    uint64_t random = 21, before;
    planning x = planning_random(&random, 30, 12, 25, 20, 2);
    x.p.capacity = 60;
    x.p.overhead = 15;
    dg_plan plan;
    assert_int_equal(dg_plan_document_order(&plan, &x.p, NULL), DG_OK);
    uint64_t document = plan.cost;
    dg_plan_clear(&plan);
    for (uint64_t seed = 5; seed < 8; seed++) {
        before = document;
        for (uint64_t moves = 1; moves < 300000; moves = moves * 3 + 1) {
            uint64_t cost = search(&x.p, moves, seed);
            assert_int_equal(search(&x.p, moves, seed), cost);
            assert_true(cost <= before);
            before = cost;
        }
    }
    planning_free(&x);
}

/* One item after the other, put where it costs least: into any meeting with room, at any place, or
 * into a meeting of its own. */
static uint64_t greedy_cost(const dg_planning *p) {
    enum { ROOM = 12 };
    size_t(*agendas)[ROOM] = calloc(p->n_items, sizeof *agendas);
    size_t *n_items = calloc(p->n_items, sizeof *n_items), n_meetings = 0;
    uint64_t *costs = calloc(p->n_items + 1, sizeof *costs), sum = 0;
    assert_true(agendas != NULL && n_items != NULL && costs != NULL);
    for (size_t i = 0; i < p->n_items; i++) {
        uint64_t least = UINT64_MAX;
        size_t chosen = 0, put = 0;
        for (size_t m = 0; m <= n_meetings && m < p->n_items; m++) {
            for (size_t at = 0; at <= n_items[m] && n_items[m] < ROOM; at++) {
                size_t trial[ROOM];
                uint64_t cost;
                memcpy(trial, agendas[m], at * sizeof *trial);
                trial[at] = i;
                memcpy(trial + at + 1, agendas[m] + at, (n_items[m] - at) * sizeof *trial);
                assert_int_equal(dg_agenda_cost(&cost, p, trial, n_items[m] + 1, NULL), DG_OK);
                if (cost - costs[m] >= least) continue;
                least = cost - costs[m];
                chosen = m;
                put = at;
            }
        }
        size_t *agenda = agendas[chosen];
        memmove(agenda + put + 1, agenda + put, (n_items[chosen]++ - put) * sizeof *agenda);
        agenda[put] = i;
        costs[chosen] += least;
        if (chosen == n_meetings) n_meetings++;
    }
    for (size_t m = 0; m < n_meetings; m++) {
        sum += cost_by_definition(p, agendas[m], n_items[m]);
        assert_int_equal(costs[m], cost_by_definition(p, agendas[m], n_items[m]));
    }
    free(agendas);
    free(n_items);
    free(costs);
    return sum;
}

/* 1,000 tasks of two to seven among 100 departments, some of which are busier: a fifth cheaper than
 * one after the other, and a third cheaper than in document order. */
static void a_large_plan(void **state) {
    (void)state;
    uint64_t random = 8;
    planning x = planning_new(1000, 100, 120, 30);
    size_t n = 0;
    for (size_t i = 0; i < 1000; i++) {
        size_t first = n, parties = 2 + table_next(&random, 6);
        while (n < first + parties) {
            size_t d = table_next(&random, 1 + table_next(&random, 100)), k = first;
            while (k < n && x.attendees[k] != d)
                k++;
            if (k == n) x.attendees[n++] = d;
        }
        x.first[i + 1] = n;
    }
    dg_plan document;
    assert_int_equal(dg_plan_document_order(&document, &x.p, NULL), DG_OK);
    uint64_t cost = search(&x.p, 1500000, 1);
    assert_true(cost * 5 < greedy_cost(&x.p) * 4);
    assert_true(cost * 3 < document.cost * 2);
    dg_plan_clear(&document);
    planning_free(&x);
}

static bool stop_at_once(void *context, uint64_t cost, double seconds) {
    (void)cost, (void)seconds;
    ++*(size_t *)context;
    return false;
}

static void it_can_be_stopped(void **state) {
    (void)state;
    uint64_t random = 2;
    size_t calls = 0;
    planning x = planning_random(&random, 20, 8, 30, 10, 1);
    dg_plan plan;
    dg_plan_options options = {.tell = stop_at_once, .context = &calls};
    assert_int_equal(dg_plan_search(&plan, &x.p, &options, NULL), DG_OK);
    assert_int_equal(calls, 1);
    assert_plan(&plan, &x.p);
    dg_plan_clear(&plan);
    options = (dg_plan_options){.seconds = .05};
    assert_int_equal(dg_plan_search(&plan, &x.p, &options, NULL), DG_OK);
    assert_plan(&plan, &x.p);
    dg_plan_clear(&plan);
    options = (dg_plan_options){0};
    dg_error err = {0};
    assert_int_equal(dg_plan_search(&plan, &x.p, &options, &err), DG_EINVAL);
    assert_string_equal(err.message, "a search without a limit");
    planning_free(&x);
}

static void nothing_to_plan(void **state) {
    (void)state;
    planning x = planning_new(0, 0, 120, 30);
    assert_int_equal(search(&x.p, 10, 1), 0);
    planning_free(&x);
    x = planning_new(3, 0, 20, 30); /* items that nobody attends still need meetings */
    assert_int_equal(search(&x.p, 100, 1), 0);
    planning_free(&x);
}

static dg_code search_once(const dg_planning *p, dg_error *err) {
    dg_plan plan;
    dg_plan_options options = {.moves = 200};
    dg_code code = dg_plan_search(&plan, p, &options, err);
    if (code == DG_OK) dg_plan_clear(&plan);
    return code;
}

static void survives_no_memory(void **state) {
    (void)state;
    uint64_t random = 6;
    planning x = planning_random(&random, 6, 4, 50, 5, 1);
    assert_survives_no_memory(search_once(&x.p, &err));
    planning_free(&x);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brute_force_agrees), cmocka_unit_test(the_bound_by_hand),
        cmocka_unit_test(a_large_plan),       cmocka_unit_test(document_order_by_hand),
        cmocka_unit_test(it_can_be_stopped),  cmocka_unit_test(more_moves_are_never_worse),
        cmocka_unit_test(nothing_to_plan),    cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
