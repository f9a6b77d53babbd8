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
    c->old_least = calloc(n + 1, sizeof *c->old_least);
    c->old_wrong = calloc(n + 1, sizeof *c->old_wrong);
    c->old_wanted = calloc(n + 1, sizeof *c->old_wanted);
    c->home = calloc(n_items + 1, sizeof *c->home);
    c->now = calloc(n_items + 1, sizeof *c->now);
    c->moves = calloc(c->max_changes + 1, sizeof *c->moves);
    c->touched = calloc(n_touched + 1, sizeof *c->touched);
    c->n_set = calloc(n_touched + 1, sizeof *c->n_set);
    c->n_stay = calloc(n_touched + 1, sizeof *c->n_stay);
    c->wanted = calloc(n_touched + 1, sizeof *c->wanted);
    c->sets = new_sets(n_touched, room);
    c->scratch = calloc(room + 1, sizeof *c->scratch);
    c->stayed = new_sets(n_touched, room);
    c->stayed_order = new_sets(n_touched, room);
    c->n_stayed = calloc(n_touched + 1, sizeof *c->n_stayed);
    c->stayed_least = calloc(n_touched + 1, sizeof *c->stayed_least);
    c->counted = calloc(c->planning->n_departments + 1, sizeof *c->counted);
    c->best_slot = calloc(n + 1, sizeof *c->best_slot);
    c->best_touched = calloc(n_touched + 1, sizeof *c->best_touched);
    c->best_n_set = calloc(n_touched + 1, sizeof *c->best_n_set);
    c->best_sets = new_sets(n_touched, room);
    return c->old_costs != NULL && c->old_least != NULL && c->n_stay != NULL && c->wanted != NULL &&
           c->scratch != NULL && c->stayed != NULL && c->stayed_order != NULL &&
           c->n_stayed != NULL && c->stayed_least != NULL && c->counted != NULL &&
           c->old_wrong != NULL && c->old_wanted != NULL && c->home != NULL && c->now != NULL &&
           c->moves != NULL && c->touched != NULL && c->n_set != NULL && c->sets != NULL &&
           c->best_slot != NULL && c->best_touched != NULL && c->best_n_set != NULL &&
           c->best_sets != NULL;
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

static const size_t *old_agenda(size_t *n, const dg_changes *c, size_t m) {
    *n = m < c->n_old ? c->plan->first[m + 1] - c->plan->first[m] : 0;
    return m < c->n_old ? c->plan->items + c->plan->first[m] : NULL;
}

static uint64_t price_agenda(dg_changes *c, const size_t *items, size_t n) {
    return dg_meter_cost(&c->costs.meter, items, n) + dg_pricer_meeting(&c->costs.pricer, items, n);
}

/* A meeting as it was. */
static void restore(dg_changes *c, size_t m) {
    size_t n;
    const size_t *items = old_agenda(&n, c, m);
    bool is_old = m < c->n_old;
    dg_repair_set(&c->repair, m, items, n, is_old ? c->old_wanted[m] : DG_NONE,
                  is_old ? c->slot[m] : DG_NONE);
}

static dg_code look_over(dg_changes *c) {
    dg_code code = DG_OK;
    for (size_t m = 0; m < c->n_old && code == DG_OK; m++) {
        size_t n;
        dg_set_cost cost;
        const size_t *items = old_agenda(&n, c, m);
        memcpy(c->scratch, items, n * sizeof *items);
        code = dg_set_costs_of(&cost, &c->costs, c->scratch, n, c->err);
        c->old_least[m] = code == DG_OK ? cost.least : 0;
        c->old_costs[m] = price_agenda(c, items, n);
        c->old_sum += c->old_costs[m];
        c->old_wrong[m] = dg_minutes_of(c->planning, items, n) > c->planning->capacity ||
                          !dg_rules_allow(&c->old_wanted[m], &c->rules, items, n);
        c->n_old_wrong += c->old_wrong[m];
    }
    for (size_t m = 0; m < c->n_old + c->max_changes; m++)
        restore(c, m);
    return code;
}

/* One more than the highest slot. */
static size_t slots_of(const dg_changes *c) {
    size_t n = 0;
    for (size_t m = 0; m < c->n_old; m++)
        if (c->slot[m] >= n) n = c->slot[m] + 1;
    return n;
}

dg_code dg_changes_init(dg_changes *changes, const dg_plan *plan, const size_t *slot,
                        const dg_planning *planning, const dg_replan_options *options,
                        dg_error *err) {
    *changes = (dg_changes){.planning = planning,
                            .plan = plan,
                            .slot = slot,
                            .n_old = plan->n_meetings,
                            .max_changes = options->max_changes,
                            .plan_limit = UINT64_MAX,
                            .wrong_limit = SIZE_MAX,
                            .err = err};
    dg_changes *c = changes;
    if (c->max_changes > planning->n_items + plan->n_meetings)
        c->max_changes = planning->n_items + plan->n_meetings;
    const dg_wishes *wishes = options->wishes == NULL ? &c->no_wishes : options->wishes;
    dg_code code = dg_rules_init(&c->rules, &c->possible, planning, wishes, NULL, err);
    if (code != DG_OK) return code;
    if (!dg_repair_init(&c->repair, &c->rules, c->n_old + c->max_changes, slots_of(c)) ||
        !dg_set_costs_init(&c->costs, planning, options->terms) || !reserve(c))
        return dg_fail_memory(err);
    code = find_homes(c, err);
    return code == DG_OK ? look_over(c) : code;
}

void dg_changes_free(dg_changes *changes) {
    size_t n_touched = 2 * changes->max_changes;
    dg_rules_free(&changes->rules);
    dg_repair_free(&changes->repair);
    dg_set_costs_free(&changes->costs);
    free(changes->old_costs);
    free(changes->old_least);
    free(changes->old_wrong);
    free(changes->old_wanted);
    free(changes->home);
    free(changes->now);
    free(changes->moves);
    free(changes->touched);
    free(changes->n_set);
    free(changes->n_stay);
    free(changes->wanted);
    free(changes->scratch);
    free_sets(changes->stayed, n_touched);
    free_sets(changes->stayed_order, n_touched);
    free(changes->n_stayed);
    free(changes->stayed_least);
    free(changes->counted);
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
        c->n_stay[t] = n;
        for (size_t i = 0; i < c->n_moves; i++)
            if (c->moves[i].meeting == m) c->sets[t][n++] = c->moves[i].item;
        c->n_set[t] = n;
    }
}

/* --- trying --- */

/* How many meetings may not be as they are; also says which slot they must have. */
static size_t count_wrong(dg_changes *c) {
    size_t wrong = c->n_old_wrong;
    for (size_t t = 0; t < c->n_touched; t++) {
        size_t m = c->touched[t], n = c->n_set[t];
        if (m < c->n_old) wrong -= c->old_wrong[m];
        wrong += dg_minutes_of(c->planning, c->sets[t], n) > c->planning->capacity ||
                 !dg_rules_allow(&c->wanted[t], &c->rules, c->sets[t], n);
    }
    return wrong;
}

/* What those that come to a set add at least: their own minutes, and the overhead of whom nobody
 * that stays has called. */
static uint64_t cost_of_coming(dg_changes *c, size_t t) {
    const dg_planning *p = c->planning;
    uint64_t cost = 0;
    size_t count = ++c->count;
    for (size_t i = 0; i < c->n_set[t]; i++) {
        size_t item = c->sets[t][i];
        for (size_t k = p->first[item]; k < p->first[item + 1]; k++) {
            size_t d = p->attendees[k];
            bool is_new = c->counted[d] != count;
            c->counted[d] = count;
            if (i < c->n_stay[t]) continue;
            cost += (uint64_t)p->rates[d] * (p->minutes[item] + (is_new ? p->overhead : 0));
        }
    }
    return cost;
}

/* What those that stay in a set cost at least. */
static dg_code cost_of_staying(uint64_t *cost, dg_changes *c, size_t t) {
    size_t m = c->touched[t], n = c->n_stay[t];
    dg_set_cost known = {0};
    if (m < c->n_old && n == c->plan->first[m + 1] - c->plan->first[m]) {
        *cost = c->old_least[m];
        return DG_OK;
    }
    size_t bytes = n * sizeof *c->scratch;
    if (n != c->n_stayed[t] || memcmp(c->sets[t], c->stayed[t], bytes) != 0) {
        memcpy(c->scratch, c->sets[t], bytes);
        dg_code code = n > 0 ? dg_set_costs_of(&known, &c->costs, c->scratch, n, c->err) : DG_OK;
        if (code != DG_OK) return code;
        memcpy(c->stayed[t], c->sets[t], bytes);
        memcpy(c->stayed_order[t], c->scratch, bytes);
        c->n_stayed[t] = n;
        c->stayed_least[t] = known.least;
    }
    *cost = c->stayed_least[t];
    return DG_OK;
}

/* What the touched meetings cost at least, and the others do cost: an agenda without some of its
 * items costs less by these at least. */
static dg_code cost_at_least(uint64_t *cost, dg_changes *c) {
    dg_code code = DG_OK;
    *cost = c->old_sum;
    for (size_t t = 0; t < c->n_touched && code == DG_OK; t++) {
        uint64_t staying;
        if (c->touched[t] < c->n_old) *cost -= c->old_costs[c->touched[t]];
        code = cost_of_staying(&staying, c, t);
        if (code == DG_OK) *cost += staying + cost_of_coming(c, t);
    }
    return code;
}

/* Put an item where it costs least; the agenda has room. */
static uint64_t insert(dg_changes *c, size_t *agenda, size_t n, size_t item) {
    uint64_t least = UINT64_MAX;
    size_t best = 0;
    agenda[n] = item;
    for (size_t at = n;; at--) {
        uint64_t cost = price_agenda(c, agenda, n + 1);
        if (cost < least) best = at;
        if (cost < least) least = cost;
        if (at == 0) break;
        agenda[at] = agenda[at - 1];
        agenda[at - 1] = item;
    }
    memmove(agenda, agenda + 1, best * sizeof *agenda);
    agenda[best] = item;
    return least;
}

uint64_t dg_changes_guess(dg_changes *changes) {
    dg_changes *c = changes;
    uint64_t cost = c->old_sum;
    for (size_t t = 0; t < c->n_touched; t++) {
        size_t m = c->touched[t], n = c->n_stay[t], n_old;
        const size_t *items = old_agenda(&n_old, c, m);
        if (m < c->n_old) cost -= c->old_costs[m];
        if (n == c->n_set[t]) {
            cost += c->stayed_least[t];
            continue;
        }
        if (n < n_old) items = c->stayed_order[t];
        if (n > 0) memcpy(c->scratch, items, n * sizeof *items);
        uint64_t part = 0;
        for (; n < c->n_set[t]; n++)
            part = insert(c, c->scratch, n, c->sets[t][n]);
        cost += part;
    }
    return cost;
}

/* The same exactly; orders the sets. */
static dg_code cost_of_all(uint64_t *cost, dg_changes *c) {
    dg_code code = DG_OK;
    *cost = c->old_sum;
    for (size_t t = 0; t < c->n_touched && code == DG_OK; t++) {
        dg_set_cost part;
        if (c->touched[t] < c->n_old) *cost -= c->old_costs[c->touched[t]];
        code = dg_set_costs_of(&part, &c->costs, c->sets[t], c->n_set[t], c->err);
        if (code == DG_OK) *cost += part.cost;
    }
    return code;
}

/* Can slots be found with so many changes? If so, the repair is left as it found them. */
static bool find_slots(size_t *moves, dg_changes *c, size_t budget) {
    for (size_t t = 0; t < c->n_touched; t++) {
        size_t m = c->touched[t];
        dg_repair_set(&c->repair, m, c->sets[t], c->n_set[t], c->wanted[t],
                      m < c->n_old ? c->slot[m] : DG_NONE);
    }
    return dg_repair_run(moves, &c->repair, budget);
}

static void restore_slots(dg_changes *c) {
    for (size_t t = 0; t < c->n_touched; t++)
        restore(c, c->touched[t]);
    for (size_t m = 0; m < c->n_old; m++)
        if (c->repair.slot[m] != c->slot[m]) dg_repair_move(&c->repair, m, c->slot[m]);
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

bool dg_changes_is_hopeful(const dg_changes *changes, size_t wrong, uint64_t least) {
    if (wrong == 0 && least < changes->plan_limit) return true;
    wrong++; /* where it is not to be repaired */
    if (wrong != changes->wrong_limit) return wrong < changes->wrong_limit;
    return least < changes->wrong_cost;
}

dg_code dg_changes_estimate(size_t *wrong, uint64_t *least, dg_changes *changes) {
    collect_sets(changes);
    *wrong = count_wrong(changes);
    return cost_at_least(least, changes);
}

dg_code dg_changes_try(dg_changes *changes, size_t *wrong, uint64_t *cost) {
    dg_changes *c = changes;
    size_t slot_moves = 0, budget = c->max_changes - c->n_moves, n_wrong;
    bool wanted = wrong != NULL, placed = false;
    uint64_t exact;
    dg_code code = dg_changes_estimate(&n_wrong, &exact, c);
    if (code != DG_OK) return code;
    bool hopeful = wanted ? dg_changes_is_hopeful(c, n_wrong, exact)
                          : n_wrong == 0 && is_best(c, exact, c->n_moves);
    bool right = hopeful && n_wrong == 0;
    /* With pauses, how long a meeting takes depends on its order. */
    if (right && c->planning->break_every > 0) code = cost_of_all(&exact, c);
    if (code == DG_OK && right) placed = find_slots(&slot_moves, c, budget);
    if (code == DG_OK && placed) code = cost_of_all(&exact, c);
    if (code == DG_OK && placed && is_best(c, exact, c->n_moves + slot_moves))
        keep(c, exact, c->n_moves + slot_moves);
    if (wanted) {
        *wrong = n_wrong + !placed;
        *cost = exact;
    }
    if (right) restore_slots(c);
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
