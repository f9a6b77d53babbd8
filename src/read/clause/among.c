/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/among.h"

#include <stdlib.h>

#include "read/words/words.h"

/* 三、保障措施, （一）加强组织领导: does a heading say that below it stands how the plan is carried
 * out, where bodies are told things that are no task of the plan? */
static bool is_of_carrying_out(dg_slice heading) {
    WORDS(ends, {"保障措施", 0}, {"组织保障", 0}, {"实施保障", 0}, {"工作保障", 0}, {"强化保障", 0},
          {"保障条件", 0}, {"保障机制", 0}, {"组织实施", 0}, {"组织领导", 0}, {"统筹领导", 0},
          {"加强领导", 0}, {"强化领导", 0}, {"组织管理", 0}, {"组织协调", 0}, {"统筹协调", 0},
          {"组织机构", 0}, {"组织体系", 0}, {"领导机构", 0}, {"工作机构", 0}, {"要求", 0},
          {"督促指导", 0}, {"督促检查", 0}, {"督导检查", 0}, {"监督检查", 0}, {"监督落实", 0},
          {"责任落实", 0}, {"落实责任", 0}, {"压实责任", 0}, {"督查考核", 0}, {"考核评价", 0},
          {"考核问责", 0}, {"监督考核", 0}, {"督导考核", 0}, {"跟踪问效", 0}, {"实施步骤", 0},
          {"工作步骤", 0}, {"方法步骤", 0}, {"时间安排", 0}, {"进度安排", 0}, {"附则", 0});
    return dg_words_end(&ends, dg_slice_trim(heading)) > 0;
}

/* The first sentence or line of a node. */
static dg_slice heading_of(const dg_flow *flow, const dg_node *node) {
    enum { HEADING_BYTES = 90 };
    dg_slice words = {flow->text.at + node->body, node->end - node->body};
    if (words.n > HEADING_BYTES) words.n = HEADING_BYTES;
    words.n = dg_slice_find(words, "\n", 0);
    words.n = dg_slice_find(words, "。", 0);
    return words;
}

static bool has_clause(const dg_findings *findings, const size_t *first_clause, size_t node) {
    for (size_t k = first_clause[node]; k < first_clause[node + 1]; k++)
        if (!findings->clauses.items[k].told) return true;
    return false;
}

bool dg_find_among_tasks(bool *among, const dg_findings *findings, const size_t *first_clause,
                         const dg_flow *flow, const dg_outline *outline) {
    enum { OVER_CLAUSE = 1, OF_CARRYING_OUT = 2 };
    unsigned char *is = calloc(outline->n, sizeof *is);
    if (is == NULL) return false;
    for (size_t i = 1; i < outline->n; i++)
        if (has_clause(findings, first_clause, i)) is[outline->nodes[i].parent] |= OVER_CLAUSE;
    for (size_t i = 0; i < outline->n; i++) {
        const dg_node *node = &outline->nodes[i];
        bool below = i > 0 && (is[node->parent] & OF_CARRYING_OUT) != 0;
        if (below || is_of_carrying_out(heading_of(flow, node))) is[i] |= OF_CARRYING_OUT;
        among[i] = i > 0 && (is[i] & OF_CARRYING_OUT) == 0 &&
                   (is[node->parent] & OVER_CLAUSE) != 0 && !has_clause(findings, first_clause, i);
    }
    free(is);
    return true;
}
