/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/save.h"

#include "store/sql.h"

static void put_position(dg_query *q, dg_position at) {
    dg_query_put_size(q, at.line);
    dg_query_put_size(q, at.column);
}

static void put_section(dg_query *q, const dg_document *d, size_t i) {
    const dg_section *s = &d->sections[i];
    dg_query_put_size(q, i);
    dg_query_put_text(q, s->path);
    dg_query_put_text(q, s->label);
    dg_query_put_text(q, s->title);
    dg_query_put_size(q, s->parent);
    dg_query_put_size(q, s->depth);
    put_position(q, s->at);
}

static void put_department(dg_query *q, const dg_document *d, size_t i) {
    dg_query_put_text(q, d->departments[i].name);
}

static void put_document_department(dg_query *q, const dg_document *d, size_t i) {
    const dg_department *dep = &d->departments[i];
    dg_query_put_size(q, i);
    dg_query_put_text(q, dep->name);
    dg_query_put_text(q, dg_kind_name(dep->kind));
    dg_query_put_size(q, dep->known);
    dg_query_put_text(q, dep->english);
    dg_query_put_text(q, dep->category);
}

static void put_task(dg_query *q, const dg_document *d, size_t i) {
    const dg_task *t = &d->tasks[i];
    dg_query_put_size(q, i);
    dg_query_put_text(q, t->path);
    dg_query_put_text(q, t->title);
    dg_query_put_text(q, t->text);
    dg_query_put_text(q, t->clause);
    dg_query_put_text(q, t->deadline);
    dg_query_put_size(q, t->section);
    dg_query_put_size(q, t->open);
    put_position(q, t->at);
    put_position(q, t->clause_at);
    dg_query_put_text(q, t->due);
}

static void put_name(dg_query *q, const dg_document *d, size_t i) {
    const dg_assignment *a = &d->assignments[i];
    dg_query_put_text(q, a->as_written);
    dg_query_put_text(q, d->departments[a->department].name);
}

static void put_assignment(dg_query *q, const dg_document *d, size_t i) {
    const dg_assignment *a = &d->assignments[i];
    dg_query_put_size(q, a->task);
    dg_query_put_size(q, i - d->tasks[a->task].first_assignment);
    dg_query_put_text(q, d->departments[a->department].name);
    dg_query_put_text(q, dg_role_name(a->role));
    dg_query_put_text(q, dg_rule_name(a->rule));
    dg_query_put_size(q, a->guiding);
    dg_query_put_size(q, a->position);
    dg_query_put_text(q, a->as_written);
    put_position(q, a->at);
}

static void put_diagnostic(dg_query *q, const dg_document *d, size_t i) {
    const dg_diagnostic *g = &d->diagnostics[i];
    dg_query_put_size(q, i);
    dg_query_put_text(q, dg_diagnostic_code(g->kind));
    dg_query_put_text(q, dg_severity_name(g->severity));
    put_position(q, g->at);
    dg_query_put_text(q, g->subject);
    dg_query_put_size(q, g->number);
    dg_query_put_text(q, g->path);
}

/* One part of a document: a row for each of its elements. */
typedef struct {
    const char *sql;
    size_t n;
    void (*put)(dg_query *q, const dg_document *d, size_t i);
} part;

static dg_code save_part(const dg_store *store, int64_t id, const dg_document *d, const part *p,
                         dg_error *err) {
    dg_query q;
    dg_query_begin(&q, store, p->sql, id, err);
    for (size_t i = 0; i < p->n && q.code == DG_OK; i++) {
        p->put(&q, d, i);
        dg_query_run(&q);
    }
    return dg_query_end(&q);
}

static dg_code save_head(int64_t *id, const dg_store *store, const dg_document *d, dg_error *err) {
    dg_query q;
    dg_query_begin(&q, store,
                   "INSERT INTO document (sha256, name, title, number, date)"
                   " VALUES (?2, ?3, ?4, ?5, ?6)",
                   0, err);
    dg_query_put_text(&q, d->sha256);
    dg_query_put_text(&q, d->name);
    dg_query_put_text(&q, d->title);
    dg_query_put_text(&q, d->number);
    dg_query_put_text(&q, d->date);
    dg_query_run(&q);
    *id = sqlite3_last_insert_rowid(store->db);
    return dg_query_end(&q);
}

dg_code dg_document_save(int64_t *id, const dg_store *store, const dg_document *d, dg_error *err) {
    const part parts[] = {
        {"INSERT INTO section VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", d->n_sections,
         put_section},
        {"INSERT INTO department VALUES (?2) ON CONFLICT DO NOTHING", d->n_departments,
         put_department},
        {"INSERT INTO document_department VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", d->n_departments,
         put_document_department},
        {"INSERT INTO task VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
         d->n_tasks, put_task},
        {"INSERT INTO department_name VALUES (?2, ?3) ON CONFLICT DO NOTHING", d->n_assignments,
         put_name},
        {"INSERT INTO assignment VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
         d->n_assignments, put_assignment},
        {"INSERT INTO diagnostic VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", d->n_diagnostics,
         put_diagnostic},
    };
    dg_code code = save_head(id, store, d, err);
    for (size_t i = 0; i < sizeof parts / sizeof *parts && code == DG_OK; i++)
        code = save_part(store, *id, d, &parts[i], err);
    return code;
}
