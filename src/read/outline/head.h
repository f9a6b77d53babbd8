/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_HEAD_H
#define DG_READ_OUTLINE_HEAD_H

#include "read/outline/flow.h"

/** What the head of a document says of it. Slices into the flow; empty where not stated. */
typedef struct {
    size_t title_from, title_to; /* bytes of the flow: one or more paragraphs */
    dg_slice number;             /* 国办函〔2016〕66号 */
    size_t number_at;            /* its byte of the flow */
    char date[11];               /* ISO 8601, or "" */
} dg_head;

/** @param end  where the first label stands. */
void dg_head_read(dg_head *head, const dg_flow *flow, size_t end);

/** Does a line end as an office calls its papers (方案, 通知)? It is a title wherever it stands in
 * the head. */
bool dg_head_is_paper(dg_slice line);

#endif
