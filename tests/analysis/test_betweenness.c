/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <igraph.h>
#include <math.h>

#include "analysis/betweenness.h"
#include "base/parallel.h"
#include "no_memory.h"

enum { MAX = 16 };

static void measure_both(double *betweenness, double *closeness, size_t n, const dg_tie *ties,
                         size_t n_ties, bool hops) {
    dg_adjacency graph;
    assert_int_equal(dg_adjacency_init(&graph, n, ties, n_ties, NULL), DG_OK);
    assert_int_equal(dg_betweenness(betweenness, closeness, &graph, hops, NULL), DG_OK);
    dg_adjacency_clear(&graph);
}

static void measure(double *betweenness, size_t n, const dg_tie *ties, size_t n_ties, bool hops) {
    double *closeness = calloc(n, sizeof *closeness);
    assert_non_null(closeness);
    measure_both(betweenness, closeness, n, ties, n_ties, hops);
    free(closeness);
}

/* By hand: a star's centre lies between all 6 pairs of 4 leaves; in a path of 5 the middle
 * between 4. */
static void star_and_path(void **state) {
    (void)state;
    static const dg_tie star[] = {{0, 1, 1, 1}, {0, 2, 1, 2}, {0, 3, 1, 3}, {0, 4, 1, 4}};
    static const dg_tie path[] = {{0, 1, 1, 1}, {1, 2, 1, 1}, {2, 3, 1, 1}, {3, 4, 1, 1}};
    static const double on_path[] = {0, 3, 4, 3, 0, 0};
    double b[6];
    measure(b, 5, star, 4, false);
    assert_near(b[0], 6, 1e-12);
    assert_near(b[1], 0, 1e-12);
    measure(b, 6, path, 4, true); /* the last vertex is alone */
    for (size_t v = 0; v < 6; v++)
        assert_near(b[v], on_path[v], 1e-12);
}

/* By hand: over 0 – 1 – 2 – 3, of weight 1, 2 and 4, and a vertex alone, each reaches 3 of 4
 * others. The distances from 0 are 1, 3/2 and 7/4 and add up to 17/4; from 1 to 9/4; from 2 to 9/4;
 * from 3 to 11/4; in hops they add up to 6, 4, 4 and 6. */
static void closeness_on_a_path(void **state) {
    (void)state;
    static const dg_tie path[] = {{0, 1, 1, 1}, {1, 2, 1, 2}, {2, 3, 1, 4}};
    static const double weighted[] = {9. / 17, 1, 1, 9. / 11, 0};
    static const double hops[] = {3. / 8, 9. / 16, 9. / 16, 3. / 8, 0};
    double b[5], c[5];
    measure_both(b, c, 5, path, 3, false);
    for (size_t v = 0; v < 5; v++)
        assert_near(c[v], weighted[v], 1e-12);
    measure_both(b, c, 5, path, 3, true);
    for (size_t v = 0; v < 5; v++)
        assert_near(c[v], hops[v], 1e-12);
    measure_both(b, c, 1, NULL, 0, false);
    assert_near(c[0], 0, 0);
}

/* A square: each pair across has two ways; a strong tie is a short one. */
static void distance_is_one_by_weight(void **state) {
    (void)state;
    dg_tie square[] = {{0, 1, 1, 1}, {0, 3, 1, 1}, {1, 2, 1, 1}, {2, 3, 1, 1}};
    double b[4];
    measure(b, 4, square, 4, false);
    for (size_t v = 0; v < 4; v++)
        assert_near(b[v], .5, 1e-12);
    square[0].newman = 2;
    measure(b, 4, square, 4, false); /* 0 – 1 – 2 is shorter than 0 – 3 – 2 */
    assert_near(b[1], 1, 1e-12);
    assert_near(b[0], 1, 1e-12); /* 1 – 0 – 3 than 1 – 2 – 3 */
    assert_near(b[2] + b[3], 0, 1e-12);
    measure(b, 4, square, 4, true);
    assert_near(b[1], .5, 1e-12);
}

/* Equal is relative to the path: what lies within 1e-10 of it, however short it is. */
static void nearly_equal_lengths_are_equal(void **state) {
    (void)state;
    for (double scale = 1e-9; scale < 1e10; scale *= 1000) {
        dg_tie square[] = {
            {0, 1, 1, scale}, {0, 3, 1, scale}, {1, 2, 1, scale}, {2, 3, 1, scale * (1 + 4e-11)}};
        double b[4];
        measure(b, 4, square, 4, false);
        assert_near(b[1], .5, 1e-12);
        square[3].newman = scale * (1 + 1e-9);
        measure(b, 4, square, 4, false);
        assert_near(b[1], 0, 1e-12);
        assert_near(b[3], 1, 1e-12);
    }
}

/* The oracle walks every path without a repeated vertex. */
typedef struct {
    size_t n, n_vertices;
    double length[MAX][MAX]; /* 0: no edge */
    double shortest[MAX][MAX];
    double paths[MAX][MAX], through[MAX][MAX][MAX];
    size_t stack[MAX];
} walker;

static void visit(walker *w, size_t depth, double length, bool count) {
    size_t from = w->stack[0], at = w->stack[depth];
    if (!count && length < w->shortest[from][at]) w->shortest[from][at] = length;
    if (count && length <= w->shortest[from][at] * (1 + 1e-10)) {
        w->paths[from][at]++;
        for (size_t i = 1; i < depth; i++)
            w->through[from][at][w->stack[i]]++;
    }
    for (size_t next = 0; next < w->n; next++) {
        bool seen = w->length[at][next] == 0;
        for (size_t i = 0; i <= depth; i++)
            seen |= w->stack[i] == next;
        if (seen) continue;
        w->stack[depth + 1] = next;
        visit(w, depth + 1, length + w->length[at][next], count);
    }
}

static void slow(double *b, size_t n, const dg_tie *ties, size_t n_ties, bool hops) {
    walker *w = calloc(1, sizeof *w);
    assert_non_null(w);
    w->n = n;
    for (size_t i = 0; i < n_ties; i++)
        w->length[ties[i].a][ties[i].b] = w->length[ties[i].b][ties[i].a] =
            hops ? 1 : 1 / ties[i].newman;
    for (size_t i = 0; i < n * n; i++)
        w->shortest[i / n][i % n] = HUGE_VAL;
    for (size_t i = 0; i < 2 * n; i++) {
        w->stack[0] = i % n;
        visit(w, 0, 0, i >= n);
    }
    for (size_t v = 0; v < n; v++) {
        b[v] = 0;
        for (size_t i = 0; i < n * n; i++)
            if (i / n < i % n && w->paths[i / n][i % n] > 0)
                b[v] += w->through[i / n][i % n][v] / w->paths[i / n][i % n];
    }
    free(w);
}

static void random_projections_agree_with_all_paths(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 30; seed++) {
        dg_corpus *corpus = table_random(seed, 8, 8);
        dg_graph *g = table_graph(corpus);
        size_t n_ties, n = dg_graph_n_departments(g);
        dg_tie *ties = table_ties(&n_ties, g);
        double fast_way[MAX], slow_way[MAX];
        for (int hops = 0; hops < 2; hops++) {
            measure(fast_way, n, ties, n_ties, hops);
            slow(slow_way, n, ties, n_ties, hops);
            for (size_t v = 0; v < n; v++)
                assert_near(fast_way[v], slow_way[v], 1e-9);
        }
        free(ties);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

/* The oracle finds all distances by Floyd (1962) and Warshall (1962). */
static void slow_closeness(double *c, size_t n, const dg_tie *ties, size_t n_ties, bool hops) {
    double d[MAX][MAX];
    for (size_t i = 0; i < n * n; i++)
        d[i / n][i % n] = i / n == i % n ? 0 : HUGE_VAL;
    for (size_t i = 0; i < n_ties; i++)
        d[ties[i].a][ties[i].b] = d[ties[i].b][ties[i].a] = hops ? 1 : 1 / ties[i].newman;
    for (size_t k = 0; k < n; k++)
        for (size_t i = 0; i < n * n; i++)
            d[i / n][i % n] = fmin(d[i / n][i % n], d[i / n][k] + d[k][i % n]);
    for (size_t i = 0; i < n; i++) {
        double sum = 0, reached = 0;
        for (size_t j = 0; j < n; j++) {
            if (i == j || !(d[i][j] < HUGE_VAL)) continue;
            sum += d[i][j];
            reached++;
        }
        c[i] = reached > 0 ? reached * reached / sum / (double)(n - 1) : 0;
    }
}

/* In hops it is at most 1, and 1 for whom all others are next. Few tasks leave many apart. */
static void random_closeness_agrees_with_all_distances(void **state) {
    (void)state;
    size_t apart = 0;
    for (uint64_t seed = 0; seed < 40; seed++) {
        dg_corpus *corpus = table_random(seed, seed % 2 ? 5 : 12, MAX);
        dg_graph *g = table_graph(corpus);
        size_t n_ties, n = dg_graph_n_departments(g);
        dg_tie *ties = table_ties(&n_ties, g);
        double b[MAX], fast_way[MAX], slow_way[MAX];
        for (int hops = 0; hops < 2; hops++) {
            measure_both(b, fast_way, n, ties, n_ties, hops);
            slow_closeness(slow_way, n, ties, n_ties, hops);
            for (size_t v = 0; v < n; v++) {
                assert_near(fast_way[v], slow_way[v], 1e-9);
                assert_true(!hops || fast_way[v] <= 1);
                apart += slow_way[v] == 0;
            }
        }
        free(ties);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
    assert_true(apart > 0); /* the case was met */
}

/* igraph as a second opinion. Its lengths are equal within a relative 1e-10 as well. */
static void by_igraph(double *b, size_t n, const dg_tie *ties, size_t n_ties, bool hops) {
    igraph_t graph;
    igraph_vector_t result, lengths;
    igraph_empty(&graph, (igraph_integer_t)n, IGRAPH_UNDIRECTED);
    igraph_vector_init(&lengths, (igraph_integer_t)n_ties);
    for (size_t i = 0; i < n_ties; i++) {
        igraph_add_edge(&graph, (igraph_integer_t)ties[i].a, (igraph_integer_t)ties[i].b);
        VECTOR(lengths)[i] = 1 / ties[i].newman;
    }
    igraph_vector_init(&result, 0);
    igraph_betweenness(&graph, &result, igraph_vss_all(), IGRAPH_UNDIRECTED,
                       hops ? NULL : &lengths);
    for (size_t v = 0; v < n; v++)
        b[v] = VECTOR(result)[v];
    igraph_vector_destroy(&result);
    igraph_vector_destroy(&lengths);
    igraph_destroy(&graph);
}

static void larger_projections_agree_with_igraph(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(5, 300, 80);
    dg_graph *g = table_graph(corpus);
    size_t n_ties, n = dg_graph_n_departments(g);
    dg_tie *ties = table_ties(&n_ties, g);
    double *ours = calloc(n, sizeof *ours), *theirs = calloc(n, sizeof *theirs);
    for (int hops = 0; hops < 2; hops++) {
        measure(ours, n, ties, n_ties, hops);
        by_igraph(theirs, n, ties, n_ties, hops);
        for (size_t v = 0; v < n; v++)
            assert_near(ours[v], theirs[v], 1e-9);
    }
    free(ours);
    free(theirs);
    free(ties);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* And the same bits whoever does the work; the weights let many ties be left out beforehand. */
static void workers_do_not_matter(void **state) {
    (void)state;
    enum { TASKS = 900, DEPARTMENTS = 150 };
    dg_corpus *corpus = table_random(9, TASKS, DEPARTMENTS);
    dg_graph *g = table_graph(corpus);
    size_t n_ties, n = dg_graph_n_departments(g);
    dg_tie *ties = table_ties(&n_ties, g);
    double alone[2 * DEPARTMENTS] = {0}, shared[2 * DEPARTMENTS] = {0};
    for (int hops = 0; hops < 2; hops++) {
        dg_assume_processors(1);
        measure_both(alone, alone + DEPARTMENTS, n, ties, n_ties, hops);
        dg_assume_processors(3);
        measure_both(shared, shared + DEPARTMENTS, n, ties, n_ties, hops);
        assert_memory_equal(alone, shared, sizeof alone);
    }
    dg_assume_processors(0);
    free(ties);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void memory_may_run_out(void **state) {
    (void)state;
    static const dg_tie tie = {0, 1, 1, 1};
    dg_adjacency graph;
    double b[2], c[2];
    assert_survives_no_memory(dg_adjacency_init(&graph, 2, &tie, 1, &err));
    assert_survives_no_memory(dg_betweenness(b, c, &graph, false, &err));
    dg_adjacency_clear(&graph);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(star_and_path),
        cmocka_unit_test(closeness_on_a_path),
        cmocka_unit_test(distance_is_one_by_weight),
        cmocka_unit_test(nearly_equal_lengths_are_equal),
        cmocka_unit_test(random_projections_agree_with_all_paths),
        cmocka_unit_test(random_closeness_agrees_with_all_distances),
        cmocka_unit_test(larger_projections_agree_with_igraph),
        cmocka_unit_test(workers_do_not_matter),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("betweenness", tests, NULL, NULL);
}
