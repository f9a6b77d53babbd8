/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/repair.h"

#include <stdlib.h>
#include <string.h>

bool dg_repair_init(dg_repair *repair, const dg_rules *rules, size_t n_meetings) {
    size_t n = n_meetings, n_departments = rules->planning->n_departments;
    *repair = (dg_repair){.rules = rules, .n_meetings = n, .n_departments = n_departments};
    repair->held = calloc(n + 1, sizeof *repair->held);
    repair->attends = calloc(n * n_departments + 1, sizeof *repair->attends);
    repair->wanted = calloc(n + 1, sizeof *repair->wanted);
    repair->slot = calloc(n + 1, sizeof *repair->slot);
    repair->moved = calloc(n + 1, sizeof *repair->moved);
    repair->count = calloc(n_departments + 1, sizeof *repair->count);
    return repair->held != NULL && repair->attends != NULL && repair->wanted != NULL &&
           repair->slot != NULL && repair->moved != NULL && repair->count != NULL;
}

void dg_repair_free(dg_repair *repair) {
    free(repair->held);
    free(repair->attends);
    free(repair->wanted);
    free(repair->slot);
    free(repair->moved);
    free(repair->count);
    *repair = (dg_repair){0};
}

/* May meeting m, were it alone, be in the slot? */
static bool is_open(const dg_repair *r, size_t m, size_t slot) {
    size_t n_slots = r->rules->wishes->n_slots;
    if (r->wanted[m] != DG_NONE && r->wanted[m] != slot) return false;
    if (n_slots > 0 && slot >= n_slots) return false;
    for (size_t d = 0; d < r->n_departments; d++)
        if (r->attends[m * r->n_departments + d] && dg_rules_can_send(r->rules, slot, d) == 0)
            return false;
    return true;
}

/* What is wrong with a slot: a department in too many meetings; or too many meetings, DG_NONE. */
static bool is_overfull(size_t *department, dg_repair *r, size_t slot) {
    size_t held = 0, rooms = r->rules->wishes->rooms;
    memset(r->count, 0, r->n_departments * sizeof *r->count);
    for (size_t m = 0; m < r->n_meetings; m++) {
        if (!r->held[m] || r->slot[m] != slot) continue;
        held++;
        for (size_t d = 0; d < r->n_departments; d++)
            r->count[d] += r->attends[m * r->n_departments + d];
    }
    *department = DG_NONE;
    if (rooms > 0 && held > rooms) return true;
    for (size_t d = 0; d < r->n_departments && held > 1; d++) {
        if (r->count[d] <= dg_rules_can_send(r->rules, slot, d)) continue;
        *department = d;
        return true;
    }
    return false;
}

static bool repair_from(dg_repair *r, size_t budget);

static bool is_in_use(const dg_repair *r, size_t slot) {
    for (size_t m = 0; m < r->n_meetings; m++)
        if (r->held[m] && r->slot[m] == slot) return true;
    return false;
}

/* Put meeting m into each slot that it may have, and go on. Of the slots that nobody speaks of and
 * that are empty, one is tried. */
static bool try_slots(dg_repair *r, size_t m, size_t budget) {
    size_t before = r->slot[m], n_slots = r->rules->wishes->n_slots, highest = r->rules->n_slots;
    bool tried = false;
    for (size_t k = 0; k < r->n_meetings; k++)
        if (r->held[k] && r->slot[k] != DG_NONE && r->slot[k] >= highest) highest = r->slot[k] + 1;
    if (n_slots > 0 && highest > n_slots) highest = n_slots;
    if (n_slots == 0 || highest < n_slots) highest++;
    for (size_t slot = 0; slot < highest; slot++) {
        bool plain = slot >= r->rules->n_slots && !is_in_use(r, slot);
        if (slot == before || (plain && tried) || !is_open(r, m, slot)) continue;
        tried |= plain;
        r->slot[m] = slot;
        if (repair_from(r, budget)) return true;
        r->slot[m] = before;
    }
    return false;
}

static bool move(dg_repair *r, size_t m, size_t budget) {
    if (r->moved[m] || budget == 0) return false;
    r->moved[m] = true;
    if (try_slots(r, m, budget - 1)) return true;
    r->moved[m] = false;
    return false;
}

/* One of the meetings that overfill the slot must go. */
static bool empty_slot(dg_repair *r, size_t slot, size_t department, size_t budget) {
    for (size_t m = 0; m < r->n_meetings; m++) {
        if (!r->held[m] || r->slot[m] != slot) continue;
        if (department != DG_NONE && !r->attends[m * r->n_departments + department]) continue;
        if (move(r, m, budget)) return true;
    }
    return false;
}

/* Depth: the budget and the new meetings. */
static bool repair_from(dg_repair *r, size_t budget) {
    size_t department;
    if (r->steps_left == 0) return false;
    r->steps_left--;
    for (size_t m = 0; m < r->n_meetings; m++)
        if (r->held[m] && r->slot[m] != DG_NONE && !is_open(r, m, r->slot[m]))
            return move(r, m, budget);
    for (size_t m = 0; m < r->n_meetings; m++)
        if (r->held[m] && r->slot[m] != DG_NONE && is_overfull(&department, r, r->slot[m]))
            return empty_slot(r, r->slot[m], department, budget);
    for (size_t m = 0; m < r->n_meetings; m++) {
        if (!r->held[m] || r->slot[m] != DG_NONE) continue;
        r->moved[m] = true; /* whom it meets there must make way for it */
        if (try_slots(r, m, budget)) return true;
        r->moved[m] = false;
        return false;
    }
    return true;
}

bool dg_repair_run(size_t *moves, dg_repair *repair, size_t budget) {
    for (size_t n = 0; n <= budget; n++) {
        memset(repair->moved, 0, repair->n_meetings * sizeof *repair->moved);
        if (!repair_from(repair, n)) continue;
        *moves = n;
        return true;
    }
    return false;
}
