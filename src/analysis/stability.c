/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/stability.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/partition.h"
#include "base/array.h"
#include "base/fail.h"
#include "base/progress.h"
#include "graph/igraph_door.h"

dg_code dg_runs_stability(double *stability, const dg_runs *runs, dg_error *err) {
    size_t n_runs = runs->n_runs, n = runs->n;
    double sum = 0, ari, n_pairs = (double)n_runs * ((double)n_runs - 1) / 2;
    for (size_t i = 0; i < n_runs; i++) {
        for (size_t j = i + 1; j < n_runs; j++) {
            dg_code code =
                dg_partition_rand(&ari, runs->label + i * n, runs->label + j * n, n, err);
            if (code != DG_OK) return code;
            sum += ari;
        }
    }
    *stability = n_runs > 1 ? sum / n_pairs : 1;
    return DG_OK;
}

/* Add one run to the counts of how often each member was with the others, or alone. */
static void count_together(double *times, size_t *count, const size_t *order, size_t size,
                           const size_t *label, const size_t *run_size) {
    for (size_t i = 0; i < size; i++)
        count[label[order[i]]]++;
    for (size_t i = 0; i < size; i++) {
        size_t l = label[order[i]];
        times[order[i]] += size > 1 ? (double)(count[l] - 1) : (double)(run_size[l] == 1);
    }
    for (size_t i = 0; i < size; i++)
        count[label[order[i]]] = 0;
}

dg_code dg_runs_certainty(double *certainty, const size_t *kept, const dg_runs *runs,
                          dg_error *err) {
    size_t n = runs->n, *order = calloc(n + 1, 4 * sizeof *order);
    if (order == NULL) return dg_fail_memory(err);
    size_t *first = order + n, *count = first + n + 2, *run_size = count + n;
    dg_partition_sort(order, first, kept, n);
    memset(certainty, 0, n * sizeof *certainty);
    for (size_t r = 0; r < runs->n_runs; r++) {
        const size_t *label = runs->label + r * n;
        memset(run_size, 0, n * sizeof *run_size);
        for (size_t i = 0; i < n; i++)
            run_size[label[i]]++;
        for (size_t p = 0; p < n; p++)
            count_together(certainty, count, order + first[p], first[p + 1] - first[p], label,
                           run_size);
    }
    for (size_t i = 0; i < n; i++) {
        size_t size = first[kept[i] + 1] - first[kept[i]];
        certainty[i] /= (double)runs->n_runs * (size > 1 ? (double)(size - 1) : 1);
    }
    free(order);
    return DG_OK;
}

typedef DG_ARRAY(dg_tie) tie_array;

/* The pairs that are together in at least half of the runs, weighted by the share of runs. */
static dg_code tie_runs(tie_array *ties, const dg_runs *runs, dg_error *err) {
    size_t n = runs->n, n_runs = runs->n_runs;
    size_t *by_thing = calloc(n + 1, n_runs * sizeof *by_thing);
    if (by_thing == NULL) return dg_fail_memory(err);
    for (size_t r = 0; r < n_runs; r++)
        for (size_t i = 0; i < n; i++)
            by_thing[i * n_runs + r] = runs->label[r * n + i];
    bool ok = true;
    for (size_t i = 0; i < n && ok; i++) {
        for (size_t j = i + 1; j < n && ok; j++) {
            size_t times = 0;
            for (size_t r = 0; r < n_runs; r++)
                times += by_thing[i * n_runs + r] == by_thing[j * n_runs + r];
            if (2 * times < n_runs) continue;
            ok = DG_PUSH(*ties, (dg_tie){i, j, times, (double)times / (double)n_runs});
        }
        dg_progress(i + 1, n);
    }
    free(by_thing);
    return ok ? DG_OK : dg_fail_memory(err);
}

/* Whether the runs are the same; their parts carry the number of their first member. */
static bool all_agree(const dg_runs *runs) {
    for (size_t r = 1; r < runs->n_runs; r++)
        for (size_t i = 0; i < runs->n; i++)
            if (runs->label[r * runs->n + i] != runs->label[i]) return false;
    return true;
}

/* Give each part of each run the number of its first member, so that equal partitions are equal. */
static void label_by_first(size_t *label, size_t *first, const dg_runs *runs) {
    size_t n = runs->n;
    for (size_t r = 0; r < runs->n_runs; r++) {
        for (size_t i = n; i-- > 0;)
            first[runs->label[r * n + i]] = i;
        for (size_t i = 0; i < n; i++)
            label[r * n + i] = first[runs->label[r * n + i]];
    }
}

/* Cluster the ties anew, or leave everything alone where there are none. */
static dg_code run_again(size_t *label, const tie_array *ties, const dg_runs *runs, uint64_t seed,
                         dg_error *err) {
    if (ties->n > 0)
        return dg_leiden(label, runs->n, ties->items, ties->n, false, 1, seed, runs->n_runs, err);
    for (size_t i = 0; i < runs->n * runs->n_runs; i++)
        label[i] = i % runs->n;
    return DG_OK;
}

dg_code dg_runs_consensus(size_t *part, const dg_runs *runs, uint64_t seed, dg_error *err) {
    enum { MOST_ROUNDS = 20 };
    size_t n = runs->n;
    size_t *label = calloc(runs->n_runs, (n + 1) * sizeof *label);
    size_t *first = calloc(n + 1, sizeof *first);
    dg_code code = label && first ? DG_OK : dg_fail_memory(err);
    if (code == DG_OK) label_by_first(label, first, runs);
    const dg_runs again = {label, runs->n_runs, n};
    bool agreed = n == 0;
    for (int round = 0; round < MOST_ROUNDS && code == DG_OK && !agreed; round++) {
        tie_array ties = {0};
        agreed = all_agree(&again);
        if (!agreed) code = tie_runs(&ties, &again, err);
        if (code == DG_OK && !agreed) code = run_again(label, &ties, &again, seed, err);
        if (code == DG_OK && !agreed) label_by_first(label, first, &again);
        free(ties.items);
    }
    if (code == DG_OK) memcpy(part, label, n * sizeof *part);
    free(label);
    free(first);
    return code;
}
