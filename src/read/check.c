/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/check.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/strmap.h"
#include "base/text.h"
#include "base/traditional.h"
#include "base/utf8.h"
#include "read/label.h"
#include "read/name.h"
#include "read/slips.h"

static void report(dg_builder *builder, dg_diagnostic_kind kind, dg_severity severity,
                   dg_position at, const char *subject, size_t number, const char *path) {
    dg_builder_diagnostic(builder, (dg_diagnostic){kind, severity, at, subject, number, path});
}

static void check_task(dg_builder *builder, const dg_task *task, const dg_assignment *assignments,
                       const dg_department *departments, size_t many) {
    size_t bodies = 0;
    bool lead = false;
    for (size_t i = 0; i < task->n_assignments; i++) {
        const dg_assignment *a = &assignments[task->first_assignment + i];
        bodies += departments[a->department].kind == DG_KIND_DEPARTMENT;
        lead = lead || a->role == DG_ROLE_LEAD;
    }
    dg_position at = task->clause_at;
    if (task->open) report(builder, DG_DIAG_OPEN_LIST, DG_WARNING, at, "", bodies, task->path);
    if (bodies == 0)
        report(builder, DG_DIAG_NO_DEPARTMENT, DG_WARNING, at, "", task->n_assignments, task->path);
    else if (!lead)
        report(builder, DG_DIAG_NO_LEAD, DG_WARNING, at, "", bodies, task->path);
    if (many > 0 && bodies > many)
        report(builder, DG_DIAG_MANY_DEPARTMENTS, DG_WARNING, at, "", bodies, task->path);
}

/* --- Names --- */

typedef struct {
    dg_builder *builder;
    const dg_registry *registry;
    const dg_assignment *assignments;
    const dg_department *departments;
    const char **checked; /* of each department: the name by which it was last called */
    /* The names of departments in simplified script, by first mention; the id is the assignment's
     * place. */
    DG_ARRAY(dg_near_name) unknown;
} names;

/* A name in either script is the same name. */
static dg_slice simplified(names *k, dg_slice written) {
    if (!dg_has_traditional(written)) return written;
    char *copy = (char *)dg_builder_copy(k->builder, written);
    if (copy[0] == '\0') return written;
    dg_simplify(copy, written.n);
    return (dg_slice){copy, written.n};
}

/* One name for two departments is reported once. */
static void check_name(names *k, dg_strmap *seen, size_t i) {
    enum { OF_TWO = 1, OF_ONE }; /* OF_ONE and the index of that department */
    const dg_assignment *a = &k->assignments[i];
    const dg_department *d = &k->departments[a->department];
    const char **checked = &k->checked[a->department];
    if (*checked == a->as_written) return; /* a name is copied once for all rows on end with it */
    *checked = a->as_written;
    dg_slice written = simplified(k, dg_slice_of(a->as_written));
    size_t *of = dg_strmap_at(seen, written);
    if (of == NULL) return;
    if (*of >= OF_ONE && *of != OF_ONE + a->department) {
        report(k->builder, DG_DIAG_NAME_FOR_TWO_BODIES, DG_WARNING, a->at, a->as_written, 2, "");
        *of = OF_TWO;
    }
    if (*of != 0) return;
    *of = OF_ONE + a->department;
    if (d->known) return;
    if (dg_is_cut_name(written))
        report(k->builder, DG_DIAG_UNREAD_PART, DG_WARNING, a->at, a->as_written, 0, "");
    if (d->kind != DG_KIND_DEPARTMENT) return;
    report(k->builder, DG_DIAG_UNKNOWN_DEPARTMENT, DG_NOTE, a->at, a->as_written, 0, "");
    size_t second = dg_second_name(written, k->registry);
    if (second < written.n) /* 甲局乙部, a mark short */
        report(k->builder, DG_DIAG_UNREAD_PART, DG_WARNING, a->at, a->as_written + second, 0, "");
    (void)!DG_PUSH(k->unknown, (dg_near_name){simplified(k, dg_slice_of(d->name)), i});
}

static bool is_long_enough(dg_slice name) {
    enum { LEAST = 4, LEAST_LATIN = 8 };
    bool latin = name.n > 0 && (unsigned char)name.at[0] < 0x80;
    return dg_utf8_count(name) >= (latin ? LEAST_LATIN : LEAST);
}

static bool is_number(dg_slice text) {
    size_t bytes;
    dg_han_number(text, &bytes);
    if (bytes == 0) dg_digit_number(text, &bytes);
    return bytes > 0;
}

/* The same office of two places, or the first and the second, are meant to differ by one. */
static bool may_be_a_slip(dg_slice a, dg_slice b, size_t at) {
    return is_long_enough(a) && is_long_enough(b) && at >= dg_name_place(a) &&
           at >= dg_name_place(b) &&
           !(is_number(dg_slice_skip(a, at)) && is_number(dg_slice_skip(b, at)));
}

static bool is_near_registry(const void *context, dg_slice name, const dg_near_name *found,
                             size_t at) {
    (void)context;
    return may_be_a_slip(name, found->text, at);
}

/* Of two unknown names the later one is reported. */
static bool is_near_earlier(const void *context, dg_slice name, const dg_near_name *found,
                            size_t at) {
    const dg_near_name *later = context;
    return found->id < later->id && may_be_a_slip(name, found->text, at);
}

/* The department of an assignment, as it is called. */
static const char *name_at(const names *k, size_t assignment) {
    return k->departments[k->assignments[assignment].department].name;
}

static void check_near(const names *k, const dg_near *near, const dg_near_name *name) {
    const dg_near_name *known =
        dg_near_find(dg_registry_near(k->registry), name->text, is_near_registry, NULL);
    const dg_near_name *earlier =
        known != NULL ? NULL : dg_near_find(near, name->text, is_near_earlier, name);
    if (known == NULL && earlier == NULL) return;
    dg_text both = {0};
    dg_text_puts(&both, name_at(k, name->id));
    dg_text_puts(&both, DG_BETWEEN_NAMES);
    if (known != NULL)
        dg_text_put(&both, known->text);
    else
        dg_text_puts(&both, name_at(k, earlier->id));
    report(k->builder, DG_DIAG_NEAR_IDENTICAL_NAMES, DG_NOTE, k->assignments[name->id].at,
           dg_builder_copy(k->builder, (dg_slice){both.at, both.n}), 0, "");
    dg_text_free(&both);
}

/* Once for each name that the registry does not know, where it first stands. */
static void check_names(names *k, size_t n) {
    dg_strmap *seen = dg_strmap_new();
    for (size_t i = 0; seen != NULL && i < n; i++)
        check_name(k, seen, i);
    dg_strmap_free(seen);
    dg_near near;
    if (!dg_near_make(&near, k->unknown.items, k->unknown.n)) return;
    for (size_t i = 0; i < k->unknown.n; i++)
        check_near(k, &near, &k->unknown.items[i]);
    dg_near_clear(&near);
}

void dg_check_tasks(dg_builder *builder, const dg_registry *registry, size_t many) {
    size_t n_tasks, n_assignments, n_departments;
    const dg_task *tasks = dg_builder_tasks(builder, &n_tasks);
    const dg_assignment *assignments = dg_builder_assignments(builder, &n_assignments);
    const dg_department *departments = dg_builder_departments(builder, &n_departments);
    for (size_t i = 0; i < n_tasks; i++)
        check_task(builder, &tasks[i], assignments, departments, many);
    names k = {.builder = builder,
               .registry = registry,
               .assignments = assignments,
               .departments = departments,
               .checked = calloc(n_departments + 1, sizeof *k.checked)};
    if (k.checked != NULL) check_names(&k, n_assignments);
    free(k.checked);
    free(k.unknown.items);
}
