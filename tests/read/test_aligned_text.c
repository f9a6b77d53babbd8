/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables whose columns stand below one another in a plain text. */
#include <stdio.h>

#include "unit.h"

#include "base/text.h"
#include "reading.h"

static void rows_below_a_head(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "Harbour plan\n\n"
            "No.   Action                        Lead agency        Partners      By when\n"
            "1     Dredge the outer basin        Port Authority     Coast Guard   May 2027\n"
            "2     Light the quay                Works Department                 July 2027\n"
            "\nAll dates may change.\n"),
        "1 lead Port Authority/label; 1 support Coast Guard/label @May 2027; "
        "2 lead Works Department/label @July 2027");
}

/* Cells go on below, in the first column too: lines that begin anew fill all columns, or none of
 * their parts begins small. */
static void cells_that_go_on(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Harbour plan\n\n"
                   "Action                     Lead agency         Deadline\n"
                   "Dredge the outer basin     Port Authority      May 2027\n"
                   "before the winter\n"
                   "Light the quay and the     Works Department    July 2027\n"
                   "steps to it\n"),
        "Dredge the outer basin before the winter lead Port Authority/label @May 2027; "
        "Light the quay and the steps to it lead Works Department/label @July 2027");
}

/* In Han characters no letter is small: a cell goes on below one that is full. */
static void han_cells_that_go_on(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("任务分工表\n\n"
                   "任务                     牵头单位          配合单位             时限\n"
                   "完善甲的制度体系并推     市甲局            市乙局、市丙         6月\n"
                   "进乙的治理                                 局\n"
                   "检查丙                   市丁局                                 7月\n"
                   "推动丁的重点领域改革     市甲局                                 8月\n"
                   "攻坚\n"),
        "完善甲的制度体系并推进乙的治理 lead 市甲局/label; "
        "完善甲的制度体系并推进乙的治理 support 市乙局/label; "
        "完善甲的制度体系并推进乙的治理 support 市丙局/label @6月; "
        "检查丙 lead 市丁局/label @7月; 推动丁的重点领域改革攻坚 lead 市甲局/label @8月");
}

/* A row that begins beside a cell which goes on. */
static void a_first_cell_over_two_rows(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Harbour plan\n\n"
                   "Objective            Action                    Lead agency        Date\n"
                   "1. Safe ways into    1.1 Dredge the basin      Port Authority     2027\n"
                   "the harbour\n"
                   "                     1.2 Light the quay        Works Department   2028\n"),
        "1/1.1 lead Port Authority/label @2027; 1/1.2 lead Works Department/label @2028");
}

static void a_head_of_two_lines(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Harbour plan\n\n"
                   "Action   Action wanted            Kind      Implementing\n"
                   "Item #                                      Organization\n"
                   "3        Dredge the outer basin   Works     Port Authority\n"
                   "4        Light the quay           Works     Works Department\n"),
        "3 lead Port Authority/label; 4 lead Works Department/label");
}

static void empty_lines_between_rows(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Harbour plan\n\n"
                   "Action                     Lead agency         Deadline\n\n"
                   "Dredge the outer basin     Port Authority      May 2027\n"
                   "Before the winter\n\n"
                   "Light the quay             Works Department    July 2027\n"),
        "Dredge the outer basin Before the winter lead Port Authority/label @May 2027; "
        "Light the quay lead Works Department/label @July 2027");
}

/* As many empty lines part the rows as stand below the head, or between all that the text holds. */
static void more_empty_lines_between_rows(void **state) {
    (void)state;
#define HEAD "Action                     Lead agency         Deadline\n"
#define ROWS                                                                                       \
    "Dredge the outer basin     Port Authority,     May 2027\n"                                    \
    "                           Coast Guard\n\n\n"                                                 \
    "Light the quay             Works Department    July 2027\n"
    static const example examples[] = {
        {"Harbour plan\n\n" HEAD "\n\n" ROWS,
         "Dredge the outer basin lead Port Authority/label; Dredge the outer basin lead Coast "
         "Guard/label @May 2027; Light the quay lead Works Department/label @July 2027"},
        {"Harbour plan\n\n\n" HEAD ROWS,
         "Dredge the outer basin lead Port Authority/label; Dredge the outer basin lead Coast "
         "Guard/label @May 2027; Light the quay lead Works Department/label @July 2027"},
    };
    CHECK_EXAMPLES(examples);
#undef HEAD
#undef ROWS
}

/* Empty lines that part no rows, round a heading and a head that is repeated. */
static void headings_between_rows(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Harbour plan\n\n"
                   "No.   Action                 Lead                Partners\n\n"
                   "1     Dredge the basin       Port Authority      Coast Guard,\n"
                   "                                                 Surveyor\n"
                   "2     Light the quay         Works Department    Coast Guard\n\n"
                   "Second part\n\n"
                   "No.   Action                 Lead                Partners\n\n"
                   "3     Paint the crane        Works Department    Port Authority\n"),
        "1 lead Port Authority/label; 1 support Coast Guard/label; 1 support Surveyor/label; "
        "2 lead Works Department/label; 2 support Coast Guard/label; "
        "3 lead Works Department/label; 3 support Port Authority/label");
}

/* One over the next table's head stands beside that over the first; a page's number is no cell. */
static void headings_between_tables(void **state) {
    (void)state;
#define HEAD "No.   Action                 Lead                Partners\n"
    assert_string_equal(
        reading_of("Harbour plan\n\nPriority 1: Safe ways\n\n" HEAD
                   "1.1   Dredge the basin       Port Authority      Coast Guard\n\n"
                   "                             Page 3 of 9\n\n"
                   "1.2   Light the quay         Works Department    Coast Guard\n\n"
                   "Priority 2: Clean water\n\n" HEAD
                   "2.1   Paint the crane        Works Department    Port Authority\n"),
        "Priority 1/1.1 lead Port Authority/label; Priority 1/1.1 support Coast Guard/label; "
        "Priority 1/1.2 lead Works Department/label; Priority 1/1.2 support Coast Guard/label; "
        "Priority 2/2.1 lead Works Department/label; "
        "Priority 2/2.1 support Port Authority/label");
#undef HEAD
}

/* Letters of a matrix, its bodies down the side; the line that explains them is no head. */
static void a_matrix(void **state) {
    (void)state;
    assert_string_equal(reading_of("P = Primary    S = Support    C = Coordinating\n\n"
                                   "Agency               ESF 1   ESF 2   ESF 3\n"
                                   "Harbour Police         S       P\n"
                                   "Works Department       P               S\n"
                                   "Fire Department        S       S       P\n"),
                        "ESF 1 support Harbour Police/matrix; ESF 1 lead Works Department/matrix; "
                        "ESF 1 support Fire Department/matrix; ESF 2 lead Harbour Police/matrix; "
                        "ESF 2 support Fire Department/matrix; "
                        "ESF 3 support Works Department/matrix; ESF 3 lead Fire Department/matrix");
}

/* A heading among the rows of a table, wherever it stands in it. */
static void a_heading_after_any_row(void **state) {
    (void)state;
    for (size_t before = 3; before < 40; before++) {
        dg_text text = {0};
        dg_text_puts(&text, "Plan\n\nNo.   Action        Lead agency         Partners\n\n");
        for (size_t i = 0; i <= before; i++) {
            if (i == before) dg_text_puts(&text, "Work at sea\n\n");
            dg_text_puts(&text, i % 2 == 0
                                    ? "1     Dredge it     Port Authority      Coast Guard\n\n"
                                    : "2     Light all     Works Department    Surveyor\n\n");
        }
        dg_text_put(&text, (dg_slice){"", 1}); /* the end of the string */
        dg_document *d = document_of(dg_text_slice(&text).at, NULL);
        assert_int_equal(d->n_assignments, 2 * (before + 1));
        dg_document_free(d);
        dg_text_free(&text);
    }
}

/* What is out of line stands in the column that it begins in. */
static void a_row_out_of_line(void **state) {
    (void)state;
    assert_string_equal(reading_of("Harbour plan\n\n"
                                   "No.   Action              Lead agency        Partners\n"
                                   "1     Dredge the basin    Port Authority     Coast Guard\n"
                                   "2     Repair all of the long  Works Department   Coast Guard\n"
                                   "3     Light the quay      Works Department   Coast Guard\n"),
                        "1 lead Port Authority/label; 1 support Coast Guard/label; "
                        "2 lead Works Department/label; 2 support Coast Guard/label; "
                        "3 lead Works Department/label; 3 support Coast Guard/label");
}

/* More rows than a page has lines, of which some are out of line. */
static void a_long_table(void **state) {
    enum { ROWS = 1000 };
    (void)state;
    dg_text text = {0};
    char row[128];
    dg_text_puts(&text, "Plan\n\nNo.     Action        Lead agency       Partners\n");
    for (size_t i = 1; i <= ROWS; i++) {
        const char *agency = i % 2 == 0 ? "Port Authority" : "Harbour Office";
        snprintf(row, sizeof row, "%-8zuDo part %-6zu%s%s    Coast Guard\n", i, i,
                 i % 90 == 0 ? "of it all   " : "", agency);
        dg_text_puts(&text, row);
    }
    dg_text_put(&text, (dg_slice){"", 1}); /* the end of the string */
    dg_document *d = document_of(dg_text_slice(&text).at, NULL);
    assert_int_equal(d->n_tasks, ROWS);
    assert_int_equal(d->n_assignments, 2 * ROWS);
    dg_document_free(d);
    dg_text_free(&text);
}

static void a_place_in_a_cell(void **state) {
    (void)state;
    dg_document *d = document_of("Plan\n\nAction            Lead agency         Date\n"
                                 "Dredge the basin  Port Authority,     2027\n"
                                 "                  Works Department\n",
                                 NULL);
    assert_int_equal(d->n_assignments, 2);
    assert_int_equal(d->assignments[1].at.line, 5);
    assert_int_equal(d->assignments[1].at.column, 19);
    dg_document_free(d);
}

/* Wide spaces make no table of prose. */
static void no_table(void **state) {
    (void)state;
    assert_string_equal(reading_of("1. Action   must be   taken by all.  (Works Department)\n"
                                   "2. Dredge   the basin  soon.  (Port Authority)\n"),
                        "1 lead Works Department/sole; 2 lead Port Authority/sole");
    assert_string_equal(
        reading_of("1. Dredge. (Port Authority)\n\n"
                   "The author of the boat library is not to be held\n"
                   "responsible for the  sinking  of  any  of these  boats, no\n"
                   "matter how deep, even if they had holes in them. There is no\n"
                   "expressed or implied warranty of the boat library.\n\n"
                   "Since the boat library is here for all to read, this   first\n"
                   "release  or  any  later  public releases of the changed\n"
                   "first one cannot possibly be withheld from you. Also\n"
                   "(including  the  right to sell without asking, the right to\n"
                   "hoard  and the  right  to  do  other  odd  things as you see fit)\n"),
        "1 lead Port Authority/sole");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_below_a_head),
        cmocka_unit_test(cells_that_go_on),
        cmocka_unit_test(han_cells_that_go_on),
        cmocka_unit_test(a_first_cell_over_two_rows),
        cmocka_unit_test(a_head_of_two_lines),
        cmocka_unit_test(empty_lines_between_rows),
        cmocka_unit_test(more_empty_lines_between_rows),
        cmocka_unit_test(a_matrix),
        cmocka_unit_test(a_row_out_of_line),
        cmocka_unit_test(a_heading_after_any_row),
        cmocka_unit_test(a_long_table),
        cmocka_unit_test(headings_between_rows),
        cmocka_unit_test(headings_between_tables),
        cmocka_unit_test(a_place_in_a_cell),
        cmocka_unit_test(no_table),
    };
    return cmocka_run_group_tests_name("aligned_text", tests, NULL, NULL);
}
