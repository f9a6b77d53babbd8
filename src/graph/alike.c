/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/alike.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/progress.h"

dg_tie_degrees dg_degrees_of(const dg_tie *tie, const dg_graph *graph) {
    size_t a, b;
    dg_graph_department_edges(graph, tie->a, &a);
    dg_graph_department_edges(graph, tie->b, &b);
    return a < b ? (dg_tie_degrees){a, b} : (dg_tie_degrees){b, a};
}

typedef enum { BY_SHARED, BY_MORE, BY_FEWER, N_KEYS } sort_key;

typedef struct {
    const dg_tie *ties;
    const dg_graph *graph;
    size_t n;
    size_t *order, *spare; /* positions of ties */
    size_t *start;         /* per key, where the next of that key goes; one more than there are */
} sorter;

static size_t key_of(const sorter *s, size_t i, sort_key key) {
    if (key == BY_SHARED) return s->ties[i].shared;
    dg_tie_degrees degrees = dg_degrees_of(&s->ties[i], s->graph);
    return key == BY_MORE ? degrees.more : degrees.fewer;
}

/* A counting sort; stable, so that earlier passes order what is equal here. */
static void pass(sorter *s, size_t n_keys, sort_key key) {
    for (size_t k = 0; k <= n_keys; k++)
        s->start[k] = 0;
    for (size_t i = 0; i < s->n; i++)
        s->start[key_of(s, i, key) + 1]++;
    for (size_t k = 0; k < n_keys; k++)
        s->start[k + 1] += s->start[k];
    for (size_t i = 0; i < s->n; i++)
        s->spare[s->start[key_of(s, s->order[i], key)]++] = s->order[i];
    size_t *sorted = s->spare;
    s->spare = s->order;
    s->order = sorted;
}

static void sort(sorter *s, size_t n_keys) {
    for (size_t i = 0; i < s->n; i++)
        s->order[i] = i;
    for (int key = BY_SHARED; key < N_KEYS; key++)
        pass(s, n_keys, (sort_key)key);
}

dg_code dg_value_alike(double *values, const dg_tie *ties, size_t n, const dg_graph *graph,
                       dg_alike_value *value, void *context, dg_error *err) {
    size_t n_keys = dg_graph_n_tasks(graph) + 1; /* no degree is larger, and no share */
    sorter s = {.ties = ties, .graph = graph, .n = n};
    s.order = calloc(n + 1, sizeof *s.order);
    s.spare = calloc(n + 1, sizeof *s.spare);
    s.start = calloc(n_keys + 1, sizeof *s.start);
    bool ok = s.order != NULL && s.spare != NULL && s.start != NULL;
    if (ok) sort(&s, n_keys);
    dg_tie_degrees last = {0};
    enum { OFTEN = 256 };
    size_t shared = 0;
    double p = 0;
    for (size_t i = 0; ok && i < n; i++) {
        const dg_tie *tie = &ties[s.order[i]];
        dg_tie_degrees degrees = dg_degrees_of(tie, graph);
        if (i == 0 || degrees.fewer != last.fewer || degrees.more != last.more ||
            tie->shared != shared)
            p = value(context, degrees, tie->shared);
        last = degrees;
        shared = tie->shared;
        values[s.order[i]] = p;
        if (i % OFTEN == 0) dg_progress(i, n);
    }
    free(s.order);
    free(s.spare);
    free(s.start);
    return ok ? DG_OK : dg_fail_memory(err);
}
