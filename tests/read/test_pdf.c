/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF files, through pdftotext. */
#include <unistd.h>

#include "base/text.h"
#include "pages.h"
#include "reading.h"
#include "unit.h"

static bool there_is_pdftotext(void) {
    return system("pdftotext -v >/dev/null 2>&1") == 0;
}

/* A PDF of one page, 300 by 200 points, with this content; free(result.at). */
static dg_slice pdf_of(const char *content, const char *trailer) {
    char *pdf = dg_format("%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                          "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                          "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 "
                          "R/Resources<</Font<</F "
                          "5 0 R>>>>>>endobj\n4 0 obj<</Length %zu>>stream\n%s\nendstream endobj\n"
                          "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                          "trailer<</Root 1 0 R%s>>\n%%%%EOF\n",
                          strlen(content), content, trailer);
    return dg_slice_of(pdf);
}

static void check_pdf(const char *content, const char *expected) {
    dg_slice pdf = pdf_of(content, "");
    assert_string_equal(page_of(pdf, DG_CONTAINER_AUTO), expected);
    free((char *)pdf.at);
}

static void refuse_pdf(const char *content, const char *trailer, const char *expected) {
    dg_slice pdf = pdf_of(content, trailer);
    assert_string_equal(refusal_of(pdf, DG_CONTAINER_AUTO), expected);
    free((char *)pdf.at);
}

#define TEXT(x, y, text) "BT /F 9 Tf " #x " " #y " Td (" text ") Tj ET\n"
#define LINE(x1, y1, x2, y2) #x1 " " #y1 " m " #x2 " " #y2 " l S\n"

static void a_pdf_is_read(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(9, 150, "1. Plan. Lead: A"), "1. Plan. Lead: A\n");
}

/* A short form that would have stood in the line before, had it gone on there. */
static void a_line_with_room_for_more_is_full_of_none(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
#define FULL "What all of them have to do is told in the next part"
    check_pdf(TEXT(9, 190, FULL) TEXT(9, 175, FULL) TEXT(9, 160, "and below it. Support agencies:")
                  TEXT(9, 145, "The Agency for International Development")
                      TEXT(9, 130, "U.S. Post"),
              FULL " " FULL " and below it. Support agencies:\n"
                   "The Agency for International Development\nU.S. Post\n");
#undef FULL
}

/* Lines stretched to one width, whose white looks like that between columns. */
static void a_stretched_line_is_no_row(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(9.0, 190, "1.") TEXT(20.8, 190, "Roads,") TEXT(53.7, 190, "bridges,")
                  TEXT(90.0, 190, "landings") TEXT(127.8, 190, "of") TEXT(139.7, 190, "the")
                      TEXT(156.5, 190, "counties") TEXT(9.0, 175, "Lead:") TEXT(50.3, 175, "Board")
                          TEXT(93.0, 175, "of") TEXT(119.2, 175, "Roads,")
                              TEXT(166.5, 175, "Office") TEXT(9.0, 160, "of")
                                  TEXT(31.5, 160, "Trade") TEXT(70.0, 160, "and")
                                      TEXT(100.0, 160, "Rivers,") TEXT(143.0, 160, "Department")
                                          TEXT(9, 145, "of Health"),
              "1. Roads, bridges, landings of the counties\n"
              "Lead: Board of Roads, Office of Trade and Rivers, Department of Health\n");
}

/* Two columns, the first merged down two rows; a full line that goes on in the next, and a short
 * one that does not; text above and below. */
static void a_ruled_table_is_a_grid(void **state) {
#define PLAN "Plan of all that is done in any the year"
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(20, 180, "Above") TEXT(25, 152, "Task") TEXT(155, 152, "Lead")
                  TEXT(25, 122, "Plan of all that is done in any") TEXT(25, 110, "the year")
                      TEXT(155, 122, "Agency") TEXT(155, 110, "Council") TEXT(155, 92, "Ministry")
                          TEXT(20, 50, "Below") LINE(20, 165, 280, 165) LINE(20, 145, 280, 145)
                              LINE(150, 105, 280, 105) LINE(20, 85, 280, 85) LINE(20, 165, 20, 85)
                                  LINE(150, 165, 150, 85) LINE(280, 165, 280, 85),
              "Above\nTask\tLead\n" PLAN "\tAgency\nCouncil\nMinistry\nBelow\n"
              "[: Task|Lead / " PLAN "|Agency\nCouncil / *" PLAN "|Ministry]");
#undef PLAN
}

/* A line of a cell that had no room for the next word goes on, also where the cell's text stands
 * in, as in a list; what begins like a body's name behind another does not. */
static void a_cell_holds_several_names(void **state) {
#define NAMES "Road Fund\nTrade Agency\nMinister for Communications\nDepartment of Works and Rivers"
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(25, 152, "Task") TEXT(155, 152, "Lead") TEXT(25, 122, "Plan")
                  TEXT(190, 132, "Road Fund") TEXT(190, 122, "Trade Agency")
                      TEXT(190, 112, "Minister for") TEXT(190, 102, "Communications")
                          TEXT(190, 92, "Department of") TEXT(190, 82, "Works and Rivers")
                              LINE(20, 165, 280, 165) LINE(20, 145, 280, 145) LINE(20, 75, 280, 75)
                                  LINE(20, 165, 20, 75) LINE(150, 165, 150, 75)
                                      LINE(280, 165, 280, 75),
              "Task\tLead\nPlan\t" NAMES "\n[: Task|Lead / Plan|" NAMES "]");
#undef NAMES
}

/* What begins a line that was full is another name behind one that is whole, and not behind a part
 * of one. A stroke that stands alone keeps its blanks. */
static void a_name_may_fill_its_line(void **state) {
#define SAYS(y, name) TEXT(155, y, name)
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(
        TEXT(25, 182, "Task") SAYS(182, "Lead") TEXT(25, 162, "Roads, ships, rails and locks /")
            TEXT(25, 152, "tolls") SAYS(162, "Coastal Protection Agency")
                SAYS(152, "Harbour Pilots Council") TEXT(25, 122, "Dig")
                    SAYS(122, "Salt, Sand, Tin Advisory") SAYS(112, "Committee on Mines")
                        LINE(20, 195, 262, 195) LINE(20, 175, 262, 175) LINE(20, 135, 262, 135)
                            LINE(20, 105, 262, 105) LINE(20, 195, 20, 105) LINE(150, 195, 150, 105)
                                LINE(262, 195, 262, 105),
        "Task\tLead\nRoads, ships, rails and locks / tolls\tCoastal Protection Agency\nHarbour "
        "Pilots Council\nDig\tSalt, Sand, Tin Advisory Committee on Mines\n[: Task|Lead / "
        "Roads, ships, rails and locks / tolls|Coastal Protection Agency\nHarbour Pilots "
        "Council / Dig|Salt, Sand, Tin Advisory Committee on Mines]");
#undef SAYS
}

/* Lines that are not level, a title over both columns, a note below one of them. */
static void columns_are_told_from_where_words_stand(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(
        TEXT(20, 185, "The plan of all that is to be done in the land this year")
            TEXT(20, 160, "1. Mend all of the bridges that") TEXT(
                20, 148, "carry a road over the water of") TEXT(20, 136, "the land. Lead: Road")
                TEXT(20, 124, "Fund. 2. Look after all of the") TEXT(
                    20, 112,
                    "harbours of the isle, and the") "BT /F 6 Tf 20 100 Td (1 As the act of the "
                                                     "last year says.) Tj ET\n" TEXT(160, 154,
                                                                                     "boats that "
                                                                                     "lie there. "
                                                                                     "Lead: Port")
                                                         TEXT(160, 142,
                                                              "Office. 3. Plant a tree at each")
                                                             TEXT(160, 130,
                                                                  "of the roads of the land. Lead:")
                                                                 TEXT(160, 118,
                                                                      "Parks. 4. Count all of the "
                                                                      "trees")
                                                                     TEXT(160, 106,
                                                                          "that stand there."),
        "The plan of all that is to be done in the land this year\n"
        "1. Mend all of the bridges that carry a road over the water of the land. Lead: "
        "Road\nFund. "
        "2. Look after all of the harbours of the isle, and the boats that lie there. Lead: Port "
        "Office. 3. Plant a tree at each of the roads of the land. Lead:\nParks. 4. Count all of "
        "the trees that stand there.\n1 As the act of the last year says.\n");
}

/* Printed large across a table, over the line between its cells, and across other text. */
static void a_watermark_is_no_text(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
#define STAMP(x, y, text) "BT /F 60 Tf 0.7 0.7 -0.7 0.7 " #x " " #y " Tm (" text ") Tj ET\n"
    check_pdf(
        TEXT(20, 180, "Above D") STAMP(135, 100, "D") TEXT(25, 152, "Task") TEXT(155, 152, "Lead")
            TEXT(25, 122, "Plan of all that is to be done")
                TEXT(155, 122, "Agency of the whole land") TEXT(20, 50, "Below") STAMP(30, 30, "R")
                    LINE(20, 165, 280, 165) LINE(20, 145, 280, 145) LINE(20, 85, 280, 85)
                        LINE(20, 165, 20, 85) LINE(150, 165, 150, 85) LINE(280, 165, 280, 85),
        "Above D\nTask\tLead\nPlan of all that is to be done\tAgency of the whole land\nBelow\n"
        "[: Task|Lead / Plan of all that is to be done|Agency of the whole land]");
}

/* Small and raised behind a word; not where it is no smaller, nor in m2. */
static void the_mark_of_a_note_is_no_text(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
#define MARK(x, y, text) "BT /F 5 Tf " #x " " #y " Td (" text ") Tj ET\n"
    check_pdf(TEXT(20, 180, "1. Mend. Lead: Road Fund") MARK(126.6, 184, "12")
                  TEXT(132, 180, "; Parks") TEXT(20, 165, "2. Pave 7 m") MARK(67.5, 169, "2")
                      TEXT(20, 150, "3. Plan2. Lead: Office 4") MARK(20, 135, "12")
                          TEXT(26, 132, "See below."),
              "1. Mend. Lead: Road Fund; Parks\n2. Pave 7 m2\n3. Plan2. Lead: Office 4\n12\nSee "
              "below.\n");
}

/* A draft counts its lines in the margin; a list whose items are numbered does not count them all.
 */
static void line_numbers_are_no_text(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(20, 180, "1") TEXT(40, 180, "Plan of the year") TEXT(20, 165, "2")
                  TEXT(40, 165, "1. Mend. Lead: Road Fund") TEXT(20, 150, "3")
                      TEXT(40, 150, "2. Build. Lead: Works") TEXT(20, 135, "4")
                          TEXT(40, 135, "3. Plant. Lead: Parks"),
              "Plan of the year\n1. Mend. Lead: Road Fund\n2. Build. Lead: Works\n"
              "3. Plant. Lead: Parks\n");
    check_pdf(TEXT(40, 180, "Plan") TEXT(20, 165, "1") TEXT(40, 165, "Mend") TEXT(40, 150, "all")
                  TEXT(20, 135, "2") TEXT(40, 135, "Build") TEXT(20, 120, "3")
                      TEXT(40, 120, "Plant") TEXT(40, 105, "here") TEXT(20, 90, "4")
                          TEXT(40, 90, "Dig"),
              "Plan\n1   Mend\nall\n2   Build\n3   Plant\nhere\n4   Dig\n");
    check_pdf(TEXT(30, 180, "No") TEXT(60, 180, "Task") TEXT(160, 180, "Lead") TEXT(20, 165, "1")
                  TEXT(60, 165, "Mend") TEXT(160, 165, "A") TEXT(20, 150, "2")
                      TEXT(60, 150, "Build") TEXT(160, 150, "B") TEXT(20, 135, "3")
                          TEXT(60, 135, "Plant") TEXT(160, 135, "C") TEXT(20, 120, "4")
                              TEXT(60, 120, "Dig") TEXT(160, 120, "D"),
              "No\tTask\tLead\n1\tMend\tA\n2\tBuild\tB\n3\tPlant\tC\n4\tDig\tD\n"
              "[: No|Task|Lead / 1|Mend|A / 2|Build|B / 3|Plant|C / 4|Dig|D]");
}

/* A word longer than its narrow cell is broken anywhere. */
static void a_word_may_be_broken(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(25, 152, "Task") TEXT(158, 152, "Lead") TEXT(25, 122, "Plan")
                  TEXT(158, 122, "Procureme") TEXT(158, 112, "nt team") LINE(20, 165, 205, 165)
                      LINE(20, 145, 205, 145) LINE(20, 105, 205, 105) LINE(20, 165, 20, 105)
                          LINE(155, 165, 155, 105) LINE(205, 165, 205, 105),
              "Task\tLead\nPlan\tProcurement team\n[: Task|Lead / Plan|Procurement team]");
    check_pdf(TEXT(25, 152, "Task") TEXT(158, 152, "Lead") TEXT(25, 122, "Plan")
                  TEXT(158, 122, "Protection") TEXT(158, 112, "of bees") LINE(20, 165, 205, 165)
                      LINE(20, 145, 205, 145) LINE(20, 105, 205, 105) LINE(20, 165, 20, 105)
                          LINE(155, 165, 155, 105) LINE(205, 165, 205, 105),
              "Task\tLead\nPlan\tProtection of bees\n[: Task|Lead / Plan|Protection of bees]");
}

/* Without lines at its sides, a table reaches as far as the lines across. */
static void a_table_may_be_open_at_its_sides(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(25, 152, "Task") TEXT(155, 152, "Lead") TEXT(25, 122, "Plan")
                  TEXT(155, 122, "Agency") LINE(20, 165, 280, 165) LINE(20, 145, 280, 145)
                      LINE(20, 105, 280, 105) LINE(150, 165, 150, 105),
              "Task\tLead\nPlan\tAgency\n[: Task|Lead / Plan|Agency]");
}

/* Beyond its edge, and the page's, no other cell stands. Names apart in a line stay apart. */
static void a_table_may_be_wider_than_the_page(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(25, 152, "Task") TEXT(155, 152, "Lead of all the things everywhere")
                  TEXT(25, 122, "Plan") TEXT(155, 122, "Agency") TEXT(205, 122, "Council")
                      LINE(20, 165, 280, 165) LINE(20, 145, 280, 145) LINE(20, 105, 280, 105)
                          LINE(20, 165, 20, 105) LINE(150, 165, 150, 105),
              "Task\tLead of all the things everywhere\nPlan\tAgency Council\n"
              "[: Task|Lead of all the things everywhere / Plan|Agency Council]");
}

/* The last row of a table may stand alone on a page. */
static void a_row_of_three_cells_is_a_table(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    check_pdf(TEXT(25, 152, "Task") TEXT(105, 152, "A") TEXT(205, 152, "B") LINE(20, 165, 280, 165)
                  LINE(20, 145, 280, 145) LINE(20, 165, 20, 145) LINE(100, 165, 100, 145)
                      LINE(200, 165, 200, 145) LINE(280, 165, 280, 145),
              "Task\tA\tB\n[: Task|A|B]");
}

static void lines_that_are_no_table_change_nothing(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    dg_slice pdf =
        pdf_of(TEXT(25, 152, "Name") TEXT(155, 152, "Place") TEXT(25, 122, "Plan")
                   TEXT(155, 122, "Agency") LINE(20, 165, 280, 165) LINE(20, 105, 280, 105),
               "");
    const char *page = page_of(pdf, DG_CONTAINER_AUTO);
    assert_null(strchr(page, '[')); /* no grid */
    assert_non_null(strstr(page, "Agency\n"));
    free((char *)pdf.at);
}

/* Where the words are measured no line is a wrap that was not seen as one: a heading below a full
 * line is none. */
static void a_heading_goes_on_from_no_paragraph(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    dg_slice pdf =
        pdf_of(TEXT(9, 185, "1. Extend the outreach programme of all the schools.")
                   TEXT(9, 173, "Lead: Roads Agency") TEXT(9, 161,
                                                           "Support: Port Board, "
                                                           "Trade Board, every local highway")
                       TEXT(9, 149, "authority") TEXT(9, 125, "Health")
                           TEXT(9, 101, "2. Mend the roofs.") TEXT(9, 89, "Lead: Works Agency"),
               "");
    assert_string_equal(reading_of(pdf.at),
                        "1 lead Roads Agency/label; 1 support Port Board/label; "
                        "1 support Trade Board/label; 1 support every local "
                        "highway authority/label; 2 lead Works Agency/label");
    free((char *)pdf.at);
}

static void a_pdf_that_cannot_be_read_says_why(void **state) {
    (void)state;
    if (!there_is_pdftotext()) skip();
    refuse_pdf(LINE(20, 165, 280, 165), "",
               "empty 0:0@0 the PDF has no text, only pictures (scanned?); let its characters be "
               "recognised first (OCR)");
#define SIXTEEN "0123456789abcdef"
    refuse_pdf(TEXT(9, 50, "x"),
               "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" SIXTEEN SIXTEEN
               ")/U(" SIXTEEN SIXTEEN ")>>",
               "locked 0:0@0 the PDF is protected by a password");
    assert_non_null(strstr(refusal_of(DG_LITERAL("%PDF-1.4\n%%EOF\n"), DG_CONTAINER_AUTO),
                           "damaged 0:0@0 the PDF is damaged: "));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pdf_is_read),
        cmocka_unit_test(a_line_with_room_for_more_is_full_of_none),
        cmocka_unit_test(a_stretched_line_is_no_row),
        cmocka_unit_test(a_ruled_table_is_a_grid),
        cmocka_unit_test(a_cell_holds_several_names),
        cmocka_unit_test(a_name_may_fill_its_line),
        cmocka_unit_test(columns_are_told_from_where_words_stand),
        cmocka_unit_test(a_watermark_is_no_text),
        cmocka_unit_test(line_numbers_are_no_text),
        cmocka_unit_test(the_mark_of_a_note_is_no_text),
        cmocka_unit_test(a_word_may_be_broken),
        cmocka_unit_test(a_table_may_be_open_at_its_sides),
        cmocka_unit_test(a_table_may_be_wider_than_the_page),
        cmocka_unit_test(a_row_of_three_cells_is_a_table),
        cmocka_unit_test(lines_that_are_no_table_change_nothing),
        cmocka_unit_test(a_heading_goes_on_from_no_paragraph),
        cmocka_unit_test(a_pdf_that_cannot_be_read_says_why),
    };
    return cmocka_run_group_tests_name("pdf", tests, NULL, NULL);
}
