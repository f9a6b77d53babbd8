/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "no_memory.h"
#include "schedule.h"

#include <locale.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "dutygraph/diagram.h"

static const dg_diagram_options defaults = DG_DIAGRAM_OPTIONS_DEFAULT;

/* 甲局 and 乙部 lead one task together, 戊院 shares none, and task 6 has nobody. */
static const char small[] = "1: 甲局* 乙部* 丙委? / 2: 甲局* 丙委? / 3: 乙部* 丁办? 丙委% / "
                            "4: 甲局 丁办 / 5: 戊院* / 6:";

static char *draw(const dg_graph *graph, dg_diagram_kind kind, const dg_diagram_options *options) {
    char *dot = NULL;
    dg_error err = {0};
    dg_diagram_options o = options == NULL ? defaults : *options;
    schedule *x = kind == DG_DRAW_MEETINGS ? schedule_new(graph, 120, 1, false) : NULL;
    if (x != NULL) o.meetings = &x->s;
    bool plain = options == NULL && x == NULL;
    dg_code code = dg_diagram_dot(&dot, graph, kind, plain ? NULL : &o, &err);
    assert_string_equal(err.message, "");
    assert_int_equal(code, DG_OK);
    if (x != NULL) schedule_free(x);
    return dot;
}

/* As draw, for a corpus in one line (see table_corpus). */
static char *draw_corpus(const char *text, dg_diagram_kind kind,
                         const dg_diagram_options *options) {
    dg_corpus *corpus = table_corpus(text);
    dg_graph *graph = table_graph(corpus);
    char *dot = draw(graph, kind, options);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
    return dot;
}

static size_t count(const char *text, const char *words) {
    size_t n = 0;
    for (const char *at = strstr(text, words); at != NULL; at = strstr(at + 1, words))
        n++;
    return n;
}

/* What dutygraph-render finds wrong with the layout. */
static void assert_good_layout(const char *dot) {
    char folder[] = "/tmp/dutygraph-test-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char *input = dg_format("%s/dot", folder), *output = dg_format("%s/said", folder);
    char *command = dg_format("'%s' --check <'%s' >'%s' 2>&1", HELPER, input, output);
    assert_int_equal(dg_write_file(input, dot, strlen(dot), NULL), DG_OK);
    int status = system(command);
    char *said = NULL;
    size_t n;
    assert_int_equal(dg_file_read(&said, &n, output, NULL), DG_OK);
    assert_string_equal(said,
                        "{\"overlaps\": 0, \"clipped\": 0, \"outside\": 0, \"warnings\": 0}\n");
    assert_int_equal(status, 0);
    unlink(input);
    unlink(output);
    rmdir(folder);
    free(said);
    free(command);
    free(input);
    free(output);
}

static void every_kind_has_a_name(void **state) {
    (void)state;
    for (int kind = 0; kind < DG_N_DIAGRAMS; kind++) {
        dg_diagram_kind found;
        assert_true(dg_diagram_from_name(&found, dg_diagram_name((dg_diagram_kind)kind)));
        assert_int_equal(found, kind);
    }
    dg_diagram_kind found;
    assert_false(dg_diagram_from_name(&found, "pie"));
    assert_string_equal(dg_diagram_name((dg_diagram_kind)99), "unknown");
}

static void assert_all_kinds_are_good(const dg_graph *graph, const char *title) {
    for (int kind = 0; kind < DG_N_DIAGRAMS; kind++) {
        for (int variant = 0; variant < 3; variant++) {
            dg_diagram_options options = defaults;
            options.lang = variant == 0 ? DG_LANG_EN : DG_LANG_ZH;
            options.by = variant == 0 ? DG_BY_LEAD : DG_BY_RESPONSIBILITY;
            options.title = title;
            options.bare = variant == 2;
            char *dot = draw(graph, (dg_diagram_kind)kind, &options);
            assert_good_layout(dot);
            free(dot);
        }
    }
}

static void nothing_overlaps_or_is_cut_off(void **state) {
    (void)state;
    static const char *const corpora[] = {
        small,
        "",                                       /* no task */
        "1: / 2:",                                /* no department */
        "1: 甲局*",                               /* one of each */
        "1: 甲局* / 2: 乙部* / 3: 丙委",          /* no ties */
        "1: 甲局 乙部 / 2: 丙委 丁办",            /* two parts, nobody leads */
        "1: A<b>\"&amp;\\ B]]>* {1}? / 2: B]]>*", /* names that look like DOT, HTML, placeholders */
        "1: 甲局* 乙部? || 1: 甲局* 丙委?",       /* two documents */
    };
    for (size_t i = 0; i < sizeof corpora / sizeof *corpora; i++) {
        dg_corpus *corpus = table_corpus(corpora[i]);
        dg_graph *graph = table_graph(corpus);
        assert_all_kinds_are_good(graph, i % 2 == 0 ? "关于“甲” <b>&\"乙\"\\ 的方案" : "");
        dg_graph_free(graph);
        dg_corpus_free(corpus);
    }
}

static void the_sample_is_legible(void **state) {
    (void)state;
    dg_corpus *corpus = table_shared("documents/ip-powerhouse-2016.expected.tsv");
    if (corpus == NULL) skip();
    dg_graph *graph = table_graph(corpus);
    assert_all_kinds_are_good(graph, "加快知识产权强国建设重点任务分工方案");
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

static void random_graphs_are_legible_and_repeat(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= 3; seed++) {
        dg_corpus *corpus = table_random(seed, 180, 15);
        dg_graph *graph = table_graph(corpus);
        for (int kind = 0; kind < DG_N_DIAGRAMS; kind++) {
            char *dot = draw(graph, (dg_diagram_kind)kind, &defaults);
            char *again = draw(graph, (dg_diagram_kind)kind, NULL);
            assert_string_equal(dot, again);
            free(again);
            if (setlocale(LC_ALL, "de_DE.UTF-8") != NULL) {
                again = draw(graph, (dg_diagram_kind)kind, NULL);
                setlocale(LC_ALL, "C");
                assert_string_equal(dot, again);
                free(again);
            }
            if (seed == 1) assert_good_layout(dot);
            free(dot);
        }
        dg_graph_free(graph);
        dg_corpus_free(corpus);
    }
}

/* By hand: of the 5 pairs of `small`, 甲乙, 甲丙, 乙丙, 丙丁, 乙丁 and 甲丁 share a task: 6 ties;
 * the forest over the 4 tied departments has 3. */
static void the_caption_counts_the_ties_drawn(void **state) {
    (void)state;
    static const struct {
        dg_tie_choice ties;
        size_t top, drawn;
        const char *said;
    } cases[] = {
        {DG_TIES_ALL, 0, 6, "All 6 ties are drawn."},
        {DG_TIES_FOREST, 0, 3, "3 of 6 ties are drawn; 3 lighter ones are left out."},
        {DG_TIES_TOP, 1, 1, "1 of 6 ties is drawn; 5 lighter ones are left out."},
        {DG_TIES_TOP, 99, 6, "All 6 ties are drawn."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dg_diagram_options options = defaults;
        options.ties = cases[i].ties;
        options.top = cases[i].top;
        char *dot = draw_corpus(small, DG_DRAW_NETWORK, &options);
        assert_non_null(strstr(dot, cases[i].said));
        assert_int_equal(count(dot, "[penwidth="), cases[i].drawn);
        assert_non_null(strstr(dot, "Without any tie: 戊院."));
        assert_non_null(strstr(dot, "\"戊院\" [")); /* placed all the same */
        free(dot);
    }
}

static void the_caption_counts_what_there_is(void **state) {
    (void)state;
    for (int kind = 0; kind < DG_N_DIAGRAMS; kind++) {
        char *dot = draw_corpus(small, (dg_diagram_kind)kind, NULL);
        assert_non_null(strstr(dot, "In all: 1 document, 6 tasks, 5 departments, 11 assignments."));
        assert_non_null(strstr(dot, "1 task has no department and is not shown."));
        free(dot);
        dg_diagram_options options = defaults;
        options.lang = DG_LANG_ZH;
        dot = draw_corpus(small, (dg_diagram_kind)kind, &options);
        assert_non_null(strstr(dot, "总计：1 份文件、6 项任务、5 个部门、11 条分工。"));
        free(dot);
    }
}

/* Leads 甲 → 丙 (2 tasks), 乙 → 丙 (2), 乙 → 丁 (1). */
static void arrows_go_from_lead_to_support(void **state) {
    (void)state;
    char *dot = draw_corpus(small, DG_DRAW_LEADS, NULL);
    assert_int_equal(count(dot, "\" -> \""), 3);
    assert_non_null(strstr(dot, "\"甲局\" -> \"丙委\" [penwidth=1.40, weight=2]"));
    assert_non_null(strstr(dot, "All 3 arrows are drawn."));
    assert_non_null(strstr(dot, "On no arrow drawn: 戊院."));
    free(dot);
}

/* 60 leads with a support of their own each: too many arrows, yet no lead is lost. */
static void many_arrows_keep_every_leads_heaviest(void **state) {
    (void)state;
    dg_text corpus = {0};
    for (int i = 0; i < 60; i++)
        dg_text_printf(&corpus, "%d: L%d* S%d? T%d? / %d: L%d* S%d? / ", i, i, i, i, i + 100, i, i);
    char *text = dg_text_take(&corpus);
    char *dot = draw_corpus(text, DG_DRAW_LEADS, NULL);
    assert_int_equal(count(dot, "\" -> \""), 60);
    assert_non_null(strstr(dot, "60 of 120 arrows are drawn"));
    free(dot);
    free(text);
}

static void cards_hold_clusters_and_their_tasks(void **state) {
    (void)state;
    char *dot = draw_corpus(small, DG_DRAW_CLUSTERS, NULL);
    assert_non_null(strstr(dot, "2 departments, 1 task<"));
    assert_non_null(strstr(dot, "1  甲局, 乙部<"));
    assert_non_null(strstr(dot, "3 departments lead no task with another and are not shown."));
    free(dot);
    dg_diagram_options options = defaults;
    options.by = DG_BY_RESPONSIBILITY;
    dot = draw_corpus(small, DG_DRAW_CLUSTERS, &options);
    assert_non_null(strstr(dot, "4  甲局, 丁办<"));
    free(dot);
}

static void many_tasks_are_rows_by_section(void **state) {
    (void)state;
    dg_text corpus = {0};
    for (int i = 0; i < 200; i++)
        dg_text_printf(&corpus, "%s: 甲局* 乙部? / ", i < 77 ? "一" : "二");
    char *text = dg_text_take(&corpus);
    char *dot = draw_corpus(text, DG_DRAW_BIPARTITE, NULL);
    assert_non_null(strstr(dot, "for 200 tasks are too many for a page"));
    assert_int_equal(count(dot, ">77<"), 2); /* each department's cell */
    assert_int_equal(count(dot, ">123<"), 2);
    free(dot);
    free(text);
}

static void what_cannot_be_drawn_is_refused(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus(small);
    dg_graph *graph = table_graph(corpus);
    char *dot = NULL;
    dg_diagram_options options = defaults;
    assert_int_equal(dg_diagram_dot(&dot, graph, (dg_diagram_kind)99, NULL, NULL), DG_EINVAL);
    options.ties = (dg_tie_choice)99;
    assert_int_equal(dg_diagram_dot(&dot, graph, DG_DRAW_NETWORK, &options, NULL), DG_EINVAL);
    options = defaults;
    options.alpha = 2;
    assert_int_equal(dg_diagram_dot(&dot, graph, DG_DRAW_NETWORK, &options, NULL), DG_EINVAL);
    options = defaults;
    options.clustering.resolution = -1;
    assert_int_equal(dg_diagram_dot(&dot, graph, DG_DRAW_CLUSTERS, &options, NULL), DG_EINVAL);
    assert_null(dot);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

static void memory_may_run_out_anywhere(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus(small);
    dg_graph *graph = table_graph(corpus);
    dg_diagram_options options = defaults;
    options.title = "甲";
    options.clustering.runs = 2;
    schedule *x = schedule_new(graph, 120, 1, false);
    options.meetings = &x->s;
    for (int kind = 0; kind < DG_N_DIAGRAMS; kind++) {
        char *whole = draw(graph, (dg_diagram_kind)kind, &options), *dot = NULL;
        assert_survives_no_memory(
            dg_diagram_dot(&dot, graph, (dg_diagram_kind)kind, &options, &err));
        assert_string_equal(dot, whole);
        free(dot);
        free(whole);
    }
    schedule_free(x);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_has_a_name),
        cmocka_unit_test(nothing_overlaps_or_is_cut_off),
        cmocka_unit_test(the_sample_is_legible),
        cmocka_unit_test(random_graphs_are_legible_and_repeat),
        cmocka_unit_test(the_caption_counts_the_ties_drawn),
        cmocka_unit_test(the_caption_counts_what_there_is),
        cmocka_unit_test(arrows_go_from_lead_to_support),
        cmocka_unit_test(many_arrows_keep_every_leads_heaviest),
        cmocka_unit_test(cards_hold_clusters_and_their_tasks),
        cmocka_unit_test(many_tasks_are_rows_by_section),
        cmocka_unit_test(what_cannot_be_drawn_is_refused),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests_name("diagram", tests, NULL, NULL);
}
