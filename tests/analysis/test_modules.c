/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <math.h>

#include "dutygraph/clusters.h"
#include "no_memory.h"

enum { MAX = 9 };

static dg_clusters find(const dg_graph *g, const dg_cluster_options *options) {
    dg_clusters modules;
    assert_int_equal(dg_clusters_modules(&modules, g, options, NULL), DG_OK);
    return modules;
}

/* The optimum 2737/7921 with 4 modules was proved by enumeration: shared/benchmarks/README.md. */
static void southern_women_reach_the_optimum(void **state) {
    (void)state;
    dg_corpus *corpus = table_shared("benchmarks/davis-89.csv");
    if (corpus == NULL) skip();
    dg_graph *g = table_graph(corpus);
    dg_clusters m = find(g, NULL);
    assert_int_equal(m.n_ties, 89);
    assert_int_equal(m.n_clusters, 4);
    assert_near(m.quality, 2737. / 7921, 1e-15);
    assert_true(m.stability > 0 && m.stability < 1);
    dg_clusters_clear(&m);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* The definition, pair by pair. Source: Barber (2007), equation 15. */
static double modularity(const dg_graph *g, const size_t *department, const size_t *task) {
    double m = (double)dg_graph_n_edges(g), sum = 0;
    for (size_t t = 0, k, n; t < dg_graph_n_tasks(g); t++) {
        const dg_edge *edges = dg_graph_task_edges(g, t, &k);
        for (size_t d = 0; d < dg_graph_n_departments(g); d++) {
            if (task[t] != department[d]) continue;
            dg_graph_department_edges(g, d, &n);
            sum -= (double)k * (double)n / m;
            for (size_t i = 0; i < k; i++)
                sum += edges[i].other == d;
        }
    }
    return sum / m;
}

/* The oracle tries every partition of departments and tasks together. */
static double best_modularity(size_t *part, size_t at, size_t n_parts, const dg_graph *g) {
    size_t n_departments = dg_graph_n_departments(g), n = n_departments + dg_graph_n_tasks(g);
    if (at == n) return modularity(g, part, part + n_departments);
    double best = -HUGE_VAL;
    for (size_t p = 0; p <= n_parts; p++) {
        part[at] = p;
        best = fmax(best, best_modularity(part, at + 1, n_parts + (p == n_parts), g));
    }
    return best;
}

static void small_random_graphs_reach_the_optimum(void **state) {
    (void)state;
    size_t tried = 0;
    for (uint64_t seed = 0; seed < 120; seed++) {
        dg_corpus *corpus = table_random(seed, 3 + seed % 3, 5);
        dg_graph *g = table_graph(corpus);
        size_t part[MAX + 1];
        if (dg_graph_n_edges(g) > 0 && dg_graph_n_departments(g) + dg_graph_n_tasks(g) <= MAX) {
            dg_clusters m = find(g, NULL);
            assert_near(m.quality, best_modularity(part, 0, 0, g), 1e-12);
            dg_clusters_clear(&m);
            tried++;
        }
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
    assert_true(tried >= 10);
}

/* Each module holds a department and a task, is counted by its departments, and Q is the Q of what
 * was handed out. */
static void random_modules_are_well_formed(void **state) {
    (void)state;
    dg_cluster_options options = {.runs = 3, .consensus = true};
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 60, 40);
        dg_graph *g = table_graph(corpus);
        dg_clusters m = find(g, &options);
        size_t departments[40] = {0}, tasks[40] = {0}, n;
        for (size_t d = 0; d < m.n_departments; d++) {
            assert_true(m.cluster[d] < m.n_clusters && m.consensus[d] < m.n_consensus);
            assert_true(m.certainty[d] >= 0 && m.certainty[d] <= 1);
            departments[m.cluster[d]]++;
        }
        for (size_t t = 0; t < m.n_tasks; t++) {
            const dg_edge *edges = dg_graph_task_edges(g, t, &n);
            assert_int_equal(m.task[t] == DG_NONE, n == 0);
            if (n == 0) continue;
            tasks[m.task[t]]++;
            for (size_t i = 1; i < n; i++)
                assert_int_equal(m.component[edges[i].other], m.component[edges[0].other]);
        }
        for (size_t k = 0; k < m.n_clusters; k++) {
            assert_true(departments[k] > 0 && tasks[k] > 0);
            assert_true(k == 0 || departments[k] <= departments[k - 1]);
        }
        assert_near(m.quality, modularity(g, m.cluster, m.task), 1e-12);
        dg_clusters_clear(&m);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

/* By hand: two blocks without an edge between are two modules, Q = 1 - (4·4 + 2·2)/36 = 4/9. */
static void two_blocks(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: A B / 2: C D / 3: A B / 4:");
    dg_graph *g = table_graph(corpus);
    dg_cluster_options options = {.seed = 1, .runs = 4, .consensus = true};
    dg_clusters m = find(g, &options);
    static const size_t departments[] = {0, 0, 1, 1}, tasks[] = {0, 1, 0, DG_NONE};
    assert_memory_equal(m.cluster, departments, sizeof departments);
    assert_memory_equal(m.consensus, departments, sizeof departments);
    assert_memory_equal(m.component, departments, sizeof departments);
    assert_memory_equal(m.task, tasks, sizeof tasks);
    assert_near(m.quality, 4. / 9, 1e-15);
    assert_true(m.stability == 1 && m.runs == 4 && m.n_consensus == 2);
    for (size_t d = 0; d < 4; d++)
        assert_true(m.certainty[d] == 1);
    dg_clusters_clear(&m);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* Another order of tasks and departments reaches the same modularity. */
static void the_order_of_the_table_changes_nothing(void **state) {
    (void)state;
    static const char *const tables[] = {
        "1: A B C / 2: A B C D / 3: B A D / 4: D E / 5: F E / 6: D F E / 7: D C / 8: F E A",
        "8: E A F / 7: C D / 6: F E D / 5: E F / 4: E D / 3: D B A / 2: D C B A / 1: C B A"};
    double quality[2];
    for (size_t i = 0; i < 2; i++) {
        dg_corpus *corpus = table_corpus(tables[i]);
        dg_graph *g = table_graph(corpus);
        dg_clusters m = find(g, NULL);
        quality[i] = m.quality;
        dg_clusters_clear(&m);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
    assert_true(quality[0] > 0 && quality[0] == quality[1]);
}

/* One module is 1 - m²/m² = 0, and without an edge there is none: 0 as well, never NaN. */
static void poor_input_gives_defined_values(void **state) {
    (void)state;
    static const char *const poor[] = {"", "1:", "1: A", "1: A / 2: A", "1: A B C / 2: A B C"};
    for (size_t i = 0; i < 5; i++) {
        dg_corpus *corpus = table_corpus(poor[i]);
        dg_graph *g = table_graph(corpus);
        dg_cluster_options options = {.runs = 2, .consensus = true};
        dg_clusters m = find(g, &options);
        assert_true(m.quality == 0 && m.stability == 1);
        assert_int_equal(m.n_clusters, i >= 2);
        assert_int_equal(m.n_consensus, i >= 2);
        for (size_t d = 0; d < m.n_departments; d++)
            assert_true(m.certainty[d] == 1);
        dg_clusters_clear(&m);
        options.runs = 0;
        dg_error err = {0};
        assert_int_equal(dg_clusters_modules(&m, g, &options, &err), DG_EINVAL);
        assert_string_equal(err.message, "there must be at least one run");
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(4, 12, 10);
    dg_graph *g = table_graph(corpus);
    dg_cluster_options options = {.seed = 1, .runs = 3, .consensus = true};
    dg_clusters m;
    assert_survives_no_memory(dg_clusters_modules(&m, g, &options, &err));
    dg_clusters_clear(&m);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(southern_women_reach_the_optimum),
        cmocka_unit_test(small_random_graphs_reach_the_optimum),
        cmocka_unit_test(random_modules_are_well_formed),
        cmocka_unit_test(two_blocks),
        cmocka_unit_test(the_order_of_the_table_changes_nothing),
        cmocka_unit_test(poor_input_gives_defined_values),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("modules", tests, NULL, NULL);
}
