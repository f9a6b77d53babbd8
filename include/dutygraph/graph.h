/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_GRAPH_H
#define DUTYGRAPH_GRAPH_H

/**
 * The bipartite graph of tasks and departments, and its projection onto departments.
 *
 * Departments of several documents are one vertex where their canonical names are equal. Vertices
 * are 0-based, departments in order of first mention, tasks in document order. A department that no
 * task names is no vertex; one named twice on a task is one edge, with the strongest role.
 *
 * A graph does not change once made. The functions that go through igraph (those of clusters.h)
 * must all be called from one thread.
 * The projection and the measures of coordination.h share their work
 * among the processors, in threads that end before they return; results do not depend on how many.
 */

#include "dutygraph/document.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct dg_graph dg_graph;

typedef struct {
    bool collectives; /* count collectives as departments too */
} dg_graph_options;

/**
 * @param corpus  borrowed: it must outlive the graph.
 * @param options NULL: leave collectives out.
 * @return DG_OK or DG_ENOMEM. Time: O(assignments).
 */
DG_API dg_code dg_graph_new(dg_graph **graph, const dg_corpus *corpus,
                            const dg_graph_options *options, dg_error *err);
DG_API void dg_graph_free(dg_graph *graph);

DG_API size_t dg_graph_n_tasks(const dg_graph *graph); /* also those left without a department */

/** The tasks that have a department: those that a pair could share. Time: O(tasks). */
DG_API size_t dg_graph_n_held_tasks(const dg_graph *graph);
DG_API size_t dg_graph_n_departments(const dg_graph *graph);
DG_API size_t dg_graph_n_edges(const dg_graph *graph); /* task–department pairs */

/** Department d as its document describes it (the first that names it). Borrowed. */
DG_API const dg_department *dg_graph_department(const dg_graph *graph, size_t d);

/** The department with that canonical name; DG_NONE where there is none. */
DG_API size_t dg_graph_find_department(const dg_graph *graph, const char *name);

/** Task t, and in *document (may be NULL) the corpus position of its document. Borrowed. */
DG_API const dg_task *dg_graph_task(const dg_graph *graph, size_t t, size_t *document);

/** The i-th document of the graph's corpus. Borrowed. */
DG_API const dg_document *dg_graph_document(const dg_graph *graph, size_t i);

typedef struct {
    size_t other; /* the task or department at the far end */
    dg_role role;
    bool guiding;
} dg_edge;

/** The departments of task t in clause order; *n of them. Borrowed. */
DG_API const dg_edge *dg_graph_task_edges(const dg_graph *graph, size_t t, size_t *n);

/** The tasks of department d, ascending; *n of them. Borrowed. */
DG_API const dg_edge *dg_graph_department_edges(const dg_graph *graph, size_t d, size_t *n);

/** Two departments that share a task. */
typedef struct {
    size_t a, b;   /* a < b */
    size_t shared; /* tasks */
    double newman; /* Σ 1/(n_t − 1) over the shared tasks; Newman (2001), Phys. Rev. E 64, 016132 */
} dg_tie;

/**
 * The projection onto departments.
 *
 * @param[out] ties  ordered by a, then b; the caller's to free(). @param[out] n how many.
 * @return DG_OK or DG_ENOMEM. Time: O(Σ n_t²).
 */
DG_API dg_code dg_graph_ties(dg_tie **ties, size_t *n, const dg_graph *graph, dg_error *err);

/** Which responsibility ties two departments. */
typedef enum {
    DG_BY_LEAD,           /* both lead the task: co-leadership */
    DG_BY_RESPONSIBILITY, /* both are joint on the task: co-responsibility */
} dg_by;

/**
 * As dg_graph_ties, over the leads (or the joint parties) of each task only: `shared` counts the
 * tasks on which both are that, `newman` is Σ 1/(ℓ_t − 1) over them.
 */
DG_API dg_code dg_graph_role_ties(dg_tie **ties, size_t *n, const dg_graph *graph, dg_by by,
                                  dg_error *err);

/** A lead → support arc. */
typedef struct {
    size_t lead, support; /* departments */
    size_t tasks;         /* on which the one leads and the other supports */
} dg_arc;

/** @param[out] arcs ordered by lead, then support; the caller's to free(). */
DG_API dg_code dg_graph_arcs(dg_arc **arcs, size_t *n, const dg_graph *graph, dg_error *err);

/**
 * The ties worth drawing: the maximum spanning forest of the Newman weights (ties broken by shared
 * tasks, then by name) and every tie whose upper-tail hypergeometric p survives
 * Benjamini–Hochberg at `alpha` over the observed pairs.
 *
 * @param[out] keep  n_ties entries, the caller's array: 1 where the tie is kept.
 * @param ties       as dg_graph_ties gives them.
 * @param alpha      in [0, 1]; 0 keeps the forest alone.
 * @return DG_OK, DG_EINVAL (alpha out of range) or DG_ENOMEM.
 */
DG_API dg_code dg_graph_backbone(bool *keep, const dg_tie *ties, size_t n_ties,
                                 const dg_graph *graph, double alpha, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
