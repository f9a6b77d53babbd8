/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom sentences in English tell to do something, and what is noted of those that give no row. As
 * Led by A, in coordination with B (design, section 3). */
#include <stdio.h>
#include <string.h>

#include "reading.h"
#include "unit.h"

static void bullets_of_any_kind_begin_sentences(void **state) {
    (void)state;
    assert_string_equal(reading_of("Pillar 2. Ponds\n\n▪ The Trade Board will count frogs.\n"
                                   "◦ The Roads Agency, in coordination with the Trade Board, "
                                   "will fence ponds.\n"),
                        "Pillar 2#1 lead Trade Board/lead; Pillar 2#2 lead Roads Agency/lead; "
                        "Pillar 2#2 support Trade Board/together");
}

/* A star is a bullet beside another, and a mark of a note where it stands alone. */
static void stars_of_a_list_begin_sentences(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Safe bridges\n\n* The Roads Agency will mend the piers.\n"
                   "* DOW and DOE will count all boats.\n"),
        "The Roads Agency will mend the piers lead Roads Agency/lead; DOW and DOE will count all "
        "boats lead DOW/lead; DOW and DOE will count all boats lead DOE/lead");
    assert_string_equal(reading_of("Safe bridges\n\no The Roads Agency will mend the piers.\n"),
                        "The Roads Agency will mend the piers lead Roads Agency/lead");
    assert_string_equal(reading_of("Safe bridges\n\nThe Roads Agency must mend the piers.\n\nSome "
                                   "words.\n* The Trade Board will publish this plan.\n"),
                        "The Roads Agency must mend the piers lead Roads Agency/lead");
}

static void bullets_beside_a_clause_are_noted(void **state) {
    (void)state;
    const char *found = diagnostics_of("2. Ponds\n• Dig them (Lead: Roads Agency; Support: DSIT).\n"
                                       "• The Trade Board will count frogs.\n");
    assert_non_null(strstr(found, "3:3 prose-assignment"));
}

static void a_sentence_may_tell_two_bodies_in_turn(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("7. The Trade Board shall count frogs, and the Roads Agency shall fence ponds.\n"
                   "8. The Trade Board shall count frogs, and the results will be sold.\n"),
        "7#1 lead Trade Board/lead; 7#2 lead Roads Agency/lead; 8 lead Trade Board/lead");
}

static void what_others_will_do_behind_a_clause_is_noted(void **state) {
    (void)state;
    const char *text = "1. The Trade Board shall count frogs. The Roads Agency will help the Board."
                       "\n";
    assert_string_equal(reading_of(text), "1 lead Trade Board/lead");
    assert_non_null(strstr(diagnostics_of(text), "1:39 prose-assignment"));
}

static void who_is_invited_or_was_requested_is_told(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Member States are invited to count frogs.\n"
                                   "2. The Trade Board was requested to sell them.\n"),
                        "1 lead Member States/lead; 2 lead Trade Board/lead");
}

static void captions_of_acts_end_in_two_hyphens(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("(a) Duties.--The Trade Board, in consultation with the Roads Agency, shall "
                   "carry out a program.\n(b) Report.--The Roads Agency shall report.\n"),
        "(a) lead Trade Board/lead; (a) support Roads Agency/together; (b) lead Roads Agency/lead");
}

static void an_office_may_look_after_two_matters(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Director of the Frogwatch and Pond Security Agency shall report.\n"),
        "1 lead Director of the Frogwatch and Pond Security Agency/lead");
    assert_string_equal(
        reading_of("2. Count frogs. Lead: Association of Police and Frog Commissioners\n"),
        "2 lead Association of Police and Frog Commissioners/label");
}

static void further_labels_say_who_bears_and_helps(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig\n- Responsible institution: Trade Board\n"
                   "- Co-implementing institutions: Roads Agency\n"
                   "2. Dam\nHolder of activity: Trade Board\nCo-holders: Roads Agency\n"
                   "3. Dive. Main actor: Trade Board. Supporting actors: Roads Agency.\n"
                   "4. Dry\nCo-Sector-Specific Agencies: Trade Board and Roads Agency\n"),
        "1 lead Trade Board/label; 1 support Roads Agency/label; 2 lead Trade Board/label; "
        "2 support Roads Agency/label; 3 lead Trade Board/label; 3 support Roads Agency/label; "
        "4 joint Trade Board/label; 4 joint Roads Agency/label");
}

static void departments_may_have_and_in_their_names(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The heads of the Departments of Health and Human Services, Trade, and Works "
                   "shall report.\n"),
        "1 lead Health and Human Services/lead; 1 lead Trade/lead; 1 lead Works/lead");
}

static void a_cell_may_mark_who_leads_or_repeat_the_one_above(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| # | Action | Lead agency | Supporting agencies |\n|---|---|---|---|\n"
                   "| 1 | Dig | Pond Police (lead), Trade Board | Roads Agency |\n"
                   "| 2 | Dam | -do- | do |\n"),
        "1 lead Pond Police/label; 1 support Trade Board/label; 1 support Roads Agency/label; "
        "2 lead Pond Police/label; 2 support Trade Board/label; 2 support Roads Agency/label");
}

static void small_letters_may_begin_who_helps(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig. Lead: Trade Board (with tripartite partners NTUC)\n"
                                   "2. Dam. Owner: Trade Board, co-chaired with Roads Agency\n"),
                        "1 lead Trade Board/lead; 1 support tripartite partners NTUC/together; "
                        "2 lead Trade Board/label; 2 support Roads Agency/together");
}

static void a_time_may_end_a_bracket_of_names(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig (Trade Board and Pond Group, Q4 2025)\n2. Dam (Trade Board, 2025-2027)\n"
                   "3. Dry (Trade Board, Roads Agency, ongoing)\n4. Dive (NASA, Q1 2026)\n"
                   "5. Drain (Commission and High Representative, with Member States)\n"),
        "1 joint Trade Board/listed; 1 joint Pond Group/listed @Q4 2025; "
        "2 lead Trade Board/sole @2025-2027; 3 joint Trade Board/listed; "
        "3 joint Roads Agency/listed @ongoing; 4 lead NASA/sole @Q1 2026; "
        "5 lead Commission/lead; 5 lead High Representative/lead; 5 support Member "
        "States/together");
}

static void a_time_in_brackets_may_be_that_of_a_figure(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig (Trade Board, Q4 2025)\n2. Rainfall fell by a third (NASA, "
                   "2015-2019)\n3. Only 12% of plots yield (NASA, Q3 2022)\n"
                   "4. Yields (NASA, H1 2023; NOAA, 2023)\n"
                   "5. Sow plots that are dry (NASA, Q3 2026)\n"
                   "6. Store. Cellars are damp (NOAA, mid-2020)\n"
                   "7. Turnout (NASA, June-July 2019)\n8. Dam (Trade Board, 2025–2027)\n"),
        "1 lead Trade Board/sole @Q4 2025; 5 lead NASA/sole @Q3 2026; "
        "8 lead Trade Board/sole @2025–2027");
}

static void a_time_behind_what_is_to_become_tells_when(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Leaflets are printed (Trade Board, Q3 2026)\n"
                   "2. A new pond is to be dug (Trade Board, 2026-2027)\n"
                   "3. 40% of wells capped (Trade Board, H2 2026)\n"
                   "4. Pave lanes. Money is found (Trade Board, FY2027)\n"
                   "5. Improve records of how many are lame (Trade Board, Q3 2026)\n"
                   "6. A new pond (Trade Board, 2026-2027)\n"),
        "1 lead Trade Board/sole @Q3 2026; 2 lead Trade Board/sole @2026-2027; "
        "3 lead Trade Board/sole @H2 2026; 4 lead Trade Board/sole @FY2027; "
        "5 lead Trade Board/sole @Q3 2026; 6 lead Trade Board/sole @2026-2027");
    assert_string_equal(reading_of("Improve maps of what is built (Trade Board, Q3 2026)\n"),
                        "Improve maps of what is built lead Trade Board/sole @Q3 2026");
}

static void a_time_behind_a_fact_is_told(void **state) {
    (void)state;
    static const char *const facts[] = {"Prices peaked at 9%", "Over half of goats limp",
                                        "Trade slowed to 2%",  "Exports climbed",
                                        "12,000 floods",       "Goats eat 20% more than sheep"};
    char text[200];
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        snprintf(text, sizeof text, "1. Dig (Lead: Mining Board)\n- %s (Trade Board, Q3 2022).\n",
                 facts[i]);
        assert_string_equal(reading_of(text), "1 lead Mining Board/label");
        assert_non_null(strstr(diagnostics_of(text), "unread-clause"));
    }
    const char *items = "1. Dig (Trade Board, Q4 2025)\n"
                        "2. Rents fell by half (Trade Board, 2015-2019)\n"
                        "3. Only 5% of goats (Trade Board, 2015-2019)\n";
    assert_string_equal(reading_of(items), "1 lead Trade Board/sole @Q4 2025");
    const char *told = diagnostics_of(items);
    assert_non_null(strstr(told, "2:23 unread-clause"));
    assert_non_null(strstr(told, "3:21 unread-clause"));
}

static void who_is_leading_leads(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board is leading this work, supported by the Roads "
                   "Agency.\n"),
        "1 lead Trade Board/lead; 1 support Roads Agency/support");
}

static void an_officer_behind_and_is_another(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig. Lead: Office of Pond Management and Town Attorney\n"),
                        "1 lead Office of Pond Management/label; 1 lead Town Attorney/label");
}

static void an_officer_or_a_part_of_the_same_body_is_no_other(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig. Lead: Department of Justice and Attorney General\n"
                                   "2. Dam. Lead: Office of Water and Power Director\n"
                                   "3. Dry. Lead: Council and Committee Services\n"
                                   "4. Pay. Lead: Commission and Staff Directorate\n"
                                   "5. Sow. Lead: Commission and High Representative\n"
                                   "6. Mow. Lead: Department of Ponds and County Sheriff\n"),
                        "1 lead Department of Justice and Attorney General/label; "
                        "2 lead Office of Water and Power Director/label; "
                        "3 lead Council and Committee Services/label; "
                        "4 lead Commission and Staff Directorate/label; 5 lead Commission/label; "
                        "5 lead High Representative/label; 6 lead Department of Ponds/label; "
                        "6 lead County Sheriff/label");
}

static void an_officer_beside_a_body_is_another(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig. Lead: Ministry of Ponds and Director General\n"
                                   "2. Dam. Lead: Department of Roads and Police Chief\n"
                                   "3. Dry. Lead: Office of Roads and Executive Director\n"
                                   "4. Pay. Lead: Department of Law and Attorney General\n"
                                   "5. Sow. Lead: Ministry and Provincial Offices\n"),
                        "1 lead Ministry of Ponds/label; 1 lead Director General/label; 2 lead "
                        "Department of Roads/label; 2 lead Police Chief/label; 3 lead Office of "
                        "Roads/label; 3 lead Executive Director/label; 4 lead Department of Law "
                        "and Attorney General/label; 5 lead Ministry/label; 5 lead Provincial "
                        "Offices/label");
}

static void an_officer_with_a_task_of_his_own_has_it(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board shall dig, and the Secretary shall keep a list of ponds.\n"
                   "2. The Trade Board shall dig, and the Board President shall take the fund.\n"
                   "3. The Trade Board shall dig, and the Pond Secretary shall call for bids.\n"
                   "4. The Trade Board shall meet, and the President shall call meetings.\n"),
        "1#1 lead Trade Board/lead; 1#2 lead Secretary/lead; 2#1 lead Trade Board/lead; 2#2 lead "
        "Board President/lead; 3#1 lead Trade Board/lead; 3#2 lead Pond Secretary/lead; 4 lead "
        "Trade Board/lead");
}

static void who_presides_has_no_task_of_his_own(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board shall meet each month, and the Chair shall preside.\n"
                   "2. The Trade Board shall dig, and the Roads Agency shall pay.\n"),
        "1 lead Trade Board/lead; 2#1 lead Trade Board/lead; 2#2 lead Roads Agency/lead");
}

static void a_body_is_told_by_its_place(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig ponds\nThis is agreed. Pond Services Canada will work "
                                   "with the Frog Board to dig them.\n"),
                        "1 lead Pond Services Canada/lead; 1 support Frog Board/together");
}

static void a_region_or_a_thing_is_told_nothing(void **state) {
    (void)state;
    const char *text = "1. Northern Canada will see change.\n2. Air Canada will fly.\n3. Team "
                       "Canada will work.\n4. Infrastructure Canada will pay.\n5. HIV/AIDS will "
                       "affect many.\n6. LED/LCD must save power.\n7. The Trade Board must pay.\n";
    assert_string_equal(reading_of(text),
                        "4 lead Infrastructure Canada/lead; 7 lead Trade Board/lead");
    assert_non_null(strstr(diagnostics_of(text), "1:1 no-clause"));
    assert_null(strstr(diagnostics_of("1. Dig. Lead: Trade Board.\nHIV/AIDS will affect many.\n"
                                      "LED/LCD must save power.\n"),
                       "prose-assignment"));
}

static void disclaimers_are_no_notes(void **state) {
    (void)state;
    const char *found = diagnostics_of(
        "1. Dig. Lead: Trade Board\n\nABC is responsible for the views expressed here.\n\n"
        "ABC is responsible for bank repair.\n");
    assert_null(strstr(found, "3:1 prose-assignment"));
    assert_non_null(strstr(found, "5:1 prose-assignment ABC"));
}

/* Behind a clause, of a class, and of what is not said to be for the task: each is a note; what
 * begins to list is none. */
static void sentences_that_are_no_clauses_are_noted(void **state) {
    (void)state;
    const char *found = diagnostics_of(
        "1. Dig. Lead: Trade Board.\nPonds dry out. The Frog Office will count them.\n"
        "Local governments at all levels shall fence ponds.\n"
        "DOW/DOT is responsible for bank repair. It rains.\n"
        "The Government of Malta will take the following measures.\n");
    assert_non_null(strstr(found, "2:16 prose-assignment The Frog Office"));
    assert_non_null(strstr(found, "3:1 prose-assignment Local governments"));
    assert_non_null(strstr(found, "4:1 prose-assignment DOW/DOT"));
    assert_null(strstr(found, "5:1"));
}

static void labels_beside_rows_of_cells_are_read(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig\nLead: Trade Board\n\nNo.\tAction\tLead agency\n"
                                   "A1\tFence ponds\tRoads Agency\nA2\tCount frogs\tPort "
                                   "Office\n"),
                        "1 lead Trade Board/label; A1 lead Roads Agency/label; "
                        "A2 lead Port Office/label");
}

static void a_heading_may_end_in_the_words_of_a_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("Roles and Responsibilities\n\nSecretary of Ponds\n\n"
                                   "1. The Secretary of Ponds shall count frogs.\n"),
                        "1 lead Secretary of Ponds/lead");
}

static void duties_below_the_last_item_are_noted(void **state) {
    (void)state;
    const char *text = "ESF 1 – PONDS\nPrimary: Trade Board\nSupport: Roads Agency\n\n"
                       "RESPONSIBILITIES\n\nFrog Commission\n• Declare a day of frogs.\n"
                       "• Approve its costs.\n";
    assert_string_equal(reading_of(text),
                        "ESF 1 lead Trade Board/label; ESF 1 support Roads Agency/label");
    assert_non_null(strstr(diagnostics_of(text), "7:1 prose-assignment"));
    assert_string_equal(reading_of("RESPONSIBILITIES\n\nFrog Commission\n• Declare a day of frogs."
                                   "\n• Approve its costs.\n"),
                        "Frog Commission lead Frog Commission/sole");
}

static void responsibilities_of_an_item_name_who_bears_it(void **state) {
    (void)state;
    const char *rows = "1 lead Trade Board/label; 2 lead Port Office/label";
    assert_string_equal(reading_of("1. Dig\nResponsibilities:\nTrade Board\nReview by: 2027\n2. "
                                   "Pay\nLead: Port Office\n"),
                        rows);
    assert_string_equal(reading_of("1. Dig\nResponsibilities:\nTrade Board\n- Develop plans\n- "
                                   "Fund roads\n2. Pay\nLead: Port Office\n"),
                        rows);
    assert_string_equal(reading_of("1. Dig\nResponsibilities:\nTrade Board\nManage budget of 5m\n"
                                   "2. Pay\nLead: Port Office\n"),
                        rows);
    assert_string_equal(reading_of("RESPONSIBILITIES\n\nFrog Commission\nSupport in Mind Trust\n"),
                        "RESPONSIBILITIES joint Frog Commission/label; RESPONSIBILITIES joint "
                        "Support in Mind Trust/label");
}

static void each_sentence_behind_an_items_clause_is_noted(void **state) {
    (void)state;
    const char *text =
        "1. Dig.\nLead: Trade Board\n\nThe Pond Office will oversee frogs. The Roads "
        "Agency, in partnership with the Frog Agency, will fence ponds.\n";
    assert_string_equal(reading_of(text), "1 lead Trade Board/label");
    assert_non_null(strstr(diagnostics_of(text), "4:1 prose-assignment"));
    assert_non_null(strstr(diagnostics_of(text), "4:37 prose-assignment"));
}

static void what_an_article_makes_a_thing_is_told_nothing(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. QA to review the plan.\n2. PR to draft a letter.\n3. VA shall dig.\n"
                   "4. An AP shall list all sites.\n5. The MP will cover five years.\n"),
        "1 lead QA/lead; 2 lead PR/lead; 3 lead VA/lead");
}

static void what_is_noted_or_left_is_no_task(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. The Trade Board shall dig.\n"
                                   "2. Members noted that the Trade Board will lose its grant.\n"
                                   "3. The Trade Board has been asked to leave.\n"
                                   "4. The Trade Board has been asked to count frogs.\n"
                                   "5. Recovery, working with the Trade Board, will take years.\n"
                                   "6. That Committee should meet monthly.\n"),
                        "1 lead Trade Board/lead; 4 lead Trade Board/lead");
}

static void who_shares_a_duty_may_be_named_behind_a_colon(void **state) {
    (void)state;
    static const char text[] =
        "1. The Trade Board shall dig.\n"
        "2. The departments share responsibility for ponds: Trade Board; Port Trust.\n"
        "3. The Trade Board and Port Trust share responsibility for:\n(a) ponds;\n(b) frogs.\n";
    assert_string_equal(reading_of(text),
                        "1 lead Trade Board/lead; 3/(a) joint Trade Board/listed; "
                        "3/(a) joint Port Trust/listed; 3/(b) joint Trade Board/listed; "
                        "3/(b) joint Port Trust/listed");
    assert_non_null(strstr(diagnostics_of(text), "2:4 unread-clause"));
}

static void who_intends_to_do_something_is_told(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. The Trade Board intends to sell frogs.\n"
                                   "2. The Port Trust does not intend to sell frogs.\n"
                                   "3. Ponds\nThe Water Agency intends to:\n(a) dig.\n"),
                        "1 lead Trade Board/lead; 3/(a) lead Water Agency/lead");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bullets_of_any_kind_begin_sentences),
        cmocka_unit_test(stars_of_a_list_begin_sentences),
        cmocka_unit_test(bullets_beside_a_clause_are_noted),
        cmocka_unit_test(a_sentence_may_tell_two_bodies_in_turn),
        cmocka_unit_test(what_others_will_do_behind_a_clause_is_noted),
        cmocka_unit_test(who_is_invited_or_was_requested_is_told),
        cmocka_unit_test(captions_of_acts_end_in_two_hyphens),
        cmocka_unit_test(an_office_may_look_after_two_matters),
        cmocka_unit_test(further_labels_say_who_bears_and_helps),
        cmocka_unit_test(departments_may_have_and_in_their_names),
        cmocka_unit_test(a_cell_may_mark_who_leads_or_repeat_the_one_above),
        cmocka_unit_test(small_letters_may_begin_who_helps),
        cmocka_unit_test(a_time_may_end_a_bracket_of_names),
        cmocka_unit_test(a_time_in_brackets_may_be_that_of_a_figure),
        cmocka_unit_test(a_time_behind_what_is_to_become_tells_when),
        cmocka_unit_test(a_time_behind_a_fact_is_told),
        cmocka_unit_test(who_is_leading_leads),
        cmocka_unit_test(an_officer_behind_and_is_another),
        cmocka_unit_test(an_officer_or_a_part_of_the_same_body_is_no_other),
        cmocka_unit_test(who_presides_has_no_task_of_his_own),
        cmocka_unit_test(a_body_is_told_by_its_place),
        cmocka_unit_test(disclaimers_are_no_notes),
        cmocka_unit_test(a_region_or_a_thing_is_told_nothing),
        cmocka_unit_test(sentences_that_are_no_clauses_are_noted),
        cmocka_unit_test(an_officer_beside_a_body_is_another),
        cmocka_unit_test(an_officer_with_a_task_of_his_own_has_it),
        cmocka_unit_test(labels_beside_rows_of_cells_are_read),
        cmocka_unit_test(a_heading_may_end_in_the_words_of_a_label),
        cmocka_unit_test(duties_below_the_last_item_are_noted),
        cmocka_unit_test(responsibilities_of_an_item_name_who_bears_it),
        cmocka_unit_test(each_sentence_behind_an_items_clause_is_noted),
        cmocka_unit_test(what_an_article_makes_a_thing_is_told_nothing),
        cmocka_unit_test(what_is_noted_or_left_is_no_task),
        cmocka_unit_test(who_shares_a_duty_may_be_named_behind_a_colon),
        cmocka_unit_test(who_intends_to_do_something_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
