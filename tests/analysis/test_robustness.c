/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "dutygraph/absence.h"
#include "no_memory.h"

enum { MOST = 16 };

/*
 * By hand: a star with A in the middle. The hub first: one part in four stays, and no task keeps
 * its lead. R = (1/4 + 1/4 + 1/4 + 0)/4.
 */
static void a_star(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B / t2: A* C / t3: A* D / t4: A*");
    dg_graph *g = table_graph(corpus);
    dg_robustness_step curve[5];
    assert_int_equal(dg_robustness_targeted(curve, g, NULL), DG_OK);
    const double largest[] = {1, .25, .25, .25, 0}, held[] = {1, .75, .5, .25, 0};
    for (size_t k = 0; k <= 4; k++) {
        assert_near(curve[k].largest, largest[k], 1e-12);
        assert_near(curve[k].led, k == 0, 1e-12);
        assert_near(curve[k].held, held[k], 1e-12);
    }
    assert_near(dg_robustness_index(curve, 4), .75 / 4, 1e-12);
    assert_int_equal(dg_robustness_curve(curve, g, (const size_t[]){3, 2, 1, 0}, NULL), DG_OK);
    assert_near(curve[1].largest, .75, 1e-12); /* leaves first */
    assert_near(curve[3].led, 1, 1e-12);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void paint(size_t *color, const dg_tie *ties, size_t n_ties, size_t d, size_t with) {
    color[d] = with;
    for (size_t i = 0; i < n_ties; i++) {
        size_t other = ties[i].a == d ? ties[i].b : ties[i].b == d ? ties[i].a : d;
        if (color[other] == 0) paint(color, ties, n_ties, other, with);
    }
}

/* The oracle removes, where the measure brings back. `gone` departments have color MOST + 1. */
static double slow_largest(const dg_graph *g, const size_t *order, size_t k) {
    size_t n = dg_graph_n_departments(g), n_ties, color[MOST] = {0}, most = 0;
    dg_tie *ties = table_ties(&n_ties, g);
    for (size_t i = 0; i < k; i++)
        color[order[i]] = MOST + 1;
    for (size_t d = 0; d < n; d++)
        if (color[d] == 0) paint(color, ties, n_ties, d, d + 1);
    for (size_t d = 0; d < n; d++) {
        size_t size = 0;
        for (size_t e = 0; e < n; e++)
            size += color[e] == d + 1;
        if (size > most) most = size;
    }
    free(ties);
    return (double)most / (double)n;
}

static double slow_part(const dg_graph *g, const size_t *order, size_t k, bool led) {
    size_t had = 0, has = 0, n;
    for (size_t t = 0; t < dg_graph_n_tasks(g); t++) {
        const dg_edge *parties = dg_graph_task_edges(g, t, &n);
        bool before = false, after = false;
        for (size_t i = 0; i < n; i++) {
            bool gone = false;
            if (led && parties[i].role != DG_ROLE_LEAD) continue;
            for (size_t j = 0; j < k; j++)
                gone = gone || order[j] == parties[i].other;
            before = true;
            after = after || !gone;
        }
        had += before;
        has += after;
    }
    return had == 0 ? 1 : (double)has / (double)had;
}

static void random_curves_agree(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 30; seed++) {
        dg_corpus *corpus = table_random(seed, 14, MOST);
        dg_graph *g = table_graph(corpus);
        size_t n = dg_graph_n_departments(g), order[MOST];
        dg_robustness_step curve[MOST + 1];
        for (size_t d = 0; d < n; d++)
            order[d] = n % 5 == 0 ? d : (d * 5 + seed) % n;
        assert_int_equal(dg_robustness_curve(curve, g, order, NULL), DG_OK);
        for (size_t k = 0; k <= n; k++) {
            assert_near(curve[k].largest, slow_largest(g, order, k), 1e-12);
            assert_near(curve[k].led, slow_part(g, order, k, true), 1e-12);
            assert_near(curve[k].held, slow_part(g, order, k, false), 1e-12);
            if (k > 0) assert_true(curve[k].largest <= curve[k - 1].largest);
        }
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

/* The mean over all orders of a star with three leaves: without one at random, the hub in one case
 * of four: (1/4 + 3·3/4)/4 = 5/8 on average. */
static void random_orders_average(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B / t2: A* C / t3: A* D");
    dg_graph *g = table_graph(corpus);
    dg_robustness_step curve[5], again[5];
    assert_int_equal(dg_robustness_random(curve, g, 4000, 1, NULL), DG_OK);
    assert_near(curve[0].largest, 1, 1e-12);
    assert_near(curve[1].largest, 5. / 8, .02);
    assert_near(curve[4].largest, 0, 1e-12);
    assert_int_equal(dg_robustness_random(again, g, 4000, 1, NULL), DG_OK);
    assert_memory_equal(curve, again, sizeof curve);
    assert_int_equal(dg_robustness_random(curve, g, 0, 1, NULL), DG_EINVAL);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void nothing_at_all(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: @all");
    dg_graph *g = table_graph(corpus);
    dg_robustness_step curve[1];
    assert_int_equal(dg_robustness_targeted(curve, g, NULL), DG_OK);
    assert_near(curve[0].largest, 0, 0);
    assert_near(curve[0].led, 1, 0);
    assert_near(dg_robustness_index(curve, 0), 0, 0);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(2, 10, 8);
    dg_graph *g = table_graph(corpus);
    dg_robustness_step curve[9];
    assert_survives_no_memory(dg_robustness_targeted(curve, g, &err));
    assert_survives_no_memory(dg_robustness_random(curve, g, 2, 1, &err));
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_star),
        cmocka_unit_test(random_curves_agree),
        cmocka_unit_test(random_orders_average),
        cmocka_unit_test(nothing_at_all),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("robustness", tests, NULL, NULL);
}
