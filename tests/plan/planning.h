/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_PLANNING_H
#define TESTS_PLANNING_H

#include "table.h"

#include "dutygraph/meetings.h"

/** A planning that owns its arrays. */
typedef struct {
    dg_planning p;
    size_t *first, *attendees;
    uint32_t *minutes, *rates;
} planning;

/** No attendances yet; every item 10 minutes, every rate 1. */
planning planning_new(size_t n_items, size_t n_departments, uint32_t capacity, uint32_t overhead);
void planning_free(planning *x);

/** Department d attends item i with a chance of `chance` in 100; minutes 1 … longest, rates 1 …
 * highest. */
planning planning_random(uint64_t *state, size_t n_items, size_t n_departments, size_t chance,
                         size_t longest, size_t highest);

/** n items of up to 5 minutes, up to 7 departments; a meeting of 5 to 19 minutes. */
planning planning_small(uint64_t *state, size_t n_items);

/** The cost of the cheapest agenda of all items, at most 8 and at most 9 departments: every order
 * is gone through. */
uint64_t cheapest_order_by_force(const dg_planning *p);

/** The cost of the cheapest plan of so many items: the least of every set of items in any order,
 * then of every way to split them. */
uint64_t cheapest_plan_by_force(const dg_planning *p);

/** An agenda file: items and departments; the matrix of who attends what, department after
 * department; the rates; the minutes. */
planning planning_from_text(const char *text);

/** Step to the next order of n items in the lexicographic sequence; false after the last. */
bool next_order(size_t *order, size_t n);

/** The cost by the definition: for each department its first and last item, looked for. */
uint64_t cost_by_definition(const dg_planning *p, const size_t *items, size_t n);

/**
 * By plain dynamic programming, for each set of items what they cost at least as the first of an
 * agenda of all, without overhead; read backwards, as the last. To be freed.
 *
 * @param p  at most 20 items and 64 departments.
 */
uint64_t *least_by_sets(const dg_planning *p);

#endif
