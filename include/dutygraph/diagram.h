/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_DIAGRAM_H
#define DUTYGRAPH_DIAGRAM_H

/**
 * Diagrams, as DOT. dutygraph-render turns them into pictures.
 *
 * The same graph, clusters and options give the same bytes.
 */

#include "dutygraph/clusters.h"
#include "dutygraph/graph.h"
#include "dutygraph/schedule.h"
#include "dutygraph/theme.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    DG_DRAW_WORKLOAD, /* bars by role, the most tasks first; by section side by side */
    DG_DRAW_NETWORK,  /* departments tied by shared tasks */
    DG_DRAW_LEADS,    /* lead → support */
    DG_DRAW_CLUSTERS, /* co-leadership (or co-responsibility) clusters with the tasks that bind them
                       */
    DG_DRAW_BIPARTITE,  /* tasks on one side, departments on the other, by section */
    DG_DRAW_MATRIX,     /* departments by tasks or sections, ordered so that blocks show */
    DG_DRAW_DEPARTMENT, /* one department: its tasks by role, its partners by tie */
    DG_DRAW_TIE,        /* two departments: the tasks they share, expected and seen */
    DG_DRAW_MEETINGS,   /* slots, meetings with their agendas, and when each department is there */
} dg_diagram_kind;
enum { DG_N_DIAGRAMS = 9 };

typedef enum { DG_TIES_BACKBONE, DG_TIES_FOREST, DG_TIES_ALL, DG_TIES_TOP } dg_tie_choice;

/** How the documents are divided, finest first. */
typedef enum {
    DG_PARTS_FITTING, /* a matrix: as finely as a page holds; a workload: not at all */
    DG_PARTS_TASKS,
    DG_PARTS_SECTIONS,
    DG_PARTS_CHAPTERS, /* top-level sections */
    DG_PARTS_DOCUMENTS,
} dg_parts;

typedef enum { DG_LANG_EN, DG_LANG_ZH } dg_lang;

typedef struct {
    dg_lang lang;
    dg_tie_choice ties; /* DG_DRAW_NETWORK */
    size_t top;         /* DG_TIES_TOP: how many, heaviest first */
    double alpha;       /* DG_TIES_BACKBONE, and what counts as beyond chance */
    dg_by by;           /* DG_DRAW_CLUSTERS */
    dg_cluster_options clustering;
    const char *title; /* what the documents are called; "" for none */
    /* Neither title nor caption, and each department a link to #dN, its vertex: for a page that
     * says these itself. */
    bool bare;
    const dg_theme *theme; /* borrowed; NULL: the shipped one */
    dg_parts parts;        /* DG_DRAW_MATRIX, DG_DRAW_WORKLOAD (no tasks) */
    size_t department;     /* DG_DRAW_DEPARTMENT, DG_DRAW_TIE: a vertex */
    size_t other;          /* DG_DRAW_TIE: another */
    const char *section;   /* DG_DRAW_BIPARTITE: a path, only what stands under it; "" for all */
    size_t most;           /* departments, the most tasks first; 0: as many as are legible */
    size_t page;           /* of several, from 0; 0 where there is one */
    const char *link; /* a report, to which departments are links, as "report.html"; "" for none */
    const dg_schedule *meetings; /* DG_DRAW_MEETINGS, which wants it: borrowed */
} dg_diagram_options;

#define DG_DIAGRAM_OPTIONS_DEFAULT                                                                 \
    {                                                                                              \
        DG_LANG_EN, DG_TIES_BACKBONE, 0, 0.05, DG_BY_LEAD, DG_CLUSTER_OPTIONS_DEFAULT, "", false,  \
            NULL, DG_PARTS_FITTING, 0, 0, "", 0, 0, "", NULL                                       \
    }

/** "workload", "network", "leads", "clusters", "bipartite", "matrix", "department", "tie",
 * "meetings". Static. */
DG_API const char *dg_diagram_name(dg_diagram_kind kind);
DG_API bool dg_diagram_from_name(dg_diagram_kind *kind, const char *name);

/**
 * A diagram in the DOT language.
 *
 * @param[out] dot      zero-terminated UTF-8; the caller's to free(). Its `layout` attribute names
 *                      the Graphviz engine that it is made for.
 * @param[out] n_pages  how many pages there are, of which options->page is one; may be NULL.
 * @param options       NULL for the defaults.
 * @return DG_OK, DG_EINVAL (no such kind, page, vertex, division; meetings without
 *         a plan), DG_ENOTFOUND (no such section),
 *         DG_ENOMEM, DG_EGRAPH.
 */
DG_API dg_code dg_diagram_dot(char **dot, size_t *n_pages, const dg_graph *graph,
                              dg_diagram_kind kind, const dg_diagram_options *options,
                              dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
