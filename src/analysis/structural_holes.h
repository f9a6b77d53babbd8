/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_ANALYSIS_STRUCTURAL_HOLES_H
#define DG_ANALYSIS_STRUCTURAL_HOLES_H

#include "graph/adjacency.h"

/**
 * How far each vertex's neighbours are tied to one another already.
 *
 * With p_ij = w_ij / Σ_q w_iq and m_jq = w_jq / max_k w_jk, over neighbours j of i:
 * constraint c_i = Σ_j (p_ij + Σ_q p_iq p_qj)², Burt (1992), "Structural Holes", ch. 2;
 * effective size Σ_j (1 − Σ_{q ≠ i, j} p_iq m_jq), which is n − 2t/n where all weights are
 * equal, Borgatti (1997), Connections 20(1), 35.
 *
 * @param[out] constraint, effective_size  one entry per vertex, the caller's; 0 where it has no
 *                                         neighbour. Untouched on failure.
 * @return DG_OK or DG_ENOMEM. Time: O(Σ degree²).
 */
dg_code dg_structural_holes(double *constraint, double *effective_size, const dg_adjacency *graph,
                            dg_error *err);

#endif
