/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/text.h"
#include "model/amended.h"

/* A correction with its names looked up. */
typedef struct {
    const dg_correction *correction;
    size_t department; /* DG_NONE where the document does not know it */
    size_t other;      /* the new name's */
    dg_role role;
} step;

/* --- departments --- */

static size_t find_department(const dg_amended *a, const char *name) {
    size_t i = 0;
    while (i < a->departments.n && strcmp(a->departments.items[i].name, name) != 0)
        i++;
    return i < a->departments.n ? i : DG_NONE;
}

static size_t bring_in_department(dg_amended *a, const char *name) {
    size_t i = find_department(a, name);
    if (i != DG_NONE) return i;
    const dg_body *body = a->registry == NULL ? NULL : dg_registry_find(a->registry, name);
    bool known = body != NULL && strcmp(body->name, name) == 0;
    dg_department made = {name, "", "", DG_KIND_DEPARTMENT, known};
    if (known) {
        made.english = body->english;
        made.category = body->category;
        made.kind = body->kind;
    }
    if (!DG_PUSH(a->departments, made)) a->failed = true;
    return a->failed ? DG_NONE : a->departments.n - 1;
}

/* --- parties --- */

/* The place of the department among the task's parties, at `from` or later; DG_NONE: none. */
static size_t find_party(const dg_amended_task *t, size_t department, size_t from) {
    size_t i = from;
    while (i < t->parties.n && t->parties.items[i].now.department != department)
        i++;
    return i < t->parties.n ? i : DG_NONE;
}

static void remove_party(dg_amended_task *t, size_t i) {
    memmove(&t->parties.items[i], &t->parties.items[i + 1],
            (--t->parties.n - i) * sizeof *t->parties.items);
}

static void mark(dg_amended_party *p) {
    p->now.rule = p->cleared.rule = DG_RULE_AMENDED;
}

/* What is printed comes before what was brought in. */
static void take_print(dg_assignment *into, const dg_assignment *from) {
    if (into->as_written[0] != '\0') return;
    into->as_written = from->as_written;
    into->position = from->position;
    into->at = from->at;
}

/* Two parties of one task are one body: the stronger role stays. */
static void merge_party(dg_amended_party *into, const dg_amended_party *from) {
    take_print(&into->now, &from->now);
    take_print(&into->cleared, &from->now);
    if (from->now.role <= into->now.role) return;
    into->now.role = into->cleared.role = from->now.role;
    into->now.guiding = into->cleared.guiding = from->now.guiding;
    mark(into);
}

static bool set_role(dg_amended *a, const step *s, size_t at) {
    dg_amended_task *t = &a->tasks.items[at];
    size_t first = find_party(t, s->department, 0);
    for (size_t i = first; i != DG_NONE; i = find_party(t, s->department, i + 1)) {
        dg_assignment *now = &t->parties.items[i].now;
        now->role = s->role;
        now->guiding = false;
        now->rule = DG_RULE_AMENDED;
    }
    return first != DG_NONE;
}

static bool clear_role(dg_amended *a, const step *s, size_t at) {
    dg_amended_task *t = &a->tasks.items[at];
    bool changed = false;
    for (size_t i = find_party(t, s->department, 0); i != DG_NONE;
         i = find_party(t, s->department, i + 1)) {
        dg_amended_party *p = &t->parties.items[i];
        changed = changed || p->now.role != p->cleared.role || p->now.rule != p->cleared.rule;
        p->now = p->cleared;
    }
    return changed;
}

static bool rename_party(dg_amended *a, const step *s, size_t at) {
    dg_amended_task *t = &a->tasks.items[at];
    bool changed = false;
    if (s->other == DG_NONE) return false;
    for (size_t i; (i = find_party(t, s->department, 0)) != DG_NONE; changed = true) {
        size_t same = find_party(t, s->other, 0);
        dg_amended_party *p = &t->parties.items[i];
        if (same != DG_NONE) {
            merge_party(&t->parties.items[same], p);
            remove_party(t, i);
            continue;
        }
        p->now.department = p->cleared.department = s->other;
        mark(p);
    }
    return changed;
}

static bool add_party(dg_amended *a, const step *s, size_t at) {
    dg_amended_task *t = &a->tasks.items[at];
    if (s->department == DG_NONE || find_party(t, s->department, 0) != DG_NONE) return false;
    dg_assignment added = {
        .department = s->department,
        .role = s->role,
        .rule = DG_RULE_AMENDED,
        .position = t->parties.n,
        .as_written = "", /* it is not in the document */
        .at = t->task.clause_at,
    };
    if (!DG_PUSH(t->parties, (dg_amended_party){added, added})) a->failed = true;
    return true;
}

static bool drop_party(dg_amended *a, const step *s, size_t at) {
    dg_amended_task *t = &a->tasks.items[at];
    bool changed = false;
    for (size_t i; (i = find_party(t, s->department, 0)) != DG_NONE; changed = true)
        remove_party(t, i);
    return changed;
}

/* --- tasks --- */

static const char *keep(dg_amended *a, char *made) {
    if (made == NULL) a->failed = true;
    const char *kept = dg_builder_copy(a->builder, dg_slice_of(made));
    free(made);
    return kept;
}

/* Up to the first stop, as the reader titles a task. */
static const char *title_of(dg_amended *a, dg_slice text) {
    static const char *const stops[] = {"。", "；", ";", "\n"};
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
        text.n = dg_slice_find(text, stops[i], 0);
    return dg_builder_copy(a->builder, dg_slice_trim(text));
}

static void cut(dg_amended *a, dg_task *task, const char *path, int part, dg_slice text) {
    task->path = keep(a, dg_format("%s#%d", path, part));
    task->text = dg_builder_copy(a->builder, text);
    task->title = title_of(a, text);
}

/* The second part goes behind the first, with the same parties. */
static bool split_task(dg_amended *a, const step *s, size_t at) {
    dg_slice text = dg_slice_of(a->tasks.items[at].task.text);
    size_t from = dg_slice_find(text, s->correction->value, 0);
    dg_slice first = dg_slice_trim((dg_slice){text.at, from});
    dg_slice second = dg_slice_trim(dg_slice_skip(text, from));
    const char *path = a->tasks.items[at].task.path;
    if (first.n == 0 || second.n == 0) return false;
    dg_amended_task made = {.task = a->tasks.items[at].task};
    for (size_t i = 0; i < a->tasks.items[at].parties.n && !a->failed; i++)
        if (!DG_PUSH(made.parties, a->tasks.items[at].parties.items[i])) a->failed = true;
    if (a->failed || !DG_PUSH(a->tasks, made)) {
        free(made.parties.items);
        a->failed = true;
        return false;
    }
    cut(a, &a->tasks.items[at].task, path, 1, first);
    cut(a, &made.task, path, 2, second);
    memmove(&a->tasks.items[at + 2], &a->tasks.items[at + 1], (a->tasks.n - at - 2) * sizeof made);
    a->tasks.items[at + 1] = made;
    return true;
}

/* Both texts; one of them where the other says nothing more. */
static const char *both(dg_amended *a, const char *first, const char *between, const char *second) {
    if (second[0] == '\0' || strcmp(first, second) == 0) return first;
    if (first[0] == '\0') return second;
    return keep(a, dg_format("%s%s%s", first, between, second));
}

static void join_words(dg_amended *a, dg_task *into, const dg_task *from) {
    bool same_clause = into->clause_at.line == from->clause_at.line &&
                       into->clause_at.column == from->clause_at.column;
    into->text = both(a, into->text, "\n", from->text);
    if (!same_clause) into->clause = both(a, into->clause, "\n", from->clause);
    into->deadline = both(a, into->deadline, "；", from->deadline);
    if (strcmp(from->due, into->due) > 0) into->due = from->due; /* the later day */
    into->open = into->open || from->open;
}

static void join_parties(dg_amended *a, dg_amended_task *into, const dg_amended_task *from) {
    size_t before = into->parties.n;
    for (size_t i = 0; i < from->parties.n; i++) {
        dg_amended_party p = from->parties.items[i];
        size_t same = find_party(into, p.now.department, 0);
        if (same != DG_NONE) {
            merge_party(&into->parties.items[same], &p);
            continue;
        }
        mark(&p);
        p.now.position = p.cleared.position = before + i;
        if (!DG_PUSH(into->parties, p)) a->failed = true;
    }
}

static size_t find_task(const dg_amended *a, const char *path) {
    size_t i = 0;
    while (i < a->tasks.n && strcmp(a->tasks.items[i].task.path, path) != 0)
        i++;
    return i < a->tasks.n ? i : DG_NONE;
}

static bool join_task(dg_amended *a, const step *s, size_t at) {
    size_t other = find_task(a, s->correction->value);
    if (other == DG_NONE || other == at) return false;
    dg_amended_task from = a->tasks.items[other];
    join_words(a, &a->tasks.items[at].task, &from.task);
    join_parties(a, &a->tasks.items[at], &from);
    free(from.parties.items);
    memmove(&a->tasks.items[other], &a->tasks.items[other + 1],
            (--a->tasks.n - other) * sizeof from);
    return true;
}

/* --- corrections --- */

/* Each changes the task at that place, and says whether it did. */
static bool (*const change[DG_N_CORRECTION_KINDS])(dg_amended *, const step *, size_t at) = {
    [DG_CORRECTION_SET_ROLE] = set_role,   [DG_CORRECTION_CLEAR_ROLE] = clear_role,
    [DG_CORRECTION_RENAME] = rename_party, [DG_CORRECTION_ADD] = add_party,
    [DG_CORRECTION_DROP] = drop_party,     [DG_CORRECTION_SPLIT] = split_task,
    [DG_CORRECTION_JOIN] = join_task,
};

static step look_up(dg_amended *a, const dg_correction *c) {
    step s = {c, DG_NONE, DG_NONE, DG_ROLE_SUPPORT};
    s.department = c->kind == DG_CORRECTION_ADD ? bring_in_department(a, c->department)
                                                : find_department(a, c->department);
    if (c->kind == DG_CORRECTION_RENAME) s.other = bring_in_department(a, c->value);
    if (c->kind == DG_CORRECTION_SET_ROLE || c->kind == DG_CORRECTION_ADD)
        dg_role_from_name(&s.role, c->value);
    return s;
}

size_t dg_amended_apply(dg_amended *a, const dg_correction *c) {
    size_t changed = 0;
    if (!dg_pattern_matches(c->document, a->reading->name)) return 0;
    step s = look_up(a, c);
    for (size_t i = 0; i < a->tasks.n && !a->failed; i++) {
        if (!dg_pattern_matches(c->task, a->tasks.items[i].task.path)) continue;
        if (!change[c->kind](a, &s, i)) continue;
        changed++;
        if (c->kind == DG_CORRECTION_SPLIT) i++; /* the second part is done too */
        if (c->kind == DG_CORRECTION_JOIN) break;
    }
    return changed;
}

dg_code dg_corrections_apply(dg_document **document, size_t *touched, const dg_document *reading,
                             const dg_correction *corrections, size_t n,
                             const dg_registry *registry, dg_error *err) {
    dg_amended a;
    bool ok = dg_amended_open(&a, reading, registry);
    for (size_t i = 0; i < n && ok; i++) {
        size_t changed = dg_amended_apply(&a, &corrections[i]);
        if (touched != NULL) touched[i] += changed;
        ok = !a.failed;
    }
    dg_code code = ok ? dg_amended_finish(document, &a, err) : dg_fail_memory(err);
    dg_amended_free(&a);
    return code;
}
