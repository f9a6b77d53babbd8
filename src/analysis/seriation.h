/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_ANALYSIS_SERIATION_H
#define DG_ANALYSIS_SERIATION_H

#include <stddef.h>

#include "dutygraph/error.h"

/**
 * Rows and columns of a matrix in an order that shows its blocks.
 *
 * Parts without a common row or column follow one another, the largest first. Inside each, rows and
 * columns are sorted along the first axis of correspondence analysis, found by reciprocal averaging
 * (Hill 1973, J. Ecol. 61, 237); then stretches of rows, and of columns, are turned round and
 * single ones moved for as long as that raises the bond energy: the sum of the products of
 * neighbouring entries (McCormick, Schweitzer & White 1972, Oper. Res. 20, 993).
 *
 * @param[out] row_order, column_order  which row (column) stands at each place; the caller's
 * arrays.
 * @param x  n_rows × n_columns entries, row by row, none negative.
 * @return DG_OK or DG_ENOMEM. Time: O(rounds · (rows² columns + columns² rows)), few rounds.
 */
dg_code dg_seriate(size_t *row_order, size_t *column_order, const double *x, size_t n_rows,
                   size_t n_columns, dg_error *err);

/** The bond energy of a matrix in that order of rows and columns. */
double dg_bond_energy(const size_t *row_order, const size_t *column_order, const double *x,
                      size_t n_rows, size_t n_columns);

#endif
