/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_GRAPH_IGRAPH_DOOR_H
#define DG_GRAPH_IGRAPH_DOOR_H

/**
 * What we ask of igraph. Its error handler never aborts here, its reason becomes the dg_error, and
 * the handlers that were installed before stand again afterwards. All of it on one thread.
 */

#include "dutygraph/graph.h"

/**
 * Leiden partitions (Traag 2019, Sci. Rep. 9, 5233) that maximise modularity, or the constant Potts
 * model, one per seed.
 *
 * @param[out] cluster  runs × n entries, the caller's: cluster[r * n + v] is the cluster, below n,
 *                      that the run with seed + r gives to vertex v.
 * @param ties          at least one, over vertices 0 … n-1; the weight is `newman`.
 * @return DG_OK, DG_ENOMEM or DG_EGRAPH.
 */
dg_code dg_leiden(size_t *cluster, size_t n, const dg_tie *ties, size_t n_ties, bool cpm,
                  double resolution, uint64_t seed, size_t runs, dg_error *err);

#endif
