/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_SCHEDULE_H
#define DUTYGRAPH_SCHEDULE_H

/** When meetings are held: slots with date and hours, and a plan with all that can be told of it.
 */

#include "dutygraph/meetings.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A slot in which meetings can be held. */
typedef struct {
    char date[11];       /* ISO 8601: 2026-12-01 */
    uint32_t start, end; /* minutes from midnight; start < end <= 1440 */
    size_t rooms;        /* meetings at once; 0: not said */
    char **absent;       /* the names of departments that cannot come, as written */
    size_t n_absent;
    size_t line; /* of the file, 1-based */
} dg_real_slot;

/** In the order of time; none overlaps another. */
typedef struct {
    dg_real_slot *items;
    size_t n;
} dg_real_slots;

/**
 * Read a CSV file: date, start, end, and, where they are needed, how many meetings can be held at
 * once, and the departments that cannot come, parted by ";". A date is 2026-12-01 or 2026/12/1, an
 * hour 9:00 or 09:00. The columns come in that order, or in that of a header, which names them
 * date, start, end, rooms, unavailable.
 *
 * @param[out] slots  to be cleared, untouched on failure.
 * @return DG_OK, DG_EIO, DG_EFORMAT (a row that is no slot, or overlaps another; an unknown column;
 *         no slot; with its line) or DG_ENOMEM.
 */
DG_API dg_code dg_real_slots_read(dg_real_slots *slots, const char *path, dg_error *err);
DG_API void dg_real_slots_clear(dg_real_slots *slots);

/** What a slot offers. */
typedef struct {
    uint32_t minutes;   /* of its longest meeting */
    size_t rooms;       /* meetings at once; 0: as many as dg_slot_options says */
    const bool *absent; /* per department: it cannot come; NULL: all can */
} dg_slot_offer;

/** What slots are worth while a plan is sought: it is to be cheap with `price` for each slot. */
typedef struct dg_plan_slots {
    size_t rooms;                /* as in dg_slot_options */
    const size_t *delegations;   /* likewise */
    uint64_t price;              /* 0: of plans that cost the same, the one with fewest slots */
    const dg_slot_offer *offers; /* the slots that there are; NULL: any number, all alike */
    size_t n_offers;             /* at least 1 with offers */
} dg_plan_slots;

/** What fewer slots cost. */
typedef struct dg_plan_saving {
    size_t n_slots;        /* that the plan's meetings were found to fit; DG_NONE: none do */
    uint64_t extra;        /* what the plan costs more than the cheapest that was found */
    size_t cheapest_slots; /* and the slots which that one needs */
} dg_plan_saving;

/** The meetings to be held. */
typedef struct {
    size_t n_meetings, n_departments;
    const size_t *first, *attendees; /* as in dg_planning, per meeting */
    const uint32_t *minutes;         /* per meeting */
    const size_t *wanted; /* per meeting: the offer that it must have, DG_NONE: any; or NULL */
} dg_slot_demand;

/** Where meetings are held. */
typedef struct {
    size_t *slot;                /* per meeting, the caller's: which of the offers */
    size_t n_slots, lower_bound; /* offers that are used; equal when proved the fewest */
    size_t misfit;               /* on DG_ENOTFOUND: a meeting that finds no slot */
    bool alone; /* it finds none even by itself: none that it may have is long enough and one that
                   all can come to */
} dg_slot_choice;

/**
 * Hold meetings in some of the slots that are offered, in the order of time: in the fewest, and
 * those as early as can be, first the one with the lowest-numbered meeting. Branch and bound, the
 * meeting with the fewest slots left first (Brélaz 1979); then, slot by slot, the earliest that
 * leaves a slot for each of the others (bipartite matching).
 *
 * @param options  rooms, delegations; max_nodes: 0 is 200,000, fewer where there is much to place.
 * @return DG_OK; DG_ENOTFOUND: the meetings do not fit, or no way was found within max_nodes;
 *         DG_EINVAL (a department that can send no delegation) or DG_ENOMEM.
 */
DG_API dg_code dg_slots_choose(dg_slot_choice *choice, const dg_slot_demand *demand,
                               const dg_slot_offer *offers, size_t n_offers,
                               const dg_slot_options *options, dg_error *err);

/** Who is in a meeting from when to when, in minutes from its start. */
typedef struct {
    size_t department, meeting;
    uint64_t arrive, leave, busy;
} dg_attendance;

/**
 * Every attendance of a plan, meeting by meeting, in each who comes first first.
 * @param[out] list  the caller's to free(). @return DG_OK or DG_ENOMEM.
 */
DG_API dg_code dg_plan_attendances(dg_attendance **list, size_t *n, const dg_plan *plan,
                                   const dg_planning *planning, dg_error *err);

/** A plan as it is shown: which tasks, when, who. Everything is borrowed. */
typedef struct {
    const dg_planning *planning;
    const size_t *tasks; /* per item: the task of the graph */
    const dg_plan *plan; /* its meetings in the order of their slots */
    const size_t *slot;  /* per meeting, 0-based */
    const size_t *chair; /* per meeting: a department, or DG_NONE */
    size_t n_slots;
    const dg_real_slot *const *when;  /* per slot; NULL: without date */
    const dg_attendance *attendances; /* as dg_plan_attendances lists them */
    size_t n_attendances;
    uint64_t lower_bound;    /* no plan costs less */
    uint64_t document_order; /* what the plan in document order costs */
    size_t document_meetings;
    uint64_t moves; /* tried to find it; 0: not counted */
} dg_schedule;

#ifdef __cplusplus
}
#endif
#endif
