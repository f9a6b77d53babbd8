/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include <locale.h>

#include "view/diagram_label.h"
#include "view/diagram_style.h"
#include "view/dot.h"

static void assert_is(char *made, const char *expected) {
    assert_string_equal(made, expected);
    free(made);
}

/* Broken where a reader of Chinese would break them. */
static void names_break_at_sense(void **state) {
    (void)state;
    assert_is(dg_label_fold("工业和信息化部", 4), "工业和\n信息化部");
    assert_is(dg_label_fold("人力资源社会保障部", 5), "人力资源\n社会保障部");
    assert_is(dg_label_fold("国务院办公厅", 4), "国务院\n办公厅");
    assert_is(dg_label_fold("商务部", 4), "商务部");
    assert_is(dg_label_fold("", 4), "");
    assert_is(dg_label_fold("Agriculture Department", 8), "Agriculture\nDepartment");
    char *block = dg_label_block("全国打击侵权假冒工作领导小组办公室");
    assert_non_null(strstr(block, "领导小组"));
    assert_non_null(strstr(block, "\n办公室"));
    free(block);
}

static void sentences_fill_their_lines(void **state) {
    (void)state;
    assert_is(dg_label_paragraph("甲局、乙部、丙委", 6), "甲局、乙部、\n丙委");
    assert_is(dg_label_paragraph("one two three", 100), "one two three");
    char *long_word = dg_label_paragraph("Donaudampfschifffahrtsgesellschaft", 5);
    assert_is(long_word, "Donaudampfschifffahrtsgesellschaft"); /* nowhere to break */
}

static void words_are_cut_and_stacked(void **state) {
    (void)state;
    assert_is(dg_label_cut("提高知识产权保护水平", 5), "提高知识…");
    assert_is(dg_label_cut("提高", 5), "提高");
    assert_is(dg_label_column("工商总局"), "工\n商\n总\n局");
    assert_is(dg_label_column("Quality Lead"), "Quality\nLead");
    size_t lines;
    assert_near(dg_label_lines(&lines, "工商\n总局办"), 3, 0);
    assert_int_equal(lines, 2);
    assert_near(dg_label_lines(&lines, ""), 0, 0);
    assert_int_equal(lines, 1);
}

static void dot_is_escaped(void **state) {
    (void)state;
    dg_text dot = {0};
    dg_dot_string(&dot, "a\"b\\");
    dg_dot_words(&dot, DG_LITERAL("<a&\"b\">"));
    assert_is(dg_text_take(&dot), "\"a\\\"b\\\\\"&lt;a&amp;&quot;b&quot;&gt;");
}

/* XML has neither; a broken PDF may. */
static void what_no_picture_can_show_is_left_out(void **state) {
    (void)state;
    dg_text dot = {0};
    dg_dot_words(&dot, DG_LITERAL("甲\xEF\xBF\xBF\x1B局\xEF\xBF\xBE\u202E"));
    dg_dot_tooltip(&dot, "甲\xEF\xBF\xBF\x1B\\局\xEF\xBF\xBE");
    assert_is(dg_text_take(&dot), "甲局\"甲\\\\\\\\局\"");
}

static void numbers_have_a_point_in_any_locale(void **state) {
    (void)state;
    static const char *const locales[] = {"C", "de_DE.UTF-8", "fr_FR.UTF-8"};
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
        if (setlocale(LC_ALL, locales[i]) == NULL) continue;
        dg_text dot = {0};
        dg_dot_real(&dot, 1234.567);
        dg_text_puts(&dot, " ");
        dg_dot_real(&dot, -0.05);
        dg_text_puts(&dot, " ");
        dg_dot_real(&dot, 3);
        assert_is(dg_text_take(&dot), "1234.57 -0.05 3");
    }
    setlocale(LC_ALL, "C");
}

static void sentences_take_values_and_their_number(void **state) {
    (void)state;
    dg_text text = {0};
    const char *sentence = "{1} {1|task|tasks}, {2} of {1}.";
    dg_style_put(&text, sentence, (dg_style_value[]){DG_COUNT(1), DG_WORDS("甲局")});
    dg_style_put(&text, sentence, (dg_style_value[]){DG_COUNT(2), DG_WORDS("{3}")});
    assert_is(dg_text_take(&text), "1 task, 甲局 of 1.2 tasks, {3} of 2.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_break_at_sense),
        cmocka_unit_test(sentences_fill_their_lines),
        cmocka_unit_test(words_are_cut_and_stacked),
        cmocka_unit_test(dot_is_escaped),
        cmocka_unit_test(what_no_picture_can_show_is_left_out),
        cmocka_unit_test(numbers_have_a_point_in_any_locale),
        cmocka_unit_test(sentences_take_values_and_their_number),
    };
    return cmocka_run_group_tests_name("diagram_label", tests, NULL, NULL);
}
