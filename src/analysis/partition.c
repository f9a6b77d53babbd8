/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/partition.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

typedef struct {
    size_t label, size, smallest;
} part_size;

static int largest_first(const void *left, const void *right) {
    const part_size *a = left, *b = right;
    if (a->size != b->size) return a->size > b->size ? -1 : 1;
    return (a->smallest > b->smallest) - (a->smallest < b->smallest);
}

dg_code dg_partition_number(size_t *part, size_t *n_parts, size_t n, dg_error *err) {
    part_size *sizes = calloc(n + 1, sizeof *sizes);
    size_t *number = calloc(n + 1, sizeof *number);
    if (sizes == NULL || number == NULL) {
        free(sizes);
        free(number);
        return dg_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        if (part[i] == DG_NONE) continue;
        part_size *s = &sizes[part[i]];
        if (s->size++ == 0) *s = (part_size){part[i], 1, i};
    }
    qsort(sizes, n, sizeof *sizes, largest_first);
    *n_parts = 0;
    while (sizes[*n_parts].size > 0) { /* the one past the end is 0 */
        number[sizes[*n_parts].label] = *n_parts;
        ++*n_parts;
    }
    for (size_t i = 0; i < n; i++)
        if (part[i] != DG_NONE) part[i] = number[part[i]];
    free(sizes);
    free(number);
    return DG_OK;
}

dg_code dg_partition_modularity(double *modularity, const size_t *part, size_t n_parts,
                                const dg_tie *ties, size_t n_ties, double resolution,
                                dg_error *err) {
    double *strength = calloc(n_parts + 1, sizeof *strength);
    if (strength == NULL) return dg_fail_memory(err);
    double all = 0, inside = 0, expected = 0;
    for (size_t i = 0; i < n_ties; i++) {
        size_t a = part[ties[i].a], b = part[ties[i].b];
        all += ties[i].newman;
        if (a == b) inside += ties[i].newman;
        strength[a] += ties[i].newman;
        strength[b] += ties[i].newman;
    }
    for (size_t c = 0; c < n_parts; c++)
        expected += strength[c] / (2 * all) * (strength[c] / (2 * all));
    free(strength);
    *modularity = inside / all - resolution * expected;
    return DG_OK;
}

static double pairs(size_t n) {
    return (double)n * ((double)n - 1) / 2;
}

dg_code dg_partition_cpm(double *quality, const size_t *part, size_t n_parts, size_t n,
                         const dg_tie *ties, size_t n_ties, double resolution, dg_error *err) {
    size_t *size = calloc(n_parts + 1, sizeof *size);
    if (size == NULL) return dg_fail_memory(err);
    double inside = 0, possible = 0;
    for (size_t i = 0; i < n; i++)
        if (part[i] != DG_NONE) size[part[i]]++;
    for (size_t i = 0; i < n_ties; i++)
        if (part[ties[i].a] == part[ties[i].b]) inside += ties[i].newman;
    for (size_t c = 0; c < n_parts; c++)
        possible += pairs(size[c]);
    free(size);
    *quality = inside - resolution * possible;
    return DG_OK;
}

void dg_partition_sort(size_t *order, size_t *first, const size_t *part, size_t n) {
    for (size_t i = 0; i < n; i++)
        first[part[i] + 2]++;
    for (size_t p = 0; p < n; p++)
        first[p + 2] += first[p + 1];
    for (size_t i = 0; i < n; i++)
        order[first[part[i] + 1]++] = i;
}

/* Hubert & Arabie (1985), J. Classif. 2, 193; two partitions without any choice agree wholly. */
static double adjust(double together, double in_a, double in_b, double all) {
    double expected = all > 0 ? in_a * in_b / all : 0, largest = (in_a + in_b) / 2;
    return largest > expected ? (together - expected) / (largest - expected) : 1;
}

dg_code dg_partition_rand(double *ari, const size_t *a, const size_t *b, size_t n, dg_error *err) {
    size_t *order = calloc(n + 1, 4 * sizeof *order);
    if (order == NULL) return dg_fail_memory(err);
    size_t *first = order + n, *count = first + n + 2, *size_b = count + n;
    dg_partition_sort(order, first, a, n);
    double together = 0, in_a = 0, in_b = 0; /* pairs in one part of both, of a, of b */
    for (size_t p = 0; p < n; p++) {
        in_a += pairs(first[p + 1] - first[p]);
        for (size_t i = first[p]; i < first[p + 1]; i++)
            together += (double)count[b[order[i]]]++;
        for (size_t i = first[p]; i < first[p + 1]; i++)
            count[b[order[i]]] = 0;
    }
    for (size_t i = 0; i < n; i++)
        in_b += (double)size_b[b[i]]++;
    *ari = adjust(together, in_a, in_b, pairs(n));
    free(order);
    return DG_OK;
}

static int by_label(const void *left, const void *right) {
    const size_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* Labels of any size replaced by their ranks; `sorted` is scratch. */
static void rank_labels(size_t *rank, size_t *sorted, const size_t *label, size_t n) {
    memcpy(sorted, label, n * sizeof *label);
    qsort(sorted, n, sizeof *sorted, by_label);
    for (size_t i = 0; i < n; i++) {
        const size_t *at = bsearch(&label[i], sorted, n, sizeof *sorted, by_label);
        rank[i] = (size_t)(at - sorted);
    }
}

dg_code dg_adjusted_rand(double *ari, const size_t *a, const size_t *b, size_t n, dg_error *err) {
    size_t *rank_a = calloc(n + 1, 3 * sizeof *rank_a);
    if (rank_a == NULL) return dg_fail_memory(err);
    size_t *rank_b = rank_a + n, *sorted = rank_b + n;
    if (n > 0) rank_labels(rank_a, sorted, a, n);
    if (n > 0) rank_labels(rank_b, sorted, b, n);
    dg_code code = dg_partition_rand(ari, rank_a, rank_b, n, err);
    free(rank_a);
    return code;
}
