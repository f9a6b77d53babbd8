/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <igraph.h>

#include "graph/igraph_door.h"
#include "no_memory.h"

enum { N = 6, RUNS = 20 };

/* Two triangles with a bridge: 0 1 2 and 3 4 5. */
static const dg_tie bow_tie[] = {
    {0, 1, 1, 1}, {0, 2, 1, 1}, {1, 2, 1, 1}, {2, 3, 1, 1},
    {3, 4, 1, 1}, {3, 5, 1, 1}, {4, 5, 1, 1},
};
enum { N_TIES = sizeof bow_tie / sizeof *bow_tie };

static void two_triangles_are_two_clusters(void **state) {
    (void)state;
    size_t cluster[RUNS * N];
    assert_int_equal(dg_leiden(cluster, N, bow_tie, N_TIES, false, 1, 42, RUNS, NULL), DG_OK);
    for (size_t r = 0; r < RUNS; r++) {
        const size_t *c = cluster + r * N;
        assert_true(c[0] == c[1] && c[1] == c[2] && c[3] == c[4] && c[4] == c[5]);
        assert_true(c[0] != c[3] && c[0] < N && c[3] < N);
    }
}

/* igraph 0.10, told to run until nothing changes, never ends where nothing changes at first. */
static void singletons_can_be_the_best(void **state) {
    (void)state;
    size_t cluster[N];
    assert_int_equal(dg_leiden(cluster, N, bow_tie, N_TIES, false, 50, 1, 1, NULL), DG_OK);
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < i; j++)
            assert_true(cluster[i] != cluster[j]);
}

static void the_same_seed_gives_the_same_runs(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(7, 60, 40);
    dg_graph *g = table_graph(corpus);
    size_t n_ties, n = dg_graph_n_departments(g), size = RUNS * n * sizeof(size_t);
    dg_tie *ties = table_ties(&n_ties, g);
    size_t *first = malloc(size), *second = malloc(size);
    assert_int_equal(dg_leiden(first, n, ties, n_ties, false, 1, 9, RUNS, NULL), DG_OK);
    assert_int_equal(dg_leiden(second, n, ties, n_ties, false, 1, 9, RUNS, NULL), DG_OK);
    assert_memory_equal(first, second, size);
    /* run 3 is the first run from seed 9 + 3 */
    assert_int_equal(dg_leiden(second, n, ties, n_ties, false, 1, 12, 1, NULL), DG_OK);
    assert_memory_equal(first + 3 * n, second, n * sizeof *first);
    free(first);
    free(second);
    free(ties);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* Large enough for igraph to ask whether it is interrupted, which makes it fail. */
enum { RING = 10500 };

static dg_code cluster_ring(dg_error *err) {
    dg_tie *ties = calloc(RING, sizeof *ties);
    size_t *cluster = calloc(RING, sizeof *cluster);
    assert_true(ties != NULL && cluster != NULL);
    for (size_t i = 0; i < RING; i++)
        ties[i] = (dg_tie){i, (i + 1) % RING, 1, 1};
    dg_code code = dg_leiden(cluster, RING, ties, RING, false, 1, 1, 1, err);
    free(ties);
    free(cluster);
    return code;
}

static const char *reason; /* what the interruption says; NULL: nothing */

static igraph_error_t interrupt(void *data) {
    (void)data;
    if (reason != NULL) igraph_error(reason, __FILE__, __LINE__, IGRAPH_INTERRUPTED);
    IGRAPH_FINALLY_FREE();
    return IGRAPH_INTERRUPTED;
}

static void handler_of_others(const char *why, const char *file, int line, igraph_error_t code) {
    (void)why, (void)file, (void)line, (void)code;
}

static void reasons_come_out_and_handlers_come_back(void **state) {
    (void)state;
    dg_error said = {0}, unsaid = {0};
    igraph_error_handler_t *before = igraph_set_error_handler(handler_of_others);
    igraph_set_interruption_handler(interrupt);
    reason = "Stopped by the test.";
    assert_int_equal(cluster_ring(&said), DG_EGRAPH);
    assert_string_equal(said.message, "igraph: Stopped by the test");
    reason = NULL;
    assert_int_equal(cluster_ring(&unsaid), DG_EGRAPH);
    assert_string_not_equal(unsaid.message, "igraph: ");
    assert_null(strstr(unsaid.message, "Stopped"));
    igraph_set_interruption_handler(NULL);
    assert_ptr_equal(igraph_set_error_handler(before), handler_of_others);
}

static void memory_may_run_out(void **state) {
    (void)state;
    size_t cluster[N];
    assert_survives_no_memory(dg_leiden(cluster, N, bow_tie, N_TIES, false, 1, 1, 1, &err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_triangles_are_two_clusters),
        cmocka_unit_test(singletons_can_be_the_best),
        cmocka_unit_test(the_same_seed_gives_the_same_runs),
        cmocka_unit_test(reasons_come_out_and_handlers_come_back),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("igraph_door", tests, NULL, NULL);
}
