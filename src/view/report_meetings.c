/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan of joint meetings: what they are about, and when each department is there. */
#include <math.h>
#include <stdio.h>

#include "view/report_parts.h"

#define COLUMNS(columns) columns, sizeof(columns) / sizeof *(columns)

static size_t minutes_of(const dg_schedule *s, size_t meeting) {
    size_t first = s->plan->first[meeting], n = s->plan->first[meeting + 1] - first;
    return (size_t)dg_agenda_end(s->planning, s->plan->items + first, n);
}

static void say_plan(dg_report *report, const dg_schedule *s) {
    double cost = (double)s->plan->cost, more = (double)s->document_order - cost;
    double gap = cost > 0 ? ceil(1000 * (cost - (double)s->lower_bound) / cost) / 10 : 0;
    dg_page_raw(report, "<p>");
    DG_PAGE_SAY(report,
                "{1} {1|task|tasks} of two or more departments in {2} {2|meeting|meetings} of at "
                "most {3} minutes. A department comes when the first item that concerns it starts, "
                "and leaves when the last ends.",
                DG_COUNT(s->planning->n_items), DG_COUNT(s->plan->n_meetings),
                DG_COUNT(s->planning->capacity));
    dg_page_raw(report, "</p>\n<p>");
    double share = s->document_order > 0 ? 100 * more / (double)s->document_order : 0;
    if (share >= 0)
        DG_PAGE_SAY(report,
                    "Cost, in minutes of attendance and {5} for each: {1}, which is {2}% less than "
                    "in document order ({3}). No plan costs less than {4}.",
                    DG_COUNT((size_t)s->plan->cost), dg_page_real(report, share, 0),
                    DG_COUNT((size_t)s->document_order), DG_COUNT((size_t)s->lower_bound),
                    DG_COUNT(s->planning->overhead));
    else
        DG_PAGE_SAY(report,
                    "Cost, in minutes of attendance and {5} for each: {1}, which is {2}% more than "
                    "in document order ({3}). No plan costs less than {4}.",
                    DG_COUNT((size_t)s->plan->cost), dg_page_real(report, -share, 0),
                    DG_COUNT((size_t)s->document_order), DG_COUNT((size_t)s->lower_bound),
                    DG_COUNT(s->planning->overhead));
    if (s->moves > 0 && s->plan->cost > s->lower_bound) {
        dg_page_raw(report, " ");
        DG_PAGE_SAY(
            report,
            "Found by trying {1} changes, within {2}% of the cheapest; the command meetings "
            "searches longer, with wishes and dates.",
            DG_COUNT((size_t)s->moves), dg_page_real(report, gap, 1));
    }
    dg_page_raw(report, "</p>\n");
}

static void put_agenda(dg_report *report, const dg_schedule *s, size_t meeting) {
    dg_page_raw(report, "<td class=\"agenda\"><ol>");
    for (size_t i = s->plan->first[meeting]; i < s->plan->first[meeting + 1]; i++) {
        size_t task = s->tasks[s->plan->items[i]];
        const dg_task *t = dg_graph_task(report->graph, task, NULL);
        dg_page_rawf(report, "<li><a href=\"#t%zu\"><bdi>", task);
        dg_page_text(report, t->path);
        dg_page_raw(report, "</bdi></a> <bdi>");
        dg_page_text(report, t->title);
        dg_page_raw(report, "</bdi></li>");
    }
    dg_page_raw(report, "</ol></td>");
}

/* The row is about everybody who comes. */
static void open_row(dg_report *report, const dg_schedule *s, size_t meeting) {
    bool any = false;
    dg_page_raw(report, "<tr");
    for (size_t i = 0; i < s->n_attendances; i++) {
        if (s->attendances[i].meeting != meeting) continue;
        dg_page_rawf(report, any ? " %zu" : " data-d=\"%zu", s->attendances[i].department);
        any = true;
    }
    dg_page_raw(report, any ? "\">" : ">");
}

/* The hour of a slot with a date, else minutes from the start. */
static void put_time(dg_report *report, const dg_schedule *s, size_t meeting, uint64_t minutes) {
    char text[16];
    if (s->when == NULL) {
        dg_page_cell_count(report, (size_t)minutes);
        return;
    }
    uint64_t at = s->when[s->slot[meeting]]->start + minutes;
    snprintf(text, sizeof text, "%02u:%02u", (unsigned)(at / 60 % 100), (unsigned)(at % 60));
    dg_page_cell_text(report, text);
}

static void put_date(dg_report *report, const dg_schedule *s, size_t meeting) {
    if (s->when != NULL) dg_page_cell_text(report, s->when[s->slot[meeting]]->date);
}

static void open_meetings(dg_report *report, const dg_schedule *s) {
    static const dg_page_column columns[] = {{"meeting", true},     {"slot", true},
                                             {"chair", false},      {"minutes", true},
                                             {"departments", true}, {"agenda", false}};
    static const dg_page_column dated[] = {
        {"meeting", true}, {"slot", true},    {"date", false},       {"start", false},
        {"chair", false},  {"minutes", true}, {"departments", true}, {"agenda", false}};
    if (s->when == NULL)
        dg_page_table(report, "The meetings and their agendas", COLUMNS(columns));
    else
        dg_page_table(report, "The meetings and their agendas", COLUMNS(dated));
}

static void put_meetings(dg_report *report, const dg_schedule *s) {
    open_meetings(report, s);
    for (size_t m = 0; m < s->plan->n_meetings; m++) {
        size_t n = 0;
        for (size_t i = 0; i < s->n_attendances; i++)
            n += s->attendances[i].meeting == m;
        open_row(report, s, m);
        dg_page_cell_count(report, m + 1);
        dg_page_cell_count(report, s->slot[m] + 1);
        put_date(report, s, m);
        if (s->when != NULL) put_time(report, s, m, 0);
        dg_page_raw(report, "<td>");
        if (s->chair[m] != DG_NONE) dg_page_department(report, s->chair[m]);
        dg_page_raw(report, "</td>");
        dg_page_cell_count(report, minutes_of(s, m));
        dg_page_cell_count(report, n);
        put_agenda(report, s, m);
        dg_page_row_end(report);
    }
    dg_page_table_end(report);
}

static void put_stay(dg_report *report, const dg_schedule *s, const dg_attendance *a) {
    size_t stay = (size_t)(a->leave - a->arrive);
    dg_page_row(report, a->department, DG_NONE);
    dg_page_cell_name(report, a->department);
    dg_page_cell_count(report, s->slot[a->meeting] + 1);
    dg_page_cell_count(report, a->meeting + 1);
    put_date(report, s, a->meeting);
    put_time(report, s, a->meeting, a->arrive);
    put_time(report, s, a->meeting, a->leave);
    dg_page_cell_count(report, (size_t)a->busy);
    dg_page_cell_count(report, stay - (size_t)a->busy);
    dg_page_row_end(report);
}

static void open_timetable(dg_report *report, const dg_schedule *s) {
    static const dg_page_column columns[] = {
        {"department", false}, {"slot", true}, {"meeting", true}, {"arrive", true},
        {"leave", true},       {"busy", true}, {"idle", true}};
    static const dg_page_column dated[] = {
        {"department", false}, {"slot", true},   {"meeting", true}, {"date", false},
        {"arrive", false},     {"leave", false}, {"busy", true},    {"idle", true}};
    if (s->when == NULL)
        dg_page_table(report, "When each department comes and leaves, in minutes from the start",
                      COLUMNS(columns));
    else
        dg_page_table(report, "When each department comes and leaves", COLUMNS(dated));
}

static void put_timetable(dg_report *report, const dg_schedule *s) {
    open_timetable(report, s);
    for (size_t i = 0; i < report->n_departments; i++)
        for (size_t k = 0; k < s->n_attendances; k++)
            if (s->attendances[k].department == report->m.order[i])
                put_stay(report, s, &s->attendances[k]);
    dg_page_table_end(report);
}

void dg_report_meetings(dg_report *report) {
    const dg_schedule *s = report->options->meetings;
    if (s == NULL || s->plan->n_meetings == 0) return;
    dg_page_section(report, "meetings", "Joint meetings");
    say_plan(report, s);
    put_meetings(report, s);
    put_timetable(report, s);
    dg_page_section_end(report);
}
