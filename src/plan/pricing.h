/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_PRICING_H
#define DG_PLAN_PRICING_H

#include <stdbool.h>

#include "dutygraph/meetings.h"

/** A set of items that fits one meeting, and what it costs at least. */
typedef struct {
    size_t n, *items;
    uint64_t cost;
} dg_column;

enum { DG_COLUMNS = 64 };

/** How far to look, and what was found. */
typedef struct {
    bool waiting;                /* count the minutes that departments wait, not only their own */
    uint64_t max_nodes;          /* of the search tree */
    bool (*stop)(void *context); /* asked now and then; may be NULL */
    void *context;
    const bool *without; /* items that are not to be chosen; NULL: none */
    double excess;       /* of the best found, worth beyond cost; 0: none */
    bool done; /* every meeting was weighed: with no column, none is worth more than it costs */
    uint64_t nodes; /* that it took */
    size_t n_columns;
    dg_column columns[DG_COLUMNS]; /* worth more than they cost; with room for any agenda */
} dg_priced;

typedef struct dg_pricing dg_pricing;

/** NULL: no memory. */
dg_pricing *dg_pricing_new(const dg_planning *planning);
void dg_pricing_free(dg_pricing *pricing);

/** Room for the columns; false: no memory. */
bool dg_priced_init(dg_priced *priced, const dg_pricing *pricing);
void dg_priced_free(dg_priced *priced);

/**
 * Is there a meeting worth more than it costs? Branch and bound over sets of items. A department's
 * fee (what its attendance costs beyond its worth) is shared among the items that may still be
 * chosen and need it, so that together they never pay more than it; what is left is a knapsack.
 */
void dg_pricing_run(dg_priced *priced, dg_pricing *pricing, const dg_plan_worth *worth);

#endif
