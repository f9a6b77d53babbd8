/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "base/parallel.h"
#include "no_memory.h"

static void assert_newman(const dg_graph *g, const char *a, const char *b, size_t shared,
                          double newman) {
    dg_tie tie = table_tie(g, a, b);
    assert_int_equal(tie.shared, shared);
    assert_near(tie.newman, newman, 1e-12);
}

/* T. Opsahl, "Projecting two-mode networks onto weighted one-mode networks" (2009). */
static void the_two_mode_example_of_opsahl(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: A B C / 2: A B / 3: B D / 4: B E / 5: B E / 6: E F");
    dg_graph *g = table_graph(corpus);
    size_t n;
    dg_tie *ties = table_ties(&n, g);
    assert_int_equal(n, 6);
    assert_newman(g, "A", "B", 2, 1.5);
    assert_newman(g, "A", "C", 1, .5);
    assert_newman(g, "B", "C", 1, .5);
    assert_newman(g, "B", "D", 1, 1);
    assert_newman(g, "B", "E", 2, 2);
    assert_newman(g, "E", "F", 1, 1);
    free(ties);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* Newman (2001), Phys. Rev. E 64, 016132, figure 6. */
static void the_worked_example_of_newman(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: A B C D / 2: A B / 3: A B E");
    dg_graph *g = table_graph(corpus);
    assert_newman(g, "A", "B", 3, 11. / 6);
    assert_newman(g, "A", "E", 1, 1. / 2);
    assert_newman(g, "A", "C", 1, 1. / 3);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* Davis, Gardner & Gardner (1941), "Deep South", in the version with 89 attendances. */
static void the_southern_women(void **state) {
    (void)state;
    dg_corpus *corpus = table_shared("benchmarks/davis-89.csv");
    if (corpus == NULL) skip();
    dg_graph *g = table_graph(corpus);
    size_t n, shared = 0, most = 0;
    dg_tie *ties = table_ties(&n, g);
    for (size_t i = 0; i < n; i++) {
        shared += ties[i].shared;
        if (ties[i].shared > ties[most].shared) most = i;
    }
    assert_int_equal(n, 139);
    assert_int_equal(shared, 322);
    assert_int_equal(ties[most].shared, 7);
    assert_near(table_tie(g, "Evelyn Jefferson", "Laura Mandeville").newman, 1.5626373626, 5e-11);
    dg_tie strongest = table_tie(g, "Evelyn Jefferson", "Theresa Anderson");
    assert_near(strongest.newman, 1.4868797869, 5e-11);
    assert_int_equal(strongest.a, ties[most].a);
    assert_int_equal(strongest.b, ties[most].b);
    free(ties);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* By hand: A and B lead t1 and t3, C with them t3; of the joint, D E share t2, and D E F t4. */
static void ties_of_one_role(void **state) {
    (void)state;
    dg_corpus *corpus =
        table_corpus("t1: A* B* C? / t2: A* D E / t3: C* B* A* / t4: D E F B? / t5: F A");
    dg_graph *g = table_graph(corpus);
    dg_tie *ties;
    size_t n;
    assert_int_equal(dg_graph_role_ties(&ties, &n, g, DG_BY_LEAD, NULL), DG_OK);
    assert_int_equal(n, 3);
    assert_true(ties[0].a == 0 && ties[0].b == 1 && ties[0].shared == 2); /* A – B */
    assert_near(ties[0].newman, 1.5, 1e-12);
    assert_near(ties[1].newman, .5, 1e-12); /* A – C */
    assert_near(ties[2].newman, .5, 1e-12); /* B – C */
    free(ties);
    assert_int_equal(dg_graph_role_ties(&ties, &n, g, DG_BY_RESPONSIBILITY, NULL), DG_OK);
    assert_int_equal(n, 4); /* A – F, D – E, D – F, E – F */
    assert_string_equal(dg_graph_department(g, ties[1].a)->name, "D");
    assert_string_equal(dg_graph_department(g, ties[1].b)->name, "E");
    assert_near(ties[1].newman, 1.5, 1e-12);
    free(ties);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void arcs_lead_to_support(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B? C% / t2: A* B? D / t3: B* A? / t4: C? D?");
    dg_graph *g = table_graph(corpus);
    static const dg_arc expected[] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 1}};
    dg_arc *arcs;
    size_t n;
    assert_int_equal(dg_graph_arcs(&arcs, &n, g, NULL), DG_OK);
    assert_int_equal(n, 3);
    for (size_t i = 0; i < n; i++)
        assert_memory_equal(&arcs[i], &expected[i], sizeof *arcs);
    free(arcs);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* The oracle looks at every task for every pair. */
static const dg_edge *party(const dg_graph *g, size_t t, size_t d) {
    size_t n;
    const dg_edge *edges = dg_graph_task_edges(g, t, &n);
    for (size_t i = 0; i < n; i++)
        if (edges[i].other == d) return &edges[i];
    return NULL;
}

static size_t holders(const dg_graph *g, size_t t, int role) {
    size_t n, count = 0;
    const dg_edge *edges = dg_graph_task_edges(g, t, &n);
    for (size_t i = 0; i < n; i++)
        count += role < 0 || edges[i].role == (dg_role)role;
    return count;
}

static dg_tie slow_tie(const dg_graph *g, size_t a, size_t b, int role) {
    dg_tie tie = {a, b, 0, 0};
    for (size_t t = 0; t < dg_graph_n_tasks(g); t++) {
        const dg_edge *x = party(g, t, a), *y = party(g, t, b);
        if (x == NULL || y == NULL) continue;
        if (role >= 0 && (x->role != (dg_role)role || y->role != (dg_role)role)) continue;
        tie.shared++;
        tie.newman += 1.0 / (double)(holders(g, t, role) - 1);
    }
    return tie;
}

static void assert_slow_ties(const dg_tie *ties, size_t n, const dg_graph *g, int role) {
    size_t at = 0, n_departments = dg_graph_n_departments(g);
    for (size_t a = 0; a < n_departments; a++) {
        for (size_t b = a + 1; b < n_departments; b++) {
            dg_tie tie = slow_tie(g, a, b, role);
            if (tie.shared == 0) continue;
            assert_true(at < n && ties[at].a == a && ties[at].b == b);
            assert_int_equal(ties[at].shared, tie.shared);
            assert_near(ties[at++].newman, tie.newman, 1e-12);
        }
    }
    assert_int_equal(at, n);
}

static void random_ties_agree_with_the_slow_way(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 25, 10);
        dg_graph *g = table_graph(corpus);
        size_t n;
        dg_tie *ties = table_ties(&n, g);
        assert_slow_ties(ties, n, g, -1);
        free(ties);
        assert_int_equal(dg_graph_role_ties(&ties, &n, g, DG_BY_LEAD, NULL), DG_OK);
        assert_slow_ties(ties, n, g, DG_ROLE_LEAD);
        free(ties);
        assert_int_equal(dg_graph_role_ties(&ties, &n, g, DG_BY_RESPONSIBILITY, NULL), DG_OK);
        assert_slow_ties(ties, n, g, DG_ROLE_JOINT);
        free(ties);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

/* One task of 40, named last to first: 780 ties of 1/39 each. */
static void many_parties_on_one_task(void **state) {
    (void)state;
    enum { PARTIES = 40 };
    char text[16 * PARTIES] = "1: a00 / 2:";
    for (size_t i = PARTIES; i-- > 0;)
        snprintf(text + strlen(text), sizeof text - strlen(text), " a%02zu", i);
    dg_corpus *corpus = table_corpus(text);
    dg_graph *g = table_graph(corpus);
    size_t n;
    dg_tie *ties = table_ties(&n, g);
    assert_int_equal(n, PARTIES * (PARTIES - 1) / 2);
    for (size_t i = 0; i < n; i++) {
        assert_int_equal(ties[i].shared, 1);
        assert_near(ties[i].newman, 1. / (PARTIES - 1), 1e-12);
    }
    assert_slow_ties(ties, n, g, -1);
    free(ties);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* On a graph so large that the work is shared, and that its ties need more than one allocation. */
static void workers_do_not_matter(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(4, 100000, 900);
    dg_graph *g = table_graph(corpus);
    assert_true(dg_graph_n_edges(g) > 100000);
    size_t n, n_shared;
    dg_assume_processors(1);
    dg_tie *alone = table_ties(&n, g);
    dg_assume_processors(3);
    dg_tie *shared = table_ties(&n_shared, g);
    dg_assume_processors(0);
    assert_int_equal(n, n_shared);
    assert_true(n > 1 << 18);
    assert_memory_equal(alone, shared, n * sizeof *alone);
    free(alone);
    free(shared);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static size_t slow_arc(const dg_graph *g, size_t lead, size_t support) {
    size_t tasks = 0;
    for (size_t t = 0; t < dg_graph_n_tasks(g); t++) {
        const dg_edge *x = party(g, t, lead), *y = party(g, t, support);
        tasks += x && y && x->role == DG_ROLE_LEAD && y->role == DG_ROLE_SUPPORT;
    }
    return tasks;
}

static void random_arcs_agree_with_the_slow_way(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 25, 10);
        dg_graph *g = table_graph(corpus);
        dg_arc *arcs;
        size_t n, at = 0, n_departments = dg_graph_n_departments(g);
        assert_int_equal(dg_graph_arcs(&arcs, &n, g, NULL), DG_OK);
        for (size_t i = 0; i < n_departments * n_departments; i++) {
            dg_arc arc = {i / n_departments, i % n_departments, 0};
            arc.tasks = slow_arc(g, arc.lead, arc.support);
            if (arc.tasks == 0) continue;
            assert_true(at < n);
            assert_memory_equal(&arcs[at++], &arc, sizeof arc);
        }
        assert_int_equal(at, n);
        free(arcs);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

/* Newman's weights of a department sum to the tasks that it shares. */
static void weights_sum_to_shared_tasks(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 200, 30);
        dg_graph *g = table_graph(corpus);
        size_t n, n_tasks;
        dg_tie *ties = table_ties(&n, g);
        for (size_t d = 0; d < dg_graph_n_departments(g); d++) {
            double sum = 0, shared = 0;
            for (size_t i = 0; i < n; i++)
                if (ties[i].a == d || ties[i].b == d) sum += ties[i].newman;
            const dg_edge *tasks = dg_graph_department_edges(g, d, &n_tasks);
            for (size_t i = 0; i < n_tasks; i++)
                shared += holders(g, tasks[i].other, -1) > 1;
            assert_near(sum, shared, 1e-9);
        }
        free(ties);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(1, 60, 12);
    dg_graph *g = table_graph(corpus);
    dg_tie *ties = NULL;
    dg_arc *arcs = NULL;
    size_t n;
    assert_survives_no_memory(dg_graph_ties(&ties, &n, g, &err));
    free(ties);
    assert_survives_no_memory(dg_graph_role_ties(&ties, &n, g, DG_BY_LEAD, &err));
    free(ties);
    assert_survives_no_memory(dg_graph_arcs(&arcs, &n, g, &err));
    free(arcs);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_two_mode_example_of_opsahl),
        cmocka_unit_test(the_worked_example_of_newman),
        cmocka_unit_test(the_southern_women),
        cmocka_unit_test(ties_of_one_role),
        cmocka_unit_test(arcs_lead_to_support),
        cmocka_unit_test(random_ties_agree_with_the_slow_way),
        cmocka_unit_test(many_parties_on_one_task),
        cmocka_unit_test(workers_do_not_matter),
        cmocka_unit_test(random_arcs_agree_with_the_slow_way),
        cmocka_unit_test(weights_sum_to_shared_tasks),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("projection", tests, NULL, NULL);
}
