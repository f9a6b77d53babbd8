/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_AMONG_H
#define DG_READ_CLAUSE_AMONG_H

#include "read/clause/find.h"
#include "read/outline/outline.h"

/**
 * In a document whose tasks have clauses in brackets or behind labels, the items in which a
 * sentence that tells bodies something (甲局负责筹措资金) may yet be a clause: another item of the
 * same parent has a clause, this one has none, and no heading above it, nor its own, says that it
 * is of how the plan is carried out (保障措施).
 *
 * @param[out] among  of each node, whether it is such.
 * @param first_clause  of each node its first clause, one more than nodes.
 * @return false: no memory.  Time: linear in the nodes and their clauses.
 */
bool dg_find_among_tasks(bool *among, const dg_findings *findings, const size_t *first_clause,
                         const dg_flow *flow, const dg_outline *outline);

#endif
