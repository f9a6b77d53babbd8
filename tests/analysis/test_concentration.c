/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <float.h>
#include <math.h>

#include "dutygraph/workload.h"
#include "no_memory.h"

static dg_concentration measure(const double *x, size_t n) {
    dg_concentration result;
    assert_int_equal(dg_concentration_measure(&result, x, n, NULL), DG_OK);
    return result;
}

/* By hand: 1, 2, 3, 4 have mean 2.5, differences that sum to 20, and squares to 30 of 10². */
static void four_small_numbers(void **state) {
    (void)state;
    dg_concentration c = measure((double[]){3, 1, 4, 2}, 4);
    assert_near(c.gini, 20. / (2 * 16 * 2.5), 1e-15);
    assert_near(c.hhi, .3, 1e-15);
    assert_true(c.defined);
}

static void the_extremes(void **state) {
    (void)state;
    dg_concentration even = measure((double[]){7, 7, 7, 7, 7}, 5);
    assert_near(even.gini, 0, 1e-15);
    assert_near(even.hhi, 1. / 5, 1e-15);
    dg_concentration one = measure((double[]){0, 0, 9, 0, 0}, 5);
    assert_near(one.gini, 1 - 1. / 5, 1e-15);
    assert_near(one.hhi, 1, 1e-15);
    dg_concentration huge = measure((double[]){DBL_MAX, DBL_MAX}, 2);
    assert_near(huge.hhi, .5, 1e-15);
    assert_false(measure((double[]){0, 0}, 2).defined);
    assert_false(measure(NULL, 0).defined);
}

/* Davis, Gardner & Gardner (1941), the version with 89 attendances: how many events a woman
 * attends. */
static void the_southern_women(void **state) {
    (void)state;
    static const double attended[] = {8, 7, 8, 7, 4, 4, 4, 4, 3, 4, 4, 6, 7, 8, 5, 2, 2, 2};
    dg_concentration c = measure(attended, sizeof attended / sizeof *attended);
    assert_near(c.gini, .2340823970, 5e-11);
    assert_near(c.hhi, .0652695367, 5e-11);
}

static void the_lorenz_curve_of_four(void **state) {
    (void)state;
    static const double expected[] = {0, .1, .3, .6, 1};
    double curve[5];
    assert_int_equal(dg_lorenz_curve(curve, (double[]){3, 1, 4, 2}, 4, NULL), DG_OK);
    for (size_t k = 0; k < 5; k++)
        assert_near(curve[k], expected[k], 1e-15);
    assert_int_equal(dg_lorenz_curve(curve, (double[]){0, 0}, 2, NULL), DG_OK);
    assert_near(curve[2], 0, 0);
    assert_int_equal(dg_lorenz_curve(curve, NULL, 0, NULL), DG_OK);
    assert_near(curve[0], 0, 0);
}

/* The definitions as they stand: all pairs of departments. */
static dg_concentration slow(const double *x, size_t n) {
    dg_concentration c = {.defined = true};
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += x[i];
    for (size_t i = 0; i < n; i++) {
        c.hhi += x[i] / sum * (x[i] / sum);
        for (size_t j = 0; j < n; j++)
            c.gini += fabs(x[i] - x[j]);
    }
    c.gini /= 2 * (double)n * sum; /* n² mean is n Σ */
    return c;
}

/* Gini is also twice the area between the Lorenz curve and the diagonal. */
static void random_quantities_agree_in_three_ways(void **state) {
    (void)state;
    enum { N = 50 };
    for (uint64_t seed = 0; seed < 50; seed++) {
        double x[N], scaled[N], curve[N + 1], area = 0;
        uint64_t numbers = seed;
        for (size_t i = 0; i < N; i++) {
            x[i] = (double)table_next(&numbers, 1000) / 8;
            scaled[(i * 7 + 3) % N] = x[i] * 1000;
        }
        dg_concentration c = measure(x, N), by_pairs = slow(x, N), again = measure(scaled, N);
        assert_near(c.gini, by_pairs.gini, 1e-12);
        assert_near(c.hhi, by_pairs.hhi, 1e-12);
        assert_near(c.gini, again.gini, 1e-12); /* neither order nor unit matters */
        assert_near(c.hhi, again.hhi, 1e-12);
        assert_int_equal(dg_lorenz_curve(curve, x, N, NULL), DG_OK);
        for (size_t k = 1; k <= N; k++) {
            assert_true(curve[k] >= curve[k - 1]);
            area += (curve[k] + curve[k - 1]) / 2 / N;
        }
        assert_true(curve[N] == 1);
        assert_near(c.gini, 1 - 2 * area, 1e-12);
    }
}

static void quantities_are_not_negative(void **state) {
    (void)state;
    static const double wrong[] = {-1, NAN, INFINITY};
    for (size_t i = 0; i < 3; i++) {
        double x[] = {1, wrong[i]}, curve[3] = {5, 5, 5};
        dg_concentration result = {.gini = 5};
        dg_error err = {0};
        assert_int_equal(dg_concentration_measure(&result, x, 2, &err), DG_EINVAL);
        assert_string_equal(err.message, "quantity 2 is negative or not a number");
        assert_int_equal(dg_lorenz_curve(curve, x, 2, NULL), DG_EINVAL);
        assert_true(result.gini == 5 && curve[0] == 5);
    }
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_concentration result;
    double x[] = {1, 2};
    assert_survives_no_memory(dg_concentration_measure(&result, x, 2, &err));
}

/* By hand: of 1 + 2 + 3 + 4 = 10 the two largest are 7. */
static void the_top_carries_its_part(void **state) {
    (void)state;
    const double x[] = {3, 1, 4, 2}, none[] = {0, 0};
    double part;
    assert_int_equal(dg_top_share(&part, x, 4, 2, NULL), DG_OK);
    assert_near(part, .7, 1e-12);
    assert_int_equal(dg_top_share(&part, x, 4, 9, NULL), DG_OK);
    assert_near(part, 1, 1e-12);
    assert_int_equal(dg_top_share(&part, none, 2, 1, NULL), DG_OK);
    assert_near(part, 0, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(four_small_numbers),
        cmocka_unit_test(the_extremes),
        cmocka_unit_test(the_southern_women),
        cmocka_unit_test(the_lorenz_curve_of_four),
        cmocka_unit_test(random_quantities_agree_in_three_ways),
        cmocka_unit_test(quantities_are_not_negative),
        cmocka_unit_test(memory_may_run_out),
        cmocka_unit_test(the_top_carries_its_part),
    };
    return cmocka_run_group_tests_name("concentration", tests, NULL, NULL);
}
