/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_GRAPH_ADJACENCY_H
#define DG_GRAPH_ADJACENCY_H

#include "dutygraph/graph.h"

/**
 * A weighted undirected graph as compressed rows: vertex v has the neighbours to[first[v]] …
 * to[first[v + 1] - 1], ascending as the ties are ordered, with the Newman weights beside them.
 */
typedef struct {
    size_t n; /* vertices */
    size_t *first;
    uint32_t *to;
    double *weight;
} dg_adjacency;

/** @param ties ordered by a, then b, as dg_graph_ties gives them. */
dg_code dg_adjacency_init(dg_adjacency *graph, size_t n, const dg_tie *ties, size_t n_ties,
                          dg_error *err);
void dg_adjacency_clear(dg_adjacency *graph);

#endif
