/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/array.h"
#include "base/fail.h"
#include "dutygraph/graph.h"

enum {
    LEADS = 1 << DG_ROLE_LEAD,
    JOINT = 1 << DG_ROLE_JOINT,
    ALL = LEADS | JOINT | 1 << DG_ROLE_SUPPORT,
};

/* What one department shares with each other one: a row of the projection under construction. */
typedef struct {
    size_t *tasks;  /* per other department */
    double *newman; /* per other department */
    size_t *met;    /* the departments whose entries are not 0 */
    size_t n_met;
} row;

static dg_code row_init(row *r, size_t n, dg_error *err) {
    r->tasks = calloc(n + 1, sizeof *r->tasks);
    r->newman = calloc(n + 1, sizeof *r->newman);
    r->met = calloc(n + 1, sizeof *r->met);
    r->n_met = 0;
    return r->tasks && r->newman && r->met ? DG_OK : dg_fail_memory(err);
}

static void row_free(row *r) {
    free(r->tasks);
    free(r->newman);
    free(r->met);
}

static void row_add(row *r, size_t other, double newman) {
    if (r->tasks[other]++ == 0) r->met[r->n_met++] = other;
    r->newman[other] += newman;
}

static int by_index(const void *left, const void *right) {
    const size_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

static void row_sort(row *r) {
    qsort(r->met, r->n_met, sizeof *r->met, by_index);
}

static void row_clear(row *r) {
    for (size_t i = 0; i < r->n_met; i++) {
        r->tasks[r->met[i]] = 0;
        r->newman[r->met[i]] = 0;
    }
    r->n_met = 0;
}

static bool has_role(const dg_edge *edge, unsigned roles) {
    return (roles >> edge->role & 1) != 0;
}

/* Fill the row of department a with the departments b > a; on either side only `roles` count. */
static void gather_ties(row *r, const dg_graph *graph, size_t a, unsigned roles) {
    size_t n_tasks, n;
    const dg_edge *tasks = dg_graph_department_edges(graph, a, &n_tasks);
    for (size_t i = 0; i < n_tasks; i++) {
        if (!has_role(&tasks[i], roles)) continue;
        const dg_edge *parties = dg_graph_task_edges(graph, tasks[i].other, &n);
        size_t holders = 0;
        for (size_t j = 0; j < n; j++)
            holders += has_role(&parties[j], roles);
        for (size_t j = 0; j < n; j++)
            if (parties[j].other > a && has_role(&parties[j], roles))
                row_add(r, parties[j].other, 1.0 / (double)(holders - 1));
    }
}

/* Fill the row of a lead with the departments that support it. */
static void gather_arcs(row *r, const dg_graph *graph, size_t lead, unsigned roles) {
    size_t n_tasks, n;
    const dg_edge *tasks = dg_graph_department_edges(graph, lead, &n_tasks);
    for (size_t i = 0; i < n_tasks; i++) {
        if (!has_role(&tasks[i], roles)) continue;
        const dg_edge *parties = dg_graph_task_edges(graph, tasks[i].other, &n);
        for (size_t j = 0; j < n; j++)
            if (parties[j].role == DG_ROLE_SUPPORT) row_add(r, parties[j].other, 0);
    }
}

typedef void gatherer(row *r, const dg_graph *graph, size_t a, unsigned roles);

/* All rows, one after the other. */
static dg_code project(dg_tie **ties, size_t *n_ties, const dg_graph *graph, gatherer *gather,
                       unsigned roles, dg_error *err) {
    DG_ARRAY(dg_tie) made = {0};
    size_t n = dg_graph_n_departments(graph);
    row r;
    dg_code code = row_init(&r, n, err);
    for (size_t a = 0; a < n && code == DG_OK; a++) {
        gather(&r, graph, a, roles);
        row_sort(&r);
        for (size_t i = 0; i < r.n_met && code == DG_OK; i++) {
            size_t b = r.met[i];
            if (!DG_PUSH(made, (dg_tie){a, b, r.tasks[b], r.newman[b]})) code = dg_fail_memory(err);
        }
        row_clear(&r);
    }
    row_free(&r);
    if (code != DG_OK) {
        free(made.items);
        return code;
    }
    *ties = made.items;
    *n_ties = made.n;
    return DG_OK;
}

dg_code dg_graph_ties(dg_tie **ties, size_t *n, const dg_graph *graph, dg_error *err) {
    return project(ties, n, graph, gather_ties, ALL, err);
}

dg_code dg_graph_role_ties(dg_tie **ties, size_t *n, const dg_graph *graph, dg_by by,
                           dg_error *err) {
    return project(ties, n, graph, gather_ties, by == DG_BY_LEAD ? LEADS : JOINT, err);
}

dg_code dg_graph_arcs(dg_arc **arcs, size_t *n, const dg_graph *graph, dg_error *err) {
    dg_tie *rows;
    size_t n_rows;
    dg_code code = project(&rows, &n_rows, graph, gather_arcs, LEADS, err);
    if (code != DG_OK) return code;
    dg_arc *made = calloc(n_rows + 1, sizeof *made);
    for (size_t i = 0; i < n_rows && made != NULL; i++)
        made[i] = (dg_arc){rows[i].a, rows[i].b, rows[i].shared};
    free(rows);
    if (made == NULL) return dg_fail_memory(err);
    *arcs = made;
    *n = n_rows;
    return DG_OK;
}
