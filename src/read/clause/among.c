/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/among.h"

#include <stdlib.h>

#include "read/clause/slips.h"
#include "read/clause/verdict.h"
#include "read/name/latin.h"
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

/* 三、部门职责, 任务分工: does a heading say that below it stands whose duty is what? */
static bool is_of_duties(dg_slice heading) {
    WORDS(ends, {"任务分工", 0}, {"责任分工", 0}, {"工作分工", 0}, {"部门分工", 0}, {"Duties", 0},
          {"DUTIES", 0}, {"duties", 0}, {"Responsibilities", 0}, {"RESPONSIBILITIES", 0},
          {"responsibilities", 0});
    heading = dg_slice_trim(heading);
    return dg_words_end(&ends, heading) > 0 || dg_duty_heading(heading) > 0;
}

/* Chapter 1 Background: does a heading say that below it stands what is so? */
static bool is_of_background(dg_slice heading) {
    WORDS(ends, {"Background", 0}, {"Context", 0}, {"Introduction", 0}, {"Outlook", 0});
    return dg_words_end(&ends, dg_slice_trim(heading)) > 0;
}

bool dg_found_is_formal(const dg_found *found) {
    bool more = found->clause.has_role || found->clause.parties.n > 1; /* 某人（甲局） */
    if (found->bracketed && !found->prose && more) return true;
    for (size_t i = 0; i < found->clause.parties.n; i++)
        if (found->clause.parties.items[i].by_label) return true;
    return false;
}

bool dg_found_is_call(const dg_found *found) {
    WORDS(ends, {"协调", 0}, {"指导", 0}, {"督导", 0}, {"督促", 0}, {"督查", 0}, {"监督", 0},
          {"考核", 0}, {"评估", 0});
    static const char *const slogans[] = {"各司其职", "各负其责"};
    const dg_clause *clause = &found->clause;
    if (found->bracketed || found->duty || found->above || dg_found_is_formal(found)) return false;
    if (dg_clause_names_classes(clause)) return DG_HOLDS_ANY(clause->words, slogans);
    bool more = dg_next_comma(clause->words, 0) < clause->words.n; /* ，定期督促 */
    return clause->parties.n == 1 && !more &&
           dg_words_end(&ends, dg_slice_trim(clause->words)) > 0 &&
           dg_slice_holds(clause->words, "负责");
}

/* 由甲局牵头，乙局配合: does the sentence say who bears the task and who helps? */
static bool has_two_roles(const dg_found *found) {
    bool bears = false, helps = false;
    if (!found->prose || !found->leads) return false;
    for (size_t i = 0; i < found->clause.parties.n; i++) {
        const dg_party *party = &found->clause.parties.items[i];
        if (dg_is_latin_byte(party->written, 0)) return false;
        bears = bears || party->class == DG_CLASS_LEAD || party->class == DG_CLASS_RESPONSIBLE;
        helps = helps || party->class == DG_CLASS_SUPPORT;
    }
    return bears && helps;
}

enum {
    CLAUSE = 1,
    FORMAL = 2,
    TWO_ROLES = 4,
    OVER_CLAUSE = 8,
    OF_CARRYING_OUT = 16,
    OF_DUTIES = 32,
    HOLDS_FORMAL = 64 /* or an item below it does */
};

/* What the clauses of a node are. */
static unsigned char kinds_of(const dg_findings *findings, size_t from, size_t to) {
    unsigned char kinds = 0;
    for (size_t k = from; k < to; k++) {
        const dg_found *found = &findings->clauses.items[k];
        if (!found->told) kinds |= CLAUSE;
        bool own = found->duty || found->above || dg_found_is_formal(found);
        if (own && !found->prose) kinds |= FORMAL;
        if (has_two_roles(found)) kinds |= TWO_ROLES;
    }
    return kinds;
}

bool dg_find_among_tasks(dg_among *among, const dg_findings *findings, const size_t *first_clause,
                         const dg_flow *flow, const dg_outline *outline) {
    unsigned char *is = calloc(outline->n, sizeof *is);
    if (is == NULL) return false;
    for (size_t i = 0; i < outline->n; i++) {
        is[i] |= kinds_of(findings, first_clause[i], first_clause[i + 1]);
        if (i > 0 && (is[i] & CLAUSE) != 0) is[outline->nodes[i].parent] |= OVER_CLAUSE;
        if ((is[i] & FORMAL) != 0) is[i] |= HOLDS_FORMAL;
    }
    for (size_t i = outline->n; i-- > 1;) /* an item stands behind its parent */
        is[outline->nodes[i].parent] |= is[i] & HOLDS_FORMAL;
    for (size_t i = 0; i < outline->n; i++) {
        const dg_node *node = &outline->nodes[i];
        is[i] |= is[node->parent] & OF_CARRYING_OUT;
        if (is_of_carrying_out(heading_of(flow, node))) is[i] |= OF_CARRYING_OUT;
        if (is_of_duties(heading_of(flow, node))) is[i] |= OF_DUTIES;
        bool may = i > 0 && (is[i] & (OF_CARRYING_OUT | FORMAL)) == 0;
        among[i].carrying_out = (is[i] & OF_CARRYING_OUT) != 0;
        among[i].has_its_clause = (is[i] & FORMAL) != 0;
        among[i].told = may && (is[node->parent] & OVER_CLAUSE) != 0;
        among[i].leads = may && (is[i] & TWO_ROLES) != 0;
        among[i].duties = may && (is[node->parent] & OF_DUTIES) != 0;
        bool first = i == 0 || node->parent == 0;
        among[i].apart = first ? (is[i] & HOLDS_FORMAL) == 0 : among[node->parent].apart;
        if (i > 0 && is_of_background(heading_of(flow, node))) among[i].apart = false;
    }
    free(is);
    return true;
}
