/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/plan_file.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/file.h"
#include "base/sheet.h"
#include "base/strmap.h"
#include "base/utf8.h"

/* A line before it is sorted. */
typedef struct {
    dg_plan_line line;
    size_t position, place;
} entry;

/* What a line says, as text; "" where it does not. */
typedef struct {
    const char *meeting, *task, *position, *slot;
} words;

/* A file being read. */
typedef struct {
    const char *name;
    dg_strmap *known; /* meeting to its number */
    DG_ARRAY(entry) entries;
    DG_ARRAY(char *) meetings;
    DG_ARRAY(size_t) slots;
    dg_error *err;
} reading;

static bool is_empty(const char *text) {
    return text == NULL || text[0] == '\0';
}

static dg_code refuse(reading *r, size_t line, const char *what) {
    if (line == 0) return dg_fail(r->err, DG_EFORMAT, "%s: %s", r->name, what);
    return dg_fail_at(r->err, DG_EFORMAT, line, 0, "%s:%zu: %s", r->name, line, what);
}

static bool read_number(size_t *number, const char *text, size_t most) {
    size_t value = 0;
    for (size_t i = 0; text[i] != '\0'; i++) {
        if (text[i] < '0' || text[i] > '9') return false;
        value = value * 10 + (size_t)(text[i] - '0');
        if (value > most) return false;
    }
    *number = value;
    return text[0] != '\0';
}

static char *copy(dg_slice text) {
    char *made = malloc(text.n + 1);
    if (made == NULL) return NULL;
    if (text.n > 0) memcpy(made, text.at, text.n);
    made[text.n] = '\0';
    return made;
}

/* The number of a meeting, which is new or not; false: no memory. */
static bool number_meeting(size_t *number, reading *r, const char *name) {
    dg_slice key = dg_slice_of(name);
    if (dg_strmap_get(r->known, key, number)) return true;
    *number = r->meetings.n;
    if (!DG_PUSH(r->slots, DG_NONE)) return false;
    char *made = copy(key);
    if (made == NULL || !DG_PUSH(r->meetings, made)) {
        free(made);
        r->slots.n--;
        return false;
    }
    return dg_strmap_set(r->known, key, *number);
}

static dg_code set_slot(reading *r, size_t meeting, const char *text, size_t line) {
    size_t slot;
    if (is_empty(text)) return DG_OK;
    if (!read_number(&slot, text, DG_PLAN_SLOT_MAX) || slot == 0)
        return refuse(r, line, "a slot is a whole number from 1 to 10000");
    if (r->slots.items[meeting] != DG_NONE && r->slots.items[meeting] != slot - 1)
        return refuse(r, line, "the meeting has another slot above");
    r->slots.items[meeting] = slot - 1;
    return DG_OK;
}

static dg_code add_line(reading *r, const words *w, size_t line) {
    entry e = {.line = {.line = line}, .place = r->entries.n};
    if (is_empty(w->meeting) || is_empty(w->task))
        return refuse(r, line, "a meeting and a task are wanted");
    if (!is_empty(w->position) && !read_number(&e.position, w->position, 1000000))
        return refuse(r, line, "a position is a whole number up to 1000000");
    if (!number_meeting(&e.line.meeting, r, w->meeting)) return dg_fail_memory(r->err);
    e.line.task = copy(dg_slice_of(w->task));
    if (e.line.task == NULL || !DG_PUSH(r->entries, e)) {
        free(e.line.task);
        return dg_fail_memory(r->err);
    }
    return set_slot(r, e.line.meeting, w->slot, line);
}

/* --- CSV and TSV --- */

static dg_code read_sheet(reading *r, dg_slice text) {
    static const char *const columns[] = {"meeting", "task", "position", "slot"};
    dg_sheet sheet;
    dg_error why = {0};
    dg_code code = dg_sheet_open(&sheet, text, columns, 4, 2, &why);
    if (code != DG_OK)
        code = code == DG_ENOMEM ? dg_fail_memory(r->err) : refuse(r, why.line, why.message);
    for (size_t row = 1; code == DG_OK && row < sheet.csv.n_rows; row++) {
        words w = {dg_sheet_cell(&sheet, row, 0), dg_sheet_cell(&sheet, row, 1),
                   dg_sheet_cell(&sheet, row, 2), dg_sheet_cell(&sheet, row, 3)};
        bool blank = is_empty(w.meeting) && is_empty(w.task);
        if (!blank) code = add_line(r, &w, dg_sheet_line(&sheet, row));
    }
    dg_sheet_free(&sheet);
    return code;
}

/* --- JSON --- */

/* A value as text, numbers in `room`; NULL where it is neither text nor a whole number. */
static const char *text_of(char room[32], const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    if (json_is_string(value)) return json_string_value(value);
    if (!json_is_integer(value)) return json_is_null(value) || value == NULL ? "" : NULL;
    snprintf(room, 32, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    return room;
}

static dg_code refuse_value(reading *r) {
    return refuse(r, 0, "a meeting, task, position or slot is a text or a whole number");
}

static dg_code read_agenda(reading *r, const json_t *agenda) {
    dg_code code = DG_OK;
    for (size_t i = 0; i < json_array_size(agenda) && code == DG_OK; i++) {
        char room[4][32];
        const json_t *object = json_array_get(agenda, i);
        words w = {text_of(room[0], object, "meeting"), text_of(room[1], object, "task"),
                   text_of(room[2], object, "position"), text_of(room[3], object, "slot")};
        bool sound = w.meeting != NULL && w.task != NULL && w.position != NULL && w.slot != NULL;
        code = sound ? add_line(r, &w, 0) : refuse_value(r);
    }
    return code;
}

/* Meetings without a task are none. */
static dg_code read_slots(reading *r, const json_t *meetings) {
    dg_code code = DG_OK;
    for (size_t i = 0; i < json_array_size(meetings) && code == DG_OK; i++) {
        char room[2][32];
        size_t number;
        const json_t *object = json_array_get(meetings, i);
        const char *name = text_of(room[0], object, "meeting");
        const char *slot = text_of(room[1], object, "slot");
        if (name == NULL || slot == NULL)
            code = refuse_value(r);
        else if (dg_strmap_get(r->known, dg_slice_of(name), &number))
            code = set_slot(r, number, slot, 0);
    }
    return code;
}

static dg_code read_json(reading *r, dg_slice text) {
    json_error_t why;
    json_t *root = json_loadb(text.at, text.n, 0, &why);
    if (root == NULL) return refuse(r, why.line > 0 ? (size_t)why.line : 1, "this is no JSON");
    const json_t *agenda = json_is_object(root) ? json_object_get(root, "agenda") : root;
    dg_code code = json_is_array(agenda)
                       ? read_agenda(r, agenda)
                       : refuse(r, 0, "an array is wanted, or an object with one called agenda");
    if (code == DG_OK) code = read_slots(r, json_object_get(root, "meetings"));
    json_decref(root);
    return code;
}

/* --- both --- */

static int by_agenda(const void *left, const void *right) {
    const entry *a = left, *b = right;
    if (a->line.meeting != b->line.meeting) return a->line.meeting < b->line.meeting ? -1 : 1;
    if (a->position != b->position) return a->position < b->position ? -1 : 1;
    return (a->place > b->place) - (a->place < b->place);
}

static dg_code take(dg_plan_file *plan, reading *r) {
    size_t n = r->entries.n;
    dg_plan_line *lines = calloc(n + 1, sizeof *lines);
    if (lines == NULL) return dg_fail_memory(r->err);
    if (n > 1) qsort(r->entries.items, n, sizeof *r->entries.items, by_agenda);
    for (size_t i = 0; i < n; i++)
        lines[i] = r->entries.items[i].line;
    free(r->entries.items);
    *plan = (dg_plan_file){lines, n, r->meetings.items, r->slots.items, r->meetings.n};
    return DG_OK;
}

dg_code dg_plan_file_parse(dg_plan_file *plan, const char *bytes, size_t n, const char *name,
                           dg_error *err) {
    reading r = {.name = name, .known = dg_strmap_new(), .err = err};
    dg_slice text = dg_utf8_unmarked((dg_slice){bytes, n}), start = dg_slice_trim(text);
    bool is_json = start.n > 0 && (start.at[0] == '{' || start.at[0] == '[');
    dg_code code = r.known == NULL ? dg_fail_memory(err)
                   : is_json       ? read_json(&r, text)
                                   : read_sheet(&r, text);
    if (code == DG_OK) code = take(plan, &r);
    dg_strmap_free(r.known);
    if (code == DG_OK) return DG_OK;
    for (size_t i = 0; i < r.entries.n; i++)
        free(r.entries.items[i].line.task);
    for (size_t i = 0; i < r.meetings.n; i++)
        free(r.meetings.items[i]);
    free(r.entries.items);
    free(r.meetings.items);
    free(r.slots.items);
    return code;
}

dg_code dg_plan_file_read(dg_plan_file *plan, const char *path, dg_error *err) {
    char *bytes = NULL;
    size_t n = 0;
    dg_code code = dg_file_read(&bytes, &n, path, err);
    if (code == DG_OK) code = dg_plan_file_parse(plan, bytes, n, path, err);
    free(bytes);
    return code;
}

void dg_plan_file_clear(dg_plan_file *plan) {
    for (size_t i = 0; i < plan->n_lines; i++)
        free(plan->lines[i].task);
    for (size_t i = 0; i < plan->n_meetings; i++)
        free(plan->meetings[i]);
    free(plan->lines);
    free(plan->meetings);
    free(plan->slots);
    *plan = (dg_plan_file){0};
}
