/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/progress.h"
#include "base/random.h"
#include "dutygraph/absence.h"
#include "graph/disjoint.h"

/* The removal run backwards: departments come back, the last removed first, and components only
 * grow. */
typedef struct {
    const dg_graph *graph;
    size_t *sets, *size; /* per department; size of its representative's component */
    size_t *holder;      /* per task: a department that is back; DG_NONE: none */
    bool *led;           /* per task: a lead is back */
    size_t largest, n_led, n_held;
    size_t to_lead, to_hold; /* tasks that have a lead, a department, when all are there */
} comeback;

static void comeback_free(comeback *c) {
    free(c->sets);
    free(c->size);
    free(c->holder);
    free(c->led);
}

static void count_tasks(comeback *c) {
    for (size_t t = 0; t < dg_graph_n_tasks(c->graph); t++) {
        size_t n, leads = 0;
        const dg_edge *parties = dg_graph_task_edges(c->graph, t, &n);
        for (size_t i = 0; i < n; i++)
            leads += parties[i].role == DG_ROLE_LEAD;
        c->to_lead += leads > 0;
        c->to_hold += n > 0;
        c->holder[t] = DG_NONE;
    }
}

static dg_code comeback_init(comeback *c, const dg_graph *graph, dg_error *err) {
    size_t n = dg_graph_n_departments(graph), n_tasks = dg_graph_n_tasks(graph);
    *c = (comeback){.graph = graph, .sets = dg_disjoint_new(n)};
    c->size = calloc(n + 1, sizeof *c->size);
    c->holder = calloc(n_tasks + 1, sizeof *c->holder);
    c->led = calloc(n_tasks + 1, sizeof *c->led);
    if (!c->sets || !c->size || !c->holder || !c->led) return dg_fail_memory(err);
    count_tasks(c);
    return DG_OK;
}

static void join(comeback *c, size_t a, size_t b) {
    size_t x = dg_disjoint_find(c->sets, a), y = dg_disjoint_find(c->sets, b);
    if (!dg_disjoint_unite(c->sets, x, y)) return;
    size_t size = c->size[x] + c->size[y];
    c->size[dg_disjoint_find(c->sets, x)] = size;
    if (size > c->largest) c->largest = size;
}

static void bring_back(comeback *c, size_t d) {
    size_t n;
    const dg_edge *tasks = dg_graph_department_edges(c->graph, d, &n);
    c->size[d] = 1;
    if (c->largest == 0) c->largest = 1;
    for (size_t i = 0; i < n; i++) {
        size_t t = tasks[i].other;
        if (c->holder[t] == DG_NONE) {
            c->holder[t] = d;
            c->n_held++;
        } else {
            join(c, c->holder[t], d);
        }
        if (tasks[i].role == DG_ROLE_LEAD && !c->led[t]) {
            c->led[t] = true;
            c->n_led++;
        }
    }
}

static double part(size_t some, size_t all, double where_none) {
    return all == 0 ? where_none : (double)some / (double)all;
}

static dg_robustness_step step_of(const comeback *c) {
    return (dg_robustness_step){part(c->largest, dg_graph_n_departments(c->graph), 0),
                                part(c->n_led, c->to_lead, 1), part(c->n_held, c->to_hold, 1)};
}

dg_code dg_robustness_curve(dg_robustness_step *curve, const dg_graph *graph, const size_t *order,
                            dg_error *err) {
    comeback c;
    dg_code code = comeback_init(&c, graph, err);
    size_t n = dg_graph_n_departments(graph);
    if (code == DG_OK) {
        curve[n] = step_of(&c);
        for (size_t k = n; k-- > 0;) {
            bring_back(&c, order[k]);
            curve[k] = step_of(&c);
        }
    }
    comeback_free(&c);
    return code;
}

static void add_curve(dg_robustness_step *sum, const dg_robustness_step *curve, size_t n) {
    for (size_t k = 0; k <= n; k++) {
        sum[k].largest += curve[k].largest;
        sum[k].led += curve[k].led;
        sum[k].held += curve[k].held;
    }
}

static void divide(dg_robustness_step *curve, const dg_robustness_step *sum, size_t n,
                   double runs) {
    for (size_t k = 0; k <= n; k++)
        curve[k] =
            (dg_robustness_step){sum[k].largest / runs, sum[k].led / runs, sum[k].held / runs};
}

dg_code dg_robustness_random(dg_robustness_step *curve, const dg_graph *graph, size_t runs,
                             uint64_t seed, dg_error *err) {
    if (runs == 0) return dg_fail(err, DG_EINVAL, "there must be at least one run");
    size_t n = dg_graph_n_departments(graph);
    size_t *order = calloc(n + 1, sizeof *order);
    dg_robustness_step *sum = calloc(n + 1, sizeof *sum), *one = calloc(n + 1, sizeof *one);
    dg_code code = order && sum && one ? DG_OK : dg_fail_memory(err);
    for (size_t r = 0; r < runs && code == DG_OK; r++) {
        dg_random random = seed + r;
        for (size_t d = 0; d < n; d++)
            order[d] = d;
        dg_random_shuffle(order, n, &random);
        code = dg_robustness_curve(one, graph, order, err);
        if (code == DG_OK) add_curve(sum, one, n);
        dg_progress(r + 1, runs);
    }
    if (code == DG_OK) divide(curve, sum, n, (double)runs);
    free(order);
    free(sum);
    free(one);
    return code;
}

/* A department on its way into the order: the busiest first, of equals by name. */
typedef struct {
    size_t department, tasks;
    const char *name;
} candidate;

static int busiest_first(const void *left, const void *right) {
    const candidate *a = left, *b = right;
    if (a->tasks != b->tasks) return a->tasks > b->tasks ? -1 : 1;
    return strcmp(a->name, b->name);
}

dg_code dg_robustness_targeted(dg_robustness_step *curve, const dg_graph *graph, dg_error *err) {
    size_t n = dg_graph_n_departments(graph);
    candidate *candidates = calloc(n + 1, sizeof *candidates);
    size_t *order = calloc(n + 1, sizeof *order);
    dg_code code = candidates && order ? DG_OK : dg_fail_memory(err);
    if (code == DG_OK) {
        for (size_t d = 0; d < n; d++) {
            candidates[d] = (candidate){d, 0, dg_graph_department(graph, d)->name};
            dg_graph_department_edges(graph, d, &candidates[d].tasks);
        }
        qsort(candidates, n, sizeof *candidates, busiest_first);
        for (size_t d = 0; d < n; d++)
            order[d] = candidates[d].department;
        code = dg_robustness_curve(curve, graph, order, err);
    }
    free(candidates);
    free(order);
    return code;
}

double dg_robustness_index(const dg_robustness_step *curve, size_t n) {
    double sum = 0;
    for (size_t k = 1; k <= n; k++)
        sum += curve[k].largest;
    return n == 0 ? 0 : sum / (double)n;
}
