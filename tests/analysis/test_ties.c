/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <math.h>

#include "analysis/bicm.h"
#include "dutygraph/ties.h"
#include "no_memory.h"

/* A corpus with its ties and their measures. */
typedef struct {
    dg_corpus *corpus;
    dg_graph *graph;
    dg_tie *ties;
    size_t n;
    dg_tie_measures *measures;
} network;

static network network_of(dg_corpus *corpus) {
    network w = {.corpus = corpus, .graph = table_graph(corpus)};
    w.ties = table_ties(&w.n, w.graph);
    w.measures = calloc(w.n + 1, sizeof *w.measures);
    assert_non_null(w.measures);
    assert_int_equal(dg_ties_measure(w.measures, w.ties, w.n, w.graph, NULL), DG_OK);
    return w;
}

static void network_free(network *w) {
    free(w->measures);
    free(w->ties);
    dg_graph_free(w->graph);
    dg_corpus_free(w->corpus);
}

/* Of the tie between two names. */
static dg_tie_measures measures_of(const network *w, const char *a, const char *b) {
    dg_tie tie = table_tie(w->graph, a, b);
    size_t i = 0;
    while (w->ties[i].a != tie.a || w->ties[i].b != tie.b)
        i++;
    return w->measures[i];
}

/* Opsahl (2013), Soc. Networks 35, 159, and "tnet": projection of two-mode networks. */
static void opsahl(void **state) {
    (void)state;
    network w = network_of(table_corpus("1: A B C / 2: A B / 3: B D / 4: B E / 5: B E / 6: E F"));
    static const struct {
        const char *a, *b;
        double newman;
    } known[] = {{"A", "B", 1.5}, {"A", "C", .5}, {"B", "C", .5},
                 {"B", "D", 1},   {"B", "E", 2},  {"E", "F", 1}};
    assert_int_equal(w.n, 6);
    for (size_t i = 0; i < 6; i++)
        assert_near(table_tie(w.graph, known[i].a, known[i].b).newman, known[i].newman, 1e-12);
    assert_near(measures_of(&w, "A", "B").jaccard, 2. / 5, 1e-15);
    assert_near(measures_of(&w, "B", "E").jaccard, 2. / 6, 1e-15);
    assert_near(measures_of(&w, "B", "E").overlap, 2. / 3, 1e-15);
    /* by hand, from the definitions: B has 5 tasks, E 3, N is 6 */
    assert_near(measures_of(&w, "B", "E").cosine, 2 / sqrt(15), 1e-15);
    assert_near(measures_of(&w, "B", "E").association, 2. / 15, 1e-15);
    assert_near(measures_of(&w, "B", "E").expected, 2.5, 1e-15);
    network_free(&w);
}

/* Newman (2001), Phys. Rev. E 64, 016132, figure 6. */
static void newman(void **state) {
    (void)state;
    network w = network_of(table_corpus("1: A B C D / 2: A B / 3: A B E"));
    assert_near(table_tie(w.graph, "A", "B").newman, 11. / 6, 1e-12);
    assert_near(table_tie(w.graph, "A", "E").newman, 1. / 2, 1e-12);
    assert_near(table_tie(w.graph, "A", "C").newman, 1. / 3, 1e-12);
    network_free(&w);
}

/*
 * The rows 1011, 0100 and 1001: exact SDSM 1, .5553, 1 and hypergeometric 1, .5, 1; Neal (2022),
 * "backbone" (whose .549 is a normal approximation), recomputed exactly.
 */
static void three_rows_of_four(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: A C / 2: B / 3: A / 4: A C");
    dg_graph *g = table_graph(corpus);
    size_t a = table_department(g, "A"), b = table_department(g, "B"), c = table_department(g, "C");
    const dg_tie pairs[] = {{.a = a, .b = b}, {.a = a, .b = c, .shared = 2}, {.a = b, .b = c}};
    dg_tie_measures measures[3];
    assert_int_equal(dg_ties_measure(measures, pairs, 3, g, NULL), DG_OK);
    static const double sdsm[] = {1, .5553, 1}, hypergeometric[] = {1, .5, 1};
    for (size_t i = 0; i < 3; i++) {
        assert_near(measures[i].p_sdsm, sdsm[i], 5e-5);
        assert_near(measures[i].p_hypergeometric, hypergeometric[i], 1e-15);
    }
    assert_near(measures[0].jaccard, 0, 0); /* a pair without a tie has its measures too */
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

static size_t below(const double *p, size_t n, double alpha) {
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        count += p[i] <= alpha;
    return count;
}

/*
 * Davis, Gardner & Gardner (1941), 89 attendances. Exact SDSM keeps no tie at .05, the smallest p
 * is .0884 (Olivia and Flora); the hypergeometric keeps 17 uncorrected and none after Bonferroni.
 */
static void the_southern_women(void **state) {
    (void)state;
    dg_corpus *corpus = table_shared("benchmarks/davis-89.csv");
    if (corpus == NULL) skip();
    network w = network_of(corpus);
    double *p = calloc(w.n, sizeof *p), smallest = 1;
    size_t best = 0, shared = 0, most = 0;
    for (size_t i = 0; i < w.n; i++) {
        shared += w.ties[i].shared;
        if (w.ties[i].shared > most) most = w.ties[i].shared;
        if (w.measures[i].p_sdsm < smallest) best = i;
        smallest = w.measures[best].p_sdsm;
    }
    assert_int_equal(w.n, 139);
    assert_int_equal(shared, 322);
    assert_int_equal(most, 7);
    dg_tie theresa = table_tie(w.graph, "Evelyn Jefferson", "Theresa Anderson");
    assert_int_equal(theresa.shared, 7);
    assert_near(theresa.newman, 1.4868797869, 1e-10);
    assert_near(table_tie(w.graph, "Evelyn Jefferson", "Laura Mandeville").newman, 1.5626373626,
                1e-10);
    dg_tie olivia = table_tie(w.graph, "Olivia Carleton", "Flora Price");
    assert_true(w.ties[best].a == olivia.a && w.ties[best].b == olivia.b);
    assert_near(smallest, .0884, 5e-5);

    assert_int_equal(dg_ties_p(p, w.ties, w.n, w.graph, DG_NULL_SDSM, NULL), DG_OK);
    assert_int_equal(below(p, w.n, .05), 0);
    assert_int_equal(dg_ties_p(p, w.ties, w.n, w.graph, DG_NULL_HYPERGEOMETRIC, NULL), DG_OK);
    assert_int_equal(below(p, w.n, .05), 17);
    assert_int_equal(below(p, w.n, .05 / 139), 0);
    assert_int_equal(dg_ties_adjust(p, p, w.n, DG_ADJUST_HOLM, NULL), DG_OK);
    assert_int_equal(below(p, w.n, .05), 0);
    free(p);
    network_free(&w);
}

/* By hand: nothing here is NaN. */
static void degenerate_tables(void **state) {
    (void)state;
    network w = network_of(table_corpus("1: A / 2: A / 3:"));
    assert_int_equal(w.n, 0); /* one department */
    network_free(&w);
    w = network_of(table_corpus("1: / 2:"));
    assert_int_equal(w.n, 0); /* none */
    network_free(&w);
    w = network_of(table_corpus("1: A B / 2: A B / 3: A C / 4:"));
    dg_tie_measures m = measures_of(&w, "A", "B"); /* A has all 3 tasks that have a department */
    assert_near(m.expected, 2, 1e-15);
    assert_near(m.p_hypergeometric, 1, 0);
    assert_near(m.overlap, 1, 0);
    /* Each task has A and one of B and C, B with 2/3: two or three of three */
    assert_near(m.p_sdsm, 20. / 27, 1e-12);
    network_free(&w);
}

/* --- an oracle: all tables that there can be --- */

enum { SIDE_MAX = 4 };

static double slow_sdsm(const dg_graph *g, const dg_tie *tie, const dg_bicm *model,
                        const size_t *rows, const size_t *columns, size_t n_columns) {
    size_t n_rows = dg_graph_n_departments(g), cells = n_rows * n_columns;
    double p = 0;
    for (size_t table = 0; table < (size_t)1 << cells; table++) {
        double chance = 1;
        for (size_t c = 0; c < cells; c++) {
            size_t i = dg_degree_class(&model->rows, rows[c / n_columns]);
            size_t j = dg_degree_class(&model->columns, columns[c % n_columns]);
            double one = model->probability[i * model->columns.n + j];
            chance *= table >> c & 1 ? one : 1 - one;
        }
        size_t shared = 0;
        for (size_t t = 0; t < n_columns; t++)
            shared += table >> (tie->a * n_columns + t) & table >> (tie->b * n_columns + t) & 1;
        if (shared >= tie->shared) p += chance;
    }
    return p;
}

/* The degrees of the departments, and of the tasks that have one; returns how many these are. */
static size_t degrees_of(size_t *rows, size_t *columns, const dg_graph *g) {
    size_t held = 0, n;
    for (size_t d = 0; d < dg_graph_n_departments(g); d++)
        dg_graph_department_edges(g, d, &rows[d]);
    for (size_t t = 0; t < dg_graph_n_tasks(g); t++) {
        dg_graph_task_edges(g, t, &n);
        if (n > 0) columns[held++] = n;
    }
    return held;
}

static void agrees_with_listing_all_tables(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 25; seed++) {
        network w = network_of(table_random(seed, SIDE_MAX, 3));
        size_t rows[SIDE_MAX], columns[SIDE_MAX], held = degrees_of(rows, columns, w.graph);
        dg_bicm model = {0};
        assert_int_equal(
            dg_bicm_solve(&model, rows, dg_graph_n_departments(w.graph), columns, held, NULL),
            DG_OK);
        for (size_t i = 0; i < w.n; i++)
            assert_near(w.measures[i].p_sdsm,
                        slow_sdsm(w.graph, &w.ties[i], &model, rows, columns, held), 1e-9);
        dg_bicm_clear(&model);
        network_free(&w);
    }
}

/* --- invariants --- */

/* Departments under other names, tasks in another order. */
static dg_corpus *relabelled(bool table[12][26], const size_t *names, bool backwards) {
    char text[12 * 60] = "";
    size_t at = 0;
    for (size_t t = 0; t < 12; t++) {
        at += (size_t)sprintf(text + at, "%st:", t == 0 ? "" : " / ");
        for (size_t d = 0; d < 26; d++) {
            size_t department = backwards ? 25 - d : d;
            if (table[backwards ? 11 - t : t][department])
                at += (size_t)sprintf(text + at, " %c", (char)('A' + names[department]));
        }
    }
    return table_corpus(text);
}

static void names_and_order_change_nothing(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        uint64_t next = seed;
        bool table[12][26] = {{false}};
        size_t same[26], other[26];
        for (size_t d = 0; d < 26; d++)
            same[d] = d, other[d] = (d * 7 + 3) % 26;
        for (size_t i = 0; i < 50; i++)
            table[table_next(&next, 12)][table_next(&next, 26)] = true;
        network w = network_of(relabelled(table, same, false));
        network v = network_of(relabelled(table, other, true));
        assert_int_equal(w.n, v.n);
        for (size_t i = 0; i < w.n; i++) {
            char a[] = "?", b[] = "?";
            a[0] = (char)('A' + other[*dg_graph_department(w.graph, w.ties[i].a)->name - 'A']);
            b[0] = (char)('A' + other[*dg_graph_department(w.graph, w.ties[i].b)->name - 'A']);
            dg_tie_measures m = w.measures[i], moved = measures_of(&v, a, b);
            assert_memory_equal(&m, &moved, sizeof m);
        }
        network_free(&w);
        network_free(&v);
    }
}

/* Whether a random table of the model has a one in the cell. */
static bool draw(uint64_t *next, double probability) {
    return (double)table_next(next, 1000000) < probability * 1e6;
}

/*
 * Tables drawn from the very model that p is computed with. P(p <= alpha) <= alpha for each pair,
 * hence for the mean over draws and pairs; that of ROUNDS draws is within 4 standard errors, pairs
 * taken as wholly dependent.
 */
static void under_the_null_p_is_no_smaller_than_chance(void **state) {
    (void)state;
    enum { ROUNDS = 400, DEPARTMENTS = 12, TASKS = 40 };
    network w = network_of(table_random(11, TASKS, DEPARTMENTS));
    size_t rows[DEPARTMENTS], columns[TASKS], held = degrees_of(rows, columns, w.graph);
    size_t n = dg_graph_n_departments(w.graph), tests = 0;
    static const double alphas[] = {.01, .05, .2};
    size_t rejected[2][3] = {{0}};
    dg_bicm model = {0};
    assert_int_equal(dg_bicm_solve(&model, rows, n, columns, held, NULL), DG_OK);
    uint64_t next = 1;
    for (size_t round = 0; round < ROUNDS; round++) {
        bool cells[2][DEPARTMENTS][TASKS] = {{{false}}}; /* SDSM; rows of fixed size */
        for (size_t d = 0; d < n; d++) {
            size_t i = dg_degree_class(&model.rows, rows[d]), left = rows[d];
            for (size_t t = 0; t < held; t++) {
                size_t j = dg_degree_class(&model.columns, columns[t]);
                cells[0][d][t] = draw(&next, model.probability[i * model.columns.n + j]);
                cells[1][d][t] = table_next(&next, held - t) < left;
                left -= cells[1][d][t];
            }
        }
        for (size_t a = 0; a < n; a++)
            for (size_t b = a + 1; b < n; b++, tests++)
                for (size_t kind = 0; kind < 2; kind++) {
                    dg_tie tie = {.a = a, .b = b};
                    double p;
                    for (size_t t = 0; t < held; t++)
                        tie.shared += cells[kind][a][t] && cells[kind][b][t];
                    assert_int_equal(dg_ties_p(&p, &tie, 1, w.graph,
                                               kind == 0 ? DG_NULL_SDSM : DG_NULL_HYPERGEOMETRIC,
                                               NULL),
                                     DG_OK);
                    for (size_t i = 0; i < 3; i++)
                        rejected[kind][i] += p <= alphas[i];
                }
    }
    for (size_t kind = 0; kind < 2; kind++)
        for (size_t i = 0; i < 3; i++) {
            double share = (double)rejected[kind][i] / (double)tests, alpha = alphas[i];
            assert_true(share <= alpha + 4 * sqrt(alpha * (1 - alpha) / ROUNDS));
            assert_true(share > alpha / 10); /* and yet it does reject */
        }
    dg_bicm_clear(&model);
    network_free(&w);
}

/* --- what it takes --- */

static void needed_is_the_least_that_passes(void **state) {
    (void)state;
    size_t reachable = 0, out_of_reach = 0;
    for (uint64_t seed = 0; seed < 5; seed++) {
        network w = network_of(table_random(seed, 30, 12));
        for (int model = DG_NULL_HYPERGEOMETRIC; model <= DG_NULL_SDSM; model++) {
            size_t *needed = calloc(w.n + 1, sizeof *needed), n_a, n_b;
            double p;
            assert_int_equal(
                dg_ties_needed(needed, w.ties, w.n, w.graph, (dg_null_model)model, .003, NULL),
                DG_OK);
            for (size_t i = 0; i < w.n; i++) {
                dg_tie tie = w.ties[i];
                dg_graph_department_edges(w.graph, tie.a, &n_a);
                dg_graph_department_edges(w.graph, tie.b, &n_b);
                for (tie.shared = 0; tie.shared <= n_a && tie.shared <= n_b; tie.shared++) {
                    assert_int_equal(dg_ties_p(&p, &tie, 1, w.graph, (dg_null_model)model, NULL),
                                     DG_OK);
                    if (p <= .003) break;
                }
                bool found = tie.shared <= n_a && tie.shared <= n_b;
                assert_true(needed[i] == (found ? tie.shared : DG_NONE));
                reachable += found;
                out_of_reach += !found;
            }
            free(needed);
        }
        network_free(&w);
    }
    assert_true(reachable > 0 && out_of_reach > 0);
}

static void no_adjustment_copies(void **state) {
    (void)state;
    const double p[] = {.5, .1};
    double adjusted[2];
    assert_int_equal(dg_ties_adjust(adjusted, p, 2, DG_ADJUST_NONE, NULL), DG_OK);
    assert_memory_equal(adjusted, p, sizeof p);
    assert_int_equal(dg_ties_adjust(adjusted, p, 2, DG_ADJUST_BH, NULL), DG_OK);
    assert_near(adjusted[1], .2, 1e-15);
}

static void memory_may_run_out(void **state) {
    (void)state;
    network w = network_of(table_random(3, 12, 6));
    dg_tie_measures *measures = calloc(w.n, sizeof *measures);
    size_t *needed = calloc(w.n, sizeof *needed);
    measures[0].jaccard = 77;
    needed[0] = 77;
    no_memory_after(0);
    assert_int_equal(dg_ties_measure(measures, w.ties, w.n, w.graph, NULL), DG_ENOMEM);
    no_memory_never();
    assert_near(measures[0].jaccard, 77, 0);
    no_memory_after(4); /* in the midst of the model */
    assert_int_equal(dg_ties_needed(needed, w.ties, w.n, w.graph, DG_NULL_SDSM, .05, NULL),
                     DG_ENOMEM);
    no_memory_never();
    assert_int_equal(needed[0], 77);
    assert_survives_no_memory(dg_ties_measure(measures, w.ties, w.n, w.graph, &err));
    assert_survives_no_memory(
        dg_ties_needed(needed, w.ties, w.n, w.graph, DG_NULL_SDSM, .05, &err));
    free(needed);
    free(measures);
    network_free(&w);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(opsahl),
        cmocka_unit_test(newman),
        cmocka_unit_test(three_rows_of_four),
        cmocka_unit_test(the_southern_women),
        cmocka_unit_test(degenerate_tables),
        cmocka_unit_test(agrees_with_listing_all_tables),
        cmocka_unit_test(names_and_order_change_nothing),
        cmocka_unit_test(under_the_null_p_is_no_smaller_than_chance),
        cmocka_unit_test(needed_is_the_least_that_passes),
        cmocka_unit_test(no_adjustment_copies),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("ties", tests, NULL, NULL);
}
