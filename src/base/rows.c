/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "base/fail.h"
#include "base/file.h"
#include "base/utf8.h"

/* The line of a place, counted on from an earlier one. */
typedef struct {
    dg_slice text;
    size_t at, line;
} counter;

static size_t line_at(counter *c, size_t place) {
    while (place < c->text.n && strchr(" \t\r\n", c->text.at[place]) != NULL)
        place++; /* blank lines count as part of the first cell */
    for (; c->at < place; c->at++)
        c->line += c->text.at[c->at] == '\n';
    return c->line;
}

static void clear_row(dg_row *row) {
    for (size_t i = 0; i < row->n; i++)
        free(row->cells[i]);
    free(row->cells);
}

static char *copy_trimmed(const char *cell) {
    dg_slice trimmed = dg_slice_trim(dg_slice_of(cell));
    char *copy = malloc(trimmed.n + 1);
    if (copy == NULL) return NULL;
    if (trimmed.n > 0) memcpy(copy, trimmed.at, trimmed.n);
    copy[trimmed.n] = '\0';
    return copy;
}

static size_t filled_cells(const dg_csv *csv, size_t r) {
    size_t n = csv->row_first[r + 1] - csv->row_first[r];
    while (n > 0 && dg_slice_trim(dg_slice_of(dg_csv_cell(csv, r, n - 1))).n == 0)
        n--;
    return n;
}

static bool add_row(dg_rows *rows, const dg_csv *csv, size_t r, counter *c) {
    size_t n = filled_cells(csv, r);
    if (n == 0) return true;
    dg_row row = {.cells = calloc(n, sizeof *row.cells),
                  .line = line_at(c, csv->starts[csv->row_first[r]])};
    bool ok = row.cells != NULL;
    while (ok && row.n < n) {
        row.cells[row.n] = copy_trimmed(dg_csv_cell(csv, r, row.n));
        ok = row.cells[row.n] != NULL;
        row.n += ok;
    }
    if (ok)
        rows->items[rows->n++] = row;
    else
        clear_row(&row);
    return ok;
}

static dg_code parse(dg_rows *rows, dg_slice text, const char *name, dg_error *err) {
    dg_csv csv = {0};
    counter c = {text, 0, 1};
    size_t invalid = dg_utf8_first_invalid(text);
    if (invalid < text.n) {
        size_t line = line_at(&c, invalid);
        return dg_fail_at(err, DG_EFORMAT, line, 0, "%s:%zu: not UTF-8", name, line);
    }
    dg_error why = {0};
    dg_code code = dg_csv_parse_separated(&csv, text, dg_csv_separator(text), &why);
    if (code != DG_OK) return dg_fail(err, code, "%s: %s", name, why.message);
    size_t unclosed = dg_csv_unclosed(&csv, text);
    if (unclosed < text.n) {
        size_t line = line_at(&c, unclosed);
        dg_csv_free(&csv);
        return dg_fail_at(err, DG_EFORMAT, line, 0, "%s:%zu: the quote is never closed", name,
                          line);
    }
    rows->items = calloc(csv.n_rows + 1, sizeof *rows->items);
    bool ok = rows->items != NULL;
    for (size_t r = 0; ok && r < csv.n_rows; r++)
        ok = add_row(rows, &csv, r, &c);
    dg_csv_free(&csv);
    return ok ? DG_OK : dg_fail_memory(err);
}

dg_code dg_rows_parse(dg_rows *rows, const char *bytes, size_t n, const char *name, dg_error *err) {
    dg_rows read = {0};
    dg_code code = parse(&read, dg_utf8_unmarked((dg_slice){bytes, n}), name, err);
    if (code == DG_OK)
        *rows = read;
    else
        dg_rows_clear(&read);
    return code;
}

dg_code dg_rows_read(dg_rows *rows, const char *path, dg_error *err) {
    char *bytes = NULL;
    size_t n = 0;
    dg_code code = dg_file_read(&bytes, &n, path, err);
    if (code == DG_OK) code = dg_rows_parse(rows, bytes, n, path, err);
    free(bytes);
    return code;
}

void dg_rows_clear(dg_rows *rows) {
    for (size_t i = 0; i < rows->n; i++)
        clear_row(&rows->items[i]);
    free(rows->items);
    *rows = (dg_rows){0};
}
