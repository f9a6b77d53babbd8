/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a matrix: marks under the names of bodies. */
#include <string.h>

#include "model/registry_match.h"
#include "read/name/latin.h"
#include "read/table/column_search.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"

dg_tally dg_tally_marks(const search *s, size_t column) {
    enum { MANY = 200, SIGN_BYTES = 3 };
    dg_tally t = {0};
    dg_class class;
    bool open = is_kind(&s->columns->items[column], DG_COLUMN_OTHER); /* no column of ★ names */
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        if (t.marks == 0 && t.filled == MANY) break;
        dg_slice cell = text_at(s, row, column);
        if (dg_is_blank_word(cell) || is_covered_from_left(s, row, column)) continue;
        t.filled++;
        if (!dg_marks_read(&class, &s->columns->marks, cell) &&
            !(open && dg_marks_remarked(&class, &s->columns->marks, cell)))
            continue;
        t.marks++;
        t.bearers += class == DG_CLASS_LEAD || class == DG_CLASS_RESPONSIBLE;
        t.words += cell.n > SIGN_BYTES && dg_role_word(&class, cell);
    }
    return t;
}

bool dg_are_marks(dg_tally t) {
    return t.marks > 0 && t.marks * 5 >= t.filled * 4;
}

static bool may_hold_marks(const dg_column *column) {
    switch (column->meaning.kind) {
    case DG_COLUMN_OTHER:
    case DG_COLUMN_PARTIES:
    case DG_COLUMN_DEPARTMENT:
    case DG_COLUMN_MARKS:
        return true;
    case DG_COLUMN_IGNORED: /* 分管领导, over letters as over names */
        return dg_label_names_people(column->title);
    default:
        return false;
    }
}

/* W, R/W, CRUD: what somebody may do with a thing: create, read, write, update, delete? */
static bool says_access(dg_slice cell) {
    bool writes = false;
    for (size_t i = 0; i < cell.n; i++) {
        if (memchr("CRUDWX /,", cell.at[i], 9) == NULL) return false;
        writes = writes || cell.at[i] == 'W' || cell.at[i] == 'U';
    }
    return writes;
}

static void note_marks(search *s) {
    dg_columns *columns = s->columns;
    size_t access = 0;
    for (size_t c = 0; c < columns->n; c++) {
        bool writes = false;
        if (!may_hold_marks(&columns->items[c])) continue;
        for (size_t row = columns->body; row < dg_grid_n_rows(s->grid); row++) {
            dg_marks_note(&columns->marks, text_at(s, row, c));
            writes = writes || says_access(text_at(s, row, c));
        }
        access += writes;
    }
    columns->marks.access = access > 1;
    const dg_marks *seen = &columns->marks;
    if (seen->filled || seen->hollow || seen->stars || seen->ticks || seen->letters ||
        seen->remarked || seen->pictures)
        dg_marks_learn(&columns->marks, s->context->legend);
}

bool dg_heads_a_body(const search *s, dg_slice title) {
    return dg_registry_lookup(s->context->registry, title) != NULL ||
           dg_ends_like_an_office(title) || dg_is_titled_body(title);
}

/* All columns with marks together; a slip in a short column does not make it one of names. */
static dg_tally tally_all(const search *s) {
    dg_tally all = {0};
    for (size_t c = 0; c < s->columns->n; c++) {
        dg_tally t = {0};
        if (may_hold_marks(&s->columns->items[c])) t = dg_tally_marks(s, c);
        if (t.marks == 0) continue;
        all.filled += t.filled;
        all.marks += t.marks;
        all.words += t.words;
        all.bearers += t.bearers;
    }
    return all;
}

/* Does a word for who bears the task stand in most rows, three in four? */
static bool rows_have_bearer(const search *s) {
    enum { SIGN_BYTES = 3 };
    size_t rows = 0, borne = 0;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        bool found = false;
        for (size_t c = 1; c < s->columns->n && !found; c++) {
            dg_class class;
            dg_slice cell = text_at(s, row, c);
            found = cell.n > SIGN_BYTES && may_hold_marks(&s->columns->items[c]) &&
                    dg_role_word(&class, cell) &&
                    (class == DG_CLASS_LEAD || class == DG_CLASS_RESPONSIBLE);
        }
        rows++;
        borne += found;
    }
    return borne * 4 >= rows * 3;
}

/* Where the marks are words for roles, which nothing else is called, half of the cells will do, or
 * one in nearly each row: the others say what is done (验证, 提供标准). */
static bool is_matrix(const search *s) {
    dg_tally all = tally_all(s);
    if (dg_are_marks(all)) return true;
    return all.words == all.marks && all.bearers > 0 &&
           (all.marks * 2 >= all.filled || rows_have_bearer(s));
}

/* Team, Accountable, Consulted: marks tell the role of the body that the row names. */
static bool is_role_of_row(const search *s, const dg_column *column) {
    return is_kind(column, DG_COLUMN_PARTIES) &&
           dg_columns_first(s->columns, DG_COLUMN_DEPARTMENT) != DG_NONE;
}

/* Has the column a name and marks? In a matrix a few other cells do not matter. */
static bool is_mark_column(const search *s, size_t c, bool matrix) {
    const dg_column *column = &s->columns->items[c];
    if (column->title.n == 0 || !may_hold_marks(column) || is_kind(column, DG_COLUMN_DEPARTMENT) ||
        is_role_of_row(s, column))
        return false;
    dg_tally own = dg_tally_marks(s, c);
    bool other = matrix && !is_kind(column, DG_COLUMN_IGNORED);
    return own.marks > 0 && (other || dg_are_marks(own));
}

void dg_find_mark_columns(search *s) {
    dg_columns *columns = s->columns;
    size_t n = 0;
    bool names = false;
    note_marks(s);
    bool matrix = is_matrix(s);
    for (size_t c = 0; c < columns->n; c++) {
        bool marks = is_mark_column(s, c, matrix);
        n += marks;
        names = names || (is_kind(&columns->items[c], DG_COLUMN_PARTIES) && !marks);
    }
    for (size_t c = 0; c < columns->n && n > 1; c++) {
        dg_column *column = &columns->items[c];
        if (is_mark_column(s, c, matrix) && (!names || dg_heads_a_body(s, column->title)))
            column->meaning.kind = DG_COLUMN_MARKS;
    }
}

void dg_find_turned(search *s) {
    dg_columns *columns = s->columns;
    size_t marks = 0, across = 0, filled = 0, down = 0;
    for (size_t c = 0; c < columns->n; c++) {
        if (!is_kind(&columns->items[c], DG_COLUMN_MARKS)) continue;
        marks++;
        across += dg_heads_a_body(s, columns->items[c].title);
    }
    if (marks < 2 || across > 0 || !is_kind(&columns->items[0], DG_COLUMN_OTHER)) return;
    for (size_t row = columns->body; row < dg_grid_n_rows(s->grid); row++) {
        filled += text_at(s, row, 0).n > 0;
        down += dg_heads_a_body(s, text_at(s, row, 0));
    }
    bool named = columns->items[0].title.n > 0; /* then its header would have said so */
    if (!named && down * 2 > filled) columns->items[0].meaning.kind = DG_COLUMN_DEPARTMENT;
}
