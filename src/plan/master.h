/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_MASTER_H
#define DG_PLAN_MASTER_H

#include <stdbool.h>

#include "plan/pricing.h"

/** Which meetings to hold, parts of meetings allowed: a linear program over columns found so far.
 */
typedef struct dg_master dg_master;

/** What is worth what, as the program sees it; in cost. */
typedef struct {
    double *items, *departments, meetings;
} dg_prices;

bool dg_prices_init(dg_prices *prices, const dg_planning *planning); /* false: no memory */
void dg_prices_free(dg_prices *prices);

/** With a column for each item alone. @return DG_OK or DG_ENOMEM. */
dg_code dg_master_new(dg_master **master, const dg_planning *planning, dg_error *err);
void dg_master_free(dg_master *master);

/** @return DG_OK or DG_ENOMEM. */
dg_code dg_master_add(dg_master *master, const size_t *items, size_t n, uint64_t cost,
                      dg_error *err);

/** The columns cost otherwise: cost[i] the i-th added, those of single items left aside. */
void dg_master_set_costs(dg_master *master, const uint64_t *costs, size_t n);

/**
 * The prices at which the program is cheapest, and that cost. @param stop  asked now and then.
 * @return false where it was not solved: stopped, or for want of memory.
 */
bool dg_master_solve(dg_master *master, dg_prices *prices, double *cost,
                     bool (*stop)(void *context), void *context);

#endif
