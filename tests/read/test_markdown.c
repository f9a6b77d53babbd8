/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Markdown: tables among headings and prose, marks that are not text. */
#include "unit.h"

#include "reading.h"

static void a_table_stands_among_prose(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "# 分工方案\n\n## 一、总体\n\n（一）做好宣传。（教育部负责）\n\n"
            "## 二、任务\n\n| 序号 | 任务 | 牵头单位 |\n|:--|--|--:|\n| 1 | 做甲 | 商务部 |\n"
            "| 2 | 做乙 | 财政部 |\n\n## 三、其他\n\n（一）检查。（公安部负责）\n"),
        "一/（一） lead 教育部/sole; 二/1 lead 商务部/label; 二/2 lead 财政部/label; "
        "三/（一） lead 公安部/sole");
}

static void a_heading_holds_a_table_however_far_below(void **state) {
    (void)state;
    assert_string_equal(reading_of("### Action 1: Mend\n\nWords.\n\n* Some\n* More\n\nText.\n\n"
                                   "|Step|Lead|\n|-|-|\n|Pave|Board X|\n"),
                        "Action 1/Pave lead Board X/label");
}

static void several_tables_that_begin_anew_are_told_apart(void **state) {
    (void)state;
    const char *text = "No. | Task | Lead\n--|--|--\n1 | a | X\n2 | b | Y\n\nText.\n\n"
                       "No. | Task | Lead\n--|--|--\n1 | c | Z\n";
    assert_string_equal(reading_of(text), "P1/1 lead X/label; P1/2 lead Y/label; P2/1 lead "
                                          "Z/label");
}

static void a_label_may_be_set_apart_by_one_star(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("## Goal 1\n### Action 1\nMend roads.\n*Lead agency*: DOW\n"
                   "_Supporting agencies_: DOX, DOY\n### Action 2\n*Lead*: DOX; *Support*: DOW\n"),
        "Goal 1/Action 1 lead DOW/label; Goal 1/Action 1 support DOX/label; "
        "Goal 1/Action 1 support DOY/label; Goal 1/Action 2 lead DOX/label; "
        "Goal 1/Action 2 support DOW/label");
}

static void marks_are_not_text(void **state) {
    (void)state;
    dg_document *d =
        document_of("# Plan **2025**\n\n|Task|Lead|Support|\n|-|-|-|\n|**First phase**|\n"
                    "|Do a\\|b and `c`|**Ministry of Health**|X<br>Y, Z|\n",
                    NULL);
    assert_string_equal(d->title, "Plan 2025");
    assert_string_equal(d->sections[0].title, "First phase");
    assert_string_equal(d->tasks[0].title, "Do a|b and c");
    assert_int_equal(d->tasks[0].section, 0);
    assert_int_equal(d->n_assignments, 4);
    assert_int_equal(d->assignments[0].at.line, 6);
    assert_int_equal(d->assignments[0].at.column, 20);
    assert_string_equal(d->assignments[2].as_written, "Y");
    assert_int_equal(d->assignments[2].at.column, 46);
    dg_document_free(d);
}

static void the_first_heading_is_the_title(void **state) {
    (void)state;
    dg_document *d =
        document_of("Draft of the office.\n\n# **City** Plan\n\nWords.\n\n## Matrix\n\n"
                    "|Task|Lead|\n|-|-|\n|Pave|Works|\n",
                    NULL);
    assert_string_equal(d->title, "City Plan");
    dg_document_free(d);
}

static void spaces_before_the_mark_of_a_heading(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "  # Harbour plan\n\n  ## Goal 1\n\n  ### Objective 1.1\n\n  Dredge the basin.\n\n"
            "  Lead: Port Board\n\n  ### Objective 1.2\n\n  Light the quay.\n\n"
            "  Lead: Works Board\n"),
        "Goal 1/Objective 1.1 lead Port Board/label; Goal 1/Objective 1.2 lead Works Board/label");
}

static void headings_and_list_marks_do_not_hide_clauses(void **state) {
    (void)state;
    assert_string_equal(reading_of("# 方案\n\n## 一、总则\n\n- 1. 做**甲**。（**商务部**负责）\n"
                                   "- 2. 做乙。（财政部负责）\n"),
                        "一/1 lead 商务部/sole; 一/2 lead 财政部/sole");
}

/* A text may hold tags that set words apart, and be no web page for that. */
static void tags_that_set_words_apart_are_no_words(void **state) {
    (void)state;
    assert_string_equal(reading_of("<span style=\"x\">1. Roads.</span>\nLead: <u>Road Agency</u>\n"
                                   "2. Rail\n<em>Lead:</em> Rail <b>Office</b>\n"),
                        "1 lead Road Agency/label; 2 lead Rail Office/label");
}

/* - Owner: A below bullets of the same list: they are parts of the task that the heading names. */
static void bullets_beside_a_field_are_parts(void **state) {
    (void)state;
    assert_string_equal(reading_of("# Plan\n\n## Cache\n\n- Add a cache\n- Measure hits\n"
                                   "- **Owner**: Works Agency\n\n## Alerts\n\n- Fewer alarms\n"
                                   "- **Owner**: Trade Board\n"),
                        "Cache lead Works Agency/label; Fewer alarms lead Trade Board/label");
    assert_string_equal(reading_of("# Plan\n\n## Cache\n\n- Add a cache\n  - Owner: Works Agency\n"
                                   "- Measure hits\n  - Owner: Trade Board\n"),
                        "Add a cache lead Works Agency/label; "
                        "Measure hits lead Trade Board/label");
}

static void other_tables_are_left_alone(void **state) {
    (void)state;
    assert_string_equal(reading_of("# 方案\n\n| 年份 | 数量 |\n|--|--|\n| 2020 | 5 |\n\n"
                                   "```\n| 任务 | 牵头单位 |\n|--|--|\n| 做甲 | 财政部 |\n```\n\n"
                                   "一、做好。（商务部负责）\n"),
                        "一 lead 商务部/sole");
}

static void a_clause_may_be_set_apart_by_one_mark(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("# 甲\n\n1. 检测。_市甲局、市乙局负责_\n2. 做乙。*市甲局牵头*\n3. 做丙。\n"
                   "   _市乙局负责_\n"),
        "1 joint 市甲局/listed; 1 joint 市乙局/listed; 2 lead 市甲局/lead; 3 lead "
        "市乙局/sole");
}

/* A list of names with commas is prose, not a table. */
static void prose_is_not_csv(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("一、做甲。\n牵头单位: 商务部, 财政部\n配合单位: 教育部, 公安部\n"),
        "一 lead 商务部/label; 一 lead 财政部/label; 一 support 教育部/label; 一 "
        "support 公安部/label");
    assert_string_equal(reading_of("牵头单位: 商务部, 财政部\n配合单位: 教育部, 公安部\n"),
                        "牵头单位:商务部, 财政部 lead 商务部/label; 牵头单位:商务部, 财政部 lead "
                        "财政部/label; 牵头单位:商务部, 财政部 support 教育部/label; 牵头单位:"
                        "商务部, 财政部 support 公安部/label");
}

/* A merged cell, turned into Markdown: its words stand in each of its places. */
static void words_said_again_in_a_row_are_one_cell(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("## 3. Works\n\n| Step | Cost | Implementer |\n|-|-|-|\n"
                   "| 1.1 Keep the docks | 1.1 Keep the docks | 1.1 Keep the docks |\n"
                   "| Mend the piers | high | Port Agency |\n"
                   "| 1.2 Keep the roads | 1.2 Keep the roads | 1.2 Keep the roads |\n"
                   "| Pave the lanes | low | Road Board |\n"),
        "3/1.1/Mend the piers lead Port Agency/label; 3/1.2/Pave the lanes lead Road Board/label");
    assert_string_equal(
        reading_of("堤防任务,,,\n任务,责任单位,责任单位,时限\n,牵头,配合,\n"
                   "固堤,市甲局,市乙局,6月\n巡堤,市丙局,市甲局,9月\n"), /* below a title */
        "固堤 lead 市甲局/label; 固堤 support 市乙局/label @6月; 巡堤 lead 市丙局/label; "
        "巡堤 support 市甲局/label @9月");
    assert_string_equal(
        reading_of("| Action | Responsible | Responsible |\n|-|-|-|\n"
                   "|  | Lead | Supporting |\n| Mend piers | PORTS | PORTS, ROADS |\n"
                   "| Pave lanes | ROADS | DOCKS |\n"),
        "Mend piers lead PORTS/label; Mend piers support ROADS/label; "
        "Pave lanes lead ROADS/label; Pave lanes support DOCKS/label");
}

/* Where a page ends, the rows go on without a header, and without a column that says it again. */
static void a_table_goes_on_without_a_column_said_twice(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| No. | Actions | Actions | Responsible | Cost |\n|-|-|-|-|-|\n"
                   "| 1.1 | Mend the piers | Mend the piers | PORTS | high |\n"
                   "| 1.2 | Map the docks | Map the docks | DOCKS | low |\n\n"
                   "| 1.3 | Pave the lanes | ROADS | high |\n|-|-|-|-|\n"
                   "| 1.4 | Plant trees | PARKS, ROADS | low |\n"),
        "1.1 lead PORTS/label; 1.2 lead DOCKS/label; 1.3 lead ROADS/label; 1.4 joint PARKS/label; "
        "1.4 joint ROADS/label");
}

/* Two blanks stand for the end of a line, which parts two names, or wraps one. */
static void two_blanks_in_a_cell_may_part_names(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| No. | Action | Responsible |\n|-|-|-|\n"
                   "| 1 | Mend piers | Secretary for Ports  State Directors |\n"
                   "| 2 | Map docks | Port Agency  WHO    PORTS |\n"
                   "| 3 | Pave lanes | WG Lanes & Roads  WG Road Signs |\n"
                   "| 4 | Plant trees | Ministry of  Parks and  Gardens; Trees  Institute |\n"),
        "1 joint Secretary for Ports/label; 1 joint State Directors/label; "
        "2 joint Port Agency/label; 2 joint WHO/label; 2 joint PORTS/label; "
        "3 joint WG Lanes & Roads/label; 3 joint WG Road Signs/label; "
        "4 joint Ministry of  Parks and  Gardens/label; 4 joint Trees  Institute/label");
}

/* They make no other name. */
static void blanks_in_a_name_count_as_one(void **state) {
    (void)state;
    dg_document *d = document_of("| No. | Action | Responsible |\n|-|-|-|\n"
                                 "| 1 | Mend piers | University  of Ports |\n"
                                 "| 2 | Map docks | University of  Ports |\n",
                                 NULL);
    assert_int_equal(d->n_departments, 1);
    assert_string_equal(d->departments[0].name, "University of Ports");
    dg_document_free(d);
}

/* Of which part each is the bearer. */
static void numbers_of_parts_stand_before_no_name(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| Priority area | Activities | Responsible |\n|-|-|-|\n"
                   "| 1.1 | Mend piers, map docks | 1.1.1 PORTS; Road Board  1.1.2 DOCKS, TIDES |\n"
                   "| 1.2 | Pave lanes | LANES |\n"),
        "1.1 joint PORTS/label; 1.1 joint Road Board/label; 1.1 joint DOCKS/label; "
        "1.1 joint TIDES/label; 1.2 lead LANES/label");
}

static void a_strategic_intervention_stands_over_its_activities(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| Strategic Intervention | Activities | Responsible |\n|-|-|-|\n"
                   "| 2.1 Keep docks | (a) Mend piers | PORTS |\n"
                   "| 2.1 Keep docks | (b) Map docks | DOCKS |\n"
                   "| 2.2 Keep lanes | \xE2\x80\xA2 Pave lanes | LANES |\n"),
        "2.1/(a) lead PORTS/label; 2.1/(b) lead DOCKS/label; 2.2/Pave lanes lead LANES/label");
}

/* Not a cell merged over their columns. */
static void a_body_said_again_under_several_roles_bears_each(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| 任务 | 配合单位 | 考核单位 | 牵头单位 |\n|-|-|-|-|\n"
                   "| 修路 | 市甲乙和丙丁建设局 | 市甲乙和丙丁建设局 | 市甲乙和丙丁建设局 |\n"
                   "| 修桥 | 市甲局 | 市乙局 | 市丙局 |\n"),
        "修路 lead 市甲乙和丙丁建设局/label; 修桥 support 市甲局/label; 修桥 support "
        "市乙局/guidance; 修桥 lead 市丙局/label");
    assert_string_equal(
        reading_of("| Action | Support | Reviewer | Lead |\n|-|-|-|-|\n"
                   "| Mend piers | Ministry of Ports and Docks | Ministry of Ports and Docks "
                   "| Ministry of Ports and Docks |\n| Map docks | PARKS | LANES | DOCKS |\n"),
        "Mend piers lead Ministry of Ports and Docks/label; Map docks support PARKS/label; "
        "Map docks support LANES/label; Map docks lead DOCKS/label");
}

/* Its own. */
static void blanks_before_a_short_form_or_a_part_part_no_name(void **state) {
    (void)state;
    dg_document *d =
        document_of("| Action | Lead |\n|-|-|\n"
                    "| Dig wells | Department of Public Works  DPW |\n"
                    "| Mow | Ministry of Parks  Directorate of Lawns |\n"
                    "| Test | National Institute of Docks  National Tide Laboratory |\n",
                    NULL);
    assert_int_equal(d->n_departments, 3);
    dg_document_free(d);
}

/* Those of goals. */
static void numbers_that_come_again_are_no_tasks(void **state) {
    (void)state;
    assert_string_equal(reading_of("| Goal | Action | Lead |\n|-|-|-|\n"
                                   "| 1 | Dig wells | Port Agency |\n"
                                   "| 2 | Mend piers | Docks Board |\n"
                                   "| 1 | Sell frogs | Trade Board |\n"),
                        "Dig wells lead Port Agency/label; Mend piers lead Docks Board/label; "
                        "Sell frogs lead Trade Board/label");
    assert_string_equal(reading_of("| Goal | Action | Lead |\n|-|-|-|\n"
                                   "| 1.9 | Dig wells | Port Agency |\n"
                                   "| 1.10 | Mend piers | Docks Board |\n"
                                   "| PA 2 Keep frogs | - | - |\n"
                                   "| 2.1 | Sell frogs | Trade Board |\n"),
                        "1.9 lead Port Agency/label; 1.10 lead Docks Board/label; "
                        "2.1 lead Trade Board/label");
}

static void bullets_are_those_of_any_text(void **state) {
    (void)state;
    assert_string_equal(reading_of("# Understanding\n\n## Roles\n\nThe Trade Board will:\n\n- "
                                   "Count boats\n- Weigh fish\n\n"
                                   "The Water Agency will:\n\n* Mend quays\n"),
                        "The Trade Board will: lead Trade Board/lead; The Water Agency will: lead "
                        "Water Agency/lead");
    assert_string_equal(
        reading_of("# Plan\n\nPillar 1: Boats\n\n- Led by the Trade Board, count boats.\n"
                   "- Led by the Water Agency, mend quays.\n"),
        "Pillar 1#1 lead Trade Board/label; Pillar 1#2 lead Water Agency/label");
    assert_string_equal(
        reading_of(
            "# Annex\n\n## 1. Boats\n\nPrimary Agencies\n\n- Trade Board\n\nSupport Agencies\n\n"
            "- Port Manager\n- Human Resources\n- Libraries\n\n## 2. Aim\n\nThis is it.\n"),
        "1 lead Trade Board/label; 1 support Port Manager/label; 1 support Human Resources/label; "
        "1 "
        "support Libraries/label");
    assert_string_equal(reading_of("# Plan\n\n**Lead agencies**\n\n- Works Board\n- Trade Board\n\n"
                                   "**Partners**\n\n- Water Agency\n- Mow\n- Budget\n- Timeline\n"),
                        "Plan lead Works Board/label; Plan lead Trade Board/label; "
                        "Plan support Water Agency/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_table_stands_among_prose),
        cmocka_unit_test(a_heading_holds_a_table_however_far_below),
        cmocka_unit_test(several_tables_that_begin_anew_are_told_apart),
        cmocka_unit_test(a_label_may_be_set_apart_by_one_star),
        cmocka_unit_test(a_clause_may_be_set_apart_by_one_mark),
        cmocka_unit_test(marks_are_not_text),
        cmocka_unit_test(the_first_heading_is_the_title),
        cmocka_unit_test(spaces_before_the_mark_of_a_heading),
        cmocka_unit_test(headings_and_list_marks_do_not_hide_clauses),
        cmocka_unit_test(tags_that_set_words_apart_are_no_words),
        cmocka_unit_test(bullets_beside_a_field_are_parts),
        cmocka_unit_test(other_tables_are_left_alone),
        cmocka_unit_test(prose_is_not_csv),
        cmocka_unit_test(words_said_again_in_a_row_are_one_cell),
        cmocka_unit_test(a_table_goes_on_without_a_column_said_twice),
        cmocka_unit_test(two_blanks_in_a_cell_may_part_names),
        cmocka_unit_test(blanks_in_a_name_count_as_one),
        cmocka_unit_test(numbers_of_parts_stand_before_no_name),
        cmocka_unit_test(a_strategic_intervention_stands_over_its_activities),
        cmocka_unit_test(a_body_said_again_under_several_roles_bears_each),
        cmocka_unit_test(blanks_before_a_short_form_or_a_part_part_no_name),
        cmocka_unit_test(numbers_that_come_again_are_no_tasks),
        cmocka_unit_test(bullets_are_those_of_any_text),
    };
    return cmocka_run_group_tests_name("markdown", tests, NULL, NULL);
}
