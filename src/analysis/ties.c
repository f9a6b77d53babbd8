/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/ties.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/bicm.h"
#include "analysis/poisson_binomial.h"
#include "base/fail.h"
#include "graph/adjusted.h"
#include "graph/alike.h"
#include "graph/hypergeometric.h"

/* A null model made ready for a graph. */
typedef struct {
    dg_null_model kind;
    size_t held;       /* tasks that have a department */
    dg_bicm bicm;      /* departments × these tasks */
    dg_trials *trials; /* per class of tasks: both departments of a pair on one of them */
    dg_poisson_binomial sum;
    dg_tie_degrees pair; /* the pair that `sum` is about */
    double alpha;        /* for least_shared */
} chance;

static void chance_clear(chance *c) {
    dg_bicm_clear(&c->bicm);
    free(c->trials);
}

/* The degrees of all departments, then of the tasks that have one. NULL: no memory. */
static size_t *degrees_of(const dg_graph *graph, size_t held) {
    size_t departments = dg_graph_n_departments(graph), at = departments, n;
    size_t *degrees = calloc(departments + held + 1, sizeof *degrees);
    if (degrees == NULL) return NULL;
    for (size_t d = 0; d < departments; d++)
        dg_graph_department_edges(graph, d, &degrees[d]);
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        dg_graph_task_edges(graph, t, &n);
        if (n > 0) degrees[at++] = n;
    }
    return degrees;
}

static dg_code chance_init(chance *c, const dg_graph *graph, dg_null_model kind, dg_error *err) {
    *c = (chance){.kind = kind, .held = dg_graph_n_held_tasks(graph)};
    if (kind == DG_NULL_HYPERGEOMETRIC) return DG_OK;
    size_t *degrees = degrees_of(graph, c->held), n = dg_graph_n_departments(graph);
    if (degrees == NULL) return dg_fail_memory(err);
    dg_code code = dg_bicm_solve(&c->bicm, degrees, n, degrees + n, c->held, err);
    free(degrees);
    if (code != DG_OK) return code;
    c->trials = calloc(c->bicm.columns.n + 1, sizeof *c->trials);
    return c->trials == NULL ? dg_fail_memory(err) : DG_OK;
}

static void prepare_pair(chance *c, dg_tie_degrees pair) {
    const dg_degree_classes *columns = &c->bicm.columns;
    const double *fewer =
        c->bicm.probability + dg_degree_class(&c->bicm.rows, pair.fewer) * columns->n;
    const double *more =
        c->bicm.probability + dg_degree_class(&c->bicm.rows, pair.more) * columns->n;
    for (size_t j = 0; j < columns->n; j++)
        c->trials[j] = (dg_trials){fewer[j] * more[j], columns->count[j]};
    dg_poisson_binomial_init(&c->sum, c->trials, columns->n);
    c->pair = pair;
}

static double upper(void *context, dg_tie_degrees pair, size_t shared) {
    chance *c = context;
    if (c->kind == DG_NULL_HYPERGEOMETRIC)
        return dg_hypergeometric_upper(shared, pair.fewer, pair.more, c->held);
    if (c->pair.fewer != pair.fewer || c->pair.more != pair.more) prepare_pair(c, pair);
    return dg_poisson_binomial_upper(&c->sum, shared);
}

dg_code dg_ties_p(double *p, const dg_tie *ties, size_t n, const dg_graph *graph,
                  dg_null_model model, dg_error *err) {
    chance c;
    dg_code code = chance_init(&c, graph, model, err);
    if (code == DG_OK) code = dg_value_alike(p, ties, n, graph, upper, &c, err);
    chance_clear(&c);
    return code;
}

/* The least k at which p <= alpha; one more than the fewer tasks where there is none. */
static double least_shared(void *context, dg_tie_degrees pair, size_t shared) {
    (void)shared;
    chance *c = context;
    size_t low = 0, high = pair.fewer + 1; /* it is in [low, high] */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (upper(c, pair, middle) <= c->alpha)
            high = middle;
        else
            low = middle + 1;
    }
    return (double)low;
}

dg_code dg_ties_needed(size_t *needed, const dg_tie *ties, size_t n, const dg_graph *graph,
                       dg_null_model model, double alpha, dg_error *err) {
    chance c;
    double *least = calloc(n + 1, sizeof *least);
    dg_code code = chance_init(&c, graph, model, err);
    c.alpha = alpha;
    if (code == DG_OK && least == NULL) code = dg_fail_memory(err);
    if (code == DG_OK) code = dg_value_alike(least, ties, n, graph, least_shared, &c, err);
    for (size_t i = 0; i < n && code == DG_OK; i++) {
        bool reachable = (size_t)least[i] <= dg_degrees_of(&ties[i], graph).fewer;
        needed[i] = reachable ? (size_t)least[i] : DG_NONE;
    }
    free(least);
    chance_clear(&c);
    return code;
}

static dg_tie_measures measures_of(const dg_tie *tie, const dg_graph *graph, size_t held) {
    dg_tie_degrees degrees = dg_degrees_of(tie, graph);
    double shared = (double)tie->shared, a = (double)degrees.fewer, b = (double)degrees.more;
    return (dg_tie_measures){.jaccard = shared / (a + b - shared),
                             .overlap = shared / a,
                             .cosine = shared / sqrt(a * b),
                             .association = shared / (a * b),
                             .expected = a * b / (double)held};
}

dg_code dg_ties_measure(dg_tie_measures *measures, const dg_tie *ties, size_t n,
                        const dg_graph *graph, dg_error *err) {
    double *p = calloc(n + 1, 2 * sizeof *p), *sdsm = p + n;
    if (p == NULL) return dg_fail_memory(err);
    dg_code code = dg_ties_p(p, ties, n, graph, DG_NULL_HYPERGEOMETRIC, err);
    if (code == DG_OK) code = dg_ties_p(sdsm, ties, n, graph, DG_NULL_SDSM, err);
    size_t held = dg_graph_n_held_tasks(graph);
    for (size_t i = 0; i < n && code == DG_OK; i++) {
        measures[i] = measures_of(&ties[i], graph, held);
        measures[i].p_hypergeometric = p[i];
        measures[i].p_sdsm = sdsm[i];
    }
    free(p);
    return code;
}

dg_code dg_ties_adjust(double *adjusted, const double *p, size_t n, dg_adjustment how,
                       dg_error *err) {
    if (how == DG_ADJUST_HOLM) return dg_holm(adjusted, p, n, err);
    if (how == DG_ADJUST_BH) return dg_benjamini_hochberg(adjusted, p, n, err);
    if (n > 0) memmove(adjusted, p, n * sizeof *p);
    return DG_OK;
}
