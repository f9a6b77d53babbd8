/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/division.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/text.h"

static size_t section_of(const dg_document *document, const dg_task *task, dg_parts by) {
    size_t section = by == DG_PARTS_DOCUMENTS ? DG_NONE : task->section;
    while (by == DG_PARTS_CHAPTERS && section != DG_NONE &&
           document->sections[section].parent != DG_NONE)
        section = document->sections[section].parent;
    return section;
}

/* A section's tasks may stand apart: look for it among the parts of its document. */
static size_t part_of(dg_division *division, size_t document, size_t section, size_t task) {
    size_t i = division->by == DG_PARTS_TASKS ? 0 : division->n;
    while (i > 0 && division->parts[i - 1].document == document) {
        if (division->parts[i - 1].section == section) return i - 1;
        i--;
    }
    division->parts[division->n] = (dg_part){document, section, task, 0};
    return division->n++;
}

dg_code dg_division_make(dg_division *division, const dg_graph *graph, dg_parts by, dg_error *err) {
    size_t n = dg_graph_n_tasks(graph), document, n_parties;
    *division = (dg_division){.by = by};
    division->part = calloc(n + 1, sizeof *division->part);
    division->parts = calloc(n + 1, sizeof *division->parts);
    if (division->part == NULL || division->parts == NULL) return dg_fail_memory(err);
    for (size_t t = 0; t < n; t++) {
        const dg_task *task = dg_graph_task(graph, t, &document);
        dg_graph_task_edges(graph, t, &n_parties);
        division->part[t] = DG_NONE;
        if (n_parties == 0) continue;
        size_t section = section_of(dg_graph_document(graph, document), task, by);
        division->part[t] = part_of(division, document, section, t);
        division->parts[division->part[t]].n_tasks++;
    }
    return DG_OK;
}

dg_code dg_division_fitting(dg_division *division, const dg_graph *graph, size_t most,
                            dg_error *err) {
    for (dg_parts by = DG_PARTS_TASKS;; by++) {
        dg_code code = dg_division_make(division, graph, by, err);
        if (code != DG_OK || division->n <= most || by == DG_PARTS_DOCUMENTS) return code;
        dg_division_free(division);
    }
}

void dg_division_free(dg_division *division) {
    free(division->part);
    free(division->parts);
    *division = (dg_division){0};
}

static const dg_section *heading_of(const dg_division *division, const dg_graph *graph,
                                    size_t part) {
    const dg_part *p = &division->parts[part];
    if (p->section == DG_NONE) return NULL;
    return &dg_graph_document(graph, p->document)->sections[p->section];
}

const char *dg_part_path(const dg_division *division, const dg_graph *graph, size_t part) {
    if (division->by == DG_PARTS_TASKS)
        return dg_graph_task(graph, division->parts[part].first_task, NULL)->path;
    const dg_section *heading = heading_of(division, graph, part);
    return heading == NULL ? "" : heading->path;
}

const char *dg_part_title(const dg_division *division, const dg_graph *graph, size_t part) {
    if (division->by == DG_PARTS_TASKS)
        return dg_graph_task(graph, division->parts[part].first_task, NULL)->title;
    const dg_section *heading = heading_of(division, graph, part);
    return heading == NULL ? dg_graph_document(graph, division->parts[part].document)->title
                           : heading->title;
}

char *dg_part_heading(const dg_division *division, const dg_graph *graph, size_t part) {
    const char *path = dg_part_path(division, graph, part);
    const char *title = dg_part_title(division, graph, part);
    size_t n = strlen(path), m = strlen(title);
    if (n >= m && strcmp(path + n - m, title) == 0) return dg_format("%s", path);
    return dg_format("%s%s%s", path, n > 0 ? " " : "", title);
}
