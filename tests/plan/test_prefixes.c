/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include "no_memory.h"
#include "plan/prefixes.h"

enum { MOST = 12 };

static uint64_t waiting_of(const dg_planning *p, const size_t *items) {
    uint64_t waiting = cost_by_definition(p, items, p->n_items);
    for (size_t i = 0; i < p->n_items; i++)
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            waiting -= (uint64_t)p->minutes[i] * p->rates[p->attendees[k]];
    return waiting;
}

static uint64_t least_waiting(const dg_planning *p, const size_t *items) {
    uint64_t *least = least_by_sets(p);
    uint64_t own = cost_by_definition(p, items, p->n_items) - waiting_of(p, items);
    uint64_t waiting = least[((size_t)1 << p->n_items) - 1] - own;
    free(least);
    return waiting;
}

/* However poor the order and the cost to undercut. */
static void from_any_start(void **state) {
    (void)state;
    uint64_t random = 31;
    for (size_t round = 0; round < 1500; round++) {
        size_t items[MOST], n = 3 + table_next(&random, MOST - 2);
        planning x =
            planning_random(&random, n, 2 + table_next(&random, 12), 5 + round % 91, 10, 10);
        for (size_t i = 0; i < n; i++)
            items[i] = i;
        uint64_t bound, start = waiting_of(&x.p, items), least = least_waiting(&x.p, items);
        uint64_t waiting = round % 2 == 0 ? start : start + 1 + table_next(&random, start + 1);
        uint64_t wanted = waiting;
        assert_int_equal(dg_prefixes_search(&bound, &waiting, items, n, &x.p,
                                            (dg_prefixes_limits){1000000, 1000000}, NULL, NULL),
                         DG_OK);
        assert_int_equal(waiting, least);
        assert_true(bound == waiting);
        if (least < wanted) assert_int_equal(waiting_of(&x.p, items), least);
        planning_free(&x);
    }
}

/* What is not to be had is answered with a bound, which is true as well. */
static void wanted_too_little(void **state) {
    (void)state;
    uint64_t random = 32;
    for (size_t round = 0; round < 200; round++) {
        size_t items[MOST];
        planning x = planning_random(&random, MOST, 8, 5 + round % 91, 10, 10);
        for (size_t i = 0; i < MOST; i++)
            items[i] = i;
        uint64_t bound, least = least_waiting(&x.p, items);
        uint64_t wanted = table_next(&random, least + 1), waiting = wanted;
        assert_int_equal(dg_prefixes_search(&bound, &waiting, items, MOST, &x.p,
                                            (dg_prefixes_limits){1000000, 1000000}, NULL, NULL),
                         DG_OK);
        assert_true(waiting == wanted && bound >= wanted && bound <= least);
        planning_free(&x);
    }
}

static void too_few_states(void **state) {
    (void)state;
    uint64_t random = 33;
    size_t unproved = 0, bounded = 0;
    for (size_t round = 0; round < 300; round++) {
        size_t items[MOST];
        dg_prefixes_limits limits = {table_next(&random, 400), table_next(&random, 400)};
        planning x = planning_random(&random, MOST, 8, 5 + round % 91, 10, 10);
        for (size_t i = 0; i < MOST; i++)
            items[i] = i;
        uint64_t bound, waiting = waiting_of(&x.p, items), least = least_waiting(&x.p, items);
        assert_int_equal(
            dg_prefixes_search(&bound, &waiting, items, MOST, &x.p, limits, NULL, NULL), DG_OK);
        assert_true(bound <= least && waiting >= least);
        assert_int_equal(waiting_of(&x.p, items), waiting);
        unproved += bound < waiting;
        bounded += bound < waiting && bound > 0;
        planning_free(&x);
    }
    assert_true(unproved > 0 && bounded > 0);
}

/* Stopped at whichever of the questions whether to go on: what is said is true. */
static void stopped_early(void **state) {
    (void)state;
    uint64_t random = 35;
    static const dg_agenda_options no_time = {.seconds = 1e-9};
    size_t unproved = 0, bounded = 0, better = 0;
    for (size_t round = 0; round < 1000; round++) {
        size_t items[MOST];
        dg_prefixes_limits limits = {1000000, 1 + table_next(&random, 200)};
        dg_watch watch = dg_watch_start(&no_time);
        planning x = planning_random(&random, MOST, 8, 5 + round % 91, 10, 10);
        watch.calls = (unsigned)table_next(&random, 256);
        for (size_t i = 0; i < MOST; i++)
            items[i] = i;
        uint64_t bound, start = waiting_of(&x.p, items), waiting = start;
        uint64_t least = least_waiting(&x.p, items);
        assert_int_equal(
            dg_prefixes_search(&bound, &waiting, items, MOST, &x.p, limits, &watch, NULL), DG_OK);
        assert_true(bound <= least && waiting >= least);
        assert_int_equal(waiting_of(&x.p, items), waiting);
        unproved += bound < waiting;
        bounded += bound < waiting && bound > 0;
        better += bound < waiting && waiting < start;
        planning_free(&x);
    }
    assert_true(unproved > 100 && unproved < 900 && bounded > 0 && better > 0);
}

static void survives_no_memory(void **state) {
    (void)state;
    uint64_t random = 34;
    planning x = planning_random(&random, 9, 6, 50, 5, 1);
    size_t items[] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    uint64_t bound, waiting = waiting_of(&x.p, items);
    assert_survives_no_memory(dg_prefixes_search(
        &bound, &waiting, items, 9, &x.p, (dg_prefixes_limits){1000000, 1000000}, NULL, &err));
    planning_free(&x);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(from_any_start),     cmocka_unit_test(wanted_too_little),
        cmocka_unit_test(too_few_states),     cmocka_unit_test(stopped_early),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
