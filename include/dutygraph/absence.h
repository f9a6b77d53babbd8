/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_ABSENCE_H
#define DUTYGRAPH_ABSENCE_H

/** What is left undone, and who is cut off, when departments drop out. */

#include "dutygraph/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What the absence of a department, or of several at once, costs. */
typedef struct {
    size_t tasks;              /* that name any of them */
    size_t without_lead;       /* of these, had leads and lose the last */
    size_t without_department; /* of these, lose the last of their departments */
    /* Others that the rest of those who could reach them through shared tasks no longer can: of
     * every component that falls apart, all but the largest piece. */
    size_t cut_off;
} dg_absence;

/** What a task loses. */
typedef enum {
    DG_LOSS_NONE,       /* keeps a lead, or had none; and a department */
    DG_LOSS_LEAD,       /* its last lead, but not its last department */
    DG_LOSS_DEPARTMENT, /* its last department */
} dg_loss;

/** What task t loses without the departments d for which absent[d]. */
DG_API dg_loss dg_absence_loss(const dg_graph *graph, size_t t, const bool *absent);

/**
 * Without all departments d for which absent[d], n_departments entries, at once.
 *
 * @param[out] absence  untouched on failure. @return DG_OK or DG_ENOMEM. Time: O(edges).
 */
DG_API dg_code dg_absence_of(dg_absence *absence, const dg_graph *graph, const bool *absent,
                             dg_error *err);

/**
 * Without each department in turn: as dg_absence_of for each by itself.
 *
 * Who is cut off follows from the cut vertices of the bipartite graph (Hopcroft & Tarjan 1973,
 * Commun. ACM 16, 372).
 *
 * @param[out] absence  one entry per department, the caller's. Untouched on failure.
 * @return DG_OK or DG_ENOMEM. Time: O(edges).
 */
DG_API dg_code dg_absence_each(dg_absence *absence, const dg_graph *graph, dg_error *err);

/** What still stands when the first k departments of an order are gone; parts, in [0, 1]. */
typedef struct {
    double largest; /* departments in the largest component, of all (Albert, Jeong & Barabási 2000,
                       Nature 406, 378) */
    double led;     /* tasks with a lead, of those that had one; 1 where none had */
    double held;    /* tasks with a department, of those that had one; 1 where none had */
} dg_robustness_step;

/**
 * The curve of one order of removal.
 *
 * @param[out] curve  n + 1 entries, the caller's: curve[k] is after the first k removals.
 *                    Untouched on failure.
 * @param order       all n departments, each once.
 * @return DG_OK or DG_ENOMEM. Time: O(edges).
 */
DG_API dg_code dg_robustness_curve(dg_robustness_step *curve, const dg_graph *graph,
                                   const size_t *order, dg_error *err);

/** The mean curve over `runs` random orders, run r from seed + r.
 * @return DG_OK, DG_EINVAL (no run) or DG_ENOMEM. */
DG_API dg_code dg_robustness_random(dg_robustness_step *curve, const dg_graph *graph, size_t runs,
                                    uint64_t seed, dg_error *err);

/** The curve with the busiest first: by tasks, of equals by name. */
DG_API dg_code dg_robustness_targeted(dg_robustness_step *curve, const dg_graph *graph,
                                      dg_error *err);

/**
 * R = 1/n Σ_{k=1…n} largest: the whole curve in one number, from 1/n at the worst to nearly 1/2
 * (Schneider et al. 2011, PNAS 108, 3838). 0 for n = 0.
 */
DG_API double dg_robustness_index(const dg_robustness_step *curve, size_t n);

#ifdef __cplusplus
}
#endif
#endif
