/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans in English whose parties stand in forms: labels without a colon, lists below a label. What
 * each holds follows from the design, section 3, as for 牵头部门：甲局 on a line of its own. */
#include <string.h>

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
    /* What is no body for sure is one where it is told below who supports; else it may be a task.
     */
    assert_string_equal(
        reading_of("ESF-2\n\nPrimary Agency:\nWorks Department\nBlue Circle\nSupport Agencies:\n"
                   "Trade Board\n"),
        "ESF-2 lead Works Department/label; ESF-2 lead Blue Circle/label; "
        "ESF-2 support Trade Board/label");
    assert_string_equal(reading_of("1. Roads\nLead Agency:\nWorks Department\nGreen Bridges\n"
                                   "Lead Agency:\nTrade Board\n"),
                        "1#1 lead Works Department/label; 1#2 lead Trade Board/label");
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

static void partners_stand_beside_whatever_they_do(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Build\nLEAD AGENCY/IES: DOE\nIMPLEMENTING PARTNERS: DOJ\n"
                                   "2. Dig\nLead/Coordinating agency: DOE\nPrimary Partners: DOJ\n"
                                   "3. Map\nAgency Responsible for Implementation: DOE\n"
                                   "4. Run\nFunctional lead agency: DOE\nOther sectors: DOJ\n"),
                        "1 lead DOE/label; 1 support DOJ/label; 2 lead DOE/label; "
                        "2 support DOJ/label; 3 lead DOE/label; 4 lead DOE/label; "
                        "4 support DOJ/label");
}

static void the_article_of_a_label_s_name_is_kept(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. Keep\nLead: The Old Archives\nSupport: The Department of Works, The Director "
            "of Dams\n2. Read. The Old Archives Board shall read.\n3. Run\nLead: DOE\n"),
        "1 lead The Old Archives/label; 1 support Department of Works/label; "
        "1 support Director of Dams/label; 3 lead DOE/label");
}

static void brackets_with_with_set_others_beside(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Read\nResponsibility: ETBs (with local authorities, libraries and DOE)\n"
                   "2. Care\nLead: Trade Board\nSupport: voluntary hospitals and Radio Board\n"),
        "1 lead ETBs/lead; 1 support local authorities/together; 1 support libraries/together; "
        "1 support DOE/together; 2 lead Trade Board/label; 2 support voluntary hospitals/label; "
        "2 support Radio Board/label");
}

static void an_action_may_name_nobody_but_its_actors(void **state) {
    (void)state;
    assert_string_equal(reading_of("3. Pumps\nThe Board noted it.\nAction  :  Chief Executive\n"
                                   "4. Rates\nIt was read.\nAction: Head of Rates / Trade Board\n"),
                        "3 lead Chief Executive/label; 4 joint Head of Rates/label; "
                        "4 joint Trade Board/label");
}

static void a_code_or_caption_is_no_part_of_who_is_told(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("MR1 The Home Board, in consultation with the Trade Board, should act.\n"
                   "MR9 The Water Board, working with the Trade Board, should act.\n"),
        "MR1#1 lead Home Board/lead; MR1#1 support Trade Board/together; "
        "MR1#2 lead Water Board/lead; MR1#2 support Trade Board/together");
    assert_string_equal(reading_of("(a) Rules.—The Minister, in consultation with the Trade Board, "
                                   "shall make rules.\n"),
                        "(a) lead Minister/lead; (a) support Trade Board/together");
}

static void a_time_without_a_date_is_not_worth_a_note(void **state) {
    (void)state;
    assert_null(strstr(diagnostics_of("1. Dig\nLead: DOE\nTimeline: Within a year of this plan\n"),
                       "unread"));
}

static void a_document_s_own_record_is_no_task(void **state) {
    (void)state;
    assert_string_equal(reading_of("Version: 2\nReview Date: 2026\nOwner: Chief Risk Officer\n"
                                   "Classification: Public\n\n1. Dig\nOwner: Trade Board\n"
                                   "Status: done\n"),
                        "1 lead Trade Board/label");
}

static void letters_may_stand_behind_a_heading_of_two_lines(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Sec. 2. Dams and\nof all.  (a) The Trade Board shall act.\n\n(b) The Water "
                   "Board, in consultation with the heads of executive departments and agencies "
                   "(agencies), shall pay.\n"),
        "Sec. 2/(a) lead Trade Board/lead; Sec. 2/(b) lead Water Board/lead; "
        "Sec. 2/(b) support heads of executive departments and agencies/together");
}

static void a_deed_behind_a_name_says_its_role(void **state) {
    (void)state;
    assert_string_equal(reading_of("| No. | Action | Responsible parties |\n|---|---|---|\n"
                                   "| 1 | Build | COM to lead, MS and EBA to contribute |\n"
                                   "| 2 | Run | Trade Board to report on rates; Radio Board |\n"),
                        "1 lead COM/lead; 1 support MS/support; 1 support EBA/support; "
                        "2 joint Trade Board/label; 2 joint Radio Board/label");
}

static void numbers_may_end_in_zero_or_hold_a_hyphen(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.0 Purpose\n2.0 Scope\n3.0 Lead: Works Agency\n5.0 Duties\n"
                                   "5.1 Roads. Lead: Trade Board\n"),
                        "3.0 lead Works Agency/label; 5.0/5.1 lead Trade Board/label");
    assert_string_equal(
        reading_of("Program 1-1: Houses\nLead: Works Agency\n\nProgram 2-1: Roofs\nLead: Trade "
                   "Board\n\nProgram H-3.1: Walls\nLead: Port Agency\n"),
        "Program 1-1 lead Works Agency/label; Program 2-1 lead Trade Board/label; "
        "Program H-3.1 lead Port Agency/label");
    const char *said = diagnostics_of("1. Dig. Lead: Works Agency\nBismarck, ND\n(406) 329-3511\n");
    assert_null(strstr(said, "numbering"));
}

static void more_labels_of_parties(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig. Lead director: Director of Works\nCollaborating Depts: "
                                   "Trade Board, Port Agency\n"),
                        "1 lead Director of Works/label; 1 support Trade Board/label; "
                        "1 support Port Agency/label");
}

/* Action WQ-1 to WQ-3, then HB-1: one plan. */
static void a_code_behind_the_word_makes_a_series_of_its_own(void **state) {
    (void)state;
    assert_string_equal(reading_of("Action WQ-1. Dig. Lead: Trade Board\n"
                                   "Action WQ-2. Fill. Lead: Port Board\n"
                                   "Action HB-1. Plant. Lead: Park Board\n"),
                        "Action WQ-1 lead Trade Board/label; Action WQ-2 lead Port Board/label; "
                        "Action HB-1 lead Park Board/label");
    assert_string_equal(reading_of("Objective 1.2(a) Dig the drain.\nLead: Trade Board\n"
                                   "Objective 1.2(b) Fill it.\nLead: Port Board\n"),
                        "Objective 1.2(a) lead Trade Board/label; "
                        "Objective 1.2(b) lead Port Board/label");
    assert_string_equal(reading_of("Goal 1: Roads\nAction Step 1: Mend them.\nLead: Works Agency\n"
                                   "Action Step 2: Paint them.\nLead: Port Board\n"),
                        "Goal 1/Action Step 1 lead Works Agency/label; "
                        "Goal 1/Action Step 2 lead Port Board/label");
}

/* Names in brackets behind a full stop are a clause beside those with labels, too. */
static void brackets_at_an_item_s_end_may_name_no_role(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. (Lead: Trade Board)\n2. Fill. (Defra, Natural England)\n"
                   "3. Plant. (Park Board and local authorities)\n"),
        "1 lead Trade Board/label; 2 joint Defra/listed; "
        "2 joint Natural England/listed; 3 joint Park Board/listed; "
        "3 joint local authorities/listed");
    assert_string_equal(reading_of("1. Dig. (ACTION: DoE, EN)\n2. Fill. (Action: SNH)\n"),
                        "1 joint DoE/label; 1 joint EN/label; 2 lead SNH/label");
    /* A time may stand behind them; the year of a book does not make its publisher act. */
    assert_string_equal(
        reading_of("1. Dig. (Trade Board, by June 2025)\n"
                   "2. Fill. (Ministry of Works; Q4 2025)\n"
                   "3. Plant. (World Bank, 2019)\n"),
        "1 lead Trade Board/sole @by June 2025; 2 lead Ministry of Works/sole @Q4 2025");
}

/* Where the breaks between lines are lost, a label's colon ends the value before it. */
static void labels_may_share_a_line_without_marks(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Lead agency: Road Office Supporting: Trade Board, Park Board\n"
                   "2. Fill. Lead: Park Board Partners: Trade Board Timeline: 2026\n"
                   "3. Plant. Timeline: Q3 2026 Lead: Park Board Support: Trade Board\n"),
        "1 lead Road Office/label; 1 support Trade Board/label; 1 support Park Board/label; "
        "2 lead Park Board/label; 2 support Trade Board/label @2026; "
        "3 lead Park Board/label; 3 support Trade Board/label @Q3 2026");
}

/* Coordinating agencies are others where a lead agency is named, and lead where none is. */
static void who_coordinates_beside_a_lead_supports(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig.\nLead Agency: DOD\nCoordinating Agencies: DHS, NOAA\n"
                                   "2. Fill.\nCoordinating Agency: Trade Board\nPartners: DHS\n"),
                        "1 lead DOD/label; 1 support DHS/label; 1 support NOAA/label; "
                        "2 lead Trade Board/label; 2 support DHS/label");
    assert_string_equal(reading_of("| No. | Action | Lead Agency | Coordinating Agencies |\n"
                                   "|---|---|---|---|\n| 1 | Dig | DOD | DHS |\n"),
                        "1 lead DOD/label; 1 support DHS/label");
}

/* In a sentence a list ends in "and"; in a label's value commas may do, and names hold it. */
static void and_ends_a_list_in_words(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Led by Works Agency, supported by SEPA, Oranga Tamariki and Netsafe.\n"
                   "2. Fill. Led by Works Agency, supported by Port Board, Parks and Recreation.\n"
                   "3. Plant. Led by Works Agency, supported by SEPA, and Care and Repair.\n"
                   "4. Mend. Support: SEPA, Care and Repair\n"),
        "1 lead Works Agency/label; 1 support SEPA/label; 1 support Oranga Tamariki/label; "
        "1 support Netsafe/label; 2 lead Works Agency/label; 2 support Port Board/label; "
        "2 support Parks and Recreation/label; 3 lead Works Agency/label; 3 support SEPA/label; "
        "3 support Care and Repair/label; 4 support SEPA/label; 4 support Care and Repair/label");
    assert_string_equal(reading_of("1. Dig. Lead: Provincial and local governments with CTEVT\n"
                                   "2. Fill. Lead: Ministry of Lands, Housing and Survey\n"
                                   "3. Mend. Lead: Public Health and Kent Police\n"),
                        "1 lead Provincial and local governments/lead; 1 support CTEVT/together; "
                        "2 lead Ministry of Lands, Housing and Survey/label; "
                        "3 lead Public Health/label; 3 lead Kent Police/label");
}

/* A code of one number is a level above those of two: T1, T1.1. */
static void codes_stand_below_shorter_ones(void **state) {
    (void)state;
    assert_string_equal(reading_of("T1 Roads\nT1.1 Dig. Lead: Trade Board\n"
                                   "T2 Rail\nT2.1 Fill. Lead: Port Board\n"),
                        "T1/T1.1 lead Trade Board/label; T2/T2.1 lead Port Board/label");
    assert_string_equal(reading_of("A. Roads\nA.1. Bridges\nA.1.1. Dig. Lead: Trade Board\n"
                                   "A.1.2. Fill. Lead: Port Board\n"),
                        "A/A.1/A.1.1 lead Trade Board/label; A/A.1/A.1.2 lead Port Board/label");
}

/* The lines of an open government commitment say who else acts. */
static void state_actors_and_others_support(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "Commitment 3: Budgets\nLead implementing agency/actor: Ministry of Finance\n"
            "Other actors involved - State actors: Audit Service, Parliament\n"
            "CSOs, private sector, multilaterals, working groups: Blue Circle, World Bank\n"),
        "Commitment 3 lead Ministry of Finance/label; Commitment 3 support Audit Service/label; "
        "Commitment 3 support Parliament/label; Commitment 3 support Blue Circle/label; "
        "Commitment 3 support World Bank/label");
    assert_string_equal(reading_of("1. Advise. Champion: Vice Provost for Undergraduates\n"),
                        "1 lead Vice Provost for Undergraduates/label");
}

/* Other fields between them part no labels of one item; what a line does not begin with may be
 * another task's. */
static void fields_between_labels_part_no_task(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig.\nLead: Trade Board\nBudget: high\nPartners: Port Board\n"
                   "Timeline: June 2027\n2. Fill.\nLead: Trade Board\nOutputs:\n• Sand\n• Stones\n"
                   "Partners: Port Board\nStatus: new\nStakeholders: Park Board, Trade Board\n"),
        "1 lead Trade Board/label; 1 support Port Board/label @June 2027; "
        "2 lead Trade Board/label; 2 support Port Board/label; 2 support Park Board/label");
    assert_string_equal(
        reading_of("一、修路。\n牵头单位：甲局\n工作措施：修好。\n配合单位：乙局\n"),
        "一 lead 甲局/label; 一 support 乙局/label");
    assert_string_equal(
        reading_of("1. Two.\n• Dig. Lead: Trade Board\n• Fill. Partners: Port Board\n"),
        "1#1 lead Trade Board/label; 1#2 support Port Board/label");
}

static void labels_may_stand_in_capitals(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Barrier 1: Doors\nAction 1: Mend them.\nLEAD: DDOT\n"
                   "PARTNERS: WMATA, Port Board\n"
                   "Action 2: Paint them.\nLead: States and territories\n"
                   "Possible Partners: Port Board\n"),
        "Barrier 1/Action 1 lead DDOT/label; Barrier 1/Action 1 support WMATA/label; "
        "Barrier 1/Action 1 support Port Board/label; "
        "Barrier 1/Action 2 lead States and territories/label; "
        "Barrier 1/Action 2 support Port Board/label");
}

static void questions_and_initials_may_be_labels(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("2. Fill. SRO: Director of Works\n"
                   "3. Plant. Who will lead? Works Agency. Who will help? Port Board\n"
                   "4. Mend. Responsible Department: Works Agency. Implementing Agent: Port Board\n"
                   "5. Dig. Who is leading the change\n• Works Agency\n• Trade Board\n"
                   "6. Pay. Lead: Works Agency. Alternates: Port Board\n"),
        "2 lead Director of Works/label; "
        "3 lead Works Agency/label; 3 support Port Board/label; 4 lead Works Agency/label; "
        "4 support Port Board/label; 5 lead Works Agency/label; 5 lead Trade Board/label; "
        "6 lead Works Agency/label; 6 support Port Board/label");
    assert_string_equal(reading_of("1. Action 3 is now led by the Trade Board.\n"),
                        "1 lead Trade Board/lead");
}

static void a_duty_may_stand_behind_names_without_a_bracket(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.1 Mend roads. (DOW, lead; DOX, DOY)\n"
                                   "1.2 Mend roads. (DOW – lead; DOX, DOY – support)\n"),
                        "1.1 lead DOW/lead; 1.1 support DOX/beside-lead; "
                        "1.1 support DOY/beside-lead; 1.2 lead DOW/lead; "
                        "1.2 support DOX/support; 1.2 support DOY/support");
    assert_string_equal(reading_of("1.1 Mend roads. [WA and DOX co-lead; Support: DOY]\n"
                                   "1.2 Mend roads. (DOW and DOX, co-leads; DOY)\n"),
                        "1.1 lead WA/lead; 1.1 lead DOX/lead; 1.1 support DOY/label; "
                        "1.2 lead DOW/lead; 1.2 lead DOX/lead; 1.2 support DOY/beside-lead");
}

static void leads_in_a_bracket_are_more_than_the_newest_name(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.1 Mend roads. WA and DoX [co-leads]\n"
                                   "1.2 Mend roads. (DOW, DOX (leads), DOY)\n"),
                        "1.1 lead WA/lead; 1.1 lead DoX/lead; 1.2 lead DOW/lead; "
                        "1.2 lead DOX/lead; 1.2 support DOY/beside-lead");
}

static void who_leads_may_be_marked_among_names_that_are_not(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.1 Draft a plan - DOW (lead), DOX, DOY\n"
                                   "1.2 Mend roads. Works Agency (lead), Trade Board\n"),
                        "1.1 lead DOW/lead; 1.1 support DOX/beside-lead; "
                        "1.1 support DOY/beside-lead; 1.2 lead Works Agency/lead; "
                        "1.2 support Trade Board/beside-lead");
}

static void a_hyphen_may_stand_in_a_short_form(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.1 Mend roads. (DOW-ROADS, DOX)\n"),
                        "1.1 joint DOW-ROADS/listed; 1.1 joint DOX/listed");
}

static void names_one_a_line_end_before_a_heading(void **state) {
    (void)state;
    assert_string_equal(reading_of("ESF #1: Roads\n\nSupport Agencies:\nDepartment of Works\n"
                                   "Blue Circle\n\nINTRODUCTION\n\nPurpose\nTo mend roads.\n"),
                        "ESF #1 support Department of Works/label; "
                        "ESF #1 support Blue Circle/label");
    assert_string_equal(reading_of("ESF #1: Roads\n\nSupport Agencies:\nDepartment of Works\n"
                                   "Blue Circle\n\nINTRODUCTION\n\nPurpose\n"),
                        "ESF #1 support Department of Works/label; "
                        "ESF #1 support Blue Circle/label");
}

static void and_at_the_end_of_a_line_is_no_name(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Mend roads.\nLead: DOW\nSupport: DOX,\nDOY and\n"
                                   "Trade Board\n"),
                        "1 lead DOW/label; 1 support DOX/label; 1 support DOY/label; "
                        "1 support Trade Board/label");
}

static void short_forms_and_classes_stand_below_a_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("OUTCOME 2\nRoads\nLEAD AGENCY\nDOW\nIMPLEMENTING PARTNERS\n"
                                   "DA, DOT, private sector and CSOs\n"),
                        "OUTCOME 2 lead DOW/label; OUTCOME 2 support DA/label; "
                        "OUTCOME 2 support DOT/label; OUTCOME 2 support private sector/label; "
                        "OUTCOME 2 support CSOs/label");
    assert_string_equal(reading_of("Road Plan\nImplementation: aims and lead agencies\n1. Build. "
                                   "Lead: DOW\n"),
                        "1 lead DOW/label");
}

static void names_may_hang_below_two_labels_side_by_side(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Emergency Support Function #5 – Order\n\n"
                   "ESF Coordinator:               Support Agencies\n\n"
                   "   City Works and Patrol         Trade Board\n"
                   "     Agency                      Department of Housing and\n"
                   "                                   Urban Growth\n"
                   "Primary Agency:                  Roads Agency\n\n"
                   "   Health Agency                 Radio Council\n\n"
                   "INTRODUCTION\n\nThe plan says who does what.\n"),
        "Emergency Support Function #5 lead City Works and Patrol Agency/label; "
        "Emergency Support Function #5 lead Health Agency/label; "
        "Emergency Support Function #5 support Trade Board/label; "
        "Emergency Support Function #5 support Department of Housing and Urban Growth/label; "
        "Emergency Support Function #5 support Roads Agency/label; "
        "Emergency Support Function #5 support Radio Council/label");
}

static void names_may_hang_beside_their_label(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("ESF 1 Roads\n\nPRIMARY AGENCY:        Department of Works\n\n"
                   "SUPPORTING AGENCIES:   Trade Board\n"
                   "                       Department of Housing and\n"
                   "                         Urban Growth\n"
                   "                       City Patrol\n\nI.   PURPOSE\n\nTo mend roads.\n"),
        "ESF 1 lead Department of Works/label; ESF 1 support Trade Board/label; "
        "ESF 1 support Department of Housing and Urban Growth/label; "
        "ESF 1 support City Patrol/label");
    /* Without colons, down to a label that gives no role. */
    assert_string_equal(
        reading_of("ESF 8 Tasked Agencies\nPrimary Agencies      Hill County Public Health\n"
                   "                      Hill County Animal Health\n"
                   "Supporting Agencies   Hill County Roads & Parks\n"
                   "                      Hill County Patrol\n"
                   "Community Partners    Local hospitals\n                      Blue Circle\n"
                   "State Agency          Department of Works\n\n1   Purpose\n"),
        "ESF 8 lead Hill County Public Health/label; ESF 8 lead Hill County Animal Health/label; "
        "ESF 8 support Hill County Roads & Parks/label; ESF 8 support Hill County Patrol/label; "
        "ESF 8 support Local hospitals/label; ESF 8 support Blue Circle/label");
    /* A list that commas part is wrapped. */
    assert_string_equal(reading_of("1. Mend.\nLead:      Department of Works, Trade Board,\n"
                                   "           City Patrol\n"),
                        "1 lead Department of Works/label; 1 lead Trade Board/label; "
                        "1 lead City Patrol/label");
    /* One name, broken at the end of its line. */
    assert_string_equal(reading_of("ESF 2 Homes\n\nLead Agency:   Department of Housing and\n"
                                   "                 Urban Growth\n\nI.   PURPOSE\n\nTo build.\n"),
                        "ESF 2 lead Department of Housing and Urban Growth/label");
}

static void a_branch_may_stand_behind_one_of_the_names_that_hang(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("ESF 1 Ponds\n\nSupport Agencies: Department of Ponds, Frog Service\n"
                   "                  Department of Docks\n"
                   "                  Department of Trade\n\nI. PURPOSE\n\nTo dig.\n"),
        "ESF 1 support Department of Ponds/label; ESF 1 support Frog Service/label; "
        "ESF 1 support Department of Docks/label; ESF 1 support Department of Trade/label");
    /* A list that is wrapped. */
    assert_string_equal(
        reading_of("ESF 1 Ponds\n\nSupport Agencies: Department of Ponds, Department of\n"
                   "                  Docks, Department of Trade\n\nI. PURPOSE\n"),
        "ESF 1 support Department of Ponds/label; ESF 1 support Department of Docks/label; "
        "ESF 1 support Department of Trade/label");
}

static void headings_may_be_counted_by_words_of_their_own(void **state) {
    (void)state;
    static const example examples[] = {
        {"Harbour thread 1: Quays\n\nAction 1.1: Mend quays\nLead: Port Trust\n\nHarbour thread 2: "
         "Boats\n\nAction 2.1: Count boats\nLead: Trade Board\n",
         "Harbour thread 1/Action 1.1 lead Port Trust/label; Harbour thread 2/Action 2.1 lead "
         "Trade "
         "Board/label"},
        {"# Plan\n\n## Harbour thread 1: Quays\n\n- Mend quays. Lead: Port Trust\n\n## Harbour "
         "thread "
         "2: Boats\n\n- Count boats. Lead: Trade Board\n",
         "Harbour thread 1 lead Port Trust/label; Harbour thread 2 lead Trade Board/label"},
        {"Figure 1: Quays\n\nAction 1.1: Mend quays\nLead: Port Trust\n\nAction 1.2: Count boats\n"
         "Lead: Trade Board\n\nFigure 2: Boats\n",
         "Action 1.1 lead Port Trust/label; Action 1.2 lead Trade Board/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void completion_is_of_a_time_by_its_date(void **state) {
    (void)state;
    assert_null(strstr(reading_of("1. Finish\nCompletion: Works Board to certify\n"
                                  "2. Roads\nLead: Roads Agency\n"),
                       "Finish"));
    assert_string_equal(reading_of("1. Dig. Lead: Port Trust; Completion: Ongoing\n"
                                   "2. Roads\nLead: Roads Agency\nCompletion: June 2025\n"),
                        "1 lead Port Trust/label @Ongoing; 2 lead Roads Agency/label @June 2025");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_forms_and_classes_stand_below_a_label),
        cmocka_unit_test(names_may_hang_below_two_labels_side_by_side),
        cmocka_unit_test(names_may_hang_beside_their_label),
        cmocka_unit_test(and_at_the_end_of_a_line_is_no_name),
        cmocka_unit_test(names_one_a_line_end_before_a_heading),
        cmocka_unit_test(a_hyphen_may_stand_in_a_short_form),
        cmocka_unit_test(questions_and_initials_may_be_labels),
        cmocka_unit_test(labels_may_stand_in_capitals),
        cmocka_unit_test(fields_between_labels_part_no_task),
        cmocka_unit_test(codes_stand_below_shorter_ones),
        cmocka_unit_test(state_actors_and_others_support),
        cmocka_unit_test(who_coordinates_beside_a_lead_supports),
        cmocka_unit_test(and_ends_a_list_in_words),
        cmocka_unit_test(brackets_at_an_item_s_end_may_name_no_role),
        cmocka_unit_test(a_code_behind_the_word_makes_a_series_of_its_own),
        cmocka_unit_test(numbers_may_end_in_zero_or_hold_a_hyphen),
        cmocka_unit_test(more_labels_of_parties),
        cmocka_unit_test(labels_may_share_a_line_without_marks),
        cmocka_unit_test(names_one_a_line_stand_below_their_label),
        cmocka_unit_test(a_label_without_a_colon_fills_its_line),
        cmocka_unit_test(a_colon_may_set_helpers_beside_a_name),
        cmocka_unit_test(bullets_may_begin_with_who_leads),
        cmocka_unit_test(partners_stand_beside_whatever_they_do),
        cmocka_unit_test(the_article_of_a_label_s_name_is_kept),
        cmocka_unit_test(brackets_with_with_set_others_beside),
        cmocka_unit_test(an_action_may_name_nobody_but_its_actors),
        cmocka_unit_test(a_code_or_caption_is_no_part_of_who_is_told),
        cmocka_unit_test(a_time_without_a_date_is_not_worth_a_note),
        cmocka_unit_test(a_document_s_own_record_is_no_task),
        cmocka_unit_test(a_deed_behind_a_name_says_its_role),
        cmocka_unit_test(a_duty_may_stand_behind_names_without_a_bracket),
        cmocka_unit_test(leads_in_a_bracket_are_more_than_the_newest_name),
        cmocka_unit_test(who_leads_may_be_marked_among_names_that_are_not),
        cmocka_unit_test(letters_may_stand_behind_a_heading_of_two_lines),
        cmocka_unit_test(a_branch_may_stand_behind_one_of_the_names_that_hang),
        cmocka_unit_test(headings_may_be_counted_by_words_of_their_own),
        cmocka_unit_test(completion_is_of_a_time_by_its_date),
    };
    return cmocka_run_group_tests_name("english_forms", tests, NULL, NULL);
}
