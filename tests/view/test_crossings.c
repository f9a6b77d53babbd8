/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "no_memory.h"
#include "table.h"

#include "view/crossings.h"

/* Two lines cross where the one comes from above the other and goes below it. */
static size_t count(const size_t *order, const dg_line *lines, size_t n_lines, size_t n) {
    size_t place[8], crossings = 0;
    for (size_t i = 0; i < n; i++)
        place[order[i]] = i;
    for (size_t a = 0; a < n_lines; a++)
        for (size_t b = 0; b < n_lines; b++)
            crossings += lines[a].from < lines[b].from && place[lines[a].to] > place[lines[b].to];
    return crossings;
}

/* Near 0, 1 and 2 go to far 2, 1 and 0: turned round, none cross. */
static void lines_are_straightened(void **state) {
    (void)state;
    dg_line lines[] = {{0, 2}, {1, 1}, {2, 0}};
    size_t order[3], crossings, bound;
    assert_int_equal(dg_crossings_few(order, &crossings, &bound, lines, 3, 3, NULL), DG_OK);
    assert_int_equal(crossings, 0);
    assert_int_equal(bound, 0);
    assert_int_equal(order[0], 2);
    assert_int_equal(order[2], 0);
}

/* All of two with all of two: one crossing, however they stand. */
static void what_must_cross_crosses_once(void **state) {
    (void)state;
    dg_line lines[] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    size_t order[2], crossings, bound;
    assert_int_equal(dg_crossings_few(order, &crossings, &bound, lines, 4, 2, NULL), DG_OK);
    assert_int_equal(crossings, 1);
    assert_int_equal(bound, 1);
}

static size_t best_of_all(size_t *order, size_t k, size_t n, const dg_line *lines, size_t n_lines) {
    if (k == n) return count(order, lines, n_lines, n);
    size_t best = SIZE_MAX;
    for (size_t i = k; i < n; i++) {
        size_t kept = order[k];
        order[k] = order[i];
        order[i] = kept;
        size_t found = best_of_all(order, k + 1, n, lines, n_lines);
        if (found < best) best = found;
        order[i] = order[k];
        order[k] = kept;
    }
    return best;
}

static void as_few_as_in_any_order(void **state) {
    (void)state;
    enum { N = 6, LINES = 18, CASES = 60 };
    size_t n_best = 0;
    for (uint64_t seed = 1; seed <= CASES; seed++) {
        uint64_t random = seed;
        dg_line lines[LINES];
        size_t order[N], all[N], crossings, bound;
        for (size_t i = 0; i < LINES; i++)
            lines[i] = (dg_line){table_next(&random, 10), table_next(&random, N)};
        for (size_t i = 0; i < N; i++)
            all[i] = i;
        assert_int_equal(dg_crossings_few(order, &crossings, &bound, lines, LINES, N, NULL), DG_OK);
        size_t best = best_of_all(all, 0, N, lines, LINES);
        assert_int_equal(crossings, count(order, lines, LINES, N));
        assert_true(bound <= best && best <= crossings);
        n_best += crossings == best;
    }
    assert_true(n_best >= CASES * 9 / 10);
}

static void memory_may_run_out_anywhere(void **state) {
    (void)state;
    dg_line lines[] = {{0, 1}, {1, 0}};
    size_t order[2], crossings, bound;
    assert_survives_no_memory(dg_crossings_few(order, &crossings, &bound, lines, 2, 2, &err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_straightened),
        cmocka_unit_test(what_must_cross_crosses_once),
        cmocka_unit_test(as_few_as_in_any_order),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests_name("crossings", tests, NULL, NULL);
}
