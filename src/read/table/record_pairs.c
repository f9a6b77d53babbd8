/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/record_pairs.h"

#include "read/words/table_words.h"

enum { MOST_CELLS = 6 };

/* The cells of a row that are its own, or that stand at the left of a merged one; none in a row
 * that is empty, or that merged cells cover. */
typedef struct {
    const dg_grid_cell *items[MOST_CELLS];
    size_t n; /* more than there is room for: MOST_CELLS + 1 */
} own_cells;

static own_cells cells_of(const dg_grid *grid, size_t row) {
    own_cells own = {.n = 0};
    for (size_t c = 0; c < dg_grid_n_columns(grid, row) && own.n <= MOST_CELLS; c++) {
        const dg_grid_cell *cell = dg_grid_cell_at(grid, row, c);
        if (cell->covered) continue;
        if (own.n < MOST_CELLS) own.items[own.n] = cell;
        own.n++;
    }
    return own;
}

static dg_column_kind kind_of(const dg_grid_cell *cell) {
    return dg_column_word(dg_slice_trim(dg_slice_of(cell->text))).kind;
}

/* What the rows of a form say, taken together. */
typedef struct {
    size_t fields, known, parties;
    bool several; /* in a row */
} form;

/* Add the fields of a row: heads, one of them known at least, and behind each what it holds. */
static bool add_row(form *f, own_cells own) {
    if (own.n % 2 != 0 || own.n > MOST_CELLS) return false;
    size_t before = f->known;
    for (size_t i = 0; i < own.n; i += 2) {
        dg_column_kind head = kind_of(own.items[i]);
        bool value = kind_of(own.items[i + 1]) == DG_COLUMN_OTHER;
        if (!value || own.items[i]->text[0] == '\0') return false;
        f->fields++;
        f->known += head != DG_COLUMN_OTHER;
        f->parties += head == DG_COLUMN_PARTIES;
    }
    f->several = f->several || own.n > 2;
    return f->known > before;
}

/* The row in which a form begins, below its title; DG_NONE: the table is none. */
static size_t first_row(const dg_grid *grid) {
    size_t first = 0, n = dg_grid_n_rows(grid);
    form f = {0};
    while (first < n && cells_of(grid, first).n <= 1)
        first++;
    if (first == n || kind_of(cells_of(grid, first).items[0]) != DG_COLUMN_TASK) return DG_NONE;
    for (size_t row = first; row < n; row++) {
        own_cells own = cells_of(grid, row);
        if (own.n > 0 && !add_row(&f, own)) return DG_NONE;
    }
    return f.several && f.parties > 0 && f.known * 2 >= f.fields ? first : DG_NONE;
}

bool dg_record_pairs(dg_grid **made, const dg_grid *grid) {
    *made = NULL;
    if (dg_grid_n_rows(grid) < 2) return true;
    size_t row = first_row(grid);
    if (row == DG_NONE) return true;
    dg_grid *pairs = dg_grid_new(dg_slice_of(grid->name), grid->at);
    if (pairs == NULL) return false;
    pairs->end = grid->end;
    pairs->by_cell = grid->by_cell;
    for (; row < dg_grid_n_rows(grid); row++) {
        own_cells own = cells_of(grid, row);
        for (size_t i = 0; i < own.n; i++) {
            dg_slice text = dg_slice_of(own.items[i]->printed);
            if (own.items[i]->places != NULL)
                dg_grid_add_placed(pairs, text, own.items[i]->places);
            else
                dg_grid_add(pairs, text, own.items[i]->at);
            if (i % 2 == 1) dg_grid_end_row(pairs);
        }
    }
    if (pairs->failed)
        dg_grid_free(pairs);
    else
        *made = pairs;
    return *made != NULL;
}
