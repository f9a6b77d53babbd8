/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_PREFIXES_H
#define DG_PLAN_PREFIXES_H

#include "dutygraph/meetings.h"

enum { DG_PREFIX_ITEMS = 64 };

/** What the search over prefixes found. */
typedef enum {
    DG_PREFIXES_DONE, /* no order waits for less than *waiting */
    DG_PREFIXES_FULL, /* more than max_states sets were needed */
} dg_prefixes_end;

/**
 * Is there an order of these items that waits for less than *waiting, and which waits for least?
 *
 * @param[in,out] waiting  a cost that is wanted undercut; lowered to the least, if any is less.
 * @param[in,out] items    n <= DG_PREFIX_ITEMS items of `planning`; the order found, if any.
 * @param[in,out] max_states  lowered by the sets that were kept.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_prefixes_search(dg_prefixes_end *end, uint64_t *waiting, size_t *items, size_t n,
                           const dg_planning *planning, size_t *max_states, dg_error *err);

#endif
