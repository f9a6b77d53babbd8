/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_ANALYSIS_STABILITY_H
#define DG_ANALYSIS_STABILITY_H

#include "analysis/partition.h"

/** The same n things partitioned again and again: run r gives thing i the label label[r * n + i],
 * below n. */
typedef struct {
    const size_t *label;
    size_t n_runs, n;
} dg_runs;

/** The mean adjusted Rand index over the pairs of runs; 1 for a single run. */
dg_code dg_runs_stability(double *stability, const dg_runs *runs, dg_error *err);

/**
 * How surely each thing sits with its part of the kept partition: the mean, over the other members,
 * of the share of runs in which the two are together; of one that is alone, the share of runs in
 * which it is. Item consensus: Monti et al. (2003), Mach. Learn. 52, 91.
 *
 * @param[out] certainty  n entries, in [0, 1]. @param kept  labels below n.
 * Time: O(runs · n).
 */
dg_code dg_runs_certainty(double *certainty, const size_t *kept, const dg_runs *runs,
                          dg_error *err);

/**
 * The consensus of the runs. Lancichinetti & Fortunato (2012), Sci. Rep. 2, 336: Leiden, by
 * modularity, on the shares of runs in which two things are together (those below 1/2 left out),
 * as many runs again, until all agree; after 20 rounds the first run of the last.
 *
 * @param[out] part  n labels below n. @return DG_OK, DG_ENOMEM or DG_EGRAPH.
 * Time: O(runs · n²) a round.
 */
dg_code dg_runs_consensus(size_t *part, const dg_runs *runs, uint64_t seed, dg_error *err);

#endif
