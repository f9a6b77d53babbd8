/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How orders and minutes in English tell somebody to do something: in the passive, behind an
 * adverb, over a list. As Led by A, in coordination with B (design, section 3). */
#include "reading.h"
#include "unit.h"

static void who_is_told_may_stand_before_a_passive(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board is hereby authorized and directed to buy pumps.\n"
                   "2. The Water Board is urged to dig.\n"
                   "3. The Water Board is authorized to dig.\n"
                   "4. That the Head of Planning be authorised, in consultation with the Trade "
                   "Board, to sell land.\n"
                   "5. That the plan of the Trade Board be approved.\n"
                   "6. The Roads Agency was further requested to report.\n"),
        "1 lead Trade Board/lead; 2 lead Water Board/lead; 4 lead Head of Planning/lead; "
        "4 support Trade Board/together; 6 lead Roads Agency/lead");
}

static void an_adverb_before_a_comma_is_no_body(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Additionally, the Trade Board and the Water Board shall report.\n"
                   "2. Specifically, the Trade Board shall buy pumps.\n"
                   "3. The Assembly, the Trade Board, and the Water Board shall meet.\n"),
        "1 lead Trade Board/lead; 1 lead Water Board/lead; 2 lead Trade Board/lead; "
        "3 lead Assembly/lead; 3 lead Trade Board/lead; 3 lead Water Board/lead");
}

static void some_may_stand_beside_as_appropriate(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board, in consultation with the Water Board and, as appropriate, "
                   "the heads of other agencies, shall review the dues.\n"),
        "1 lead Trade Board/lead; 1 support Water Board/together; "
        "1 support heads of other agencies/together");
}

static void a_designee_is_nobody_else(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Minister of Works or the Minister’s designee shall dig.\n"),
        "1 lead Minister of Works/lead");
}

static void orders_may_give_their_ground_first(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. To help trade, I direct, pursuant to section 2 of the Act, the Minister of "
                   "Works and the Minister of Trade to make a list.\n"
                   "2. In order to buy more, I hereby order that all City agencies shall, whenever "
                   "they can, use their power.\n"
                   "3. It is recommended that the Trade Board develop a policy.\n"),
        "1 lead Minister of Works/lead; 1 lead Minister of Trade/lead; "
        "2 lead all City agencies/lead; 3 lead Trade Board/lead");
}

static void will_over_a_list_tells(void **state) {
    (void)state;
    assert_string_equal(reading_of("KEY ACTIONS\n\nThe Commission will:\n• strengthen research;\n"
                                   "• propose a mandate.\n\nMember States are urged to:\n"
                                   "• provide the means.\n"),
                        "The Commission will: lead Commission/lead; "
                        "Member States are urged to: lead Member States/lead");
    assert_string_equal(reading_of("The Commission will grow: it is large.\n\n"
                                   "1. The Trade Board shall dig.\n"),
                        "1 lead Trade Board/lead");
}

static void bodies_may_head_their_deeds(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("3. Roles\n\nPolice Department\n• Close roads.\n• Guard the gates.\n\n"
                   "Fire Department:\n► Ensure that water is at hand.\n\nTrade Department\n"
                   "• A list of shops.\n"),
        "3#1 lead Police Department/sole; 3#2 lead Fire Department/sole");
}

static void nouns_below_a_body_are_no_deeds(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Lead: Pond Board\n2. Members\n\nTrade Board\n"
                   "- Chair of the committee\n- Supply officer of the port\n\nPort Trust\n"
                   "- Open from 9 to 5\n- Closed on Sundays\n\n"
                   "- Water Agency - reports and plans\n- Roads Agency - funds available\n"),
        "1 lead Pond Board/label");
}

static void a_class_of_several_nouns_goes_on(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. All departments and agencies of the Executive Branch shall report.\n"
                   "2. The city manager shall appoint a fire marshal.\n"),
        "1 lead All departments and agencies of the Executive Branch/lead; "
        "2 lead city manager/lead");
}

static void a_question_may_ask_when(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.1 Move the cameras in the centre of the town to new places\n"
                                   "Who will do it? Hill District Council, Chamber of Commerce\n"
                                   "By when? December 2018\n"),
                        "1.1 joint Hill District Council/label; "
                        "1.1 joint Chamber of Commerce/label @December 2018");
}

static void names_behind_who_leads_support(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. Dig wells. (Trade Board to lead; Water Board, Roads Agency)\n"
            "2. Mend roads. (D/JE to lead; all Departments and agencies named in the Plan)\n"),
        "1 lead Trade Board/lead; 1 support Water Board/support; 1 support Roads Agency/support; "
        "2 lead D/JE/lead; 2 support all Departments and agencies/support");
}

static void others_may_stand_behind_and(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Minister of Works shall review and, subject to the law and after "
                   "consultation with the Trade Board and the Port Trust, settle requests.\n"),
        "1 lead Minister of Works/lead; 1 support Trade Board/together; "
        "1 support Port Trust/together");
}

static void advice_may_do_without_that(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. We recommend the Under Secretary for Management ensure that "
                                   "records are kept.\n2. We recommend Works Agency staff.\n"
                                   "3. We recommend the Board's plan for roads.\n"),
                        "1 lead Under Secretary for Management/lead");
}

static void a_stop_or_dash_may_part_a_body_from_its_duty(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Police Department. Provide guards at the gates.\n"
                                   "2. Fire Department – Inspects shelters.\n"
                                   "3. Water Board. A list of dams.\n"),
                        "1 lead Police Department/sole; 2 lead Fire Department/sole");
}

static void who_was_present_bears_nothing(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Minutes\n\nPresent: Ms Sutter (Trade Board), Mr Okay (Students' "
                   "Union)\n\n1. The Trade Board shall dig.\n2. The Trade Board "
                   "shall report. The Water Board must help it.\n"),
        "1 lead Trade Board/lead; 2#1 lead Trade Board/lead; "
        "2#2 lead Water Board/lead");
}

static void an_adverb_may_stand_right_before_shall(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board and the Port Board jointly shall dig.\n2. The Water Board "
                   "also shall dig.\n3. The Trade Board and the Port Board shall jointly:\n(a) buy "
                   "pumps.\n(b) sell boats.\n"),
        "1 joint Trade Board/listed; 1 joint Port Board/listed; 2 lead Water Board/lead; 3/(a) "
        "joint Trade Board/listed; 3/(a) joint Port Board/listed; 3/(b) joint Trade Board/listed; "
        "3/(b) joint Port Board/listed");
}

static void who_supports_may_have_a_sentence_of_its_own(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Port Board is the primary agency for ponds. The Trade Board and the "
                   "Water Board are supporting agencies.\n2. The Port Board shall dig. The Trade "
                   "Board is a support agency for digging.\n"),
        "1#1 lead Port Board/lead; 1#2 support Trade Board/support; 1#2 support Water "
        "Board/support; 2#1 lead Port Board/lead; 2#2 support Trade Board/support");
}

static void whose_the_task_is_may_stand_last(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. The lead for this action is the Port Board.\n2. Responsibility for digging shall "
            "rest with the Trade Board.\n3. Each of the Port Board and the Trade Board shall "
            "dig.\n4. The Port Board, with the concurrence of the Trade Board, shall dig.\n"),
        "1 lead Port Board/lead; 2 lead Trade Board/sole; 3 lead Port Board/lead; 3 lead Trade "
        "Board/lead; 4 lead Port Board/lead; 4 support Trade Board/together");
}

static void a_semicolon_may_part_two_duties(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board shall dig ponds; the Port Board shall buy boats.\n"
                   "2. The Trade Board will dig; and the Port Board will pay.\n"
                   "3. The Trade Board shall dig ponds; frogs will come.\n"),
        "1#1 lead Trade Board/lead; 1#2 lead Port Board/lead; 2#1 lead Trade Board/lead; "
        "2#2 lead Port Board/lead; 3 lead Trade Board/lead");
}

static void those_who_decide_direct_others(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Cabinet directed ministries to see that frogs are counted.\n",
         "1 lead ministries/lead"},
        {"1. Ministers noted the plan. Ministers tasked the Trade Board with counting frogs.\n",
         "1 lead Trade Board/lead"},
        {"1. The Council of Ministers approved the rules and directed the Pond Agency, in "
         "consultation with the Trade Board, to publish them.\n",
         "1 lead Pond Agency/lead; 1 support Trade Board/together"},
        {"1. Leaders called on the Pond Agency and the Trade Board to jointly count frogs.\n",
         "1 joint Pond Agency/listed; 1 joint Trade Board/listed"},
        {"1. Heads of Government agreed that the Pond Agency would lead the count, with support "
         "from the Trade Board.\n",
         "1 lead Pond Agency/lead; 1 support Trade Board/support"},
        {"1. The Frog Board asked the Pond Agency to mend boats.\n2. The Frog Board requested "
         "funds "
         "to drain ponds.\n3. Cabinet noted that the Trade Board paid its staff.\n"
         "4. The Trade Ministry asked the Water Agency to pay.\n",
         "1 lead Pond Agency/lead"},
        {"Frogs\n\nMinisters met. Ministers agreed that the Pond Agency will count frogs.\n\n"
         "Ministers asked the Trade Board to think of ponds.\n",
         "Ministers agreed that the Pond Agency will count frogs lead Pond Agency/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void bullets_may_say_who_helps(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1.1 Water Agency\n\nThe Water Agency will:\n• Issue warnings\n• Monitor "
                   "rivers, with support from the Frog Office\n\n1.2 Trade Board\n\nThe Trade "
                   "Board will:\n• Lead the counting\n• Chair the Frog Group\n• Sell frogs\n"),
        "1.1 lead Water Agency/lead; 1.1 support Frog Office/support; 1.2 lead Trade Board/lead");
}

static void we_and_committees_ask_others(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. We met. We ask the Trade Board, in coordination with the Pond Agency, to count "
         "frogs.\n",
         "1 lead Trade Board/lead; 1 support Pond Agency/together"},
        {"1. We task our Pond Ministers to make a plan, working with the Trade Board.\n",
         "1 lead Pond Ministers/lead; 1 support Trade Board/together"},
        {"1. Ponds were seen. The Committee, therefore, recommend that the Pond Agency should, in "
         "coordination with the Trade Board, drain them.\n",
         "1 lead Pond Agency/lead; 1 support Trade Board/together"},
        {"1. The Trade Board was tasked with holding a fair.\n2. The Roads Agency has been tasked "
         "to pave.\n3. That NPB and the Pond Council should count frogs.\n",
         "1 lead Trade Board/lead; 2 lead Roads Agency/lead; 3 lead NPB/lead; "
         "3 lead Pond Council/lead"},
        {"1. Frogs will come.\n2. PA shall pay.\n3. IT shall help.\n4. DECIDES to go on.\n",
         "2 lead PA/lead"},
        {"1. Frogs were seen. The Council directed all agencies to use nets. The Trade Board "
         "shall, "
         "in collaboration with the Pond Agency, map ponds.\n",
         "1#1 lead all agencies/lead; 1#2 lead Trade Board/lead; "
         "1#2 support Pond Agency/together"},
        {"1. The Cabinet Office has asked the Pond Agency to review frogs.\n2. Frogs fell. The "
         "Pond "
         "Agency shall count them. The Trade Board has been tasked to sell them.\n",
         "1 lead Pond Agency/lead; 2#1 lead Pond Agency/lead; 2#2 lead Trade Board/lead"},
        {"Cabinet is recommended to:\n\n(1) note the plan;\n\n(2) agree that the Director of Ponds "
         "lead the count, working with the Trade Board; and\n\n(3) agree that the Council is in "
         "debt.\n",
         "(2) lead Director of Ponds/lead; (2) support Trade Board/together"},
        {"1. The Trade Board shall send teams and, together with the Pond Agency, monitor frog "
         "markets.\n",
         "1 lead Trade Board/lead; 1 support Pond Agency/together"},
    };
    CHECK_EXAMPLES(examples);
}

static void lists_of_deeds_may_follow_one_another(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Duties\nThe Trade Board shall:\n(a) count boats;\n(b) weigh fish.\nThe Port Trust "
         "shall:\n(a) mend quays;\n(b) paint boats.",
         "1/(a) lead Trade Board/lead; 1/(b) lead Trade Board/lead; 1/(a)~2 lead Port Trust/lead; "
         "1/(b)~2 lead Port Trust/lead"},
        {"1. Duties\nThe Trade Board shall:\n(a) count boats;\n(b) weigh fish.\nThe Port Trust "
         "shall:\n(c) mend quays;\n(d) paint boats.\nOthers are asked to:\n(e) look on.",
         "1/(a) lead Trade Board/lead; 1/(b) lead Trade Board/lead; 1/(c) lead Port Trust/lead; "
         "1/(d) lead Port Trust/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void items_of_a_motion_say_whom_they_direct(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Direct the Trade Board to report, in consultation with the Port Trust;\n"
                   "2. Request that the Board of Health count frogs;\n"
                   "3. Direct that the City Solicitor and the City Clerk prepare a by-law;\n"
                   "4. Direct sales to farmers;\n5. That the Prime Minister coordinates the plan;\n"
                   "6. That the Trade Board report be received.\n"),
        "1 lead Trade Board/lead; 1 support Port Trust/together; 2 lead Board of Health/lead; "
        "3 lead City Solicitor/lead; 3 lead City Clerk/lead; 5 lead Prime Minister/lead");
    assert_string_equal(
        reading_of("1. Frogs\n\nBE IT FURTHER RESOLVED THAT the Roads Agency be directed to pave, "
                   "with the assistance of the Trade Board;\n"),
        "1 lead Roads Agency/lead; 1 support Trade Board/support");
    assert_string_equal(reading_of("1. That the Water Agency noted the delay.\n"
                                   "2. That the Fire Department trucks need repair.\n"
                                   "3. That the Water Agency budget of 2 million was approved.\n"
                                   "4. That the Housing Board already reports monthly.\n"
                                   "5. That the Trade Board assess all frogs.\n"
                                   "6. That the Port Trust avails UGX 20bn for frogs.\n"),
                        "5 lead Trade Board/lead; 6 lead Port Trust/lead");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_is_told_may_stand_before_a_passive),
        cmocka_unit_test(an_adverb_before_a_comma_is_no_body),
        cmocka_unit_test(some_may_stand_beside_as_appropriate),
        cmocka_unit_test(a_designee_is_nobody_else),
        cmocka_unit_test(orders_may_give_their_ground_first),
        cmocka_unit_test(will_over_a_list_tells),
        cmocka_unit_test(bodies_may_head_their_deeds),
        cmocka_unit_test(nouns_below_a_body_are_no_deeds),
        cmocka_unit_test(a_class_of_several_nouns_goes_on),
        cmocka_unit_test(a_question_may_ask_when),
        cmocka_unit_test(names_behind_who_leads_support),
        cmocka_unit_test(others_may_stand_behind_and),
        cmocka_unit_test(advice_may_do_without_that),
        cmocka_unit_test(a_stop_or_dash_may_part_a_body_from_its_duty),
        cmocka_unit_test(who_was_present_bears_nothing),
        cmocka_unit_test(an_adverb_may_stand_right_before_shall),
        cmocka_unit_test(who_supports_may_have_a_sentence_of_its_own),
        cmocka_unit_test(whose_the_task_is_may_stand_last),
        cmocka_unit_test(a_semicolon_may_part_two_duties),
        cmocka_unit_test(those_who_decide_direct_others),
        cmocka_unit_test(bullets_may_say_who_helps),
        cmocka_unit_test(we_and_committees_ask_others),
        cmocka_unit_test(lists_of_deeds_may_follow_one_another),
        cmocka_unit_test(items_of_a_motion_say_whom_they_direct),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
