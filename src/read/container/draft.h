/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_DRAFT_H
#define DG_READ_CONTAINER_DRAFT_H

#include "base/text.h"
#include "read/container/page.h"

/** A page under construction. A failed allocation is remembered until dg_draft_finish. */
typedef struct {
    dg_text text;
    dg_position at; /* of the next character */
    DG_ARRAY(dg_grid *) grids;
    dg_grid *table; /* under construction; NULL: none */
    bool row_begun;
    bool failed;
} dg_draft;

#define DG_DRAFT_EMPTY                                                                             \
    {                                                                                              \
        .at = { 1, 1 }                                                                             \
    }

void dg_draft_put(dg_draft *draft, dg_slice text);
void dg_draft_end_line(dg_draft *draft); /* nothing where the line is empty */

void dg_draft_begin_table(dg_draft *draft, dg_slice name);
/** The next cell over some rows and columns; its text is trimmed. */
void dg_draft_put_cell(dg_draft *draft, dg_slice text, size_t n_rows, size_t n_columns);
void dg_draft_put_cell_from_above(dg_draft *draft);
void dg_draft_end_row(dg_draft *draft);
void dg_draft_end_table(dg_draft *draft);

/** The page, without its type; the draft is empty again. Also after a failure that is told in
 * `code`: then only clears. */
dg_code dg_draft_finish(dg_page *page, dg_draft *draft, dg_code code, dg_error *err);

#endif
