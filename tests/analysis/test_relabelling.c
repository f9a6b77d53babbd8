/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What departments are called, and the order of tasks and parties, changes no measure. */
#include "table.h"

#include "dutygraph/absence.h"
#include "dutygraph/brokerage.h"
#include "dutygraph/clusters.h"
#include "dutygraph/coordination.h"
#include "dutygraph/two_mode.h"
#include "dutygraph/workload.h"

enum { TASKS = 14, DEPARTMENTS = 12, MOST = TASKS * (DEPARTMENTS * 4 + 6) };

/* role[t][d] marks the party as table_corpus wants it; ' ': joint, '-': not named. */
typedef struct {
    char role[TASKS][DEPARTMENTS];
} duties;

static duties random_duties(uint64_t seed) {
    static const char marks[] = "-------*?% ";
    duties made;
    for (size_t t = 0; t < TASKS; t++)
        for (size_t d = 0; d < DEPARTMENTS; d++)
            made.role[t][d] = marks[table_next(&seed, sizeof marks - 1)];
    return made;
}

static size_t renamed(size_t d) {
    return (d * 5 + 3) % DEPARTMENTS;
}

static const char *category_of(size_t d) {
    static const char *const names[] = {"a", "b", ""};
    return names[d % 3];
}

/* Everything that is measured, per department in the order of the duties. */
typedef struct {
    dg_workload work[DEPARTMENTS];
    dg_coordination load[DEPARTMENTS];
    dg_brokerage broker[DEPARTMENTS];
    dg_two_mode mode[DEPARTMENTS];
    dg_absence absence[DEPARTMENTS];
    double modules; /* Barber's modularity */
} measures;

static dg_corpus *corpus_of(const duties *all, bool other) {
    char text[MOST] = "";
    size_t at = 0;
    for (size_t i = 0; i < TASKS; i++) {
        size_t t = other ? TASKS - 1 - i : i;
        at += (size_t)sprintf(text + at, "%st:", i == 0 ? "" : " / ");
        for (size_t k = 0; k < DEPARTMENTS; k++) {
            size_t d = other ? DEPARTMENTS - 1 - k : k;
            if (all->role[t][d] == '-') continue;
            char letter = (char)('A' + (other ? renamed(d) : d)), mark = all->role[t][d];
            at += (size_t)sprintf(text + at, mark == ' ' ? " %c" : " %c%c", letter, mark);
        }
    }
    return table_corpus(text);
}

static void set_categories(dg_corpus *corpus, const size_t *of) {
    const dg_document *document = corpus->documents[0];
    dg_department *departments = (dg_department *)document->departments;
    for (size_t d = 0; d < document->n_departments; d++)
        departments[d].category = category_of(of[departments[d].name[0] - 'A']);
}

static double modules_of(const dg_graph *g) {
    dg_cluster_options how = DG_CLUSTER_OPTIONS_DEFAULT;
    dg_clusters found = {0};
    assert_int_equal(dg_clusters_modules(&found, g, &how, NULL), DG_OK);
    double made = found.quality;
    dg_clusters_clear(&found);
    return made;
}

static void put(measures *m, const dg_graph *g, const measures *found, const size_t *of) {
    for (size_t v = 0; v < dg_graph_n_departments(g); v++) {
        size_t d = of[dg_graph_department(g, v)->name[0] - 'A'];
        m->work[d] = found->work[v];
        m->load[d] = found->load[v];
        m->broker[d] = found->broker[v];
        m->mode[d] = found->mode[v];
        m->absence[d] = found->absence[v];
    }
}

static measures measure(const duties *all, bool other) {
    size_t of[DEPARTMENTS]; /* per letter: which department */
    for (size_t d = 0; d < DEPARTMENTS; d++)
        of[other ? renamed(d) : d] = d;
    dg_corpus *corpus = corpus_of(all, other);
    set_categories(corpus, of);
    dg_graph *g = table_graph(corpus);
    measures made = {0}, found = {0};
    dg_two_mode tasks[TASKS];
    assert_int_equal(dg_workload_measure(found.work, g, NULL, NULL), DG_OK);
    assert_int_equal(dg_coordination_measure(found.load, g, NULL, NULL), DG_OK);
    assert_int_equal(dg_brokerage_measure(found.broker, g, NULL), DG_OK);
    assert_int_equal(dg_two_mode_measure(found.mode, tasks, g, NULL), DG_OK);
    assert_int_equal(dg_absence_each(found.absence, g, NULL), DG_OK);
    put(&made, g, &found, of);
    made.modules = modules_of(g);
    dg_graph_free(g);
    dg_corpus_free(corpus);
    return made;
}

static void assert_same_load(const dg_coordination *a, const dg_coordination *b) {
    assert_int_equal(a->partners, b->partners);
    assert_int_equal(a->contacts, b->contacts);
    assert_near(a->strength, b->strength, 1e-12);
    assert_near(a->convening, b->convening, 1e-12);
    assert_near(a->betweenness, b->betweenness, 1e-9);
    assert_near(a->closeness, b->closeness, 1e-9);
    assert_near(a->constraint, b->constraint, 1e-12);
    assert_near(a->effective_size, b->effective_size, 1e-12);
    assert_near(a->efficiency, b->efficiency, 1e-12);
}

static void assert_same(const measures *a, const measures *b, size_t d) {
    assert_int_equal(a->work[d].tasks, b->work[d].tasks);
    assert_int_equal(a->work[d].led, b->work[d].led);
    assert_int_equal(a->work[d].co_led, b->work[d].co_led);
    assert_int_equal(a->work[d].joint, b->work[d].joint);
    assert_int_equal(a->work[d].supporting, b->work[d].supporting);
    assert_int_equal(a->work[d].guiding, b->work[d].guiding);
    assert_int_equal(a->work[d].sole, b->work[d].sole);
    assert_near(a->work[d].share, b->work[d].share, 1e-12);
    assert_near(a->work[d].weighted, b->work[d].weighted, 1e-12);
    assert_same_load(&a->load[d], &b->load[d]);
    assert_memory_equal(&a->broker[d], &b->broker[d], sizeof a->broker[d]);
    assert_near(a->mode[d].degree, b->mode[d].degree, 1e-12);
    assert_near(a->mode[d].closeness, b->mode[d].closeness, 1e-12);
    assert_near(a->mode[d].betweenness, b->mode[d].betweenness, 1e-9);
    assert_memory_equal(&a->absence[d], &b->absence[d], sizeof a->absence[d]);
}

static void names_and_order_change_nothing(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 30; seed++) {
        duties all = random_duties(seed);
        measures one = measure(&all, false), other = measure(&all, true);
        for (size_t d = 0; d < DEPARTMENTS; d++)
            assert_same(&one, &other, d);
        /* the best of 50 runs is the best there is on so few */
        assert_near(one.modules, other.modules, 1e-12);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(names_and_order_change_nothing)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
