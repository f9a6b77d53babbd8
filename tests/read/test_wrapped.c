/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts whose lines are wrapped by hand: what a line feed breaks there. */
#include <string.h>

#include "dutygraph/read.h"
#include "reading.h"
#include "unit.h"

static const char *markdown_of(const char *text) {
    dg_read_options options = DG_READ_OPTIONS_DEFAULT;
    options.type = DG_CONTAINER_MARKDOWN;
    return reading_with(text, &options);
}

#define ACT                                                                                        \
    "Sec. 2.  Harbours.  (a)  Within 90 days of the date of this order, the\n"                     \
    "Secretary of Ports, in consultation with the Trade Board, shall list all\n"                   \
    "quays, piers and cranes that are older than the newest ones which stand\n"                    \
    "beside them, and shall publish what was found there in the usual place,\n"                    \
    "together with a map.\n"                                                                       \
    "(b)  The Roads Agency shall mend the roads between the quays and the old\n"                   \
    "stations, and report once a year to all who asked for it in the meantime.\n"

static const char act[] =
    "Sec. 2/(a) lead Secretary of Ports/lead; "
    "Sec. 2/(a) support Trade Board/together; Sec. 2/(b) lead Roads Agency/lead";

static void a_wider_line_is_no_wrap(void **state) {
    (void)state;
    assert_string_equal(reading_of(ACT), act);
    assert_string_equal(
        reading_of("source: https://ports.example/an/address/that/no/wrap/could/break/because/it/"
                   "has/no/spaces/at/all/and/goes/on/and/on/for/ever\n\n" ACT),
        act);
    assert_string_equal(reading_of("A title of this order that somebody typed into one line "
                                   "although it is much wider than those below it are\n\n" ACT),
                        act);
}

static void no_paragraph_ends_before_the_name_that_it_begins(void **state) {
    (void)state;
    assert_string_equal(reading_of("Sec. 4.  Boats.  (a)  The Secretary of\n"
                                   "Ports, in consultation with the Trade Board, shall count "
                                   "boats.\n"),
                        "Sec. 4/(a) lead Secretary of Ports/lead; "
                        "Sec. 4/(a) support Trade Board/together");
}

static void a_hyphen_joins_the_parts_of_a_word(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("(a) The Roads Agency shall mend roads in coordination with the Department of "
                   "Har-\nbours and the Environmental Protec-\ntion Agency.\n"
                   "(b) The Ports Agency shall, in consultation with the Office of Vice-\n"
                   "presidents, count boats.\n(c) The Trade Board shall, in consultation with the "
                   "Gender-\nbased Violence Unit, sell boats.\n"),
        "(a) lead Roads Agency/lead; (a) support Department of Harbours/together; "
        "(a) support Environmental Protection Agency/together; (b) lead Ports Agency/lead; "
        "(b) support Office of Vice-presidents/together; (c) lead Trade Board/lead; "
        "(c) support Gender-based Violence Unit/together");
}

static void a_heading_goes_on_behind_its_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("Sec. 5.\n Counting the\nBoats.  (a)  Within 90 days, the Ports "
                                   "Agency shall count boats.\n(b)  The Roads Agency shall mend "
                                   "roads.\n"),
                        "Sec. 5/(a) lead Ports Agency/lead; Sec. 5/(b) lead Roads Agency/lead");
}

static void marks_of_markdown_are_no_part_of_a_heading(void **state) {
    (void)state;
    assert_string_equal(
        markdown_of("Sec. 4. ** **A New Era*.*  (a)  The Ports Agency shall count boats.\n\n"
                    "\\(b\\)  The Roads Agency shall mend roads.\n"
                    "\\(c\\)  The Trade Board shall sell boats.\n"),
        "Sec. 4/(a) lead Ports Agency/lead; Sec. 4/(b) lead Roads Agency/lead; "
        "Sec. 4/(c) lead Trade Board/lead");
}

static void adverbs_are_nobody(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Specifically, the Ports Agency and the Roads Agency shall "
                   "count boats.\n2. Additionally, the Trade Board shall report.\n"),
        "1 lead Ports Agency/lead; 1 lead Roads Agency/lead; "
        "2 lead Trade Board/lead");
}

/* The widest line ends in a colon: what it announces begins afresh, but not a label's parties. */
static void a_line_that_announces_is_not_wrapped(void **state) {
    (void)state;
    static const example examples[] = {
        {"整治分工\n各单位：\n为了按时完成整治工作，现将各单位在道路桥梁整治工作中的任务作如下明确"
         "：\n"
         "市甲局负责全市道路整治的总协调工作，督查进度。\n市乙局负责桥梁的检测。\n",
         "市甲局负责全市道路整治的总协调工作，督查进度 lead 市甲局/sole; 市乙局负责桥梁的检测 "
         "lead 市乙局/sole"},
        {"一、道路整治\n为了按时完成整治工作，现将各单位在道路桥梁整治工作中的进度作如下要求。责任"
         "单位：\n"
         "市甲局\n二、桥梁整治\n责任单位：市乙局\n",
         "一 lead 市甲局/label; 二 lead 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wider_line_is_no_wrap),
        cmocka_unit_test(no_paragraph_ends_before_the_name_that_it_begins),
        cmocka_unit_test(a_hyphen_joins_the_parts_of_a_word),
        cmocka_unit_test(a_heading_goes_on_behind_its_label),
        cmocka_unit_test(marks_of_markdown_are_no_part_of_a_heading),
        cmocka_unit_test(adverbs_are_nobody),
        cmocka_unit_test(a_line_that_announces_is_not_wrapped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
