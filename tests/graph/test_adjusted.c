/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <math.h>

#include "graph/adjusted.h"
#include "no_memory.h"

static size_t rejected(const double *adjusted, size_t n, double alpha) {
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        count += adjusted[i] <= alpha;
    return count;
}

/*
 * Benjamini & Hochberg (1995), section 3.2: of fifteen hypotheses their procedure rejects four at
 * .05, where Bonferroni's rejects three. So does Holm's (1979): .0019 <= .05/13, .0095 > .05/12.
 */
static void thrombolysis(void **state) {
    (void)state;
    static const double p[] = {.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344,
                               .0459, .3240, .4262, .5719, .6528, .7590, 1};
    double adjusted[15];
    assert_int_equal(dg_benjamini_hochberg(adjusted, p, 15, NULL), DG_OK);
    assert_int_equal(rejected(adjusted, 15, .05), 4);
    assert_near(adjusted[3], .0095 * 15 / 4, 1e-15);
    assert_int_equal(dg_holm(adjusted, p, 15, NULL), DG_OK);
    assert_int_equal(rejected(adjusted, 15, .05), 3);
    assert_near(adjusted[3], .0095 * 12, 1e-15);
    assert_near(adjusted[14], 1, 0);
}

/* The procedures as their authors state them. Holm: the smallest p that is above alpha/(n - i), and
 * all larger ones, stay. */
static double slow_holm_limit(const double *p, size_t n, double alpha) {
    double limit = 2;
    for (size_t i = 0; i < n; i++) {
        size_t smaller = 0;
        for (size_t j = 0; j < n; j++)
            smaller += p[j] < p[i];
        if (p[i] * (double)(n - smaller) > alpha) limit = fmin(limit, p[i]);
    }
    return limit; /* p below it are rejected */
}

/* The largest p with p <= alpha × rank/n, and all smaller ones, go. */
static double slow_bh_limit(const double *p, size_t n, double alpha) {
    double limit = -1;
    for (size_t i = 0; i < n; i++) {
        size_t rank = 0;
        for (size_t j = 0; j < n; j++)
            rank += p[j] <= p[i];
        if (p[i] <= alpha * (double)rank / (double)n) limit = fmax(limit, p[i]);
    }
    return limit; /* p up to it are rejected */
}

static void random_rejections_agree_with_the_procedures(void **state) {
    (void)state;
    uint64_t seed = 5;
    for (size_t round = 0; round < 200; round++) {
        double p[50], holm[50], bh[50];
        size_t n = 1 + table_next(&seed, 50);
        for (size_t i = 0; i < n; i++) /* cubed, so that many are small; some are equal */
            p[i] = pow((double)(1 + table_next(&seed, 60)) / 61, 3);
        assert_int_equal(dg_holm(holm, p, n, NULL), DG_OK);
        assert_int_equal(dg_benjamini_hochberg(bh, p, n, NULL), DG_OK);
        double alpha = .0301 + .1 * (double)table_next(&seed, 5);
        for (size_t i = 0; i < n; i++) {
            assert_int_equal(holm[i] <= alpha, p[i] < slow_holm_limit(p, n, alpha));
            assert_int_equal(bh[i] <= alpha, p[i] <= slow_bh_limit(p, n, alpha));
            assert_true(p[i] <= bh[i] && bh[i] <= holm[i] + 1e-15 && holm[i] <= 1);
        }
        assert_int_equal(dg_holm(p, p, n, NULL), DG_OK); /* in place */
        assert_memory_equal(p, holm, n * sizeof *p);
    }
}

static void memory_may_run_out(void **state) {
    (void)state;
    double p[] = {.5, .1};
    assert_survives_no_memory(dg_holm(p, p, 2, &err));
    assert_survives_no_memory(dg_benjamini_hochberg(p, p, 2, &err));
    assert_int_equal(dg_holm(NULL, NULL, 0, NULL), DG_OK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(thrombolysis),
        cmocka_unit_test(random_rejections_agree_with_the_procedures),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("adjusted", tests, NULL, NULL);
}
