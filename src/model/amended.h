/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_MODEL_AMENDED_H
#define DG_MODEL_AMENDED_H

#include "base/array.h"
#include "dutygraph/corrections.h"
#include "model/builder.h"

/** One of a task's departments. */
typedef struct {
    dg_assignment now;
    dg_assignment cleared; /* what clear-role makes of it */
} dg_amended_party;

typedef struct {
    dg_task task; /* without its run of assignments */
    DG_ARRAY(dg_amended_party) parties;
} dg_amended_task;

/**
 * A reading while corrections are applied to it. Strings are the reading's, or live in the builder.
 */
typedef struct {
    const dg_document *reading;
    const dg_registry *registry; /* may be NULL */
    dg_builder *builder;
    DG_ARRAY(dg_amended_task) tasks;
    DG_ARRAY(dg_department) departments; /* the reading's, and after them new ones */
    bool failed;                         /* out of memory */
} dg_amended;

/** Take the reading's tasks and departments; false: no memory. To be freed in any case. */
bool dg_amended_open(dg_amended *a, const dg_document *reading, const dg_registry *registry);
void dg_amended_free(dg_amended *a);

/** Apply one correction; returns how many tasks it changed. */
size_t dg_amended_apply(dg_amended *a, const dg_correction *correction);

/** The document that stands now. */
dg_code dg_amended_finish(dg_document **document, dg_amended *a, dg_error *err);

#endif
