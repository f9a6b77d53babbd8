/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include <math.h>

#include "analysis/poisson_binomial.h"
#include "table.h"

static double upper(const dg_trials *trials, size_t n, size_t k) {
    dg_poisson_binomial sum;
    dg_poisson_binomial_init(&sum, trials, n);
    return dg_poisson_binomial_upper(&sum, k);
}

/* By hand: of four coins 5/16 show three heads or more; .1 and .2 give .28 for any, .02 for both.
 */
static void a_few_trials(void **state) {
    (void)state;
    const dg_trials coins[] = {{.5, 4}}, two[] = {{.1, 1}, {.2, 1}};
    assert_near(upper(coins, 1, 3), 5. / 16, 1e-15);
    assert_near(upper(coins, 1, 1), 15. / 16, 1e-15);
    assert_near(upper(two, 2, 1), .28, 1e-15);
    assert_near(upper(two, 2, 2), .02, 1e-16);
}

/* By hand: two certain trials move everything by 2, impossible ones change nothing. */
static void certain_and_impossible_trials(void **state) {
    (void)state;
    const dg_trials trials[] = {{1, 2}, {.5, 4}, {0, 9}};
    assert_near(upper(trials, 3, 0), 1, 0);
    assert_near(upper(trials, 3, 2), 1, 0);
    assert_near(upper(trials, 3, 5), 5. / 16, 1e-15);
    assert_near(upper(trials, 3, 6), 1. / 16, 1e-16);
    assert_near(upper(trials, 3, 7), 0, 0);
    assert_near(upper(trials, 0, 0), 1, 0); /* no trial at all */
    assert_near(upper(trials, 0, 1), 0, 0);
}

enum { TRIALS_MAX = 400, KINDS_MAX = 12 };

/* The oracle adds one trial after the other to the distribution, and sums from the far end. */
static void slow_upper(long double *tail, const dg_trials *trials, size_t n, size_t all) {
    for (size_t k = 0; k <= all + 1; k++)
        tail[k] = k == 0;
    size_t done = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t t = 0; t < trials[i].count; t++) {
            for (size_t k = ++done; k > 0; k--)
                tail[k] = tail[k] * (1 - (long double)trials[i].probability) +
                          tail[k - 1] * (long double)trials[i].probability;
            tail[0] *= 1 - (long double)trials[i].probability;
        }
    for (size_t k = all; k-- > 0;)
        tail[k] += tail[k + 1];
}

static size_t random_trials(dg_trials *trials, size_t *all, uint64_t *seed) {
    static const double scale[] = {1, .1, .01, 1e-5, 1e-9};
    size_t n = 1 + table_next(seed, KINDS_MAX);
    *all = 0;
    for (size_t i = 0; i < n; i++) {
        double p = (double)(1 + table_next(seed, 998)) / 1000 * scale[table_next(seed, 5)];
        trials[i] = (dg_trials){table_next(seed, 4) == 0 ? 1 - p : p,
                                1 + table_next(seed, TRIALS_MAX / KINDS_MAX)};
        *all += trials[i].count;
    }
    return n;
}

static void assert_relative(double p, long double expected) {
    if (expected < 1e-300L)
        assert_true(p < 2e-300);
    else
        assert_near(p / (double)expected, 1, 1e-10);
}

/* Every tail, down to the smallest that a double holds, in ascending order and in any. */
static void random_tails_agree_with_adding_trials_up(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 60; seed++) {
        uint64_t next = seed;
        dg_trials trials[KINDS_MAX];
        long double tail[TRIALS_MAX + 2];
        size_t all, n = random_trials(trials, &all, &next);
        slow_upper(tail, trials, n, all);
        dg_poisson_binomial ascending, any;
        dg_poisson_binomial_init(&ascending, trials, n);
        dg_poisson_binomial_init(&any, trials, n);
        for (size_t k = 0; k <= all; k++) {
            size_t other = table_next(&next, all + 1);
            assert_relative(dg_poisson_binomial_upper(&ascending, k), tail[k]);
            assert_relative(dg_poisson_binomial_upper(&any, other), tail[other]);
        }
        assert_near(dg_poisson_binomial_upper(&any, all + 1), 0, 0);
    }
}

/* As many trials and kinds as a pair of busy departments has: all tails down to 1e-300. */
static void ten_thousand_trials(void **state) {
    (void)state;
    enum { ALL = 10000 };
    const dg_trials trials[] = {{.0004, 3000}, {.003, 2500}, {.02, 2000}, {.07, 1000},
                                {.15, 800},    {.4, 500},    {.9, 200}};
    long double *tail = calloc(ALL + 2, sizeof *tail);
    assert_non_null(tail);
    slow_upper(tail, trials, 7, ALL);
    dg_poisson_binomial sum;
    dg_poisson_binomial_init(&sum, trials, 7);
    for (size_t k = 0; k <= ALL; k++)
        assert_relative(dg_poisson_binomial_upper(&sum, k), tail[k]);
    free(tail);
}

/* The oracle for one kind: the terms of the binomial follow from one another, the largest first. */
static long double slow_binomial(size_t k, size_t n, long double p) {
    size_t mode = (size_t)((long double)(n + 1) * p);
    long double all = 0, tail = 0, term = 1;
    for (size_t x = mode; x <= n && (x <= k || term > 1e-30L * tail); x++) {
        all += term;
        if (x >= k) tail += term;
        term *= (long double)(n - x) / (long double)(x + 1) * p / (1 - p);
    }
    term = 1;
    for (size_t x = mode; x > 0 && term > 1e-30L; x--) {
        term *= (long double)x / (long double)(n - x + 1) * (1 - p) / p;
        all += term;
        if (x - 1 >= k) tail += term;
    }
    return tail / all;
}

static void a_million_trials(void **state) {
    (void)state;
    static const double probability[] = {1e-6, 1e-3, .2, .5, .99};
    static const double deviations[] = {-3, -.5, 0, .1, 1, 2.5, 6, 15, 35};
    size_t n = 1000000;
    for (size_t i = 0; i < 5; i++) {
        double p = probability[i], sd = sqrt((double)n * p * (1 - p));
        const dg_trials half[] = {{p, n / 2}, {p, n / 2}};
        dg_poisson_binomial sum;
        dg_poisson_binomial_init(&sum, half, 2);
        for (size_t j = 0; j < 9; j++) {
            double k = floor((double)n * p + deviations[j] * sd);
            if (k < 0 || k > (double)n) continue;
            double expected = (double)slow_binomial((size_t)k, n, p);
            assert_near(dg_poisson_binomial_upper(&sum, (size_t)k) / expected, 1, 1e-8);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_few_trials),
        cmocka_unit_test(certain_and_impossible_trials),
        cmocka_unit_test(random_tails_agree_with_adding_trials_up),
        cmocka_unit_test(ten_thousand_trials),
        cmocka_unit_test(a_million_trials),
    };
    return cmocka_run_group_tests_name("poisson_binomial", tests, NULL, NULL);
}
