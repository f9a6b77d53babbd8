/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <math.h>

#include "graph/hypergeometric.h"
#include "no_memory.h"

/* A corpus with all that the backbone needs. */
typedef struct {
    dg_corpus *corpus;
    dg_graph *graph;
    dg_tie *ties;
    size_t n;
    bool *keep;
} network;

static network network_of(dg_corpus *corpus) {
    network w = {.corpus = corpus, .graph = table_graph(corpus)};
    w.ties = table_ties(&w.n, w.graph);
    w.keep = calloc(w.n + 1, sizeof *w.keep);
    assert_non_null(w.keep);
    return w;
}

static void network_free(network *w) {
    free(w->keep);
    free(w->ties);
    dg_graph_free(w->graph);
    dg_corpus_free(w->corpus);
}

static void keep(network *w, double alpha) {
    assert_int_equal(dg_graph_backbone(w->keep, w->ties, w->n, w->graph, alpha, NULL), DG_OK);
}

static bool kept(const network *w, const char *a, const char *b) {
    dg_tie tie = table_tie(w->graph, a, b);
    for (size_t i = 0; i < w->n; i++)
        if (w->ties[i].a == tie.a && w->ties[i].b == tie.b) return w->keep[i];
    return false;
}

/* By hand: A – B weighs 2, B – C 1, and A – C, A – D and C – D, from one task, 1/2 each. */
static void the_forest_drops_the_weakest_of_a_cycle(void **state) {
    (void)state;
    network w = network_of(table_corpus("1: A B / 2: A B / 3: B C / 4: A C D / 5: E F / 6: G"));
    keep(&w, 0);
    assert_true(kept(&w, "A", "B") && kept(&w, "B", "C") && kept(&w, "E", "F"));
    assert_false(kept(&w, "A", "C"));
    assert_true(kept(&w, "A", "D")); /* before C – D by name */
    assert_false(kept(&w, "C", "D"));
    network_free(&w);
}

/* Three ties of weight 1: B – C from two tasks with a third party, the others from one alone. */
static void shared_tasks_and_then_names_break_ties(void **state) {
    (void)state;
    network w = network_of(table_corpus("1: C A / 2: B A / 3: C B X / 4: C B Y"));
    keep(&w, 0);
    assert_true(kept(&w, "B", "C")); /* 2 tasks */
    assert_true(kept(&w, "A", "B")); /* before A – C by name, though C was named first */
    assert_false(kept(&w, "A", "C"));
    network_free(&w);
}

/* Prim (1957) as the oracle: the weight of the heaviest forest. */
static double slow_forest_weight(const network *w, size_t *n_edges) {
    size_t n = dg_graph_n_departments(w->graph);
    bool *in = calloc(n + 1, sizeof *in);
    double weight = 0;
    *n_edges = 0;
    for (size_t start = 0; start < n; start++) {
        in[start] = true;
        for (size_t best = 0; best != w->n;) {
            best = w->n;
            for (size_t i = 0; i < w->n; i++)
                if (in[w->ties[i].a] != in[w->ties[i].b] &&
                    (best == w->n || w->ties[i].newman > w->ties[best].newman))
                    best = i;
            if (best == w->n) break;
            in[w->ties[best].a] = in[w->ties[best].b] = true;
            weight += w->ties[best].newman;
            ++*n_edges;
        }
    }
    free(in);
    return weight;
}

static void random_forests_are_the_heaviest(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 30; seed++) {
        network w = network_of(table_random(seed, 20, 25));
        double weight = 0;
        size_t n_kept = 0, n_edges;
        keep(&w, 0);
        for (size_t i = 0; i < w.n; i++) {
            n_kept += w.keep[i];
            if (w.keep[i]) weight += w.ties[i].newman;
        }
        assert_near(weight, slow_forest_weight(&w, &n_edges), 1e-9);
        assert_int_equal(n_kept, n_edges);
        network_free(&w);
    }
}

static double *p_of_all(const network *w) {
    size_t a, b, n, held = 0;
    double *p = calloc(w->n + 1, sizeof *p);
    assert_non_null(p);
    for (size_t t = 0; t < dg_graph_n_tasks(w->graph); t++) {
        dg_graph_task_edges(w->graph, t, &n);
        held += n > 0; /* a task without a department is no chance to meet */
    }
    for (size_t i = 0; i < w->n; i++) {
        dg_graph_department_edges(w->graph, w->ties[i].a, &a);
        dg_graph_department_edges(w->graph, w->ties[i].b, &b);
        p[i] = dg_hypergeometric_upper(w->ties[i].shared, a, b, held);
    }
    return p;
}

/* Benjamini & Hochberg (1995) as adjusted p: the least p_j n / rank_j over all p_j >= p_i. */
static double slow_adjusted(const double *p, size_t n, size_t i) {
    double least = 1;
    for (size_t j = 0; j < n; j++) {
        size_t rank = 0;
        for (size_t k = 0; k < n; k++)
            rank += p[k] <= p[j];
        if (p[j] >= p[i]) least = fmin(least, p[j] * (double)n / (double)rank);
    }
    return least;
}

static void significant_ties_are_kept_beside_the_forest(void **state) {
    (void)state;
    size_t beyond = 0;
    for (uint64_t seed = 0; seed < 6; seed++) {
        network w = network_of(table_random(seed, 30, 10));
        double *p = p_of_all(&w);
        bool *forest = calloc(w.n + 1, sizeof *forest);
        keep(&w, 0);
        memcpy(forest, w.keep, w.n * sizeof *forest);
        for (double alpha = .05; alpha <= 1; alpha += .19) {
            keep(&w, alpha);
            for (size_t i = 0; i < w.n; i++) {
                double adjusted = slow_adjusted(p, w.n, i);
                if (fabs(adjusted - alpha) < 1e-9) continue;
                assert_int_equal(w.keep[i], forest[i] || adjusted < alpha);
                beyond += w.keep[i] && !forest[i];
            }
        }
        free(forest);
        free(p);
        network_free(&w);
    }
    assert_true(beyond > 0);
}

static void alpha_is_a_probability(void **state) {
    (void)state;
    network w = network_of(table_corpus("1: A B"));
    static const double wrong[] = {-.01, 1.01, NAN};
    for (size_t i = 0; i < 3; i++) {
        dg_error err = {0};
        assert_int_equal(dg_graph_backbone(w.keep, w.ties, w.n, w.graph, wrong[i], &err),
                         DG_EINVAL);
        assert_string_equal(err.message, "alpha must be from 0 to 1");
    }
    keep(&w, 1);
    assert_true(w.keep[0]);
    network_free(&w);
    w = network_of(table_corpus("1: A"));
    keep(&w, .05); /* no tie at all */
    network_free(&w);
}

static void memory_may_run_out(void **state) {
    (void)state;
    network w = network_of(table_random(3, 30, 10));
    assert_survives_no_memory(dg_graph_backbone(w.keep, w.ties, w.n, w.graph, .05, &err));
    network_free(&w);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_forest_drops_the_weakest_of_a_cycle),
        cmocka_unit_test(shared_tasks_and_then_names_break_ties),
        cmocka_unit_test(random_forests_are_the_heaviest),
        cmocka_unit_test(significant_ties_are_kept_beside_the_forest),
        cmocka_unit_test(alpha_is_a_probability),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("backbone", tests, NULL, NULL);
}
