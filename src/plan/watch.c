/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/watch.h"

#include <time.h>

static double clock_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

dg_watch dg_watch_start(const dg_agenda_options *limits) {
    return (dg_watch){.limits = limits, .started = clock_seconds()};
}

void dg_watch_extend(dg_watch *watch) {
    static const dg_agenda_options a_second = {.seconds = 1};
    if (!watch->stopped || watch->extended) return;
    *watch = dg_watch_start(&a_second);
    watch->extended = true;
}

bool dg_watch_goes_on(dg_watch *watch) {
    enum { EVERY = 256 };
    if (watch == NULL) return true;
    const dg_agenda_options *o = watch->limits;
    if (watch->stopped || ++watch->calls % EVERY != 0) return !watch->stopped;
    double passed = clock_seconds() - watch->started;
    if (o->seconds > 0 && passed >= o->seconds) watch->stopped = true;
    if (o->tell != NULL && passed - watch->told >= .1) {
        watch->told = passed;
        if (!o->tell(o->context, passed)) watch->stopped = true;
    }
    return !watch->stopped;
}
