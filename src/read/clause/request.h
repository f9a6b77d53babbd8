/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_REQUEST_H
#define DG_READ_CLAUSE_REQUEST_H

/**
 * Sentences in Chinese that tell bodies to do something:
 *
 *     sentence = [ 会议要求， ] [ 请 | 责成 | 建议 | 由 | 此项工作由 ] told { "，" beside }
 *              | [ subject ] 由 parties 组成 { "，" beside }
 *              | … 由 parties [ 作为业主单位 ] role … { "，" beside }
 *     told     = parties [ 要 ] { manner } ( 负责 | 牵头 | … ) … [ 会同 parties ] …
 *              | parties deed …                                   behind 请 and the like
 *     beside   = [ 由 ] parties [ 要 ] { manner } ( role | deed ) … | 会同 parties …
 *
 * What stands behind a role word up to the comma is what is to be done; a part between commas that
 * begins with no body is passed over.
 */

#include "model/registry_match.h"
#include "read/english/english_prose.h"

/** What a sentence says. */
typedef struct {
    dg_prose_part parts[DG_PROSE_PARTS]; /* the parties and the time, in order */
    size_t n;                            /* 0: it tells nobody anything */
    bool leads;                          /* behind 由, who is in the lead */
    bool asked;                          /* 请甲局…, 由甲局… */
    bool by_role;                        /* 甲局负责…, not 甲局会同乙局… */
    bool members;                        /* who makes up a group: 由甲局、乙局组成 */
    bool divides; /* 甲局负责规划，乙局负责执法: each has its own part */
} dg_request;

/** `listed`: it is a line behind one that tells a body its duty, so that what a body is to do
 * (乙局要加强监管) is its duty too. */
void dg_request_read(dg_request *request, dg_slice sentence, bool listed,
                     const dg_registry *registry);

/** Where 由 or 请 next stands before who is to do something, not as a part of a word: 自由, 事由,
 * 申请; text.n: nowhere. Both have as many bytes. */
size_t dg_next_asking(dg_slice text, size_t at);

#endif
