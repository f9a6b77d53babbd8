/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_MEETINGS_H
#define DUTYGRAPH_MEETINGS_H

/**
 * Joint meetings: who meets about which tasks, in which order, and when.
 *
 * A plan splits items (tasks) among meetings and orders each meeting's agenda. A department that
 * attends any of a meeting's items comes when the first of them starts and leaves when the last
 * ends, so that its part of the cost is rate × (overhead + minutes between the two). The
 * cost of a plan is the sum over meetings and their departments.
 */

#include "dutygraph/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What is to be planned. Every array is the caller's, and borrowed. */
typedef struct {
    size_t n_items, n_departments;
    const size_t *first; /* n_items + 1 entries: item i's attendees are first[i] … first[i+1]-1 */
    const size_t *attendees; /* departments, each once per item */
    const uint32_t *minutes; /* per item; at least 1 */
    const uint32_t *rates;   /* per department: the cost of a minute */
    uint32_t capacity;       /* minutes of a meeting; no item may be longer */
    uint32_t overhead;       /* minutes that each attendance costs on top */
    uint32_t break_every;    /* minutes after which a pause is due; 0: no pauses */
    uint32_t break_minutes;  /* of a pause: in the times of an agenda, in neither its cost nor its
                                capacity */
} dg_planning;

enum { DG_MINUTES_MAX = 1000000, DG_RATE_MAX = 1000000 };

/**
 * Are the numbers in range: items of 1 to DG_MINUTES_MAX minutes, none longer than the capacity and
 * all together below 2^32, rates and overhead at most DG_RATE_MAX and DG_MINUTES_MAX?
 * @return DG_OK or DG_EINVAL. The functions below expect that they are.
 */
DG_API dg_code dg_planning_check(const dg_planning *planning, dg_error *err);

/** The cost of one meeting with these items in this order. Time: O(attendances). */
DG_API dg_code dg_agenda_cost(uint64_t *cost, const dg_planning *planning, const size_t *items,
                              size_t n, dg_error *err);

/**
 * When an agenda of these items ends, in minutes from the meeting's start; of its first n items,
 * when the n-th does. A pause stands before an item that would make the time since the start, or
 * since the last pause, longer than break_every; no item is cut in two. Time: O(n).
 */
DG_API uint64_t dg_agenda_end(const dg_planning *planning, const size_t *items, size_t n);

/** What is known of one agenda. */
typedef struct {
    uint64_t cost, lower_bound; /* equal when proved; both with overhead */
    uint64_t waiting;           /* cost of the minutes in which departments only wait */
    bool optimal;               /* proved: no order costs less */
} dg_agenda;

enum { DG_AGENDA_STATES_DEFAULT = 16000000 };

/** How long to look for an order. */
typedef struct {
    size_t max_states; /* how many sets of items may be kept (24 to 48 bytes each, three times as
                          many where departments attend most items), and eight times as many in
                          tables of samples (4 bytes) */
    double seconds;    /* 0: no limit */
    /* Called about ten times a second; false stops the search. May be NULL. */
    bool (*tell)(void *context, double seconds);
    void *context;
} dg_agenda_options;

/**
 * The cheapest order of one meeting's items, known as talent scheduling or the rehearsal problem
 * (CSPLib 039). Dynamic programming over sets of items after Garcia de la Banda, Stuckey & Chu
 * (2011), INFORMS J. Comput. 23, 120: prefixes that wait for at most half of the best known cost,
 * joined with their mirror images; where departments attend many items, pairs of ends between which
 * all are there. What a prefix leaves to wait for is bounded from below by samples of the items,
 * each ordered exactly for itself (an additive pattern database: Felner, Korf & Hanan 2004, J.
 * Artif. Intell. Res. 22, 279).
 *
 * @param[in,out] items   n of them; reordered, never for the worse. Where the limits do not
 *                        suffice, the best order found, and the bound that was proved; a little
 *                        time more than given is taken to prove one.
 * @return DG_OK or DG_ENOMEM.
 */
DG_API dg_code dg_agenda_order(dg_agenda *agenda, size_t *items, size_t n,
                               const dg_planning *planning, const dg_agenda_options *options,
                               dg_error *err);

/** Meetings and their agendas. */
typedef struct {
    size_t n_meetings;
    size_t *first; /* n_meetings + 1 entries: meeting m has items[first[m]] … items[first[m+1]-1] */
    size_t *items; /* every item once */
    uint64_t cost;
} dg_plan;

DG_API void dg_plan_clear(dg_plan *plan);

/** The items in their order, a new meeting whenever the next item does not fit. */
DG_API dg_code dg_plan_document_order(dg_plan *plan, const dg_planning *planning, dg_error *err);

/** How long to search, and whom to tell. Zero is no limit; at least one limit or `tell` is needed.
 */
typedef struct {
    uint64_t moves; /* tried changes; the same moves and seed give the same plan */
    double seconds;
    uint64_t seed;
    uint64_t enough; /* a cost that no plan undercuts: where it is reached, the search ends */
    const struct dg_wishes *wishes;    /* of wishes.h: only plans that keep them; NULL: none */
    const struct dg_plan_terms *terms; /* of wishes.h: the plan is to be cheap with prices; NULL */
    const struct dg_plan_slots *slots; /* of schedule.h: slots have a price too; NULL */
    struct dg_plan_saving *saving;     /* of schedule.h: with slots, what they cost; or NULL */
    /* Called about ten times a second with the cost of the best plan so far, with prices; false
     * stops the search. May be NULL. */
    bool (*tell)(void *context, uint64_t cost, double seconds);
    void *context;
} dg_plan_options;

/**
 * A cheap plan by simulated annealing over ordered agendas (Kirkpatrick, Gelatt & Vecchi 1983,
 * Science 220, 671), each agenda of the best plan ordered exactly. More moves or more time with the
 * same seed never give a dearer plan; without wishes and terms, none is dearer than document order.
 * A move that would break a wish is not made; items that are to be together move together. With
 * slots, every other run is one of plans whose meetings have slots, fewer of them than those of the
 * best so far, at a price for each department that would have to be in too many meetings at once.
 *
 * @param[out] plan  to be cleared; its cost is without prices.
 * @return DG_OK, DG_EINVAL (no limit; wishes that contradict one another) or DG_ENOMEM.
 */
DG_API dg_code dg_plan_search(dg_plan *plan, const dg_planning *planning,
                              const dg_plan_options *options, dg_error *err);

/**
 * What every plan costs at least: the minutes of each department's items, and the overhead of as
 * many attendances as these minutes need. Time: O(attendances).
 */
DG_API dg_code dg_plan_simple_bound(uint64_t *bound, const dg_planning *planning, dg_error *err);

/**
 * What items, attendances and meetings are worth, in parts of cost: `scale` of them are one.
 *
 * Where no meeting that fits is worth more than it costs (scale × the cost of its cheapest agenda
 * at least the sum of its items' and its departments' worth and of `meetings`), every plan costs at
 * least what its parts are worth: all items, for each department as many attendances as its minutes
 * need, as many meetings as all minutes need. This is linear programming's weak duality.
 */
typedef struct {
    uint64_t scale;        /* at least 1 */
    uint64_t *items;       /* per item */
    uint64_t *departments; /* per department: for each meeting that it attends */
    uint64_t meetings;     /* for each meeting */
} dg_plan_worth;

DG_API void dg_plan_worth_clear(dg_plan_worth *worth);

/** How long to raise the bound, and whom to ask. Zero is no limit. */
typedef struct {
    uint64_t nodes; /* of all search trees; the same number gives the same bound */
    double seconds;
    /* Called often with the bound so far, from the thread that computes it; false stops. May be
     * NULL. */
    bool (*tell)(void *context, uint64_t bound);
    void *context;
} dg_plan_bound_options;

/**
 * What every plan costs at least, never below the simple bound: column generation over meetings
 * (Gilmore & Gomory 1961, Oper. Res. 9, 849) with smoothed prices (Wentges 1997, Int. Trans. Oper.
 * Res. 4, 151), proved where exact pricing finds no meeting that contradicts them.
 *
 * @param[out] worth  why it holds, to be cleared. @return DG_OK or DG_ENOMEM.
 */
DG_API dg_code dg_plan_bound(uint64_t *bound, dg_plan_worth *worth, const dg_planning *planning,
                             const dg_plan_bound_options *options, dg_error *err);

/**
 * dg_plan_search and dg_plan_bound at the same time, on two threads where there are two processors;
 * both end where they meet. `options` limit both; with moves the bound has a node for each.
 *
 * @param[out] plan, worth  to be cleared; untouched on failure.
 * @return as dg_plan_search. `options->tell` is called from one thread only, not always the
 * caller's.
 */
DG_API dg_code dg_plan_search_and_bound(dg_plan *plan, uint64_t *bound, dg_plan_worth *worth,
                                        const dg_planning *planning, const dg_plan_options *options,
                                        dg_error *err);

/**
 * Check a plan and the bound on it from nothing but `worth`, by code that shares nothing with
 * search and bound: every item met once, no meeting over its time, the cost as stated, no meeting
 * worth more than it costs, and all worth together at least the bound.
 *
 * @param tell  called now and then; false stops. May be NULL.
 * @return DG_OK, DG_EINVAL (something does not hold; the message says what), DG_ELIMIT (stopped) or
 *         DG_ENOMEM.
 */
DG_API dg_code dg_plan_verify(const dg_planning *planning, const dg_plan *plan, uint64_t bound,
                              const dg_plan_worth *worth, bool (*tell)(void *context),
                              void *context, dg_error *err);

/** A name and a whole number, as a list of minutes or of costs has them on each line. */
typedef struct {
    char *name;
    uint32_t amount;
    size_t line; /* 1-based */
} dg_amount;

typedef struct {
    dg_amount *items;
    size_t n;
    char
        *header; /* the name in the header, which may be no header after all; NULL: there is none */
} dg_amounts;

/**
 * Read a CSV file of two columns. A first row whose second cell has no digit is a header.
 *
 * @param[out] amounts  to be cleared, untouched on failure.
 * @return DG_OK, DG_EIO, DG_EFORMAT (a row without a name or a whole number up to 1000000, a name
 *         given twice; with its line) or DG_ENOMEM.
 */
DG_API dg_code dg_amounts_read(dg_amounts *amounts, const char *path, dg_error *err);
DG_API void dg_amounts_clear(dg_amounts *amounts);

/** How meetings may run side by side. */
typedef struct {
    size_t rooms;              /* meetings at once; 0: no limit */
    const size_t *delegations; /* per department: meetings it can attend at once; NULL: 1 each */
    uint64_t max_nodes;        /* of the search; 0: 20 million */
} dg_slot_options;

/**
 * The fewest slots in which the meetings can be held: graph colouring, where departments can send
 * several delegations of sets of vertices. Branch and bound in the order of saturation (Brélaz
 * 1979, Commun. ACM 22, 251).
 *
 * @param[out] slot   one entry per meeting, the caller's: 0-based.
 * @param[out] n_slots how many are used. @param[out] lower_bound  equal to n_slots when proved.
 * @param first, attendees  as in dg_planning, per meeting.
 * @return DG_OK, DG_EINVAL (a department that can send none) or DG_ENOMEM.
 */
DG_API dg_code dg_slots_assign(size_t *slot, size_t *n_slots, size_t *lower_bound,
                               const size_t *first, const size_t *attendees, size_t n_meetings,
                               size_t n_departments, const dg_slot_options *options, dg_error *err);

typedef enum {
    DG_CHAIR_LEAD,    /* the department that leads most of the tasks; where nobody leads, the one
                         jointly responsible for most; else the one named on most */
    DG_CHAIR_BUSIEST, /* the one named on most, in whatever role */
} dg_chair_rule;

/**
 * Who chairs a meeting about these tasks. Of equals the one named on more of them, then the one
 * met first.
 *
 * @param[out] department  DG_NONE where nobody attends.
 * @param attends          per department: it does; NULL: all that the tasks name do.
 */
DG_API dg_code dg_meeting_chair(size_t *department, dg_chair_rule rule, const dg_graph *graph,
                                const size_t *tasks, size_t n, const bool *attends, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
