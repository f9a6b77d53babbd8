/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_FLOW_H
#define DG_READ_OUTLINE_FLOW_H

#include "read/container/source.h"

/**
 * The text as one run of paragraphs: wrapped lines joined, indents and blank lines gone, control
 * characters and runs of white space made one space. A line feed ends a paragraph.
 */
typedef struct {
    dg_slice text;       /* in simplified script */
    const char *printed; /* as many bytes, as they stand in the source; the text where no other */
    struct dg_flow_piece *pieces; /* runs copied from the source, in order */
    size_t n_pieces, recent;      /* the piece that was last asked for */
    unsigned char *cues;          /* the text's, as dg_cues_of makes them */
    size_t *heads, n_heads;       /* where paragraphs begin that Markdown marks as headings */
} dg_flow;

/** Does a line, whatever it begins like, go on with one that is as wide as lines are and ends no
 * sentence: 完 and 成时限：, "to do so," and "supported by"? Both are trimmed and not empty. */
bool dg_flow_goes_on(dg_slice full, dg_slice next);

/** Does Markdown mark the paragraph at byte `at` as a heading: ## 2. Build? */
bool dg_flow_is_head(const dg_flow *flow, size_t at);

dg_code dg_flow_new(dg_flow *flow, const dg_source *source, dg_error *err);
void dg_flow_free(dg_flow *flow);

/** Make bytes behind a line feed line feeds too; what is printed stays. @return DG_OK or DG_ENOMEM.
 */
dg_code dg_flow_blank(dg_flow *flow, size_t at, size_t n, dg_error *err);

/** Where byte `at` of the flow (its end included) stands in the source. */
size_t dg_flow_origin(dg_flow *flow, size_t at);

/** The first byte of the flow that stands at byte `origin` of the source or behind it. */
size_t dg_flow_find(dg_flow *flow, size_t origin);

#endif
