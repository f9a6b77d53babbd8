/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sample document, 国办函〔2016〕66号, from the independent reading beside the document in the
 * folder of shared material. The expected values come with that material, not from this program.
 */
#include "table.h"

#include "dutygraph/clusters.h"
#include "dutygraph/coordination.h"
#include "dutygraph/workload.h"

static dg_corpus *corpus;
static dg_graph *graph;
static dg_workload *workload;
static dg_coordination *coordination;

static int open_document(void **state) {
    (void)state;
    corpus = table_shared("documents/ip-powerhouse-2016.expected.tsv");
    if (corpus == NULL) return 0;
    graph = table_graph(corpus);
    workload = calloc(dg_graph_n_departments(graph), sizeof *workload);
    coordination = calloc(dg_graph_n_departments(graph), sizeof *coordination);
    return dg_workload_measure(workload, graph, NULL, NULL) != DG_OK ||
           dg_coordination_measure(coordination, graph, NULL, NULL) != DG_OK;
}

static int close_document(void **state) {
    (void)state;
    free(workload);
    free(coordination);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
    return 0;
}

static void assert_counts(const char *name, const size_t expected[6]) {
    const dg_workload *w = &workload[table_department(graph, name)];
    const size_t counts[6] = {w->tasks, w->led, w->co_led, w->joint, w->supporting, w->sole};
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(counts[i], expected[i]);
}

static void workload_of_the_two_largest(void **state) {
    (void)state;
    if (corpus == NULL) skip();
    assert_int_equal(dg_graph_n_tasks(graph), 106);
    assert_int_equal(dg_graph_n_departments(graph), 42);
    assert_int_equal(dg_graph_n_edges(graph), 459);
    assert_counts("知识产权局", (size_t[]){93, 51, 6, 16, 26, 10});
    assert_counts("工商总局", (size_t[]){46, 2, 0, 16, 28, 0});
    const dg_workload *w = &workload[table_department(graph, "知识产权局")];
    assert_near(w->share, 32.687864, 5e-7);
    assert_near(w->weighted, 39.100260, 5e-7);
}

static void concentration_of_tasks(void **state) {
    (void)state;
    if (corpus == NULL) skip();
    double tasks[42];
    for (size_t d = 0; d < 42; d++)
        tasks[d] = (double)workload[d].tasks;
    dg_concentration result;
    assert_int_equal(dg_concentration_measure(&result, tasks, 42, NULL), DG_OK);
    assert_near(result.gini, .572310, 5e-7);
    assert_near(result.hhi, .073737, 5e-7);
}

static void coordination_of_all_and_of_two(void **state) {
    (void)state;
    if (corpus == NULL) skip();
    dg_coordination_total total;
    assert_int_equal(dg_coordination_sum(&total, graph, NULL), DG_OK);
    assert_int_equal(total.pairs, 358);
    assert_near(total.newman, 222, 1e-9);
    assert_int_equal(total.channels, 1315);
    const dg_coordination *c = &coordination[table_department(graph, "知识产权局")];
    assert_int_equal(c->partners, 39);
    assert_int_equal(c->contacts, 336);
    assert_near(c->strength, 83, 1e-9);
    assert_near(c->convening, 114.8333, 5e-5);
    size_t office = table_department(graph, "全国打击侵权假冒工作领导小组办公室");
    assert_int_equal(workload[office].led, 5);
    assert_near(coordination[office].convening, 38.5, 1e-9);
}

static void assert_component_sizes(const dg_clusters *clusters, const size_t *sizes, size_t n) {
    assert_int_equal(clusters->n_components, n);
    for (size_t c = 0; c < n; c++) {
        size_t size = 0;
        for (size_t d = 0; d < clusters->n_departments; d++)
            size += clusters->component[d] == c;
        assert_int_equal(size, sizes[c]);
    }
}

static void clusters_by_role(void **state) {
    (void)state;
    if (corpus == NULL) skip();
    dg_clusters clusters;
    assert_int_equal(dg_clusters_by_role(&clusters, graph, DG_BY_LEAD, NULL, NULL), DG_OK);
    assert_int_equal(clusters.n_ties, 8);
    assert_component_sizes(&clusters, (size_t[]){6, 2, 2}, 3);
    dg_clusters_clear(&clusters);
    assert_int_equal(dg_clusters_by_role(&clusters, graph, DG_BY_RESPONSIBILITY, NULL, NULL),
                     DG_OK);
    assert_int_equal(clusters.n_ties, 223);
    assert_component_sizes(&clusters, (size_t[]){32}, 1);
    assert_true(clusters.n_clusters > 1);
    dg_clusters_clear(&clusters);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(workload_of_the_two_largest),
        cmocka_unit_test(concentration_of_tasks),
        cmocka_unit_test(coordination_of_all_and_of_two),
        cmocka_unit_test(clusters_by_role),
    };
    return cmocka_run_group_tests_name("powerhouse", tests, open_document, close_document);
}
