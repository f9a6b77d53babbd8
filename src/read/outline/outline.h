/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_OUTLINE_H
#define DG_READ_OUTLINE_OUTLINE_H

#include "read/outline/flow.h"
#include "read/outline/label.h"

typedef enum { DG_NUMBER_FITS, DG_NUMBER_GAP, DG_NUMBER_REPEAT } dg_numbering;

/** A labelled heading or item, or (node 0) the text before the first. Offsets are into the flow. */
typedef struct {
    dg_label label;
    size_t parent;    /* node; 0 for the top level */
    size_t depth;     /* 1 for the top level, 0 for node 0 */
    size_t at;        /* of the label */
    size_t body, end; /* its own text, up to the next label */
    size_t n_children;
    size_t plan; /* 0-based: how often the top level has started again at 1 */
    dg_numbering numbering;
    size_t previous; /* the number before it among its siblings; 0: it is the first */
} dg_node;

/** （四）配合单位：乙局 below （三）牵头单位：甲局: the label of a line that is no item, but says
 * more of who bears the one above it. */
typedef struct {
    size_t at, length;
} dg_field;

/** Nodes in document order, and fields between them. */
typedef struct {
    dg_node *nodes;
    size_t n;
    dg_field *fields;
    size_t n_fields;
} dg_outline;

/** @return DG_OK or DG_ENOMEM. Time: linear in the text. */
dg_code dg_outline_new(dg_outline *outline, const dg_flow *flow, dg_error *err);
void dg_outline_free(dg_outline *outline);

#endif
