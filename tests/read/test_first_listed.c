/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rule that the first named leads: how documents say it, and which lists it touches. */
#include "unit.h"

#include "reading.h"

static void the_first_listed_leads_where_the_document_says_so(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1.a。（甲局、乙部负责）\n2.b。（丙委、丁办负责。列第一位者为牵头部门，下同）\n"
            "3.c。（甲局、各地区负责）\n4.d。（各地区、甲局负责）\n5.e。（甲局、乙部分别负责）\n"
            "6.f。（甲局、乙部牵头，丙委负责）"),
        "1 joint 甲局/listed; 1 joint 乙部/listed; 2 lead 丙委/first-listed; "
        "2 support 丁办/first-listed; 3 lead 甲局/first-listed; 3 support 各地区/first-listed; "
        "4 support 各地区/first-listed; 4 lead 甲局/first-listed; 5 joint 甲局/severally; "
        "5 joint 乙部/severally; 6 lead 甲局/lead; 6 lead 乙部/lead; 6 support 丙委/beside-lead");
    /* Without 下同 in that clause alone; in the preamble for the whole document. */
    assert_string_equal(
        reading_of("1.a。（甲局、乙部负责，排在第一位的部门为牵头部门）\n2.b。（丙委、丁办负责）"),
        "1 lead 甲局/first-listed; 1 support 乙部/first-listed; 2 joint 丙委/listed; "
        "2 joint 丁办/listed");
    assert_string_equal(
        reading_of("1.a。责任单位：甲局、乙部（列第一位者为牵头或汇总单位，下同）\n"
                   "2.b。责任单位：丙委、丁办"),
        "1 lead 甲局/first-listed; 1 support 乙部/first-listed; 2 lead 丙委/first-listed; "
        "2 support 丁办/first-listed");
    assert_string_equal(
        reading_of("1.a。（甲局、乙部负责，列第一位的为牵头单位，其他为配合单位，下同）\n"
                   "2.b。（丙委、丁办负责）"),
        "1 lead 甲局/first-listed; 1 support 乙部/first-listed; 2 lead 丙委/first-listed; "
        "2 support 丁办/first-listed");
    assert_string_equal(reading_of("分工如下（列第一位的为牵头单位，其他为配合单位）。\n"
                                   "1.a。（甲局、乙部负责）"),
                        "1 lead 甲局/first-listed; 1 support 乙部/first-listed");
    /* 行业协会 is a class of bodies, 中国银行业协会 is one. */
    assert_string_equal(reading_of("列第一位者为牵头部门。\n1.a。（中国银行业协会、甲局负责）"),
                        "1 lead 中国银行业协会/first-listed; 1 support 甲局/first-listed");
    assert_string_equal(reading_of("排在第一位的部门为牵头部门。\n1.a。（甲局、乙部负责）"),
                        "1 lead 甲局/first-listed; 1 support 乙部/first-listed");
    dg_read_options lead = {.first_listed = DG_FIRST_LISTED_LEAD};
    dg_read_options joint = {.first_listed = DG_FIRST_LISTED_JOINT};
    assert_string_equal(reading_with("1.a。（甲局、乙部负责）", &lead),
                        "1 lead 甲局/first-listed; 1 support 乙部/first-listed");
    assert_string_equal(reading_with("列第一位者为牵头部门。\n1.a。（甲局、乙部负责）", &joint),
                        "1 joint 甲局/listed; 1 joint 乙部/listed");
}

/* Each says it of the list before it and, with 下同, of the next. */
static void the_first_listed_rule_has_many_wordings(void **state) {
    (void)state;
    static const char *const rules[] = {
        "第一责任单位为牵头单位，下同",           "列前的为牵头单位，下同",
        "排前的部门为牵头部门，以下同",           "排在最前的单位牵头，下同",
        "第一位为责任单位，其余为配合单位，下同",
    };
    static const char *const clauses[] = {
        "1.a。（责任单位：甲局、乙部；%s）\n2.b。（丙委、丁办负责）",
        "1.a。责任单位：甲局、乙部（%s）\n2.b。（丙委、丁办负责）"};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        for (size_t j = 0; j < sizeof clauses / sizeof *clauses; j++) {
            char text[256];
            const char *mark = strstr(clauses[j], "%s");
            snprintf(text, sizeof text, "%.*s%s%s", (int)(mark - clauses[j]), clauses[j], rules[i],
                     mark + 2);
            assert_string_equal(reading_of(text),
                                "1 lead 甲局/first-listed; 1 support 乙部/first-listed; "
                                "2 lead 丙委/first-listed; 2 support 丁办/first-listed");
        }
}

/* A clause that says so of its own 按职责分工负责 means it; so does 下同 behind such a clause. */
static void the_first_listed_rule_may_be_of_divided_work(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1.a。（甲局、乙部等按照职责分工负责。列第一位者为牵头单位，下同）\n"
                   "2.b。（丙委、丁办按职责分工负责）"),
        "1 lead 甲局/first-listed; 1 support 乙部/first-listed 等; 2 lead 丙委/first-listed; "
        "2 support 丁办/first-listed");
    assert_string_equal(
        reading_of("1.a。（甲局、乙部按职责分工负责，排在首位的为牵头单位）\n"
                   "2.b。（丙委、丁办按职责分工负责）"),
        "1 lead 甲局/first-listed; 1 support 乙部/first-listed; 2 joint 丙委/severally; "
        "2 joint 丁办/severally");
    assert_string_equal(
        reading_of("1.a。责任单位：甲局、乙部\n2.b。责任单位：丙委、丁办\n"
                   "注：责任单位中排在首位的为牵头单位。"),
        "1 lead 甲局/first-listed; 1 support 乙部/first-listed; 2 lead 丙委/first-listed; "
        "2 support 丁办/first-listed");
}

/* What no rule understands is said, and its words are no bodies. */
static void words_of_unknown_rules_are_no_names(void **state) {
    (void)state;
    static const char text[] =
        "1.a。（责任单位：财政部、教育部；加粗的为牵头单位，其他配合，下同）";
    assert_string_equal(reading_of(text), "1 joint 财政部/label; 1 joint 教育部/label");
    assert_string_equal(diagnostics_of(text),
                        "1:5 no-lead /2; 1:19 unread-part 加粗的为牵头单位/0; "
                        "1:28 unread-part 其他配合/0");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_listed_leads_where_the_document_says_so),
        cmocka_unit_test(the_first_listed_rule_has_many_wordings),
        cmocka_unit_test(the_first_listed_rule_may_be_of_divided_work),
        cmocka_unit_test(words_of_unknown_rules_are_no_names),
    };
    return cmocka_run_group_tests_name("first_listed", tests, NULL, NULL);
}
