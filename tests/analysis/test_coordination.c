/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "dutygraph/coordination.h"
#include "no_memory.h"

static dg_coordination *measure(const dg_graph *g, const dg_coordination_options *options) {
    dg_coordination *load = calloc(dg_graph_n_departments(g) + 1, sizeof *load);
    assert_non_null(load);
    assert_int_equal(dg_coordination_measure(load, g, options, NULL), DG_OK);
    return load;
}

/*
 * By hand. The projection is A – B 1/2 + 1, A – C 1/2, B – C 1/2, C – D 1, and E alone: the way
 * from D to A is C – A (1 + 2) and not C – B – A (1 + 2 + 2/3).
 * So the distances of A are 2/3, 2, 3; of B 2/3, 2, 3; of C 2, 2, 1; of D 3, 3, 1, and each reaches
 * 3 of the 4 others.
 */
static void five_departments(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B? C? / t2: A* B* / t3: C D / t4: E / t5: A*");
    dg_graph *g = table_graph(corpus);
    dg_coordination *load = measure(g, NULL);
    static const size_t partners[] = {2, 2, 3, 1, 0}, contacts[] = {3, 3, 3, 1, 0};
    static const double strength[] = {2, 2, 2, 1, 0}, convening[] = {2.5, .5, 0, 0, 0};
    static const double betweenness[] = {0, 0, 2, 0, 0};
    static const double closeness[] = {27. / 68, 27. / 68, 9. / 20, 9. / 28, 0};
    for (size_t d = 0; d < 5; d++) {
        assert_int_equal(load[d].partners, partners[d]);
        assert_int_equal(load[d].contacts, contacts[d]);
        assert_near(load[d].strength, strength[d], 1e-12);
        assert_near(load[d].convening, convening[d], 1e-12);
        assert_near(load[d].betweenness, betweenness[d], 1e-12);
        assert_near(load[d].closeness, closeness[d], 1e-12);
        assert_int_equal(load[d].tied, partners[d] > 0);
    }
    assert_near(load[3].constraint, 1, 1e-12); /* one partner alone */
    assert_near(load[3].effective_size, 1, 1e-12);
    assert_near(load[3].efficiency, 1, 1e-12);
    assert_near(load[4].constraint, 0, 0);
    assert_near(load[4].efficiency, 0, 0);
    free(load);

    dg_coordination_total total;
    assert_int_equal(dg_coordination_sum(&total, g, NULL), DG_OK);
    assert_int_equal(total.pairs, 4);
    assert_near(total.newman, 3.5, 1e-12);
    assert_int_equal(total.channels, 3 + 1 + 1);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* A – B is strong, so that its way to C is shorter over B; in hops A – C is direct. */
static void hops_ignore_weights(void **state) {
    (void)state;
    dg_corpus *corpus =
        table_corpus("1: A B / 2: A B / 3: A B / 4: B C / 5: B C / 6: B C / 7: A C");
    dg_graph *g = table_graph(corpus);
    dg_coordination *by_weight = measure(g, NULL);
    dg_coordination *by_hops = measure(g, &(dg_coordination_options){.unweighted = true});
    assert_near(by_weight[1].betweenness, 1, 1e-12);
    assert_near(by_hops[1].betweenness, 0, 1e-12);
    /* B at 1/3, C at 2/3 */
    assert_near(by_weight[0].closeness, 2, 1e-12);
    assert_near(by_hops[0].closeness, 1, 1e-12);
    assert_near(by_weight[1].constraint, by_hops[1].constraint, 0);
    free(by_weight);
    free(by_hops);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* Freeman (1977): the centre of a star lies between all pairs of others, which makes 1. */
static void normalized_betweenness_is_a_part_of_all_pairs(void **state) {
    (void)state;
    static const struct {
        const char *tasks;
        double centre;
    } cases[] = {{"1: A B / 2: A C / 3: A D / 4: A E", 1}, {"1: A B", 0}, {"1: A", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dg_corpus *corpus = table_corpus(cases[i].tasks);
        dg_graph *g = table_graph(corpus);
        dg_coordination *load = measure(g, &(dg_coordination_options){.normalized = true});
        for (size_t d = 0; d < dg_graph_n_departments(g); d++)
            assert_near(load[d].betweenness, d == 0 ? cases[i].centre : 0, 1e-12);
        free(load);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

/* Davis, Gardner & Gardner (1941): Evelyn attends 8 events, none of them alone. */
static void the_southern_women(void **state) {
    (void)state;
    dg_corpus *corpus = table_shared("benchmarks/davis-89.csv");
    if (corpus == NULL) skip();
    dg_graph *g = table_graph(corpus);
    dg_coordination *load = measure(g, NULL);
    dg_coordination_total total;
    assert_int_equal(dg_coordination_sum(&total, g, NULL), DG_OK);
    assert_int_equal(total.pairs, 139);
    assert_int_equal(total.channels, 322);
    assert_near(load[table_department(g, "Evelyn Jefferson")].strength, 8, 1e-12);
    free(load);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* The oracle reads everything but betweenness off the ties and the department's own tasks. */
static void assert_slow_load(const dg_coordination *load, const dg_graph *g, const dg_tie *ties,
                             size_t n_ties, size_t d) {
    size_t partners = 0, contacts = 0, n, n_tasks;
    double strength = 0, convening = 0;
    for (size_t i = 0; i < n_ties; i++) {
        if (ties[i].a != d && ties[i].b != d) continue;
        partners++;
        contacts += ties[i].shared;
        strength += ties[i].newman;
    }
    const dg_edge *tasks = dg_graph_department_edges(g, d, &n_tasks);
    for (size_t i = 0; i < n_tasks; i++) {
        const dg_edge *parties = dg_graph_task_edges(g, tasks[i].other, &n);
        double leads = 0;
        for (size_t j = 0; j < n; j++)
            leads += parties[j].role == DG_ROLE_LEAD;
        if (tasks[i].role == DG_ROLE_LEAD) convening += (double)(n - 1) / leads;
    }
    assert_int_equal(load->partners, partners);
    assert_int_equal(load->contacts, contacts);
    assert_int_equal(load->tied, partners > 0);
    assert_near(load->efficiency * (double)partners, load->effective_size, 1e-9);
    assert_true(load->efficiency <= 1 + 1e-12 && (load->efficiency > 0) == load->tied);
    assert_true((load->closeness > 0) == load->tied);
    assert_near(load->strength, strength, 1e-9);
    assert_near(load->convening, convening, 1e-9);
}

static void random_loads_agree_and_sum_to_the_total(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 40, 25);
        dg_graph *g = table_graph(corpus);
        dg_coordination *load = measure(g, NULL);
        dg_coordination_total total;
        size_t n_ties, contacts = 0, partners = 0;
        double strength = 0;
        dg_tie *ties = table_ties(&n_ties, g);
        assert_int_equal(dg_coordination_sum(&total, g, NULL), DG_OK);
        for (size_t d = 0; d < dg_graph_n_departments(g); d++) {
            assert_slow_load(&load[d], g, ties, n_ties, d);
            partners += load[d].partners;
            contacts += load[d].contacts;
            strength += load[d].strength;
        }
        assert_int_equal(partners, 2 * total.pairs);
        assert_int_equal(contacts, 2 * total.channels);
        assert_near(strength, 2 * total.newman, 1e-9);
        free(ties);
        free(load);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(2, 10, 8);
    dg_graph *g = table_graph(corpus);
    dg_coordination load[8] = {{.partners = 77}};
    dg_coordination_total total = {.pairs = 77};
    no_memory_after(0);
    assert_int_equal(dg_coordination_measure(load, g, NULL, NULL), DG_ENOMEM);
    assert_int_equal(dg_coordination_sum(&total, g, NULL), DG_ENOMEM);
    no_memory_never();
    assert_true(load[0].partners == 77 && total.pairs == 77);
    assert_survives_no_memory(dg_coordination_measure(load, g, NULL, &err));
    assert_survives_no_memory(dg_coordination_sum(&total, g, &err));
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(five_departments),
        cmocka_unit_test(hops_ignore_weights),
        cmocka_unit_test(normalized_betweenness_is_a_part_of_all_pairs),
        cmocka_unit_test(the_southern_women),
        cmocka_unit_test(random_loads_agree_and_sum_to_the_total),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("coordination", tests, NULL, NULL);
}
