/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/workbook.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/fail.h"
#include "base/file.h"
#include "base/utf8.h"
#include "view/table_parts.h"

enum {
    LONGEST_NAME = 31,
    LONGEST_TEXT = 32767,
    WIDEST = 60,
    MOST_LINES = 27 /* 409 points */,
    A4 = 9
};

/* A workbook under construction; a sheet in it. */
typedef struct {
    lxw_workbook *book;
    lxw_format *head, *text, *number;
    lxw_error error; /* the first */
} workbook;

static void note(workbook *w, lxw_error error) {
    if (w->error == LXW_NO_ERROR) w->error = error;
}

static void put_text(workbook *w, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                     const char *text, lxw_format *format) {
    dg_slice whole = dg_slice_of(text);
    char *cut = NULL;
    if (whole.n > LONGEST_TEXT) {
        size_t n = LONGEST_TEXT;
        while ((text[n] & 0xC0) == 0x80) /* inside a character */
            n--;
        cut = strndup(text, n);
        if (cut == NULL) note(w, LXW_ERROR_MEMORY_MALLOC_FAILED);
    }
    if (w->error == LXW_NO_ERROR)
        note(w, worksheet_write_string(sheet, row, column, cut == NULL ? text : cut, format));
    free(cut);
}

static void put_cell(workbook *w, lxw_worksheet *sheet, const dg_table *table, size_t i) {
    size_t n = table->columns.n;
    lxw_row_t row = (lxw_row_t)(i / n + 1);
    lxw_col_t column = (lxw_col_t)(i % n);
    const dg_cell *cell = &table->cells.items[i];
    if (!cell->defined) return;
    switch (table->columns.items[column].kind) {
    case DG_CELL_TEXT:
        put_text(w, sheet, row, column, cell->text, w->text);
        break;
    case DG_CELL_COUNT:
        note(w, worksheet_write_number(sheet, row, column, (double)cell->count, w->number));
        break;
    case DG_CELL_BOOL:
        put_text(w, sheet, row, column, dg_translate(table->lang, cell->yes ? "yes" : "no"),
                 w->text);
        break;
    default:
        note(w, worksheet_write_number(sheet, row, column, cell->real, w->number));
    }
}

/* The columns of a screen that cell i fills, a Chinese character two of them; numbers are narrow.
 */
static size_t width_of(const dg_table *table, size_t i) {
    const dg_cell *cell = &table->cells.items[i];
    bool text = table->columns.items[i % table->columns.n].kind == DG_CELL_TEXT;
    return cell->defined && text ? dg_utf8_width(dg_slice_of(cell->text)) : 0;
}

/* As wide as what is in it. */
static void set_width(workbook *w, lxw_worksheet *sheet, const dg_table *table, size_t column,
                      const char *title) {
    size_t widest = dg_utf8_width(dg_slice_of(title)) + 2; /* the arrow of the filter */
    for (size_t i = column; i < table->cells.n; i += table->columns.n)
        if (width_of(table, i) > widest) widest = width_of(table, i);
    if (widest > WIDEST) widest = WIDEST;
    note(w, worksheet_set_column(sheet, (lxw_col_t)column, (lxw_col_t)column, (double)widest + 2,
                                 NULL));
}

/* Rows as high as their words need: not every program finds out by itself. */
static void set_heights(workbook *w, lxw_worksheet *sheet, const dg_table *table) {
    size_t n = table->columns.n;
    for (size_t row = 0; row < dg_table_n_rows(table); row++) {
        size_t lines = 1;
        for (size_t i = row * n; i < (row + 1) * n; i++) {
            size_t needed = width_of(table, i) / (WIDEST - 4) + 1; /* a line may not be full */
            if (width_of(table, i) > WIDEST && needed > lines) lines = needed;
        }
        if (lines > MOST_LINES) lines = MOST_LINES;
        if (lines > 1)
            note(w, worksheet_set_row(sheet, (lxw_row_t)row + 1, LXW_DEF_ROW_HEIGHT * (double)lines,
                                      NULL));
    }
}

static void put_sheet(workbook *w, const dg_workbook_sheet *page) {
    const dg_table *table = page->table;
    size_t n = table->columns.n, n_rows = dg_table_n_rows(table);
    lxw_worksheet *sheet = workbook_add_worksheet(w->book, dg_translate(table->lang, page->name));
    if (sheet == NULL) {
        note(w, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, A4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_freeze_panes(sheet, 1, 0);
    note(w, worksheet_repeat_rows(sheet, 0, 0));
    for (size_t k = 0; k < n; k++) {
        const char *title = dg_translate(table->lang, table->columns.items[k].title);
        put_text(w, sheet, 0, (lxw_col_t)k, title, w->head);
        set_width(w, sheet, table, k, title);
    }
    set_heights(w, sheet, table);
    for (size_t i = 0; i < table->cells.n && w->error == LXW_NO_ERROR; i++)
        put_cell(w, sheet, table, i);
    if (n_rows > 0) note(w, worksheet_autofilter(sheet, 0, 0, (lxw_row_t)n_rows, (lxw_col_t)n - 1));
}

static void add_formats(workbook *w) {
    w->head = workbook_add_format(w->book);
    w->text = workbook_add_format(w->book);
    w->number = workbook_add_format(w->book);
    if (w->head == NULL || w->text == NULL || w->number == NULL) {
        note(w, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    format_set_bold(w->head);
    format_set_bottom(w->head, LXW_BORDER_THIN);
    format_set_text_wrap(w->text);
    format_set_align(w->text, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(w->text, "@"); /* stays text when it is edited */
    format_set_align(w->number, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(w->number, LXW_ALIGN_CENTER);
}

static dg_code write_book(const char *path, const dg_workbook_sheet *sheets, size_t n,
                          int64_t created, dg_error *err) {
    workbook w = {.book = workbook_new(path)};
    lxw_doc_properties properties = {.created = (time_t)created};
    if (w.book == NULL) return dg_fail_memory(err);
    note(&w, workbook_set_properties(w.book, &properties));
    add_formats(&w);
    for (size_t i = 0; i < n && w.error == LXW_NO_ERROR; i++)
        put_sheet(&w, &sheets[i]);
    note(&w, workbook_close(w.book));
    if (w.error == LXW_NO_ERROR) return DG_OK;
    if (w.error == LXW_ERROR_MEMORY_MALLOC_FAILED) return dg_fail_memory(err);
    return dg_fail(err, DG_EIO, "cannot make the workbook: %s", lxw_strerror(w.error));
}

static dg_code check(const dg_workbook_sheet *page, dg_error *err) {
    const dg_table *table = page->table;
    const char *name = dg_translate(table->lang, page->name);
    if (table->code == DG_ENOMEM) return dg_fail_memory(err);
    if (table->code != DG_OK || table->columns.n == 0 || table->cells.n % table->columns.n != 0)
        return dg_fail(err, DG_EINVAL, "the cells of a table do not fit its columns");
    if (*name == '\0' || dg_utf8_count(dg_slice_of(name)) > LONGEST_NAME ||
        name[strcspn(name, "[]:*?/\\'")] != '\0')
        return dg_fail(err, DG_EINVAL, "no sheet may be called %s", name);
    return DG_OK;
}

/* libxlsxwriter writes to a path: a temporary one, so that the file comes whole or not at all. */
static dg_code write_whole(const char *path, const dg_workbook_sheet *sheets, size_t n,
                           int64_t created, dg_error *err) {
    const char *parent = getenv("TMPDIR");
    if (parent == NULL || *parent == '\0') parent = "/tmp";
    char *bytes = NULL, *made = dg_format("%s/dutygraph-XXXXXX", parent);
    size_t size;
    if (made == NULL) return dg_fail_memory(err);
    int fd = mkstemp(made);
    dg_code code = fd < 0 ? dg_fail(err, DG_EIO, "cannot make a file in %s", parent) : DG_OK;
    if (fd >= 0) close(fd);
    if (code == DG_OK) code = write_book(made, sheets, n, created, err);
    if (code == DG_OK) code = dg_file_read(&bytes, &size, made, err);
    if (code == DG_OK) code = dg_write_file(path, bytes, size, err);
    if (fd >= 0) unlink(made);
    free(bytes);
    free(made);
    return code;
}

dg_code dg_workbook_write(const char *path, const dg_workbook_sheet *sheets, size_t n,
                          int64_t created, dg_error *err) {
    for (size_t i = 0; i < n; i++) {
        dg_code code = check(&sheets[i], err);
        if (code != DG_OK) return code;
    }
    locale_t neutral = dg_table_locale();
    if (neutral == (locale_t)0) return dg_fail_memory(err);
    locale_t callers = uselocale(neutral);
    dg_code code = write_whole(path, sheets, n, created, err);
    uselocale(callers);
    freelocale(neutral);
    return code;
}
