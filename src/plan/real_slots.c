/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/slice.h"
#include "dutygraph/rows.h"
#include "dutygraph/schedule.h"

enum { DATE, START, END, ROOMS, ABSENT, N_COLUMNS, ROOMS_MAX = 1000000 };

static const char *const columns[N_COLUMNS] = {"date", "start", "end", "rooms", "unavailable"};

/* A list being read. */
typedef struct {
    const char *path;
    size_t column[N_COLUMNS], n_columns;
    DG_ARRAY(dg_real_slot) slots;
} list;

static dg_slice cell(const list *l, const dg_row *row, int which) {
    return l->column[which] < row->n ? dg_slice_of(row->cells[l->column[which]]) : DG_LITERAL("");
}

/* --- dates, hours, numbers --- */

/* Digits at the front, `least` to `most` of them. */
static bool take_number(uint32_t *value, dg_slice *rest, size_t least, size_t most) {
    size_t n = 0;
    for (*value = 0; n < most && n < rest->n && rest->at[n] >= '0' && rest->at[n] <= '9'; n++)
        *value = *value * 10 + (uint32_t)(rest->at[n] - '0');
    *rest = dg_slice_skip(*rest, n);
    return n >= least;
}

static bool take_mark(dg_slice *rest, char mark) {
    if (rest->n == 0 || rest->at[0] != mark) return false;
    *rest = dg_slice_skip(*rest, 1);
    return true;
}

static uint32_t days_of(uint32_t year, uint32_t month) {
    static const uint32_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

static bool read_date(char date[11], dg_slice text) {
    uint32_t year, month, day;
    if (!take_number(&year, &text, 4, 4) || text.n == 0) return false;
    char mark = text.at[0];
    if (mark != '-' && mark != '/') return false;
    if (!take_mark(&text, mark) || !take_number(&month, &text, 1, 2) || !take_mark(&text, mark) ||
        !take_number(&day, &text, 1, 2) || text.n > 0)
        return false;
    if (month < 1 || month > 12 || day < 1 || day > days_of(year, month)) return false;
    snprintf(date, 11, "%04u-%02u-%02u", year % 10000, month % 100, day % 100);
    return true;
}

static bool read_hour(uint32_t *minutes, dg_slice text) {
    uint32_t hour, minute;
    if (!take_number(&hour, &text, 1, 2) || !take_mark(&text, ':') ||
        !take_number(&minute, &text, 2, 2) || text.n > 0)
        return false;
    *minutes = hour * 60 + minute;
    return minute < 60 && *minutes <= 24 * 60;
}

static bool read_rooms(size_t *rooms, dg_slice text) {
    uint32_t value = 0;
    if (text.n == 0) return true;
    if (!take_number(&value, &text, 1, 7) || text.n > 0) return false;
    *rooms = value;
    return value > 0 && value <= ROOMS_MAX;
}

/* --- departments that cannot come --- */

static void slot_clear(dg_real_slot *slot) {
    for (size_t i = 0; i < slot->n_absent; i++)
        free(slot->absent[i]);
    free(slot->absent);
}

/* The next name of a list parted by ";", "；" or "、", which it leaves behind. */
static dg_slice next_name(dg_slice *rest) {
    static const char *const marks[] = {";", "；", "、"};
    size_t end = rest->n, after = rest->n;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = dg_slice_find(*rest, marks[i], 0);
        if (at >= end) continue;
        end = at;
        after = at + strlen(marks[i]);
    }
    dg_slice name = dg_slice_trim((dg_slice){rest->at, end});
    *rest = dg_slice_skip(*rest, after);
    return name;
}

static bool read_absent(dg_real_slot *slot, dg_slice rest) {
    DG_ARRAY(char *) names = {0};
    bool ok = true;
    while (rest.n > 0 && ok) {
        dg_slice name = next_name(&rest);
        if (name.n == 0) continue;
        char *copy = calloc(name.n + 1, 1);
        ok = copy != NULL;
        if (ok) memcpy(copy, name.at, name.n);
        if (ok && !DG_PUSH(names, copy)) {
            free(copy);
            ok = false;
        }
    }
    slot->absent = names.items;
    slot->n_absent = names.n;
    return ok;
}

/* --- rows --- */

static dg_code wrong(const list *l, size_t line, const char *wanted, dg_slice found,
                     dg_error *err) {
    return dg_fail_at(err, DG_EFORMAT, line, 0, "%s:%zu: %s, not “%.*s”", l->path, line, wanted,
                      (int)found.n, found.at);
}

static dg_code add_row(list *l, const dg_row *row, dg_error *err) {
    dg_real_slot slot = {.line = row->line};
    if (row->n > l->n_columns)
        return dg_fail_at(err, DG_EFORMAT, slot.line, 0,
                          "%s:%zu: more cells than columns; \";\" parts departments", l->path,
                          slot.line);
    if (!read_date(slot.date, cell(l, row, DATE)))
        return wrong(l, slot.line, "a date such as 2026-12-01 is wanted", cell(l, row, DATE), err);
    if (!read_hour(&slot.start, cell(l, row, START)))
        return wrong(l, slot.line, "a start such as 09:00 is wanted", cell(l, row, START), err);
    if (!read_hour(&slot.end, cell(l, row, END)))
        return wrong(l, slot.line, "an end such as 11:00 is wanted", cell(l, row, END), err);
    if (slot.end <= slot.start)
        return dg_fail_at(err, DG_EFORMAT, slot.line, 0, "%s:%zu: the slot ends before it starts",
                          l->path, slot.line);
    if (!read_rooms(&slot.rooms, cell(l, row, ROOMS)))
        return wrong(l, slot.line, "a number of rooms above 0 is wanted", cell(l, row, ROOMS), err);
    bool ok = read_absent(&slot, cell(l, row, ABSENT)) && DG_PUSH(l->slots, slot);
    if (ok) return DG_OK;
    slot_clear(&slot);
    return dg_fail_memory(err);
}

/* A first row whose first cell is no date but names a column says what the columns hold. */
static dg_code read_header(bool *is_header, list *l, const dg_rows *rows, dg_error *err) {
    *is_header = false;
    l->n_columns = N_COLUMNS;
    for (int which = 0; which < N_COLUMNS; which++)
        l->column[which] = (size_t)which;
    if (rows->n == 0) return DG_OK;
    const dg_row *row = &rows->items[0];
    char first = row->cells[0][0];
    if (first == '\0' || (first >= '0' && first <= '9')) return DG_OK;
    *is_header = true;
    l->n_columns = row->n;
    for (int which = 0; which < N_COLUMNS; which++)
        l->column[which] = DG_NONE;
    for (size_t i = 0; i < row->n; i++) {
        int which = 0;
        while (which < N_COLUMNS && strcmp(row->cells[i], columns[which]) != 0)
            which++;
        if (which == N_COLUMNS)
            return wrong(l, row->line, "the columns are date, start, end, rooms and unavailable",
                         dg_slice_of(row->cells[i]), err);
        l->column[which] = i;
    }
    return DG_OK;
}

static int by_time(const void *left, const void *right) {
    const dg_real_slot *a = left, *b = right;
    int order = strcmp(a->date, b->date);
    if (order != 0) return order;
    if (a->start != b->start) return a->start < b->start ? -1 : 1;
    return (a->line > b->line) - (a->line < b->line);
}

static dg_code sort_and_check(list *l, dg_error *err) {
    if (l->slots.n == 0) return dg_fail(err, DG_EFORMAT, "%s: there is no slot in it", l->path);
    qsort(l->slots.items, l->slots.n, sizeof *l->slots.items, by_time);
    for (size_t i = 1; i < l->slots.n; i++) {
        const dg_real_slot *a = &l->slots.items[i - 1], *b = &l->slots.items[i];
        if (strcmp(a->date, b->date) != 0 || b->start >= a->end) continue;
        return dg_fail_at(err, DG_EFORMAT, b->line, 0,
                          "%s:%zu: the slot overlaps that of line %zu; meetings at once are a "
                          "number of rooms",
                          l->path, b->line, a->line);
    }
    return DG_OK;
}

static dg_code read_rows(list *l, const dg_rows *rows, dg_error *err) {
    bool is_header;
    dg_code code = read_header(&is_header, l, rows, err);
    for (size_t row = is_header; code == DG_OK && row < rows->n; row++)
        code = add_row(l, &rows->items[row], err);
    return code == DG_OK ? sort_and_check(l, err) : code;
}

dg_code dg_real_slots_read(dg_real_slots *slots, const char *path, dg_error *err) {
    dg_rows rows = {0};
    list l = {.path = path};
    dg_code code = dg_rows_read(&rows, path, err);
    if (code != DG_OK) return code;
    code = read_rows(&l, &rows, err);
    dg_rows_clear(&rows);
    dg_real_slots read = {l.slots.items, l.slots.n};
    if (code == DG_OK)
        *slots = read;
    else
        dg_real_slots_clear(&read);
    return code;
}

void dg_real_slots_clear(dg_real_slots *slots) {
    for (size_t i = 0; i < slots->n; i++)
        slot_clear(&slots->items[i]);
    free(slots->items);
    *slots = (dg_real_slots){0};
}
