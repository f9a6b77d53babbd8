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
    struct dg_flow_head *heads;   /* the paragraphs that Markdown marks as headings, in order */
    size_t n_heads;
} dg_flow;

/** ## Roads: where it begins, and how many # mark it. */
typedef struct dg_flow_head {
    size_t at, rank;
} dg_flow_head;

/** Does a line, whatever it begins like, go on with one that is as wide as lines are and ends no
 * sentence: 完 and 成时限：, "to do so," and "supported by"? Both are trimmed and not empty. */
bool dg_flow_goes_on(dg_slice full, dg_slice next);

/** The first heading at byte `at` or behind it; n_heads: none. */
size_t dg_flow_head_from(const dg_flow *flow, size_t at);

/** Does Markdown mark the paragraph at byte `at` as a heading: ## 2. Build? */
static inline bool dg_flow_is_head(const dg_flow *flow, size_t at) {
    size_t next = dg_flow_head_from(flow, at);
    return next < flow->n_heads && flow->heads[next].at == at;
}

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
