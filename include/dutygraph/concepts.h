/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_CONCEPTS_H
#define DUTYGRAPH_CONCEPTS_H

/** The same departments on the same tasks: maximal bicliques, which are formal concepts. */

#include "dutygraph/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
    size_t min_tasks, min_departments; /* at least 1 */
    size_t limit;      /* stop after so many closed sets, also those with too few departments */
    size_t department; /* only concepts with this one; DG_NONE: all */
} dg_concept_options;

#define DG_CONCEPT_OPTIONS_DEFAULT                                                                 \
    { 2, 2, 10000, DG_NONE }

/** No department can be added that is on all its tasks, no task that has all its departments. */
typedef struct {
    size_t first;         /* its departments are members[first] … , ascending */
    size_t n_departments; /* how many */
    size_t n_tasks;
} dg_concept;

typedef struct {
    dg_concept *items; /* by tasks × departments, then tasks, descending, then by departments */
    size_t n;
    size_t *members;
    bool complete; /* false: the limit was hit, and there may be others, even larger ones */
} dg_concepts;

/**
 * Formal concepts (Wille 1982) of the table of tasks and departments, whatever the roles. Each is
 * found once: Close-by-One (Kuznetsov 1993), with the counting of LCM (Uno et al. 2003, FIMI'03).
 *
 * @param[out] concepts  filled; free its arrays with dg_concepts_clear. Untouched on failure.
 * @param options        NULL for the defaults.
 * @return DG_OK, DG_EINVAL (a bound that is 0, no such department) or DG_ENOMEM.
 *         Time: O(departments · edges) for each closed set at worst.
 */
DG_API dg_code dg_concepts_find(dg_concepts *concepts, const dg_graph *graph,
                                const dg_concept_options *options, dg_error *err);
DG_API void dg_concepts_clear(dg_concepts *concepts);

/**
 * The tasks that have all these departments, ascending.
 *
 * @param[out] tasks  the caller's to free(). @param n_departments  at least 1.
 */
DG_API dg_code dg_concepts_tasks(size_t **tasks, size_t *n, const dg_graph *graph,
                                 const size_t *departments, size_t n_departments, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
