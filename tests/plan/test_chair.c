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
    assert_int_equal(dg_meeting_chair(&d, rule, *g, tasks, dg_graph_n_tasks(*g), NULL, NULL),
                     DG_OK);
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

/* How many of the tasks name d, in any role where `role` is DG_N_ROLES. */
static size_t count(const dg_graph *g, const size_t *tasks, size_t n, size_t d, size_t role) {
    size_t sum = 0, n_parties;
    for (size_t i = 0; i < n; i++) {
        const dg_edge *parties = dg_graph_task_edges(g, tasks[i], &n_parties);
        for (size_t k = 0; k < n_parties; k++)
            sum += parties[k].other == d && (role == DG_N_ROLES || parties[k].role == role);
    }
    return sum;
}

/* Leave only those on most tasks in the role; false where nobody is on any. */
static bool keep_most(bool *left, const dg_graph *g, const size_t *tasks, size_t n, size_t role) {
    size_t most = 0;
    for (size_t d = 0; d < dg_graph_n_departments(g); d++)
        if (left[d] && count(g, tasks, n, d, role) > most) most = count(g, tasks, n, d, role);
    for (size_t d = 0; d < dg_graph_n_departments(g); d++)
        left[d] = left[d] && count(g, tasks, n, d, role) == most;
    return most > 0;
}

/* The rule as a sieve: of those who attend, who leads most; where nobody leads, who is responsible
 * for most; then who is named on most; then who was met first. */
static void the_rule_by_sieve(void **state) {
    (void)state;
    uint64_t random = 7;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        dg_corpus *corpus = table_random(seed, 30, 8);
        dg_graph *g = table_graph(corpus);
        size_t n_departments = dg_graph_n_departments(g);
        for (size_t round = 0; round < 50; round++) {
            size_t tasks[30], n = 0, d, first = 0;
            bool attends[32], left[32];
            assert_true(n_departments <= 32);
            for (size_t t = 0; t < dg_graph_n_tasks(g) && n < 30; t++)
                if (table_next(&random, 8) == 0) tasks[n++] = t;
            for (size_t i = 0; i < n_departments; i++)
                attends[i] = left[i] = table_next(&random, 3) > 0;
            dg_chair_rule rule = round % 2 == 0 ? DG_CHAIR_LEAD : DG_CHAIR_BUSIEST;
            assert_int_equal(dg_meeting_chair(&d, rule, g, tasks, n, attends, NULL), DG_OK);
            if (rule == DG_CHAIR_LEAD && !keep_most(left, g, tasks, n, DG_ROLE_LEAD))
                keep_most(left, g, tasks, n, DG_ROLE_JOINT);
            keep_most(left, g, tasks, n, DG_N_ROLES);
            while (first < n_departments && !left[first])
                first++;
            assert_int_equal(d, first < n_departments ? first : DG_NONE);
        }
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static void survives_no_memory(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B");
    dg_graph *g = table_graph(corpus);
    size_t task = 0, d;
    assert_survives_no_memory(dg_meeting_chair(&d, DG_CHAIR_LEAD, g, &task, 1, NULL, &err));
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_rule),
        cmocka_unit_test(the_rule_by_sieve),
        cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
