/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "analysis/barber.h"
#include "analysis/kept.h"
#include "base/fail.h"
#include "base/progress.h"
#include "graph/disjoint.h"

/* The runs on departments and tasks, of which only the best keeps its tasks. */
typedef struct {
    const dg_graph *graph;
    size_t n_departments, n_tasks, n_runs;
    size_t n;       /* departments with a task */
    size_t *place;  /* per department: its place among those */
    size_t *run;    /* run r gives place p the label run[r * n + p], below n */
    size_t *best;   /* per place */
    size_t *node;   /* of the run at hand: the module of each department, then of each task */
    size_t *number; /* per module of the run at hand */
    int64_t score;  /* m² times the modularity of the best run */
} trial;

static void trial_clear(trial *t) {
    free(t->place);
    free(t->run);
    free(t->best);
    free(t->node);
    free(t->number);
}

/* Runs × edges kept within reason. */
static size_t count_runs(size_t asked, size_t n_edges) {
    enum { LEAST = 3, MOST_EDGES = 20000000 };
    size_t most = n_edges > 0 ? MOST_EDGES / n_edges : asked;
    if (most < LEAST) most = LEAST;
    return asked < most ? asked : most;
}

static dg_code trial_init(trial *t, const dg_graph *graph, size_t runs, dg_error *err) {
    size_t n = dg_graph_n_departments(graph), n_tasks = dg_graph_n_tasks(graph);
    *t = (trial){.graph = graph, .n_departments = n, .n_tasks = n_tasks, .score = INT64_MIN};
    t->n_runs = count_runs(runs, dg_graph_n_edges(graph));
    t->place = calloc(n + 1, sizeof *t->place);
    t->run = calloc(t->n_runs, (n + 1) * sizeof *t->run);
    t->best = calloc(n + 1, sizeof *t->best);
    t->node = calloc(n + n_tasks + 1, sizeof *t->node);
    t->number = calloc(n + n_tasks + 1, sizeof *t->number);
    if (!t->place || !t->run || !t->best || !t->node || !t->number) return dg_fail_memory(err);
    for (size_t d = 0, n_edges; d < n; d++) {
        dg_graph_department_edges(graph, d, &n_edges);
        t->place[d] = n_edges > 0 ? t->n++ : DG_NONE;
    }
    return DG_OK;
}

/* Number the modules by their departments; every one of them has a department. */
static void enter_departments(trial *t, size_t *row) {
    size_t n_modules = 0;
    for (size_t d = 0; d < t->n_departments; d++)
        t->number[t->node[d]] = DG_NONE;
    for (size_t d = 0; d < t->n_departments; d++) {
        size_t *number = &t->number[t->node[d]];
        if (t->place[d] == DG_NONE) continue;
        if (*number == DG_NONE) *number = n_modules++;
        row[t->place[d]] = *number;
    }
}

static void enter_tasks(size_t *task, const trial *t) {
    for (size_t i = 0, n_edges; i < t->n_tasks; i++) {
        dg_graph_task_edges(t->graph, i, &n_edges);
        task[i] = n_edges > 0 ? t->number[t->node[t->n_departments + i]] : DG_NONE;
    }
}

static dg_code run_all(trial *t, size_t *task, dg_barber *barber, uint64_t seed, dg_error *err) {
    dg_code code = DG_OK;
    for (size_t r = 0; r < t->n_runs; r++) {
        int64_t score = 0;
        size_t *row = t->run + r * t->n;
        code = dg_barber_run(t->node, &score, barber, seed + r, err);
        if (code != DG_OK) return code;
        enter_departments(t, row);
        dg_progress(r + 1, t->n_runs);
        if (score <= t->score) continue;
        t->score = score;
        memcpy(t->best, row, t->n * sizeof *row);
        enter_tasks(task, t);
    }
    return code;
}

/* Tasks carry the labels of the runs; give them those by which the clusters are numbered. */
static void number_tasks(dg_clusters *made, trial *t) {
    for (size_t d = 0; d < t->n_departments; d++)
        if (t->place[d] != DG_NONE) t->number[t->best[t->place[d]]] = made->cluster[d];
    for (size_t i = 0; i < t->n_tasks; i++)
        if (made->task[i] != DG_NONE) made->task[i] = t->number[made->task[i]];
}

static dg_code find_components(dg_clusters *made, const trial *t, dg_error *err) {
    size_t *sets = dg_disjoint_new(t->n_departments);
    if (sets == NULL) return dg_fail_memory(err);
    for (size_t i = 0, n; i < t->n_tasks; i++) {
        const dg_edge *edges = dg_graph_task_edges(t->graph, i, &n);
        for (size_t e = 1; e < n; e++)
            dg_disjoint_unite(sets, edges[0].other, edges[e].other);
    }
    for (size_t d = 0; d < t->n_departments; d++)
        made->component[d] = t->place[d] == DG_NONE ? DG_NONE : dg_disjoint_find(sets, d);
    free(sets);
    return dg_partition_number(made->component, &made->n_components, t->n_departments, err);
}

static dg_code find_modules(dg_clusters *made, trial *t, dg_barber *barber,
                            const dg_cluster_options *options, dg_error *err) {
    double m = (double)dg_graph_n_edges(t->graph);
    dg_code code = run_all(t, made->task, barber, options->seed, err);
    const dg_runs runs = {t->run, t->n_runs, t->n};
    if (code == DG_OK) code = dg_clusters_keep(made, t->place, t->best, &runs, options, err);
    if (code == DG_OK) code = find_components(made, t, err);
    if (code != DG_OK) return code;
    number_tasks(made, t);
    made->quality = m > 0 ? (double)t->score / (m * m) : 0;
    return DG_OK;
}

dg_code dg_clusters_modules(dg_clusters *clusters, const dg_graph *graph,
                            const dg_cluster_options *options, dg_error *err) {
    const dg_cluster_options defaults = DG_CLUSTER_OPTIONS_DEFAULT;
    if (options == NULL) options = &defaults;
    if (options->runs == 0) return dg_fail(err, DG_EINVAL, "there must be at least one run");
    dg_clusters made = {.n_tasks = dg_graph_n_tasks(graph), .n_ties = dg_graph_n_edges(graph)};
    dg_barber *barber = NULL;
    trial t;
    dg_code code = trial_init(&t, graph, options->runs, err);
    if (code == DG_OK) code = dg_clusters_init(&made, t.n_departments, options, err);
    if (code == DG_OK) code = dg_barber_new(&barber, graph, err);
    made.runs = t.n_runs;
    made.task = code == DG_OK ? calloc(t.n_tasks + 1, sizeof *made.task) : NULL;
    if (code == DG_OK && made.task == NULL) code = dg_fail_memory(err);
    if (code == DG_OK) code = find_modules(&made, &t, barber, options, err);
    if (code == DG_OK)
        *clusters = made;
    else
        dg_clusters_clear(&made);
    dg_barber_free(barber);
    trial_clear(&t);
    return code;
}
