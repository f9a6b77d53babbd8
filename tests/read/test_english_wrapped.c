/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Orders in English whose lines are wrapped by hand, as pandoc writes Markdown: beside an address
 * that is too long for a line, with tags and escapes in them. */
#include <stdio.h>
#include <string.h>

#include "reading.h"
#include "unit.h"

#define ADDRESS                                                                                    \
    "source: https://example.org/orders/2025/05/a-long-name-of-an-order-that-no-line-of-the-text-" \
    "below-is-as-wide-as/\n\n"

static void a_long_address_hides_no_wrapped_lines(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(ADDRESS "(a) The Minister of Trade, in consultation with the Minister of\n"
                           "Works and the heads of other relevant agencies, shall review all\n"
                           "that the ports of the country take for the ships that call there.\n\n"
                           "(b) The Minister of Works shall, in coordination with the Minister\n"
                           "of Trade, the Chair of the Port Board, and the Commissioner of the\n"
                           "Lakes, draw up rules for the building of quays and of what stands\n"
                           "on them, and publish these rules in the gazette of the Republic.\n\n"
                           "(c) The Minister of Labour shall see to it that those who build the\n"
                           "quays are paid what the law asks, that they have what they need to\n"
                           "work without harm, and that those who are hurt on the quays or on\n"
                           "the ships beside them are taken care of in the nearest hospital.\n"),
        "(a) lead Minister of Trade/lead; (a) support Minister of Works/together; "
        "(a) support heads of other relevant agencies/together; (b) lead Minister of Works/lead; "
        "(b) support Minister of Trade/together; (b) support Chair of the Port Board/together; "
        "(b) support Commissioner of the Lakes/together; (c) lead Minister of Labour/lead");
}

static void short_lines_below_a_long_one_stay_apart(void **state) {
    (void)state;
    assert_string_equal(reading_of(ADDRESS "1. Dig wells in the dry districts of the north.\n"
                                           "Lead: Water Agency\nSupport: Works Agency\n"
                                           "2. Mend the roads.\nLead: Works Agency\n"),
                        "1 lead Water Agency/label; 1 support Works Agency/label; "
                        "2 lead Works Agency/label");
}

/* Duties that are all about as long, each on a line of its own, and one that is longer. */
static void a_list_with_a_duty_to_a_line_is_not_wrapped(void **state) {
    (void)state;
    enum { DUTIES = 12 };
    static const char *const sides[] = {"northern", "southern", "western"};
    static const char *const bodies[] = {"Trade Board", "Port Trust", "Lake Agency", "Road Office"};
    char text[2000] = "", expected[2000] = "";
    for (size_t i = 0; i < DUTIES; i++) {
        size_t n = strlen(text), m = strlen(expected);
        snprintf(text + n, sizeof text - n,
                 "Repair of the %s harbour wall and of all the pumps. Lead: %s\n", sides[i % 3],
                 bodies[i % 4]);
        char again[8] = "";
        if (i >= 3) snprintf(again, sizeof again, "~%zu", i / 3 + 1);
        snprintf(expected + m, sizeof expected - m,
                 "Repair of the %s harbour wall and of all the pumps%s lead %s/label; ",
                 sides[i % 3], again, bodies[i % 4]);
    }
    strcat(text, "Repair of the long pier behind the old town, and of the pumps that stand below "
                 "its gate. Lead: Trade Board\n");
    strcat(expected, "Repair of the long pier behind the old town, and of the pumps that stand "
                     "below its gate lead Trade Board/label");
    assert_string_equal(reading_of(text), expected);
}

static void tags_may_part_a_label_from_its_number(void **state) {
    (void)state;
    static const char u[] = "<span style=\"text-decoration: underline\">";
    char text[1000];
    snprintf(text, sizeof text,
             "%sSec</span>.\n%s2</span>. \n%sBuilding of Quays</span>.  (a)  The Minister of "
             "Works shall\nbuild quays under section 12(a)(1) of the Ports Act and keep them.\n"
             "(b)  The Minister of Trade shall hire them out.\n",
             u, u, u);
    assert_string_equal(reading_of(text), "Sec. 2/(a) lead Minister of Works/lead; "
                                          "Sec. 2/(b) lead Minister of Trade/lead");
}

static void escaped_labels_are_labels(void **state) {
    (void)state;
    assert_string_equal(reading_of("\\(a\\)  The Minister of Works shall build quays.\n\n"
                                   "\\(b\\)  The Minister of Trade shall hire them out.\n"),
                        "(a) lead Minister of Works/lead; (b) lead Minister of Trade/lead");
}

static void a_section_sign_is_a_label(void **state) {
    (void)state;
    assert_string_equal(reading_of("Section 1. The Trade Board shall buy pumps.\n"
                                   "§ 2. The Water Board shall set them up.\n"),
                        "Section 1 lead Trade Board/lead; § 2 lead Water Board/lead");
}

/* However long the other lines are. */
static void a_list_hangs_far_to_the_right_of_its_label(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Measure 1: Keep the docks\n  Lead: Port Agency\n"
                   "  Partners: Docks Commission, Tide\n            Service, Ministry of Lanes\n"
                   "  Cost: low\n\nMeasure 2: Keep the lanes in order for all who walk in them by "
                   "day and by night, come rain or shine\n  Lead: Road Board\n"),
        "Measure 1 lead Port Agency/label; Measure 1 support Docks Commission/label; "
        "Measure 1 support Tide Service/label; Measure 1 support Ministry of Lanes/label; "
        "Measure 2 lead Road Board/label");
}

static void what_stands_to_the_right_of_a_list_may_be_no_name(void **state) {
    (void)state;
    assert_string_equal(reading_of("Incident plan\nPartners: Trade Board, Port Agency\n"
                                   "          Report progress monthly\n"),
                        "Incident plan support Trade Board/label; "
                        "Incident plan support Port Agency/label");
}

/* Wide blanks end what a label says; what stands behind them may be a time. */
static void columns_without_a_header_end_names(void **state) {
    (void)state;
    const char *text = "1.1 Dig ponds              Lead: Pond Board             By: March 2024\n"
                       "                           Support: Toad Board\n\n"
                       "1.2 Fill ponds             Lead: Toad Board             Spring 2025\n"
                       "                           Support: Newt Board\n\n"
                       "1.3 Sell frogs             Lead:     Newt Board         Annual\n";
    assert_string_equal(reading_of(text), "1.1 lead Pond Board/label; 1.1 support Toad Board/label "
                                          "@By: March 2024; 1.2 lead Toad Board/label; "
                                          "1.2 support Newt Board/label @Spring 2025; "
                                          "1.3 lead Newt Board/label @Annual");
    assert_null(strstr(diagnostics_of(text), "unread-clause"));
    assert_string_equal(
        reading_of("1. Dig ponds\nLead: Ministry of Finance, Planning and     Economic "
                   "Development\n2. Sell frogs\nLead: City of     Springfield\n"
                   "3. Mow\nSupport: Lakes   Trade   Agency\n"),
        "1 lead Ministry of Finance, Planning and Economic Development/label; "
        "2 lead City of Springfield/label; 3 support Lakes Trade Agency/label");
}

static void a_season_may_begin_a_name(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Plant trees\nLead: Spring 2025 Task Force\n"
                                   "2. Open the rink\nLead: Winter 2026 Games Committee\n"
                                   "3. Mow. Lead: Parks Board, Spring 2025\n"),
                        "1 lead Spring 2025 Task Force/label; 2 lead Winter 2026 Games "
                        "Committee/label; 3 lead Parks Board/label @Spring 2025");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_long_address_hides_no_wrapped_lines),
        cmocka_unit_test(short_lines_below_a_long_one_stay_apart),
        cmocka_unit_test(a_list_with_a_duty_to_a_line_is_not_wrapped),
        cmocka_unit_test(tags_may_part_a_label_from_its_number),
        cmocka_unit_test(escaped_labels_are_labels),
        cmocka_unit_test(a_section_sign_is_a_label),
        cmocka_unit_test(a_list_hangs_far_to_the_right_of_its_label),
        cmocka_unit_test(what_stands_to_the_right_of_a_list_may_be_no_name),
        cmocka_unit_test(columns_without_a_header_end_names),
        cmocka_unit_test(a_season_may_begin_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
