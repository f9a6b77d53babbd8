/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/load.h"

#include <stdlib.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/strmap.h"
#include "model/builder.h"
#include "store/connection.h"
#include "store/fault.h"
#include "store/sql.h"

enum { VERSION_WITH_DUE = 3 };

typedef struct {
    const dg_store *store;
    int64_t id;
    uint32_t version; /* the schema's */
    dg_builder *builder;
    DG_ARRAY(int64_t) sections; /* the ordinal of section i; ascending */
    dg_strmap *departments;     /* name to index */
} loader;

static const char *take_text(dg_query *q, loader *l) {
    return dg_builder_copy(l->builder, dg_slice_of(dg_query_text(q)));
}

static dg_position take_position(dg_query *q) {
    size_t line = dg_query_size(q);
    return (dg_position){line, dg_query_size(q)};
}

static dg_code load_head(loader *l, dg_error *err) {
    dg_query q;
    dg_query_begin(&q, l->store,
                   "SELECT name, title, number, date, sha256 FROM document WHERE id = ?1", l->id,
                   err);
    if (dg_query_next(&q)) {
        dg_document *head = dg_builder_head(l->builder);
        head->name = take_text(&q, l);
        head->title = take_text(&q, l);
        head->number = take_text(&q, l);
        head->date = take_text(&q, l);
        head->sha256 = take_text(&q, l);
    }
    return dg_query_end(&q);
}

/* The index of the section whose ordinal comes next, or DG_NONE. */
static size_t take_section(dg_query *q, const loader *l) {
    if (dg_query_null(q)) return DG_NONE;
    int64_t ordinal = dg_query_number(q);
    size_t low = 0, high = l->sections.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (l->sections.items[middle] < ordinal)
            low = middle + 1;
        else
            high = middle;
    }
    dg_query_require(q, low < l->sections.n && l->sections.items[low] == ordinal);
    return low;
}

static dg_code load_sections(loader *l, dg_error *err) {
    dg_query q;
    dg_query_begin(&q, l->store,
                   "SELECT ordinal, path, label, title, parent, depth, line, column"
                   " FROM section WHERE document = ?1 ORDER BY ordinal",
                   l->id, err);
    while (dg_query_next(&q)) {
        int64_t ordinal = dg_query_number(&q);
        dg_section s = {.path = take_text(&q, l)};
        s.label = take_text(&q, l);
        s.title = take_text(&q, l);
        s.parent = take_section(&q, l);
        s.depth = dg_query_size(&q);
        s.at = take_position(&q);
        dg_builder_section(l->builder, s);
        if (!DG_PUSH(l->sections, ordinal)) q.code = dg_fail_memory(err);
    }
    return dg_query_end(&q);
}

static dg_code load_departments(loader *l, dg_error *err) {
    dg_query q;
    dg_query_begin(&q, l->store,
                   "SELECT department, kind, known, english, category"
                   " FROM document_department WHERE document = ?1 ORDER BY ordinal",
                   l->id, err);
    while (dg_query_next(&q)) {
        dg_department d = {.name = take_text(&q, l)};
        dg_query_require(&q, dg_kind_from_name(&d.kind, dg_query_text(&q)));
        d.known = dg_query_bool(&q);
        d.english = take_text(&q, l);
        d.category = take_text(&q, l);
        size_t index = dg_builder_department(l->builder, d);
        if (!dg_strmap_set(l->departments, dg_slice_of(d.name), index))
            q.code = dg_fail_memory(err);
    }
    return dg_query_end(&q);
}

static void take_assignment(dg_query *q, loader *l) {
    dg_assignment a = {0};
    dg_query_require(q,
                     dg_strmap_get(l->departments, dg_slice_of(dg_query_text(q)), &a.department));
    dg_query_require(q, dg_role_from_name(&a.role, dg_query_text(q)));
    dg_query_require(q, dg_rule_from_name(&a.rule, dg_query_text(q)));
    a.guiding = dg_query_bool(q);
    a.position = dg_query_size(q);
    a.as_written = take_text(q, l);
    a.at = take_position(q);
    dg_builder_assignment(l->builder, a);
}

static void take_task(dg_query *q, loader *l) {
    dg_task t = {.path = take_text(q, l)};
    t.title = take_text(q, l);
    t.text = take_text(q, l);
    t.clause = take_text(q, l);
    t.deadline = take_text(q, l);
    t.due = take_text(q, l);
    t.section = take_section(q, l);
    t.open = dg_query_bool(q);
    t.at = take_position(q);
    t.clause_at = take_position(q);
    dg_builder_task(l->builder, t);
}

#define SELECT_TASKS(due)                                                                          \
    "SELECT ordinal, path, title, text, clause, deadline, " due ", section, open, line, column,"   \
    " clause_line, clause_column FROM task WHERE document = ?1 ORDER BY ordinal"

/* Tasks and assignments are walked side by side: what names no task that is there is left over. */
static dg_code load_tasks(loader *l, dg_error *err) {
    dg_query tasks, assignments;
    dg_query_begin(&tasks, l->store,
                   l->version >= VERSION_WITH_DUE ? SELECT_TASKS("due") : SELECT_TASKS("''"), l->id,
                   err);
    dg_query_begin(&assignments, l->store,
                   "SELECT task, department, role, rule, guiding, position, as_written,"
                   " line, column FROM assignment WHERE document = ?1 ORDER BY task, ordinal",
                   l->id, err);
    bool more = dg_query_next(&assignments);
    int64_t owner = more ? dg_query_number(&assignments) : 0;
    while (dg_query_next(&tasks)) {
        int64_t ordinal = dg_query_number(&tasks);
        take_task(&tasks, l);
        while (more && owner == ordinal) {
            take_assignment(&assignments, l);
            more = dg_query_next(&assignments);
            owner = more ? dg_query_number(&assignments) : 0;
        }
    }
    dg_code code = dg_query_end(&tasks);
    if (code == DG_OK) dg_query_require(&assignments, !more);
    dg_code second = dg_query_end(&assignments);
    return code == DG_OK ? second : code;
}

static dg_code load_diagnostics(loader *l, dg_error *err) {
    dg_query q;
    dg_query_begin(&q, l->store,
                   "SELECT code, severity, line, column, subject, number, path"
                   " FROM diagnostic WHERE document = ?1 ORDER BY ordinal",
                   l->id, err);
    while (dg_query_next(&q)) {
        dg_diagnostic g = {0};
        dg_query_require(&q, dg_diagnostic_from_code(&g.kind, dg_query_text(&q)));
        dg_query_require(&q, dg_severity_from_name(&g.severity, dg_query_text(&q)));
        g.at = take_position(&q);
        g.subject = take_text(&q, l);
        g.number = dg_query_size(&q);
        g.path = take_text(&q, l);
        dg_builder_diagnostic(l->builder, g);
    }
    return dg_query_end(&q);
}

/* The document, if it is sound. */
static dg_code finish(dg_document **document, loader *l, dg_error *err) {
    dg_document *made;
    dg_code code = dg_builder_finish(&made, l->builder, err);
    if (code != DG_OK) return code;
    const char *fault = dg_document_fault(made);
    if (fault != NULL) {
        dg_document_free(made);
        return dg_fail(err, DG_EFORMAT, "%s is damaged: document %lld: %s", l->store->path,
                       (long long)l->id, fault);
    }
    *document = made;
    return DG_OK;
}

dg_code dg_document_load(dg_document **document, const dg_store *store, int64_t id, dg_error *err) {
    static dg_code (*const steps[])(loader *, dg_error *) = {
        load_head, load_sections, load_departments, load_tasks, load_diagnostics,
    };
    loader l = {
        .store = store,
        .id = id,
        .builder = dg_builder_new(),
        .departments = dg_strmap_new(),
    };
    dg_code code = DG_OK;
    if (l.builder == NULL || l.departments == NULL) code = dg_fail_memory(err);
    if (code == DG_OK) code = dg_connection_judge(&l.version, store, err);
    for (size_t i = 0; i < sizeof steps / sizeof *steps && code == DG_OK; i++)
        code = steps[i](&l, err);
    if (code == DG_OK) code = finish(document, &l, err);
    dg_builder_free(l.builder);
    dg_strmap_free(l.departments);
    free(l.sections.items);
    return code;
}
