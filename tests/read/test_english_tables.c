/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables in English: their marks, and where they stand in a text. */
#include "reading.h"
#include "unit.h"

static void primary_and_support_are_p_and_s(void **state) {
    (void)state;
    assert_string_equal(reading_of("Activity,Pond Agency,Trade Board\nDig,P,S\nFill,S,P\n"),
                        "Dig lead Pond Agency/matrix; Dig support Trade Board/matrix; "
                        "Fill support Pond Agency/matrix; Fill lead Trade Board/matrix");
    assert_string_equal(reading_of("Department,Dig,Fill\nPond Agency,P,S\nTrade Board,S,P\n"),
                        "Dig lead Pond Agency/matrix; Dig support Trade Board/matrix; "
                        "Fill support Pond Agency/matrix; Fill lead Trade Board/matrix");
}

static void duties_below_a_table_are_a_text(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("1 Tasks\n\nTask | Responsible department | Supported by\n"
                   "Ponds | Pond Agency | Trade Board\nRoads | Roads Agency | Trade Board\n\n"
                   "2 Duties and Responsibilities\n\n2.1 The Chief Executive shall count frogs in "
                   "ponds.\n2.2 The Trade Board shall sell the frogs of all ponds.\n"),
        "Ponds lead Pond Agency/label; Ponds support Trade Board/label; "
        "Roads lead Roads Agency/label; Roads support Trade Board/label; "
        "2/2.1 lead Chief Executive/lead; 2/2.2 lead Trade Board/lead");
}

static void a_bar_behind_each_line_makes_it_a_cell(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Home > Plan\n\nAction |\nMinister responsible |\nTiming |\nCount frogs |\n"
                   "Minister for Ponds |\n2030 |\nSell frogs |\nMinister for Trade, with support "
                   "from Minister for Ponds |\nTBC |\n"),
        "Count frogs lead Minister for Ponds/label @2030; Sell frogs lead Minister for "
        "Trade/label; "
        "Sell frogs support Minister for Ponds/label");
}

static void a_joint_programme_names_its_agencies(void **state) {
    (void)state;
    assert_string_equal(reading_of("| Output / activity | PUNO | National partner |\n"
                                   "|---|---|---|\n| 1.1 Dig ponds | WHO | Pond Agency |\n"
                                   "| 1.2 Fill ponds | WFP | Trade Board |\n"),
                        "1.1 lead WHO/label; 1.1 support Pond Agency/label; "
                        "1.2 lead WFP/label; 1.2 support Trade Board/label");
}

static void steps_for_something_are_tasks(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("No,Action,Steps needed for delivery,Lead,Other stakeholders\n"
                   "1,Dig ponds,Dig the first,Works Agency,Port Board\n"
                   "2,Build docks,Find a site,Port Board,Trade Board\n"
                   ",,Build on it,Sea Office,Port Board\n"),
        "1 lead Works Agency/label; 1 support Port Board/label; 2#1 lead Port Board/label; "
        "2#1 support Trade Board/label; 2#2 lead Sea Office/label; 2#2 support Port Board/label");
    assert_string_equal(reading_of("Action,Agency responsible for action\nDig,Works Agency\n"),
                        "Dig lead Works Agency/label");
}

static void whatever_heads_it_a_column_may_hold_clauses(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "Topic,Centre,State\n"
            "Gauges,\"Lead agency: Works Agency; Supporting agencies: Port Board, Sea Office\","
            "\"Lead agency: Trade Board; Supporting agencies: River Office\"\n"
            "Maps,Lead agency: Sea Office,Trade Board\n"),
        "Gauges lead Works Agency/label; Gauges support Port Board/label; "
        "Gauges support Sea Office/label; Gauges lead Trade Board/label; "
        "Gauges support River Office/label; Maps lead Sea Office/label; Maps support Trade "
        "Board/label");
}

static void a_column_of_two_duties_is_parted(void **state) {
    (void)state;
    assert_string_equal(reading_of("Task,Lead / Support\nMow,WKS / PTS\nDig,PTS; WKS and RDS\n"
                                   "Sow,\"WKS, RDS\"\nFill,WKS\n"),
                        "Mow lead WKS/label; Mow support PTS/label; Dig lead PTS/label; "
                        "Dig support WKS/label; Dig support RDS/label; Sow lead WKS/label; "
                        "Sow support RDS/label; Fill lead WKS/label");
    assert_string_equal(reading_of("Task,Lead/Partners\nMow,WKS / PTS\nDig,\"PTS (lead), WKS\"\n"),
                        "Mow lead WKS/label; Mow support PTS/label; Dig lead PTS/label; "
                        "Dig support WKS/label");
}

static void letters_before_names_say_who_does_what(void **state) {
    (void)state;
    assert_string_equal(reading_of("Task,Lead and contributing bodies\n"
                                   "Mow,L: WKS; C: RDS and PTS\nDig,L: Trade Board C: all bodies\n"
                                   "Fill,\"L: NT\nC: Parks Office\nI: Press Office\"\nSow,Works\n"),
                        "Mow lead WKS/label; Mow support RDS/label; Mow support PTS/label; "
                        "Dig lead Trade Board/label; Dig support all bodies/label; "
                        "Fill lead NT/label; Fill support Parks Office/label; "
                        "Sow lead Works/label");
}

/* Beside who leads, a column of labels is of others, and who is reached by a number is no task. */
static void other_columns_of_labels_are_no_parties(void **state) {
    (void)state;
    assert_string_equal(reading_of("Task,Lead agency,Previous arrangement\n"
                                   "Dig ponds,Works Agency,Lead agency: Trade Board\n"),
                        "Dig ponds lead Works Agency/label");
    assert_string_equal(reading_of("任务,牵头单位,上年安排\n修路,市甲局,牵头单位：市乙局\n"),
                        "修路 lead 市甲局/label");
    assert_string_equal(reading_of("Contact number and name,Task,Lead agency\n"
                                   "555 Smith,Dig ponds,Works Agency\n"),
                        "Dig ponds lead Works Agency/label");
}

static void letters_in_brackets_are_no_names(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("ESF,ESF Coordinator (C)/Primary Agency (P)\nESF-1 Boats,Department of Boats "
                   "(C/P)\nESF-2 Radio,Radio Agency (C/P)\nESF-9 Search,\"Department of Boats (P), "
                   "Sea Guard (P)\"\n"),
        "ESF-1 lead Department of Boats/label; ESF-2 lead Radio Agency/label; ESF-9 lead "
        "Department of Boats/label; ESF-9 lead Sea Guard/label");
}

/* In capitals it is no question. */
static void who_is_a_body(void **state) {
    (void)state;
    assert_string_equal(reading_of("<table><tr><th>No.</th><th>Action</th><th>Responsible</th></tr>"
                                   "<tr><td>1</td><td>Mend piers</td>"
                                   "<td>Port Agency<br>WHO<br>FAO</td></tr></table>"),
                        "1 joint Port Agency/label; 1 joint WHO/label; 1 joint FAO/label");
}

/* The end of a line cut it. */
static void a_head_may_hold_a_cut_word(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| No. | Actions | Lead Agency | Partner Agen- cies |\n|-|-|-|-|\n"
                   "| 1 | Mend piers | PORTS | all other \"One Sea\" bodies |\n"
                   "| 2 | Pave lanes | ROADS | PARKS |\n"),
        "1 lead PORTS/label; 1 support all other \"One Sea\" bodies/label; "
        "2 lead ROADS/label; 2 support PARKS/label");
}

/* What a measure does, and what it needs. */
static void a_direction_is_no_task_and_staff_no_party(void **state) {
    (void)state;
    assert_string_equal(reading_of("| Indicator | Baseline | Direction | Responsible |\n|-|-|-|-|\n"
                                   "| Frog deaths | 12 | decrease | Port Agency |\n"
                                   "| Tides | 40% | increase | Docks Board |\n"),
                        "Frog deaths lead Port Agency/label; Tides lead Docks Board/label");
    assert_string_equal(reading_of("| Action | Staff | Lead |\n|-|-|-|\n"
                                   "| Dig wells | Engineers | Port Agency |\n"
                                   "| Mend piers | Divers | Docks Board |\n"),
                        "Dig wells lead Port Agency/label; Mend piers lead Docks Board/label");
}

static void bodies_below_a_head_of_something_else_are_said(void **state) {
    (void)state;
    static const char table[] = "| No. | Issue | Decision | Action |\n|---|---|---|---|\n"
                                "| 1 | Quays | Mend them | Water Authority |\n"
                                "| 2 | Boats | Count them | Trade Board, Port Trust |\n\n"
                                "1. Paint walls. Lead: Port Trust\n";
    assert_non_null(strstr(diagnostics_of(table), "1:28 unread-clause"));
    static const char contacts[] = "| No. | Place | Name | Home |\n|---|---|---|---|\n"
                                   "| 1 | Quays | Mary | Water Authority |\n"
                                   "| 2 | Boats | John | Trade Board |\n\n"
                                   "1. Paint walls. Lead: Port Trust\n";
    assert_null(strstr(diagnostics_of(contacts), "unread"));
}

/* A over A1; a number beside a merged title; two ranks of headings that count by one number. */
static void rows_over_others_are_in_their_paths(void **state) {
    (void)state;
    assert_string_equal(reading_of("No.,Activity,Pond Agency,Trade Board\nA,Ponds,,\nA1,Dig,A,R\n"
                                   "B,Frogs,,\nB1,Sell,R,A\n"),
                        "A/A1 lead Pond Agency/matrix; A/A1 joint Trade Board/matrix; "
                        "B/B1 joint Pond Agency/matrix; B/B1 lead Trade Board/matrix");
    assert_string_equal(reading_of("No,Action,Lead,Time\nA,Ponds,,\nA1,Dig wells,Pond Agency,2025\n"
                                   "B,Sell frogs,Trade Board,2024\nC,Frogs,,\n"
                                   "C1,Buy soap,Port Trust,2027\n"),
                        "A/A1 lead Pond Agency/label; B lead Trade Board/label; "
                        "C/C1 lead Port Trust/label");
    assert_string_equal(
        reading_of("| Activity | Description | Indicator | Responsible |\n|---|---|---|---|\n"
                   "| 1.1 Dig ponds | 1.1 Dig ponds | 1.1 Dig ponds | 1.1 Dig ponds |\n"
                   "| 1.1.1 | Find spades | Spades | Pond Agency |\n"
                   "| 1.2 | Sell all frogs | Sell all frogs | Sell all frogs |\n"
                   "| 1.2.1 | Count frogs | Frogs | Trade Board |\n"),
        "1.1/1.1.1 lead Pond Agency/label; 1.2/1.2.1 lead Trade Board/label");
    assert_string_equal(
        reading_of(
            "| Activity | Cost | Responsible entity |\n|---|---|---|\n"
            "| Strategic intervention 1.1. Dig | Strategic intervention 1.1. Dig | Strategic "
            "intervention 1.1. Dig |\n"
            "| Activity 1.1.1 Dig ponds | Activity 1.1.1 Dig ponds | Activity 1.1.1 Dig ponds "
            "|\n| 1.1.1.1 Find spades | 3 | Pond Agency |\n"
            "| Activity 1.1.2 Fill ponds | Activity 1.1.2 Fill ponds | Activity 1.1.2 Fill "
            "ponds |\n| 1.1.2.1 Find water | 3 | Trade Board |\n"),
        "Strategic intervention 1.1/Activity 1.1.1/1.1.1.1 lead Pond Agency/label; "
        "Strategic intervention 1.1/Activity 1.1.2/1.1.2.1 lead Trade Board/label");
}

static void short_forms_below_a_table_are_no_rows(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Strategy,Programme,Activity,Lead\n1. Ponds,Digging,Dig ten ponds,PoA\n"
                   "1. Ponds,Filling,Fill ten ponds,TB\nABBREVIATIONS,,,\n"
                   "PoA,Pond Agency,,\nTB,Trade Board,,\n"),
        "1/Dig ten ponds lead PoA/label; 1/Fill ten ponds lead TB/label");
    assert_string_equal(reading_of("No,Task,Lead\n1,Dig ponds,Pond Agency\nGlossary,,\n"
                                   "2,Write the glossary,Trade Board\n"),
                        "1 lead Pond Agency/label; 2 lead Trade Board/label");
    assert_string_equal(reading_of("1. Dig. OPI: Pond Agency\nOCI: Trade Board\n\n"
                                   "Acronyms\nOPI: Office of Primary Interest\n"
                                   "OCI: Office of Collateral Interest\n"),
                        "1 lead Pond Agency/label; 1 support Trade Board/label");
}

static void a_first_column_that_counts_holds_the_tasks(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Priority Law / Program,Description,Responsible Agency\n"
                   "Subchapter 2.1 Ponds,,\n1. Dig ponds,All over the country,Pond Agency\n"
                   "2. Fill ponds,With water,Trade Board\nSubchapter 2.2 Frogs,,\n"
                   "3. Sell frogs,To all towns,Trade Board\n"),
        "Subchapter 2.1/1 lead Pond Agency/label; Subchapter 2.1/2 lead Trade Board/label; "
        "Subchapter 2.2/3 lead Trade Board/label");
    assert_string_equal(
        reading_of("Output,Activity,Participating UN Agencies,Implementing Partners\n"
                   "Output 1.1: Ponds,1.1.1 Dig,WFP,Pond Agency\n"
                   "Output 1.1: Ponds,1.1.2 Fill,\"WFP, FAO\",Trade Board\n"),
        "Output 1.1/1.1.1 lead WFP/label; Output 1.1/1.1.1 support Pond Agency/label; "
        "Output 1.1/1.1.2 joint WFP/label; Output 1.1/1.1.2 joint FAO/label; "
        "Output 1.1/1.1.2 support Trade Board/label");
    assert_string_equal(reading_of("问题,任务,责任单位\n1.路面破损,修路,市甲局\n"
                                   "2.学位不足,建校,市乙局\n3.床位不足,建医院,市丙局\n"),
                        "修路 lead 市甲局/label; 建校 lead 市乙局/label; 建医院 lead 市丙局/label");
}

static void an_outcome_over_a_table_may_be_a_sentence(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Outcome 1: All people have the same ponds, as they should.\n\n"
                   "| Strategy | Responsibility |\n|---|---|\n| 1.1 Dig | Pond Agency |\n\n"
                   "Outcome 2: All people have frogs.\n\n"
                   "| Strategy | Responsibility |\n|---|---|\n| 2.1 Sell | Trade Board |\n"),
        "Outcome 1/1.1 lead Pond Agency/label; Outcome 2/2.1 lead Trade Board/label");
}

static void a_heading_may_be_its_label_alone(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("## Recommendation 1\n\nThe ponds should be deeper.\n\n"
                   "| Planned actions | Lead |\n|---|---|\n| Dig ponds | Pond Agency |\n\n"
                   "## Recommendation 2\n\nThe frogs should be sold.\n\n"
                   "| Planned actions | Lead |\n|---|---|\n| Sell frogs | Trade Board |\n"),
        "Recommendation 1/Dig ponds lead Pond Agency/label; "
        "Recommendation 2/Sell frogs lead Trade Board/label");
}

static void a_number_behind_a_section_heads_its_table(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Minutes\n\n1. Ponds\n\n1.1 The Water Agency shall dig.\n\n2. Decisions\n\n"
                   "2.1 The plan was sold.\n\n2.2 The plan was dug.\n\n3. Actions\n\n"
                   "No.\tAction\tResponsible\nA1\tSell frogs\tTrade Board\nA2\tMow\tPort Trust\n"),
        "1/1.1 lead Water Agency/lead; 3/A1 lead Trade Board/label; 3/A2 lead Port Trust/label");
}

static void a_section_may_be_named_glossary(void **state) {
    (void)state;
    assert_string_equal(reading_of("No,Task,Lead\n1,Dig ponds,Works Board\nGlossary,,\n"
                                   "2,Write the glossary,Trade Board\n"
                                   "3,Print the glossary,Roads Board\n"),
                        "1 lead Works Board/label; 2 lead Trade Board/label; "
                        "3 lead Roads Board/label");
}

static void a_letter_with_parties_stands_beside_one_over_codes(void **state) {
    (void)state;
    assert_string_equal(reading_of("No,Action,Lead,Time\nA,Plan the budget,,\n"
                                   "A1,Dig wells,Works Board,2025\nA2,Test water,Trade Board,2026\n"
                                   "B,Sell frogs,Trade Board,2024\nC,Wash frogs,,\n"
                                   "C1,Buy soap,Works Board,2027\n"),
                        "A/A1 lead Works Board/label; A/A2 lead Trade Board/label; "
                        "B lead Trade Board/label; C/C1 lead Works Board/label");
}

static void a_heading_of_its_rank_ends_a_counted_one(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "# Plan\n## Action track 1: Ports\n### Piers\n1. Build piers. Lead: Works Board\n"
            "## Action track 2: Roads\n2. Mend roads. Lead: Trade Board\n"
            "## Monitoring\n3. Report yearly. Lead: Audit Board\n"
            "## Annex 1: Costs\n4. Count the costs. Lead: Finance Board\n"),
        "Action track 1/1 lead Works Board/label; Action track 2/2 lead Trade Board/label; "
        "3 lead Audit Board/label; Annex 1/4 lead Finance Board/label");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(primary_and_support_are_p_and_s),
        cmocka_unit_test(duties_below_a_table_are_a_text),
        cmocka_unit_test(a_bar_behind_each_line_makes_it_a_cell),
        cmocka_unit_test(a_joint_programme_names_its_agencies),
        cmocka_unit_test(steps_for_something_are_tasks),
        cmocka_unit_test(whatever_heads_it_a_column_may_hold_clauses),
        cmocka_unit_test(letters_before_names_say_who_does_what),
        cmocka_unit_test(other_columns_of_labels_are_no_parties),
        cmocka_unit_test(a_column_of_two_duties_is_parted),
        cmocka_unit_test(letters_in_brackets_are_no_names),
        cmocka_unit_test(who_is_a_body),
        cmocka_unit_test(a_head_may_hold_a_cut_word),
        cmocka_unit_test(a_direction_is_no_task_and_staff_no_party),
        cmocka_unit_test(bodies_below_a_head_of_something_else_are_said),
        cmocka_unit_test(rows_over_others_are_in_their_paths),
        cmocka_unit_test(short_forms_below_a_table_are_no_rows),
        cmocka_unit_test(a_heading_may_be_its_label_alone),
        cmocka_unit_test(a_first_column_that_counts_holds_the_tasks),
        cmocka_unit_test(an_outcome_over_a_table_may_be_a_sentence),
        cmocka_unit_test(a_number_behind_a_section_heads_its_table),
        cmocka_unit_test(a_section_may_be_named_glossary),
        cmocka_unit_test(a_letter_with_parties_stands_beside_one_over_codes),
        cmocka_unit_test(a_heading_of_its_rank_ends_a_counted_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
