/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_STANDING_GROUPS_H
#define DUTYGRAPH_STANDING_GROUPS_H

/** Fixed sets of departments that could meet regularly. */

#include "dutygraph/meetings.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
    size_t n_groups; /* fewer than wanted where more would cover nothing else */
    size_t *first; /* n_groups + 1 entries: group g is members[first[g]] … members[first[g+1]-1] */
    size_t *members; /* departments, ascending; each attends an item that its group covers */
    size_t *group;   /* per item: the first group that covers it, or DG_NONE */
    size_t n_covered;
    size_t upper_bound; /* no such groups cover more; equal to n_covered when proved */
} dg_standing_groups;

DG_API void dg_standing_groups_clear(dg_standing_groups *groups);

/**
 * The groups of at most `seats` departments each that cover most items: all that attend the item
 * are in one group. That is maximum coverage (Nemhauser, Wolsey & Fisher 1978, Math. Program. 14,
 * 265), of which one group is the densest k-subhypergraph (Chlamtáč et al. 2018, SIAM J. Discrete
 * Math. 32, 1458).
 *
 * Group after group is the best for what the earlier ones leave, by branch and bound over
 * departments; then each in turn is replaced by the best beside the others, as long as that
 * covers more. Where the branch and bound ends, one group is the best there is, and several cover
 * at least 1 − (1 − 1/k)^k > 63 % of what any k could.
 *
 * @param[out] groups  to be cleared. The largest first.
 * @param planning     its items and attendees; items without attendees are not counted.
 * @param max_nodes    of the branch and bound of one group; 0: some 200 million steps' worth.
 * @return DG_OK, DG_EINVAL (no group or no seat) or DG_ENOMEM.
 */
DG_API dg_code dg_standing_groups_find(dg_standing_groups *groups, const dg_planning *planning,
                                       size_t n_groups, size_t seats, uint64_t max_nodes,
                                       dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
