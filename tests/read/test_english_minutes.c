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

static void who_is_designated_or_acts_leads(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Pond Agency is designated lead agency for frogs.\n", "1 lead Pond Agency/lead"},
        {"1. The Pond Agency is the primary agency for frogs.\n", "1 lead Pond Agency/lead"},
        {"1. The Pond Agency takes the lead in counting.\n", "1 lead Pond Agency/lead"},
        {"1. The Pond Agency is the focal point for frogs.\n", "1 lead Pond Agency/lead"},
        {"1. The Pond Agency shall be the central coordinating agency for frogs.\n",
         "1 lead Pond Agency/lead"},
        {"1. The Pond Agency shall be the Chair of the Frog Council.\n", "1 lead Pond Agency/lead"},
        {"1. The Pond Agency acts as clearing house for frogs.\n", "1 lead Pond Agency/lead"},
        {"1. The Pond Agency undertakes to count frogs.\n", "1 lead Pond Agency/lead"},
        {"1. The frog count is entrusted to the Pond Agency.\n", "1 lead Pond Agency/sole"},
        {"1. It falls to the Pond Agency to count frogs.\n", "1 lead Pond Agency/sole"},
        {"1. The Pond Agency will assume the lead for frogs and will be supported by the Trade "
         "Board.\n",
         "1 lead Pond Agency/lead; 1 support Trade Board/support"},
        {"1. The Committee recommends that the Pond Agency, in consultation with the Trade Board, "
         "update the Rules.\n",
         "1 lead Pond Agency/lead; 1 support Trade Board/together"},
    };
    CHECK_EXAMPLES(examples);
}

static void co_chairs_lead(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Frog Council is co-chaired by the Pond Agency and the Trade Board.\n",
         "1 lead Pond Agency/lead; 1 lead Trade Board/lead"},
        {"1. The Frog Council shall be co-chaired by the Pond Agency and the Trade Board.\n",
         "1 lead Pond Agency/lead; 1 lead Trade Board/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void what_is_done_jointly_is_of_all(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Invited the Pond Agency and the Trade Board to consider jointly how frogs "
                   "could be sold.\n"),
        "1 joint Pond Agency/listed; 1 joint Trade Board/listed");
    assert_string_equal(reading_of("1. Both the Pond Agency and the Trade Board shall count "
                                   "frogs.\n"),
                        "1 lead Pond Agency/lead; 1 lead Trade Board/lead");
}

static void duties_below_a_body_may_have_a_hyphen(void **state) {
    (void)state;
    assert_string_equal(reading_of("Frog Plan\n\nPond Committee\n1- Approve ponds\n"
                                   "2- Final say in all ponds\n\nTrade Board\n1- Review ponds\n"
                                   "2- Publish prices of frogs\n\nFrog Council\n"
                                   "1- Monitor frogs\n"),
                        "P1/1 lead Pond Committee/sole; P2/1 lead Trade Board/sole; "
                        "P2/2 lead Trade Board/sole; P3/1 lead Frog Council/sole");
}

static void who_else_is_told_something(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Frog Partnership shall publish maps.\n", "1 lead Frog Partnership/lead"},
        {"1. The Panel shall hear complaints.\n", "1 lead Panel/lead"},
        {"1. Schools and colleges must count frogs.\n",
         "1 lead Schools/lead; 1 lead colleges/lead"},
        {"1. Every voluntary organisation should count frogs.\n",
         "1 lead Every voluntary organisation/lead"},
        {"1. The police should close roads.\n", "1 lead police/lead"},
        {"1. The Trade Board shall sell frogs.\n2. The Frog Partnership will thrive.\n"
         "3. Every effort by the Trade Board should be made.\n",
         "1 lead Trade Board/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_small_body_may_have_a_longer_name(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The city clerk office shall count frogs.\n", "1 lead city clerk office/lead"},
        {"1. The city engineer office and the Pond Trust shall dig.\n",
         "1 lead city engineer office/lead; 1 lead Pond Trust/lead"},
        {"1. The county council committee on ponds shall dig.\n",
         "1 lead county council committee on ponds/lead"},
        {"1. The county council shall dig.\n", "1 lead county council/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_acts_as_anything_else_leads_nothing(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Pond Agency acts as a brake on frogs.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The Pond Agency serves as warning.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The Pond Agency serves as the national focal point for frogs.\n",
         "1 lead Pond Agency/lead"},
        {"1. The Pond Agency acts as secretariat of the plan.\n", "1 lead Pond Agency/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void what_falls_or_would_be_is_no_task(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The water falls to Pond Agency marks.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The duty to dig falls to the Pond Agency.\n", "1 lead Pond Agency/sole"},
        {"1. That the Pond Agency would drown is clear.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. That the Pond Agency shall dig.\n", "1 lead Pond Agency/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_is_to_blame_has_no_task(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Pond Agency is responsible for delays.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The mines are responsible for pollution of ponds.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The Pond Agency is responsible for frogs.\n", "1 lead Pond Agency/sole"},
        {"1. The Pond Agency is responsible to: the Council\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_was_charged_or_agreed_to_a_thing_has_no_task(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Pond Agency was charged with theft in 2029.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The Pond Agency was required to close in 1998.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The Pond Agency was ordered to pay a fine.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The Pond Agency was invited to see the frogs.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The Pond Agency is obliged to nobody.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The Pond Agency is charged with the upkeep of ponds.\n", "1 lead Pond Agency/lead"},
        {"1. The Pond Agency was tasked to dig.\n", "1 lead Pond Agency/lead"},
        {"1. The Pond Agency is required to dig.\n", "1 lead Pond Agency/lead"},
        {"1. The Pond Agency has agreed to a fine of 5 frogs.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The Pond Agency undertakes to no one.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The Pond Agency has agreed to dig.\n", "1 lead Pond Agency/lead"},
        {"1. The Pond Agency agrees: the fine is 5 frogs.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The Pond Agency agrees:\n(a) to dig;\n(b) to pay.\n",
         "1/(a) lead Pond Agency/lead; 1/(b) lead Pond Agency/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void advice_on_a_paper_tells_nobody(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. We recommend the Pond Agency plan for approval.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
        {"1. We recommend the Pond Agency design guide be used by all.\n9. The Trade Board shall "
         "pay.\n",
         "9 lead Trade Board/lead"},
        {"1. We recommend the Pond Agency ensure that frogs live.\n", "1 lead Pond Agency/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void what_another_does_under_a_condition_is_no_task(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Trade Board shall pay if a wall falls and the Pond Agency shall refuse to.\n",
         "1 lead Trade Board/lead"},
        {"1. The Trade Board shall ask whether frogs sing and the Pond Agency shall count them.\n",
         "1 lead Trade Board/lead"},
        {"1. The Trade Board shall pay once a wall falls and the Pond Agency shall refuse to.\n",
         "1 lead Trade Board/lead"},
        {"1. The Trade Board shall sell frogs and the Pond Agency shall count them.\n",
         "1#1 lead Trade Board/lead; 1#2 lead Pond Agency/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_small_body_between_commas_is_another(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Pond Agency, the city council, shall dig.\n",
         "1 lead Pond Agency/lead; 1 lead city council/lead"},
        {"1. The Pond Agency, the department of frogs, must dig.\n",
         "1 lead Pond Agency/lead; 1 lead department of frogs/lead"},
        {"1. The Trade Board shall pay if a wall will fall and the Pond Agency shall refuse to.\n",
         "1 lead Trade Board/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_designee_hides_nobody(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Mayor or designee and the Pond Agency shall dig.\n",
         "1 lead Mayor/lead; 1 lead Pond Agency/lead"},
        {"1. The Mayor or the Pond Agency or its designee shall dig.\n9. The Trade Board shall "
         "pay.\n",
         "9 lead Trade Board/lead"},
        {"1. The Director of Ponds or the Director's designee and the Pond Agency shall dig.\n",
         "1 lead Director of Ponds/lead; 1 lead Pond Agency/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void harm_may_be_what_is_prevented(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Pond Agency is responsible for loss prevention.\n", "1 lead Pond Agency/sole"},
        {"1. It falls to FROG to dig.\n", "1 lead FROG/sole"},
        {"1. Duties for ponds fall to local authorities.\n", "1 lead local authorities/sole"},
        {"1. Unless the Pond Agency shall pay, the wall falls.\n9. The Trade Board shall pay.\n",
         "9 lead Trade Board/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void participants_of_a_meeting_have_no_task(void **state) {
    (void)state;
    static const example examples[] = {
        {"POND GROUP\nSummary record\n12 March 2030, Frogtown\n\nParticipants: AAA (Chair), BBB, "
         "CCC\n\n"
         "1. Dig. Action by: BBB\n",
         "1 lead BBB/label"},
        {"POND GROUP\nMeeting held in March\n\nParticipants: AAA (Chair), BBB\n\n"
         "1. Dig. Action by: BBB\n",
         "1 lead BBB/label"},
        {"POND GROUP\nMarch meeting\n\nParticipants: AAA (Chair), BBB\n\n"
         "1. Dig. Action by: BBB\n",
         "1 lead BBB/label"},
        {"Plan for meeting demand\n\nDredge the port\nParticipants: Works Agency, Port Trust\n\n"
         "Fill the pond\nLead: Navy\n",
         "Dredge the port support Works Agency/label; Dredge the port support Port Trust/label; "
         "Fill the pond lead Navy/label"},
        {"Pond plan\n\nConvene a meeting of the pond users\nParticipants: Works Agency\n\n"
         "Hold quarterly meeting\nParticipants: Navy\n",
         "Convene a meeting of the pond users support Works Agency/label; Hold quarterly meeting "
         "support Navy/label"},
        {"Ponds within 40 minutes\n\nDredge the port\nParticipants: Works Agency\n",
         "Dredge the port support Works Agency/label"},
        {"POND PLAN\n\nParticipants: Trade Board, Port Board\n",
         "POND PLAN support Trade Board/label; POND PLAN support Port Board/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_time_may_stand_right_behind_a_name(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Dig. Action by: BBB by 31 March\n2. Pay. Lead: Port Board by end of April 2031\n"
         "3. Fill. Lead: Port Board, Works Agency before Q2 2031\n"
         "4. Go. Lead: Trade Board by the next meeting\n",
         "1 lead BBB/label @by 31 March; 2 lead Port Board/label @by end of April 2031; 3 lead "
         "Port Board/label; 3 lead Works Agency/label @before Q2 2031; 4 lead Trade Board/label "
         "@by the next meeting"},
    };
    CHECK_EXAMPLES(examples);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_section_sign_is_a_label),
        cmocka_unit_test(a_word_processors_bullets_begin_lines),
        cmocka_unit_test(numbers_of_minutes_stand_alone),
        cmocka_unit_test(the_agenda_that_a_paper_is_for_is_no_heading),
        cmocka_unit_test(who_leads_jointly_leads),
        cmocka_unit_test(who_is_designated_or_acts_leads),
        cmocka_unit_test(co_chairs_lead),
        cmocka_unit_test(what_is_done_jointly_is_of_all),
        cmocka_unit_test(duties_below_a_body_may_have_a_hyphen),
        cmocka_unit_test(who_else_is_told_something),
        cmocka_unit_test(a_small_body_may_have_a_longer_name),
        cmocka_unit_test(who_acts_as_anything_else_leads_nothing),
        cmocka_unit_test(what_falls_or_would_be_is_no_task),
        cmocka_unit_test(who_is_to_blame_has_no_task),
        cmocka_unit_test(who_was_charged_or_agreed_to_a_thing_has_no_task),
        cmocka_unit_test(advice_on_a_paper_tells_nobody),
        cmocka_unit_test(what_another_does_under_a_condition_is_no_task),
        cmocka_unit_test(a_small_body_between_commas_is_another),
        cmocka_unit_test(a_designee_hides_nobody),
        cmocka_unit_test(harm_may_be_what_is_prevented),
        cmocka_unit_test(participants_of_a_meeting_have_no_task),
        cmocka_unit_test(a_time_may_stand_right_behind_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
