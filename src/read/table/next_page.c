/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/next_page.h"

#include <string.h>

#include "read/clause/slips.h"
#include "read/table/rows.h"
#include "read/words/body_words.h"
#include "read/words/table_words.h"
#include "read/words/words.h"

bool dg_names_offices(const dg_grid *grid, size_t column) {
    enum { MANY = 50 };
    size_t filled = 0, offices = 0;
    for (size_t row = 0; row < dg_grid_n_rows(grid) && filled < MANY; row++) {
        dg_slice text = dg_grid_trimmed(grid, row, column);
        filled += text.n > 0;
        offices += dg_lists_offices(text) || dg_ends_like_an_office(text);
    }
    return filled > 0 && offices * 4 >= filled * 3;
}

bool dg_has_its_parties(const dg_columns *columns, const dg_grid *grid) {
    bool any = false;
    for (size_t c = 0; c < columns->n; c++) {
        if (dg_column_word(dg_grid_trimmed(grid, 0, c)).kind != DG_COLUMN_OTHER) return false;
        bool leads = columns->items[c].meaning.kind == DG_COLUMN_PARTIES &&
                     columns->items[c].meaning.class != DG_CLASS_SUPPORT;
        if (leads && !dg_names_offices(grid, c)) return false;
        any = any || leads;
    }
    return any;
}

/* Is it one of the names that a cell lists? */
static bool lists(dg_slice cell, dg_slice name) {
    WORDS(marks, {",", 0}, {";", 0}, {"、", 0}, {"，", 0}, {"；", 0}, {"\n", 0});
    size_t from = 0;
    for (size_t i = 0, n; i <= cell.n; i += n) {
        n = i == cell.n ? 1 : dg_words_match(&marks, dg_slice_skip(cell, i), NULL);
        if (n > 0) {
            if (dg_slice_equal(dg_slice_trim((dg_slice){cell.at + from, i - from}), name))
                return true;
            from = i + n;
        }
        n += n == 0;
    }
    return false;
}

/* Does one of the last rows of a table have the party in a column of parties? */
static bool names_party(const dg_duty_table *table, dg_slice party) {
    enum { NEAR = 200 };
    size_t n = dg_grid_n_rows(table->grid);
    for (size_t row = n > NEAR ? n - NEAR : 1; row < n; row++)
        for (size_t c = 0; c < table->columns.n; c++)
            if (table->columns.items[c].meaning.kind == DG_COLUMN_PARTIES &&
                lists(dg_grid_trimmed(table->grid, row, c), party))
                return true;
    return false;
}

/* Does the first row hold a word of headers? */
static bool holds_head(const dg_grid *grid) {
    for (size_t c = 0; c < dg_grid_n_columns(grid, 0); c++)
        if (dg_column_word(dg_grid_trimmed(grid, 0, c)).kind != DG_COLUMN_OTHER) return true;
    return false;
}

/* The label of the first row that has one in a column, from `row` on, or back to the body. */
static bool labelled(dg_label *label, const dg_grid *grid, size_t row, size_t column, bool back) {
    for (size_t left = 200; left > 0 && row < dg_grid_n_rows(grid); left--, row += back ? -1 : 1)
        if (dg_cell_label(label, dg_grid_trimmed(grid, row, column), true)) return true;
    return false;
}

/* Does a table count on where the one before it ends: 3 below 2? */
static bool counts_on(const dg_duty_table *before, const dg_grid *grid) {
    size_t column = dg_columns_first(&before->columns, DG_COLUMN_NUMBER);
    dg_label last, next;
    return column != DG_NONE && !holds_head(grid) &&
           labelled(&last, before->grid, dg_grid_n_rows(before->grid) - 1, column, true) &&
           labelled(&next, grid, 0, column, false) && next.style == last.style &&
           next.number == last.number + 1;
}

/* 2025, Q3 2026, 2025年底前; not Timeline (2025). */
static bool tells_day(dg_slice text) {
    size_t digits = 0;
    for (size_t i = 0; i < text.n; i++)
        digits += text.at[i] >= '0' && text.at[i] <= '9';
    return digits >= 4 && !dg_slice_holds(text, "(") &&
           dg_column_word(text).kind == DG_COLUMN_OTHER;
}

/* Does the first row begin with a number, as those of the table before do, tell a day, list several
 * names as its parties, or name one that the rows before do? No header does. */
static bool begins_with_row(const dg_duty_table *before, const dg_grid *grid) {
    const dg_columns *columns = &before->columns;
    bool head = holds_head(grid);
    for (size_t c = 0; c < columns->n; c++) {
        dg_slice text = dg_grid_trimmed(grid, 0, c);
        dg_column_kind kind = columns->items[c].meaning.kind;
        bool digit = text.n > 0 && text.at[0] >= '0' && text.at[0] <= '9';
        if (digit && (kind == DG_COLUMN_NUMBER || kind == DG_COLUMN_TASK)) return true;
        if (!head && kind == DG_COLUMN_DEADLINE && tells_day(text)) return true;
        if (kind != DG_COLUMN_PARTIES || text.n == 0) continue;
        if (dg_slice_holds(text, ";") || (!head && names_party(before, text))) return true;
    }
    return false;
}

dg_slice dg_between_tables(const dg_tables *tables, const dg_grid *grid, const dg_source *source) {
    size_t end = tables->items.items[tables->items.n - 1].grid->end;
    return dg_slice_trim((dg_slice){source->text.at + end, grid->at - end});
}

bool dg_goes_on(const dg_tables *tables, const dg_grid *grid, const dg_source *source) {
    enum { NEAR = 400 };
    if (tables->items.n == 0 || dg_grid_n_rows(grid) == 0) return false;
    const dg_duty_table *before = &tables->items.items[tables->items.n - 1];
    if (grid->at < before->grid->end || before->columns.n != dg_grid_n_columns(grid, 0))
        return false;
    size_t n = dg_between_tables(tables, grid, source).n;
    return n == 0 ||
           (n <= NEAR && (dg_has_its_parties(&before->columns, grid) || counts_on(before, grid)));
}

bool dg_goes_on_with_row(const dg_tables *tables, const dg_grid *grid, const dg_source *source) {
    return dg_goes_on(tables, grid, source) &&
           begins_with_row(&tables->items.items[tables->items.n - 1], grid);
}
