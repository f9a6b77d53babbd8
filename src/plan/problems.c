/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/array.h"
#include "base/fail.h"
#include "plan/rules.h"

/* A plan being looked over. */
typedef struct {
    const dg_plan *plan;
    const size_t *slot;
    const dg_planning *planning;
    const dg_wishes *wishes;
    dg_rules rules;
    size_t *meeting_of; /* per item the first meeting that has it; DG_NONE: none */
    size_t n_slots;
    DG_ARRAY(dg_problem) found;
} checking;

const char *dg_problem_name(dg_problem_kind kind) {
    static const char *const names[DG_N_PROBLEMS] = {
        "missing-task",  "doubled-task", "over-capacity",  "clash",
        "too-few-rooms", "no-such-slot", "slot-too-short", "wish-not-kept"};
    return names[kind];
}

/* A problem that is about nothing yet; NULL: no memory. */
static dg_problem *add(checking *c, dg_problem_kind kind) {
    dg_problem none = {kind, DG_NONE, DG_NONE, DG_NONE, DG_NONE, DG_NONE, 0};
    return DG_PUSH(c->found, none) ? &c->found.items[c->found.n - 1] : NULL;
}

static bool add_item(checking *c, dg_problem_kind kind, size_t item, size_t meeting) {
    dg_problem *problem = add(c, kind);
    if (problem == NULL) return false;
    problem->item = item;
    problem->meeting = meeting;
    return true;
}

static bool add_meeting(checking *c, dg_problem_kind kind, size_t meeting, uint64_t amount) {
    dg_problem *problem = add(c, kind);
    if (problem == NULL) return false;
    problem->meeting = meeting;
    problem->slot = c->slot[meeting];
    problem->amount = amount;
    return true;
}

static bool add_slot(checking *c, dg_problem_kind kind, size_t slot, size_t department,
                     uint64_t amount) {
    dg_problem *problem = add(c, kind);
    if (problem == NULL) return false;
    problem->slot = slot;
    problem->department = department;
    problem->amount = amount;
    return true;
}

static bool add_wish(checking *c, size_t wish) {
    dg_problem *problem = add(c, DG_PROBLEM_WISH);
    if (problem != NULL) problem->wish = wish;
    return problem != NULL;
}

static bool check_items(checking *c) {
    bool ok = true;
    const dg_plan *plan = c->plan;
    for (size_t i = 0; i < c->planning->n_items; i++)
        c->meeting_of[i] = DG_NONE;
    for (size_t m = 0; m < plan->n_meetings; m++)
        for (size_t k = plan->first[m]; k < plan->first[m + 1]; k++)
            if (c->meeting_of[plan->items[k]] == DG_NONE) c->meeting_of[plan->items[k]] = m;
    for (size_t i = 0; i < c->planning->n_items && ok; i++)
        if (c->meeting_of[i] == DG_NONE) ok = add_item(c, DG_PROBLEM_MISSING, i, DG_NONE);
    bool *met = calloc(c->planning->n_items + 1, sizeof *met);
    for (size_t m = 0; met != NULL && m < plan->n_meetings && ok; m++) {
        for (size_t k = plan->first[m]; k < plan->first[m + 1] && ok; k++) {
            size_t item = plan->items[k];
            if (met[item]) ok = add_item(c, DG_PROBLEM_DOUBLED, item, m);
            met[item] = true;
        }
    }
    ok = ok && met != NULL;
    free(met);
    return ok;
}

static bool check_capacity(checking *c) {
    bool ok = true;
    for (size_t m = 0; m < c->plan->n_meetings && ok; m++) {
        uint64_t minutes = dg_minutes_of(c->planning, c->plan->items + c->plan->first[m],
                                         c->plan->first[m + 1] - c->plan->first[m]);
        if (minutes > c->planning->capacity) ok = add_meeting(c, DG_PROBLEM_CAPACITY, m, minutes);
    }
    return ok;
}

/* --- slots --- */

static size_t delegations_of(const checking *c, size_t d) {
    return c->wishes->delegations == NULL ? 1 : c->wishes->delegations[d];
}

/* attended[d]: the meetings of the slot that d attends; counted[d]: meetings looked at, plus one.
 */
static void count_slot(checking *c, size_t slot, size_t *attended, size_t *counted) {
    const dg_planning *p = c->planning;
    for (size_t d = 0; d < p->n_departments; d++)
        attended[d] = counted[d] = 0;
    for (size_t m = 0; m < c->plan->n_meetings; m++) {
        for (size_t i = c->plan->first[m]; c->slot[m] == slot && i < c->plan->first[m + 1]; i++) {
            size_t item = c->plan->items[i];
            for (size_t k = p->first[item]; k < p->first[item + 1]; k++) {
                size_t d = p->attendees[k];
                attended[d] += counted[d] != m + 1;
                counted[d] = m + 1;
            }
        }
    }
}

static bool check_clashes(checking *c, size_t *attended, size_t *counted) {
    bool ok = true;
    for (size_t slot = 0; slot < c->n_slots && ok; slot++) {
        count_slot(c, slot, attended, counted);
        for (size_t d = 0; d < c->planning->n_departments && ok; d++)
            if (attended[d] > delegations_of(c, d))
                ok = add_slot(c, DG_PROBLEM_CLASH, slot, d, attended[d]);
    }
    return ok;
}

static bool is_held(const checking *c, size_t m) {
    return c->plan->first[m + 1] > c->plan->first[m];
}

static bool check_slots(checking *c) {
    bool ok = true;
    for (size_t slot = 0; slot < c->n_slots && ok; slot++) {
        size_t held = 0;
        for (size_t m = 0; m < c->plan->n_meetings; m++)
            held += is_held(c, m) && c->slot[m] == slot;
        size_t rooms = dg_rules_rooms(&c->rules, slot);
        if (rooms > 0 && held > rooms) ok = add_slot(c, DG_PROBLEM_ROOMS, slot, DG_NONE, held);
    }
    for (size_t m = 0; m < c->plan->n_meetings && ok; m++)
        if (is_held(c, m) && c->wishes->n_slots > 0 && c->slot[m] >= c->wishes->n_slots)
            ok = add_meeting(c, DG_PROBLEM_SLOT, m, 0);
    for (size_t m = 0; m < c->plan->n_meetings && ok; m++) {
        size_t first = c->plan->first[m];
        uint64_t minutes =
            dg_agenda_end(c->planning, c->plan->items + first, c->plan->first[m + 1] - first);
        bool is_slot = c->wishes->n_slots == 0 || c->slot[m] < c->wishes->n_slots;
        if (is_slot && minutes > dg_rules_minutes(&c->rules, c->slot[m]))
            ok = add_meeting(c, DG_PROBLEM_LENGTH, m, minutes);
    }
    return ok;
}

/* --- wishes --- */

static bool attends_in(const checking *c, size_t department, size_t slot) {
    const dg_planning *p = c->planning;
    for (size_t m = 0; m < c->plan->n_meetings; m++) {
        for (size_t i = c->plan->first[m]; c->slot[m] == slot && i < c->plan->first[m + 1]; i++) {
            size_t item = c->plan->items[i];
            for (size_t k = p->first[item]; k < p->first[item + 1]; k++)
                if (p->attendees[k] == department) return true;
        }
    }
    return false;
}

/* The meeting of that number is the one of the first item that is said to be in it. */
static size_t meeting_named(const checking *c, size_t number) {
    for (size_t w = 0; w < c->wishes->n; w++) {
        const dg_wish *wish = &c->wishes->items[w];
        for (size_t i = 0; wish->kind == DG_WISH_MEETING && i < wish->n_items; i++)
            if (wish->number == number && c->meeting_of[wish->items[i]] != DG_NONE)
                return c->meeting_of[wish->items[i]];
    }
    return DG_NONE;
}

static bool is_in_named(const checking *c, const dg_wish *wish) {
    size_t named = meeting_named(c, wish->number);
    for (size_t i = 0; i < wish->n_items; i++)
        if (c->meeting_of[wish->items[i]] != DG_NONE && c->meeting_of[wish->items[i]] != named)
            return false;
    for (size_t w = 0; named != DG_NONE && &c->wishes->items[w] != wish; w++) {
        const dg_wish *other = &c->wishes->items[w]; /* an earlier one has the first claim */
        if (other->kind == DG_WISH_MEETING && other->number != wish->number &&
            meeting_named(c, other->number) == named)
            return false;
    }
    return true;
}

static bool is_pairwise(const checking *c, const dg_wish *wish, bool together) {
    for (size_t i = 0; i < wish->n_items; i++) {
        size_t m = c->meeting_of[wish->items[i]];
        for (size_t k = 0; k < i && m != DG_NONE; k++) {
            size_t other = c->meeting_of[wish->items[k]];
            if (other != DG_NONE && (other == m) != together) return false;
        }
    }
    return true;
}

static bool is_kept(const checking *c, const dg_wish *wish) {
    switch (wish->kind) {
    case DG_WISH_TOGETHER:
        return is_pairwise(c, wish, true);
    case DG_WISH_APART:
        return is_pairwise(c, wish, false);
    case DG_WISH_MEETING:
        return is_in_named(c, wish);
    case DG_WISH_UNAVAILABLE:
        return !attends_in(c, wish->department, wish->number);
    case DG_WISH_SLOT:
        for (size_t i = 0; i < wish->n_items; i++) {
            size_t m = c->meeting_of[wish->items[i]];
            if (m != DG_NONE && c->slot[m] != wish->number) return false;
        }
    }
    return true;
}

dg_code dg_plan_problems(dg_problem **problems, size_t *n, const dg_plan *plan, const size_t *slot,
                         const dg_planning *planning, const dg_wishes *wishes, dg_error *err) {
    bool possible;
    checking c = {.plan = plan, .slot = slot, .planning = planning, .wishes = wishes};
    dg_code code = dg_rules_init(&c.rules, &possible, planning, wishes, NULL, err);
    size_t n_departments = planning->n_departments;
    c.meeting_of = calloc(planning->n_items + 1, sizeof *c.meeting_of);
    size_t *attended = calloc(n_departments + 1, sizeof *attended);
    size_t *counted = calloc(n_departments + 1, sizeof *counted);
    for (size_t m = 0; m < plan->n_meetings; m++)
        if (slot[m] >= c.n_slots) c.n_slots = slot[m] + 1;
    bool ok = c.meeting_of != NULL && attended != NULL && counted != NULL;
    ok = ok && check_items(&c) && check_capacity(&c) && check_clashes(&c, attended, counted) &&
         check_slots(&c);
    for (size_t w = 0; w < wishes->n && ok && code == DG_OK; w++)
        if (!is_kept(&c, &wishes->items[w])) ok = add_wish(&c, w);
    if (code == DG_OK && !ok) code = dg_fail_memory(err);
    if (code == DG_OK) {
        *problems = c.found.items;
        *n = c.found.n;
    } else {
        free(c.found.items);
    }
    dg_rules_free(&c.rules);
    free(c.meeting_of);
    free(attended);
    free(counted);
    return code;
}
