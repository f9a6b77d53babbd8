/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "dutygraph/two_mode.h"
#include "no_memory.h"

static size_t task_named(const dg_graph *g, const char *title) {
    for (size_t t = 0; t < dg_graph_n_tasks(g); t++)
        if (strcmp(dg_graph_task(g, t, NULL)->title, title) == 0) return t;
    fail_msg("no task %s", title);
    return 0;
}

/* Borgatti & Halgin (2011), Analyzing affiliation networks, table of normalised two-mode
 * centralities of the Southern Women, printed with two decimals. */
static void the_southern_women(void **state) {
    (void)state;
    static const struct {
        const char *name;
        double degree, closeness, betweenness;
    } expected[] = {
        {"E8", .78, .85, .24},
        {"E9", .67, .79, .23},
        {"E7", .56, .73, .13},
        {"Nora Fayette", .57, .80, .11},
        {"Evelyn Jefferson", .57, .80, .10},
        {"Theresa Anderson", .57, .80, .09},
        {"E6", .44, .69, .07},
        {"Sylvia Avondale", .50, .77, .07},
        {"Laura Mandeville", .50, .73, .05},
        {"Olivia Carleton", .14, .59, .01},
        {"E1", .17, .52, .00},
        {"Dorothy Murchison", .14, .65, .00},
    };
    dg_corpus *corpus = table_shared("benchmarks/davis-89.csv");
    if (corpus == NULL) skip();
    dg_graph *g = table_graph(corpus);
    dg_two_mode women[18], events[14];
    assert_int_equal(dg_graph_n_departments(g), 18);
    assert_int_equal(dg_graph_n_tasks(g), 14);
    assert_int_equal(dg_two_mode_measure(women, events, g, NULL), DG_OK);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        bool event = expected[i].name[0] == 'E' && expected[i].name[1] < 'a';
        const dg_two_mode *made = event ? &events[task_named(g, expected[i].name)]
                                        : &women[table_department(g, expected[i].name)];
        assert_near(made->degree, expected[i].degree, .0051);
        assert_near(made->closeness, expected[i].closeness, .01);
        assert_near(made->betweenness, expected[i].betweenness, .01);
    }
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/*
 * By hand: a star. The task has every department and lies on all paths between them, which is the
 * most that can be: degree 1, closeness 1 (its three neighbours at distance 1: (3 + 0)/3), and
 * betweenness 1. A department: degree 1, closeness (1 + 2·2)/(1 + 2 + 2), nothing between.
 */
static void a_star(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B C / t2: @all");
    dg_graph *g = table_graph(corpus);
    dg_two_mode departments[3], tasks[2];
    assert_int_equal(dg_two_mode_measure(departments, tasks, g, NULL), DG_OK);
    assert_near(tasks[0].degree, 1, 1e-12);
    assert_near(tasks[0].closeness, 1, 1e-12);
    assert_near(tasks[0].betweenness, 1, 1e-12);
    assert_near(tasks[1].degree + tasks[1].closeness + tasks[1].betweenness, 0, 0);
    for (size_t d = 0; d < 3; d++) {
        assert_near(departments[d].degree, 1, 1e-12);
        assert_near(departments[d].closeness, 1, 1e-12);
        assert_near(departments[d].betweenness, 0, 1e-12);
    }
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

enum { MOST = 40 };

/* The oracle: all distances and path counts by Floyd & Warshall's order, then every triple. */
typedef struct {
    size_t all, distance[MOST][MOST];
    double paths[MOST][MOST];
} slow;

static void slow_fill(slow *s, const dg_graph *g) {
    enum { FAR = 1000 };
    size_t n = dg_graph_n_departments(g), n_edges;
    s->all = n + dg_graph_n_tasks(g);
    assert_true(s->all <= MOST);
    for (size_t i = 0; i < s->all; i++)
        for (size_t j = 0; j < s->all; j++) {
            s->distance[i][j] = i == j ? 0 : FAR;
            s->paths[i][j] = i == j;
        }
    for (size_t d = 0; d < n; d++) {
        const dg_edge *edges = dg_graph_department_edges(g, d, &n_edges);
        for (size_t e = 0; e < n_edges; e++) {
            size_t t = n + edges[e].other;
            s->distance[d][t] = s->distance[t][d] = 1;
            s->paths[d][t] = s->paths[t][d] = 1;
        }
    }
    for (size_t k = 0; k < s->all; k++)
        for (size_t i = 0; i < s->all; i++)
            for (size_t j = 0; j < s->all; j++) {
                size_t through = s->distance[i][k] + s->distance[k][j];
                if (i == k || j == k || i == j || through > s->distance[i][j] || through >= FAR)
                    continue;
                double paths = s->paths[i][k] * s->paths[k][j];
                if (through < s->distance[i][j])
                    s->paths[i][j] = paths;
                else
                    s->paths[i][j] += paths;
                s->distance[i][j] = through;
            }
}

static double slow_between(const slow *s, size_t v) {
    double sum = 0;
    for (size_t i = 0; i < s->all; i++)
        for (size_t j = 0; j < i; j++)
            if (i != v && j != v && s->distance[i][j] < 1000 &&
                s->distance[i][v] + s->distance[v][j] == s->distance[i][j])
                sum += s->paths[i][v] * s->paths[v][j] / s->paths[i][j];
    return sum;
}

/* Everything is judged unnormalised: betweenness by the ratio to that of the vertex with the most.
 */
static void random_graphs_agree(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 25; seed++) {
        dg_corpus *corpus = table_random(seed, 16, 14);
        dg_graph *g = table_graph(corpus);
        size_t n = dg_graph_n_departments(g), held = 0;
        static slow s;
        slow_fill(&s, g);
        for (size_t t = n; t < s.all; t++)
            for (size_t d = 0; d < n; d++)
                if (s.distance[t][d] == 1) {
                    held++;
                    break;
                }
        dg_two_mode departments[MOST], tasks[MOST];
        assert_int_equal(dg_two_mode_measure(departments, tasks, g, NULL), DG_OK);
        double ratio = 0;
        for (size_t d = 0; d < n; d++) {
            size_t sum = 0, reached = 0;
            for (size_t v = 0; v < s.all; v++) {
                if (v == d || s.distance[d][v] >= 1000) continue;
                sum += s.distance[d][v];
                reached++;
            }
            double closeness = (double)(held + 2 * (n - 1)) / (double)sum * (double)reached /
                               (double)(n + held - 1);
            assert_near(departments[d].closeness, closeness, 1e-12);
            double between = slow_between(&s, d);
            if (between > 1e-9 && ratio == 0) ratio = departments[d].betweenness / between;
            assert_near(departments[d].betweenness, ratio * between, 1e-9);
            assert_true(departments[d].betweenness <= 1 + 1e-12);
        }
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static void one_or_none(void **state) {
    (void)state;
    const char *const texts[] = {"t1: @all", "t1: A*"};
    for (size_t i = 0; i < 2; i++) {
        dg_corpus *corpus = table_corpus(texts[i]);
        dg_graph *g = table_graph(corpus);
        dg_two_mode departments[1] = {{0}}, tasks[1] = {{0}};
        assert_int_equal(dg_two_mode_measure(departments, tasks, g, NULL), DG_OK);
        assert_near(departments[0].betweenness + tasks[0].betweenness, 0, 0);
        assert_near(tasks[0].degree, (double)i, 0);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static void memory_may_run_out(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(2, 10, 8);
    dg_graph *g = table_graph(corpus);
    dg_two_mode departments[8], tasks[10];
    assert_survives_no_memory(dg_two_mode_measure(departments, tasks, g, &err));
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_southern_women),  cmocka_unit_test(a_star),
        cmocka_unit_test(random_graphs_agree), cmocka_unit_test(one_or_none),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests_name("two_mode", tests, NULL, NULL);
}
