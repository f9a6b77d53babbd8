/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/fault.h"

#include <string.h>

#include "base/slice.h"
#include "base/utf8.h"

static bool is_text(const char *string) {
    dg_slice text = dg_slice_of(string);
    return string != NULL && dg_utf8_first_invalid(text) == text.n;
}

static bool are_texts(const char *const *strings, size_t n) {
    size_t i = 0;
    while (i < n && is_text(strings[i]))
        i++;
    return i == n;
}

#define ARE_TEXTS(...)                                                                             \
    are_texts((const char *const[]){__VA_ARGS__},                                                  \
              sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

/* The file keeps signed numbers. */
static bool is_number(size_t number) {
    return number <= INT64_MAX;
}

static bool is_position(dg_position at) {
    return is_number(at.line) && is_number(at.column);
}

static bool is_index(size_t index, size_t n) {
    return index < n || index == DG_NONE;
}

static bool is_sha256(const char *hex) {
    return is_text(hex) && strlen(hex) == 64 && strspn(hex, "0123456789abcdef") == 64;
}

static bool is_section(const dg_document *d, size_t i) {
    const dg_section *s = &d->sections[i];
    return ARE_TEXTS(s->path, s->label, s->title) && is_index(s->parent, i) && s->depth >= 1 &&
           is_number(s->depth) && is_position(s->at);
}

static bool is_assignment(const dg_document *d, size_t i) {
    const dg_assignment *a = &d->assignments[i];
    return a->department < d->n_departments && (unsigned)a->role < DG_N_ROLES &&
           (unsigned)a->rule < DG_N_RULES && a->rule != DG_RULE_AMENDED && is_number(a->position) &&
           is_text(a->as_written) && is_position(a->at);
}

static bool is_task(const dg_document *d, size_t i) {
    const dg_task *t = &d->tasks[i];
    const dg_task *before = i > 0 ? &d->tasks[i - 1] : NULL;
    size_t first = before != NULL ? before->first_assignment + before->n_assignments : 0;
    if (t->first_assignment != first || t->n_assignments > d->n_assignments - first) return false;
    for (size_t a = first; a < first + t->n_assignments; a++)
        if (d->assignments[a].task != i || !is_assignment(d, a)) return false;
    return ARE_TEXTS(t->path, t->title, t->text, t->clause, t->deadline, t->due) &&
           is_index(t->section, d->n_sections) && is_position(t->at) && is_position(t->clause_at);
}

static bool is_department(const dg_document *d, size_t i) {
    const dg_department *dep = &d->departments[i];
    return ARE_TEXTS(dep->name, dep->english, dep->category) &&
           (unsigned)dep->kind <= DG_KIND_COLLECTIVE;
}

static bool is_diagnostic(const dg_document *d, size_t i) {
    const dg_diagnostic *g = &d->diagnostics[i];
    return (unsigned)g->kind < DG_N_DIAGNOSTICS && (unsigned)g->severity <= DG_ERROR &&
           is_position(g->at) && is_number(g->number) && ARE_TEXTS(g->subject, g->path);
}

static bool all(bool (*is)(const dg_document *, size_t), const dg_document *d, size_t n) {
    size_t i = 0;
    while (i < n && is(d, i))
        i++;
    return i == n;
}

const char *dg_document_fault(const dg_document *d) {
    if (!ARE_TEXTS(d->name, d->title, d->number, d->date)) return "its head is not text";
    if (!is_sha256(d->sha256)) return "its SHA-256 is not one";
    if (!all(is_section, d, d->n_sections)) return "a section is not sound";
    if (!all(is_department, d, d->n_departments)) return "a department is not sound";
    if (!all(is_task, d, d->n_tasks)) return "a task or an assignment is not sound";
    const dg_task *last = d->n_tasks > 0 ? &d->tasks[d->n_tasks - 1] : NULL;
    if (d->n_assignments != (last == NULL ? 0 : last->first_assignment + last->n_assignments))
        return "an assignment has no task";
    if (!all(is_diagnostic, d, d->n_diagnostics)) return "a diagnostic is not sound";
    return NULL;
}
