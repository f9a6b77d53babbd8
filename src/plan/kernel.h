/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_KERNEL_H
#define DG_PLAN_KERNEL_H

#include "dutygraph/meetings.h"

/**
 * What is hard about one meeting's agenda. A department that attends only one item, or every item,
 * or that costs nothing, never waits at a cost and is left out; items with equal attendees stand
 * side by side in some cheapest agenda and become one; items without attendees stand at the end.
 */
typedef struct {
    dg_planning planning; /* the items that are left, without overhead; owns its arrays */
    size_t n_given;
    size_t *sequence;    /* the given items, each kernel item's together, then those for the end */
    size_t *group_first; /* group g is sequence[group_first[g]] … sequence[group_first[g+1]-1]: the
                            kernel's items, then those that follow all of them, in this order */
    size_t n_groups;
    size_t *component; /* per kernel item: items of two components share no department */
    size_t n_components;
} dg_kernel;

/** @param items n different items of `planning`. @return DG_OK or DG_ENOMEM. */
dg_code dg_kernel_init(dg_kernel *kernel, const dg_planning *planning, const size_t *items,
                       size_t n, dg_error *err);
void dg_kernel_free(dg_kernel *kernel);

#endif
