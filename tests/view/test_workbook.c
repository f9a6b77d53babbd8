/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "no_memory.h"
#include "table.h"

#include <locale.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "dutygraph/workbook.h"
#include "read/container/page.h"
#include "read/container/zip.h"

static char folder[] = "/tmp/dutygraph-test-XXXXXX";
static char path[sizeof folder + 16];

static int make_folder(void **state) {
    (void)state;
    if (mkdtemp(folder) == NULL) return 1;
    snprintf(path, sizeof path, "%s/plan.xlsx", folder);
    return 0;
}

static int remove_folder(void **state) {
    (void)state;
    unlink(path);
    return rmdir(folder);
}

static dg_table *small_table(dg_lang lang) {
    dg_table *t = dg_table_new(lang);
    assert_non_null(t);
    dg_table_column(t, "department", "department", DG_CELL_TEXT, 0);
    dg_table_column(t, "tasks", "tasks", DG_CELL_COUNT, 0);
    dg_table_column(t, "share", "share", DG_CELL_REAL, 2);
    dg_table_column(t, "known", "known", DG_CELL_BOOL, 0);
    return t;
}

static void add_row(dg_table *t, const char *name, size_t tasks, double share, bool known) {
    dg_table_text(t, name);
    dg_table_count(t, tasks);
    dg_table_real(t, share);
    dg_table_bool(t, known);
}

static void write_table(const dg_table *t) {
    dg_workbook_sheet sheets[] = {{"meetings", t}, {"agenda", t}};
    dg_error err = {0};
    dg_code code = dg_workbook_write(path, sheets, 2, 1467936000, &err);
    assert_string_equal(err.message, "");
    assert_int_equal(code, DG_OK);
}

static dg_slice read_bytes(void) {
    char *bytes;
    size_t n;
    assert_int_equal(dg_file_read(&bytes, &n, path, NULL), DG_OK);
    return (dg_slice){bytes, n};
}

static void assert_cell(const dg_grid *grid, size_t row, size_t column, const char *expected) {
    const dg_grid_cell *cell = dg_grid_cell_at(grid, row, column);
    assert_string_equal(cell == NULL ? "(none)" : cell->printed, expected);
}

/* Words that a spreadsheet would run or rewrite, were they not text. */
static const char *const words[] = {
    "甲局", "=1+1", "@SUM(A1)", "+1", "-1", "http://example.org/", "007", "2026-12-01", "a\"b<c>&",
};
enum { N_WORDS = sizeof words / sizeof *words };

static void is_read_as_written(void **state) {
    (void)state;
    dg_table *t = small_table(DG_LANG_EN);
    for (size_t i = 0; i < N_WORDS; i++)
        add_row(t, words[i], i, (double)i / 8, i % 2 == 0);
    dg_table_text(t, "without a share");
    dg_table_count(t, 5);
    dg_table_undefined(t);
    dg_table_bool(t, false);
    write_table(t);
    dg_table_free(t);
    dg_slice book = read_bytes();
    dg_page page;
    assert_int_equal(dg_page_read(&page, book, DG_CONTAINER_XLSX, NULL), DG_OK);
    assert_int_equal(page.n_grids, 2);
    for (size_t g = 0; g < 2; g++) {
        assert_string_equal(page.grids[g]->name, g == 0 ? "meetings" : "agenda");
        assert_cell(page.grids[g], 0, 0, "department");
        assert_cell(page.grids[g], 0, 1, "tasks");
        for (size_t i = 0; i < N_WORDS; i++)
            assert_cell(page.grids[g], i + 1, 0, words[i]);
        assert_cell(page.grids[g], 2, 1, "1");
        assert_cell(page.grids[g], 2, 2, "0.125");
        assert_cell(page.grids[g], 2, 3, "no");
        assert_cell(page.grids[g], N_WORDS + 1, 0, "without a share");
        assert_cell(page.grids[g], N_WORDS + 1, 2, "");
    }
    dg_page_free(&page);
    free((char *)book.at);
}

/* Not one cell holds a formula or a link, and every word is a shared string. */
static void no_word_is_run(void **state) {
    (void)state;
    dg_table *t = small_table(DG_LANG_EN);
    for (size_t i = 0; i < N_WORDS; i++)
        add_row(t, words[i], i, 0, true);
    write_table(t);
    dg_table_free(t);
    dg_slice book = read_bytes(), sheet;
    dg_zip *zip = NULL;
    assert_int_equal(dg_zip_open(&zip, book, NULL), DG_OK);
    assert_int_equal(dg_zip_read(&sheet, zip, "xl/worksheets/sheet1.xml", NULL), DG_OK);
    assert_int_equal(dg_slice_find(sheet, "<f>", 0), sheet.n);
    assert_int_equal(dg_slice_find(sheet, "hyperlink", 0), sheet.n);
    size_t n = 0;
    for (size_t at = dg_slice_find(sheet, "t=\"s\"", 0); at < sheet.n;
         at = dg_slice_find(sheet, "t=\"s\"", at + 1))
        n++;
    assert_int_equal(n, 4 + 2 * N_WORDS); /* the head; a name and a yes in each row */
    free((char *)sheet.at);
    dg_zip_free(zip);
    free((char *)book.at);
}

/* Headings in Chinese; the same bytes again, also where numbers have a comma. */
static void languages_and_locales(void **state) {
    (void)state;
    dg_table *t = small_table(DG_LANG_ZH);
    add_row(t, "甲局", 3, 0.5, true);
    write_table(t);
    dg_slice first = read_bytes();
    const char *german = setlocale(LC_ALL, "de_DE.UTF-8");
    write_table(t);
    if (german != NULL) setlocale(LC_ALL, "C");
    dg_slice second = read_bytes();
    assert_true(dg_slice_equal(first, second));
    dg_page page;
    assert_int_equal(dg_page_read(&page, first, DG_CONTAINER_XLSX, NULL), DG_OK);
    assert_cell(page.grids[0], 0, 0, "部门");
    assert_cell(page.grids[0], 1, 2, "0.5");
    assert_cell(page.grids[0], 1, 3, "是");
    dg_page_free(&page);
    free((char *)first.at);
    free((char *)second.at);
    dg_table_free(t);
}

/* 40,000 bytes of three-byte characters: Excel takes 32,767, and no character is parted. */
static void long_words_are_cut(void **state) {
    (void)state;
    char *words_long = calloc(40000, 1);
    assert_non_null(words_long);
    for (size_t i = 0; i + 3 < 40000; i += 3)
        memcpy(words_long + i, "甲", 3);
    dg_table *t = small_table(DG_LANG_EN);
    add_row(t, words_long, 1, 1, true);
    write_table(t);
    dg_slice book = read_bytes();
    dg_page page;
    assert_int_equal(dg_page_read(&page, book, DG_CONTAINER_XLSX, NULL), DG_OK);
    assert_int_equal(strlen(dg_grid_cell_at(page.grids[0], 1, 0)->printed), 32766);
    dg_page_free(&page);
    free((char *)book.at);
    dg_table_free(t);
    free(words_long);
}

static void what_cannot_be_written(void **state) {
    (void)state;
    dg_table *t = small_table(DG_LANG_EN);
    add_row(t, "甲局", 1, 1, true);
    dg_error err = {0};
    dg_workbook_sheet named = {"a/b", t};
    assert_int_equal(dg_workbook_write(path, &named, 1, 0, &err), DG_EINVAL);
    assert_string_equal(err.message, "no sheet may be called a/b");
    named.name = "meetings";
    assert_int_equal(dg_workbook_write("/nowhere/at/all.xlsx", &named, 1, 0, NULL), DG_EIO);
    dg_table_count(t, 1);
    err = (dg_error){0};
    assert_int_equal(dg_workbook_write(path, &named, 1, 0, &err), DG_EINVAL);
    assert_string_equal(err.message, "the cells of a table do not fit its columns");
    dg_table_free(t);
}

static void survives_no_memory(void **state) {
    (void)state;
    dg_table *t = small_table(DG_LANG_EN);
    add_row(t, "甲局", 1, 1, true);
    dg_workbook_sheet sheet = {"meetings", t};
    assert_survives_no_memory(dg_workbook_write(path, &sheet, 1, 0, &err));
    dg_table_free(t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_read_as_written),     cmocka_unit_test(no_word_is_run),
        cmocka_unit_test(languages_and_locales),  cmocka_unit_test(long_words_are_cut),
        cmocka_unit_test(what_cannot_be_written), cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
