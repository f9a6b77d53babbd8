/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include "base/file.h"
#include "no_memory.h"

static dg_agenda order_all(size_t *items, const dg_planning *p, size_t max_states) {
    dg_agenda agenda;
    for (size_t i = 0; i < p->n_items; i++)
        items[i] = i;
    dg_agenda_options options = {.max_states = max_states};
    assert_int_equal(dg_agenda_order(&agenda, items, p->n_items, p, &options, NULL), DG_OK);
    assert_int_equal(agenda.cost, cost_by_definition(p, items, p->n_items));
    assert_true(agenda.lower_bound <= agenda.cost);
    assert_int_equal(agenda.optimal, agenda.lower_bound == agenda.cost);
    uint64_t cost;
    assert_int_equal(dg_agenda_cost(&cost, p, items, p->n_items, NULL), DG_OK);
    assert_int_equal(cost, agenda.cost);
    return agenda;
}

/* CSPLib problem 039, the concert rehearsal: the least waiting is 17. */
static void csplib_rehearsal(void **state) {
    (void)state;
    planning x = planning_from_text("9 5 "
                                    "1 1 0 1 0 1 1 0 1  1 1 0 1 1 1 0 1 0  1 1 0 0 0 0 1 1 0 "
                                    "1 0 0 0 1 1 0 0 1  0 0 1 0 1 1 1 1 0  1 1 1 1 1 "
                                    "2 4 1 3 3 2 5 7 6");
    size_t items[9];
    dg_agenda agenda = order_all(items, &x.p, DG_AGENDA_STATES_DEFAULT);
    assert_true(agenda.optimal);
    assert_int_equal(agenda.waiting, 17);
    planning_free(&x);
}

/* The talent-scheduling instances with published optima; skipped where they are not there. */
static void published_optima(void **state) {
    (void)state;
    static const struct {
        const char *name;
        uint64_t cost, waiting;
    } known[] = {
        {"concert", 111, 17}, {"film103", 1031, 187}, {"film105", 849, 110}, {"film116", 541, 110}};
    const char *shared = getenv("DUTYGRAPH_SHARED");
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        char path[1024], *bytes, *text;
        size_t n, items[64];
        snprintf(path, sizeof path, "%s/benchmarks/agenda/%s.txt",
                 shared != NULL ? shared : SOURCE_DIR "/../shared", known[i].name);
        if (dg_file_read(&bytes, &n, path, NULL) != DG_OK) skip();
        text = calloc(n + 1, 1);
        assert_non_null(text);
        memcpy(text, bytes, n);
        planning x = planning_from_text(text);
        dg_agenda agenda = order_all(items, &x.p, DG_AGENDA_STATES_DEFAULT);
        assert_true(agenda.optimal);
        assert_int_equal(agenda.cost, known[i].cost);
        assert_int_equal(agenda.waiting, known[i].waiting);
        planning_free(&x);
        free(text);
        free(bytes);
    }
}

static void brute_force_agrees(void **state) {
    (void)state;
    uint64_t random = 1;
    for (size_t round = 0; round < 6000; round++) {
        size_t n = round < 2500 ? 8 : 1 + table_next(&random, 7), items[8];
        planning x = planning_random(&random, n, 1 + table_next(&random, 9),
                                     10 + table_next(&random, 80), 6, 4);
        x.p.overhead = (uint32_t)table_next(&random, 3);
        if (round % 7 == 0) x.rates[0] = 0;
        dg_agenda agenda = order_all(items, &x.p, DG_AGENDA_STATES_DEFAULT);
        assert_true(agenda.optimal);
        assert_int_equal(agenda.cost, cheapest_order_by_force(&x.p));
        planning_free(&x);
    }
}

static void dynamic_programming_agrees(void **state) {
    (void)state;
    uint64_t random = 77;
    for (size_t round = 0; round < 300; round++) {
        size_t items[11], n = 9 + table_next(&random, 3);
        planning x =
            planning_random(&random, n, 3 + table_next(&random, 13), 5 + round % 90, 10, 10);
        dg_agenda agenda = order_all(items, &x.p, DG_AGENDA_STATES_DEFAULT);
        uint64_t *least = least_by_sets(&x.p);
        assert_true(agenda.optimal);
        assert_int_equal(agenda.cost, least[((size_t)1 << n) - 1]);
        free(least);
        planning_free(&x);
    }
}

/* More departments than fit one word of the search, the costs those of the definition. */
static void many_departments(void **state) {
    (void)state;
    uint64_t random = 5;
    for (size_t round = 0; round < 20; round++) {
        size_t items[7];
        planning x = planning_random(&random, 7, 150, 30, 5, 3);
        dg_agenda agenda = order_all(items, &x.p, DG_AGENDA_STATES_DEFAULT);
        assert_true(agenda.optimal);
        uint64_t least = UINT64_MAX;
        for (size_t i = 0; i < 7; i++)
            items[i] = i;
        for (bool more = true; more; more = next_order(items, 7)) {
            uint64_t cost = cost_by_definition(&x.p, items, 7);
            if (cost < least) least = cost;
        }
        assert_int_equal(agenda.cost, least);
        planning_free(&x);
    }
}

/* Too few states: the bound is still no more than the least cost, which the full search proves. */
static void too_few_states(void **state) {
    (void)state;
    uint64_t random = 9;
    size_t unproved = 0, bounded = 0;
    for (size_t round = 0; round < 40; round++) {
        size_t items[22], n = round < 30 ? 14 : 22;
        planning x = planning_random(&random, n, 6, 40, 6, 1);
        dg_agenda proved = order_all(items, &x.p, DG_AGENDA_STATES_DEFAULT);
        dg_agenda cut = order_all(items, &x.p, n == 22 ? 2500 : 1 + table_next(&random, 300));
        assert_true(proved.optimal);
        assert_true(cut.lower_bound <= proved.cost && cut.cost >= proved.cost);
        unproved += !cut.optimal;
        bounded += !cut.optimal && cut.lower_bound > cut.cost - cut.waiting;
        planning_free(&x);
    }
    assert_true(unproved > 0 && bounded > 0);
}

/* More items than a set has bits: an order no worse than the given one, and a bound. */
static void a_long_agenda(void **state) {
    (void)state;
    uint64_t random = 3, before;
    size_t items[90];
    planning x = planning_random(&random, 90, 12, 25, 5, 1);
    for (size_t i = 0; i < 90; i++)
        items[i] = i;
    assert_int_equal(dg_agenda_cost(&before, &x.p, items, 90, NULL), DG_OK);
    dg_agenda agenda = order_all(items, &x.p, 1000000);
    assert_true(agenda.cost < before && !agenda.optimal);
    assert_true(agenda.lower_bound > agenda.cost - agenda.waiting);
    planning_free(&x);
}

static void nothing_to_order(void **state) {
    (void)state;
    planning x = planning_new(3, 1, 120, 30);
    size_t items[3];
    dg_agenda agenda = order_all(items, &x.p, 10);
    assert_true(agenda.optimal && agenda.cost == 0);
    dg_agenda_options options = {.max_states = 10};
    assert_int_equal(dg_agenda_order(&agenda, items, 0, &x.p, &options, NULL), DG_OK);
    assert_true(agenda.optimal && agenda.cost == 0);
    planning_free(&x);
}

static void numbers_out_of_range(void **state) {
    (void)state;
    dg_error err = {0};
    planning x = planning_new(1, 1, 120, 30);
    assert_int_equal(dg_planning_check(&x.p, &err), DG_OK);
    x.minutes[0] = 121;
    assert_int_equal(dg_planning_check(&x.p, &err), DG_EINVAL);
    assert_string_equal(err.message, "an item of 121 minutes does not fit a meeting of 120");
    x.minutes[0] = 0;
    assert_int_equal(dg_planning_check(&x.p, NULL), DG_EINVAL);
    x.minutes[0] = 10;
    x.rates[0] = DG_RATE_MAX + 1;
    assert_int_equal(dg_planning_check(&x.p, NULL), DG_EINVAL);
    x.rates[0] = 1;
    x.p.overhead = DG_MINUTES_MAX + 1;
    assert_int_equal(dg_planning_check(&x.p, NULL), DG_EINVAL);
    planning_free(&x);
    x = planning_new(4300, 0, UINT32_MAX, 0);
    for (size_t i = 0; i < 4300; i++)
        x.minutes[i] = DG_MINUTES_MAX;
    assert_int_equal(dg_planning_check(&x.p, &err), DG_EINVAL);
    planning_free(&x);
}

static bool stop_at_once(void *context, double seconds) {
    (void)seconds;
    ++*(size_t *)context;
    return false;
}

/* Forty items, too many to prove; and five hundred, too many to look at all moves of. */
static void stopped_early(void **state) {
    (void)state;
    uint64_t random = 9;
    static const size_t n_items[] = {40, 500};
    for (size_t i = 0; i < 2; i++) {
        size_t items[500], n = n_items[i], calls = 0;
        planning x = planning_random(&random, n, 25, 20, 10, 1);
        dg_agenda_options limits[] = {
            {.max_states = DG_AGENDA_STATES_DEFAULT, .seconds = 1e-9},
            {.max_states = DG_AGENDA_STATES_DEFAULT, .tell = stop_at_once, .context = &calls},
        };
        for (size_t l = 0; l < 2; l++) {
            for (size_t k = 0; k < n; k++)
                items[k] = k;
            dg_agenda agenda;
            uint64_t before = cost_by_definition(&x.p, items, n);
            assert_int_equal(dg_agenda_order(&agenda, items, n, &x.p, &limits[l], NULL), DG_OK);
            assert_int_equal(agenda.cost, cost_by_definition(&x.p, items, n));
            assert_true(agenda.cost < before);
            assert_true(!agenda.optimal && agenda.lower_bound < agenda.cost);
            assert_true(agenda.lower_bound > agenda.cost - agenda.waiting); /* some is proved */
        }
        assert_int_equal(calls, 1);
        planning_free(&x);
    }
}

static void survives_no_memory(void **state) {
    (void)state;
    uint64_t random = 4;
    size_t items[9] = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    planning x = planning_random(&random, 9, 6, 50, 5, 1);
    dg_agenda agenda;
    dg_agenda_options options = {.max_states = DG_AGENDA_STATES_DEFAULT};
    assert_survives_no_memory(dg_agenda_order(&agenda, items, 9, &x.p, &options, &err));
    planning_free(&x);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(csplib_rehearsal),     cmocka_unit_test(published_optima),
        cmocka_unit_test(brute_force_agrees),   cmocka_unit_test(dynamic_programming_agrees),
        cmocka_unit_test(many_departments),     cmocka_unit_test(too_few_states),
        cmocka_unit_test(a_long_agenda),        cmocka_unit_test(nothing_to_order),
        cmocka_unit_test(numbers_out_of_range), cmocka_unit_test(survives_no_memory),
        cmocka_unit_test(stopped_early),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
