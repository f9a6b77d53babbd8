/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/html_in_text.h"

#include <string.h>

#include "base/fail.h"
#include "read/container/html.h"
#include "read/words/words.h"

/* What comes behind the tags and white space that a text begins with. `until`: the tag to stop at;
 * NULL: none. */
static dg_slice skip_tags(dg_slice text, const char *until) {
    text = dg_slice_trim(text);
    while (text.n > 0 && text.at[0] == '<' && (until == NULL || !dg_slice_starts(text, until))) {
        size_t end = dg_slice_find(text, ">", 0);
        if (end == text.n) break;
        text = dg_slice_trim(dg_slice_skip(text, end + 1));
    }
    return text;
}

bool dg_html_in_text_is(size_t *to, const dg_source *source, size_t from) {
    static const char end[] = "</table>";
    dg_slice line = skip_tags(dg_source_line(source, from), "<table");
    if (!dg_slice_starts(line, "<table")) return false;
    for (size_t i = from; i < source->n_lines; i++) {
        if (dg_source_is_line_empty(source, i)) continue;
        line = dg_source_line(source, i);
        if (dg_source_is_line_empty(source, i - (i > from)) && skip_tags(line, NULL).at == line.at)
            return false; /* words below an empty line */
        if (i > from && dg_slice_starts(skip_tags(line, "<table"), "<table")) return false;
        size_t at = dg_slice_find(line, end, 0);
        if (at == line.n) continue;
        *to = i + 1;
        return skip_tags(dg_slice_skip(line, at), NULL).n == 0;
    }
    return false;
}

/* Where the next cell's tag stands, <td>, <TH scope="col">, from byte `at` on; all bytes: nowhere.
 */
static size_t next_tag(dg_slice text, size_t at) {
    WORDS(tags, {"<td", 0}, {"<th", 0}, {"<TD", 0}, {"<TH", 0}, {"<Td", 0}, {"<Th", 0});
    for (; (at = dg_slice_find(text, "<", at)) < text.n; at++) {
        size_t tag = dg_words_match(&tags, dg_slice_skip(text, at), NULL), end = at + tag;
        if (tag > 0 && end < text.n && strchr("> \t\r\n/", text.at[end]) != NULL) return at;
    }
    return text.n;
}

/* The byte where the words of the next cell begin, from `at` on: behind its tag, and those inside;
 * all bytes: there is none. */
static size_t next_cell(dg_slice text, size_t at) {
    size_t tag = next_tag(text, at);
    dg_slice words = skip_tags(dg_slice_skip(text, tag), "</");
    return (size_t)(words.at - text.at);
}

/* A cell's text stands in the source as it is, or all its bytes stand where it begins: tags and
 * entities part them there. */
static void place(dg_grid *grid, dg_grid_cell *cell, dg_slice source, dg_position at) {
    size_t n = strlen(cell->text) + 1;
    cell->at = at;
    if (dg_slice_starts(source, cell->printed)) return;
    dg_position *places = dg_arena_alloc(grid->arena, n * sizeof *places);
    if (places == NULL) {
        grid->failed = true;
        return;
    }
    for (size_t i = 0; i < n; i++)
        places[i] = at;
    cell->places = places;
}

/* Place the cells of a grid by the tags of `text`, which stands at byte `start` of the source. */
static void place_cells(dg_grid *grid, dg_source *source, dg_slice text, size_t start) {
    size_t at = 0;
    for (size_t row = 0; row < dg_grid_n_rows(grid); row++)
        for (size_t c = 0; c < dg_grid_n_columns(grid, row) && !grid->failed; c++) {
            dg_grid_cell *cell = &grid->cells.items[grid->rows.items[row] + c];
            if (!cell->covered) at = next_cell(text, at);
            place(grid, cell, dg_slice_skip(text, at), dg_source_position(source, start + at));
        }
}

dg_code dg_html_in_text_read(dg_grid **grid, dg_source *source, size_t from, size_t to,
                             dg_error *err) {
    dg_page page = {0};
    size_t start = source->lines[from],
           end = to < source->n_lines ? source->lines[to] : source->text.n;
    dg_slice text = {source->text.at + start, end - start};
    dg_code code = dg_html_read(&page, text, NULL);
    *grid = NULL;
    if (code == DG_OK && page.n_grids > 0) {
        *grid = page.grids[0];
        page.grids[0] = page.grids[--page.n_grids];
        (*grid)->at = start;
        (*grid)->end = end;
        place_cells(*grid, source, text, start);
    }
    dg_page_free(&page);
    return code == DG_ENOMEM ? dg_fail_memory(err) : DG_OK;
}
