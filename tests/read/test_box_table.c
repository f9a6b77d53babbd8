/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables in a plain text that are drawn with box characters. */
#include "unit.h"

#include <string.h>

#include "base/text.h"
#include "reading.h"

/* Words go on where a line of a cell is as long as its column, else the next is a line of its own.
 */
static void cells_over_several_lines(void **state) {
    (void)state;
    assert_string_equal(reading_of("任务分解表\n"
                                   "┌──┬─────┬────┬───┐\n"
                                   "│序号│任　务　　│责任单位│时　限│\n"
                                   "├──┼─────┼────┼───┤\n"
                                   "│ 1  │建幼儿园10│市教育局│2019年│\n"
                                   "│    │所        │，市财政│底前  │\n"
                                   "│    │          │局      │      │\n"
                                   "├──┼─────┼────┼───┤\n"
                                   "│ 2  │免费婚检  │卫生局  │      │\n"
                                   "│    │          │民政局  │      │\n"
                                   "└──┴─────┴────┴───┘\n"
                                   "一、其他\n（一）做好。（水利部负责）\n"),
                        "1 joint 市教育局/label; 1 joint 市财政局/label @2019年底前; "
                        "2 joint 卫生局/label; 2 joint 民政局/label; 一/（一） lead 水利部/sole");
}

/* A matrix of many bodies: none of its columns is left out. */
static void twenty_columns(void **state) {
    enum { BODIES = 20 };
    (void)state;
    dg_text text = {0};
    static const char *const rows[][3] = {
        {"┌", "┬──", "┐\n"}, {"│任务", "│", "│\n"},  {"├", "┼──", "┤\n"}, {"│修路", "│√", "│\n"},
        {"├", "┼──", "┤\n"}, {"│种树", "│√", "│\n"}, {"└", "┴──", "┘\n"}};
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        dg_text_puts(&text, rows[r][0]);
        if (r % 2 == 0) dg_text_puts(&text, "──");
        for (int i = 0; i < BODIES; i++) {
            dg_text_puts(&text, rows[r][1]);
            if (r == 1) dg_text_printf(&text, "第%d局", i + 1);
        }
        dg_text_puts(&text, rows[r][2]);
    }
    assert_false(text.failed);
    const char *reading = reading_of(text.at);
    assert_non_null(strstr(reading, "修路 joint 第20局/matrix"));
    assert_non_null(strstr(reading, "种树 joint 第20局/matrix"));
    dg_text_free(&text);
}

/* A rule over some columns leaves the cells of the others merged. */
static void merged_cells(void **state) {
    (void)state;
    assert_string_equal(reading_of("┌──┬───┬────┐\n"
                                   "│序号│任务  │牵头单位│\n"
                                   "├──┼───┼────┤\n"
                                   "│1   │做甲  │商务部、│\n"
                                   "├──┼───┤财政部  │\n"
                                   "│2   │做乙  │        │\n"
                                   "├──┼───┼────┤\n"
                                   "│3   │做丙  │教育部  │\n"
                                   "└──┴───┴────┘\n"),
                        "1 lead 商务部/label; 1 lead 财政部/label; 2 lead 商务部/label; "
                        "2 lead 财政部/label; 3 lead 教育部/label");
}

/* 责任单位 above 牵头 and 配合, in a font whose strokes are as wide as a character, and as half. */
static void a_header_in_two_rows(void **state) {
    (void)state;
    const char *expected = "1 lead 商务部/label; 1 support 财政部/label; 2 lead 教育部/label";
    assert_string_equal(reading_of("┌──┬───┬───────┐\n"
                                   "│序号│任务  │责任单位      │\n"
                                   "│    │      ├───┬───┤\n"
                                   "│    │      │牵头  │配合  │\n"
                                   "├──┼───┼───┼───┤\n"
                                   "│1   │做甲  │商务部│财政部│\n"
                                   "├──┼───┼───┼───┤\n"
                                   "│2   │做乙  │教育部│      │\n"
                                   "└──┴───┴───┴───┘\n"),
                        expected);
    assert_string_equal(reading_of("┌────┬──────┬─────────────┐\n"
                                   "│序号│任务  │责任单位     │\n"
                                   "│    │      ├──────┬──────┤\n"
                                   "│    │      │牵头  │配合  │\n"
                                   "├────┼──────┼──────┼──────┤\n"
                                   "│1   │做甲  │商务部│财政部│\n"
                                   "├────┼──────┼──────┼──────┤\n"
                                   "│2   │做乙  │教育部│      │\n"
                                   "└────┴──────┴──────┴──────┘\n"),
                        expected);
}

/* A heading over all columns, and what is no table: a stroke in prose, a drawing without words for
 * parties. */
static void headings_and_no_tables(void **state) {
    (void)state;
    assert_string_equal(reading_of("┌──┬───┬────┐\n"
                                   "│序号│任务  │责任单位│\n"
                                   "├──┴───┴────┤\n"
                                   "│一、产业            │\n"
                                   "├──┬───┬────┤\n"
                                   "│1   │做甲  │商务部  │\n"
                                   "└──┴───┴────┘\n"),
                        "一/1 lead 商务部/label");
    /* lines that are no table's rows, as where the line feeds are gone */
    assert_string_equal(
        reading_of("1.修路。（乙局负责）\n\n┌──┬──┐│任务│牵头单位│├──┼──┤│建桥│甲局│└──┴──┘\n"),
        "1 lead 乙局/sole");
    assert_string_equal(reading_of("1.修路。（乙局负责）\n\n┌甲局│乙局┐\n│丙部│丁部│\n"),
                        "1 lead 乙局/sole");
    assert_string_equal(reading_of("图例┌为起点。\n┌──┬──┐\n│甲  │乙  │\n└──┴──┘\n"
                                   "一、总则\n（一）做好。（水利部负责）\n"),
                        "一/（一） lead 水利部/sole");
}

/* Without rules between the rows: each line that fills the first column begins one. */
static void rows_without_rules(void **state) {
    (void)state;
    assert_string_equal(reading_of("┌────────────────────┐\n"
                                   "│ 任务清单           │\n"
                                   "├──┬───┬────┬───┤\n"
                                   "│序号│任务  │牵头单位│配合单位│\n"
                                   "├──┼───┼────┼───┤\n"
                                   "│ 1  │做甲  │甲局    │乙局    │\n"
                                   "│ 2  │做乙  │乙局    │        │\n"
                                   "│    │和丙  │        │        │\n"
                                   "│ 3  │做丁  │丙局    │甲局    │\n"
                                   "└──┴───┴────┴───┘\n"),
                        "1 lead 甲局/label; 1 support 乙局/label; 2 lead 乙局/label; "
                        "3 lead 丙局/label; 3 support 甲局/label");
    assert_string_equal(reading_of("┌──────┬─────────────┐\n"
                                   "│ Task │ Lead agency │\n"
                                   "├──────┼─────────────┤\n"
                                   "│ Dig  │ Agency A    │\n"
                                   "│ Fill │ Agency B    │\n"
                                   "└──────┴─────────────┘\n"),
                        "Dig lead Agency A/label; Fill lead Agency B/label");
}

static void the_place_of_a_name_is_kept(void **state) {
    (void)state;
    dg_document *d = document_of("┌──┬───┬────┐\n"
                                 "│序号│任务  │责任单位│\n"
                                 "├──┼───┼────┤\n"
                                 "│1   │做甲  │商务部、│\n"
                                 "│    │      │财政部  │\n"
                                 "└──┴───┴────┘\n",
                                 NULL);
    assert_int_equal(d->n_assignments, 2);
    assert_int_equal(d->assignments[1].at.line, 5);
    assert_int_equal(d->assignments[1].at.column, 14);
    dg_document_free(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_over_several_lines),
        cmocka_unit_test(twenty_columns),
        cmocka_unit_test(merged_cells),
        cmocka_unit_test(a_header_in_two_rows),
        cmocka_unit_test(headings_and_no_tables),
        cmocka_unit_test(rows_without_rules),
        cmocka_unit_test(the_place_of_a_name_is_kept),
    };
    return cmocka_run_group_tests_name("box_table", tests, NULL, NULL);
}
