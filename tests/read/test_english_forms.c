/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans in English whose parties stand in forms: labels without a colon, lists below a label. What
 * each holds follows from the design, section 3, as for 牵头部门：甲局 on a line of its own. */
#include "reading.h"
#include "unit.h"

static void names_one_a_line_stand_below_their_label(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("ESF #1: Roads\n\nPrimary Agency:\nDepartment of Works\n\nSupport "
                   "Agencies:\nDepartment of Energy\nBlue Circle\nTrade Board\nCorporation for "
                   "Public Service\n\n1. Purpose. To mend roads.\n"),
        "ESF #1 lead Department of Works/label; ESF #1 support Department of "
        "Energy/label; ESF #1 support Blue Circle/label; ESF #1 support Trade "
        "Board/label; ESF #1 support Corporation for Public Service/label");
    /* What follows one name is a heading, where the text goes on behind it. */
    assert_string_equal(reading_of("1. Health.\nLead:\nDepartment of Health\nTelemedicine\nDoctors "
                                   "see patients.\n"),
                        "1 lead Department of Health/label");
}

static void a_label_without_a_colon_fills_its_line(void **state) {
    (void)state;
    assert_string_equal(reading_of("Action 8\nLead Body AFA\nSupport Agencies LCC / HSE\n"
                                   "Timeline 2016\nAction 9\n  Lead Body        Trade Board\n"),
                        "Action 8 lead AFA/label; Action 8 support LCC/label; "
                        "Action 8 support HSE/label; Action 9 lead Trade Board/label");
    assert_string_equal(
        reading_of("Action 1\n\nLeads\n• Ministry of Works\n• Trade Board\n\nSupporting\n"
                   "• Radio Agency\n"),
        "Action 1 lead Ministry of Works/label; Action 1 lead Trade Board/label; "
        "Action 1 support Radio Agency/label");
    assert_string_equal(
        reading_of("1. Build. (Lead: DOE)\n2. Run.\nLead agencies NASA and NOAA met in May.\n"),
        "1 lead DOE/label");
}

static void a_colon_may_set_helpers_beside_a_name(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| No. | Action | Responsibility |\n|---|---|---|\n"
                   "| 1 | Build | AFA: Supported by DkIT / LCC |\n"
                   "| 2 | Run | Trade Board and Radio Board: in partnership with HSE |\n"),
        "1 lead AFA/label; 1 support DkIT/label; 1 support LCC/label; 2 joint Trade Board/label; "
        "2 joint Radio Board/label; 2 support HSE/together");
}

static void bullets_may_begin_with_who_leads(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Skills\n• Led by the Department of Works (DOW), NSF, and "
                                   "DOC, train staff.\n• Led by DOC, issue guidance.\n"),
                        "1#1 lead Department of Works/label; 1#1 lead NSF/label; "
                        "1#1 lead DOC/label; 1#2 lead DOC/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_one_a_line_stand_below_their_label),
        cmocka_unit_test(a_label_without_a_colon_fills_its_line),
        cmocka_unit_test(a_colon_may_set_helpers_beside_a_name),
        cmocka_unit_test(bullets_may_begin_with_who_leads),
    };
    return cmocka_run_group_tests_name("english_forms", tests, NULL, NULL);
}
