/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions, as minutes and lists of duties tell them. */
#include "unit.h"

#include "reading.h"

static void an_action_of_minutes_names_whoever_is_to_do_it(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Open Actions\nNew Action Item 210505-1: GV and SSt to check dates.\n"
                   "New Action Item 210505-2: The Secretariat to book rooms.\n"
                   "New Action Item 210505-3: Ann B. to write to them.\n"),
        "New Action Item 210505-1 lead GV/lead; New Action Item 210505-1 lead SSt/lead; "
        "New Action Item 210505-2 lead Secretariat/lead; "
        "New Action Item 210505-3 lead Ann B./lead");
    assert_string_equal(reading_of("1. Dust\nThe Board noted it.\nACTION \xE2\x80\x93 DOW\n"
                                   "2. Roads\nAction \xE2\x80\x93 Less Noise\n"),
                        "1 lead DOW/label");
}

static void a_list_of_actions_names_whoever_is_to_do_them(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Roads\nAction items:\n- IT Services to quote prices\n"
                                   "- Marketing will draft a leaflet\n- Draft Policy to come back\n"
                                   "- Report to the Board to follow\n2. Rail\nDone.\n"
                                   "- Research Office to list funders\n- Roadside Ring to dig\n"),
                        "1#1 lead IT Services/lead; 1#2 lead Marketing/lead; "
                        "2#1 lead Research Office/lead; 2#2 lead Roadside Ring/lead");
    assert_string_equal(reading_of("1. Actions\n- Grants to support farmers\n"
                                   "- Train Farmers to plant\n- AI to count them\n"
                                   "2. Action points\n- Train Farmers to plant\n"
                                   "3. Dig. Lead: Port Board\n"),
                        "3 lead Port Board/label");
}

static void what_is_told_in_a_list_has_a_bearer_of_any_name(void **state) {
    (void)state;
    assert_string_equal(reading_of("A. Trade Centre Services shall:\n1. Build.\n2. Dig.\n"
                                   "B. The Trade Centre Plan will:\n1. Help.\n2. Guide.\n"),
                        "A/1 lead Trade Centre Services/lead; A/2 lead Trade Centre Services/lead");
}

static void initials_may_be_told_in_any_sentence(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Water\nThe pump is old. US to pay. RT to ask the Port Board. SS to draft "
                   "a plan.\n2. Roads\nSK to dig.\n3. Notes\nAI to grow. MR to date. A to do. "
                   "UK to leave. LT to be there. JB to file it.\n"),
        "1#1 lead RT/lead; 1#2 lead SS/lead; 2 lead SK/lead; 3 lead JB/lead");
}

static void a_resolution_says_who_is_told(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("The Board:\n1  noted that the Port Office will report back;\n"
                   "2  directed the Ministry of Food, Land and Water and the Trade Board to plan;\n"
                   "3  agreed that the Road Agency will dig.\n"),
        "1 lead Port Office/lead; 2 lead Ministry of Food, Land and Water/lead; "
        "2 lead Trade Board/lead; 3 lead Road Agency/lead");
}

static void an_order_may_stand_anywhere_in_its_paragraph(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Roads. They are bad. So is the rail. The Road Agency shall dig.\nIt rains. "
                   "It snows. It hails. The Port Office should help.\n"
                   "2. In view of this, I hereby direct the Assistant to the President and Road "
                   "Advisor to dig.\n"
                   "3. The review shall be done, and the Port Office shall report.\n"),
        "1 lead Road Agency/lead; 2 lead Assistant to the President and Road Advisor/lead; "
        "3 lead Port Office/lead");
}

static void small_letters_may_name_who_is_to_act(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Roads\nThey are bad. Action: secretariat;\n"
                   "2. Rail\nIt is bad. Action: secretariat to write to them;\n"
                   "3. AB / CD to dig.\n4. The agency head shall also plan.\n"
                   "5. CRUs, Chief Road Officers (CROs), and PORTs will dig.\n"
                   "6. Plans shall be read by agency leadership.\n"),
        "1 lead secretariat/label; 2 lead secretariat/lead; 3 lead AB/lead; 3 lead CD/lead; "
        "4 lead agency head/lead; 5 lead CRUs/lead; 5 lead Chief Road Officers/lead; "
        "5 lead PORTs/lead; 6 lead agency leadership/sole");
}

static void an_order_beside_a_label_is_a_note(void **state) {
    (void)state;
    assert_string_equal(diagnostics_of("1. Roads\nLead: Road Agency\nThe Port Office will pay.\n"
                                       "It will rain.\n2. Rail\nLead: Rail Board\n"),
                        "2:7 unknown-department Road Agency/0; "
                        "3:1 prose-assignment The Port Office will pay/0; "
                        "6:7 unknown-department Rail Board/0");
}

static void duties_may_stand_below_whose_they_are(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Duties\nProvost\n- Declare a flood.\n- Decide what to close.\n"
                   "Department of Dams (DOD)\n- Evacuate the town.\n- Notify all.\n"
                   "Goals\n- Dams.\n- Roads.\n"),
        "Provost lead Provost/sole; Department of Dams (DOD) lead Department of Dams/sole");
    assert_string_equal(
        diagnostics_of("Dam Office\n- Declare a flood.\n- Decide what to close.\n"
                       "Roads, Rail, and Upkeep\n- Evacuate the town.\n- Notify all.\n"),
        "1:1 unknown-department Dam Office/0; 4:1 unread-clause Roads, Rail, and Upkeep/0");
}

static void a_list_of_actions_may_set_off_its_actors(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Rooms. It was agreed. Action Items:\n"
                                   "- Room Planning: book them\n- School of Dams: ask for more\n"
                                   "2. Roads\nNote: they are bad\n"),
                        "1#1 lead Room Planning/sole; 1#2 lead School of Dams/sole");
    assert_string_equal(
        diagnostics_of("1. The Road Agency shall dig.\n2. Rail\n- Marketing to sell it.\n"
                       "3. By 2026, Parks will mend paths.\n"),
        "1:8 unknown-department Road Agency/0; 2:1 no-clause Rail/0; 3:3 prose-assignment "
        "Marketing to sell it/0; 4:1 no-clause By 2026, Parks will mend paths/0; "
        "4:4 prose-assignment By 2026, Parks will mend paths/0");
}

static void a_time_may_stand_behind_who_is_to_act(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Notes\nIt rains.\n2. End\nACTION ITEMS\n"
                   "1. Dig the harbour \xE2\x80\x93 Port Agency \xE2\x80\x93 1 May\n"
                   "2. Dig the road \xE2\x80\x93 Road Board \xE2\x80\x93 May 20\n"),
        "2/1 lead Port Agency/sole; 2/2 lead Road Board/sole");
    assert_string_equal(
        diagnostics_of("1. Dig the road \xE2\x80\x93 Road Board \xE2\x80\x93 2025\n"
                       "2. Map the town \xE2\x80\x93 Planning \xE2\x80\x93 ongoing\n"),
        "1:19 unknown-department Road Board/0; "
        "2:1 no-clause Map the town \xE2\x80\x93 Planning \xE2\x80\x93 ongoing/0; "
        "2:19 unread-clause Planning \xE2\x80\x93 ongoing/0");
}

static void whoever_leads_several_departments_stands_for_them(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The heads of the Departments of Roads, the Sea and Rail shall dig.\n"
                   "2. The Secretary of State for Health and Social Care and the Port Agency shall "
                   "pay.\n"),
        "1 lead Roads/lead; 1 lead Sea/lead; "
        "1 lead Rail/lead; 2 lead Secretary of State for Health and Social "
        "Care/lead; "
        "2 lead Port Agency/lead");
}

/* Present: and names with their bodies in brackets, on its line or below it: nobody is to act. */
static void those_present_do_nothing(void **state) {
    (void)state;
    static const example examples[] = {
        {"Flood Group\nPresent: J. Smith (Chair), A. Brown (Water Board), C. Lee (Trade Board)\n"
         "1. Drains\nAction: Trade Board to publish the list.",
         "1 lead Trade Board/lead"},
        {"Flood Group\nAttendees:\nJ. Smith (Chair)\nA. Brown (Water Board)\n"
         "C. Lee (Trade Board)\nApologies: D. Jones (Health Board)\n"
         "1. Drains\nAction: Trade Board to publish the list.",
         "1 lead Trade Board/lead"},
        {"Present: J. Smith (Chair), A. Brown (Water Board). Apologies: D. Jones (Health Board)\n"
         "1. Drains\nAction: Trade Board to publish the list.",
         "1 lead Trade Board/lead"},
    };
    CHECK_EXAMPLES(examples);
}

/* What is no person's name below Apologies:, or stands behind it where it has words of its own. */
static void duties_below_apologies_are_read(void **state) {
    (void)state;
    static const example examples[] = {
        {"Apologies: none\n\nMatters arising\n\nMend the roof (Trade Board)\n\nPaint the hall "
         "(Port Trust)\n",
         "Mend the roof lead Trade Board/sole; Paint the hall lead Port Trust/sole"},
        {"Apologies:\nMend the roof (Trade Board)\nPaint the hall (Port Trust)\n",
         "Mend the roof lead Trade Board/sole; Paint the hall lead Port Trust/sole"},
        {"Apologies: none\n\nA. Roads\nThe Trade Board shall mend roads.\n\nB. Water\nThe Port "
         "Trust shall mend pipes.\n",
         "A lead Trade Board/lead; B lead Port Trust/lead"},
        {"Present: all members\nA. Roads\nMend all roads (Trade Board)\nB. Water\nMend all pipes "
         "(Port Trust)\n",
         "A lead Trade Board/sole; B lead Port Trust/sole"},
        {"Present: all members\nA. Roads (Trade Board)\nB. Water (Port Trust)\n",
         "A lead Trade Board/sole; B lead Port Trust/sole"},
        {"Attendees:\n- Dr Smith (Road Office)\n- Mary Ann O'Neill, Port Trust\n- J.R. Brown and "
         "C. Lee (Water Board)\n1. Drains\nAction: Trade Board to publish the list.",
         "1 lead Trade Board/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_dash_parts_who_acts_from_the_deed(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Roof\nACTION: Works Office / Trade Board – mend the roof.\n"),
        "1 joint Works Office/label; 1 joint Trade Board/label");
}

static void actions_may_have_the_meetings_number(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("MINUTES\n\n1. Ponds\n\nPonds were seen.\n\nAction 7/1: Trade Board to count "
                   "frogs.\nAction 7/2: All members to send names.\n"),
        "1#1 lead Trade Board/lead; 1#2 lead All members/lead");
}

static void actions_may_stand_in_brackets_side_by_side(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The lamp was seen. (Action: Trade Board to mend it.) (Action: City Works)\n2. The "
         "roof "
         "leaks (Action: City Works to mend) and the door sticks (Action: Trade Board).",
         "1#1 lead Trade Board/label; 1#2 lead City Works/label; 2#1 lead City Works/label; 2#2 "
         "lead Trade Board/label"},
        {"1. Law\n(Action: Enabling Act to follow)\n2. Site\n(Action: Link to Council website)\n"
         "3. Map. (Action: City Works)\n",
         "3 lead City Works/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void tasks_with_a_box_are_actions(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("# Log\n\n## Action items\n\n- [ ] **Water Team**: rinse the ponds\n"
                   "- [x] **Frog Office**: rotate the keys\n- [ ] Trade Board: sell, supported by "
                   "the Port Trust\n"),
        "Water Team: rinse the ponds lead Water Team/sole; Frog Office: rotate the keys lead Frog "
        "Office/sole; Trade Board: sell, supported by the Port Trust lead Trade Board/sole; "
        "Trade Board: sell, supported by the Port Trust support Port Trust/support");
    assert_string_equal(reading_of("| # | Action | Owner | Helped by |\n|---|---|---|---|\n"
                                   "| 1 | Dig ponds | Water Team | Port Trust |\n"),
                        "1 lead Water Team/label; 1 support Port Trust/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_action_of_minutes_names_whoever_is_to_do_it),
        cmocka_unit_test(a_list_of_actions_names_whoever_is_to_do_them),
        cmocka_unit_test(what_is_told_in_a_list_has_a_bearer_of_any_name),
        cmocka_unit_test(initials_may_be_told_in_any_sentence),
        cmocka_unit_test(a_resolution_says_who_is_told),
        cmocka_unit_test(whoever_leads_several_departments_stands_for_them),
        cmocka_unit_test(a_time_may_stand_behind_who_is_to_act),
        cmocka_unit_test(duties_may_stand_below_whose_they_are),
        cmocka_unit_test(a_list_of_actions_may_set_off_its_actors),
        cmocka_unit_test(an_order_beside_a_label_is_a_note),
        cmocka_unit_test(small_letters_may_name_who_is_to_act),
        cmocka_unit_test(an_order_may_stand_anywhere_in_its_paragraph),
        cmocka_unit_test(those_present_do_nothing),
        cmocka_unit_test(duties_below_apologies_are_read),
        cmocka_unit_test(a_dash_parts_who_acts_from_the_deed),
        cmocka_unit_test(actions_may_have_the_meetings_number),
        cmocka_unit_test(actions_may_stand_in_brackets_side_by_side),
        cmocka_unit_test(tasks_with_a_box_are_actions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
