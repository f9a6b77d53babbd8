/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_WISHING_H
#define TESTS_WISHING_H

#include "planning.h"

#include "dutygraph/wishes.h"

enum { WISHING_ITEMS = 6, WISHING_WISHES = 6 };

/** Wishes that own their arrays. */
typedef struct {
    dg_wishes w;
    dg_wish wish[WISHING_WISHES];
    size_t items[WISHING_WISHES][WISHING_ITEMS];
    size_t delegations[8];
} wishes;

/** Random wishes about at most 8 departments and n_slots slots. */
void wishes_random(wishes *x, uint64_t *random, const dg_planning *p, size_t n_slots);

/** Terms that own their arrays. */
typedef struct {
    dg_plan_terms t;
    size_t section[WISHING_ITEMS];
} terms;

/** Random terms with three sections; and random pauses. */
void terms_random(terms *x, uint64_t *random, dg_planning *p);

/** When an agenda ends, in minutes from its start. */
uint64_t end_by_definition(const dg_planning *p, const size_t *items, size_t n);

/** The price of one meeting's pauses: for each, who has come before it and leaves after it. */
uint64_t breaks_by_definition(const dg_planning *p, const size_t *items, size_t n);

/** The price of one meeting's attendees. */
uint64_t attendees_by_definition(const terms *x, const dg_planning *p, const size_t *items,
                                 size_t n);

#endif
