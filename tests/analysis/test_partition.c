/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "analysis/partition.h"
#include "no_memory.h"

static void parts_are_numbered_by_size_and_place(void **state) {
    (void)state;
    size_t part[] = {5, 2, DG_NONE, 2, 0, 7, 7, 3}, n_parts;
    static const size_t expected[] = {2, 0, DG_NONE, 0, 3, 1, 1, 4};
    assert_int_equal(dg_partition_number(part, &n_parts, 8, NULL), DG_OK);
    assert_int_equal(n_parts, 5);
    assert_memory_equal(part, expected, sizeof part);
    assert_int_equal(dg_partition_number(NULL, &n_parts, 0, NULL), DG_OK);
    assert_int_equal(n_parts, 0);
}

/* By hand: two triangles and a bridge, 7 ties: 6/7 inside, each triangle half of the strength. */
static void modularity_of_two_triangles(void **state) {
    (void)state;
    static const dg_tie ties[] = {
        {0, 1, 1, 1}, {0, 2, 1, 1}, {1, 2, 1, 1}, {2, 3, 1, 1},
        {3, 4, 1, 1}, {3, 5, 1, 1}, {4, 5, 1, 1},
    };
    static const size_t triangles[] = {0, 0, 0, 1, 1, 1}, whole[] = {0, 0, 0, 0, 0, 0};
    double q;
    assert_int_equal(dg_partition_modularity(&q, triangles, 2, ties, 7, 1, NULL), DG_OK);
    assert_near(q, 6. / 7 - 1. / 2, 1e-15);
    assert_int_equal(dg_partition_modularity(&q, triangles, 2, ties, 7, 2, NULL), DG_OK);
    assert_near(q, 6. / 7 - 1, 1e-15);
    assert_int_equal(dg_partition_modularity(&q, whole, 1, ties, 7, 1, NULL), DG_OK);
    assert_near(q, 0, 1e-15);
}

static double rand_of(const size_t *a, const size_t *b, size_t n) {
    double ari = -7;
    assert_int_equal(dg_adjusted_rand(&ari, a, b, n, NULL), DG_OK);
    return ari;
}

/*
 * By hand, after Hubert & Arabie (1985): of 6 pairs a joins 2, b 1, both 1; expected 2·1/6, at most
 * 3/2, so (1 - 1/3)/(3/2 - 1/3) = 4/7.
 */
static void adjusted_rand_of_four(void **state) {
    (void)state;
    static const size_t a[] = {0, 0, 1, 1}, b[] = {0, 0, 1, 2}, c[] = {9, 9, DG_NONE, DG_NONE};
    static const size_t whole[] = {3, 3, 3, 3}, apart[] = {8, 6, 4, 2};
    assert_near(rand_of(a, b, 4), 4. / 7, 1e-15);
    assert_near(rand_of(b, a, 4), 4. / 7, 1e-15);
    assert_near(rand_of(a, c, 4), 1, 0); /* labels are only labels */
    assert_near(rand_of(whole, whole, 4), 1, 0);
    assert_near(rand_of(apart, apart, 4), 1, 0);
    assert_near(rand_of(whole, apart, 4), 0, 0);
    assert_near(rand_of(a, b, 1), 1, 0);
    assert_near(rand_of(NULL, NULL, 0), 1, 0);
}

/* The oracle looks at every pair. */
static double slow_rand(const size_t *a, const size_t *b, size_t n) {
    double both = 0, in_a = 0, in_b = 0, all = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < i; j++) {
            both += a[i] == a[j] && b[i] == b[j];
            in_a += a[i] == a[j];
            in_b += b[i] == b[j];
            all++;
        }
    return (both - in_a * in_b / all) / ((in_a + in_b) / 2 - in_a * in_b / all);
}

static void random_partitions_agree_with_all_pairs(void **state) {
    (void)state;
    enum { N = 40 };
    uint64_t numbers = 11;
    double sum = 0;
    for (size_t round = 0; round < 200; round++) {
        size_t a[N], b[N], parts = 2 + round % 9;
        for (size_t i = 0; i < N; i++) {
            a[i] = table_next(&numbers, parts);
            b[i] = table_next(&numbers, parts) * 1000;
        }
        double ari = rand_of(a, b, N);
        assert_near(ari, slow_rand(a, b, N), 1e-12);
        assert_true(ari <= 1);
        sum += ari;
    }
    assert_near(sum / 200, 0, .01); /* chance agreement is what it is adjusted for */
}

static void memory_may_run_out(void **state) {
    (void)state;
    static const dg_tie tie = {0, 1, 1, 1};
    size_t part[] = {1, 0}, n_parts;
    double x;
    assert_survives_no_memory(dg_partition_number(part, &n_parts, 2, &err));
    assert_survives_no_memory(dg_partition_modularity(&x, part, 2, &tie, 1, 1, &err));
    assert_survives_no_memory(dg_adjusted_rand(&x, part, part, 2, &err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_are_numbered_by_size_and_place),
        cmocka_unit_test(modularity_of_two_triangles),
        cmocka_unit_test(adjusted_rand_of_four),
        cmocka_unit_test(random_partitions_agree_with_all_pairs),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("partition", tests, NULL, NULL);
}
