/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings and lines over and among the rows of a table that assign something themselves. */
#include "unit.h"

#include <string.h>

#include "reading.h"

/* A heading that ends in a clause is a task, and its table stands below it all the same. */
static void a_heading_with_a_clause_heads_its_table(void **state) {
    (void)state;
    static const example examples[] = {
        {"# 计划\n一、交通（市甲局负责）\n\n| 序号 | 任务 | 责任单位 |\n|---|---|---|\n"
         "| 1 | 修路 | 市乙局 |\n\n二、教育\n牵头单位：市丙局\n\n| 序号 | 任务 | 责任单位 |\n"
         "|---|---|---|\n| 1 | 修缮学校 | 市丁局 |\n",
         "一 lead 市甲局/sole; 一/1 lead 市乙局/label; 二 lead 市丙局/label; 二/1 lead "
         "市丁局/label"},
        /* the table behind the last of a list is not its own */
        {"# 计划\n（一）修路（市甲局负责）\n\n（二）修桥（市乙局负责）\n\n"
         "| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | 种树 | 市丙局 |\n",
         "（一） lead 市甲局/sole; （二） lead 市乙局/sole; 1 lead 市丙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_line_that_assigns_is_said(void **state) {
    (void)state;
    static const char among[] = "一、交通（市甲局负责）,,\n序号,任务,责任单位\n1,修路,市乙局\n"
                                "2,修桥,市乙局\n二、教育（市丙局负责）,,\n1,修缮学校,市丁局\n",
                      between[] = "序号,任务,责任单位\n1,修路,市甲局\n2,修桥,市乙局\n其他,,\n"
                                  "责任单位：市丙局,,\n序号,任务,责任单位\n1,种树,市丁局\n"
                                  "2,治水,市丁局\n";
    assert_string_equal(reading_of(among), "一/1 lead 市乙局/label; 一/2 lead 市乙局/label; "
                                           "二/1 lead 市丁局/label");
    assert_non_null(strstr(diagnostics_of(among), "1:1 unread-clause 一、交通（市甲局负责）"));
    assert_non_null(strstr(diagnostics_of(among), "5:1 unread-clause 二、教育（市丙局负责）"));
    assert_non_null(strstr(diagnostics_of(between), "5:1 unread-clause 责任单位：市丙局"));
}

static void a_heading_may_say_what_its_rows_come_to(void **state) {
    (void)state;
    static const example examples[] = {
        {"序号,任务,分值,责任单位\n一、,交通,31,\n1,修路,5,市甲局\n二、,教育,10分,\n"
         "2,修缮学校,7.5,市乙局\n",
         "一/1 lead 市甲局/label; 二/2 lead 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_line_may_stand_between_a_heading_and_its_table(void **state) {
    (void)state;
    static const char plan[] =
        "Goal 1: Streets\nStaff Leader: Works Director\n\nACTION STEPS\tDATE\tPERSON "
        "RESPONSIBLE\nCreate a team\tMay 2030\tPublic Works\nPave\tJune 2030\tCity Council\n\nGoal "
        "2: Growth\nStaff Leader: Growth Director\n\nACTION STEPS\tDATE\tPERSON "
        "RESPONSIBLE\nPlan\tJune 2030\tPlanning Commission\n";
    assert_string_equal(
        reading_of(plan),
        "Goal 1/Create a team lead Public Works/label @May 2030; Goal 1/Pave lead City "
        "Council/label @June 2030; Goal 2/Plan lead Planning Commission/label @June 2030");
    assert_non_null(strstr(diagnostics_of(plan), "2:1 unread-clause Staff Leader: Works Director"));
}

/* A heading in Markdown; another by its digits, where the rows count below it. */
static void digits_may_head_a_table(void **state) {
    (void)state;
    static const example examples[] = {
        {"# Plan\n\n## 1. Roads\n\n| No. | Action | Lead |\n|---|---|---|\n| 1 | Mow | City Board "
         "|\n\n"
         "## 2. Ponds\n\n| No. | Action | Lead |\n|---|---|---|\n| 1 | Fill | Trade Board |\n",
         "1/1 lead City Board/label; 2/1 lead Trade Board/label"},
        {"1. Roads\nNo.\tAction\tLead\n1.1\tMow\tCity Board\n1.2\tDig\tCity Board\n2. Ponds\n"
         "No.\tAction\tLead\n2.1\tFill\tTrade Board\n2.2\tDrain\tTrade Board\n",
         "1/1.1 lead City Board/label; 1/1.2 lead City Board/label; 2/2.1 lead Trade Board/label; "
         "2/2.2 lead Trade Board/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* A task said again in each row heads the parts beside it; one said again behind them does not. */
static void tasks_said_again_are_headings(void **state) {
    (void)state;
    assert_string_equal(reading_of("Initiative,Action,Lead agency\n"
                                   "Slow the cars,Set limits,Road Board\n"
                                   "Slow the cars,Paint humps,City Council\n"),
                        "Set limits lead Road Board/label; Paint humps lead City Council/label");
    assert_string_equal(reading_of("Action,Process,Lead agency\n"
                                   "Set limits,Vote,Road Board\n"
                                   "Paint humps,Vote,City Council\n"),
                        "Set limits lead Road Board/label; Paint humps lead City Council/label");
    /* Where a part is missing, or all are the same, the tasks are those said again. */
    static const example others[] = {
        {"重点任务,工作举措,牵头单位\n优化环境,简化审批,市甲局\n优化环境,,市丙局\n"
         "稳就业,,市戊局\n",
         "优化环境 lead 市甲局/label; 优化环境~2 lead 市丙局/label; 稳就业 lead 市戊局/label"},
        {"Initiative,Action,Lead agency\nClean air,Cut smoke,Works Agency\n"
         "Clean air,,Port Board\nJobs,,Trade Board\n",
         "Clean air lead Works Agency/label; Clean air~2 lead Port Board/label; "
         "Jobs lead Trade Board/label"},
        {"工作任务,主要内容,责任单位\n植树,招标,市甲局\n植树,招标,市乙局\n修路,招标,市丙局\n",
         "植树 lead 市甲局/label; 植树~2 lead 市乙局/label; 修路 lead 市丙局/label"},
    };
    CHECK_EXAMPLES(others);
}

static void a_column_whose_words_come_and_go_heads_nothing(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| Theme | Action | Lead agency |\n|---|---|---|\n"
                   "| Water | Dig | Port Trust |\n| Roads | Pave | Trade Board |\n"
                   "| Water | Fill | Port Trust |\n| Roads | Mend | Trade Board |\n"),
        "Dig lead Port Trust/label; Pave lead Trade Board/label; Fill lead Port Trust/label; "
        "Mend lead Trade Board/label");
    assert_string_equal(/* the same below others is a heading of its own */
                        reading_of(
                            "| 类别 | 领域 | 任务 | 责任单位 |\n|---|---|---|---|\n"
                            "| 一、水 | （一）建 | a | 甲局 |\n| 一、水 | （二）管 | b | 乙部 |\n"
                            "| 二、路 | （一）建 | c | 甲局 |\n| 二、路 | （二）管 | d | 乙部 |\n"),
                        "一/（一）/a lead 甲局/label; 一/（二）/b lead 乙部/label; 二/（一）/c "
                        "lead 甲局/label; "
                        "二/（二）/d lead 乙部/label");
}

static void a_section_row_may_have_words_before_its_labels(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| Action | Lead agency |\n|---|---|\n| Policy Priority Area 1: Water | |\n"
                   "| Dig | Port Trust |\n| Policy Priority Area 2: Roads | |\n"
                   "| Pave | Trade Board |\n"),
        "Policy Priority Area 1/Dig lead Port Trust/label; "
        "Policy Priority Area 2/Pave lead Trade Board/label");
}

static void headings_that_count_on_need_no_known_header(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("National Priority,No.,Action,Lead agency\n1. Water,1,Dig,Port Trust\n"
                   "1. Water,2,Fill,Trade Board\n2. Roads,3,Pave,City Works\n"),
        "1/1 lead Port Trust/label; 1/2 lead Trade Board/label; 2/3 lead City Works/label");
    assert_string_equal(/* not where they leave one out, or none is of several rows */
                        reading_of("Priority,Action,Lead agency\n1. High,Dig,Port Trust\n"
                                   "3. Low,Fill,Trade Board\n3. Low,Pave,City Works\n"),
                        "Dig lead Port Trust/label; Fill lead Trade Board/label; Pave lead City "
                        "Works/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_heading_with_a_clause_heads_its_table),
        cmocka_unit_test(a_line_that_assigns_is_said),
        cmocka_unit_test(digits_may_head_a_table),
        cmocka_unit_test(tasks_said_again_are_headings),
        cmocka_unit_test(a_heading_may_say_what_its_rows_come_to),
        cmocka_unit_test(a_line_may_stand_between_a_heading_and_its_table),
        cmocka_unit_test(a_column_whose_words_come_and_go_heads_nothing),
        cmocka_unit_test(a_section_row_may_have_words_before_its_labels),
        cmocka_unit_test(headings_that_count_on_need_no_known_header),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
