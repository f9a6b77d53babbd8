/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_WORKLOAD_H
#define DUTYGRAPH_WORKLOAD_H

/** Who carries how much. */

#include "dutygraph/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One department's load. Counts are tasks. */
typedef struct {
    size_t tasks;
    size_t led;        /* as lead */
    size_t co_led;     /* of those led, with another lead */
    size_t joint;      /* responsible beside others */
    size_t supporting; /* named without answering for it */
    size_t guiding;    /* of the supporting ones, by 指导 */
    size_t sole;       /* with no other department */
    double share;      /* Σ 1/n_t; over all departments: the tasks that have a department */
    double weighted;   /* Σ w_role / Σ_task w; sums likewise */
} dg_workload;

typedef struct {
    double weight[DG_N_ROLES]; /* by dg_role, each > 0 */
} dg_workload_options;

#define DG_WORKLOAD_OPTIONS_DEFAULT                                                                \
    {                                                                                              \
        { 1.0, 2.0, 3.0 }                                                                          \
    }

/**
 * The load of every department.
 *
 * @param[out] load   one entry per department, the caller's array. Untouched on failure.
 * @param[in] options NULL for the defaults (lead 3, joint 2, support 1).
 * @return DG_OK or DG_EINVAL (a weight that is not a positive number). Time: O(edges).
 */
DG_API dg_code dg_workload_measure(dg_workload *load, const dg_graph *graph,
                                   const dg_workload_options *options, dg_error *err);

/**
 * The load of every department on each group of tasks, such as the sections of a plan.
 *
 * @param[out] load   n_groups × departments entries, the caller's: load[g * departments + d] is
 * what department d carries of group g. Untouched on failure.
 * @param group       per task, below n_groups; DG_NONE: in no group.
 * @return as dg_workload_measure. Time: O(edges + entries).
 */
DG_API dg_code dg_workload_on_groups(dg_workload *load, const dg_graph *graph,
                                     const dg_workload_options *options, const size_t *group,
                                     size_t n_groups, dg_error *err);

/**
 * The load of groups of departments, such as categories. A task counts once for a group, in the
 * strongest of its members' roles; shares and weights are those of its members together. `sole`
 * counts the tasks on which no other group is named, `co_led` those that another group leads too.
 *
 * @param[out] load   n_groups entries, the caller's. Untouched on failure.
 * @param group       per department, below n_groups; DG_NONE: in no group.
 * @return as dg_workload_measure, or DG_ENOMEM. Time: O(edges).
 */
DG_API dg_code dg_workload_of_groups(dg_workload *load, const dg_graph *graph,
                                     const dg_workload_options *options, const size_t *group,
                                     size_t n_groups, dg_error *err);

/** How unevenly the tasks lie. */
typedef struct {
    double gini;  /* population form: Σ_i Σ_j |x_i − x_j| / (2 n² mean); 0 = even */
    double hhi;   /* Herfindahl–Hirschman index: Σ (x_i / Σ x)²; 1/n = even */
    bool defined; /* false where there is nothing to divide: both are 0 then */
} dg_concentration;

/**
 * Concentration of any non-negative quantity.
 *
 * @param x, n  the quantity per department. @return DG_OK, DG_EINVAL (negative or not finite) or
 *              DG_ENOMEM. Time: O(n log n).
 */
DG_API dg_code dg_concentration_measure(dg_concentration *result, const double *x, size_t n,
                                        dg_error *err);

/**
 * The Lorenz curve.
 *
 * @param[out] curve  n + 1 entries, the caller's: curve[k] is the part of the total that the k
 *                    smallest carry; curve[0] = 0, curve[n] = 1 (all 0 where the total is 0).
 */
DG_API dg_code dg_lorenz_curve(double *curve, const double *x, size_t n, dg_error *err);

/**
 * The part of the total that the k largest of x carry; 0 where the total is 0, 1 for k >= n.
 * @return as dg_concentration_measure.
 */
DG_API dg_code dg_top_share(double *part, const double *x, size_t n, size_t k, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
