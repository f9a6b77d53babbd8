/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_BROKERAGE_H
#define DUTYGRAPH_BROKERAGE_H

/** Who stands between departments of different categories. */

#include "dutygraph/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * How often a department j is the middle of an open two-path i → j → k: i leads a task that j
 * supports, j leads one that k supports, and i leads none that k supports. By the categories of the
 * three; a department without a category is one of its own. Gould & Fernandez (1989), Sociol.
 * Methodol. 19, 89, their count over all two-paths, each intermediary counted in full.
 */
typedef struct {
    size_t coordinator;    /* all three are of one category */
    size_t consultant;     /* i and k are of one, j of another (itinerant broker) */
    size_t gatekeeper;     /* j and k are of one, i of another */
    size_t representative; /* i and j are of one, k of another */
    size_t liaison;        /* all three differ */
    size_t total;
} dg_brokerage;

/**
 * @param[out] brokerage  one entry per department, the caller's. Untouched on failure.
 * @return DG_OK or DG_ENOMEM. Time: O(Σ over j of its arcs in × arcs out).
 */
DG_API dg_code dg_brokerage_measure(dg_brokerage *brokerage, const dg_graph *graph, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
