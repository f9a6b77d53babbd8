/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_CLUSTERS_H
#define DUTYGRAPH_CLUSTERS_H

/** Which departments belong together. */

#include "dutygraph/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
    double resolution; /* of the modularity; 1 is Newman's */
    uint64_t seed;
    size_t runs; /* seeds tried; the best partition is kept */
} dg_cluster_options;

#define DG_CLUSTER_OPTIONS_DEFAULT                                                                 \
    { 1.0, 42, 50 }

/** A partition of the departments. */
typedef struct {
    size_t *cluster;   /* per department, 0-based, largest cluster first; DG_NONE: in none */
    size_t *component; /* per department, 0-based, largest first; DG_NONE: no tie */
    size_t n_departments, n_clusters, n_components;
    size_t n_ties;
    double modularity; /* of the kept partition, at `resolution`; 0 where there is no tie */
    double stability;  /* mean pairwise adjusted Rand index over the runs; 1: always the same */
} dg_clusters;

/**
 * Coordination clusters: Leiden (Traag 2019, Sci. Rep. 9, 5233) on the Newman projection.
 *
 * A department without a tie is in no cluster.
 * @param[out] clusters  filled; free its arrays with dg_clusters_clear. Untouched on failure.
 * @param options        NULL for the defaults. Run r uses seed + r; of equal runs the first is
 * kept.
 * @return DG_OK, DG_EINVAL (a resolution that is not a positive number, no runs), DG_ENOMEM,
 *         DG_EGRAPH.
 */
DG_API dg_code dg_clusters_coordination(dg_clusters *clusters, const dg_graph *graph,
                                        const dg_cluster_options *options, dg_error *err);

/**
 * Co-leadership (or co-responsibility) clusters: the components of dg_graph_role_ties, each split
 * by Leiden where that raises its modularity. Otherwise as dg_clusters_coordination.
 */
DG_API dg_code dg_clusters_by_role(dg_clusters *clusters, const dg_graph *graph, dg_by by,
                                   const dg_cluster_options *options, dg_error *err);

DG_API void dg_clusters_clear(dg_clusters *clusters);

/** The adjusted Rand index of two partitions of n things (Hubert & Arabie 1985). 1: the same. */
DG_API dg_code dg_adjusted_rand(double *ari, const size_t *a, const size_t *b, size_t n,
                                dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
