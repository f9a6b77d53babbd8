/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/duty_columns.h"

#include <string.h>

#include "base/utf8.h"
#include "read/clause/slips.h"
#include "read/english/english_heads.h"
#include "read/words/table_words.h"
#include "read/words/words.h"

/* Responsibilities, Roles and responsibilities, Key duties: a head of nothing but such words. */
static bool is_duty_head(dg_slice title) {
    WORDS(duties, {"responsibility", 0}, {"responsibilities", 0}, {"duty", 0}, {"duties", 0},
          {"accountability", 0}, {"accountabilities", 0});
    WORDS(others, {"role", 0}, {"roles", 0}, {"and", 0}, {"key", 0}, {"main", 0}, {"primary", 0},
          {"core", 0}, {"specific", 0}, {"general", 0}, {"major", 0}, {"description", 0});
    bool duty = false;
    title = dg_behind_pictures(title);
    for (size_t at = 0, end; at < title.n; at = end) {
        end = at;
        while (end < title.n && dg_is_letter(title.at[end]))
            end++;
        dg_slice word = {title.at + at, end - at};
        if (word.n == 0 && strchr(" /&,", title.at[at]) == NULL) return false;
        if (word.n == 0) {
            end++;
            continue;
        }
        bool own = dg_words_hold(&duties, word);
        if (!own && !dg_words_hold(&others, word)) return false;
        duty = duty || own;
    }
    return duty;
}

/* Do words stand below that are neither marks nor names of known bodies? */
static bool holds_duties(const dg_columns *columns, const dg_grid *grid, size_t column) {
    size_t filled = 0, others = 0;
    dg_class class;
    for (size_t row = columns->body; row < dg_grid_n_rows(grid); row++) {
        dg_slice text = dg_cell_says(grid, row, column);
        filled += text.n > 0;
        others +=
            text.n > 0 && (dg_marks_read(&class, &columns->marks, text) || dg_lists_offices(text));
    }
    return filled > 0 && others * 2 < filled;
}

static bool holds_names(const dg_columns *columns, const dg_grid *grid, size_t column) {
    size_t filled = 0, names = 0;
    for (size_t row = columns->body; row < dg_grid_n_rows(grid); row++) {
        dg_slice text = dg_cell_says(grid, row, column);
        filled += text.n > 0;
        names += text.n > 0 && dg_looks_like_english_names(text);
    }
    return filled > 0 && names * 3 >= filled * 2;
}

/* How well a column says who has the duties; 0: not at all. Department goes before the people. */
static int holder_rank(const dg_columns *columns, const dg_grid *grid, size_t c) {
    WORDS(people, {"name", 0}, {"position", 0}, {"post", 0}, {"title", 0}, {"job title", 0},
          {"stakeholder", 0}, {"stakeholders", 0}, {"member", 0}, {"team member", 0}, {"staff", 0},
          {"members", 0}, {"role/team", 0}, {"role / team", 0});
    const dg_column *column = &columns->items[c];
    bool person = dg_words_hold(&people, column->title);
    dg_column_kind kind = column->meaning.kind;
    if (kind == DG_COLUMN_DEPARTMENT) return 4;
    if (kind == DG_COLUMN_ROLE) return holds_names(columns, grid, c) ? 2 : 0;
    if (!person &&
        (kind != DG_COLUMN_OTHER || dg_english_head(column->title).kind != DG_COLUMN_PARTIES))
        return 0;
    if (dg_slice_is(column->title, "Service") || !holds_names(columns, grid, c)) return 0;
    return person ? 1 : 3;
}

static size_t holder_column(const dg_columns *columns, const dg_grid *grid, size_t duties) {
    size_t found = DG_NONE;
    int best = 0;
    for (size_t c = 0; c < duties; c++) {
        int rank = holder_rank(columns, grid, c);
        if (rank <= best) continue;
        best = rank;
        found = c;
    }
    return found;
}

void dg_duty_columns(dg_columns *columns, const dg_grid *grid) {
    size_t duties = DG_NONE;
    for (size_t c = 0; c < columns->n; c++) {
        if (columns->items[c].meaning.kind == DG_COLUMN_TASK) return;
        if (duties == DG_NONE && is_duty_head(columns->items[c].title)) duties = c;
    }
    if (duties == DG_NONE || !holds_duties(columns, grid, duties)) return;
    size_t holder = holder_column(columns, grid, duties);
    if (holder == DG_NONE && !holds_names(columns, grid, duties)) /* what a part of a thing does */
        columns->items[duties].meaning = (dg_column_meaning){DG_COLUMN_OTHER, DG_CLASS_NONE};
    if (holder == DG_NONE) return;
    columns->items[holder].meaning = (dg_column_meaning){DG_COLUMN_DEPARTMENT, DG_CLASS_NONE};
    columns->items[duties].meaning = (dg_column_meaning){DG_COLUMN_TASK, DG_CLASS_NONE};
}
