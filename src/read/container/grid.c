/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/grid.h"

#include <stdlib.h>
#include <string.h>

#include "base/radicals.h"
#include "base/traditional.h"
#include "base/utf8.h"

enum {
    MAX_COLUMNS = 1024,    /* a merged cell claims no more */
    MAX_COVERED = 1 << 20, /* places in one table that merged cells fill; then merged cells end */
};

dg_grid *dg_grid_new(dg_slice name, size_t at) {
    dg_grid *grid = calloc(1, sizeof *grid);
    if (grid == NULL) return NULL;
    grid->arena = dg_arena_new();
    grid->at = at;
    grid->name = grid->arena == NULL ? NULL : dg_arena_copy(grid->arena, name);
    if (grid->name != NULL && DG_PUSH(grid->rows, 0)) return grid;
    dg_grid_free(grid);
    return NULL;
}

void dg_grid_free(dg_grid *grid) {
    if (grid == NULL) return;
    free(grid->cells.items);
    free(grid->rows.items);
    free(grid->spans.items);
    dg_arena_free(grid->arena);
    free(grid);
}

/* Where the text ends that begins at `at`. */
static dg_position step_over(dg_position at, dg_slice text) {
    for (size_t i = 0, step; i < text.n; i += step) {
        bool feed = dg_utf8_next(text, i, &step) == '\n';
        at = feed ? (dg_position){at.line + 1, 1} : (dg_position){at.line, at.column + 1};
    }
    return at;
}

/* --- Making --- */

static size_t row_start(const dg_grid *grid) {
    return grid->rows.items[grid->rows.n - 1];
}

static void push(dg_grid *grid, dg_grid_cell cell) {
    if (!grid->failed && !DG_PUSH(grid->cells, cell)) grid->failed = true;
}

static void push_covered(dg_grid *grid, const dg_grid_cell *from) {
    dg_grid_cell cell = *from;
    cell.covered = true;
    push(grid, cell);
    if (++grid->n_covered > MAX_COVERED) grid->spans.n = 0;
}

/* The open merged cell from a row above that covers this column of the row under construction. */
static const dg_grid_span *span_over(const dg_grid *grid, size_t column) {
    size_t row = dg_grid_n_rows(grid);
    for (size_t i = 0; i < grid->spans.n; i++) {
        const dg_grid_span *s = &grid->spans.items[i];
        if (s->row < row && column - s->column < s->n_columns && column >= s->column) return s;
    }
    return NULL;
}

static void fill_covered(dg_grid *grid) {
    const dg_grid_span *span;
    while (!grid->failed && (span = span_over(grid, grid->cells.n - row_start(grid))) != NULL)
        push_covered(grid, dg_grid_cell_at(grid, span->row, span->column));
}

/* A trimmed copy with control characters as spaces and without unseen ones, and where it then
 * begins. */
static char *copy_clean(dg_grid *grid, dg_slice text, dg_position *at) {
    dg_slice trimmed = dg_slice_trim(text);
    *at = step_over(*at, (dg_slice){text.at, (size_t)(trimmed.at - text.at)});
    char *copy = dg_arena_copy(grid->arena, trimmed);
    if (copy == NULL) grid->failed = true;
    for (size_t i = 0; copy != NULL && i < trimmed.n; i++)
        if (((unsigned char)copy[i] < 0x20 && copy[i] != '\n') || copy[i] == 0x7F) copy[i] = ' ';
    if (copy != NULL) copy[dg_utf8_drop_unseen(copy, trimmed.n)] = '\0';
    return copy;
}

/* The text in simplified script: itself where it is so. Its own radicals become ideographs. */
static const char *simplified(dg_grid *grid, char *text) {
    dg_slice simple = dg_simplified(dg_slice_of(text), grid->arena);
    if (simple.at == NULL) grid->failed = true;
    if (simple.at != text) dg_fold_radicals(text, strlen(text));
    return simple.at == NULL ? text : simple.at;
}

void dg_grid_add(dg_grid *grid, dg_slice text, dg_position at) {
    dg_grid_add_spanning(grid, text, at, 1, 1);
}

void dg_grid_add_spanning(dg_grid *grid, dg_slice text, dg_position at, size_t n_rows,
                          size_t n_columns) {
    fill_covered(grid);
    if (grid->failed) return;
    char *copy = copy_clean(grid, text, &at);
    if (copy == NULL) return;
    size_t column = grid->cells.n - row_start(grid);
    if (n_columns == 0 || grid->n_covered > MAX_COVERED) n_columns = 1;
    if (n_columns > MAX_COLUMNS) n_columns = MAX_COLUMNS;
    dg_grid_cell cell = {simplified(grid, copy), copy, at, NULL, false};
    push(grid, cell);
    for (size_t i = 1; i < n_columns; i++)
        push_covered(grid, &cell);
    dg_grid_span span = {dg_grid_n_rows(grid), column, n_rows, n_columns};
    if (n_rows > 1 && column < MAX_COLUMNS && !grid->failed && !DG_PUSH(grid->spans, span))
        grid->failed = true;
}

/* Does every byte stand where it would if the text were as it was read? */
static bool is_unbroken(dg_slice text, const dg_position *places) {
    dg_position at = places[0];
    for (size_t i = 0, step; i < text.n; i += step) {
        if (places[i].line != at.line || places[i].column != at.column) return false;
        dg_utf8_next(text, i, &step);
        at = step_over(at, (dg_slice){text.at + i, step});
    }
    return places[text.n].line == at.line && places[text.n].column == at.column;
}

void dg_grid_add_placed(dg_grid *grid, dg_slice text, const dg_position *places) {
    size_t n = grid->cells.n;
    dg_slice trimmed = dg_slice_trim(text);
    const dg_position *own = places + (trimmed.at - text.at);
    dg_grid_add(grid, trimmed, own[0]);
    if (grid->failed || grid->cells.n == n || is_unbroken(trimmed, own)) return;
    dg_grid_cell *cell = &grid->cells.items[grid->cells.n - 1];
    cell->places = dg_arena_array(grid->arena, own, trimmed.n + 1, sizeof *own);
    if (cell->places == NULL) grid->failed = true;
}

void dg_grid_add_copy(dg_grid *grid, const dg_grid_cell *cell) {
    size_t n = grid->cells.n;
    dg_grid_add(grid, dg_slice_of(cell->printed), cell->at);
    if (grid->failed || grid->cells.n == n) return;
    grid->cells.items[n].covered = cell->covered;
    if (cell->places == NULL) return;
    size_t bytes = strlen(cell->text) + 1;
    grid->cells.items[n].places =
        dg_arena_array(grid->arena, cell->places, bytes, sizeof *cell->places);
    if (grid->cells.items[n].places == NULL) grid->failed = true;
}

void dg_grid_add_from_above(dg_grid *grid, dg_position at) {
    size_t row = dg_grid_n_rows(grid), column = grid->cells.n - row_start(grid);
    const dg_grid_cell *above = row == 0 ? NULL : dg_grid_cell_at(grid, row - 1, column);
    if (above == NULL)
        dg_grid_add(grid, (dg_slice){"", 0}, at);
    else
        push_covered(grid, above);
}

void dg_grid_end_row(dg_grid *grid) {
    fill_covered(grid);
    if (grid->failed) return;
    size_t kept = 0, row = dg_grid_n_rows(grid);
    for (size_t i = 0; i < grid->spans.n; i++)
        if (grid->spans.items[i].n_rows - 1 > row - grid->spans.items[i].row)
            grid->spans.items[kept++] = grid->spans.items[i];
    grid->spans.n = kept;
    if (!DG_PUSH(grid->rows, grid->cells.n)) grid->failed = true;
}

void dg_grid_merge(dg_grid *grid, size_t row, size_t column, size_t n_rows, size_t n_columns) {
    const dg_grid_cell *from = dg_grid_cell_at(grid, row, column);
    if (from == NULL) return;
    for (size_t r = row; r < dg_grid_n_rows(grid) && r - row < n_rows; r++) {
        size_t n = dg_grid_n_columns(grid, r);
        for (size_t c = column; c < n && c - column < n_columns; c++) {
            dg_grid_cell *cell = &grid->cells.items[grid->rows.items[r] + c];
            if (cell == from) continue;
            *cell = *from;
            cell->covered = true;
        }
    }
}

dg_grid *dg_grid_transposed(const dg_grid *grid, size_t from) {
    dg_grid *made = dg_grid_new(dg_slice_of(grid->name), grid->at);
    size_t n_columns = from < dg_grid_n_rows(grid) ? dg_grid_n_columns(grid, from) : 0;
    if (made == NULL) return NULL;
    made->end = grid->end;
    made->by_cell = grid->by_cell;
    for (size_t c = 0; c < n_columns; c++) {
        for (size_t r = from; r < dg_grid_n_rows(grid); r++) {
            const dg_grid_cell *cell = dg_grid_cell_at(grid, r, c);
            dg_grid_add(made, dg_slice_of(cell == NULL ? NULL : cell->printed),
                        cell == NULL ? (dg_position){1, 1} : cell->at);
        }
        dg_grid_end_row(made);
    }
    if (!made->failed) return made;
    dg_grid_free(made);
    return NULL;
}

/* The room of an array that it no longer needs. */
static void give_back(void **items, size_t n, size_t *capacity, size_t size) {
    void *smaller = n > 0 ? realloc(*items, n * size) : NULL;
    if (smaller == NULL) return;
    *items = smaller;
    *capacity = n;
}

dg_grid *dg_grid_split(dg_grid *grid, size_t from) {
    dg_grid *made = calloc(1, sizeof *made);
    if (made == NULL) return NULL;
    *made = (dg_grid){.name = grid->name,
                      .at = grid->at,
                      .end = grid->end,
                      .by_cell = grid->by_cell,
                      .arena = dg_arena_share(grid->arena)};
    made->failed = !DG_PUSH(made->rows, 0);
    for (size_t row = from; row < dg_grid_n_rows(grid) && !made->failed; row++) {
        for (size_t c = 0; c < dg_grid_n_columns(grid, row); c++)
            push(made, *dg_grid_cell_at(grid, row, c));
        dg_grid_end_row(made);
    }
    if (made->failed) {
        dg_grid_free(made);
        return NULL;
    }
    grid->rows.n = from + 1;
    grid->cells.n = grid->rows.items[from];
    give_back((void **)&grid->cells.items, grid->cells.n, &grid->cells.capacity,
              sizeof *grid->cells.items);
    give_back((void **)&grid->rows.items, grid->rows.n, &grid->rows.capacity,
              sizeof *grid->rows.items);
    return made;
}

void dg_grid_append(dg_grid *grid, const dg_grid *rest, size_t from) {
    grid->spans.n = 0;
    for (size_t row = from; row < dg_grid_n_rows(rest) && !grid->failed; row++) {
        for (size_t c = 0; c < dg_grid_n_columns(rest, row); c++) {
            const dg_grid_cell *cell = dg_grid_cell_at(rest, row, c);
            dg_slice text = dg_slice_of(cell->printed);
            size_t n = grid->cells.n;
            if (cell->places != NULL)
                dg_grid_add_placed(grid, text, cell->places);
            else
                dg_grid_add(grid, text, cell->at);
            if (grid->cells.n > n) grid->cells.items[n].covered = cell->covered;
        }
        dg_grid_end_row(grid);
    }
}

/* --- Looking --- */

size_t dg_grid_n_rows(const dg_grid *grid) {
    return grid->rows.n - 1;
}

size_t dg_grid_n_columns(const dg_grid *grid, size_t row) {
    if (row >= dg_grid_n_rows(grid)) return 0;
    return grid->rows.items[row + 1] - grid->rows.items[row];
}

const dg_grid_cell *dg_grid_cell_at(const dg_grid *grid, size_t row, size_t column) {
    if (row >= dg_grid_n_rows(grid) || column >= dg_grid_n_columns(grid, row)) return NULL;
    return &grid->cells.items[grid->rows.items[row] + column];
}

dg_slice dg_grid_text(const dg_grid *grid, size_t row, size_t column) {
    const dg_grid_cell *cell = dg_grid_cell_at(grid, row, column);
    return dg_slice_of(cell == NULL ? NULL : cell->text);
}

dg_slice dg_grid_trimmed(const dg_grid *grid, size_t row, size_t column) {
    return dg_slice_trim(dg_grid_text(grid, row, column));
}

dg_position dg_grid_walk(const dg_grid *grid, const dg_grid_cell *cell, dg_grid_walker *walker,
                         size_t offset) {
    if (grid->by_cell) return cell->at;
    if (cell->places != NULL) return cell->places[offset];
    bool back = walker->cell != cell || offset < walker->offset;
    if (back) *walker = (dg_grid_walker){cell, 0, cell->at};
    dg_slice text = {cell->text + walker->offset, offset - walker->offset};
    *walker = (dg_grid_walker){cell, offset, step_over(walker->at, text)};
    return walker->at;
}

dg_position dg_grid_place(const dg_grid *grid, const dg_grid_cell *cell, size_t offset) {
    dg_grid_walker walker = {0};
    return dg_grid_walk(grid, cell, &walker, offset);
}
