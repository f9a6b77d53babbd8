/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "planning.h"

void cli_meetings_free(cli_meetings *meetings) {
    dg_plan_clear(&meetings->plan);
    free(meetings->slot);
    free(meetings->chair);
}

uint64_t cli_meeting_minutes(const cli_meetings *meetings, size_t m) {
    uint64_t minutes = 0;
    for (size_t i = meetings->plan.first[m]; i < meetings->plan.first[m + 1]; i++)
        minutes += meetings->planning->minutes[meetings->plan.items[i]];
    return minutes;
}

/* --- who is there when --- */

static int by_arrival(const void *left, const void *right) {
    const cli_attendance *a = left, *b = right;
    if (a->arrive != b->arrive) return a->arrive < b->arrive ? -1 : 1;
    if (a->leave != b->leave) return a->leave < b->leave ? -1 : 1;
    return (a->department > b->department) - (a->department < b->department);
}

/* The attendances of meeting m; at[d] is scratch, DG_NONE for every department before and after. */
static size_t list_meeting(cli_attendance *list, const cli_meetings *x, size_t m, size_t *at) {
    const cli_planning *p = x->planning;
    uint64_t start = 0;
    size_t n = 0;
    for (size_t i = x->plan.first[m]; i < x->plan.first[m + 1]; i++) {
        size_t item = x->plan.items[i];
        uint64_t end = start + p->minutes[item];
        for (size_t k = p->first[item]; k < p->first[item + 1]; k++) {
            size_t d = p->attendees[k];
            if (at[d] == DG_NONE) {
                at[d] = n;
                list[n++] = (cli_attendance){d, m, start, end, 0};
            }
            list[at[d]].leave = end;
            list[at[d]].busy += end - start;
        }
        start = end;
    }
    for (size_t i = 0; i < n; i++)
        at[list[i].department] = DG_NONE;
    if (n > 1) qsort(list, n, sizeof *list, by_arrival);
    return n;
}

cli_attendance *cli_list_attendances(size_t *n, const cli_meetings *meetings) {
    size_t n_departments = dg_graph_n_departments(meetings->data->graph);
    size_t *at = calloc(n_departments + 1, sizeof *at);
    cli_attendance *list =
        calloc(meetings->planning->first[meetings->planning->planning.n_items] + 1, sizeof *list);
    *n = 0;
    if (at == NULL || list == NULL) {
        free(at);
        free(list);
        cli_fail("out of memory");
        return NULL;
    }
    for (size_t d = 0; d < n_departments; d++)
        at[d] = DG_NONE;
    for (size_t m = 0; m < meetings->plan.n_meetings; m++)
        *n += list_meeting(list + *n, meetings, m, at);
    free(at);
    return list;
}

/* --- slots --- */

/* Colour the meetings by who attends them. */
static int assign_slots(cli_meetings *x, const dg_slot_options *options) {
    size_t n, n_meetings = x->plan.n_meetings;
    dg_error err = {0};
    cli_attendance *list = cli_list_attendances(&n, x);
    if (list == NULL) return CLI_FAILED;
    size_t *first = calloc(n_meetings + 1, sizeof *first);
    size_t *attendees = calloc(n + 1, sizeof *attendees);
    int status = CLI_DONE;
    for (size_t i = 0; first != NULL && attendees != NULL && i < n; i++) {
        attendees[i] = list[i].department;
        first[list[i].meeting + 1] = i + 1;
    }
    if (first == NULL || attendees == NULL)
        status = cli_fail("out of memory");
    else if (dg_slots_assign(x->slot, &x->n_slots, &x->slots_bound, first, attendees, n_meetings,
                             dg_graph_n_departments(x->data->graph), options, &err) != DG_OK)
        status = cli_fail_error(&err);
    free(first);
    free(attendees);
    free(list);
    return status;
}

/* --- the order of slots and meetings --- */

/* What puts a meeting, or its slot, before another: the earliest deadline, then the first task. */
typedef struct {
    const char *due; /* "" : none */
    size_t task;
} urgency;

typedef struct {
    urgency slot, own;
    size_t meeting;
} place;

static int compare_urgency(const urgency *a, const urgency *b) {
    bool none_a = a->due[0] == '\0', none_b = b->due[0] == '\0';
    if (none_a != none_b) return none_a ? 1 : -1;
    int order = strcmp(a->due, b->due);
    return order != 0 ? order : (a->task > b->task) - (a->task < b->task);
}

static int by_place(const void *left, const void *right) {
    const place *a = left, *b = right;
    int order = compare_urgency(&a->slot, &b->slot);
    return order != 0 ? order : compare_urgency(&a->own, &b->own);
}

static urgency urgency_of(const cli_meetings *x, size_t m) {
    urgency least = {"", DG_NONE};
    for (size_t i = x->plan.first[m]; i < x->plan.first[m + 1]; i++) {
        size_t task = x->planning->tasks[x->plan.items[i]];
        urgency u = {dg_graph_task(x->data->graph, task, NULL)->due, task};
        if (least.task == DG_NONE || compare_urgency(&u, &least) < 0) least = u;
    }
    return least;
}

/* Number the slots anew, in the order in which the sorted places come to them. */
static void renumber(cli_meetings *x, const place *places, size_t *slot, size_t *first,
                     size_t *items) {
    size_t n_slots = 0, done = 0;
    for (size_t k = 0; k < x->plan.n_meetings; k++) {
        size_t m = places[k].meeting, n = x->plan.first[m + 1] - x->plan.first[m];
        bool new = k == 0 || x->slot[m] != x->slot[places[k - 1].meeting];
        n_slots += new;
        slot[k] = n_slots - 1;
        memcpy(items + done, x->plan.items + x->plan.first[m], n * sizeof *items);
        done += n;
        first[k + 1] = done;
    }
    memcpy(x->slot, slot, x->plan.n_meetings * sizeof *slot);
    memcpy(x->plan.first, first, (x->plan.n_meetings + 1) * sizeof *first);
    memcpy(x->plan.items, items, done * sizeof *items);
}

static bool sort_meetings(cli_meetings *x) {
    size_t n = x->plan.n_meetings, n_items = x->planning->planning.n_items;
    place *places = calloc(n + 1, sizeof *places);
    size_t *slot = calloc(n + 1, sizeof *slot), *first = calloc(n + 2, sizeof *first);
    size_t *items = calloc(n_items + 1, sizeof *items);
    bool ok = places != NULL && slot != NULL && first != NULL && items != NULL;
    for (size_t m = 0; ok && m < n; m++) {
        places[m] = (place){urgency_of(x, m), urgency_of(x, m), m};
        for (size_t k = 0; k < n; k++) {
            urgency other = urgency_of(x, k);
            if (x->slot[k] == x->slot[m] && compare_urgency(&other, &places[m].slot) < 0)
                places[m].slot = other;
        }
    }
    if (ok && n > 0) {
        qsort(places, n, sizeof *places, by_place);
        renumber(x, places, slot, first, items);
    }
    free(places);
    free(slot);
    free(first);
    free(items);
    return ok;
}

static int choose_chairs(cli_meetings *x) {
    dg_error err = {0};
    size_t *tasks = calloc(x->planning->planning.n_items + 1, sizeof *tasks);
    int status = tasks == NULL ? cli_fail("out of memory") : CLI_DONE;
    for (size_t m = 0; status == CLI_DONE && m < x->plan.n_meetings; m++) {
        size_t n = 0;
        for (size_t i = x->plan.first[m]; i < x->plan.first[m + 1]; i++)
            tasks[n++] = x->planning->tasks[x->plan.items[i]];
        if (dg_meeting_chair(&x->chair[m], x->data->graph, tasks, n, &err) != DG_OK)
            status = cli_fail_error(&err);
    }
    free(tasks);
    return status;
}

int cli_place_meetings(cli_meetings *meetings, const dg_slot_options *options) {
    size_t n = meetings->plan.n_meetings;
    meetings->slot = calloc(n + 1, sizeof *meetings->slot);
    meetings->chair = calloc(n + 1, sizeof *meetings->chair);
    if (meetings->slot == NULL || meetings->chair == NULL) return cli_fail("out of memory");
    int status = assign_slots(meetings, options);
    if (status != CLI_DONE) return status;
    if (!sort_meetings(meetings)) return cli_fail("out of memory");
    return choose_chairs(meetings);
}
