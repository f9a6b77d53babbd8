/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Acts, orders and plans in English whose sentences and headings go on in the items below. */
#include <string.h>

#include "dutygraph/read.h"
#include "reading.h"
#include "unit.h"

static void deeds_below_are_whose_the_sentence_tells(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. (1) The Works Secretary shall—\n(a) make a plan;\n(b) report.\n"
                   "(2) The Trade Board shall, on behalf of the Council:\n(a) count boats.\n"
                   "2. The Port Agency shall have the following functions:\n(a) Dig a hole;\n"),
        "1/(1)/(a) lead Works Secretary/lead; 1/(1)/(b) lead Works Secretary/lead; "
        "1/(2)/(a) lead Trade Board/lead; 2/(a) lead Port Agency/lead");
}

static void deeds_below_may_be_of_another(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board shall appoint a clerk who shall:\n(a) live here;\n(b) "
                   "serve two years.\n2. The Port Agency shall adopt a plan, and the plan "
                   "shall:\n(a) name the docks.\n"),
        "1 lead Trade Board/lead; 2 lead Port Agency/lead");
}

static void what_a_deed_is_done_to_is_no_deed(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board shall send a report that names:\n(a) boats;\n(b) ports.\n"
                   "2. The Port Agency shall propose:\n(a) rules for boats.\n"),
        "1 lead Trade Board/lead; 2 lead Port Agency/lead");
}

static void a_bracket_may_be_several_sentences(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. (The Trade Board and the Port Board shall take the lead; the Works "
                   "Agency, the Dam Agency and the Rail Agency shall participate)\n"
                   "2. Pay. (The Trade Board, the Rail Agency and the Port Board shall be "
                   "responsible according to the division of duties)\n"
                   "3. Build. (Trade Board and Port Board take the lead, Works Agency and Rail "
                   "Agency participate)\n"),
        "1 lead Trade Board/lead; 1 lead Port Board/lead; 1 support Works Agency/support; "
        "1 support Dam Agency/support; 1 support Rail Agency/support; 2 joint Trade "
        "Board/listed; 2 joint Rail Agency/listed; 2 joint Port Board/listed; 3 lead Trade "
        "Board/lead; 3 lead Port Board/lead; 3 support Works Agency/support; 3 support Rail "
        "Agency/support");
}

static void a_resolution_says_so_before_whom_it_tells(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("WHEREAS, the State shall protect its rivers; and\n\nSection 1. The Works "
                   "Department shall plant trees.\n\nBE IT FURTHER RESOLVED that the Town Clerk "
                   "shall send a copy.\n"),
        "Section 1#1 lead Works Department/lead; Section 1#2 lead Town Clerk/lead");
    assert_string_equal(
        reading_of("RESOLVED that\n\na) the plan be noted;\n\nb) the Director for Place, in "
                   "consultation with the Trade Board, be requested to make a plan;\n"),
        "b) lead Director for Place/lead; b) support Trade Board/together");
}

static void who_is_told_may_be_told_by_its_functions(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Office according to its assigned functions shall count boats.\n"
                   "2. The Ministry of Works shall dig.\n"),
        "1 lead Trade Office/lead; 2 lead Ministry of Works/lead");
}

static void the_object_behind_who_helps_is_nobody(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board shall hold, in cooperation with the Port Agency, the Boat "
                   "Fair.\n2. The Trade Board shall hold, in cooperation with the Port Agency, "
                   "the Dam Agency and the Rail Agency, a fair.\n"),
        "1 lead Trade Board/lead; 1 support Port Agency/together; 2 lead Trade Board/lead; "
        "2 support Port Agency/together; 2 support Dam Agency/together; 2 support Rail "
        "Agency/together");
}

static void headings_may_name_bodies_in_english(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("10. Department of Roads\na. Prepare plans for ice.\nb. Be ready to clear "
                   "snow.\n11. Works Department\na. Provide pumps.\nb. Report to the centre. The "
                   "director is "
                   "assigned to the Dam Group.\n"),
        "10/a lead Department of Roads/sole; 10/b lead Department of Roads/sole; "
        "11/a lead Works Department/sole; 11/b lead Works Department/sole");
    assert_string_equal(reading_of("1. Department of Roads\na. It was founded in 1900.\n"
                                   "2. Works Department\na. Dr. Jane Hill\n3. Dig. "
                                   "(Lead: Port Agency)\n"),
                        "3 lead Port Agency/label");
}

static void codes_may_run_on_below_the_next_heading(void **state) {
    (void)state;
    assert_string_equal(reading_of("Objective 1: Homes\n\nA1 Plan.\nLead: Works Agency\n\nA2 Buy "
                                   "land.\nLead: Rail Agency\n\nObjective 2: People\n\nA3 "
                                   "Help.\nLead: Trade Board\n\nA4 Ask.\nLead: Port Board\n"),
                        "Objective 1/A1 lead Works Agency/label; Objective 1/A2 lead Rail "
                        "Agency/label; Objective 2/A3 lead Trade Board/label; Objective 2/A4 lead "
                        "Port Board/label");
}

static void what_is_said_of_a_party_is_no_part_of_its_name(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. (Led by the Trade Board, with the participation of the Works Agency, "
                   "etc.; local governments at all levels are responsible for implementation. The "
                   "same applies below)\n2. Pay. Lead: Works Agency Partners: Port Council, Water "
                   "District Timeframe: 2026\n"),
        "1 lead Trade Board/label; 1 support Works Agency/label; 1 support local governments "
        "at all levels/label 等; 2 lead Works Agency/label; 2 support Port Council/label; 2 "
        "support Water District/label @2026");
}

static void who_helps_ends_before_the_deed(void **state) {
    (void)state;
    const char *text =
        "1. The Trade Board shall:\n(a) in consultation with stakeholders, prepare plans;\n(b) in "
        "consultation with the Works Agency, build roads, bridges and ponds;\n(c) in consultation "
        "with the Rail Agency, identify gaps, and report;\n(d) in consultation with the Works "
        "Agency and other relevant agencies, build roads, including bridges;\n(e) in consultation "
        "with the Works Agency, local authorities, and the Rail Agency, dig;\n(f) in consultation "
        "with the Works Agency, research gaps, and report.\n";
    assert_string_equal(
        reading_of(text),
        "1/(a) lead Trade Board/lead; 1/(a) support stakeholders/together; 1/(b) lead Trade "
        "Board/lead; 1/(b) support Works Agency/together; 1/(c) lead Trade Board/lead; 1/(c) "
        "support Rail Agency/together; 1/(d) lead Trade Board/lead; 1/(d) support Works "
        "Agency/together; 1/(d) support other relevant agencies/together; 1/(e) lead Trade "
        "Board/lead; 1/(e) support Works Agency/together; 1/(e) support local "
        "authorities/together; 1/(e) support Rail Agency/together; 1/(f) lead Trade Board/lead");
    assert_non_null(strstr(diagnostics_of(text), "7:5 prose-assignment in consultation"));
}

static void who_helps_with_a_deed_below_supports(void **state) {
    (void)state;
    const char *text = "1. The Trade Board (TB) shall:\n(a) count boats, in coordination with the "
                       "Port Agency;\n(b) in consultation with the Rail Agency (RA), the Works "
                       "Agency and local councils, dig; and\n(c) report, together with the plan.\n";
    assert_string_equal(
        reading_of(text),
        "1/(a) lead Trade Board/lead; 1/(a) support Port Agency/together; 1/(b) lead Trade "
        "Board/lead; 1/(b) support Rail Agency/together; 1/(b) support Works Agency/together; "
        "1/(b) "
        "support local councils/together; 1/(c) lead Trade Board/lead");
    assert_non_null(strstr(diagnostics_of(text), "4:13 prose-assignment"));
}

static void a_body_in_small_letters_is_whole(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. The department of frogs and herons, the department of human services, and the "
            "state pond commission shall dig.\n"
            "2. The department of roads and public safety shall fence ponds.\n"
            "3. The state board of trade shall meet.\n"
            "4. The office of the chief pond officer shall report.\n"
            "5. The secretary of state shall count votes.\n"),
        "1 lead department of frogs and herons/lead; 1 lead department of human services/lead; 1 "
        "lead state pond commission/lead; 2 lead department of roads and public safety/lead; 3 "
        "lead state board of trade/lead; 4 lead office of the chief pond officer/lead; 5 lead "
        "secretary of state/lead");
}

static void what_is_no_body_shall_do_nothing(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The department of frogs shall dig.\n2. The division of work will change.\n"
                   "3. The authority of the law shall prevail.\n"
                   "4. The director of a shop must keep books.\n"
                   "5. The secretary of the meeting will take notes.\n"
                   "6. The office of the past shall close.\n7. The office of mayor shall rotate.\n"
                   "8. The agency of the king shall pay.\n"),
        "1 lead department of frogs/lead");
}

static void acts_of_states_write_bodies_in_small_letters(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("(1) By July 1, 2030, the department of ponds and the department of trade shall "
                   "jointly submit a plan.\n"
                   "(2) The office of the frog warden must, with input from the department of "
                   "trade, count frogs.\n"
                   "(3) The state pond commission, in cooperation with the department of ponds, "
                   "shall dig.\n"
                   "(4) The responsible department shall report. Nothing in this act requires the "
                   "department of ponds to dig.\n"),
        "(1) joint department of ponds/listed; (1) joint department of trade/listed; (2) lead "
        "office of "
        "the frog warden/lead; (2) support department of trade/support; (3) lead state pond "
        "commission/lead; (3) support department of ponds/together");
}

static void motions_say_that_before_whom_they_tell(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("A. THAT Council receive the report.\n"
                   "B. THAT the Pond Manager report back, working with the Trade Board.\n"
                   "C. FURTHER THAT the Director of Finance be authorized to pay.\n"
                   "D. THAT the Trade Board's plea be heard.\n"
                   "E. THAT the Pond Boards’ plea be heard.\n"),
        "B lead Pond Manager/lead; B support Trade Board/together; C lead Director of "
        "Finance/lead");
}

static void bodies_that_follow_are_named_behind_a_colon(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The following boards shall report: the Trade Board and the Pond Board.\n"
                   "2. The following agencies shall pay:\n- Trade Board\n- Roads Agency\n"),
        "1 lead Trade Board/lead; 1 lead Pond Board/lead; 2 lead Trade Board/lead; 2 lead Roads "
        "Agency/lead");
    const char *items = "1. The following boards shall dig:\n(a) the Trade Board;\n(b) Pond Board\n"
                        "2. The following boards shall pay: Trade Board; Pond Board.\n";
    assert_string_equal(reading_of(items),
                        "1 lead Trade Board/lead; 1 lead Pond Board/lead; 2 lead "
                        "Trade Board/lead; 2 lead Pond Board/lead");
    const char *things = "1. The following boards shall dig:\n(a) ponds\n(b) wells\n";
    assert_string_equal(reading_of(things), "1 lead following boards/lead");
    assert_non_null(strstr(diagnostics_of(things), "no-department"));
}

static void bodies_that_follow_are_told_below(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "SECTION 1. The Trade Board (TB) is hereby designated as the lead agency.\n"
            "SECTION 2. The following agencies shall have the following roles:\n"
            "a. Department of Ponds (DOP)\n   i. Report on frogs; and\n   ii. Maintain ponds.\n"
            "b. Department of Roads (DOR)\n   i. Inspect roads; and\n   ii. Keep them clean.\n"),
        "SECTION 1 lead Trade Board/lead; SECTION 2/a/i lead Department of Ponds/sole; SECTION "
        "2/a/ii lead Department of Ponds/sole; SECTION 2/b/i lead Department of Roads/sole; "
        "SECTION 2/b/ii lead Department of Roads/sole");
}

static void who_acts_jointly_with_others_is_told_with_them(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board must, jointly with the Port Agency, adopt rules.\n"
                   "2. The Works Agency, with support from the Trade Board, is responsible for "
                   "the piers.\n"),
        "1 lead Trade Board/lead; 1 support Port Agency/together; 2 lead Works Agency/sole; 2 "
        "support Trade Board/support");
}

static void each_sentence_and_each_part_of_one_tells_its_own(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Port Agency is responsible for the quays. The Trade Board should count "
                   "boats.\n"
                   "2. The Police Department shall close roads and the Roads Agency shall mend "
                   "them.\n"
                   "3. The Port Agency shall count boats, and the agencies represented on the "
                   "Harbour Board shall, as appropriate, help.\n"),
        "1#1 lead Port Agency/sole; 1#2 lead Trade Board/lead; 2#1 lead Police Department/lead; "
        "2#2 lead Roads Agency/lead; 3#1 lead Port Agency/lead; "
        "3#2 lead agencies represented on the Harbour Board/lead");
    assert_string_equal(
        reading_of("1. Plans shall be drafted by the Trade Board and approved by the Treasury.\n"
                   "2. The Port Agency, the Treasury, and, where relevant, the Trade Board shall "
                   "dig.\n"
                   "3. WHO shall be the lead agency for boats, and FAO and the Trade Board shall "
                   "assist.\n"
                   "4. The Port Agency shall see that the Treasury and the Trade Board shall "
                   "pay.\n"),
        "1 lead Trade Board/sole; 1 support Treasury/support; 2 lead Port Agency/lead; "
        "2 lead Treasury/lead; 2 lead Trade Board/lead; 3 lead WHO/lead; 3 support FAO/support; "
        "3 support Trade Board/support; 4 lead Port Agency/lead");
}

static void a_second_sentence_may_lead_in_the_items_below(void **state) {
    (void)state;
    assert_string_equal(reading_of("4. The Port Agency shall report. As part of this, the Treasury "
                                   "and the Trade Board shall:\n(a) count boats;\n(b) pay.\n"),
                        "4 lead Port Agency/lead; 4/(a) lead Treasury/lead; "
                        "4/(a) lead Trade Board/lead; 4/(b) lead Treasury/lead; "
                        "4/(b) lead Trade Board/lead");
}

static void who_is_urged_or_agrees_does_what_stands_below(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. URGES Member States:\n(1) to count boats;\n(2) to report;\n"
                                   "2. REQUESTS the Director-General:\n(1) to dig;\n"),
                        "1/(1) lead Member States/lead; 1/(2) lead Member States/lead; "
                        "2/(1) lead Director-General/lead");
    assert_string_equal(
        reading_of("II. FAO and WHO agree to:\nA. Count boats.\nB. Share maps.\n"),
        "II/A lead FAO/lead; II/A lead WHO/lead; II/B lead FAO/lead; II/B lead WHO/lead");
    assert_string_equal(
        reading_of("1. The Port Agency is responsible to:\n(a) count boats;\n(b) dig.\n"),
        "1/(a) lead Port Agency/sole; 1/(b) lead Port Agency/sole");
    assert_string_equal(reading_of("8. RESOLVED: That the Committee:-\n(a) asks the Director of "
                                   "Ports, in consultation with the Trade Board, to report.\n"),
                        "8/(a) lead Director of Ports/lead; 8/(a) support Trade Board/together");
}

static void realms_and_parties_are_told(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Commonwealth will fund ponds.\n2. Each Party shall name a person.\n"
         "3. States shall prosper.\n",
         "1 lead Commonwealth/lead; 2 lead Each Party/lead"},
        {"1. The Commonwealth and the States will jointly count frogs.\n",
         "1 joint Commonwealth/listed; 1 joint States/listed"},
        {"1. The Commonwealth will be responsible for:\n(a) counting frogs;\n(b) consulting, with "
         "the States, towns.\n",
         "1/(a) lead Commonwealth/sole; 1/(b) lead Commonwealth/sole"},
        {"1. The States and the Trade Board share responsibility for:\n(a) selling frogs.\n\n"
         "2. The Trade Board and the Roads Agency mutually agree to:\n(a) meet.\n",
         "1/(a) joint States/listed; 1/(a) joint Trade Board/listed; "
         "2/(a) joint Trade Board/listed; 2/(a) joint Roads Agency/listed"},
        {"1. The Parties agree to count frogs, in consultation with the Trade Board.\n",
         "1 lead Parties/lead; 1 support Trade Board/together"},
        {"1. Roads Agency, in collaboration with the Trade Board, to finish the plan.\n",
         "1 lead Roads Agency/lead; 1 support Trade Board/together"},
    };
    CHECK_EXAMPLES(examples);
}

static void another_may_be_told_behind(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Trade Board will count frogs. The Roads Agency will count ponds.\n",
         "1#1 lead Trade Board/lead; 1#2 lead Roads Agency/lead"},
        {"1. The Trade Board will count frogs. The Trade Board will sell them. The Board will "
         "pay.\n",
         "1 lead Trade Board/lead"},
        {"1. The Trade Board will count frogs. The Roads Agency will assist as needed. Frogs will "
         "come.\n2. The Pond Agency will lead the count. The Roads Agency will support this work.\n"
         "3. The Roads Agency will assist in counting.\n",
         "1#1 lead Trade Board/lead; 1#2 support Roads Agency/support; 2#1 lead Pond Agency/lead; "
         "2#2 support Roads Agency/support; 3 lead Roads Agency/lead"},
        {"1. The Trade Board will count frogs by 2031. The Roads Agency is responsible for the "
         "ponds.\n",
         "1#1 lead Trade Board/lead; 1#2 lead Roads Agency/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_body_may_be_its_noun_alone(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The department will work with the Trade Board to count frogs.\n"
                   "2. The ministry shall sell frogs.\n3. The department is small.\n"
                   "4. The board games shall be sold.\n"),
        "1 lead department/lead; 1 support Trade Board/together; 2 lead ministry/lead");
}

static void a_body_with_a_colon_bears_the_items_below(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Trade Board:\na. Count frogs.\nb. Report ponds.\n\n2. Ponds\na. Old ponds.\n"
                   "b. New ponds.\n\n3. The Roads Agency shall dig.\n\n4. Local Governments:\n"
                   "a. Respond to frogs.\n\n5. Pond Office:\na. Its budget was cut.\n"),
        "1/a lead Trade Board/sole; 1/b lead Trade Board/sole; 3 lead Roads Agency/lead; "
        "4/a lead Local Governments/sole");
}

static void a_list_is_of_who_is_told_above_it(void **state) {
    (void)state;
    static const char text[] =
        "Plan\n\n1. The Roads Agency shall pave.\n\nWorks\n\nThe Trade Board is encouraged to:\n"
        "(a) dig ponds;\n(b) sell frogs.\n\n"
        "REQUESTS the Port Trust, with the support of the City Works, to:\n"
        "(a) dig docks;\n(b) mend docks.\n";
    assert_string_equal(reading_of(text),
                        "1 lead Roads Agency/lead; 1/(a)~2 lead Port Trust/lead; 1/(a)~2 support "
                        "City Works/support; 1/(b)~2 lead Port Trust/lead; 1/(b)~2 support City "
                        "Works/support");
    assert_non_null(strstr(diagnostics_of(text), "8:1 no-clause"));
}

static void a_name_over_what_somebody_does_is_a_body_beside_another(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Port Trust\n(a) Counts boats.\n(b) Provides ropes, with the help of Rope "
                   "Works.\n"
                   "2. Frog Care\n(a) Responsible for ponds.\n(b) Reports deaths.\n"
                   "3. Frog Facts\n(a) Reports and plans are kept.\n"),
        "1/(a) lead Port Trust/sole; 1/(b) lead Port Trust/sole; 1/(b) support Rope "
        "Works/support; "
        "2/(a) lead Frog Care/sole; 2/(b) lead Frog Care/sole");
    assert_string_equal(
        reading_of("1. Frog Care\n(a) Counts frogs.\n2. Frog Facts\n(a) Reports deaths.\n"
                   "3. The Port Trust shall dig.\n"),
        "3 lead Port Trust/lead");
}

static void a_name_over_deeds_is_a_body_where_duties_are_told(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("I. Roles and Responsibilities\nA. Port Trust\n1. Keep count of boats in "
                   "conjunction with Rope Works.\n2. Coordinate with the Lake Board.\n"
                   "B. Frog Care\n1. Maintain ponds.\n2. Monitor ponds.\n"
                   "C. Pond Recovery\n1. Monitor ponds.\n"),
        "I/A/1 lead Port Trust/sole; I/A/1 support Rope Works/together; I/A/2 lead Port "
        "Trust/sole; "
        "I/A/2 support Lake Board/together; I/B/1 lead Frog Care/sole; I/B/2 lead Frog "
        "Care/sole");
}

static void a_named_body_heads_no_items_below_its_list(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("ANNEX A\nPrimary Agencies\n- Port Trust\nSupport Agencies\n- Lake Board\n"
                   "- Rope Works Department\n\nI. Duties\nA. Port Trust\n1. Count boats.\n"
                   "B. Lake Board\n1. Count frogs.\n"),
        "ANNEX A lead Port Trust/label; ANNEX A support Lake Board/label; ANNEX A support Rope "
        "Works Department/label; ANNEX A/I/A/1 lead Port Trust/sole; ANNEX A/I/B/1 lead Lake "
        "Board/sole");
}

static void a_duty_of_another_leaves_the_rest_of_its_heading(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Duties\n1.1 Port Trust\n(a) Counts boats.\n(b) The Rope Officer shall "
                   "count ropes.\n1.2 Lake Board\n(a) Counts frogs.\n"),
        "1/1.1/(a) lead Port Trust/sole; 1/1.1/(b) lead Rope Officer/lead; "
        "1/1.2/(a) lead Lake Board/sole");
}

static void capitals_and_vows_may_tell_the_items_below(void **state) {
    (void)state;
    assert_string_equal(reading_of("A. THE TOWN SHALL:\n1. Dig.\n2. Coordinate with the Lake "
                                   "Board.\nB. THE FROG TRUST SHALL:\n1. Count frogs.\n"),
                        "A/1 lead TOWN/lead; A/2 lead TOWN/lead; A/2 support Lake Board/together; "
                        "B/1 lead FROG TRUST/lead");
    assert_string_equal(
        reading_of("1. The parties agree that they will:\n(a) meet;\n(b) sing.\n"
                   "2. The signatories agree that, through the Frog Force, they shall:\n"
                   "(a) count.\n"),
        "1/(a) lead parties/lead; 1/(b) lead parties/lead; 2/(a) lead signatories/lead");
    assert_string_equal(reading_of("1. Pharmacy will:\n(a) keep pills;\n(b) work with the Lake "
                                   "Board to dry them.\n2. Growth will:\n(a) end.\n"),
                        "1/(a) lead Pharmacy/lead; 1/(b) lead Pharmacy/lead; "
                        "1/(b) support Lake Board/together");
    assert_string_equal(reading_of("1. The Portal will:\n(a) give boats;\n2. Tax will:\n(a) rise.\n"
                                   "3. Dig. Lead: Lake Board\n"),
                        "3 lead Lake Board/label");
}

static void what_a_body_does_may_say_with_whom(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Port Trust\n(a) Coordinates with Rope Works to mend.\n(b) Coordinate with "
                   "Rope Works and municipalities on requests.\n2. Lake Board\n(a) Counts frogs "
                   "in coordination with the Port Trust.\n"),
        "1/(a) lead Port Trust/sole; 1/(a) support Rope Works/together; 1/(b) lead Port "
        "Trust/sole; 1/(b) support Rope Works/together; 1/(b) support municipalities/together; "
        "2/(a) lead Lake Board/sole; 2/(a) support Port Trust/together");
    assert_string_equal(
        reading_of("1. The Lake Board shall meet with Congress.\n"
                   "2. The Lake Board shall convene a hearing with the Port Trust Act in mind.\n"),
        "1 lead Lake Board/lead; 2 lead Lake Board/lead");
    assert_string_equal(
        reading_of("1. Port Trust\n(a) Counts frogs.\n(b) Coordinates with Phase 2.\n"
                   "2. Lake Board\n(a) Counts toads, in coordination with the Port "
                   "Trust.\n(b) Provides boats with the help of Microsoft Azure.\n"),
        "1/(a) lead Port Trust/sole; 1/(b) lead Port Trust/sole; 2/(a) lead Lake "
        "Board/sole; 2/(a) support Port Trust/together; 2/(b) lead Lake "
        "Board/sole");
}

static void lines_over_what_somebody_does_are_bodies_in_a_list_of_such(void **state) {
    (void)state;
    static const char text[] = "Frog Plan\n\nPond Officer's Office\nCoordinates the team; counts "
                               "frogs.\n\nFrog Care\nProvides food as needed.\n\nFrog Facts\n"
                               "Frogs are green.\n";
    assert_string_equal(reading_of(text), "Pond Officer's Office lead Pond Officer's Office/sole; "
                                          "Frog Care lead Frog Care/sole");
    assert_string_equal(reading_of("Plan\n1. Port Trust\nOperates boats and ensures safety.\n"
                                   "2. Frog Summary\nProvides an overview of frogs.\n"
                                   "3. Frog Posts\nPosts remain open for long.\n"
                                   "4. Frog Ways\nReports indicate that frogs are green.\n"
                                   "5. Lake Board\nLeads the sale of frogs.\n"),
                        "1 lead Port Trust/sole; 5 lead Lake Board/sole");
    assert_string_equal(reading_of("A. ASSIGNMENT OF RESPONSIBILITIES\n1. Lake Board\n"
                                   "(a) Provide boats.\n2. Mutual Aid\n(a) Maintain "
                                   "agreements.\n3. Port Trust\n(a) Direct boats.\n"),
                        "A/1/(a) lead Lake Board/sole; A/3/(a) lead Port Trust/sole");
    assert_string_equal(
        reading_of("Responsibilities\nLake Board:\n- Ensure that boats are safe.\n- Issue boats.\n"
                   "Port Trust:\n- Manage docks.\nFrog Benefits\n- Protects frogs.\n"),
        "Lake Board: lead Lake Board/sole; Port Trust: lead Port Trust/sole");
}

static void a_kind_may_stand_before_the_noun_of_a_body(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. The dairy council shall:\n(a) dig.\n"
                                   "2. The regional frog committee must dig.\n"
                                   "3. The responsible agency shall pay.\n"
                                   "4. The members of the council shall sing.\n"
                                   "5. The skirting board shall match.\n"),
                        "1/(a) lead dairy council/lead; 2 lead regional frog committee/lead");
}

static void sections_of_an_act_may_have_no_stop(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Part 2\nBodies\n\n10 Functions of Board\n(1) The Board must:\n(a) dig; and\n"
                   "(b) mow.\n(2) The Board may rest.\n\n11 Port Trust\n"
                   "The Port Trust must pay.\n\n13 Roads\nThe Roads Agency must pave.\n"),
        "Part 2/10/(1)/(a) lead Board/lead; Part 2/10/(1)/(b) lead Board/lead; "
        "Part 2/11#1 lead Port Trust/lead; Part 2/11#2 lead Roads Agency/lead");
    assert_string_equal(
        reading_of("20 March 2024\n(1) The Board shall rest.\n\n9 Powers of Board\n"
                   "(1) The Board shall dig.\n10 Powers of Agency\n(1) The Agency shall mow.\n"),
        "(1) lead Board/lead; (1)~2 lead Board/lead; (1)~3 lead Agency/lead"); /* a date */
}

static void a_date_over_sections_is_none(void **state) {
    (void)state;
    assert_string_equal(reading_of("20 March 2024\n(1) The Board shall report.\n"
                                   "(2) The Agency shall pay.\n"),
                        "(1) lead Board/lead; (2) lead Agency/lead");
    assert_string_equal(reading_of("9 Powers of Board\n(1) The Board shall collect fees.\n"
                                   "10 Decisions of Agency\n(1) The Agency shall dig wells.\n"),
                        "9/(1) lead Board/lead; 10/(1) lead Agency/lead");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_is_urged_or_agrees_does_what_stands_below),
        cmocka_unit_test(each_sentence_and_each_part_of_one_tells_its_own),
        cmocka_unit_test(a_second_sentence_may_lead_in_the_items_below),
        cmocka_unit_test(deeds_below_are_whose_the_sentence_tells),
        cmocka_unit_test(deeds_below_may_be_of_another),
        cmocka_unit_test(what_a_deed_is_done_to_is_no_deed),
        cmocka_unit_test(a_bracket_may_be_several_sentences),
        cmocka_unit_test(a_resolution_says_so_before_whom_it_tells),
        cmocka_unit_test(who_is_told_may_be_told_by_its_functions),
        cmocka_unit_test(the_object_behind_who_helps_is_nobody),
        cmocka_unit_test(headings_may_name_bodies_in_english),
        cmocka_unit_test(what_is_said_of_a_party_is_no_part_of_its_name),
        cmocka_unit_test(who_helps_with_a_deed_below_supports),
        cmocka_unit_test(who_helps_ends_before_the_deed),
        cmocka_unit_test(a_body_in_small_letters_is_whole),
        cmocka_unit_test(what_is_no_body_shall_do_nothing),
        cmocka_unit_test(acts_of_states_write_bodies_in_small_letters),
        cmocka_unit_test(motions_say_that_before_whom_they_tell),
        cmocka_unit_test(bodies_that_follow_are_named_behind_a_colon),
        cmocka_unit_test(bodies_that_follow_are_told_below),
        cmocka_unit_test(who_acts_jointly_with_others_is_told_with_them),
        cmocka_unit_test(codes_may_run_on_below_the_next_heading),
        cmocka_unit_test(realms_and_parties_are_told),
        cmocka_unit_test(another_may_be_told_behind),
        cmocka_unit_test(a_body_may_be_its_noun_alone),
        cmocka_unit_test(a_body_with_a_colon_bears_the_items_below),
        cmocka_unit_test(a_list_is_of_who_is_told_above_it),
        cmocka_unit_test(a_name_over_what_somebody_does_is_a_body_beside_another),
        cmocka_unit_test(a_name_over_deeds_is_a_body_where_duties_are_told),
        cmocka_unit_test(a_named_body_heads_no_items_below_its_list),
        cmocka_unit_test(a_duty_of_another_leaves_the_rest_of_its_heading),
        cmocka_unit_test(capitals_and_vows_may_tell_the_items_below),
        cmocka_unit_test(what_a_body_does_may_say_with_whom),
        cmocka_unit_test(lines_over_what_somebody_does_are_bodies_in_a_list_of_such),
        cmocka_unit_test(a_kind_may_stand_before_the_noun_of_a_body),
        cmocka_unit_test(sections_of_an_act_may_have_no_stop),
        cmocka_unit_test(a_date_over_sections_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
