/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/structural_holes.h"

#include <stdlib.h>

#include "base/fail.h"

typedef struct {
    const dg_adjacency *graph;
    double *strength; /* per vertex: Σ of its weights */
    double *largest;  /* per vertex: the largest of its weights */
    double *direct;   /* per vertex: p_ij for the i at hand, 0 where not a neighbour */
    double *indirect; /* per vertex: Σ_q p_iq p_qj */
} workspace;

static void workspace_free(workspace *w) {
    free(w->strength);
    free(w->largest);
    free(w->direct);
    free(w->indirect);
}

static dg_code workspace_init(workspace *w, const dg_adjacency *g, dg_error *err) {
    *w = (workspace){.graph = g};
    w->strength = calloc(g->n + 1, sizeof *w->strength);
    w->largest = calloc(g->n + 1, sizeof *w->largest);
    w->direct = calloc(g->n + 1, sizeof *w->direct);
    w->indirect = calloc(g->n + 1, sizeof *w->indirect);
    if (!w->strength || !w->largest || !w->direct || !w->indirect) return dg_fail_memory(err);
    for (size_t v = 0; v < g->n; v++) {
        for (size_t e = g->first[v]; e < g->first[v + 1]; e++) {
            w->strength[v] += g->weight[e];
            if (g->weight[e] > w->largest[v]) w->largest[v] = g->weight[e];
        }
    }
    return DG_OK;
}

/* What vertex i reaches through its neighbour q; returns how far the others make q redundant. */
static double through(workspace *w, size_t i, size_t q) {
    const dg_adjacency *g = w->graph;
    double redundancy = 0;
    for (size_t e = g->first[q]; e < g->first[q + 1]; e++) {
        size_t j = g->to[e];
        if (j == i || w->direct[j] <= 0) continue;
        w->indirect[j] += w->direct[q] * g->weight[e] / w->strength[q];
        redundancy += w->direct[j] * g->weight[e] / w->largest[q];
    }
    return redundancy;
}

static void measure(double *constraint, double *effective_size, workspace *w, size_t i) {
    const dg_adjacency *g = w->graph;
    size_t from = g->first[i], to = g->first[i + 1];
    *constraint = 0;
    *effective_size = (double)(to - from);
    for (size_t e = from; e < to; e++)
        w->direct[g->to[e]] = g->weight[e] / w->strength[i];
    for (size_t e = from; e < to; e++)
        *effective_size -= through(w, i, g->to[e]);
    for (size_t e = from; e < to; e++) {
        size_t j = g->to[e];
        double p = w->direct[j] + w->indirect[j];
        *constraint += p * p;
        w->direct[j] = w->indirect[j] = 0;
    }
}

dg_code dg_structural_holes(double *constraint, double *effective_size, const dg_adjacency *graph,
                            dg_error *err) {
    workspace w;
    dg_code code = workspace_init(&w, graph, err);
    for (size_t i = 0; i < graph->n && code == DG_OK; i++)
        measure(&constraint[i], &effective_size[i], &w, i);
    workspace_free(&w);
    return code;
}
