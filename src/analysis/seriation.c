/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/seriation.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/fail.h"

enum { AVERAGINGS = 300, MOST_ROUNDS = 60 };
static const double settled = 1e-9;

/* Rows and columns alike: what is known of one side of the matrix. */
typedef struct {
    size_t n;
    double *sum, *score;
    size_t *part; /* the part without whose rows and columns this one would have none */
    size_t *order;
} side;

typedef struct {
    const double *x;
    side rows, columns;
    size_t n_parts; /* names of parts are below it: a row's own place, or after them a column's */
    double *weight, *mean, *norm; /* per part */
    size_t *size, *rank;
} seriation;

static double entry(const seriation *s, size_t r, size_t c) {
    return s->x[r * s->columns.n + c];
}

static bool side_make(side *made, size_t n, size_t *order) {
    made->n = n;
    made->order = order;
    made->sum = calloc(n + 1, sizeof *made->sum);
    made->score = calloc(n + 1, sizeof *made->score);
    made->part = calloc(n + 1, sizeof *made->part);
    return made->sum != NULL && made->score != NULL && made->part != NULL;
}

static void side_free(side *made) {
    free(made->sum);
    free(made->score);
    free(made->part);
}

/* --- parts --- */

static void find_parts(seriation *s) {
    for (size_t r = 0; r < s->rows.n; r++)
        s->rows.part[r] = r;
    for (size_t c = 0; c < s->columns.n; c++)
        s->columns.part[c] = s->rows.n + c;
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t r = 0; r < s->rows.n; r++)
            for (size_t c = 0; c < s->columns.n; c++) {
                size_t *a = &s->rows.part[r], *b = &s->columns.part[c];
                if (entry(s, r, c) <= 0 || *a == *b) continue;
                *a = *b = *a < *b ? *a : *b;
                changed = true;
            }
    }
}

/* The largest first; of equal ones that which begins first. */
static void rank_parts(seriation *s) {
    for (size_t r = 0; r < s->rows.n; r++)
        s->size[s->rows.part[r]]++;
    for (size_t c = 0; c < s->columns.n; c++)
        s->size[s->columns.part[c]]++;
    for (size_t p = 0; p < s->n_parts; p++)
        for (size_t q = 0; q < s->n_parts; q++)
            s->rank[p] += s->size[q] > s->size[p] || (s->size[q] == s->size[p] && q < p);
}

/* --- reciprocal averaging --- */

/* The rows' scores without their mean, and of length one, in each part. */
static void normalise(seriation *s) {
    for (size_t p = 0; p < s->n_parts; p++)
        s->weight[p] = s->mean[p] = s->norm[p] = 0;
    const side *rows = &s->rows;
    for (size_t r = 0; r < rows->n; r++) {
        s->weight[rows->part[r]] += rows->sum[r];
        s->mean[rows->part[r]] += rows->sum[r] * rows->score[r];
    }
    for (size_t r = 0; r < rows->n; r++) {
        size_t p = rows->part[r];
        if (s->weight[p] > 0) rows->score[r] -= s->mean[p] / s->weight[p];
        s->norm[p] += rows->sum[r] * rows->score[r] * rows->score[r];
    }
    for (size_t r = 0; r < rows->n; r++)
        if (s->norm[rows->part[r]] > 1e-200) rows->score[r] /= sqrt(s->norm[rows->part[r]]);
}

/* A row's score becomes the mean of its columns', and theirs before that the means of their rows'.
 */
static void average(seriation *s) {
    for (size_t c = 0; c < s->columns.n; c++) {
        double sum = 0;
        for (size_t r = 0; r < s->rows.n; r++)
            sum += entry(s, r, c) * s->rows.score[r];
        s->columns.score[c] = s->columns.sum[c] > 0 ? sum / s->columns.sum[c] : 0;
    }
    for (size_t r = 0; r < s->rows.n; r++) {
        double sum = 0;
        for (size_t c = 0; c < s->columns.n; c++)
            sum += entry(s, r, c) * s->columns.score[c];
        s->rows.score[r] = s->rows.sum[r] > 0 ? sum / s->rows.sum[r] : 0;
    }
}

static void score(seriation *s) {
    for (size_t r = 0; r < s->rows.n; r++)
        for (size_t c = 0; c < s->columns.n; c++) {
            s->rows.sum[r] += entry(s, r, c);
            s->columns.sum[c] += entry(s, r, c);
        }
    /* no axis of a real matrix is at right angles to this */
    for (size_t r = 0; r < s->rows.n; r++)
        s->rows.score[r] = (double)r + (double)(r * r % 7) / 7;
    for (size_t i = 0; i < AVERAGINGS; i++) {
        normalise(s);
        average(s);
    }
}

typedef struct {
    size_t rank, index;
    double score;
} place;

static int by_score(const void *left, const void *right) {
    const place *a = left, *b = right;
    if (a->rank != b->rank) return a->rank < b->rank ? -1 : 1;
    if (fabs(a->score - b->score) > settled) return a->score < b->score ? -1 : 1;
    return (a->index > b->index) - (a->index < b->index);
}

static bool sort(const seriation *s, side *of) {
    place *places = calloc(of->n + 1, sizeof *places);
    if (places == NULL) return false;
    for (size_t i = 0; i < of->n; i++)
        places[i] = (place){s->rank[of->part[i]], i, of->score[i]};
    qsort(places, of->n, sizeof *places, by_score);
    for (size_t i = 0; i < of->n; i++)
        of->order[i] = places[i].index;
    free(places);
    return true;
}

/* --- bond energy --- */

/* How alike two rows (or columns) are; with what lies beyond the ends nothing is. */
static double bond(const double *alike, const side *of, size_t i, size_t j) {
    if (i >= of->n || j >= of->n) return 0;
    return alike[of->order[i] * of->n + of->order[j]];
}

static void turn(size_t *order, size_t i, size_t j) {
    for (; i < j; i++, j--) {
        size_t kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}

/* Turn a stretch round. Beyond an end of the order is place n, or SIZE_MAX before the first. */
static bool turn_stretches(const double *alike, side *of) {
    bool better = false;
    for (size_t i = 0; i < of->n; i++)
        for (size_t j = i + 1; j < of->n; j++) {
            double gain = bond(alike, of, i - 1, j) + bond(alike, of, i, j + 1) -
                          bond(alike, of, i - 1, i) - bond(alike, of, j, j + 1);
            if (gain <= settled) continue;
            turn(of->order, i, j);
            better = true;
        }
    return better;
}

/* Move one elsewhere: two turns bring i behind j, or before it. */
static bool move_single_ones(const double *alike, side *of) {
    bool better = false;
    for (size_t i = 0; i < of->n; i++)
        for (size_t j = 0; j < of->n; j++) {
            if (i == j || i + 1 == j || j + 1 == i) continue;
            bool on = j > i;
            double gain = bond(alike, of, i - 1, i + 1) - bond(alike, of, i - 1, i) -
                          bond(alike, of, i, i + 1);
            size_t a = on ? j : j - 1, b = on ? j + 1 : j;
            gain += bond(alike, of, a, i) + bond(alike, of, i, b) - bond(alike, of, a, b);
            if (gain <= settled) continue;
            turn(of->order, on ? i : j, on ? j : i);
            if (on)
                turn(of->order, i, j - 1);
            else
                turn(of->order, j + 1, i);
            better = true;
        }
    return better;
}

static bool bring_together(const seriation *s, side *of, bool columns) {
    double *alike = calloc(of->n * of->n + 1, sizeof *alike);
    if (alike == NULL) return false;
    size_t other = columns ? s->rows.n : s->columns.n;
    for (size_t i = 0; i < of->n; i++)
        for (size_t j = 0; j < of->n; j++)
            for (size_t k = 0; k < other; k++)
                alike[i * of->n + j] +=
                    columns ? entry(s, k, i) * entry(s, k, j) : entry(s, i, k) * entry(s, j, k);
    bool better = true;
    for (size_t round = 0; better && round < MOST_ROUNDS; round++) {
        better = turn_stretches(alike, of);
        better = move_single_ones(alike, of) || better;
    }
    free(alike);
    return true;
}

/* The heavy rows above, and the blocks from the upper left to the lower right. */
static void orient(seriation *s) {
    double above = 0, slope = 0;
    for (size_t i = 0; i < s->rows.n; i++)
        above += s->rows.sum[s->rows.order[i]] * ((double)s->rows.n - 1 - 2 * (double)i);
    if (above < -settled && s->rows.n > 0) turn(s->rows.order, 0, s->rows.n - 1);
    for (size_t i = 0; i < s->rows.n; i++)
        for (size_t j = 0; j < s->columns.n; j++)
            slope += entry(s, s->rows.order[i], s->columns.order[j]) *
                     ((double)s->rows.n - 1 - 2 * (double)i) *
                     ((double)s->columns.n - 1 - 2 * (double)j);
    if (slope < -settled && s->columns.n > 0) turn(s->columns.order, 0, s->columns.n - 1);
}

dg_code dg_seriate(size_t *row_order, size_t *column_order, const double *x, size_t n_rows,
                   size_t n_columns, dg_error *err) {
    seriation s = {.x = x, .n_parts = n_rows + n_columns};
    dg_code code = DG_OK;
    bool made = side_make(&s.rows, n_rows, row_order);
    made = side_make(&s.columns, n_columns, column_order) && made;
    s.weight = calloc(3 * s.n_parts + 1, sizeof *s.weight);
    s.size = calloc(2 * s.n_parts + 1, sizeof *s.size);
    if (!made || s.weight == NULL || s.size == NULL) {
        code = dg_fail_memory(err);
        goto done;
    }
    s.mean = s.weight + s.n_parts;
    s.norm = s.mean + s.n_parts;
    s.rank = s.size + s.n_parts;
    find_parts(&s);
    rank_parts(&s);
    score(&s);
    if (!sort(&s, &s.rows) || !sort(&s, &s.columns) || !bring_together(&s, &s.rows, false) ||
        !bring_together(&s, &s.columns, true))
        code = dg_fail_memory(err);
    else
        orient(&s);
done:
    side_free(&s.rows);
    side_free(&s.columns);
    free(s.weight);
    free(s.size);
    return code;
}

double dg_bond_energy(const size_t *row_order, const size_t *column_order, const double *x,
                      size_t n_rows, size_t n_columns) {
    double energy = 0;
    for (size_t i = 0; i < n_rows; i++)
        for (size_t j = 0; j < n_columns; j++) {
            double here = x[row_order[i] * n_columns + column_order[j]];
            if (i + 1 < n_rows) energy += here * x[row_order[i + 1] * n_columns + column_order[j]];
            if (j + 1 < n_columns)
                energy += here * x[row_order[i] * n_columns + column_order[j + 1]];
        }
    return energy;
}
