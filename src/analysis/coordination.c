/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/coordination.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/betweenness.h"
#include "analysis/structural_holes.h"
#include "base/fail.h"

/* What follows from the tasks alone. */
static void add_task(dg_coordination *load, const dg_edge *parties, size_t n) {
    size_t leads = 0;
    for (size_t i = 0; i < n; i++)
        leads += parties[i].role == DG_ROLE_LEAD;
    for (size_t i = 0; i < n; i++) {
        dg_coordination *d = &load[parties[i].other];
        d->contacts += n - 1;
        d->strength += n > 1; /* Σ_j 1/(n_t − 1) over the n_t − 1 others is 1 */
        if (parties[i].role == DG_ROLE_LEAD) d->convening += (double)(n - 1) / (double)leads;
    }
}

static void add_tasks(dg_coordination *load, const dg_graph *graph) {
    size_t n;
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        const dg_edge *parties = dg_graph_task_edges(graph, t, &n);
        add_task(load, parties, n);
    }
}

/* What follows from the projection. */
static dg_code add_network(dg_coordination *load, const dg_adjacency *ties, bool hops,
                           dg_error *err) {
    size_t n = ties->n;
    double *betweenness = calloc(n + 1, 4 * sizeof *betweenness);
    if (betweenness == NULL) return dg_fail_memory(err);
    double *closeness = betweenness + n, *constraint = closeness + n;
    double *effective_size = constraint + n;
    dg_code code = dg_betweenness(betweenness, closeness, ties, hops, err);
    if (code == DG_OK) code = dg_structural_holes(constraint, effective_size, ties, err);
    for (size_t d = 0; d < n && code == DG_OK; d++) {
        load[d].partners = ties->first[d + 1] - ties->first[d];
        load[d].betweenness = betweenness[d];
        load[d].closeness = closeness[d];
        load[d].constraint = constraint[d];
        load[d].effective_size = effective_size[d];
        load[d].tied = load[d].partners > 0;
        if (load[d].tied) load[d].efficiency = effective_size[d] / (double)load[d].partners;
    }
    free(betweenness);
    return code;
}

static void normalize(dg_coordination *load, size_t n) {
    double pairs = ((double)n - 1) * ((double)n - 2) / 2; /* of others */
    for (size_t d = 0; d < n; d++)
        load[d].betweenness = n < 3 ? 0 : load[d].betweenness / pairs;
}

static dg_code project(dg_adjacency *projection, const dg_graph *graph, dg_error *err) {
    dg_tie *ties;
    size_t n_ties;
    dg_code code = dg_graph_ties(&ties, &n_ties, graph, err);
    if (code != DG_OK) return code;
    code = dg_adjacency_init(projection, dg_graph_n_departments(graph), ties, n_ties, err);
    free(ties);
    return code;
}

dg_code dg_coordination_measure(dg_coordination *load, const dg_graph *graph,
                                const dg_coordination_options *options, dg_error *err) {
    dg_coordination_options how = {0};
    if (options != NULL) how = *options;
    dg_adjacency projection;
    dg_code code = project(&projection, graph, err);
    if (code != DG_OK) return code;
    size_t n = projection.n;
    dg_coordination *made = calloc(n + 1, sizeof *made);
    code = made == NULL ? dg_fail_memory(err) : add_network(made, &projection, how.unweighted, err);
    if (code == DG_OK) {
        add_tasks(made, graph);
        if (how.normalized) normalize(made, n);
        if (n > 0) memcpy(load, made, n * sizeof *made);
    }
    free(made);
    dg_adjacency_clear(&projection);
    return code;
}

dg_code dg_coordination_sum(dg_coordination_total *total, const dg_graph *graph, dg_error *err) {
    dg_tie *ties;
    dg_coordination_total sum = {0};
    dg_code code = dg_graph_ties(&ties, &sum.pairs, graph, err);
    if (code != DG_OK) return code;
    free(ties);
    size_t n;
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        dg_graph_task_edges(graph, t, &n);
        if (n > 1) sum.newman += (double)n / 2;
        if (n > 1) sum.channels += n * (n - 1) / 2;
    }
    *total = sum;
    return DG_OK;
}
