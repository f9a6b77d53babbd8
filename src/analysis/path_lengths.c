/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "analysis/paths.h"
#include "base/fail.h"

/* Over how many of its nearest neighbours a vertex looks for ways round. */
enum { NEAREST = 32 };

typedef struct {
    double length;
    uint32_t to;
} step;

static int shortest_first(const void *left, const void *right) {
    const step *a = left, *b = right;
    if (a->length != b->length) return a->length < b->length ? -1 : 1;
    return (a->to > b->to) - (a->to < b->to);
}

/* Every row by itself, nearest neighbours first; the longest length. */
static double sort_rows(step *steps, const dg_adjacency *g) {
    double longest = 0;
    for (size_t v = 0; v < g->n; v++) {
        size_t from = g->first[v], to = g->first[v + 1];
        for (size_t e = from; e < to; e++)
            steps[e] = (step){1 / g->weight[e], g->to[e]};
        if (to > from) qsort(steps + from, to - from, sizeof *steps, shortest_first);
        if (to > from && steps[to - 1].length > longest) longest = steps[to - 1].length;
    }
    return longest;
}

/* round[w] = the shortest way from v to w over one of v's nearest neighbours. */
static void find_ways_round(double *round, const step *steps, const dg_adjacency *g, size_t v) {
    size_t from = g->first[v], to = g->first[v + 1];
    for (size_t w = 0; w < g->n; w++)
        round[w] = HUGE_VAL;
    for (size_t e = from; e < to && e < from + NEAREST; e++) {
        double first = steps[e].length, most = steps[to - 1].length - first;
        size_t u = steps[e].to;
        for (size_t f = g->first[u]; f < g->first[u + 1] && steps[f].length < most; f++) {
            double length = first + steps[f].length;
            if (length < round[steps[f].to]) round[steps[f].to] = length;
        }
    }
}

/* Keep the steps that no way round beats by more than the slack. The way back may have been left
 * out where this one was not; either may stay. */
static void keep_short(dg_adjacency *kept, double *round, const step *steps, const dg_adjacency *g,
                       double slack) {
    size_t n_kept = 0;
    for (size_t v = 0; v < g->n; v++) {
        find_ways_round(round, steps, g, v);
        kept->first[v] = n_kept;
        for (size_t e = g->first[v]; e < g->first[v + 1]; e++) {
            if (steps[e].length > round[steps[e].to] + slack) continue;
            kept->to[n_kept] = steps[e].to;
            kept->weight[n_kept++] = steps[e].length;
        }
    }
    kept->first[g->n] = n_kept;
}

dg_code dg_paths_lengths(dg_adjacency *lengths, const dg_adjacency *graph, dg_error *err) {
    size_t n = graph->n, n_entries = graph->first[n];
    dg_adjacency made = {.n = n};
    made.first = calloc(n + 2, sizeof *made.first);
    made.to = calloc(n_entries + 1, sizeof *made.to);
    made.weight = calloc(n_entries + 1, sizeof *made.weight);
    step *steps = calloc(n_entries + 1, sizeof *steps);
    double *round = calloc(n + 1, sizeof *round);
    bool whole = made.first && made.to && made.weight && steps && round;
    if (whole) {
        /* No shortest path is longer than n − 1 ties, and equal is what is within 1e-10 of it. */
        double slack = 1e-9 * (double)n * sort_rows(steps, graph);
        keep_short(&made, round, steps, graph, slack);
        *lengths = made;
    } else {
        dg_adjacency_clear(&made);
    }
    free(steps);
    free(round);
    return whole ? DG_OK : dg_fail_memory(err);
}
