/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/concepts.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"

/* Some tasks, ascending. */
typedef struct {
    size_t *items, n;
} tasks;

typedef struct {
    const dg_graph *graph;
    const dg_concept_options *options;
    size_t *count; /* per department: its tasks among those at hand; 0 but while they are counted */
    size_t *touched; /* the departments with any */
    bool *inside;    /* per department: in the intent at hand */
    size_t n_found;
    bool stopped;
    DG_ARRAY(dg_concept) concepts;
    DG_ARRAY(size_t) members;
} search;

/* A way on: a department that some of the tasks at hand have. */
typedef struct {
    size_t department, n_tasks;
} candidate;

typedef DG_ARRAY(candidate) candidates;

static size_t count_departments(search *s, const tasks *extent) {
    size_t n_touched = 0, n;
    for (size_t i = 0; i < extent->n; i++) {
        const dg_edge *edges = dg_graph_task_edges(s->graph, extent->items[i], &n);
        for (size_t e = 0; e < n; e++)
            if (s->count[edges[e].other]++ == 0) s->touched[n_touched++] = edges[e].other;
    }
    return n_touched;
}

static void forget_counts(search *s, size_t n_touched) {
    for (size_t i = 0; i < n_touched; i++)
        s->count[s->touched[i]] = 0;
}

/* Where `task` is, or would be, in the edges from `from` on. */
static size_t seek(const dg_edge *edges, size_t from, size_t n, size_t task) {
    size_t to = n;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (edges[middle].other < task)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/* Those of the tasks that the department has; `kept` has room for them, and may be `extent`. */
static void keep_tasks(tasks *kept, const tasks *extent, const dg_graph *graph, size_t department) {
    size_t n, at = 0, n_kept = 0;
    const dg_edge *edges = dg_graph_department_edges(graph, department, &n);
    for (size_t i = 0; i < extent->n && at < n; i++) {
        size_t task = extent->items[i];
        at = seek(edges, at, n, task);
        if (at < n && edges[at].other == task) kept->items[n_kept++] = task;
    }
    kept->n = n_kept;
}

/* Enter the intent at hand, of which n departments are inside. */
static bool enter(search *s, size_t n, size_t n_tasks) {
    if (n < s->options->min_departments) return true;
    if (!DG_PUSH(s->concepts, (dg_concept){s->members.n, n, n_tasks})) return false;
    for (size_t d = 0; d < dg_graph_n_departments(s->graph); d++)
        if (s->inside[d] && !DG_PUSH(s->members, d)) return false;
    return true;
}

/* What all tasks counted have enters the intent, in `added`; false where it is no memory. The ways
 * on, beyond `core`, enter `ways`. */
static bool read_counts(search *s, candidates *added, candidates *ways, const tasks *extent,
                        size_t n_touched) {
    for (size_t i = 0; i < n_touched; i++) {
        size_t d = s->touched[i];
        if (s->inside[d]) continue;
        candidates *to = s->count[d] == extent->n ? added : ways;
        if (to == ways && s->count[d] < s->options->min_tasks) continue;
        if (!DG_PUSH(*to, (candidate){d, s->count[d]})) return false;
    }
    return true;
}

static bool adds_before(const candidates *added, size_t core) {
    for (size_t i = 0; i < added->n; i++)
        if (added->items[i].department < core) return true;
    return false;
}

static dg_code extend(search *s, const tasks *extent, size_t core, size_t n_inside, dg_error *err);

/* On to the tasks that each department after `core` leaves. */
static dg_code follow(search *s, const candidates *ways, const tasks *extent, size_t core,
                      size_t n_inside, dg_error *err) {
    dg_code code = DG_OK;
    for (size_t i = 0; i < ways->n && code == DG_OK && !s->stopped; i++) {
        size_t d = ways->items[i].department;
        if (core != DG_NONE && d < core) continue;
        tasks kept = {calloc(ways->items[i].n_tasks + 1, sizeof *kept.items), 0};
        if (kept.items == NULL) return dg_fail_memory(err);
        keep_tasks(&kept, extent, s->graph, d);
        s->inside[d] = true;
        code = extend(s, &kept, d, n_inside + 1, err);
        s->inside[d] = false;
        free(kept.items);
    }
    return code;
}

/* Close the intent for these tasks. A set that gains a department before `core` is found from
 * there; else it is new: enter it and go on. */
static dg_code extend(search *s, const tasks *extent, size_t core, size_t n_inside, dg_error *err) {
    candidates added = {0}, ways = {0};
    size_t n_touched = count_departments(s, extent);
    bool ok = read_counts(s, &added, &ways, extent, n_touched);
    forget_counts(s, n_touched);
    dg_code code = ok ? DG_OK : dg_fail_memory(err);
    if (code != DG_OK || (core != DG_NONE && adds_before(&added, core))) goto done;
    s->stopped = s->n_found == s->options->limit;
    if (s->stopped) goto done;
    n_inside += added.n;
    s->n_found += n_inside > 0;
    for (size_t i = 0; i < added.n; i++)
        s->inside[added.items[i].department] = true;
    if (!enter(s, n_inside, extent->n)) code = dg_fail_memory(err);
    if (code == DG_OK) code = follow(s, &ways, extent, core, n_inside, err);
    for (size_t i = 0; i < added.n; i++)
        s->inside[added.items[i].department] = false;
done:
    free(added.items);
    free(ways.items);
    return code;
}

/* All tasks that have a department, or those of the one asked for. */
static dg_code start(tasks *all, const search *s, dg_error *err) {
    size_t n, n_tasks = dg_graph_n_tasks(s->graph), d = s->options->department;
    *all = (tasks){calloc(n_tasks + 1, sizeof *all->items), 0};
    if (all->items == NULL) return dg_fail_memory(err);
    const dg_edge *edges = NULL;
    if (d != DG_NONE) edges = dg_graph_department_edges(s->graph, d, &n_tasks);
    for (size_t t = 0; t < n_tasks; t++) {
        if (edges != NULL)
            all->items[all->n++] = edges[t].other;
        else if (dg_graph_task_edges(s->graph, t, &n), n > 0)
            all->items[all->n++] = t;
    }
    return DG_OK;
}

static dg_code check(const dg_concept_options *options, const dg_graph *graph, dg_error *err) {
    if (options->min_tasks == 0 || options->min_departments == 0 || options->limit == 0)
        return dg_fail(err, DG_EINVAL, "the bounds of concepts must be 1 or more");
    if (options->department != DG_NONE && options->department >= dg_graph_n_departments(graph))
        return dg_fail(err, DG_EINVAL, "no such department");
    return DG_OK;
}

/* A concept and its departments, for sorting. */
typedef struct {
    dg_concept is;
    const size_t *members;
} ranked;

static int largest_first(const void *left, const void *right) {
    const ranked *a = left, *b = right;
    size_t n_a = a->is.n_departments, n_b = b->is.n_departments;
    size_t size_a = a->is.n_tasks * n_a, size_b = b->is.n_tasks * n_b;
    if (size_a != size_b) return size_a > size_b ? -1 : 1;
    if (n_a != n_b) return n_a < n_b ? -1 : 1;
    for (size_t i = 0; i < n_a; i++)
        if (a->members[i] != b->members[i]) return a->members[i] < b->members[i] ? -1 : 1;
    return 0;
}

static dg_code sort(dg_concept *concepts, size_t n, const size_t *members, dg_error *err) {
    ranked *ranks = calloc(n + 1, sizeof *ranks);
    if (ranks == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < n; i++)
        ranks[i] = (ranked){concepts[i], members + concepts[i].first};
    qsort(ranks, n, sizeof *ranks, largest_first);
    for (size_t i = 0; i < n; i++)
        concepts[i] = ranks[i].is;
    free(ranks);
    return DG_OK;
}

static dg_code run(search *s, dg_error *err) {
    size_t n = dg_graph_n_departments(s->graph);
    tasks all = {0};
    s->count = calloc(n + 1, sizeof *s->count);
    s->touched = calloc(n + 1, sizeof *s->touched);
    s->inside = calloc(n + 1, sizeof *s->inside);
    dg_code code = s->count && s->touched && s->inside ? start(&all, s, err) : dg_fail_memory(err);
    if (code == DG_OK && all.n >= s->options->min_tasks) code = extend(s, &all, DG_NONE, 0, err);
    if (code == DG_OK) code = sort(s->concepts.items, s->concepts.n, s->members.items, err);
    free(all.items);
    free(s->count);
    free(s->touched);
    free(s->inside);
    return code;
}

dg_code dg_concepts_find(dg_concepts *concepts, const dg_graph *graph,
                         const dg_concept_options *options, dg_error *err) {
    const dg_concept_options defaults = DG_CONCEPT_OPTIONS_DEFAULT;
    search s = {.graph = graph, .options = options != NULL ? options : &defaults};
    dg_code code = check(s.options, graph, err);
    if (code == DG_OK) code = run(&s, err);
    dg_concepts found = {s.concepts.items, s.concepts.n, s.members.items, !s.stopped};
    if (code == DG_OK)
        *concepts = found;
    else
        dg_concepts_clear(&found);
    return code;
}

void dg_concepts_clear(dg_concepts *concepts) {
    free(concepts->items);
    free(concepts->members);
    *concepts = (dg_concepts){0};
}

dg_code dg_concepts_tasks(size_t **found, size_t *n, const dg_graph *graph,
                          const size_t *departments, size_t n_departments, dg_error *err) {
    size_t n_tasks;
    const dg_edge *edges = dg_graph_department_edges(graph, departments[0], &n_tasks);
    tasks held = {calloc(n_tasks + 1, sizeof *held.items), n_tasks};
    if (held.items == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < n_tasks; i++)
        held.items[i] = edges[i].other;
    for (size_t i = 1; i < n_departments; i++)
        keep_tasks(&held, &held, graph, departments[i]);
    *found = held.items;
    *n = held.n;
    return DG_OK;
}
