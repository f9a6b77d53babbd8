/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/adjusted.h"

#include <math.h>
#include <stdlib.h>

#include "base/fail.h"

typedef struct {
    double p;
    size_t place;
} ranked;

static int smallest_first(const void *left, const void *right) {
    const ranked *a = left, *b = right;
    if (a->p != b->p) return a->p < b->p ? -1 : 1;
    return (a->place > b->place) - (a->place < b->place);
}

/* NULL: no memory. */
static ranked *rank(const double *p, size_t n) {
    ranked *order = calloc(n + 1, sizeof *order);
    if (order == NULL) return NULL;
    for (size_t i = 0; i < n; i++)
        order[i] = (ranked){p[i], i};
    qsort(order, n, sizeof *order, smallest_first);
    return order;
}

dg_code dg_holm(double *adjusted, const double *p, size_t n, dg_error *err) {
    ranked *order = rank(p, n);
    if (order == NULL) return dg_fail_memory(err);
    double largest = 0;
    for (size_t i = 0; i < n; i++) {
        largest = fmax(largest, fmin(1, order[i].p * (double)(n - i)));
        adjusted[order[i].place] = largest;
    }
    free(order);
    return DG_OK;
}

dg_code dg_benjamini_hochberg(double *adjusted, const double *p, size_t n, dg_error *err) {
    ranked *order = rank(p, n);
    if (order == NULL) return dg_fail_memory(err);
    double smallest = 1;
    for (size_t i = n; i > 0; i--) {
        smallest = fmin(smallest, order[i - 1].p * ((double)n / (double)i));
        adjusted[order[i - 1].place] = smallest;
    }
    free(order);
    return DG_OK;
}
