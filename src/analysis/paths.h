/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_ANALYSIS_PATHS_H
#define DG_ANALYSIS_PATHS_H

#include "graph/adjacency.h"

/** Shortest paths from one source, its arrays reused for every source. */
typedef struct {
    const dg_adjacency *graph;
    double *distance;   /* per vertex, from the source; HUGE_VAL where not reached */
    double *paths;      /* per vertex: how many shortest paths lead to it */
    double *dependency; /* per vertex: what Brandes calls δ */
    double *weight;     /* per vertex: of use within a walk */
    size_t *settled;    /* vertices reached, nearest first */
    size_t n_settled;
    size_t *heap;  /* vertices to settle, the nearest on top */
    size_t *place; /* per vertex: its place in the heap, n where not there */
    size_t n_heap;
} dg_paths;

dg_code dg_paths_init(dg_paths *paths, const dg_adjacency *graph, dg_error *err);
void dg_paths_clear(dg_paths *paths);

/**
 * Add to each vertex what it carries of the shortest paths from one source: Σ over targets of the
 * share of paths through it. Brandes (2001), J. Math. Sociol. 25, 163. Leaves the distances and
 * what was settled.
 */
typedef void dg_path_walk(double *sum, dg_paths *paths, size_t source);

/** Every tie has length 1. */
dg_path_walk dg_paths_walk_hops;

/** A tie's length is what the graph has as its weight; lengths within a relative 1e-10 are equal.
 */
dg_path_walk dg_paths_walk_lengths;

/**
 * The graph with the length 1/weight in place of the weight, nearest neighbours first, without the
 * ties that are longer than a way round over a third vertex: on no shortest path. To be cleared.
 */
dg_code dg_paths_lengths(dg_adjacency *lengths, const dg_adjacency *graph, dg_error *err);

#endif
