/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "dutygraph/concepts.h"
#include "no_memory.h"

enum { MAX_TASKS = 12, MAX_DEPARTMENTS = 9 };

static dg_concepts find(const dg_graph *g, const dg_concept_options *options) {
    dg_concepts concepts;
    assert_int_equal(dg_concepts_find(&concepts, g, options, NULL), DG_OK);
    return concepts;
}

static bool has(const dg_graph *g, size_t task, size_t department) {
    size_t n;
    const dg_edge *edges = dg_graph_task_edges(g, task, &n);
    for (size_t i = 0; i < n; i++)
        if (edges[i].other == department) return true;
    return false;
}

/*
 * 65 formal concepts, of which one has no events and one has no women: Davis, Gardner & Gardner
 * (1941) in the version of 89 ties, as in shared/benchmarks/README.md.
 */
static void southern_women(void **state) {
    (void)state;
    dg_corpus *corpus = table_shared("benchmarks/davis-89.csv");
    if (corpus == NULL) skip();
    dg_graph *g = table_graph(corpus);
    dg_concept_options options = DG_CONCEPT_OPTIONS_DEFAULT;
    options.min_tasks = options.min_departments = 1;
    dg_concepts concepts = find(g, &options);
    assert_int_equal(concepts.n, 63);
    assert_true(concepts.complete);
    dg_concepts_clear(&concepts);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* By hand: A B share 1 2 3 (6), of which C has 1 2 (6) and D has 3 alone; the more tasks first. */
static void a_small_table(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: A* B C? / 2: A B C / 3: B A D / 4: D / 5: C A / 6:");
    dg_graph *g = table_graph(corpus);
    dg_concepts concepts = find(g, NULL);
    static const size_t members[3][3] = {{0, 1}, {0, 2}, {0, 1, 2}}, n_tasks[] = {3, 3, 2};
    assert_int_equal(concepts.n, 3);
    for (size_t i = 0; i < 3; i++) {
        const dg_concept *c = &concepts.items[i];
        assert_int_equal(c->n_tasks, n_tasks[i]);
        assert_int_equal(c->n_departments, i < 2 ? 2 : 3);
        assert_memory_equal(concepts.members + c->first, members[i],
                            c->n_departments * sizeof *members[i]);
    }
    size_t *tasks = NULL, n;
    static const size_t expected[] = {0, 1, 4};
    assert_int_equal(dg_concepts_tasks(&tasks, &n, g, members[1], 2, NULL), DG_OK);
    assert_int_equal(n, 3);
    assert_memory_equal(tasks, expected, sizeof expected);
    free(tasks);
    dg_concepts_clear(&concepts);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* The departments (bits) that all tasks of the set have, and the tasks that have all of a set. */
static unsigned common_departments(const dg_graph *g, unsigned tasks) {
    unsigned set = 0;
    for (size_t d = 0; d < dg_graph_n_departments(g); d++) {
        bool all = true;
        for (size_t t = 0; t < dg_graph_n_tasks(g); t++)
            all = all && (!(tasks >> t & 1) || has(g, t, d));
        set |= (unsigned)all << d;
    }
    return set;
}

static unsigned common_tasks(const dg_graph *g, unsigned departments) {
    unsigned set = 0;
    for (size_t t = 0; t < dg_graph_n_tasks(g); t++) {
        bool all = true;
        for (size_t d = 0; d < dg_graph_n_departments(g); d++)
            all = all && (!(departments >> d & 1) || has(g, t, d));
        set |= (unsigned)all << t;
    }
    return set;
}

static size_t bits(unsigned set) {
    size_t n = 0;
    for (; set != 0; set &= set - 1)
        n++;
    return n;
}

/* Each concept found is closed on both sides, large enough, asked for, and comes once, in order. */
static void assert_concepts(const dg_concepts *found, const dg_graph *g,
                            const dg_concept_options *o) {
    bool seen[1 << MAX_DEPARTMENTS] = {false};
    size_t before = SIZE_MAX;
    for (size_t i = 0; i < found->n; i++) {
        const dg_concept *c = &found->items[i];
        unsigned set = 0, wanted = o->department == DG_NONE ? 0 : 1U << o->department;
        for (size_t k = 0; k < c->n_departments; k++)
            set |= 1U << found->members[c->first + k];
        unsigned tasks = common_tasks(g, set);
        assert_int_equal(bits(set), c->n_departments);
        assert_int_equal(bits(tasks), c->n_tasks);
        assert_int_equal(common_departments(g, tasks), set);
        assert_true(c->n_tasks >= o->min_tasks && c->n_departments >= o->min_departments);
        assert_true((set & wanted) == wanted && !seen[set]);
        assert_true(c->n_tasks * c->n_departments <= before);
        seen[set] = true;
        before = c->n_tasks * c->n_departments;
    }
}

/* The oracle tries every set of departments. */
static size_t count_by_trying(const dg_graph *g, const dg_concept_options *o) {
    size_t n = 0;
    unsigned wanted = o->department == DG_NONE ? 0 : 1U << o->department;
    for (unsigned set = 1; set < 1U << dg_graph_n_departments(g); set++) {
        unsigned tasks = common_tasks(g, set);
        n += bits(tasks) >= o->min_tasks && bits(set) >= o->min_departments &&
             (set & wanted) == wanted && common_departments(g, tasks) == set;
    }
    return n;
}

static void random_tables_have_all_their_concepts(void **state) {
    (void)state;
    size_t total = 0;
    for (uint64_t seed = 0; seed < 200; seed++) {
        dg_corpus *corpus = table_random(seed, MAX_TASKS, MAX_DEPARTMENTS - seed % 4);
        dg_graph *g = table_graph(corpus);
        dg_concept_options options = DG_CONCEPT_OPTIONS_DEFAULT;
        options.min_tasks = 1 + seed % 3;
        options.min_departments = 1 + seed / 3 % 3;
        if (seed % 5 == 0) options.department = seed % dg_graph_n_departments(g);
        dg_concepts concepts = find(g, &options);
        assert_concepts(&concepts, g, &options);
        assert_int_equal(concepts.n, count_by_trying(g, &options));
        assert_true(concepts.complete);
        total += concepts.n;
        dg_concepts_clear(&concepts);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
    assert_true(total > 200);
}

static int by_size(const void *left, const void *right) {
    const dg_concept *a = left, *b = right;
    if (a->n_tasks != b->n_tasks) return a->n_tasks < b->n_tasks ? -1 : 1;
    return (a->n_departments > b->n_departments) - (a->n_departments < b->n_departments);
}

/* Another order of tasks and departments gives concepts of the same sizes. */
static void the_order_of_the_table_changes_nothing(void **state) {
    (void)state;
    static const char *const tables[] = {
        "1: A B C / 2: A B C / 3: B A D / 4: D C / 5: C A / 6: D C B / 7: D C",
        "7: C D / 6: B D C / 5: A C / 4: C D / 3: D B A / 1: C B A / 2: B C A"};
    dg_concepts found[2];
    for (size_t i = 0; i < 2; i++) {
        dg_corpus *corpus = table_corpus(tables[i]);
        dg_graph *g = table_graph(corpus);
        found[i] = find(g, NULL);
        qsort(found[i].items, found[i].n, sizeof *found[i].items, by_size);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
    assert_true(found[0].n > 3);
    assert_int_equal(found[0].n, found[1].n);
    for (size_t i = 0; i < found[0].n; i++)
        assert_int_equal(by_size(&found[0].items[i], &found[1].items[i]), 0);
    dg_concepts_clear(&found[0]);
    dg_concepts_clear(&found[1]);
}

/* Eleven departments, each missing from one task of its own, have 2^11 - 2 concepts with both sides
 * (the contranominal scale). Departments alone count against the bound, too. */
static void a_dense_table_does_not_run_away(void **state) {
    (void)state;
    dg_corpus *corpus =
        table_corpus("1: B C D E F G H I J K / 2: A C D E F G H I J K / 3: A B D E F G H I J K /"
                     "4: A B C E F G H I J K / 5: A B C D F G H I J K / 6: A B C D E G H I J K /"
                     "7: A B C D E F H I J K / 8: A B C D E F G I J K / 9: A B C D E F G H J K /"
                     "10: A B C D E F G H I K / 11: A B C D E F G H I J");
    dg_graph *g = table_graph(corpus);
    dg_concept_options options = {1, 1, 2046, DG_NONE};
    for (; options.limit >= 2045; options.limit--) {
        dg_concepts concepts = find(g, &options);
        assert_int_equal(concepts.n, options.limit);
        assert_int_equal(concepts.complete, options.limit == 2046);
        dg_concepts_clear(&concepts);
    }
    options = (dg_concept_options){1, 9, 100, DG_NONE};
    dg_concepts concepts = find(g, &options);
    assert_true(!concepts.complete && concepts.n < 100);
    dg_concepts_clear(&concepts);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void poor_input_has_none(void **state) {
    (void)state;
    static const char *const poor[] = {"", "1:", "1: A", "1: A / 2: B", "1: A B / 2: C"};
    for (size_t i = 0; i < 5; i++) {
        dg_corpus *corpus = table_corpus(poor[i]);
        dg_graph *g = table_graph(corpus);
        dg_concepts concepts = find(g, NULL);
        assert_true(concepts.n == 0 && concepts.complete);
        dg_concepts_clear(&concepts);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static void options_are_checked(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: A B");
    dg_graph *g = table_graph(corpus);
    static const dg_concept_options wrong[] = {
        {0, 1, 9, DG_NONE}, {1, 0, 9, DG_NONE}, {1, 1, 0, DG_NONE}, {1, 1, 9, 2}};
    for (size_t i = 0; i < 4; i++) {
        dg_error err = {0};
        dg_concepts concepts = {.n = 77};
        assert_int_equal(dg_concepts_find(&concepts, g, &wrong[i], &err), DG_EINVAL);
        assert_string_equal(err.message, i < 3 ? "the bounds of concepts must be 1 or more"
                                               : "no such department");
        assert_int_equal(concepts.n, 77);
    }
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(4, 12, 6);
    dg_graph *g = table_graph(corpus);
    dg_concepts concepts;
    assert_survives_no_memory(dg_concepts_find(&concepts, g, NULL, &err));
    assert_true(concepts.n > 0);
    size_t *tasks, n, first = concepts.items[0].first;
    assert_survives_no_memory(dg_concepts_tasks(&tasks, &n, g, concepts.members + first, 2, &err));
    free(tasks);
    dg_concepts_clear(&concepts);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(southern_women),
        cmocka_unit_test(a_small_table),
        cmocka_unit_test(random_tables_have_all_their_concepts),
        cmocka_unit_test(the_order_of_the_table_changes_nothing),
        cmocka_unit_test(a_dense_table_does_not_run_away),
        cmocka_unit_test(poor_input_has_none),
        cmocka_unit_test(options_are_checked),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("concepts", tests, NULL, NULL);
}
