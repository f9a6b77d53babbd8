/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_RULES_H
#define DG_PLAN_RULES_H

#include "dutygraph/wishes.h"
#include "plan/agendas.h"
#include "plan/terms.h"

/** The meetings of a slot that a department is in, as counted in one round. */
typedef struct {
    size_t round, meeting, count;
} dg_sending;

/**
 * Wishes made ready to be looked up: items that must share a meeting are one block, which is what
 * the wishes are then about.
 */
typedef struct {
    const dg_planning *planning; /* borrowed */
    const dg_wishes *wishes;     /* borrowed */
    size_t n_blocks;
    size_t *block_of;      /* per item */
    size_t *first, *items; /* block b is items[first[b]] … items[first[b+1]-1], ascending */
    uint64_t *minutes;     /* per block */
    size_t *name, *slot;   /* per block: its meeting's number and slot; DG_NONE: any */
    size_t n_groups;       /* wishes to be apart */
    size_t *group_first; /* item i is in the groups group_of[group_first[i]] …, to … [i+1]-1 */
    size_t *group_of;
    size_t n_slots;           /* that wishes speak of */
    size_t n_pinned_slots;    /* one more than the last slot of a block */
    bool *away;               /* slot × department: unavailable */
    size_t n_pinned, *pinned; /* the blocks with a slot */
    size_t *seen_group, *seen_block, *seen_meeting, stamp; /* scratch: when last seen */
    dg_sending *sending;                                   /* per department; scratch */
} dg_rules;

/**
 * @param[out] rules     to be freed, even after a failure.
 * @param[out] possible  no contradiction among the blocks.
 * @param kept           per wish: heed it; NULL: all.
 * @return DG_OK, DG_EINVAL (a number out of range) or DG_ENOMEM.
 */
dg_code dg_rules_init(dg_rules *rules, bool *possible, const dg_planning *planning,
                      const dg_wishes *wishes, const bool *kept, dg_error *err);
void dg_rules_free(dg_rules *rules);

static inline size_t dg_rules_block_size(const dg_rules *rules, size_t block) {
    return rules->first[block + 1] - rules->first[block];
}

/** May these items be a meeting? *slot: the slot that it must have, DG_NONE for any. */
bool dg_rules_allow(size_t *slot, dg_rules *rules, const size_t *items, size_t n);

/**
 * May meeting m have the items a in place of its own, and meeting k the items b? Where neither has
 * to do with any wish, O(items); m or k may be new.
 */
bool dg_rules_allow_change(dg_rules *rules, const dg_agendas *agendas, size_t m, const size_t *a,
                           size_t n_a, size_t k, const size_t *b, size_t n_b);

/** How long a meeting in the slot may take; 0 where there is no such slot. */
static inline uint64_t dg_rules_minutes(const dg_rules *rules, size_t slot) {
    const dg_wishes *w = rules->wishes;
    if (w->n_slots > 0 && slot >= w->n_slots) return 0;
    return w->n_slots > 0 && w->slot_minutes != NULL ? w->slot_minutes[slot] : UINT64_MAX;
}

/** How many meetings there can be in the slot; 0: any number. */
static inline size_t dg_rules_rooms(const dg_rules *rules, size_t slot) {
    const dg_wishes *w = rules->wishes;
    bool own = w->slot_rooms != NULL && slot < w->n_slots && w->slot_rooms[slot] > 0;
    return own ? w->slot_rooms[slot] : w->rooms;
}

/** How many meetings a department can attend in a slot. */
size_t dg_rules_can_send(const dg_rules *rules, size_t slot, size_t department);

/** Where blocks have been placed: some in meetings, others (DG_NONE) free to be anywhere. */
typedef struct {
    size_t n_meetings;
    size_t *meeting; /* per block */
    size_t *slot;    /* per meeting */
} dg_placement;

/**
 * Place every block that must have a certain slot or, where there are only so many slots, every
 * block.
 *
 * @param[out] placement  the caller's, with an entry for each block in both arrays.
 * @param[out] possible   true also where 200000 steps found no way, nor that there is none; then
 *                        n_meetings is 0.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_rules_place(dg_placement *placement, bool *possible, dg_rules *rules, dg_error *err);

/**
 * A plan that keeps the wishes, the items in their order as far as possible. Its costs are with
 * prices.
 *
 * @param[out] possible  there is one. @return DG_OK or DG_ENOMEM.
 */
dg_code dg_rules_first_plan(dg_agendas *agendas, bool *possible, dg_meter *meter, dg_pricer *pricer,
                            dg_rules *rules, dg_error *err);

#endif
