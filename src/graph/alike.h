/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_GRAPH_ALIKE_H
#define DG_GRAPH_ALIKE_H

#include "dutygraph/graph.h"

/** How many tasks the two departments of a tie have, the fewer first. */
typedef struct {
    size_t fewer, more;
} dg_tie_degrees;

dg_tie_degrees dg_degrees_of(const dg_tie *tie, const dg_graph *graph);

/** What depends on nothing but the two degrees and the number of shared tasks. */
typedef double dg_alike_value(void *context, dg_tie_degrees degrees, size_t shared);

/**
 * Give every tie its value, asking once for those that are alike: ties with equal degrees follow
 * one another, by ascending shared tasks.
 *
 * @param[out] values  n entries, the caller's, in the order of the ties. Untouched on failure.
 * @return DG_OK or DG_ENOMEM. Time: O(ties + tasks), and the values.
 */
dg_code dg_value_alike(double *values, const dg_tie *ties, size_t n, const dg_graph *graph,
                       dg_alike_value *value, void *context, dg_error *err);

#endif
