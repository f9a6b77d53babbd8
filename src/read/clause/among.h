/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_AMONG_H
#define DG_READ_CLAUSE_AMONG_H

#include "read/clause/find.h"
#include "read/outline/outline.h"

/** Does the clause stand in brackets or behind a label? */
bool dg_found_is_formal(const dg_found *found);

/** 甲局负责统筹协调; 有关部门要各司其职: a sentence that, where it is of how a plan is carried out,
 * calls on bodies and gives them no task. */
bool dg_found_is_call(const dg_found *found);

/** Which sentences of an item may yet be clauses in a document whose tasks have others. */
typedef struct {
    bool has_its_clause; /* beside which a sentence may say more of the same task, and of no
                            other: not 由甲局负责；修路由乙局负责 */
    bool told;           /* 甲局负责筹措资金: another item of its parent has a clause */
    bool leads;          /* 修路由甲局负责: one of its sentences says who helps, too */
    bool carrying_out;   /* 组织领导: it is of how the plan is carried out */
    bool duties;         /* 部门职责, its parent: it begins with the body whose duty it tells */
    bool apart;          /* of a chapter in which no item has a clause in brackets or by a label */
} dg_among;

/**
 * What each node is among those with clauses. It is nothing where its heading, or one above it,
 * says that it is of how the plan is carried out (保障措施).
 *
 * @param[out] among  one per node.
 * @param first_clause  of each node its first clause, one more than nodes.
 * @return false: no memory.  Time: linear in the nodes and their clauses.
 */
bool dg_find_among_tasks(dg_among *among, const dg_findings *findings, const size_t *first_clause,
                         const dg_flow *flow, const dg_outline *outline);

#endif
