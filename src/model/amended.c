/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/amended.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/strmap.h"

/* --- from the reading --- */

static bool take_task(dg_amended *a, const dg_task *task) {
    dg_amended_task made = {.task = *task};
    bool ok = true;
    for (size_t i = 0; i < task->n_assignments && ok; i++) {
        dg_assignment read = a->reading->assignments[task->first_assignment + i];
        ok = DG_PUSH(made.parties, (dg_amended_party){read, read});
    }
    ok = ok && DG_PUSH(a->tasks, made);
    if (!ok) free(made.parties.items);
    return ok;
}

bool dg_amended_open(dg_amended *a, const dg_document *reading, const dg_registry *registry) {
    *a = (dg_amended){.reading = reading, .registry = registry, .builder = dg_builder_new()};
    bool ok = a->builder != NULL;
    for (size_t i = 0; i < reading->n_departments && ok; i++)
        ok = DG_PUSH(a->departments, reading->departments[i]);
    for (size_t i = 0; i < reading->n_tasks && ok; i++)
        ok = take_task(a, &reading->tasks[i]);
    return ok;
}

void dg_amended_free(dg_amended *a) {
    for (size_t i = 0; i < a->tasks.n; i++)
        free(a->tasks.items[i].parties.items);
    free(a->tasks.items);
    free(a->departments.items);
    dg_builder_free(a->builder);
}

/* --- to a new document --- */

static const char *copy(dg_amended *a, const char *text) {
    return dg_builder_copy(a->builder, dg_slice_of(text));
}

static void put_head(dg_amended *a) {
    dg_document *head = dg_builder_head(a->builder);
    head->name = copy(a, a->reading->name);
    head->title = copy(a, a->reading->title);
    head->number = copy(a, a->reading->number);
    head->date = copy(a, a->reading->date);
    head->sha256 = copy(a, a->reading->sha256);
}

static void put_sections(dg_amended *a) {
    for (size_t i = 0; i < a->reading->n_sections; i++) {
        dg_section s = a->reading->sections[i];
        s.path = copy(a, s.path);
        s.label = copy(a, s.label);
        s.title = copy(a, s.title);
        dg_builder_section(a->builder, s);
    }
}

static size_t put_department(dg_amended *a, dg_department d) {
    d.name = copy(a, d.name);
    d.english = copy(a, d.english);
    d.category = copy(a, d.category);
    return dg_builder_department(a->builder, d);
}

static void put_task(dg_amended *a, dg_task t) {
    t.path = copy(a, t.path);
    t.title = copy(a, t.title);
    t.text = copy(a, t.text);
    t.clause = copy(a, t.clause);
    t.deadline = copy(a, t.deadline);
    t.due = copy(a, t.due);
    dg_builder_task(a->builder, t);
}

/* Tasks with their assignments; departments in order of first mention. */
static void put_tasks(dg_amended *a) {
    size_t *place = malloc((a->departments.n + 1) * sizeof *place);
    if (place == NULL) {
        a->failed = true;
        return;
    }
    for (size_t i = 0; i < a->departments.n; i++)
        place[i] = DG_NONE;
    for (size_t i = 0; i < a->tasks.n; i++) {
        const dg_amended_task *t = &a->tasks.items[i];
        put_task(a, t->task);
        for (size_t k = 0; k < t->parties.n; k++) {
            dg_assignment as = t->parties.items[k].now;
            size_t *department = &place[as.department];
            if (*department == DG_NONE)
                *department = put_department(a, a->departments.items[as.department]);
            as.department = *department;
            as.as_written = copy(a, as.as_written);
            dg_builder_assignment(a->builder, as);
        }
    }
    free(place);
}

/* --- diagnostics --- */

/* What diagnostics are held against. */
typedef struct {
    dg_strmap *tasks;    /* path to task */
    dg_strmap *unknown;  /* names as written of parties that are still unknown */
    dg_strmap *was_read; /* the same, in the reading */
} facts;

static void note(dg_amended *a, dg_strmap *map, const char *key, size_t value) {
    if (!dg_strmap_set(map, dg_slice_of(key), value)) a->failed = true;
}

static void gather(dg_amended *a, const facts *f) {
    const dg_document *r = a->reading;
    for (size_t i = 0; i < r->n_assignments; i++)
        if (!r->departments[r->assignments[i].department].known)
            note(a, f->was_read, r->assignments[i].as_written, i);
    for (size_t i = 0; i < a->tasks.n; i++) {
        const dg_amended_task *t = &a->tasks.items[i];
        note(a, f->tasks, t->task.path, i);
        for (size_t k = 0; k < t->parties.n; k++) {
            const dg_assignment *as = &t->parties.items[k].now;
            if (!a->departments.items[as->department].known) note(a, f->unknown, as->as_written, i);
        }
    }
}

static bool leads(const dg_amended *a, const dg_assignment *as) {
    (void)a;
    return as->role == DG_ROLE_LEAD;
}

static bool is_body(const dg_amended *a, const dg_assignment *as) {
    return a->departments.items[as->department].kind == DG_KIND_DEPARTMENT;
}

/* Whether the task with that path stands, and has such a party. */
static bool has_party(const dg_amended *a, const facts *f, const char *path,
                      bool (*is_such)(const dg_amended *, const dg_assignment *)) {
    size_t i;
    if (!dg_strmap_get(f->tasks, dg_slice_of(path), &i)) return false;
    const dg_amended_task *t = &a->tasks.items[i];
    for (size_t k = 0; k < t->parties.n; k++)
        if (is_such(a, &t->parties.items[k].now)) return true;
    return false;
}

/* Was the name that stands first in the subject unknown, and is nothing called so any more? */
static bool is_known_now(const facts *f, const char *subject) {
    size_t unused;
    dg_slice name = dg_slice_of(subject);
    name.n = dg_slice_find(name, DG_BETWEEN_NAMES, 0);
    return dg_strmap_get(f->was_read, name, &unused) && !dg_strmap_get(f->unknown, name, &unused);
}

static bool is_put_right(const dg_amended *a, const facts *f, const dg_diagnostic *d) {
    switch (d->kind) {
    case DG_DIAG_NO_LEAD:
        return has_party(a, f, d->path, leads);
    case DG_DIAG_NO_DEPARTMENT:
        return has_party(a, f, d->path, is_body);
    case DG_DIAG_UNKNOWN_DEPARTMENT:
    case DG_DIAG_NEAR_IDENTICAL_NAMES:
        return is_known_now(f, d->subject);
    default:
        return false;
    }
}

static void put_diagnostics(dg_amended *a) {
    facts f = {dg_strmap_new(), dg_strmap_new(), dg_strmap_new()};
    a->failed = a->failed || f.tasks == NULL || f.unknown == NULL || f.was_read == NULL;
    if (!a->failed) gather(a, &f);
    for (size_t i = 0; i < a->reading->n_diagnostics && !a->failed; i++) {
        dg_diagnostic d = a->reading->diagnostics[i];
        if (is_put_right(a, &f, &d)) continue;
        d.subject = copy(a, d.subject);
        d.path = copy(a, d.path);
        dg_builder_diagnostic(a->builder, d);
    }
    dg_strmap_free(f.tasks);
    dg_strmap_free(f.unknown);
    dg_strmap_free(f.was_read);
}

dg_code dg_amended_finish(dg_document **document, dg_amended *a, dg_error *err) {
    put_head(a);
    put_sections(a);
    put_tasks(a);
    put_diagnostics(a);
    return a->failed ? dg_fail_memory(err) : dg_builder_finish(document, a->builder, err);
}
