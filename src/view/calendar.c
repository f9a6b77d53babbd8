/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/calendar.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/fail.h"
#include "base/file.h"
#include "dutygraph/table.h"
#include "view/diagram_style.h"
#include "view/ical.h"

enum { DAY = 24 * 60, MOMENT = 24 };

/* A calendar under construction. */
typedef struct {
    const dg_schedule *s;
    const dg_graph *graph;
    const dg_calendar_options *o;
    char stamp[MOMENT];
    dg_text out;
} calendar;

static const char *name_of(const calendar *c, size_t department) {
    return dg_graph_department(c->graph, department)->name;
}

static const dg_task *task_of(const calendar *c, size_t item) {
    return dg_graph_task(c->graph, c->s->tasks[item], NULL);
}

static const dg_real_slot *slot_of(const calendar *c, size_t meeting) {
    return c->s->when[c->s->slot[meeting]];
}

static void put_line(calendar *c, dg_text *line) {
    c->out.failed = c->out.failed || line->failed;
    dg_ical_line(&c->out, dg_text_slice(line));
    dg_text_free(line);
}

static void put_plain(calendar *c, const char *line) {
    dg_ical_line(&c->out, dg_slice_of(line));
}

/* A property whose value is TEXT. */
static void put_words(calendar *c, const char *property, const dg_text *words) {
    dg_text line = {.failed = words->failed};
    dg_text_printf(&line, "%s:", property);
    dg_ical_words(&line, dg_text_slice(words));
    put_line(c, &line);
}

/* --- times --- */

static int days_of(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

/* The date of a slot and minutes from its midnight, which may be the midnight after. */
static void put_time(calendar *c, const char *property, const dg_real_slot *slot,
                     uint64_t minutes) {
    int year = (int)strtol(slot->date, NULL, 10), month = (int)strtol(slot->date + 5, NULL, 10);
    int day = (int)strtol(slot->date + 8, NULL, 10) + (minutes >= DAY);
    if (day > days_of(year, month)) {
        day = 1;
        month++;
    }
    if (month > 12) {
        month = 1;
        year++;
    }
    dg_text line = {0};
    dg_text_puts(&line, property);
    if (c->o->timezone != NULL) dg_text_printf(&line, ";TZID=%s", c->o->timezone);
    dg_text_printf(&line, ":%04d%02d%02dT%02u%02u00", year, month, day,
                   (unsigned)(minutes % DAY / 60), (unsigned)(minutes % 60));
    put_line(c, &line);
}

static void put_offset(calendar *c, const char *property, int32_t seconds) {
    dg_text line = {0};
    uint32_t size = (uint32_t)(seconds < 0 ? -seconds : seconds);
    dg_text_printf(&line, "%s:%c%02u%02u", property, seconds < 0 ? '-' : '+', size / 3600,
                   size / 60 % 60);
    if (size % 60 > 0) dg_text_printf(&line, "%02u", size % 60);
    put_line(c, &line);
}

static void put_zone(calendar *c) {
    dg_text line = {0};
    put_plain(c, "BEGIN:VTIMEZONE");
    dg_text_printf(&line, "TZID:%s", c->o->timezone);
    put_line(c, &line);
    for (size_t i = 0; i < c->o->n_changes; i++) {
        const dg_zone_change *change = &c->o->changes[i];
        put_plain(c, change->daylight ? "BEGIN:DAYLIGHT" : "BEGIN:STANDARD");
        dg_text_printf(&line, "DTSTART:%s", change->onset);
        put_line(c, &line);
        put_offset(c, "TZOFFSETFROM", change->before);
        put_offset(c, "TZOFFSETTO", change->after);
        if (change->abbreviation[0] != '\0') {
            dg_text_printf(&line, "TZNAME:%s", change->abbreviation);
            put_line(c, &line);
        }
        put_plain(c, change->daylight ? "END:DAYLIGHT" : "END:STANDARD");
    }
    put_plain(c, "END:VTIMEZONE");
}

/* --- what an event says --- */

static void put_hours(dg_text *text, const dg_real_slot *slot, uint64_t start, uint64_t end) {
    uint64_t from = slot->start + start, to = slot->start + end;
    dg_text_printf(text, "%02u:%02u–%02u:%02u", (unsigned)(from / 60), (unsigned)(from % 60),
                   (unsigned)(to / 60), (unsigned)(to % 60));
}

static bool attends(const calendar *c, size_t item, size_t department) {
    const dg_planning *p = c->s->planning;
    for (size_t k = p->first[item]; k < p->first[item + 1]; k++)
        if (p->attendees[k] == department) return true;
    return false;
}

static void put_item(dg_text *text, const calendar *c, size_t meeting, size_t item, uint64_t end) {
    const dg_planning *p = c->s->planning;
    put_hours(text, slot_of(c, meeting), end - p->minutes[item], end);
    bool concerned = c->o->department != DG_NONE && attends(c, item, c->o->department);
    dg_text_printf(text, " %s%s %s", concerned ? "● " : "", task_of(c, item)->path,
                   task_of(c, item)->title);
    for (size_t k = p->first[item]; k < p->first[item + 1]; k++) {
        dg_text_puts(text, k == p->first[item] ? dg_translate(c->o->lang, " (")
                                               : dg_translate(c->o->lang, ", "));
        dg_text_puts(text, name_of(c, p->attendees[k]));
    }
    dg_text_puts(text, dg_translate(c->o->lang, ")"));
    dg_text_puts(text, "\n");
}

static void put_agenda(dg_text *text, const calendar *c, size_t meeting) {
    const size_t *agenda = c->s->plan->items + c->s->plan->first[meeting];
    size_t n = c->s->plan->first[meeting + 1] - c->s->plan->first[meeting];
    dg_text_printf(text, "%s\n", dg_translate(c->o->lang, "Agenda"));
    for (size_t i = 0; i < n; i++)
        put_item(text, c, meeting, agenda[i], dg_agenda_end(c->s->planning, agenda, i + 1));
    if (c->o->department != DG_NONE)
        dg_text_puts(text, dg_translate(c->o->lang, "●: items that concern you"));
}

static void put_attendances(dg_text *text, const calendar *c, size_t meeting) {
    dg_text_printf(text, "\n%s\n", dg_translate(c->o->lang, "Who is there when"));
    for (size_t i = 0; i < c->s->n_attendances; i++) {
        const dg_attendance *a = &c->s->attendances[i];
        if (a->meeting != meeting) continue;
        put_hours(text, slot_of(c, meeting), a->arrive, a->leave);
        dg_text_printf(text, " %s\n", name_of(c, a->department));
    }
}

static uint64_t minutes_of(const calendar *c, size_t meeting) {
    const dg_plan *plan = c->s->plan;
    size_t first = plan->first[meeting];
    return dg_agenda_end(c->s->planning, plan->items + first, plan->first[meeting + 1] - first);
}

/* `part`: the attendance that the event is, or NULL for the whole meeting. */
static void put_description(calendar *c, size_t meeting, const dg_attendance *part) {
    dg_text text = {0}, whole = {0}, stay = {0};
    size_t chair = c->s->chair[meeting];
    put_hours(&whole, slot_of(c, meeting), 0, minutes_of(c, meeting));
    if (part != NULL) put_hours(&stay, slot_of(c, meeting), part->arrive, part->leave);
    char *whole_words = dg_text_take(&whole), *stay_words = dg_text_take(&stay);
    const dg_style_value values[] = {DG_WORDS(whole_words == NULL ? "" : whole_words),
                                     DG_WORDS(stay_words == NULL ? "" : stay_words),
                                     DG_WORDS(chair == DG_NONE ? "–" : name_of(c, chair))};
    dg_style_put(&text,
                 dg_translate(c->o->lang, part == NULL
                                              ? "Meeting: {1}. Chair: {3}."
                                              : "Meeting: {1}. Chair: {3}. You are needed: {2}."),
                 values);
    dg_text_puts(&text, "\n\n");
    put_agenda(&text, c, meeting);
    if (part == NULL) put_attendances(&text, c, meeting);
    text.failed = text.failed || whole_words == NULL || (part != NULL && stay_words == NULL);
    put_words(c, "DESCRIPTION", &text);
    dg_text_free(&text);
    free(whole_words);
    free(stay_words);
}

static void put_summary(calendar *c, size_t meeting) {
    dg_text text = {0};
    size_t n = c->s->plan->first[meeting + 1] - c->s->plan->first[meeting];
    const dg_task *first = task_of(c, c->s->plan->items[c->s->plan->first[meeting]]);
    const dg_style_value values[] = {DG_COUNT(meeting + 1), DG_COUNT(n), DG_WORDS(first->title)};
    dg_style_put(&text, dg_translate(c->o->lang, "Joint meeting {1}: {3} ({2} {2|task|tasks})"),
                 values);
    put_words(c, "SUMMARY", &text);
    dg_text_free(&text);
}

static int by_number(const void *left, const void *right) {
    const size_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* From the meeting's tasks, whatever their order, and the department. */
static dg_code put_uid(calendar *c, size_t meeting, dg_error *err) {
    size_t n = 0, place, first = c->s->plan->first[meeting];
    size_t *tasks = calloc(c->s->plan->first[meeting + 1] - first + 1, sizeof *tasks);
    dg_text key = {0}, line = {0};
    char hex[DG_SHA256_HEX];
    if (tasks == NULL) return dg_fail_memory(err);
    for (size_t i = first; i < c->s->plan->first[meeting + 1]; i++)
        tasks[n++] = c->s->tasks[c->s->plan->items[i]];
    qsort(tasks, n, sizeof *tasks, by_number);
    for (size_t i = 0; i < n; i++) {
        const dg_task *task = dg_graph_task(c->graph, tasks[i], &place);
        dg_text_printf(&key, "%zu\t%s\t%s\n", place, task->path, task->title);
    }
    if (c->o->department != DG_NONE) dg_text_puts(&key, name_of(c, c->o->department));
    bool ok = !key.failed;
    if (ok) dg_sha256_hex(hex, dg_text_slice(&key));
    dg_text_printf(&line, "UID:%.32s@dutygraph", ok ? hex : "");
    put_line(c, &line);
    dg_text_free(&key);
    free(tasks);
    return ok ? DG_OK : dg_fail_memory(err);
}

static dg_code put_event(calendar *c, size_t meeting, const dg_attendance *part, dg_error *err) {
    const dg_real_slot *slot = slot_of(c, meeting);
    dg_text line = {0};
    put_plain(c, "BEGIN:VEVENT");
    dg_code code = put_uid(c, meeting, err);
    dg_text_printf(&line, "DTSTAMP:%s", c->stamp);
    put_line(c, &line);
    put_time(c, "DTSTART", slot, slot->start + (part != NULL ? part->arrive : 0));
    put_time(c, "DTEND", slot, slot->start + (part != NULL ? part->leave : minutes_of(c, meeting)));
    put_summary(c, meeting);
    put_description(c, meeting, part);
    put_plain(c, "END:VEVENT");
    return code;
}

static dg_code put_events(calendar *c, dg_error *err) {
    dg_code code = DG_OK;
    if (c->o->department == DG_NONE) {
        for (size_t m = 0; m < c->s->plan->n_meetings && code == DG_OK; m++)
            code = put_event(c, m, NULL, err);
        return code;
    }
    for (size_t i = 0; i < c->s->n_attendances && code == DG_OK; i++)
        if (c->s->attendances[i].department == c->o->department)
            code = put_event(c, c->s->attendances[i].meeting, &c->s->attendances[i], err);
    return code;
}

static bool read_now(char stamp[MOMENT], int64_t now) {
    struct tm parts;
    time_t seconds = (time_t)now;
    return now >= 0 && gmtime_r(&seconds, &parts) != NULL &&
           strftime(stamp, MOMENT, "%Y%m%dT%H%M%SZ", &parts) == sizeof "20160708T000000Z" - 1;
}

dg_code dg_calendar_write(char **text, const dg_schedule *schedule, const dg_graph *graph,
                          const dg_calendar_options *options, dg_error *err) {
    calendar c = {.s = schedule, .graph = graph, .o = options};
    if (schedule->when == NULL)
        return dg_fail(err, DG_EINVAL, "a calendar wants slots that have dates");
    if (!read_now(c.stamp, options->now))
        return dg_fail(err, DG_EINVAL, "a moment from 1970 to 9999 is wanted");
    if (schedule->plan->n_meetings == 0)
        return dg_fail(err, DG_EINVAL, "there is no meeting for a calendar");
    put_plain(&c, "BEGIN:VCALENDAR");
    put_plain(&c, "VERSION:2.0");
    put_plain(&c, "PRODID:-//dutygraph//dutygraph " DUTYGRAPH_VERSION "//EN");
    put_plain(&c, "CALSCALE:GREGORIAN");
    if (options->timezone != NULL) put_zone(&c);
    dg_code code = put_events(&c, err);
    put_plain(&c, "END:VCALENDAR");
    char *made = dg_text_take(&c.out);
    if (code == DG_OK && made == NULL) code = dg_fail_memory(err);
    if (code == DG_OK)
        *text = made;
    else
        free(made);
    return code;
}
