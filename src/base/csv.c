/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/csv.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"

typedef struct {
    DG_ARRAY(char *) cells;
    DG_ARRAY(size_t) starts;
    DG_ARRAY(size_t) rows;
    size_t at, start; /* the byte being parsed; the first byte of the cell being parsed */
    bool failed, unclosed;
} collector;

static void on_cell(void *bytes, size_t n, void *user) {
    collector *c = user;
    char *copy = c->failed ? NULL : malloc(n + 1);
    if (copy != NULL) {
        if (n > 0) memcpy(copy, bytes, n);
        copy[n] = '\0';
        bool kept = DG_PUSH(c->starts, c->start);
        c->start = c->at + 1;
        if (kept && DG_PUSH(c->cells, copy)) return;
        free(copy);
    }
    c->failed = true;
}

static void on_row(int terminator, void *user) {
    (void)terminator;
    collector *c = user;
    c->start = c->at + 1;
    if (!c->failed && !DG_PUSH(c->rows, c->cells.n)) c->failed = true;
}

/* libcsv does not tell where a cell stands: it gets a byte at a time. */
static bool feed(struct csv_parser *parser, collector *c, dg_slice text) {
    for (c->at = 0; c->at < text.n; c->at++)
        if (csv_parse(parser, text.at + c->at, 1, on_cell, on_row, c) != 1) return false;
    csv_set_opts(parser, CSV_APPEND_NULL | CSV_STRICT | CSV_STRICT_FINI);
    c->unclosed = csv_fini(parser, on_cell, on_row, c) != 0;
    csv_set_opts(parser, CSV_APPEND_NULL);
    return !c->unclosed || csv_fini(parser, on_cell, on_row, c) == 0;
}

dg_code dg_csv_parse(dg_csv *csv, dg_slice text, dg_error *err) {
    return dg_csv_parse_separated(csv, text, ',', err);
}

dg_code dg_csv_parse_separated(dg_csv *csv, dg_slice text, char separator, dg_error *err) {
    struct csv_parser parser;
    if (csv_init(&parser, CSV_APPEND_NULL) != 0) return dg_fail_memory(err);
    csv_set_delim(&parser, (unsigned char)separator);
    dg_code code = DG_OK;
    collector c = {0};
    if (!DG_PUSH(c.rows, 0)) c.failed = true;
    if (!feed(&parser, &c, text))
        code = dg_fail(err, DG_EFORMAT, "not a CSV table: %s", csv_strerror(csv_error(&parser)));
    if (c.failed && code == DG_OK) code = dg_fail_memory(err);
    csv_free(&parser);
    dg_csv made = {c.cells.items, c.starts.items, c.rows.items, c.rows.n > 0 ? c.rows.n - 1 : 0,
                   c.unclosed};
    if (code == DG_OK) {
        *csv = made;
        return DG_OK;
    }
    for (size_t i = 0; i < c.cells.n; i++)
        free(c.cells.items[i]);
    free(c.cells.items);
    free(c.starts.items);
    free(c.rows.items);
    return code;
}

char dg_csv_separator(dg_slice text) {
    dg_slice all = dg_slice_trim(text);
    return dg_slice_find(all, "\t", 0) < dg_slice_find(all, "\n", 0) ? '\t' : ',';
}

void dg_csv_free(dg_csv *csv) {
    if (csv->row_first != NULL)
        for (size_t i = 0; i < csv->row_first[csv->n_rows]; i++)
            free(csv->cells[i]);
    free(csv->cells);
    free(csv->starts);
    free(csv->row_first);
    *csv = (dg_csv){0};
}

size_t dg_csv_unclosed(const dg_csv *csv, dg_slice text) {
    if (!csv->unclosed) return text.n;
    size_t cell = csv->starts[csv->row_first[csv->n_rows] - 1];
    return dg_slice_find(text, "\"", cell);
}

const char *dg_csv_cell(const dg_csv *csv, size_t row, size_t column) {
    size_t at = csv->row_first[row] + column;
    return at < csv->row_first[row + 1] ? csv->cells[at] : "";
}

void dg_csv_put(dg_text *out, dg_slice cell) {
    bool quoted = dg_slice_trim(cell).n < cell.n; /* which a reader may drop */
    for (size_t i = 0; i < cell.n; i++)
        quoted = quoted || strchr(",\"\r\n", cell.at[i]) != NULL;
    if (quoted) dg_text_puts(out, "\"");
    for (size_t i = 0; i < cell.n; i++)
        dg_text_put(out, cell.at[i] == '"' ? DG_LITERAL("\"\"") : (dg_slice){cell.at + i, 1});
    if (quoted) dg_text_puts(out, "\"");
}
