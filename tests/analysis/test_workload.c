/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <math.h>

#include "dutygraph/workload.h"

static dg_workload *measure(const dg_graph *g, const dg_workload_options *options) {
    dg_workload *load = calloc(dg_graph_n_departments(g) + 1, sizeof *load);
    assert_non_null(load);
    assert_int_equal(dg_workload_measure(load, g, options, NULL), DG_OK);
    return load;
}

static void assert_load(const dg_workload *actual, dg_workload expected) {
    assert_int_equal(actual->tasks, expected.tasks);
    assert_int_equal(actual->led, expected.led);
    assert_int_equal(actual->co_led, expected.co_led);
    assert_int_equal(actual->joint, expected.joint);
    assert_int_equal(actual->supporting, expected.supporting);
    assert_int_equal(actual->guiding, expected.guiding);
    assert_int_equal(actual->sole, expected.sole);
    assert_near(actual->share, expected.share, 1e-12);
    assert_near(actual->weighted, expected.weighted, 1e-12);
}

/*
 * By hand. Weights 3, 2, 1: t1 has 3 + 1 + 1 = 5, t2 3 + 3 = 6, t3 2 + 2 + 2 = 6, t4 3, t5 nothing;
 * the collective counts nowhere.
 */
static void three_departments_and_five_tasks(void **state) {
    (void)state;
    dg_corpus *corpus =
        table_corpus("t1: A* B? C% / t2: A* B* @all / t3: A B C / t4: A* @all / t5: @all");
    dg_graph *g = table_graph(corpus);
    dg_workload *load = measure(g, NULL);
    assert_load(&load[0], (dg_workload){.tasks = 4,
                                        .led = 3,
                                        .co_led = 1,
                                        .joint = 1,
                                        .sole = 1,
                                        .share = 1. / 3 + 1. / 2 + 1. / 3 + 1,
                                        .weighted = 3. / 5 + 1. / 2 + 1. / 3 + 1});
    assert_load(&load[1], (dg_workload){.tasks = 3,
                                        .led = 1,
                                        .co_led = 1,
                                        .joint = 1,
                                        .supporting = 1,
                                        .share = 1. / 3 + 1. / 2 + 1. / 3,
                                        .weighted = 1. / 5 + 1. / 2 + 1. / 3});
    assert_load(&load[2], (dg_workload){.tasks = 2,
                                        .joint = 1,
                                        .supporting = 1,
                                        .guiding = 1,
                                        .share = 2. / 3,
                                        .weighted = 1. / 5 + 1. / 3});
    free(load);
    load = measure(g, &(dg_workload_options){{1, 1, 1}});
    for (size_t d = 0; d < 3; d++)
        assert_near(load[d].weighted, load[d].share, 1e-12);
    free(load);
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* The oracle goes from department to task, where the measure goes from task to department. */
static dg_workload slow_load(const dg_graph *g, size_t d) {
    static const double weight[DG_N_ROLES] = {1, 2, 3};
    dg_workload load = {0};
    size_t n;
    const dg_edge *own = dg_graph_department_edges(g, d, &load.tasks);
    for (size_t i = 0; i < load.tasks; i++) {
        const dg_edge *parties = dg_graph_task_edges(g, own[i].other, &n);
        size_t of_role[DG_N_ROLES] = {0};
        for (size_t j = 0; j < n; j++)
            of_role[parties[j].role]++;
        bool leads = own[i].role == DG_ROLE_LEAD;
        load.led += leads;
        load.co_led += leads && of_role[DG_ROLE_LEAD] > 1;
        load.joint += own[i].role == DG_ROLE_JOINT;
        load.supporting += own[i].role == DG_ROLE_SUPPORT;
        load.guiding += own[i].guiding;
        load.sole += n == 1;
        load.share += 1 / (double)n;
        load.weighted +=
            weight[own[i].role] / (double)(of_role[0] * 1 + of_role[1] * 2 + of_role[2] * 3);
    }
    return load;
}

static void random_loads_agree_and_sum_to_the_tasks(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 80, 15);
        dg_graph *g = table_graph(corpus);
        dg_workload *load = measure(g, NULL);
        double share = 0, weighted = 0, held = 0;
        size_t n;
        for (size_t d = 0; d < dg_graph_n_departments(g); d++) {
            assert_load(&load[d], slow_load(g, d));
            assert_int_equal(load[d].led + load[d].joint + load[d].supporting, load[d].tasks);
            share += load[d].share;
            weighted += load[d].weighted;
        }
        for (size_t t = 0; t < dg_graph_n_tasks(g); t++) {
            dg_graph_task_edges(g, t, &n);
            held += n > 0;
        }
        assert_near(share, held, 1e-9);
        assert_near(weighted, held, 1e-9);
        free(load);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

static void weights_are_positive_numbers(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B?");
    dg_graph *g = table_graph(corpus);
    static const double wrong[] = {0, -1, NAN, INFINITY};
    dg_workload load[2] = {{.tasks = 77}};
    for (size_t i = 0; i < 4; i++) {
        dg_error err = {0};
        dg_workload_options options = {{1, wrong[i], 3}};
        assert_int_equal(dg_workload_measure(load, g, &options, &err), DG_EINVAL);
        assert_string_equal(err.message, "the weight of joint must be a positive number");
        assert_int_equal(load[0].tasks, 77);
    }
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/*
 * By hand, in two groups of departments: {A, B} and {C}. t1 is led by the first, with C guiding; t2
 * belongs to the first alone; on t3 both are joint, on t4 both lead.
 */
static void two_groups_of_departments(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("t1: A* B? C% / t2: A? B / t3: A C / t4: B* C* / t5: @all");
    dg_graph *g = table_graph(corpus);
    size_t group[3];
    group[table_department(g, "A")] = group[table_department(g, "B")] = 0;
    group[table_department(g, "C")] = 1;
    dg_workload load[2];
    assert_int_equal(dg_workload_of_groups(load, g, NULL, group, 2, NULL), DG_OK);
    assert_load(&load[0], (dg_workload){.tasks = 4,
                                        .led = 2,
                                        .co_led = 1,
                                        .joint = 2,
                                        .sole = 1,
                                        .share = 2. / 3 + 1 + 1. / 2 + 1. / 2,
                                        .weighted = 4. / 5 + 1 + 1. / 2 + 1. / 2});
    assert_load(&load[1], (dg_workload){.tasks = 3,
                                        .led = 1,
                                        .co_led = 1,
                                        .joint = 1,
                                        .supporting = 1,
                                        .guiding = 1,
                                        .share = 1. / 3 + 1. / 2 + 1. / 2,
                                        .weighted = 1. / 5 + 1. / 2 + 1. / 2});
    dg_graph_free(g);
    dg_corpus_free(corpus);
}

/* Each department a group of its own is the plain measure; each task in one of three groups sums to
 * it. */
static void groups_sum_to_the_whole(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dg_corpus *corpus = table_random(seed, 25, 12);
        dg_graph *g = table_graph(corpus);
        size_t n = dg_graph_n_departments(g), own[12], of_task[25];
        dg_workload *whole = measure(g, NULL), alone[12], parts[3 * 12];
        for (size_t d = 0; d < n; d++)
            own[d] = d;
        for (size_t t = 0; t < 25; t++)
            of_task[t] = t % 4 == 3 ? DG_NONE : t % 4;
        assert_int_equal(dg_workload_of_groups(alone, g, NULL, own, n, NULL), DG_OK);
        for (size_t d = 0; d < n; d++)
            assert_load(&alone[d], whole[d]);
        assert_int_equal(dg_workload_on_groups(parts, g, NULL, of_task, 3, NULL), DG_OK);
        for (size_t d = 0; d < n; d++) {
            size_t tasks = 0, left = 0, n_edges;
            const dg_edge *edges = dg_graph_department_edges(g, d, &n_edges);
            for (size_t i = 0; i < n_edges; i++)
                left += of_task[edges[i].other] == DG_NONE;
            for (size_t i = 0; i < 3; i++)
                tasks += parts[i * n + d].tasks;
            assert_int_equal(tasks + left, whole[d].tasks);
        }
        free(whole);
        dg_graph_free(g);
        dg_corpus_free(corpus);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_departments_and_five_tasks),
        cmocka_unit_test(random_loads_agree_and_sum_to_the_tasks),
        cmocka_unit_test(weights_are_positive_numbers),
        cmocka_unit_test(two_groups_of_departments),
        cmocka_unit_test(groups_sum_to_the_whole),
    };
    return cmocka_run_group_tests_name("workload", tests, NULL, NULL);
}
