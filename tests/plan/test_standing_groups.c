/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include "dutygraph/standing_groups.h"
#include "no_memory.h"

/* Who attends an item, as a set of bits. */
static size_t attendees_of(const dg_planning *p, size_t item) {
    size_t set = 0;
    for (size_t k = p->first[item]; k < p->first[item + 1]; k++)
        set |= (size_t)1 << p->attendees[k];
    return set;
}

static size_t bits(size_t set) {
    size_t n = 0;
    for (; set != 0; set &= set - 1)
        n++;
    return n;
}

static size_t count_covered(const dg_planning *p, const size_t *groups, size_t k) {
    size_t n = 0;
    for (size_t i = 0; i < p->n_items; i++) {
        size_t set = attendees_of(p, i), g = 0;
        while (g < k && (set & ~groups[g]) != 0)
            g++;
        n += set != 0 && g < k;
    }
    return n;
}

/* The oracle: every k sets of departments. */
static size_t most_by_force(const dg_planning *p, size_t *groups, size_t at, size_t k,
                            size_t seats) {
    size_t most = 0;
    if (at == k) return count_covered(p, groups, k);
    for (size_t set = 0; set < (size_t)1 << p->n_departments; set++) {
        if (bits(set) > seats || (at > 0 && set < groups[at - 1])) continue;
        groups[at] = set;
        size_t n = most_by_force(p, groups, at + 1, k, seats);
        if (n > most) most = n;
    }
    return most;
}

static void assert_groups(const dg_standing_groups *x, const dg_planning *p, size_t k,
                          size_t seats) {
    size_t sets[3] = {0}, n_covered = 0;
    assert_true(x->n_groups <= k);
    for (size_t g = 0; g < x->n_groups; g++) {
        assert_true(x->first[g + 1] - x->first[g] <= seats);
        for (size_t i = x->first[g]; i < x->first[g + 1]; i++)
            sets[g] |= (size_t)1 << x->members[i];
    }
    assert_int_equal(x->n_covered, count_covered(p, sets, x->n_groups));
    for (size_t i = 0; i < p->n_items; i++) {
        if (x->group[i] == DG_NONE) continue;
        n_covered++;
        assert_true((attendees_of(p, i) & ~sets[x->group[i]]) == 0);
    }
    assert_int_equal(x->n_covered, n_covered);
}

static void brute_force_agrees(void **state) {
    (void)state;
    uint64_t random = 41;
    size_t n_best = 0;
    for (size_t round = 0; round < 600; round++) {
        size_t k = 1 + table_next(&random, round % 10 == 0 ? 3 : 2);
        size_t seats = 1 + table_next(&random, 4), sets[3];
        planning y = planning_random(&random, 1 + table_next(&random, 12),
                                     1 + table_next(&random, k == 3 ? 4 : 6), 35, 5, 1);
        size_t most = most_by_force(&y.p, sets, 0, k, seats);
        dg_standing_groups x;
        assert_int_equal(dg_standing_groups_find(&x, &y.p, k, seats, 0, NULL), DG_OK);
        assert_groups(&x, &y.p, k, seats);
        assert_true(x.n_covered <= most && most <= x.upper_bound);
        if (k == 1) assert_true(x.n_covered == most && x.upper_bound == most);
        assert_true((double)x.n_covered >= .63 * (double)most);
        n_best += x.n_covered == most;
        dg_standing_groups_clear(&x);
        planning_free(&y);
    }
    assert_true(n_best > 570);
}

/* Items AB, AB, BC, CD, DE and E: with three seats, A B C cover three, and C D E the others. */
static void two_groups_by_hand(void **state) {
    (void)state;
    planning y = planning_new(6, 5, 120, 0);
    static const size_t attendees[] = {0, 1, 0, 1, 1, 2, 2, 3, 3, 4, 4};
    static const size_t members[] = {0, 1, 2, 2, 3, 4};
    memcpy(y.attendees, attendees, sizeof attendees);
    for (size_t i = 0; i < 6; i++)
        y.first[i + 1] = i < 5 ? 2 * (i + 1) : 11;
    dg_standing_groups x;
    assert_int_equal(dg_standing_groups_find(&x, &y.p, 2, 3, 0, NULL), DG_OK);
    assert_int_equal(x.n_groups, 2);
    assert_int_equal(x.n_covered, 6);
    assert_int_equal(x.upper_bound, 6);
    assert_int_equal(x.first[1], 3);
    assert_memory_equal(x.members, members, sizeof members);
    assert_int_equal(x.group[3], 1);
    dg_standing_groups_clear(&x);
    planning_free(&y);
}

/* Cut short, what is found is still true, and the bound is one. */
static void few_nodes(void **state) {
    (void)state;
    uint64_t random = 19;
    planning y = planning_random(&random, 60, 15, 20, 5, 1);
    dg_standing_groups few, all;
    assert_int_equal(dg_standing_groups_find(&few, &y.p, 1, 5, 10, NULL), DG_OK);
    assert_int_equal(dg_standing_groups_find(&all, &y.p, 1, 5, 0, NULL), DG_OK);
    assert_groups(&few, &y.p, 1, 5);
    assert_true(few.n_covered <= all.n_covered && all.n_covered <= few.upper_bound);
    assert_true(few.n_covered < few.upper_bound);
    assert_int_equal(all.n_covered, all.upper_bound);
    dg_standing_groups_clear(&few);
    dg_standing_groups_clear(&all);
    dg_error err = {0};
    assert_int_equal(dg_standing_groups_find(&all, &y.p, 0, 5, 0, &err), DG_EINVAL);
    assert_string_equal(err.message, "a group and a seat at least are wanted");
    planning_free(&y);
}

static dg_code find_once(const dg_planning *p, dg_error *err) {
    dg_standing_groups x;
    dg_code code = dg_standing_groups_find(&x, p, 2, 3, 0, err);
    if (code == DG_OK) dg_standing_groups_clear(&x);
    return code;
}

static void survives_no_memory(void **state) {
    (void)state;
    uint64_t random = 6;
    planning y = planning_random(&random, 6, 5, 40, 5, 1);
    assert_survives_no_memory(find_once(&y.p, &err));
    planning_free(&y);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brute_force_agrees),
        cmocka_unit_test(two_groups_by_hand),
        cmocka_unit_test(few_nodes),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
