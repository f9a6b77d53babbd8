/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands beside those that a sentence in English tells to do something, before its subject,
 * inside its verb and in what it tells them to do. As Led by A, in coordination with B (design,
 * section 3). */
#include <string.h>

#include "reading.h"
#include "unit.h"

static void who_helps_may_stand_before_the_subject(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. In consultation with the Port Agency, the Trade Board shall dig.\n"
                   "2. Supported by the Port Agency and the Treasury, the Trade Board shall dig.\n"
                   "3. Within 30 days and together with the Port Agency, the Trade Board shall "
                   "dig.\n4. Working with children, the Trade Board shall dig.\n"),
        "1 support Port Agency/together; 1 lead Trade Board/lead; "
        "2 support Port Agency/support; 2 support Treasury/support; 2 lead Trade Board/lead; "
        "3 support Port Agency/together; 3 lead Trade Board/lead; 4 lead Trade Board/lead");
}

static void who_helps_before_the_subject_is_read_once(void **state) {
    (void)state;
    const char *all = diagnostics_of("1. In coordination with the Roads Agency and the Port Trust, "
                                     "the Trade Board shall dig.\n");
    assert_null(strstr(all, "duplicate-department"));
}

static void who_helps_may_stand_inside_the_verb(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board shall, with WHO, draft rules.\n"
                   "2. The Trade Board shall, within 30 days and in consultation with the Port "
                   "Agency, publish rates.\n"
                   "3. The Trade Board shall, under the direction of the Port Agency, dig.\n"
                   "4. The Trade Board shall, with due regard to the Act, dig.\n"),
        "1 lead Trade Board/lead; 1 support WHO/together; 2 lead Trade Board/lead; "
        "2 support Port Agency/together; 3 lead Trade Board/lead; 3 support Port Agency/support; "
        "4 lead Trade Board/lead");
}

static void the_deed_may_name_who_does_it_too(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board shall consult, as needed, with the Port Agency.\n"
                   "2. The Trade Board shall consult the Port Agency.\n"
                   "3. The Trade Board shall coordinate rules with the Port Agency.\n"
                   "4. The Trade Board shall assist the Port Agency in digging.\n"
                   "5. The Trade Board shall assist farmers in digging.\n"
                   "6. The Trade Board shall coordinate digging with the Plan.\n"),
        "1 lead Trade Board/lead; 1 support Port Agency/together; 2 lead Trade Board/lead; "
        "2 support Port Agency/together; 3 lead Trade Board/lead; 3 support Port Agency/together; "
        "4 lead Trade Board/lead; 4 support Port Agency/together; 5 lead Trade Board/lead; "
        "6 lead Trade Board/lead");
    assert_string_equal(reading_of("5. The Trade Board shall:\n(a) coordinate with the Port Agency "
                                   "and Secretary of Roads to dig;\n(b) count boats.\n"),
                        "5/(a) lead Trade Board/lead; 5/(a) support Port Agency/together; "
                        "5/(a) support Secretary of Roads/together; 5/(b) lead Trade Board/lead");
}

static void an_industry_ends_its_name(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. The Trade Board, with input from the North Island fishing "
                                   "industry, shall count boats.\n"),
                        "1 lead Trade Board/lead; 1 support North Island fishing industry/support");
}

static void a_thing_of_a_body_is_no_body(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board shall consult the Water Agency plan before it builds.\n"
                   "2. The Trade Board shall, with Pond Board money, build a dam.\n"
                   "3. Where the Roads Agency, in consultation with the Port Trust, has closed a "
                   "road, the Trade Board shall pay.\n"
                   "4. The Trade Board shall consult the Water Agency before it builds.\n"
                   "5. The Trade Board shall consult the Water Agency annually.\n"
                   "6. Where a road is closed, in consultation with the Port Trust, the Trade "
                   "Board shall pay.\n"),
        "1 lead Trade Board/lead; 2 lead Trade Board/lead; 3 lead Trade Board/lead; "
        "4 lead Trade Board/lead; 4 support Water Agency/together; 5 lead Trade Board/lead; "
        "5 support Water Agency/together; 6 support Port Trust/together; 6 lead Trade Board/lead");
}

static void what_sets_beside_may_be_parted(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. The Trade Board, supported as appropriate by the Port Agency, shall dig.\n2. The "
            "Trade Board shall, in coordination, where appropriate, with the Port Agency, dig.\n3. "
            "The Trade Board, with the assistance, as needed, of the Port Agency, shall dig.\n4. "
            "Works supported as needed by volunteers end, and the Trade Board shall dig.\n5. "
            "The Trade Board, supported as needed by grants, shall dig.\n6. The Trade Board, "
            "supported, as needed, by local councils, shall dig.\n"),
        "1 lead Trade Board/lead; 1 support Port Agency/support; 2 lead Trade Board/lead; 2 "
        "support Port Agency/together; 3 lead Trade Board/lead; 3 support Port Agency/support; 4 "
        "lead Trade Board/lead; 5 lead Trade Board/lead; 6 lead Trade Board/lead; 6 support local "
        "councils/support");
}

static void who_helps_may_have_the_next_sentence(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Trade Board will lead. Partners include the Port Agency and the Pond "
                   "Survey.\n2. The Trade Board shall dig. Contributors to the fund are the Port "
                   "Agency and banks.\n3. The Trade Board will lead. Partners include churches and "
                   "shops.\n4. The Trade Board will lead. Collaborators are local councils.\n"),
        "1#1 lead Trade Board/lead; 1#2 support Port Agency/support; 1#2 support Pond "
        "Survey/support; 2 lead Trade Board/lead; 3 lead Trade Board/lead; 4#1 lead Trade "
        "Board/lead; 4#2 support local councils/support");
}

static void a_ground_before_the_subject_names_nobody(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1. Pursuant to the Pond Act of 2002, the Secretary is responsible for ponds.\n2. "
            "Notwithstanding the Pond Act, the Trade Board is responsible for docks.\n"),
        "1 lead Secretary/sole; 2 lead Trade Board/sole");
}

static void translated_brackets_say_how_duties_are_shared(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Frogs. (The Pond Agency is to take the lead; the Trade Board is to participate)\n",
         "1 lead Pond Agency/lead; 1 support Trade Board/support"},
        {"1. Frogs. (Led by the Pond Agency; the Trade Board and the Roads Agency to "
         "participate)\n",
         "1 lead Pond Agency/lead; 1 support Trade Board/support; "
         "1 support Roads Agency/support"},
        {"1. Frogs. (Pond Agency to take the lead; Trade Board, Roads Agency to share "
         "responsibility)\n",
         "1 lead Pond Agency/lead; 1 support Trade Board/beside-lead; "
         "1 support Roads Agency/beside-lead"},
        {"1. Frogs. (Pond Agency, Trade Board and relevant departments are separately responsible "
         "as per their duties)\n",
         "1 joint Pond Agency/listed; 1 joint Trade Board/listed; "
         "1 joint relevant departments/listed"},
        {"1. Frogs. (Pond Agency, Trade Board, each according to its responsibilities)\n",
         "1 joint Pond Agency/listed; 1 joint Trade Board/listed"},
        {"1. Frogs. (The Pond Agency, and the local governments at all levels shall be "
         "responsible)\n",
         "1 joint Pond Agency/listed; 1 joint local governments at all levels/listed"},
    };
    CHECK_EXAMPLES(examples);
}

static void nobody_is_lost_of_a_bracket_in_parts(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Frogs. (Pond Agency in charge, Trade Board and Roads Agency assist)\n",
         "1 lead Pond Agency/sole; 1 support Trade Board/support; "
         "1 support Roads Agency/support"},
        {"1. Frogs. (Pond Agency is responsible for overall coordination; Trade Board is "
         "responsible "
         "for implementation)\n",
         "1 joint Pond Agency/listed; 1 joint Trade Board/listed"},
        {"1. Under the lead of the Pond Agency, the Trade Board shall sell frogs.\n",
         "1 support Pond Agency/support; 1 lead Trade Board/lead"},
        {"1. Fropra will lead a frog count, working closely with the Trade Board.\n"
         "2. Innovation will lead the market.\n",
         "1 lead Fropra/lead; 1 support Trade Board/together"},
        {"1. Frogs. Ministers agreed that the Pond Agency, in consultation with towns, will sell "
         "them by 2031. Ministers tasked the Trade Board with counting them.\n",
         "1#1 lead Pond Agency/lead; 1#1 support towns/together; 1#2 lead Trade Board/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void those_under_whom_one_works_support(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Lead: Port Trust under the supervision of the Trade Board\n"
                   "2. Fill. Lead: Port Trust, in liaison with City Works\n"
                   "3. Pay. Lead: Port Trust alongside City Works\n"),
        "1 lead Port Trust/label; 1 support Trade Board/label; 2 lead Port Trust/label; "
        "2 support City Works/together; 3 lead Port Trust/label; 3 support City Works/together");
}

static void each_part_of_a_list_may_name_who_helps(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Trade Board shall: (1) in consultation with the Port Trust, sell frogs; and (2) "
         "in "
         "coordination with the City Works, dig ponds.\n",
         "1 lead Trade Board/lead; 1 support Port Trust/together; 1 support City Works/together"},
        {"1. The Trade Board shall sell frogs; and, with support from the City Works, dig ponds.\n",
         "1 lead Trade Board/lead; 1 support City Works/support"},
        {"1. The Trade Board shall sell frogs; and dig ponds in coordination with the City "
         "Works.\n",
         "1 lead Trade Board/lead; 1 support City Works/together"},
    };
    CHECK_EXAMPLES(examples);
}

static void through_whom_a_body_acts_is_said(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Trade Board, through the Port Trust, shall sell frogs.\n",
         "1 lead Trade Board/lead"},
        {"1. Sell frogs. Lead: Ministry of Trade via the Port Trust; Support: City Works\n",
         "1 lead Ministry of Trade/label; 1 support City Works/label"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(
        strstr(diagnostics_of(examples[0].text), "1:21 prose-assignment through the Port Trust"));
    assert_non_null(
        strstr(diagnostics_of(examples[1].text), "1:40 unread-part via the Port Trust"));
}

static void what_a_class_has_ends_no_list_of_heads(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The head of each agency with ponds and the heads of the Port Trust, the Trade Board, "
         "and "
         "City Works, shall report.\n",
         "1 lead head of each agency/lead; 1 lead Port Trust/lead; 1 lead Trade Board/lead; "
         "1 lead City Works/lead"},
        {"1. The heads of the Port Trust and the Trade Board shall report.\n",
         "1 lead Port Trust/lead; 1 lead Trade Board/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void several_of_a_kind_share_its_name(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Sell frogs. Lead: Governments of Kent, Essex and Devon; Support: Embassies of Chile "
         "and "
         "Peru\n",
         "1 lead Kent/label; 1 lead Essex/label; 1 lead Devon/label; 1 support Chile/label; "
         "1 support Peru/label"},
        {"1. The Governors of Kent, Essex, and Devon shall report.\n",
         "1 lead Kent/lead; 1 lead Essex/lead; 1 lead Devon/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void what_tells_and_who_helps_is_told_by_one_list(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. The Port Trust is primarily responsible for:\n(a) docks;\n(b) ships.\n",
         "1/(a) lead Port Trust/sole; 1/(b) lead Port Trust/sole"},
        {"1. The Port Trust and City Works are instructed to:\n(a) dig docks;\n(b) mend ships.\n",
         "1/(a) lead Port Trust/lead; 1/(a) lead City Works/lead; 1/(b) lead Port Trust/lead; "
         "1/(b) lead City Works/lead"},
        {"1. The Port Trust leads; the City Works should assist.\n",
         "1 lead Port Trust/lead; 1 support City Works/support"},
    };
    CHECK_EXAMPLES(examples);
}

static void partners_beside_leads_in_a_label_only_help(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Mend quays.\nLead Agencies & Partners: Port Trust, City Works\n2. Count boats.\nLead "
         "Agency/Partners: Trade Board; City Works, Port Trust",
         "1 lead Port Trust/label; 1 support City Works/label; 2 lead Trade Board/label; 2 support "
         "City Works/label; 2 support Port Trust/label"},
        {"1. Mend quays.\nLead partners: Port Trust, City Works",
         "1 lead Port Trust/label; 1 lead City Works/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void whom_a_deed_supports_or_asks_stands_beside(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. The Frog Office shall support the Trade Board in counting frogs.\n"
                   "2. The Frog Office shall support the sale of frogs.\n"
                   "3. The Working Group shall consult with representatives from the Trade Board, "
                   "the Port Trust, and the Water Agency.\n"
                   "4. The Working Group shall meet with representatives of industry.\n"),
        "1 lead Frog Office/lead; 1 support Trade Board/together; 2 lead Frog Office/lead; "
        "3 lead Working Group/lead; 3 support Trade Board/together; "
        "3 support Port Trust/together; 3 support Water Agency/together; "
        "4 lead Working Group/lead");
    assert_string_equal(reading_of("1. Frogs\nCustodian agency: World Bank\nPartner agency: FAO\n"
                                   "2. Toads\nLead agency: FAO\nMember agencies: UNEP, ITU\n"),
                        "1 lead World Bank/label; 1 support FAO/label; 2 lead FAO/label; "
                        "2 support UNEP/label; 2 support ITU/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_helps_may_stand_before_the_subject),
        cmocka_unit_test(who_helps_before_the_subject_is_read_once),
        cmocka_unit_test(who_helps_may_stand_inside_the_verb),
        cmocka_unit_test(the_deed_may_name_who_does_it_too),
        cmocka_unit_test(an_industry_ends_its_name),
        cmocka_unit_test(a_thing_of_a_body_is_no_body),
        cmocka_unit_test(what_sets_beside_may_be_parted),
        cmocka_unit_test(who_helps_may_have_the_next_sentence),
        cmocka_unit_test(a_ground_before_the_subject_names_nobody),
        cmocka_unit_test(translated_brackets_say_how_duties_are_shared),
        cmocka_unit_test(nobody_is_lost_of_a_bracket_in_parts),
        cmocka_unit_test(those_under_whom_one_works_support),
        cmocka_unit_test(each_part_of_a_list_may_name_who_helps),
        cmocka_unit_test(through_whom_a_body_acts_is_said),
        cmocka_unit_test(what_a_class_has_ends_no_list_of_heads),
        cmocka_unit_test(several_of_a_kind_share_its_name),
        cmocka_unit_test(what_tells_and_who_helps_is_told_by_one_list),
        cmocka_unit_test(partners_beside_leads_in_a_label_only_help),
        cmocka_unit_test(whom_a_deed_supports_or_asks_stands_beside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
