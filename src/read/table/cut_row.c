/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/cut_row.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/collective.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"

static dg_slice text_of(const dg_grid_cell *cell) {
    return dg_slice_of(cell == NULL ? NULL : cell->text);
}

/* The last name of a list; or the first. */
static dg_slice name_at_end(dg_slice text, bool last) {
    size_t from = 0, step;
    for (size_t at = 0; at < text.n; at += step) {
        dg_utf8_next(text, at, &step);
        if (dg_word_mark(dg_slice_skip(text, at)) == 0) continue;
        if (!last) return (dg_slice){text.at, at};
        from = at + step;
    }
    return dg_slice_skip(text, from);
}

/* 市发展改 and 革委: is neither a name, and both together one? */
static bool is_cut(dg_slice above, dg_slice below) {
    enum { NAME_BYTES = 90 };
    char joined[NAME_BYTES];
    dg_slice head = name_at_end(above, true), tail = name_at_end(below, false);
    if (head.n == 0 || tail.n == 0 || head.n + tail.n > NAME_BYTES) return false;
    if (!dg_utf8_begins_han(head.at[0]) || !dg_utf8_begins_han(tail.at[0])) return false;
    if (dg_ends_like_an_office(head) || dg_is_collective(head)) return false;
    if (dg_begins_with_place(tail)) return false; /* 城关镇, then 县教育局 */
    memcpy(joined, head.at, head.n);
    memcpy(joined + head.n, tail.at, tail.n);
    return dg_ends_like_an_office((dg_slice){joined, head.n + tail.n});
}

static void join_cell(dg_grid *grid, dg_grid_cell *cell, const dg_grid *rest,
                      const dg_grid_cell *below) {
    dg_slice a = text_of(cell), b = text_of(below);
    size_t gap = a.n > 0 && (unsigned char)b.at[0] < 0x80 ? 1 : 0, n = a.n + gap + b.n;
    char *text = dg_arena_alloc(grid->arena, n + 1), *printed = dg_arena_alloc(grid->arena, n + 1);
    dg_position *places = dg_arena_alloc(grid->arena, (n + 1) * sizeof *places);
    if (text == NULL || printed == NULL || places == NULL) {
        grid->failed = true;
        return;
    }
    memcpy(text, a.at, a.n);
    memcpy(printed, cell->printed, a.n);
    memset(text + a.n, ' ', gap);
    memset(printed + a.n, ' ', gap);
    memcpy(text + a.n + gap, b.at, b.n + 1);
    memcpy(printed + a.n + gap, below->printed, b.n);
    printed[n] = '\0';
    dg_grid_walker walker = {0};
    for (size_t i = 0; i < a.n + gap; i++)
        places[i] = dg_grid_walk(grid, cell, &walker, i);
    for (size_t i = 0; i <= b.n; i++)
        places[a.n + gap + i] = dg_grid_walk(rest, below, &walker, i);
    cell->text = text;
    cell->printed = printed;
    cell->places = places;
}

bool dg_cut_row_join(dg_grid *grid, const dg_grid *rest, size_t first, const dg_columns *columns) {
    size_t row = dg_grid_n_rows(grid) - 1, n = dg_grid_n_columns(grid, row);
    bool cut = false;
    for (size_t c = 0; c < columns->n && c < n && !cut; c++)
        cut = columns->items[c].meaning.kind == DG_COLUMN_PARTIES &&
              is_cut(dg_grid_text(grid, row, c), dg_grid_text(rest, first, c));
    for (size_t c = 0; cut && c < n && !grid->failed; c++) {
        dg_grid_cell *cell = &grid->cells.items[grid->rows.items[row] + c];
        const dg_grid_cell *below = dg_grid_cell_at(rest, first, c);
        if (!cell->covered && text_of(below).n > 0) join_cell(grid, cell, rest, below);
    }
    return cut;
}
