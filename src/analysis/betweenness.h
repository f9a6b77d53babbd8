/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_ANALYSIS_BETWEENNESS_H
#define DG_ANALYSIS_BETWEENNESS_H

#include "graph/adjacency.h"

/**
 * How much of the shortest paths between others passes through each vertex, each pair once, not
 * normalised; and how near each is to the rest, found on the same paths. An edge is as long as
 * 1/weight, or 1 where `hops`. Paths whose lengths are equal within a relative 1e-10 count as
 * equal; igraph does not promise that, as it compares lengths that were raised by 1. Source:
 * Brandes (2001), J. Math. Sociol. 25, 163.
 *
 * Closeness: reached/Σ distances × reached/(n − 1), reached being the other vertices that have a
 * path to it; 0 where there are none. Wasserman & Faust (1994), Social Network Analysis, p. 201.
 *
 * @param[out] betweenness, closeness  one entry per vertex, the caller's. Undefined on failure.
 * @return DG_OK or DG_ENOMEM. Time: O(n·m log n).
 */
dg_code dg_betweenness(double *betweenness, double *closeness, const dg_adjacency *graph, bool hops,
                       dg_error *err);

#endif
