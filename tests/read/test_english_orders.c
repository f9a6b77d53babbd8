/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences in English that tell a body to do something, where they are all that an item, a line of
 * minutes or a paragraph of an order says: who is told so has the task alone. */

#include <string.h>

#include "reading.h"
#include "unit.h"

static void who_alone_is_told_in_an_item_leads(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. The Director shall review plans.\n"
                                   "2. Roads. The City Board must prepare a plan.\n"
                                   "3. The Ministry of Works shall be responsible for the dams.\n"
                                   "4. A campaign will be run by the Trade Board.\n"),
                        "1 lead Director/lead; 2 lead City Board/lead; "
                        "3 lead Ministry of Works/sole; 4 lead Trade Board/sole");
    assert_string_equal(reading_of("1. DHS leads.\n2. The Director shall not act.\n"
                                   "3. Funds will be supported by donors.\n"
                                   "4. The plan will grow.\n"),
                        "1 lead DHS/lead");
}

static void an_item_may_end_with_who_leads(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Build walls, led by the Water Agency with support from Oldland\n"
                   "2. Form a group, led by volunteers.\n"
                   "3. A dam was built, led by Oldland. Lead: Port Trust\n"
                   "4. Trade Board leads upkeep, with Works Agency and Port Trust.\n"
                   "5. The Port Trust leads to new trade.\n"
                   "6. The test is owned by Security, with support from the Port Trust.\n"
                   "7. The land is owned by the Port Trust.\n"),
        "1 lead Water Agency/label; 1 support Oldland/label; 3 lead Port Trust/label; "
        "4 lead Trade Board/lead; 4 support Works Agency/together; 4 support Port Trust/together; "
        "6 lead Security/sole; 6 support Port Trust/support");
}

static void minutes_say_who_is_to_act(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("3. Pumps\nThe Board noted delays.\nAction: Head of Highways to survey.\n"
                   "4. Rates\nIt was agreed that National Treasury would report.\n"),
        "3 lead Head of Highways/lead; 4 lead National Treasury/lead");
}

static void an_order_tells_whatever_is_said_of_whom_it_tells(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Sec. 2. Dams. (a) The Secretary of Works, to the extent that law permits, "
                   "shall map dams.\n\n(b) The Secretary of Works, acting through the Director of "
                   "Dams and in coordination with the Water Agency, shall test them.\n\n(c) The "
                   "Secretary of Works, through the Director of Dams, the Trade Board, and the "
                   "Water Agency (Agency), as appropriate, shall report.\n\n(d) To keep them safe, "
                   "the Water Agency (in consultation with the Trade Board) shall act.\n\n(e) The "
                   "head of each agency shall, within 90 days, file a list.\n\n(f) Agencies shall "
                   "keep it.\n\n(g) The Dam Task Force shall:\n"),
        "Sec. 2/(a) lead Secretary of Works/lead; Sec. 2/(b) lead Secretary of Works/lead; "
        "Sec. 2/(b) support Water Agency/together; Sec. 2/(c) lead Secretary of Works/lead; "
        "Sec. 2/(c) lead Trade Board/lead; Sec. 2/(c) lead Water Agency/lead; "
        "Sec. 2/(d) lead Water Agency/lead; Sec. 2/(d) support Trade Board/together; "
        "Sec. 2/(e) lead head of each agency/lead; Sec. 2/(f) lead Agencies/lead; "
        "Sec. 2/(g) lead Dam Task Force/lead");
}

static void others_of_an_order_may_have_remarks(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Water Agency, in consultation with the Secretary of Works acting "
                   "through the Director of Dams, the heads of other agencies as determined by the "
                   "Trade Board, and Radio Board, shall act.\n2. The Water Agency, with "
                   "appropriate support from the Trade Board, shall act.\n3. The Trade Board will "
                   "work with the Water Agency to test dams.\n4. The Minister may, in consultation "
                   "with the Trade Board, make rules.\n"),
        "1 lead Water Agency/lead; 1 support Secretary of Works/together; "
        "1 support heads of other agencies/together; 1 support Radio Board/together; "
        "2 lead Water Agency/lead; 2 support Trade Board/support; 3 lead Trade Board/lead; "
        "3 support Water Agency/together; 4 lead Minister/lead; 4 support Trade Board/together");
}

static void paragraphs_without_numbers_may_order(void **state) {
    (void)state;
    assert_string_equal(reading_of("Advice\n\nThe Water Agency should test dams. (Advice 1)\n\n"
                                   "We recommend that the Trade Board publish a list.\n\n"
                                   "The Radio Board will be glad.\n\n"
                                   "• The Roads Agency will mend roads.\n"),
                        "The Water Agency should test dams lead Water Agency/lead; "
                        "We recommend that the Trade Board publish a list lead Trade Board/lead; "
                        "The Roads Agency will mend roads lead Roads Agency/lead");
    assert_string_equal(reading_of("Sec. 3. Roads.\n(b) The Roads Agency shall mend roads.\n"
                                   "(e) The Trade Board shall pay.\n"),
                        "Sec. 3/(b) lead Roads Agency/lead; Sec. 3/(e) lead Trade Board/lead");
}

static void a_line_may_go_on_with_a_list(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dams. The Trade Board shall act.\n2. Roads. It is for Health and "
                   "Human\nServices, and the Port Agency shall pay.\n"),
        "1 lead Trade Board/lead; 2 lead Port Agency/lead");
}

static void sentences_count_where_they_are_more_than_clauses(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Water Agency shall test dams.\n2. The Trade Board shall pay.\n"
                   "3. Build. (Lead: Port Agency)\n"),
        "1 lead Water Agency/lead; 2 lead Trade Board/lead; 3 lead Port Agency/label");
}

static void sentences_may_be_more_without_numbers_too(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("The Water Agency shall test dams.\n\nThe Trade Board shall pay.\n\n"
                   "Lead: Port Agency\n"),
        "The Water Agency shall test dams lead Water Agency/lead; The Trade Board shall pay lead "
        "Trade Board/lead; Lead: Port Agency lead Port Agency/label");
}

static void who_is_responsible_for_it_leads_where_that_is_all(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Homes\n\nThe Housing Department is responsible for renting out flats. It is "
                   "small.\n\nThe Water Agency has the overall responsibility for the dams.\n\n"
                   "The Port Agency is the lead agency for oil spills.\n\n"
                   "The Radio Board is primarily responsible for saving waves.\n"),
        "The Housing Department is responsible for renting out flats lead Housing "
        "Department/sole; The Water Agency has the overall responsibility for the dams lead "
        "Water Agency/lead; The Port Agency is the lead agency for oil spills lead Port "
        "Agency/lead; The Radio Board is primarily responsible for saving waves lead Radio "
        "Board/sole");
    assert_string_equal(
        reading_of("Relief\n\nRelief is the responsibility of the Water Agency and the Port "
                   "Agency.\n\nIt shall be the duty of the Director of Dams to report.\n\n"
                   "Floods are coordinated by the Ministry of Works.\n"),
        "Relief is the responsibility of the Water Agency and the Port Agency joint Water "
        "Agency/listed; Relief is the responsibility of the Water Agency and the Port Agency "
        "joint Port Agency/listed; It shall be the duty of the Director of Dams to report lead "
        "Director of Dams/sole; Floods are coordinated by the Ministry of Works lead Ministry of "
        "Works/lead");
}

static void a_list_of_duties_says_who_has_them(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Duties\n\n- Water Agency (WA): Ensures that dams hold.\n- Department of Works: "
                   "To review plans.\n- Trade Board: Assist in training.\n- NPAP: Conduct a "
                   "campaign.\n- Water Agency: Review of dams.\n- Port Agency: Annual report.\n"),
        "Water Agency (WA): Ensures that dams hold lead Water Agency/sole; Department of Works: To "
        "review plans lead Department of Works/sole; Trade Board: Assist in training support "
        "Trade Board/support");
}

static void an_order_may_say_that_it_orders(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("IT IS HEREBY ORDERED that the Water Agency (WA) and the Port Agency send "
                   "boats.\n\nIT IS FURTHER ORDERED that the Trade Board, including its Fish "
                   "Division, list ships weekly.\n"),
        "IT IS HEREBY ORDERED that the Water Agency (WA) and the Port Agency send boats lead "
        "Water Agency/lead; IT IS HEREBY ORDERED that the Water Agency (WA) and the Port Agency "
        "send boats lead Port Agency/lead; IT IS FURTHER ORDERED that the Trade Board, including "
        "its Fish Division, list ships weekly lead Trade Board/lead");
}

static void an_item_may_say_who_is_to_do_it(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. FWR to ask the farmers.\n2. Trade Board to report by "
                                   "May.\n3. Head of Dams to send a map.\n"),
                        "1 lead FWR/lead; 2 lead Trade Board/lead; 3 lead Head of Dams/lead");
    assert_string_equal(
        reading_of("1. Encourage District Councils to build.\n2. Capacity of District Councils to "
                   "build.\n3. Access to the Water Board.\n4. The Trade Board shall pay.\n"),
        "4 lead Trade Board/lead");
    assert_string_equal(reading_of("1. Roads\nACTION ITEM: OWDC will get the list.\n\n2. Mail\n"
                                   "ACTION ITEM - Trade Board to draft a letter.\n"),
                        "1 lead OWDC/lead; 2 lead Trade Board/lead");
}

static void captions_and_tasks_stand_before_whom_they_tell(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Homes\n\nAccess: The Trade Board shall open its gates.\n\nThe Port Agency and "
                   "the Seed Board are tasked with counting boats, in collaboration with the Radio "
                   "Board.\n\nThe Water Agency is responsible for:\n\n- dams\n- wells\n\nThe Under "
                   "Secretary of Works for Installations and Dams shall send a map.\n"),
        "Access: The Trade Board shall open its gates lead Trade Board/lead; The Port Agency and "
        "the Seed Board are tasked with counting boats, in collaboration with the Radio Board lead "
        "Port Agency/lead; The Port Agency and the Seed Board are tasked with counting boats, in "
        "collaboration with the Radio Board lead Seed Board/lead; The Port Agency and the Seed "
        "Board are tasked with counting boats, in collaboration with the Radio Board support Radio "
        "Board/together; The Water Agency is responsible for: lead Water Agency/sole; The Under "
        "Secretary of Works for Installations and Dams shall send a map lead Under Secretary of "
        "Works for Installations and Dams/lead");
}

static void an_item_that_opens_with_who_does_it_and_beside_whom_is_assigned(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1.1 Mend roads.\nLead: DOW\n1.2 The Works Agency, in cooperation with the "
                   "Trade Board, will mend bridges.\n"),
        "1.1 lead DOW/label; 1.2 lead Works Agency/lead; 1.2 support Trade Board/together");
}

static void orders_go_on_behind_their_first_sentence(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. State, local, and tribal governments shall plan.\n"
                   "2. The Secretary of Works, and the heads of other agencies with authorities "
                   "over it shall report. The Chair shall convene the Trade Board. The "
                   "recommendations shall be read.\n"
                   "3. These data shall be divided by student demographics.\n"
                   "4. Directs the Trade Board to report.\n"
                   "5. I hereby direct the Port Agency to dig.\n6. authorised the Minister of "
                   "Works to publish it;\n"),
        "1 lead State, local, and tribal governments/lead; 2#1 lead Secretary of Works/lead; "
        "2#1 lead heads of other agencies/lead; 2#2 lead Chair/lead; 4 lead Trade Board/lead; "
        "5 lead Port Agency/lead; 6 lead Minister of Works/lead");
}

static void sentences_beside_one_with_others_are_more(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("SECTION 5. Roles. The Department of Works (DOW) shall dig. The Department of "
                   "Dams, in coordination with the Rail Board, shall fill. In addition, the Trade "
                   "Board shall pay.\n"),
        "SECTION 5#1 lead Department of Works/lead; SECTION 5#2 lead Department of Dams/lead; "
        "SECTION 5#2 support Rail Board/together; SECTION 5#3 lead Trade Board/lead");
}

static void what_an_item_begins_with_may_say_who_is_responsible_for_anything(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Pond Board is responsible for frogs.\n2. The Pond Board is responsible "
                   "for more than 40 ponds.\n3. Ponds. The Pond Board is responsible for frogs.\n"),
        "1 lead Pond Board/sole");
}

static void what_a_body_is_stands_behind_its_name(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. PUB, the national water agency, is responsible for flood works.\n2. The "
                   "Water Agency, the Trade Board and the Roads Office shall report.\n"),
        "1 lead PUB/sole; 2 lead Water Agency/lead; 2 lead Trade Board/lead; 2 lead Roads "
        "Office/lead");
}

static void a_heading_of_a_body_stands_over_bullets_of_any_deed(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("6. ROLES\n6.1 Police\n• Cordon the area\n• Direct traffic\n6.2 Pond Agency\n• "
                   "Test water\n6.3 Trade Board\n• Pond Unit\n• Frog Team\n"),
        "6/6.1 lead Police/sole; 6/6.2 lead Pond Agency/sole");
}

static void capitals_over_bodies_and_their_bullets_are_a_heading(void **state) {
    (void)state;
    assert_string_equal(reading_of("RESPONSIBILITIES\nPond Agency\n- Keep wells\n- Test "
                                   "water\nTrade Board\n- Report prices\n"),
                        "Pond Agency lead Pond Agency/sole; Trade Board lead Trade Board/sole");
}

static void a_duty_may_stand_behind_a_dash(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("4. Roles\n- **Pond Office** – reviews the plan\n- **Trade Board** - informs "
                   "users\n- **Frog Office** – frogs and newts\n"),
        "4#1 lead Pond Office/sole; 4#2 lead Trade Board/sole");
}

static void others_may_stand_behind_an_aside(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Frog Agency is to collaborate, to the extent possible, with DHS and the "
                   "Pond Board.\n"),
        "1 lead Frog Agency/lead; 1 support DHS/together; 1 support Pond Board/together");
}

static void whom_a_deed_names_beside_nobody_is_a_note(void **state) {
    (void)state;
    const char *said =
        diagnostics_of("1. Dams (Lead: Frog Agency)\n• Clean dams with help from the Pond Board.\n"
                       "• Ponds were dug with help from the Trade Board.\n");
    assert_non_null(strstr(said, "2:14 prose-assignment"));
    assert_null(strstr(said, "3:"));
}

static void headings_of_bodies_stand_over_bullets_beside_labels_too(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("6. ROLES\n6.1 Police\n• Chair the group.\n• Close roads.\n6.2 Pond Agency\n• "
                   "Issue warnings.\n6.3 Floods\nLead: Pond Agency\n"),
        "6/6.1 lead Police/sole; 6/6.2 lead Pond Agency/sole; 6/6.3 lead Pond Agency/label");
}

static void orders_before_the_label_of_an_item_are_notes(void **state) {
    (void)state;
    const char *said =
        diagnostics_of("5. Camps\nTHAT the Fire Board be requested to report;\nThe Pond Board "
                       "shall pay.\nThe Trade Board shall dig.\nAction by: Trade Board\n");
    assert_non_null(strstr(said, "2:1 prose-assignment"));
    assert_non_null(strstr(said, "3:1 prose-assignment"));
    assert_null(strstr(said, "4:1 prose"));
}

static void who_helps_those_that_a_label_names_is_a_note(void **state) {
    (void)state;
    const char *said = diagnostics_of(
        "3. DGC to draft a plan, in consultation with EOSG and others.\nAction by: DGC\n");
    assert_non_null(strstr(said, "1:25 prose-assignment"));
}

static void he_or_she_is_told_something(void **state) {
    (void)state;
    const char *said = diagnostics_of("1. Plan (Lead: Pond Board)\n2. The President\n(a) She/he "
                                      "shall oversee the ponds.\n(b) It shall not dig.\n");
    assert_non_null(strstr(said, "3:5 prose-assignment"));
    assert_null(strstr(said, "4:5 prose"));
}

static void who_is_in_charge_or_stands_before_a_small_deed_has_it(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. The Pond Board is in charge of frogs.\n2. Trade Board: "
                                   "build a dam.\n3. Trade Board: build a dam. Pond Board: pay.\n"),
                        "1 lead Pond Board/sole; 2 lead Trade Board/sole");
}

static void labels_may_touch_their_words(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "Sec.1.  Purpose.  (a)  This is the policy.\n\n(b)Teams.  The Works Board shall "
            "form teams.\n\nSec.2.  Boats.\n\n(a)The Port Board shall buy boats.\n\n(b)  "
            "The Sea Office shall sell them.\n\nSec. 3.  Docks.(a) The Dock Office shall build.\n"),
        "Sec.1/(b) lead Works Board/lead; Sec.2/(a) lead Port Board/lead; Sec.2/(b) lead Sea "
        "Office/lead; Sec. 3/(a) lead Dock Office/lead");
    assert_string_equal(
        diagnostics_of("1. The Works Board shall dig as told in\nSec.2. of the Pond "
                       "Act.\n2. The Port Board shall pay.\n"),
        "1:8 unknown-department Works Board/0; 3:8 unknown-department Port Board/0");
    assert_string_equal(reading_of("1. The Works Board shall buy\n(c)Rings of iron.\n"),
                        "1 lead Works Board/lead");
}

static void a_bullet_may_say_last_who_leads(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Actions\n\xE2\x80\xA2 Publish a plan, led by the Works Agency, to guide "
                   "builders.\n\xE2\x80\xA2 Count boats, led by the Port Board.\n\xE2\x80\xA2 A "
                   "survey, led by volunteers, was made.\n"),
        "Publish a plan lead Works Agency/label; Count boats lead Port Board/label");
    assert_string_equal(
        reading_of("1. Publish a plan, led by the Works Agency, to guide builders.\n2. A study, "
                   "led by the Port Board, found frogs.\n3. Dig. Lead: Sea Office\n"),
        "1 lead Works Agency/label; 3 lead Sea Office/label");
}

static void a_letter_before_a_bar_is_a_label(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Pond Agency shall:\na/ Count frogs;\nb/ Assume the prime responsibility "
                   "for, and coordinate with the Trade Board and related ministries in, selling "
                   "frogs;\nc/ Coordinate with the Roads Agency in draining ponds.\n"),
        "1/a lead Pond Agency/lead; 1/b lead Pond Agency/lead; 1/b support Trade Board/together; "
        "1/b support related ministries/together; 1/c lead Pond Agency/lead; "
        "1/c support Roads Agency/together");
    assert_string_equal(reading_of("A/ Prof Smith will attend.\n1. Dig ponds. Lead: Trade Board\n"),
                        "1 lead Trade Board/label");
}

static void orders_stand_beside_clauses_of_another_chapter(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Powers\n1.1 The Water Agency shall dig wells.\n"
                                   "2. Works\n2.1 Build dams.\nLead: Port Trust\n"
                                   "2.2 Mend roads.\nThe Roads Agency shall pave.\n"
                                   "2.3 Mow.\nLead: Parks Board\n"),
                        "1/1.1 lead Water Agency/lead; 2/2.1 lead Port Trust/label; "
                        "2/2.3 lead Parks Board/label");
    assert_string_equal(reading_of("# Plan\n\nThe Water Agency shall dig wells.\n\n"
                                   "| Task | Lead |\n|---|---|\n| Build dams | Port Trust |\n"),
                        "The Water Agency shall dig wells lead Water Agency/lead; Build dams lead "
                        "Port Trust/label");
}

static void what_will_be_so_in_another_chapter_is_no_order(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Chapter 1 Background\n1. The Roads Agency will see rising costs.\n"
                   "2. The Port Agency will lose half of its staff by 2030.\n\n"
                   "Chapter 2 Actions\n1. Dig ponds (Lead: Works Board)\n"
                   "2. Sell frogs (Lead: Trade Board)\n"),
        "Chapter 2/1 lead Works Board/label; Chapter 2/2 lead Trade Board/label");
    assert_string_equal(reading_of("Chapter 1 Ponds\n1. The Roads Agency will see rising costs.\n"
                                   "2. The Port Agency will dig ponds.\n\n"
                                   "Chapter 2 Actions\n1. Dig wells (Lead: Works Board)\n2. Sell "
                                   "frogs (Lead: Trade Board)\n"),
                        "Chapter 1/2 lead Port Agency/lead; Chapter 2/1 lead Works Board/label; "
                        "Chapter 2/2 lead Trade Board/label");
    assert_string_equal(reading_of("Chapter 1 Background\n1. The Port Agency will dig ponds.\n\n"
                                   "Chapter 2 Actions\n1. Dig wells (Lead: Works Board)\n2. Sell "
                                   "frogs (Lead: Trade Board)\n"),
                        "Chapter 2/1 lead Works Board/label; Chapter 2/2 lead Trade Board/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_alone_is_told_in_an_item_leads),
        cmocka_unit_test(an_item_may_end_with_who_leads),
        cmocka_unit_test(minutes_say_who_is_to_act),
        cmocka_unit_test(an_order_tells_whatever_is_said_of_whom_it_tells),
        cmocka_unit_test(others_of_an_order_may_have_remarks),
        cmocka_unit_test(paragraphs_without_numbers_may_order),
        cmocka_unit_test(a_line_may_go_on_with_a_list),
        cmocka_unit_test(sentences_count_where_they_are_more_than_clauses),
        cmocka_unit_test(sentences_may_be_more_without_numbers_too),
        cmocka_unit_test(who_is_responsible_for_it_leads_where_that_is_all),
        cmocka_unit_test(a_list_of_duties_says_who_has_them),
        cmocka_unit_test(an_order_may_say_that_it_orders),
        cmocka_unit_test(an_item_may_say_who_is_to_do_it),
        cmocka_unit_test(captions_and_tasks_stand_before_whom_they_tell),
        cmocka_unit_test(an_item_that_opens_with_who_does_it_and_beside_whom_is_assigned),
        cmocka_unit_test(orders_go_on_behind_their_first_sentence),
        cmocka_unit_test(sentences_beside_one_with_others_are_more),
        cmocka_unit_test(what_an_item_begins_with_may_say_who_is_responsible_for_anything),
        cmocka_unit_test(what_a_body_is_stands_behind_its_name),
        cmocka_unit_test(a_heading_of_a_body_stands_over_bullets_of_any_deed),
        cmocka_unit_test(capitals_over_bodies_and_their_bullets_are_a_heading),
        cmocka_unit_test(a_duty_may_stand_behind_a_dash),
        cmocka_unit_test(others_may_stand_behind_an_aside),
        cmocka_unit_test(whom_a_deed_names_beside_nobody_is_a_note),
        cmocka_unit_test(headings_of_bodies_stand_over_bullets_beside_labels_too),
        cmocka_unit_test(orders_before_the_label_of_an_item_are_notes),
        cmocka_unit_test(who_helps_those_that_a_label_names_is_a_note),
        cmocka_unit_test(he_or_she_is_told_something),
        cmocka_unit_test(who_is_in_charge_or_stands_before_a_small_deed_has_it),
        cmocka_unit_test(labels_may_touch_their_words),
        cmocka_unit_test(a_bullet_may_say_last_who_leads),
        cmocka_unit_test(a_letter_before_a_bar_is_a_label),
        cmocka_unit_test(orders_stand_beside_clauses_of_another_chapter),
        cmocka_unit_test(what_will_be_so_in_another_chapter_is_no_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
