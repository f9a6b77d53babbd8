/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sheet.h"

#include <stdint.h>
#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"

static size_t find_column(const dg_csv *csv, const char *name) {
    size_t width = csv->row_first[1] - csv->row_first[0], at = 0;
    while (at < width && strcmp(dg_csv_cell(csv, 0, at), name) != 0)
        at++;
    return at < width ? at : SIZE_MAX;
}

/* A table that is wrong at a place; DG_OK where that is its end. */
static dg_code refuse_at(dg_slice text, size_t place, const char *why, dg_error *err) {
    size_t line = 1;
    if (place >= text.n) return DG_OK;
    for (size_t i = 0; i < place; i++)
        line += text.at[i] == '\n';
    return dg_fail_at(err, DG_EFORMAT, line, 0, "%s", why);
}

dg_code dg_sheet_open(dg_sheet *sheet, dg_slice text, const char *const *columns, size_t n,
                      size_t required, dg_error *err) {
    *sheet = (dg_sheet){.text = dg_utf8_unmarked(text)};
    dg_code code =
        refuse_at(sheet->text, dg_utf8_first_invalid(sheet->text), "the table is not UTF-8", err);
    if (code == DG_OK)
        code = dg_csv_parse_separated(&sheet->csv, sheet->text, dg_csv_separator(sheet->text), err);
    if (code == DG_OK)
        code = refuse_at(sheet->text, dg_csv_unclosed(&sheet->csv, sheet->text),
                         "the quote is never closed", err);
    if (code != DG_OK) return code;
    if (sheet->csv.n_rows == 0) return dg_fail_at(err, DG_EFORMAT, 1, 0, "the table is empty");
    for (size_t i = 0; i < DG_SHEET_COLUMNS; i++)
        sheet->column[i] = SIZE_MAX;
    for (size_t i = 0; i < n; i++) {
        sheet->column[i] = find_column(&sheet->csv, columns[i]);
        if (sheet->column[i] == SIZE_MAX && i < required)
            return dg_fail_at(err, DG_EFORMAT, dg_sheet_line(sheet, 0), 0, "no column %s",
                              columns[i]);
    }
    return DG_OK;
}

void dg_sheet_free(dg_sheet *sheet) {
    dg_csv_free(&sheet->csv);
}

const char *dg_sheet_cell(const dg_sheet *sheet, size_t row, size_t which) {
    size_t column = sheet->column[which];
    return column == SIZE_MAX ? "" : dg_csv_cell(&sheet->csv, row, column);
}

const char *dg_sheet_cell_or(const dg_sheet *sheet, size_t row, size_t which,
                             const char *otherwise) {
    const char *cell = dg_sheet_cell(sheet, row, which);
    return cell[0] == '\0' ? otherwise : cell;
}

size_t dg_sheet_line(const dg_sheet *sheet, size_t row) {
    size_t line = 1;
    bool quoted = false, blank = true;
    for (size_t i = 0; i < sheet->text.n; i++) {
        char c = sheet->text.at[i];
        if (blank && strchr(" \t\r\n", c) == NULL) {
            if (row-- == 0) return line;
            blank = false;
        }
        if (c == '"') quoted = !quoted;
        if (c != '\n') continue;
        line++;
        blank = !quoted;
    }
    return line;
}
