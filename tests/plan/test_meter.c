/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include "no_memory.h"

#include "plan/meter.h"

/* With few and many departments, with one rate and with several, and however bits are counted. */
static void costs_are_those_of_the_definition(void **state) {
    (void)state;
    enum { ROUNDS = 400, ITEMS = 9 };
    uint64_t random = 1;
    for (size_t round = 0; round < ROUNDS; round++) {
        size_t n_departments = 1 + table_next(&random, round % 2 == 0 ? 40 : 150);
        planning x =
            planning_random(&random, ITEMS, n_departments, 30, 20, round % 3 == 0 ? 1 : 100);
        size_t items[ITEMS] = {0}, n = 1 + table_next(&random, ITEMS);
        for (size_t i = 0; i < ITEMS; i++) {
            size_t other = table_next(&random, i + 1);
            items[i] = items[other];
            items[other] = i;
        }
        dg_meter meter;
        assert_true(dg_meter_init(&meter, &x.p));
        uint64_t expected = cost_by_definition(&x.p, items, n);
        assert_int_equal(dg_meter_cost(&meter, items, n), expected);
        meter.counted = false;
        assert_int_equal(dg_meter_cost(&meter, items, n), expected);
        dg_meter_free(&meter);
        planning_free(&x);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(costs_are_those_of_the_definition)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
