/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <math.h>

#include "analysis/partition.h"
#include "dutygraph/clusters.h"
#include "no_memory.h"

enum { MAX = 9 };

static dg_clusters cluster(const dg_graph *g, const dg_cluster_options *options) {
    dg_clusters clusters;
    assert_int_equal(dg_clusters_coordination(&clusters, g, options, NULL), DG_OK);
    return clusters;
}

static void assert_clusters(const dg_clusters *clusters, const size_t *expected) {
    assert_memory_equal(clusters->cluster, expected, clusters->n_departments * sizeof *expected);
}

/* By hand: E to H weigh 1 each pair, A to C as well, a bridge between; I is alone, J – K a pair. */
static void a_square_a_triangle_and_a_pair(void **state) {
    (void)state;
    dg_corpus *corpus =
        table_corpus("1: A B / 2: A C / 3: B C / 4: C E / 5: E F / 6: E G / 7: E H /"
                     "8: F G / 9: F H / 10: G H / 11: I / 12: J K");
    dg_graph *g = table_graph(corpus);
    dg_clusters clusters = cluster(g, NULL);
    static const size_t expected[] = {1, 1, 1, 0, 0, 0, 0, DG_NONE, 2, 2};
    static const size_t components[] = {0, 0, 0, 0, 0, 0, 0, DG_NONE, 1, 1};
    assert_int_equal(clusters.n_departments, 10);
    assert_int_equal(clusters.n_ties, 11);
    assert_int_equal(clusters.n_clusters, 3);
    assert_int_equal(clusters.n_components, 2);
    assert_clusters(&clusters, expected);
    assert_memory_equal(clusters.component, components, sizeof components);
    /* 10 of 11 inside; strengths 13, 7, 2 of 22 */
    assert_near(clusters.quality, 10. / 11 - (13. * 13 + 7 * 7 + 2 * 2) / (22 * 22), 1e-12);
    assert_near(clusters.stability, 1, 1e-12);
    dg_clusters_clear(&clusters);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* Zachary (1977); the optimum, 4 clusters with .4198, from Brandes et al. (2008), IEEE TKDE 20,
 * 172. */
static void the_karate_club(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus(
        "1: 1 2/1: 1 3/1: 1 4/1: 1 5/1: 1 6/1: 1 7/1: 1 8/1: 1 9/1: 1 11/1: 1 12/1: 1 13/1: 1 14/"
        "1: 1 18/1: 1 20/1: 1 22/1: 1 32/1: 2 3/1: 2 4/1: 2 8/1: 2 14/1: 2 18/1: 2 20/1: 2 22/"
        "1: 2 31/1: 3 4/1: 3 8/1: 3 9/1: 3 10/1: 3 14/1: 3 28/1: 3 29/1: 3 33/1: 4 8/1: 4 13/"
        "1: 4 14/1: 5 7/1: 5 11/1: 6 7/1: 6 11/1: 6 17/1: 7 17/1: 9 31/1: 9 33/1: 9 34/1: 10 34/"
        "1: 14 34/1: 15 33/1: 15 34/1: 16 33/1: 16 34/1: 19 33/1: 19 34/1: 20 34/1: 21 33/"
        "1: 21 34/1: 23 33/1: 23 34/1: 24 26/1: 24 28/1: 24 30/1: 24 33/1: 24 34/1: 25 26/"
        "1: 25 28/1: 25 32/1: 26 32/1: 27 30/1: 27 34/1: 28 34/1: 29 32/1: 29 34/1: 30 33/"
        "1: 30 34/1: 31 33/1: 31 34/1: 32 33/1: 32 34/1: 33 34");
    dg_graph *g = table_graph(corpus);
    dg_clusters clusters = cluster(g, NULL);
    assert_int_equal(clusters.n_departments, 34);
    assert_int_equal(clusters.n_ties, 78);
    assert_int_equal(clusters.n_clusters, 4);
    assert_near(clusters.quality, .4198, 5e-5);
    assert_true(clusters.stability > 0 && clusters.stability <= 1);
    dg_clusters_clear(&clusters);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static double quality(const size_t *part, size_t n_parts, size_t n, const dg_tie *ties,
                      size_t n_ties, const dg_cluster_options *o) {
    double q;
    dg_code code =
        o->objective == DG_CPM
            ? dg_partition_cpm(&q, part, n_parts, n, ties, n_ties, o->resolution, NULL)
            : dg_partition_modularity(&q, part, n_parts, ties, n_ties, o->resolution, NULL);
    assert_int_equal(code, DG_OK);
    return q;
}

/* The oracle tries every partition: each vertex joins a part that is there, or opens the next. */
static double best_quality(size_t *part, size_t at, size_t n_parts, size_t n, const dg_tie *ties,
                           size_t n_ties, const dg_cluster_options *o) {
    double best = -HUGE_VAL;
    if (at == n) return quality(part, n_parts, n, ties, n_ties, o);
    for (size_t p = 0; p <= n_parts; p++) {
        part[at] = p;
        best = fmax(best, best_quality(part, at + 1, n_parts + (p == n_parts), n, ties, n_ties, o));
    }
    return best;
}

static void small_random_graphs_reach_the_optimum(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 24; seed++) {
        dg_corpus *corpus = table_random(seed, 7, MAX - 1);
        dg_graph *g = table_graph(corpus);
        size_t part[MAX], n_ties;
        dg_tie *ties = table_ties(&n_ties, g);
        dg_cluster_options options = DG_CLUSTER_OPTIONS_DEFAULT;
        options.objective = seed % 2 == 0 ? DG_MODULARITY : DG_CPM;
        options.resolution = .7 + .1 * (double)(seed / 2 % 6);
        dg_clusters clusters = cluster(g, &options);
        assert_near(clusters.quality,
                    best_quality(part, 0, 0, dg_graph_n_departments(g), ties, n_ties, &options),
                    1e-12);
        dg_clusters_clear(&clusters);
        free(ties);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

/* By hand: pairs of the triangle weigh 1, the bridge too; at .9 the triangle's 3 - 2.7 and the
 * pair's 1 - .9 stand, at 1.1 no pair is worth it. */
static void the_constant_potts_model_counts_pairs(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: A B / 2: A C / 3: B C / 4: C D / 5: D E");
    dg_graph *g = table_graph(corpus);
    dg_cluster_options options = {.resolution = .9, .runs = 10, .objective = DG_CPM};
    options.consensus = true;
    dg_clusters c = cluster(g, &options);
    static const size_t expected[] = {0, 0, 0, 1, 1};
    assert_clusters(&c, expected);
    assert_memory_equal(c.consensus, expected, sizeof expected);
    assert_near(c.quality, .4, 1e-12);
    assert_true(c.certainty[0] == 1 && c.runs == 10);
    dg_clusters_clear(&c);
    options.resolution = 1.1;
    c = cluster(g, &options);
    assert_int_equal(c.n_clusters, 5);
    assert_int_equal(c.n_consensus, 5);
    assert_near(c.quality, 0, 1e-12);
    dg_clusters_clear(&c);
    assert_int_equal(dg_clusters_by_role(&c, g, DG_BY_RESPONSIBILITY, &options, NULL), DG_OK);
    assert_int_equal(c.n_clusters, 5); /* 5 - 11 as a whole, 0 apart */
    dg_clusters_clear(&c);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* Whoever has a tie is in a cluster; clusters lie in one component and are numbered by size. */
static void assert_well_formed(const dg_clusters *c, const dg_tie *ties) {
    size_t *size = calloc(c->n_clusters + 1, sizeof *size);
    size_t *component = calloc(c->n_clusters + 1, sizeof *component);
    bool *tied = calloc(c->n_departments + 1, sizeof *tied);
    assert_true(size && component && tied);
    for (size_t i = 0; i < c->n_ties; i++) {
        tied[ties[i].a] = tied[ties[i].b] = true;
        assert_int_equal(c->component[ties[i].a], c->component[ties[i].b]);
    }
    for (size_t d = 0; d < c->n_departments; d++) {
        size_t k = c->cluster[d];
        assert_int_equal(k != DG_NONE, tied[d]);
        assert_int_equal(c->component[d] != DG_NONE, tied[d]);
        assert_true(c->certainty[d] >= 0 && c->certainty[d] <= 1 && (tied[d] || !c->certainty[d]));
        if (!tied[d]) continue;
        assert_true(k < c->n_clusters && c->component[d] < c->n_components);
        if (size[k]++ == 0) component[k] = c->component[d];
        assert_int_equal(component[k], c->component[d]);
    }
    for (size_t k = 1; k < c->n_clusters; k++)
        assert_true(size[k] > 0 && size[k] <= size[k - 1]);
    free(size);
    free(component);
    free(tied);
}

static void random_clusters_are_well_formed(void **state) {
    (void)state;
    dg_cluster_options options = DG_CLUSTER_OPTIONS_DEFAULT;
    options.runs = 5;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 60, 60);
        dg_graph *g = table_graph(corpus);
        size_t n_ties;
        dg_tie *ties = table_ties(&n_ties, g);
        dg_clusters clusters = cluster(g, &options);
        assert_well_formed(&clusters, ties);
        assert_true(clusters.stability <= 1);
        dg_clusters_clear(&clusters);
        free(ties);
        for (int by = DG_BY_LEAD; by <= DG_BY_RESPONSIBILITY; by++) {
            assert_int_equal(dg_graph_role_ties(&ties, &n_ties, g, (dg_by)by, NULL), DG_OK);
            assert_int_equal(dg_clusters_by_role(&clusters, g, (dg_by)by, &options, NULL), DG_OK);
            assert_int_equal(clusters.n_ties, n_ties);
            assert_well_formed(&clusters, ties);
            dg_clusters_clear(&clusters);
            free(ties);
        }
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

/*
 * By hand: among the leads A B C and D E F are triangles with a bridge, which a split raises from 0
 * to 5/14; G – H stays whole. Support ties nobody.
 */
static void co_leadership_splits_components_where_it_gains(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: G* H* A? / 2: A* B* / 3: A* C* / 4: B* C* / 5: C* D* /"
                                     "6: D* E* / 7: D* F* / 8: E* F* I? / 9: I*");
    dg_graph *g = table_graph(corpus);
    dg_clusters c;
    assert_int_equal(dg_clusters_by_role(&c, g, DG_BY_LEAD, NULL, NULL), DG_OK);
    static const size_t expected[] = {2, 2, 0, 0, 0, 1, 1, 1, DG_NONE}; /* G H A B C D E F I */
    static const size_t components[] = {1, 1, 0, 0, 0, 0, 0, 0, DG_NONE};
    assert_clusters(&c, expected);
    assert_memory_equal(c.component, components, sizeof components);
    assert_int_equal(c.n_clusters, 3);
    assert_int_equal(c.n_components, 2);
    assert_near(c.quality, 7. / 8 - (7. * 7 + 7 * 7 + 2 * 2) / (16 * 16), 1e-12);
    dg_clusters_clear(&c);
    assert_int_equal(dg_clusters_by_role(&c, g, DG_BY_RESPONSIBILITY, NULL, NULL), DG_OK);
    assert_true(c.n_ties == 0 && c.n_clusters == 0 && c.n_components == 0);
    assert_true(c.cluster[0] == DG_NONE && c.quality == 0 && c.stability == 1);
    dg_clusters_clear(&c);
    /* the resolution at which the triangles are no longer worth a split: 6/7 - x/2 <= 1 - x */
    dg_cluster_options coarse = {.resolution = .28, .seed = 1, .runs = 10};
    assert_int_equal(dg_clusters_by_role(&c, g, DG_BY_LEAD, &coarse, NULL), DG_OK);
    assert_int_equal(c.n_clusters, 2);
    dg_clusters_clear(&c);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void options_are_checked(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: A* B*");
    dg_graph *g = table_graph(corpus);
    static const dg_cluster_options wrong[] = {{.resolution = 0, .runs = 1},
                                               {.resolution = -1, .runs = 1},
                                               {.resolution = NAN, .runs = 1},
                                               {.resolution = INFINITY, .runs = 1},
                                               {.resolution = 1, .runs = 0}};
    for (size_t i = 0; i < 5; i++) {
        dg_error err = {0};
        dg_clusters c = {.n_clusters = 77};
        assert_int_equal(dg_clusters_coordination(&c, g, &wrong[i], &err), DG_EINVAL);
        assert_string_equal(err.message, i < 4 ? "the resolution must be a positive number"
                                               : "there must be at least one run");
        assert_int_equal(dg_clusters_by_role(&c, g, DG_BY_LEAD, &wrong[i], NULL), DG_EINVAL);
        assert_int_equal(c.n_clusters, 77);
    }
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(4, 12, 10);
    dg_graph *g = table_graph(corpus);
    dg_cluster_options options = {.resolution = 1, .seed = 1, .runs = 2, .consensus = true};
    dg_clusters c;
    assert_survives_no_memory(dg_clusters_coordination(&c, g, &options, &err));
    dg_clusters_clear(&c);
    assert_survives_no_memory(dg_clusters_by_role(&c, g, DG_BY_LEAD, &options, &err));
    dg_clusters_clear(&c);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* What another process is to repeat. */
static void print_clusters(FILE *out) {
    dg_corpus *corpus = table_random(8, 90, 70);
    dg_graph *g = table_graph(corpus);
    dg_clusters c = cluster(g, NULL);
    for (size_t d = 0; d < c.n_departments; d++)
        fprintf(out, "%zd ", (ssize_t)c.cluster[d]);
    fprintf(out, "%a %a", c.quality, c.stability);
    dg_clusters_clear(&c);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static const char *program;

static void two_processes_find_the_same(void **state) {
    (void)state;
    char command[4096], said[2][4096] = {{0}};
    snprintf(command, sizeof command, "'%s' print", program);
    for (size_t i = 0; i < 2; i++) {
        FILE *out = popen(command, "r");
        assert_non_null(out);
        assert_true(fread(said[i], 1, sizeof said[i] - 1, out) > 0);
        assert_int_equal(pclose(out), 0);
    }
    assert_string_equal(said[0], said[1]);
}

int main(int argc, char **argv) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_square_a_triangle_and_a_pair),
        cmocka_unit_test(the_karate_club),
        cmocka_unit_test(small_random_graphs_reach_the_optimum),
        cmocka_unit_test(the_constant_potts_model_counts_pairs),
        cmocka_unit_test(random_clusters_are_well_formed),
        cmocka_unit_test(co_leadership_splits_components_where_it_gains),
        cmocka_unit_test(options_are_checked),
        cmocka_unit_test(memory_may_run_out),
        cmocka_unit_test(two_processes_find_the_same),
    };
    program = argv[0];
    if (argc > 1) return print_clusters(stdout), 0;
    return cmocka_run_group_tests_name("clusters", tests, NULL, NULL);
}
