/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/hypergeometric.h"

#include "graph/alike.h"

/* A term this small beside its sum no longer changes it. */
static const double negligible = 1e-18;

/* P(X = x + 1) / P(X = x) */
static double step(double x, double a, double b, double n) {
    return (a - x) * (b - x) / ((x + 1) * (n - a - b + x + 1));
}

double dg_hypergeometric_upper(size_t k, size_t a, size_t b, size_t n) {
    size_t lowest = a > n - b ? a - (n - b) : 0, highest = a < b ? a : b;
    if (k <= lowest) return 1;
    if (k > highest) return 0;
    double da = (double)a, db = (double)b, dn = (double)n;
    size_t mode = (size_t)((da + 1) * (db + 1) / (dn + 2));
    if (mode < lowest) mode = lowest;
    if (mode > highest) mode = highest;

    double all = 0, tail = 0, term = 1; /* all in units of P(X = mode) */
    for (size_t x = mode; x <= highest && term > 0; x++) {
        all += term;
        if (x >= k) tail += term;
        if (x >= k && term < negligible * tail) break;
        term *= step((double)x, da, db, dn);
    }
    term = 1;
    for (size_t x = mode; x > lowest && term > negligible * all; x--) {
        term /= step((double)(x - 1), da, db, dn);
        all += term;
        if (x - 1 >= k) tail += term;
    }
    return tail < all ? tail / all : 1;
}

static double upper_of(void *context, dg_tie_degrees degrees, size_t shared) {
    const size_t *n = context;
    return dg_hypergeometric_upper(shared, degrees.fewer, degrees.more, *n);
}

dg_code dg_hypergeometric_ties(double *p, const dg_tie *ties, size_t n_ties, const dg_graph *graph,
                               dg_error *err) {
    size_t held = dg_graph_n_held_tasks(graph);
    return dg_value_alike(p, ties, n_ties, graph, upper_of, &held, err);
}
