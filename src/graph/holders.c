/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/holders.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/large.h"
#include "base/parallel.h"

enum {
    TASKS = 8192, /* to a job */
    FEW = 16,     /* parties, sorted by counting */
    LINE = 16,    /* parties in 64 bytes */
};

typedef struct {
    const dg_graph *graph;
    const dg_edge *edges; /* all */
    unsigned roles;
    dg_holders *made;
} source;

static int last_first(const void *left, const void *right) {
    const uint32_t *a = left, *b = right;
    return (*a < *b) - (*a > *b);
}

/* Put few in their places by counting who goes before each: without a branch to guess. */
static void sort_parties(uint32_t *party, size_t n) {
    if (n > FEW) {
        qsort(party, n, sizeof *party, last_first);
        return;
    }
    uint32_t unsorted[FEW];
    for (size_t i = 0; i < n; i++)
        unsorted[i] = party[i];
    for (size_t i = 0; i < n; i++) {
        size_t before = 0;
        for (size_t j = 0; j < n; j++)
            before += unsorted[j] > unsorted[i];
        party[before] = unsorted[i];
    }
}

static void hold_tasks(void *context, size_t job, size_t worker) {
    (void)worker;
    const source *from = context;
    size_t to = (job + 1) * TASKS, n_tasks = dg_graph_n_tasks(from->graph), n;
    for (size_t t = job * TASKS; t < to && t < n_tasks; t++) {
        const dg_edge *edges = dg_graph_task_edges(from->graph, t, &n);
        size_t at = from->made->first[t] = (size_t)(edges - from->edges) + t;
        uint32_t *party = from->made->list + at + 1, n_held = 0;
        for (size_t i = 0; i < n; i++)
            if ((from->roles >> edges[i].role & 1) != 0) party[n_held++] = (uint32_t)edges[i].other;
        sort_parties(party, n_held);
        from->made->list[at] = n_held;
    }
}

dg_code dg_holders_init(dg_holders *holders, const dg_graph *graph, unsigned roles,
                        size_t n_workers, dg_error *err) {
    size_t n_tasks = dg_graph_n_tasks(graph), n;
    holders->first = dg_large((n_tasks + 1) * sizeof *holders->first);
    size_t n_list = dg_graph_n_edges(graph) + n_tasks + LINE; /* readers may look ahead */
    holders->list = dg_large(n_list * sizeof *holders->list);
    if (holders->first == NULL || holders->list == NULL) return dg_fail_memory(err);
    if (n_tasks == 0) return DG_OK;
    source from = {graph, dg_graph_task_edges(graph, 0, &n), roles, holders};
    dg_parallel(hold_tasks, &from, (n_tasks + TASKS - 1) / TASKS, n_workers);
    return DG_OK;
}

void dg_holders_clear(dg_holders *holders) {
    free(holders->first);
    free(holders->list);
    *holders = (dg_holders){0};
}
