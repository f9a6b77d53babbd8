/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups and who makes them up; who helps behind a comma. */
#include <string.h>

#include "unit.h"

#include "reading.h"

static void a_group_names_those_who_make_it_up(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、分工\n1.宣传组：牵头单位市甲局，成员单位市乙局、市丙局。\n2.整治组：组长单位市丁局，"
         "成员单位市乙局。",
         "一/1 lead 市甲局/label; 一/1 support 市乙局/label; 一/1 support 市丙局/label; 一/2 lead "
         "市丁局/label; 一/2 support 市乙局/label"},
        {"一、分工\n1.拆违专班：由市甲局任组长单位，市乙局为成员单位，负责拆违。\n2."
         "督查组：由市丙局"
         "为组长单位，市丁局为成员单位。",
         "一/1 lead 市甲局/lead; 一/1 support 市乙局/support; 一/2 lead 市丙局/lead; 一/2 support "
         "市丁局/support"},
        {"一、分工\n1.综合专班：由市甲局、市乙局抽调人员组成，市甲局牵头，负责协调。\n"
         "2.排查组：由市丙局、市丁局组成，市丙局任组长单位。",
         "一/1 lead 市甲局/lead; 一/1 support 市乙局/support; 一/2 lead 市丙局/lead; 一/2 support "
         "市丁局/support"},
        {"一、分工\n1.督查组：组长由市甲局局长担任，成员由市乙局派员组成。\n2.修路。（市丙局负责）",
         "一/2 lead 市丙局/sole"},
        {"一、分工\n1.征收专班：牵头单位市甲局，成员单位市乙局，负责征收。\n2."
         "专家组：成员从库中抽取。"
         "\n3.宣传专班（市丙局牵头，各镇配合）：负责宣传。",
         "一/1 lead 市甲局/label; 一/1 support 市乙局/label; 一/3 lead 市丙局/lead; 一/3 support "
         "各镇/support"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of("一、分工\n1.督查组：组长由市甲局局长担任，成员由市乙局派"
                                          "员组成。\n2.修路。（市丙局负责）"),
                           "prose-assignment"));
}

static void labels_of_duties_that_are_rare(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。组长单位：市甲局，组员单位：市乙局\n2.架桥。\n牵头整改单位：市甲局\n"
         "配合整改单位：市乙局\n3.铺轨。\n省级责任单位：省丙厅\n市县责任单位：各市、县人民政府",
         "1 lead 市甲局/label; 1 support 市乙局/label; 2 lead 市甲局/label; 2 support "
         "市乙局/label; "
         "3 joint 省丙厅/label; 3 joint 各市、县人民政府/label"},
        {"1.修路。\n协调推进单位：市甲局\n2.架桥。\n总负责单位：市甲局\n参建单位：市乙局\n3."
         "铺轨。\n"
         "主抓单位：市甲局\n协抓单位：市乙局\n4.通航。\n省级主抓单位：省丙厅\n省级协抓单位：省丁厅",
         "1 lead 市甲局/label; 2 lead 市甲局/label; 2 support 市乙局/label; 3 lead 市甲局/label; 3 "
         "support 市乙局/label; 4 lead 省丙厅/label; 4 support 省丁厅/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void one_comma_parts_two_names(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（市甲局，市乙局配合）", "lead 市甲局/sole; support 市乙局/support"},
        {"（市甲局，各区配合，2022年底前完成）",
         "lead 市甲局/sole; support 各区/support @2022年底前完成"},
        {"（市甲局，市乙局，市丙局参与）",
         "support 市甲局/support; support 市乙局/support; support 市丙局/support"},
        {"（市甲局负责，市乙局、市丙局按各自职责做好配合）",
         "lead 市甲局/sole; support 市乙局/support; support 市丙局/support"},
        {"由市甲局负责，市乙局等部门按照各自职责做好配合。",
         "lead 市甲局/sole; support 市乙局/support 等"},
        {"（市甲局牵头，市乙局、市丙局按职责做好相关工作）",
         "lead 市甲局/lead; support 市乙局/beside-lead; support 市丙局/beside-lead"},
    };
    CHECK_SHAPES(shapes);
}

static void headings_of_tasks_say_who_leads_them_together(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、省甲厅、省乙厅共同牵头的任务（1项）\n1."
         "开展培训。（省丙厅参与）\n二、由省丁厅牵头负责的"
         "任务\n2.开展审计。\n3.开展演练。\n三、省甲厅牵头负责任务\n4.开展宣传。",
         "一/1 support 省丙厅/support; 一/1 lead 省甲厅/lead; 一/1 lead 省乙厅/lead; 二/2 lead "
         "省丁厅/lead; 二/3 lead 省丁厅/lead; 三/4 lead 省甲厅/lead"},
        {"一、由各市人民政府负责的任务\n1.开展培训。\n二、各部门共同负责的任务\n2.开展审计。",
         "一/1 lead 各市人民政府/sole; 二/2 joint 各部门/severally"},
    };
    CHECK_EXAMPLES(examples);
}

static void brackets_before_names_are_labels(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。责任单位：（牵头）市甲局；（参与）市乙局、市丙局\n2.架桥。责任单位：[牵头]"
         "市甲局，"
         "[配合]市乙局\n3.铺轨。责任单位：市甲局（牵头），市乙局（配合）",
         "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 市丙局/label; 2 lead "
         "市甲局/label; "
         "2 support 市乙局/label; 3 lead 市甲局/label; 3 support 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void each_answers_by_a_slogan(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.由市甲局负责牵头，市乙局、市丙局等部门按照“三管三必须”要求各负其责。",
         "1 lead 市甲局/lead; 1 support 市乙局/beside-lead; 1 support 市丙局/beside-lead 等"},
    };
    CHECK_EXAMPLES(examples);
}

static void brackets_end_the_parts_of_a_sentence(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.制定办法（市甲局），建立机制（市乙局会同市丙局），2019年完成。\n"
         "2.完善规划（市甲局），加大力度（市乙局），给予补贴。（市丙局、市丁局）",
         "1#1 lead 市甲局/sole; 1#2 lead 市乙局/lead; 1#2 support 市丙局/beside-lead; 2#1 lead "
         "市甲局/sole; 2#2 lead 市乙局/sole; 2#3 joint 市丙局/listed; 2#3 joint 市丁局/listed"},
        {"1.依托主管部门（市甲局），给予补贴。（市丙局、市丁局）\n2."
         "组建办公室（市甲局），给予补贴。"
         "（市乙局）\n3.完善规划（发展规划），给予补贴。（市丙局）\n4.落实《办法》（市甲局），给予"
         "补贴。（市丁局）\n5.加强试点（市甲局），给予补贴。（责任单位：市乙局）",
         "1 joint 市丙局/listed; 1 joint 市丁局/listed; 2 lead 市乙局/sole; 3 lead 市丙局/sole; 4 "
         "lead 市丁局/sole; 5 lead 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void whom_a_paper_is_sent_to_bears_nothing(void **state) {
    (void)state;
    static const example examples[] = {
        {"各县（市、区）人民政府，市政府各部门，各直属单位：\n　　为落实上级部署，提出如下意见。\n"
         "一、修路。（市甲局负责）",
         "一 lead 市甲局/sole"},
        {"各委办局，各直属单位：\n根据上级部署，提出如下意见。\n一、修路。（市甲局负责）",
         "一 lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* Without items nothing else may read who makes up a group: a note says so. */
static void groups_without_items_are_noted(void **state) {
    (void)state;
    assert_non_null(strstr(diagnostics_of("综合协调组：组长由市政府办主任担任，负责统筹协调。\n"
                                          "宣传组：由市委宣传部、市文旅局组成，负责宣传。\n"
                                          "市民政局：负责救助。\n市交通局：负责运输。\n"),
                           "1:1 prose-assignment 综合协调组"));
}

/* One name a line below a label, with a remark behind it; not a task and who bears it. */
static void names_below_a_label_may_have_remarks(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、植树。\n责任单位：市甲局\n市委乙部（市丙办）\n各镇（街道）\n市丁局\n二、修路。\n"
         "责任单位：农技站（牵头）\n　　　　　文化站（综治办）\n　　　　　派出所\n　　　　　各村（"
         "居）\n",
         "一 joint 市甲局/label; 一 joint 市委乙部/label; 一 joint 各镇/label; "
         "一 joint 市丁局/label; 二 lead 农技站/label; 二 support 文化站/label; "
         "二 support 派出所/label; 二 support 各村/label"},
        {"一、植树。\n配合单位：市甲局 市乙局\n市丁局 各区\n",
         "一 support 市甲局/label; 一 support 市乙局/label; 一 support 市丁局/label; "
         "一 support 各区/label"},
        {"一、建设。\n责任单位：市甲局\n建设文化中心（市乙局）\n修建客运站（市丙局）\n",
         "一#1 lead 市甲局/label; 一#2 lead 市乙局/sole; 一#3 lead 市丙局/sole"},
        {"一、建设。\n责任单位：市甲局\n市文化中心（市乙局牵头）\n",
         "一#1 lead 市甲局/label; 一#2 lead 市乙局/lead"},
    };
    CHECK_EXAMPLES(examples);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_below_a_label_may_have_remarks),
        cmocka_unit_test(a_group_names_those_who_make_it_up),
        cmocka_unit_test(labels_of_duties_that_are_rare),
        cmocka_unit_test(one_comma_parts_two_names),
        cmocka_unit_test(headings_of_tasks_say_who_leads_them_together),
        cmocka_unit_test(brackets_before_names_are_labels),
        cmocka_unit_test(each_answers_by_a_slogan),
        cmocka_unit_test(brackets_end_the_parts_of_a_sentence),
        cmocka_unit_test(whom_a_paper_is_sent_to_bears_nothing),
        cmocka_unit_test(groups_without_items_are_noted),
    };
    return cmocka_run_group_tests_name("chinese_groups", tests, NULL, NULL);
}
