/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_PREFIXES_H
#define DG_PLAN_PREFIXES_H

#include "plan/presence.h"
#include "plan/watch.h"

enum { DG_PREFIX_ITEMS = DG_PRESENCE_ITEMS };

/** How many sets of items may be kept, and looked at in samples of the items (see samples.h). */
typedef struct {
    size_t states, sets;
} dg_prefixes_limits;

/**
 * Is there an order of these items that waits for less than *waiting, and which waits for least?
 *
 * @param[out] bound       no order waits for less; *waiting or more, unless more sets or time were
 * needed.
 * @param[in,out] waiting  a cost that is wanted undercut; lowered to the least, if any is less.
 * @param[in,out] items    n <= DG_PREFIX_ITEMS items of `planning`, the better their order, the
 *                         less there is to search; the order found, if any.
 * @param limits           how much memory it may take. @param watch  may stop it; NULL: nothing
 * does.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_prefixes_search(uint64_t *bound, uint64_t *waiting, size_t *items, size_t n,
                           const dg_planning *planning, dg_prefixes_limits limits, dg_watch *watch,
                           dg_error *err);

#endif
