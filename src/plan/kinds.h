/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_KINDS_H
#define DG_PLAN_KINDS_H

#include "dutygraph/meetings.h"

/** Per item the first one with the same attendees and minutes; `kind` has n_items entries, the
 * caller's. @return DG_OK or DG_ENOMEM. Time: O(items × attendances) at worst. */
dg_code dg_find_kinds(size_t *kind, const dg_planning *planning, dg_error *err);

/** How many items a meeting can hold at most. */
size_t dg_most_items(const dg_planning *planning);

/** How many meetings these minutes need. */
uint64_t dg_meetings_for(uint64_t minutes, const dg_planning *planning);

/** Per department the minutes of its items; `minutes` has n_departments entries. */
void dg_minutes_by_department(uint64_t *minutes, const dg_planning *planning);

#endif
