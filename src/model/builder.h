/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_MODEL_BUILDER_H
#define DG_MODEL_BUILDER_H

#include "base/arena.h"
#include "base/slice.h"
#include "dutygraph/document.h"

/**
 * A document under construction, for those who make documents: the reader and the store.
 *
 * Every string in what is added must live in the builder's arena (dg_builder_copy) or be static. A
 * failed allocation is remembered and reported by dg_builder_finish.
 */
typedef struct dg_builder dg_builder;

dg_builder *dg_builder_new(void); /* NULL: no memory */
void dg_builder_free(dg_builder *builder);

/** A copy that lives as long as the document; "" once memory ran out, never NULL. */
const char *dg_builder_copy(dg_builder *builder, dg_slice text);

/** The document's own fields (name, title, number, date, sha256), to be set directly. */
dg_document *dg_builder_head(dg_builder *builder);

/** How many tasks and assignments to expect, for an empty builder: room is made for them at once.
 */
void dg_builder_expect(dg_builder *builder, size_t n_tasks, size_t n_assignments);

/* Each returns the index of what was added. */
size_t dg_builder_section(dg_builder *builder, dg_section section);
size_t dg_builder_department(dg_builder *builder, dg_department department);
void dg_builder_diagnostic(dg_builder *builder, dg_diagnostic diagnostic);

/** A task; its run of assignments starts empty, and later assignments go to the newest task. */
size_t dg_builder_task(dg_builder *builder, dg_task task);
void dg_builder_assignment(dg_builder *builder, dg_assignment assignment);

/** What was added so far; borrowed, until the next addition. */
const dg_section *dg_builder_sections(const dg_builder *builder, size_t *n);
const dg_task *dg_builder_tasks(const dg_builder *builder, size_t *n);
const dg_assignment *dg_builder_assignments(const dg_builder *builder, size_t *n);
const dg_department *dg_builder_departments(const dg_builder *builder, size_t *n);
const dg_diagnostic *dg_builder_diagnostics(const dg_builder *builder, size_t *n);

/** The finished document; the builder is empty then, and still to be freed. */
dg_code dg_builder_finish(dg_document **document, dg_builder *builder, dg_error *err);

#endif
