/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_CLUSTERS_H
#define DUTYGRAPH_CLUSTERS_H

/** Which departments belong together. */

#include "dutygraph/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a partition is to make large. */
typedef enum {
    DG_MODULARITY, /* Σ_c (w_c/W − γ (s_c/2W)²); Newman & Girvan (2004), Phys. Rev. E 69, 026113 */
    DG_CPM, /* Σ_c (w_c − γ n_c (n_c − 1)/2): a cluster's pairs weigh γ or more in the mean; Traag
               et al. (2011), Phys. Rev. E 84, 016114 */
} dg_objective;

typedef struct {
    double resolution; /* γ; of the modularity 1 is Newman's */
    uint64_t seed;
    size_t runs; /* seeds tried; the best partition is kept */
    dg_objective objective;
    bool consensus; /* find the consensus of the runs as well */
} dg_cluster_options;

#define DG_CLUSTER_OPTIONS_DEFAULT                                                                 \
    { 1.0, 42, 50, DG_MODULARITY, false }

/** A partition of the departments. */
typedef struct {
    size_t *cluster;   /* per department, 0-based, largest cluster first; DG_NONE: in none */
    size_t *component; /* per department, 0-based, largest first; DG_NONE: no tie */
    double *certainty; /* per department, in [0, 1], 0 where in none: the mean, over the others of
                          its cluster, of the share of runs in which the two are together (alone:
                          the share in which it is). Monti et al. (2003), Mach. Learn. 52, 91 */
    size_t *consensus; /* per department, as `cluster`; NULL unless asked for. Lancichinetti &
                          Fortunato (2012), Sci. Rep. 2, 336 */
    size_t *task;      /* of modules, per task: its module, DG_NONE: no department; else NULL */
    size_t n_departments, n_clusters, n_components, n_consensus;
    size_t n_tasks; /* of modules */
    size_t n_ties;  /* of modules: task–department pairs */
    size_t runs;
    double quality;   /* of the kept partition, at `resolution`; 0 where there is no tie */
    double stability; /* mean pairwise adjusted Rand index over the runs; 1: always the same */
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
 * by Leiden where that raises its quality. Otherwise as dg_clusters_coordination.
 */
DG_API dg_code dg_clusters_by_role(dg_clusters *clusters, const dg_graph *graph, dg_by by,
                                   const dg_cluster_options *options, dg_error *err);

/**
 * Task–department modules: the partition of departments and tasks with the highest bipartite
 * modularity that the runs find, Q = (1/m) Σ (A_ij − k_i d_j/m) δ over tasks i and departments j;
 * Barber (2007), Phys. Rev. E 76, 066102. Moves of single nodes and of whole modules, from many
 * seeds; no proof that it is the highest.
 *
 * Every module holds a department and a task; certainty, consensus and stability are those of the
 * departments. Resolution and objective do not apply. On large graphs there are fewer runs, so that
 * runs × pairs stay within 2·10⁷, but no fewer than 3 unless fewer were asked for.
 * @return DG_OK, DG_EINVAL (no runs), DG_ENOMEM, DG_EGRAPH (of the consensus).
 */
DG_API dg_code dg_clusters_modules(dg_clusters *clusters, const dg_graph *graph,
                                   const dg_cluster_options *options, dg_error *err);

DG_API void dg_clusters_clear(dg_clusters *clusters);

/** Where a cluster meets: a section with tasks that bind it, on which two or more of its
 * departments are. */
typedef struct {
    size_t cluster;
    size_t document, section; /* the section is DG_NONE outside all */
    size_t n_tasks;           /* that bind the cluster */
    size_t task;    /* of the graph: the one with most members, then fewest others, then first */
    size_t members; /* on that task */
} dg_cluster_section;

/**
 * What each cluster is about: the sections in which its tasks lie.
 *
 * @param[out] about  by cluster, then most tasks, then document order; the caller's to free().
 * @param by          count only departments with that responsibility; NULL: with any role.
 * @return DG_OK or DG_ENOMEM. Time: O(edges log edges).
 */
DG_API dg_code dg_clusters_about(dg_cluster_section **about, size_t *n, const dg_clusters *clusters,
                                 const dg_graph *graph, const dg_by *by, dg_error *err);

/** The adjusted Rand index of two partitions of n things (Hubert & Arabie 1985). 1: the same. */
DG_API dg_code dg_adjusted_rand(double *ari, const size_t *a, const size_t *b, size_t n,
                                dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
