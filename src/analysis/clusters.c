/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/clusters.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/kept.h"
#include "analysis/partition.h"
#include "base/fail.h"
#include "graph/disjoint.h"
#include "graph/igraph_door.h"

/* Differences of quality below this are rounding. */
static const double least_gain = 1e-12;

/*
 * The tied departments in groups that are clustered one by one. Inside, a department is known by
 * its place: group g holds the places first[g] … first[g + 1] - 1 and the ties first_tie[g] …
 */
typedef struct {
    size_t n, n_groups;
    size_t *place; /* per department; DG_NONE where it has no tie */
    size_t *first, *first_tie;
    dg_tie *ties; /* their ends are places within their group */
} groups;

static void groups_free(groups *g) {
    free(g->place);
    free(g->first);
    free(g->first_tie);
    free(g->ties);
}

/* Turn counts at [i + 1] into starts at [i]. */
static void accumulate(size_t *first, size_t n) {
    for (size_t i = 0; i < n; i++)
        first[i + 1] += first[i];
}

static void fill_groups(groups *g, const size_t *group, size_t n_departments, const dg_tie *ties,
                        size_t n_ties, size_t *next) {
    for (size_t d = 0; d < n_departments; d++)
        if (group[d] != DG_NONE) g->first[group[d] + 1]++;
    for (size_t i = 0; i < n_ties; i++)
        g->first_tie[group[ties[i].a] + 1]++;
    accumulate(g->first, g->n_groups);
    accumulate(g->first_tie, g->n_groups);
    g->n = g->first[g->n_groups];
    memcpy(next, g->first, g->n_groups * sizeof *next);
    for (size_t d = 0; d < n_departments; d++)
        g->place[d] = group[d] == DG_NONE ? DG_NONE : next[group[d]]++;
    memcpy(next, g->first_tie, g->n_groups * sizeof *next);
    for (size_t i = 0; i < n_ties; i++) {
        size_t of = group[ties[i].a], start = g->first[of];
        g->ties[next[of]++] = (dg_tie){g->place[ties[i].a] - start, g->place[ties[i].b] - start,
                                       ties[i].shared, ties[i].newman};
    }
}

/* @param group per department, below n_groups; DG_NONE where it has no tie. */
static dg_code groups_init(groups *g, const size_t *group, size_t n_groups, size_t n_departments,
                           const dg_tie *ties, size_t n_ties, dg_error *err) {
    *g = (groups){.n_groups = n_groups};
    g->place = calloc(n_departments + 1, sizeof *g->place);
    g->first = calloc(n_groups + 1, sizeof *g->first);
    g->first_tie = calloc(n_groups + 1, sizeof *g->first_tie);
    g->ties = calloc(n_ties + 1, sizeof *g->ties);
    size_t *next = calloc(n_groups + 1, sizeof *next);
    bool whole = g->place && g->first && g->first_tie && g->ties && next;
    if (whole) fill_groups(g, group, n_departments, ties, n_ties, next);
    free(next);
    return whole ? DG_OK : dg_fail_memory(err);
}

/* What every run says of every place, and what is kept. */
typedef struct {
    const dg_cluster_options *options;
    const groups *groups;
    bool may_stay_whole; /* a group is split only where that raises its quality */
    size_t *run;         /* run r gives place p the label run[r * n + p], below n */
    size_t *best;        /* per place */
} trial;

static dg_code measure_quality(double *quality, const size_t *part, size_t n_parts, size_t n,
                               const dg_tie *ties, size_t n_ties, const dg_cluster_options *options,
                               dg_error *err) {
    if (options->objective == DG_CPM)
        return dg_partition_cpm(quality, part, n_parts, n, ties, n_ties, options->resolution, err);
    return dg_partition_modularity(quality, part, n_parts, ties, n_ties, options->resolution, err);
}

/* Leave a group in one part where the split gains nothing; `whole` is the quality of that. */
static dg_code settle(size_t *part, double *quality, const trial *t, double whole,
                      const dg_tie *ties, size_t n_ties, size_t n, dg_error *err) {
    dg_code code = measure_quality(quality, part, n, n, ties, n_ties, t->options, err);
    if (code != DG_OK || !t->may_stay_whole || *quality > whole + least_gain) return code;
    *quality = whole;
    memset(part, 0, n * sizeof *part);
    return DG_OK;
}

/* Enter a group's runs into the trial, and the first of the best as the kept one. */
static dg_code enter_runs(trial *t, size_t group, size_t *parts, dg_error *err) {
    const groups *g = t->groups;
    size_t start = g->first[group], n = g->first[group + 1] - start;
    const dg_tie *ties = g->ties + g->first_tie[group];
    size_t n_ties = g->first_tie[group + 1] - g->first_tie[group];
    double highest = -HUGE_VAL, quality, whole;
    dg_code code = measure_quality(&whole, t->best + start, 1, n, ties, n_ties, t->options, err);
    if (code != DG_OK) return code;
    for (size_t r = 0; r < t->options->runs; r++) {
        size_t *part = parts + r * n, *row = t->run + r * g->n;
        code = settle(part, &quality, t, whole, ties, n_ties, n, err);
        if (code != DG_OK) return code;
        for (size_t i = 0; i < n; i++)
            row[start + i] = start + part[i];
        if (!(quality > highest + least_gain)) continue;
        highest = quality;
        memcpy(t->best + start, row + start, n * sizeof *row);
    }
    return DG_OK;
}

static dg_code cluster_group(trial *t, size_t group, dg_error *err) {
    const groups *g = t->groups;
    size_t n = g->first[group + 1] - g->first[group];
    size_t from = g->first_tie[group], n_ties = g->first_tie[group + 1] - from;
    size_t *parts = calloc(t->options->runs, n * sizeof *parts);
    if (parts == NULL) return dg_fail_memory(err);
    const dg_cluster_options *how = t->options;
    dg_code code = dg_leiden(parts, n, g->ties + from, n_ties, how->objective == DG_CPM,
                             how->resolution, how->seed, how->runs, err);
    if (code == DG_OK) code = enter_runs(t, group, parts, err);
    free(parts);
    return code;
}

/* Cluster every group; the result lands in `made`, numbered. */
static dg_code try_runs(dg_clusters *made, const groups *g, bool may_stay_whole,
                        const dg_cluster_options *options, dg_error *err) {
    trial t = {.options = options, .groups = g, .may_stay_whole = may_stay_whole};
    t.run = calloc(options->runs, (g->n + 1) * sizeof *t.run);
    t.best = calloc(g->n + 1, sizeof *t.best); /* all in one part, for the quality of the whole */
    dg_code code = t.run && t.best ? DG_OK : dg_fail_memory(err);
    for (size_t group = 0; group < g->n_groups && code == DG_OK; group++)
        code = cluster_group(&t, group, err);
    const dg_runs runs = {t.run, options->runs, g->n};
    if (code == DG_OK) code = dg_clusters_keep(made, g->place, t.best, &runs, options, err);
    free(t.run);
    free(t.best);
    return code;
}

static dg_code find_components(dg_clusters *made, const dg_tie *ties, dg_error *err) {
    size_t n = made->n_departments, *sets = dg_disjoint_new(n);
    if (sets == NULL) return dg_fail_memory(err);
    for (size_t d = 0; d < n; d++)
        made->component[d] = DG_NONE;
    for (size_t i = 0; i < made->n_ties; i++) {
        dg_disjoint_unite(sets, ties[i].a, ties[i].b);
        made->component[ties[i].a] = made->component[ties[i].b] = 0;
    }
    for (size_t d = 0; d < n; d++)
        if (made->component[d] != DG_NONE) made->component[d] = dg_disjoint_find(sets, d);
    free(sets);
    return dg_partition_number(made->component, &made->n_components, n, err);
}

/* Clusters inside each component, or over all components at once. */
static dg_code find_clusters(dg_clusters *made, const dg_tie *ties, bool by_component,
                             const dg_cluster_options *options, dg_error *err) {
    size_t n = made->n_departments, n_groups = made->n_components;
    size_t *group = made->cluster; /* until the clusters take its place */
    for (size_t d = 0; d < n; d++)
        group[d] = by_component || made->component[d] == DG_NONE ? made->component[d] : 0;
    if (!by_component && n_groups > 1) n_groups = 1;
    groups g;
    dg_code code = groups_init(&g, group, n_groups, n, ties, made->n_ties, err);
    if (code == DG_OK) code = try_runs(made, &g, by_component, options, err);
    if (code == DG_OK && made->n_ties > 0)
        code = measure_quality(&made->quality, made->cluster, made->n_clusters, n, ties,
                               made->n_ties, options, err);
    groups_free(&g);
    return code;
}

static dg_code check(const dg_cluster_options *options, dg_error *err) {
    if (!(options->resolution > 0 && isfinite(options->resolution)))
        return dg_fail(err, DG_EINVAL, "the resolution must be a positive number");
    if (options->runs == 0) return dg_fail(err, DG_EINVAL, "there must be at least one run");
    return DG_OK;
}

static dg_code cluster(dg_clusters *clusters, const dg_tie *ties, size_t n_ties, size_t n,
                       bool by_component, const dg_cluster_options *options, dg_error *err) {
    dg_clusters made = {.n_ties = n_ties};
    dg_code code = dg_clusters_init(&made, n, options, err);
    if (code == DG_OK) code = find_components(&made, ties, err);
    if (code == DG_OK) code = find_clusters(&made, ties, by_component, options, err);
    if (code == DG_OK)
        *clusters = made;
    else
        dg_clusters_clear(&made);
    return code;
}

/* The ties to cluster: of the whole projection, or of one responsibility. */
static dg_code tie_up(dg_tie **ties, size_t *n, const dg_graph *graph, const dg_by *by,
                      dg_error *err) {
    if (by == NULL) return dg_graph_ties(ties, n, graph, err);
    return dg_graph_role_ties(ties, n, graph, *by, err);
}

static dg_code cluster_graph(dg_clusters *clusters, const dg_graph *graph, const dg_by *by,
                             const dg_cluster_options *options, dg_error *err) {
    const dg_cluster_options defaults = DG_CLUSTER_OPTIONS_DEFAULT;
    if (options == NULL) options = &defaults;
    dg_tie *ties = NULL;
    size_t n_ties, n = dg_graph_n_departments(graph);
    dg_code code = check(options, err);
    if (code == DG_OK) code = tie_up(&ties, &n_ties, graph, by, err);
    if (code == DG_OK) code = cluster(clusters, ties, n_ties, n, by != NULL, options, err);
    free(ties);
    return code;
}

dg_code dg_clusters_coordination(dg_clusters *clusters, const dg_graph *graph,
                                 const dg_cluster_options *options, dg_error *err) {
    return cluster_graph(clusters, graph, NULL, options, err);
}

dg_code dg_clusters_by_role(dg_clusters *clusters, const dg_graph *graph, dg_by by,
                            const dg_cluster_options *options, dg_error *err) {
    return cluster_graph(clusters, graph, &by, options, err);
}
