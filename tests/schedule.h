/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_SCHEDULE_H
#define TESTS_SCHEDULE_H

#include "table.h"

#include "dutygraph/schedule.h"

/** A plan of all tasks that have a department, in document order, that owns its arrays. */
typedef struct {
    dg_schedule s;
    dg_planning planning;
    dg_plan plan;
    size_t *tasks, *first, *attendees, *slot, *chair;
    uint32_t *minutes, *rates;
    dg_attendance *attendances;
    dg_real_slot *real;
    const dg_real_slot **when;
} schedule;

/**
 * Ten minutes a task, a new meeting when `capacity` minutes are full; `at_once` of them share a
 * slot. With dates: from 31 December 2027 on, a day for each slot, from 22:00 to midnight.
 */
schedule *schedule_new(const dg_graph *graph, uint32_t capacity, size_t at_once, bool dated);
void schedule_free(schedule *x);

#endif
