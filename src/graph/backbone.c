/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "dutygraph/graph.h"
#include "graph/adjusted.h"
#include "graph/disjoint.h"
#include "graph/hypergeometric.h"

/* A tie on its way into the forest: the strongest comes first. */
typedef struct {
    size_t tie;
    double newman; /* rounded, so that the order of summation does not decide */
    size_t shared;
    const char *first, *second; /* the two names in their own order */
} candidate;

static int strongest_first(const void *left, const void *right) {
    const candidate *a = left, *b = right;
    if (a->newman != b->newman) return a->newman > b->newman ? -1 : 1;
    if (a->shared != b->shared) return a->shared > b->shared ? -1 : 1;
    int order = strcmp(a->first, b->first);
    return order != 0 ? order : strcmp(a->second, b->second);
}

static candidate candidate_of(const dg_tie *ties, size_t i, const dg_graph *graph) {
    const char *a = dg_graph_department(graph, ties[i].a)->name;
    const char *b = dg_graph_department(graph, ties[i].b)->name;
    bool ordered = strcmp(a, b) < 0;
    return (candidate){i, round(ties[i].newman * 0x1p30), ties[i].shared, ordered ? a : b,
                       ordered ? b : a};
}

/* Kruskal (1956), strongest first. */
static dg_code keep_forest(bool *keep, const dg_tie *ties, size_t n_ties, const dg_graph *graph,
                           dg_error *err) {
    candidate *order = calloc(n_ties + 1, sizeof *order);
    size_t *sets = dg_disjoint_new(dg_graph_n_departments(graph));
    if (order == NULL || sets == NULL) {
        free(order);
        free(sets);
        return dg_fail_memory(err);
    }
    for (size_t i = 0; i < n_ties; i++)
        order[i] = candidate_of(ties, i, graph);
    qsort(order, n_ties, sizeof *order, strongest_first);
    for (size_t i = 0; i < n_ties; i++) {
        const dg_tie *tie = &ties[order[i].tie];
        keep[order[i].tie] = dg_disjoint_unite(sets, tie->a, tie->b);
    }
    free(order);
    free(sets);
    return DG_OK;
}

static dg_code keep_significant(bool *keep, const dg_tie *ties, size_t n_ties,
                                const dg_graph *graph, double alpha, dg_error *err) {
    double *p = calloc(n_ties + 1, sizeof *p);
    if (p == NULL) return dg_fail_memory(err);
    dg_code code = dg_hypergeometric_ties(p, ties, n_ties, graph, err);
    if (code == DG_OK) code = dg_benjamini_hochberg(p, p, n_ties, err);
    for (size_t i = 0; i < n_ties && code == DG_OK; i++)
        if (p[i] <= alpha) keep[i] = true;
    free(p);
    return code;
}

dg_code dg_graph_backbone(bool *keep, const dg_tie *ties, size_t n_ties, const dg_graph *graph,
                          double alpha, dg_error *err) {
    if (!(alpha >= 0 && alpha <= 1)) return dg_fail(err, DG_EINVAL, "alpha must be from 0 to 1");
    dg_code code = keep_forest(keep, ties, n_ties, graph, err);
    if (code == DG_OK && alpha > 0) code = keep_significant(keep, ties, n_ties, graph, alpha, err);
    return code;
}
