/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

#include "no_memory.h"

static const char *chair_of(const char *table, dg_chair_rule rule, dg_graph **g,
                            dg_corpus **corpus) {
    size_t tasks[8], d;
    *corpus = table_corpus(table);
    *g = table_graph(*corpus);
    for (size_t t = 0; t < 8; t++)
        tasks[t] = t;
    assert_int_equal(dg_meeting_chair(&d, rule, *g, tasks, dg_graph_n_tasks(*g), NULL), DG_OK);
    return d == DG_NONE ? "" : dg_graph_department(*g, d)->name;
}

/* The rule of design, "Joint meetings", by hand. */
static void the_rule(void **state) {
    (void)state;
    static const struct {
        const char *table, *chair, *busiest;
    } cases[] = {
        {"t1: A* B / t2: B* A / t3: B* C", "B", "B"}, /* leads most */
        {"t1: A B / t2: B C / t3: C? D", "B", "B"},   /* nobody leads: responsible for most */
        {"t1: A B C / t2: A* / t3: B C", "A", "A"},   /* one lead outweighs two joint */
        {"t1: A* B / t2: B* A / t3: B? A", "A", "A"}, /* equal: named on as many, met first */
        {"t1: A* / t2: B* / t3: B?", "B", "B"},       /* equal leads: named on more */
        {"t1: A? B? / t2: B?", "B", "B"},             /* only support: named on most */
        {"t1: @all", "", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dg_graph *g;
        dg_corpus *corpus;
        assert_string_equal(chair_of(cases[i].table, DG_CHAIR_LEAD, &g, &corpus), cases[i].chair);
        dg_graph_free(g);
        dg_corpus_free(corpus);
        assert_string_equal(chair_of(cases[i].table, DG_CHAIR_BUSIEST, &g, &corpus),
                            cases[i].busiest);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static void survives_no_memory(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B");
    dg_graph *g = table_graph(corpus);
    size_t task = 0, d;
    assert_survives_no_memory(dg_meeting_chair(&d, DG_CHAIR_LEAD, g, &task, 1, &err));
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_rule),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
