/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/kept.h"

#include <stdlib.h>

#include "base/fail.h"

dg_code dg_clusters_init(dg_clusters *made, size_t n, const dg_cluster_options *options,
                         dg_error *err) {
    made->n_departments = n;
    made->runs = options->runs;
    made->cluster = calloc(n + 1, sizeof *made->cluster);
    made->component = calloc(n + 1, sizeof *made->component);
    made->certainty = calloc(n + 1, sizeof *made->certainty);
    if (options->consensus) made->consensus = calloc(n + 1, sizeof *made->consensus);
    bool whole = made->cluster && made->component && made->certainty &&
                 (made->consensus || !options->consensus);
    return whole ? DG_OK : dg_fail_memory(err);
}

void dg_clusters_clear(dg_clusters *clusters) {
    free(clusters->cluster);
    free(clusters->component);
    free(clusters->certainty);
    free(clusters->consensus);
    free(clusters->task);
    *clusters = (dg_clusters){0};
}

/* From places to departments. */
static void spread(size_t *cluster, const size_t *place, const size_t *part, size_t n) {
    for (size_t d = 0; d < n; d++)
        cluster[d] = place[d] == DG_NONE ? DG_NONE : part[place[d]];
}

static dg_code find_consensus(dg_clusters *made, size_t *part, const size_t *place,
                              const dg_runs *runs, uint64_t seed, dg_error *err) {
    dg_code code = dg_runs_consensus(part, runs, seed, err);
    if (code != DG_OK) return code;
    spread(made->consensus, place, part, made->n_departments);
    return dg_partition_number(made->consensus, &made->n_consensus, made->n_departments, err);
}

dg_code dg_clusters_keep(dg_clusters *made, const size_t *place, const size_t *best,
                         const dg_runs *runs, const dg_cluster_options *options, dg_error *err) {
    size_t n = made->n_departments;
    double *certainty = calloc(runs->n + 1, sizeof *certainty);
    size_t *part = calloc(runs->n + 1, sizeof *part);
    dg_code code = certainty && part ? DG_OK : dg_fail_memory(err);
    if (code == DG_OK) code = dg_runs_stability(&made->stability, runs, err);
    if (code == DG_OK) code = dg_runs_certainty(certainty, best, runs, err);
    for (size_t d = 0; d < n && code == DG_OK; d++)
        made->certainty[d] = place[d] == DG_NONE ? 0 : certainty[place[d]];
    if (code == DG_OK) {
        spread(made->cluster, place, best, n);
        code = dg_partition_number(made->cluster, &made->n_clusters, n, err);
    }
    if (code == DG_OK && options->consensus)
        code = find_consensus(made, part, place, runs, options->seed, err);
    free(certainty);
    free(part);
    return code;
}
