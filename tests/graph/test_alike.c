/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "graph/alike.h"
#include "no_memory.h"

/* What was asked, and how often. */
typedef struct {
    size_t calls;
    dg_tie_degrees last;
    size_t shared;
} log;

static double number_of(dg_tie_degrees degrees, size_t shared) {
    return (double)(degrees.fewer * 10000 + degrees.more * 100 + shared);
}

static double value(void *context, dg_tie_degrees degrees, size_t shared) {
    log *l = context;
    double before = number_of(l->last, l->shared);
    assert_true(degrees.fewer <= degrees.more);
    assert_true(l->calls == 0 || number_of(degrees, shared) > before); /* each once, in order */
    *l = (log){l->calls + 1, degrees, shared};
    return number_of(degrees, shared);
}

static void each_tie_has_its_value(void **state) {
    (void)state;
    size_t asked = 0, all = 0;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 60, 30);
        dg_graph *g = table_graph(corpus);
        size_t n;
        dg_tie *ties = table_ties(&n, g);
        double *values = calloc(n + 1, sizeof *values);
        log l = {0};
        assert_int_equal(dg_value_alike(values, ties, n, g, value, &l, NULL), DG_OK);
        for (size_t i = 0; i < n; i++) {
            size_t a, b;
            dg_graph_department_edges(g, ties[i].a, &a);
            dg_graph_department_edges(g, ties[i].b, &b);
            dg_tie_degrees degrees = a < b ? (dg_tie_degrees){a, b} : (dg_tie_degrees){b, a};
            assert_near(values[i], number_of(degrees, ties[i].shared), 0);
        }
        asked += l.calls;
        all += n;
        free(values);
        free(ties);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
    assert_true(asked > 0 && asked < all / 2);
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: A B C / 2: A B");
    dg_graph *g = table_graph(corpus);
    size_t n;
    dg_tie *ties = table_ties(&n, g);
    double values[3] = {77};
    log l = {0};
    no_memory_after(0);
    assert_int_equal(dg_value_alike(values, ties, n, g, value, &l, NULL), DG_ENOMEM);
    no_memory_never();
    assert_near(values[0], 77, 0);
    assert_survives_no_memory((l = (log){0}, dg_value_alike(values, ties, n, g, value, &l, &err)));
    free(ties);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_tie_has_its_value),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("alike", tests, NULL, NULL);
}
