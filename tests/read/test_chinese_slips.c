/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shapes in Chinese that are rare, and what looks like a party and is none. */
#include "unit.h"

#include "reading.h"

static void those_beside_whom_one_follows_up(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.由市甲局会同市乙局跟踪评估，重大问题报市政府。\n2.由市甲局会同市乙局定期通报有关情况。",
         "1 lead 市甲局/lead; 1 support 市乙局/together; 2 lead 市甲局/lead; 2 support "
         "市乙局/together"},
    };
    CHECK_EXAMPLES(examples);
}

static void what_is_asked_of_a_body_without_a_word_of_duty(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、事項\n1.清理。請衛生局主辦，教育局協辦，於10月底前完成。",
         "一/1 lead 衛生局/lead; 一/1 support 教育局/support @於10月底前完成"},
        {"一、任务\n1.审计。责成市甲局对专项资金开展跟踪审计。\n2.宣传。请各单位高度重视。",
         "一/1 lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void brackets_on_two_lines_are_of_one_task(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、修堤。\n【主辦單位：水利處】\n【協辦單位：第三分署】\n二、修渠。\n（牵头单位：市甲局"
         "）\n"
         "（配合单位：市乙局、市丙局）\n三、修坝。\n（责任单位：市甲局）\n（责任单位：市乙局）",
         "一 lead 水利處/label; 一 support 第三分署/label; 二 lead 市甲局/label; 二 support "
         "市乙局/label; 二 support 市丙局/label; 三#1 lead 市甲局/label; 三#2 lead 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void attributes_and_people_are_no_parties(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、机构\n组长单位：市甲局，成员单位：市乙局。负责各项工作的组织协调。\n二、修路。（由副"
         "市长"
         "孙××负责，市丙局牵头落实）\n三、落实责任主体。依据各部门的职责，将任务分解到部门。",
         "一 lead 市甲局/label; 一 support 市乙局/label; 二 lead 市丙局/lead"},
        {"1.修路。（市甲局牵头，市乙局、市丙局……配合）\n2.架桥。责任单位有市甲局、市乙局",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 1 support 市丙局/support 等; 2 joint "
         "市甲局/label; 2 joint 市乙局/label"},
        {"1.修路。责任单位有：市甲局\n2.架桥。牵头单位为：市甲局，配合单位包括：市乙局。",
         "1 lead 市甲局/label; 2 lead 市甲局/label; 2 support 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_field_or_a_deed_stands_before_its_bodies(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、分工\n1.校园安全：市甲局。\n2.整治市容：责任单位市甲局、市乙局\n3.排查房屋——市甲局、"
         "市乙局",
         "一/1 lead 市甲局/sole; 一/2 joint 市甲局/label; 一/2 joint 市乙局/label; 一/3 joint "
         "市甲局/listed; 一/3 joint 市乙局/listed"},
        {"一、分工\n1.分管安全：市甲局。\n2.修路。（市乙局负责）", "一/2 lead 市乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void calls_on_bodies_are_notes_beside_clauses(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、任务\n（一）修路。（市甲局负责）\n二、工作要求\n（一）加强领导。市安委办负责统筹协调"
         "。\n"
         "三、组织领导\n有关部门要各司其职，密切配合。",
         "一/（一） lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(strstr(diagnostics_of("一、任务\n（一）修路。（市甲局负责）\n二、工作要求\n"
                                          "（一）加强领导。市安委办负责统筹协调。"),
                           "prose-assignment"));
}

static void a_long_word_of_duty_ends_a_sentence(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.修路。市甲局为第一责任单位，市乙局为协同责任单位。",
         "1 lead 市甲局/lead; 1 support 市乙局/support"},
    };
    CHECK_EXAMPLES(examples);
}

static void the_first_number_stands_over_its_decimals(void **state) {
    (void)state;
    static const example examples[] = {
        {"2 组织体系\n2.3 分组\n（1）排查。由市甲局负责。\n3 响应\n3.1 启动\n由市乙局负责。",
         "2/2.3/（1） lead 市甲局/sole; 3/3.1 lead 市乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_blank_may_stand_behind_a_mark_of_half_width(void **state) {
    (void)state;
    static const example examples[] = {
        {"（一）交通管制组: 市甲局、市乙局。\n（二）医疗救治组: 市丙局、市丁局",
         "（一） joint 市甲局/listed; （一） joint 市乙局/listed; （二） joint 市丙局/listed; "
         "（二） joint 市丁局/listed"},
    };
    CHECK_EXAMPLES(examples);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(those_beside_whom_one_follows_up),
        cmocka_unit_test(what_is_asked_of_a_body_without_a_word_of_duty),
        cmocka_unit_test(brackets_on_two_lines_are_of_one_task),
        cmocka_unit_test(attributes_and_people_are_no_parties),
        cmocka_unit_test(a_field_or_a_deed_stands_before_its_bodies),
        cmocka_unit_test(calls_on_bodies_are_notes_beside_clauses),
        cmocka_unit_test(a_long_word_of_duty_ends_a_sentence),
        cmocka_unit_test(the_first_number_stands_over_its_decimals),
        cmocka_unit_test(a_blank_may_stand_behind_a_mark_of_half_width),
    };
    return cmocka_run_group_tests_name("chinese_slips", tests, NULL, NULL);
}
