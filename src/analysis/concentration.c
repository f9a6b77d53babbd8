/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "dutygraph/workload.h"

static dg_code check(const double *x, size_t n, dg_error *err) {
    for (size_t i = 0; i < n; i++)
        if (!(x[i] >= 0 && isfinite(x[i])))
            return dg_fail(err, DG_EINVAL, "quantity %zu is negative or not a number", i + 1);
    return DG_OK;
}

static int smallest_first(const void *left, const void *right) {
    const double *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* A sorted copy, in units of the largest, so that no sum overflows. */
static void normalise(double *sorted, const double *x, size_t n) {
    if (n == 0) return;
    memcpy(sorted, x, n * sizeof *x);
    qsort(sorted, n, sizeof *sorted, smallest_first);
    double largest = sorted[n - 1];
    for (size_t i = 0; i < n && largest > 0; i++)
        sorted[i] /= largest;
}

dg_code dg_concentration_measure(dg_concentration *result, const double *x, size_t n,
                                 dg_error *err) {
    dg_code code = check(x, n, err);
    if (code != DG_OK) return code;
    double *sorted = calloc(n + 1, sizeof *sorted);
    if (sorted == NULL) return dg_fail_memory(err);
    normalise(sorted, x, n);
    double sum = 0, squares = 0, ranked = 0;
    for (size_t i = 0; i < n; i++) {
        sum += sorted[i];
        squares += sorted[i] * sorted[i];
        ranked += (2 * (double)i + 1 - (double)n) * sorted[i];
    }
    free(sorted);
    *result = (dg_concentration){0};
    if (sum > 0)
        *result = (dg_concentration){ranked / ((double)n * sum), squares / sum / sum, true};
    return DG_OK;
}

dg_code dg_lorenz_curve(double *curve, const double *x, size_t n, dg_error *err) {
    dg_code code = check(x, n, err);
    if (code != DG_OK) return code;
    curve[0] = 0;
    normalise(curve + 1, x, n);
    for (size_t k = 1; k <= n; k++)
        curve[k] += curve[k - 1];
    double sum = curve[n];
    for (size_t k = 1; k <= n && sum > 0; k++)
        curve[k] /= sum;
    return DG_OK;
}

dg_code dg_top_share(double *part, const double *x, size_t n, size_t k, dg_error *err) {
    double *curve = calloc(n + 1, sizeof *curve);
    if (curve == NULL) return dg_fail_memory(err);
    dg_code code = dg_lorenz_curve(curve, x, n, err);
    if (code == DG_OK) *part = k >= n ? curve[n] : curve[n] - curve[n - k];
    free(curve);
    return code;
}
