/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/side_by_side.h"

#include "read/words/table_words.h"

/* The columns of one table and those to the start of the next. */
typedef struct {
    size_t width, stride;
} bands;

/* Does the header in the row name tasks and parties, and then all of its columns once more? */
static bool repeats(bands *b, const dg_grid *grid, size_t row) {
    enum { LEAST_COLUMNS = 2 };
    size_t n = dg_grid_n_columns(grid, row), next = 1;
    dg_slice first = dg_grid_trimmed(grid, row, 0);
    dg_column_kind kind = dg_column_word(first).kind;
    if (n < 2 * LEAST_COLUMNS || (kind != DG_COLUMN_NUMBER && kind != DG_COLUMN_TASK)) return false;
    while (next < n && !dg_slice_equal(dg_grid_trimmed(grid, row, next), first))
        next++;
    *b = (bands){next, next};
    while (dg_grid_trimmed(grid, row, b->width - 1).n == 0) /* a column that parts them */
        b->width--;
    bool tasks = false, parties = false;
    for (size_t c = 0; c < b->width; c++) {
        dg_slice head = dg_grid_trimmed(grid, row, c);
        if (next + c >= n || !dg_slice_equal(head, dg_grid_trimmed(grid, row, next + c)))
            return false;
        tasks = tasks || dg_column_word(head).kind == DG_COLUMN_TASK;
        parties = parties || dg_column_word(head).kind == DG_COLUMN_PARTIES;
    }
    return tasks && parties;
}

static bool is_empty(const dg_grid *grid, size_t row, size_t from, size_t n) {
    for (size_t c = from; c < from + n; c++)
        if (dg_grid_trimmed(grid, row, c).n > 0) return false;
    return true;
}

/* Rows [from, to) of the columns of one table, without those that say nothing there. */
static void add_rows(dg_grid *made, const dg_grid *grid, size_t from, size_t to, size_t column,
                     size_t width) {
    for (size_t row = from; row < to; row++) {
        if (is_empty(grid, row, column, width)) continue;
        for (size_t c = column; c < column + width; c++) {
            const dg_grid_cell *cell = dg_grid_cell_at(grid, row, c);
            if (cell != NULL)
                dg_grid_add_copy(made, cell);
            else
                dg_grid_add(made, (dg_slice){"", 0}, dg_grid_cell_at(grid, row, 0)->at);
        }
        dg_grid_end_row(made);
    }
}

bool dg_side_by_side(dg_grid **made, const dg_grid *grid) {
    enum { REACH = 4 }; /* rows that a header may stand in */
    size_t n = dg_grid_n_rows(grid), header = 0;
    bands b = {0};
    *made = NULL;
    while (header < REACH && header < n && !repeats(&b, grid, header))
        header++;
    if (header == REACH || header == n) return true; /* mostly */
    dg_grid *below = dg_grid_new(dg_slice_of(grid->name), grid->at);
    if (below == NULL) return false;
    below->end = grid->end;
    below->by_cell = grid->by_cell;
    below->unseen_at = grid->unseen_at;
    if (grid->unseen != NULL) {
        below->unseen = dg_arena_copy(below->arena, dg_slice_of(grid->unseen));
        below->failed = below->unseen == NULL;
    }
    add_rows(below, grid, 0, header + 1, 0, b.width);
    for (size_t column = 0; column < dg_grid_n_columns(grid, header); column += b.stride)
        add_rows(below, grid, header + 1, n, column, b.width);
    *made = below;
    return !below->failed;
}
