/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is named behind a label in English, or in a list below it, and who is not. */
#include "reading.h"
#include "unit.h"

static void nobody_yet_is_no_party(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dredge.\nLead: to be determined\nPartners: Port Trust\n\n"
                   "2. Mend. Lead: TBC. Support: DOE, Works Agency\n\n"
                   "3. Dig.\nLead: NA Board\nPartners: Not assigned\n\n"
                   "4. Fill.\nLead: Red Cross, 6 months, M12–M36\nPartners: M3, None identified\n\n"
                   "5. Pay.\nLead: Port Trust, high priority\nPartners: As per 1\n\n"
                   "6. Go.\nLead: See Action 2\n"),
        "1 support Port Trust/label; 2 support DOE/label; "
        "2 support Works Agency/label; 3 lead NA Board/label; "
        "4 lead Red Cross/label; 4 support M3/label; 5 lead Port Trust/label");
}

static void lines_of_one_body_and_its_role_each_are_one_clause(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig.\n- Port Trust (lead)\n- Trade Board (support)\n"
                   "2. Fill.\nPort Trust – Lead\nTrade Board – Support\n"
                   "3. Pay.\n(a) Port Trust: lead;\n(b) Trade Board (TB): support\n"
                   "4. Go.\n• Port Trust (lead agency)\n"
                   "5. See.\n(a) Port Trust (lead)\n(b) dig a pond\n"),
        "1 lead Port Trust/lead; 1 support Trade Board/support; 2 lead Port Trust/lead; "
        "2 support Trade Board/support; 3 lead Port Trust/lead; 3 support Trade Board/support; "
        "4 lead Port Trust/lead; 5 lead Port Trust/lead");
    const char *broken = "1. Dig.\n- Port Trust (lead)\n- Trade Board\n- to be decided (support)\n"
                         "- Pond Board (support)\n";
    assert_string_equal(reading_of(broken),
                        "1 lead Port Trust/lead; 1 support Trade Board/support; "
                        "1 support Pond Board/support");
    assert_non_null(strstr(diagnostics_of(broken), "4:1 unread-clause"));
    assert_string_equal(reading_of("1. Our aims: lead\nAll of it: support\n2. Dig. (Port Trust)\n"),
                        "2 lead Port Trust/sole");
}

static void a_list_of_bodies_ends_before_a_heading(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("ESF #1\n\nSupport Agencies:\nPort Trust\nWorks Agency\n\n"
                   "INTRODUCTION\n\nPurpose\n\nThe annex says who helps.\n\n"
                   "ESF #2\n\nSupport Agencies:\nPort Trust\nDAHRRGA\n\nSCOPE\n\nThe "
                   "annex is for all.\n"),
        "ESF #1 support Port Trust/label; ESF #1 support Works Agency/label; "
        "ESF #2 support Port Trust/label; ESF #2 support DAHRRGA/label");
}

static void a_label_alone_on_its_line_ends_the_list_above_it(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "ESF #1\nCoordinating Agency\nDepartment of Roads\n\nSupport Agencies\n"
            "Hill Schools\nPolice Department\n\nSupporting Organizations\nGreen Cross\n\n"
            "ESF #2\nLead Agency\nHill School\nSupport Agencies\nNight Watch\nTrade Board\n\n"
            "ESF #3\nLead Agency\nRoles and Responsibilities\nThe county does it.\n"),
        "ESF #1 lead Department of Roads/label; ESF #1 support Hill Schools/label; "
        "ESF #1 support Police Department/label; ESF #1 support Green Cross/label; "
        "ESF #2 lead Hill School/label; ESF #2 support Night Watch/label; "
        "ESF #2 support Trade Board/label");
}

static void other_fields_below_their_captions_are_no_parties(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("GPA-1 Plan\n\nResponsible Department(s):\nCounty Works\n"
                   "Supporting Department(s)/Partner(s):\nTown Counsel, Fire\nFunding Source(s):\n"
                   "General Fund\n\nGPA-2 Plan\n\nResponsible Department(s): County Works\n"
                   "Supporting Department(s)/Partner(s): Town Counsel\n"),
        "GPA-1 lead County Works/label; GPA-1 support Town Counsel/label; "
        "GPA-1 support Fire/label; GPA-2 lead County Works/label; "
        "GPA-2 support Town Counsel/label");
}

static void duties_below_a_label_are_no_parties(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("ESF #1\nPrimary Department: Works Board\nResponsibilities:\n"
                   "• Route buses along the coast.\n• Close roads.\n"
                   "ESF #2\nResponsibilities:\n• Trade Board\n• Hill School\n"
                   "ESF #3\nPartners:\nSupport in Mind Trust, Hill School\n"),
        "ESF #1 lead Works Board/label; ESF #2 joint Trade Board/label; "
        "ESF #2 joint Hill School/label; ESF #3 support Support in Mind Trust/label; "
        "ESF #3 support Hill School/label");
}

static void bullets_below_a_label_are_parties(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("ESF #1\nPrimary Agencies\n• Works Agency\nSupport Agencies\n• Harbour Master\n"
                   "• Libraries\n• Port Trust — Pilots.\n• Night Watch (NW);\n• Red Cross\n"
                   "1. Purpose\n• Write a plan.\n"),
        "ESF #1 lead Works Agency/label; ESF #1 support Harbour Master/label; "
        "ESF #1 support Libraries/label; ESF #1 support Port Trust — Pilots/label; "
        "ESF #1 support Night Watch/label; ESF #1 support Red Cross/label");
}

static void words_that_part_the_last_name_of_a_list(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. Dig.\nLead: Works Board as well as the Trade Board\n"
            "2. Fill.\nLead: Works Board\nSupport: DOE, Sea Scouts plus Port Trust\n"
            "3. Go.\nResponsibility: Land Unit, along with Sea Scouts, Hill School and clubs\n"
            "4. Sow.\nLead: Works Board, as well as Port Trust\n"),
        "1 lead Works Board/label; 1 lead Trade Board/label; 2 lead Works Board/label; "
        "2 support DOE/label; 2 support Sea Scouts/label; 2 support Port Trust/label; "
        "3 lead Land Unit/label; 3 support Sea Scouts/together; 3 support Hill School/together; "
        "3 support clubs/together; 4 lead Works Board/label; 4 lead Port Trust/label");
}

static void two_names_that_stand_alone_elsewhere(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig.\nLead: Payroll\nSupport: Town Counsel, Sea Scouts\n"
                   "2. Fill.\nLead: Payroll & Town Counsel\nSupport: Night Watch and Sea Scouts\n"
                   "3. Go.\nResponsible: Payroll and Town Counsel\n"
                   "4. Sow.\nResponsible: Ministry of Roads and Payroll, DOE\n"
                   "5. Reap.\nLead: Hill School\nSupport: Green Cross and Humane Society\n"),
        "1 lead Payroll/label; 1 support Town Counsel/label; 1 support Sea Scouts/label; "
        "2 lead Payroll/label; 2 lead Town Counsel/label; 2 support Night Watch/label; "
        "2 support Sea Scouts/label; 3 joint Payroll/label; 3 joint Town Counsel/label; "
        "4 joint Ministry of Roads and Payroll/label; 4 joint DOE/label; "
        "5 lead Hill School/label; 5 support Green Cross/label; 5 support Humane Society/label");
}

static void names_in_small_letters_behind_a_label(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. Raise it (owner: engineering; test: it holds).\n"
            "2. Mend it. Owner: data platform team; support: legal counsel, the secretariat\n"
            "3. Sell it. Owner: operator.\n"
            "4. Keep it. Owner: see the finance team\n"
            "5. Call it. Owner: unknown\n"
            "6. Write it. Owner: CEO + legal counsel; NOT engineering\n"),
        "1 lead engineering/label; 2 lead data platform team/label; "
        "2 support legal counsel/label; 2 support secretariat/label; 3 lead operator/label; "
        "6 joint CEO/label; 6 joint legal counsel/label");
}

static void short_forms_behind_action_are_bodies(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Drains\nAction: TD, LandsD and DO\n\n"
                                   "2. Trees\nAction: Plant Trees\n"),
                        "1 joint TD/label; 1 joint LandsD/label; 1 joint DO/label");
}

static void minutes_say_who_acts_behind_a_sentence(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("24/31 Minutes\nThey were approved.\n\n24/32 Matters arising\n"
                   "(a) Bins be emptied; Action: Works Board\n"
                   "(b) Trees be planted. ACTION: Head of Parks, by 1 May 2025\n\n"
                   "24/33 Roofs\nAction: Trade Board to ask.\n"),
        "24\\/32/(a) lead Works Board/label; 24\\/32/(b) lead Head of Parks/label @by 1 May 2025; "
        "24\\/33 lead Trade Board/lead");
}

static void a_line_of_minutes_may_be_nothing_but_who_acts(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dams\nACTION: Operations to bring a report.\n"
                                   "2. Rates\nAction: Finance\n"
                                   "3. Wells\nAction: Well Services (lead), Water Watch, Estates\n"
                                   "4. Locks\nAction: Response to letters\n"
                                   "5. Piers\nAction: Noted\n"),
                        "1 lead Operations/lead; 2 lead Finance/label; 3 lead Well Services/label; "
                        "3 support Water Watch/label; 3 support Estates/label");
}

static void paragraphs_of_minutes_are_numbered_by_the_year(void **state) {
    (void)state;
    assert_string_equal(reading_of("24/087 Dams\nLead: Port Trust\n\n"
                                   "24/088 Rates\n24/7 care was noted.\nLead: City Board\n"),
                        "24\\/087 lead Port Trust/label; 24\\/088 lead City Board/label");
}

static void other_labels_of_plans(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dredge.\nResponsible Staff: City Planner\nOverseen by: Port Trust\n\n"
                   "2. Dig.\nOwning SIG: SIG Canal\nParticipating SIGs: SIG Lock\n\n"
                   "3. Fill.\nAction to be taken by: Works Agency\nSupporting Committees: Port "
                   "Committee\n\n"
                   "4. Pay.\nResponsible Business Unit: Rates Office\n\n"
                   "5. Go.\nDelegated to: Harbour Master\n"),
        "1 lead City Planner/label; 1 support Port Trust/label; 2 lead SIG Canal/label; "
        "2 support SIG Lock/label; 3 lead Works Agency/label; 3 support Port Committee/label; "
        "4 lead Rates Office/label; 5 lead Harbour Master/label");
}

static void what_is_said_of_a_party_is_none(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dredge. Lead: Port Trust, subject to funding\n"
                   "2. Dig. Lead: Works Agency as needed; in time for the flood\n"
                   "3. Fill. Lead: Works Agency, reporting to the Council\n"
                   "4. Pay. Support: Works Agency and other schools as appropriate\n"
                   "5. Go. Partners: Red Cross; people with disability\n"),
        "1 lead Port Trust/label; 2 lead Works Agency/label; 3 lead Works Agency/label; "
        "4 support Works Agency/label; 4 support other schools/label; "
        "5 support Red Cross/label; 5 support people with disability/label");
}

static void and_others_leave_a_list_open(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dredge. Lead: Port Trust and others\n"
                                   "2. Dig. Partners: Works Agency, schools, etc.\n"
                                   "3. Fill. Support: Works Agency, others as required\n"
                                   "4. Pay. Support: others\n"),
                        "1 lead Port Trust/label 等; 2 support Works Agency/label; "
                        "2 support schools/label 等; 3 support Works Agency/label 等; "
                        "4 support others/label");
}

static void a_class_may_begin_with_a_name(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dredge. Lead: Port Trust. Support: Great Lakes Council and Landcare groups\n"
                   "2. Dig. Lead: Water Agency and City departments\n"),
        "1 lead Port Trust/label; 1 support Great Lakes Council/label; "
        "1 support Landcare groups/label; 2 lead Water Agency/label; "
        "2 lead City departments/label");
}

static void a_label_of_several_parts_the_name_behind_it(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dredge. Leads: Finance and Legal\n"
                   "2. Mend. Lead countries: Oldland and Newland\n"
                   "3. Dig. Responsible departments: Parks and Recreation\n"
                   "4. Fill. Lead: Communications and Outreach\n"
                   "5. Pay. Lead: Yard Manager and Finance Office; Key players: DOE\n"
                   "6. Go. Lead: Executive Office for Administration and Finance\n"
                   "7. Run. Leader: Division of Roads and OldDOT\n"),
        "1 lead Finance/label; 1 lead Legal/label; 2 lead Oldland/label; 2 lead Newland/label; "
        "3 lead Parks and Recreation/label; 4 lead Communications and Outreach/label; "
        "5 lead Yard Manager/label; 5 lead Finance Office/label; 5 support DOE/label; "
        "6 lead Executive Office for Administration and Finance/label; "
        "7 lead Division of Roads/label; 7 lead OldDOT/label");
}

static void who_leads_needs_no_mark_before_those_who_help(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dredge. (DOD lead; DOC, NSF)\n2. Mend. (OldDOT lead; DMV)\n"
                                   "3. Dig. (Works Board lead, with Trade Board and DOC)\n"),
                        "1 lead DOD/lead; 1 support DOC/beside-lead; 1 support NSF/beside-lead; "
                        "2 lead OldDOT/lead; 2 support DMV/beside-lead; 3 lead Works Board/lead; "
                        "3 support Trade Board/together; 3 support DOC/together");
}

static void a_dash_parts_a_name_from_the_label_behind_it(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dredge – Lead: Oldland – Support: Port Trust, DOE\n"
                                   "2. Mend — lead: Works Board — support: DOE, NSF\n"
                                   "3. Dig (Lead: Port Trust, M12–M36)\n"),
                        "1 lead Oldland/label; 1 support Port Trust/label; 1 support DOE/label; "
                        "2 lead Works Board/label; 2 support DOE/label; 2 support NSF/label; "
                        "3 lead Port Trust/label");
}

static void who_supports_may_stand_behind_a_semicolon(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig. [Lead: Port Trust; City Board, DOE]\n"
                                   "2. Fill. (Lead: NEA; DOE/DOT; 2030)\n"
                                   "3. Pump. (Lead: NEA; Trade Board; City Board, DOT)\n"
                                   "4. Dam. (Leads: NEA; DOE, DOT)\n"),
                        "1 lead Port Trust/label; 1 support City Board/label; 1 support DOE/label; "
                        "2 lead NEA/label; 2 support DOE/label; 2 support DOT/label @2030; "
                        "3 lead NEA/label; 3 lead Trade Board/label; 3 lead City Board/label; "
                        "3 lead DOT/label; "
                        "4 lead NEA/label; 4 lead DOE/label; 4 lead DOT/label");
}

static void short_forms_end_an_item_where_one_has_a_role_before(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Study rules (EIS, EAR)\n"
                                   "2. Dig. Lead: PBT; Support: Oldport\n"
                                   "3. Paint ten miles of lanes (PBT, OdT)\n"
                                   "4. Draw a map (Oldport)\n"
                                   "5. Fund the Bureau of Traffic (PBT)\n"
                                   "6. Ask all bureaus (PBT, ODT)\n"
                                   "7. Write the plan of traffic (TPT)\n"
                                   "8. Pass the Lanes Bill (Oldport, PBT)\n"),
                        "2 lead PBT/label; 2 support Oldport/label; 3 joint PBT/listed; "
                        "3 joint OdT/listed; 4 lead Oldport/sole; "
                        "8 joint Oldport/listed; 8 joint PBT/listed");
}

/* None of them has a role, but the items around end so, too. */
static void short_forms_end_an_item_where_others_end_so(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Write rules for work (MOW)\n"
                                   "2. Issue new guides by 2024 (MOW, BOP)\n"
                                   "Rest\n"
                                   "3. Raise the grant (MOH)\n"
                                   "4. Build the Growth Fund (GF)\n"
                                   "5. Train staff for the grant (MOH; AIC)\n"),
                        "2 joint MOW/listed; 2 joint BOP/listed; 3 lead MOH/sole; "
                        "5 joint MOH/listed; 5 joint AIC/listed");
    assert_string_equal(reading_of("1. Write rules for work [MOW]\n2. Issue new guides [MOW, BOP]\n"
                                   "3. Raise the grant [BOP]\n4. Train staff [MOW]\n"),
                        "1 lead MOW/sole; 2 joint MOW/listed; 2 joint BOP/listed; 3 lead BOP/sole; "
                        "4 lead MOW/sole");
    assert_string_equal(reading_of("1. Ministry of Works (MOW)\n2. Board of Ports (BOP)\n"
                                   "3. The ports of MOW (MOW, BOP)\n4. Growth Fund (GF)\n"),
                        "3 joint MOW/listed; 3 joint BOP/listed");
}

static void what_a_board_or_an_institute_is_for_is_one(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Lead: Institute for Peace and Safe Roads; Support: Board of "
                   "Forests and Fire Watch, National Board of Ports and Rail, DOW\n"),
        "1 lead Institute for Peace and Safe Roads/label; "
        "1 support Board of Forests and Fire Watch/label; "
        "1 support National Board of Ports and Rail/label; 1 support DOW/label");
}

static void names_may_end_an_item_behind_a_dash(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Build the dam – Works Agency, DOW\n"
                                   "2. Mend the dam by 2030 - Works Agency\n"
                                   "3. Sell the dam - DOW with Trade Board\n"),
                        "1 joint Works Agency/listed; 1 joint DOW/listed; 2 lead Works "
                        "Agency/sole; 3 lead DOW/lead; 3 support Trade Board/together");
    const char *alone = "1. Build the dam. Lead: Trade Board\n2. See the dam – Works Agency\n";
    assert_string_equal(reading_of(alone), "1 lead Trade Board/label");
    assert_non_null(strstr(diagnostics_of(alone), "2:18 unread-clause"));
    assert_string_equal(reading_of("1. Build the dam (Works Agency, DOW)\n2. Lead: Trade Board\n"),
                        "1 joint Works Agency/listed; 1 joint DOW/listed; 2 lead Trade "
                        "Board/label");
}

static void what_explains_a_label_is_no_name_that_begins_like_it(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig\nResponsibility: People and Culture\n\n"
                                   "2. Fill\nResponsibility: Lead – People and Ports; Support – "
                                   "DOE\n\nResponsible: People who do the work\n"),
                        "1 lead People and Culture/label; 2 lead People and Ports/label; "
                        "2 support DOE/label");
}

static void levels_of_government_are_one_class(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. State, local and tribal governments shall report.\n"
                   "2. Pay. Lead: State, local, and tribal governments\n"
                   "3. By 2030, the Department of Works will dig.\n"),
        "1 lead State, local and tribal governments/lead; "
        "2 lead State, local, and tribal governments/label; 3 lead Department of Works/lead");
}

static void bearers_one_of_whom_leads_need_no_number(void **state) {
    (void)state;
    assert_string_equal(reading_of("Food\n\n- Sort it\n  Agencies: NEA (lead), Port Trust\n\n"
                                   "- Burn it\n  Lead agency: NEA\n"),
                        "Sort it lead NEA/label; Sort it support Port Trust/label; "
                        "Burn it lead NEA/label");
}

static void a_head_in_the_plural_is_shared(void **state) {
    (void)state;
    static const char *const text =
        "(a) The Secretaries of Works, the Rivers, and Roads, and the Attorney General, shall "
        "report.\n\n(b) The Departments of Works, Water, Parks and Human Services, and Dams, the "
        "Port "
        "Authority, and NOAA shall meet, in consultation with the Ministers of Rail and Sport.\n";
    static const char *const names[] = {"Secretary of Works",
                                        "Secretary of the Rivers",
                                        "Secretary of Roads",
                                        "Attorney General",
                                        "Department of Works",
                                        "Department of Water",
                                        "Department of Parks and Human Services",
                                        "Department of Dams",
                                        "Port Authority",
                                        "NOAA",
                                        "Minister of Rail",
                                        "Minister of Sport"};
    dg_document *document = document_of(text, NULL);
    assert_int_equal(document->n_departments, sizeof names / sizeof *names);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_string_equal(document->departments[i].name, names[i]);
    dg_document_free(document);
    assert_string_equal(reading_of("1. Dig\nLead: Ministries of Works, Water and Roads\n"
                                   "Support: Ministries of Planning of Member States\n"),
                        "1 lead Works/label; 1 lead Water/label; 1 lead Roads/label; "
                        "1 support Ministries of Planning of Member States/label");
}

static void a_number_may_end_a_name_before_a_label(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("FR-1: Chip.\nLead: Fire District 3. Partners: Fire District 5, DOE\n"
                   "\nFR-2: Mow.\nLead: Fire District No. 4\n"),
        "FR-1 lead Fire District 3/label; FR-1 support Fire District 5/label; "
        "FR-1 support DOE/label; FR-2 lead Fire District No. 4/label");
}

/* Lead agencies asks for several, whose list the item's end may end; Lead agency does not. */
static void a_list_of_rings_may_end_its_item(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Build.\nLead agencies\nRed Hill Ring\nBlue Hill Ring\n"
                                   "Green Hill Ring\n2. Mend.\nLead: Trade Board\n"),
                        "1 lead Red Hill Ring/label; 1 lead Blue Hill Ring/label; "
                        "1 lead Green Hill Ring/label; 2 lead Trade Board/label");
    assert_string_equal(reading_of("Our book has two parts.\n\nLead agency\nHill Walks\n"
                                   "Lake Tours\n1. Mend.\nLead: Trade Board\n"),
                        "1 lead Trade Board/label");
}

static void the_first_name_of_a_list_may_stand_beside_its_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dredge.\nLead Agencies: Port Agency\n"
                                   "               Trade Board\nPartners: Harbour Ireland\n"
                                   "          Green Shores Trust\n          Mind\n"
                                   "2. Mend.\nSupporting Agencies: Ministry of Roads\n"
                                   "Ministry of Trade\n3. Dig.\nLead: Port Agency\n"),
                        "1 lead Port Agency/label; 1 lead Trade Board/label; "
                        "1 support Harbour Ireland/label; 1 support Green Shores Trust/label; "
                        "1 support Mind/label; 2 support Ministry of Roads/label; "
                        "2 support Ministry of Trade/label; 3 lead Port Agency/label");
    assert_string_equal(reading_of("1. Dredge.\nSupporting Agencies: Department of Ports and\n"
                                   "Coastal Growth\n2. Mend.\nLead: Port Agency\n"),
                        "1 support Department of Ports and Coastal Growth/label; "
                        "2 lead Port Agency/label");
}

static void a_label_may_leave_open_how_many(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dredge.\nLead department/s: Port Agency\n"
                                   "Supporting agency/ies: Trade Board\n2. Mend\n\n"
                                   "Lead department(s)\n\nHarbour Canada\n\n"
                                   "Federal partner organization(s)\n\nTrade Canada\n"
                                   "Rail Canada\n\nStart date\n\nMay 2016\n"),
                        "1 lead Port Agency/label; 1 support Trade Board/label; "
                        "2 lead Harbour Canada/label; 2 support Trade Canada/label; "
                        "2 support Rail Canada/label");
}

static void all_of_a_list_do_what_its_end_says(void **state) {
    (void)state;
    assert_string_equal(reading_of("Action 1 Dredge. (DOP to lead; DOT, DOW, DOE to support)\n"
                                   "Action 2 Mend. DOP to lead, DOT, DOW to support.\n"
                                   "Action 3 Dig. The Trade Board will lead; the Roads Agency "
                                   "will support.\n"),
                        "Action 1 lead DOP/lead; Action 1 support DOT/support; "
                        "Action 1 support DOW/support; Action 1 support DOE/support; "
                        "Action 2 lead DOP/lead; Action 2 support DOT/support; "
                        "Action 2 support DOW/support; Action 3 lead Trade Board/lead; "
                        "Action 3 support Roads Agency/support");
}

static void a_part_of_a_body_may_stand_before_it(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dredge.\nLead: Ports Division, Prime Minister's Department\n"
                                   "Key role players: Ports Division, Trade Board\n"
                                   "2. Mend.\nLead: Department of Farmers, Cooperation & Food; "
                                   "Department of Ports\n"
                                   "Partners: Harbour Trust and Police Scotland\n"),
                        "1 lead Ports Division, Prime Minister's Department/label; "
                        "1 support Ports Division/label; 1 support Trade Board/label; "
                        "2 lead Department of Farmers, Cooperation & Food/label; "
                        "2 lead Department of Ports/label; 2 support Harbour Trust/label; "
                        "2 support Police Scotland/label");
}

static void numbers_of_an_extract_leave_many_out(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.1.2 Dredge the port\nLead: Port Agency\n1.2.3 Mend the road\n"
                                   "Lead: Roads Agency\n"),
                        "1.1.2 lead Port Agency/label; 1.2.3 lead Roads Agency/label");
    assert_string_equal(reading_of("A.1 Dredge\nLead: Port Agency\nB.5 Mend\nLead: Roads Agency\n"),
                        "A.1 lead Port Agency/label; B.5 lead Roads Agency/label");
    assert_string_equal(
        reading_of("AP125 Dredge\nClear the port.\nLead: Port Agency\n\nAP127 Mend\n"
                   "Close the road.\nLead: Roads Agency\n"),
        "AP125 lead Port Agency/label; AP127 lead Roads Agency/label");
    assert_string_equal(
        reading_of("Recommendation 1 (12.6)\nThat the port be cleared.\nOwner: Port Agency\n\n"
                   "Recommendation 4 (12.9)\nThat the road be closed.\nOwner: Roads Agency\n"),
        "Recommendation 1 lead Port Agency/label; Recommendation 4 lead Roads Agency/label");
}

/* Below a label each line says of what kind its bodies are. */
static void lines_of_names_may_say_their_kind(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Commitment 1: Keep the docks\n\nCommitment Lead\nMinistry of Ports\n"
                   "Supporting Stakeholders\nGovernment: Docks Commission, Port Audit Service\n"
                   "Civil Society: SEND Docks, Pierbytes\n"
                   "Other Actors (Parliament, Private Sector, etc.): Institute of Sailors\n"
                   "Period Covered\n2030\n"),
        "Commitment 1 lead Ministry of Ports/label; Commitment 1 support Docks Commission/label; "
        "Commitment 1 support Port Audit Service/label; Commitment 1 support SEND Docks/label; "
        "Commitment 1 support Pierbytes/label; Commitment 1 support Institute of Sailors/label");
}

static void a_line_between_items_tells_those_behind_it(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Steps\n\nThe Trade Board will:\n1. sell frogs;\n2. count toads.\n\n"
                   "The Water Agency is invited to:\n3. dig wells;\n4. plant reeds.\n"
                   "5. Costs\nNobody pays.\n"),
        "1 lead Trade Board/lead; 2 lead Trade Board/lead; 3 lead Water Agency/lead; "
        "4 lead Water Agency/lead");
    assert_string_equal(
        reading_of("The Trade Board will:\n\n1. sell frogs;\n2. count toads.\n\n"
                   "The Water Agency will:\n\n3. test water;\n4. print maps.\n\n"
                   "Background\n5. Frogs are many.\n6. Rain fell.\n"),
        "1 lead Trade Board/lead; 2 lead Trade Board/lead; 3 lead Water Agency/lead; "
        "4 lead Water Agency/lead"); /* what a heading parts from them is nobody's */
    assert_string_equal(
        reading_of("1. Duties\n\nThe Trade Board agrees to:\n(a) sell frogs.\n(b) count toads.\n"
                   "(c) rest.\n\nThe Water Agency will use its best efforts to:\n(a) dig wells.\n"
                   "(b) mow, with help from the Parks Board.\n"),
        "1/(a) lead Trade Board/lead; 1/(b) lead Trade Board/lead; 1/(c) lead Trade Board/lead; "
        "1/(a)~2 lead Water Agency/lead; 1/(b)~2 lead Water Agency/lead; "
        "1/(b)~2 support Parks Board/support");
}

static void a_line_to_somebody_tells_the_items_below(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("To the Trade Board and the Port Trust:\n1. Sell frogs.\n"
                   "2. Count toads, in consultation with the Roads Agency.\n"
                   "To the Water Agency:\n3. Dig wells.\n"),
        "1 lead Trade Board/lead; 1 lead Port Trust/lead; 2 lead Trade Board/lead; "
        "2 lead Port Trust/lead; 2 support Roads Agency/together; 3 lead Water Agency/lead");
    assert_string_equal(
        reading_of("Dear all\n\nTo the Minister for Trade:\n\n1. The report of the Water Agency is "
                   "attached.\n2. It covers a year.\n\nThe Works Department shall dig wells.\n"),
        "2 lead Works Department/lead"); /* facts */
    assert_string_equal(
        reading_of("To the Members of the Trade Board:\n\nI write of frogs.\n\n1. Aims\n"
                   "To save the frogs:\n(a) dig ponds.\n2. Toads. Lead: Port Trust\n"),
        "2 lead Port Trust/label");
}

static void whom_a_heading_names_is_told_below_it(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Responsibilities of Energy\nEnergy will:\na. Fill ponds.\n"
                                   "2. Energy\nEnergy will:\na. grow.\n"
                                   "3. Vows\nThe District agrees to:\na. Dig wells.\n"),
                        "1/a lead Energy/lead; 3/a lead District/lead");
    assert_string_equal(
        reading_of("## 1. Vows\n\nPublic Health agrees to:\n\n1. Send nurses.\n\n"
                   "## 2. Both\n\n| Task | Lead |\n|---|---|\n| Fair | District |\n"),
        "1/1 lead Public Health/lead; 2/Fair lead District/label");
}

static void advice_may_stand_over_a_list(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("We recommend that the Trade Board:\n1. Sell frogs, in consultation with the "
                   "Port Trust.\n2. Count toads.\n"),
        "1 lead Trade Board/lead; 1 support Port Trust/together; 2 lead Trade Board/lead");
    assert_string_equal(
        reading_of("1. The Panel recommends that the Roads Agency:\n(a) pave.\n"
                   "2. We recommend that the Water Agency take the following two actions:\n"
                   "(a) dig;\n(b) rest.\n3. We recommend that frogs:\n(a) be counted.\n"),
        "1/(a) lead Roads Agency/lead; 2/(a) lead Water Agency/lead; 2/(b) lead Water Agency/lead");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_of_rings_may_end_its_item),
        cmocka_unit_test(a_number_may_end_a_name_before_a_label),
        cmocka_unit_test(nobody_yet_is_no_party),
        cmocka_unit_test(lines_of_one_body_and_its_role_each_are_one_clause),
        cmocka_unit_test(a_list_of_bodies_ends_before_a_heading),
        cmocka_unit_test(a_label_alone_on_its_line_ends_the_list_above_it),
        cmocka_unit_test(other_fields_below_their_captions_are_no_parties),
        cmocka_unit_test(duties_below_a_label_are_no_parties),
        cmocka_unit_test(bullets_below_a_label_are_parties),
        cmocka_unit_test(words_that_part_the_last_name_of_a_list),
        cmocka_unit_test(two_names_that_stand_alone_elsewhere),
        cmocka_unit_test(names_in_small_letters_behind_a_label),
        cmocka_unit_test(short_forms_behind_action_are_bodies),
        cmocka_unit_test(minutes_say_who_acts_behind_a_sentence),
        cmocka_unit_test(a_line_of_minutes_may_be_nothing_but_who_acts),
        cmocka_unit_test(paragraphs_of_minutes_are_numbered_by_the_year),
        cmocka_unit_test(other_labels_of_plans),
        cmocka_unit_test(what_is_said_of_a_party_is_none),
        cmocka_unit_test(and_others_leave_a_list_open),
        cmocka_unit_test(a_class_may_begin_with_a_name),
        cmocka_unit_test(a_label_of_several_parts_the_name_behind_it),
        cmocka_unit_test(who_leads_needs_no_mark_before_those_who_help),
        cmocka_unit_test(a_dash_parts_a_name_from_the_label_behind_it),
        cmocka_unit_test(who_supports_may_stand_behind_a_semicolon),
        cmocka_unit_test(short_forms_end_an_item_where_one_has_a_role_before),
        cmocka_unit_test(short_forms_end_an_item_where_others_end_so),
        cmocka_unit_test(what_a_board_or_an_institute_is_for_is_one),
        cmocka_unit_test(names_may_end_an_item_behind_a_dash),
        cmocka_unit_test(what_explains_a_label_is_no_name_that_begins_like_it),
        cmocka_unit_test(levels_of_government_are_one_class),
        cmocka_unit_test(bearers_one_of_whom_leads_need_no_number),
        cmocka_unit_test(a_head_in_the_plural_is_shared),
        cmocka_unit_test(the_first_name_of_a_list_may_stand_beside_its_label),
        cmocka_unit_test(a_label_may_leave_open_how_many),
        cmocka_unit_test(all_of_a_list_do_what_its_end_says),
        cmocka_unit_test(a_part_of_a_body_may_stand_before_it),
        cmocka_unit_test(numbers_of_an_extract_leave_many_out),
        cmocka_unit_test(lines_of_names_may_say_their_kind),
        cmocka_unit_test(a_line_between_items_tells_those_behind_it),
        cmocka_unit_test(a_line_to_somebody_tells_the_items_below),
        cmocka_unit_test(whom_a_heading_names_is_told_below_it),
        cmocka_unit_test(advice_may_stand_over_a_list),
    };
    return cmocka_run_group_tests_name("english_lists", tests, NULL, NULL);
}
