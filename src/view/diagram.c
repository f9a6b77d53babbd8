/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/diagram.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "view/diagram_parts.h"

static const struct {
    const char *name;
    dg_code (*draw)(dg_diagram *diagram, dg_error *err);
} kinds[DG_N_DIAGRAMS] = {
    [DG_DRAW_WORKLOAD] = {"workload", dg_draw_workload},
    [DG_DRAW_NETWORK] = {"network", dg_draw_network},
    [DG_DRAW_LEADS] = {"leads", dg_draw_leads},
    [DG_DRAW_CLUSTERS] = {"clusters", dg_draw_clusters},
    [DG_DRAW_BIPARTITE] = {"bipartite", dg_draw_bipartite},
    [DG_DRAW_MATRIX] = {"matrix", dg_draw_matrix},
    [DG_DRAW_DEPARTMENT] = {"department", dg_draw_department},
    [DG_DRAW_TIE] = {"tie", dg_draw_tie},
    [DG_DRAW_MEETINGS] = {"meetings", dg_draw_meetings},
};

const char *dg_diagram_name(dg_diagram_kind kind) {
    return (size_t)kind < DG_N_DIAGRAMS ? kinds[kind].name : "unknown";
}

bool dg_diagram_from_name(dg_diagram_kind *kind, const char *name) {
    for (size_t i = 0; i < DG_N_DIAGRAMS; i++) {
        if (strcmp(kinds[i].name, name) != 0) continue;
        *kind = (dg_diagram_kind)i;
        return true;
    }
    return false;
}

/* Insertion keeps departments with as many tasks in order of first mention. */
void dg_diagram_order(size_t *order, const dg_workload *load, size_t n) {
    for (size_t i = 0; i < n; i++) {
        size_t at = i;
        for (; at > 0 && load[order[at - 1]].tasks < load[i].tasks; at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
}

/* How much there is, which every caption ends with; a page says it once. */
static void say_totals(dg_diagram *diagram) {
    size_t n_documents = 0, n_orphans = 0, n, document = 0;
    for (size_t t = 0; t < diagram->n_tasks; t++) {
        dg_graph_task(diagram->graph, t, &document);
        if (document + 1 > n_documents) n_documents = document + 1;
        dg_graph_task_edges(diagram->graph, t, &n);
        n_orphans += n == 0;
    }
    if (!diagram->options->bare)
        DG_SAY(diagram,
               "In all: {1} {1|document|documents}, {2} {2|task|tasks}, {3} "
               "{3|department|departments}, "
               "{4} {4|assignment|assignments}.",
               DG_COUNT(n_documents), DG_COUNT(diagram->n_tasks), DG_COUNT(diagram->n_departments),
               DG_COUNT(dg_graph_n_edges(diagram->graph)));
    if (n_orphans > 0)
        DG_SAY(diagram, "{1} {1|task has|tasks have} no department and {1|is|are} not shown.",
               DG_COUNT(n_orphans));
}

size_t dg_diagram_shown(const dg_diagram *diagram, size_t legible) {
    size_t most = diagram->options->most > 0 ? diagram->options->most : legible;
    return most < diagram->n_departments ? most : diagram->n_departments;
}

void dg_diagram_say_shown(dg_diagram *diagram, size_t shown) {
    if (shown == diagram->n_departments) return;
    DG_SAY(diagram,
           "Of {1} departments the {2} with the most tasks are shown; those left out have {3} "
           "{3|task|tasks} or fewer each.",
           DG_COUNT(diagram->n_departments), DG_COUNT(shown),
           DG_COUNT(diagram->load[diagram->order[shown]].tasks));
}

static dg_code draw(dg_diagram *diagram, dg_diagram_kind kind, dg_error *err) {
    dg_code code = DG_OK;
    if (diagram->n_departments == 0) {
        dg_style_open(diagram, "graph", DG_LAYOUT_ROWS, "");
        dg_style_nothing(diagram, "No department has a task here.");
    } else {
        code = kinds[kind].draw(diagram, err);
    }
    if (code == DG_OK && diagram->options->page >= diagram->n_pages)
        code = dg_fail(err, DG_EINVAL, "there is no page %zu of %zu", diagram->options->page + 1,
                       diagram->n_pages);
    if (code != DG_OK) return code;
    if (diagram->n_pages > 1)
        DG_SAY(diagram, "Page {1} of {2}.", DG_COUNT(diagram->options->page + 1),
               DG_COUNT(diagram->n_pages));
    say_totals(diagram);
    dg_style_close(diagram);
    return DG_OK;
}

static dg_code take(char **dot, char **words, dg_diagram *diagram, dg_error *err) {
    char *made = dg_text_take(&diagram->dot);
    char *said = words != NULL ? dg_text_take(&diagram->words) : NULL;
    if (made == NULL || (words != NULL && said == NULL)) {
        free(made);
        free(said);
        return dg_fail_memory(err);
    }
    *dot = made;
    if (words != NULL) *words = said;
    return DG_OK;
}

static dg_code describe(char **dot, char **words, size_t *n_pages, const dg_graph *graph,
                        dg_diagram_kind kind, const dg_diagram_options *options, dg_error *err) {
    static const dg_diagram_options defaults = DG_DIAGRAM_OPTIONS_DEFAULT;
    if ((size_t)kind >= DG_N_DIAGRAMS)
        return dg_fail(err, DG_EINVAL, "no such kind of diagram: %d", (int)kind);
    size_t n = dg_graph_n_departments(graph);
    dg_workload *load = calloc(n + 1, sizeof *load);
    size_t *order = calloc(n + 1, sizeof *order);
    dg_theme shipped;
    if (options == NULL) options = &defaults;
    dg_diagram diagram = {.graph = graph,
                          .options = options,
                          .theme = options->theme != NULL ? options->theme : &shipped,
                          .load = load,
                          .order = order,
                          .n_departments = n,
                          .n_pages = 1,
                          .enlarged = 1,
                          .n_tasks = dg_graph_n_tasks(graph)};
    dg_code code = DG_OK;
    if (load == NULL || order == NULL) code = dg_fail_memory(err);
    if (code == DG_OK && options->theme == NULL) code = dg_theme_shipped(&shipped, err);
    if (code == DG_OK) code = dg_workload_measure(load, graph, NULL, err);
    if (code == DG_OK) {
        dg_diagram_order(order, load, n);
        code = draw(&diagram, kind, err);
    }
    if (code == DG_OK) code = take(dot, words, &diagram, err);
    if (code == DG_OK && n_pages != NULL) *n_pages = diagram.n_pages;
    free(load);
    free(order);
    dg_text_free(&diagram.dot);
    dg_text_free(&diagram.legend);
    dg_text_free(&diagram.caption);
    dg_text_free(&diagram.words);
    return code;
}

dg_code dg_diagram_words(char **dot, char **words, const dg_graph *graph, dg_diagram_kind kind,
                         const dg_diagram_options *options, dg_error *err) {
    return describe(dot, words, NULL, graph, kind, options, err);
}

dg_code dg_diagram_dot(char **dot, size_t *n_pages, const dg_graph *graph, dg_diagram_kind kind,
                       const dg_diagram_options *options, dg_error *err) {
    return describe(dot, NULL, n_pages, graph, kind, options, err);
}
