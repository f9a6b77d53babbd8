/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_ANALYSIS_KEPT_H
#define DG_ANALYSIS_KEPT_H

/** From many runs to the partition that is kept, and how sure it is. */

#include "analysis/stability.h"

/** Empty arrays for n departments. */
dg_code dg_clusters_init(dg_clusters *made, size_t n, const dg_cluster_options *options,
                         dg_error *err);

/**
 * Enter the kept partition of the places: cluster, certainty, stability and, where asked for, the
 * consensus.
 *
 * @param place  per department: its place among the n things of the runs, DG_NONE: in no cluster.
 * @param best   per place, a label below n.
 */
dg_code dg_clusters_keep(dg_clusters *made, const size_t *place, const size_t *best,
                         const dg_runs *runs, const dg_cluster_options *options, dg_error *err);

#endif
