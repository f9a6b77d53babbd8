/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/betweenness.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/paths.h"
#include "base/fail.h"
#include "base/parallel.h"

/* The sources go in blocks, each with a sum of its own: what is added to what does not hang on who
 * adds. */
enum {
    BLOCKS = 64,
    SMALL = 100000, /* sources × entries with which threads are not worth their start */
};

typedef struct {
    const dg_adjacency *graph;
    dg_path_walk *walk; /* from one source */
    dg_paths *paths;    /* per worker */
    double *sums;       /* per block, n long */
    double *closeness;  /* per source */
    size_t n_blocks;
} work;

/* Of the source, from the distances that a walk has left. */
static double closeness_of(const dg_paths *paths) {
    double sum = 0, reached = (double)paths->n_settled - 1;
    for (size_t i = 1; i < paths->n_settled; i++)
        sum += paths->distance[paths->settled[i]];
    return sum > 0 ? reached / sum * reached / (double)(paths->graph->n - 1) : 0;
}

static void walk_block(void *context, size_t job, size_t worker) {
    const work *w = context;
    size_t n = w->graph->n, to = (job + 1) * n / w->n_blocks;
    for (size_t source = job * n / w->n_blocks; source < to; source++) {
        w->walk(w->sums + job * n, &w->paths[worker], source);
        w->closeness[source] = closeness_of(&w->paths[worker]);
    }
}

static void add_up(double *betweenness, const work *w) {
    for (size_t v = 0; v < w->graph->n; v++) {
        double sum = 0;
        for (size_t block = 0; block < w->n_blocks; block++)
            sum += w->sums[block * w->graph->n + v];
        betweenness[v] = sum / 2; /* each pair was met from both ends */
    }
}

static dg_code walk_from_all(double *betweenness, double *closeness, const dg_adjacency *graph,
                             dg_path_walk *walk, dg_error *err) {
    size_t n = graph->n, n_blocks = n < BLOCKS ? n : BLOCKS;
    bool small = n * graph->first[n] < SMALL;
    size_t n_workers = small ? 1 : dg_workers(n_blocks);
    work w = {graph,
              walk,
              calloc(n_workers, sizeof *w.paths),
              calloc(n_blocks * n + 1, sizeof *w.sums),
              closeness,
              n_blocks};
    dg_code code = w.paths && w.sums ? DG_OK : dg_fail_memory(err);
    for (size_t i = 0; i < n_workers && code == DG_OK; i++)
        code = dg_paths_init(&w.paths[i], graph, err);
    if (code == DG_OK) {
        dg_parallel(walk_block, &w, n_blocks, n_workers);
        add_up(betweenness, &w);
    }
    for (size_t i = 0; i < n_workers && w.paths != NULL; i++)
        dg_paths_clear(&w.paths[i]);
    free(w.paths);
    free(w.sums);
    return code;
}

dg_code dg_betweenness(double *betweenness, double *closeness, const dg_adjacency *graph, bool hops,
                       dg_error *err) {
    if (hops) return walk_from_all(betweenness, closeness, graph, dg_paths_walk_hops, err);
    dg_adjacency lengths;
    dg_code code = dg_paths_lengths(&lengths, graph, err);
    if (code != DG_OK) return code;
    code = walk_from_all(betweenness, closeness, &lengths, dg_paths_walk_lengths, err);
    dg_adjacency_clear(&lengths);
    return code;
}
