/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/graph.h"

#include <stdlib.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/strmap.h"

/* Both sides as compressed rows: row i's edges are first[i] … first[i + 1] - 1. */
typedef struct {
    size_t *first;
    dg_edge *edges;
} rows;

struct dg_graph {
    const dg_corpus *corpus;
    size_t
        *document_first; /* the first task of each document, and at the end the number of tasks */
    DG_ARRAY(const dg_department *) departments;
    dg_strmap *by_name; /* canonical name to department */
    rows of_task, of_department;
};

/* What is known of a department while the edges are laid. */
typedef struct {
    dg_graph *graph;
    bool collectives;
    DG_ARRAY(size_t) last_edge; /* per department: its latest edge */
    size_t *vertex;             /* per department of the document at hand; DG_NONE: not met yet */
} assembly;

static bool add_department(assembly *a, const dg_department *department) {
    dg_graph *g = a->graph;
    return DG_PUSH(g->departments, department) && DG_PUSH(a->last_edge, DG_NONE) &&
           dg_strmap_set(g->by_name, dg_slice_of(department->name), g->departments.n - 1);
}

/* The vertex of a document's department, made when new; DG_NONE: no memory. */
static size_t vertex_of(assembly *a, const dg_document *document, size_t department) {
    size_t *vertex = &a->vertex[department];
    if (*vertex != DG_NONE) return *vertex;
    const dg_department *d = &document->departments[department];
    if (dg_strmap_get(a->graph->by_name, dg_slice_of(d->name), vertex)) return *vertex;
    if (add_department(a, d)) *vertex = a->graph->departments.n - 1;
    return *vertex;
}

static void strengthen(dg_edge *edge, dg_role role, bool guiding) {
    if (role == edge->role) edge->guiding |= guiding;
    if (role <= edge->role) return;
    edge->role = role;
    edge->guiding = guiding;
}

static dg_code add_task(assembly *a, size_t *n_edges, const dg_document *document,
                        const dg_task *task, dg_error *err) {
    size_t start = *n_edges;
    dg_edge *edges = a->graph->of_task.edges;
    for (size_t i = 0; i < task->n_assignments; i++) {
        const dg_assignment *x = &document->assignments[task->first_assignment + i];
        dg_kind kind = document->departments[x->department].kind;
        if (kind == DG_KIND_COLLECTIVE && !a->collectives) continue;
        size_t v = vertex_of(a, document, x->department);
        if (v == DG_NONE) return dg_fail_memory(err);
        size_t last = a->last_edge.items[v];
        if (last != DG_NONE && last >= start) {
            strengthen(&edges[last], x->role, x->guiding);
            continue;
        }
        edges[*n_edges] = (dg_edge){v, x->role, x->guiding};
        a->last_edge.items[v] = (*n_edges)++;
    }
    return DG_OK;
}

static dg_code add_document(assembly *a, size_t *n_edges, size_t i, dg_error *err) {
    dg_graph *g = a->graph;
    const dg_document *document = g->corpus->documents[i];
    a->vertex = malloc((document->n_departments + 1) * sizeof *a->vertex);
    if (a->vertex == NULL) return dg_fail_memory(err);
    for (size_t d = 0; d < document->n_departments; d++)
        a->vertex[d] = DG_NONE;
    dg_code code = DG_OK;
    size_t first = g->document_first[i];
    for (size_t t = 0; t < document->n_tasks && code == DG_OK; t++) {
        code = add_task(a, n_edges, document, &document->tasks[t], err);
        g->of_task.first[first + t + 1] = *n_edges;
    }
    free(a->vertex);
    return code;
}

static dg_code add_documents(dg_graph *g, bool collectives, dg_error *err) {
    assembly a = {.graph = g, .collectives = collectives};
    size_t n_edges = 0;
    dg_code code = DG_OK;
    for (size_t i = 0; i < g->corpus->n && code == DG_OK; i++)
        code = add_document(&a, &n_edges, i, err);
    free(a.last_edge.items);
    return code;
}

/* Room for the task side: as many edges as there are assignments. */
static dg_code reserve(dg_graph *g, dg_error *err) {
    size_t n_assignments = 0, n_tasks = 0;
    g->by_name = dg_strmap_new();
    g->document_first = calloc(g->corpus->n + 1, sizeof *g->document_first);
    if (g->by_name == NULL || g->document_first == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < g->corpus->n; i++) {
        n_tasks += g->corpus->documents[i]->n_tasks;
        n_assignments += g->corpus->documents[i]->n_assignments;
        g->document_first[i + 1] = n_tasks;
    }
    g->of_task.first = calloc(n_tasks + 1, sizeof *g->of_task.first);
    g->of_task.edges = calloc(n_assignments + 1, sizeof *g->of_task.edges);
    if (g->of_task.first == NULL || g->of_task.edges == NULL) return dg_fail_memory(err);
    return DG_OK;
}

/* The department side from the task side. */
static dg_code transpose(dg_graph *g, dg_error *err) {
    size_t n_edges = dg_graph_n_edges(g), n = g->departments.n;
    size_t *first = calloc(n + 2, sizeof *first);
    dg_edge *edges = calloc(n_edges + 1, sizeof *edges);
    g->of_department = (rows){first, edges};
    if (first == NULL || edges == NULL) return dg_fail_memory(err);
    /* first[d + 1] is where d's next edge goes, so that at the end it is where d's row ends */
    for (size_t e = 0; e < n_edges; e++)
        first[g->of_task.edges[e].other + 2]++;
    for (size_t d = 0; d < n; d++)
        first[d + 2] += first[d + 1];
    for (size_t t = 0; t < dg_graph_n_tasks(g); t++) {
        for (size_t e = g->of_task.first[t]; e < g->of_task.first[t + 1]; e++) {
            const dg_edge *x = &g->of_task.edges[e];
            edges[first[x->other + 1]++] = (dg_edge){t, x->role, x->guiding};
        }
    }
    return DG_OK;
}

dg_code dg_graph_new(dg_graph **graph, const dg_corpus *corpus, const dg_graph_options *options,
                     dg_error *err) {
    dg_graph *g = calloc(1, sizeof *g);
    if (g == NULL) return dg_fail_memory(err);
    g->corpus = corpus;
    dg_code code = reserve(g, err);
    if (code == DG_OK) code = add_documents(g, options != NULL && options->collectives, err);
    if (code == DG_OK) code = transpose(g, err);
    if (code == DG_OK)
        *graph = g;
    else
        dg_graph_free(g);
    return code;
}

void dg_graph_free(dg_graph *graph) {
    if (graph == NULL) return;
    free(graph->document_first);
    free(graph->departments.items);
    dg_strmap_free(graph->by_name);
    free(graph->of_task.first);
    free(graph->of_task.edges);
    free(graph->of_department.first);
    free(graph->of_department.edges);
    free(graph);
}

size_t dg_graph_n_tasks(const dg_graph *graph) {
    return graph->document_first[graph->corpus->n];
}

size_t dg_graph_n_held_tasks(const dg_graph *graph) {
    size_t held = 0, n;
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        dg_graph_task_edges(graph, t, &n);
        held += n > 0;
    }
    return held;
}

size_t dg_graph_n_departments(const dg_graph *graph) {
    return graph->departments.n;
}

size_t dg_graph_n_edges(const dg_graph *graph) {
    return graph->of_task.first[dg_graph_n_tasks(graph)];
}

const dg_department *dg_graph_department(const dg_graph *graph, size_t d) {
    return graph->departments.items[d];
}

size_t dg_graph_find_department(const dg_graph *graph, const char *name) {
    size_t d = DG_NONE;
    dg_strmap_get(graph->by_name, dg_slice_of(name), &d);
    return d;
}

const dg_document *dg_graph_document(const dg_graph *graph, size_t i) {
    return graph->corpus->documents[i];
}

const dg_task *dg_graph_task(const dg_graph *graph, size_t t, size_t *document) {
    size_t low = 0, high = graph->corpus->n; /* the document is in [low, high) */
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (graph->document_first[middle] <= t)
            low = middle;
        else
            high = middle;
    }
    if (document != NULL) *document = low;
    return &graph->corpus->documents[low]->tasks[t - graph->document_first[low]];
}

static const dg_edge *row(const rows *r, size_t i, size_t *n) {
    *n = r->first[i + 1] - r->first[i];
    return r->edges + r->first[i];
}

const dg_edge *dg_graph_task_edges(const dg_graph *graph, size_t t, size_t *n) {
    return row(&graph->of_task, t, n);
}

const dg_edge *dg_graph_department_edges(const dg_graph *graph, size_t d, size_t *n) {
    return row(&graph->of_department, d, n);
}
