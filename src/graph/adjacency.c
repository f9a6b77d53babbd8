/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/adjacency.h"

#include <stdlib.h>

#include "base/fail.h"

static void put(dg_adjacency *graph, size_t from, size_t to, double weight) {
    size_t at = graph->first[from + 1]++;
    graph->to[at] = (uint32_t)to;
    graph->weight[at] = weight;
}

dg_code dg_adjacency_init(dg_adjacency *graph, size_t n, const dg_tie *ties, size_t n_ties,
                          dg_error *err) {
    dg_adjacency g = {.n = n};
    g.first = calloc(n + 2, sizeof *g.first);
    g.to = calloc(n_ties + 1, 2 * sizeof *g.to);
    g.weight = calloc(n_ties + 1, 2 * sizeof *g.weight);
    if (g.first == NULL || g.to == NULL || g.weight == NULL) {
        dg_adjacency_clear(&g);
        return dg_fail_memory(err);
    }
    /* first[v + 1] is where v's next neighbour goes, so that at the end it is where v's row ends */
    for (size_t i = 0; i < n_ties; i++) {
        g.first[ties[i].a + 2]++;
        g.first[ties[i].b + 2]++;
    }
    for (size_t v = 0; v < n; v++)
        g.first[v + 2] += g.first[v + 1];
    for (size_t i = 0; i < n_ties; i++) {
        put(&g, ties[i].a, ties[i].b, ties[i].newman);
        put(&g, ties[i].b, ties[i].a, ties[i].newman);
    }
    *graph = g;
    return DG_OK;
}

void dg_adjacency_clear(dg_adjacency *graph) {
    free(graph->first);
    free(graph->to);
    free(graph->weight);
    *graph = (dg_adjacency){0};
}
