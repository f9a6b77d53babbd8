/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "dutygraph/brokerage.h"
#include "no_memory.h"

/* The corpus of a table with a category for each department: its name's first letter. */
static void set_categories(dg_corpus *corpus) {
    static const char *const of[] = {"a", "b", "c"};
    for (size_t i = 0; i < corpus->n; i++) {
        dg_document *document = corpus->documents[i];
        dg_department *departments = (dg_department *)document->departments;
        for (size_t d = 0; d < document->n_departments; d++) {
            char first = departments[d].name[0];
            departments[d].category = first >= 'A' && first <= 'C' ? of[first - 'A'] : "";
        }
    }
}

static void assert_brokerage(const dg_brokerage *actual, dg_brokerage expected) {
    assert_int_equal(actual->coordinator, expected.coordinator);
    assert_int_equal(actual->consultant, expected.consultant);
    assert_int_equal(actual->gatekeeper, expected.gatekeeper);
    assert_int_equal(actual->representative, expected.representative);
    assert_int_equal(actual->liaison, expected.liaison);
    assert_int_equal(actual->total, expected.total);
}

/*
 * By hand, from the definitions of Gould & Fernandez (1989): one department in the middle of one
 * two-path of each kind. In each row the broker is the one that supports the first task and leads
 * the second.
 */
static void each_role_once(void **state) {
    (void)state;
    static const struct {
        const char *text, *broker;
        dg_brokerage expected;
    } cases[] = {
        {"t1: A1* A2? / t2: A2* A3?", "A2", {.coordinator = 1, .total = 1}},
        {"t1: A1* B1? / t2: B1* A2?", "B1", {.consultant = 1, .total = 1}},
        {"t1: A1* B1? / t2: B1* B2?", "B1", {.gatekeeper = 1, .total = 1}},
        {"t1: A1* A2? / t2: A2* B1?", "A2", {.representative = 1, .total = 1}},
        {"t1: A1* B1? / t2: B1* C1?", "B1", {.liaison = 1, .total = 1}},
        {"t1: A1* B1? / t2: B1* C1? / t3: A1* C1?", "B1", {0}},     /* closed */
        {"t1: A1* B1? / t2: B1* A1?", "B1", {0}},                   /* there and back */
        {"t1: X* Y? / t2: Y* Z?", "Y", {.liaison = 1, .total = 1}}, /* none has a category */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dg_corpus *corpus = table_corpus(cases[i].text);
        set_categories(corpus);
        dg_graph *g = table_graph(corpus);
        dg_brokerage made[3];
        assert_int_equal(dg_brokerage_measure(made, g, NULL), DG_OK);
        assert_brokerage(&made[table_department(g, cases[i].broker)], cases[i].expected);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static bool leads(const dg_graph *g, size_t i, size_t j) {
    for (size_t t = 0; t < dg_graph_n_tasks(g); t++) {
        size_t n;
        const dg_edge *parties = dg_graph_task_edges(g, t, &n);
        bool lead = false, support = false;
        for (size_t p = 0; p < n; p++) {
            lead = lead || (parties[p].other == i && parties[p].role == DG_ROLE_LEAD);
            support = support || (parties[p].other == j && parties[p].role == DG_ROLE_SUPPORT);
        }
        if (lead && support) return true;
    }
    return false;
}

/* The oracle asks the tasks about every triple. */
static void random_brokers_agree(void **state) {
    (void)state;
    size_t total = 0;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 14, 9);
        static const char *const of[] = {"a", "b", ""};
        dg_department *departments = (dg_department *)corpus->documents[0]->departments;
        for (size_t d = 0; d < corpus->documents[0]->n_departments; d++)
            departments[d].category = of[d % 3];
        dg_graph *g = table_graph(corpus);
        size_t n = dg_graph_n_departments(g);
        dg_brokerage made[9], slow[9] = {{0}};
        assert_int_equal(dg_brokerage_measure(made, g, NULL), DG_OK);
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < n; j++)
                for (size_t k = 0; k < n; k++) {
                    if (i == j || j == k || i == k || !leads(g, i, j) || !leads(g, j, k) ||
                        leads(g, i, k))
                        continue;
                    const char *a = dg_graph_department(g, i)->category;
                    const char *b = dg_graph_department(g, j)->category;
                    const char *c = dg_graph_department(g, k)->category;
                    bool ab = a[0] != '\0' && strcmp(a, b) == 0, bc = b[0] != '\0' && !strcmp(b, c);
                    bool ac = a[0] != '\0' && strcmp(a, c) == 0;
                    slow[j].coordinator += ab && bc;
                    slow[j].consultant += ac && !ab;
                    slow[j].gatekeeper += bc && !ab;
                    slow[j].representative += ab && !bc;
                    slow[j].liaison += !ab && !bc && !ac;
                    slow[j].total++;
                }
        for (size_t d = 0; d < n; d++) {
            assert_brokerage(&made[d], slow[d]);
            assert_int_equal(made[d].total, made[d].coordinator + made[d].consultant +
                                                made[d].gatekeeper + made[d].representative +
                                                made[d].liaison);
            total += made[d].total;
        }
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
    assert_true(total > 100);
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(2, 10, 8);
    dg_graph *g = table_graph(corpus);
    dg_brokerage made[8];
    assert_survives_no_memory(dg_brokerage_measure(made, g, &err));
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_role_once),
        cmocka_unit_test(random_brokers_agree),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("brokerage", tests, NULL, NULL);
}
