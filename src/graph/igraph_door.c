/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/igraph_door.h"

#include <igraph.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/large.h"
#include "base/progress.h"

/* The handlers have no argument of ours: the first reason since the door was opened. */
static char first_reason[DG_MESSAGE_MAX / 2];

typedef struct {
    igraph_error_handler_t *error;
    igraph_warning_handler_t *warning;
} handlers;

static void note_reason(const char *reason, const char *file, int line, igraph_error_t code) {
    (void)file;
    (void)line;
    (void)code;
    if (first_reason[0] == '\0') snprintf(first_reason, sizeof first_reason, "%s", reason);
    IGRAPH_FINALLY_FREE();
}

static handlers enter(void) {
    first_reason[0] = '\0';
    return (handlers){igraph_set_error_handler(note_reason),
                      igraph_set_warning_handler(igraph_warning_handler_ignore)};
}

static dg_code leave(handlers before, igraph_error_t code, dg_error *err) {
    igraph_set_error_handler(before.error);
    igraph_set_warning_handler(before.warning);
    if (code == IGRAPH_SUCCESS) return DG_OK;
    if (code == IGRAPH_ENOMEM) return dg_fail_memory(err);
    size_t n = strlen(first_reason);
    if (n > 0 && first_reason[n - 1] == '.') first_reason[n - 1] = '\0';
    return dg_fail(err, DG_EGRAPH, "igraph: %s", n > 0 ? first_reason : igraph_strerror(code));
}

/* A weighted graph as igraph takes it. The arrays are ours, igraph sees them through views. */
typedef struct {
    size_t n, n_ties;
    bool cpm;
    igraph_integer_t *ends; /* a, b of each tie */
    double *weight;         /* per tie */
    double *strength;       /* per vertex: the sum of its weights */
    double total;           /* of all weights */
} input;

static void input_free(input *in) {
    free(in->ends);
    free(in->weight);
    free(in->strength);
}

static dg_code input_init(input *in, size_t n, const dg_tie *ties, size_t n_ties, dg_error *err) {
    *in = (input){.n = n, .n_ties = n_ties};
    in->ends = dg_large((2 * n_ties + 1) * sizeof *in->ends);
    in->weight = dg_large((n_ties + 1) * sizeof *in->weight); /* igraph looks them up all over */
    in->strength = calloc(n, sizeof *in->strength);
    if (in->ends == NULL || in->weight == NULL || in->strength == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < n_ties; i++) {
        in->ends[2 * i] = (igraph_integer_t)ties[i].a;
        in->ends[2 * i + 1] = (igraph_integer_t)ties[i].b;
        in->weight[i] = ties[i].newman;
        in->strength[ties[i].a] += ties[i].newman;
        in->strength[ties[i].b] += ties[i].newman;
        in->total += ties[i].newman;
    }
    return DG_OK;
}

/*
 * One run, from singletons until an iteration no longer raises the quality. igraph 0.10's own
 * "until it no longer changes" does not do that (igraph issue 2798).
 */
static igraph_error_t leiden_run(igraph_vector_int_t *membership, const igraph_t *graph,
                                 const input *in, double resolution) {
    const double randomness = 0.01, least_gain = 1e-12;
    igraph_vector_t weight = {0}, strength = {0};
    igraph_vector_view(&weight, in->weight, (igraph_integer_t)in->n_ties);
    igraph_vector_view(&strength, in->strength, (igraph_integer_t)in->n);
    double quality, before = -HUGE_VAL;
    for (int iteration = 0; iteration < 100; iteration++) {
        igraph_integer_t n_clusters;
        igraph_error_t code =
            igraph_community_leiden(graph, &weight, in->cpm ? NULL : &strength,
                                    in->cpm ? resolution : resolution / (2 * in->total), randomness,
                                    iteration > 0, 1, membership, &n_clusters, &quality);
        if (code != IGRAPH_SUCCESS) return code;
        if (!(quality > before + least_gain)) break;
        before = quality;
    }
    return IGRAPH_SUCCESS;
}

static igraph_error_t leiden_runs(size_t *cluster, const igraph_t *graph, const input *in,
                                  double resolution, uint64_t seed, size_t runs) {
    igraph_vector_int_t membership;
    igraph_error_t code = igraph_vector_int_init(&membership, (igraph_integer_t)in->n);
    if (code != IGRAPH_SUCCESS) return code;
    for (size_t r = 0; r < runs && code == IGRAPH_SUCCESS; r++) {
        code = igraph_rng_seed(igraph_rng_default(), seed + r);
        if (code == IGRAPH_SUCCESS) code = leiden_run(&membership, graph, in, resolution);
        for (size_t v = 0; v < in->n && code == IGRAPH_SUCCESS; v++)
            cluster[r * in->n + v] = (size_t)VECTOR(membership)[v];
        dg_progress(r + 1, runs);
    }
    igraph_vector_int_destroy(&membership);
    return code;
}

dg_code dg_leiden(size_t *cluster, size_t n, const dg_tie *ties, size_t n_ties, bool cpm,
                  double resolution, uint64_t seed, size_t runs, dg_error *err) {
    input in;
    dg_code made = input_init(&in, n, ties, n_ties, err);
    in.cpm = cpm;
    if (made == DG_OK) {
        handlers before = enter();
        igraph_vector_int_t ends = {0};
        igraph_t graph;
        igraph_vector_int_view(&ends, in.ends, (igraph_integer_t)(2 * n_ties));
        igraph_error_t code = igraph_create(&graph, &ends, (igraph_integer_t)n, IGRAPH_UNDIRECTED);
        if (code == IGRAPH_SUCCESS) {
            code = leiden_runs(cluster, &graph, &in, resolution, seed, runs);
            igraph_destroy(&graph);
        }
        made = leave(before, code, err);
    }
    input_free(&in);
    return made;
}
