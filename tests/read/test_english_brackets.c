/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies in brackets at the end of what they do, in English. */
#include "reading.h"
#include "unit.h"

static void brackets_side_by_side_hold_one_list(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig wells. (Works Department) (Trade Board)\n"
                   "2. Mend them. (PWO)(TBQ)\n3. Count them. [PWO, TBQ] (QUA)\n"
                   "4. Fill them. [Works Department] (QUA)\n5. Go on. (Trade Board) (soon)\n"),
        "1 joint Works Department/listed; 1 joint Trade Board/listed; 2 joint PWO/listed; "
        "2 joint TBQ/listed; 3 joint PWO/listed; 3 joint TBQ/listed; "
        "4 lead Works Department/sole");
    assert_string_equal(
        reading_of("I. Wells\n\n- Dig wells. [PWO, TBQ, Navy] (QUA)\n- Dig [PWO, TBQ] (QUA)\n- "
                   "Mend them [TBQ] (BAN)\n"
                   "- Count them [PWO] (QUA)\n- Fill them [PWO, TBQ] (BAN)\n"),
        "I#1 joint PWO/listed; I#1 joint TBQ/listed; I#1 joint Navy/listed; "
        "I#2 joint PWO/listed; I#2 joint TBQ/listed; I#3 lead TBQ/sole; I#4 lead PWO/sole; "
        "I#5 joint PWO/listed; I#5 joint TBQ/listed");
    const char *other = "1. Fill wells. (Works Department)\n2. Go on. (Trade Board) (see item 1)\n";
    assert_string_equal(reading_of(other), "1 lead Works Department/sole");
    assert_non_null(strstr(diagnostics_of(other), "2:11 unread-clause"));
}

static void a_word_before_a_label_is_of_it(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. (Staff Lead: Trade Manager; Partners: Port Trust)\n"
                   "2. Fill. (City Board; Council Lead: Trade Manager)\n"
                   "3. Pay. (Lead: Port Trust Support: City Board)\n"
                   "4. Go. (Police Support: City Board)\n"),
        "1 lead Trade Manager/label; 1 support Port Trust/label; "
        "2 support City Board/beside-lead; 2 lead Trade Manager/label; 3 lead Port Trust/label; "
        "3 support City Board/label; 4 lead Police/sole; 4 support City Board/label");
}

static void a_bracket_may_say_who_assists(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Responsible: Port Trust and Trade Board (DPW to assist)\n"
                   "2. Fill. Lead: Port Trust (Trade Board and City Works to support)\n"
                   "3. Pay. (Port Trust (Board of Land and Water assisting))\n"
                   "4. Go. Responsible: Port Trust (staff to assist)\n"
                   "5. Wash. (Port Trust in charge, Trade Board assists)\n"),
        "1 joint Port Trust/label; 1 joint Trade Board/label; 1 support DPW/label; "
        "2 lead Port Trust/label; 2 support Trade Board/label; 2 support City Works/label; "
        "3 lead Port Trust/sole; 3 support Board of Land and Water/support; "
        "4 lead Port Trust/label; 5 lead Port Trust/sole; 5 support Trade Board/support");
}

static void a_mark_of_help_is_of_one_name(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1. Dig. Agencies: Trade Board and Port Trust (support); City Works\n"
                   "2. Fill. Agencies: Trade Board and Port Trust (lead); City Works\n"
                   "3. Pay. Agencies: Health and Safety Board and Port Trust (lead), City Works\n"),
        "1 joint Trade Board/label; 1 support Port Trust/label; 1 joint City Works/label; "
        "2 lead Trade Board/label; 2 lead Port Trust/label; 2 support City Works/label; "
        "3 support Health and Safety Board/label; 3 lead Port Trust/label; "
        "3 support City Works/label");
}

/* Where one bracket tells more bodies what each is to do, none of them is left out in silence. */
static void a_bracket_may_hold_a_sentence(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Dig. (City Board in charge, Trade Board assists)\n"),
                        "1 lead City Board/sole; 1 support Trade Board/support");
    const char *two =
        "1. Dig. (Port Trust)\n2. Fill. (Trade Board is responsible for sales and City "
        "Works is responsible for roads)\n";
    assert_string_equal(reading_of(two), "1 lead Port Trust/sole");
    assert_non_null(strstr(diagnostics_of(two), "no-clause"));
}

/* The short form of the name before it is no second body. */
static void a_short_form_beside_its_name_is_no_other(void **state) {
    (void)state;
    static const char *const texts[] = {
        "1. Dig. (Port Trust)\n2. Dig pits (Trade Board) (TB)\n",
        "1. Dig. (Port Trust)\n2. Read the Roads Act (Transport Department) (RTA)\n",
        "1. Dig. (Port Trust)\n2. Fill the Great Lake (Lake Board) (GL)\n"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        assert_string_equal(reading_of(texts[i]), "1 lead Port Trust/sole");
        assert_non_null(strstr(diagnostics_of(texts[i]), "no-clause"));
    }
}

/* A bracket behind the names that tells when makes no row of brackets with them. */
static void a_date_beside_a_bracket_is_no_row(void **state) {
    (void)state;
    static const char *const texts[] = {"1. Dig. (Trade Board)\n2. Build ponds [DOT] (2026)\n",
                                        "1. Dig. (Trade Board)\n4. Build (DOW) [12月底前]\n",
                                        "1. Dig. (Trade Board)\n2. Build ponds [DOT](2026)\n"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        assert_string_equal(reading_of(texts[i]), "1 lead Trade Board/sole");
        assert_non_null(strstr(diagnostics_of(texts[i]), "no-clause"));
    }
}

/* Short, medium or long term, by its letter, ends the line. */
static void letters_may_stand_behind_a_bracket(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1.1 Keep docks in order\n\n- 1.1.1 Mend the piers (PORTS, MoD) S-M\n"
                   "- 1.1.2 Map the docks (PORTS) M\n\n1.1.3\n\n"
                   "Ask the harbours of Mendland (PORTS) S-M-L\n\n"
                   "1.1.4 Call on the Board of Tides (BoT) S\n"),
        "1.1/1.1.1 joint PORTS/listed; 1.1/1.1.1 joint MoD/listed; "
        "1.1/1.1.2 lead PORTS/sole; 1.1/1.1.3 lead PORTS/sole");
    assert_string_equal(reading_of("1. Improve reading (FROG) A\n2. Meet the grade (POND) C\n"
                                   "3. Dig.\nLead: Lake Board\n"),
                        "3 lead Lake Board/label"); /* grades */
}

static void who_leads_may_be_said_behind_a_label(void **state) {
    (void)state;
    static const example examples[] = {
        {"1. Pave roads. Lead: Trade Board, City Works (co-leads); Port Trust\n2. Mend walls. Lead "
         "agencies: City Works (lead), Trade Board\n3. Dig wells. Lead agencies: City Works, Port "
         "Trust",
         "1 lead Trade Board/label; 1 lead City Works/label; 1 support Port Trust/label; 2 lead "
         "City Works/label; 2 support Trade Board/label; 3 lead City Works/label; 3 lead Port "
         "Trust/label"},
    };
    CHECK_EXAMPLES(examples);
}

static void whom_a_body_acts_through_is_said(void **state) {
    (void)state;
    assert_non_null(strstr(
        diagnostics_of("1. Pave roads. Lead: Trade Board (through Water Agency)"), "unread-part"));
    assert_null(strstr(diagnostics_of("1. Pave roads. Lead: Trade Board (through local shops)"),
                       "unread-part"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brackets_side_by_side_hold_one_list),
        cmocka_unit_test(a_bracket_may_hold_a_sentence),
        cmocka_unit_test(a_short_form_beside_its_name_is_no_other),
        cmocka_unit_test(a_date_beside_a_bracket_is_no_row),
        cmocka_unit_test(a_word_before_a_label_is_of_it),
        cmocka_unit_test(a_bracket_may_say_who_assists),
        cmocka_unit_test(a_mark_of_help_is_of_one_name),
        cmocka_unit_test(letters_may_stand_behind_a_bracket),
        cmocka_unit_test(who_leads_may_be_said_behind_a_label),
        cmocka_unit_test(whom_a_body_acts_through_is_said),
    };
    return cmocka_run_group_tests_name("english_brackets", tests, NULL, NULL);
}
