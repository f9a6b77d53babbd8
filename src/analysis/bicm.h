/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_ANALYSIS_BICM_H
#define DG_ANALYSIS_BICM_H

#include "dutygraph/error.h"

/** The distinct degrees of one side, the largest first, and how many have each. */
typedef struct {
    size_t n;
    size_t *degree, *count;
} dg_degree_classes;

/**
 * The bipartite configuration model: among all distributions over 0/1 tables whose row and column
 * sums are, in the mean, those given, the one of largest entropy. Its cells are independent, and
 * cells of equal degrees are equal. Source: Saracco et al. (2015), Sci. Rep. 5, 10595.
 */
typedef struct {
    dg_degree_classes rows, columns;
    double *probability; /* of a cell, by classes: [row × columns.n + column] */
    double error;        /* how far the largest mean degree is off, over the degree or 1 */
} dg_bicm;

/**
 * Solve the model for the degrees of the rows and of the columns, in any order.
 *
 * Cells that are the same in all tables of these degrees (those of an empty or a full row, and what
 * follows from them; Gale 1957 and Ryser 1957) are 0 or 1 exactly. The others follow from Newton's
 * method on the log-likelihood; `error` is below 1e-10.
 *
 * @param[out] model  to be cleared. Untouched on failure.
 * @return DG_OK, DG_ENOMEM or DG_EINVAL (there is no such table).
 *         Time, for r ≥ c degree classes: O(r c²) an iteration, with some ten of them.
 */
dg_code dg_bicm_solve(dg_bicm *model, const size_t *rows, size_t n_rows, const size_t *columns,
                      size_t n_columns, dg_error *err);
void dg_bicm_clear(dg_bicm *model);

/** The class of a degree; the degree must be one of them. */
size_t dg_degree_class(const dg_degree_classes *classes, size_t degree);

#endif
