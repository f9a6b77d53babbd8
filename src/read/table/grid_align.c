/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/grid_align.h"

#include <stdlib.h>

#include "base/slice.h"
#include "read/outline/label.h"
#include "read/table/cell_looks.h"
#include "read/words/table_words.h"
#include "read/words/time_words.h"
#include "read/words/words.h"

enum { MOST = 3 }; /* columns that a row may lack */

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
    size_t number = number_of(dg_grid_cell_at(grid, row, 0)), width = width_of(grid, row);
    if (number < 2 || width >= widest) return 0;
    size_t last = dg_grid_n_rows(above) - 1;
    for (size_t shift = 0; shift <= MOST && shift + width <= widest; shift++)
        if (number_of(dg_grid_cell_at(above, last, shift)) == number - 1) return shift;
    return 0;
}

/* A row of heads, one below it, and how far to the right of its place each begins. */
typedef struct {
    const dg_grid *grid;
    size_t head, row, head_shift, row_shift;
} pairing;

typedef enum { LOOKS_UNTOLD, LOOKS_WRONG, LOOKS_RIGHT } looks;

static bool is_digits(dg_slice cell) {
    size_t digits;
    dg_digit_number(cell, &digits);
    return digits > 0 && digits == cell.n;
}

static bool is_time(dg_slice cell) {
    return cell.n > 0 && !is_digits(cell) && dg_word_time(NULL, cell) == cell.n;
}

static looks looks_of_cell(dg_column_kind kind, dg_slice cell) {
    bool parties = kind == DG_COLUMN_PARTIES;
    if (cell.n == 0 || (!parties && kind != DG_COLUMN_TASK && kind != DG_COLUMN_DEADLINE))
        return LOOKS_UNTOLD;
    if (kind != DG_COLUMN_DEADLINE && is_time(cell)) return LOOKS_WRONG;
    if (!parties) return LOOKS_UNTOLD;
    if (is_digits(cell)) return LOOKS_WRONG;
    return dg_line_looks_like_parties(cell) ? LOOKS_RIGHT : LOOKS_UNTOLD;
}

/* Do parties stand below a head of theirs, in each such cell, and something below one of tasks, or
 * a time or number below one of parties, a time below one of tasks? */
static looks looks_of(const pairing *p) {
    size_t tasks = 0, right = 0, untold = 0;
    for (size_t c = 0; c < width_of(p->grid, p->row); c++) {
        if (c + p->row_shift < p->head_shift) continue;
        dg_slice head = dg_grid_trimmed(p->grid, p->head, c + p->row_shift - p->head_shift);
        dg_slice cell = dg_grid_trimmed(p->grid, p->row, c);
        dg_column_kind kind = dg_column_word(head).kind;
        looks told = looks_of_cell(kind, cell);
        if (told == LOOKS_WRONG) return told;
        tasks += kind == DG_COLUMN_TASK && cell.n > 0;
        right += told == LOOKS_RIGHT;
        untold += kind == DG_COLUMN_PARTIES && told == LOOKS_UNTOLD && !dg_is_blank_word(cell);
    }
    return tasks > 0 && right > 0 && untold == 0 ? LOOKS_RIGHT : LOOKS_UNTOLD;
}

/* The same by the looks of its cells: they are wrong where it begins, and right further on. */
static size_t shift_by_looks(pairing p, size_t widest) {
    size_t width = width_of(p.grid, p.row);
    bool cut = width > 1 && width < widest && dg_grid_trimmed(p.grid, p.row, 0).n > 0;
    if (!cut || looks_of(&p) != LOOKS_WRONG) return 0;
    for (p.row_shift = 1; p.row_shift <= MOST && p.row_shift + width <= widest; p.row_shift++)
        if (looks_of(&p) == LOOKS_RIGHT) return p.row_shift;
    return 0;
}

/* How many columns to the right the heads begin, short of what the rows below have: 工作任务 over a
 * section, its number and the task is written as one cell. */
static size_t shift_of_heads(const dg_grid *grid, size_t head) {
    enum { LOOKED_AT = 8 };
    size_t widest = 0, right = 0, wrong = 0, seen = 0;
    if (head == dg_grid_n_rows(grid)) return 0;
    for (size_t row = head + 1; row < dg_grid_n_rows(grid); row++)
        if (width_of(grid, row) > widest) widest = width_of(grid, row);
    size_t shift = widest - width_of(grid, head);
    if (widest <= width_of(grid, head) || shift > MOST) return 0;
    for (size_t row = head + 1; row < dg_grid_n_rows(grid) && seen < LOOKED_AT; row++) {
        pairing p = {.grid = grid, .head = head, .row = row};
        if (width_of(grid, row) != widest) continue;
        wrong += looks_of(&p) == LOOKS_WRONG;
        p.head_shift = shift;
        right += looks_of(&p) == LOOKS_RIGHT;
        seen++;
    }
    return right == seen && 2 * wrong > seen ? shift : 0;
}

/* Add the row of heads to `made`, its first over as many more columns. */
static void add_heads(dg_grid *made, const dg_grid *grid, size_t head, size_t shift) {
    for (size_t c = 0; c < shift + dg_grid_n_columns(grid, head) && !made->failed; c++) {
        dg_grid_cell cell = *dg_grid_cell_at(grid, head, c < shift ? 0 : c - shift);
        cell.covered = cell.covered || (c > 0 && c <= shift);
        if (!DG_PUSH(made->cells, cell)) made->failed = true;
    }
    if (!made->failed && !DG_PUSH(made->rows, made->cells.n)) made->failed = true;
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

/* The row of heads, one of which is of parties; the number of rows where the first hold none. */
static size_t head_of(const dg_grid *grid) {
    enum { REACH = 4 };
    for (size_t row = 0; row < dg_grid_n_rows(grid) && row < REACH; row++)
        for (size_t c = 0; c < dg_grid_n_columns(grid, row); c++)
            if (dg_column_word(dg_grid_trimmed(grid, row, c)).kind == DG_COLUMN_PARTIES) return row;
    return dg_grid_n_rows(grid);
}

/* May a row need it? To say no to nearly all tables before they are copied. */
static bool may_lack_cells(const dg_grid *grid, size_t head) {
    size_t widest = 0;
    for (size_t row = 0; row < dg_grid_n_rows(grid); row++) {
        size_t width = width_of(grid, row);
        bool cut = width > 1 && width < widest;
        if (row > head && width > width_of(grid, head)) return true;
        if (cut && (number_of(dg_grid_cell_at(grid, row, 0)) > 1 ||
                    is_time(dg_grid_trimmed(grid, row, width - 1))))
            return true;
        if (width > widest) widest = width;
    }
    return false;
}

/* Add all rows to `made`. Returns how many were moved. */
static size_t add_rows(dg_grid *made, const dg_grid *grid, size_t head) {
    size_t widest = 0, moved = 0;
    pairing p = {.grid = grid, .head = head, .head_shift = shift_of_heads(grid, head)};
    for (p.row = 0; p.row < dg_grid_n_rows(grid) && !made->failed; p.row++) {
        size_t shift = p.row == 0 ? 0 : shift_of(grid, p.row, made, widest);
        if (p.row > head && shift == 0) shift = shift_by_looks(p, widest);
        if (p.row == head) shift = p.head_shift;
        if (p.row == head)
            add_heads(made, grid, head, shift);
        else
            add_row(made, grid, p.row, shift);
        size_t width = width_of(grid, p.row) + (p.row == head ? shift : 0);
        if (width > widest) widest = width;
        moved += shift > 0;
    }
    return moved;
}

void dg_grid_align(dg_grid *grid) {
    dg_grid made = {0};
    size_t head = head_of(grid);
    if (!may_lack_cells(grid, head)) return;
    made.failed = !DG_PUSH(made.rows, 0);
    size_t moved = add_rows(&made, grid, head);
    if (made.failed) grid->failed = true;
    bool keep = made.failed || moved == 0;
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
