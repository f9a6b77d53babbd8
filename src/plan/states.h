/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_STATES_H
#define DG_PLAN_STATES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** A set of at most 64 items and the least that its items cost as the first of an agenda. */
typedef struct {
    uint64_t set;   /* never 0 */
    uint64_t value; /* cost × 64 + the item that comes last */
} dg_state;

/** Sets of items with their least value, by open addressing. Zero is the empty table. */
typedef struct {
    dg_state *slots; /* a slot whose set is 0 is free */
    size_t n, mask;
} dg_states;

void dg_states_free(dg_states *states);

/** Enter a set, or lower its value; false: no memory. */
bool dg_states_lower(dg_states *states, uint64_t set, uint64_t value);

/** Fetch the place of a set into the cache, for a dg_states_lower to come. */
void dg_states_fetch(const dg_states *states, uint64_t set);

/** NULL where the set is not in the table. Borrowed until the next dg_states_lower. */
const dg_state *dg_states_find(const dg_states *states, uint64_t set);

/** The slots to walk over: mask + 1, or 0 in an empty table. */
size_t dg_states_n_slots(const dg_states *states);

#endif
