/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that tell the fields of one task, which stands above them or in their first row. */
#include "reading.h"
#include "unit.h"

#define PAGE(body) "<!DOCTYPE html><meta charset=utf-8><title>Plan</title><h1>Plan</h1>" body
#define TWO(head, value) "<tr><td>" head "</td><td>" value "</td></tr>"
#define FOUR(head, value, other, its)                                                              \
    "<tr><td>" head "</td><td>" value "</td><td>" other "</td><td>" its "</td></tr>"
#define TABLE(rows) "<table>" rows "</table>"

#define DIG TWO("Lead agency", "Works Agency") TWO("Support agencies", "Port Board<br>Trade Board")
#define PAVE TWO("Lead agency:", "Trade Board") TWO("Support agencies:", "<p>Port Board")
#define PAVE_LATER TWO("Lead implementing agency/actor", "Port Board") TWO("Timeline", "2027")
#define TITLE(text) "<tr><td colspan=2>" text "</td></tr>"

static void they_are_of_the_item_above(void **state) {
    (void)state;
    static const char reading[] =
        "Action 1 lead Works Agency/label; Action 1 support Port Board/label; Action 1 support "
        "Trade Board/label; Action 2 lead Trade Board/label; Action 2 support Port Board/label";
    assert_string_equal(
        reading_of(PAGE("<p>Action 1: Dig</p>" TABLE(DIG) "<p>Action 2: Pave</p>" TABLE(PAVE))),
        reading);
    assert_string_equal(reading_of(PAGE(TABLE(TITLE("Action 1: Dig") DIG) "<p>&nbsp;</p>" TABLE(
                            TITLE("Action 2: Pave") PAVE))),
                        reading);
}

static void they_are_of_the_item_above_in_chinese(void **state) {
    (void)state;
    static const char reading[] =
        "一 lead 市甲局/label; 一 support 市乙局/label; 一 support 市丙局/label; 二 lead "
        "市丁局/label; 二 support 市乙局/label";
    assert_string_equal(
        reading_of(PAGE("<p>一、修路</p>" TABLE(TWO("牵头单位", "市甲局") TWO(
            "配合单位", "市乙局<br>市丙局")) "<p>二、种树</p>" TABLE(TWO("牵头单位", "市丁局")
                                                                         TWO("配合单位",
                                                                             "市乙局")))),
        reading);
    assert_string_equal(
        reading_of(PAGE("<p>一、修路</p>" TABLE(
            FOUR("牵头单位", "市甲局", "配合单位",
                 "市乙局、市丙局")) "<p>二、种树</p>" TABLE(FOUR("牵头单位", "市丁局", "配合单位",
                                                                 "市乙局") FOUR("联系人", "张某",
                                                                                "备注", "")))),
        reading);
}

/* A first row of heads is a header, whatever stands first in it. */
static void a_header_is_no_row_of_fields(void **state) {
    (void)state;
    assert_string_equal(reading_of(PAGE(TABLE(TWO("Lead agency", "Task") TWO("Works Agency", "Dig")
                                                  TWO("Port Board", "Dredge")))),
                        "Dig lead Works Agency/label; Dredge lead Port Board/label");
    assert_string_equal(reading_of(PAGE(TABLE(TWO("牵头单位", "任务") TWO("市甲局", "修路")
                                                  TWO("市乙局", "种树")))),
                        "修路 lead 市甲局/label; 种树 lead 市乙局/label");
}

/* The heads of English fields are told by their words; some of them are questions. */
static void the_words_of_their_heads_tell_them(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(PAGE("<p>Commitment 1: Dig</p>" TABLE(
            TWO("Start and end date", "2026 to 2027")
                TWO("Lead implementing agency/actor", "Works Agency") TWO("What is the problem?",
                                                                          "The harbour silts up.")
                    TWO("Supporting institution(s)",
                        "Port Board; Trade Board")) "<p>Commitment 2: Pave</p>" TABLE(PAVE_LATER))),
        "Commitment 1 lead Works Agency/label; Commitment 1 support Port Board/label; Commitment 1 "
        "support Trade Board/label @2026 to 2027; Commitment 2 lead Port Board/label @2027");
}

/* Cells between bars are labels and their values, below a head that says no more than that too. */
static void between_bars(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("# Plan\n\n## 1. Dig\n\n| Lead agency | Works Agency |\n|---|---|\n"
                   "| Support agencies | Port Board<br>Trade Board |\n\n## 2. Pave\n\n"
                   "| Field | Details |\n|---|---|\n| **Lead agency** | Port Board |\n"
                   "| Timeline | 2027 |\n\nMore of it.\n"),
        "1 lead Works Agency/label; 1 support Port Board/label; 1 support Trade Board/label; "
        "2 lead Port Board/label @2027");
    assert_string_equal(reading_of("Plan\n\n1. Dig\n\n+-------------+--------------+\n"
                                   "| Lead agency | Works Agency |\n"
                                   "+-------------+--------------+\n"
                                   "| Deadline    | 2027         |\n"
                                   "+-------------+--------------+\n"),
                        "1 lead Works Agency/label @2027");
    static const char form[] = "# 计划\n\n1. 修路\n\n| 整改时限 | 6月 | 责任单位 | 市甲局 |\n"
                               "|---|---|---|---|\n| 配合单位 | 市乙局 | 整改措施 | 铺沥青 |\n";
    assert_string_equal(reading_of(form), "1 lead 市甲局/label; 1 support 市乙局/label @6月");
    assert_string_equal(diagnostics_of(form), "5:22 unknown-department 市甲局/0; "
                                              "7:10 unknown-department 市乙局/0");
    assert_string_equal(reading_of("| 措施 | 目标值 | 责任单位 | 进展 |\n|---|---|---|---|\n"
                                   "| 修路 | 100% | 市甲局 | 已完成 |\n"),
                        "修路 lead 市甲局/label"); /* a header of four */
}

/* Marked up nobody reads them: it is said. */
static void marked_up_they_are_told(void **state) {
    (void)state;
    assert_string_equal(
        diagnostics_of("# Plan\n\n## 1. Dig\n\n<table><tr><td>Lead agency</td><td>Works Agency"
                       "</td></tr>\n<tr><td>Deadline</td><td>2027</td></tr></table>\n\n"
                       "## 2. Pave (Lead: Commerce)\n"),
        "3:4 no-clause Dig/0; 5:36 unread-clause Works Agency/0; "
        "8:19 unknown-department Commerce/0");
}

/* A field and what it holds, side by side in one line of a text. */
static void fields_in_one_line_of_a_text(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. 修路\n牵头单位|市甲局|配合单位|市乙局、市丙局\n2. "
         "修桥\n牵头单位|市丁局|配合单位|市乙局\n",
         "1 lead 市甲局/label; 1 support 市乙局/label; 1 support 市丙局/label; 2 lead "
         "市丁局/label; "
         "2 support 市乙局/label"},
        {"1. 修路\n牵头单位：市甲局 | 配合单位：市乙局 | 时限：6月\n2. 修桥\n"
         "牵头单位：市丁局 | 配合单位：市乙局 | 时限：7月\n",
         "1 lead 市甲局/label; 1 support 市乙局/label @6月; 2 lead 市丁局/label; "
         "2 support 市乙局/label @7月"},
        {"一、修路\n| 责任单位 | 市甲局 | 完成时限 | 2024年6月 |\n",
         "一 lead 市甲局/label @2024年6月"},
    };
    CHECK_EXAMPLES(examples);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_are_of_the_item_above),
        cmocka_unit_test(they_are_of_the_item_above_in_chinese),
        cmocka_unit_test(the_words_of_their_heads_tell_them),
        cmocka_unit_test(a_header_is_no_row_of_fields),
        cmocka_unit_test(between_bars),
        cmocka_unit_test(marked_up_they_are_told),
        cmocka_unit_test(fields_in_one_line_of_a_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
