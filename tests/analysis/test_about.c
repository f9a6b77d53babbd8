/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "dutygraph/clusters.h"
#include "no_memory.h"

static dg_cluster_section *survey(size_t *n, const dg_clusters *clusters, const dg_graph *g,
                                  const dg_by *by) {
    dg_cluster_section *about = NULL;
    assert_int_equal(dg_clusters_about(&about, n, clusters, g, by, NULL), DG_OK);
    return about;
}

static void assert_section(const dg_cluster_section *x, size_t cluster, size_t document,
                           size_t n_tasks, size_t task, size_t members) {
    assert_int_equal(x->cluster, cluster);
    assert_int_equal(x->document, document);
    assert_int_equal(x->section, DG_NONE);
    assert_int_equal(x->n_tasks, n_tasks);
    assert_int_equal(x->task, task);
    assert_int_equal(x->members, members);
}

/* By hand: A B C in one cluster, X Y in the other, Z in none. */
static void tasks_that_bind_are_counted_by_place(void **state) {
    (void)state;
    dg_corpus *corpus =
        table_corpus("1: A* B* X Y / 2: A* B C / 3: A B Z || 4: A C B X / 5: C A B /"
                     "6: X Z / 7: C B || 8: Y* X*");
    dg_graph *g = table_graph(corpus);
    /* in order of first mention: A B X Y C Z */
    size_t cluster[] = {0, 0, 1, 1, 0, DG_NONE}, n;
    const dg_clusters clusters = {.cluster = cluster, .n_departments = 6, .n_clusters = 2};
    dg_cluster_section *about = survey(&n, &clusters, g, NULL);
    assert_int_equal(n, 4);
    assert_section(&about[0], 0, 0, 3, 1, 3); /* 1 2 3: task 2 has all */
    assert_section(&about[1], 0, 1, 3, 4, 3); /* 4 5 7: 5 has all and nobody else */
    assert_section(&about[2], 1, 0, 1, 0, 2);
    assert_section(&about[3], 1, 2, 1, 7, 2);
    free(about);
    const dg_by by = DG_BY_LEAD;
    about = survey(&n, &clusters, g, &by);
    assert_int_equal(n, 2);
    assert_section(&about[0], 0, 0, 1, 0, 2);
    assert_section(&about[1], 1, 2, 1, 7, 2);
    free(about);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* Counted task by task, each cluster is bound as often as its sections say together. */
static void sections_sum_to_the_tasks_that_bind(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 60, 20);
        dg_graph *g = table_graph(corpus);
        dg_cluster_options options = {.resolution = 1, .runs = 2};
        dg_clusters c;
        size_t n, said = 0, bound = 0, parties;
        assert_int_equal(dg_clusters_coordination(&c, g, &options, NULL), DG_OK);
        dg_cluster_section *about = survey(&n, &c, g, NULL);
        for (size_t i = 0; i < n; i++)
            said += about[i].n_tasks;
        for (size_t k = 0; k < c.n_clusters; k++) {
            for (size_t t = 0; t < dg_graph_n_tasks(g); t++) {
                size_t members = 0;
                const dg_edge *edges = dg_graph_task_edges(g, t, &parties);
                for (size_t i = 0; i < parties; i++)
                    members += c.cluster[edges[i].other] == k;
                bound += members >= 2;
            }
        }
        assert_true(bound > 0);
        assert_int_equal(said, bound);
        free(about);
        dg_clusters_clear(&c);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static void nothing_is_about_nothing(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: A");
    dg_graph *g = table_graph(corpus);
    dg_clusters c;
    size_t n;
    assert_int_equal(dg_clusters_coordination(&c, g, NULL, NULL), DG_OK);
    dg_cluster_section *about = survey(&n, &c, g, NULL);
    assert_int_equal(n, 0);
    free(about);
    dg_clusters_clear(&c);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(4, 12, 10);
    dg_graph *g = table_graph(corpus);
    dg_clusters c;
    dg_cluster_section *about;
    size_t n;
    assert_int_equal(dg_clusters_coordination(&c, g, NULL, NULL), DG_OK);
    assert_survives_no_memory(dg_clusters_about(&about, &n, &c, g, NULL, &err));
    free(about);
    dg_clusters_clear(&c);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tasks_that_bind_are_counted_by_place),
        cmocka_unit_test(sections_sum_to_the_tasks_that_bind),
        cmocka_unit_test(nothing_is_about_nothing),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("about", tests, NULL, NULL);
}
