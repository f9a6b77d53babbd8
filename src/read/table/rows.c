/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/rows.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/strmap.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/name/star.h"

enum { HEADING_BYTES = 240 }; /* a longer cell alone in its row is no heading */

/* --- Cells --- */

dg_slice dg_duty_table_text(const dg_duty_table *table, size_t row, size_t column) {
    const dg_grid_cell *cell = dg_grid_cell_at(table->grid, row, column);
    dg_slice text = dg_slice_of(cell == NULL ? NULL : cell->text);
    return dg_is_blank_word(text) ? (dg_slice){"", 0} : text;
}

dg_slice dg_duty_table_printed(const dg_duty_table *table, size_t row, dg_slice part) {
    for (size_t c = 0; c < dg_grid_n_columns(table->grid, row); c++) {
        const dg_grid_cell *cell = dg_grid_cell_at(table->grid, row, c);
        uintptr_t start = (uintptr_t)cell->text, at = (uintptr_t)part.at;
        if (cell->printed != cell->text && at >= start && at <= start + strlen(cell->text))
            return (dg_slice){cell->printed + (at - start), part.n};
    }
    return part;
}

dg_slice dg_duty_table_first_text(const dg_duty_table *table, size_t row, dg_column_kind kind) {
    dg_slice text = {"", 0};
    for (size_t c = 0; c < table->columns.n && text.n == 0; c++)
        if (table->columns.items[c].meaning.kind == kind) text = dg_duty_table_text(table, row, c);
    return text;
}

bool dg_duty_table_is_covered(const dg_duty_table *table, size_t row, size_t column) {
    const dg_grid_cell *cell = dg_grid_cell_at(table->grid, row, column);
    return cell != NULL && cell->covered;
}

bool dg_duty_table_is_covered_from_left(const dg_duty_table *table, size_t row, size_t column) {
    return column > 0 && dg_duty_table_is_covered(table, row, column) &&
           dg_slice_equal(dg_duty_table_text(table, row, column),
                          dg_duty_table_text(table, row, column - 1));
}

static bool is_own(const dg_duty_table *table, size_t row, size_t column) {
    return dg_duty_table_text(table, row, column).n > 0 &&
           !dg_duty_table_is_covered(table, row, column);
}

bool dg_cell_label(dg_label *label, dg_slice text, bool bare) {
    if (dg_label_parse_decimal(label, text) && (!bare || label->length == text.n)) return true;
    if (dg_label_parse(label, text) && !label->glued) return true;
    if (dg_label_parse_lettered(label, text, NULL)) return true;
    if (!bare) return false;
    dg_slice unmarked = dg_without_stars(text); /* 3* */
    size_t bytes, number = dg_digit_number(unmarked, &bytes);
    dg_label_style style = DG_LABEL_DIGIT;
    if (bytes == 0) {
        number = dg_han_number(unmarked, &bytes);
        style = DG_LABEL_HAN;
    }
    size_t length = bytes == unmarked.n ? text.n : bytes;
    bool letter = text.n == 1 && dg_is_letter(text.at[0]);
    if (letter) {
        bytes = length = 1;
        number = (size_t)(text.at[0] & 0x1F);
        style = DG_LABEL_LETTER;
    }
    *label = (dg_label){.style = style, .number = number, .printed = length, .length = length};
    return bytes > 0 && length == text.n;
}

/* --- What a row is --- */

static dg_column_kind kind_of(const dg_duty_table *table, size_t column) {
    return column < table->columns.n ? table->columns.items[column].meaning.kind : DG_COLUMN_OTHER;
}

/* How many cells say something, a merged one counted once; the first of them in *first. */
static size_t n_said(const dg_duty_table *table, size_t row, size_t *first) {
    size_t n = 0;
    for (size_t c = dg_grid_n_columns(table->grid, row); c-- > 0;)
        if (dg_duty_table_text(table, row, c).n > 0 &&
            !dg_duty_table_is_covered_from_left(table, row, c)) {
            n++;
            *first = c;
        }
    return n;
}

static bool repeats_header(const dg_duty_table *table, size_t row) {
    size_t n = dg_grid_n_columns(table->grid, row), header = table->columns.header;
    if (header >= table->columns.body) return false; /* it goes on with the table before it */
    for (size_t c = 0; c < n || c < dg_grid_n_columns(table->grid, header); c++)
        if (!dg_slice_equal(dg_duty_table_text(table, row, c),
                            dg_duty_table_text(table, header, c)))
            return false;
    return true;
}

static bool is_note(dg_slice text) {
    WORDS(starts, {"注：", 0}, {"注:", 0}, {"备注：", 0}, {"备注:", 0}, {"说明：", 0}, {"说明:", 0},
          {"note:", 0}, {"notes:", 0}, {"legend:", 0}, {"key:", 0}, {"图例：", 0}, {"图例:", 0},
          {"source:", 0});
    return dg_words_match(&starts, text, NULL) > 0 || dg_says_first_listed(text);
}

/* 31, 31分, 5.5, 20%: what the tasks below come to, in a column of no meaning. */
static bool is_figure(const dg_duty_table *table, size_t row, size_t column) {
    static const char points[] = "分";
    dg_slice text = dg_duty_table_text(table, row, column);
    if (text.n == 0 || kind_of(table, column) != DG_COLUMN_OTHER) return false;
    if (dg_slice_ends(text, points)) text.n -= sizeof points - 1;
    if (dg_slice_ends(text, "%")) text.n--;
    for (size_t i = 0; i < text.n; i++)
        if ((text.at[i] < '0' || text.at[i] > '9') && text.at[i] != '.') return false;
    return true;
}

dg_slice dg_row_title(const dg_duty_table *table, size_t row) {
    dg_slice title = dg_duty_table_first_text(table, row, DG_COLUMN_TASK);
    size_t task = dg_columns_first(&table->columns, DG_COLUMN_TASK), number = 0;
    while (kind_of(table, number) != DG_COLUMN_NUMBER && number < task)
        number++;
    for (size_t c = number + 1; title.n == 0 && task != DG_NONE && c < task; c++)
        if (kind_of(table, c) == DG_COLUMN_OTHER) title = dg_duty_table_text(table, row, c);
    return title;
}

/* A number and a title, and nothing else but figures. */
static bool is_bare_item(const dg_duty_table *table, size_t row) {
    enum { MOST = 4 };
    size_t first = 0, said = n_said(table, row, &first);
    if (said < 2 || said > MOST || kind_of(table, first) != DG_COLUMN_NUMBER) return false;
    for (size_t c = first + 1; said > 2 && c < dg_grid_n_columns(table->grid, row); c++)
        said -= is_figure(table, row, c);
    return said == 2 && dg_row_title(table, row).n > 0;
}

/* A1, A.1 below A */
static bool is_code_below(dg_slice code, char letter) {
    size_t digits, point = code.n > 1 && code.at[1] == '.';
    dg_digit_number(dg_slice_skip(code, 1 + point), &digits);
    return code.n > 1 && code.at[0] == letter && digits > 0;
}

/* A bare item is a heading where the next item is numbered in another style: 一 before 1. */
static bool is_numbered_heading(const dg_duty_table *table, size_t row) {
    dg_label own, next;
    dg_slice number = dg_duty_table_first_text(table, row, DG_COLUMN_NUMBER);
    if (!is_bare_item(table, row) || !dg_cell_label(&own, number, true)) return false;
    for (size_t r = row + 1; r < dg_grid_n_rows(table->grid); r++) {
        dg_slice below = dg_duty_table_first_text(table, r, DG_COLUMN_NUMBER);
        if (below.n == 0) continue;
        if (own.style == DG_LABEL_LETTER && is_code_below(below, number.at[0])) return true;
        return dg_cell_label(&next, below, true) && next.style != own.style;
    }
    return false;
}

/* 1.5 | Sell frogs, a cell that is merged up to the end of the row. */
static bool is_heading_behind_number(const dg_duty_table *table, size_t row) {
    dg_label label;
    size_t first = 0, n = dg_grid_n_columns(table->grid, row);
    if (n_said(table, row, &first) != 2 || first != 0 || n < 3) return false;
    dg_slice number = dg_duty_table_text(table, row, 0);
    if (!dg_cell_label(&label, number, true) || label.length != number.n) return false;
    for (size_t c = 2; c < n; c++)
        if (!dg_duty_table_is_covered_from_left(table, row, c)) return false;
    return true;
}

/* Is a title alone in its row a heading? Perhaps its parties were forgotten: it is one where it is
 * labelled, reaches over the table, has no number where tasks do, or where the table begins with
 * such a row. */
static bool is_heading(const dg_duty_table *table, size_t row, size_t column) {
    dg_label label;
    size_t n = dg_grid_n_columns(table->grid, row), first = 0, body = table->columns.body;
    if (dg_cell_label(&label, dg_duty_table_text(table, row, column), false)) return true;
    if (column + 1 == n || dg_duty_table_is_covered_from_left(table, row, column + 1)) return true;
    if (dg_columns_first(&table->columns, DG_COLUMN_NUMBER) != DG_NONE) return true;
    while (body < row && n_said(table, body, &first) == 0)
        body++;
    return n_said(table, body, &first) == 1;
}

static dg_row_kind one_cell_kind(const dg_duty_table *table, size_t row, size_t column) {
    dg_slice text = dg_duty_table_text(table, row, column);
    dg_label label;
    size_t task = dg_columns_first(&table->columns, DG_COLUMN_TASK);
    if (is_note(text)) return DG_ROW_NOTHING;
    if (column > task) return DG_ROW_TASK; /* more of the row above */
    bool number = dg_cell_label(&label, text, true) && label.length == text.n;
    if (number || !is_heading(table, row, column)) return DG_ROW_TASK;
    return text.n > HEADING_BYTES ? DG_ROW_LOOSE : DG_ROW_SECTION;
}

/* 2项, 3家 under the head of parties: how many they are, and nobody. */
static bool names_parties(const dg_duty_table *table, size_t row) {
    for (size_t c = 0; c < table->columns.n; c++) {
        dg_column_kind kind = kind_of(table, c);
        dg_slice text = dg_duty_table_text(table, row, c);
        bool figure = text.n > 0 && text.at[0] >= '0' && text.at[0] <= '9';
        if ((kind == DG_COLUMN_PARTIES || kind == DG_COLUMN_DEPARTMENT) && text.n > 0 && !figure)
            return true;
    }
    return false;
}

/* 合计, 合 计（万元）, Total: a row that sums up, without a party. */
static bool is_total(const dg_duty_table *table, size_t row, size_t first) {
    WORDS(words, {"合计", 0}, {"总计", 0}, {"小计", 0}, {"共计", 0}, {"total", 0}, {"totals", 0},
          {"subtotal", 0}, {"grand total", 0}, {"合 计", 0}, {"总 计", 0}, {"小 计", 0});
    dg_slice text = dg_before_remark(dg_duty_table_text(table, row, first));
    return dg_words_hold(&words, text) && !names_parties(table, row);
}

static dg_row_kind row_kind(const dg_duty_table *table, size_t row) {
    size_t first = 0, n = n_said(table, row, &first);
    if (n == 0 || repeats_header(table, row) || is_total(table, row, first)) return DG_ROW_NOTHING;
    if (n == 1) return one_cell_kind(table, row, first);
    bool heads = is_numbered_heading(table, row) || is_heading_behind_number(table, row);
    return heads ? DG_ROW_SECTION : DG_ROW_TASK;
}

/* --- Which rows are one task --- */

typedef struct {
    const dg_duty_table *table;
    dg_rows *rows;
    dg_strmap *keys; /* of tables with a party a row: task to its first row */
    size_t above;    /* the first row of the task above; DG_NONE after a section */
    size_t number_row;
    size_t n_sections;
    bool party_a_row;
    bool failed;
} linker;

/* Does the row have no task of its own, so that it goes on with the one above? */
static bool goes_on(const linker *l, size_t row) {
    for (size_t c = 0; c < l->table->columns.n; c++) {
        dg_column_kind kind = kind_of(l->table, c);
        if ((kind == DG_COLUMN_TASK || kind == DG_COLUMN_NUMBER) && is_own(l->table, row, c))
            return false;
    }
    return l->above != DG_NONE;
}

/* What makes a task the same in a table with a party a row. */
static void put_key(dg_text *key, const linker *l, size_t row) {
    dg_text_printf(key, "%zu", l->n_sections);
    for (size_t c = 0; c < l->table->columns.n; c++) {
        dg_column_kind kind = kind_of(l->table, c);
        if (kind != DG_COLUMN_TASK && kind != DG_COLUMN_NUMBER && kind != DG_COLUMN_SECTION)
            continue;
        dg_text_puts(key, "\x1f");
        dg_text_put(key, dg_duty_table_text(l->table, row, c));
    }
}

/* The first row of the task that this row belongs to: perhaps itself. */
static size_t find_task(linker *l, size_t row) {
    if (goes_on(l, row)) return l->above;
    if (!l->party_a_row) return row;
    dg_text key = {0};
    size_t first = row;
    put_key(&key, l, row);
    dg_slice words = {key.at == NULL ? "" : key.at, key.n};
    dg_strmap_get(l->keys, words, &first);
    if (key.failed || !dg_strmap_set(l->keys, words, first)) l->failed = true;
    dg_text_free(&key);
    return first;
}

/* Does the row have a number, and another than the task above? */
static bool has_new_number(const linker *l, size_t row) {
    size_t c = dg_columns_first(&l->table->columns, DG_COLUMN_NUMBER);
    if (c == DG_NONE || !is_own(l->table, row, c)) return false;
    return l->number_row == DG_NONE ||
           !dg_slice_equal(dg_duty_table_text(l->table, row, c),
                           dg_duty_table_text(l->table, l->number_row, c));
}

static void link_task(linker *l, size_t row) {
    dg_row *own = &l->rows->items[row];
    l->above = find_task(l, row);
    dg_row *first = &l->rows->items[l->above];
    if (first != own) {
        l->rows->items[first->last].next = row;
        first->last = row;
        return;
    }
    own->first = true;
    own->last = row;
    if (has_new_number(l, row)) l->number_row = row;
    own->number_row = l->number_row;
    if (own->number_row != DG_NONE) own->ordinal = l->rows->items[own->number_row].n_bearers++;
}

static void link_rows(linker *l) {
    for (size_t row = l->table->columns.body; row < l->rows->n && !l->failed; row++) {
        dg_row *own = &l->rows->items[row];
        own->kind = row_kind(l->table, row);
        if (own->kind == DG_ROW_TASK) link_task(l, row);
        if (own->kind != DG_ROW_SECTION) continue;
        l->n_sections++;
        l->above = l->number_row = DG_NONE;
    }
}

/* Does any part of the table say that the first named leads? */
static bool says_first_listed(const dg_duty_table *table) {
    for (size_t row = 0; row < dg_grid_n_rows(table->grid); row++) {
        size_t first = 0;
        bool alone = n_said(table, row, &first) == 1;
        if (alone && dg_says_first_listed(dg_duty_table_text(table, row, first))) return true;
    }
    return false;
}

bool dg_rows_find(dg_rows *rows, const dg_duty_table *table) {
    size_t n = dg_grid_n_rows(table->grid);
    *rows = (dg_rows){calloc(n + 1, sizeof *rows->items), n, says_first_listed(table)};
    linker l = {.table = table,
                .rows = rows,
                .keys = dg_strmap_new(),
                .above = DG_NONE,
                .number_row = DG_NONE};
    l.party_a_row = dg_columns_first(&table->columns, DG_COLUMN_DEPARTMENT) != DG_NONE;
    l.failed = rows->items == NULL || l.keys == NULL;
    for (size_t i = 0; i < n && !l.failed; i++)
        rows->items[i].next = rows->items[i].number_row = DG_NONE;
    link_rows(&l);
    dg_strmap_free(l.keys);
    if (l.failed) dg_rows_free(rows);
    return !l.failed;
}

void dg_rows_free(dg_rows *rows) {
    free(rows->items);
    *rows = (dg_rows){0};
}

bool dg_cell_counts_inside(dg_slice cell, const dg_label *first) {
    enum { LABEL_BYTES = 24 };
    dg_label next;
    for (size_t at = first->length, step; at < cell.n; at += step) {
        dg_slice rest = dg_slice_skip(cell, at);
        size_t stop = dg_word_stop(rest);
        if (stop == 0 && rest.at[0] == '\n') stop = 1;
        step = stop;
        if (stop == 0) dg_utf8_next(cell, at, &step);
        rest = dg_slice_skip(rest, stop);
        rest = dg_slice_trim((dg_slice){rest.at, rest.n < LABEL_BYTES ? rest.n : LABEL_BYTES});
        if (stop > 0 && dg_cell_label(&next, rest, false) && next.style == first->style &&
            next.number == first->number + 1)
            return true;
    }
    return false;
}

dg_slice dg_row_own_label(const dg_duty_table *table, size_t row) {
    dg_slice own = {"", 0};
    bool bare = false; /* the cell before holds nothing but it */
    for (size_t c = 0; c < table->columns.n; c++) {
        dg_slice cell = dg_duty_table_text(table, row, c);
        dg_label label;
        if (table->columns.items[c].meaning.kind != DG_COLUMN_TASK || cell.n == 0) continue;
        if (dg_duty_table_is_covered(table, row, c)) continue;
        bool labelled = dg_cell_label(&label, cell, false) && !dg_cell_counts_inside(cell, &label);
        if (labelled)
            own = (dg_slice){cell.at, label.printed};
        else if (!bare)
            own.n = 0;
        bare = labelled && label.length == cell.n;
    }
    return own;
}
