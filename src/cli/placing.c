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
    const dg_plan *plan = &meetings->plan;
    return dg_agenda_end(&meetings->planning->planning, plan->items + plan->first[m],
                         plan->first[m + 1] - plan->first[m]);
}

/* --- slots --- */

/* The meetings as they are to be held, with who attends them. */
typedef struct {
    dg_slot_demand demand;
    size_t *first, *attendees, *wanted;
    uint32_t *minutes;
} demand;

static void demand_free(demand *d) {
    free(d->first);
    free(d->attendees);
    free(d->wanted);
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
    d->wanted = calloc(n_meetings + 1, sizeof *d->wanted);
    bool ok = d->first != NULL && d->attendees != NULL && d->minutes != NULL && d->wanted != NULL;
    for (size_t i = 0; ok && i < n; i++) {
        d->attendees[i] = list[i].department;
        d->first[list[i].meeting + 1] = i + 1;
    }
    for (size_t m = 0; ok && m < n_meetings; m++) /* nobody may have to come */
        if (d->first[m + 1] < d->first[m]) d->first[m + 1] = d->first[m];
    for (size_t m = 0; ok && m < n_meetings; m++)
        d->minutes[m] = (uint32_t)cli_meeting_minutes(x, m);
    d->demand = (dg_slot_demand){n_meetings, dg_graph_n_departments(x->data->graph),
                                 d->first,   d->attendees,
                                 d->minutes, d->wanted};
    free(list);
    if (!ok) return cli_fail("out of memory");
    dg_code code = dg_wishes_slots(d->wanted, x->wishes, &x->plan, &x->planning->planning, &err);
    return code == DG_OK ? CLI_DONE : cli_fail_error(&err);
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

static void mark_attending(bool *attends, const cli_meetings *x, size_t m) {
    const cli_planning *p = x->planning;
    memset(attends, 0, p->planning.n_departments * sizeof *attends);
    for (size_t i = x->plan.first[m]; i < x->plan.first[m + 1]; i++)
        for (size_t k = p->first[x->plan.items[i]]; k < p->first[x->plan.items[i] + 1]; k++)
            attends[p->attendees[k]] = true;
}

static int choose_chairs(cli_meetings *x) {
    dg_error err = {0};
    size_t *tasks = calloc(x->planning->planning.n_items + 1, sizeof *tasks);
    bool *attends = calloc(x->planning->planning.n_departments + 1, sizeof *attends);
    int status = tasks == NULL || attends == NULL ? cli_fail("out of memory") : CLI_DONE;
    for (size_t m = 0; status == CLI_DONE && m < x->plan.n_meetings; m++) {
        size_t n = 0;
        for (size_t i = x->plan.first[m]; i < x->plan.first[m + 1]; i++)
            tasks[n++] = x->planning->tasks[x->plan.items[i]];
        mark_attending(attends, x, m);
        if (dg_meeting_chair(&x->chair[m], x->chair_rule, x->data->graph, tasks, n, attends,
                             &err) != DG_OK)
            status = cli_fail_error(&err);
        if (x->chair_wanted != DG_NONE && attends[x->chair_wanted]) x->chair[m] = x->chair_wanted;
    }
    free(tasks);
    free(attends);
    return status;
}

/* --- slots with dates --- */

static int read_absences(bool *absent, const cli_meetings *x) {
    size_t n = dg_graph_n_departments(x->data->graph);
    for (size_t w = 0; w < x->wishes->n; w++)
        if (x->wishes->items[w].kind == DG_WISH_UNAVAILABLE)
            absent[x->wishes->items[w].number * n + x->wishes->items[w].department] = true;
    for (size_t i = 0; x->real != NULL && i < x->real->n; i++) {
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
    size_t minutes = (size_t)cli_meeting_minutes(x, m);
    if (x->real == NULL) return cli_fail("no way was found to give the meeting on %s a slot", path);
    size_t longest = cli_longest_slot(x->real);
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

/* The slots that wishes speak of. */
static size_t count_mentioned(const cli_meetings *x) {
    size_t n = 0;
    for (size_t w = 0; w < x->wishes->n; w++) {
        const dg_wish *wish = &x->wishes->items[w];
        bool speaks = wish->kind == DG_WISH_SLOT || wish->kind == DG_WISH_UNAVAILABLE;
        if (speaks && wish->number >= n) n = wish->number + 1;
    }
    return n;
}

bool cli_slots_differ(const cli_meetings *meetings) {
    return meetings->real != NULL || count_mentioned(meetings) > 0;
}

int cli_offering_make(cli_offering *offering, const cli_meetings *meetings, size_t n_more) {
    cli_offering *o = offering;
    const cli_meetings *x = meetings;
    size_t n = dg_graph_n_departments(x->data->graph), n_mentioned = count_mentioned(x);
    *o = (cli_offering){.n = x->real != NULL ? x->real->n : n_mentioned + n_more};
    size_t room = o->n > n_mentioned ? o->n : n_mentioned;
    o->absent = calloc(room * n + 1, sizeof *o->absent);
    o->offers = calloc(o->n + 1, sizeof *o->offers);
    if (o->absent == NULL || o->offers == NULL) return cli_fail("out of memory");
    for (size_t i = 0; i < o->n; i++) {
        const dg_real_slot *slot = x->real == NULL ? NULL : &x->real->items[i];
        o->offers[i] = (dg_slot_offer){slot == NULL ? UINT32_MAX : minutes_of(slot),
                                       slot == NULL ? 0 : slot->rooms, o->absent + i * n};
    }
    return read_absences(o->absent, x);
}

void cli_offering_free(cli_offering *offering) {
    free(offering->offers);
    free(offering->absent);
}

/* The most urgent meeting first, so that it has the earliest slot. Slots then keep their
 * numbers. */
static int choose_slots(cli_meetings *x, const dg_slot_options *options) {
    cli_offering o = {0};
    dg_slot_choice choice = {.slot = x->slot};
    demand d = {0};
    dg_error err = {0};
    for (size_t m = 0; m < x->plan.n_meetings; m++)
        x->slot[m] = m;
    int status = sort_meetings(x, false) ? cli_offering_make(&o, x, x->plan.n_meetings)
                                         : cli_fail("out of memory");
    if (status == CLI_DONE) status = demand_make(&d, x);
    if (status == CLI_DONE) {
        dg_code code = dg_slots_choose(&choice, &d.demand, o.offers, o.n, options, &err);
        status = code == DG_OK          ? CLI_DONE
                 : code == DG_ENOTFOUND ? say_misfit(x, &choice)
                                        : cli_fail_error(&err);
    }
    x->n_slots = choice.n_slots;
    x->slots_bound = choice.lower_bound;
    demand_free(&d);
    cli_offering_free(&o);
    if (status == CLI_DONE && !sort_meetings(x, true)) status = cli_fail("out of memory");
    return status;
}

int cli_order_by_slot(cli_meetings *meetings) {
    return sort_meetings(meetings, true) ? CLI_DONE : cli_fail("out of memory");
}

/* The dates of the slots. */
static int take_dates(cli_meetings *x) {
    if (x->real == NULL) return CLI_DONE;
    x->when = calloc(x->real->n + 1, sizeof *x->when);
    if (x->when == NULL) return cli_fail("out of memory");
    for (size_t i = 0; i < x->real->n; i++)
        x->when[i] = &x->real->items[i];
    return CLI_DONE;
}

int cli_place_meetings(cli_meetings *meetings, const dg_slot_options *options) {
    meetings->slot = calloc(meetings->plan.n_meetings + 1, sizeof *meetings->slot);
    if (meetings->slot == NULL) return cli_fail("out of memory");
    int status = CLI_DONE;
    if (cli_slots_differ(meetings))
        status = choose_slots(meetings, options);
    else if (assign_slots(meetings, options) != CLI_DONE)
        status = CLI_FAILED;
    else if (!sort_meetings(meetings, false))
        status = cli_fail("out of memory");
    return status == CLI_DONE ? cli_complete_meetings(meetings) : status;
}

int cli_count_slots(cli_meetings *meetings, const dg_slot_options *options) {
    cli_meetings *x = meetings;
    size_t *kept = x->slot, n_needed;
    dg_error err = {0};
    demand d = {0};
    x->slot = calloc(x->plan.n_meetings + 1, sizeof *x->slot);
    int status = x->slot == NULL ? cli_fail("out of memory") : demand_make(&d, x);
    if (status == CLI_DONE &&
        dg_slots_assign(x->slot, &n_needed, &x->slots_bound, d.first, d.attendees,
                        d.demand.n_meetings, d.demand.n_departments, options, &err) != DG_OK)
        status = cli_fail_error(&err);
    demand_free(&d);
    free(x->slot);
    x->slot = kept;
    x->n_slots = 0;
    for (size_t m = 0; m < x->plan.n_meetings; m++) {
        size_t k = 0;
        while (k < m && kept[k] != kept[m])
            k++;
        x->n_slots += k == m;
    }
    return status;
}

int cli_complete_meetings(cli_meetings *meetings) {
    dg_error err = {0};
    meetings->chair = calloc(meetings->plan.n_meetings + 1, sizeof *meetings->chair);
    int status = meetings->chair == NULL ? cli_fail("out of memory") : take_dates(meetings);
    if (status == CLI_DONE) status = choose_chairs(meetings);
    if (status == CLI_DONE &&
        (dg_plan_attendances(&meetings->attendances, &meetings->n_attendances, &meetings->plan,
                             &meetings->planning->planning, &err) != DG_OK ||
         dg_plan_price(&meetings->prices, &meetings->plan, &meetings->planning->planning,
                       meetings->terms, &err) != DG_OK))
        status = cli_fail_error(&err);
    return status;
}

/* One more than the last slot in use. */
static size_t slots_up_to_last(const cli_meetings *x) {
    size_t n = 0;
    for (size_t m = 0; m < x->plan.n_meetings; m++)
        if (x->slot[m] >= n) n = x->slot[m] + 1;
    return n;
}

dg_schedule cli_schedule(const cli_meetings *meetings) {
    return (dg_schedule){.planning = &meetings->planning->planning,
                         .tasks = meetings->planning->tasks,
                         .plan = &meetings->plan,
                         .slot = meetings->slot,
                         .chair = meetings->chair,
                         .n_slots = slots_up_to_last(meetings),
                         .when = meetings->when,
                         .attendances = meetings->attendances,
                         .n_attendances = meetings->n_attendances,
                         .lower_bound = meetings->lower_bound,
                         .document_order = meetings->document_order,
                         .document_meetings = meetings->document_meetings,
                         .moves = meetings->moves};
}
