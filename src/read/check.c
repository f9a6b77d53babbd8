/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/check.h"

#include <stdlib.h>
#include <string.h>

#include "base/strmap.h"

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

/* Once for each name that the registry does not know, where it first stands. */
static void check_names(dg_builder *builder, const dg_assignment *assignments, size_t n) {
    size_t n_departments, value;
    const dg_department *departments = dg_builder_departments(builder, &n_departments);
    dg_strmap *seen = dg_strmap_new();
    for (size_t i = 0; seen != NULL && i < n; i++) {
        const dg_assignment *a = &assignments[i];
        const dg_department *d = &departments[a->department];
        bool repeated = dg_strmap_get(seen, dg_slice_of(a->as_written), &value);
        if (repeated && value != a->department && value != DG_NONE) {
            report(builder, DG_DIAG_NAME_FOR_TWO_BODIES, DG_WARNING, a->at, a->as_written, 2, "");
            dg_strmap_set(seen, dg_slice_of(a->as_written), DG_NONE);
        }
        if (repeated) continue;
        dg_strmap_set(seen, dg_slice_of(a->as_written), a->department);
        if (!d->known && d->kind == DG_KIND_DEPARTMENT)
            report(builder, DG_DIAG_UNKNOWN_DEPARTMENT, DG_NOTE, a->at, a->as_written, 0, "");
    }
    dg_strmap_free(seen);
}

void dg_check_tasks(dg_builder *builder, size_t many) {
    size_t n_tasks, n_assignments, n_departments;
    const dg_task *tasks = dg_builder_tasks(builder, &n_tasks);
    const dg_assignment *assignments = dg_builder_assignments(builder, &n_assignments);
    const dg_department *departments = dg_builder_departments(builder, &n_departments);
    for (size_t i = 0; i < n_tasks; i++)
        check_task(builder, &tasks[i], assignments, departments, many);
    check_names(builder, assignments, n_assignments);
}
