/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/changes.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

/* --- making --- */

static size_t **new_sets(size_t n, size_t room) {
    size_t **sets = calloc(n + 1, sizeof *sets);
    for (size_t i = 0; sets != NULL && i < n; i++) {
        sets[i] = calloc(room + 1, sizeof **sets);
        if (sets[i] != NULL) continue;
        while (i-- > 0)
            free(sets[i]);
        free(sets);
        return NULL;
    }
    return sets;
}

static void free_sets(size_t **sets, size_t n) {
    for (size_t i = 0; sets != NULL && i < n; i++)
        free(sets[i]);
    free(sets);
}

static size_t longest_agenda(const dg_plan *plan) {
    size_t most = 0;
    for (size_t m = 0; m < plan->n_meetings; m++)
        if (plan->first[m + 1] - plan->first[m] > most) most = plan->first[m + 1] - plan->first[m];
    return most;
}

static bool reserve(dg_changes *c) {
    size_t n = c->n_old + c->max_changes, n_items = c->planning->n_items;
    size_t n_touched = 2 * c->max_changes, room = longest_agenda(c->plan) + c->max_changes;
    c->old_costs = calloc(n + 1, sizeof *c->old_costs);
    c->old_wrong = calloc(n + 1, sizeof *c->old_wrong);
    c->old_wanted = calloc(n + 1, sizeof *c->old_wanted);
    c->home = calloc(n_items + 1, sizeof *c->home);
    c->now = calloc(n_items + 1, sizeof *c->now);
    c->moves = calloc(c->max_changes + 1, sizeof *c->moves);
    c->touched = calloc(n_touched + 1, sizeof *c->touched);
    c->n_set = calloc(n_touched + 1, sizeof *c->n_set);
    c->sets = new_sets(n_touched, room);
    c->best_slot = calloc(n + 1, sizeof *c->best_slot);
    c->best_touched = calloc(n_touched + 1, sizeof *c->best_touched);
    c->best_n_set = calloc(n_touched + 1, sizeof *c->best_n_set);
    c->best_sets = new_sets(n_touched, room);
    return c->old_costs != NULL && c->old_wrong != NULL && c->old_wanted != NULL &&
           c->home != NULL && c->now != NULL && c->moves != NULL && c->touched != NULL &&
           c->n_set != NULL && c->sets != NULL && c->best_slot != NULL && c->best_touched != NULL &&
           c->best_n_set != NULL && c->best_sets != NULL;
}

static dg_code find_homes(dg_changes *c, dg_error *err) {
    for (size_t i = 0; i < c->planning->n_items; i++)
        c->home[i] = DG_NONE;
    for (size_t m = 0; m < c->n_old; m++) {
        for (size_t k = c->plan->first[m]; k < c->plan->first[m + 1]; k++) {
            size_t *home = &c->home[c->plan->items[k]];
            if (*home != DG_NONE) return dg_fail(err, DG_EINVAL, "an item is planned twice");
            *home = m;
        }
    }
    for (size_t i = 0; i < c->planning->n_items; i++) {
        if (c->home[i] == DG_NONE) return dg_fail(err, DG_EINVAL, "an item is not planned");
        c->now[i] = c->home[i];
    }
    return DG_OK;
}

/* Who comes to meeting m, for its slot. */
static void set_attendance(dg_changes *c, size_t m, const size_t *items, size_t n) {
    const dg_planning *p = c->planning;
    bool *attends = c->repair.attends + m * p->n_departments;
    memset(attends, 0, p->n_departments * sizeof *attends);
    c->repair.held[m] = n > 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++)
            attends[p->attendees[k]] = true;
}

static const size_t *old_agenda(size_t *n, const dg_changes *c, size_t m) {
    *n = m < c->n_old ? c->plan->first[m + 1] - c->plan->first[m] : 0;
    return m < c->n_old ? c->plan->items + c->plan->first[m] : NULL;
}

static uint64_t price_agenda(dg_changes *c, const size_t *items, size_t n) {
    return dg_meter_cost(&c->costs.meter, items, n) + dg_pricer_meeting(&c->costs.pricer, items, n);
}

static void look_over(dg_changes *c) {
    for (size_t m = 0; m < c->n_old; m++) {
        size_t n;
        const size_t *items = old_agenda(&n, c, m);
        c->old_costs[m] = price_agenda(c, items, n);
        c->old_wrong[m] = dg_minutes_of(c->planning, items, n) > c->planning->capacity ||
                          !dg_rules_allow(&c->old_wanted[m], &c->rules, items, n);
        set_attendance(c, m, items, n);
    }
}

dg_code dg_changes_init(dg_changes *changes, const dg_plan *plan, const size_t *slot,
                        const dg_planning *planning, const dg_replan_options *options,
                        dg_error *err) {
    *changes = (dg_changes){.planning = planning,
                            .plan = plan,
                            .slot = slot,
                            .n_old = plan->n_meetings,
                            .max_changes = options->max_changes,
                            .err = err};
    dg_changes *c = changes;
    if (c->max_changes > planning->n_items + plan->n_meetings)
        c->max_changes = planning->n_items + plan->n_meetings;
    const dg_wishes *wishes = options->wishes == NULL ? &c->no_wishes : options->wishes;
    dg_code code = dg_rules_init(&c->rules, &c->possible, planning, wishes, NULL, err);
    if (code != DG_OK) return code;
    if (!dg_repair_init(&c->repair, &c->rules, c->n_old + c->max_changes) ||
        !dg_set_costs_init(&c->costs, planning, options->terms) || !reserve(c))
        return dg_fail_memory(err);
    code = find_homes(c, err);
    if (code == DG_OK) look_over(c);
    return code;
}

void dg_changes_free(dg_changes *changes) {
    size_t n_touched = 2 * changes->max_changes;
    dg_rules_free(&changes->rules);
    dg_repair_free(&changes->repair);
    dg_set_costs_free(&changes->costs);
    free(changes->old_costs);
    free(changes->old_wrong);
    free(changes->old_wanted);
    free(changes->home);
    free(changes->now);
    free(changes->moves);
    free(changes->touched);
    free(changes->n_set);
    free_sets(changes->sets, n_touched);
    free(changes->best_slot);
    free(changes->best_touched);
    free(changes->best_n_set);
    free_sets(changes->best_sets, n_touched);
    *changes = (dg_changes){0};
}

/* --- changing --- */

void dg_changes_move(dg_changes *changes, size_t item, size_t meeting) {
    changes->moves[changes->n_moves++] = (dg_change){item, meeting};
    changes->now[item] = meeting;
}

void dg_changes_move_back(dg_changes *changes) {
    size_t item = changes->moves[--changes->n_moves].item;
    changes->now[item] = changes->home[item];
}

static void touch(dg_changes *c, size_t meeting) {
    for (size_t i = 0; i < c->n_touched; i++)
        if (c->touched[i] == meeting) return;
    c->touched[c->n_touched++] = meeting;
}

static void collect_sets(dg_changes *c) {
    c->n_touched = 0;
    for (size_t i = 0; i < c->n_moves; i++) {
        touch(c, c->home[c->moves[i].item]);
        touch(c, c->moves[i].meeting);
    }
    for (size_t t = 0; t < c->n_touched; t++) {
        size_t m = c->touched[t], n_old, n = 0;
        const size_t *items = old_agenda(&n_old, c, m);
        for (size_t i = 0; i < n_old; i++)
            if (c->now[items[i]] == m) c->sets[t][n++] = items[i];
        for (size_t i = 0; i < c->n_moves; i++)
            if (c->moves[i].meeting == m) c->sets[t][n++] = c->moves[i].item;
        c->n_set[t] = n;
    }
}

/* --- trying --- */

/* How many meetings may not be as they are; also says who attends them, and which slot they have
 * and must have. */
static size_t count_wrong(dg_changes *c) {
    size_t wrong = 0, n_all = c->n_old + c->max_changes;
    for (size_t m = 0; m < c->n_old; m++)
        wrong += c->old_wrong[m];
    for (size_t m = 0; m < n_all; m++) {
        c->repair.slot[m] = m < c->n_old ? c->slot[m] : DG_NONE;
        c->repair.wanted[m] = m < c->n_old ? c->old_wanted[m] : DG_NONE;
    }
    for (size_t t = 0; t < c->n_touched; t++) {
        size_t m = c->touched[t], n = c->n_set[t];
        if (m < c->n_old) wrong -= c->old_wrong[m];
        wrong += dg_minutes_of(c->planning, c->sets[t], n) > c->planning->capacity ||
                 !dg_rules_allow(&c->repair.wanted[m], &c->rules, c->sets[t], n);
        set_attendance(c, m, c->sets[t], n);
    }
    return wrong;
}

/* The old attendance again. */
static void reset(dg_changes *c) {
    for (size_t t = 0; t < c->n_touched; t++) {
        size_t n;
        const size_t *items = old_agenda(&n, c, c->touched[t]);
        set_attendance(c, c->touched[t], items, n);
    }
}

/* What no order of the items avoids: overhead, and the items' own minutes. */
static uint64_t unavoidable(const dg_changes *c, size_t m, const size_t *items, size_t n) {
    const dg_planning *p = c->planning;
    const bool *attends = c->repair.attends + m * p->n_departments;
    uint64_t cost = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++)
            cost += (uint64_t)p->minutes[items[i]] * p->rates[p->attendees[k]];
    for (size_t d = 0; d < p->n_departments; d++)
        if (attends[d]) cost += (uint64_t)p->overhead * p->rates[d];
    return cost;
}

/* What the touched meetings cost at least, and the others do cost. */
static uint64_t cost_at_least(dg_changes *c) {
    uint64_t cost = 0;
    for (size_t m = 0; m < c->n_old; m++)
        cost += c->old_costs[m];
    for (size_t t = 0; t < c->n_touched; t++) {
        if (c->touched[t] < c->n_old) cost -= c->old_costs[c->touched[t]];
        cost += unavoidable(c, c->touched[t], c->sets[t], c->n_set[t]);
    }
    return cost;
}

/* The same exactly; orders the sets. */
static dg_code cost_of_all(uint64_t *cost, dg_changes *c) {
    dg_code code = DG_OK;
    *cost = 0;
    for (size_t m = 0; m < c->n_old; m++)
        *cost += c->old_costs[m];
    for (size_t t = 0; t < c->n_touched && code == DG_OK; t++) {
        uint64_t part;
        if (c->touched[t] < c->n_old) *cost -= c->old_costs[c->touched[t]];
        code = dg_set_costs_of(&part, &c->costs, c->sets[t], c->n_set[t], c->err);
        if (code == DG_OK) *cost += part;
    }
    return code;
}

static bool is_best(const dg_changes *c, uint64_t cost, size_t changes) {
    if (!c->found || cost != c->best_cost) return !c->found || cost < c->best_cost;
    return changes < c->best_changes;
}

static void keep(dg_changes *c, uint64_t cost, size_t n_changes) {
    c->found = true;
    c->best_cost = cost;
    c->best_changes = n_changes;
    c->best_n_touched = c->n_touched;
    memcpy(c->best_slot, c->repair.slot, (c->n_old + c->max_changes) * sizeof *c->best_slot);
    for (size_t t = 0; t < c->n_touched; t++) {
        c->best_touched[t] = c->touched[t];
        c->best_n_set[t] = c->n_set[t];
        memcpy(c->best_sets[t], c->sets[t], c->n_set[t] * sizeof **c->sets);
    }
}

dg_code dg_changes_try(dg_changes *changes, size_t *wrong, uint64_t *cost) {
    dg_changes *c = changes;
    dg_code code = DG_OK;
    size_t slot_moves = 0;
    uint64_t exact = 0;
    collect_sets(c);
    size_t n_wrong = count_wrong(c);
    bool wanted = wrong != NULL, placed = false;
    bool hopeful = n_wrong == 0 && (wanted || is_best(c, cost_at_least(c), c->n_moves));
    if (hopeful) placed = dg_repair_run(&slot_moves, &c->repair, c->max_changes - c->n_moves);
    if (placed || wanted) code = cost_of_all(&exact, c);
    if (code == DG_OK && placed && is_best(c, exact, c->n_moves + slot_moves))
        keep(c, exact, c->n_moves + slot_moves);
    if (wanted) {
        *wrong = n_wrong + !placed;
        *cost = exact;
    }
    reset(c);
    return code;
}

/* --- taking --- */

dg_code dg_changes_take(dg_replanned *replanned, dg_changes *changes, dg_error *err) {
    dg_changes *c = changes;
    size_t n = c->n_old + c->max_changes, done = 0;
    dg_plan plan = {.n_meetings = n,
                    .first = calloc(n + 1, sizeof *plan.first),
                    .items = calloc(c->planning->n_items + 1, sizeof *plan.items)};
    size_t *slot = calloc(n + 1, sizeof *slot);
    if (plan.first == NULL || plan.items == NULL || slot == NULL) {
        free(slot);
        dg_plan_clear(&plan);
        return dg_fail_memory(err);
    }
    for (size_t m = 0; m < n; m++) {
        size_t n_items;
        const size_t *items = old_agenda(&n_items, c, m);
        for (size_t t = 0; t < c->best_n_touched; t++) {
            if (c->best_touched[t] != m) continue;
            items = c->best_sets[t];
            n_items = c->best_n_set[t];
        }
        if (n_items > 0) memcpy(plan.items + done, items, n_items * sizeof *items);
        plan.cost += dg_meter_cost(&c->costs.meter, items, n_items);
        done += n_items;
        plan.first[m + 1] = done;
        slot[m] = n_items > 0 || m >= c->n_old ? c->best_slot[m] : c->slot[m];
    }
    while (plan.n_meetings > c->n_old && plan.first[plan.n_meetings - 1] == done)
        plan.n_meetings--;
    *replanned = (dg_replanned){plan, slot, c->best_changes, false};
    return DG_OK;
}
