/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_GRAPH_HYPERGEOMETRIC_H
#define DG_GRAPH_HYPERGEOMETRIC_H

#include "dutygraph/graph.h"

/**
 * P(X >= k), where X counts what two random subsets of a and b out of n things have in common.
 *
 * Exact but for rounding: the point probabilities follow from one another, and are divided by
 * their own sum. Symmetric in a and b to the last bit. Needs a, b <= n. Time: O(sqrt(n) + k).
 */
double dg_hypergeometric_upper(size_t k, size_t a, size_t b, size_t n);

/**
 * The same for each tie: k are the tasks shared, a and b those that the two departments have, and n
 * those that have a department.
 *
 * @param[out] p  n_ties entries, the caller's, in the order of the ties. Untouched on failure.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_hypergeometric_ties(double *p, const dg_tie *ties, size_t n_ties, const dg_graph *graph,
                               dg_error *err);

#endif
