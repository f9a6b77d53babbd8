/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include "no_memory.h"
#include "plan/samples.h"

/* What the attendees of these items cost in the items' own minutes. */
static uint64_t own_cost(const dg_planning *p, uint64_t set) {
    uint64_t cost = 0;
    for (; set != 0; set &= set - 1) {
        size_t i = (size_t)__builtin_ctzll(set);
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            cost += (uint64_t)p->minutes[i] * p->rates[p->attendees[k]];
    }
    return cost;
}

/* Of every set of items left; and with all sets to look at, it comes close. */
static void never_above_the_least(void **state) {
    (void)state;
    uint64_t random = 41, sum = 0, least_sum = 0;
    for (size_t round = 0; round < 120; round++) {
        size_t items[11], n = 1 + table_next(&random, 11);
        planning x =
            planning_random(&random, n, 2 + table_next(&random, 60), 5 + round % 91, 10, 10);
        for (size_t i = 0; i < n; i++)
            items[i] = i;
        dg_presence presence;
        dg_samples samples;
        size_t max_sets = round % 3 == 0 ? table_next(&random, 300) : 1000000;
        assert_true(dg_presence_init(&presence, &x.p, items, n));
        assert_true(dg_samples_init(&samples, &presence, max_sets, NULL));
        uint64_t *least = least_by_sets(&x.p);
        for (uint64_t set = 0; set < UINT64_C(1) << n; set++) {
            uint64_t bound = dg_samples_bound(&samples, set);
            assert_true(bound <= least[set] - own_cost(&x.p, set));
            if (round % 3 == 0) continue;
            sum += bound;
            least_sum += least[set] - own_cost(&x.p, set);
        }
        free(least);
        dg_samples_free(&samples);
        dg_presence_free(&presence);
        planning_free(&x);
    }
    assert_true(sum > least_sum / 2);
}

/*
 * Three departments, of which item i lacks number i mod 3, and others that attend one item only.
 * Whatever the order of items, one of the three waits for all that it lacks. 64 items are seven
 * blocks of 9 and 10, a sample two of them: each lacks every department at least 6 times, and each
 * item is in two samples, so that the bound is 7 × 6 / 2 of the 21 minutes waited for.
 */
static void many_items_and_departments(void **state) {
    (void)state;
    enum { N = 64 };
    planning x = planning_new(N, 3 + 2 * N, 120, 0);
    size_t items[N], n = 0;
    for (size_t i = 0; i < N; i++) {
        for (size_t d = 0; d < 3; d++)
            if (d != i % 3) x.attendees[n++] = d;
        x.attendees[n++] = 3 + 2 * i;
        x.attendees[n++] = 4 + 2 * i;
        x.first[i + 1] = n;
        x.minutes[i] = 1;
        items[i] = i;
    }
    dg_presence presence;
    dg_samples samples;
    assert_true(dg_presence_init(&presence, &x.p, items, N));
    assert_true(dg_samples_init(&samples, &presence, 16000000, NULL));
    assert_int_equal(dg_samples_bound(&samples, UINT64_MAX), 21);
    assert_int_equal(dg_samples_bound(&samples, 0), 0);
    dg_samples_free(&samples);
    dg_presence_free(&presence);
    planning_free(&x);
}

static dg_code look(const dg_planning *p, dg_error *err) {
    size_t items[] = {0, 1, 2, 3, 4, 5, 6};
    dg_presence presence;
    dg_samples samples = {0};
    bool ok =
        dg_presence_init(&presence, p, items, 7) && dg_samples_init(&samples, &presence, 999, NULL);
    dg_samples_free(&samples);
    dg_presence_free(&presence);
    if (!ok) err->code = DG_ENOMEM;
    return ok ? DG_OK : DG_ENOMEM;
}

static void survives_no_memory(void **state) {
    (void)state;
    uint64_t random = 42;
    planning x = planning_random(&random, 7, 6, 50, 5, 1);
    assert_survives_no_memory(look(&x.p, &err));
    planning_free(&x);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(never_above_the_least),
        cmocka_unit_test(many_items_and_departments),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
