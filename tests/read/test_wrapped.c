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

static void blanks_between_characters_make_no_line_wide(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.修桥。牵头单位：市河务局、市船舶局、市港\n"
                                   "航事务局、市灯塔局、市渡口管\n"
                                   "理局、市堤防局。\n\n"
                                   "2.养路。牵头单位：市路灯\n"
                                   "局 、 市 井 盖 局 、 市 路 牌 局 、 市 护 栏 局 、 市 花\n"
                                   "坛 局 。\n"),
                        "1 lead 市河务局/label; 1 lead 市船舶局/label; 1 lead 市港航事务局/label; "
                        "1 lead 市灯塔局/label; 1 lead 市渡口管理局/label; "
                        "1 lead 市堤防局/label; 2 lead 市路灯局/label; 2 lead 市井盖局/label; "
                        "2 lead 市路牌局/label; 2 lead 市护栏局/label; 2 lead 市花坛局/label");
}

/* Although the line has room, for others are wider. */
static void a_listed_name_is_broken(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("这一行比下面的都长得多，因为它是后来用手补上去的，没有换行，也不必换行。\n\n"
                   "1.修桥。牵头单位：市河务局、市港\n航事务局、市灯塔局。\n"),
        "1 lead 市河务局/label; 1 lead 市港航事务局/label; 1 lead 市灯塔局/label");
    /* A name that is whole, and bodies of which the next line says something. */
    assert_string_equal(reading_of("1.修桥。牵头单位：市河务局、市属国企\n财政局、灯塔局。\n"),
                        "1 lead 市河务局/label; 1 lead 市属国企/label");
    assert_string_equal(
        reading_of("1.修桥。牵头单位：市河务局、市直属\n财政局、灯塔局要同步推进。\n"),
        "1#1 lead 市河务局/label; 1#1 lead 市直属/label; 1#2 joint 财政局/listed; "
        "1#2 joint 灯塔局/listed");
}

/* Each line is a task, as long as it happens to be. */
static void a_line_with_its_own_label_goes_on_with_none(void **state) {
    (void)state;
    assert_string_equal(reading_of("河道。清理淤泥，加固堤岸。主办：区河务局、区堤防局\n"
                                   "桥梁。检查护栏和桥面。主办：区船舶局、区路牌局\n"
                                   "灯塔。换灯。主办：区灯塔局\n"),
                        "河道 lead 区河务局/label; 河道 lead 区堤防局/label; "
                        "桥梁 lead 区船舶局/label; 桥梁 lead 区路牌局/label; "
                        "灯塔 lead 区灯塔局/label");
    /* but with the rest of a name */
    assert_string_equal(reading_of("1.清理淤泥，加固堤岸。牵头单位：市河务局；配合单位：有关部\n"
                                   "门；责任单位：市堤防局\n2.换灯。牵头单位：市灯塔局\n"),
                        "1 lead 市河务局/label; 1 support 有关部门/label; "
                        "1 support 市堤防局/label; 2 lead 市灯塔局/label");
}

static void a_list_that_ends_in_a_mark_goes_on_before_the_next_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.修桥。\n牵头单位：市河务局    责任单位：市船舶局、\n"
                                   "市灯塔局    完成时限：6月底\n"),
                        "1 lead 市河务局/label; 1 support 市船舶局/label; "
                        "1 support 市灯塔局/label @6月底");
}

static void a_full_line_of_bodies_ends_above_a_heading(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1.清理河道淤泥，加固两岸堤防，年底前完成全部建设任务，确保质量合格。\n"
                   "牵头：市河务局，协办：区船舶局、区路牌局、区灯塔局、区堤防局\n"
                   "保障措施\n各单位要加强领导，年底前完成全部建设任务，确保质量合格。\n"),
        "1 lead 市河务局/label; 1 support 区船舶局/label; 1 support 区路牌局/label; "
        "1 support 区灯塔局/label; 1 support 区堤防局/label");
    assert_string_equal(reading_of("一、防汛专班\n牵头单位：县甲局\n"
                                   "成员单位：县乙局、县丙局、县丁局、县戊局、东山镇政府\n"
                                   "县甲局负责调度。\n县乙局负责县内各处堤防巡查。\n"),
                        "一 lead 县甲局/label; 一 support 县乙局/label; 一 support 县丙局/label; "
                        "一 support 县丁局/label; 一 support 县戊局/label; 一 support "
                        "东山镇政府/label");
    /* but not within a name, nor before what is said of the list */
    assert_string_equal(
        reading_of("1.清理河道淤泥，加固两岸堤防，年底前完成全部建设任务，确保质量合格。\n"
                   "（牵头：市河务局，协办：区船舶局、区路牌局、区灯塔局、区堤防\n"
                   "局）\n2.换灯换灯换灯换灯换灯换灯换灯换灯。（市河务局负责）\n"),
        "1 lead 市河务局/label; 1 support 区船舶局/label; 1 support 区路牌局/label; "
        "1 support 区灯塔局/label; 1 support 区堤防局/label; 2 lead 市河务局/sole");
}

/* 建设厅等 is no heading. */
static void a_broken_name_may_end_an_open_list(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("某省分工方案的通知\n1.健全工作机制，加大宣传力度［市甲局负责落实］。\n"
                   "2.加大宣传力度，建设统一平台，加强事中事后监管。\n牵头单位:市甲局、市乙局\n"
                   "参与部门：市丙局、市丁局、市戊局、江南省住房和城乡\n建设厅等\n"),
        "1 lead 市甲局/sole; 2 lead 市甲局/label; 2 lead 市乙局/label; 2 support 市丙局/label; "
        "2 support 市丁局/label; 2 support 市戊局/label; 2 support 江南省住房和城乡建设厅/label "
        "等");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wider_line_is_no_wrap),
        cmocka_unit_test(blanks_between_characters_make_no_line_wide),
        cmocka_unit_test(a_listed_name_is_broken),
        cmocka_unit_test(a_line_with_its_own_label_goes_on_with_none),
        cmocka_unit_test(a_list_that_ends_in_a_mark_goes_on_before_the_next_label),
        cmocka_unit_test(no_paragraph_ends_before_the_name_that_it_begins),
        cmocka_unit_test(a_hyphen_joins_the_parts_of_a_word),
        cmocka_unit_test(a_heading_goes_on_behind_its_label),
        cmocka_unit_test(marks_of_markdown_are_no_part_of_a_heading),
        cmocka_unit_test(adverbs_are_nobody),
        cmocka_unit_test(a_line_that_announces_is_not_wrapped),
        cmocka_unit_test(a_full_line_of_bodies_ends_above_a_heading),
        cmocka_unit_test(a_broken_name_may_end_an_open_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
