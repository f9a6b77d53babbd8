/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_ANALYSIS_PARTITION_H
#define DG_ANALYSIS_PARTITION_H

#include "dutygraph/clusters.h"

/**
 * Number the parts: the largest 0, those of one size by their smallest member.
 *
 * @param part     in: labels below n, or DG_NONE for what is in no part, which stays so.
 * @param n_parts  out: how many.
 */
dg_code dg_partition_number(size_t *part, size_t *n_parts, size_t n, dg_error *err);

/**
 * Modularity of a partition of the ends of some ties, Σ_c (w_c/W − γ (s_c/2W)²): w_c the weight
 * inside c, s_c the strength of its members, W the weight of all. Newman & Girvan (2004).
 *
 * @param part  labels below n_parts, per vertex. @param n_ties at least one.
 */
dg_code dg_partition_modularity(double *modularity, const size_t *part, size_t n_parts,
                                const dg_tie *ties, size_t n_ties, double resolution,
                                dg_error *err);

/**
 * The constant Potts model of a partition, Σ_c (w_c − γ n_c (n_c − 1)/2): w_c the weight inside c,
 * n_c its members. Traag (2019), after Traag, Van Dooren & Nesterov (2011), Phys. Rev. E 84,
 * 016114.
 *
 * @param part  per vertex of n, below n_parts or DG_NONE.
 */
dg_code dg_partition_cpm(double *quality, const size_t *part, size_t n_parts, size_t n,
                         const dg_tie *ties, size_t n_ties, double resolution, dg_error *err);

/** As dg_adjusted_rand, for labels below n, in linear time. */
dg_code dg_partition_rand(double *ari, const size_t *a, const size_t *b, size_t n, dg_error *err);

/**
 * The members of each part together: those of part p are order[first[p]] … order[first[p + 1] - 1].
 *
 * @param[out] order  n entries. @param[out] first n + 2 entries, all 0 before.
 * @param part        per member, below n.
 */
void dg_partition_sort(size_t *order, size_t *first, const size_t *part, size_t n);

#endif
