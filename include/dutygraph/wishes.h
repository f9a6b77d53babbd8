/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_WISHES_H
#define DUTYGRAPH_WISHES_H

/**
 * What an office wants of joint meetings beyond a low cost: terms, which have a price, and wishes,
 * which are kept or cannot be.
 */

#include "dutygraph/meetings.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Prices on top of a plan's cost, in its unit. Every array is the caller's, and borrowed. Zeroes
 * price nothing. */
typedef struct dg_plan_terms {
    const size_t *section;   /* per item: its section, below n_sections, or DG_NONE; or NULL */
    size_t n_sections;       /* below 2^32 */
    uint32_t section_price;  /* for every meeting but one that a section's items are spread over */
    uint32_t attendees_max;  /* departments in a meeting that cost nothing on top; 0: any number */
    uint32_t attendee_price; /* for every department above them, in every meeting */
} dg_plan_terms;

/** What a plan costs on top. */
typedef struct {
    uint64_t sections, attendees;
    uint64_t breaks; /* the minutes of pauses, for those who wait for a later item */
} dg_plan_prices;

/** @param terms  NULL: only pauses are priced. @return DG_OK or DG_ENOMEM. Time: O(attendances). */
DG_API dg_code dg_plan_price(dg_plan_prices *prices, const dg_plan *plan,
                             const dg_planning *planning, const dg_plan_terms *terms,
                             dg_error *err);

typedef enum {
    DG_WISH_TOGETHER,    /* its items share one meeting */
    DG_WISH_APART,       /* no two of its items share a meeting */
    DG_WISH_MEETING,     /* its items share the meeting of that number, and items of another number
                            are in another */
    DG_WISH_SLOT,        /* its items are dealt with in that slot */
    DG_WISH_UNAVAILABLE, /* the department attends nothing in that slot */
} dg_wish_kind;

typedef struct {
    dg_wish_kind kind;
    const size_t *items; /* n_items different ones; borrowed */
    size_t n_items;
    size_t department; /* of DG_WISH_UNAVAILABLE */
    size_t number;     /* of the meeting, or the slot: 0-based */
} dg_wish;

/** Wishes, and the slots in which they are to be kept. Borrowed. */
typedef struct dg_wishes {
    const dg_wish *items;
    size_t n;
    size_t n_slots;               /* slots there are; 0: any number */
    size_t rooms;                 /* as in dg_slot_options */
    const size_t *delegations;    /* as in dg_slot_options */
    const uint32_t *slot_minutes; /* per slot, n_slots of them: how long it is; NULL: long enough */
    const size_t *slot_rooms;     /* per slot; 0: `rooms`; NULL: in all */
} dg_wishes;

/**
 * Can the wishes be kept, all at once, and which of them are in each other's way?
 *
 * Together sets are joined (union–find), contradictions among them looked for, and what is bound to
 * slots is placed by backtracking. A set that conflicts is thinned by leaving out one wish after
 * another; where there are not too many, all smaller sets are tried.
 *
 * @param[out] possible    they can be kept, or 200000 steps found neither a way nor that there is
 *                         none.
 * @param[out] conflict    wishes->n entries, the caller's: the places of the wishes that conflict.
 * @param[out] n_conflict  how many; 0 with `possible` false: the slots do not suffice even without
 *                         wishes.
 * @param[out] smallest    no smaller set of wishes conflicts; else none of these can be left out.
 * @return DG_OK, DG_EINVAL (a number out of range) or DG_ENOMEM.
 */
DG_API dg_code dg_wishes_conflict(bool *possible, size_t *conflict, size_t *n_conflict,
                                  bool *smallest, const dg_wishes *wishes,
                                  const dg_planning *planning, dg_error *err);

/**
 * The slot that each meeting must have, as its items' wishes say; DG_NONE: any.
 *
 * @param[out] wanted  one entry per meeting, the caller's.
 * @return DG_OK or DG_ENOMEM.
 */
DG_API dg_code dg_wishes_slots(size_t *wanted, const dg_wishes *wishes, const dg_plan *plan,
                               const dg_planning *planning, dg_error *err);

typedef enum {
    DG_PROBLEM_MISSING,  /* an item is in no meeting */
    DG_PROBLEM_DOUBLED,  /* an item is in a meeting, and had been before */
    DG_PROBLEM_CAPACITY, /* a meeting takes `amount` minutes, more than there are */
    DG_PROBLEM_CLASH,    /* a department attends `amount` meetings of a slot, more than it can */
    DG_PROBLEM_ROOMS,    /* a slot has `amount` meetings, more than there are rooms */
    DG_PROBLEM_SLOT,     /* a meeting is in a slot that there is not */
    DG_PROBLEM_LENGTH,   /* a meeting takes `amount` minutes, pauses included, more than its slot */
    DG_PROBLEM_WISH,     /* a wish is not kept */
} dg_problem_kind;
enum { DG_N_PROBLEMS = 8 };

/** DG_NONE where a problem has no such thing. */
typedef struct {
    dg_problem_kind kind;
    size_t item, meeting, slot, department, wish;
    uint64_t amount;
} dg_problem;

/** Its static name, such as "missing-task". */
DG_API const char *dg_problem_name(dg_problem_kind kind);

/**
 * What is wrong with a plan made elsewhere, in the order of the kinds.
 *
 * @param[out] problems  the caller's to free(). @param[out] n  how many.
 * @param plan  of `planning`'s items; some may be missing or stand there twice.
 * @param slot  per meeting, 0-based. A meeting without items is not held.
 * @return DG_OK, DG_EINVAL (a number out of range) or DG_ENOMEM.
 */
DG_API dg_code dg_plan_problems(dg_problem **problems, size_t *n, const dg_plan *plan,
                                const size_t *slot, const dg_planning *planning,
                                const dg_wishes *wishes, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
