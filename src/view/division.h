/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_DIVISION_H
#define DG_VIEW_DIVISION_H

/** The tasks that have a department, divided as the documents divide them. */

#include "dutygraph/diagram.h"

/** A part: what stands under one heading, or a task. */
typedef struct {
    size_t document, section; /* DG_NONE: the document itself, or what stands outside all */
    size_t first_task, n_tasks;
} dg_part;

typedef struct {
    dg_parts by;
    size_t *part; /* per task; DG_NONE without a department */
    dg_part *parts;
    size_t n;
} dg_division;

/** Parts stand in the order of their first tasks. @return DG_OK or DG_ENOMEM; to be freed even
 * then. */
dg_code dg_division_make(dg_division *division, const dg_graph *graph, dg_parts by, dg_error *err);

/** The finest division into `most` parts or fewer; where none is, into documents. */
dg_code dg_division_fitting(dg_division *division, const dg_graph *graph, size_t most,
                            dg_error *err);
void dg_division_free(dg_division *division);

/** A part's path, "" for what stands outside all sections and for a document; and what it is
 * called. Borrowed. */
const char *dg_part_path(const dg_division *division, const dg_graph *graph, size_t part);
const char *dg_part_title(const dg_division *division, const dg_graph *graph, size_t part);

/** Both on one line, once where the path ends in the title; the caller's to free(). NULL: no
 * memory.
 */
char *dg_part_heading(const dg_division *division, const dg_graph *graph, size_t part);

#endif
