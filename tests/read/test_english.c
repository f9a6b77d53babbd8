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

static void a_caption_is_no_part_of_a_number(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Plan\n\nObjective 2.1: Disrupt\n\nInitiative Number: 2.1.1\n"
                   "Title: Publish\nResponsible Agency: DOD\nContributing Entities: n/a\n\n"
                   "Initiative Number: 2.1.2\nTitle: Build\nResponsible Agency: FBI\n"),
        "Objective 2.1/2.1.1 lead DOD/label; Objective 2.1/2.1.2 lead FBI/label");
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

static void other_bearers_and_kinds_of_parties(void **state) {
    (void)state;
    assert_string_equal(reading_of("Sub-Priority 1.1\nHold talks.\nLead Countries: Chile, Peru\n"
                                   "Supporting: Trade Board\n"),
                        "Sub-Priority 1.1 lead Chile/label; Sub-Priority 1.1 lead Peru/label; "
                        "Sub-Priority 1.1 support Trade Board/label");
    assert_string_equal(reading_of("S/N,Work package,Task,Responsible Person/Office,Participants\n"
                                   "1,WP1 Lead,Meet,Trade Board,City Board\n"),
                        "WP1/1 lead Trade Board/label; WP1/1 support City Board/label");
}

static void a_class_of_bodies_may_be_alone(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Audit.\nResponsible agency: State and territory "
                                   "governments\n"),
                        "1 lead State and territory governments/label");
}

static void bold_words_and_a_colon_begin_a_line(void **state) {
    (void)state;
    assert_string_equal(reading_of("# Plan\n\n## Action 1: Build\n\n**Lead:** Cabinet Office\n"
                                   "**Partners**: Trade Board\n\n## Action 2: Run\n\n"
                                   "**Lead:** Roads Agency\n"),
                        "Action 1 lead Cabinet Office/label; Action 1 support Trade Board/label; "
                        "Action 2 lead Roads Agency/label");
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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_may_be_an_office_of_a_responsibility),
        cmocka_unit_test(a_caption_is_no_part_of_a_number),
        cmocka_unit_test(a_name_keeps_what_it_looks_after),
        cmocka_unit_test(capitals_are_a_body_of_their_own),
        cmocka_unit_test(an_unnumbered_task_is_called_by_its_heading),
        cmocka_unit_test(a_code_is_a_label),
        cmocka_unit_test(a_code_begins_afresh_with_its_letter),
        cmocka_unit_test(tasks_in_a_paragraph_begin_behind_the_clause_before),
        cmocka_unit_test(other_bearers_and_kinds_of_parties),
        cmocka_unit_test(a_class_of_bodies_may_be_alone),
        cmocka_unit_test(bold_words_and_a_colon_begin_a_line),
        cmocka_unit_test(letters_head_numbered_rows),
        cmocka_unit_test(duties_may_stand_down_a_table),
        cmocka_unit_test(what_is_labelled_as_a_party_is_not_lost),
    };
    return cmocka_run_group_tests_name("english", tests, NULL, NULL);
}
