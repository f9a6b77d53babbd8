/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_GRAPH_HYPERGEOMETRIC_H
#define DG_GRAPH_HYPERGEOMETRIC_H

#include <stddef.h>

/**
 * P(X >= k), where X counts what two random subsets of a and b out of n things have in common.
 *
 * Exact but for rounding: the point probabilities follow from one another, and are divided by
 * their own sum. Symmetric in a and b to the last bit. Needs a, b <= n. Time: O(sqrt(n) + k).
 */
double dg_hypergeometric_upper(size_t k, size_t a, size_t b, size_t n);

#endif
