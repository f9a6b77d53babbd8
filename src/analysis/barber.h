/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_ANALYSIS_BARBER_H
#define DG_ANALYSIS_BARBER_H

/**
 * Barber's bipartite modularity (2007, Phys. Rev. E 76, 066102) and its optimisation.
 *
 *     Q = (1/m) Σ (A_ij − k_i d_j / m) δ(module of task i, module of department j)
 *
 * with m edges, k_i departments on task i and d_j tasks of department j. Nodes are the departments,
 * then the tasks. Everything is counted in whole numbers, m² Q, so that equal means equal; it holds
 * up to 3·10⁹ edges.
 */

#include "dutygraph/graph.h"

typedef struct dg_barber dg_barber;

dg_code dg_barber_new(dg_barber **barber, const dg_graph *graph, dg_error *err);
void dg_barber_free(dg_barber *barber);

/**
 * One run from singletons, with the order of the nodes drawn from `seed`.
 *
 * Nodes move one by one to the module where they gain most (as in LPAb+, Liu & Murata 2010, J.
 * Phys. Soc. Jpn. 79, 054001: label propagation and merging), then modules move whole, as in
 * Louvain (Blondel et al. 2008, J. Stat. Mech. P10008), and again from the single nodes until
 * nothing gains.
 *
 * @param[out] module  per node, below the number of nodes, the caller's. A node without an edge is
 *                     alone; every other module holds a department and a task.
 * @param[out] score   m² Q.
 * @return DG_OK or DG_ENOMEM. Time: O(edges) a pass.
 */
dg_code dg_barber_run(size_t *module, int64_t *score, dg_barber *barber, uint64_t seed,
                      dg_error *err);

/** m² Q of a partition of the nodes, labels below their number. */
dg_code dg_barber_score(int64_t *score, const size_t *module, const dg_barber *barber,
                        dg_error *err);

#endif
