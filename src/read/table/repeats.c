/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/repeats.h"

#include "base/slice.h"
#include "read/name/latin.h"
#include "read/words/body_words.h"

/* Does a cell of its own say what the one to its left says? */
static bool is_again(const dg_grid *grid, size_t row, size_t column) {
    const dg_grid_cell *cell = dg_grid_cell_at(grid, row, column);
    return column > 0 && cell != NULL && !cell->covered && cell->text[0] != '\0' &&
           dg_slice_equal(dg_slice_of(cell->text), dg_grid_text(grid, row, column - 1));
}

static void cover(dg_grid *grid, size_t row, size_t column) {
    dg_grid_cell *cell = &grid->cells.items[grid->rows.items[row] + column];
    *cell = cell[-1];
    cell->covered = true;
}

/* Do all cells of a row from `first` on that say anything say the same words, three at least? */
static bool says_one_thing(const dg_grid *grid, size_t row, size_t first, size_t least_bytes) {
    enum { CELLS = 3 };
    size_t n = dg_grid_n_columns(grid, row), said = 0;
    dg_slice words = dg_grid_text(grid, row, first);
    if (words.n < least_bytes) return false;
    for (size_t c = first; c < n; c++) {
        dg_slice text = dg_grid_text(grid, row, c);
        if (text.n == 0) continue;
        if (c > first && !is_again(grid, row, c)) return false;
        said++;
    }
    return said >= CELLS;
}

/* One body may bear the same in several ways, each in a cell of its own. */
static bool names_body(dg_slice text) {
    return dg_ends_like_a_body(text) || dg_ends_like_an_office(text) ||
           dg_ends_like_a_latin_body(text) || dg_is_sure_body(text) || dg_is_short_form(text);
}

/* 1.5, 2: digits and points. */
static bool is_number(dg_slice text) {
    for (size_t i = 0; i < text.n; i++)
        if ((text.at[i] < '0' || text.at[i] > '9') && text.at[i] != '.') return false;
    return text.n > 0;
}

/* The first column of a row whose cells are one merged cell from there on; the row's end: none. */
static size_t merged_from(const dg_grid *grid, size_t row) {
    enum { WORDS = 12, LONG_WORDS = 24 };
    if (says_one_thing(grid, row, 0, WORDS)) return 0;
    size_t least = is_number(dg_grid_text(grid, row, 0)) ? WORDS : LONG_WORDS; /* 1.5 | Build */
    bool within = says_one_thing(grid, row, 1, least) && !names_body(dg_grid_text(grid, row, 1));
    return within ? 1 : dg_grid_n_columns(grid, row);
}

/* The first row of the table: titles may stand above it, each in a cell, or in all of a row. */
static size_t first_row(const dg_grid *grid) {
    enum { TITLES = 4 };
    size_t row = 0;
    for (; row < TITLES && row + 1 < dg_grid_n_rows(grid); row++) {
        size_t said = 0;
        for (size_t c = 0; c < dg_grid_n_columns(grid, row); c++)
            said += dg_grid_text(grid, row, c).n > 0 && !is_again(grid, row, c);
        if (said > 1 || (said == 1 && dg_grid_text(grid, row, 0).n == 0))
            break; /* | | Lead | Lead | */
    }
    return row;
}

/* Does a column say the same as the one to its left in all rows from the `first` on? */
static bool is_twin(const dg_grid *grid, size_t first, size_t column) {
    if (!is_again(grid, first, column)) return false;
    for (size_t row = first + 1; row < dg_grid_n_rows(grid); row++)
        if (!dg_slice_equal(dg_grid_text(grid, row, column), dg_grid_text(grid, row, column - 1)))
            return false;
    return true;
}

/* Drop the columns that only say again what stands to their left. */
static void drop_twins(dg_grid *grid, size_t first) {
    size_t n = dg_grid_n_columns(grid, first), kept = 0, start = 0;
    bool *twin = dg_arena_alloc(grid->arena, n + 1), any = false;
    if (twin == NULL) {
        grid->failed = true;
        return;
    }
    for (size_t c = 0; c < n; c++)
        any |= twin[c] = is_twin(grid, first, c);
    for (size_t row = 0; any && row < dg_grid_n_rows(grid); row++) {
        size_t end = grid->rows.items[row + 1];
        for (size_t i = start; i < end; i++)
            if (i - start >= n || !twin[i - start])
                grid->cells.items[kept++] = grid->cells.items[i];
        start = end;
        grid->rows.items[row + 1] = kept;
    }
    if (any) grid->cells.n = kept;
}

void dg_grid_cover_repeats(dg_grid *grid) {
    if (grid->failed) return;
    size_t first = first_row(grid);
    if (dg_grid_n_rows(grid) > 1) drop_twins(grid, first);
    for (size_t row = 0; row < dg_grid_n_rows(grid); row++) {
        size_t n = dg_grid_n_columns(grid, row), from = row == first ? 0 : merged_from(grid, row);
        for (size_t c = from + 1; c < n; c++)
            if (is_again(grid, row, c)) cover(grid, row, c);
    }
}
