/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <math.h>

#include "dutygraph/sensitivity.h"
#include "no_memory.h"

static dg_sensitivity *measure(const dg_corpus *corpus, const dg_graph *g, size_t top) {
    dg_sensitivity *places = calloc(dg_graph_n_departments(g) + 1, sizeof *places);
    assert_int_equal(dg_workload_sensitivity(places, corpus, g, top, NULL), DG_OK);
    return places;
}

/*
 * By hand. Counted in full: A 3, B 2, C 1. By share, whatever the weights: A has its two tasks
 * alone and a part of t3, at least 2; B parts of t3 and t4, less than 2; C of t4 alone no more than
 * B has of it, so always less than B. No treatment changes that: where B leads t4, C only supports
 * it.
 */
static void a_sure_ranking(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* / t2: A* / t3: A* B? / t4: B C");
    dg_graph *g = table_graph(corpus);
    dg_sensitivity *places = measure(corpus, g, 1);
    for (size_t d = 0; d < 3; d++) {
        assert_int_equal(places[d].rank, d + 1);
        assert_true(places[d].sure && places[d].best == d + 1 && places[d].worst == d + 1);
        assert_near(places[d].mean, (double)(d + 1), 1e-12);
        assert_near(places[d].in_top, d == 0, 1e-12);
    }
    free(places);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/*
 * By hand: B only guides on all three tasks, A leads two. In full B is first with 3; by share A has
 * 1/2 + 1/2 and B 1/2 + 1/2 + 1 = 2. With lead 9, support 1, A has 9/10 twice, B 1/10 twice and 1.
 * Without guiding B has nothing.
 */
static void guiding_makes_a_ranking_unsure(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B% / t2: A* B% / t3: B%");
    dg_graph *g = table_graph(corpus);
    dg_sensitivity *places = measure(corpus, g, 1);
    size_t a = table_department(g, "A"), b = table_department(g, "B");
    assert_int_equal(places[b].rank, 1);
    assert_int_equal(places[a].rank, 2);
    assert_int_equal(places[b].worst, 2);
    assert_int_equal(places[a].best, 1);
    assert_false(places[a].sure || places[b].sure);
    free(places);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void places_are_bounded(void **state) {
    (void)state;
    size_t sure = 0, unsure = 0;
    for (uint64_t seed = 0; seed < 10; seed++) {
        dg_corpus *corpus = table_random(seed, 30, 12);
        dg_graph *g = table_graph(corpus);
        size_t n = dg_graph_n_departments(g), tasks, others;
        dg_sensitivity *places = measure(corpus, g, 3);
        for (size_t d = 0; d < n; d++) {
            size_t rank = 1; /* the oracle: counted in full, as read */
            dg_graph_department_edges(g, d, &tasks);
            for (size_t e = 0; e < n; e++) {
                dg_graph_department_edges(g, e, &others);
                rank += others > tasks;
            }
            assert_int_equal(places[d].rank, rank);
            assert_true(places[d].best >= 1 && places[d].best <= rank);
            assert_true(places[d].worst >= rank && places[d].worst <= n);
            assert_true(places[d].mean >= (double)places[d].best &&
                        places[d].mean <= (double)places[d].worst);
            assert_int_equal(places[d].sure, places[d].best == places[d].worst);
            assert_true(places[d].in_top >= (places[d].worst <= 3) &&
                        places[d].in_top <= (places[d].best <= 3));
            sure += places[d].sure;
            unsure += !places[d].sure;
        }
        free(places);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
    assert_true(unsure > sure);
}

static void names_are_told(void **state) {
    (void)state;
    size_t n;
    for (int i = 0; i < DG_N_TREATMENTS; i++)
        assert_true(strlen(dg_treatment_name((dg_treatment)i)) > 0);
    assert_true(dg_sensitivity_countings(&n)[0].full && n > 1);
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(2, 10, 8);
    dg_graph *g = table_graph(corpus);
    dg_sensitivity places[8] = {{.rank = 77}};
    no_memory_after(0);
    assert_int_equal(dg_workload_sensitivity(places, corpus, g, 3, NULL), DG_ENOMEM);
    no_memory_never();
    assert_int_equal(places[0].rank, 77);
    assert_survives_no_memory(dg_workload_sensitivity(places, corpus, g, 3, &err));
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sure_ranking),     cmocka_unit_test(guiding_makes_a_ranking_unsure),
        cmocka_unit_test(places_are_bounded), cmocka_unit_test(names_are_told),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("sensitivity", tests, NULL, NULL);
}
