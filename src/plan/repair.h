/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_REPAIR_H
#define DG_PLAN_REPAIR_H

#include "plan/rules.h"

/** Meetings whose slots may have to change, and what is wrong with those that they have, kept up to
 * date. */
typedef struct {
    const dg_rules *rules; /* borrowed */
    size_t n_meetings, n_departments, n_slots;
    size_t *who, *n_who; /* meeting m is attended by who[m * n_departments] and those after it */
    bool *held;          /* per meeting: it has items */
    uint64_t *minutes;   /* per meeting, with pauses */
    size_t *wanted;      /* per meeting: the slot that it must have, DG_NONE: any */
    size_t *slot;        /* per meeting; DG_NONE: new, and free to have any */
    bool *closed;        /* per meeting: it may not be in its slot, were it alone there */
    bool *moved;         /* per meeting: scratch */
    uint32_t *sent;      /* slot × department: meetings that it attends */
    size_t *n_in;        /* per slot: meetings */
    size_t *excess;      /* per slot: departments in too many meetings, and 1 for too few rooms */
    size_t n_closed, n_excess, n_homeless; /* in all; homeless: without a slot */
    bool *seen;                            /* per department: scratch, false */
    size_t steps_left;                     /* of all repairs to come */
} dg_repair;

/**
 * Meetings without items.
 *
 * @param n_slots  more than any slot that they are to have at first.
 * @return false: no memory.
 */
bool dg_repair_init(dg_repair *repair, const dg_rules *rules, size_t n_meetings, size_t n_slots);
void dg_repair_free(dg_repair *repair);

/** Give meeting m these items, which may be none, and a slot. Time: O(attendances). */
void dg_repair_set(dg_repair *repair, size_t m, const size_t *items, size_t n, size_t wanted,
                   size_t slot);

/** Give meeting m another slot. */
void dg_repair_move(dg_repair *repair, size_t m, size_t slot);

/**
 * Give meetings other slots, as few as can be and at most `budget`, so that nobody who cannot come
 * is needed, and nobody in too many places; new ones get their slots.
 *
 * @param[out] moves  how many were given another; slot[] is changed only where true is returned.
 */
bool dg_repair_run(size_t *moves, dg_repair *repair, size_t budget);

#endif
