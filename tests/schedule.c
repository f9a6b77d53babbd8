/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule.h"

static void *room(size_t n, size_t size) {
    void *made = calloc(n + 1, size);
    assert_non_null(made);
    return made;
}

static void add_items(schedule *x, const dg_graph *graph) {
    size_t n = 0, n_edges = 0, n_parties;
    x->tasks = room(dg_graph_n_tasks(graph), sizeof *x->tasks);
    x->first = room(dg_graph_n_tasks(graph), sizeof *x->first);
    x->attendees = room(dg_graph_n_edges(graph), sizeof *x->attendees);
    x->minutes = room(dg_graph_n_tasks(graph), sizeof *x->minutes);
    x->rates = room(dg_graph_n_departments(graph), sizeof *x->rates);
    for (size_t t = 0; t < dg_graph_n_tasks(graph); t++) {
        const dg_edge *parties = dg_graph_task_edges(graph, t, &n_parties);
        if (n_parties == 0) continue;
        for (size_t i = 0; i < n_parties; i++)
            x->attendees[n_edges++] = parties[i].other;
        x->minutes[n] = 10;
        x->tasks[n++] = t;
        x->first[n] = n_edges;
    }
    for (size_t d = 0; d < dg_graph_n_departments(graph); d++)
        x->rates[d] = 1;
    x->planning.n_items = n;
}

static void add_dates(schedule *x) {
    x->real = room(x->s.n_slots, sizeof *x->real);
    x->when = room(x->s.n_slots, sizeof *x->when);
    for (size_t i = 0; i < x->s.n_slots; i++) {
        x->real[i] = (dg_real_slot){.start = 22 * 60, .end = 24 * 60};
        assert_true(i < 32); /* the last of December, then January */
        snprintf(x->real[i].date, sizeof x->real[i].date, i == 0 ? "2027-12-31" : "2028-01-%02u",
                 (unsigned)(i % 100));
        x->when[i] = &x->real[i];
    }
    x->s.when = x->when;
}

schedule *schedule_new(const dg_graph *graph, uint32_t capacity, size_t at_once, bool dated) {
    schedule *x = room(1, sizeof *x);
    add_items(x, graph);
    x->planning = (dg_planning){.n_items = x->planning.n_items,
                                .n_departments = dg_graph_n_departments(graph),
                                .first = x->first,
                                .attendees = x->attendees,
                                .minutes = x->minutes,
                                .rates = x->rates,
                                .capacity = capacity,
                                .overhead = 30};
    assert_int_equal(dg_plan_document_order(&x->plan, &x->planning, NULL), DG_OK);
    size_t n = x->plan.n_meetings;
    x->slot = room(n, sizeof *x->slot);
    x->chair = room(n, sizeof *x->chair);
    for (size_t m = 0; m < n; m++) {
        size_t tasks[1000], n_tasks = 0;
        for (size_t i = x->plan.first[m]; i < x->plan.first[m + 1]; i++)
            tasks[n_tasks++] = x->tasks[x->plan.items[i]];
        assert_int_equal(
            dg_meeting_chair(&x->chair[m], DG_CHAIR_LEAD, graph, tasks, n_tasks, NULL, NULL),
            DG_OK);
        x->slot[m] = m / at_once;
    }
    x->s = (dg_schedule){.planning = &x->planning,
                         .plan = &x->plan,
                         .tasks = x->tasks,
                         .slot = x->slot,
                         .chair = x->chair,
                         .n_slots = (n + at_once - 1) / at_once,
                         .lower_bound = x->plan.cost / 2,
                         .document_order = x->plan.cost,
                         .document_meetings = n};
    assert_int_equal(
        dg_plan_attendances(&x->attendances, &x->s.n_attendances, &x->plan, &x->planning, NULL),
        DG_OK);
    x->s.attendances = x->attendances;
    if (dated) add_dates(x);
    return x;
}

void schedule_free(schedule *x) {
    dg_plan_clear(&x->plan);
    free(x->tasks);
    free(x->first);
    free(x->attendees);
    free(x->slot);
    free(x->chair);
    free(x->minutes);
    free(x->rates);
    free(x->attendances);
    free(x->real);
    free(x->when);
    free(x);
}
