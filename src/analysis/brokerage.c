/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/brokerage.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

/* The arcs as rows: those that leave d are arcs[first[d]] … arcs[first[d + 1] - 1]. */
typedef struct {
    size_t n, n_arcs;
    dg_arc *arcs; /* by lead, then support */
    size_t *first;
    size_t *category; /* per department: the first department of the same category */
} digraph;

static void digraph_free(digraph *g) {
    free(g->arcs);
    free(g->first);
    free(g->category);
}

static size_t category_of(const dg_graph *graph, size_t d) {
    const char *own = dg_graph_department(graph, d)->category;
    for (size_t e = 0; e < d && own[0] != '\0'; e++)
        if (strcmp(dg_graph_department(graph, e)->category, own) == 0) return e;
    return d;
}

static dg_code digraph_init(digraph *g, const dg_graph *graph, dg_error *err) {
    *g = (digraph){.n = dg_graph_n_departments(graph)};
    dg_code code = dg_graph_arcs(&g->arcs, &g->n_arcs, graph, err);
    if (code != DG_OK) return code;
    g->first = calloc(g->n + 1, sizeof *g->first);
    g->category = calloc(g->n + 1, sizeof *g->category);
    if (g->first == NULL || g->category == NULL) return dg_fail_memory(err);
    for (size_t d = 0; d < g->n; d++)
        g->category[d] = category_of(graph, d);
    for (size_t a = 0; a < g->n_arcs; a++)
        g->first[g->arcs[a].lead + 1]++;
    for (size_t d = 0; d < g->n; d++)
        g->first[d + 1] += g->first[d];
    return DG_OK;
}

static void count(dg_brokerage *b, size_t i, size_t j, size_t k) {
    b->coordinator += i == j && j == k;
    b->consultant += i == k && i != j;
    b->gatekeeper += j == k && i != j;
    b->representative += i == j && j != k;
    b->liaison += i != j && j != k && i != k;
    b->total++;
}

/* All two-paths from lead i; reached[k] says that i → k. */
static void walk_from(dg_brokerage *made, const digraph *g, bool *reached, size_t i) {
    for (size_t a = g->first[i]; a < g->first[i + 1]; a++)
        reached[g->arcs[a].support] = true;
    for (size_t a = g->first[i]; a < g->first[i + 1]; a++) {
        size_t j = g->arcs[a].support;
        for (size_t b = g->first[j]; b < g->first[j + 1]; b++) {
            size_t k = g->arcs[b].support;
            if (k != i && !reached[k])
                count(&made[j], g->category[i], g->category[j], g->category[k]);
        }
    }
    for (size_t a = g->first[i]; a < g->first[i + 1]; a++)
        reached[g->arcs[a].support] = false;
}

dg_code dg_brokerage_measure(dg_brokerage *brokerage, const dg_graph *graph, dg_error *err) {
    digraph g;
    dg_code code = digraph_init(&g, graph, err);
    bool *reached = calloc(g.n + 1, sizeof *reached);
    if (code == DG_OK && reached == NULL) code = dg_fail_memory(err);
    if (code == DG_OK) {
        if (g.n > 0) memset(brokerage, 0, g.n * sizeof *brokerage);
        for (size_t i = 0; i < g.n; i++)
            walk_from(brokerage, &g, reached, i);
    }
    free(reached);
    digraph_free(&g);
    return code;
}
