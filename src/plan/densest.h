/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_DENSEST_H
#define DG_PLAN_DENSEST_H

#include <stdbool.h>

#include "dutygraph/meetings.h"

/** The search for one group of departments: branch and bound over who is in it. */
typedef struct {
    const dg_planning *planning; /* borrowed */
    size_t seats;
    uint64_t max_nodes;
    const bool *skip;            /* per item: it does not count; borrowed */
    size_t *missing;             /* per item: attendees not yet in the group */
    size_t *barred;              /* per item: attendees that are kept out */
    int *state;                  /* per department: in, out or open */
    double *charge;              /* per department; scratch */
    double *top;                 /* seats of them; scratch */
    size_t *items_of, *first_of; /* per department its items */
    size_t n_in, n_covered;
    bool *best; /* per department: it is in the best group */
    size_t n_best;
    uint64_t nodes;
} dg_densest;

bool dg_densest_init(dg_densest *search, const dg_planning *planning, size_t seats,
                     uint64_t max_nodes); /* false: no memory */
void dg_densest_free(dg_densest *search);

/**
 * The group that covers most items, in search->best and ->n_best.
 *
 * @param skip  per item: it does not count.
 * @return what no group covers more than; equal to n_best when proved.
 */
size_t dg_densest_run(dg_densest *search, const bool *skip);

#endif
