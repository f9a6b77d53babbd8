/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of bodies in English that hold a comma, and or & themselves: a name is matched whole before
 * any separator inside it splits (design, section 3). */
#include <string.h>

#include "reading.h"
#include "unit.h"

static void a_department_may_belong_to_a_state(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Lead: OH Department of Lakes and Special Rivers; Support: New Avon "
                   "Department of Dams and Other Walls, Port Trust\n"),
        "1 lead OH Department of Lakes and Special Rivers/label; "
        "1 support New Avon Department of Dams and Other Walls/label; 1 support Port Trust/label");
    assert_string_equal(
        reading_of("1. Dig. Lead: OH Department of Lakes and New Avon Department of Dams\n"
                   "2. Fill. Lead: Ministry of Health and Other Ministries\n"),
        "1 lead OH Department of Lakes/label; 1 lead New Avon Department of Dams/label; "
        "2 lead Ministry of Health/label; 2 lead Other Ministries/label");
}

static void and_may_stand_inside_a_name(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Lead: River Relations and Lake Affairs Canada and Port Canada\n"
                   "2. Fill. Lead: Ministry of Roads and SMEs, Ministry of Health and WHO\n"
                   "3. Wash. Lead: Ministry of Dams and the Public Service\n"
                   "4. Dry. Lead: Ministry of Town Councils and Local Government\n"),
        "1 lead River Relations and Lake Affairs Canada/label; 1 lead Port Canada/label; "
        "2 lead Ministry of Roads and SMEs/label; 2 lead Ministry of Health/label; "
        "2 lead WHO/label; 3 lead Ministry of Dams and the Public Service/label; "
        "4 lead Ministry of Town Councils and Local Government/label");
    assert_string_equal(reading_of("1. Pay. (Support: Legal Services and the Works Bureau)\n"),
                        "1 support Legal Services/label; 1 support Works Bureau/label");
}

static void an_officer_has_the_whole_name_of_an_office(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Administrator of the Old Canal and River Administration shall report.\n"
                   "2. The Director of the Lake Survey and the Roads Agency shall report.\n"),
        "1 lead Administrator of the Old Canal and River Administration/lead; "
        "2 lead Director of the Lake Survey/lead; 2 lead Roads Agency/lead");
}

static void a_sign_joins_what_one_body_looks_after(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig. Lead: Roads, Water & Waste\n"
                                   "2. Fill. Lead: Roads, Water and Waste\n"),
                        "1 lead Roads, Water & Waste/label; 2 lead Roads/label; "
                        "2 lead Water and Waste/label");
}

static void all_of_several_kinds_are_one_class(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig. Lead: All Agencies, Boards and Working Parties\n"
                                   "2. Fill. Lead: All Departments, Trade Board and Port Trust\n"),
                        "1 lead All Agencies, Boards and Working Parties/label; "
                        "2 lead All Departments/label; 2 lead Trade Board/label; "
                        "2 lead Port Trust/label");
    assert_string_equal(
        reading_of("1. Dig. Lead: All Ministries, Departments and Agencies\n"
                   "2. Fill. Lead: All Departments, Boards, Agencies and Offices, Trade Board\n"
                   "3. Wash. Lead: All Departments, Police and Courts\n"),
        "1 lead All Ministries, Departments and Agencies/label; "
        "2 lead All Departments, Boards, Agencies and Offices/label; 2 lead Trade Board/label; "
        "3 lead All Departments/label; 3 lead Police and Courts/label");
}

static void a_head_may_say_its_preposition_again(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Lead: Departments of Health, of Education and of Justice\n"),
        "1 lead Health/label; 1 lead Education/label; 1 lead Justice/label");
}

static void a_class_at_several_levels_is_one(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig. Leads: State and territory governments\n"
                                   "2. Fill. Leads: Federal, state and local agencies\n"
                                   "3. Sow. Lead: Works Agency. Supported by: all state and "
                                   "local authorities\n4. Mow. Leads: State Council and County "
                                   "Board\n5. Cut. Leads: Department of State and local agencies\n"
                                   "6. Nod. Leads: Chief of State and federal departments\n"),
                        "1 lead State and territory governments/label; "
                        "2 lead Federal, state and local agencies/label; "
                        "3 lead Works Agency/label; "
                        "3 support all state and local authorities/label; "
                        "4 lead State Council/label; 4 lead County Board/label; "
                        "5 lead Department of State/label; 5 lead local agencies/label; "
                        "6 lead Chief of State/label; 6 lead federal departments/label");
}

/* Behind a name of several words; else the town has both. */
static void a_council_named_by_its_town_stands_beside_another_body(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig. Partners: An Fear Glas and Ormouth City Council\n"
                                   "2. Fill. Partners: Ormouth City and County Council\n"),
                        "1 support An Fear Glas/label; 1 support Ormouth City Council/label; "
                        "2 support Ormouth City and County Council/label");
}

static void a_division_behind_a_dash_may_lead(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig\nResponsible: Public Works – Pond Division (Lead); Trade "
                   "Board\n"),
        "1 lead Public Works – Pond Division/label; 1 support Trade Board/label");
}

static void governments_of_several_levels_are_one_class(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig\nLead: Australian, state and territory governments\n2. Pay\nUN agency: "
                   "UNESCO (lead), UNICEF\n"),
        "1 lead Australian, state and territory governments/label; 2 lead UNESCO/label; 2 support "
        "UNICEF/label");
}

static void brackets_of_names_hold_one_seen_before(void **state) {
    (void)state;
    const char *text = "1. Count the frogs. (TB, DOP)\n2. Fence ponds. (DOP)\n3. Sell the frogs "
                       "(MOW, TB).\n4. Switch to clean fuels (LNG, CNG).\n5. Train in first aid "
                       "(CPR, AED).\n";
    assert_string_equal(reading_of(text), "1 joint TB/listed; 1 joint DOP/listed; 2 lead DOP/sole; "
                                          "3 joint MOW/listed; 3 joint TB/listed");
    assert_non_null(strstr(diagnostics_of(text), "4:26 unread-clause (LNG, CNG)"));
    assert_non_null(strstr(diagnostics_of(text), "unread-clause (CPR, AED)"));
    assert_string_equal(reading_of("1. Sell the frogs (MOW, TRA).\n2. Dig (Lead: Trade Board)\n"),
                        "2 lead Trade Board/label");
}

static void what_a_minister_is_responsible_for_belongs_to_the_name(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Lead: Minister of State with responsibility for Roads; Support: Trade "
                   "Board with Pond Office\n2. The Group shall be chaired by the Minister of State "
                   "with responsibility for Frogs.\n"),
        "1 lead Minister of State with responsibility for Roads/label; 1 support Trade "
        "Board/support; "
        "1 support Pond Office/together; 2 lead Minister of State with responsibility for "
        "Frogs/sole");
    assert_string_equal(reading_of("1. Dig. Lead: Minister with special responsibility for Frogs\n"
                                   "2. Pay. Lead: Trade Board with special responsibility for "
                                   "Frogs and Port Office\n"),
                        "1 lead Minister with special responsibility for Frogs/label; 2 lead Trade "
                        "Board/lead; 2 support special responsibility for Frogs/together; 2 "
                        "support Port Office/together");
}

static void a_tight_dash_may_join_the_names_of_one_body(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. Wells. Supported by: Te Puna—Ministry for Wells, Pond Board—Ministry of Frogs\n"),
        "1 support Te Puna—Ministry for Wells/label; 1 support Pond Board/label; 1 support "
        "Ministry of Frogs/label");
}

static void jointly_ends_names(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Clean wells (Pond Board and Trade Board jointly).\n2. Dig wells. Lead: DoJ "
                   "and DoH jointly\n"),
        "1 joint Pond Board/listed; 1 joint Trade Board/listed; 2 lead DoJ/label; 2 lead "
        "DoH/label");
}

static void marked_names_may_stand_behind_a_colon(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("- Dig the well - Pond Board\n- Cool the town: URA (lead), MSE, HDB\n"),
        "Cool the town: lead URA/lead; Cool the town: support MSE/beside-lead; Cool the town: "
        "support "
        "HDB/beside-lead");
}

static void the_environment_closes_the_matters_of_a_ministry(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig\nLead: Ministry of Water, Leisure and the Environment\n\n"
                   "2. Fill\nLead: Ministry of Finance, Oxfam and the Ministry of "
                   "Trade\n"),
        "1 lead Ministry of Water, Leisure and the Environment/label; "
        "2 lead Ministry of Finance/label; 2 lead Oxfam/label; "
        "2 lead Ministry of Trade/label");
}

static void national_service_is_looked_after(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig\nLead: Minister of Labour and National Service\n\n"
                                   "2. Fill\nLead: Ministry of Health and National Ambulance "
                                   "Service\n"),
                        "1 lead Minister of Labour and National Service/label; "
                        "2 lead Ministry of Health/label; "
                        "2 lead National Ambulance Service/label");
}

static void two_places_may_share_a_service(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig\nLead: Iron Springs/Cold Hills Fire Department\n\n"
                                   "2. Fill\nLead: Pond Agency/Cold Hills Fire Department\n"),
                        "1 lead Iron Springs/Cold Hills Fire Department/label; "
                        "2 lead Pond Agency/label; 2 lead Cold Hills Fire Department/label");
}

static void a_general_manager_may_have_several_fields(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. THAT the General Manager of Planning, Urban Design and "
                                   "Sustainability be directed to dig.\n"),
                        "1 lead General Manager of Planning, Urban Design and Sustainability/lead");
}

static void a_body_of_a_place_in_a_bracket_bears_a_deed(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Top up the fund (Health Canada).\n2. Ponds of the north "
                                   "(Rivers Canada).\n3. Clean wells (Pond Board, 2019).\n"),
                        "1 lead Health Canada/sole");
    assert_non_null(
        strstr(diagnostics_of("1. Clean wells (Pond Board, 2019).\n2. Dig (lead: Trade Board)\n"),
               "1:16 unread-clause"));
}

/* Behind the comma, what kind of company it is; and before a name, whose body it is. */
static void companies_and_owners_are_of_the_name(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Fish\nLead: National Fish Wardens’ Council\nSupport: State Attorneys’ Office and "
         "Mayor’s Office\n",
         "1 lead National Fish Wardens’ Council/label; 1 support State Attorneys’ Office/label; "
         "1 support Mayor’s Office/label"},
        {"1. Power\nLead: Red Power, Inc.; Support: Blue Water, LLC, Parks Department\n",
         "1 lead Red Power, Inc./label; 1 support Blue Water, LLC/label; "
         "1 support Parks Department/label"},
        {"1. Gas\nLead: Green Gas Co., Ltd., Trade Board\n2. Grid\nLead: Old Grid, Ltd. and Roads "
         "Department\n",
         "1 lead Green Gas Co., Ltd./label; 1 lead Trade Board/label; 2 lead Old Grid, Ltd./label; "
         "2 lead Roads Department/label"},
        {"No,Action,Lead,Partners\n1,Fish,Farmers’ Union,\"Red Power, Inc., Trade Board\"\n",
         "1 lead Farmers’ Union/label; 1 support Red Power, Inc./label; 1 support Trade "
         "Board/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void all_but_the_first_word_may_be_small(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Lead: Finance team\n2. Pay. Action by: POND secretariat\n"
                   "3. Fill. Lead: Works Agency, Public health team\n"
                   "4. Go. Lead: Form committee\n5. Run. Lead: Next week team\n6. Ask. Lead: Same "
                   "staff\n7. Dye. Owner: next year team\n"),
        "1 lead Finance team/label; 2 lead POND secretariat/label; 3 lead Works Agency/label; "
        "3 lead Public health team/label; 7 lead next year team/label");
}

static void a_class_behind_and_is_no_matter_of_a_body(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Lead: Air Board; Support: Department of Ponds and Fire, and tribal "
                   "governments\n2. Pay. Lead: Department of Agriculture, Water, and Transport\n"
                   "3. Pay. Lead: Department of Health, social services and equality; Support: "
                   "Ministry of Labour, family and social affairs\n"
                   "4. Pay. Lead: Department of Industry, innovation and universities\n"),
        "1 lead Air Board/label; 1 support Department of Ponds and Fire/label; 1 support tribal "
        "governments/label; 2 lead Department of Agriculture, Water, and Transport/label; 3 lead "
        "Department of Health, social services and equality/label; 3 support Ministry of Labour, "
        "family and social affairs/label; 4 lead Department of Industry, innovation and "
        "universities/label");
}

static void a_short_form_ends_the_name_before_it(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig. Lead: Port Trust; Support: Public Works Malta (PWM), "
                                   "Water and Roads Malta (WRM)\n"),
                        "1 lead Port Trust/label; 1 support Public Works Malta/label; "
                        "1 support Water and Roads Malta/label");
}

static void two_names_joined_share_the_mark_behind_them(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Responsible: Port Trust and Trade Board (lead); Roads Agency\n"
                   "2. Fill. Responsible: Roads Agency; Port Trust & Trade Board (lead)\n"
                   "3. Pay. Responsible: Roads Agency, Port Trust and Trade Board (lead)\n"),
        "1 lead Port Trust/label; 1 lead Trade Board/label; 1 support Roads Agency/label; "
        "2 support Roads Agency/label; 2 lead Port Trust/label; 2 lead Trade Board/label; "
        "3 support Roads Agency/label; 3 support Port Trust/label; 3 lead Trade Board/label");
}

static void what_a_department_looks_after_may_be_wide(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Department of Environment, Great Ponds, and Energy shall count frogs.\n",
         "1 lead Department of Environment, Great Ponds, and Energy/lead"},
        {"1. Lead: Department of Technology, Management and Budget\n",
         "1 lead Department of Technology, Management and Budget/label"},
        {"1. Lead: Department of Energy, Treasury, and Transport\n",
         "1 lead Department of Energy/label; 1 lead Treasury/label; 1 lead Transport/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_word_that_is_no_body_begins_a_list_of_matters(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. Dig. Lead: Foreign, Commonwealth and Development Office\n"
            "2. Fill. Lead: Port Trust, Rural, Remote and Island Health Service; City Works\n"
            "3. Pay. Lead: Treasury, Commonwealth and Development Office\n"),
        "1 lead Foreign, Commonwealth and Development Office/label; 2 lead Port Trust/label; "
        "2 lead Rural, Remote and Island Health Service/label; 2 lead City Works/label; "
        "3 lead Treasury/label; 3 lead Commonwealth and Development Office/label");
}

static void small_words_behind_a_name_are_no_part_of_a_post_or_a_company(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. Dig. Lead: Minister in Charge; Support: Station Officer In Charge, Port Trust\n"
            "2. Fill. Lead: Officer in charge; Support: Teacher in charge, Port Trust\n"
            "3. Pay. Partners: Legal Assist, Port Trust\n4. Go. Lead: Travel Assist\n"),
        "1 lead Minister in Charge/label; 1 support Station Officer In Charge/label; "
        "1 support Port Trust/label; 2 lead Officer in charge/label; "
        "2 support Teacher in charge/label; 2 support Port Trust/label; "
        "3 support Legal Assist/label; 3 support Port Trust/label; 4 lead Travel Assist/label");
}

static void a_list_of_matters_holds_no_company(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Lead: Ministry of Health, Pond Vision, and Education\n"
                   "2. Fill. Lead: Department of Environment, Small Lakes, and Energy\n"),
        "1 lead Ministry of Health/label; 1 lead Pond Vision/label; 1 lead Education/label; "
        "2 lead Department of Environment, Small Lakes, and Energy/label");
}

/* By the letters at its end, the body that it is of, or who is no person. */
static void two_names_may_be_joined_by_and_or_with(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Go. Lead: Ministry for the Tides and Great Lakes GLC\n"
                   "2. See. Lead: Department of Tides's National Oceans and Rivers Administration\n"
                   "3. Hear. Lead: Port Government with Disability Ports\n"
                   "4. Meet. Lead: Council for Persons with Disabilities\n"),
        "1 lead Ministry for the Tides/label; 1 lead Great Lakes GLC/label; "
        "2 lead Department of Tides's National Oceans and Rivers Administration/label; "
        "3 lead Port Government/lead; 3 support Disability Ports/together; "
        "4 lead Council for Persons with Disabilities/label");
}

/* Letters of the whole, of a place; a body of its own behind an owner; people of any kind. */
static void a_name_stays_whole_or_parts_as_its_ends_say(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Go. Lead: Ministry of Tides and Pond Protection MTPP\n"
                   "2. See. Lead: Department of Planning and Environment NSW\n"
                   "3. Dig. Lead: Ministry of Finance's Treasury and Audit Office\n"
                   "4. Mow. Support: Department of Parks's Office and Road Agency\n"
                   "5. Meet. Lead: Centre for Employees with Disabilities\n"
                   "6. Talk. Lead: Commissioner for Seniors with Dementia\n"
                   "7. Ask. Lead: Ministry of Tides and Toka Tū EQC\n"),
        "1 lead Ministry of Tides and Pond Protection MTPP/label; "
        "2 lead Department of Planning and Environment NSW/label; "
        "3 lead Ministry of Finance's Treasury/label; 3 lead Audit Office/label; "
        "4 support Department of Parks's Office/label; 4 support Road Agency/label; "
        "5 lead Centre for Employees with Disabilities/label; "
        "6 lead Commissioner for Seniors with Dementia/label; "
        "7 lead Ministry of Tides/label; 7 lead Toka Tū EQC/label");
}

/* A noun of both, a name of several words before one of two matters, & beside and. */
static void of_two_ands_one_may_stand_between_names(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Go. Lead: Hills and Ponds Enterprise and Coast of Frogland Enterprise\n"
                   "2. See. Lead: Trade Board, National Bridges and Flood and Rescue Service\n"
                   "3. Dig. Lead: Public Works and Ponds & Pastimes\n"
                   "4. Mow. Lead: Department of Ponds & Pastimes and Public Works\n"
                   "5. Ask. Leads: Green Parks and Wildlife Service\n"
                   "6. Tell. Leads: Green Hills and Water Board\n"),
        "1 lead Hills and Ponds Enterprise/label; 1 lead Coast of Frogland Enterprise/label; "
        "2 lead Trade Board/label; 2 lead National Bridges/label; "
        "2 lead Flood and Rescue Service/label; "
        "3 lead Public Works/label; 3 lead Ponds & Pastimes/label; "
        "4 lead Department of Ponds & Pastimes and Public Works/label; "
        "5 lead Green Parks and Wildlife Service/label; "
        "6 lead Green Hills/label; 6 lead Water Board/label");
}

static void words_that_and_makes_one_of_are_not_parted(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Go. Lead: Commissioner for Toads and Small Frogs\n"
                   "2. See. Lead: Office of the Police and Crime Commissioner\n"
                   "3. Dig. Lead: Head of HR & OD\n"
                   "4. Mow. Lead: Trade, Consumer Services and Housing Agency\n"
                   "5. Ask. Lead: Customer Services Unit and Pond Agency\n"
                   "6. Tell. Lead: Pond Board, ponds and small consortia\n"
                   "7. Nod. Leads: D/RCD and D/Ponds\n"),
        "1 lead Commissioner for Toads and Small Frogs/label; "
        "2 lead Office of the Police and Crime Commissioner/label; "
        "3 lead Head of HR & OD/label; 4 lead Trade, Consumer Services and Housing Agency/label; "
        "5 lead Customer Services Unit/label; 5 lead Pond Agency/label; "
        "6 lead Pond Board/label; 6 lead ponds/label; 6 lead small consortia/label; "
        "7 lead D/RCD/label; 7 lead D/Ponds/label");
    assert_string_equal(reading_of("| No. | Task | Lead |\n|---|---|---|\n"
                                   "| 1 | Sow | FROG+ groups |\n| 2 | Mow | BE + FE |\n"
                                   "| 3 | Dig | Pond Board+ Toad Board |\n"),
                        "1 lead FROG+ groups/label; 2 lead BE/label; 2 lead FE/label; "
                        "3 lead Pond Board/label; 3 lead Toad Board/label");
}

/* Two capitals are a body, unless they are what one does; MS is no Ms. */
static void short_names_and_classes_stand_beside_others(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| No. | Task | Responsible parties |\n|---|---|---|\n"
                   "| 1 | Dig | POND-N, MS and Frontier |\n| 2 | Fill | PR and Marketing |\n"
                   "| 3 | Sow | Department of Ponds and Tribal governments |\n"
                   "| 4 | Mow | Ministry of Law and Justice and Provincial Governments |\n"),
        "1 joint POND-N/label; 1 joint MS/label; 1 joint Frontier/label; "
        "2 lead PR and Marketing/label; 3 joint Department of Ponds/label; "
        "3 joint Tribal governments/label; 4 joint Ministry of Law and Justice/label; "
        "4 joint Provincial Governments/label");
    assert_string_equal(reading_of("1. Dig\nCompletion: Works Board to certify\n2. Mow. Lead: Pond "
                                   "Board | Completion: March 2025\n"),
                        "2 lead Pond Board/label @March 2025");
    assert_string_equal(reading_of("1. Dig\nLead: Spring 2025 Task Force\n"),
                        "1 lead Spring 2025 Task Force/label");
    assert_string_equal(
        reading_of("1. Dig\nLead: MR SMITH\n2. Mow\nLead: DR ANNE HILL, Pond Board\n"),
        "2 lead Pond Board/label"); /* people */
    assert_string_equal(reading_of("Sell all frogs.\nExecutive Lead: Pond Director\n"
                                   "Operational Lead: Head of Frogs\n"),
                        "Sell all frogs lead Pond Director/label; "
                        "Sell all frogs lead Head of Frogs/label");
}

static void centers_look_after_matters(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. The Centers for Pond Care and Prevention shall count.\n"
            "2. The Trade Board, in consultation with the Centers for Pond Care, shall count.\n"),
        "1 lead Centers for Pond Care and Prevention/lead; 2 lead Trade Board/lead; "
        "2 support Centers for Pond Care/together");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(companies_and_owners_are_of_the_name),
        cmocka_unit_test(a_department_may_belong_to_a_state),
        cmocka_unit_test(and_may_stand_inside_a_name),
        cmocka_unit_test(an_officer_has_the_whole_name_of_an_office),
        cmocka_unit_test(a_sign_joins_what_one_body_looks_after),
        cmocka_unit_test(all_of_several_kinds_are_one_class),
        cmocka_unit_test(a_head_may_say_its_preposition_again),
        cmocka_unit_test(a_class_at_several_levels_is_one),
        cmocka_unit_test(a_council_named_by_its_town_stands_beside_another_body),
        cmocka_unit_test(a_division_behind_a_dash_may_lead),
        cmocka_unit_test(governments_of_several_levels_are_one_class),
        cmocka_unit_test(brackets_of_names_hold_one_seen_before),
        cmocka_unit_test(what_a_minister_is_responsible_for_belongs_to_the_name),
        cmocka_unit_test(a_tight_dash_may_join_the_names_of_one_body),
        cmocka_unit_test(jointly_ends_names),
        cmocka_unit_test(marked_names_may_stand_behind_a_colon),
        cmocka_unit_test(the_environment_closes_the_matters_of_a_ministry),
        cmocka_unit_test(national_service_is_looked_after),
        cmocka_unit_test(two_places_may_share_a_service),
        cmocka_unit_test(a_general_manager_may_have_several_fields),
        cmocka_unit_test(a_body_of_a_place_in_a_bracket_bears_a_deed),
        cmocka_unit_test(all_but_the_first_word_may_be_small),
        cmocka_unit_test(a_class_behind_and_is_no_matter_of_a_body),
        cmocka_unit_test(a_short_form_ends_the_name_before_it),
        cmocka_unit_test(two_names_joined_share_the_mark_behind_them),
        cmocka_unit_test(what_a_department_looks_after_may_be_wide),
        cmocka_unit_test(a_word_that_is_no_body_begins_a_list_of_matters),
        cmocka_unit_test(small_words_behind_a_name_are_no_part_of_a_post_or_a_company),
        cmocka_unit_test(a_list_of_matters_holds_no_company),
        cmocka_unit_test(two_names_may_be_joined_by_and_or_with),
        cmocka_unit_test(a_name_stays_whole_or_parts_as_its_ends_say),
        cmocka_unit_test(of_two_ands_one_may_stand_between_names),
        cmocka_unit_test(words_that_and_makes_one_of_are_not_parted),
        cmocka_unit_test(short_names_and_classes_stand_beside_others),
        cmocka_unit_test(centers_look_after_matters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
