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

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    DG_DRAW_WORKLOAD, /* bars by role, the most tasks first */
    DG_DRAW_NETWORK,  /* departments tied by shared tasks */
    DG_DRAW_LEADS,    /* lead → support */
    DG_DRAW_CLUSTERS, /* co-leadership (or co-responsibility) clusters with the tasks that bind them
                       */
    DG_DRAW_BIPARTITE, /* tasks and departments, as a matrix; by section where there are many */
    DG_DRAW_MEETINGS,  /* slots, meetings with their agendas, and when each department is there */
} dg_diagram_kind;
enum { DG_N_DIAGRAMS = 6 };

typedef enum { DG_TIES_BACKBONE, DG_TIES_FOREST, DG_TIES_ALL, DG_TIES_TOP } dg_tie_choice;

typedef enum { DG_LANG_EN, DG_LANG_ZH } dg_lang;

typedef struct {
    dg_lang lang;
    dg_tie_choice ties; /* DG_DRAW_NETWORK */
    size_t top;         /* DG_TIES_TOP: how many, heaviest first */
    double alpha;       /* DG_TIES_BACKBONE */
    dg_by by;           /* DG_DRAW_CLUSTERS */
    dg_cluster_options clustering;
    const char *title; /* what the documents are called; "" for none */
    /* Neither title nor caption, and each department a link to #dN, its vertex: for a page that
     * says these itself. */
    bool bare;
    const dg_schedule *meetings; /* DG_DRAW_MEETINGS, which wants it: borrowed */
} dg_diagram_options;

#define DG_DIAGRAM_OPTIONS_DEFAULT                                                                 \
    {                                                                                              \
        DG_LANG_EN, DG_TIES_BACKBONE, 0, 0.05, DG_BY_LEAD, DG_CLUSTER_OPTIONS_DEFAULT, "", false,  \
            NULL                                                                                   \
    }

/** "workload", "network", "leads", "clusters", "bipartite", "meetings". Static. */
DG_API const char *dg_diagram_name(dg_diagram_kind kind);
DG_API bool dg_diagram_from_name(dg_diagram_kind *kind, const char *name);

/**
 * A diagram in the DOT language.
 *
 * @param[out] dot  zero-terminated UTF-8; the caller's to free(). Its `layout` attribute names the
 *                  Graphviz engine that it is made for.
 * @param options   NULL for the defaults.
 * @return DG_OK, DG_EINVAL (also meetings without a plan), DG_ENOMEM, DG_EGRAPH.
 */
DG_API dg_code dg_diagram_dot(char **dot, const dg_graph *graph, dg_diagram_kind kind,
                              const dg_diagram_options *options, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
