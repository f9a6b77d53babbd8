/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench_ties hypergeometric|sdsm TASKS DEPARTMENTS [SAMPLE]: the p of every observed pair of a
 * random division of tasks (zipf.h), and the seconds that it took. SAMPLE names a file for some of
 * the values: shared, a, b, N and p.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "dutygraph/ties.h"
#include "zipf.h"

enum { SEED = 1, SAMPLE_SIZE = 200000 };

static double seconds(void) {
    struct timespec now;
    timespec_get(&now, TIME_UTC);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static bool write_sample(const char *path, const dg_graph *graph, const dg_tie *ties,
                         const double *p, size_t n) {
    FILE *out = fopen(path, "w");
    size_t a, b, step = n / SAMPLE_SIZE + 1, held = dg_graph_n_held_tasks(graph);
    for (size_t i = 0; out != NULL && i < n; i += step) {
        dg_graph_department_edges(graph, ties[i].a, &a);
        dg_graph_department_edges(graph, ties[i].b, &b);
        fprintf(out, "%zu %zu %zu %zu %.17g\n", ties[i].shared, a, b, held, p[i]);
    }
    return out != NULL && fclose(out) == 0;
}

int main(int argc, char **argv) {
    if (argc < 4) return 2;
    bool sdsm = strcmp(argv[1], "sdsm") == 0;
    size_t n_tasks = strtoul(argv[2], NULL, 10), n_departments = strtoul(argv[3], NULL, 10), n = 0;
    dg_corpus *corpus = zipf_corpus(SEED, n_tasks, n_departments);
    dg_graph *graph = NULL;
    dg_tie *ties = NULL;
    dg_error err = {.message = "out of memory"};
    bool ok = corpus != NULL && dg_graph_new(&graph, corpus, NULL, &err) == DG_OK &&
              dg_graph_ties(&ties, &n, graph, &err) == DG_OK;
    double *p = calloc(n + 1, sizeof *p), start = seconds();
    ok = ok && p != NULL &&
         dg_ties_p(p, ties, n, graph, sdsm ? DG_NULL_SDSM : DG_NULL_HYPERGEOMETRIC, &err) == DG_OK;
    if (ok)
        printf("%s: %zu tasks, %zu departments, %zu observed pairs: %.2f s\n", argv[1], n_tasks,
               n_departments, n, seconds() - start);
    else
        fprintf(stderr, "%s\n", err.message);
    if (ok && argc > 4) ok = write_sample(argv[4], graph, ties, p, n);
    free(p);
    free(ties);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
    return ok ? 0 : 1;
}
