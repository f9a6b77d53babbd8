/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout.h"
#include "no_memory.h"
#include "schedule.h"

#include <locale.h>

#include "base/text.h"
#include "dutygraph/diagram.h"

static const dg_diagram_options defaults = DG_DIAGRAM_OPTIONS_DEFAULT;

/* 甲局 and 乙部 lead one task together, 戊院 shares none, and task 6 has nobody. */
static const char small[] = "1: 甲局* 乙部* 丙委? / 2: 甲局* 丙委? / 3: 乙部* 丁办? 丙委% / "
                            "4: 甲局 丁办 / 5: 戊院* / 6:";

/* A tie is drawn between the first two departments; NULL where there is only one. */
static char *draw(const dg_graph *graph, dg_diagram_kind kind, const dg_diagram_options *options) {
    char *dot = NULL;
    dg_error err = {0};
    dg_diagram_options how = options != NULL ? *options : defaults;
    if (kind == DG_DRAW_TIE && dg_graph_n_departments(graph) == 1) return NULL;
    if (how.other == 0) how.other = 1;
    schedule *x = kind == DG_DRAW_MEETINGS ? schedule_new(graph, 120, 1, false) : NULL;
    if (x != NULL) how.meetings = &x->s;
    dg_code code = dg_diagram_dot(&dot, NULL, graph, kind, &how, &err);
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
            if (dot != NULL) layout_assert_good(HELPER, dot);
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
            if (seed == 1) layout_assert_good(HELPER, dot);
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
    assert_non_null(strstr(dot, "\"甲局\" -> \"丙委\" [penwidth=1.40, weight=2, tooltip="));
    assert_non_null(strstr(dot, "All 3 arrows are drawn."));
    assert_non_null(strstr(dot, "On no arrow drawn: 戊院."));
    free(dot);
}

/* 45 leads with a support of their own each: too many arrows, yet no lead is lost. */
static void many_arrows_keep_every_leads_heaviest(void **state) {
    (void)state;
    dg_text corpus = {0};
    for (int i = 0; i < 45; i++)
        dg_text_printf(&corpus, "%d: L%d* S%d? T%d? / %d: L%d* S%d? / ", i, i, i, i, i + 100, i, i);
    char *text = dg_text_take(&corpus);
    char *dot = draw_corpus(text, DG_DRAW_LEADS, NULL);
    assert_int_equal(count(dot, "\" -> \""), 45);
    assert_non_null(strstr(dot, "45 of 90 arrows are drawn"));
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

/* 100 tasks of 甲 and 乙 in document order, at most 30 on a page: 4 pages, each task on one. */
static void many_tasks_take_several_pages(void **state) {
    (void)state;
    dg_text corpus = {0};
    for (int i = 0; i < 100; i++)
        dg_text_printf(&corpus, "t%d.: 甲局* 乙部? / ", i);
    char *text = dg_text_take(&corpus);
    dg_corpus *made = table_corpus(text);
    dg_graph *graph = table_graph(made);
    dg_diagram_options options = defaults;
    size_t n_pages = 1, n_lines = 0;
    for (options.page = 0; options.page < n_pages; options.page++) {
        char *dot = NULL;
        assert_int_equal(dg_diagram_dot(&dot, &n_pages, graph, DG_DRAW_BIPARTITE, &options, NULL),
                         DG_OK);
        n_lines += count(dot, "tasks:r");
        assert_int_equal(count(dot, ">t50.<"), options.page == 1 ? 1 : 0);
        layout_assert_good(HELPER, dot);
        free(dot);
    }
    assert_int_equal(n_pages, 4);
    assert_int_equal(n_lines, 200);
    char *dot = NULL;
    assert_int_equal(dg_diagram_dot(&dot, NULL, graph, DG_DRAW_BIPARTITE, &options, NULL),
                     DG_EINVAL); /* page 5 */
    options.page = 0;
    options.section = "t7.";
    assert_int_equal(dg_diagram_dot(&dot, &n_pages, graph, DG_DRAW_BIPARTITE, &options, NULL),
                     DG_OK);
    assert_int_equal(n_pages, 1);
    assert_int_equal(count(dot, "tasks:r"), 2);
    free(dot);
    options.section = "t";
    assert_int_equal(dg_diagram_dot(&dot, NULL, graph, DG_DRAW_BIPARTITE, &options, NULL),
                     DG_ENOTFOUND);
    dg_graph_free(graph);
    dg_corpus_free(made);
    free(text);
}

/* 甲 leads 1 and 2, 乙 leads 1 and 3, 戊 leads 5; joint: 甲 and 丁 on 4; supporting: 丙 on 1 to 3,
 * 丁 on 3. */
static void a_matrix_has_a_cell_for_each_assignment(void **state) {
    (void)state;
    char *dot = draw_corpus(small, DG_DRAW_MATRIX, NULL);
    assert_int_equal(count(dot, ">L</font></td>"), 5);
    assert_int_equal(count(dot, ">J</font></td>"), 2);
    assert_int_equal(count(dot, ">S</font></td>"), 4);
    assert_non_null(strstr(dot, "title=\"丁办 – 3 3: supports\""));
    free(dot);
    dg_diagram_options options = defaults;
    options.parts = DG_PARTS_DOCUMENTS;
    dot = draw_corpus("1: 甲局* 乙部 / 2: 甲局? || 1: 乙部", DG_DRAW_MATRIX, &options);
    assert_int_equal(count(dot, "title=\"甲局 – "), 1); /* in the first document only: 2 tasks */
    assert_int_equal(count(dot, "title=\"乙部 – "), 2);
    assert_non_null(strstr(dot, "a column a document"));
    free(dot);
}

/* 丙 supports 1, 2 and 3; its partners are 甲 (1, 2), 乙 (1, 3) and 丁 (3). */
static void a_department_stands_between_tasks_and_partners(void **state) {
    (void)state;
    dg_diagram_options options = defaults;
    options.department = 2; /* in order of first mention */
    char *dot = draw_corpus(small, DG_DRAW_DEPARTMENT, &options);
    assert_non_null(strstr(dot, "<b>丙委</b>"));
    assert_non_null(strstr(dot, "supports: 3<"));
    assert_null(strstr(dot, "leads: "));
    assert_int_equal(count(dot, " -- self:w ["), 3);
    assert_int_equal(count(dot, "self:e -- partners:r"), 3);
    assert_non_null(strstr(dot, "shares tasks with: 3<"));
    assert_non_null(strstr(dot, "丙委 – 甲局: 2 shared tasks"));
    free(dot);
}

/* 甲 has 3 of the 5 held tasks and 乙 2: 3·2/5 = 1.2 expected, and they share task 1. Whether two
 * of five fall on at least one of the three: 1 − C(2,2)/C(5,2) = 0.9. */
static void a_tie_is_set_beside_chance(void **state) {
    (void)state;
    char *dot = draw_corpus(small, DG_DRAW_TIE, NULL);
    assert_non_null(strstr(dot, "甲局 has 3 of the 5 tasks, 乙部 has 2. They share 1; by chance "
                                "1.20 would be expected."));
    assert_non_null(strstr(dot, "p = 0.9000 where each has its number of tasks"));
    assert_int_equal(count(dot, "first:e -- tasks:r0:w"), 1);
    assert_int_equal(count(dot, "tasks:r0:e -- second:w"), 1);
    free(dot);
    dg_diagram_options options = defaults;
    options.other = 4;
    dot = draw_corpus(small, DG_DRAW_TIE, &options);
    assert_non_null(strstr(dot, "They share no task."));
    free(dot);
}

/* By documents: 甲 has two tasks in the first, 乙 one in each. */
static void parts_of_a_workload_stand_side_by_side(void **state) {
    (void)state;
    dg_diagram_options options = defaults;
    options.parts = DG_PARTS_DOCUMENTS;
    const char *corpus = "1: 甲局* 乙部 / 2: 甲局? || 1: 乙部";
    char *dot = draw_corpus(corpus, DG_DRAW_WORKLOAD, &options);
    assert_non_null(strstr(dot, ">2 tasks<"));
    assert_non_null(strstr(dot, ">1 task<"));
    assert_int_equal(count(dot, "<b>1</b>"), 2); /* totals at the end of bars */
    assert_int_equal(count(dot, "<b>2</b>"), 1);
    layout_assert_good(HELPER, dot);
    free(dot);
}

static void many_departments_are_cut_to_those_that_matter(void **state) {
    (void)state;
    static const dg_diagram_kind kinds[] = {DG_DRAW_NETWORK, DG_DRAW_WORKLOAD, DG_DRAW_MATRIX,
                                            DG_DRAW_LEADS, DG_DRAW_CLUSTERS};
    dg_corpus *corpus = table_random(9, 600, 400);
    dg_graph *graph = table_graph(corpus);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        char *dot = draw(graph, kinds[i], NULL);
        layout_assert_good(HELPER, dot);
        if (kinds[i] <= DG_DRAW_NETWORK || kinds[i] == DG_DRAW_MATRIX)
            assert_non_null(strstr(dot, "departments the "));
        if (kinds[i] == DG_DRAW_NETWORK) assert_int_equal(count(dot, "[fillcolor="), 120);
        if (kinds[i] == DG_DRAW_LEADS) assert_true(count(dot, "[fillcolor=") <= 150);
        if (kinds[i] == DG_DRAW_LEADS) assert_non_null(strstr(dot, "departments that lead the"));
        if (kinds[i] == DG_DRAW_CLUSTERS) assert_true(count(dot, "style=\"rounded\"") <= 12);
        free(dot);
    }
    dg_diagram_options options = defaults;
    options.most = 10;
    char *dot = draw(graph, DG_DRAW_NETWORK, &options);
    assert_int_equal(count(dot, "[fillcolor="), 10);
    free(dot);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

static void pictures_have_links_and_words_under_the_pointer(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus(small);
    dg_graph *graph = table_graph(corpus);
    for (int kind = 0; kind < DG_N_DIAGRAMS; kind++) {
        dg_diagram_options options = defaults;
        options.link = "report.html";
        char *dot = draw(graph, (dg_diagram_kind)kind, &options);
        char *svg = layout_svg(HELPER, dot);
        /* 甲局 in UTF-8 */
        if (kind != DG_DRAW_CLUSTERS)
            assert_non_null(strstr(svg, "\"report.html#department=%E7%94%B2%E5%B1%80\""));
        if (kind != DG_DRAW_CLUSTERS)
            assert_non_null(
                strstr(svg, "xlink:title=\"甲局: 3 tasks; 2 led, 1 joint, 0 supported; 0 alone\""));
        free(svg);
        free(dot);
    }
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

static void two_processes_draw_the_same(void **state) {
    (void)state;
    dg_corpus *corpus = table_random(4, 60, 20);
    dg_graph *graph = table_graph(corpus);
    for (int kind = 0; kind < DG_N_DIAGRAMS; kind++) {
        char *dot = draw(graph, (dg_diagram_kind)kind, NULL);
        char *one = layout_svg(HELPER, dot), *two = layout_svg(HELPER, dot);
        assert_string_equal(one, two);
        free(one);
        free(two);
        free(dot);
    }
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

static void a_theme_colours_all_kinds(void **state) {
    (void)state;
    static const char csv[] = "name,value\nbackground,#123456\nfont,Iosevka\nlead,#654321\n";
    dg_theme *theme = NULL;
    assert_int_equal(dg_theme_parse(&theme, csv, sizeof csv - 1, NULL), DG_OK);
    dg_diagram_options options = defaults;
    options.theme = theme;
    for (int kind = 0; kind < DG_N_DIAGRAMS; kind++) {
        char *dot = draw_corpus(small, (dg_diagram_kind)kind, &options);
        assert_non_null(strstr(dot, "bgcolor=\"#123456\""));
        assert_non_null(strstr(dot, "fontname=\"Iosevka\""));
        assert_null(strstr(dot, "Noto"));
        free(dot);
    }
    char *dot = draw_corpus(small, DG_DRAW_WORKLOAD, &options);
    assert_non_null(strstr(dot, "#654321"));
    free(dot);
    dg_theme_free(theme);
}

static void what_cannot_be_drawn_is_refused(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus(small);
    dg_graph *graph = table_graph(corpus);
    char *dot = NULL;
    dg_diagram_options options = defaults;
    assert_int_equal(dg_diagram_dot(&dot, NULL, graph, (dg_diagram_kind)99, NULL, NULL), DG_EINVAL);
    options.ties = (dg_tie_choice)99;
    assert_int_equal(dg_diagram_dot(&dot, NULL, graph, DG_DRAW_NETWORK, &options, NULL), DG_EINVAL);
    options = defaults;
    options.alpha = 2;
    assert_int_equal(dg_diagram_dot(&dot, NULL, graph, DG_DRAW_NETWORK, &options, NULL), DG_EINVAL);
    options = defaults;
    options.clustering.resolution = -1;
    assert_int_equal(dg_diagram_dot(&dot, NULL, graph, DG_DRAW_CLUSTERS, &options, NULL),
                     DG_EINVAL);
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
    options.link = "r";
    options.other = 1;
    schedule *x = schedule_new(graph, 120, 1, false);
    options.meetings = &x->s;
    for (int kind = 0; kind < DG_N_DIAGRAMS; kind++) {
        char *whole = draw(graph, (dg_diagram_kind)kind, &options), *dot = NULL;
        assert_survives_no_memory(
            dg_diagram_dot(&dot, NULL, graph, (dg_diagram_kind)kind, &options, &err));
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
        cmocka_unit_test(many_tasks_take_several_pages),
        cmocka_unit_test(a_matrix_has_a_cell_for_each_assignment),
        cmocka_unit_test(a_department_stands_between_tasks_and_partners),
        cmocka_unit_test(a_tie_is_set_beside_chance),
        cmocka_unit_test(parts_of_a_workload_stand_side_by_side),
        cmocka_unit_test(many_departments_are_cut_to_those_that_matter),
        cmocka_unit_test(pictures_have_links_and_words_under_the_pointer),
        cmocka_unit_test(two_processes_draw_the_same),
        cmocka_unit_test(a_theme_colours_all_kinds),
        cmocka_unit_test(what_cannot_be_drawn_is_refused),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests_name("diagram", tests, NULL, NULL);
}
