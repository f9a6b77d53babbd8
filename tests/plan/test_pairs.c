/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include "no_memory.h"
#include "plan/pairs.h"

/* Different sets of `n_items` items, the empty one first; a larger one mostly saves more. */
static size_t random_list(dg_saving *list, uint64_t *random, size_t n_wanted, size_t n_items) {
    size_t n = 1;
    list[0] = (dg_saving){0, 0};
    for (size_t draw = 0; draw < n_wanted; draw++) {
        uint64_t set = 0, saved = 0;
        for (size_t i = 0; i < n_items; i++) {
            if (table_next(random, 100) >= 25) continue;
            set |= UINT64_C(1) << i;
            saved += table_next(random, 9);
        }
        size_t i = 0;
        while (i < n && list[i].set != set)
            i++;
        if (i == n) list[n++] = (dg_saving){set, saved};
    }
    return n;
}

static uint64_t most_by_force(const dg_saving *list, size_t n) {
    uint64_t most = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < n; k++)
            if ((list[i].set & list[k].set) == 0 && list[i].saved + list[k].saved > most)
                most = list[i].saved + list[k].saved;
    return most;
}

static uint64_t saved_by(const dg_saving *list, size_t n, uint64_t set) {
    size_t i = 0;
    while (i < n && list[i].set != set)
        i++;
    assert_true(i < n);
    return list[i].saved;
}

static void brute_force_agrees(void **state) {
    (void)state;
    enum { MOST = 200 };
    uint64_t random = 17;
    for (size_t round = 0; round < 2000; round++) {
        dg_saving list[MOST + 1], given[MOST + 1];
        size_t n_items = round % 50 == 0 ? 64 : 1 + table_next(&random, 14);
        size_t n = random_list(list, &random, table_next(&random, MOST), n_items);
        memcpy(given, list, n * sizeof *list);
        uint64_t most = most_by_force(list, n), a = 1, b = 1, saved = 0;
        assert_true(dg_pairs_best(&a, &b, &saved, list, n, NULL));
        assert_int_equal(saved, most);
        if (most > 0) {
            assert_int_equal(a & b, 0);
            assert_int_equal(saved_by(given, n, a) + saved_by(given, n, b), most);
        }
        /* Nothing saves more than the most: the sets stay as they are. */
        a = b = 1;
        assert_true(dg_pairs_best(&a, &b, &saved, given, n, NULL));
        assert_true(saved == most && a == 1 && b == 1);
    }
}

static dg_code pair(dg_error *err) {
    dg_saving list[3] = {{0, 0}, {1, 5}, {6, 7}};
    uint64_t a, b, saved = 0;
    if (dg_pairs_best(&a, &b, &saved, list, 3, NULL)) return DG_OK;
    err->code = DG_ENOMEM;
    return DG_ENOMEM;
}

static void survives_no_memory(void **state) {
    (void)state;
    assert_survives_no_memory(pair(&err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brute_force_agrees),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
