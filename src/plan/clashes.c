/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/clashes.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

/* At least 1. */
static uint64_t mean_minutes(const dg_planning *planning) {
    uint64_t sum = 0;
    for (size_t i = 0; i < planning->n_items; i++)
        sum += planning->minutes[i];
    return planning->n_items == 0 ? 1 : sum / planning->n_items;
}

bool dg_clashes_init(dg_clashes *clashes, const dg_planning *planning, const dg_meter *meter,
                     const dg_plan_slots *how, size_t most_slots) {
    dg_clashes *c = clashes;
    *c = (dg_clashes){.planning = planning, .meter = meter, .how = how, .most_slots = most_slots};
    size_t n = planning->n_items + 2;
    c->step = mean_minutes(planning);
    c->slot = calloc(n, sizeof *c->slot);
    c->sets = calloc(n * meter->words, sizeof *c->sets);
    c->held = calloc(n, sizeof *c->held);
    c->excess = calloc(n, sizeof *c->excess);
    c->sent = calloc(most_slots * planning->n_departments + 1, sizeof *c->sent);
    c->n_held = calloc(most_slots + 1, sizeof *c->n_held);
    for (size_t i = 0; i < 2; i++)
        c->before[i].set = calloc(meter->words, sizeof *c->before[i].set);
    return c->slot != NULL && c->sets != NULL && c->held != NULL && c->excess != NULL &&
           c->sent != NULL && c->n_held != NULL && c->before[0].set != NULL &&
           c->before[1].set != NULL;
}

void dg_clashes_free(dg_clashes *clashes) {
    free(clashes->slot);
    free(clashes->sets);
    free(clashes->held);
    free(clashes->excess);
    free(clashes->sent);
    free(clashes->n_held);
    free(clashes->before[0].set);
    free(clashes->before[1].set);
    *clashes = (dg_clashes){0};
}

/* --- counting --- */

static size_t can_send(const dg_clashes *c, size_t slot, size_t department) {
    const dg_plan_slots *how = c->how;
    if (how->offers != NULL && how->offers[slot].absent != NULL &&
        how->offers[slot].absent[department])
        return 0;
    return how->delegations == NULL ? 1 : how->delegations[department];
}

static size_t rooms_of(const dg_clashes *c, size_t slot) {
    size_t own = c->how->offers == NULL ? 0 : c->how->offers[slot].rooms;
    size_t rooms = own > 0 ? own : c->how->rooms;
    return rooms > 0 ? rooms : SIZE_MAX;
}

/* Departments of one word come to the slot, or leave it. */
static void come(dg_clashes *c, size_t slot, size_t word, uint64_t set) {
    size_t *sent = c->sent + slot * c->planning->n_departments;
    for (size_t d = word * 64; set != 0; set >>= 1, d++)
        if ((set & 1) != 0 && ++sent[d] > can_send(c, slot, d)) c->n++;
}

static void leave(dg_clashes *c, size_t slot, size_t word, uint64_t set) {
    size_t *sent = c->sent + slot * c->planning->n_departments;
    for (size_t d = word * 64; set != 0; set >>= 1, d++)
        if ((set & 1) != 0 && sent[d]-- > can_send(c, slot, d)) c->n--;
}

static void hold(dg_clashes *c, size_t slot) {
    if (c->n_held[slot]++ == 0) c->n_used++;
    if (c->n_held[slot] > rooms_of(c, slot)) c->n++;
}

static void vacate(dg_clashes *c, size_t slot) {
    if (c->n_held[slot] > rooms_of(c, slot)) c->n--;
    if (--c->n_held[slot] == 0) c->n_used--;
}

/* Meeting m is as said, and `before` what it was. */
static void exchange(dg_clashes *c, size_t which, size_t m, size_t slot, bool held, size_t excess) {
    size_t words = c->meter->words, was = c->slot[m];
    uint64_t *now = c->sets + m * words, *set = c->before[which].set;
    for (size_t w = 0; w < words; w++) {
        uint64_t old = now[w], new = set[w], stays = was == slot ? old &new : 0;
        leave(c, was, w, old & ~stays);
        come(c, slot, w, new & ~stays);
        now[w] = new;
        set[w] = old;
    }
    if (c->held[m]) vacate(c, was);
    if (held) hold(c, slot);
    c->n += excess;
    c->n -= c->excess[m];
    c->before[which].meeting = m;
    c->before[which].slot = was;
    c->before[which].held = c->held[m];
    c->before[which].excess = c->excess[m];
    c->slot[m] = slot;
    c->held[m] = held;
    c->excess[m] = excess;
}

/* --- changing --- */

static size_t excess_of(const dg_clashes *c, size_t slot, const size_t *items, size_t n) {
    if (c->how->offers == NULL) return 0;
    uint64_t minutes = dg_agenda_end(c->planning, items, n), most = c->how->offers[slot].minutes;
    return minutes <= most ? 0 : 1 + (size_t)((minutes - most) / c->step);
}

void dg_clashes_put(dg_clashes *clashes, size_t which, size_t m, size_t slot, const size_t *items,
                    size_t n) {
    dg_clashes *c = clashes;
    size_t words = c->meter->words;
    memset(c->before[which].set, 0, words * sizeof *c->before[which].set);
    for (size_t i = 0; i < n; i++)
        for (size_t w = 0; w < words; w++)
            c->before[which].set[w] |= c->meter->attends[items[i] * words + w];
    exchange(c, which, m, slot, n > 0, n == 0 ? 0 : excess_of(c, slot, items, n));
}

void dg_clashes_take_back(dg_clashes *clashes, size_t which) {
    exchange(clashes, which, clashes->before[which].meeting, clashes->before[which].slot,
             clashes->before[which].held, clashes->before[which].excess);
}

void dg_clashes_renumber(dg_clashes *clashes, size_t m, size_t last) {
    dg_clashes *c = clashes;
    size_t words = c->meter->words;
    if (m == last) return;
    c->slot[m] = c->slot[last];
    c->held[m] = c->held[last];
    c->excess[m] = c->excess[last];
    memcpy(c->sets + m * words, c->sets + last * words, words * sizeof *c->sets);
    memset(c->sets + last * words, 0, words * sizeof *c->sets);
    c->held[last] = false;
    c->excess[last] = 0;
}

size_t dg_clashes_span(const dg_clashes *clashes) {
    size_t n = clashes->n_slots;
    while (n > 0 && clashes->n_held[n - 1] == 0)
        n--;
    return n;
}

/* --- how many slots --- */

static uint64_t ceil_divide(uint64_t a, uint64_t b) {
    return a / b + (a % b != 0);
}

bool dg_slots_at_least(size_t *n_slots, const dg_planning *planning, const dg_plan_slots *how) {
    uint64_t *minutes = calloc(planning->n_departments + 1, sizeof *minutes), all = 0;
    if (minutes == NULL) return false;
    for (size_t i = 0; i < planning->n_items; i++) {
        all += planning->minutes[i];
        for (size_t k = planning->first[i]; k < planning->first[i + 1]; k++)
            minutes[planning->attendees[k]] += planning->minutes[i];
    }
    uint64_t least = planning->n_items > 0;
    if (how->rooms > 0 && how->offers == NULL)
        least = ceil_divide(ceil_divide(all, planning->capacity), how->rooms);
    for (size_t d = 0; d < planning->n_departments; d++) {
        uint64_t meetings = ceil_divide(minutes[d], planning->capacity);
        uint64_t slots = ceil_divide(meetings, how->delegations == NULL ? 1 : how->delegations[d]);
        if (slots > least) least = slots;
    }
    free(minutes);
    *n_slots = (size_t)least;
    return true;
}

/* Who attends each meeting, every department once. */
static void list_attendees(size_t *first, size_t *attendees, size_t *seen, const dg_agendas *x) {
    const dg_planning *p = x->planning;
    size_t n = 0;
    for (size_t m = 0; m < x->n_meetings; m++) {
        const size_t *items = dg_agendas_at(x, m);
        for (size_t i = 0; i < x->n_items[m]; i++) {
            for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
                size_t d = p->attendees[k];
                if (seen[d] == m + 1) continue;
                seen[d] = m + 1;
                attendees[n++] = d;
            }
        }
        first[m + 1] = n;
    }
}

dg_code dg_slots_needed(size_t *n_slots, const dg_agendas *agendas, const dg_plan_slots *how,
                        dg_error *err) {
    enum { NODES = 20000 };
    const dg_planning *p = agendas->planning;
    size_t n = agendas->n_meetings, bound;
    size_t *first = calloc(n + 1, sizeof *first), *slot = calloc(n + 1, sizeof *slot);
    size_t *attendees = calloc(p->first[p->n_items] + 1, sizeof *attendees);
    size_t *seen = calloc(p->n_departments + 1, sizeof *seen);
    dg_code code = DG_OK;
    if (first == NULL || slot == NULL || attendees == NULL || seen == NULL) {
        code = dg_fail_memory(err);
        goto done;
    }
    list_attendees(first, attendees, seen, agendas);
    dg_slot_options options = {how->rooms, how->delegations, NODES};
    code = dg_slots_assign(slot, n_slots, &bound, first, attendees, n, p->n_departments, &options,
                           err);
done:
    free(first);
    free(slot);
    free(attendees);
    free(seen);
    return code;
}

/* --- from the start --- */

static void forget(dg_clashes *c) {
    size_t n = c->planning->n_items + 2;
    c->n = c->n_used = 0;
    memset(c->slot, 0, n * sizeof *c->slot);
    memset(c->sets, 0, n * c->meter->words * sizeof *c->sets);
    memset(c->held, 0, n * sizeof *c->held);
    memset(c->excess, 0, n * sizeof *c->excess);
    memset(c->sent, 0, c->most_slots * c->planning->n_departments * sizeof *c->sent);
    memset(c->n_held, 0, c->most_slots * sizeof *c->n_held);
}

/* Slots that suit all meetings, if a way is soon found; else *slot stays as it is. */
static dg_code find_slots(size_t *slot, const dg_clashes *c, const dg_agendas *x,
                          const size_t *wanted, dg_error *err) {
    enum { ENDS = 10 };
    const dg_planning *p = c->planning;
    size_t n = x->n_meetings;
    size_t *first = calloc(n + 1, sizeof *first),
           *seen = calloc(p->n_departments + 1, sizeof *seen);
    size_t *attendees = calloc(p->first[p->n_items] + 1, sizeof *attendees);
    uint32_t *minutes = calloc(n + 1, sizeof *minutes);
    dg_code code = DG_ENOMEM;
    if (first != NULL && seen != NULL && attendees != NULL && minutes != NULL) {
        list_attendees(first, attendees, seen, x);
        for (size_t m = 0; m < n; m++)
            minutes[m] = (uint32_t)dg_agenda_end(p, dg_agendas_at(x, m), x->n_items[m]);
        dg_slot_choice choice = {.slot = slot};
        dg_slot_demand demand = {n, p->n_departments, first, attendees, minutes, wanted};
        dg_slot_options options = {c->how->rooms, c->how->delegations, ENDS * n};
        code = dg_slots_choose(&choice, &demand, c->how->offers, c->n_slots, &options, NULL);
    }
    free(first);
    free(seen);
    free(attendees);
    free(minutes);
    return code == DG_ENOMEM ? dg_fail_memory(err) : DG_OK;
}

dg_code dg_clashes_start(dg_clashes *clashes, const dg_agendas *agendas, size_t n_slots,
                         const size_t *wanted, dg_error *err) {
    size_t n = agendas->n_meetings, *slot = calloc(n + 1, sizeof *slot);
    dg_code code = slot == NULL ? dg_fail_memory(err) : DG_OK;
    clashes->n_slots = n_slots;
    forget(clashes);
    for (size_t m = 0; code == DG_OK && m < n; m++)
        slot[m] = wanted[m] < n_slots ? wanted[m] : m % n_slots;
    if (code == DG_OK && clashes->how->offers != NULL)
        code = find_slots(slot, clashes, agendas, wanted, err);
    for (size_t m = 0; code == DG_OK && m < n; m++)
        dg_clashes_put(clashes, 0, m, slot[m], dg_agendas_at(agendas, m), agendas->n_items[m]);
    free(slot);
    return code;
}
