/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/bicm.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/fail.h"

/* --- degree classes --- */

static void classes_clear(dg_degree_classes *classes) {
    free(classes->degree);
    free(classes->count);
    *classes = (dg_degree_classes){0};
}

/* `other` is how many the other side has: no degree may be larger. */
static dg_code classes_init(dg_degree_classes *classes, const size_t *degree, size_t n,
                            size_t other, dg_error *err) {
    size_t *having = calloc(other + 1, sizeof *having), distinct = 0;
    if (having == NULL) return dg_fail_memory(err);
    bool possible = true;
    for (size_t i = 0; i < n && possible; i++) {
        possible = degree[i] <= other;
        if (possible) distinct += having[degree[i]]++ == 0;
    }
    *classes = (dg_degree_classes){0, calloc(distinct + 1, sizeof *classes->degree),
                                   calloc(distinct + 1, sizeof *classes->count)};
    bool room = classes->degree != NULL && classes->count != NULL;
    for (size_t d = other + 1; d-- > 0 && room && possible;) {
        if (having[d] == 0) continue;
        classes->degree[classes->n] = d;
        classes->count[classes->n++] = having[d];
    }
    free(having);
    if (!room) return dg_fail_memory(err);
    return possible ? DG_OK : dg_fail(err, DG_EINVAL, "no table has these degrees");
}

size_t dg_degree_class(const dg_degree_classes *classes, size_t degree) {
    size_t low = 0, high = classes->n; /* it is in [low, high) */
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (classes->degree[middle] >= degree)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* --- one block of cells whose probabilities all lie between 0 and 1 --- */

/* Some classes of one side; each of their degrees counts `less` in this block. */
typedef struct {
    size_t n;
    const size_t *degree, *count;
    size_t less;
} side;

static double degree_of(const side *s, size_t i) {
    return (double)(s->degree[i] - s->less);
}

/*
 * The cell of a row with parameter a and a column with parameter b is 1/(1 + exp(-a - b)). The
 * long side has the more classes.
 */
typedef struct {
    side long_side, short_side;
    double *room;                      /* holds the arrays below */
    double *a, *off, *spread, *move;   /* per long class; off: degree less its mean */
    double *b, *odds, *off_b, *move_b; /* per short class; odds: exp(b) */
    double *weight;                    /* long × short: count of the short class × p(1 - p) */
    double *matrix;                    /* short × short: the equations of move_b */
} solver;

static bool solver_init(solver *s) {
    size_t n = s->long_side.n, m = s->short_side.n;
    s->room = calloc(4 * n + 4 * m + n * m + m * m + 1, sizeof *s->room);
    if (s->room == NULL) return false;
    s->a = s->room;
    s->off = s->a + n;
    s->spread = s->off + n;
    s->move = s->spread + n;
    s->b = s->move + n;
    s->odds = s->b + m;
    s->off_b = s->odds + m;
    s->move_b = s->off_b + m;
    s->weight = s->move_b + m;
    s->matrix = s->weight + n * m;
    return true;
}

static double log_odds(double part, double whole) {
    return log(part / (whole - part));
}

/* Exact where all rows, or all columns, have equal degrees. */
static void guess(solver *s) {
    double rows = 0, columns = 0, ones = 0;
    for (size_t i = 0; i < s->long_side.n; i++) {
        rows += (double)s->long_side.count[i];
        ones += (double)s->long_side.count[i] * degree_of(&s->long_side, i);
    }
    for (size_t j = 0; j < s->short_side.n; j++)
        columns += (double)s->short_side.count[j];
    double density = log_odds(ones, rows * columns);
    for (size_t i = 0; i < s->long_side.n; i++)
        s->a[i] = log_odds(degree_of(&s->long_side, i), columns);
    for (size_t j = 0; j < s->short_side.n; j++)
        s->b[j] = log_odds(degree_of(&s->short_side, j), rows) - density;
}

static double error_of(double off, double degree) {
    return fabs(off) / fmax(1, degree);
}

/* How far the mean degrees are off; returns the largest error. */
static double measure(solver *s) {
    const side *rows = &s->long_side, *columns = &s->short_side;
    double error = 0;
    for (size_t j = 0; j < columns->n; j++) {
        s->odds[j] = exp(s->b[j]);
        s->off_b[j] = degree_of(columns, j);
    }
    for (size_t i = 0; i < rows->n; i++) {
        double odds = exp(s->a[i]), *weight = s->weight + i * columns->n;
        s->off[i] = degree_of(rows, i);
        s->spread[i] = 0;
        for (size_t j = 0; j < columns->n; j++) {
            double z = odds * s->odds[j], none = 1 / (1 + z), p = z * none;
            s->off[i] -= (double)columns->count[j] * p;
            s->off_b[j] -= (double)rows->count[i] * p;
            weight[j] = (double)columns->count[j] * p * none;
            s->spread[i] += weight[j];
        }
        error = fmax(error, error_of(s->off[i], degree_of(rows, i)));
    }
    for (size_t j = 0; j < columns->n; j++)
        error = fmax(error, error_of(s->off_b[j], degree_of(columns, j)));
    return error;
}

/*
 * Newton's equations with the long side eliminated. The matrix is the Laplacian of a weighted
 * graph: each diagonal entry is minus the sum of its row, and is computed so, without cancellation.
 */
static void set_up(solver *s) {
    size_t m = s->short_side.n;
    for (size_t k = 0; k < m * m; k++)
        s->matrix[k] = 0;
    for (size_t j = 0; j < m; j++)
        s->move_b[j] = (double)s->short_side.count[j] * s->off_b[j];
    for (size_t i = 0; i < s->long_side.n; i++) {
        const double *weight = s->weight + i * m;
        for (size_t j = 0; j < m; j++) {
            double part = (double)s->long_side.count[i] * weight[j] / s->spread[i];
            s->move_b[j] -= part * s->off[i];
            for (size_t k = 0; k < j; k++)
                s->matrix[j * m + k] -= part * weight[k];
        }
    }
    for (size_t j = 0; j < m; j++)
        for (size_t k = 0; k < j; k++) {
            s->matrix[j * m + j] -= s->matrix[j * m + k];
            s->matrix[k * m + k] -= s->matrix[j * m + k];
        }
}

/* Cholesky's decomposition of the first n rows in place, then both substitutions into x. */
static void solve(double *x, double *matrix, size_t n, size_t stride) {
    for (size_t j = 0; j < n; j++) {
        for (size_t k = 0; k <= j; k++) {
            double sum = matrix[j * stride + k];
            for (size_t l = 0; l < k; l++)
                sum -= matrix[j * stride + l] * matrix[k * stride + l];
            matrix[j * stride + k] = k < j ? sum / matrix[k * stride + k] : sqrt(sum);
        }
        for (size_t l = 0; l < j; l++)
            x[j] -= matrix[j * stride + l] * x[l];
        x[j] /= matrix[j * stride + j];
    }
    for (size_t j = n; j-- > 0;) {
        for (size_t l = j + 1; l < n; l++)
            x[j] -= matrix[l * stride + j] * x[l];
        x[j] /= matrix[j * stride + j];
    }
}

/* The largest change of any a + b. */
static double largest_move(const solver *s) {
    double high = s->move[0], low = high, high_b = s->move_b[0], low_b = high_b;
    for (size_t i = 0; i < s->long_side.n; i++) {
        high = fmax(high, s->move[i]);
        low = fmin(low, s->move[i]);
    }
    for (size_t j = 0; j < s->short_side.n; j++) {
        high_b = fmax(high_b, s->move_b[j]);
        low_b = fmin(low_b, s->move_b[j]);
    }
    return fmax(fabs(high + high_b), fabs(low + low_b));
}

/*
 * One of Newton's steps. One parameter stays as it is: only sums of a row's and a column's matter.
 * A logistic likelihood rises for a step of log(1 + d)/d of the way, where d is the largest change
 * of any log odds: Bach (2010), Electron. J. Statist. 4, 384.
 */
static void improve(solver *s) {
    size_t n = s->long_side.n, m = s->short_side.n;
    set_up(s);
    s->move_b[m - 1] = 0;
    solve(s->move_b, s->matrix, m - 1, m);
    for (size_t i = 0; i < n; i++) {
        double off = s->off[i];
        for (size_t j = 0; j < m; j++)
            off -= s->weight[i * m + j] * s->move_b[j];
        s->move[i] = off / s->spread[i];
    }
    double d = largest_move(s), part = d > 0 ? log1p(d) / d : 1;
    for (size_t i = 0; i < n; i++)
        s->a[i] += part * s->move[i];
    for (size_t j = 0; j < m; j++)
        s->b[j] += part * s->move_b[j];
}

/* Until rounding is all that is left. */
static void maximise(solver *s) {
    guess(s);
    double error = measure(s);
    for (int i = 0; i < 200 && error > 1e-15; i++) {
        double before = error;
        improve(s);
        error = measure(s);
        if (before < 1e-11 && !(error < before / 2)) break;
    }
}

/* --- blocks --- */

typedef struct {
    size_t first_row, end_row, first_column, end_column; /* classes */
    size_t row_less, column_less;                        /* what their degrees count less here */
} block;

static side rows_of(const dg_bicm *model, const block *b) {
    return (side){b->end_row - b->first_row, model->rows.degree + b->first_row,
                  model->rows.count + b->first_row, b->row_less};
}

static side columns_of(const dg_bicm *model, const block *b) {
    return (side){b->end_column - b->first_column, model->columns.degree + b->first_column,
                  model->columns.count + b->first_column, b->column_less};
}

static dg_code solve_block(dg_bicm *model, const block *b, dg_error *err) {
    side rows = rows_of(model, b), columns = columns_of(model, b);
    bool upright = rows.n >= columns.n;
    solver s = {.long_side = upright ? rows : columns, .short_side = upright ? columns : rows};
    if (!solver_init(&s)) return dg_fail_memory(err);
    maximise(&s);
    const double *row = upright ? s.a : s.b, *column = upright ? s.b : s.a;
    for (size_t i = 0; i < rows.n; i++)
        for (size_t j = 0; j < columns.n; j++)
            model->probability[(b->first_row + i) * model->columns.n + b->first_column + j] =
                1 / (1 + exp(-row[i] - column[j]));
    free(s.room);
    return DG_OK;
}

static void fill(dg_bicm *model, size_t row, size_t end_row, size_t column, size_t end_column,
                 double value) {
    for (size_t i = row; i < end_row; i++)
        for (size_t j = column; j < end_column; j++)
            model->probability[i * model->columns.n + j] = value;
}

/*
 * Gale (1957) and Ryser (1957): the k rows of largest degree hold at most Σ min(k, degree) over the
 * columns. Where they hold just that many, every column of at least k has them all, and no column
 * of at most k has any other row.
 */
typedef struct {
    bool possible, tight;
    size_t row;           /* the first class below those k rows */
    size_t k;             /* rows */
    size_t same, smaller; /* the first column classes of degree <= k and < k */
    size_t full;          /* columns of at least k */
} cut;

/* The cut after so many row classes, of k rows with `held` ones. */
static cut try_cut(const side *columns, size_t row, size_t k, size_t held) {
    cut c = {.row = row, .k = k};
    size_t room = 0;
    for (size_t j = 0; j < columns->n; j++) {
        size_t degree = columns->degree[j] - columns->less;
        room += columns->count[j] * (degree < k ? degree : k);
        if (degree >= k) c.full += columns->count[j];
        c.same += degree > k;
        c.smaller += degree >= k;
    }
    c.possible = held <= room;
    c.tight = held == room;
    return c;
}

/* A tight cut that takes something off the block; else one that is not tight. */
static cut find_cut(const dg_bicm *model, const block *b) {
    side rows = rows_of(model, b), columns = columns_of(model, b);
    size_t k = 0, held = 0;
    cut c = {.possible = true};
    for (size_t i = 0; i <= rows.n && c.possible; i++) {
        c = try_cut(&columns, i, k, held);
        bool at_edge = i == 0 || i == rows.n;
        if (i == rows.n && !c.tight) c.possible = false; /* the two sides count differently */
        if (c.tight && (!at_edge || c.smaller > c.same)) return c;
        if (i == rows.n) break;
        k += rows.count[i];
        held += rows.count[i] * (rows.degree[i] - rows.less);
    }
    c.tight = false;
    return c;
}

static dg_code solve_blocks(dg_bicm *model, block b, dg_error *err) {
    while (b.first_row < b.end_row && b.first_column < b.end_column) {
        cut c = find_cut(model, &b);
        if (!c.possible) return dg_fail(err, DG_EINVAL, "no table has these degrees");
        if (!c.tight) return solve_block(model, &b, err);
        size_t row = b.first_row + c.row;
        size_t same = b.first_column + c.same, smaller = b.first_column + c.smaller;
        fill(model, b.first_row, row, b.first_column, smaller, 1);
        fill(model, row, b.end_row, same, b.end_column, 0);
        block upper = {b.first_row, row, smaller, b.end_column, b.row_less + c.full, b.column_less};
        block lower = {row, b.end_row, b.first_column, same, b.row_less, b.column_less + c.k};
        dg_code code = solve_blocks(model, upper, err);
        if (code != DG_OK) return code;
        b = lower;
    }
    return DG_OK;
}

/* --- the whole --- */

static double largest_error(const dg_bicm *model) {
    const dg_degree_classes *rows = &model->rows, *columns = &model->columns;
    double error = 0;
    for (size_t i = 0; i < rows->n; i++) {
        double off = (double)rows->degree[i];
        for (size_t j = 0; j < columns->n; j++)
            off -= (double)columns->count[j] * model->probability[i * columns->n + j];
        error = fmax(error, error_of(off, (double)rows->degree[i]));
    }
    for (size_t j = 0; j < columns->n; j++) {
        double off = (double)columns->degree[j];
        for (size_t i = 0; i < rows->n; i++)
            off -= (double)rows->count[i] * model->probability[i * columns->n + j];
        error = fmax(error, error_of(off, (double)columns->degree[j]));
    }
    return error;
}

dg_code dg_bicm_solve(dg_bicm *model, const size_t *rows, size_t n_rows, const size_t *columns,
                      size_t n_columns, dg_error *err) {
    dg_bicm made = {0};
    dg_code code = classes_init(&made.rows, rows, n_rows, n_columns, err);
    if (code == DG_OK) code = classes_init(&made.columns, columns, n_columns, n_rows, err);
    if (code != DG_OK) goto done;
    made.probability = calloc(made.rows.n * made.columns.n + 1, sizeof *made.probability);
    if (made.probability == NULL) {
        code = dg_fail_memory(err);
        goto done;
    }
    code = solve_blocks(&made, (block){0, made.rows.n, 0, made.columns.n, 0, 0}, err);
    if (code == DG_OK) made.error = largest_error(&made);
done:
    if (code == DG_OK)
        *model = made;
    else
        dg_bicm_clear(&made);
    return code;
}

void dg_bicm_clear(dg_bicm *model) {
    classes_clear(&model->rows);
    classes_clear(&model->columns);
    free(model->probability);
    *model = (dg_bicm){0};
}
