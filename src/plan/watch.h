/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_WATCH_H
#define DG_PLAN_WATCH_H

#include "dutygraph/meetings.h"

/** Whether to go on with the order of an agenda. */
typedef struct {
    const dg_agenda_options *limits; /* borrowed */
    double started, told;
    unsigned calls;
    bool stopped, extended;
} dg_watch;

/** From now on. */
dg_watch dg_watch_start(const dg_agenda_options *limits);

/** To be asked often: it looks at the clock, and asks others, only now and then. NULL: go on. */
bool dg_watch_goes_on(dg_watch *watch);

/** One that was stopped goes on for a second, once. */
void dg_watch_extend(dg_watch *watch);

/** NULL: no. */
static inline bool dg_watch_stopped(const dg_watch *watch) {
    return watch != NULL && watch->stopped;
}

#endif
