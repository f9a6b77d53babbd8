/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/corrections.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/fail.h"
#include "base/utf8.h"

/* What a kind's `value` holds. */
typedef enum { NOTHING, A_ROLE, A_NAME, WORDS, A_PATH } value_kind;

typedef struct {
    const char *name;
    bool department; /* is about one department of the task */
    value_kind value;
} kind_row;

static const kind_row kinds[DG_N_CORRECTION_KINDS] = {
    [DG_CORRECTION_SET_ROLE] = {"set-role", true, A_ROLE},
    [DG_CORRECTION_CLEAR_ROLE] = {"clear-role", true, NOTHING},
    [DG_CORRECTION_RENAME] = {"rename", true, A_NAME},
    [DG_CORRECTION_ADD] = {"add", true, A_ROLE},
    [DG_CORRECTION_DROP] = {"drop", true, NOTHING},
    [DG_CORRECTION_SPLIT] = {"split", false, WORDS},
    [DG_CORRECTION_JOIN] = {"join", false, A_PATH},
};

const char *dg_correction_kind_name(dg_correction_kind kind) {
    return (size_t)kind < DG_N_CORRECTION_KINDS ? kinds[kind].name : "unknown";
}

bool dg_correction_kind_from_name(dg_correction_kind *kind, const char *name) {
    size_t i = 0;
    while (i < DG_N_CORRECTION_KINDS && strcmp(kinds[i].name, name) != 0)
        i++;
    if (i == DG_N_CORRECTION_KINDS) return false;
    *kind = (dg_correction_kind)i;
    return true;
}

/* --- patterns --- */

bool dg_is_pattern(const char *text) {
    return strchr(text, '*') != NULL;
}

/* A text that holds a star itself is meant by itself, whatever else its star means. */
bool dg_pattern_matches(const char *pattern, const char *text) {
    const char *star = NULL, *from = NULL; /* the last star, and what it has not swallowed yet */
    if (strcmp(pattern, text) == 0) return true;
    while (*text != '\0') {
        if (*pattern == '*') {
            star = pattern++;
            from = text;
        } else if (*pattern == *text) {
            pattern++;
            text++;
        } else if (star != NULL) {
            pattern = star + 1;
            text = ++from;
        } else {
            return false;
        }
    }
    return pattern[strspn(pattern, "*")] == '\0';
}

/* --- what a correction must be --- */

static bool is_line(const char *string) {
    dg_slice text = dg_slice_of(string);
    if (string == NULL || dg_utf8_first_invalid(text) < text.n) return false;
    for (size_t i = 0; i < text.n; i++)
        if ((unsigned char)text.at[i] < ' ' || text.at[i] == 0x7F) return false;
    return true;
}

static bool is_moment(const char *when) {
    static const char shape[] = "0000-00-00T00:00:00Z";
    if (strlen(when) != sizeof shape - 1) return false;
    for (size_t i = 0; shape[i] != '\0'; i++)
        if (shape[i] == '0' ? when[i] < '0' || when[i] > '9' : when[i] != shape[i]) return false;
    return true;
}

/* Whether the department and the value are such as the kind wants. */
static dg_code check_kind(const dg_correction *c, dg_error *err) {
    const kind_row *kind = &kinds[c->kind];
    dg_role role;
    if (kind->department == (c->department[0] == '\0'))
        return dg_fail(err, DG_EINVAL, "%s wants %s department", kind->name,
                       kind->department ? "a" : "no");
    if ((kind->value == NOTHING) != (c->value[0] == '\0'))
        return dg_fail(err, DG_EINVAL, "%s wants %s value", kind->name,
                       kind->value == NOTHING ? "no" : "a");
    if (kind->value == A_ROLE && !dg_role_from_name(&role, c->value))
        return dg_fail(err, DG_EINVAL, "unknown role %s: lead, joint or support", c->value);
    if (kind->value == A_NAME && strcmp(c->department, c->value) == 0)
        return dg_fail(err, DG_EINVAL, "%s is its name already", c->value);
    if (kind->value == A_PATH && (dg_is_pattern(c->task) || dg_is_pattern(c->value)))
        return dg_fail(err, DG_EINVAL, "join wants two tasks, not a pattern");
    if (kind->value == A_PATH && strcmp(c->task, c->value) == 0)
        return dg_fail(err, DG_EINVAL, "%s cannot be joined to itself", c->task);
    return DG_OK;
}

dg_code dg_correction_check(const dg_correction *c, dg_error *err) {
    const char *fields[] = {c->document, c->task, c->department, c->value,
                            c->note,     c->who,  c->when};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (!is_line(fields[i]))
            return dg_fail(err, DG_EINVAL, "a correction holds what is not one line of UTF-8");
    if ((unsigned)c->kind >= DG_N_CORRECTION_KINDS)
        return dg_fail(err, DG_EINVAL, "a correction has no kind");
    if (c->document[0] == '\0') return dg_fail(err, DG_EINVAL, "a correction has no document");
    if (c->task[0] == '\0') return dg_fail(err, DG_EINVAL, "a correction has no task");
    if (!is_moment(c->when))
        return dg_fail(err, DG_EINVAL, "not a moment such as 2016-07-08T00:00:00Z: %s", c->when);
    return check_kind(c, err);
}

/* --- lists --- */

struct dg_corrections {
    dg_arena *arena;
    DG_ARRAY(dg_correction) items;
};

dg_corrections *dg_corrections_new(void) {
    dg_corrections *list = calloc(1, sizeof *list);
    if (list != NULL) list->arena = dg_arena_new();
    if (list != NULL && list->arena != NULL) return list;
    free(list);
    return NULL;
}

void dg_corrections_free(dg_corrections *list) {
    if (list == NULL) return;
    dg_arena_free(list->arena);
    free(list->items.items);
    free(list);
}

dg_code dg_corrections_add(dg_corrections *list, const dg_correction *correction, dg_error *err) {
    dg_code code = dg_correction_check(correction, err);
    if (code != DG_OK) return code;
    dg_correction copy = *correction;
    const char **strings[] = {&copy.document, &copy.task, &copy.department, &copy.value,
                              &copy.note,     &copy.who,  &copy.when};
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++) {
        *strings[i] = dg_arena_copy(list->arena, dg_slice_of(*strings[i]));
        if (*strings[i] == NULL) return dg_fail_memory(err);
    }
    return DG_PUSH(list->items, copy) ? DG_OK : dg_fail_memory(err);
}

const dg_correction *dg_corrections_items(const dg_corrections *list, size_t *n) {
    *n = list->items.n;
    return list->items.items;
}
