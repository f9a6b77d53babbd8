/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/tag_table.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "read/table/cell_parts.h"
#include "read/words/words.h"

/* A row under construction. */
typedef struct {
    dg_source *source;
    dg_grid *grid;
    DG_ARRAY(dg_cell_part) parts; /* of the open cell */
    bool in_cell;
    char before;              /* what parts the next words from those before them */
    size_t n_rows, n_columns; /* that the open cell reaches over */
} row_maker;

/* <td>, </td …, <TD/>: is it this tag, and does it open or close? */
static bool is_tag(dg_slice tag, const char *name) {
    size_t n = strlen(name);
    return tag.n > n && strncasecmp(tag.at, name, n) == 0 && strchr(" \t/>", tag.at[n]) != NULL;
}

bool dg_tag_table_find(size_t *to, const dg_source *source, size_t from) {
    bool rows = false;
    if (!is_tag(dg_slice_trim(dg_source_line(source, from)), "<table")) return false;
    for (size_t i = from; i < source->n_lines; i++) {
        dg_slice line = dg_source_line(source, i);
        if (i > from && dg_slice_starts(dg_slice_trim(line), "<table")) return false;
        rows = rows || dg_slice_holds(line, "<tr") || dg_slice_holds(line, "<TR");
        *to = i + 1;
        if (dg_slice_holds(line, "</table>") || dg_slice_holds(line, "</TABLE>")) return rows;
    }
    return false;
}

/* colspan="5": the number; 1 where it is not said. */
static size_t number_of(dg_slice tag, const char *name) {
    size_t at = dg_slice_find(tag, name, 0) + strlen(name), number = 0;
    while (at < tag.n && strchr("= \"'", tag.at[at]) != NULL)
        at++;
    while (at < tag.n && tag.at[at] >= '0' && tag.at[at] <= '9' && number < 1000)
        number = number * 10 + (size_t)(tag.at[at++] - '0');
    return number == 0 ? 1 : number;
}

static void put_words(row_maker *m, dg_slice words) {
    dg_slice text = dg_slice_trim(words);
    bool space = text.n == 0 || text.at > words.at;
    if (space && m->before == '\0') m->before = ' ';
    if (text.n == 0 || !m->in_cell) return;
    dg_cell_part part = {text, m->parts.n == 0 ? '\0' : m->before};
    if (!DG_PUSH(m->parts, part)) m->grid->failed = true;
    m->before = text.at + text.n < words.at + words.n ? ' ' : '\0';
}

/* Words between two tags: &amp; is its own first character, of any other such name nothing. */
static void put_text(row_maker *m, dg_slice text) {
    enum { NAME_BYTES = 9 };
    for (size_t at = 0, end; at < text.n; at = end) {
        end = dg_slice_find(text, "&", at);
        put_words(m, (dg_slice){text.at + at, end - at});
        dg_slice rest = dg_slice_skip(text, end);
        dg_slice near = {rest.at, rest.n < NAME_BYTES ? rest.n : NAME_BYTES};
        size_t stop = dg_slice_find(near, ";", 0);
        bool name = stop < near.n;
        if (rest.n == 0) return;
        if (!name || dg_slice_starts(rest, "&amp;")) put_words(m, (dg_slice){rest.at, 1});
        if (dg_slice_starts(rest, "&nbsp;")) m->before = ' ';
        end += name ? stop + 1 : 1;
    }
}

static void end_cell(row_maker *m) {
    if (!m->in_cell) return;
    if (m->parts.n > 0)
        dg_cell_parts_add(m->grid, m->source, m->parts.items, m->parts.n);
    else
        dg_grid_add(m->grid, (dg_slice){"", 0}, (dg_position){1, 1});
    dg_grid_widen(m->grid, m->n_rows, m->n_columns);
    m->parts.n = 0;
    m->in_cell = false;
}

static void end_row(row_maker *m) {
    end_cell(m);
    if (m->grid->cells.n > m->grid->rows.items[m->grid->rows.n - 1]) dg_grid_end_row(m->grid);
}

static void put_tag(row_maker *m, dg_slice tag) {
    WORDS(lines, {"<br", 0}, {"<p>", 0}, {"<p ", 0}, {"</p", 0}, {"<li", 0}, {"</li", 0},
          {"<div", 0}, {"</div", 0});
    bool cell = is_tag(tag, "<td") || is_tag(tag, "<th");
    if (cell || is_tag(tag, "</td") || is_tag(tag, "</th")) end_cell(m);
    if (is_tag(tag, "<tr") || is_tag(tag, "</tr") || is_tag(tag, "</table")) end_row(m);
    if (dg_words_match(&lines, tag, NULL) > 0) m->before = '\n';
    if (!cell) return;
    m->in_cell = true;
    m->n_rows = number_of(tag, "rowspan");
    m->n_columns = number_of(tag, "colspan");
}

void dg_tag_table_fill(dg_grid *grid, dg_source *source, size_t from, size_t to) {
    row_maker m = {.source = source, .grid = grid};
    for (size_t i = from; i < to; i++) {
        dg_slice line = dg_source_line(source, i);
        if (m.before == '\0') m.before = ' ';
        for (size_t at = 0, tag, end; at < line.n; at = end) {
            tag = dg_slice_find(line, "<", at);
            put_text(&m, (dg_slice){line.at + at, tag - at});
            end = dg_slice_find(line, ">", tag);
            if (end < line.n) end++;
            put_tag(&m, (dg_slice){line.at + tag, end - tag});
        }
    }
    end_row(&m);
    free(m.parts.items);
}
