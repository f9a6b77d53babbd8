/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of several columns that may hold the tasks, which do, and which are headings over them. */
#include "read/name/latin.h"
#include "read/name/nobody.h"
#include "read/outline/label.h"
#include "read/table/column_search.h"
#include "read/table/rows.h"
#include "read/words/table_words.h"
#include "read/words/time_words.h"
#include "read/words/words.h"

/* Does a cell of the column stand for several rows: merged, or empty beside others? */
static bool is_shared(const search *s, size_t column) {
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        bool open = is_covered(s, row, column) || text_at(s, row, column).n == 0;
        if (open && dg_header_cells(s, row) > 1 && row > s->columns->body) return true;
    }
    return false;
}

/* May the cell say what is to be done: no time, names or figures, and more than one character? */
static bool is_phrase(const search *s, dg_slice cell) {
    enum { LEAST_BYTES = 6 };
    return cell.n >= LEAST_BYTES && !dg_has_no_letter(cell) && dg_word_time(NULL, cell) != cell.n &&
           !dg_cell_lists_names(s, cell) && dg_cell_names_nobody(s, cell);
}

/* Are all cells of the column words of their own, a phrase as a rule (车辆各行其道 may look like a
 * name), and the parties of its rows their own too? */
static bool holds_phrases(const search *s, size_t column, size_t parties) {
    enum { PHRASE_BYTES = 12, PHRASES = 3 }; /* four characters; twice as many letters */
    size_t n = 0, bytes = 0, others = 0;
    dg_label label;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, column);
        if (dg_header_cells(s, row) < 2) continue;
        if (is_covered(s, row, column) || cell.n == 0) return false;
        if (dg_cell_label(&label, cell, false)) cell = dg_slice_skip(cell, label.length);
        others += !is_phrase(s, cell);
        if (is_covered(s, row, parties) || text_at(s, row, parties).n == 0) return false;
        bytes += dg_is_latin_byte(cell, 0) ? cell.n / 2 : cell.n;
        n++;
    }
    return n > 1 && others * PHRASES <= n && bytes >= n * PHRASE_BYTES;
}

/* Where all columns of tasks have cells for several rows, whatever heads the phrases beside them,
 * each with its parties, those are the tasks. */
void dg_find_parts(search *s) {
    dg_columns *columns = s->columns;
    size_t task = DG_NONE, parties = dg_columns_first(columns, DG_COLUMN_PARTIES);
    if (parties == DG_NONE) return;
    for (size_t c = 0; c < columns->n; c++) {
        if (!is_kind(&columns->items[c], DG_COLUMN_TASK)) continue;
        if (c > parties || !is_shared(s, c)) return;
        task = c;
    }
    if (task == DG_NONE) return;
    for (size_t c = task + 1; c < parties; c++)
        if (is_kind(&columns->items[c], DG_COLUMN_OTHER) && holds_phrases(s, c, parties)) {
            columns->items[c].meaning.kind = DG_COLUMN_TASK;
            return;
        }
}

/* The next column of tasks behind one; DG_NONE: there is none. */
static size_t next_tasks(const search *s, size_t column) {
    for (size_t c = column + 1; c < s->columns->n; c++)
        if (is_kind(&s->columns->items[c], DG_COLUMN_TASK)) return c;
    return DG_NONE;
}

/* Does a cell of the column say again what the one above says, each time beside another task of the
 * next column of tasks, which is filled in every row? */
static bool repeats(const search *s, size_t column) {
    enum { NEAR = 16 };
    size_t next = next_tasks(s, column), body = s->columns->body, start = body, again = 0;
    for (size_t row = body; next != DG_NONE && row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, column), part = text_at(s, row, next);
        if (row > body && dg_header_cells(s, row) < 2) continue; /* a line below the table */
        bool heading = is_covered_from_left(s, row, next);
        if (!heading && dg_is_blank_word(part)) return false;
        if (row == body || cell.n == 0 || !dg_slice_equal(text_at(s, row - 1, column), cell)) {
            start = row;
            continue;
        }
        for (size_t above = row; above-- > start && row - above <= NEAR;)
            if (dg_slice_equal(text_at(s, above, next), part)) return false;
        again++;
    }
    return again > 0;
}

/* 1. Prevent, 1. Prevent, 2. Mend: are the cells of a column headings that count on, one of them
 * over several rows? One may be left out, but not of 1. High, 3. Low. */
static bool counts_headings(const search *s, size_t column) {
    enum { SURE = 3 };
    dg_label label;
    dg_slice last = {"", 0};
    size_t number = 0, again = 0;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, column);
        bool same = cell.n == 0 || (last.n > 0 && dg_slice_equal(cell, last));
        if (dg_header_cells(s, row) < 2) continue; /* a line below the table */
        again += same && last.n > 0;
        if (same) continue;
        if (!dg_cell_label(&label, cell, false) || label.length >= cell.n) return false;
        bool skips = number >= SURE && label.number > number;
        if (label.number != number + 1 && !skips) return false;
        number = label.number;
        last = cell;
    }
    return again > 0 && number > 1;
}

/* A column before the tasks and their numbers that no word explains may hold headings. */
static void find_headings(search *s) {
    dg_columns *columns = s->columns;
    for (size_t c = 0; c < columns->n; c++) {
        if (is_kind(&columns->items[c], DG_COLUMN_TASK) ||
            is_kind(&columns->items[c], DG_COLUMN_NUMBER))
            return;
        if (is_kind(&columns->items[c], DG_COLUMN_OTHER) && counts_headings(s, c))
            columns->items[c].meaning.kind = DG_COLUMN_SECTION;
    }
}

/* Of several columns of tasks, those whose cells stand for several rows, or are said again in each,
 * are headings. */
void dg_order_tasks(search *s) {
    dg_columns *columns = s->columns;
    size_t tasks = count(columns, DG_COLUMN_TASK);
    find_headings(s);
    for (size_t c = 0; c < columns->n && tasks > 1; c++)
        if (is_kind(&columns->items[c], DG_COLUMN_TASK) && (is_shared(s, c) || repeats(s, c))) {
            columns->items[c].meaning.kind = DG_COLUMN_SECTION;
            tasks--;
        }
    bool numbered = false;
    for (size_t c = 0; c < columns->n; c++) {
        if (!is_kind(&columns->items[c], DG_COLUMN_NUMBER)) continue;
        if (numbered) columns->items[c].meaning.kind = DG_COLUMN_IGNORED;
        numbered = true;
    }
}

/* 1. Dig ponds, 2. Sell frogs: do the cells of the first column, each with words of its own, count
 * the rows, on or anew below a heading? */
static bool counts_tasks(const search *s) {
    enum { FEWEST = 3 };
    dg_label label;
    size_t n = 0, number = 0;
    bool anew = true;
    for (size_t row = s->columns->body; row < dg_grid_n_rows(s->grid); row++) {
        dg_slice cell = text_at(s, row, 0);
        bool heading = dg_header_cells(s, row) < 2;
        if (heading) anew = true;
        if (heading) continue;
        if (cell.n == 0 || is_covered(s, row, 0) || !dg_cell_label(&label, cell, false) ||
            label.length >= cell.n || label.style != DG_LABEL_DIGIT)
            return false;
        if (label.number != number + 1 && !(anew && label.number == 1)) return false;
        number = label.number;
        anew = false;
        n++;
    }
    return n >= FEWEST;
}

/* Priority programme over 1. Dig ponds, beside Description: whatever heads it, a first column that
 * counts the rows by words of its own holds the tasks. Not 问题 beside 任务. */
void dg_find_counted_tasks(search *s) {
    WORDS(details, {"Description", 0}, {"Detail", 0}, {"Summary", 0}, {"内容", 0}, {"说明", 0});
    dg_columns *columns = s->columns;
    size_t task = dg_columns_first(columns, DG_COLUMN_TASK);
    if (columns->n > 0 && is_kind(&columns->items[0], DG_COLUMN_OTHER) && task != DG_NONE &&
        dg_words_match(&details, columns->items[task].title, NULL) > 0 &&
        dg_columns_first(columns, DG_COLUMN_NUMBER) == DG_NONE &&
        dg_columns_first(columns, DG_COLUMN_MARKS) == DG_NONE && counts_tasks(s))
        columns->items[0].meaning.kind = DG_COLUMN_TASK;
}
