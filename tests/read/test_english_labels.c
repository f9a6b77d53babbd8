/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How English plans number, head and call their tasks. */
#include "reading.h"
#include "unit.h"

static void a_caption_is_no_part_of_a_number(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Plan\n\nObjective 2.1: Disrupt\n\nInitiative Number: 2.1.1\n"
                   "Title: Publish\nResponsible Agency: DOD\nContributing Entities: n/a\n\n"
                   "Initiative Number: 2.1.2\nTitle: Build\nResponsible Agency: FBI\n"),
        "Objective 2.1/2.1.1 lead DOD/label; Objective 2.1/2.1.2 lead FBI/label");
}

static void an_unnumbered_task_is_called_by_its_heading(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Rural Health Plan\n\nThis plan was adopted in March.\n\nMobile clinics\n"
                   "We will buy vans.\nLead: Health Agency\nSupport: District Board\n\n"
                   "Telemedicine\nWe will connect posts.\nLead: Digital Authority\n"),
        "Mobile clinics lead Health Agency/label; Mobile clinics support District Board/label; "
        "Telemedicine lead Digital Authority/label");
}

static void a_code_is_a_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("A1 Screen imports\nLead: Customs Agency\n\nA2 Train\n"
                                   "Lead: Trade Board\n"),
                        "A1 lead Customs Agency/label; A2 lead Trade Board/label");
    assert_string_equal(reading_of("Task,Roads Agency,Trade Board\nT1 Drill,1,1\nT2 Dig,0,1\n"),
                        "T1 joint Roads Agency/matrix; T1 joint Trade Board/matrix; "
                        "T2 lead Trade Board/matrix");
}

static void a_number_may_have_a_letter_for_a_level(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Plan\n\nGoal 1: Roads\nStrategy 1.A: Build\nAction 1.A.1: Pave\n"
                   "Lead: City Board\nStrategy 1.B: Mend\nAction 1.B.1: Fill\nLead: Trade Board\n"),
        "Goal 1/Strategy 1.A/Action 1.A.1 lead City Board/label; "
        "Goal 1/Strategy 1.B/Action 1.B.1 lead Trade Board/label");
}

static void a_code_begins_afresh_with_its_letter(void **state) {
    (void)state;
    assert_string_equal(reading_of("B1. Retrofit.\nLead: City Board\n\nB2. Code.\nLead: Trade "
                                   "Board\n\nT1. Lanes.\nLead: Roads Agency\n"),
                        "B1 lead City Board/label; B2 lead Trade Board/label; "
                        "T1 lead Roads Agency/label");
    assert_string_equal(reading_of("1. Build\nQ1 2025 report.\nLead: City Board\n"),
                        "1 lead City Board/label");
}

static void tasks_in_a_paragraph_begin_behind_the_clause_before(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Plan\n\nWe will pave. Lead: City Board. Partners: Trade Board.\n\n"
                   "We will plant. Lead: Roads Agency.\n"),
        "We will pave lead City Board/label; We will pave support Trade Board/label; "
        "We will plant lead Roads Agency/label");
}

static void bold_words_and_a_colon_begin_a_line(void **state) {
    (void)state;
    assert_string_equal(reading_of("# Plan\n\n## Action 1: Build\n\n**Lead:** Cabinet Office\n"
                                   "**Partners**: Trade Board\n\n## Action 2: Run\n\n"
                                   "**Lead:** Roads Agency\n"),
                        "Action 1 lead Cabinet Office/label; Action 1 support Trade Board/label; "
                        "Action 2 lead Roads Agency/label");
}

static void a_code_may_hold_slashes_and_stand_alone(void **state) {
    (void)state;
    assert_string_equal(reading_of("Chapter 1: Power\n\nEL/24/3\nPublish the plan\nLead: DECC\n\n"
                                   "EL/24/7\nMend lines\nLead: ESB\n\nTR/24/1\nRun buses\n"
                                   "Lead: NTA\n"),
                        "Chapter 1/EL\\/24\\/3 lead DECC/label; "
                        "Chapter 1/EL\\/24\\/7 lead ESB/label; "
                        "Chapter 1/TR\\/24\\/1 lead NTA/label");
    assert_string_equal(reading_of("R1. Warn.\nOwner: City Board\n\nR2. Teach.\nOwner: Trade "
                                   "Board\n\nR12. Insure.\nOwner: Roads Agency\n"),
                        "R1 lead City Board/label; R2 lead Trade Board/label; "
                        "R12 lead Roads Agency/label");
}

static void a_letter_may_be_the_last_level(void **state) {
    (void)state;
    assert_string_equal(reading_of("Priority 2\n\n2.1.a Map\nLead: City Board\n\n2.1.b Dig\n"
                                   "Lead: Trade Board\n\n2.2.a Fill\nLead: Roads Agency\n"),
                        "Priority 2/2.1.a lead City Board/label; "
                        "Priority 2/2.1.b lead Trade Board/label; "
                        "Priority 2/2.2.a lead Roads Agency/label");
}

static void a_plan_may_leave_numbers_out(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.1 Map the coast\nLead: City Board\n\n1.4 Build walls\n"
                                   "1.7 GW are\nto come.\nLead: Trade Board\n"),
                        "1.1 lead City Board/label; 1.4 lead Trade Board/label");
}

static void a_bullet_may_stand_before_a_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("Goal 1 Safe nights\n\n- Action 1.1: Pave (led by City Board)\n"
                                   "\xE2\x80\xA2 Action 1.2: Light (led by Trade Board)\n"),
                        "Goal 1/Action 1.1 lead City Board/label; "
                        "Goal 1/Action 1.2 lead Trade Board/label");
}

static void capitals_and_a_number_may_stand_apart(void **state) {
    (void)state;
    assert_string_equal(reading_of("SP 1: Warn\nLead: City Board\n\nSP 2: Insure\nLead: Trade "
                                   "Board\n"),
                        "SP 1 lead City Board/label; SP 2 lead Trade Board/label");
}

static void a_caption_is_no_part_of_a_title(void **state) {
    (void)state;
    assert_string_equal(reading_of("PLAN\n\nAction: Open data\nLead: City Board\n\nAction: Wire "
                                   "schools\nLead: Trade Board\n"),
                        "Open data lead City Board/label; Wire schools lead Trade Board/label");
}

static void a_letter_may_stand_behind_one_number(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Before summer\n1.a Count (Lead: City Board)\n1.b Stock (Lead: "
                   "Trade Board)\n"),
        "1/1.a lead City Board/label; 1/1.b lead Trade Board/label");
}

static void a_kind_of_action_is_part_of_its_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("Chapter 6. Strategy\n\nMitigation Action 1: Drain\nLead: City "
                                   "Board\n\nMitigation Action 2: Prune\nLead: Trade Board\n"),
                        "Chapter 6/Mitigation Action 1 lead City Board/label; "
                        "Chapter 6/Mitigation Action 2 lead Trade Board/label");
}

static void a_space_sets_a_number_off_where_decimals_follow(void **state) {
    (void)state;
    assert_string_equal(reading_of("1 Prevention\n\n1.1 Inspect cargo\nLead: Trade Board\n\n2 "
                                   "Response\n\n2.1 Stock traps\nLead: City Board\n"),
                        "1/1.1 lead Trade Board/label; 2/2.1 lead City Board/label");
}

/* What begins with a bullet is no name of the label above it, and a number behind one is a label.
 */
static void bullets_of_any_kind_begin_a_line(void **state) {
    (void)state;
    static const char *const bullets[] = {"-", "*", "•", "▪",      "◦",     "❖",
                                          "✓", "·", "○", "\uF0A7", "\uF0D8"};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        char text[200];
        snprintf(text, sizeof text,
                 "Goal 1: Peace\n%s Train guards.\n  Lead: Trade Board\n%s Help.\n  Lead: Navy\n",
                 bullets[i], bullets[i]);
        assert_string_equal(reading_of(text),
                            "Goal 1#1 lead Trade Board/label; Goal 1#2 lead Navy/label");
    }
    assert_string_equal(reading_of("Goal 1: Peace\n•1.1 Train guards.\nLead: Trade Board\n"
                                   "\uF0B71.2 Help.\nLead: Navy\n"),
                        "Goal 1/1.1 lead Trade Board/label; Goal 1/1.2 lead Navy/label");
}

static void strategies_may_be_the_tasks_of_a_result_area(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Key result area,Strategies,Lead agency,Support\nKRA 1. Access,1. "
                   "Digitize,PSA,DICT\nKRA 2. Trust,2. Listen,ARTA,\n"),
        "KRA 1/1 lead PSA/label; KRA 1/1 support DICT/label; KRA 2/2 lead ARTA/label");
}

static void labels_of_items_in_acts_and_annexes(void **state) {
    (void)state;
    assert_string_equal(reading_of("ESF #8 - Health\nLead: DOE\n\nESF #13 - Law\nLead: DOJ\n"),
                        "ESF #8 lead DOE/label; ESF #13 lead DOJ/label");
    assert_string_equal(reading_of("Goal 1. Coasts\n\n1.a. Restore dams. Lead: DOE.\n\n"
                                   "1.b. Map dams. Lead: DOJ.\n"),
                        "Goal 1/1.a lead DOE/label; Goal 1/1.b lead DOJ/label");
    assert_string_equal(reading_of("Measure M1: Build\nLead: DOE\n\nMeasure M2: Dig\nLead: DOJ\n"),
                        "Measure M1 lead DOE/label; Measure M2 lead DOJ/label");
    assert_string_equal(reading_of("5. (1) The Authority shall issue licences.\n"
                                   "(2) The Registrar shall keep a list.\n"),
                        "5/(1) lead Authority/lead; 5/(2) lead Registrar/lead");
    assert_string_equal(reading_of("Annex A \xE2\x80\x93 Warning\nPrimary: Port Board\n\n"
                                   "Annex B \xE2\x80\x93 Shelter\nPrimary: Red Cross\n\n"
                                   "Item 1: Drains\nLead: Works Agency\n"),
                        "Annex A lead Port Board/label; Annex B lead Red Cross/label; "
                        "Annex B/Item 1 lead Works Agency/label");
}

static void a_box_is_no_part_of_a_title(void **state) {
    (void)state;
    assert_string_equal(reading_of("# Plan\n\n- [ ] Dredge (Owner: Port Board)\n"
                                   "- [x] Dig (Owner: Works Agency)\n"),
                        "Dredge lead Port Board/label; Dig lead Works Agency/label");
    assert_string_equal(reading_of("# Plan\n\n## Tasks\n\n- Dredge the port. Owner: Port Board\n"
                                   "- Dig the canal. Owner: Works Agency\n"),
                        "Dredge the port lead Port Board/label; "
                        "Dig the canal lead Works Agency/label");
}

static void support_in_small_letters_behind_a_word_is_no_label(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "A. Flood response: The Department of Works shall be the Federal lead agency "
            "for floods.\nB. Flood support: The Office of Roads, through its Centre, shall be "
            "the lead agency for support.\n"),
        "A lead Department of Works/lead; B lead Office of Roads/lead");
}

static void actors_and_responsible_leads_are_labels(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Mend roads.\nActor(s): Works Agency; Trade Board\n"
                                   "2. Sell roads.\nResponsible lead: The Home Office\n"
                                   "Partners: The Road Trust\n"),
                        "1 joint Works Agency/label; 1 joint Trade Board/label; 2 lead Home "
                        "Office/label; 2 support The Road Trust/label");
}

static void sponsors_before_bodies_lead_and_others_support(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig\nProposed sponsors: Works Agency, Trade Board\n"
                                   "Supported by: Port Trust\n2. Fill\nSponsor: 40 crowns\n"
                                   "3. Wash (Lead: Works Agency; Other: Trade Board)\n"
                                   "4. Sweep\nJoint leads: Works Agency and Trade Board\n"
                                   "Also involved: Port Trust\n"
                                   "5. Rake\nMinistries/Departments concerned: WKS\n"
                                   "6. Hoe\n- Agencies: WKS\n* Lead agency: Port Trust\n"
                                   "7. Dye\nOPR: WKS\nOCR: Port Trust\n"
                                   "8. Tar\nLead portfolio: WKS\nShared responsibility: RDS\n"
                                   "Cross-government partners: Trade Board\n"
                                   "9. Sing. Lead: WKS\nSponsor: Trade Board\n"
                                   "10. Play\nSponsor: Trade Board\nLead: WKS\n"
                                   "11. Rest\nSponsors: Trade Board\n12. Wake\nLead: WKS\n"),
                        "1 lead Works Agency/label; 1 lead Trade Board/label; "
                        "1 support Port Trust/label; 3 lead Works Agency/label; "
                        "3 support Trade Board/label; 4 lead Works Agency/label; "
                        "4 lead Trade Board/label; 4 support Port Trust/label; 5 lead WKS/label; "
                        "6 support WKS/label; 6 lead Port Trust/label; "
                        "7 lead WKS/label; 7 support Port Trust/label; 8 lead WKS/label; "
                        "8 support RDS/label; 8 support Trade Board/label; "
                        "9 lead WKS/label; 9 support Trade Board/label; "
                        "10 support Trade Board/label; 10 lead WKS/label; "
                        "11 lead Trade Board/label; 12 lead WKS/label");
}

static void two_words_of_support_are_one_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Mend roads.\nPrimary Agency: Works Agency\n"
                                   "Secondary/Support Agencies: Trade Board, Port Board\n"),
                        "1 lead Works Agency/label; 1 support Trade Board/label; "
                        "1 support Port Board/label");
}

static void a_level_may_stand_behind_a_duty(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig\nPrimary County Agency: Trade Board\n"
                                   "Supporting City Departments: Works, Port Office\n"
                                   "Community Partners: Red Ring\n"),
                        "1 lead Trade Board/label; 1 support Works/label; "
                        "1 support Port Office/label; 1 support Red Ring/label");
}

static void other_owners_support(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig\nLead Owner:\nTrade Board\nPlanned?:\nYes\n"
                                   "Other Owners:\nPort Board\nCitizens and citizen groups\n"
                                   "Council on Age\nRiver Board\n"),
                        "1 lead Trade Board/label; 1 support Port Board/label; "
                        "1 support Citizens/label; 1 support citizen groups/label; "
                        "1 support Council on Age/label; 1 support River Board/label");
}

static void support_in_a_title_is_no_verb(void **state) {
    (void)state;
    assert_string_equal(reading_of("ESF 7 \xE2\x80\x93 LOGISTICS AND RESOURCE SUPPORT\n"
                                   "Primary Agency: Trade Board\n"),
                        "ESF 7 lead Trade Board/label");
}

/* Whose the bodies are, in a bracket: elsewhere it may be an address. */
static void a_bracket_may_say_whose_bodies_bear_it(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Rate homes. (City: DOW)\n2. Rate roads. (City: DOW, DOX; County: Office of "
                   "Trees)\n3. Rate rail. (City: Boston)\nCounty: MON\n"),
        "1 lead DOW/label; 2 joint DOW/label; 2 joint DOX/label; 2 joint Office of Trees/label");
}

static void serial_numbers_and_terms_are_labels(void **state) {
    (void)state;
    assert_string_equal(reading_of("Short term outcome 1: Roads\n\nS/N 1\nActivities: Dig\n"
                                   "Lead: Works Agency\n\nS/N 2\nActivities: Pave\n"
                                   "Lead: Trade Board\n\nShort term outcome 2: Ports\n\nS/N 3\n"
                                   "Activities: Dredge\nLead: Port Board\n"),
                        "Short term outcome 1/1 lead Works Agency/label; "
                        "Short term outcome 1/2 lead Trade Board/label; "
                        "Short term outcome 2/3 lead Port Board/label");
    assert_string_equal(reading_of("ACCELERATOR 1: ROADS\nLead: Works Agency\n\n"
                                   "ACCELERATOR 2: PORTS\nLead: Trade Board\n"),
                        "ACCELERATOR 1 lead Works Agency/label; "
                        "ACCELERATOR 2 lead Trade Board/label");
}

static void a_bullet_behind_a_value_is_the_next_task(void **state) {
    (void)state;
    assert_string_equal(reading_of("\xE2\x80\xA2 Dig\n  Lead agency: Works Agency\n"
                                   "  Support agencies: Port Board\n\n"
                                   "\xE2\x80\xA2 Learning Support\n  Lead agency: Trade Board\n"),
                        "Dig lead Works Agency/label; Dig support Port Board/label; "
                        "Learning Support lead Trade Board/label");
}

/* A cell a line, as a PDF's table comes. */
static void names_may_stand_between_two_labels(void **state) {
    (void)state;
    assert_string_equal(reading_of("Action\n1.1 Dig\nLead\nD/Works\nSupporting\nD/Trade, Tillage\n"
                                   "Action\n1.2 Pave\nLead\nTillage\nSupporting\nHSE; D/Works\n"),
                        "1.1 lead D/Works/label; 1.1 support D/Trade/label; "
                        "1.1 support Tillage/label; 1.2 lead Tillage/label; "
                        "1.2 support HSE/label; 1.2 support D/Works/label");
    assert_string_equal(reading_of("1. Dig\nLead agency\nDepartment of Works (DOW)\n"
                                   "Supporting agencies\nPort Board\n"),
                        "1 lead Department of Works/label; 1 support Port Board/label");
    assert_string_equal(reading_of("Action\nLead\nBudget\nSupport\n1. Dig. (Lead: Port Board)\n"),
                        "1 lead Port Board/label");
}

static void a_number_below_the_one_before_its_dot_is_a_level(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "Theme 1: Roads\n\nAction 1: Know more\n\n"
            "Action 1.1: Dig. (Lead: Works Agency)\n\nAction 1.2: Pave. (Lead: Port Board)\n\n"
            "Action 2: Paint. (Lead: Trade Board)\n\nAction 2.1: Sell. (Lead: Port Board)\n\n"
            "Theme 2: Ports\n\nAction 3.1: Dredge. (Lead: Port Board)\n"),
        "Theme 1/Action 1/Action 1.1 lead Works Agency/label; "
        "Theme 1/Action 1/Action 1.2 lead Port Board/label; "
        "Theme 1/Action 2 lead Trade Board/label; "
        "Theme 1/Action 2/Action 2.1 lead Port Board/label; "
        "Theme 2/Action 3.1 lead Port Board/label");
}

/* The form of open government plans: who answers in person is no party. */
static void a_plan_of_one_number_may_follow_another(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Roads\nStrategy 1: Dig. Lead: DOW\nStrategy 2: Pave. Lead: DOW\n"
                   "Rail\nStrategy 1: Sow. Lead: DOT\n"
                   "Ports\nStrategy 1: Mow. Lead: DOT\n"),
        "P1/Strategy 1 lead DOW/label; P1/Strategy 2 lead DOW/label; "
        "P2/Strategy 1 lead DOT/label; P3/Strategy 1 lead DOT/label");
}

/* A commitment's form says of what kind its other actors are, below a caption of its own. */
static void actors_of_a_commitment_stand_by_their_kinds(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Commitment 1: Open the books\n"
                   "Commitment Start and End Date: May 2020 – June 2022\n"
                   "Lead Implementing Agency: Roads Registration Service\n"
                   "Other Actors Involved\nState actors: Trade Board, Ports Authority\n"
                   "CSOs: Rights Institute, Works Council\n"),
        "Commitment 1 lead Roads Registration Service/label; "
        "Commitment 1 support Trade Board/label; Commitment 1 support Ports Authority/label; "
        "Commitment 1 support Rights Institute/label; Commitment 1 support Works Council/label "
        "@May 2020 – June 2022");
}

static void labels_of_commitments(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Commitment 1: Dig\nLead implementing agency\nMinistry of Works\n"
                   "Name of responsible person from implementing agency\nJane Doe\n"
                   "Title, Department\nDirector, Works Department\nState actors involved\n"
                   "Trade Board, Port Board\n"
                   "CSOs, private sector, multilaterals, working groups: Red Ring; Blue Ring\n"
                   "Commitment 2: Pave\nLead implementing agency: Port Board\n"
                   "Name of responsible person from implementing agency: Jane Doe\n"
                   "Title, Department: Director, Port Department\n"
                   "Other actors involved - government: Trade Board\n"),
        "Commitment 1 lead Ministry of Works/label; Commitment 1 support Trade Board/label; "
        "Commitment 1 support Port Board/label; Commitment 1 support Red Ring/label; "
        "Commitment 1 support Blue Ring/label; Commitment 2 lead Port Board/label; "
        "Commitment 2 support Trade Board/label");
}

static void a_year_may_stand_inside_a_name(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig\nLead: Vision 2030 Secretariat; Port Trust 2050 Ltd\n"
                                   "2. Pave\nLead: Works Agency 2026\n"),
                        "1 lead Vision 2030 Secretariat/label; "
                        "1 lead Port Trust 2050 Ltd/label; 2 lead Works Agency/label @2026");
}

static void all_states_and_territories_are_one_class(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig\nResponsible: Commonwealth, all states and territories\n"
                                   "2. Pave\nResponsible: All States and Territories\n"),
                        "1 joint Commonwealth/label; 1 joint all states and territories/label; "
                        "2 lead All States and Territories/label");
}

/* As the pages of a table in PDF come; not the number of a page. */
static void a_number_alone_over_words_is_a_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("Area 1: Roads\n\n1\nInvest in roads\nLead: Works Agency\n"
                                   "Support: Port Board\n\n2\nPave the way\nLead: Trade Board\n\n"
                                   "Area 2: Ports\n\n3\nDredge the port\nLead: Port Board\n"),
                        "Area 1/1 lead Works Agency/label; Area 1/1 support Port Board/label; "
                        "Area 1/2 lead Trade Board/label; Area 2/3 lead Port Board/label");
    assert_string_equal(
        reading_of("Action 4: Dig\nLead: Works Agency\n\n12\nHarbour plan of the town\n"
                   "Action 5: Pave\nLead: Trade Board\n"),
        "Action 4 lead Works Agency/label; Action 5 lead Trade Board/label");
}

static void a_caption_tells_what_is_to_be_done(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Plan\n\nOrder in the house\n\nAction: Paint doors.\nLead: City Board\n"
                   "Progress: In progress\n\nAction: Mend bells.\nLead: Trade Board\n"),
        "Paint doors lead City Board/label; Mend bells lead Trade Board/label");
}

static void who_responds_answers_and_second_owners_support(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Publish.\nResponding Parties: City Board; Trade Board\n\n"
                   "2. House.\nResponsible Program Participant(s): City Board\n\n"
                   "3. Dig.\nOwner: DOE\nSecondary Owners: Trade Board, Roads Agency\n"),
        "1 joint City Board/label; 1 joint Trade Board/label; 2 lead City Board/label; "
        "3 lead DOE/label; 3 support Trade Board/label; 3 support Roads Agency/label");
}

static void labels_without_colons_stand_over_a_time(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Action 1: Roads\n\nActivity a)\nMap the roads\nLead Department of Roads\n"
                   "Partners State governments, ABC\nTimeframe Year 1\n\nActivity b)\n"
                   "Scope the bridges\nLead Trade Board, Hill Land\nTimeframe Year 2\n\n"
                   "Support Local Businesses\nLead By Example\n"),
        "Action 1/Activity a) lead Department of Roads/label; "
        "Action 1/Activity a) support State governments/label; "
        "Action 1/Activity a) support ABC/label; Action 1/Activity b) lead Trade Board/label; "
        "Action 1/Activity b) lead Hill Land/label");
}

static void a_code_may_begin_with_a_year_or_afresh(void **state) {
    (void)state;
    assert_string_equal(reading_of("Plan\n\n9.7 TOWN OF HILL\n\n9.7.6 Proposed works\n\n"
                                   "2021-Hill-001 Dig Wells\nLead Agency: City Board\n\n"
                                   "2021-Hill-002 Mend Bells\nLead Agency: Trade Board\n"),
                        "9.7/9.7.6/2021-Hill-001 lead City Board/label; "
                        "9.7/9.7.6/2021-Hill-002 lead Trade Board/label");
    assert_string_equal(
        reading_of("Plan\n\nT-1 Dig wells.\nLead: City Board\n\nT-3 Mend bells.\n"
                   "Lead: City Board\n\nEN-2 Paint doors.\nLead: Trade Board\n"),
        "T-1 lead City Board/label; T-3 lead City Board/label; EN-2 lead Trade Board/label");
}

static void who_was_there_has_no_task(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Minutes of the meeting\nParticipants: City Board, Trade Board\n"
                   "Date: 3 May 2020\n\n1. Roads\nLead: Works Agency\n\n2. Wells\n"
                   "Lead: Works Agency\nParticipants: City Board\nDate: May\n"),
        "1 lead Works Agency/label; 2 lead Works Agency/label; 2 support City Board/label");
    assert_string_equal(reading_of("Action 1 Roads\nTime: May\nParticipants: City Board\n\n"
                                   "Action 2 Wells\nTime: June\nParticipants: Trade Board\n"),
                        "Action 1 support City Board/label; Action 2 support Trade Board/label");
    assert_string_equal(reading_of("Mend roads\nLead: Works Agency\nTime: May\n"
                                   "Participants: City Board\n"),
                        "Mend roads lead Works Agency/label; Mend roads support City Board/label");
    assert_string_equal(reading_of("1. Roads\nAction: Town Clerk and Cllr. Brown\n"),
                        "1 joint Town Clerk/label; 1 joint Cllr. Brown/label");
}

static void sectors_before_bodies_support(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. Roads\nLead: Works Agency\nCivil society: Foundation for Rights, Red Ring\n\n"
            "2. Wells\nLead: City Board\nPrivate sector: growing by 5 per cent\n"),
        "1 lead Works Agency/label; 1 support Foundation for Rights/label; "
        "1 support Red Ring/label; 2 lead City Board/label");
    assert_string_equal(reading_of("1. Grow\n- Private sector: Frogs, Boats\n- NGOs: Limited\n"
                                   "Lead: City Board\n"),
                        "1 lead City Board/label");
}

/* As a list of terms and headings of their own leave them. */
static void labels_stand_on_lines_of_their_own(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Wells\nLead\nWater Department\nPartners\nPublic Works\nParks Board\nTimeline\n2025\n"
         "2. Air\nLead\nAir Board\nDeadline\nMay 2026\n",
         "1 lead Water Department/label; 1 support Public Works/label; "
         "1 support Parks Board/label @2025; 2 lead Air Board/label @May 2026"},
        {"1. Wells\nLead organisation\nWater Department\nSupporting organisations\nPublic Works\n"
         "Road Repairs\n",
         "1 lead Water Department/label; 1 support Public Works/label"},
        {"# Plan\n\n## 1. Wells\n\n**Lead**\n\nWater Department\n\n**Support**\n\n- Public Works\n"
         "- Parks\n\n**Timeline**\n\n2025\n",
         "1 lead Water Department/label; 1 support Public Works/label; 1 support Parks/label "
         "@2025"},
    };
    CHECK_EXAMPLES(examples);
}

static void offices_may_bear_a_duty_together(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig.\nOffice of Primary Responsibility (OPR): Port Trust\n"
                   "Offices of Collateral Responsibility (OCRs): Trade Board; City Works\n"),
        "1 lead Port Trust/label; 1 support Trade Board/label; 1 support City Works/label");
}

static void a_label_may_end_in_another_behind_a_bar(void **state) {
    (void)state;
    const char *text = "1. Dig.\nAgency Responsible/ Implementing Agency: Port Trust, Trade Board\n"
                       "2. Fill. (Agency Involved: Trade Board)\n";
    assert_string_equal(reading_of(text), "1 joint Port Trust/label; 1 joint Trade Board/label; "
                                          "2 lead Trade Board/label");
    assert_null(strstr(diagnostics_of(text), "unread-clause"));
    assert_non_null(strstr(diagnostics_of("1. Dig. Lead: Port Trust\n2. Fill.\n"
                                          "Nodal Department/ Agency: Trade Board\n"),
                           "3:1 unread-clause"));
}

static void labels_in_small_letters_before_a_dash(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Relief: lead — Trade Board; support — Port Trust\n",
         "1 lead Trade Board/label; 1 support Port Trust/label"},
        {"1. Relief (lead — Trade Board; support — Port Trust)\n",
         "1 lead Trade Board/label; 1 support Port Trust/label"},
        {"1. Dig ponds. Lead: Port Trust\n2. Talk to our lead — Trade Board about it.\n",
         "1 lead Port Trust/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* Below a label, too, which may be of partners and stakeholders. */
static void names_below_a_label_may_hold_brackets_with_commas(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Objective 1: Keep the docks\n\nResponsible Agency\n\n"
                   "MOP (PIERS, DOCKS), Port Clinics under MOP, MOW (roads)\n\n"
                   "Partners and Stakeholders\n\nSailors Club, TIDES\n"),
        "Objective 1 joint MOP/label; Objective 1 joint Port Clinics under MOP/label; "
        "Objective 1 joint MOW/label; Objective 1 support Sailors Club/label; "
        "Objective 1 support TIDES/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_stand_on_lines_of_their_own),
        cmocka_unit_test(a_bracket_may_say_whose_bodies_bear_it),
        cmocka_unit_test(labels_without_colons_stand_over_a_time),
        cmocka_unit_test(a_code_may_begin_with_a_year_or_afresh),
        cmocka_unit_test(who_was_there_has_no_task),
        cmocka_unit_test(sectors_before_bodies_support),
        cmocka_unit_test(a_caption_tells_what_is_to_be_done),
        cmocka_unit_test(who_responds_answers_and_second_owners_support),
        cmocka_unit_test(actors_and_responsible_leads_are_labels),
        cmocka_unit_test(sponsors_before_bodies_lead_and_others_support),
        cmocka_unit_test(two_words_of_support_are_one_label),
        cmocka_unit_test(support_in_small_letters_behind_a_word_is_no_label),
        cmocka_unit_test(a_caption_is_no_part_of_a_number),
        cmocka_unit_test(an_unnumbered_task_is_called_by_its_heading),
        cmocka_unit_test(a_code_is_a_label),
        cmocka_unit_test(a_number_may_have_a_letter_for_a_level),
        cmocka_unit_test(a_code_begins_afresh_with_its_letter),
        cmocka_unit_test(tasks_in_a_paragraph_begin_behind_the_clause_before),
        cmocka_unit_test(bold_words_and_a_colon_begin_a_line),
        cmocka_unit_test(a_code_may_hold_slashes_and_stand_alone),
        cmocka_unit_test(a_letter_may_be_the_last_level),
        cmocka_unit_test(a_plan_may_leave_numbers_out),
        cmocka_unit_test(a_bullet_may_stand_before_a_label),
        cmocka_unit_test(capitals_and_a_number_may_stand_apart),
        cmocka_unit_test(a_caption_is_no_part_of_a_title),
        cmocka_unit_test(a_letter_may_stand_behind_one_number),
        cmocka_unit_test(a_kind_of_action_is_part_of_its_label),
        cmocka_unit_test(a_space_sets_a_number_off_where_decimals_follow),
        cmocka_unit_test(bullets_of_any_kind_begin_a_line),
        cmocka_unit_test(strategies_may_be_the_tasks_of_a_result_area),
        cmocka_unit_test(labels_of_items_in_acts_and_annexes),
        cmocka_unit_test(a_box_is_no_part_of_a_title),
        cmocka_unit_test(a_level_may_stand_behind_a_duty),
        cmocka_unit_test(other_owners_support),
        cmocka_unit_test(support_in_a_title_is_no_verb),
        cmocka_unit_test(serial_numbers_and_terms_are_labels),
        cmocka_unit_test(a_bullet_behind_a_value_is_the_next_task),
        cmocka_unit_test(names_may_stand_between_two_labels),
        cmocka_unit_test(a_number_below_the_one_before_its_dot_is_a_level),
        cmocka_unit_test(a_plan_of_one_number_may_follow_another),
        cmocka_unit_test(actors_of_a_commitment_stand_by_their_kinds),
        cmocka_unit_test(labels_of_commitments),
        cmocka_unit_test(a_year_may_stand_inside_a_name),
        cmocka_unit_test(all_states_and_territories_are_one_class),
        cmocka_unit_test(a_number_alone_over_words_is_a_label),
        cmocka_unit_test(offices_may_bear_a_duty_together),
        cmocka_unit_test(a_label_may_end_in_another_behind_a_bar),
        cmocka_unit_test(labels_in_small_letters_before_a_dash),
        cmocka_unit_test(names_below_a_label_may_hold_brackets_with_commas),
    };
    return cmocka_run_group_tests_name("english_labels", tests, NULL, NULL);
}
