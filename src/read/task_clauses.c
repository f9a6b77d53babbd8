/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/task_clauses.h"

#include <string.h>

#include "read/words/signs.h"

size_t dg_node_clauses(const dg_parts *parts, size_t node) {
    return parts->first_clause[node + 1] - parts->first_clause[node];
}

const dg_found *dg_node_clause(const dg_parts *parts, size_t node, size_t k) {
    return &parts->findings->clauses.items[parts->first_clause[node] + k];
}

/* Does a line of the flow begin at byte `at`, but for signs that set it apart? */
static bool begins_line(const dg_parts *parts, size_t at) {
    dg_slice before = {parts->flow->text.at, at};
    while (before.n > 0 && strchr(" *_-|", before.at[before.n - 1]) != NULL)
        before.n--;
    before.n -= dg_words_end(&dg_list_marks, before);
    return before.n == 0 || before.at[before.n - 1] == '\n';
}

/* Are the parties all of labels and, as `support` says, those who support or guide, or some who do
 * not? */
static bool is_labelled(const dg_found *found, bool support) {
    size_t others = 0;
    for (size_t i = 0; i < found->clause.parties.n; i++) {
        dg_class class = found->clause.parties.items[i].class;
        if (!found->clause.parties.items[i].by_label) return false;
        others += class != DG_CLASS_SUPPORT && class != DG_CLASS_GUIDANCE;
    }
    return found->clause.parties.n > 0 && !found->bracketed && !found->above &&
           (others == 0) == support;
}

/* Lead: A, a line of another field, Partners: B: does the k-th clause of a node, Partners, go on
 * with the one before? */
static bool goes_on(const dg_parts *parts, size_t node, size_t k) {
    enum { BETWEEN_BYTES = 2000 };
    const dg_found *before = dg_node_clause(parts, node, k - 1),
                   *found = dg_node_clause(parts, node, k);
    dg_slice between = {parts->flow->text.at + before->end, found->at - before->end};
    if (between.n > BETWEEN_BYTES || !is_labelled(found, true)) return false;
    bool apart = node == 0 && dg_slice_holds(between, "\n\n");
    return !apart && begins_line(parts, found->at);
}

/* 完成时限：6月 behind a clause */
static bool is_time(const dg_found *found) {
    return found->clause.parties.n == 0 && found->clause.deadline.n > 0;
}

size_t dg_last_of_task(const dg_parts *parts, size_t node, size_t k) {
    if (k + 1 == dg_node_clauses(parts, node)) return k; /* mostly */
    const dg_found *found = dg_node_clause(parts, node, k);
    bool leads = is_labelled(found, false) && begins_line(parts, found->at);
    for (; k + 1 < dg_node_clauses(parts, node); k++) {
        const dg_found *next = dg_node_clause(parts, node, k + 1);
        if (!is_time(next) && !next->above && !(leads && goes_on(parts, node, k + 1))) break;
    }
    return k;
}

size_t dg_node_tasks(const dg_parts *parts, size_t node) {
    size_t n = 0, clauses = dg_node_clauses(parts, node);
    if (clauses < 2) return clauses; /* mostly */
    for (size_t k = 0; k < clauses; k = dg_last_of_task(parts, node, k) + 1)
        n++;
    return n;
}
