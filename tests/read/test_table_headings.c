/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings and lines over and among the rows of a table that assign something themselves. */
#include "unit.h"

#include <stdio.h>
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

/* The headings above the header of a sheet nest as those among its rows do. */
static void headings_above_a_header_nest(void **state) {
    (void)state;
    static const example examples[] = {
        {"Roads Plan,,\nGoal 1: Streets,,\nStrategy 1.A: Paving,,\nAction,Lead,Partners\n1.A.1 "
         "Pave,Works,Parks\nStrategy 1.B: Lights,,\nAction,Lead,Partners\n1.B.1 "
         "Lamps,Energy,Works\nGoal 2: Parks,,\nStrategy 2.A: Trees,,\nAction,Lead,Partners\n2.A.1 "
         "Plant,Parks,Works\n",
         "Goal 1/Strategy 1.A/1.A.1 lead Works/label; Goal 1/Strategy 1.A/1.A.1 support "
         "Parks/label; Goal 1/Strategy 1.B/1.B.1 lead Energy/label; Goal 1/Strategy 1.B/1.B.1 "
         "support Works/label; Goal 2/Strategy 2.A/2.A.1 lead Parks/label; Goal 2/Strategy "
         "2.A/2.A.1 support Works/label"},
        {"Plan,,\nUrban Growth Priority 1: Streets,,\nActions,Lead,Partners\n1. "
         "Pave,Works,Parks\nUrban Growth Priority 2: Parks,,\nActions,Lead,Partners\n1. "
         "Plant,Parks,Works\n",
         "Urban Growth Priority 1/1 lead Works/label; Urban Growth Priority 1/1 support "
         "Parks/label; Urban Growth Priority 2/1 lead Parks/label; Urban Growth Priority 2/1 "
         "support Works/label"},
        {"第一部分 城建,,\n一、道路,,\n序号,任务,责任单位\n1,修路,市甲局\n",
         "第一部分/一/1 lead 市甲局/label"},
        /* prose is no heading */
        {"Plan,,\n1. The City carries out the plan with its Works "
         "Department.,,\nAction,Lead,Partners\nPave,Works,Parks\n",
         "Pave lead Works/label; Pave support Parks/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* 二、 among the rows stands beside 一、 over the table, not in it; 1. in 1. does. */
static void a_heading_among_rows_leaves_the_one_above(void **state) {
    (void)state;
    static const example examples[] = {
        {"# 计划\n一、道路\n\n| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | 修路 | 市甲局 |\n"
         "| 二、教育 | | |\n| 2 | 建校 | 市乙局 |\n",
         "一/1 lead 市甲局/label; 二/2 lead 市乙局/label"},
        {"# 计划\n一、城建\n（一）道路\n\n| 序号 | 任务 | 责任单位 |\n|---|---|---|\n"
         "| 1 | 修路 | 市甲局 |\n| （二）桥梁 | | |\n| 2 | 修桥 | 市乙局 |\n"
         "| 二、教育 | | |\n| 3 | 建校 | 市丙局 |\n",
         "一/（一）/1 lead 市甲局/label; 一/（二）/2 lead 市乙局/label; 二/3 lead 市丙局/label"},
        {"# 计划\n一、道路\n\n| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 一、东区 | | |\n"
         "| 1 | 修路 | 市甲局 |\n| 二、西区 | | |\n| 2 | 建校 | 市乙局 |\n",
         "一/一/1 lead 市甲局/label; 一/二/2 lead 市乙局/label"},
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

/* 一 and a title alone head the rows, though the title stands in another column than the tasks. */
static void a_numbered_group_heads_its_rows(void **state) {
    (void)state;
    static const example examples[] = {
        {"序号,指标,任务,牵头单位\n一,水面环境,,\n1,,捞起漂浮物,市河务局\n2,,拆除堆放物,市堤防局\n"
         "二,船舶秩序,,\n3,,画出航道线,市港务局\n",
         "一/1 lead 市河务局/label; 一/2 lead 市堤防局/label; 二/3 lead 市港务局/label"},
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
    /* A line below the table is no row of it. */
    static const example below[] = {
        {"Initiative\tAction\tLead agency\nSlow the cars\tSet limits\tRoad Board\n"
         "Slow the cars\tPaint humps\tCity Council\n\nSee the map.\n",
         "Set limits lead Road Board/label; Paint humps lead City Council/label"},
    };
    CHECK_EXAMPLES(below);
}

static void columns_without_a_head(void **state) {
    (void)state;
    /* Names beside those of parties are under their head. */
    assert_string_equal(reading_of("序号,任务,牵头单位,,配合单位\n1,修甲,市甲局,市乙局,市丙局\n"
                                   "2,修乙,市乙局,,市丁局\n"),
                        "1 lead 市甲局/label; 1 lead 市乙局/label; 1 support 市丙局/label; "
                        "2 lead 市乙局/label; 2 support 市丁局/label");
    assert_string_equal(
        reading_of("分工表\n\n任务        责任单位            时限\n"
                   "修甲        市甲局  市乙局      6月\n修乙        市丙局              7月\n"),
        "修甲 joint 市甲局/label; 修甲 joint 市乙局/label @6月; 修乙 lead 市丙局/label @7月");
    /* Not where no other duty follows: they may support, or be persons, or branches. */
    assert_string_equal(reading_of("序号,任务,责任单位,,备注\n1,修甲,市甲局,王科,急\n"
                                   "2,修乙,市乙局,工程科,缓\n"),
                        "1 lead 市甲局/label; 2 lead 市乙局/label");
    assert_string_equal(reading_of("序号,任务,牵头单位,,时限\n1,修甲,市甲局,市丙局,6月\n"),
                        "1 lead 市甲局/label @6月");
    /* Elsewhere they are reported, as where times stand. */
    assert_non_null(strstr(diagnostics_of("序号,任务,责任单位,时限,\n1,修甲,市甲局,市乙局,\n"
                                          "2,修乙,市乙局,7月,市丙局\n"),
                           "2:10 unread-part 市乙局"));
    assert_non_null(strstr(diagnostics_of("序号,任务,责任单位,时限,\n1,修甲,市甲局,6月,\n"
                                          "2,修乙,市乙局,7月,市丙局\n"),
                           "3:13 unread-part 市丙局"));
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

static void tables_among_plans(void **state) {
    (void)state;
#define PLAN(number, name, body) "附件" number "\n" name "方案\n一、任务\n（一）" body "\n\n"
#define TABLE(number, task) "附件" number "\n分工表\n序号\t任务\t责任单位\n1\t" task "\n\n"
    assert_string_equal(
        reading_of(PLAN("1", "甲", "修甲。（市甲局负责）") TABLE("2", "修乙\t市乙局")
                       PLAN("3", "丙", "修丙。（市丙局负责）") TABLE("4", "修丁\t市丁局")),
        "P1/一/（一） lead 市甲局/sole; P2/1 lead 市乙局/label; P3/一/（一） lead 市丙局/sole; "
        "P4/1 lead 市丁局/label");
#undef PLAN
#undef TABLE
    assert_string_equal(
        reading_of("序号,任务,牵头单位,金额\n1,修甲,市甲局,10\n合计,1项,1个单位,10\n"
                   "合 计（万元）,,/,10\n"),
        "1 lead 市甲局/label");
}

/* Rows below two merged cells, the second numbered, are tasks of their own, though one looks like a
 * name (各行). */
static void parts_of_a_numbered_task_are_tasks(void **state) {
    (void)state;
    static const example examples[] = {
        {"项目,内容,标准,责任单位\n河道环境,3.水面环境,水面没有漂浮物,市河务局\n"
         ",,岸边没有堆放物,市堤防局、市船舶局\n,,桥下没有违章摊位,市桥梁局\n"
         "航行秩序,4.船舶秩序,船只各行其道,市港务局\n",
         "3/水面没有漂浮物 lead 市河务局/label; 3/岸边没有堆放物 joint 市堤防局/label; "
         "3/岸边没有堆放物 joint 市船舶局/label; 3/桥下没有违章摊位 lead 市桥梁局/label; "
         "4/船只各行其道 lead 市港务局/label"},
        {"项目,内容,标准,责任单位\n河道环境,3.水面环境,4）水面没有漂浮物,市河务局\n"
         ",,5）岸边没有堆放物,市堤防局\n航行秩序,4.船舶秩序,6）船只各行其道,市港务局\n",
         "3/4） lead 市河务局/label; 3/5） lead 市堤防局/label; 4/6） lead 市港务局/label"},
    };
    CHECK_EXAMPLES(examples);
    dg_document *d =
        document_of("项目,任务,措施,责任单位\n河道环境,3.水面环境,捞起漂浮物,市河务局\n"
                    ",,拆除堆放物,市堤防局\n航行秩序,4.船舶秩序,画出航道线,市港务局\n",
                    NULL);
    assert_int_equal(d->n_sections, 4);
    assert_string_equal(d->sections[1].path, "3");
    assert_int_equal(d->sections[1].depth, 2);
    assert_string_equal(d->sections[2].path, "航行秩序");
    dg_document_free(d);
}

static void headings_that_count_on_need_no_known_header(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("National Priority,No.,Action,Lead agency\n1. Water,1,Dig,Port Trust\n"
                   "1. Water,2,Fill,Trade Board\n2. Roads,3,Pave,City Works\n"),
        "1/1 lead Port Trust/label; 1/2 lead Trade Board/label; 2/3 lead City Works/label");
    assert_string_equal(/* not where they leave one of two out, or none is of several rows */
                        reading_of("Priority,Action,Lead agency\n1. High,Dig,Port Trust\n"
                                   "3. Low,Fill,Trade Board\n3. Low,Pave,City Works\n"),
                        "Dig lead Port Trust/label; Fill lead Trade Board/label; Pave lead City "
                        "Works/label");
    assert_string_equal(/* of four, one may be */
                        reading_of(
                            "Beam,Action,Lead agency\n1. Streets,Set limits,Road Board\n"
                            "1. Streets,Paint humps,City Council\n2. Ponds,Fill,Water Board\n"
                            "3. Parks,Mow,City Council\n5. Ports,Dig,Port Trust\n"),
                        "1/Set limits lead Road Board/label; 1/Paint humps lead City "
                        "Council/label; "
                        "2/Fill lead Water Board/label; 3/Mow lead City Council/label; 5/Dig lead "
                        "Port Trust/label");
}

static void a_title_between_tables_stays_in_the_part_above(void **state) {
    (void)state;
    static const char first[] = "任务,牵头单位\n疏浚,市甲局\n清淤,市乙局\n",
                      second[] = "堤防,\n任务,牵头单位\n加固,市甲局\n巡查,市乙局\n";
    char text[300];
    snprintf(text, sizeof text, "一、水利,\n河道,\n%s%s", first, second);
    assert_string_equal(reading_of(text), "一/疏浚 lead 市甲局/label; 一/清淤 lead 市乙局/label; "
                                          "一/加固 lead 市甲局/label; 一/巡查 lead 市乙局/label");
    snprintf(text, sizeof text, "河道,\n%s%s", first, second); /* below no part, each by itself */
    assert_string_equal(reading_of(text), "疏浚 lead 市甲局/label; 清淤 lead 市乙局/label; "
                                          "加固 lead 市甲局/label; 巡查 lead 市乙局/label");
}

static void the_next_part_ends_one_that_holds_titles(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Phase 1,,\nTask,Lead,Support\nDig,Trade Board,Port Agency\n"
                   "Staff list,,\nTask,Lead,Support\nMow,Docks Board,Port Agency\n"
                   "Phase 2,,\nTask,Lead,Support\nSow,Farm Agency,Port Agency\n"),
        "Phase 1/Dig lead Trade Board/label; Phase 1/Dig support Port Agency/label; "
        "Phase 1/Mow lead Docks Board/label; Phase 1/Mow support Port Agency/label; "
        "Phase 2/Sow lead Farm Agency/label; Phase 2/Sow support Port Agency/label");
    assert_string_equal(
        reading_of("Phase 1,,\nTask,Lead,Support\nDig,Trade Board,Port Agency\n"
                   "Annex: staff list,,\nTask,Lead,Support\nMow,Docks Board,Port Agency\n"
                   "Phase 2,,\nTask,Lead,Support\nSow,Farm Agency,Port Agency\n"),
        "Phase 1/Dig lead Trade Board/label; Phase 1/Dig support Port Agency/label; "
        "Mow lead Docks Board/label; Mow support Port Agency/label; "
        "Sow lead Farm Agency/label; Sow support Port Agency/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_heading_with_a_clause_heads_its_table),
        cmocka_unit_test(parts_of_a_numbered_task_are_tasks),
        cmocka_unit_test(a_numbered_group_heads_its_rows),
        cmocka_unit_test(a_line_that_assigns_is_said),
        cmocka_unit_test(digits_may_head_a_table),
        cmocka_unit_test(tasks_said_again_are_headings),
        cmocka_unit_test(a_heading_may_say_what_its_rows_come_to),
        cmocka_unit_test(headings_above_a_header_nest),
        cmocka_unit_test(a_heading_among_rows_leaves_the_one_above),
        cmocka_unit_test(a_line_may_stand_between_a_heading_and_its_table),
        cmocka_unit_test(columns_without_a_head),
        cmocka_unit_test(a_column_whose_words_come_and_go_heads_nothing),
        cmocka_unit_test(tables_among_plans),
        cmocka_unit_test(headings_that_count_on_need_no_known_header),
        cmocka_unit_test(a_title_between_tables_stays_in_the_part_above),
        cmocka_unit_test(the_next_part_ends_one_that_holds_titles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
