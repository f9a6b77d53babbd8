/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_CLASHES_H
#define DG_PLAN_CLASHES_H

#include "dutygraph/schedule.h"
#include "plan/agendas.h"

/**
 * The slots of a plan under change, and how many clashes keep its meetings from being held in them:
 * one for each department and meeting that it cannot send anyone to, and for each meeting without a
 * room; and for each that is longer than its slot one, and one more for each mean item's time, so
 * that a little less is a little better.
 */
typedef struct {
    const dg_planning *planning; /* borrowed, like all pointers to const */
    const dg_meter *meter;
    const dg_plan_slots *how;
    size_t most_slots; /* that there can be */
    size_t n_slots;    /* that meetings may have: 0 … n_slots - 1 */
    size_t *slot;      /* per meeting */
    uint64_t *sets;    /* meeting × word of the meter: who attends it */
    bool *held;        /* per meeting: it has items */
    uint64_t step;     /* minutes of a mean item */
    size_t *excess;    /* per meeting: the clashes of being longer than its slot */
    size_t *sent;      /* slot × department: meetings that it attends */
    size_t *n_held;    /* per slot: meetings */
    size_t n, n_used;  /* clashes; slots in use */
    struct {
        size_t meeting, slot;
        uint64_t *set;
        size_t excess;
        bool held;
    } before[2]; /* what the latest two puts have put away */
} dg_clashes;

/** @param most_slots  not more than are offered. @return false: no memory. */
bool dg_clashes_init(dg_clashes *clashes, const dg_planning *planning, const dg_meter *meter,
                     const dg_plan_slots *how, size_t most_slots);
void dg_clashes_free(dg_clashes *clashes);

/**
 * Every meeting anew: where slots are offered, without a clash if a way is soon found; else in the
 * slot that it wants, or in slot m modulo n_slots.
 *
 * @param wanted  per meeting; DG_NONE: any. @return DG_OK or DG_ENOMEM.
 */
dg_code dg_clashes_start(dg_clashes *clashes, const dg_agendas *agendas, size_t n_slots,
                         const size_t *wanted, dg_error *err);

/** Meeting m has these items, and that slot. @param which  0 or 1: what can be taken back. */
void dg_clashes_put(dg_clashes *clashes, size_t which, size_t m, size_t slot, const size_t *items,
                    size_t n);

/** Take back the put of that number; of both, the second first. */
void dg_clashes_take_back(dg_clashes *clashes, size_t which);

/** Meeting `last` takes the number of meeting m, which has no items. */
void dg_clashes_renumber(dg_clashes *clashes, size_t m, size_t last);

/** One more than the last slot in use. */
size_t dg_clashes_span(const dg_clashes *clashes);

/** The slots that any plan needs at least. @return false: no memory. */
bool dg_slots_at_least(size_t *n_slots, const dg_planning *planning, const dg_plan_slots *how);

/** The slots that a plan's meetings need, all slots being alike; not always the fewest. */
dg_code dg_slots_needed(size_t *n_slots, const dg_agendas *agendas, const dg_plan_slots *how,
                        dg_error *err);

#endif
