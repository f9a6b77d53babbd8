/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/stability.h"
#include "no_memory.h"

enum { N = 6, RUNS = 4 };

/* Things 0 1 2 and 3 4 5; thing 2 goes over once, and thing 5 stands alone once. */
static const size_t label[RUNS * N] = {0, 0, 0, 1, 1, 1, 5, 5, 5, 2, 2, 2,
                                       0, 0, 3, 3, 3, 3, 1, 1, 1, 0, 0, 4};
static const dg_runs runs = {label, RUNS, N};

/* By hand: 0 is with 1 in 4 of 4 runs and with 2 in 3; 3 with 4 in 4, with 5 in 3. */
static void certainty_is_the_mean_share_of_runs_together(void **state) {
    (void)state;
    static const size_t kept[N] = {4, 4, 4, 0, 0, 0};
    static const double expected[N] = {7. / 8, 7. / 8, 6. / 8, 7. / 8, 7. / 8, 6. / 8};
    double certainty[N];
    assert_int_equal(dg_runs_certainty(certainty, kept, &runs, NULL), DG_OK);
    for (size_t i = 0; i < N; i++)
        assert_near(certainty[i], expected[i], 1e-15);
    static const size_t alone[N] = {0, 0, 0, 1, 1, 2}; /* 5 is alone in one run of four */
    assert_int_equal(dg_runs_certainty(certainty, alone, &runs, NULL), DG_OK);
    assert_near(certainty[5], 1. / 4, 1e-15);
    assert_near(certainty[3], 1, 1e-15);
}

/* By hand: three fourths of the runs keep each thing where it is. */
static void the_consensus_is_what_most_runs_say(void **state) {
    (void)state;
    size_t part[N];
    assert_int_equal(dg_runs_consensus(part, &runs, 1, NULL), DG_OK);
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < N; j++)
            assert_int_equal(part[i] == part[j], i / 3 == j / 3);
}

/* What all runs say is the consensus, also where everything stands alone; nothing has none. */
static void runs_that_agree_are_their_consensus(void **state) {
    (void)state;
    static const size_t same[2 * N] = {0, 1, 1, 2, 2, 2, 3, 4, 4, 5, 5, 5};
    static const size_t apart[2 * 3] = {0, 1, 2, 2, 0, 1};
    size_t part[N];
    const dg_runs agreed = {same, 2, N}, scattered = {apart, 2, 3}, none = {same, 2, 0};
    assert_int_equal(dg_runs_consensus(part, &agreed, 1, NULL), DG_OK);
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < N; j++)
            assert_int_equal(part[i] == part[j], same[i] == same[j]);
    assert_int_equal(dg_runs_consensus(part, &scattered, 1, NULL), DG_OK);
    assert_true(part[0] != part[1] && part[1] != part[2] && part[0] != part[2]);
    assert_int_equal(dg_runs_consensus(part, &none, 1, NULL), DG_OK);
}

/* Runs that agree on no pair leave no tie: everything stands alone. */
static void runs_without_agreement_leave_all_alone(void **state) {
    (void)state;
    static const size_t three[3 * 3] = {0, 0, 1, 0, 1, 0, 1, 0, 0};
    const dg_runs split = {three, 3, 3};
    size_t part[3];
    assert_int_equal(dg_runs_consensus(part, &split, 1, NULL), DG_OK);
    assert_true(part[0] != part[1] && part[1] != part[2] && part[0] != part[2]);
}

static void memory_may_run_out(void **state) {
    (void)state;
    static const size_t kept[N] = {4, 4, 4, 0, 0, 0};
    double certainty[N], stability;
    size_t part[N];
    assert_survives_no_memory(dg_runs_stability(&stability, &runs, &err));
    assert_survives_no_memory(dg_runs_certainty(certainty, kept, &runs, &err));
    assert_survives_no_memory(dg_runs_consensus(part, &runs, 1, &err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(certainty_is_the_mean_share_of_runs_together),
        cmocka_unit_test(the_consensus_is_what_most_runs_say),
        cmocka_unit_test(runs_that_agree_are_their_consensus),
        cmocka_unit_test(runs_without_agreement_leave_all_alone),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("stability", tests, NULL, NULL);
}
