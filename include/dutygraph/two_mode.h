/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_TWO_MODE_H
#define DUTYGRAPH_TWO_MODE_H

/** Centrality in the bipartite graph itself, of departments and of tasks. */

#include "dutygraph/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * One vertex's centralities, each divided by the most it could be in a bipartite graph of this
 * size: Borgatti & Halgin (2011), Analyzing affiliation networks, in The SAGE Handbook of Social
 * Network Analysis; Borgatti & Everett (1997), Soc. Networks 19, 243. n_1 are the vertices of its
 * own mode, n_2 those of the other. Tasks without a department are no vertices.
 */
typedef struct {
    double degree; /* neighbours / n_2 */
    /* (n_2 + 2 (n_1 − 1)) / Σ distances, times the part of all other vertices that it reaches
     * (Wasserman & Faust 1994, p. 201); 0 where it reaches none */
    double closeness;
    double betweenness; /* part of the shortest paths between others, over the star-like maximum */
} dg_two_mode;

/**
 * @param[out] departments  one entry per department. @param[out] tasks one entry per task, all 0
 * for a task without a department. Both the caller's, and untouched on failure.
 * @return DG_OK or DG_ENOMEM. Time: O(vertices × edges), by Brandes (2001).
 */
DG_API dg_code dg_two_mode_measure(dg_two_mode *departments, dg_two_mode *tasks,
                                   const dg_graph *graph, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
