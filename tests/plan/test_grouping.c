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

static uint64_t search(const dg_planning *p, uint64_t moves, uint64_t seed) {
    dg_plan plan;
    dg_plan_options options = {.moves = moves, .seed = seed};
    assert_int_equal(dg_plan_search(&plan, p, &options, NULL), DG_OK);
    assert_plan(&plan, p);
    uint64_t cost = plan.cost;
    dg_plan_clear(&plan);
    return cost;
}

static void brute_force_agrees(void **state) {
    (void)state;
    uint64_t random = 11;
    for (size_t round = 0; round < 1500; round++) {
        planning x = planning_small(&random, round < 30 ? 8 : 1 + table_next(&random, 6));
        uint64_t bound, least = cheapest_plan_by_force(&x.p);
        assert_int_equal(search(&x.p, 30000, round), least);
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
    uint64_t random = 21, before = UINT64_MAX;
    planning x = planning_random(&random, 30, 12, 25, 20, 2);
    x.p.capacity = 60;
    x.p.overhead = 15;
    dg_plan plan;
    assert_int_equal(dg_plan_document_order(&plan, &x.p, NULL), DG_OK);
    uint64_t document = plan.cost;
    dg_plan_clear(&plan);
    for (uint64_t moves = 1; moves < 300000; moves = moves * 3 + 1) {
        uint64_t cost = search(&x.p, moves, 5);
        assert_int_equal(search(&x.p, moves, 5), cost);
        assert_true(cost <= before && cost <= document);
        before = cost;
    }
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
        cmocka_unit_test(brute_force_agrees),         cmocka_unit_test(the_bound_by_hand),
        cmocka_unit_test(document_order_by_hand),     cmocka_unit_test(it_can_be_stopped),
        cmocka_unit_test(more_moves_are_never_worse), cmocka_unit_test(nothing_to_plan),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
