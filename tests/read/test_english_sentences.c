/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences in English: who is told to do something behind a caption or a post, and who stands
 * beside them behind another deed. As Led by A, in coordination with B (design, section 3). */
#include "reading.h"
#include "unit.h"

static void others_may_stand_behind_a_further_deed(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board shall dig wells and work with the Roads Agency to mark "
                   "them.\n2. The Trade Board shall dig wells and work with children.\n"
                   "3. The Port Trust shall, after consulting the Lake Board, set the dues.\n"
                   "4. The Ministry of Works shall take charge and coordinate with the Ministry "
                   "of Trade in building it.\n"),
        "1 lead Trade Board/lead; 1 support Roads Agency/together; 2 lead Trade Board/lead; "
        "3 lead Port Trust/lead; 3 support Lake Board/together; 4 lead Ministry of Works/lead; "
        "4 support Ministry of Trade/together");
    assert_string_equal(
        reading_of("1. The Trade Board shall dig and work with Chinese companies.\n"
                   "2. The Trade Board shall dig and cooperate with the Internet to sell.\n"
                   "3. The Trade Board shall dig and work with DOE and Oxbridge to sell.\n"),
        "1 lead Trade Board/lead; 2 lead Trade Board/lead; 3 lead Trade Board/lead; "
        "3 support DOE/together; 3 support Oxbridge/together");
}

static void a_caption_may_stand_before_a_short_form(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Buying Pumps: DHS, in coordination with the Water Board, "
                                   "will ask for offers.\n"),
                        "1 lead DHS/lead; 1 support Water Board/together");
}

static void a_post_says_that_a_word_is_a_name(void **state) {
    (void)state;
    assert_string_equal(reading_of("4.1 Oxbridge, as Lead Agency, shall:\n(a) sign;\n(b) report.\n"
                                   "4.2 Growth, as lead indicator, will fall.\n"),
                        "4.1/(a) lead Oxbridge/lead; 4.1/(b) lead Oxbridge/lead");
}

static void heads_and_chairpersons_are_classes(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("3. Ministers, heads of ministerial agencies, and chairpersons of provincial "
                   "committees shall implement this Decision.\n"),
        "3 lead Ministers/lead; 3 lead heads of ministerial agencies/lead; "
        "3 lead chairpersons of provincial committees/lead");
}

static void labels_may_say_which_sector_helps(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("ESF #8 Coordinator\nDepartment of Health\n\nSupport Agencies\nBoard of Health\n"
                   "Trade Board\n\nPrivate Sector Support Agencies\nPump Trust\nGreen Circle\n\n"
                   "Introduction\n"),
        "ESF #8 lead Department of Health/label; ESF #8 support Board of Health/label; "
        "ESF #8 support Trade Board/label; ESF #8 support Pump Trust/label; "
        "ESF #8 support Green Circle/label");
}

static void numbers_may_hold_a_capital_between_points(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("13. TOWNS\n\n13.A Streets\n\n13.A.1 Mend walls.\nLead: Works Board\n\n"
                   "13.A.2 Mend roofs.\nLead: Trade Board\n\n13.B Fields\n\n13.B.1 Dig wells.\n"
                   "Lead: Water Board\n"),
        "13/13.A/13.A.1 lead Works Board/label; 13/13.A/13.A.2 lead Trade Board/label; "
        "13/13.B/13.B.1 lead Water Board/label");
    assert_string_equal(reading_of("1.A new road. Lead: Trade Board\n2.A bridge\nLead: Works "
                                   "Board\n"),
                        "1 lead Trade Board/label; 2 lead Works Board/label");
    assert_string_equal(reading_of("Field 1: Roads\n\n(i) Dig. (Lead: Works Board)\n\n"
                                   "Field 2: Lakes\n\n(i) Fill. (Lead: Water Board)\n"),
                        "Field 1/(i) lead Works Board/label; Field 2/(i) lead Water Board/label");
}

static void participles_say_who_bears_and_who_helps(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Build dams. (City Board to be responsible, Trade Board to cooperate)\n"
                   "2. Mend roads. (City Board responsible, with Trade Board cooperating)\n"
                   "3. Plant trees. (Led by the City Board, with participation by Trade Board)\n"
                   "4. City Board to lead on signs, with Trade Board.\n"
                   "5. Dig wells. (City Board leads, Trade Board participates according to its "
                   "functions)\n"),
        "1 lead City Board/sole; 1 support Trade Board/support; 2 lead City Board/sole; "
        "2 support Trade Board/together; 3 lead City Board/label; 3 support Trade Board/label; "
        "4 lead City Board/lead; 4 support Trade Board/together; 5 lead City Board/lead; "
        "5 support Trade Board/support");
    assert_string_equal(reading_of("1. Mend roads.\nBy whom: City Board\nWith whom: Trade "
                                   "Board\n"),
                        "1 lead City Board/label; 1 support Trade Board/label");
}

static void the_first_agency_listed_may_lead(void **state) {
    (void)state;
    static const char tasks[] = "1. Dig wells. Agencies: City Board, Trade Board\n"
                                "2. Mend roads. Agencies: Trade Board, City Board\n";
    static const char *const rules[] = {"The first agency listed is the lead agency.",
                                        "The lead is the agency named first."};
    char text[300];
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        snprintf(text, sizeof text, "%s\n\n%s", rules[i], tasks);
        assert_string_equal(reading_of(text), "1 lead City Board/first-listed; "
                                              "1 support Trade Board/first-listed; "
                                              "2 lead Trade Board/first-listed; "
                                              "2 support City Board/first-listed");
    }
    snprintf(text, sizeof text, "The first agency listed in 1990 grew.\n\n%s", tasks);
    assert_null(strstr(reading_of(text), "first-listed"));
}

static void known_names_with_and_stay_whole(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Sell shares. (The Trade Board and the State-owned Assets Supervision and "
                   "Administration Commission are responsible)\n"),
        "1 joint Trade Board/listed; 1 joint State-owned Assets Supervision and Administration "
        "Commission/listed");
}

static void paragraphs_may_have_numbers_of_a_longer_paper(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Audit\n\n5.28  Recommendation. The Trade Board should count frogs.\n\n"
                   "5.35  Recommendation. The Roads Agency should dig.\n"),
        "5.28 lead Trade Board/lead; 5.35 lead Roads Agency/lead");
    assert_string_equal(reading_of("POND ORDER\nNo. 2031-10\n\n1. The Trade Board must count "
                                   "frogs.\n"),
                        "1 lead Trade Board/lead");
    /* Numbers of other parts follow, too. */
    assert_string_equal(reading_of("2.2 Roads. The Board agrees to dig.\n2.7 Ponds. Lead: Trade "
                                   "Board\n5.28 The Board agrees. Lead: Port Trust\n"
                                   "5.35 The Trust agrees. Lead: City Works\n"),
                        "2.2 Roads lead Trade Board/label; 5.28 lead Port Trust/label; "
                        "5.35 lead City Works/label");
    /* Two such papers count on. */
    assert_string_equal(reading_of("No. 2020-10 Order\n1. Dig ponds. Lead: Trade Board\n"
                                   "No. 2020-11 Order\n1. Dig wells. Lead: Port Trust\n"),
                        "2020-10/1 lead Trade Board/label; 2020-11/1 lead Port Trust/label");
}

static void a_duty_may_say_who_helps(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. Frog Council: train volunteers in ponds, with support from the Trade Board.\n"
            "2. The Roads Agency shall dig.\n3. Leaders agreed that the Pond Agency continue "
            "to sell frogs, supported by the Trade Board.\n"),
        "1 lead Frog Council/sole; 1 support Trade Board/support; 2 lead Roads Agency/lead; "
        "3 lead Pond Agency/lead; 3 support Trade Board/support");
}

static void who_is_urged_may_have_others_beside(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. INVITES the Member States, with the support of the Trade Board, to:\na) count frogs;\n"
         "b) sell them.\n\n2. ENCOURAGES Fropol, together with Pondjust, to count.\n",
         "1/a) lead Member States/lead; 1/a) support Trade Board/support; "
         "1/b) lead Member States/lead; 1/b) support Trade Board/support; "
         "2 lead Fropol/lead; 2 support Pondjust/together"},
        {"1. It was recommended that the Pond Group revise its rules.\n", "1 lead Pond Group/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_reply_may_stand_below_its_caption(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Recommendation 1\nThe Pond Agency should count frogs.\n\nResponse\nAccepted. "
                   "The Trade Board will count them.\n"),
        "Recommendation 1#1 lead Pond Agency/lead; Recommendation 1#2 lead Trade Board/lead");
}

/* will tells a body something, also with a class beside it; of a class alone it may foretell. */
static void a_body_and_a_class_may_be_told(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Keep docks\n\n- Port Agency and local authorities will mend piers.\n"
                   "- DOCKS, Road Board, and partners will apply rules for lanes.\n"
                   "- Local authorities will see the tide.\n- The rules will apply to docks.\n"),
        "1#1 lead Port Agency/lead; 1#1 lead local authorities/lead; 1#2 lead DOCKS/lead; "
        "1#2 lead Road Board/lead; 1#2 lead partners/lead");
}

static void others_stand_behind_several_verbs_or_what_is_set_off(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Pond Secretary shall consult and coordinate with, as needed, the Lake "
                   "Board and the Port Trust.\n"
                   "2. The Pond Secretary shall, as appropriate, meet and work with the Lake "
                   "Board.\n"
                   "3. The Port Trust will partner with the Lake Board to sell frogs.\n"
                   "4. The Port Trust shall convene a meeting with the Lake Board.\n"
                   "5. The Port Trust shall meet, at noon.\n"),
        "1 lead Pond Secretary/lead; 1 support Lake Board/together; 1 support Port Trust/together; "
        "2 lead Pond Secretary/lead; 2 support Lake Board/together; 3 lead Port Trust/lead; "
        "3 support Lake Board/together; 4 lead Port Trust/lead; 4 support Lake Board/together; "
        "5 lead Port Trust/lead");
}

static void who_stands_in_and_articles_are_no_names(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Pond Director and the Fire Marshal, or their designees, shall count.\n"
                   "2. The Chief of the Port Police or his/her designee will be responsible for "
                   "counting.\n"
                   "3. A State Pond Director appointed by the Mayor shall head the Office.\n"),
        "1 lead Pond Director/lead; 1 lead Fire Marshal/lead; "
        "2 lead Chief of the Port Police/sole; 3 lead State Pond Director/lead");
}

static void duties_may_be_told_in_further_ways(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. It is the responsibility of Pond Management to count frogs.\n"
                   "2. The Lake Board and the Port Trust are designated as the lead agencies for "
                   "frogs.\n"
                   "3. FROG will be tasked with counting frogs.\n"),
        "1 lead Pond Management/sole; 2 lead Lake Board/lead; 2 lead Port Trust/lead; "
        "3 lead FROG/lead");
}

static void who_drives_a_decision_leads(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Sell frogs.\nDriver: Pond Engineering\nApprover: Head of Ponds\n"
                   "2. Adapt.\nDriver: Climate Change\nLead: Port Trust\n"),
        "1 lead Pond Engineering/label; 1 support Head of Ponds/label; 2 lead Port Trust/label");
    assert_string_equal(reading_of("1. Cut traffic (Driver: Population Growth)\n"
                                   "2. Cut noise (Driver: Lake Board)\n"),
                        "2 lead Lake Board/label"); /* a cause */
    assert_string_equal(reading_of("ESF #8\nPrimary Agency: Lake Board\n"
                                   "Adjunct Agency: Green Circle\n"),
                        "ESF #8 lead Lake Board/label; ESF #8 support Green Circle/label");
}

static void squares_and_discs_may_be_bullets(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Lake Board\n\n■ Provide boats.\n■ Count frogs.\n\n"
                                   "2. Port Trust\n\n● Maintain quays.\n"),
                        "1 lead Lake Board/sole; 2 lead Port Trust/sole");
}

static void a_responsible_party_is_not_two_beside_the_accountable(void **state) {
    (void)state;
    assert_string_equal(reading_of("No,Deliverable,Responsible,Accountable\n"
                                   "1,Course,Learning and Growth,Head of Ponds\n"
                                   "2,Fair,Pond Life and Summer Programs,Port Trust\n"),
                        "1 joint Learning and Growth/label; 1 lead Head of Ponds/label; "
                        "2 joint Pond Life and Summer Programs/label; 2 lead Port Trust/label");
    assert_string_equal(reading_of("No,Deliverable,Responsible,Accountable\n"
                                   "1,Books,Finance and Ponds,Head of Ponds\n"
                                   "2,Boats,IT and Quays,Port Trust\n"),
                        "1 joint Finance/label; 1 joint Ponds/label; 1 lead Head of Ponds/label; "
                        "2 joint IT/label; 2 joint Quays/label; 2 lead Port Trust/label");
}

static void numbers_of_levels_may_stand_below_one_that_a_space_sets_off(void **state) {
    (void)state;
    assert_string_equal(reading_of("<table><tr><th>No<th>Step<th>Responsible<th>Support\n"
                                   "<tr><td colspan=4>1 Dig\n"
                                   "<tr><td>1.1<td>Ponds<td>Lake Board<td>Port Trust\n"
                                   "<tr><td colspan=4>2 Frogs counted\n"
                                   "<tr><td>2.1<td>Boats<td>Port Trust<td>Lake Board</table>"),
                        "1/1.1 lead Lake Board/label; 1/1.1 support Port Trust/label; 2/2.1 lead "
                        "Port Trust/label; 2/2.1 support Lake Board/label");
}

static void an_officer_may_look_after_administration_and_another_matter(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Vice President for Administration and Student Affairs shall count.\n"
                   "2. The Port Administration and the Lake Board shall count.\n"
                   "3. Frogs\nThe Lake Officer is in charge of all frogs.\n"),
        "1 lead Vice President for Administration and Student Affairs/lead; 2 lead Port "
        "Administration/lead; 2 lead Lake Board/lead; 3 lead Lake Officer/sole");
}

static void requests_are_tasks_and_staff_bears_them(void **state) {
    (void)state;
    assert_string_equal(reading_of("No,Council Request,Staff Person/Dept,Done\n"
                                   "1,Count the frogs of all ponds,Lake Board,yes\n"
                                   "2,Mend the quay by the mill,Port Trust,no\n"),
                        "1 lead Lake Board/label; 2 lead Port Trust/label");
    assert_string_equal(reading_of("1. Frogs were discussed.\nReferred to: Pond Committee\n"
                                   "2. Ponds. Species referred to: toads\n"),
                        "1 lead Pond Committee/label");
}

static void bullets_of_a_body_may_say_who_helps(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Frog Plan\n\nLake Board\n- Provides boats in coordination with the Port "
                   "Trust\n- Counts frogs\n\nFrog Life\n- Shuts gates\n- Accounts for frogs with "
                   "the help of Rope Works\n"),
        "Lake Board lead Lake Board/sole; Lake Board support Port Trust/together; "
        "Frog Life lead Frog Life/sole; Frog Life support Rope Works/support");
}

static void a_decision_may_follow_a_discussion(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Following discussion, the Lake Council directed the Pond Committee to "
                   "report.\n2. Following the Lake Council, the Pond Committee met.\n"),
        "1 lead Pond Committee/lead");
}

static void further_verbs_and_labels_tell_who_leads_and_helps(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Lake Board is the lead for counting. The Port Trust and the Pond "
                   "Council provide support.\n"
                   "2. The Lake Board will work with local authorities to count.\n"
                   "3. The Lake Board will work with local children to count.\n"
                   "4. County Parks and Open Space leads counting on land.\n"
                   "5. Count.\nLead agency: Lake Board\nCooperators: Pond Council; Port Trust\n"),
        "1#1 lead Lake Board/lead; 1#2 support Port Trust/support; 1#2 support Pond "
        "Council/support; 2 lead Lake Board/lead; 2 support local authorities/together; "
        "3 lead Lake Board/lead; 4 lead County Parks and Open Space/lead; "
        "5 lead Lake Board/label; 5 support Pond Council/label; 5 support Port Trust/label");
}

/* An office of a department, by the letters of both. */
static void two_short_forms_may_be_joined(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. DOP-TIDES will map the docks.\n2. PORTS will mend piers.\n"),
                        "1 lead DOP-TIDES/lead; 2 lead PORTS/lead");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(others_may_stand_behind_a_further_deed),
        cmocka_unit_test(a_caption_may_stand_before_a_short_form),
        cmocka_unit_test(a_post_says_that_a_word_is_a_name),
        cmocka_unit_test(heads_and_chairpersons_are_classes),
        cmocka_unit_test(labels_may_say_which_sector_helps),
        cmocka_unit_test(numbers_may_hold_a_capital_between_points),
        cmocka_unit_test(participles_say_who_bears_and_who_helps),
        cmocka_unit_test(the_first_agency_listed_may_lead),
        cmocka_unit_test(known_names_with_and_stay_whole),
        cmocka_unit_test(paragraphs_may_have_numbers_of_a_longer_paper),
        cmocka_unit_test(a_duty_may_say_who_helps),
        cmocka_unit_test(who_is_urged_may_have_others_beside),
        cmocka_unit_test(a_reply_may_stand_below_its_caption),
        cmocka_unit_test(a_body_and_a_class_may_be_told),
        cmocka_unit_test(others_stand_behind_several_verbs_or_what_is_set_off),
        cmocka_unit_test(who_stands_in_and_articles_are_no_names),
        cmocka_unit_test(duties_may_be_told_in_further_ways),
        cmocka_unit_test(who_drives_a_decision_leads),
        cmocka_unit_test(squares_and_discs_may_be_bullets),
        cmocka_unit_test(a_responsible_party_is_not_two_beside_the_accountable),
        cmocka_unit_test(numbers_of_levels_may_stand_below_one_that_a_space_sets_off),
        cmocka_unit_test(an_officer_may_look_after_administration_and_another_matter),
        cmocka_unit_test(requests_are_tasks_and_staff_bears_them),
        cmocka_unit_test(bullets_of_a_body_may_say_who_helps),
        cmocka_unit_test(a_decision_may_follow_a_discussion),
        cmocka_unit_test(further_verbs_and_labels_tell_who_leads_and_helps),
        cmocka_unit_test(two_short_forms_may_be_joined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
