/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include <math.h>

#include "analysis/bicm.h"
#include "no_memory.h"
#include "table.h"

static dg_bicm solved(const size_t *rows, size_t n, const size_t *columns, size_t m) {
    dg_bicm model = {0};
    assert_int_equal(dg_bicm_solve(&model, rows, n, columns, m, NULL), DG_OK);
    assert_true(model.error <= 1e-10);
    return model;
}

/* The cell of a row and a column of these degrees. */
static double cell(const dg_bicm *model, size_t row, size_t column) {
    size_t i = dg_degree_class(&model->rows, row), j = dg_degree_class(&model->columns, column);
    assert_int_equal(model->rows.degree[i], row);
    assert_int_equal(model->columns.degree[j], column);
    return model->probability[i * model->columns.n + j];
}

/* [[0,0,1],[0,1,0],[1,0,1]], the example of the R package backbone (Neal 2022), by its bicm(). */
static void three_by_three(void **state) {
    (void)state;
    dg_bicm model = solved((size_t[]){1, 1, 2}, 3, (size_t[]){1, 1, 2}, 3);
    assert_near(cell(&model, 1, 1), .216, 5e-4);
    assert_near(cell(&model, 1, 2), .568, 5e-4);
    assert_near(cell(&model, 2, 1), .568, 5e-4);
    assert_near(cell(&model, 2, 2), .863, 6e-4); /* printed as .863; the sums give 2 - 2 × .568 */
    dg_bicm_clear(&model);
}

/* With equal row sums, or equal column sums, the cells are known: the other sum's share. */
static void equal_degrees_share_evenly(void **state) {
    (void)state;
    dg_bicm model = solved((size_t[]){2, 2, 2}, 3, (size_t[]){1, 2, 1, 2}, 4);
    assert_near(cell(&model, 2, 1), 1. / 3, 1e-15);
    assert_near(cell(&model, 2, 2), 2. / 3, 1e-15);
    dg_bicm_clear(&model);
}

/*
 * By hand. An empty row, a full row, then an empty column: what is left is one row of 1 and one of
 * 2 over three columns of 1.
 */
static void empty_and_full_are_exact(void **state) {
    (void)state;
    dg_bicm model = solved((size_t[]){0, 4, 2, 3}, 4, (size_t[]){2, 2, 2, 3}, 4);
    for (size_t i = 0; i < 2; i++) {
        size_t column = i == 0 ? 2 : 3;
        assert_true(cell(&model, 0, column) == 0);
        assert_true(cell(&model, 4, column) == 1);
    }
    assert_true(cell(&model, 2, 3) == 1 && cell(&model, 3, 3) == 1); /* full once 0 is gone */
    assert_near(cell(&model, 2, 2), 1. / 3, 1e-14);
    assert_near(cell(&model, 3, 2), 2. / 3, 1e-14);
    dg_bicm_clear(&model);
}

/*
 * By hand. No row or column is empty or full, and yet the two rows of 3 hold all that the columns
 * can take from two rows (Gale 1957): each has both columns of 3 and one of the columns of 1.
 */
static void forced_blocks_are_exact(void **state) {
    (void)state;
    dg_bicm model = solved((size_t[]){3, 3, 1, 1}, 4, (size_t[]){3, 3, 1, 1}, 4);
    assert_true(cell(&model, 3, 3) == 1 && cell(&model, 1, 1) == 0);
    assert_near(cell(&model, 3, 1), .5, 1e-15);
    assert_near(cell(&model, 1, 3), .5, 1e-15);
    dg_bicm_clear(&model);
    model = solved((size_t[]){3, 2, 1}, 3, (size_t[]){3, 2, 1}, 3); /* one table alone */
    for (size_t row = 1; row <= 3; row++)
        for (size_t column = 1; column <= 3; column++)
            assert_true(cell(&model, row, column) == (row + column > 3 ? 1 : 0));
    dg_bicm_clear(&model);
}

static void nothing_to_solve(void **state) {
    (void)state;
    dg_bicm model = solved(NULL, 0, NULL, 0);
    dg_bicm_clear(&model);
    model = solved((size_t[]){0, 0}, 2, (size_t[]){0}, 1);
    assert_true(cell(&model, 0, 0) == 0);
    dg_bicm_clear(&model);
}

/*
 * The solution is unique and known by two marks: mean degrees are as given (`error`), and log odds
 * are a row's part plus a column's, so that those of four cells cancel.
 */
static void assert_is_additive(const dg_bicm *model) {
    size_t m = model->columns.n;
    for (size_t i = 1; i < model->rows.n; i++)
        for (size_t j = 1; j < m; j++) {
            const double *upper = model->probability + (i - 1) * m, *lower = upper + m;
            const double p[] = {upper[j - 1], upper[j], lower[j], lower[j - 1]};
            double sum = 0;
            bool open = true;
            for (size_t k = 0; k < 4; k++) {
                open = open && p[k] > 1e-9 && p[k] < 1 - 1e-9;
                if (open) sum += (k % 2 == 0 ? 1 : -1) * log(p[k] / (1 - p[k]));
            }
            if (open) assert_near(sum, 0, 1e-6);
        }
}

/* Tables of any density; some rows and columns turn out empty or full. */
static void random_tables(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 200; seed++) {
        uint64_t next = seed;
        size_t n = 1 + table_next(&next, 40), m = 1 + table_next(&next, 40);
        size_t rows[40] = {0}, columns[40] = {0}, density = 1 + table_next(&next, 99);
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < m; j++) {
                /* uneven: the chance of a one falls from the first cell to the last */
                bool one = table_next(&next, 100 * n * m) < density * (2 * n * m - i * m - j * n);
                rows[i] += one;
                columns[j] += one;
            }
        dg_bicm model = solved(rows, n, columns, m);
        assert_is_additive(&model);
        dg_bicm_clear(&model);
    }
}

/* 10000 columns of 1 to 8 ones in 1000 rows, the r-th row with a chance proportional to 1/r. */
static void a_large_uneven_table(void **state) {
    (void)state;
    enum { ROWS = 1000, COLUMNS = 10000 };
    size_t *rows = calloc(ROWS, sizeof *rows), *columns = calloc(COLUMNS, sizeof *columns);
    assert_true(rows != NULL && columns != NULL);
    uint64_t next = 1;
    for (size_t j = 0; j < COLUMNS; j++) {
        bool has[ROWS] = {false};
        for (size_t ones = 1 + table_next(&next, 8); ones > 0; ones--) {
            size_t row = ROWS / (1 + table_next(&next, ROWS)) - 1;
            if (row >= ROWS || has[row]) continue;
            has[row] = true;
            rows[row]++;
            columns[j]++;
        }
    }
    dg_bicm model = solved(rows, ROWS, columns, COLUMNS);
    assert_is_additive(&model);
    dg_bicm_clear(&model);
    free(rows);
    free(columns);
}

static void assert_impossible(const size_t *rows, size_t n, const size_t *columns, size_t m) {
    dg_bicm model = {.error = 77};
    dg_error err = {0};
    assert_int_equal(dg_bicm_solve(&model, rows, n, columns, m, &err), DG_EINVAL);
    assert_string_equal(err.message, "no table has these degrees");
    assert_near(model.error, 77, 0);
}

static void impossible_degrees_are_refused(void **state) {
    (void)state;
    assert_impossible((size_t[]){3}, 1, (size_t[]){1, 1}, 2);          /* more than columns */
    assert_impossible((size_t[]){1, 1}, 2, (size_t[]){1}, 1);          /* sums differ */
    assert_impossible((size_t[]){1}, 1, (size_t[]){1, 1}, 2);          /* the other way */
    assert_impossible((size_t[]){3, 3, 0}, 3, (size_t[]){3, 2, 1}, 3); /* Gale and Ryser */
}

static void memory_may_run_out(void **state) {
    (void)state;
    static const size_t degrees[] = {3, 3, 1, 1, 2};
    for (size_t n = 0;; n++) {
        dg_bicm model = {.error = 77};
        dg_error err = {0};
        no_memory_after(n);
        dg_code code = dg_bicm_solve(&model, degrees, 5, degrees, 5, &err);
        no_memory_never();
        assert_int_equal(err.code, code);
        if (code == DG_OK) {
            dg_bicm_clear(&model);
            assert_true(n > 0);
            break;
        }
        assert_int_equal(code, DG_ENOMEM);
        assert_near(model.error, 77, 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_by_three),
        cmocka_unit_test(equal_degrees_share_evenly),
        cmocka_unit_test(empty_and_full_are_exact),
        cmocka_unit_test(forced_blocks_are_exact),
        cmocka_unit_test(nothing_to_solve),
        cmocka_unit_test(random_tables),
        cmocka_unit_test(a_large_uneven_table),
        cmocka_unit_test(impossible_degrees_are_refused),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("bicm", tests, NULL, NULL);
}
