/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/unknown_columns.h"

#include "base/utf8.h"
#include "model/registry_match.h"
#include "read/clause/slips.h"
#include "read/english/english.h"
#include "read/english/english_heads.h"
#include "read/name/latin.h"
#include "read/name/name_run.h"
#include "read/words/body_words.h"
#include "read/words/table_words.h"

static void report(dg_recorder *recorder, dg_diagnostic_kind kind, dg_position at,
                   dg_slice subject) {
    dg_record_diagnostic(recorder, kind, DG_WARNING, at, subject, 0, "");
}

/* 挂点单位（县级）: does a header end as those of parties do? */
static bool ends_in_bearer(dg_slice title) {
    size_t at = 0, step;
    while (at < title.n && dg_word_open_bracket(dg_slice_skip(title, at)) == 0) {
        size_t noun = dg_word_label_noun(dg_slice_skip(title, at));
        dg_slice rest = dg_slice_trim(dg_slice_skip(title, at + noun));
        if (noun > 0 && (rest.n == 0 || dg_word_open_bracket(rest) > 0)) return true;
        dg_utf8_next(title, at, &step);
        at += step;
    }
    return false;
}

/* The cells of offices in a column that nothing heads. */
static void check_headless_column(dg_recorder *recorder, const dg_duty_table *table,
                                  const dg_rows *rows, size_t c) {
    for (size_t row = table->columns.body; row < rows->n; row++) {
        dg_slice text = dg_duty_table_text(table, row, c);
        if (text.n == 0 || dg_duty_table_is_covered(table, row, c)) continue; /* mostly */
        if (dg_lists_offices(text) || dg_is_one_office(text))
            report(recorder, DG_DIAG_UNREAD_PART, dg_grid_cell_at(table->grid, row, c)->at,
                   dg_duty_table_printed(table, row, text));
    }
}

void dg_check_unknown_columns(dg_recorder *recorder, const dg_duty_table *table,
                              const dg_rows *rows, const dg_registry *registry) {
    for (size_t c = 0; c < table->columns.n; c++) {
        size_t filled = 0, bodies = 0, count;
        const dg_column *column = &table->columns.items[c];
        if (column->meaning.kind != DG_COLUMN_OTHER) continue;
        if (column->title.n == 0) {
            check_headless_column(recorder, table, rows, c);
            continue;
        }
        bool bearer = ends_in_bearer(column->title);
        for (size_t row = table->columns.body; row < rows->n; row++) {
            dg_slice text = dg_duty_table_text(table, row, c);
            filled += text.n > 0;
            bodies += dg_registry_longest(registry, text) > 0 || dg_is_titled_body(text) ||
                      dg_lists_offices(text) || dg_is_one_office(text) ||
                      (bearer && dg_name_run(text, 0, registry, &count) > 0);
        }
        bool other = dg_english_head(column->title).kind == DG_COLUMN_IGNORED; /* Lead time */
        if (!other && dg_english_unknown_label(column->title) == column->title.n) bodies = filled;
        if (dg_english_lists_below(&table->columns, table->grid, c)) bodies = filled;
        if (bodies > 0 && bodies * 2 >= filled)
            report(recorder, DG_DIAG_UNREAD_CLAUSE, column->at, column->printed);
    }
}

/* Works Agency, City Board; 甲局、乙局: does the cell begin with a body by its name? */
static bool begins_with_body(dg_slice cell) {
    static const char *const marks[] = {",", ";", "、", "，", "\n"};
    dg_slice first = cell;
    for (size_t i = 0; i < DG_ITEMS(marks); i++)
        first.n = dg_slice_find(first, marks[i], 0);
    return first.n > 0 && (dg_is_sure_body(first) || dg_ends_like_an_office(first));
}

/* Do most of the cells below the head name bodies, two at least? */
static bool holds_bodies(const dg_grid *grid, size_t column) {
    enum { MANY = 50 };
    size_t filled = 0, bodies = 0;
    for (size_t row = 1; row < dg_grid_n_rows(grid) && filled < MANY; row++) {
        dg_slice cell = dg_grid_trimmed(grid, row, column);
        filled += cell.n > 0;
        bodies += begins_with_body(cell);
    }
    return bodies > 1 && bodies * 2 > filled;
}

size_t dg_unknown_bearers(const dg_grid *grid) {
    size_t found = DG_NONE, n = dg_grid_n_columns(grid, 0);
    bool tasks = false;
    for (size_t c = 0; c < n; c++) {
        dg_slice head = dg_grid_trimmed(grid, 0, c);
        tasks = tasks || dg_column_word(head).kind == DG_COLUMN_TASK ||
                dg_english_head(head).kind == DG_COLUMN_TASK;
    }
    for (size_t c = 1; tasks && found == DG_NONE && c < n; c++)
        if (holds_bodies(grid, c)) found = c;
    return found;
}
