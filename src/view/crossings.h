/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_CROSSINGS_H
#define DG_VIEW_CROSSINGS_H

#include <stddef.h>

#include "dutygraph/error.h"

/** A straight line from place `from` on the one side to `to` on the other. */
typedef struct {
    size_t from, to;
} dg_line;

/**
 * An order of the far side in which few lines cross, the near side being fixed: by the means of
 * where lines come from (Sugiyama, Tagawa & Toda 1981, IEEE Trans. SMC 11, 109), then single ones
 * move to their best places for as long as that helps (Matuszewski, Schönfeld & Molitor 1999, LNCS
 * 1731, 217).
 *
 * @param[out] order      n entries, the caller's: which stands at each place.
 * @param[out] crossings  pairs of lines that cross then.
 * @param[out] bound      the least that any order could have: each pair the better way round.
 * @return DG_OK or DG_ENOMEM. Time: O(n_lines² + rounds · n²), few rounds.
 */
dg_code dg_crossings_few(size_t *order, size_t *crossings, size_t *bound, const dg_line *lines,
                         size_t n_lines, size_t n, dg_error *err);

#endif
