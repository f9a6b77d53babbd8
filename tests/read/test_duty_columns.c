/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that say what each body's duties are. */
#include "unit.h"

#include "reading.h"

static void the_duties_are_the_tasks(void **state) {
    (void)state;
    assert_string_equal(reading_of("Department,Responsibility\n"
                                   "Harbour Office,Dredge the channel in spring\n"
                                   "Coast Guard,\"Paint the buoys, test the lamps\"\n"),
                        "Dredge the channel in spring lead Harbour Office/label; "
                        "Paint the buoys, test the lamps lead Coast Guard/label");
    assert_string_equal(reading_of("| Role | Roles and responsibilities |\n|---|---|\n"
                                   "| Harbour Master | Opens the port |\n"
                                   "| Pilot | Brings ships in |\n"),
                        "Opens the port lead Harbour Master/label; "
                        "Brings ships in lead Pilot/label");
    assert_string_equal(reading_of("| Unit | Main duties |\n|---|---|\n"
                                   "| Records Office | Keeps the charts |\n"),
                        "Keeps the charts lead Records Office/label");
}

/* The department bears them where people are named too. */
static void a_department_goes_before_a_person(void **state) {
    (void)state;
    assert_string_equal(reading_of("| Name | Department | Responsibility |\n|---|---|---|\n"
                                   "| A. Berg | Port Office | Strategy and money |\n"
                                   "| B. Dahl | Works Office | Piers and cranes |\n"),
                        "Strategy and money lead Port Office/label; "
                        "Piers and cranes lead Works Office/label");
}

/* Where the tasks are known, or names stand below it, the head is that of those who have them. */
static void responsibility_may_head_names(void **state) {
    (void)state;
    assert_string_equal(reading_of("Task,Responsibility\nDredge,Harbour Office\n"),
                        "Dredge lead Harbour Office/label");
    assert_string_equal(reading_of("Component,Responsibility\nCranes,Works Office\n"
                                   "Lamps,Coast Guard\n"),
                        "Cranes lead Works Office/label; Lamps lead Coast Guard/label");
}

/* Who bears each column's task, above how much of it is a place's. */
static void figures_may_stand_below_the_bearers(void **state) {
    (void)state;
    assert_string_equal(reading_of("| 地区 | 修路（公里） | 架桥（座） |\n|---|---|---|\n"
                                   "| 责任单位 | 市甲局 | 市乙局 |\n"
                                   "| 全市 | 20 | 3 |\n| 东区 | 10 | |\n| 西区 | 10 | 3 |\n"),
                        "修路（公里） lead 市甲局/label; 架桥（座） lead 市乙局/label");
}

/* What the parts of a thing do is nobody's duty. */
static void parts_of_things_have_none(void **state) {
    (void)state;
    assert_string_equal(reading_of("# Crane\n\n| Component | Responsibility |\n|---|---|\n"
                                   "| Hook | Holds whatever the crane lifts |\n"
                                   "| Motor | Turns the drum in both directions |\n\n"
                                   "1. Oil it. Lead: Works Office\n"),
                        "1 lead Works Office/label");
}

/* What fields a form has, and what a matrix's marks mean, are no duties. */
static void dictionaries_and_legends_have_none(void **state) {
    (void)state;
    assert_string_equal(reading_of("| Field | Type | Responsibility |\n|---|---|---|\n"
                                   "| berth | text | Says where a ship lies |\n\n"
                                   "1. Dredge it. Lead: Works Office\n"),
                        "1 lead Works Office/label");
    assert_string_equal(
        reading_of("The harbour.\n\nLegend:\n\n- Lead: the body that answers for the task\n"
                   "- Support: whoever helps it\n\n"
                   "| Task | Lead |\n|---|---|\n| Dredge | Works Office |\n"),
        "Dredge lead Works Office/label");
    assert_string_equal(
        reading_of("1. Dredge the harbour.\n\nKey:\n\n- Lead: Department of Works\n"),
        "1 lead Department of Works/label");
}

/* Team, Accountable, Consulted over Works, X, and a blank. */
static void a_tick_gives_the_body_of_the_row_its_role(void **state) {
    (void)state;
    assert_string_equal(reading_of("| Task | Team | Accountable | Consulted |\n|---|---|---|---|\n"
                                   "| Dredge | Works Office | X | |\n"
                                   "| Dredge | Coast Guard | | X |\n"),
                        "Dredge lead Works Office/label; Dredge support Coast Guard/label");
}

/* The files, and those that stand in for the owners, are not what is to be done. */
static void areas_may_be_the_tasks(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| Area | Code path | Primary owner | Backup |\n|---|---|---|---|\n"
                   "| Charts | `src/charts/` | chart-office | works-office |\n"
                   "| Lamps | `src/lamps/` | works-office | coast-guard |\n"),
        "Charts lead chart-office/label; Charts support works-office/label; "
        "Lamps lead works-office/label; Lamps support coast-guard/label");
    assert_string_equal(reading_of("Task,Owner,Backup\nDredge,Works Office,Coast Guard\n"),
                        "Dredge lead Works Office/label; Dredge support Coast Guard/label");
}

/* 一级指标, 二级指标, 三级指标: the last is the task, the others head it. */
static void indices_have_levels(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "| 一级指标 | 二级指标 | 三级指标 | 主责单位 | 协同单位 |\n|---|---|---|---|---|\n"
            "| 一、职能 | （一）改革 | 1.公布清单 | 市甲局 | 市乙局 |\n"
            "|  |  | 2.公布目录 | 市丙局 | 〃 |\n"),
        "一/（一）/1 lead 市甲局/label; 一/（一）/1 support 市乙局/label; 一/（一）/2 lead "
        "市丙局/label; 一/（一）/2 support 市乙局/label");
}

static void who_leads_by_the_words_of_a_cell(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("序号,任务,责任单位\n1,修甲,市甲局、市乙局（市乙局牵头）\n"
                   "2,修乙,市甲局、市乙局，由市甲局牵头\n3,修丙（市乙局牵头）,市甲局、市乙局\n"
                   "4,修丁（市甲局牵头，市乙局配合）,\n5,修戊（2025年底前）,市甲局、市乙局\n"),
        "1 support 市甲局/label; 1 lead 市乙局/lead; 2 lead 市甲局/lead; 2 support 市乙局/label; "
        "3 support 市甲局/label; 3 lead 市乙局/lead; 4 lead 市甲局/lead; 4 support 市乙局/support; "
        "5 joint 市甲局/label; 5 joint 市乙局/label");
    /* Who answers for the matter is not who does the task. */
    assert_string_equal(reading_of("序号,任务,责任单位\n1,编制规划（由省甲局负责）,市乙局\n"),
                        "1 lead 市乙局/label");
    /* A column of its own says it better. */
    assert_string_equal(
        reading_of("序号,任务,牵头单位,配合单位\n1,修甲（市乙局牵头）,市甲局,市乙局\n"),
        "1 lead 市甲局/label; 1 support 市乙局/label");
}

/* A duty alone heads names beside another column of them, and nothing else. */
static void a_duty_alone_heads_names(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "任务,牵头,责任,督导\n修路,市甲局,市乙局、市丙局,市丁办\n架桥,市丙局,/,市丁办\n"),
        "修路 lead 市甲局/label; 修路 support 市乙局/label; 修路 support 市丙局/label; "
        "修路 support 市丁办/guidance; 架桥 lead 市丙局/label; 架桥 support 市丁办/guidance");
    assert_string_equal(reading_of("任务,牵头,落实\n修路,市甲局,已完成三成\n架桥,市丙局,未开工\n"),
                        "修路 lead 市甲局/label; 架桥 lead 市丙局/label");
    assert_string_equal(reading_of("任务,归口部门,经办部门\n印章,甲部,乙部\n档案,丙部,乙部\n"),
                        "印章 joint 甲部/label; 印章 joint 乙部/label; 档案 joint 丙部/label; "
                        "档案 joint 乙部/label");
}

/* A bracket in a task's cell says who leads where a column names that body, too. */
static void columns_go_before_a_bracket_of_the_task(void **state) {
    (void)state;
    assert_string_equal(reading_of("任务,责任单位\n编制规划（由省发改委负责）,市发改委\n"
                                   "修路（市交通局牵头）,市交通局、市财政局\n"),
                        "编制规划（由省发改委负责） lead 市发改委/label; "
                        "修路（市交通局牵头） lead 市交通局/lead; "
                        "修路（市交通局牵头） support 市财政局/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_go_before_a_bracket_of_the_task),
        cmocka_unit_test(the_duties_are_the_tasks),
        cmocka_unit_test(a_department_goes_before_a_person),
        cmocka_unit_test(responsibility_may_head_names),
        cmocka_unit_test(figures_may_stand_below_the_bearers),
        cmocka_unit_test(parts_of_things_have_none),
        cmocka_unit_test(dictionaries_and_legends_have_none),
        cmocka_unit_test(a_tick_gives_the_body_of_the_row_its_role),
        cmocka_unit_test(areas_may_be_the_tasks),
        cmocka_unit_test(indices_have_levels),
        cmocka_unit_test(who_leads_by_the_words_of_a_cell),
        cmocka_unit_test(a_duty_alone_heads_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
