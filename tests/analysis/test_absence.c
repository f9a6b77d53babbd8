/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "dutygraph/absence.h"
#include "no_memory.h"

static dg_absence without(const dg_graph *g, const char *names) {
    size_t n = dg_graph_n_departments(g);
    bool *absent = calloc(n + 1, sizeof *absent);
    dg_absence absence = {0};
    for (size_t d = 0; d < n; d++)
        absent[d] = strstr(names, dg_graph_department(g, d)->name) != NULL;
    assert_int_equal(dg_absence_of(&absence, g, absent, NULL), DG_OK);
    free(absent);
    return absence;
}

static void assert_absence(dg_absence actual, dg_absence expected) {
    assert_int_equal(actual.tasks, expected.tasks);
    assert_int_equal(actual.without_lead, expected.without_lead);
    assert_int_equal(actual.without_department, expected.without_department);
    assert_int_equal(actual.cut_off, expected.cut_off);
}

/*
 * By hand: A–B–C is a path with D hanging on C, and E stands alone. Without B, A is cut off from C
 * and D; without C, D from A and B. t4 has two leads, t2 none.
 */
static void a_path_of_five(void **state) {
    (void)state;
    dg_corpus *corpus =
        table_corpus("t1: A* B / t2: B C / t3: C* D? / t4: C* D* / t5: E / t6: @all");
    dg_graph *g = table_graph(corpus);
    assert_absence(without(g, "A"), (dg_absence){1, 1, 0, 0});
    assert_absence(without(g, "B"), (dg_absence){2, 0, 0, 1});
    assert_absence(without(g, "C"), (dg_absence){3, 1, 0, 1});
    assert_absence(without(g, "D"), (dg_absence){2, 0, 0, 0});
    assert_absence(without(g, "E"), (dg_absence){1, 0, 1, 0});
    assert_absence(without(g, "CD"), (dg_absence){3, 2, 2, 0});
    assert_absence(without(g, "BC"), (dg_absence){4, 1, 1, 1}); /* A and D, one each */
    assert_absence(without(g, "ABCDE"), (dg_absence){5, 3, 5, 0});
    assert_absence(without(g, "none"), (dg_absence){0, 0, 0, 0});
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void a_loss_is_named(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B / t2: A* / t3: A B / t4: A* B* / t5: @all");
    dg_graph *g = table_graph(corpus);
    const bool absent[] = {true, false};
    const dg_loss expected[] = {DG_LOSS_LEAD, DG_LOSS_DEPARTMENT, DG_LOSS_NONE, DG_LOSS_NONE,
                                DG_LOSS_NONE};
    for (size_t t = 0; t < 5; t++)
        assert_int_equal(dg_absence_loss(g, t, absent), expected[t]);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* Mark all that can be reached from d over ties without an absent end. */
static size_t reach(const dg_tie *ties, size_t n_ties, const bool *absent, bool *seen, size_t d) {
    size_t count = 1;
    seen[d] = true;
    for (size_t i = 0; i < n_ties; i++) {
        size_t other = ties[i].a == d ? ties[i].b : ties[i].b == d ? ties[i].a : d;
        if (!seen[other] && !absent[other]) count += reach(ties, n_ties, absent, seen, other);
    }
    return count;
}

/* The oracle searches the projection, where the measure walks the bipartite graph. */
static size_t slow_cut_off(const dg_graph *g, const bool *absent) {
    size_t n = dg_graph_n_departments(g), n_ties, sum = 0;
    dg_tie *ties = table_ties(&n_ties, g);
    bool *none = calloc(n + 1, 1), *before = calloc(n + 1, 1), *after = calloc(n + 1, 1);
    for (size_t d = 0; d < n; d++) {
        if (before[d]) continue;
        bool *component = calloc(n + 1, 1);
        size_t left = reach(ties, n_ties, none, component, d), largest = 0;
        for (size_t e = 0; e < n; e++) {
            before[e] = before[e] || component[e];
            left -= component[e] && absent[e];
            if (!component[e] || absent[e] || after[e]) continue;
            size_t size = reach(ties, n_ties, absent, after, e);
            if (size > largest) largest = size;
        }
        sum += left - largest;
        free(component);
    }
    free(none);
    free(before);
    free(after);
    free(ties);
    return sum;
}

static void random_absences_agree(void **state) {
    (void)state;
    size_t cut_off = 0;
    for (uint64_t seed = 0; seed < 60; seed++) {
        dg_corpus *corpus = table_random(seed, 12 + seed % 7, 14);
        dg_graph *g = table_graph(corpus);
        size_t n = dg_graph_n_departments(g);
        dg_absence *each = calloc(n + 1, sizeof *each), several;
        bool *absent = calloc(n + 1, sizeof *absent);
        assert_int_equal(dg_absence_each(each, g, NULL), DG_OK);
        for (size_t d = 0; d < n; d++) {
            absent[d] = true;
            assert_int_equal(dg_absence_of(&several, g, absent, NULL), DG_OK);
            assert_absence(each[d], several);
            assert_int_equal(several.cut_off, slow_cut_off(g, absent));
            cut_off += several.cut_off;
            absent[d] = false;
        }
        uint64_t random = seed;
        for (size_t d = 0; d < n; d++)
            absent[d] = table_next(&random, 4) == 0;
        assert_int_equal(dg_absence_of(&several, g, absent, NULL), DG_OK);
        assert_int_equal(several.cut_off, slow_cut_off(g, absent));
        free(absent);
        free(each);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
    assert_true(cut_off > 20);
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(2, 10, 8);
    dg_graph *g = table_graph(corpus);
    const bool absent[8] = {true};
    dg_absence each[8] = {{.tasks = 77}};
    no_memory_after(0);
    assert_int_equal(dg_absence_each(each, g, NULL), DG_ENOMEM);
    no_memory_never();
    assert_int_equal(each[0].tasks, 77);
    assert_survives_no_memory(dg_absence_each(each, g, &err));
    assert_survives_no_memory(dg_absence_of(each, g, absent, &err));
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_path_of_five),
        cmocka_unit_test(a_loss_is_named),
        cmocka_unit_test(random_absences_agree),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("absence", tests, NULL, NULL);
}
