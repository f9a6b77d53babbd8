/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <igraph.h>
#include <math.h>

#include "analysis/structural_holes.h"
#include "base/parallel.h"
#include "no_memory.h"

enum { A, B, C, D, E, F, G, N };

/* Borgatti (1997), Connections 20(1), 35: his example graph, and weights as in the folder of shared
 * material. */
static const dg_tie plain[] = {
    {A, B, 1, 1}, {A, E, 1, 1}, {A, F, 1, 1}, {A, G, 1, 1}, {B, D, 1, 1},
    {B, G, 1, 1}, {C, G, 1, 1}, {D, G, 1, 1}, {E, G, 1, 1}, {F, G, 1, 1},
};
static const dg_tie weighted[] = {
    {A, B, 1, 2}, {A, E, 1, 2},  {A, F, 1, 3}, {A, G, 1, 5}, {B, D, 1, 1},
    {B, G, 1, 4}, {C, G, 1, 10}, {D, G, 1, 3}, {E, G, 1, 8}, {F, G, 1, 3},
};
enum { N_TIES = sizeof plain / sizeof *plain };

static void measure(double *constraint, double *size, size_t n, const dg_tie *ties, size_t n_ties) {
    dg_adjacency graph;
    assert_int_equal(dg_adjacency_init(&graph, n, ties, n_ties, NULL), DG_OK);
    assert_int_equal(dg_structural_holes(constraint, size, &graph, NULL), DG_OK);
    dg_adjacency_clear(&graph);
}

static void the_graph_of_borgatti(void **state) {
    (void)state;
    double c[N], size[N];
    measure(c, size, N, plain, N_TIES);
    assert_near(c[G], .400, 5e-4);
    assert_near(c[A], .595, 5e-4 + 1e-6); /* .59549 */
    assert_near(c[C], 1, 1e-12);
    assert_near(size[G], 14. / 3, 1e-12); /* 6 neighbours, 4 ties among them: 6 - 2·4/6 */
    assert_near(size[A], 2.5, 1e-12);
    assert_near(size[C], 1, 1e-12);
}

static void the_same_with_weights(void **state) {
    (void)state;
    double c[N], size[N];
    measure(c, size, N, weighted, N_TIES);
    assert_near(c[G], .299, 5e-4);
    assert_near(c[A], .795, 5e-4);
    assert_near(c[C], 1, 1e-12);
    assert_near(size[G], 5.47, 5e-3);
    assert_near(size[A], 2.475, 1e-12);
    assert_near(size[C], 1, 1e-12);
}

/* The oracle sums over all triples of a full matrix. */
static void slow(double *constraint, double *size, size_t n, const dg_tie *ties, size_t n_ties) {
    double *w = calloc(n * n, sizeof *w), *sum = calloc(n, sizeof *sum);
    double *max = calloc(n, sizeof *max);
    assert_true(w && sum && max);
    for (size_t i = 0; i < n_ties; i++)
        w[ties[i].a * n + ties[i].b] = w[ties[i].b * n + ties[i].a] = ties[i].newman;
    for (size_t i = 0; i < n * n; i++) {
        sum[i / n] += w[i];
        max[i / n] = fmax(max[i / n], w[i]);
    }
    for (size_t i = 0; i < n; i++) {
        constraint[i] = size[i] = 0;
        for (size_t j = 0; j < n; j++) {
            if (w[i * n + j] == 0) continue;
            double p = w[i * n + j] / sum[i], redundancy = 0;
            for (size_t q = 0; q < n; q++) {
                if (q == i || q == j || w[i * n + q] == 0) continue;
                p += w[i * n + q] / sum[i] * w[q * n + j] / sum[q];
                redundancy += w[i * n + q] / sum[i] * w[j * n + q] / max[j];
            }
            constraint[i] += p * p;
            size[i] += 1 - redundancy;
        }
    }
    free(w);
    free(sum);
    free(max);
}

static void by_igraph(double *constraint, size_t n, const dg_tie *ties, size_t n_ties) {
    igraph_t graph;
    igraph_vector_t weights, result;
    igraph_empty(&graph, (igraph_integer_t)n, IGRAPH_UNDIRECTED);
    igraph_vector_init(&weights, 0);
    igraph_vector_init(&result, 0);
    for (size_t i = 0; i < n_ties; i++) {
        igraph_add_edge(&graph, (igraph_integer_t)ties[i].a, (igraph_integer_t)ties[i].b);
        igraph_vector_push_back(&weights, ties[i].newman);
    }
    igraph_constraint(&graph, &result, igraph_vss_all(), &weights);
    for (size_t v = 0; v < n; v++)
        constraint[v] = VECTOR(result)[v];
    igraph_vector_destroy(&weights);
    igraph_vector_destroy(&result);
    igraph_destroy(&graph);
}

/* And they stay in their bounds: the constraint above 0, the effective size from 1. */
static void random_projections_agree_in_three_ways(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 25, 20);
        dg_graph *g = table_graph(corpus);
        size_t n_ties, n = dg_graph_n_departments(g);
        dg_tie *ties = table_ties(&n_ties, g);
        double c[20], size[20], slow_c[20], slow_size[20], theirs[20];
        measure(c, size, n, ties, n_ties);
        slow(slow_c, slow_size, n, ties, n_ties);
        by_igraph(theirs, n, ties, n_ties);
        for (size_t v = 0; v < n; v++) {
            assert_near(c[v], slow_c[v], 1e-12);
            assert_near(size[v], slow_size[v], 1e-12);
            if (size[v] == 0) continue; /* no neighbour: igraph says NaN */
            assert_near(c[v], theirs[v], 1e-12);
            assert_true(c[v] > 0 && size[v] > 1 - 1e-12);
        }
        free(ties);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static void workers_do_not_matter(void **state) {
    (void)state;
    enum { TASKS = 4000, DEPARTMENTS = 200 };
    dg_corpus *corpus = table_random(4, TASKS, DEPARTMENTS);
    dg_graph *g = table_graph(corpus);
    size_t n_ties, n = dg_graph_n_departments(g);
    dg_tie *ties = table_ties(&n_ties, g);
    double alone[2][DEPARTMENTS], shared[2][DEPARTMENTS];
    dg_assume_processors(1);
    measure(alone[0], alone[1], n, ties, n_ties);
    dg_assume_processors(3);
    measure(shared[0], shared[1], n, ties, n_ties);
    dg_assume_processors(0);
    for (int i = 0; i < 2; i++)
        assert_memory_equal(alone[i], shared[i], n * sizeof **alone);
    free(ties);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_adjacency graph;
    double c[N], size[N];
    assert_int_equal(dg_adjacency_init(&graph, N, plain, N_TIES, NULL), DG_OK);
    assert_survives_no_memory(dg_structural_holes(c, size, &graph, &err));
    dg_adjacency_clear(&graph);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_graph_of_borgatti),
        cmocka_unit_test(the_same_with_weights),
        cmocka_unit_test(random_projections_agree_in_three_ways),
        cmocka_unit_test(workers_do_not_matter),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("structural_holes", tests, NULL, NULL);
}
