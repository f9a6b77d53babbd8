/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "graph/hypergeometric.h"

/* Fisher (1935), "The Design of Experiments", ch. 2: the lady tasting tea, 4 of 8 cups. */
static void the_lady_tasting_tea(void **state) {
    (void)state;
    assert_near(dg_hypergeometric_upper(4, 4, 4, 8), 1. / 70, 1e-16);
    assert_near(dg_hypergeometric_upper(3, 4, 4, 8), 17. / 70, 1e-15);
    assert_near(dg_hypergeometric_upper(0, 4, 4, 8), 1, 0);
}

/* The rows 1011, 0100, 1001: 1, .5 (shared 2 of 3 and 2, n 4) and 1; Neal (2014). */
static void three_rows_of_four(void **state) {
    (void)state;
    assert_near(dg_hypergeometric_upper(0, 3, 1, 4), 1, 0);
    assert_near(dg_hypergeometric_upper(2, 3, 2, 4), .5, 1e-15);
    assert_near(dg_hypergeometric_upper(0, 1, 2, 4), 1, 0);
}

static void nothing_beyond_the_range(void **state) {
    (void)state;
    assert_near(dg_hypergeometric_upper(5, 4, 6, 10), 0, 0);
    assert_near(dg_hypergeometric_upper(3, 8, 5, 10), 1, 0); /* 3 at least */
    assert_near(dg_hypergeometric_upper(4, 4, 10, 10), 1, 0);
    assert_near(dg_hypergeometric_upper(1, 0, 3, 5), 0, 0);
}

/* Davis, Gardner & Gardner (1941), 89 attendances: 17 pairs below .05, none below .05 / 139. */
static void the_southern_women(void **state) {
    (void)state;
    dg_corpus *corpus = table_shared("benchmarks/davis-89.csv");
    if (corpus == NULL) skip();
    dg_graph *g = table_graph(corpus);
    size_t n, a, b, uncorrected = 0, bonferroni = 0;
    dg_tie *ties = table_ties(&n, g);
    for (size_t i = 0; i < n; i++) {
        dg_graph_department_edges(g, ties[i].a, &a);
        dg_graph_department_edges(g, ties[i].b, &b);
        double p = dg_hypergeometric_upper(ties[i].shared, a, b, dg_graph_n_tasks(g));
        uncorrected += p < .05;
        bonferroni += p < .05 / (double)n;
    }
    assert_int_equal(uncorrected, 17);
    assert_int_equal(bonferroni, 0);
    free(ties);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* The oracle counts subsets; exact in long double as long as C(n, a) has at most 64 bits. */
static long double choose(size_t n, size_t k) {
    long double count = 1;
    for (size_t i = 0; i < k; i++)
        count = count * (long double)(n - i) / (long double)(i + 1);
    return k > n ? 0 : count;
}

static void agrees_with_counting(void **state) {
    (void)state;
    for (size_t n = 1; n <= 40; n += 3)
        for (size_t a = 0; a <= n; a += 2)
            for (size_t b = 0; b <= n; b++) {
                long double tail = 0;
                for (size_t k = b + 1; k-- > 0;) {
                    if (a >= k) tail += choose(a, k) * choose(n - a, b - k) / choose(n, b);
                    double p = dg_hypergeometric_upper(k, a, b, n);
                    assert_near(p, (double)tail, 1e-13 * (double)tail);
                    assert_true(p == dg_hypergeometric_upper(k, b, a, n));
                }
            }
}

/* All of a among b: the product of (a - i) / (n - i), far below what lgamma could still tell. */
static void small_probabilities_keep_their_digits(void **state) {
    (void)state;
    double p = 1;
    for (size_t i = 0; i < 40; i++)
        p *= (double)(50 - i) / (double)(1000000 - i);
    assert_true(p > 0 && p < 1e-150);
    assert_near(dg_hypergeometric_upper(40, 40, 50, 1000000) / p, 1, 1e-12);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_lady_tasting_tea),
        cmocka_unit_test(three_rows_of_four),
        cmocka_unit_test(nothing_beyond_the_range),
        cmocka_unit_test(the_southern_women),
        cmocka_unit_test(agrees_with_counting),
        cmocka_unit_test(small_probabilities_keep_their_digits),
    };
    return cmocka_run_group_tests_name("hypergeometric", tests, NULL, NULL);
}
