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

/* Between bars nobody reads them: it is said. */
static void between_bars_they_are_told(void **state) {
    (void)state;
    assert_string_equal(
        diagnostics_of("# Plan\n\n## 1. Dig\n\n| Lead agency | Works Agency |\n|---|---|\n"
                       "| Support agencies | Port Board |\n\n## 2. Pave\n\nLead: Commerce\n"),
        "3:4 no-clause Dig/0; 5:17 unread-clause Works Agency/0; 7:22 unread-clause Port Board/0; "
        "11:7 unknown-department Commerce/0");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_are_of_the_item_above),
        cmocka_unit_test(they_are_of_the_item_above_in_chinese),
        cmocka_unit_test(a_header_is_no_row_of_fields),
        cmocka_unit_test(between_bars_they_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
