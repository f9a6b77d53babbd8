/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench_measures MEASURE TASKS DEPARTMENTS: a measure of a random division of tasks (zipf.h) beside
 * the same by another library: seconds, their ratio, and how far the values lie apart.
 *   projection        beside SuiteSparse:GraphBLAS, A′A
 *   constraint, hops (betweenness), weighted (betweenness), clusters (Leiden)  beside igraph
 * bench_measures export TASKS DEPARTMENTS FILE: for a peer in another language, our seconds, per
 * department its constraint and betweenness (hops, weighted), the pairs (task, department), and per
 * tie its Newman weight and shared tasks.
 */
#include <GraphBLAS.h>
#include <igraph.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "analysis/betweenness.h"
#include "analysis/structural_holes.h"
#include "graph/igraph_door.h"
#include "zipf.h"

enum { SEED = 1, REPEATS = 3, SHORT_REPEATS = 9 };

static double seconds(void) {
    struct timespec now;
    timespec_get(&now, TIME_UTC);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void need(bool ok, const char *what) {
    if (ok) return;
    fprintf(stderr, "bench_measures: failed: %s\n", what);
    exit(1);
}

static double *new_reals(size_t n) {
    double *made = calloc(n + 1, sizeof *made);
    need(made != NULL, "out of memory");
    return made;
}

/* The division, its projection, and what we and the peer make of it. */
typedef struct {
    dg_graph *graph;
    dg_tie *ties;
    size_t n, n_ties;
    dg_adjacency adjacency;
    double *ours, *theirs; /* per department */
    double our_seconds, their_seconds;
} bench;

static void report(const bench *b, const char *what, const char *peer, double off) {
    printf("%s: ours %.3f s, %s %.3f s, ours / theirs: %.3f, largest relative difference %.1e\n",
           what, b->our_seconds, peer, b->their_seconds, b->our_seconds / b->their_seconds, off);
    fflush(stdout);
}

static double apart(double a, double b) {
    return fabs(a - b) / fmax(1, fabs(b));
}

/* --- projection --- */

/* The task–department matrix with, in each cell, 1/(n − 1), or 1. */
static GrB_Matrix task_matrix(const bench *b, bool newman) {
    size_t n_edges = dg_graph_n_edges(b->graph), n_tasks = dg_graph_n_tasks(b->graph), k = 0, n;
    GrB_Index *row = calloc(n_edges + 1, sizeof *row), *column = calloc(n_edges + 1, sizeof *row);
    double *cell = new_reals(n_edges);
    GrB_Matrix made = NULL;
    need(row != NULL && column != NULL, "out of memory");
    for (size_t t = 0; t < n_tasks; t++) {
        const dg_edge *edges = dg_graph_task_edges(b->graph, t, &n);
        for (size_t i = 0; i < n; i++, k++) {
            row[k] = t;
            column[k] = edges[i].other;
            cell[k] = !newman ? 1 : n > 1 ? 1 / (double)(n - 1) : 0;
        }
    }
    need(GrB_Matrix_new(&made, GrB_FP64, n_tasks, b->n) == GrB_SUCCESS &&
             GrB_Matrix_build_FP64(made, row, column, cell, k, GrB_PLUS_FP64) == GrB_SUCCESS &&
             GrB_Matrix_wait(made, GrB_MATERIALIZE) == GrB_SUCCESS,
         "GraphBLAS matrix");
    free(row);
    free(column);
    free(cell);
    return made;
}

static double projection_apart(const bench *b, GrB_Matrix product) {
    double off = 0, cell;
    for (size_t i = 0; i < b->n_ties; i++) {
        const dg_tie *tie = &b->ties[i];
        need(GrB_Matrix_extractElement_FP64(&cell, product, tie->a, tie->b) == GrB_SUCCESS,
             "a tie that GraphBLAS does not have");
        off = fmax(off, apart(tie->newman, cell));
    }
    return off;
}

/* The best of a few runs each, by turns; one product gives as many values as ours, which has the
 * shared tasks as well. */
static void bench_projection(bench *b) {
    need(GrB_init(GrB_NONBLOCKING) == GrB_SUCCESS, "GraphBLAS");
    GrB_Matrix ones = task_matrix(b, false), weights = task_matrix(b, true), product = NULL;
    double off = 0;
    b->our_seconds = b->their_seconds = HUGE_VAL;
    for (int i = 0; i < SHORT_REPEATS; i++) {
        dg_tie *ties;
        size_t n_ties;
        double start = seconds();
        need(dg_graph_ties(&ties, &n_ties, b->graph, NULL) == DG_OK, "projection");
        b->our_seconds = fmin(b->our_seconds, seconds() - start);
        free(ties);
        need(GrB_Matrix_new(&product, GrB_FP64, b->n, b->n) == GrB_SUCCESS, "GraphBLAS matrix");
        start = seconds();
        need(GrB_mxm(product, NULL, NULL, GrB_PLUS_TIMES_SEMIRING_FP64, ones, weights,
                     GrB_DESC_T0) == GrB_SUCCESS &&
                 GrB_Matrix_wait(product, GrB_MATERIALIZE) == GrB_SUCCESS,
             "GraphBLAS product");
        b->their_seconds = fmin(b->their_seconds, seconds() - start);
        if (i == 0) off = projection_apart(b, product);
        GrB_Matrix_free(&product);
    }
    GrB_Matrix_free(&ones);
    GrB_Matrix_free(&weights);
    GrB_finalize();
    report(b, "projection", "GraphBLAS", off);
}

/* --- beside igraph --- */

typedef struct {
    igraph_t graph;
    igraph_vector_t weight; /* per tie: as ours, or 1/weight */
    igraph_vector_t value;
} peer;

static void peer_init(peer *p, const bench *b, bool lengths) {
    igraph_vector_int_t ends;
    need(igraph_vector_int_init(&ends, (igraph_integer_t)(2 * b->n_ties)) == IGRAPH_SUCCESS &&
             igraph_vector_init(&p->weight, (igraph_integer_t)b->n_ties) == IGRAPH_SUCCESS &&
             igraph_vector_init(&p->value, 0) == IGRAPH_SUCCESS,
         "igraph vectors");
    for (size_t i = 0; i < b->n_ties; i++) {
        VECTOR(ends)[2 * i] = (igraph_integer_t)b->ties[i].a;
        VECTOR(ends)[2 * i + 1] = (igraph_integer_t)b->ties[i].b;
        VECTOR(p->weight)[i] = lengths ? 1 / b->ties[i].newman : b->ties[i].newman;
    }
    need(igraph_create(&p->graph, &ends, (igraph_integer_t)b->n, IGRAPH_UNDIRECTED) ==
             IGRAPH_SUCCESS,
         "igraph graph");
    igraph_vector_int_destroy(&ends);
}

static void peer_clear(peer *p) {
    igraph_vector_destroy(&p->weight);
    igraph_vector_destroy(&p->value);
    igraph_destroy(&p->graph);
}

static void bench_constraint(bench *b) {
    double start = seconds();
    need(dg_structural_holes(b->ours, b->theirs, &b->adjacency, NULL) == DG_OK, "constraint");
    b->our_seconds = seconds() - start;
}

static void bench_betweenness(bench *b, bool hops) {
    double start = seconds();
    need(dg_betweenness(b->ours, b->theirs, &b->adjacency, hops, NULL) == DG_OK, "betweenness");
    b->our_seconds = seconds() - start;
}

static void beside_igraph(bench *b, const char *what) {
    bool hops = strcmp(what, "hops") == 0, weighted = strcmp(what, "weighted") == 0;
    peer p;
    peer_init(&p, b, weighted);
    if (hops || weighted)
        bench_betweenness(b, hops);
    else
        bench_constraint(b);
    double start = seconds(), off = 0;
    igraph_error_t code = hops || weighted
                              ? igraph_betweenness(&p.graph, &p.value, igraph_vss_all(),
                                                   IGRAPH_UNDIRECTED, hops ? NULL : &p.weight)
                              : igraph_constraint(&p.graph, &p.value, igraph_vss_all(), &p.weight);
    b->their_seconds = seconds() - start;
    need(code == IGRAPH_SUCCESS, what);
    for (size_t v = 0; v < b->n; v++) /* a constraint without neighbours is NaN there */
        if (!isnan(VECTOR(p.value)[v])) off = fmax(off, apart(b->ours[v], VECTOR(p.value)[v]));
    report(b,
           hops       ? "betweenness, hops"
           : weighted ? "betweenness, weighted"
                      : what,
           "igraph", off);
    peer_clear(&p);
}

/* As often as the quality rises: its own "until stable" stops too early (igraph issue 2798). */
static void igraph_leiden(igraph_vector_int_t *membership, const peer *p) {
    igraph_vector_t strength;
    igraph_real_t quality = 0, before = -HUGE_VAL;
    need(igraph_vector_init(&strength, 0) == IGRAPH_SUCCESS &&
             igraph_strength(&p->graph, &strength, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS,
                             &p->weight) == IGRAPH_SUCCESS &&
             igraph_rng_seed(igraph_rng_default(), SEED) == IGRAPH_SUCCESS,
         "igraph strength");
    double total = igraph_vector_sum(&p->weight);
    for (int i = 0; i < 100; i++) {
        need(igraph_community_leiden(&p->graph, &p->weight, &strength, 1 / (2 * total), 0.01, i > 0,
                                     1, membership, NULL, &quality) == IGRAPH_SUCCESS,
             "igraph Leiden");
        if (!(quality > before + 1e-12)) break;
        before = quality;
    }
    igraph_vector_destroy(&strength);
}

static double modularity(const peer *p, const igraph_vector_int_t *membership) {
    igraph_real_t value;
    need(igraph_modularity(&p->graph, membership, &p->weight, 1, false, &value) == IGRAPH_SUCCESS,
         "igraph modularity");
    return value;
}

static void bench_clusters(bench *b) {
    peer p;
    peer_init(&p, b, false);
    size_t *cluster = calloc(b->n + 1, sizeof *cluster);
    igraph_vector_int_t membership;
    need(cluster != NULL &&
             igraph_vector_int_init(&membership, (igraph_integer_t)b->n) == IGRAPH_SUCCESS,
         "out of memory");
    b->our_seconds = b->their_seconds = HUGE_VAL;
    for (int i = 0; i < REPEATS; i++) {
        double start = seconds();
        need(dg_leiden(cluster, b->n, b->ties, b->n_ties, false, 1, SEED, 1, NULL) == DG_OK,
             "Leiden");
        b->our_seconds = fmin(b->our_seconds, seconds() - start);
        start = seconds();
        igraph_leiden(&membership, &p);
        b->their_seconds = fmin(b->their_seconds, seconds() - start);
    }
    double theirs = modularity(&p, &membership);
    for (size_t v = 0; v < b->n; v++)
        VECTOR(membership)[v] = (igraph_integer_t)cluster[v];
    report(b, "clusters (modularity)", "igraph", apart(modularity(&p, &membership), theirs));
    igraph_vector_int_destroy(&membership);
    free(cluster);
    peer_clear(&p);
}

/* --- for a peer in another language --- */

static void write_seconds(FILE *out, const char *measure, double *start) {
    double now = seconds();
    fprintf(out, "seconds\t%s\t%.6f\n", measure, now - *start);
    *start = now;
}

/* Measure anew, each by the clock; the ties are there already. */
static void export_values(FILE *out, const bench *b) {
    dg_tie *ties;
    size_t n_ties;
    double *constraint = new_reals(b->n), *hops = new_reals(b->n), *weighted = new_reals(b->n),
           *spare = new_reals(b->n), start = seconds();
    need(dg_graph_ties(&ties, &n_ties, b->graph, NULL) == DG_OK, "projection");
    write_seconds(out, "projection", &start);
    need(dg_structural_holes(constraint, spare, &b->adjacency, NULL) == DG_OK, "constraint");
    write_seconds(out, "constraint", &start);
    need(dg_betweenness(hops, spare, &b->adjacency, true, NULL) == DG_OK, "betweenness");
    write_seconds(out, "hops", &start);
    need(dg_betweenness(weighted, spare, &b->adjacency, false, NULL) == DG_OK, "betweenness");
    write_seconds(out, "weighted", &start);
    for (size_t d = 0; d < b->n; d++)
        fprintf(out, "values\t%zu\t%.17g\t%.17g\t%.17g\n", d, constraint[d], hops[d], weighted[d]);
    free(ties);
    free(constraint);
    free(hops);
    free(weighted);
    free(spare);
}

static void export(const bench *b, const char *path) {
    FILE *out = fopen(path, "w");
    need(out != NULL, path);
    export_values(out, b);
    for (size_t t = 0, n; t < dg_graph_n_tasks(b->graph); t++) {
        const dg_edge *edges = dg_graph_task_edges(b->graph, t, &n);
        for (size_t i = 0; i < n; i++)
            fprintf(out, "pair\t%zu\t%zu\n", t, edges[i].other);
    }
    for (size_t i = 0; i < b->n_ties; i++) {
        const dg_tie *tie = &b->ties[i];
        fprintf(out, "tie\t%zu\t%zu\t%.17g\t%zu\n", tie->a, tie->b, tie->newman, tie->shared);
    }
    need(fclose(out) == 0, path);
}

int main(int argc, char **argv) {
    bool exports = argc == 5 && strcmp(argv[1], "export") == 0;
    if (argc != 4 && !exports) return 2;
    bench b = {0};
    dg_corpus *corpus = zipf_corpus(SEED, strtoul(argv[2], NULL, 10), strtoul(argv[3], NULL, 10));
    need(corpus != NULL && dg_graph_new(&b.graph, corpus, NULL, NULL) == DG_OK &&
             dg_graph_ties(&b.ties, &b.n_ties, b.graph, NULL) == DG_OK,
         "graph");
    b.n = dg_graph_n_departments(b.graph);
    need(dg_adjacency_init(&b.adjacency, b.n, b.ties, b.n_ties, NULL) == DG_OK, "adjacency");
    b.ours = new_reals(b.n);
    b.theirs = new_reals(b.n);
    if (exports)
        export(&b, argv[4]);
    else if (strcmp(argv[1], "projection") == 0)
        bench_projection(&b);
    else if (strcmp(argv[1], "clusters") == 0)
        bench_clusters(&b);
    else
        beside_igraph(&b, argv[1]);
    free(b.ours);
    free(b.theirs);
    free(b.ties);
    dg_adjacency_clear(&b.adjacency);
    dg_graph_free(b.graph);
    dg_corpus_free(corpus);
    return 0;
}
