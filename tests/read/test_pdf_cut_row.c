/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a table that the end of a page cuts: a browser draws no line there. */
#include "base/text.h"
#include "pages.h"
#include "unit.h"

#define TEXT(x, y, text) "BT /F 9 Tf " #x " " #y " Td (" text ") Tj ET\n"
#define LINE(x1, y1, x2, y2) #x1 " " #y1 " m " #x2 " " #y2 " l S\n"
#define ACROSS(y) LINE(20, y, 280, y)
#define DOWN(from, to) LINE(20, from, 20, to) LINE(150, from, 150, to) LINE(280, from, 280, to)
#define ROW(y, left, right) TEXT(25, y, left) TEXT(155, y, right)

/* A PDF of three pages, 300 by 200 points; free(result.at). */
static dg_slice pdf_of(const char *first, const char *second, const char *third) {
    const char *pages[] = {first, second, third};
    dg_text pdf = {0};
    dg_text_puts(&pdf, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                       "2 0 obj<</Type/Pages/Kids[11 0 R 12 0 R 13 0 R]/Count 3>>endobj\n"
                       "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n");
    for (size_t i = 0; i < 3; i++)
        dg_text_printf(&pdf,
                       "1%zu 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 2%zu 0 "
                       "R/Resources<</Font<</F 3 0 R>>>>>>endobj\n"
                       "2%zu 0 obj<</Length %zu>>stream\n%s\nendstream endobj\n",
                       i + 1, i + 1, i + 1, strlen(pages[i]), pages[i]);
    dg_text_puts(&pdf, "trailer<</Root 1 0 R>>\n%%EOF\n");
    return dg_text_slice(&pdf);
}

static void check(const char *first, const char *second, const char *third, const char *expected) {
    if (system("pdftotext -v >/dev/null 2>&1") != 0) skip();
    dg_slice pdf = pdf_of(first, second, third);
    assert_string_equal(page_of(pdf, DG_CONTAINER_AUTO), expected);
    free((char *)pdf.at);
}

#define HEAD ACROSS(190) ACROSS(170) ROW(177, "Task", "Lead")

/* Its cells go on below, each where its line was full or had room for more. */
static void a_page_may_cut_a_row(void **state) {
    (void)state;
    check(HEAD DOWN(190, 10) ROW(120, "Plan of all that is done in any", "Road Fund"),
          DOWN(190, 90) ACROSS(150) ACROSS(90) ROW(170, "the year", "Port Board")
              ROW(120, "Dig", "Water Board"),
          TEXT(25, 150, "End"),
          "Task\tLead\nPlan of all that is done in any the year\tRoad Fund\nPort Board\n"
          "Dig\tWater Board\nEnd\n"
          "[: Task|Lead / Plan of all that is done in any the year|Road Fund\nPort Board]"
          "[: Dig|Water Board]");
}

/* The rest of the row stands below a head that the page repeats. */
static void a_head_may_stand_within_the_row(void **state) {
    (void)state;
    check(HEAD DOWN(190, 10) ROW(120, "Plan", "Road Fund"),
          HEAD DOWN(190, 90) ACROSS(130) ACROSS(90) TEXT(155, 150, "Port Board")
              ROW(110, "Dig", "Water Board"),
          TEXT(25, 150, "End"),
          "Task\tLead\nPlan\tRoad Fund\nPort Board\nTask\tLead\nDig\tWater Board\nEnd\n"
          "[: Task|Lead / Plan|Road Fund\nPort Board][: Task|Lead / Dig|Water Board]");
}

/* A cell that is merged with those below says there, too, what it does above. */
static void a_merged_cell_may_go_on(void **state) {
    (void)state;
    check(HEAD DOWN(190, 10) ROW(120, "Plan", "Road Fund"),
          DOWN(190, 90) LINE(150, 150, 280, 150) ACROSS(90) TEXT(155, 170, "Port Board")
              TEXT(155, 120, "Water Board"),
          TEXT(25, 150, "End"),
          "Task\tLead\nPlan\tRoad Fund\nPort Board\nPlan\tWater Board\nEnd\n"
          "[: Task|Lead / Plan|Road Fund\nPort Board][: Plan|Water Board]");
}

/* What a page begins with is of no row above where that is whole, or has other columns. */
static void other_rows_stay_apart(void **state) {
    (void)state;
    check(HEAD DOWN(190, 100) ACROSS(100) ROW(120, "Plan", "Road Fund"),
          DOWN(190, 90) ACROSS(150) ACROSS(90) ROW(170, "Mend", "Port Board")
              ROW(120, "Dig", "Water Board"),
          TEXT(25, 150, "End"),
          "Task\tLead\nPlan\tRoad Fund\nMend\tPort Board\nDig\tWater Board\nEnd\n"
          "[: Task|Lead / Plan|Road Fund][: Mend|Port Board / Dig|Water Board]");
    check(HEAD DOWN(190, 10) ROW(120, "Plan", "Road Fund"),
          DOWN(190, 90) LINE(80, 190, 80, 90) ACROSS(150) ACROSS(90) ROW(170, "Mend", "Port Board")
              ROW(120, "Dig", "Water Board"),
          TEXT(25, 150, "End"),
          "Task\tLead\nPlan\tRoad Fund\nMend\t\tPort Board\nDig\t\tWater Board\nEnd\n"
          "[: Task|Lead / Plan|Road Fund][: Mend||Port Board / Dig||Water Board]");
}

/* An office program closes the cells with a line: what they say tells that they go on. */
static void a_line_may_stand_at_the_cut(void **state) {
    (void)state;
    check(HEAD DOWN(190, 100) ACROSS(100) ROW(120, "Plan", "Port Trust, Road"),
          DOWN(190, 90) ACROSS(150) ACROSS(90) TEXT(155, 170, "Board")
              ROW(120, "Dig", "Water Board"),
          TEXT(25, 150, "End"),
          "Task\tLead\nPlan\tPort Trust, Road\nBoard\nDig\tWater Board\nEnd\n"
          "[: Task|Lead / Plan|Port Trust, Road\nBoard][: Dig|Water Board]");
    check(HEAD DOWN(190, 100) ACROSS(100) ROW(120, "Plan", "Road Fund"),
          DOWN(190, 90) ACROSS(150) ACROSS(90) TEXT(155, 170, "Port Board")
              ROW(120, "Dig", "Water Board"),
          TEXT(25, 150, "End"),
          "Task\tLead\nPlan\tRoad Fund\n\tPort Board\nDig\tWater Board\nEnd\n"
          "[: Task|Lead / Plan|Road Fund][: |Port Board / Dig|Water Board]");
}

/* Rows of their own: a lead of one word above, small letters in a task or before a bracket. */
static void rows_of_their_own_stay_apart_at_a_line(void **state) {
    (void)state;
    check(HEAD DOWN(190, 100) ACROSS(100) ROW(120, "Plan", "Sustrans"),
          DOWN(190, 90) ACROSS(150) ACROSS(90) ROW(170, "eHealth", "Port Board")
              ROW(120, "Dig", "Water Board"),
          TEXT(25, 150, "End"),
          "Task\tLead\nPlan\tSustrans\neHealth\tPort Board\nDig\tWater Board\nEnd\n"
          "[: Task|Lead / Plan|Sustrans][: eHealth|Port Board / Dig|Water Board]");
    check(HEAD DOWN(190, 100) ACROSS(100) ROW(120, "a. Plan", "Road Fund,"),
          DOWN(190, 90) ACROSS(150) ACROSS(90) ROW(170, "b. Mend", "Port Board")
              ROW(120, "c. Dig", "Water Board"),
          TEXT(25, 150, "End"),
          "Task\tLead\na. Plan\tRoad Fund,\nb. Mend\tPort Board\nc. Dig\tWater Board\nEnd\n"
          "[: Task|Lead / a. Plan|Road Fund,][: b. Mend|Port Board / c. Dig|Water Board]");
}

/* A word that is alone in its line may be broken where it fills it, and a table be wider than the
 * page. */
static void words_may_be_cut_by_their_cells(void **state) {
    (void)state;
    check(ACROSS(190) ACROSS(170) ACROSS(130) LINE(20, 190, 20, 130) LINE(70, 190, 70, 130)
              LINE(120, 190, 120, 130) LINE(296, 190, 296, 130) LINE(280, 190, 300, 190)
                  TEXT(24, 177, "Task") TEXT(74, 177, "Lead") TEXT(124, 177, "Note")
                      TEXT(298, 177, "Cut") TEXT(24, 155, "Procuremen") TEXT(24, 145, "t rules")
                          TEXT(74, 155, "Road Board") TEXT(124, 155, "n/a"),
          "", TEXT(25, 150, "End"),
          "Task\tLead\tNote\nProcurement rules\tRoad Board\tn/a\nEnd\n"
          "[: Task|Lead|Note / Procurement rules|Road Board|n/a]");
}

/* Where no lines are drawn, what lacks its number and goes on with a small letter is the rest. */
static void white_may_hide_the_cut(void **state) {
#define CELLS(y, number, task, lead) TEXT(20, y, number) TEXT(60, y, task) TEXT(200, y, lead)
    (void)state;
    check(
        CELLS(180, "No.", "Task", "Lead agency") CELLS(160, "1", "Dig", "Water Board")
            CELLS(140, "2", "Mend the roads", "Port Board"),
        TEXT(60, 190, "and bridges") TEXT(200, 190, "of Salt")
            CELLS(170, "3", "Plant", "Parks Board") CELLS(150, "4", "Sow", "Seed Board"),
        TEXT(25, 150, "End"),
        "No.\tTask\tLead agency\n1\tDig\tWater Board\n2\tMend the roads and bridges\tPort Board "
        "of Salt\n3\tPlant\tParks Board\n4\tSow\tSeed Board\nEnd\n"
        "[: No.|Task|Lead agency / 1|Dig|Water Board / 2|Mend the roads and bridges|Port Board of "
        "Salt][: 3|Plant|Parks Board / 4|Sow|Seed Board]");
#undef CELLS
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_may_cut_a_row),
        cmocka_unit_test(a_head_may_stand_within_the_row),
        cmocka_unit_test(a_merged_cell_may_go_on),
        cmocka_unit_test(other_rows_stay_apart),
        cmocka_unit_test(a_line_may_stand_at_the_cut),
        cmocka_unit_test(rows_of_their_own_stay_apart_at_a_line),
        cmocka_unit_test(words_may_be_cut_by_their_cells),
        cmocka_unit_test(white_may_hide_the_cut),
    };
    return cmocka_run_group_tests_name("pdf_cut_row", tests, NULL, NULL);
}
