/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks beside names, and what the document says of them. */
#include "unit.h"

#include "read/name/star.h"
#include "reading.h"

static void a_legend_names_the_mark_of_those_who_lead(void **state) {
    (void)state;
    static const struct {
        const char *text;
        uint32_t star;
    } legends[] = {
        {"注：标*的为牵头单位。", '*'},
        {"（加★的为牵头单位，下同）", 0x2605},
        {"说明：责任单位中带▲的为牵头单位，其余为配合单位。", 0x25B2},
        {"注：责任单位前标注“★”的为牵头单位。", 0x2605},
        {"注：＊号者为主办单位", '*'},
        {"牵头单位以▲标注，其他为配合单位。", 0x25B2},
        {"▲：牵头单位；△：配合单位", 0x25B2},
        {"△表示配合单位，▲表示牵头单位", 0x25B2},
        {"註：標*者為主辦機關。", '*'},
        {"（市商务局*、市财政局）", 0},
        {"市商务局*牵头，市财政局配合。", 0},
        {"★牵头单位：市商务局", 0},
        {"牵头单位：市商务局*", 0},
        {"注：带*的为新增任务。", 0},
        {"标*的任务是重点，各单位为责任主体，牵头单位要报进展", 0},
    };
    for (size_t i = 0; i < sizeof legends / sizeof *legends; i++)
        if (dg_star_of_leads(dg_slice_of(legends[i].text)) != legends[i].star)
            fail_msg("%s", legends[i].text);
}

static void those_marked_lead(void **state) {
    (void)state;
    /* In front of a name or behind it; a list without a mark stays what it is. */
    assert_string_equal(
        reading_of("1.a。（甲局*、乙部、丙委）\n2.b。（甲局、*乙部）\n"
                   "3.c。（责任单位：甲局*、乙部*、丙委）\n4.d。（甲局、乙部负责）\n"
                   "5.e。（丁办*）\n注：标*的为牵头单位。"),
        "1 lead 甲局/lead; 1 support 乙部/beside-lead; 1 support 丙委/beside-lead; "
        "2 support 甲局/beside-lead; 2 lead 乙部/lead; 3 lead 甲局/lead; "
        "3 lead 乙部/lead; 3 support 丙委/label; 4 joint 甲局/listed; "
        "4 joint 乙部/listed; 5 lead 丁办/lead");
    assert_string_equal(reading_of("注：责任单位前加▲的为牵头单位。\n"
                                   "| 序号 | 任务 | 责任单位 |\n|---|---|---|\n"
                                   "| 1 | a | ▲甲局、乙部 |\n| 2 | b | 丙委、丁办▲ |\n"),
                        "1 lead 甲局/lead; 1 support 乙部/label; 2 support 丙委/label; "
                        "2 lead 丁办/lead");
}

static void those_before_a_mark_lead(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("各项任务中，逗号前为牵头单位，逗号后为配合单位。\n1.a。（甲局，乙部、各区）\n"
                   "2.b。（责任单位：甲局、乙部，丙委）\n3.c。（甲局、乙部）\n4.d。（丁办）\n"
                   "5.e。（甲局牵头，乙部参与）"),
        "1 lead 甲局/first-listed; 1 support 乙部/first-listed; 1 support 各区/first-listed; "
        "2 lead 甲局/first-listed; 2 lead 乙部/first-listed; 2 support 丙委/first-listed; "
        "3 joint 甲局/listed; 3 joint 乙部/listed; 4 lead 丁办/sole; 5 lead 甲局/lead; "
        "5 support 乙部/support");
    assert_string_equal(reading_of("1.a。（甲局，乙部；丙委）\n注：“；”前的单位为牵头单位。"),
                        "1 lead 甲局/first-listed; 1 lead 乙部/first-listed; "
                        "1 support 丙委/first-listed");
    assert_string_equal(reading_of("各地要在逗号前加空格。\n1.a。（甲局，乙部）"),
                        "1 joint 甲局/listed; 1 joint 乙部/listed");
}

static void a_mark_that_nothing_explains_is_reported(void **state) {
    (void)state;
    assert_string_equal(diagnostics_of("1.做a。（商务部*、财政部负责）"),
                        "1:6 no-lead /2; 1:7 unread-part */0");
    /* Before every name it is a bullet. */
    assert_string_equal(diagnostics_of("1.做a。（责任单位：●商务部●财政部）"), "1:6 no-lead /2");
}

static void english_legends(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Mow.\nAgencies: WKS*, RDS\n2. Sow.\nAgencies: Trade Board*, "
                                   "City Board\n\n* Lead agency\n"),
                        "1 lead WKS/lead; 1 support RDS/label; 2 lead Trade Board/lead; "
                        "2 support City Board/label");
    assert_string_equal(reading_of("An asterisk (*) denotes the lead.\n1. Mow.\nResponsible: WKS, "
                                   "RDS*\n"),
                        "1 support WKS/label; 1 lead RDS/lead");
    assert_string_equal(reading_of("1. Mow.\nLead: WKS\nPartners: RDS†, PTS‡\n"),
                        "1 lead WKS/label; 1 support RDS/label; 1 support PTS/label");
    /* a label behind a bullet */
    assert_string_equal(reading_of("1. Mow.\n* Partners: WKS, RDS\n* Lead agency: Trade Board\n"),
                        "1 support WKS/label; 1 support RDS/label; 1 lead Trade Board/label");
}

static void bold_print_may_mean_the_lead(void **state) {
    (void)state;
    static const struct {
        const char *text;
        bool means;
    } legends[] = {
        {"Lead agencies are shown in bold.", true},
        {"Note: agencies in **bold** lead; others help.", true},
        {"Leads: in <b>bold</b>", true},
        {"加粗的为牵头单位。", true},
        {"We lead. New tasks are in bold.", false},
        {"Titles in bold show leadership.", false},
        {"A bold plan to lead the way.", false},
        {"新增单位加粗，牵头单位排在首位。", false},
        {"新增的牵头单位加粗。", false},
        {"责任单位用黑体标注，牵头领导见附件。", false},
        {"New partners are shown in bold, and the lead is listed first.", false},
        {"Leads of items in bold text report in May.", false},
        {"Actions in bold have no lead agency yet.", false},
        {"标题加粗。牵头单位：甲局", false},
    };
    for (size_t i = 0; i < sizeof legends / sizeof *legends; i++)
        if (dg_bold_means_lead(dg_slice_of(legends[i].text)) != legends[i].means)
            fail_msg("%s", legends[i].text);
    assert_true(dg_bold_may_end(dg_slice_of(", Trade Board |")));
    assert_true(dg_bold_may_end(dg_slice_of(" and Trade Board")));
    assert_false(dg_bold_may_end(dg_slice_of(" ponds |")));
    assert_string_equal(
        reading_of(
            "Lead agencies are in bold.\n\n| No. | **Task** | Responsible agencies "
            "|\n|---|---|---|\n"
            "| 1 | **Dig** ponds | **Port Trust**, Trade Board |\n| 2 | Fill | **Trade Board** |\n"
            "| 3 | Pay | Trade Board, **Port Trust** and **Roads Agency** |\n"),
        "1 lead Port Trust/lead; 1 support Trade Board/label; 2 lead Trade Board/label; "
        "3 support Trade Board/label; 3 lead Port Trust/lead; 3 lead Roads Agency/lead");
    assert_string_equal(
        reading_of("<p>Lead agencies are in <b>bold</b>.</p><table><tr><th>No.</th><th>Task</th>"
                   "<th>Responsible agencies</th></tr><tr><td>1</td><td><b>Dig</b></td>"
                   "<td><b>Port Trust</b>, Trade Board</td></tr></table>"),
        "1 lead Port Trust/lead; 1 support Trade Board/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english_legends),
        cmocka_unit_test(a_legend_names_the_mark_of_those_who_lead),
        cmocka_unit_test(those_marked_lead),
        cmocka_unit_test(those_before_a_mark_lead),
        cmocka_unit_test(a_mark_that_nothing_explains_is_reported),
        cmocka_unit_test(bold_print_may_mean_the_lead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
