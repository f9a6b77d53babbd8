/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that go on, without a header, in another one: on the next page of what was a PDF. */
#include "unit.h"

#include <string.h>

#include "reading.h"

#define ROW3(a, b, c) "<tr><td>" a "</td><td>" b "</td><td>" c "</td></tr>"
#define ROW4(a, b, c, d) "<tr><td>" a "</td><td>" b "</td><td>" c "</td><td>" d "</td></tr>"
#define TABLES(first, second)                                                                      \
    "<html><body><table>" first "</table><table>" second "</table></body></html>"

static void a_party_of_the_page_before_is_no_head(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(TABLES(ROW3("Action", "Lead", "Partners")
                              ROW3("Dig wells", "Water Board", "Port Trust, Housing Authority"),
                          ROW3("Map roads", "Road Board", "Housing Authority")
                              ROW3("Plan", "Road Board", "Port Trust"))),
        "Dig wells lead Water Board/label; Dig wells support Port Trust/label; Dig wells support "
        "Housing Authority/label; Map roads lead Road Board/label; Map roads support Housing "
        "Authority/label; Plan lead Road Board/label; Plan support Port Trust/label");
}

static void a_row_with_a_day_is_no_head(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(TABLES(ROW3("Action", "Lead", "Timeline") ROW3("Dig", "Water Board", "2025"),
                          ROW3("Map", "Housing Authority", "Q3 2026")
                              ROW3("Plan", "Road Board", "2027"))),
        "Dig lead Water Board/label @2025; Map lead Housing Authority/label @Q3 2026; Plan lead "
        "Road Board/label @2027");
}

/* A head may hold a year, or a part of a name. */
static void the_head_of_another_table_stays_one(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(TABLES(ROW3("任务", "责任单位", "完成时限")
                              ROW3("修路", "市甲局、各配合单位", "6月底"),
                          ROW3("任务", "配合单位", "2025年目标") ROW3("修桥", "市乙局", "完工"))),
        "修路 joint 市甲局/label; 修路 joint 各配合单位/label @6月底; 修桥 support "
        "市乙局/label");
}

static void the_rest_of_a_section_stands_in_it(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(TABLES(
            ROW4("Theme", "Action", "Lead",
                 "Partners") "<tr><td rowspan=2>Theme A</td><td>Dig</td><td>Water "
                             "Board</td><td>NASA</td></tr>" ROW3("Bore", "Water Board", "NASA"),
            ROW4("", "Map", "Water Board", "DOE") ROW4("Theme B", "Plan", "Water Board", "DOE"))),
        "Theme A/Dig lead Water Board/label; Theme A/Dig support NASA/label; Theme A/Bore lead "
        "Water "
        "Board/label; Theme A/Bore support NASA/label; Theme A/Map lead Water Board/label; Theme "
        "A/Map "
        "support DOE/label; Theme B/Plan lead Water Board/label; Theme B/Plan support DOE/label");
}

#define PAGE(second)                                                                               \
    "<html><body><table>" ROW4("序号", "任务", "牵头单位", "责任单位")                             \
        ROW4("1", "修路", "市甲局", "各村镇") "</table><p>— 3 —</p><table>" second                 \
                                              "</table></body></html>"

/* Who helps need not be offices for the rows to go on. */
static void numbers_count_on_behind_a_page(void **state) {
    (void)state;
    assert_string_equal(reading_of(PAGE(ROW4("2", "修桥", "市乙局", "丙镇（园区）"))),
                        "1 lead 市甲局/label; 1 support 各村镇/label; 2 lead 市乙局/label; 2 "
                        "support 丙镇/label");
}

/* Rows that are not known to go on are not lost in silence. */
static void other_rows_behind_a_page_are_told(void **state) {
    (void)state;
    assert_non_null(strstr(diagnostics_of(PAGE(ROW4("7", "修桥", "河岸集团", "丙镇"))),
                           "unread-clause 河岸集团"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_party_of_the_page_before_is_no_head),
        cmocka_unit_test(a_row_with_a_day_is_no_head),
        cmocka_unit_test(the_head_of_another_table_stays_one),
        cmocka_unit_test(the_rest_of_a_section_stands_in_it),
        cmocka_unit_test(numbers_count_on_behind_a_page),
        cmocka_unit_test(other_rows_behind_a_page_are_told),
    };
    return cmocka_run_group_tests_name("next_page", tests, NULL, NULL);
}
