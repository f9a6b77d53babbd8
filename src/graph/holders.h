/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_GRAPH_HOLDERS_H
#define DG_GRAPH_HOLDERS_H

#include "dutygraph/graph.h"

/** Who counts on each task: task t's entry is list[first[t]], how many, and then they, the last
 * vertex first. */
typedef struct {
    size_t *first;
    uint32_t *list;
} dg_holders;

/**
 * @param[out] holders   the caller's to dg_holders_clear(), also on failure.
 * @param      roles     bits 1 << dg_role: only these count.
 * @param      n_workers at most.
 * @return DG_OK or DG_ENOMEM. Time: O(assignments) and the sorting of each task's.
 */
dg_code dg_holders_init(dg_holders *holders, const dg_graph *graph, unsigned roles,
                        size_t n_workers, dg_error *err);
void dg_holders_clear(dg_holders *holders);

#endif
