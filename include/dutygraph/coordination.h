/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_COORDINATION_H
#define DUTYGRAPH_COORDINATION_H

/** Who has to work with whom, and how much of it falls on each. */

#include "dutygraph/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One department's coordination load. n_t: departments of task t, ℓ_t: its leads. */
typedef struct {
    size_t partners; /* distinct departments that share a task with it */
    size_t contacts; /* Σ (n_t − 1) over its tasks */
    double strength; /* Σ of its Newman weights; equals the number of tasks that it shares */
    /* Σ (n_t − 1)/ℓ_t over the tasks it leads: the parties it must bring together */
    double convening;
    double betweenness; /* Brandes (2001), each pair once; see the options */
    /* Undefined, and 0, where not `tied`: */
    double closeness;      /* reached/Σ distances × reached/(n − 1); Wasserman & Faust (1994) */
    double constraint;     /* Burt (1992) */
    double effective_size; /* Borgatti (1997), weighted form */
    double efficiency;     /* effective_size/partners; Burt (1992) */
    bool tied;             /* shares a task with anyone */
} dg_coordination;

typedef struct {
    bool unweighted; /* betweenness and closeness over hops, not over distance 1/newman */
    /* Betweenness as a part of the (n − 1)(n − 2)/2 pairs of others, n being all departments of the
     * graph; undefined, and 0, where n < 3. Freeman (1977), Sociometry 40, 35. */
    bool normalized;
} dg_coordination_options;

/**
 * The coordination load of every department; what follows convening is of the Newman projection.
 *
 * @param[out] load   one entry per department, the caller's array. Untouched on failure.
 * @param[in] options NULL for the defaults.
 * @return DG_OK or DG_ENOMEM. Time: betweenness dominates, O(n·m log n).
 */
DG_API dg_code dg_coordination_measure(dg_coordination *load, const dg_graph *graph,
                                       const dg_coordination_options *options, dg_error *err);

/** The whole graph's coordination. */
typedef struct {
    size_t pairs;    /* of departments that share a task */
    double newman;   /* Σ of all Newman weights: half of Σ strength */
    size_t channels; /* Σ n_t(n_t − 1)/2; Brooks (1975) */
} dg_coordination_total;

/** @return DG_OK or DG_ENOMEM. Time: O(Σ n_t²). */
DG_API dg_code dg_coordination_sum(dg_coordination_total *total, const dg_graph *graph,
                                   dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
