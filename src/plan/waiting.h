/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_WAITING_H
#define DG_PLAN_WAITING_H

#include "dutygraph/meetings.h"

/** What waiting a set of items costs at least, as items are added to it one by one. */
typedef struct dg_waiting dg_waiting;

enum { DG_WAITING_ITEMS = 16 };

/** @param room  items of a set at most. NULL: no memory. */
dg_waiting *dg_waiting_new(const dg_planning *planning, size_t room);
void dg_waiting_free(dg_waiting *waiting);

/**
 * What waiting costs with one more item: exact for sets of up to DG_WAITING_ITEMS, else not more
 * than exact. An item more never makes waiting cheaper.
 *
 * @param[out] order  n + 1 items: an order of that cost, where it is exact.
 * @param before      n items in their cheapest order. @param cost  what waiting costs in it.
 */
uint64_t dg_waiting_with(dg_waiting *waiting, size_t *order, const size_t *before, size_t n,
                         size_t item, uint64_t cost);

#endif
