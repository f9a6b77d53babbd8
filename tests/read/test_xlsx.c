/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"
#include "dutygraph/read.h"
#include "dutygraph/registry.h"
#include "pages.h"
#include "unit.h"

static const char workbook[] =
    "<workbook xmlns:r='r'><sheets><sheet name='分工' sheetId='1' r:id='rId1'/>"
    "<sheet name='附表' sheetId='2' r:id='rId2'/></sheets></workbook>";
static const char relationships[] =
    "<Relationships>"
    "<Relationship Id='rId1' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/>"
    "<Relationship Id='rId2' Type='http://x/worksheet' Target='/xl/worksheets/sheet2.xml'/>"
    "<Relationship Id='rId3' Type='http://x/sharedStrings' Target='sharedStrings.xml'/>"
    "<Relationship Id='rId4' Type='http://x/styles' Target='styles.xml'/></Relationships>";
static const char strings[] = "<sst><si><t>任务</t></si><si><r><t>牵</t></r><r><t>头</t></"
                              "r><rPh><t>qian</t></rPh></si></sst>";
static const char styles[] =
    "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"'/>"
    "<numFmt numFmtId='165' formatCode='0.00\"days\"'/></numFmts>"
    "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
    "<xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='22'/><xf "
    "numFmtId='57'/></cellXfs></styleSheet>";

#define SHEET(rows, merged)                                                                        \
    "<worksheet><sheetData>" rows "</sheetData><mergeCells>" merged "</mergeCells></worksheet>"

static dg_slice book_of(const char *sheet) {
    const zip_part parts[] = {
        PART("xl/workbook.xml", workbook),
        PART("xl/_rels/workbook.xml.rels", relationships),
        PART("xl/SharedStrings.xml", strings), /* in any case */
        PART("xl/styles.xml", styles),
        {"xl/worksheets/sheet1.xml", dg_slice_of(sheet)},
        PART("xl/worksheets/sheet2.xml", SHEET("<row r='1'><c r='A1'><v>2</v></c></row>", "")),
    };
    return zip_of(parts, sizeof parts / sizeof *parts);
}

static const char *page_with(const char *sheet) {
    dg_slice book = book_of(sheet);
    const char *page = page_of(book, DG_CONTAINER_AUTO);
    free((char *)book.at);
    return page;
}

static void cells_show_what_they_refer_to(void **state) {
    (void)state;
    assert_string_equal(
        page_with(
            SHEET("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                  "<c r='C1' t='inlineStr'><is><t>配合</t></is></c></row>"
                  "<row r='2'><c r='A2'><v>1.5</v></c><c r='B2' t='b'><v>1</v></c>"
                  "<c r='C2' t='str'><f>A1</f><v>公式</v></c><c r='D2' t='e'><v>#N/A</v></c></row>",
                  "")),
        "任务\t牵头\t配合\n1.5\tTRUE\t公式\n2\n[分工: 任务|牵头|配合 / 1.5|TRUE|公式][附表: 2]");
}

/* ECMA-376-1, 22.9.2.19: _x000D_ is a carriage return, _x005F_ an underscore. */
static void characters_of_control_end_no_name(void **state) {
    (void)state;
    assert_string_equal(
        page_with(SHEET("<row r='1'><c r='A1' t='inlineStr'><is><t>甲局_x000D_</t></is></c>"
                        "<c r='B1' t='str'><v>乙_x0009_局_x00</v></c></row>",
                        "")),
        "甲局\t乙 局_x00\n2\n[分工: 甲局|乙 局_x00][附表: 2]");
}

#define CELL(at, text) "<c r='" at "' t='str'><v>" text "</v></c>"

/* A merged cell is seen where one of its rows is. */
static void what_is_hidden_is_left_out(void **state) {
    (void)state;
    assert_string_equal(
        page_with(
            "<worksheet><cols><col min='2' max='2' hidden='1'/></cols><sheetData>"
            "<row r='1'>" CELL("A1", "类") CELL("B1", "旧")
                CELL("C1",
                     "牵头") "</row>"
                             "<row r='2' hidden='1'>" CELL("A2", "甲类")
                                 CELL("C2",
                                      "乙局") "</row>"
                                              "<row r='3'>" CELL("B3", "丙局") CELL(
                                                  "C3",
                                                  "丁局") "</row></sheetData>"
                                                          "<mergeCells><mergeCell "
                                                          "ref='A2:A3'/></mergeCells></worksheet>"),
        "类\t\t牵头\n甲类\n\t\t丁局\n2\n[分工: 类||牵头 / 甲类 / *甲类||丁局][附表: 2]");
    const zip_part parts[] = {
        PART("xl/workbook.xml",
             "<workbook xmlns:r='r'><sheets><sheet name='旧' r:id='rId1' state='hidden'/>"
             "<sheet name='新' r:id='rId2'/></sheets></workbook>"),
        PART("xl/_rels/workbook.xml.rels", relationships),
        PART("xl/worksheets/sheet1.xml", SHEET("<row r='1'><c r='A1'><v>1</v></c></row>", "")),
        PART("xl/worksheets/sheet2.xml", SHEET("<row r='1'><c r='A1'><v>2</v></c></row>", "")),
    };
    dg_slice book = zip_of(parts, sizeof parts / sizeof *parts);
    assert_string_equal(page_of(book, DG_CONTAINER_AUTO), "2\n[新: 2]");
    free((char *)book.at);
}

/* The document that a book holds, which is given up. */
static dg_document *document_of_book(dg_slice book) {
    dg_registry *registry = NULL;
    dg_document *d = NULL;
    assert_int_equal(dg_registry_new(&registry, NULL), DG_OK);
    assert_int_equal(dg_read_memory(&d, book.at, book.n, "test", registry, NULL, NULL), DG_OK);
    dg_registry_free(registry);
    free((char *)book.at);
    return d;
}

/* How often the place and the words of what was not read are told of a book with two tasks, which
 * is given up. */
static size_t n_told_of(dg_slice book, dg_position at, const char *words) {
    dg_document *d = document_of_book(book);
    assert_int_equal(d->n_assignments, 2);
    size_t told = 0;
    for (size_t i = 0; i < d->n_diagnostics; i++)
        told += d->diagnostics[i].kind == DG_DIAG_UNREAD_CLAUSE &&
                d->diagnostics[i].at.line == at.line && d->diagnostics[i].at.column == at.column &&
                strcmp(d->diagnostics[i].subject, words) == 0;
    dg_document_free(d);
    return told;
}

static size_t n_told(const char *sheet, dg_position at, const char *words) {
    return n_told_of(book_of(sheet), at, words);
}

#define HEAD(more) "<row r='1'>" CELL("A1", "任务") CELL("B1", "牵头单位") more "</row>"
#define ROW(n, task, party, more)                                                                  \
    "<row r='" n "'>" CELL("A" n, task) CELL("B" n, party) more "</row>"

/* Each of them was gone through column by column. */
static void hidden_columns_may_be_told_many_times(void **state) {
    (void)state;
    enum { TIMES = 400000 };
    static const char column[] = "<col min='2' max='16384' hidden='1'/>";
    static const char rows[] = "</cols><sheetData><row r='1'>" CELL("A1", "甲")
        CELL("B1", "乙") "</row></sheetData></worksheet>";
    dg_text sheet = {0};
    dg_text_puts(&sheet, "<worksheet><cols>");
    for (size_t i = 0; i < TIMES; i++)
        dg_text_puts(&sheet, column);
    dg_text_puts(&sheet, rows);
    assert_false(sheet.failed);
    const char *page = page_with(sheet.at);
    assert_non_null(strstr(page, "甲"));
    assert_null(strstr(page, "乙"));
    dg_text_free(&sheet);
}

/* Where duties may stand in it; one of words to choose from is left out in silence. */
static void a_hidden_sheet_is_told(void **state) {
    (void)state;
#define BOOK(head)                                                                                 \
    (const zip_part[]) {                                                                           \
        PART("xl/workbook.xml",                                                                    \
             "<workbook xmlns:r='r'><sheets><sheet name='旧' r:id='rId1' state='hidden'/>"        \
             "<sheet name='新' r:id='rId2'/></sheets></workbook>"),                                \
            PART("xl/_rels/workbook.xml.rels", relationships),                                     \
            PART("xl/worksheets/sheet1.xml",                                                       \
                 SHEET("<row r='1'>" CELL("A1", "任务") CELL("B1", head) "</row>", "")),           \
            PART("xl/worksheets/sheet2.xml",                                                       \
                 SHEET(HEAD("") ROW("2", "做甲", "市甲局", "") ROW("3", "做乙", "市乙局", ""),     \
                       "")),                                                                       \
    }
    const dg_position start = {1, 1};
    assert_int_equal(n_told_of(zip_of(BOOK("责任单位"), 4), start, "旧"), 1);
    assert_int_equal(n_told_of(zip_of(BOOK("状态"), 4), start, "旧"), 0);
#undef BOOK
}

#define LINE(n, text) "<row r='" n "'>" CELL("A" n, text) "</row>"

/* Lines of text above and below the table of a sheet are read as such, not left out. */
static void text_around_a_table_is_read(void **state) {
    (void)state;
    static const struct {
        const char *path, *party;
    } expected[] = {
        {"一/1", "市甲局"}, {"二/打桩", "市乙局"}, {"二/铺面", "市丙局"}, {"三/2", "市丁局"}};
    dg_slice book =
        book_of(SHEET(LINE("1", "一、修路") LINE("2", "1.铺沥青。") LINE("3", "牵头单位：市甲局")
                          LINE("4", "二、架桥") "<row r='5'>" CELL("A5", "任务")
                              CELL("B5", "牵头单位") "</row>" ROW("6", "打桩", "市乙局", "")
                                  ROW("7", "铺面", "市丙局", "") LINE("8", "三、种树")
                                      LINE("9", "2.浇水。（市丁局负责）"),
                      ""));
    dg_document *d = document_of_book(book);
    assert_int_equal(d->n_assignments, DG_ITEMS(expected));
    for (size_t i = 0, n = 0; i < d->n_tasks; i++)
        for (size_t k = 0; k < d->tasks[i].n_assignments; k++, n++) {
            const dg_assignment *a = &d->assignments[d->tasks[i].first_assignment + k];
            assert_string_equal(d->tasks[i].path, expected[n].path);
            assert_string_equal(a->as_written, expected[n].party);
            assert_int_equal(a->role, DG_ROLE_LEAD);
        }
    dg_document_free(d);
}

/* A merged cell that reaches down is of the rows that it covers, which are no lines of text. */
static void rows_below_a_merged_cell_are_no_text(void **state) {
    (void)state;
    dg_document *d = document_of_book(book_of(
        "<worksheet><sheetData><row r='1'>" CELL("A1", "牵头单位")
            CELL("B1", "任务") "</row><row r='2'>" CELL("A2", "市甲局")
                CELL("B2", "做甲") "</row><row r='3'>" CELL("B3", "做乙") "</row><row r='4'>" CELL(
                    "B4", "做丙（市乙局配合）") "</row></sheetData><mergeCells><mergeCell "
                                                "ref='A2:A4'/></mergeCells></worksheet>"));
    size_t leads = 0;
    for (size_t i = 0; i < d->n_assignments; i++)
        leads += d->assignments[i].role == DG_ROLE_LEAD &&
                 strcmp(d->assignments[i].as_written, "市甲局") == 0;
    assert_int_equal(leads, 3); /* of every row that the cell covers */
    dg_document_free(d);
}

/* As a filter leaves it. */
static void a_hidden_row_is_told(void **state) {
    (void)state;
    assert_int_equal(
        n_told(SHEET(LINE("1", "种树（市丁局负责）") "<row r='2'>" CELL("A2", "任务")
                         CELL("B2", "牵头单位") "</row><row r='3' hidden='1'>" CELL("A3", "做甲")
                             CELL("B3", "市甲局") "</row>" ROW("4", "做丙", "市丙局", ""),
                     ""),
               (dg_position){3, 1}, "做甲 市甲局"),
        1);
    assert_int_equal(n_told(SHEET(HEAD("") "<row r='2' hidden='1'>" CELL("A2", "做甲")
                                      CELL("B2", "市甲局") "</row>" ROW("3", "做乙", "市乙局", "")
                                          ROW("4", "做丙", "市丙局", ""),
                                  ""),
                            (dg_position){2, 1}, "做甲 市甲局"),
                     1);
}

/* Of a column whose head names parties; one of remarks is none of the table's. */
static void a_hidden_column_of_parties_is_told(void **state) {
    (void)state;
#define HIDDEN(head)                                                                               \
    "<worksheet><cols><col min='3' max='3' hidden='1'/></cols><sheetData>" HEAD(CELL("C1", head))  \
        ROW("2", "做甲", "市甲局", CELL("C2", "市丙局"))                                           \
            ROW("3", "做乙", "市乙局", "") "</sheetData></worksheet>"
    assert_int_equal(n_told(HIDDEN("配合单位"), (dg_position){1, 3}, "配合单位"), 1);
    assert_int_equal(n_told(HIDDEN("备注"), (dg_position){1, 3}, "备注"), 0);
}

/* A script may write formulas that no program has reckoned yet. */
static void a_formula_without_a_value_is_told(void **state) {
    (void)state;
    assert_int_equal(n_told(SHEET(HEAD(CELL("C1", "配合单位"))
                                      ROW("2", "做甲", "市甲局", "<c r='C2'><f>D2</f></c>")
                                          ROW("3", "做乙", "市乙局", "<c r='C3'/>"),
                                  ""),
                            (dg_position){2, 3}, "=D2"),
                     1);
}

static void words_that_are_not_there_are_damage(void **state) {
    (void)state;
    dg_slice book = book_of(SHEET("<row r='1'><c r='A1' t='s'><v>0</v></c></row>"
                                  "<row r='2'><c r='A2' t='s'><v>7</v></c></row>",
                                  ""));
    assert_string_equal(refusal_of(book, DG_CONTAINER_AUTO),
                        "damaged 0:0@0 xl/worksheets/sheet1.xml is damaged: row 2 refers to words "
                        "that are not in the workbook");
    free((char *)book.at);
}

static void a_workbook_without_a_sheet_in_sight_is_empty(void **state) {
    (void)state;
    const zip_part parts[] = {
        PART("xl/workbook.xml",
             "<workbook xmlns:r='r'><sheets><sheet name='旧' r:id='rId1' state='veryHidden'/>"
             "</sheets></workbook>"),
        PART("xl/_rels/workbook.xml.rels", relationships),
        PART("xl/worksheets/sheet1.xml", SHEET("<row r='1'><c r='A1'><v>1</v></c></row>", "")),
    };
    dg_slice book = zip_of(parts, sizeof parts / sizeof *parts);
    assert_string_equal(refusal_of(book, DG_CONTAINER_AUTO),
                        "empty 0:0@0 all sheets of the workbook are hidden");
    free((char *)book.at);
}

/* 43646 is 2019-06-30 in Excel; 59 is the day before the 29 February 1900 that it believes in. */
static void dates_are_iso(void **state) {
    (void)state;
    assert_string_equal(
        page_with(
            SHEET("<row r='1'><c s='1'><v>43646</v></c><c s='2'><v>43646</v></c><c s='3'><v>43646"
                  "</v></c><c s='4'><v>43646.75</v></c><c s='1'><v>59</v></c>"
                  "<c s='1'><v>61</v></c><c s='1'><v>2958465</v></c><c s='1'><v>-1</v></c></row>",
                  "")),
        "2019-06-30\t2019-06-30\t43646\t2019-06-30 "
        "18:00\t1900-02-28\t1900-03-01\t9999-12-31\t-1\n2\n"
        "[分工: 2019-06-30|2019-06-30|43646|2019-06-30 "
        "18:00|1900-02-28|1900-03-01|9999-12-31|-1][附表: 2]");
}

/* 43435 is 2018-12-01, 211 days before 43646: a person who types 2018-12 sees 2018年12月. */
static void months_are_no_days(void **state) {
    (void)state;
    assert_string_equal(page_with(SHEET("<row r='1'><c s='1'><v>43435</v></c>"
                                        "<c s='2'><v>43435</v></c><c s='5'><v>43435</v></c></row>",
                                        "")),
                        "2018-12-01\t2018-12\t2018-12\n2\n"
                        "[分工: 2018-12-01|2018-12|2018-12][附表: 2]");
}

static void merged_cells_are_filled(void **state) {
    (void)state;
    assert_string_equal(
        page_with(
            SHEET("<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>"
                  "<row r='2'><c r='B2'><v>3</v></c></row><row r='4'><c r='A4'><v>4</v></c></row>",
                  "<mergeCell ref='A1:A2'/><mergeCell ref='B2:C2'/>")),
        "1\t2\n\t3\t\n\n4\n2\n[分工: 1|2 / *1|3|*3 /  / 4][附表: 2]");
}

static void a_cell_is_told_by_row_and_column(void **state) {
    (void)state;
    dg_page page;
    dg_slice book = book_of(SHEET("<row r='3'><c r='C3'><v>1</v></c></row>", ""));
    assert_int_equal(dg_page_read(&page, book, DG_CONTAINER_XLSX, NULL), DG_OK);
    const dg_grid_cell *cell = dg_grid_cell_at(page.grids[0], 2, 2);
    assert_string_equal(cell->text, "1");
    assert_true(cell->at.line == 3 && cell->at.column == 3);
    dg_page_free(&page);
    free((char *)book.at);
}

static void a_sheet_beyond_its_bounds_is_refused(void **state) {
    (void)state;
    dg_slice book = book_of(SHEET("<row r='1'><c r='XFD1'><v>1</v></c></row>", ""));
    assert_non_null(strstr(page_of(book, DG_CONTAINER_AUTO), "\t1\n"));
    free((char *)book.at);
    /* A far cell in each of many rows would be millions of empty ones. */
    char *rows = malloc(600 * 64), *at = rows;
    at += sprintf(at, "<worksheet><sheetData>");
    for (int i = 1; i <= 500; i++)
        at += sprintf(at, "<row><c r='XFD%d'><v>1</v></c></row>", i);
    sprintf(at, "</sheetData></worksheet>");
    book = book_of(rows);
    assert_string_equal(refusal_of(book, DG_CONTAINER_AUTO),
                        "limit 0:0@0 the workbook has more than 4194304 cells");
    free((char *)book.at);
    free(rows);

    book = book_of("<worksheet><sheetData><row><c r='XFD1'><v>1</v></c></row>"
                   "<row r='1048576'><c r='A1048576'><v>1</v></c></row></sheetData></worksheet>");
    assert_string_equal(refusal_of(book, DG_CONTAINER_AUTO),
                        "limit 0:0@0 sheet 分工 reaches over 1048576 rows and 16384 columns: "
                        "delete the cells far away");
    free((char *)book.at);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_show_what_they_refer_to),
        cmocka_unit_test(characters_of_control_end_no_name),
        cmocka_unit_test(what_is_hidden_is_left_out),
        cmocka_unit_test(hidden_columns_may_be_told_many_times),
        cmocka_unit_test(a_hidden_sheet_is_told),
        cmocka_unit_test(text_around_a_table_is_read),
        cmocka_unit_test(rows_below_a_merged_cell_are_no_text),
        cmocka_unit_test(a_hidden_row_is_told),
        cmocka_unit_test(a_hidden_column_of_parties_is_told),
        cmocka_unit_test(a_formula_without_a_value_is_told),
        cmocka_unit_test(words_that_are_not_there_are_damage),
        cmocka_unit_test(a_workbook_without_a_sheet_in_sight_is_empty),
        cmocka_unit_test(dates_are_iso),
        cmocka_unit_test(months_are_no_days),
        cmocka_unit_test(merged_cells_are_filled),
        cmocka_unit_test(a_cell_is_told_by_row_and_column),
        cmocka_unit_test(a_sheet_beyond_its_bounds_is_refused),
    };
    return cmocka_run_group_tests_name("xlsx", tests, NULL, NULL);
}
