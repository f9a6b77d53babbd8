/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "planning.h"

void cli_meetings_free(cli_meetings *meetings) {
    dg_plan_clear(&meetings->plan);
    dg_plan_worth_clear(&meetings->worth);
    free(meetings->slot);
    free(meetings->when);
    free(meetings->attendances);
    free(meetings->chair);
}

uint64_t cli_meeting_minutes(const cli_meetings *meetings, size_t m) {
    uint64_t minutes = 0;
    for (size_t i = meetings->plan.first[m]; i < meetings->plan.first[m + 1]; i++)
        minutes += meetings->planning->minutes[meetings->plan.items[i]];
    return minutes;
}

/* --- slots --- */

/* The meetings as they are to be held, with who attends them. */
typedef struct {
    dg_slot_demand demand;
    size_t *first, *attendees;
    uint32_t *minutes;
} demand;

static void demand_free(demand *d) {
    free(d->first);
    free(d->attendees);
    free(d->minutes);
}

static int demand_make(demand *d, const cli_meetings *x) {
    size_t n, n_meetings = x->plan.n_meetings;
    dg_error err = {0};
    dg_attendance *list = NULL;
    if (dg_plan_attendances(&list, &n, &x->plan, &x->planning->planning, &err) != DG_OK)
        return cli_fail_error(&err);
    d->first = calloc(n_meetings + 1, sizeof *d->first);
    d->attendees = calloc(n + 1, sizeof *d->attendees);
    d->minutes = calloc(n_meetings + 1, sizeof *d->minutes);
    bool ok = d->first != NULL && d->attendees != NULL && d->minutes != NULL;
    for (size_t i = 0; ok && i < n; i++) {
        d->attendees[i] = list[i].department;
        d->first[list[i].meeting + 1] = i + 1;
    }
    for (size_t m = 0; ok && m < n_meetings; m++)
        d->minutes[m] = (uint32_t)cli_meeting_minutes(x, m);
    d->demand = (dg_slot_demand){n_meetings, dg_graph_n_departments(x->data->graph), d->first,
                                 d->attendees, d->minutes};
    free(list);
    return ok ? CLI_DONE : cli_fail("out of memory");
}

/* Colour the meetings by who attends them. */
static int assign_slots(cli_meetings *x, const dg_slot_options *options) {
    dg_error err = {0};
    demand d = {0};
    int status = demand_make(&d, x);
    if (status == CLI_DONE &&
        dg_slots_assign(x->slot, &x->n_slots, &x->slots_bound, d.first, d.attendees,
                        d.demand.n_meetings, d.demand.n_departments, options, &err) != DG_OK)
        status = cli_fail_error(&err);
    demand_free(&d);
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

/* Number the slots anew, in the order in which the sorted places come to them; or keep them. */
static void renumber(cli_meetings *x, const place *places, bool keep, size_t *slot, size_t *first,
                     size_t *items) {
    size_t n_slots = 0, done = 0;
    for (size_t k = 0; k < x->plan.n_meetings; k++) {
        size_t m = places[k].meeting, n = x->plan.first[m + 1] - x->plan.first[m];
        bool new = k == 0 || x->slot[m] != x->slot[places[k - 1].meeting];
        n_slots += new;
        slot[k] = keep ? x->slot[m] : n_slots - 1;
        memcpy(items + done, x->plan.items + x->plan.first[m], n * sizeof *items);
        done += n;
        first[k + 1] = done;
    }
    memcpy(x->slot, slot, x->plan.n_meetings * sizeof *slot);
    memcpy(x->plan.first, first, (x->plan.n_meetings + 1) * sizeof *first);
    memcpy(x->plan.items, items, done * sizeof *items);
}

/* By the urgency of their slots, or in the order of the slots that they have. */
static bool sort_meetings(cli_meetings *x, bool keep) {
    size_t n = x->plan.n_meetings, n_items = x->planning->planning.n_items;
    place *places = calloc(n + 1, sizeof *places);
    size_t *slot = calloc(n + 1, sizeof *slot), *first = calloc(n + 2, sizeof *first);
    size_t *items = calloc(n_items + 1, sizeof *items);
    bool ok = places != NULL && slot != NULL && first != NULL && items != NULL;
    for (size_t m = 0; ok && m < n; m++) {
        places[m] = (place){urgency_of(x, m), urgency_of(x, m), m};
        if (keep) places[m].slot = (urgency){"", x->slot[m]};
        for (size_t k = 0; k < n && !keep; k++) {
            urgency other = urgency_of(x, k);
            if (x->slot[k] == x->slot[m] && compare_urgency(&other, &places[m].slot) < 0)
                places[m].slot = other;
        }
    }
    if (ok && n > 0) {
        qsort(places, n, sizeof *places, by_place);
        renumber(x, places, keep, slot, first, items);
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

/* --- slots with dates --- */

/* Who cannot come when: a row of n_departments for each slot. */
static int read_absences(bool *absent, const cli_meetings *x) {
    size_t n = dg_graph_n_departments(x->data->graph);
    for (size_t i = 0; i < x->real->n; i++) {
        for (size_t k = 0; k < x->real->items[i].n_absent; k++) {
            size_t d = cli_find_department(x->data->graph, x->real->items[i].absent[k]);
            if (d == DG_NONE) return CLI_FAILED;
            absent[i * n + d] = true;
        }
    }
    return CLI_DONE;
}

static uint32_t minutes_of(const dg_real_slot *slot) {
    return slot->end - slot->start;
}

uint32_t cli_longest_slot(const dg_real_slots *slots) {
    uint32_t longest = 0;
    for (size_t i = 0; i < slots->n; i++)
        if (minutes_of(&slots->items[i]) > longest) longest = minutes_of(&slots->items[i]);
    return longest;
}

static int say_misfit(const cli_meetings *x, const dg_slot_choice *choice) {
    size_t m = choice->misfit, n = x->plan.first[m + 1] - x->plan.first[m];
    size_t task = x->planning->tasks[x->plan.items[x->plan.first[m]]];
    const char *path = dg_graph_task(x->data->graph, task, NULL)->path;
    size_t minutes = (size_t)cli_meeting_minutes(x, m), longest = cli_longest_slot(x->real);
    if (!choice->alone)
        return cli_fail("%zu meetings do not fit into %zu slots: none is left for the one on %s "
                        "(tasks: %zu, minutes: %zu)",
                        x->plan.n_meetings, x->real->n, path, n, minutes);
    if (minutes > longest)
        return cli_fail(
            "the meeting on %s (tasks: %zu) takes %zu minutes, the longest slot has %zu", path, n,
            minutes, longest);
    return cli_fail(
        "no slot for the meeting on %s (tasks: %zu, minutes: %zu): in each that is long "
        "enough, one of its departments is unavailable",
        path, n, minutes);
}

/* Bring the meetings into the order of the real slots that they have, numbered anew. */
static int keep_slots(cli_meetings *x) {
    size_t n_used = 0;
    x->when = calloc(x->real->n + 1, sizeof *x->when);
    if (x->when == NULL) return cli_fail("out of memory");
    if (!sort_meetings(x, true)) return cli_fail("out of memory");
    for (size_t m = 0; m < x->plan.n_meetings; m++) {
        const dg_real_slot *slot = &x->real->items[x->slot[m]];
        if (n_used == 0 || x->when[n_used - 1] != slot) x->when[n_used++] = slot;
        x->slot[m] = n_used - 1;
    }
    return CLI_DONE;
}

/* The most urgent meeting first, so that it has the earliest slot. */
static int choose_slots(cli_meetings *x, const dg_slot_options *options) {
    size_t n = dg_graph_n_departments(x->data->graph), n_slots = x->real->n;
    bool *absent = calloc(n_slots * n + 1, sizeof *absent);
    dg_slot_offer *offers = calloc(n_slots + 1, sizeof *offers);
    dg_slot_choice choice = {.slot = x->slot};
    demand d = {0};
    dg_error err = {0};
    for (size_t m = 0; m < x->plan.n_meetings; m++)
        x->slot[m] = m;
    int status = absent != NULL && offers != NULL && sort_meetings(x, false)
                     ? read_absences(absent, x)
                     : cli_fail("out of memory");
    for (size_t i = 0; status == CLI_DONE && i < n_slots; i++)
        offers[i] = (dg_slot_offer){minutes_of(&x->real->items[i]), x->real->items[i].rooms,
                                    absent + i * n};
    if (status == CLI_DONE) status = demand_make(&d, x);
    if (status == CLI_DONE) {
        dg_code code = dg_slots_choose(&choice, &d.demand, offers, n_slots, options, &err);
        status = code == DG_OK          ? CLI_DONE
                 : code == DG_ENOTFOUND ? say_misfit(x, &choice)
                                        : cli_fail_error(&err);
    }
    x->n_slots = choice.n_slots;
    x->slots_bound = choice.lower_bound;
    demand_free(&d);
    free(offers);
    free(absent);
    return status == CLI_DONE ? keep_slots(x) : status;
}

int cli_place_meetings(cli_meetings *meetings, const dg_slot_options *options) {
    size_t n = meetings->plan.n_meetings;
    meetings->slot = calloc(n + 1, sizeof *meetings->slot);
    meetings->chair = calloc(n + 1, sizeof *meetings->chair);
    if (meetings->slot == NULL || meetings->chair == NULL) return cli_fail("out of memory");
    int status =
        meetings->real != NULL ? choose_slots(meetings, options) : assign_slots(meetings, options);
    if (status == CLI_DONE && meetings->real == NULL && !sort_meetings(meetings, false))
        status = cli_fail("out of memory");
    if (status == CLI_DONE) status = choose_chairs(meetings);
    dg_error err = {0};
    if (status == CLI_DONE &&
        dg_plan_attendances(&meetings->attendances, &meetings->n_attendances, &meetings->plan,
                            &meetings->planning->planning, &err) != DG_OK)
        status = cli_fail_error(&err);
    return status;
}

dg_schedule cli_schedule(const cli_meetings *meetings) {
    return (dg_schedule){.planning = &meetings->planning->planning,
                         .tasks = meetings->planning->tasks,
                         .plan = &meetings->plan,
                         .slot = meetings->slot,
                         .chair = meetings->chair,
                         .n_slots = meetings->n_slots,
                         .when = meetings->when,
                         .attendances = meetings->attendances,
                         .n_attendances = meetings->n_attendances,
                         .lower_bound = meetings->lower_bound,
                         .document_order = meetings->document_order,
                         .document_meetings = meetings->document_meetings,
                         .moves = meetings->moves};
}
