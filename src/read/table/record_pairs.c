/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/record_pairs.h"

#include <string.h>

#include "read/outline/label.h"
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
    while (own.n > 2 && own.n <= MOST_CELLS && own.items[own.n - 1]->text[0] == '\0' &&
           own.items[own.n - 2]->text[0] == '\0')
        own.n -= 2; /* a sheet without merged cells */
    return own;
}

static dg_column_kind kind_of(const dg_grid_cell *cell) {
    return dg_column_word(dg_slice_trim(dg_slice_of(cell->text))).kind;
}

/* What the rows of a form say, taken together. */
typedef struct {
    size_t fields, known, tasks, parties;
    bool several; /* in a row */
} form;

/* 任务1 | 清淤: is a head the number of the task, and does what the task is stand behind it? */
static bool is_number_of_task(const dg_grid_cell *cell) {
    enum { LABEL_BYTES = 24 };
    char marked[LABEL_BYTES + 2];
    dg_label label;
    dg_slice text = dg_slice_trim(dg_slice_of(cell->text));
    if (text.n == 0 || text.n > LABEL_BYTES) return false;
    memcpy(marked, text.at, text.n);
    marked[text.n] = ':';
    return dg_label_parse_named(&label, (dg_slice){marked, text.n + 1}) &&
           label.length == text.n + 1;
}

/* Add the fields of a row: heads, one of them known at least, or the number of the task, and behind
 * each what it holds. */
static bool add_row(form *f, own_cells own, bool numbered) {
    if (own.n % 2 != 0 || own.n > MOST_CELLS) return false;
    size_t before = f->known;
    f->tasks += numbered;
    f->known += numbered;
    for (size_t i = 0; i < own.n; i += 2) {
        dg_column_kind head = kind_of(own.items[i]);
        bool value = kind_of(own.items[i + 1]) == DG_COLUMN_OTHER;
        if (!value || own.items[i]->text[0] == '\0') return false;
        f->fields++;
        f->known += head != DG_COLUMN_OTHER;
        f->tasks += head == DG_COLUMN_TASK;
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
    if (first == n) return DG_NONE;
    dg_column_kind head = kind_of(cells_of(grid, first).items[0]);
    bool numbered = is_number_of_task(cells_of(grid, first).items[0]);
    if (head != DG_COLUMN_TASK && head != DG_COLUMN_NUMBER && !numbered) return DG_NONE;
    for (size_t row = first; row < n; row++) {
        own_cells own = cells_of(grid, row);
        if (own.n > 0 && !add_row(&f, own, numbered && row == first)) return DG_NONE;
    }
    return f.several && f.tasks > 0 && f.parties > 0 && f.known * 2 >= f.fields ? first : DG_NONE;
}

/* 任务1 | 清淤 is 序号 | 任务1 too. */
static void add_number(dg_grid *pairs, const dg_grid *grid, size_t row) {
    const dg_grid_cell *cell = cells_of(grid, row).items[0];
    dg_grid_add(pairs, dg_slice_of("序号"), cell->at);
    dg_grid_add(pairs, dg_slice_of(cell->printed), cell->at);
    dg_grid_end_row(pairs);
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
    if (is_number_of_task(cells_of(grid, row).items[0])) add_number(pairs, grid, row);
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
