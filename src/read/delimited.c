/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/delimited.h"

#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "base/fail.h"
#include "base/utf8.h"

/* How often the separator stands in a line outside quotes; *quoted: a quote stands in it. */
static size_t count(dg_slice line, char separator, bool *quoted) {
    size_t n = 0;
    bool inside = false;
    for (size_t i = 0; i < line.n; i++) {
        if (line.at[i] == '"') {
            inside = !inside;
            *quoted = true;
        }
        n += !inside && line.at[i] == separator;
    }
    return n;
}

/* How many cells rows have. A title or a heading may stand on a line of its own, and the last cells
 * of a row be left out. */
typedef struct {
    size_t widest, full, short_ones, single;
} widths;

static void add_width(widths *w, size_t n) {
    if (n <= 1) {
        w->single++;
        return;
    }
    if (n > w->widest) {
        w->short_ones += w->full;
        w->full = 0;
        w->widest = n;
    }
    if (n == w->widest)
        w->full++;
    else
        w->short_ones++;
}

/* Of two cells, all rows must be: a comma in prose makes such a row. */
static bool is_table(const widths *w) {
    if (w->widest <= 2) return w->widest == 2 && w->short_ones + w->single == 0;
    return w->full >= w->short_ones && w->full * 3 >= w->full + w->short_ones + w->single;
}

/* Is it worth parsing: do the first lines look like rows? A quoted cell may go on in the next line,
 * so that a quote ends the comparison. */
static bool may_be_separated(const dg_source *source, char separator) {
    enum { SAMPLE_LINES = 20, SAMPLE_BYTES = 1 << 16 };
    widths w = {0};
    for (size_t i = 0; i < source->n_lines && i < SAMPLE_LINES; i++) {
        bool quoted = false;
        dg_slice line = dg_source_line(source, i);
        if (line.n == 0) continue;
        if (line.n > SAMPLE_BYTES) return false;
        size_t n = count(line, separator, &quoted);
        if (quoted && (n > 0 || w.widest > 0)) return true;
        add_width(&w, n + 1);
    }
    return is_table(&w);
}

static bool is_rectangle(const dg_csv *csv) {
    widths w = {0};
    for (size_t r = 0; r < csv->n_rows; r++)
        add_width(&w, csv->row_first[r + 1] - csv->row_first[r]);
    return w.full > 1 && is_table(&w);
}

/* Where a cell's bytes stand in the text: what was read is the cell with quotes added. */
typedef struct {
    dg_slice text;
    size_t at; /* byte */
    dg_position place;
} cursor;

static void step(cursor *c) {
    size_t n;
    bool feed = dg_utf8_next(c->text, c->at, &n) == '\n';
    c->place = feed ? (dg_position){c->place.line + 1, 1}
                    : (dg_position){c->place.line, c->place.column + 1};
    c->at += n;
}

static bool add_cell(dg_grid *grid, cursor *c, const char *cell, size_t start) {
    dg_slice text = dg_slice_of(cell);
    dg_position *places = malloc((text.n + 1) * sizeof *places);
    if (places == NULL) return false;
    while (c->at < start && c->at < c->text.n)
        step(c);
    for (size_t i = 0; i < text.n;) {
        while (c->at < c->text.n && c->text.at[c->at] != text.at[i])
            step(c);
        size_t n;
        dg_utf8_next(text, i, &n);
        for (size_t j = 0; j < n; j++)
            places[i++] = c->place;
        if (c->at < c->text.n) step(c);
    }
    places[text.n] = c->place;
    dg_grid_add_placed(grid, text, places);
    free(places);
    return !grid->failed;
}

static dg_grid *grid_of(const dg_csv *csv, const dg_source *source) {
    dg_grid *grid = dg_grid_new((dg_slice){"", 0}, 0);
    if (grid == NULL) return NULL;
    grid->end = source->text.n;
    cursor c = {source->text, 0, {1, 1}};
    bool ok = true;
    for (size_t r = 0; r < csv->n_rows && ok; r++) {
        for (size_t i = csv->row_first[r]; i < csv->row_first[r + 1] && ok; i++)
            ok = add_cell(grid, &c, csv->cells[i], csv->starts[i]);
        dg_grid_end_row(grid);
    }
    if (ok && !grid->failed) return grid;
    dg_grid_free(grid);
    return NULL;
}

static dg_code try_separator(dg_grid **grid, const dg_source *source, char separator, bool chosen,
                             dg_error *err) {
    dg_csv csv = {0};
    if (!chosen && !may_be_separated(source, separator)) return DG_OK;
    dg_code code = dg_csv_parse_separated(&csv, source->text, separator, err);
    if (code == DG_OK && (chosen || is_rectangle(&csv))) {
        *grid = grid_of(&csv, source);
        if (*grid == NULL) code = dg_fail_memory(err);
    }
    dg_csv_free(&csv);
    return code;
}

dg_code dg_delimited_read(dg_grid **grid, const dg_source *source, char separator, dg_error *err) {
    static const char separators[] = {'\t', ',', ';'};
    *grid = NULL;
    if (separator != 0) return try_separator(grid, source, separator, true, err);
    dg_code code = DG_OK;
    for (size_t i = 0; i < sizeof separators && *grid == NULL && code == DG_OK; i++)
        code = try_separator(grid, source, separators[i], false, err);
    return code;
}
