/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "plan/rules.h"

/* Blocks being placed one after the other, by backtracking. */
typedef struct {
    dg_rules *rules;
    dg_placement *placement;
    size_t n_departments, n_slots; /* slots that may be used */
    size_t *order, n;              /* blocks to place */
    bool *apart;                   /* place in order × place in order */
    size_t *attending;             /* meeting × department: blocks that it attends for */
    size_t *sent;                  /* slot × department: meetings that it attends */
    size_t *held;                  /* per slot: meetings */
    uint64_t *minutes;             /* per meeting */
    size_t *name;                  /* per meeting */
    size_t steps;
} places;

enum { STEPS_MAX = 200000 };

static bool places_init(places *p) {
    size_t n = p->n, n_d = p->n_departments;
    p->apart = calloc(n * n + 1, sizeof *p->apart);
    p->attending = calloc(n * n_d + 1, sizeof *p->attending);
    p->sent = calloc(p->n_slots * n_d + 1, sizeof *p->sent);
    p->held = calloc(p->n_slots + 1, sizeof *p->held);
    p->minutes = calloc(n + 1, sizeof *p->minutes);
    p->name = calloc(n + 1, sizeof *p->name);
    return p->apart != NULL && p->attending != NULL && p->sent != NULL && p->held != NULL &&
           p->minutes != NULL && p->name != NULL;
}

static void places_free(places *p) {
    free(p->order);
    free(p->apart);
    free(p->attending);
    free(p->sent);
    free(p->held);
    free(p->minutes);
    free(p->name);
}

/* Mark the groups of a block's items, or ask for them. */
static bool has_group(dg_rules *r, size_t block, size_t stamp, bool mark) {
    for (size_t i = r->first[block]; i < r->first[block + 1]; i++) {
        size_t item = r->items[i];
        for (size_t g = r->group_first[item]; g < r->group_first[item + 1]; g++) {
            if (mark) r->seen_group[r->group_of[g]] = stamp;
            if (!mark && r->seen_group[r->group_of[g]] == stamp) return true;
        }
    }
    return false;
}

static void find_apart(places *p) {
    for (size_t i = 0; i < p->n; i++) {
        size_t stamp = ++p->rules->stamp;
        has_group(p->rules, p->order[i], stamp, true);
        for (size_t k = 0; k < i; k++)
            p->apart[i * p->n + k] = p->apart[k * p->n + i] =
                has_group(p->rules, p->order[k], stamp, false);
    }
}

/* Put a block's departments in a meeting or take them out; false where one cannot come. The
 * change is made whole in any case. */
static bool attend(places *p, size_t block, size_t m, size_t slot, bool in) {
    const dg_rules *r = p->rules;
    const dg_planning *planning = r->planning;
    bool ok = true;
    for (size_t i = r->first[block]; i < r->first[block + 1]; i++) {
        for (size_t k = planning->first[r->items[i]]; k < planning->first[r->items[i] + 1]; k++) {
            size_t d = planning->attendees[k];
            size_t *attending = &p->attending[m * p->n_departments + d];
            size_t *sent = &p->sent[slot * p->n_departments + d];
            if (in && (*attending)++ == 0) ok &= ++*sent <= dg_rules_can_send(r, slot, d);
            if (!in && --*attending == 0) --*sent;
        }
    }
    return ok;
}

static bool suits(const places *p, size_t at, size_t m) {
    const dg_rules *r = p->rules;
    size_t block = p->order[at], name = r->name[block], slot = r->slot[block];
    uint64_t minutes = p->minutes[m] + r->minutes[block];
    if (minutes > r->planning->capacity) return false;
    if (minutes > dg_rules_minutes(r, p->placement->slot[m])) return false;
    if (slot != DG_NONE && slot != p->placement->slot[m]) return false;
    if (name != DG_NONE && p->name[m] != DG_NONE && name != p->name[m]) return false;
    for (size_t k = 0; k < at; k++)
        if (p->placement->meeting[p->order[k]] == m && p->apart[at * p->n + k]) return false;
    return true;
}

static bool place_from(places *p, size_t at);

/* Put the block in meeting m, which is there, and go on. */
static bool enter(places *p, size_t at, size_t m) {
    size_t block = p->order[at], slot = p->placement->slot[m], name = p->name[m];
    p->placement->meeting[block] = m;
    p->minutes[m] += p->rules->minutes[block];
    if (p->rules->name[block] != DG_NONE) p->name[m] = p->rules->name[block];
    if (attend(p, block, m, slot, true) && place_from(p, at + 1)) return true;
    attend(p, block, m, slot, false);
    p->name[m] = name;
    p->minutes[m] -= p->rules->minutes[block];
    p->placement->meeting[block] = DG_NONE;
    return false;
}

static bool open_meeting(places *p, size_t at, size_t slot) {
    size_t rooms = dg_rules_rooms(p->rules, slot), m = p->placement->n_meetings;
    if (rooms > 0 && p->held[slot] >= rooms) return false;
    if (p->rules->minutes[p->order[at]] > dg_rules_minutes(p->rules, slot)) return false;
    p->placement->n_meetings++;
    p->placement->slot[m] = slot;
    p->name[m] = DG_NONE;
    p->minutes[m] = 0;
    p->held[slot]++;
    if (enter(p, at, m)) return true;
    p->held[slot]--;
    p->placement->n_meetings--;
    return false;
}

/* Slots without a meeting that no wish speaks of are alike where they are as long as one another
 * and have as many rooms. */
static bool is_like_another(const places *p, size_t slot) {
    const dg_rules *r = p->rules;
    for (size_t k = r->n_slots; k < slot && p->held[slot] == 0; k++)
        if (p->held[k] == 0 && dg_rules_minutes(r, k) == dg_rules_minutes(r, slot) &&
            dg_rules_rooms(r, k) == dg_rules_rooms(r, slot))
            return true;
    return false;
}

static bool open_somewhere(places *p, size_t at) {
    size_t wanted = p->rules->slot[p->order[at]];
    if (wanted != DG_NONE) return open_meeting(p, at, wanted);
    for (size_t slot = 0; slot < p->n_slots; slot++) {
        if (is_like_another(p, slot)) continue;
        if (open_meeting(p, at, slot)) return true;
    }
    return false;
}

/* Depth: the number of blocks. True: all are placed, or it is not known. */
static bool place_from(places *p, size_t at) {
    if (at == p->n || p->steps >= STEPS_MAX) return true;
    p->steps++;
    for (size_t m = 0; m < p->placement->n_meetings; m++)
        if (suits(p, at, m) && enter(p, at, m)) return true;
    return open_somewhere(p, at);
}

/* --- which blocks, in which order --- */

typedef struct {
    size_t slot, block;
    uint64_t minutes;
} need;

/* Those bound to a slot first, by slot; the longest first. */
static int by_need(const void *left, const void *right) {
    const need *a = left, *b = right;
    if (a->slot != b->slot) return a->slot < b->slot ? -1 : 1;
    if (a->minutes != b->minutes) return a->minutes > b->minutes ? -1 : 1;
    return (a->block > b->block) - (a->block < b->block);
}

static bool choose_blocks(places *p) {
    const dg_rules *r = p->rules;
    need *needs = calloc(r->n_blocks + 1, sizeof *needs);
    p->order = calloc(r->n_blocks + 1, sizeof *p->order);
    if (needs != NULL && p->order != NULL) {
        for (size_t b = 0; b < r->n_blocks; b++)
            if (r->slot[b] != DG_NONE || r->wishes->n_slots > 0)
                needs[p->n++] = (need){r->slot[b], b, r->minutes[b]};
        if (p->n > 1) qsort(needs, p->n, sizeof *needs, by_need);
        for (size_t i = 0; i < p->n; i++)
            p->order[i] = needs[i].block;
    }
    free(needs);
    return p->order != NULL;
}

dg_code dg_rules_place(dg_placement *placement, bool *possible, dg_rules *rules, dg_error *err) {
    size_t n_slots = rules->wishes->n_slots > 0 ? rules->wishes->n_slots : rules->n_slots;
    places p = {.rules = rules,
                .placement = placement,
                .n_departments = rules->planning->n_departments,
                .n_slots = n_slots};
    placement->n_meetings = 0;
    for (size_t b = 0; b < rules->n_blocks; b++)
        placement->meeting[b] = DG_NONE;
    bool ok = choose_blocks(&p) && places_init(&p);
    if (ok) {
        find_apart(&p);
        *possible = place_from(&p, 0);
        if (p.steps >= STEPS_MAX) {
            placement->n_meetings = 0;
            for (size_t b = 0; b < rules->n_blocks; b++)
                placement->meeting[b] = DG_NONE;
        }
    }
    places_free(&p);
    return ok ? DG_OK : dg_fail_memory(err);
}

/* --- a first plan --- */

static uint64_t cost_of(dg_meter *meter, dg_pricer *pricer, const size_t *items, size_t n) {
    return dg_meter_cost(meter, items, n) + dg_pricer_meeting(pricer, items, n);
}

static size_t add_block(size_t *items, size_t n, const dg_rules *r, size_t block) {
    size_t size = dg_rules_block_size(r, block);
    memcpy(items + n, r->items + r->first[block], size * sizeof *items);
    return n + size;
}

/* The placed blocks' meetings, and then the others: a new one whenever the next does not fit. */
static void fill(dg_agendas *x, dg_meter *meter, dg_pricer *pricer, dg_rules *r,
                 const dg_placement *placed, size_t *items) {
    size_t n = 0, slot;
    while (x->n_meetings > 0)
        dg_agendas_set(x, x->n_meetings - 1, NULL, 0, 0);
    for (size_t m = 0; m < placed->n_meetings; m++) {
        n = 0;
        for (size_t b = 0; b < r->n_blocks; b++)
            if (placed->meeting[b] == m) n = add_block(items, n, r, b);
        dg_agendas_set(x, m, items, n, cost_of(meter, pricer, items, n));
    }
    n = 0;
    for (size_t b = 0; b < r->n_blocks; b++) {
        if (placed->meeting[b] != DG_NONE) continue;
        size_t more = add_block(items, n, r, b), m = x->n_meetings - (n > 0);
        if (n > 0 && (dg_minutes_of(r->planning, items, more) > r->planning->capacity ||
                      !dg_rules_allow(&slot, r, items, more))) {
            more = add_block(items, 0, r, b);
            m = x->n_meetings;
        }
        n = more;
        dg_agendas_set(x, m, items, n, cost_of(meter, pricer, items, n));
    }
}

dg_code dg_rules_first_plan(dg_agendas *agendas, bool *possible, dg_meter *meter, dg_pricer *pricer,
                            dg_rules *rules, dg_error *err) {
    dg_placement placed = {0, calloc(rules->n_blocks + 1, sizeof *placed.meeting),
                           calloc(rules->n_blocks + 1, sizeof *placed.slot)};
    size_t *items = calloc(rules->planning->n_items + 1, sizeof *items);
    dg_code code = DG_OK;
    if (placed.meeting == NULL || placed.slot == NULL || items == NULL)
        code = dg_fail_memory(err);
    else
        code = dg_rules_place(&placed, possible, rules, err);
    if (code == DG_OK && *possible) fill(agendas, meter, pricer, rules, &placed, items);
    free(placed.meeting);
    free(placed.slot);
    free(items);
    return code;
}
