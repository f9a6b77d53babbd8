/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_DIAGRAM_PARTS_H
#define DG_VIEW_DIAGRAM_PARTS_H

#include "view/diagram_style.h"

/* Each writes a whole diagram; the graph has at least one department. */
dg_code dg_draw_workload(dg_diagram *diagram, dg_error *err);
dg_code dg_draw_network(dg_diagram *diagram, dg_error *err);
dg_code dg_draw_leads(dg_diagram *diagram, dg_error *err);
dg_code dg_draw_clusters(dg_diagram *diagram, dg_error *err);
dg_code dg_draw_bipartite(dg_diagram *diagram, dg_error *err);
dg_code dg_draw_meetings(dg_diagram *diagram, dg_error *err);
dg_code dg_draw_matrix(dg_diagram *diagram, dg_error *err);
dg_code dg_draw_department(dg_diagram *diagram, dg_error *err);
dg_code dg_draw_tie(dg_diagram *diagram, dg_error *err);

/** A department that a diagram is about, as a node of that name. */
void dg_draw_self(dg_diagram *diagram, const char *node, size_t department);

/**
 * As dg_diagram_dot, and what title and caption say, for a page that sets them in its own way.
 *
 * @param[out] words  lines, the caller's to free(): a legend's entry is its colour, a tab and what
 *                    it stands for; another line is a sentence. May be NULL.
 */
dg_code dg_diagram_words(char **dot, char **words, const dg_graph *graph, dg_diagram_kind kind,
                         const dg_diagram_options *options, dg_error *err);

#endif
