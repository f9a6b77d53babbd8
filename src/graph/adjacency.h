/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_GRAPH_ADJACENCY_H
#define DG_GRAPH_ADJACENCY_H

#include "dutygraph/graph.h"

/**
 * A weighted undirected graph as compressed rows: vertex v has the neighbours to[first[v]] …
 * to[first[v + 1] - 1], ascending where the ties were ordered, with the Newman weights beside them.
 */
typedef struct {
    size_t n; /* vertices */
    size_t *first;
    size_t *to;
    double *weight;
} dg_adjacency;

dg_code dg_adjacency_init(dg_adjacency *graph, size_t n, const dg_tie *ties, size_t n_ties,
                          dg_error *err);
void dg_adjacency_clear(dg_adjacency *graph);

#endif
