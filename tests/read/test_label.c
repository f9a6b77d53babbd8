/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "read/outline/label.h"

static void numbers_are_read(void **state) {
    (void)state;
    static const struct {
        const char *text;
        size_t number, bytes;
    } han[] = {
        {"一", 1, 3},        {"十", 10, 3},         {"十二", 12, 6},          {"二十", 20, 6},
        {"二十一、", 21, 9}, {"一百零六", 106, 12}, {"二〇一六年", 2016, 12}, {"年", 0, 0}};
    size_t bytes;
    for (size_t i = 0; i < sizeof han / sizeof *han; i++) {
        assert_int_equal(dg_han_number(dg_slice_of(han[i].text), &bytes), han[i].number);
        assert_int_equal(bytes, han[i].bytes);
    }
    assert_int_equal(dg_digit_number(DG_LITERAL("１０6."), &bytes), 106);
    assert_int_equal(bytes, 7);
}

static void every_style_has_its_label(void **state) {
    (void)state;
    static const struct {
        const char *text;
        dg_label_style style;
        size_t number;
        const char *printed;
        bool glued;
    } cases[] = {
        {"第一部分 总则", DG_LABEL_PART, 1, "第一部分", false},
        {"第十二章 总则", DG_LABEL_CHAPTER, 12, "第十二章", false},
        {"第2节 总则", DG_LABEL_SECTION, 2, "第2节", false},
        {"第三条 本办法", DG_LABEL_ARTICLE, 3, "第三条", false},
        {"壹、总体要求", DG_LABEL_HAN_FORMAL, 1, "壹", false},
        {"参、要求", DG_LABEL_HAN_FORMAL, 3, "参", false},
        {"拾贰、要求", DG_LABEL_HAN_FORMAL, 12, "拾贰", false},
        {"一、总体要求", DG_LABEL_HAN, 1, "一", false},
        {"二十．要求", DG_LABEL_HAN, 20, "二十", false},
        {"（三）加强", DG_LABEL_HAN_BRACKET, 3, "（三）", false},
        {"(三）加强", DG_LABEL_HAN_BRACKET, 3, "(三）", false},
        {"1.完善", DG_LABEL_DIGIT, 1, "1", false},
        {"106．完善", DG_LABEL_DIGIT, 106, "106", false},
        {"１２、完善", DG_LABEL_DIGIT, 12, "１２", false},
        {"2．2021年6月底前", DG_LABEL_DIGIT, 2, "2", false},
        {"2．5亿元", DG_LABEL_DIGIT, 2, "2", true},
        {"（1）完善", DG_LABEL_DIGIT_BRACKET, 1, "（1）", false},
        {"（1）10月底前", DG_LABEL_DIGIT_BRACKET, 1, "（1）", false},
        {"3）完善", DG_LABEL_DIGIT_HALF, 3, "3）", false},
        {"②完善", DG_LABEL_CIRCLED, 2, "②", false},
        {"Part 2: Health", DG_LABEL_WORDED, 2, "Part 2", false},
        {"PILLAR IV. FINANCE", DG_LABEL_WORDED + 1, 4, "PILLAR IV", false},
        {"Pillar One – Health", DG_LABEL_WORDED + 1, 1, "Pillar One", false},
        {"Part B – Roads", DG_LABEL_WORDED, 2, "Part B", false},
        {"Action 12", DG_LABEL_WORDED + 22, 12, "Action 12", false},
        {"Action 1.3 Build", DG_LABEL_WORDED + 22, 3, "Action 1.3", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dg_label label;
        dg_slice text = dg_slice_of(cases[i].text);
        assert_true(dg_label_parse(&label, text));
        assert_int_equal(label.style, cases[i].style);
        assert_int_equal(label.number, cases[i].number);
        assert_true(dg_slice_is((dg_slice){text.at, label.printed}, cases[i].printed));
        assert_int_equal(label.glued, cases[i].glued);
    }
}

static void what_is_no_label(void **state) {
    (void)state;
    static const char *const texts[] = {"",     "一是加强", "第一、二章", "2016年7月8日", "（甲）",
                                        "〇、", "第十二届", "(a)",        "一。",         "100个"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        dg_label label;
        assert_false(dg_label_parse(&label, dg_slice_of(texts[i])));
    }
}

static void decimals_keep_the_number_above(void **state) {
    (void)state;
    dg_label label;
    assert_true(dg_label_parse_decimal(&label, DG_LITERAL("2.11 加强")));
    assert_int_equal(label.above, 2);
    assert_int_equal(label.number, 11);
    assert_true(dg_label_parse_decimal(&label, DG_LITERAL("1.2.3.加强")));
    assert_int_equal(label.above, 2);
    assert_int_equal(label.printed, 5);
    assert_int_equal(label.length, 6);
    assert_true(dg_label_parse_decimal(&label, DG_LITERAL("2-11 加强")));
    assert_int_equal(label.above, 2);
    assert_int_equal(label.printed, 4);
    assert_false(dg_label_parse_decimal(&label, DG_LITERAL("2.加强")));
}

static void letters_are_labels_where_they_come_next(void **state) {
    (void)state;
    size_t next[DG_LABEL_STYLES] = {0};
    dg_label label;
    assert_true(dg_label_parse_lettered(&label, DG_LITERAL("(a) Count"), NULL));
    assert_int_equal(label.style, DG_LABEL_LETTER_BRACKET_SMALL);
    assert_int_equal(label.printed, 3);
    assert_true(dg_label_parse_lettered(&label, DG_LITERAL("IV. Roads"), NULL));
    assert_int_equal(label.style, DG_LABEL_ROMAN);
    assert_int_equal(label.number, 4);
    assert_true(dg_label_parse_lettered(&label, DG_LITERAL("B. Roads"), NULL));
    assert_int_equal(label.number, 2);
    next[DG_LABEL_LETTER_HALF_SMALL] = 9; /* after h) */
    assert_true(dg_label_parse_lettered(&label, DG_LITERAL("i) Roads"), next));
    assert_int_equal(label.style, DG_LABEL_LETTER_HALF_SMALL);
    assert_int_equal(label.number, 9);
    next[DG_LABEL_LETTER] = 3;
    assert_false(dg_label_parse_lettered(&label, DG_LITERAL("E. Smith"), next));
    assert_false(dg_label_parse_lettered(&label, DG_LITERAL("A.B"), NULL));
    next[DG_LABEL_LETTER_BRACKET_SMALL] = 4; /* after (c), some being left out */
    next[DG_LABEL_ROMAN_BRACKET_SMALL] = 1;
    assert_true(dg_label_parse_lettered(&label, DG_LITERAL("(f)  Within"), next));
    assert_int_equal(label.style, DG_LABEL_LETTER_BRACKET_SMALL);
    assert_int_equal(label.number, 6);
    assert_false(dg_label_parse_lettered(&label, DG_LITERAL("(f) of this order"), next));
    assert_false(dg_label_parse_lettered(&label, DG_LITERAL("(b) Build"), next));
    next[DG_LABEL_ROMAN_BRACKET_SMALL] = 3; /* after (ii) */
    assert_true(dg_label_parse_lettered(&label, DG_LITERAL("(v) Build"), next));
    assert_int_equal(label.style, DG_LABEL_ROMAN_BRACKET_SMALL);
    next[DG_LABEL_ROMAN] = 1;
    assert_true(dg_label_parse_lettered(&label, DG_LITERAL("III. Roads"), next));
    assert_int_equal(label.number, 3);
    assert_false(dg_label_parse(&label, DG_LITERAL("Section 3 of the Act")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read),
        cmocka_unit_test(every_style_has_its_label),
        cmocka_unit_test(what_is_no_label),
        cmocka_unit_test(letters_are_labels_where_they_come_next),
        cmocka_unit_test(decimals_keep_the_number_above),
    };
    return cmocka_run_group_tests_name("label", tests, NULL, NULL);
}
