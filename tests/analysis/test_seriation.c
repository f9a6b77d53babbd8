/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "no_memory.h"
#include "table.h"

#include "analysis/seriation.h"

enum { MOST = 8 };

/* Rows and columns of `rows`, strings of digits, in the order found. */
static void assert_ordered(const char *const *rows, size_t n, const char *expected) {
    double x[MOST * MOST];
    size_t m = strlen(rows[0]), row_order[MOST], column_order[MOST];
    for (size_t r = 0; r < n; r++)
        for (size_t c = 0; c < m; c++)
            x[r * m + c] = rows[r][c] - '0';
    assert_int_equal(dg_seriate(row_order, column_order, x, n, m, NULL), DG_OK);
    char made[MOST * (MOST + 1) + 1], *at = made;
    for (size_t r = 0; r < n; r++) {
        for (size_t c = 0; c < m; c++)
            *at++ = rows[row_order[r]][column_order[c]];
        *at++ = ' ';
    }
    at[-1] = '\0';
    assert_string_equal(made, expected);
}

/* Each matrix was made by shuffling the one expected, whose blocks are plain to the eye. */
static void blocks_and_bands_come_out(void **state) {
    (void)state;
    assert_ordered((const char *const[]){"0101", "1010", "0101", "1010"}, 4, "1100 1100 0011 0011");
    /* a block of three rows and columns before one of two */
    assert_ordered((const char *const[]){"01010", "10101", "10101", "01010", "10101"}, 5,
                   "11100 11100 11100 00011 00011");
    /* a band: each row shares a column with the next */
    assert_ordered((const char *const[]){"0110", "1001", "0011"}, 3, "1100 0110 0011");
    assert_ordered((const char *const[]){"00", "00"}, 2, "00 00");
    assert_ordered((const char *const[]){"3"}, 1, "3");
}

/* 1·2 + 2·3 beside one another, 1·4 + 2·5 + 3·6 above one another, 4·5 + 5·6: 8 + 32 + 50. */
static void bond_energy_by_hand(void **state) {
    (void)state;
    double x[] = {1, 2, 3, 4, 5, 6};
    assert_near(dg_bond_energy((size_t[]){0, 1}, (size_t[]){0, 1, 2}, x, 2, 3), 90, 1e-12);
    /* columns 1 3 2: 1·3 + 3·2 + 4·6 + 6·5 + 32 */
    assert_near(dg_bond_energy((size_t[]){0, 1}, (size_t[]){0, 2, 1}, x, 2, 3), 95, 1e-12);
}

static void fill(double *x, size_t n, uint64_t seed) {
    for (size_t i = 0; i < n; i++)
        x[i] = table_next(&seed, 3) == 0 ? (double)(1 + table_next(&seed, 3)) : 0;
}

static double best_of_rows(size_t *order, size_t k, size_t n, const size_t *columns,
                           const double *x, size_t m) {
    if (k == n) return dg_bond_energy(order, columns, x, n, m);
    double best = 0;
    for (size_t i = k; i < n; i++) {
        size_t kept = order[k];
        order[k] = order[i];
        order[i] = kept;
        double found = best_of_rows(order, k + 1, n, columns, x, m);
        if (found > best) best = found;
        order[i] = order[k];
        order[k] = kept;
    }
    return best;
}

/* All orders of rows, the columns as found: a local optimum is near the best, mostly the best. */
static void nearly_the_best_of_all_orders(void **state) {
    (void)state;
    enum { N = 6, M = 7, CASES = 40 };
    size_t n_best = 0;
    for (uint64_t seed = 1; seed <= CASES; seed++) {
        double x[N * M];
        size_t rows[N], columns[M], all[N];
        fill(x, N * M, seed);
        assert_int_equal(dg_seriate(rows, columns, x, N, M, NULL), DG_OK);
        for (size_t i = 0; i < N; i++)
            all[i] = i;
        double best = best_of_rows(all, 0, N, columns, x, M);
        double found = dg_bond_energy(rows, columns, x, N, M);
        assert_true(found <= best + 1e-9 && found >= 0.9 * best);
        n_best += found >= best - 1e-9;
    }
    assert_true(n_best >= CASES * 3 / 4);
}

static void orders_are_permutations_and_repeat(void **state) {
    (void)state;
    enum { N = 30, M = 45 };
    for (uint64_t seed = 1; seed <= 10; seed++) {
        double x[N * M];
        size_t rows[N], columns[M], again_rows[N], again_columns[M], as_given[M];
        bool seen_rows[N] = {false}, seen_columns[M] = {false};
        fill(x, N * M, seed);
        assert_int_equal(dg_seriate(rows, columns, x, N, M, NULL), DG_OK);
        assert_int_equal(dg_seriate(again_rows, again_columns, x, N, M, NULL), DG_OK);
        assert_memory_equal(rows, again_rows, sizeof rows);
        assert_memory_equal(columns, again_columns, sizeof columns);
        for (size_t i = 0; i < N; i++) {
            assert_false(seen_rows[rows[i]]);
            seen_rows[rows[i]] = true;
        }
        for (size_t i = 0; i < M; i++) {
            assert_false(seen_columns[columns[i]]);
            seen_columns[columns[i]] = true;
            as_given[i] = i;
        }
        assert_true(dg_bond_energy(rows, columns, x, N, M) >
                    dg_bond_energy(as_given, as_given, x, N, M));
    }
}

static void memory_may_run_out_anywhere(void **state) {
    (void)state;
    double x[] = {0, 1, 1, 0};
    size_t rows[2], columns[2];
    assert_survives_no_memory(dg_seriate(rows, columns, x, 2, 2, &err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_and_bands_come_out),
        cmocka_unit_test(bond_energy_by_hand),
        cmocka_unit_test(nearly_the_best_of_all_orders),
        cmocka_unit_test(orders_are_permutations_and_repeat),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests_name("seriation", tests, NULL, NULL);
}
