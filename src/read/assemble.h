/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ASSEMBLE_H
#define DG_READ_ASSEMBLE_H

#include "dutygraph/read.h"
#include "model/builder.h"
#include "read/clause/find.h"
#include "read/container/source.h"
#include "read/outline/outline.h"
#include "read/table/tables.h"

/** The parts that a document is put together from. */
typedef struct {
    dg_source *source;
    dg_flow *flow;
    const dg_outline *outline;
    const dg_findings *findings; /* of the whole flow, in order */
    const size_t *first_clause; /* outline->n + 1 entries: node i has first_clause[i] … [i+1]-1 */
    const dg_tables *tables;
    const dg_registry *registry;
    bool first_listed; /* a preamble or note says so, for the whole document */
    const dg_read_options *options;
} dg_parts;

/** Sections, tasks, assignments and the diagnostics of the outline, put into the builder. */
dg_code dg_assemble(dg_builder *builder, const dg_parts *parts, dg_error *err);

#endif
