/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/markup_table.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "read/container/markdown.h"
#include "read/table/cell_parts.h"
#include "read/table/html_in_text.h"

enum { CELLS_MAX = 32 };

typedef struct {
    dg_source *source;
    dg_grid *grid;
    DG_ARRAY(dg_cell_part) cells[CELLS_MAX]; /* of the row under construction */
    size_t n;
} maker;

/* The lines of the table that is to be made. */
typedef struct {
    size_t from, to;
} lines;

static dg_slice line_at(const maker *m, size_t i) {
    return dg_source_line(m->source, i);
}

/* --- Rows under construction --- */

/* Add a part of a line to a cell; what goes on is set apart by a space. */
static void put_part(maker *m, size_t c, dg_slice part) {
    part = dg_slice_trim(part);
    if (c >= CELLS_MAX || part.n == 0) return;
    dg_cell_part more = {part, m->cells[c].n > 0 ? ' ' : '\0'};
    if (!DG_PUSH(m->cells[c], more)) m->grid->failed = true;
}

/* End the row with `n` cells at least; a row of none is none. */
static void end_row(maker *m, size_t n) {
    bool any = false;
    if (m->n > n) n = m->n;
    for (size_t c = 0; c < n && c < CELLS_MAX; c++)
        any = any || m->cells[c].n > 0;
    for (size_t c = 0; any && c < n && c < CELLS_MAX; c++) {
        if (m->cells[c].n > 0)
            dg_cell_parts_add(m->grid, m->source, m->cells[c].items, m->cells[c].n);
        else
            dg_grid_add(m->grid, (dg_slice){"", 0}, (dg_position){1, 1});
        m->cells[c].n = 0;
    }
    if (any) dg_grid_end_row(m->grid);
    m->n = 0;
}

/* --- +---+ --- */

/* +-----+-----+ or +=====+=====+; the columns that it frames, 0: it is none. */
static size_t framed_columns(dg_slice line) {
    size_t n = 0;
    line = dg_slice_trim(line);
    if (line.n < 3 || line.at[0] != '+' || line.at[line.n - 1] != '+') return 0;
    for (size_t i = 0; i < line.n; i++) {
        if (strchr("+-=:", line.at[i]) == NULL) return 0;
        n += line.at[i] == '+';
    }
    return n > 2 && n <= CELLS_MAX ? n - 1 : 0;
}

static size_t n_bars(dg_slice line) {
    size_t n = 0;
    for (size_t i = 0; i < line.n; i++)
        n += line.at[i] == '|';
    return n;
}

/* The lines of a frame: borders as wide as the first, and between them rows of as many cells, with
 * no cell over several columns or rows. Where there is none, `to` is the line that ends the search,
 * before which no other border begins one either. */
static bool find_frame(lines *found, const maker *m, size_t from) {
    size_t n = framed_columns(line_at(m, from)), rows = 0, last = from, i = from + 1;
    bool even = true;
    *found = (lines){from, i};
    if (n == 0) return false;
    for (; i < m->source->n_lines && even; i += even) {
        dg_slice line = dg_slice_trim(line_at(m, i));
        bool border = line.n > 0 && line.at[0] == '+', row = line.n > 0 && line.at[0] == '|';
        if (!border && !row) break;
        even = border ? framed_columns(line) == n : n_bars(line) == n + 1;
        if (even && border) last = i;
        rows += even && row;
    }
    bool whole = even && rows > 1 && last > from;
    found->to = whole ? last + 1 : i;
    return whole;
}

/* Is each line between two borders a row, as where only the header has a border below it? */
static bool has_row_a_line(const maker *m, const lines *t) {
    size_t borders = 0;
    for (size_t i = t->from; i < t->to; i++)
        borders += framed_columns(line_at(m, i)) > 0;
    return borders <= 3;
}

static void make_frame(maker *m, const lines *t) {
    size_t n = framed_columns(line_at(m, t->from));
    bool row_a_line = has_row_a_line(m, t);
    for (size_t i = t->from; i < t->to; i++) {
        dg_slice line = dg_slice_trim(line_at(m, i));
        bool border = framed_columns(line) > 0;
        size_t at = 1, end = dg_slice_find(line, "|", at);
        bool own = dg_slice_trim((dg_slice){line.at + at, end - at}).n > 0;
        if (border || (row_a_line && own)) end_row(m, n);
        for (size_t c = 0; !border && c < n; c++, at = end + 1) {
            end = dg_slice_find(line, "|", at);
            put_part(m, c, (dg_slice){line.at + at, end - at});
        }
    }
    end_row(m, n);
}

/* --- |=== --- */

static bool is_fence(dg_slice line) {
    return dg_slice_is(dg_slice_trim(line), "|===");
}

/* Is it worth a bar's cell: 2+| or a| is how the cell is set? The bytes of such words before the
 * bar at `at`. */
static size_t cell_style(dg_slice line, size_t at) {
    size_t n = 0;
    while (n < at && strchr("0123456789+.*<>^adehlms", line.at[at - n - 1]) != NULL)
        n++;
    return n == at || line.at[at - n - 1] == ' ' ? n : 0;
}

static bool find_fence(lines *found, const maker *m, size_t from) {
    size_t to = from + 1;
    if (!is_fence(line_at(m, from))) return false;
    while (to < m->source->n_lines && !is_fence(line_at(m, to)))
        to++;
    *found = (lines){from, to + 1};
    return to < m->source->n_lines;
}

/* cols="2,1,1" or cols="3*" in the line above. */
static size_t told_columns(dg_slice line) {
    size_t at = dg_slice_find(line, "cols=", 0) + strlen("cols="), n = 1;
    if (at >= line.n) return 0;
    dg_slice value = dg_slice_skip(line, at);
    if (value.n > 0 && value.at[0] == '"') value = dg_slice_skip(value, 1);
    value.n = dg_slice_find(value, "\"", 0);
    size_t times = dg_slice_find(value, "*", 0);
    if (times < value.n && times > 0) return (size_t)strtoul(value.at, NULL, 10);
    for (size_t i = 0; i < value.n; i++)
        n += value.at[i] == ',';
    return n;
}

static size_t fence_columns(const maker *m, const lines *t) {
    size_t told = t->from == 0 ? 0 : told_columns(line_at(m, t->from - 1));
    for (size_t i = t->from + 1; i < t->to && told == 0; i++)
        told = n_bars(line_at(m, i));
    return told <= CELLS_MAX ? told : 0;
}

static void make_fenced(maker *m, const lines *t) {
    size_t n = fence_columns(m, t);
    for (size_t i = t->from + 1; i + 1 < t->to && n > 0; i++) {
        dg_slice line = line_at(m, i);
        for (size_t at = 0, end; at <= line.n; at = end + 1) {
            end = dg_slice_find(line, "|", at);
            size_t style = end < line.n ? cell_style(line, end) : 0;
            size_t bytes = end - at > style ? end - at - style : 0;
            if (m->n > 0) put_part(m, m->n - 1, (dg_slice){line.at + at, bytes});
            if (end == line.n) break;
            if (m->n == n) end_row(m, n);
            m->n++;
        }
    }
    end_row(m, n);
}

/* --- .. list-table:: --- */

static size_t indent_of(dg_slice line) {
    size_t n = 0;
    while (n < line.n && line.at[n] == ' ')
        n++;
    return n;
}

static bool find_list(lines *found, const maker *m, size_t from) {
    static const char directive[] = ".. list-table::";
    dg_slice line = line_at(m, from);
    size_t indent = indent_of(line), to = from + 1;
    if (!dg_slice_starts(dg_slice_skip(line, indent), directive)) return false;
    for (size_t i = to; i < m->source->n_lines; i++) {
        dg_slice below = line_at(m, i);
        if (dg_slice_trim(below).n == 0) continue;
        if (indent_of(below) <= indent) break;
        to = i + 1;
    }
    *found = (lines){from, to};
    return to > from + 1;
}

static void make_list(maker *m, const lines *t) {
    size_t cell = 0; /* the indent of its dashes */
    for (size_t i = t->from + 1; i < t->to; i++) {
        dg_slice line = line_at(m, i), text = dg_slice_trim(line);
        size_t indent = indent_of(line);
        bool row = dg_slice_starts(text, "* -");
        bool next = cell > 0 && indent == cell && (dg_slice_starts(text, "- ") || text.n == 1);
        if (row) {
            end_row(m, 0);
            cell = indent + 2;
        }
        m->n += row || next;
        if (m->n > 0 && m->n <= CELLS_MAX)
            put_part(m, m->n - 1, dg_slice_skip(text, row ? 3 : next ? 1 : 0));
    }
    end_row(m, 0);
}

/* --- All of them --- */

static const struct {
    bool (*find)(lines *found, const maker *m, size_t from);
    void (*make)(maker *m, const lines *t);
} kinds[] = {{find_frame, make_frame}, {find_fence, make_fenced}, {find_list, make_list}};

/* Nearly no line begins as such a table does, or a code block. */
static bool may_begin(dg_slice line) {
    size_t at = indent_of(line);
    char c = at < line.n ? line.at[at] : ' ';
    return c == '+' || c == '|' || c == '<' || c == '.' || c == '`' || c == '~';
}

static dg_code make(dg_grid **grid, maker *m, const lines *t, size_t kind, dg_error *err) {
    m->grid = dg_grid_new((dg_slice){"", 0}, m->source->lines[t->from]);
    if (m->grid == NULL) return dg_fail_memory(err);
    m->grid->end = t->to < m->source->n_lines ? m->source->lines[t->to] : m->source->text.n;
    kinds[kind].make(m, t);
    for (size_t c = 0; c < CELLS_MAX; c++)
        free(m->cells[c].items);
    if (!m->grid->failed) {
        *grid = m->grid;
        return DG_OK;
    }
    dg_grid_free(m->grid);
    return dg_fail_memory(err);
}

dg_code dg_markup_table_next(dg_grid **grid, dg_source *source, size_t from, dg_error *err) {
    maker m = {.source = source};
    lines t;
    bool fenced = false; /* a code block holds what it shows, and drawings */
    *grid = NULL;
    for (size_t i = from; i < source->n_lines; i++) {
        if (dg_source_first_byte(source, i) >= 0x80) continue;
        dg_slice line = dg_source_line(source, i);
        if (!may_begin(line)) continue;
        if (dg_markdown_is_fence(line)) fenced = !fenced;
        if (fenced) continue;
        if (dg_html_in_text_is(&t.to, source, i)) {
            dg_code code = dg_html_in_text_read(grid, source, i, t.to, err);
            if (code != DG_OK || *grid != NULL) return code;
        }
        for (size_t k = 0; k < DG_ITEMS(kinds); k++)
            if (kinds[k].find(&t, &m, i)) return make(grid, &m, &t, k, err);
        if (line.at[indent_of(line)] == '+') i = t.to - 1; /* of a frame that is none */
    }
    return DG_OK;
}
