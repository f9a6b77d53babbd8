/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "no_memory.h"

static void assert_edge(const dg_edge *edge, size_t other, dg_role role) {
    assert_int_equal(edge->other, other);
    assert_int_equal(edge->role, role);
}

static void both_sides_show_the_same_edges(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: B* A? / t2: C / t3: / t4: A C");
    dg_graph *g = table_graph(corpus);
    assert_int_equal(dg_graph_n_tasks(g), 4);
    assert_int_equal(dg_graph_n_departments(g), 3);
    assert_int_equal(dg_graph_n_edges(g), 5);
    assert_string_equal(dg_graph_department(g, 0)->name, "B"); /* by first mention */
    assert_int_equal(dg_graph_find_department(g, "C"), 2);
    assert_int_equal(dg_graph_find_department(g, "D"), DG_NONE);
    size_t n;
    const dg_edge *edges = dg_graph_task_edges(g, 0, &n);
    assert_int_equal(n, 2);
    assert_edge(&edges[0], 0, DG_ROLE_LEAD);
    assert_edge(&edges[1], 1, DG_ROLE_SUPPORT);
    dg_graph_task_edges(g, 2, &n);
    assert_int_equal(n, 0);
    edges = dg_graph_department_edges(g, 2, &n);
    assert_int_equal(n, 2);
    assert_edge(&edges[0], 1, DG_ROLE_JOINT);
    assert_edge(&edges[1], 3, DG_ROLE_JOINT);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void a_department_named_twice_keeps_its_strongest_role(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A% B A* / t2: A? B A% / t3: A* B A%");
    dg_graph *g = table_graph(corpus);
    size_t n;
    const dg_edge *edges = dg_graph_task_edges(g, 0, &n);
    assert_int_equal(n, 2);
    assert_edge(&edges[0], 0, DG_ROLE_LEAD);
    assert_false(edges[0].guiding);
    edges = dg_graph_task_edges(g, 1, &n);
    assert_int_equal(n, 2);
    assert_edge(&edges[0], 0, DG_ROLE_SUPPORT);
    assert_true(edges[0].guiding);
    edges = dg_graph_task_edges(g, 2, &n);
    assert_edge(&edges[0], 0, DG_ROLE_LEAD);
    assert_false(edges[0].guiding);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void collectives_count_only_when_asked_for(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A @all / t2: @all / t3: B @all");
    dg_graph *g = table_graph(corpus);
    assert_int_equal(dg_graph_n_departments(g), 2);
    assert_int_equal(dg_graph_n_edges(g), 2);
    assert_int_equal(dg_graph_n_tasks(g), 3);
    assert_int_equal(dg_graph_find_department(g, "all"), DG_NONE);
    dg_graph_free(g);
    assert_int_equal(dg_graph_new(&g, corpus, &(dg_graph_options){.collectives = true}, NULL),
                     DG_OK);
    assert_int_equal(dg_graph_n_departments(g), 3);
    assert_int_equal(dg_graph_n_edges(g), 5);
    assert_int_equal(dg_graph_find_department(g, "all"), 1);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void documents_share_departments_by_name(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A B || || u1: C A* / u2: B");
    dg_graph *g = table_graph(corpus);
    assert_int_equal(corpus->n, 3);
    assert_int_equal(dg_graph_n_tasks(g), 3);
    assert_int_equal(dg_graph_n_departments(g), 3);
    size_t n, document;
    assert_edge(dg_graph_department_edges(g, 0, &n) + 1, 1, DG_ROLE_LEAD);
    assert_int_equal(n, 2);
    assert_string_equal(dg_graph_task(g, 0, &document)->path, "t1");
    assert_int_equal(document, 0);
    assert_string_equal(dg_graph_task(g, 1, &document)->path, "u1");
    assert_int_equal(document, 2);
    assert_string_equal(dg_graph_task(g, 2, NULL)->path, "u2");
    assert_ptr_equal(dg_graph_department(g, 2), &corpus->documents[2]->departments[0]);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static void a_corpus_may_be_empty(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("");
    dg_graph *g = table_graph(corpus);
    assert_int_equal(dg_graph_n_tasks(g), 0);
    assert_int_equal(dg_graph_n_departments(g), 0);
    assert_int_equal(dg_graph_n_edges(g), 0);
    dg_graph_free(g);
    dg_graph_free(NULL);
    dg_corpus_free(corpus);
}

/* The oracle: look for each pair of a task and a department among the assignments. */
static bool assigned(dg_role *strongest, const dg_document *document, size_t t, const char *name) {
    bool found = false;
    for (size_t i = 0; i < document->n_assignments; i++) {
        const dg_assignment *x = &document->assignments[i];
        if (x->task != t || strcmp(document->departments[x->department].name, name) != 0) continue;
        if (!found || x->role > *strongest) *strongest = x->role;
        found = true;
    }
    return found;
}

static const dg_edge *edge_to(const dg_edge *edges, size_t n, size_t other) {
    for (size_t i = 0; i < n; i++)
        if (edges[i].other == other) return &edges[i];
    return NULL;
}

static void random_graphs_hold_what_the_documents_say(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 30, 9);
        dg_graph *g = table_graph(corpus);
        size_t n_edges = 0, n;
        for (size_t t = 0; t < 30; t++) {
            for (size_t d = 0; d < dg_graph_n_departments(g); d++) {
                dg_role role;
                const char *name = dg_graph_department(g, d)->name;
                bool expected = assigned(&role, corpus->documents[0], t, name);
                const dg_edge *edges = dg_graph_task_edges(g, t, &n);
                const dg_edge *here = edge_to(edges, n, d);
                edges = dg_graph_department_edges(g, d, &n);
                const dg_edge *there = edge_to(edges, n, t);
                assert_true((here != NULL) == expected && (there != NULL) == expected);
                if (!expected) continue;
                assert_true(here->role == role && there->role == role);
                assert_int_equal(here->guiding, there->guiding);
                n_edges++;
            }
        }
        assert_int_equal(dg_graph_n_edges(g), n_edges);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(1, 40, 20);
    dg_graph *g = NULL;
    assert_survives_no_memory(dg_graph_new(&g, corpus, NULL, &err));
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_sides_show_the_same_edges),
        cmocka_unit_test(a_department_named_twice_keeps_its_strongest_role),
        cmocka_unit_test(collectives_count_only_when_asked_for),
        cmocka_unit_test(documents_share_departments_by_name),
        cmocka_unit_test(a_corpus_may_be_empty),
        cmocka_unit_test(random_graphs_hold_what_the_documents_say),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("graph", tests, NULL, NULL);
}
