/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/draft.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"

/* A soft hyphen is seen only where a line is broken at it: in `made` the text without any. */
static dg_slice without_soft_hyphens(dg_text *made, dg_slice text) {
    static const char hyphen[] = "\u00AD";
    size_t at = dg_slice_find(text, hyphen, 0);
    if (at == text.n) return text;
    for (; at < text.n; at = dg_slice_find(text, hyphen, 0)) {
        dg_text_put(made, (dg_slice){text.at, at});
        text = dg_slice_skip(text, at + strlen(hyphen));
    }
    dg_text_put(made, text);
    return dg_text_slice(made);
}

void dg_draft_put(dg_draft *draft, dg_slice text) {
    dg_text made = {0};
    text = without_soft_hyphens(&made, text);
    dg_text_put(&draft->text, text);
    size_t start = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (text.at[i] != '\n') continue;
        draft->at = (dg_position){draft->at.line + 1, 1};
        start = i + 1;
    }
    draft->at.column += dg_utf8_count(dg_slice_skip(text, start));
    draft->failed = draft->failed || made.failed;
    dg_text_free(&made);
}

void dg_draft_end_line(dg_draft *draft) {
    if (draft->at.column > 1) dg_draft_put(draft, DG_LITERAL("\n"));
}

void dg_draft_begin_table(dg_draft *draft, dg_slice name) {
    dg_draft_end_line(draft);
    dg_grid *grid = draft->failed ? NULL : dg_grid_new(name, draft->text.n);
    if (grid == NULL || !DG_PUSH(draft->grids, grid)) {
        dg_grid_free(grid);
        draft->failed = true;
        grid = NULL;
    }
    draft->table = grid;
    draft->row_begun = false;
}

static void separate_cell(dg_draft *draft) {
    if (draft->row_begun) dg_draft_put(draft, DG_LITERAL("\t"));
    draft->row_begun = true;
}

/* Where the next cell stands. */
static dg_position place_of_cell(const dg_draft *draft) {
    const dg_grid *grid = draft->table;
    if (!grid->by_cell) return draft->at;
    size_t row = dg_grid_n_rows(grid);
    return (dg_position){row + 1, grid->cells.n - grid->rows.items[row] + 1};
}

void dg_draft_put_cell(dg_draft *draft, dg_slice text, size_t n_rows, size_t n_columns) {
    dg_text made = {0};
    if (draft->table == NULL) return;
    text = dg_slice_trim(without_soft_hyphens(&made, text));
    separate_cell(draft);
    dg_grid_add_spanning(draft->table, text, place_of_cell(draft), n_rows, n_columns);
    dg_draft_put(draft, text);
    draft->failed = draft->failed || made.failed;
    dg_text_free(&made);
}

void dg_draft_put_cell_from_above(dg_draft *draft) {
    if (draft->table == NULL) return;
    separate_cell(draft);
    dg_grid_add_from_above(draft->table, place_of_cell(draft));
}

void dg_draft_end_row(dg_draft *draft) {
    if (draft->table == NULL) return;
    dg_grid_end_row(draft->table);
    dg_draft_put(draft, DG_LITERAL("\n"));
    draft->row_begun = false;
}

void dg_draft_end_table(dg_draft *draft) {
    if (draft->table == NULL) return;
    draft->table->end = draft->text.n;
    draft->failed = draft->failed || draft->table->failed;
    draft->table = NULL;
}

static void free_grids(dg_grid **grids, size_t n) {
    for (size_t i = 0; i < n; i++)
        dg_grid_free(grids[i]);
    free(grids);
}

dg_code dg_draft_finish(dg_page *page, dg_draft *draft, dg_code code, dg_error *err) {
    size_t n = draft->text.n;
    char *text = code == DG_OK && !draft->failed ? dg_text_take(&draft->text) : NULL;
    if (code == DG_OK && text == NULL) code = dg_fail_memory(err);
    if (code == DG_OK)
        *page = (dg_page){.text = {text, n},
                          .owned = text,
                          .grids = draft->grids.items,
                          .n_grids = draft->grids.n};
    else
        free_grids(draft->grids.items, draft->grids.n);
    dg_text_free(&draft->text);
    *draft = (dg_draft)DG_DRAFT_EMPTY;
    return code;
}

void dg_page_free(dg_page *page) {
    free(page->owned);
    free(page->hidden);
    free_grids(page->grids, page->n_grids);
    *page = (dg_page){0};
}
