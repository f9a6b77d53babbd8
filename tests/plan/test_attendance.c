/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include "dutygraph/schedule.h"
#include "no_memory.h"

/* By hand: A is on the first and third of 10, 20 and 30 minutes, B on the second and third, C on
 * none; then a meeting of C alone. */
static void by_hand(void **state) {
    (void)state;
    planning x = planning_new(4, 3, 120, 30);
    static const size_t first[] = {0, 1, 2, 4, 5}, attendees[] = {0, 1, 1, 0, 2};
    memcpy(x.first, first, sizeof first);
    memcpy(x.attendees, attendees, sizeof attendees);
    for (size_t i = 0; i < 3; i++)
        x.minutes[i] = (uint32_t)(10 * (i + 1));
    size_t starts[] = {0, 3, 4}, items[] = {0, 1, 2, 3}, n;
    dg_plan plan = {.n_meetings = 2, .first = starts, .items = items};
    dg_attendance *list = NULL;
    assert_int_equal(dg_plan_attendances(&list, &n, &plan, &x.p, NULL), DG_OK);
    static const dg_attendance expected[] = {
        {0, 0, 0, 60, 40}, {1, 0, 10, 60, 50}, {2, 1, 0, 10, 10}};
    assert_int_equal(n, 3);
    for (size_t i = 0; i < n; i++) {
        assert_int_equal(list[i].department, expected[i].department);
        assert_int_equal(list[i].meeting, expected[i].meeting);
        assert_int_equal(list[i].arrive, expected[i].arrive);
        assert_int_equal(list[i].leave, expected[i].leave);
        assert_int_equal(list[i].busy, expected[i].busy);
    }
    free(list);
    planning_free(&x);
}

/* What the attendances cost is what the agenda costs by its definition. */
static void add_up_to_the_cost(void **state) {
    (void)state;
    uint64_t random = 5;
    for (size_t round = 0; round < 300; round++) {
        size_t n_items = 1 + table_next(&random, 9), items[9], starts[] = {0, n_items}, n;
        planning x = planning_random(&random, n_items, 6, 30, 9, 4);
        x.p.overhead = (uint32_t)table_next(&random, 40);
        for (size_t i = 0; i < n_items; i++)
            items[i] = n_items - 1 - i;
        dg_plan plan = {.n_meetings = 1, .first = starts, .items = items};
        dg_attendance *list = NULL;
        uint64_t cost = 0;
        assert_int_equal(dg_plan_attendances(&list, &n, &plan, &x.p, NULL), DG_OK);
        for (size_t i = 0; i < n; i++) {
            assert_true(list[i].leave - list[i].arrive >= list[i].busy && list[i].busy > 0);
            assert_true(i == 0 || list[i].arrive >= list[i - 1].arrive);
            cost += (x.p.overhead + list[i].leave - list[i].arrive) * x.rates[list[i].department];
        }
        assert_int_equal(cost, cost_by_definition(&x.p, items, n_items));
        free(list);
        planning_free(&x);
    }
}

static dg_code list_once(const dg_planning *p, dg_error *err) {
    size_t starts[] = {0, 3}, items[] = {0, 1, 2}, n;
    dg_plan plan = {.n_meetings = 1, .first = starts, .items = items};
    dg_attendance *list = NULL;
    dg_code code = dg_plan_attendances(&list, &n, &plan, p, err);
    free(list);
    return code;
}

static void survives_no_memory(void **state) {
    (void)state;
    uint64_t random = 9;
    planning x = planning_random(&random, 3, 3, 60, 5, 1);
    assert_survives_no_memory(list_once(&x.p, &err));
    planning_free(&x);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(by_hand),
        cmocka_unit_test(add_up_to_the_cost),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
