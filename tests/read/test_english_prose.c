/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences in English that assign: what stands in them follows from the design, section 3, as for
 * 由甲局会同乙部…提出 and 甲局牵头，乙部配合. */
#include <stdio.h>
#include <string.h>

#include "reading.h"
#include "unit.h"

static void who_will_lead_leads_and_others_support(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. Posts. The Ministry of Health will lead, with support from the Ministry of "
            "Works and the Radio Agency.\n2. Train. The Water Board and the Trade Board will "
            "jointly lead this action, with the support of local councils.\n"),
        "1 lead Ministry of Health/lead; 1 support Ministry of Works/support; "
        "1 support Radio Agency/support; 2 lead Water Board/lead; 2 lead Trade Board/lead; "
        "2 support local councils/support");
    assert_string_equal(reading_of("1. Drugs. By 2026, Medical Stores will take the lead, in "
                                   "partnership with district hospitals and the Pharmacy Board.\n"
                                   "2. Study. The Bureau of Statistics is responsible for this "
                                   "action.\n3. Pay. DHS leads.\n"),
                        "1 lead Medical Stores/lead; 1 support district hospitals/together; "
                        "1 support Pharmacy Board/together; 2 lead Bureau of Statistics/sole; "
                        "3 lead DHS/lead");
}

static void who_shall_act_with_others_leads(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "Sec. 2. Water. (a) Within 90 days of the date of this order, the Administrator of "
            "the Water Agency, in coordination with the Secretary of Energy, acting through "
            "the Director of Dams, shall report.\n\n(b) The Secretary of Labor shall, in "
            "consultation with the heads of other relevant agencies, publish rules.\n"),
        "Sec. 2/(a) lead Administrator of the Water Agency/lead; "
        "Sec. 2/(a) support Secretary of Energy/together; Sec. 2/(b) lead Secretary of Labor/lead; "
        "Sec. 2/(b) support heads of other relevant agencies/together");
    assert_string_equal(
        reading_of(
            "1.1 The Department of Energy (DOE), in coordination with the Space Command (SC) "
            "and the U.S. Geological Survey, will map risks. Timeline: 1 year.\n\n"
            "1.2 NASA and DOE will jointly draft a plan, in consultation with industry.\n"),
        "1.1 lead Department of Energy/lead; 1.1 support Space Command/together; "
        "1.1 support U.S. Geological Survey/together @1 year; 1.2 joint NASA/listed; "
        "1.2 joint DOE/listed; 1.2 support industry/together");
}

static void by_whom_it_will_be_led(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Roads. This action will be led by the Roads Agency, working "
                   "with city councils.\n2. Rail. The pilot will be delivered by the "
                   "Trade Board and the City Board.\n"),
        "1 lead Roads Agency/lead; 1 support city councils/together; "
        "2 joint Trade Board/listed; 2 joint City Board/listed");
}

static void a_sentence_beside_clauses_is_a_note(void **state) {
    (void)state;
    const char *text = "1. Map. The Roads Agency, in coordination with the Trade Board, will map.\n"
                       "Lead: City Board\n2. Dig. The Trade Board will lead.\n";
    assert_string_equal(reading_of(text), "1 lead City Board/label; 2 lead Trade Board/lead");
    const char *said = diagnostics_of(text);
    assert_non_null(strstr(said, "1:9 prose-assignment The Roads Agency, in coordination with the "
                                 "Trade Board, will map"));
}

static void what_only_sounds_so_is_no_clause(void **state) {
    (void)state;
    static const char *const texts[] = {
        "This will lead to growth, with support from the Trade Board.",
        "The United States must lead the world in science.",
        "The plan will be implemented by 2030 where Homes England invests.",
        "We will lead, with support from the Trade Board.",
        "Agencies will work in coordination with industry.",
        "The Department of Health is responsible for hospitals.",
        "Nothing shall be changed, in consultation with the Trade Board.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char text[300];
        snprintf(text, sizeof text, "1. Build. %s\n2. Run (Lead: Port Agency)\n", texts[i]);
        assert_string_equal(reading_of(text), "2 lead Port Agency/label");
        snprintf(text, sizeof text, "1. Build. DHS leads.\n2. Run. %s\n", texts[i]);
        assert_string_equal(reading_of(text), "1 lead DHS/lead");
    }
}

static void classes_and_single_words_may_lead(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Publish. Local authorities will be responsible for implementing "
                   "this, with support from DfE.\n2. Train. Ofsted will lead this "
                   "work, in partnership with Speech UK.\n"),
        "1 lead Local authorities/sole; 1 support DfE/support; 2 lead Ofsted/lead; "
        "2 support Speech UK/together");
}

static void a_bracket_may_hold_sentences(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Count (City Board leads; Trade Board and Parks Agency support)\n"
                   "2. Call (City Board leads; volunteers support)\n"),
        "1 lead City Board/lead; 1 support Trade Board/support; "
        "1 support Parks Agency/support; 2 lead City Board/lead; "
        "2 support volunteers/support");
}

static void who_is_to_lead_and_who_to_support(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Map. Department of Works to lead, NASA and EPA to support.\n"),
        "1 lead Department of Works/lead; 1 support NASA/support; "
        "1 support EPA/support");
}

static void with_behind_who_leads_sets_others_beside(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Guard. Home Affairs will lead this work with the Signals "
                                   "Directorate and industry regulators.\n2. Share. This will be "
                                   "delivered by NASA, in partnership with industry bodies.\n"),
                        "1 lead Home Affairs/lead; 1 support Signals Directorate/together; "
                        "1 support industry regulators/together; 2 lead NASA/sole; "
                        "2 support industry bodies/together");
}

static void led_by_is_a_sentence_too(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Led by the Radio Agency, with support from DOJ, agencies will "
                   "trace calls.\n2. The Treasury will, in consultation with the banking "
                   "regulators, warn.\n"),
        "1 lead Radio Agency/label; 1 support DOJ/label; 2 lead Treasury/lead; "
        "2 support banking regulators/together");
}

static void a_sentence_is_noted_once(void **state) {
    (void)state;
    const char *said = diagnostics_of("1. Build. They, in coordination with users, and in "
                                      "coordination with owners, will report in coordination with "
                                      "all. (Lead: Port Agency)\n");
    const char *first = strstr(said, "prose-assignment");
    assert_non_null(first);
    assert_null(strstr(first + 1, "prose-assignment"));
}

static void a_sentence_may_say_whose_task_it_is(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Spills. The lead agency for oil spills is the Port Agency. Supporting "
                   "agencies include the Trade Board and local councils.\n"
                   "2. Rules. The responsible department is required to report.\n"),
        "1#1 lead Port Agency/lead; 1#2 support Trade Board/support; "
        "1#2 support local councils/support");
    assert_string_equal(reading_of("1. Supporting bodies are as follows:\nDepartment of "
                                   "Finance (DOF)\nDepartment of Works (DOW)\n"),
                        "1 support Department of Finance/label; 1 support Department of "
                        "Works/label");
}

static void officers_of_two_matters_are_one_each(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Secretary of Health and Human Services and the Secretary of Labor shall "
                   "meet.\n2. The Director of Finance and Head of Planning shall meet.\n"),
        "1 lead Secretary of Health and Human Services/lead; 1 lead Secretary of Labor/lead; "
        "2 lead Director of Finance/lead; 2 lead Head of Planning/lead");
}

static void who_leads_may_stand_behind_a_dash(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Report stocks – DHSC to lead, UKHSA to support.\n2. Review plans – Trade "
                   "Board to lead with Radio Agency and Port Agency.\n3. Dig. Institutions: Works "
                   "Department to lead with NDMA and Port Agency\n4. Dig. Lead: Works Agency to "
                   "ensure roads; funded by Trade Board\n"),
        "1 lead DHSC/lead; 1 support UKHSA/support; 2 lead Trade Board/lead; 2 support Radio "
        "Agency/together; 2 support Port Agency/together; 3 lead Works Department/lead; 3 support "
        "NDMA/together; 3 support Port Agency/together; 4 lead Works Agency/label; 4 support Trade "
        "Board/label");
}

static void who_supports_is_read_with_a_time_behind(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Map - Works Agency to lead, Trade Board to support - due 30 March\n2. Dig - Works "
         "Agency to lead, Trade Board to assist. Due: 30 March\n3. Build. (Works Agency lead, "
         "Trade "
         "Board supporting)\n4. Paint. (Works Agency leading, Trade Board supporting)",
         "1 lead Works Agency/lead; 1 support Trade Board/support; 2 lead Works Agency/lead; 2 "
         "support Trade Board/support @30 March; 3 lead Works Agency/lead; 3 support Trade "
         "Board/support; 4 lead Works Agency/lead; 4 support Trade Board/support"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_supports_may_stand_behind_a_semicolon(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Dig. The Roads Agency leads; the Trade Board supports.\n2. Map. Roads Agency leads; "
         "Trade Board assists",
         "1 lead Roads Agency/lead; 1 support Trade Board/support; 2 lead Roads Agency/lead; 2 "
         "support Trade Board/support"},
        /* what is no help with the task */
        {"1. Dig. Lead: DfT\n2. The Trade Board participates in the fair, and the Roads Agency "
         "cooperates with schools.",
         "1 lead DfT/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void words_that_set_others_beside_need_no_comma(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Director of Dams shall draft a plan in consultation with the Trade "
                   "Board.\n2. The Water Agency shall study rain with the cooperation of the "
                   "Port Agency.\n3. The Trade Board shall visit farms supported by the Seed "
                   "Fund.\n"),
        "1 lead Director of Dams/lead; 1 support Trade Board/together; 2 lead Water Agency/lead; "
        "2 support Port Agency/support; 3 lead Trade Board/lead");
}

static void a_sentence_in_a_bracket_is_no_list_of_bodies(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Pump. (Lead: Water Agency)\n2. They may pump out rain "
                                   "(contact your local service).\n"),
                        "1 lead Water Agency/label");
    assert_string_equal(reading_of("1. Pump. (Lead: Water Agency)\n\nOwner: Fire Plan (Trade "
                                   "Board with the Port Agency)\nReview date: 2026\n"),
                        "1 lead Water Agency/label");
}

static void fields_may_have_bars(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "3.1 Dig\n     Lead Agency | Water Agency\n     Supporting Agencies | Trade Board, "
            "Port Agency\n     Timeline | Ongoing\n\n3.2 Paint\n     Lead Agency | "
            "DOT\n     Supporting Agencies | WAB\n     Timeline | Ongoing\n"),
        "3.1 lead Water Agency/label; 3.1 support Trade Board/label; 3.1 support Port "
        "Agency/label @Ongoing; 3.2 lead DOT/label; 3.2 support WAB/label @Ongoing");
}

static void what_explains_in_a_bracket_is_no_list(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Boats (Lead: Water Agency)\n\nIt learned to push (i.e. a "
                                   "request to paint, together with the sending of boats).\n"),
                        "1 lead Water Agency/label");
}

static void volunteers_stand_beside_who_leads(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. It will be led by the Works Team, supported by volunteers.\n"
                   "2. Relief is led by the Port Trust, assisted by volunteers and schools.\n"),
        "1 lead Works Team/lead; 1 support volunteers/support; 2 lead Port Trust/lead; "
        "2 support volunteers/support; 2 support schools/support");
}

static void short_forms_are_no_words(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. WHO will lead, with support from FAO.\n"
                   "2. Dredge. IT will lead this work with support from HR.\n"
                   "3. Dig. It will lead this work with support from HR.\n"),
        "1 lead WHO/lead; 1 support FAO/support; 2 lead IT/lead; 2 support HR/support");
}

static void lead_and_support_may_stand_behind_names(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dredge. [UNICEF/WHO lead; FAO support]\n"
                   "2. Dig. (WHO lead, FAO and Trade Board support)\n"
                   "3. Fill. (Tech lead)\n"
                   "4. Pay. Responsible: Trade Board (lead); Port Trust and Works Agency "
                   "(support)\n"),
        "1 lead UNICEF/lead; 1 lead WHO/lead; 1 support FAO/support; 2 lead WHO/lead; "
        "2 support FAO/support; 2 support Trade Board/support; 4 lead Trade Board/label; "
        "4 support Port Trust/label; 4 support Works Agency/label");
}

static void who_manages_a_task_or_helps_in_a_place(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dredging is managed by the Port Trust with the help of the Works Agency.\n"
                   "2. Responsibility for floods is assigned to the Water Agency.\n"
                   "3. Plan. The Works Agency will take the lead, working with the Housing Trust "
                   "and the regional planning agency.\n"),
        "1 lead Port Trust/sole; 1 support Works Agency/support; 2 lead Water Agency/sole; "
        "3 lead Works Agency/lead; 3 support Housing Trust/together; "
        "3 support regional planning agency/together");
}

static void officers_and_classes_in_small_letters_stand_beside_a_subject(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. The Secretary of Roads shall, in consultation with the director of the Office "
            "of Ports and the Trade Board, draft a plan.\n2. The Secretary of Roads, in "
            "coordination with the heads of other Road Risk Management Agencies, shall draft "
            "it.\n3. The Secretary of Roads, in consultation with the Trade Board and the "
            "steam power sector, shall draft it.\n"),
        "1 lead Secretary of Roads/lead; 1 support director of the Office of Ports/together; "
        "1 support Trade Board/together; 2 lead Secretary of Roads/lead; "
        "2 support heads of other Road Risk Management Agencies/together; "
        "3 lead Secretary of Roads/lead; 3 support Trade Board/together; "
        "3 support steam power sector/together");
}

static void a_list_behind_led_by_ends_before_the_deed(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Led by the Works Agency, work with agencies that build.\n"
                                   "2. Led by the Trade Board and consistent with Order 14 of May "
                                   "31, 2025, sell roads.\n"
                                   "3. Led by DOW through the Road Bureau, convene users.\n"),
                        "1 lead Works Agency/label; 2 lead Trade Board/label; 3 lead DOW/label");
}

static void who_leads_for_and_coordinates_with_others(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Ministry of Works shall assume the prime responsibility for, and "
                   "coordinate with the Ministry of Dams in, digging.\n2. The Rail Board shall "
                   "coordinate with the Ministry of Works in issuing rules.\n3. The Task Force "
                   "shall have the following functions:\n(a) Dig a hole;\n"),
        "1 lead Ministry of Works/lead; 1 support Ministry of Dams/together; "
        "2 lead Rail Board/lead; 2 support Ministry of Works/together; 3/(a) lead Task "
        "Force/lead");
}

static void what_a_sentence_begins_with_is_not_who_acts(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("(a) To help regions, States, local communities, and tribes, all agencies, in "
                   "coordination with the Dams Council, shall dig.\n\n(b) Thereafter, agencies "
                   "engaged abroad shall report.\n\n(c) Each Agency Works Plan shall include:\n"
                   "maps.\n\n(d) The RTS, as described in the Act, is a system, through which "
                   "boards will send data.\n\n(e) such offices as the President shall name.\n\n"
                   "(f) There is established the Dams Board (Board).\n"),
        "(a) lead all agencies/lead; (a) support Dams Council/together; (b) lead agencies/lead");
}

static void others_may_stand_before_a_subject(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. In consultation with the Trade Board, the Pond Board shall dig.\n2. Under "
                   "the guidance of DOW and the Trade Board, the Pond Board must fill.\n3. The "
                   "Pond Board shall report under the leadership of the Cabinet Office.\n"),
        "1 support Trade Board/together; 1 lead Pond Board/lead; 2 support DOW/support; 2 support "
        "Trade Board/support; 2 lead Pond Board/lead; 3 lead Pond Board/lead; 3 support Cabinet "
        "Office/support");
}

static void whom_a_body_consults_stands_beside_it(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. The Pond Board shall consult the Trade Board and DOW on "
                                   "frogs.\n2. The Pond Board shall consult residents.\n"),
                        "1 lead Pond Board/lead; 1 support Trade Board/together; 1 support "
                        "DOW/together; 2 lead Pond Board/lead");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_will_lead_leads_and_others_support),
        cmocka_unit_test(who_shall_act_with_others_leads),
        cmocka_unit_test(by_whom_it_will_be_led),
        cmocka_unit_test(a_sentence_beside_clauses_is_a_note),
        cmocka_unit_test(what_only_sounds_so_is_no_clause),
        cmocka_unit_test(classes_and_single_words_may_lead),
        cmocka_unit_test(a_bracket_may_hold_sentences),
        cmocka_unit_test(who_is_to_lead_and_who_to_support),
        cmocka_unit_test(with_behind_who_leads_sets_others_beside),
        cmocka_unit_test(led_by_is_a_sentence_too),
        cmocka_unit_test(a_sentence_is_noted_once),
        cmocka_unit_test(a_sentence_may_say_whose_task_it_is),
        cmocka_unit_test(officers_of_two_matters_are_one_each),
        cmocka_unit_test(who_leads_may_stand_behind_a_dash),
        cmocka_unit_test(who_supports_is_read_with_a_time_behind),
        cmocka_unit_test(who_supports_may_stand_behind_a_semicolon),
        cmocka_unit_test(words_that_set_others_beside_need_no_comma),
        cmocka_unit_test(a_sentence_in_a_bracket_is_no_list_of_bodies),
        cmocka_unit_test(fields_may_have_bars),
        cmocka_unit_test(what_explains_in_a_bracket_is_no_list),
        cmocka_unit_test(volunteers_stand_beside_who_leads),
        cmocka_unit_test(short_forms_are_no_words),
        cmocka_unit_test(lead_and_support_may_stand_behind_names),
        cmocka_unit_test(who_manages_a_task_or_helps_in_a_place),
        cmocka_unit_test(officers_and_classes_in_small_letters_stand_beside_a_subject),
        cmocka_unit_test(a_list_behind_led_by_ends_before_the_deed),
        cmocka_unit_test(who_leads_for_and_coordinates_with_others),
        cmocka_unit_test(what_a_sentence_begins_with_is_not_who_acts),
        cmocka_unit_test(others_may_stand_before_a_subject),
        cmocka_unit_test(whom_a_body_consults_stands_beside_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
