/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/fail.h"
#include "dutygraph/meetings.h"

/* On how many of the meeting's tasks a department has each role. */
typedef struct {
    size_t leads, joint, named;
} share;

/* Does a come before b: by leads, then joint responsibility, then all it is named on? */
static bool is_before(const share *a, const share *b, dg_chair_rule rule) {
    if (rule == DG_CHAIR_BUSIEST) return a->named > b->named;
    if (a->leads != b->leads) return a->leads > b->leads;
    if (a->leads == 0 && a->joint != b->joint) return a->joint > b->joint;
    return a->named > b->named;
}

dg_code dg_meeting_chair(size_t *department, dg_chair_rule rule, const dg_graph *graph,
                         const size_t *tasks, size_t n, const bool *attends, dg_error *err) {
    size_t n_parties;
    share *shares = calloc(dg_graph_n_departments(graph) + 1, sizeof *shares);
    if (shares == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < n; i++) {
        const dg_edge *parties = dg_graph_task_edges(graph, tasks[i], &n_parties);
        for (size_t k = 0; k < n_parties; k++) {
            share *s = &shares[parties[k].other];
            s->leads += parties[k].role == DG_ROLE_LEAD;
            s->joint += parties[k].role == DG_ROLE_JOINT;
            s->named++;
        }
    }
    *department = DG_NONE;
    for (size_t d = 0; d < dg_graph_n_departments(graph); d++) {
        if (attends != NULL ? !attends[d] : shares[d].named == 0) continue;
        if (*department == DG_NONE || is_before(&shares[d], &shares[*department], rule))
            *department = d;
    }
    free(shares);
    return DG_OK;
}
