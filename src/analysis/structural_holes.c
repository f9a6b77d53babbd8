/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/structural_holes.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/parallel.h"

enum {
    ROWS = 16,     /* vertices to a job */
    SMALL = 20000, /* entries with which threads are not worth their start */
};

/*
 * What the two ends of a tie i – j have in common, over the vertices q tied to both. Both sums are
 * symmetric, so that half of the product of the weights with themselves is enough:
 * Σ_q p_iq p_qj is by_strength / strength[i].
 */
typedef struct {
    double by_strength; /* Σ_q w_iq w_qj / strength[q] */
    double plain;       /* Σ_q w_iq w_qj */
} common;

typedef struct {
    const dg_adjacency *graph;
    double *strength; /* per vertex: Σ of its weights */
    double *largest;  /* per vertex: the largest of its weights */
    size_t *reverse;  /* per entry i → q: where q → i is */
    common *shared;   /* per entry i → j with j > i */
    common *rows;     /* per worker, n long */
} workspace;

static void workspace_free(workspace *w) {
    free(w->strength);
    free(w->largest);
    free(w->reverse);
    free(w->shared);
    free(w->rows);
}

/* Rows ascend, so that the entries q → i of a row q are met in their order. */
static dg_code find_reverse(size_t *reverse, const dg_adjacency *g, dg_error *err) {
    size_t *next = malloc((g->n + 1) * sizeof *next);
    if (next == NULL) return dg_fail_memory(err);
    memcpy(next, g->first, (g->n + 1) * sizeof *next);
    for (size_t e = 0; e < g->first[g->n]; e++)
        reverse[e] = next[g->to[e]]++;
    free(next);
    return DG_OK;
}

static dg_code workspace_init(workspace *w, const dg_adjacency *g, size_t n_workers,
                              dg_error *err) {
    size_t n_entries = g->first[g->n];
    *w = (workspace){.graph = g};
    w->strength = calloc(g->n + 1, sizeof *w->strength);
    w->largest = calloc(g->n + 1, sizeof *w->largest);
    w->reverse = calloc(n_entries + 1, sizeof *w->reverse);
    w->shared = calloc(n_entries + 1, sizeof *w->shared);
    w->rows = calloc(n_workers * (g->n + 1), sizeof *w->rows);
    if (!w->strength || !w->largest || !w->reverse || !w->shared || !w->rows)
        return dg_fail_memory(err);
    for (size_t v = 0; v < g->n; v++) {
        for (size_t e = g->first[v]; e < g->first[v + 1]; e++) {
            w->strength[v] += g->weight[e];
            if (g->weight[e] > w->largest[v]) w->largest[v] = g->weight[e];
        }
    }
    return find_reverse(w->reverse, g, err);
}

/* Row i of the product, beyond i: at first of all vertices, then kept where they are tied to i. */
static void multiply_row(const workspace *w, common *row, size_t i) {
    const dg_adjacency *g = w->graph;
    memset(row + i, 0, (g->n - i) * sizeof *row);
    for (size_t e = g->first[i]; e < g->first[i + 1]; e++) {
        size_t q = g->to[e];
        double plain = g->weight[e], by_strength = plain / w->strength[q];
        for (size_t f = w->reverse[e] + 1; f < g->first[q + 1]; f++) {
            common *c = &row[g->to[f]];
            c->by_strength += by_strength * g->weight[f];
            c->plain += plain * g->weight[f];
        }
    }
    for (size_t e = g->first[i]; e < g->first[i + 1]; e++)
        if (g->to[e] > i) w->shared[e] = row[g->to[e]];
}

static void multiply_rows(void *context, size_t job, size_t worker) {
    const workspace *w = context;
    size_t n = w->graph->n;
    common *row = w->rows + worker * (n + 1);
    for (size_t i = job * ROWS; i < (job + 1) * ROWS && i < n; i++)
        multiply_row(w, row, i);
}

static void measure(double *constraint, double *effective_size, const workspace *w, size_t i) {
    const dg_adjacency *g = w->graph;
    double squares = 0, redundancy = 0;
    for (size_t e = g->first[i]; e < g->first[i + 1]; e++) {
        size_t j = g->to[e];
        const common *c = &w->shared[j > i ? e : w->reverse[e]];
        double invested = g->weight[e] + c->by_strength;
        squares += invested * invested;
        redundancy += c->plain / w->largest[j];
    }
    double strength = w->strength[i];
    *constraint = strength > 0 ? squares / (strength * strength) : 0;
    *effective_size = (double)(g->first[i + 1] - g->first[i]);
    if (strength > 0) *effective_size -= redundancy / strength;
}

dg_code dg_structural_holes(double *constraint, double *effective_size, const dg_adjacency *graph,
                            dg_error *err) {
    workspace w;
    size_t n_jobs = (graph->n + ROWS - 1) / ROWS;
    size_t n_workers = graph->first[graph->n] < SMALL ? 1 : dg_workers(n_jobs);
    dg_code code = workspace_init(&w, graph, n_workers, err);
    if (code == DG_OK) {
        dg_parallel(multiply_rows, &w, n_jobs, n_workers);
        for (size_t i = 0; i < graph->n; i++)
            measure(&constraint[i], &effective_size[i], &w, i);
    }
    workspace_free(&w);
    return code;
}
