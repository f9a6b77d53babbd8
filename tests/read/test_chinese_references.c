/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese clauses that point elsewhere: 第1、2项由甲局负责, 责任单位：同上; and what stands around
 * names without being a part of them. */
#include "unit.h"

#include "reading.h"

static void a_clause_may_name_its_items(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、修路。\n二、架桥。\n三、植树。\n\n责任分工：第一项由市甲局牵头，市乙局配合；第二、三"
         "项由市丙局"
         "负责。",
         "一 lead 市甲局/lead; 一 support 市乙局/support; 二 lead 市丙局/sole; 三 lead "
         "市丙局/sole"},
        {"一、基建\n1.修路。\n2.架桥。\n3.挖渠。\n4."
         "植树。\n上述第1至3项由市甲局负责；第4项由市乙局、各街道负责。",
         "一/1 lead 市甲局/sole; 一/2 lead 市甲局/sole; 一/3 lead 市甲局/sole; 一/4 joint "
         "市乙局/listed; "
         "一/4 joint 各街道/listed"},
        {"1.修路。（市丁局）\n2.架桥。由市甲局负责。\n第1项由市乙局负责。", /* it has its own */
         "1 lead 市丁局/sole; 2#1 lead 市甲局/sole; 2#2 lead 市乙局/sole"},
        {"一、基建\n1.修路。\n2.架桥。\n1.植树。\n第1、2项由市甲局负责。", /* which 1? */
         "一 lead 市甲局/sole"},
        {"1.修路。\n1.架桥。\n2.植树。\n第1、3项由市甲局负责。", "2 lead 市甲局/sole"},
        {"1.修路。\n2.架桥。（第1项由市甲局负责，第2项由市乙局负责）",
         "2 joint 市甲局/listed; 2 joint 市乙局/listed"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(
        strstr(diagnostics_of("一、修路。\n二、架桥。\n第九项由市丙局负责。"), "no-clause"));
}

static void the_same_as_above_stands_for_its_bodies(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.巡查。责任单位：镇甲办、镇乙办\n2.备料。责任单位：同上\n3."
         "转移。责任单位同上，配合单位：镇丙站\n"
         "4.值守（牵头单位：同上；配合单位：同上）",
         "1 joint 镇甲办/label; 1 joint 镇乙办/label; 2 joint 镇甲办/label; 2 joint "
         "镇乙办/label; "
         "3 joint "
         "镇甲办/label; 3 joint 镇乙办/label; 3 support 镇丙站/label; 4 lead 镇甲办/label; 4 "
         "lead "
         "镇乙办/label; 4 support 镇丙站/label"},
        {"1.巡查。牵头单位：县甲局；责任单位：县乙局\n2.备料。牵头单位：县丙局；责任单位：同上",
         "1 lead 县甲局/label; 1 support 县乙局/label; 2 lead 县丙局/label; 2 support "
         "县乙局/label"},
        {"1.修路（责任单位：市丙局）\n2."
         "架桥（牵头单位：市甲局〔主要〕、市乙局）（责任单位：同上）",
         "1 lead 市丙局/label; 2 lead 市甲局/label; 2 lead 市乙局/label; 2 support "
         "市丙局/label"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of("1.巡查。牵头单位：县甲局；责任单位：县乙局\n"
                                          "2.备料。牵头单位：县丙局；配合单位：同上"),
                           "unread-part 同上"));
}

/* （同上） alone is the clause before, all of it. */
static void a_bracket_may_say_the_same(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。（市甲局牵头，市乙局配合）\n2.架桥。（同上）\n3.植树。（市丙局、市丁局）\n"
         "4.育苗（同上）。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 2 lead 市甲局/lead; 2 support "
         "市乙局/support; 3 joint 市丙局/listed; 3 joint 市丁局/listed; 4 joint 市丙局/listed; 4 "
         "joint 市丁局/listed"},
        {"1.修路（同上）。\n2.架桥。（市甲局负责）", "2 lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_issues_the_paper_has_no_task(void **state) {
    (void)state;
    static const example examples[] = {
        {"关于更新电梯的措施\n（市人民政府办公室）\n\n1.评估。（市甲局负责）",
         "1 lead 市甲局/sole"},
        {"更新电梯\n（市甲局、市乙局）\n\n1.评估。（市甲局负责）",
         "更新电梯 joint 市甲局/listed; 更新电梯 joint 市乙局/listed; 1 lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void marks_and_words_around_names_are_no_part_of_them(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、修信用。{市甲局负责，市乙局配合}\n二、改网。以市丙局为主，市乙局配合。\n"
         "三、减负（市甲局牵头，各乡镇要抓好落实）\n四、禁烧（市丁局牵头，各县要认真落实）",
         "一 lead 市甲局/sole; 一 support 市乙局/support; 二 lead 市丙局/lead; 二 support "
         "市乙局/support; "
         "三 lead 市甲局/lead; 三 support 各乡镇/beside-lead; 四 lead 市丁局/lead; 四 support "
         "各县/beside-lead"},
    };
    CHECK_EXAMPLES(examples);
}

/* 甲局负责，会同乙部: it does not share what it does with others. */
static void others_beside_who_is_responsible_support(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（市甲局负责，会同市乙局、市丙局）",
         "lead 市甲局/sole; support 市乙局/together; support 市丙局/together"},
        {"（市甲局、市丁局负责，会同市乙局）",
         "joint 市甲局/listed; joint 市丁局/listed; support 市乙局/together"},
        {"（市甲局牵头，会同市乙局）", "lead 市甲局/lead; support 市乙局/beside-lead"},
        {"揭榜单位：市甲局；协同单位：市乙局", "lead 市甲局/label; support 市乙局/label"},
    };
    CHECK_SHAPES(shapes);
}

/* 甲局为以上任务的责任单位: below the tasks it is at least told. */
static void parties_of_all_tasks_above_are_noted(void **state) {
    (void)state;
    static const char tasks[] = "1.修路。责任单位：县甲局\n2.架桥。责任单位：县乙局\n\n";
    static const char *const notes[] = {"以上各项任务，各乡镇人民政府均为责任单位，不再一一列出",
                                        "各乡镇为以上任务的责任单位"};
    for (size_t i = 0; i < 2; i++) {
        char text[400], note[300];
        snprintf(text, sizeof text, "%s%s。", tasks, notes[i]);
        snprintf(note, sizeof note, "4:1 prose-assignment %s", notes[i]);
        assert_non_null(strstr(diagnostics_of(text), note));
    }
}

static void names_may_stand_behind_dashes(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.光伏——市甲局牵头，各企业参与\n2.核算——市乙局\n3.改造——市乙局、市丙局\n4."
         "锚定目标——建强省",
         "1 lead 市甲局/lead; 1 support 各企业/support; 2 lead 市乙局/sole; 3 joint 市乙局/listed; "
         "3 joint "
         "市丙局/listed"},
        {"1.光伏（市甲局牵头）\n2.核算——市乙局", "1 lead 市甲局/lead"},
        {"一、门岗\n查验车辆。\n——保卫处、后勤处\n二、监测\n每日汇总。\n——校医院牵头，各成员单位参"
         "与",
         "一 joint 保卫处/listed; 一 joint 后勤处/listed; 二 lead 校医院/lead; 二 support "
         "各成员单位/support"},
        {"一、先进单位\n——市甲局、市乙局\n——市丙局、市丁局\n二、任务\n修路。（市甲局牵头）",
         "二 lead 市甲局/lead"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(
        strstr(diagnostics_of("1.光伏（市甲局牵头）\n2.核算——市乙局"), "unread-clause 市乙局"));
}

static void labels_need_no_colon_of_their_own(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.建中心\n牵头单位 Lead Agency：市甲局\n配合单位 "
         "Support：市乙局\n2.发指南，牵头单位市乙局，配合单位市甲局、"
         "市丙局，6月底前上线。\n3.推广。<责任单位>市甲局、市乙局\n4.减损。“责任单位”市甲局",
         "1 lead 市甲局/label; 1 support 市乙局/label; 2 lead 市乙局/label; 2 support "
         "市甲局/label; 2 support "
         "市丙局/label @6月底前上线; 3 joint 市甲局/label; 3 joint 市乙局/label; 4 lead "
         "市甲局/label"},
        {"1.修路，此项任务牵头单位：市甲局；配合单位：市乙局。",
         "1 lead 市甲局/label; 1 support 市乙局/label"},
        {"1.修路。（市甲局牵头，省“两办”指导）\n2."
         "架桥。（市甲局牵头）\n联系人：张三\n起草单位：市丁局",
         "1 lead 市甲局/lead; 1 support 省“两办”/guidance; 2 lead 市甲局/lead"},
        {"工作方案\n附件\n起草单位：市丁局\n1.修路。（市甲局牵头）",
         "附件 lead 市丁局/label; 1 lead 市甲局/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void governments_and_helpers_stand_in_sentences(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.建库。市甲局牵头建设、市乙局技术支撑。\n2.地方各级人民政府负责本区域的清理。\n3."
         "收尾。市甲局负责协调交通、"
         "公安部门开展检查。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 2 lead 地方各级人民政府/sole; 3 lead "
         "市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clause_may_name_its_items),
        cmocka_unit_test(the_same_as_above_stands_for_its_bodies),
        cmocka_unit_test(a_bracket_may_say_the_same),
        cmocka_unit_test(who_issues_the_paper_has_no_task),
        cmocka_unit_test(marks_and_words_around_names_are_no_part_of_them),
        cmocka_unit_test(others_beside_who_is_responsible_support),
        cmocka_unit_test(parties_of_all_tasks_above_are_noted),
        cmocka_unit_test(names_may_stand_behind_dashes),
        cmocka_unit_test(labels_need_no_colon_of_their_own),
        cmocka_unit_test(governments_and_helpers_stand_in_sentences),
    };
    return cmocka_run_group_tests_name("chinese_references", tests, NULL, NULL);
}
