/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_CALENDAR_H
#define DUTYGRAPH_CALENDAR_H

/** A plan as iCalendar (RFC 5545), for the calendars of those who are to come. */

#include "dutygraph/diagram.h"
#include "dutygraph/schedule.h"

#ifdef __cplusplus
extern "C" {
#endif

/** From when on a time zone's clocks show what, as VTIMEZONE wants it. */
typedef struct {
    char onset[20];        /* "20261025T030000": the local time before the change */
    int32_t before, after; /* seconds east of Greenwich, less than a day */
    bool daylight;         /* summer time from then on */
    char abbreviation[16]; /* "CET"; "" for none */
} dg_zone_change;

typedef struct {
    dg_lang lang;
    size_t department; /* its part of each meeting it comes to; DG_NONE: the meetings as a whole */
    int64_t now;       /* DTSTAMP, in seconds since 1970 */
    const char *timezone;          /* its name; NULL: times are local to whoever reads them */
    const dg_zone_change *changes; /* at least one, the first before every meeting */
    size_t n_changes;
} dg_calendar_options;

/**
 * An event for each meeting, or for each that one department comes to, from its arrival to its
 * leaving; with the agenda as its description. An event's UID follows from its tasks and the
 * department, so that a calendar moves it when a later plan does.
 *
 * @param[out] text  zero-terminated UTF-8, lines ended by CR LF; the caller's to free().
 * @param schedule   of tasks of the graph.
 * @return DG_OK, DG_EINVAL (slots without dates, no meeting, or a moment before 1970) or DG_ENOMEM.
 */
DG_API dg_code dg_calendar_write(char **text, const dg_schedule *schedule, const dg_graph *graph,
                                 const dg_calendar_options *options, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
