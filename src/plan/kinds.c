/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/kinds.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

/* `mark` has i + 1 for the departments of item i. */
static bool is_like(const dg_planning *p, size_t i, size_t j, const size_t *mark) {
    size_t n = p->first[i + 1] - p->first[i];
    if (p->first[j + 1] - p->first[j] != n || p->minutes[i] != p->minutes[j]) return false;
    for (size_t k = p->first[j]; k < p->first[j + 1]; k++)
        if (mark[p->attendees[k]] != i + 1) return false;
    return true;
}

dg_code dg_find_kinds(size_t *kind, const dg_planning *p, dg_error *err) {
    size_t *mark = calloc(p->n_departments + 1, sizeof *mark);
    if (mark == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < p->n_items; i++)
        kind[i] = i;
    for (size_t i = 0; i < p->n_items; i++) {
        if (kind[i] != i) continue;
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            mark[p->attendees[k]] = i + 1;
        for (size_t j = i + 1; j < p->n_items; j++)
            if (kind[j] == j && is_like(p, i, j, mark)) kind[j] = i;
    }
    free(mark);
    return DG_OK;
}

size_t dg_most_items(const dg_planning *p) {
    uint32_t shortest = UINT32_MAX;
    for (size_t i = 0; i < p->n_items; i++)
        if (p->minutes[i] < shortest) shortest = p->minutes[i];
    size_t room = p->n_items == 0 ? 0 : p->capacity / shortest;
    return room < p->n_items ? room : p->n_items;
}

uint64_t dg_meetings_for(uint64_t minutes, const dg_planning *p) {
    return minutes == 0 ? 0 : (minutes - 1) / p->capacity + 1;
}

void dg_minutes_by_department(uint64_t *minutes, const dg_planning *p) {
    memset(minutes, 0, p->n_departments * sizeof *minutes);
    for (size_t i = 0; i < p->n_items; i++)
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            minutes[p->attendees[k]] += p->minutes[i];
}
