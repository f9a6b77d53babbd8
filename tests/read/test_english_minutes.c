/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How minutes, orders and resolutions in English mark, number and word who is to do what. */
#include "reading.h"
#include "unit.h"

static void a_section_sign_is_a_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("Pond Code\n\n§ 4. The Trade Board shall count frogs.\n\n"
                                   "§ 5. All agencies shall drain ponds.\n"),
                        "§ 4 lead Trade Board/lead; § 5 lead All agencies/lead");
    assert_string_equal(reading_of("§ 5.116 POND DUTIES\n\n1. The Trade Board shall count "
                                   "frogs.\n\n2. The Roads Agency shall drain ponds.\n"),
                        "1 lead Trade Board/lead; 2 lead Roads Agency/lead");
}

static void a_word_processors_bullets_begin_lines(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("MINUTES\n\n1. Ponds\no Decision: Drain them.\no Action Items:\n"
                   "§ Frog department to count frogs.\n§ Trade Board to drain ponds.\n"),
        "1#1 lead Frog department/lead; 1#2 lead Trade Board/lead");
}

static void numbers_of_minutes_stand_alone(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("MINUTES\n\n8.3\nMembers spoke of ponds.\n(a) frogs were counted.\n8.4\n"
                   "RESOLVED that the Chief Finance Officer be instructed to drain ponds.\n"),
        "8.4 lead Chief Finance Officer/lead");
}

static void the_agenda_that_a_paper_is_for_is_no_heading(void **state) {
    (void)state;
    assert_string_equal(reading_of("POND ASSEMBLY\nAgenda item 13.2        29 May 2017\n\n"
                                   "1. The Trade Board shall count frogs.\n"),
                        "1 lead Trade Board/lead");
}

static void who_leads_jointly_leads(void **state) {
    (void)state;
    assert_string_equal(reading_of("Plan\n\n1. Drain ponds.\nLed jointly by Trade Board and Roads "
                                   "Agency\n\n2. Keys\nCustodian: Trade Board\n"),
                        "1 lead Trade Board/label; 1 lead Roads Agency/label; "
                        "2 lead Trade Board/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_section_sign_is_a_label),
        cmocka_unit_test(a_word_processors_bullets_begin_lines),
        cmocka_unit_test(numbers_of_minutes_stand_alone),
        cmocka_unit_test(the_agenda_that_a_paper_is_for_is_no_heading),
        cmocka_unit_test(who_leads_jointly_leads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
