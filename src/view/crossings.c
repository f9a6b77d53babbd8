/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/crossings.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

enum { MOST_ROUNDS = 100 };

/* cross[i * n + j]: pairs of a line of i and one of j that cross where i stands before j. */
static void count_pairs(size_t *cross, const dg_line *lines, size_t n_lines, size_t n) {
    for (size_t a = 0; a < n_lines; a++)
        for (size_t b = 0; b < n_lines; b++)
            cross[lines[a].to * n + lines[b].to] +=
                lines[a].to != lines[b].to && lines[a].from > lines[b].from;
}

/* Insertion keeps those with the same mean in their order; those without a line stay last. */
static void sort_by_means(size_t *order, double *mean, size_t *degree, const dg_line *lines,
                          size_t n_lines, size_t n) {
    for (size_t i = 0; i < n_lines; i++) {
        mean[lines[i].to] += (double)lines[i].from;
        degree[lines[i].to]++;
    }
    for (size_t i = 0; i < n; i++)
        mean[i] = degree[i] > 0 ? mean[i] / (double)degree[i] : 1e300;
    for (size_t i = 0; i < n; i++) {
        size_t at = i;
        for (; at > 0 && mean[order[at - 1]] > mean[i]; at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
}

/* Move what stands at `from` to its best place. @return whether that helped. */
static bool sift(size_t *order, const size_t *cross, size_t n, size_t from) {
    size_t v = order[from], best = from;
    long long gain = 0, most = 0;
    for (size_t to = from; to-- > 0;) {
        size_t u = order[to];
        gain += (long long)cross[u * n + v] - (long long)cross[v * n + u];
        if (gain > most) most = gain, best = to;
    }
    gain = 0;
    for (size_t to = from + 1; to < n; to++) {
        size_t u = order[to];
        gain += (long long)cross[v * n + u] - (long long)cross[u * n + v];
        if (gain > most) most = gain, best = to;
    }
    if (most == 0) return false;
    if (best < from)
        memmove(order + best + 1, order + best, (from - best) * sizeof *order);
    else
        memmove(order + from, order + from + 1, (best - from) * sizeof *order);
    order[best] = v;
    return true;
}

dg_code dg_crossings_few(size_t *order, size_t *crossings, size_t *bound, const dg_line *lines,
                         size_t n_lines, size_t n, dg_error *err) {
    size_t *cross = calloc(n * n + 1, sizeof *cross), *degree = calloc(n + 1, sizeof *degree);
    double *mean = calloc(n + 1, sizeof *mean);
    dg_code code = DG_OK;
    if (cross == NULL || degree == NULL || mean == NULL) {
        code = dg_fail_memory(err);
        goto done;
    }
    count_pairs(cross, lines, n_lines, n);
    sort_by_means(order, mean, degree, lines, n_lines, n);
    bool better = true;
    for (size_t round = 0; better && round < MOST_ROUNDS; round++) {
        better = false;
        for (size_t i = 0; i < n; i++)
            better = sift(order, cross, n, i) || better;
    }
    *crossings = *bound = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = i + 1; j < n; j++) {
            size_t a = cross[order[i] * n + order[j]], b = cross[order[j] * n + order[i]];
            *crossings += a;
            *bound += a < b ? a : b;
        }
done:
    free(cross);
    free(degree);
    free(mean);
    return code;
}
