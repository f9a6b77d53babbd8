/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/absence.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "graph/disjoint.h"

dg_loss dg_absence_loss(const dg_graph *graph, size_t t, const bool *absent) {
    size_t n, leads = 0, leads_left = 0, left = 0;
    const dg_edge *parties = dg_graph_task_edges(graph, t, &n);
    for (size_t i = 0; i < n; i++) {
        bool stays = !absent[parties[i].other], lead = parties[i].role == DG_ROLE_LEAD;
        leads += lead;
        leads_left += lead && stays;
        left += stays;
    }
    if (n == 0) return DG_LOSS_NONE;
    return left == 0                               ? DG_LOSS_DEPARTMENT
           : leads > leads_left && leads_left == 0 ? DG_LOSS_LEAD
                                                   : DG_LOSS_NONE;
}

static bool names_any(const dg_graph *graph, size_t t, const bool *absent) {
    size_t n;
    const dg_edge *parties = dg_graph_task_edges(graph, t, &n);
    for (size_t i = 0; i < n; i++)
        if (absent[parties[i].other]) return true;
    return false;
}

static bool loses_lead(const dg_graph *graph, size_t t, const bool *absent) {
    size_t n;
    bool led = false;
    const dg_edge *parties = dg_graph_task_edges(graph, t, &n);
    for (size_t i = 0; i < n; i++) {
        if (parties[i].role != DG_ROLE_LEAD) continue;
        if (!absent[parties[i].other]) return false;
        led = true;
    }
    return led;
}

/* --- Who is cut off by several --- */

/* Unite the departments of every task, those that are absent left out; absent NULL: none is. */
static void unite_all(size_t *sets, const dg_graph *graph, const bool *absent) {
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        size_t n, first = DG_NONE;
        const dg_edge *parties = dg_graph_task_edges(graph, t, &n);
        for (size_t i = 0; i < n; i++) {
            size_t d = parties[i].other;
            if (absent != NULL && absent[d]) continue;
            if (first == DG_NONE)
                first = d;
            else
                dg_disjoint_unite(sets, first, d);
        }
    }
}

/* What the components lose: `whole` as they were, `piece` without the absent. */
typedef struct {
    size_t *whole, *piece;
    size_t *left, *largest, *size; /* per representative: of `whole`, `whole` and `piece` */
    bool *hit;                     /* per representative of `whole`: an absent one was in it */
} fall;

static void fall_free(fall *f) {
    free(f->whole);
    free(f->piece);
    free(f->left);
    free(f->largest);
    free(f->size);
    free(f->hit);
}

static dg_code fall_init(fall *f, size_t n, dg_error *err) {
    *f = (fall){.whole = dg_disjoint_new(n), .piece = dg_disjoint_new(n)};
    f->left = calloc(n + 1, sizeof *f->left);
    f->largest = calloc(n + 1, sizeof *f->largest);
    f->size = calloc(n + 1, sizeof *f->size);
    f->hit = calloc(n + 1, sizeof *f->hit);
    bool made = f->whole && f->piece && f->left && f->largest && f->size && f->hit;
    return made ? DG_OK : dg_fail_memory(err);
}

static dg_code count_cut_off(size_t *cut_off, const dg_graph *graph, const bool *absent,
                             dg_error *err) {
    size_t n = dg_graph_n_departments(graph), sum = 0;
    fall f;
    dg_code code = fall_init(&f, n, err);
    if (code != DG_OK) goto done;
    unite_all(f.whole, graph, NULL);
    unite_all(f.piece, graph, absent);
    for (size_t d = 0; d < n; d++) {
        size_t whole = dg_disjoint_find(f.whole, d);
        if (absent[d]) {
            f.hit[whole] = true;
            continue;
        }
        size_t size = ++f.size[dg_disjoint_find(f.piece, d)];
        f.left[whole]++;
        if (size > f.largest[whole]) f.largest[whole] = size;
    }
    for (size_t d = 0; d < n; d++)
        if (f.hit[d]) sum += f.left[d] - f.largest[d];
    *cut_off = sum;
done:
    fall_free(&f);
    return code;
}

dg_code dg_absence_of(dg_absence *absence, const dg_graph *graph, const bool *absent,
                      dg_error *err) {
    dg_absence made = {0};
    dg_code code = count_cut_off(&made.cut_off, graph, absent, err);
    if (code != DG_OK) return code;
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        made.tasks += names_any(graph, t, absent);
        made.without_lead += loses_lead(graph, t, absent);
        made.without_department += dg_absence_loss(graph, t, absent) == DG_LOSS_DEPARTMENT;
    }
    *absence = made;
    return DG_OK;
}

/* --- Who is cut off by each --- */

/* The walk over the bipartite graph: vertex d < n is a department, n + t a task. */
typedef struct {
    const dg_graph *graph;
    size_t n; /* departments */
    size_t clock;
    size_t *entered; /* per vertex, from 1; 0: not yet */
    size_t *root;    /* per vertex: where the walk of its component began */
    size_t *low;     /* the earliest vertex that its subtree reaches by one edge back */
    size_t *inside;  /* departments in its subtree */
    size_t *next;    /* its next edge to walk */
    size_t *stack;
    size_t depth;
    size_t *split;   /* per department: departments in pieces that fall off without it */
    size_t *largest; /* per department: the largest such piece */
} walk;

static void walk_free(walk *w) {
    free(w->entered);
    free(w->root);
    free(w->low);
    free(w->inside);
    free(w->next);
    free(w->stack);
    free(w->split);
    free(w->largest);
}

static dg_code walk_init(walk *w, const dg_graph *graph, dg_error *err) {
    size_t n = dg_graph_n_departments(graph), all = n + dg_graph_n_tasks(graph);
    *w = (walk){.graph = graph, .n = n};
    size_t **arrays[] = {&w->entered, &w->root,  &w->low,   &w->inside,
                         &w->next,    &w->stack, &w->split, &w->largest};
    bool made = true;
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++) {
        *arrays[i] = calloc(all + 1, sizeof **arrays[i]);
        made = made && *arrays[i] != NULL;
    }
    return made ? DG_OK : dg_fail_memory(err);
}

static void enter(walk *w, size_t vertex) {
    w->entered[vertex] = w->low[vertex] = ++w->clock;
    w->inside[vertex] = vertex < w->n;
    w->root[vertex] = w->depth == 0 ? vertex : w->root[w->stack[0]];
    w->stack[w->depth++] = vertex;
}

/* The far end of the next edge of `vertex`; DG_NONE where all are walked. */
static size_t next_end(walk *w, size_t vertex) {
    size_t n;
    const dg_edge *edges = vertex < w->n ? dg_graph_department_edges(w->graph, vertex, &n)
                                         : dg_graph_task_edges(w->graph, vertex - w->n, &n);
    size_t at = w->next[vertex]++;
    return at == n ? DG_NONE : edges[at].other + (vertex < w->n ? w->n : 0);
}

/* The newest vertex is done: its parent learns what hangs on it. */
static void leave(walk *w) {
    size_t child = w->stack[--w->depth];
    if (w->depth == 0) return;
    size_t parent = w->stack[w->depth - 1];
    w->inside[parent] += w->inside[child];
    if (w->low[child] < w->low[parent]) w->low[parent] = w->low[child];
    if (parent >= w->n || w->low[child] < w->entered[parent]) return;
    w->split[parent] += w->inside[child];
    if (w->inside[child] > w->largest[parent]) w->largest[parent] = w->inside[child];
}

static void walk_component(walk *w, size_t root) {
    for (enter(w, root); w->depth > 0;) {
        size_t vertex = w->stack[w->depth - 1], end = next_end(w, vertex);
        if (end == DG_NONE)
            leave(w);
        else if (w->entered[end] == 0)
            enter(w, end);
        else if (w->entered[end] < w->low[vertex])
            w->low[vertex] = w->entered[end];
    }
}

static void set_cut_off(dg_absence *absence, const walk *w) {
    for (size_t d = 0; d < w->n; d++) {
        size_t others = w->inside[w->root[d]] - 1;
        size_t rest = others - w->split[d]; /* the piece that holds the root */
        absence[d].cut_off = others - (w->largest[d] > rest ? w->largest[d] : rest);
    }
}

static void count_losses(dg_absence *absence, const dg_graph *graph) {
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        size_t n, leads = 0;
        const dg_edge *parties = dg_graph_task_edges(graph, t, &n);
        for (size_t i = 0; i < n; i++)
            leads += parties[i].role == DG_ROLE_LEAD;
        for (size_t i = 0; i < n; i++) {
            dg_absence *a = &absence[parties[i].other];
            a->tasks++;
            a->without_lead += leads == 1 && parties[i].role == DG_ROLE_LEAD;
            a->without_department += n == 1;
        }
    }
}

dg_code dg_absence_each(dg_absence *absence, const dg_graph *graph, dg_error *err) {
    walk w;
    dg_code code = walk_init(&w, graph, err);
    if (code != DG_OK) goto done;
    if (w.n > 0) memset(absence, 0, w.n * sizeof *absence);
    for (size_t d = 0; d < w.n; d++)
        if (w.entered[d] == 0) walk_component(&w, d);
    set_cut_off(absence, &w);
    count_losses(absence, graph);
done:
    walk_free(&w);
    return code;
}
