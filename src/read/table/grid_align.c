/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/grid_align.h"

#include <stdlib.h>

#include "base/slice.h"
#include "read/outline/label.h"
#include "read/words/words.h"

/* The number that a cell is, or that what it says begins with: 15, 15.推进; 0: none. */
static size_t number_of(const dg_grid_cell *cell) {
    WORDS(points, {".", 0}, {"、", 0}, {"．", 0});
    size_t digits, after;
    dg_slice text = dg_slice_of(cell == NULL ? "" : cell->text);
    size_t number = dg_digit_number(text, &digits);
    dg_slice rest = dg_slice_skip(text, digits);
    if (digits == 0 || rest.n == 0) return number;
    size_t point = dg_words_match(&points, rest, NULL);
    dg_digit_number(dg_slice_skip(rest, point), &after);
    return point > 0 && after == 0 ? number : 0;
}

/* Without the empty ones at its end. */
static size_t width_of(const dg_grid *grid, size_t row) {
    size_t n = dg_grid_n_columns(grid, row);
    while (n > 0 && dg_grid_cell_at(grid, row, n - 1)->text[0] == '\0')
        n--;
    return n;
}

/* How many columns to the right of its place the row begins that comes under `above`, the last row
 * of a table as wide as `widest`. */
static size_t shift_of(const dg_grid *grid, size_t row, const dg_grid *above, size_t widest) {
    enum { MOST = 3 };
    size_t number = number_of(dg_grid_cell_at(grid, row, 0)), width = width_of(grid, row);
    if (number < 2 || width >= widest) return 0;
    size_t last = dg_grid_n_rows(above) - 1;
    for (size_t shift = 0; shift <= MOST && shift + width <= widest; shift++)
        if (number_of(dg_grid_cell_at(above, last, shift)) == number - 1) return shift;
    return 0;
}

/* Add the row to `made`, cells of the row above before it. */
static void add_row(dg_grid *made, const dg_grid *grid, size_t row, size_t shift) {
    size_t n = shift > 0 ? width_of(grid, row) : dg_grid_n_columns(grid, row);
    for (size_t c = 0; c < shift + n && !made->failed; c++) {
        dg_grid_cell cell = c < shift ? *dg_grid_cell_at(made, dg_grid_n_rows(made) - 1, c)
                                      : *dg_grid_cell_at(grid, row, c - shift);
        cell.covered = cell.covered || c < shift;
        if (!DG_PUSH(made->cells, cell)) made->failed = true;
    }
    if (!made->failed && !DG_PUSH(made->rows, made->cells.n)) made->failed = true;
}

/* May a row need it? To say no to nearly all tables before they are copied. */
static bool may_lack_cells(const dg_grid *grid) {
    size_t widest = 0;
    for (size_t row = 0; row < dg_grid_n_rows(grid); row++) {
        size_t width = width_of(grid, row);
        if (width < widest && number_of(dg_grid_cell_at(grid, row, 0)) > 1) return true;
        if (width > widest) widest = width;
    }
    return false;
}

void dg_grid_align(dg_grid *grid) {
    dg_grid made = {0};
    if (!may_lack_cells(grid)) return;
    size_t widest = 0, shifted = 0;
    made.failed = !DG_PUSH(made.rows, 0);
    for (size_t row = 0; row < dg_grid_n_rows(grid) && !made.failed; row++) {
        size_t width = width_of(grid, row);
        size_t shift = row == 0 ? 0 : shift_of(grid, row, &made, widest);
        if (width > widest) widest = width;
        shifted += shift > 0;
        add_row(&made, grid, row, shift);
    }
    if (made.failed) grid->failed = true;
    bool keep = made.failed || shifted == 0;
    free(keep ? (void *)made.cells.items : (void *)grid->cells.items);
    free(keep ? (void *)made.rows.items : (void *)grid->rows.items);
    if (keep) return;
    grid->cells.items = made.cells.items;
    grid->cells.n = made.cells.n;
    grid->cells.capacity = made.cells.capacity;
    grid->rows.items = made.rows.items;
    grid->rows.n = made.rows.n;
    grid->rows.capacity = made.rows.capacity;
}
