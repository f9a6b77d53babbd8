/* SPDX-License-Identifier: GPL-3.0-or-later */
/* English plans, as governments publish them. The expected rows follow from the design, sections 2
 * and 3. */
#include "reading.h"
#include "unit.h"

static void a_label_may_be_an_office_of_a_responsibility(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.1. Enact.\nOffice Primarily Responsible (OPR): DICT\n"
                                   "Office of Collateral Responsibility (OCR): DOJ, NSC\n"),
                        "1.1 lead DICT/label; 1.1 support DOJ/label; 1.1 support NSC/label");
    assert_string_equal(reading_of("1. Mend (Lead B/Ds: DSD; Supporting B/Ds: AFCD)\n"
                                   "2. Fund\nPrimary Responsibility: NOAA\n"
                                   "Secondary Responsibility: EPA\n"),
                        "1 lead DSD/label; 1 support AFCD/label; 2 lead NOAA/label; "
                        "2 support EPA/label");
}

static void a_name_keeps_what_it_looks_after(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dam\nLead: Ministry of Water, Sanitation and Irrigation\n"
                                   "2. Sort\nLead: Ministry of Sustainability and the "
                                   "Environment\n3. Sow\nLead: Ministry of Health and the "
                                   "Environment Agency\n"),
                        "1 lead Ministry of Water, Sanitation and Irrigation/label; "
                        "2 lead Ministry of Sustainability and the Environment/label; "
                        "3 lead Ministry of Health/label; 3 lead Environment Agency/label");
}

static void capitals_are_a_body_of_their_own(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Run.\nLead: NCSC and An Garda Síochána\n2. Buy.\n"
                                   "Lead: ICT and Procurement Agency\n"),
                        "1 lead NCSC/label; 1 lead An Garda Síochána/label; "
                        "2 lead ICT and Procurement Agency/label");
}

static void other_bearers_and_kinds_of_parties(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Copy\nOwner: Works Agency\nBackup: nightly copies\n"
                                   "Backup owner: Trade Board\n"),
                        "1 lead Works Agency/label; 1 support Trade Board/label");
    assert_string_equal(reading_of("Sub-Priority 1.1\nHold talks.\nLead Countries: Chile, Peru\n"
                                   "Supporting: Trade Board\n"),
                        "Sub-Priority 1.1 lead Chile/label; Sub-Priority 1.1 lead Peru/label; "
                        "Sub-Priority 1.1 support Trade Board/label");
    assert_string_equal(reading_of("S/N,Work package,Task,Responsible Person/Office,Participants\n"
                                   "1,WP1 Lead,Meet,Trade Board,City Board\n"),
                        "WP1/1 lead Trade Board/label; WP1/1 support City Board/label");
    assert_string_equal(reading_of("Task,Summary,Responsible person\n"
                                   "Dredge,Of the channel,Astrid Berg\n"),
                        "Dredge lead Astrid Berg/label");
    assert_string_equal(reading_of("序号 No.,任务 Task,牵头部门 Lead Department\n"
                                   "1,建站 Build the site,国际处 International Office\n"),
                        "1 lead 国际处 International Office/label");
}

static void a_class_of_bodies_may_be_alone(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Audit.\nResponsible agency: State and territory "
                                   "governments\n"),
                        "1 lead State and territory governments/label");
}

static void letters_head_numbered_rows(void **state) {
    (void)state;
    assert_string_equal(reading_of("No.,Activity,Responsible,Supported by\nA,Governance,,\n"
                                   "1,Meet,Trade Board,Roads Agency\nB,Money,,\n"
                                   "2,Pay,Roads Agency,\n"),
                        "A/1 lead Trade Board/label; A/1 support Roads Agency/label; "
                        "B/2 lead Roads Agency/label");
}

static void duties_may_stand_down_a_table(void **state) {
    (void)state;
    assert_string_equal(reading_of("Task,1. Map,2. Mend\nLead,Roads Agency,Works Ministry\n"
                                   "Support,\"Survey Office, Trade Board\",\nDeadline,May,June\n"),
                        "1 lead Roads Agency/label; 1 support Survey Office/label; "
                        "1 support Trade Board/label @May; 2 lead Works Ministry/label @June");
}

static void parties_may_be_bullets_below_their_label(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("B-1 Adopt\nAgencies responsible:\n\xE2\x80\xA2 Trade Board\n\xE2\x80\xA2 "
                   "Mayor's Office\nTimeframe: Q3 2025\n\nB-2 Retrofit\nAgencies responsible:\n"
                   "- City Board\nTimeframe: ongoing\n"),
        "B-1 joint Trade Board/label; B-1 joint Mayor's Office/label @Q3 2025; "
        "B-2 lead City Board/label @ongoing");
}

static void labels_may_share_a_line(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Sail.\nLead: Port Agency | Partners: Trade Board, City Board "
                   "| Timescale: Q4 2025\n2. Row.\nLead: City Board | When: 2026 | "
                   "With: Trade Board\n"),
        "1 lead Port Agency/label; 1 support Trade Board/label; "
        "1 support City Board/label @Q4 2025; 2 lead City Board/label; "
        "2 support Trade Board/label @2026");
}

static void two_whole_names_are_two_bodies(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Run.\nLead: Bus Éireann and Dublin Bus\n2. Plan.\n"
                   "Lead: Transport and Works Authority\n3. Fund.\nLead: IDA Ireland "
                   "& Údarás na Gaeltachta\n4. Fish.\nLead: Highlands and Islands "
                   "Enterprise\n"),
        "1 lead Bus Éireann/label; 1 lead Dublin Bus/label; "
        "2 lead Transport and Works Authority/label; 3 lead IDA Ireland/label; "
        "3 lead Údarás na Gaeltachta/label; "
        "4 lead Highlands and Islands Enterprise/label");
    assert_string_equal(
        reading_of("1. Run.\nLead: NSF, NASA & NOAA\n2. Rain.\nLead: MetService and "
                   "regional councils\n3. Build.\nLead: Ministry of Housing, "
                   "Communities and Local Government\n4. Care.\nLead: Digital Health "
                   "and Care Wales\n5. House.\nLead: Housing, Infrastructure and "
                   "Communities Canada\n"),
        "1 lead NSF/label; 1 lead NASA/label; 1 lead NOAA/label; "
        "2 lead MetService/label; 2 lead regional councils/label; "
        "3 lead Ministry of Housing, Communities and Local Government/label; "
        "4 lead Digital Health and Care Wales/label; "
        "5 lead Housing, Infrastructure and Communities Canada/label");
}

static void with_sets_others_beside_the_lead(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Film.\nLead: Screen Agency (SA) with National Library\n"
                                   "2. Help.\nLead: Council for Persons with Disabilities\n"),
                        "1 lead Screen Agency/lead; 1 support National Library/together; "
                        "2 lead Council for Persons with Disabilities/label");
}

static void jointly_says_that_they_are_two(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Advise (delivered jointly by Citizens Advice and Acas)\n"
                                   "2. Guard (jointly led by Trade Board and City Board)\n"),
                        "1 joint Citizens Advice/label; 1 joint Acas/label; "
                        "2 lead Trade Board/label; 2 lead City Board/label");
}

static void a_noun_makes_a_label_of_other_words(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Sell. Lead MDA: Trade Board. Concerned Ministries/Departments: "
                   "Works Ministry. Timeline: 2026.\n"),
        "1 lead Trade Board/label; 1 support Works Ministry/label @2026");
}

static void the_first_label_below_a_heading_need_not_be_one(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Pillar Two | Ports\n\nObjective 2.1 | Dredge\n\n2.1.4 Deepen it\n"
                   "Lead: Port Agency\n\n2.1.5 Widen it\nLead: City Board\n"),
        "Pillar Two/Objective 2.1/2.1.4 lead Port Agency/label; "
        "Pillar Two/Objective 2.1/2.1.5 lead City Board/label");
    assert_string_equal(
        reading_of("Objective 2.1 Dredge\n2.4 million tonnes go.\nLead: Port Agency\n"),
        "Objective 2.1 lead Port Agency/label");
}

static void classes_in_small_letters_are_parties(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Care.\nPartners: Media houses and civil society, youth clubs "
                   "and networks of people living with HIV\nLead: City Board\n"),
        "1 support Media houses/label; 1 support civil society/label; "
        "1 support youth clubs/label; 1 support networks of people living with "
        "HIV/label; 1 lead City Board/label");
    assert_string_equal(
        reading_of("1. Count.\nLead: City Board\nPartners: science-based departments "
                   "and agencies\n2. Trade.\nLead: Chamber of Commerce and "
                   "Industry\n"),
        "1 lead City Board/label; 1 support science-based departments and "
        "agencies/label; 2 lead Chamber of Commerce and Industry/label");
}

static void a_ministry_may_look_after_something_national(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Guide.\nLead: Ministry of ICT and National Guidance\n2. Read.\n"
                   "Lead: Ministry of Education and National Library\n"),
        "1 lead Ministry of ICT and National Guidance/label; "
        "2 lead Ministry of Education/label; 2 lead National Library/label");
}

static void two_labels_name_parties_whatever_they_are_called(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Map [Lead: Police analysts; Partners: safety partnership]\n"),
        "1 lead Police analysts/label; 1 support safety partnership/label");
}

static void a_column_of_bearers_may_have_any_noun(void **state) {
    (void)state;
    assert_string_equal(reading_of("Action No,Action,Lead Country / Chapter,Partners,Lead time\n"
                                   "1.1,Warn,Chile,Port Agency,May\n"),
                        "1.1 lead Chile/label; 1.1 support Port Agency/label");
}

static void a_time_without_a_date_is_no_party(void **state) {
    (void)state;
    assert_string_equal(reading_of("1) Meet (lead: Trade Board, with the City Board; annually)\n"),
                        "1) lead Trade Board/lead; 1) support City Board/together @annually");
}

static void a_dash_may_stand_for_a_colon(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Action 1. Protect habitat\nLead agency \xE2\x80\x93 Parks Trust\n"
                   "Partner agencies \xE2\x80\x93 Land Board, landholders\n"
                   "Timing \xE2\x80\x93 June 2026\n"),
        "Action 1 lead Parks Trust/label; Action 1 support Land Board/label; "
        "Action 1 support landholders/label @June 2026");
}

static void parts_of_a_body_are_no_bodies(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Reform.\nLead: Strategic Planning and Performance Group\n"
                   "2. Teach.\nLead: SeniorNet and Citizens Advice Bureau\n3. Fish.\n"
                   "Lead: Ministry of Fisheries and Blue Economy and local fishers' "
                   "cooperatives\n"),
        "1 lead Strategic Planning and Performance Group/label; "
        "2 lead SeniorNet/label; 2 lead Citizens Advice Bureau/label; "
        "3 lead Ministry of Fisheries and Blue Economy/label; "
        "3 lead local fishers' cooperatives/label");
}

static void more_may_stand_in_a_bracket_behind_a_name(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Map.\nLead: Roads Agency (with support from NASA and EPA)\n"
                   "2. Dig.\nCoordinated by the Department of Works and implemented "
                   "by NASA\n"),
        "1 lead Roads Agency/label; 1 support NASA/label; 1 support EPA/label; "
        "2 lead Department of Works/label; 2 support NASA/label");
}

static void names_may_hold_commas_ands_and_stars(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Map.\nLead: Ministry of Works and Public Administration\n"
                   "2. Sow.\nLead: Agriculture, Public Health & Environment, Roads Agency\n"
                   "3. Ask.\nLead: Governance, Ethics and Safety Unit, Trade Board\n"
                   "4. Fly.\nLead: B*LAB, NASA\n"
                   "5. Dig.\nLead: Ministry of Works and National Roads Agency\n"),
        "1 lead Ministry of Works and Public Administration/label; "
        "2 lead Agriculture/label; 2 lead Public Health & Environment/label; "
        "2 lead Roads Agency/label; "
        "3 lead Governance, Ethics and Safety Unit/label; 3 lead Trade Board/label; "
        "4 lead B*LAB/label; 4 lead NASA/label; "
        "5 lead Ministry of Works/label; 5 lead National Roads Agency/label");
}

static void those_behind_with_may_be_told_to_support(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Map.\nLead: Roads Agency, with Trade Board and City Board support\n"
                   "2. Dig. Lead: Roads Agency, with support from the Trade Board.\n"
                   "3. Sow.\nLead: Roads Agency (with Trade Board support), by 2026\n"
                   "4. Care.\nLead: Trade Board, with IT Support\n"),
        "1 lead Roads Agency/lead; 1 support Trade Board/together; 1 support City Board/together; "
        "2 lead Roads Agency/label; 2 support Trade Board/label; "
        "3 lead Roads Agency/lead; 3 support Trade Board/together @by 2026; "
        "4 lead Trade Board/lead; 4 support IT Support/together");
}

static void a_bracket_of_bodies_is_a_clause(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Map. (Department of Works, Ministry of Finance)\n2. Fly. (NSF, "
                   "NASA)\n3. Dig (Roads Agency).\n4. Ask DOE (Department of Energy).\n"
                   "5. Ask the Space Agency (ESA).\n"),
        "1 joint Department of Works/listed; 1 joint Ministry of Finance/listed; "
        "2 joint NSF/listed; 2 joint NASA/listed; 3 lead Roads Agency/sole");
    assert_string_equal(reading_of("1. Map. (Department of Works)\nLead: NASA\n"),
                        "1 lead NASA/label");
}

static void a_label_before_bodies_is_not_lost(void **state) {
    (void)state;
    const char *found =
        diagnostics_of("1. Dredge\nLead: Port Agency\nScrutiny: Works Agency, NASA\n");
    assert_non_null(strstr(found, "3:1 unread-clause Scrutiny: Works Agency, NASA"));
    found = diagnostics_of("1. Dredge. Lead: Port Agency. Monitoring: Ofsted, Beta.\n");
    assert_non_null(strstr(found, "1:31 unread-clause Monitoring: Ofsted, Beta"));
    found =
        diagnostics_of("1. Dredge\nLead: Port Agency\nSource: Works Agency\nAim: clean water\n");
    assert_null(strstr(found, "unread-clause"));
}

static void behind_an_unknown_label_nobody_leads(void **state) {
    (void)state;
    const char *text = "1. Dig. Lead: City Board; Scrutineers: Trade Board, Port Agency; Support: "
                       "Works Agency\n";
    assert_string_equal(reading_of(text), "1 lead City Board/label; 1 support Works Agency/label");
    assert_non_null(
        strstr(diagnostics_of(text), "unread-part Scrutineers: Trade Board, Port Agency"));
    assert_string_equal(reading_of("1. Dig. Lead: City Board; Assist: Trade Board, Port Agency\n"
                                   "2. Fill. Lead: City Board; national partner: Trade Board\n"),
                        "1 lead City Board/label; 1 support Trade Board/label; 1 support Port "
                        "Agency/label; 2 lead City Board/label; 2 support Trade Board/label");
}

static void what_is_done_for_a_task_is_a_label_before_bodies(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Bins. Implementation: local authorities. Oversight: Works Agency.\n"
                   "2. Jetty. Delivery: Port Unit; Monitoring: DEFX, Trade Board\n"
                   "3. Kelp. Lead: City Board. Monitoring: monthly. Implementation: The "
                   "work will begin soon.\n4. Land. (Action: Works Agency, MAPIT)\n"),
        "1 lead local authorities/label; 1 support Works Agency/label; 2 lead Port Unit/label; "
        "2 support DEFX/label; 2 support Trade Board/label; 3 lead City Board/label; "
        "4 joint Works Agency/label; 4 joint MAPIT/label");
    assert_string_equal(
        reading_of("1. Plan\nOffice of Primary Interest: Program Branch\nOffice of Collateral "
                   "Interest: Audit Directorate, Corporate Planning\n"),
        "1 lead Program Branch/label; 1 support Audit Directorate/label; "
        "1 support Corporate Planning/label");
}

static void names_broken_by_a_line_are_joined(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Talk.\n   Partners: Trade Board, National\n"
                                   "   Disability Authority\n2. Sow.\n   Lead: Department of\n"
                                   "   Agriculture\n3. Reap.\n   Lead: Finance\n"
                                   "   Partners: Trade Board,\n   Works Agency\n"),
                        "1 support Trade Board/label; 1 support National Disability "
                        "Authority/label; 2 lead Department of Agriculture/label; 3 lead "
                        "Finance/label; 3 support Trade Board/label; 3 support Works Agency/label");
}

static void parts_of_bodies_are_two_where_both_end_so(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Buy.\nOwners: Head of Procurement and Head of Legal Services\n"
                   "2. Teach.\nLead: Education Office (with advice from Health Board)\n"),
        "1 joint Head of Procurement/label; 1 joint Head of Legal Services/label; "
        "2 lead Education Office/label; 2 support Health Board/label");
    assert_string_equal(reading_of("1. Pay.\nLead: Budget Division and Payroll Unit\n2. Tree.\n"
                                   "Lead: Recreation Division and Urban Forestry Team\n"
                                   "3. Book.\nLead: Finance & Administration\n4. Plan.\n"
                                   "Lead: Strategic Planning and Performance Group\n"),
                        "1 lead Budget Division/label; 1 lead Payroll Unit/label; "
                        "2 lead Recreation Division/label; 2 lead Urban Forestry Team/label; "
                        "3 lead Finance & Administration/label; "
                        "4 lead Strategic Planning and Performance Group/label");
    assert_string_equal(reading_of("1. Pump.\nLead: Emergency Planning and Town Councils\n"
                                   "2. Warn.\nLead: County and Town Councils\n"),
                        "1 lead Emergency Planning/label; 1 lead Town Councils/label; "
                        "2 lead County and Town Councils/label");
}

static void a_minister_looks_after_games(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Key Activity 1.1: Run.\nLead: Department of Sport, Racing and "
                   "Olympic and Paralympic Games\n"),
        "Key Activity 1.1 lead Department of Sport, Racing and Olympic and Paralympic "
        "Games/label");
}

static void who_will_lead_heads_a_column(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Ref.,Measure,Who will lead,Who will support,When\nR&R1,Charge,COSLA,"
                   "Zero Waste Scotland,2025\n"),
        "R&R1 lead COSLA/label; R&R1 support Zero Waste Scotland/label @2025");
}

static void a_name_that_ends_with_a_place_is_whole(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Clean.\nLead: Transport Malta, Environment and Resources "
                                   "Authority\n2. Train.\nImplemented by: Judicial Academy\nIn "
                                   "cooperation with: civil society organisations (CSOs)\n"),
                        "1 lead Transport Malta/label; 1 lead Environment and Resources "
                        "Authority/label; 2 lead Judicial Academy/label; 2 support civil society "
                        "organisations/label");
}

static void places_and_classes_are_bodies(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Plan.\nLead: City of Kigali & Districts\nSupport: Landlords and "
                   "Bank of Kigali\n"),
        "1 lead City of Kigali/label; 1 lead Districts/label; "
        "1 support Landlords/label; 1 support Bank of Kigali/label");
}

static void what_is_labelled_as_a_party_is_not_lost(void **state) {
    (void)state;
    const char *found = diagnostics_of("1. Dredge\nLead: Port Agency\nFocal ministries: Works\n");
    assert_non_null(strstr(found, "3:1 unread-clause Focal ministries: Works"));
    found = diagnostics_of("Action,Lead,Endorsing ministries\nDredge,Port Agency,Works\n");
    assert_non_null(strstr(found, "1:13 unread-clause Endorsing ministries"));
    found = diagnostics_of("1. Dredge [Focal agency: Works]\n2. Build (Lead: Port Agency)\n");
    assert_non_null(strstr(found, "unread-clause [Focal agency: Works]"));
    found = diagnostics_of("1. Dredge\nLead chapter: Works\n2. Build\nLead: Port Agency\n");
    assert_non_null(strstr(found, "2:1 unread-clause Lead chapter: Works"));
    found = diagnostics_of("1. Dredge\nTarget institutions: schools\nLead: Port Agency\n");
    assert_null(strstr(found, "unread-clause"));
}

static void labels_of_two_duties_and_bare_ones(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Build\nLead/Support: City Board / Trade Board; DOE\n"
                                   "2. Guard\nAgency: City Board\n"
                                   "3. Pay\nResponsible: City Board\n"
                                   "Implementing partners: Trade Board\n"
                                   "4. Dig\nAccountable: DOE\nResponsible: Trade Board\n"),
                        "1 lead City Board/label; 1 support Trade Board/label; "
                        "1 support DOE/label; 2 lead City Board/label; 3 lead City Board/label; "
                        "3 support Trade Board/label; 4 lead DOE/label; 4 joint Trade Board/label");
    assert_non_null(
        strstr(diagnostics_of("Agency: City Board\n\n1. Build\nLead: DOE\n"), "1:1 unread-clause"));
}

static void letters_and_words_behind_names_say_roles(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Register homes. DOE (L), Trade Board (S); NGOs (S)\n"
                                   "2. Dig wells. (Action: City Board, DOE and Trade Board)\n"
                                   "3. Fix apps – led by City Board, with DOE\n"),
                        "1 lead DOE/lead; 1 support Trade Board/support; 1 support NGOs/support; "
                        "2 joint City Board/label; 2 joint DOE/label; 2 joint Trade Board/label; "
                        "3 lead City Board/lead; 3 support DOE/together");
}

static void officers_and_levels_hold_commas(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Build. Owner: Assistant Director, Housing Needs\n"
                   "2. Guard. Lead: DOE. Support: Metropolitan, Municipal and District Assemblies, "
                   "states and territories\n"
                   "3. Dig. Lead: DOE. Support: BD and LandsD\n"
                   "4. Pay. Responsible officer: Head of Finance\n"
                   "5. Watch. Responsible official: Chief of Police; Due: June 2026\n"
                   "6. Print. Responsible person: Director: Trade Services. Due: 2026\n"
                   "7. Count. Responsible person: Jane Roe\n"),
        "1 lead Assistant Director, Housing Needs/label; 2 lead DOE/label; "
        "2 support Metropolitan, Municipal and District Assemblies/label; "
        "2 support states and territories/label; 3 lead DOE/label; 3 support BD/label; "
        "3 support LandsD/label; 4 lead Head of Finance/label; "
        "5 lead Chief of Police/label @June 2026; 6 lead Director: Trade Services/label @2026");
}

static void an_officer_s_field_may_hold_commas(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Train.\nLead: Head of Growth, Equality, Diversity and Inclusion Manager\n"
                   "2. Check.\nLead: Environment, Health and Safety Officer\n"),
        "1 lead Head of Growth/label; 1 lead Equality, Diversity and Inclusion Manager/label; "
        "2 lead Environment, Health and Safety Officer/label");
}

static void a_responsible_officer_may_be_a_post_by_its_first_word(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Plant.\nResponsible Officer: Manager Parks and Waste\nTarget: 2026\n\n"
                   "2. Check.\nResponsible Officer: Ledger Team Leader\n\n"
                   "3. Lock.\nResponsible Officer: Systems Accountant / Help Desk\n\n"
                   "4. Count.\nResponsible Officer: Jane Roe\n"),
        "1 lead Manager Parks and Waste/label; 2 lead Ledger Team Leader/label; "
        "3 joint Systems Accountant/label; 3 joint Help Desk/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_may_be_an_office_of_a_responsibility),
        cmocka_unit_test(an_officer_s_field_may_hold_commas),
        cmocka_unit_test(a_responsible_officer_may_be_a_post_by_its_first_word),
        cmocka_unit_test(a_name_keeps_what_it_looks_after),
        cmocka_unit_test(capitals_are_a_body_of_their_own),
        cmocka_unit_test(other_bearers_and_kinds_of_parties),
        cmocka_unit_test(a_class_of_bodies_may_be_alone),
        cmocka_unit_test(letters_head_numbered_rows),
        cmocka_unit_test(duties_may_stand_down_a_table),
        cmocka_unit_test(parties_may_be_bullets_below_their_label),
        cmocka_unit_test(labels_may_share_a_line),
        cmocka_unit_test(two_whole_names_are_two_bodies),
        cmocka_unit_test(with_sets_others_beside_the_lead),
        cmocka_unit_test(jointly_says_that_they_are_two),
        cmocka_unit_test(a_noun_makes_a_label_of_other_words),
        cmocka_unit_test(the_first_label_below_a_heading_need_not_be_one),
        cmocka_unit_test(classes_in_small_letters_are_parties),
        cmocka_unit_test(a_ministry_may_look_after_something_national),
        cmocka_unit_test(two_labels_name_parties_whatever_they_are_called),
        cmocka_unit_test(a_column_of_bearers_may_have_any_noun),
        cmocka_unit_test(a_time_without_a_date_is_no_party),
        cmocka_unit_test(a_dash_may_stand_for_a_colon),
        cmocka_unit_test(parts_of_a_body_are_no_bodies),
        cmocka_unit_test(more_may_stand_in_a_bracket_behind_a_name),
        cmocka_unit_test(names_may_hold_commas_ands_and_stars),
        cmocka_unit_test(those_behind_with_may_be_told_to_support),
        cmocka_unit_test(a_bracket_of_bodies_is_a_clause),
        cmocka_unit_test(a_label_before_bodies_is_not_lost),
        cmocka_unit_test(behind_an_unknown_label_nobody_leads),
        cmocka_unit_test(what_is_done_for_a_task_is_a_label_before_bodies),
        cmocka_unit_test(names_broken_by_a_line_are_joined),
        cmocka_unit_test(parts_of_bodies_are_two_where_both_end_so),
        cmocka_unit_test(a_minister_looks_after_games),
        cmocka_unit_test(who_will_lead_heads_a_column),
        cmocka_unit_test(a_name_that_ends_with_a_place_is_whole),
        cmocka_unit_test(places_and_classes_are_bodies),
        cmocka_unit_test(what_is_labelled_as_a_party_is_not_lost),
        cmocka_unit_test(labels_of_two_duties_and_bare_ones),
        cmocka_unit_test(letters_and_words_behind_names_say_roles),
        cmocka_unit_test(officers_and_levels_hold_commas),
    };
    return cmocka_run_group_tests_name("english", tests, NULL, NULL);
}
