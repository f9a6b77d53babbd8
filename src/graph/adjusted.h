/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_GRAPH_ADJUSTED_H
#define DG_GRAPH_ADJUSTED_H

/**
 * Adjusted p values: a hypothesis is rejected at level alpha where its adjusted p is at most alpha.
 *
 * @param[out] adjusted  n entries, the caller's, in the order of p; may be p itself. Untouched on
 *                       failure.
 * @return DG_OK or DG_ENOMEM. Time: O(n log n).
 */

#include "dutygraph/error.h"

/** Bounds the chance of any false rejection. Holm (1979), Scand. J. Statist. 6, 65. */
dg_code dg_holm(double *adjusted, const double *p, size_t n, dg_error *err);

/** Bounds the expected share of false ones among the rejections. Benjamini & Hochberg (1995),
 * J. R. Statist. Soc. B 57, 289. */
dg_code dg_benjamini_hochberg(double *adjusted, const double *p, size_t n, dg_error *err);

#endif
