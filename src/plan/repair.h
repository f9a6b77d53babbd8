/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_REPAIR_H
#define DG_PLAN_REPAIR_H

#include "plan/rules.h"

/** Meetings whose slots may have to change. */
typedef struct {
    const dg_rules *rules; /* borrowed */
    size_t n_meetings, n_departments;
    bool *held;        /* per meeting: it has items */
    bool *attends;     /* meeting × department */
    size_t *wanted;    /* per meeting: the slot that it must have, DG_NONE: any */
    size_t *slot;      /* per meeting; DG_NONE: new, and free to have any */
    bool *moved;       /* per meeting: scratch */
    size_t *count;     /* per department: scratch */
    size_t steps_left; /* of all repairs to come */
} dg_repair;

bool dg_repair_init(dg_repair *repair, const dg_rules *rules, size_t n_meetings);
void dg_repair_free(dg_repair *repair);

/**
 * Give meetings other slots, as few as can be and at most `budget`, so that nobody who cannot come
 * is needed, and nobody in too many places; new ones get their slots.
 *
 * @param[out] moves  how many were given another; slot[] is changed only where true is returned.
 */
bool dg_repair_run(size_t *moves, dg_repair *repair, size_t budget);

#endif
