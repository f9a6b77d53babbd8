/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/fail.h"
#include "dutygraph/schedule.h"

static int by_arrival(const void *left, const void *right) {
    const dg_attendance *a = left, *b = right;
    if (a->arrive != b->arrive) return a->arrive < b->arrive ? -1 : 1;
    if (a->leave != b->leave) return a->leave < b->leave ? -1 : 1;
    return (a->department > b->department) - (a->department < b->department);
}

/* The attendances of meeting m; at[d] is scratch, DG_NONE for every department before and after. */
static size_t list_meeting(dg_attendance *list, const dg_plan *plan, const dg_planning *p, size_t m,
                           size_t *at) {
    const size_t *agenda = plan->items + plan->first[m];
    size_t n = 0;
    for (size_t i = plan->first[m]; i < plan->first[m + 1]; i++) {
        size_t item = plan->items[i];
        uint64_t end = dg_agenda_end(p, agenda, i + 1 - plan->first[m]);
        uint64_t start = end - p->minutes[item];
        for (size_t k = p->first[item]; k < p->first[item + 1]; k++) {
            size_t d = p->attendees[k];
            if (at[d] == DG_NONE) {
                at[d] = n;
                list[n++] = (dg_attendance){d, m, start, end, 0};
            }
            list[at[d]].leave = end;
            list[at[d]].busy += end - start;
        }
    }
    for (size_t i = 0; i < n; i++)
        at[list[i].department] = DG_NONE;
    if (n > 1) qsort(list, n, sizeof *list, by_arrival);
    return n;
}

dg_code dg_plan_attendances(dg_attendance **list, size_t *n, const dg_plan *plan,
                            const dg_planning *planning, dg_error *err) {
    size_t *at = calloc(planning->n_departments + 1, sizeof *at);
    dg_attendance *made = calloc(planning->first[planning->n_items] + 1, sizeof *made);
    if (at == NULL || made == NULL) {
        free(at);
        free(made);
        return dg_fail_memory(err);
    }
    for (size_t d = 0; d < planning->n_departments; d++)
        at[d] = DG_NONE;
    *n = 0;
    for (size_t m = 0; m < plan->n_meetings; m++)
        *n += list_meeting(made + *n, plan, planning, m, at);
    free(at);
    *list = made;
    return DG_OK;
}
