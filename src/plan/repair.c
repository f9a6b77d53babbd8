/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/repair.h"

#include <stdlib.h>
#include <string.h>

bool dg_repair_init(dg_repair *repair, const dg_rules *rules, size_t n_meetings, size_t n_slots) {
    size_t n = n_meetings, n_departments = rules->planning->n_departments;
    if (n_slots < rules->n_slots) n_slots = rules->n_slots;
    if (n_slots < rules->wishes->n_slots) n_slots = rules->wishes->n_slots;
    n_slots += n + 1; /* each may have one that nobody has spoken of */
    *repair = (dg_repair){
        .rules = rules, .n_meetings = n, .n_departments = n_departments, .n_slots = n_slots};
    dg_repair *r = repair;
    r->who = calloc(n * n_departments + 1, sizeof *r->who);
    r->n_who = calloc(n + 1, sizeof *r->n_who);
    r->held = calloc(n + 1, sizeof *r->held);
    r->minutes = calloc(n + 1, sizeof *r->minutes);
    r->wanted = calloc(n + 1, sizeof *r->wanted);
    r->slot = calloc(n + 1, sizeof *r->slot);
    r->closed = calloc(n + 1, sizeof *r->closed);
    r->moved = calloc(n + 1, sizeof *r->moved);
    r->sent = calloc(n_slots * n_departments + 1, sizeof *r->sent);
    r->n_in = calloc(n_slots, sizeof *r->n_in);
    r->excess = calloc(n_slots, sizeof *r->excess);
    r->seen = calloc(n_departments + 1, sizeof *r->seen);
    return r->who != NULL && r->n_who != NULL && r->held != NULL && r->minutes != NULL &&
           r->wanted != NULL && r->slot != NULL && r->closed != NULL && r->moved != NULL &&
           r->sent != NULL && r->n_in != NULL && r->excess != NULL && r->seen != NULL;
}

void dg_repair_free(dg_repair *repair) {
    free(repair->who);
    free(repair->n_who);
    free(repair->held);
    free(repair->minutes);
    free(repair->wanted);
    free(repair->slot);
    free(repair->closed);
    free(repair->moved);
    free(repair->sent);
    free(repair->n_in);
    free(repair->excess);
    free(repair->seen);
    *repair = (dg_repair){0};
}

/* --- what is wrong --- */

/* May meeting m, were it alone, be in the slot? */
static bool is_open(const dg_repair *r, size_t m, size_t slot) {
    const size_t *who = r->who + m * r->n_departments;
    if (r->wanted[m] != DG_NONE && r->wanted[m] != slot) return false;
    if (r->minutes[m] > dg_rules_minutes(r->rules, slot)) return false;
    for (size_t i = 0; i < r->n_who[m]; i++)
        if (dg_rules_can_send(r->rules, slot, who[i]) == 0) return false;
    return true;
}

static void add_excess(dg_repair *r, size_t slot, bool more) {
    r->excess[slot] += more ? 1 : (size_t)-1;
    r->n_excess += more ? 1 : (size_t)-1;
}

/* Meeting m is counted, or no longer counted, where it is. */
static void count(dg_repair *r, size_t m, bool in) {
    size_t slot = r->slot[m], rooms;
    const size_t *who = r->who + m * r->n_departments;
    if (!r->held[m]) return;
    if (slot == DG_NONE) {
        r->n_homeless += in ? 1 : (size_t)-1;
        return;
    }
    if (in) r->closed[m] = !is_open(r, m, slot);
    if (r->closed[m]) r->n_closed += in ? 1 : (size_t)-1;
    rooms = dg_rules_rooms(r->rules, slot);
    if (in ? r->n_in[slot]++ == rooms : --r->n_in[slot] == rooms)
        if (rooms > 0) add_excess(r, slot, in);
    for (size_t i = 0; i < r->n_who[m]; i++) {
        uint32_t *sent = &r->sent[slot * r->n_departments + who[i]];
        size_t most = dg_rules_can_send(r->rules, slot, who[i]);
        if (in ? (*sent)++ == most : --*sent == most) add_excess(r, slot, in);
    }
}

void dg_repair_move(dg_repair *repair, size_t m, size_t slot) {
    count(repair, m, false);
    repair->slot[m] = slot;
    count(repair, m, true);
}

void dg_repair_set(dg_repair *repair, size_t m, const size_t *items, size_t n, size_t wanted,
                   size_t slot) {
    dg_repair *r = repair;
    const dg_planning *p = r->rules->planning;
    size_t *who = r->who + m * r->n_departments, n_who = 0;
    count(r, m, false);
    for (size_t i = 0; i < n; i++) {
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            size_t d = p->attendees[k];
            if (!r->seen[d]) who[n_who++] = d;
            r->seen[d] = true;
        }
    }
    for (size_t i = 0; i < n_who; i++)
        r->seen[who[i]] = false;
    r->n_who[m] = n_who;
    r->held[m] = n > 0;
    r->minutes[m] = dg_agenda_end(p, items, n);
    r->wanted[m] = wanted;
    r->slot[m] = slot;
    count(r, m, true);
}

/* A department that is in too many meetings of the slot; DG_NONE: there are too many meetings. */
static size_t find_excess(const dg_repair *r, size_t slot) {
    size_t rooms = dg_rules_rooms(r->rules, slot), d = 0;
    if (rooms > 0 && r->n_in[slot] > rooms) return DG_NONE;
    while (r->sent[slot * r->n_departments + d] <= dg_rules_can_send(r->rules, slot, d))
        d++;
    return d;
}

static bool is_attended_by(const dg_repair *r, size_t m, size_t department) {
    for (size_t i = 0; i < r->n_who[m]; i++)
        if (r->who[m * r->n_departments + i] == department) return true;
    return false;
}

/* --- setting it right --- */

static bool repair_from(dg_repair *r, size_t budget);

/* Slots that nobody speaks of and that are empty are alike where they are as long as one another
 * and have as many rooms: is there such a one before it? */
static bool is_like_another(const dg_repair *r, size_t slot) {
    for (size_t k = r->rules->n_slots; k < slot; k++)
        if (r->n_in[k] == 0 && dg_rules_minutes(r->rules, k) == dg_rules_minutes(r->rules, slot) &&
            dg_rules_rooms(r->rules, k) == dg_rules_rooms(r->rules, slot))
            return true;
    return false;
}

/* One more than the slots that are in use or spoken of, if there may be as many. */
static size_t slots_to_try(const dg_repair *r) {
    size_t highest = r->rules->n_slots, n_slots = r->rules->wishes->n_slots;
    if (n_slots > 0) return n_slots;
    for (size_t m = 0; m < r->n_meetings; m++)
        if (r->held[m] && r->slot[m] != DG_NONE && r->slot[m] >= highest) highest = r->slot[m] + 1;
    return highest + 1;
}

/* Put meeting m into each slot that it may have, and go on. */
static bool try_slots(dg_repair *r, size_t m, size_t budget) {
    size_t before = r->slot[m], n = slots_to_try(r);
    for (size_t slot = 0; slot < n; slot++) {
        bool plain = slot >= r->rules->n_slots && r->n_in[slot] == 0;
        if (slot == before || !is_open(r, m, slot) || (plain && is_like_another(r, slot))) continue;
        dg_repair_move(r, m, slot);
        if (repair_from(r, budget)) return true;
        dg_repair_move(r, m, before);
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
static bool empty_slot(dg_repair *r, size_t slot, size_t budget) {
    size_t department = find_excess(r, slot);
    for (size_t m = 0; m < r->n_meetings; m++) {
        if (!r->held[m] || r->slot[m] != slot) continue;
        if (department != DG_NONE && !is_attended_by(r, m, department)) continue;
        if (move(r, m, budget)) return true;
    }
    return false;
}

/* Depth: the budget and the new meetings. */
static bool repair_from(dg_repair *r, size_t budget) {
    if (r->steps_left == 0) return false;
    r->steps_left--;
    for (size_t m = 0; r->n_closed > 0 && m < r->n_meetings; m++)
        if (r->held[m] && r->slot[m] != DG_NONE && r->closed[m]) return move(r, m, budget);
    for (size_t m = 0; r->n_excess > 0 && m < r->n_meetings; m++)
        if (r->held[m] && r->slot[m] != DG_NONE && r->excess[r->slot[m]] > 0)
            return empty_slot(r, r->slot[m], budget);
    for (size_t m = 0; r->n_homeless > 0 && m < r->n_meetings; m++) {
        if (!r->held[m] || r->slot[m] != DG_NONE) continue;
        r->moved[m] = true; /* whom it meets there must make way for it */
        if (try_slots(r, m, budget)) return true;
        r->moved[m] = false;
        return false;
    }
    return true;
}

bool dg_repair_run(size_t *moves, dg_repair *repair, size_t budget) {
    *moves = 0;
    if (repair->n_closed + repair->n_excess + repair->n_homeless == 0) return true;
    for (size_t n = 0; n <= budget; n++) {
        memset(repair->moved, 0, repair->n_meetings * sizeof *repair->moved);
        if (!repair_from(repair, n)) continue;
        *moves = n;
        return true;
    }
    return false;
}
