/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cluster is about: the sections and tasks that bind it. */
#include <stdlib.h>

#include "base/array.h"
#include "base/fail.h"
#include "dutygraph/clusters.h"

/* A task that binds a cluster. */
typedef struct {
    dg_cluster_section at; /* n_tasks is 1 */
    size_t others;         /* parties of the task that are not of the cluster */
} binding;

typedef struct {
    const size_t *cluster;
    const dg_graph *graph;
    const dg_by *by;
    size_t *count; /* per cluster: its members on the task at hand; 0 but then */
    DG_ARRAY(binding) bindings;
} survey;

static bool counts(const survey *s, const dg_edge *edge) {
    if (s->cluster[edge->other] == DG_NONE) return false;
    if (s->by == NULL) return true;
    return edge->role == (*s->by == DG_BY_LEAD ? DG_ROLE_LEAD : DG_ROLE_JOINT);
}

static bool add_task(survey *s, size_t t) {
    size_t n, parties = 0, document;
    bool ok = true;
    const dg_edge *edges = dg_graph_task_edges(s->graph, t, &n);
    size_t section = dg_graph_task(s->graph, t, &document)->section;
    for (size_t i = 0; i < n; i++) {
        if (!counts(s, &edges[i])) continue;
        s->count[s->cluster[edges[i].other]]++;
        parties++;
    }
    for (size_t i = 0; i < n; i++) {
        if (!counts(s, &edges[i])) continue;
        size_t c = s->cluster[edges[i].other], members = s->count[c];
        s->count[c] = 0; /* once a cluster */
        if (members < 2 || !ok) continue;
        ok = DG_PUSH(s->bindings,
                     (binding){{c, document, section, 1, t, members}, parties - members});
    }
    return ok;
}

static int order(size_t a, size_t b) {
    return (a > b) - (a < b);
}

/* A section's together; in it the task that binds most first. */
static int by_section(const void *left, const void *right) {
    const binding *a = left, *b = right;
    int o = order(a->at.cluster, b->at.cluster);
    if (o == 0) o = order(a->at.document, b->at.document);
    if (o == 0) o = order(a->at.section, b->at.section);
    if (o == 0) o = order(b->at.members, a->at.members);
    if (o == 0) o = order(a->others, b->others);
    return o != 0 ? o : order(a->at.task, b->at.task);
}

/* What is outside all sections comes last. */
static int by_cluster(const void *left, const void *right) {
    const dg_cluster_section *a = left, *b = right;
    int o = order(a->cluster, b->cluster);
    if (o == 0) o = order(b->n_tasks, a->n_tasks);
    if (o == 0) o = order(a->document, b->document);
    return o != 0 ? o : order(a->section, b->section);
}

static bool same_section(const dg_cluster_section *a, const dg_cluster_section *b) {
    return a->cluster == b->cluster && a->document == b->document && a->section == b->section;
}

static dg_code sum_up(dg_cluster_section **about, size_t *n, survey *s, dg_error *err) {
    const binding *from = s->bindings.items;
    dg_cluster_section *made = calloc(s->bindings.n + 1, sizeof *made);
    if (made == NULL) return dg_fail_memory(err);
    if (s->bindings.n > 0) qsort(s->bindings.items, s->bindings.n, sizeof *from, by_section);
    *n = 0;
    for (size_t i = 0; i < s->bindings.n; i++) {
        if (*n > 0 && same_section(&made[*n - 1], &from[i].at))
            made[*n - 1].n_tasks++;
        else
            made[(*n)++] = from[i].at;
    }
    if (*n > 0) qsort(made, *n, sizeof *made, by_cluster);
    *about = made;
    return DG_OK;
}

dg_code dg_clusters_about(dg_cluster_section **about, size_t *n, const dg_clusters *clusters,
                          const dg_graph *graph, const dg_by *by, dg_error *err) {
    survey s = {.cluster = clusters->cluster, .graph = graph, .by = by};
    s.count = calloc(clusters->n_clusters + 1, sizeof *s.count);
    bool ok = s.count != NULL;
    for (size_t t = 0; t < dg_graph_n_tasks(graph) && ok; t++)
        ok = add_task(&s, t);
    dg_code code = ok ? sum_up(about, n, &s, err) : dg_fail_memory(err);
    free(s.count);
    free(s.bindings.items);
    return code;
}
