/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/table/column_spec.h"

#include <stdlib.h>

#include "base/fail.h"
#include "dutygraph/document.h"
#include "read/outline/label.h"
#include "read/table/columns.h"

static const struct {
    const char *key;
    dg_column_meaning meaning;
} keys[] = {
    {"no", {DG_COLUMN_NUMBER, DG_CLASS_NONE}},
    {"section", {DG_COLUMN_SECTION, DG_CLASS_NONE}},
    {"task", {DG_COLUMN_TASK, DG_CLASS_NONE}},
    {"lead", {DG_COLUMN_PARTIES, DG_CLASS_LEAD}},
    {"joint", {DG_COLUMN_PARTIES, DG_CLASS_JOINT}},
    {"responsible", {DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE}},
    {"support", {DG_COLUMN_PARTIES, DG_CLASS_SUPPORT}},
    {"department", {DG_COLUMN_DEPARTMENT, DG_CLASS_NONE}},
    {"role", {DG_COLUMN_ROLE, DG_CLASS_NONE}},
    {"marks", {DG_COLUMN_MARKS, DG_CLASS_NONE}},
    {"deadline", {DG_COLUMN_DEADLINE, DG_CLASS_NONE}},
    {"ignore", {DG_COLUMN_IGNORED, DG_CLASS_NONE}},
};
static const char key_list[] = "no, section, task, lead, joint, responsible, support, department, "
                               "role, marks, deadline, ignore";

static bool find_key(dg_column_meaning *meaning, dg_slice key) {
    for (size_t i = 0; i < DG_ITEMS(keys); i++)
        if (dg_slice_is(key, keys[i].key)) {
            *meaning = keys[i].meaning;
            return true;
        }
    return false;
}

/* 3 or 3-5; false: a name. */
static bool parse_numbers(dg_column_choice *choice, dg_slice value) {
    size_t bytes, first = dg_digit_number(value, &bytes), last = first;
    if (bytes == 0) return false;
    dg_slice rest = dg_slice_skip(value, bytes);
    if (dg_slice_starts(rest, "-")) {
        last = dg_digit_number(dg_slice_skip(rest, 1), &bytes);
        rest = dg_slice_skip(rest, 1 + bytes);
    }
    choice->from = first - 1;
    choice->to = last - 1;
    return rest.n == 0 && bytes > 0;
}

static dg_code parse_item(dg_column_choice *choice, dg_slice item, dg_error *err) {
    size_t equal = dg_slice_find(item, "=", 0);
    dg_slice key = dg_slice_trim((dg_slice){item.at, equal});
    dg_slice value = dg_slice_trim(dg_slice_skip(item, equal + 1));
    if (equal == item.n || value.n == 0)
        return dg_fail(err, DG_EINVAL, "columns: \"%.*s\" is not KEY=COLUMN, such as task=2",
                       (int)item.n, item.at);
    if (!find_key(&choice->meaning, key))
        return dg_fail(err, DG_EINVAL, "columns: no key \"%.*s\"; the keys are %s", (int)key.n,
                       key.at, key_list);
    if (!parse_numbers(choice, value)) {
        choice->name = value;
    } else if (choice->from > choice->to || choice->from == DG_NONE) {
        return dg_fail(err, DG_EINVAL, "columns: \"%.*s\" is no column; the first is 1",
                       (int)value.n, value.at);
    }
    return DG_OK;
}

dg_code dg_column_spec_parse(dg_column_spec *spec, const char *text, dg_error *err) {
    *spec = (dg_column_spec){0};
    dg_slice rest = dg_slice_of(text);
    dg_code code = DG_OK;
    while (rest.n > 0 && code == DG_OK) {
        dg_slice item = {rest.at, dg_slice_find(rest, ",", 0)};
        dg_column_choice choice = {0};
        code = parse_item(&choice, dg_slice_trim(item), err);
        if (code == DG_OK && !DG_PUSH(spec->choices, choice)) code = dg_fail_memory(err);
        rest = dg_slice_skip(rest, item.n + 1);
    }
    if (code != DG_OK) dg_column_spec_clear(spec);
    return code;
}

void dg_column_spec_clear(dg_column_spec *spec) {
    free(spec->choices.items);
    *spec = (dg_column_spec){0};
}

static bool is_chosen(const dg_column_choice *choice, const dg_column *column, size_t c) {
    if (choice->name.n > 0) return dg_slice_equal(choice->name, column->printed);
    return c >= choice->from && c <= choice->to;
}

static bool names_parties(const dg_column_spec *spec) {
    for (size_t i = 0; i < spec->choices.n; i++) {
        dg_column_kind kind = spec->choices.items[i].meaning.kind;
        if (kind == DG_COLUMN_PARTIES || kind == DG_COLUMN_DEPARTMENT || kind == DG_COLUMN_MARKS)
            return true;
    }
    return false;
}

bool dg_columns_choose(dg_columns *columns, const dg_column_spec *spec) {
    for (size_t c = 0; c < columns->n && names_parties(spec); c++)
        if (columns->items[c].meaning.kind == DG_COLUMN_MARKS)
            columns->items[c].meaning.kind = DG_COLUMN_IGNORED;
    for (size_t i = 0; i < spec->choices.n; i++) {
        const dg_column_choice *choice = &spec->choices.items[i];
        for (size_t c = 0; c < columns->n; c++) {
            dg_column_meaning *meaning = &columns->items[c].meaning;
            if (meaning->kind == choice->meaning.kind && meaning->class == choice->meaning.class)
                meaning->kind = DG_COLUMN_IGNORED;
        }
    }
    for (size_t i = 0; i < spec->choices.n; i++) {
        const dg_column_choice *choice = &spec->choices.items[i];
        bool found = false;
        for (size_t c = 0; c < columns->n; c++) {
            if (!is_chosen(choice, &columns->items[c], c)) continue;
            columns->items[c].meaning = choice->meaning;
            found = true;
        }
        if (!found) return false;
    }
    return true;
}
