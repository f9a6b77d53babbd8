/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "no_memory.h"
#include "table.h"

#include <string.h>

#include "dutygraph/findings.h"

static char *findings_of(const char *corpus_text, dg_lang lang) {
    dg_findings_options how = DG_FINDINGS_OPTIONS_DEFAULT;
    dg_corpus *corpus = table_corpus(corpus_text);
    dg_graph *graph = table_graph(corpus);
    char *text = NULL;
    how.lang = lang;
    assert_int_equal(dg_findings_text(&text, graph, &how, NULL), DG_OK);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
    return text;
}

static void they_are_worked_out_by_hand(void **state) {
    (void)state;
    /* 甲局 is on tasks 1, 2 and 4 of five; it leads 1 and 2, with one and two others, and is joint
     * on 4. Tasks 3 and 4 have departments and no lead. Without 甲局 tasks 1 and 2 lose theirs. All
     * 3 pairs share a task: 甲乙, 甲丙, 乙丙. 甲乙 share 2 of their 3 each among 4 tasks that have
     * a department, where 9/4 would be expected; 甲丙 share both of 丙's; the tail of that is 3 of
     * 6: no chance beaten. */
    char *text = findings_of("1: 甲局* 乙部? / 2: 甲局* 乙部? 丙委? / 3: 乙部 / 4: 甲局 丙委 / 5:",
                             DG_LANG_EN);
    assert_string_equal(
        text, "甲局 carries the most: it is named on 3 of 5 tasks. It leads 2, is jointly "
              "responsible for 1 and supports 0.\n"
              "甲局 convenes the most: for the 2 tasks it leads it has to bring 3.0 parties "
              "together, and it works with 2 other departments.\n"
              "Task 2 has the most to agree on it: 3 departments.\n"
              "2 of 5 tasks have no lead.\n"
              "3 of the 3 pairs of departments share at least one task.\n"
              "No pair shares more tasks than chance would give it.\n"
              "The departments fall into 1 cluster that works together; the largest has 3 around "
              "甲局.\n"
              "Without 甲局, 2 tasks would lose the last lead and 0 the last department.\n");
    free(text);
}

static void both_languages_say_the_same(void **state) {
    (void)state;
    /* Of six departments the five busiest, with 2 + 1 + 1 + 1 + 1 of the 7 places, hold 86 %. */
    static const char corpus[] = "1: 甲局* 乙部? 丙委? / 2: 甲局* 丁办? 戊厅? 己院?";
    char *english = findings_of(corpus, DG_LANG_EN), *chinese = findings_of(corpus, DG_LANG_ZH);
    size_t lines[2] = {0};
    for (const char *c = english; *c != '\0'; c++)
        lines[0] += *c == '\n';
    for (const char *c = chinese; *c != '\0'; c++)
        lines[1] += *c == '\n';
    assert_int_equal(lines[0], lines[1]);
    assert_non_null(strstr(english, "The 5 busiest of 6 departments hold 86% of all places.\n"));
    assert_non_null(strstr(chinese, "6个部门中，任务最多的5个承担了全部分工的86%。\n"));
    free(english);
    free(chinese);
}

static void a_task_of_several_documents_says_which(void **state) {
    (void)state;
    char *text = findings_of("1: 甲局* || 1: 甲局* 乙部? 丙委?", DG_LANG_EN);
    assert_non_null(strstr(text, "Task 2:1 has the most to agree on it: 3 departments.\n"));
    free(text);
}

static void a_name_does_not_break_the_line(void **state) {
    (void)state;
    char *text = findings_of("1: 甲\n局*", DG_LANG_EN);
    assert_int_equal(strncmp(text, "甲 局 carries the most", strlen("甲 局 carries the most")), 0);
    free(text);
}

static void nobody_is_said(void **state) {
    (void)state;
    static const char *const corpora[] = {"", "1: / 2:"};
    for (size_t i = 0; i < 2; i++) {
        char *text = findings_of(corpora[i], DG_LANG_EN);
        assert_string_equal(text, "No department is named.\n");
        free(text);
    }
}

static void what_cannot_be_is_refused(void **state) {
    (void)state;
    dg_findings_options how = DG_FINDINGS_OPTIONS_DEFAULT;
    dg_corpus *corpus = table_corpus("1: 甲局* 乙部? / 2: 甲局 乙部");
    dg_graph *graph = table_graph(corpus);
    char *text = NULL;
    how.alpha = 1.5;
    assert_int_equal(dg_findings_text(&text, graph, &how, NULL), DG_EINVAL);
    how.alpha = 0.05;
    how.clustering.resolution = -1;
    assert_int_equal(dg_findings_text(&text, graph, &how, NULL), DG_EINVAL);
    assert_null(text);
    how.clustering.resolution = 1;
    how.clustering.runs = 1;
    assert_survives_no_memory(dg_findings_text(&text, graph, &how, &err));
    free(text);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_are_worked_out_by_hand),
        cmocka_unit_test(both_languages_say_the_same),
        cmocka_unit_test(a_task_of_several_documents_says_which),
        cmocka_unit_test(a_name_does_not_break_the_line),
        cmocka_unit_test(nobody_is_said),
        cmocka_unit_test(what_cannot_be_is_refused),
    };
    return cmocka_run_group_tests_name("findings", tests, NULL, NULL);
}
