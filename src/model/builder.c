/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/builder.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"

/* What a dg_document pointer really points to. */
typedef struct {
    dg_document shown; /* first: the two have the same address; its arrays are allocated */
    dg_arena *arena;   /* where it lives, and its strings */
} owned_document;

struct dg_builder {
    owned_document *document; /* NULL: finished, and the arrays are its own */
    DG_ARRAY(dg_section) sections;
    DG_ARRAY(dg_task) tasks;
    DG_ARRAY(dg_department) departments;
    DG_ARRAY(dg_assignment) assignments;
    DG_ARRAY(dg_diagnostic) diagnostics;
    bool failed;
};

dg_builder *dg_builder_new(void) {
    dg_builder *builder = calloc(1, sizeof *builder);
    dg_arena *arena = dg_arena_new();
    owned_document *document = arena == NULL ? NULL : dg_arena_alloc(arena, sizeof *document);
    if (builder == NULL || document == NULL) {
        dg_arena_free(arena);
        free(builder);
        return NULL;
    }
    document->arena = arena;
    document->shown.name = document->shown.title = document->shown.number = "";
    document->shown.date = document->shown.sha256 = "";
    builder->document = document;
    return builder;
}

void dg_builder_free(dg_builder *builder) {
    if (builder == NULL) return;
    if (builder->document != NULL) {
        dg_arena_free(builder->document->arena);
        free(builder->sections.items);
        free(builder->tasks.items);
        free(builder->departments.items);
        free(builder->assignments.items);
        free(builder->diagnostics.items);
    }
    free(builder);
}

const char *dg_builder_copy(dg_builder *builder, dg_slice text) {
    const char *copy = text.n == 0 ? "" : dg_arena_copy(builder->document->arena, text);
    if (copy == NULL) builder->failed = true;
    return copy == NULL ? "" : copy;
}

dg_document *dg_builder_head(dg_builder *builder) {
    return &builder->document->shown;
}

void dg_builder_expect(dg_builder *builder, size_t n_tasks, size_t n_assignments) {
    builder->tasks.items = malloc(n_tasks * sizeof *builder->tasks.items);
    builder->assignments.items = malloc(n_assignments * sizeof *builder->assignments.items);
    if (builder->tasks.items != NULL) builder->tasks.capacity = n_tasks;
    if (builder->assignments.items != NULL) builder->assignments.capacity = n_assignments;
}

size_t dg_builder_section(dg_builder *builder, dg_section section) {
    if (!DG_PUSH(builder->sections, section)) builder->failed = true;
    return builder->sections.n == 0 ? 0 : builder->sections.n - 1;
}

size_t dg_builder_department(dg_builder *builder, dg_department department) {
    if (!DG_PUSH(builder->departments, department)) builder->failed = true;
    return builder->departments.n == 0 ? 0 : builder->departments.n - 1;
}

void dg_builder_diagnostic(dg_builder *builder, dg_diagnostic diagnostic) {
    if (!DG_PUSH(builder->diagnostics, diagnostic)) builder->failed = true;
}

size_t dg_builder_task(dg_builder *builder, dg_task task) {
    task.first_assignment = builder->assignments.n;
    task.n_assignments = 0;
    if (!DG_PUSH(builder->tasks, task)) builder->failed = true;
    return builder->tasks.n == 0 ? 0 : builder->tasks.n - 1;
}

void dg_builder_assignment(dg_builder *builder, dg_assignment assignment) {
    if (builder->tasks.n == 0) return;
    assignment.task = builder->tasks.n - 1;
    if (DG_PUSH(builder->assignments, assignment))
        builder->tasks.items[assignment.task].n_assignments++;
    else
        builder->failed = true;
}

const dg_section *dg_builder_sections(const dg_builder *builder, size_t *n) {
    *n = builder->sections.n;
    return builder->sections.items;
}

const dg_task *dg_builder_tasks(const dg_builder *builder, size_t *n) {
    *n = builder->tasks.n;
    return builder->tasks.items;
}

const dg_assignment *dg_builder_assignments(const dg_builder *builder, size_t *n) {
    *n = builder->assignments.n;
    return builder->assignments.items;
}

const dg_department *dg_builder_departments(const dg_builder *builder, size_t *n) {
    *n = builder->departments.n;
    return builder->departments.items;
}

const dg_diagnostic *dg_builder_diagnostics(const dg_builder *builder, size_t *n) {
    *n = builder->diagnostics.n;
    return builder->diagnostics.items;
}

static int by_position(const void *left, const void *right) {
    const dg_diagnostic *a = left, *b = right;
    if (a->at.line != b->at.line) return a->at.line < b->at.line ? -1 : 1;
    if (a->at.column != b->at.column) return a->at.column < b->at.column ? -1 : 1;
    if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
    int subject = strcmp(a->subject, b->subject);
    return subject != 0 ? subject : strcmp(a->path, b->path);
}

/* An array as a document keeps it: without spare room, and not NULL even where it is empty; NULL:
 * no memory. */
static void *fitted(void *items, size_t n, size_t size) {
    void *fit = realloc(items, (n > 0 ? n : 1) * size);
    return fit == NULL ? items : fit;
}

dg_code dg_builder_finish(dg_document **document, dg_builder *builder, dg_error *err) {
    dg_document *d = &builder->document->shown;
    if (builder->diagnostics.n > 1)
        qsort(builder->diagnostics.items, builder->diagnostics.n, sizeof(dg_diagnostic),
              by_position);
#define KEEP(field)                                                                                \
    builder->field.items =                                                                         \
        fitted(builder->field.items, builder->field.n, sizeof *builder->field.items);              \
    d->field = builder->field.items;                                                               \
    d->n_##field = builder->field.n;                                                               \
    if (d->field == NULL) builder->failed = true;
    KEEP(sections)
    KEEP(tasks)
    KEEP(departments)
    KEEP(assignments)
    KEEP(diagnostics)
#undef KEEP
    if (builder->failed) return dg_fail_memory(err);
    builder->document = NULL;
    *document = d;
    return DG_OK;
}

void dg_document_free(dg_document *document) {
    if (document == NULL) return;
    free((void *)document->sections);
    free((void *)document->tasks);
    free((void *)document->departments);
    free((void *)document->assignments);
    free((void *)document->diagnostics);
    dg_arena_free(((owned_document *)document)->arena);
}

void dg_corpus_free(dg_corpus *corpus) {
    if (corpus == NULL) return;
    for (size_t i = 0; i < corpus->n; i++)
        dg_document_free(corpus->documents[i]);
    free(corpus->documents);
    free(corpus);
}
