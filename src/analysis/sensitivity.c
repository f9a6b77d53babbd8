/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/sensitivity.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

static const char *const treatments[DG_N_TREATMENTS] = {
    [DG_TREAT_AS_READ] = "as-read",           [DG_TREAT_FIRST_LISTED_JOINT] = "first-listed-joint",
    [DG_TREAT_LISTS_LED] = "lists-led",       [DG_TREAT_WITHOUT_GUIDING] = "without-guiding",
    [DG_TREAT_WITHOUT_OPEN] = "without-open", [DG_TREAT_COLLECTIVES] = "collectives",
};

const char *dg_treatment_name(dg_treatment treatment) {
    return treatments[treatment];
}

/* Support, joint, lead. */
static const dg_counting countings[] = {
    {true, {{1, 1, 1}}},  {false, {{1, 1, 1}}}, {false, {{1, 1.5, 2}}},
    {false, {{1, 2, 3}}}, {false, {{1, 3, 5}}}, {false, {{1, 3, 9}}},
};

const dg_counting *dg_sensitivity_countings(size_t *n) {
    *n = sizeof countings / sizeof *countings;
    return countings;
}

/* --- A corpus under a treatment: the documents as they are, with tasks and roles of its own --- */

static bool is_plain_list(const dg_assignment *a) {
    return a->role == DG_ROLE_JOINT && (a->rule == DG_RULE_LISTED || a->rule == DG_RULE_LABEL);
}

/* The first department of a plain list leads, whatever collective stands before it. */
static void lead_list(dg_assignment *assignments, size_t n, const dg_document *document) {
    bool led = false;
    for (size_t i = 0; i < n; i++) {
        dg_assignment *a = &assignments[i];
        if (!is_plain_list(a)) continue;
        bool body = document->departments[a->department].kind == DG_KIND_DEPARTMENT;
        a->role = body && !led ? DG_ROLE_LEAD : DG_ROLE_SUPPORT;
        led = led || body;
    }
}

static void join_list(dg_assignment *assignments, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (assignments[i].rule == DG_RULE_FIRST_LISTED) assignments[i].role = DG_ROLE_JOINT;
}

static size_t drop_guiding(dg_assignment *assignments, size_t n) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (!assignments[i].guiding) assignments[kept++] = assignments[i];
    return kept;
}

/* Returns how many of the task's assignments count. */
static size_t treat_task(dg_assignment *assignments, const dg_task *task,
                         const dg_document *document, dg_treatment how) {
    size_t n = task->n_assignments;
    switch (how) {
    case DG_TREAT_FIRST_LISTED_JOINT:
        join_list(assignments, n);
        return n;
    case DG_TREAT_LISTS_LED:
        lead_list(assignments, n, document);
        return n;
    case DG_TREAT_WITHOUT_GUIDING:
        return drop_guiding(assignments, n);
    case DG_TREAT_WITHOUT_OPEN:
        return task->open ? 0 : n;
    default:
        return n;
    }
}

typedef struct {
    dg_document shown;
    dg_task *tasks;
    dg_assignment *assignments;
} treated;

static dg_code treat_document(treated *t, const dg_document *document, dg_treatment how,
                              dg_error *err) {
    *t = (treated){.shown = *document,
                   .tasks = calloc(document->n_tasks + 1, sizeof *t->tasks),
                   .assignments = calloc(document->n_assignments + 1, sizeof *t->assignments)};
    if (t->tasks == NULL || t->assignments == NULL) return dg_fail_memory(err);
    memcpy(t->tasks, document->tasks, document->n_tasks * sizeof *t->tasks);
    memcpy(t->assignments, document->assignments, document->n_assignments * sizeof *t->assignments);
    for (size_t i = 0; i < document->n_tasks; i++)
        t->tasks[i].n_assignments = treat_task(t->assignments + t->tasks[i].first_assignment,
                                               &document->tasks[i], document, how);
    t->shown.tasks = t->tasks;
    t->shown.assignments = t->assignments;
    return DG_OK;
}

/* --- Ranks --- */

typedef struct {
    const dg_corpus *corpus;
    const dg_graph *graph;
    size_t n, top, n_variants;
    double *value;        /* per department, in the variant at hand */
    double *sorted;       /* the same, ascending */
    size_t *sum;          /* per department: of its ranks */
    size_t *in_top;       /* per department: variants */
    dg_sensitivity *made; /* per department */
} trial;

static int smallest_first(const void *left, const void *right) {
    const double *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* How many are greater than x by more than rounding. */
static size_t count_greater(const double *sorted, size_t n, double x) {
    double limit = x * (1 + 1e-9);
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sorted[middle] <= limit)
            low = middle + 1;
        else
            high = middle;
    }
    return n - low;
}

static void enter_ranks(trial *t) {
    if (t->n > 0) memcpy(t->sorted, t->value, t->n * sizeof *t->sorted);
    qsort(t->sorted, t->n, sizeof *t->sorted, smallest_first);
    for (size_t d = 0; d < t->n; d++) {
        size_t rank = 1 + count_greater(t->sorted, t->n, t->value[d]);
        dg_sensitivity *s = &t->made[d];
        if (t->n_variants == 0) *s = (dg_sensitivity){.rank = rank, .best = rank, .worst = rank};
        if (rank < s->best) s->best = rank;
        if (rank > s->worst) s->worst = rank;
        t->sum[d] += rank;
        t->in_top[d] += rank <= t->top;
    }
    t->n_variants++;
}

/* A department that a treatment leaves without tasks is in no graph, and carries 0. */
static void take_values(trial *t, const dg_graph *graph, const dg_workload *load, bool full) {
    for (size_t d = 0; d < t->n; d++) {
        size_t at = dg_graph_find_department(graph, dg_graph_department(t->graph, d)->name);
        t->value[d] = at == DG_NONE ? 0 : full ? (double)load[at].tasks : load[at].weighted;
    }
}

static dg_code count_all(trial *t, const dg_graph *graph, dg_error *err) {
    dg_workload *load = calloc(dg_graph_n_departments(graph) + 1, sizeof *load);
    dg_code code = load == NULL ? dg_fail_memory(err) : DG_OK;
    for (size_t i = 0; i < sizeof countings / sizeof *countings && code == DG_OK; i++) {
        code = dg_workload_measure(load, graph, &countings[i].weights, err);
        if (code != DG_OK) break;
        take_values(t, graph, load, countings[i].full);
        enter_ranks(t);
    }
    free(load);
    return code;
}

static dg_code try_treatment(trial *t, dg_treatment how, dg_error *err) {
    size_t n = t->corpus->n;
    treated *documents = calloc(n + 1, sizeof *documents);
    dg_document **shown = calloc(n + 1, sizeof *shown);
    dg_code code = documents && shown ? DG_OK : dg_fail_memory(err);
    dg_graph *graph = NULL;
    for (size_t i = 0; i < n && code == DG_OK; i++) {
        code = treat_document(&documents[i], t->corpus->documents[i], how, err);
        shown[i] = &documents[i].shown;
    }
    dg_corpus corpus = {shown, n};
    dg_graph_options options = {how == DG_TREAT_COLLECTIVES};
    if (code == DG_OK) code = dg_graph_new(&graph, &corpus, &options, err);
    if (code == DG_OK) code = count_all(t, graph, err);
    dg_graph_free(graph);
    for (size_t i = 0; i < n && documents != NULL; i++) {
        free(documents[i].tasks);
        free(documents[i].assignments);
    }
    free(documents);
    free(shown);
    return code;
}

static void finish(dg_sensitivity *places, const trial *t) {
    for (size_t d = 0; d < t->n; d++) {
        places[d] = t->made[d];
        places[d].mean = (double)t->sum[d] / (double)t->n_variants;
        places[d].in_top = (double)t->in_top[d] / (double)t->n_variants;
        places[d].sure = places[d].best == places[d].worst;
    }
}

dg_code dg_workload_sensitivity(dg_sensitivity *places, const dg_corpus *corpus,
                                const dg_graph *graph, size_t top, dg_error *err) {
    size_t n = dg_graph_n_departments(graph);
    trial t = {.corpus = corpus, .graph = graph, .n = n, .top = top};
    t.value = calloc(n + 1, sizeof *t.value);
    t.sorted = calloc(n + 1, sizeof *t.sorted);
    t.sum = calloc(n + 1, sizeof *t.sum);
    t.in_top = calloc(n + 1, sizeof *t.in_top);
    t.made = calloc(n + 1, sizeof *t.made);
    bool whole = t.value && t.sorted && t.sum && t.in_top && t.made;
    dg_code code = whole ? DG_OK : dg_fail_memory(err);
    for (int how = 0; how < DG_N_TREATMENTS && code == DG_OK; how++)
        code = try_treatment(&t, (dg_treatment)how, err);
    if (code == DG_OK) finish(places, &t);
    free(t.value);
    free(t.sorted);
    free(t.sum);
    free(t.in_top);
    free(t.made);
    return code;
}
