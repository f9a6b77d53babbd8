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

#endif
