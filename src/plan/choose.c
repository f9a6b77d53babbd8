/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "dutygraph/schedule.h"

/* A partial assignment of meetings to the slots that are offered. */
typedef struct {
    const dg_slot_demand *demand;
    const dg_slot_offer *offers;
    size_t n, n_offers, n_departments;
    const size_t *delegations;  /* NULL: 1 each */
    size_t *rooms, *like;       /* per offer: meetings at once; the first offer that is like it */
    bool *possible;             /* meeting × offer: it would fit there, were it alone */
    size_t *sent;               /* offer × department: meetings of the slot that it attends */
    size_t *size, *slot, *best; /* per offer; per meeting; the best assignment found */
    size_t n_used, n_best, misfit, deepest;
    uint64_t nodes, max_nodes;
} search;

static bool search_init(search *s) {
    size_t n = s->n, n_offers = s->n_offers;
    s->rooms = calloc(n_offers + 1, sizeof *s->rooms);
    s->like = calloc(n_offers + 1, sizeof *s->like);
    s->possible = calloc(n * n_offers + 1, sizeof *s->possible);
    s->sent = calloc(n_offers * s->n_departments + 1, sizeof *s->sent);
    s->size = calloc(n_offers + 1, sizeof *s->size);
    s->slot = calloc(n + 1, sizeof *s->slot);
    s->best = calloc(n + 1, sizeof *s->best);
    return s->rooms != NULL && s->like != NULL && s->possible != NULL && s->sent != NULL &&
           s->size != NULL && s->slot != NULL && s->best != NULL;
}

static void search_free(search *s) {
    free(s->rooms);
    free(s->like);
    free(s->possible);
    free(s->sent);
    free(s->size);
    free(s->slot);
    free(s->best);
}

static bool is_possible(const search *s, size_t m, size_t o) {
    const dg_slot_offer *offer = &s->offers[o];
    const size_t *wanted = s->demand->wanted;
    if (wanted != NULL && wanted[m] != DG_NONE && wanted[m] != o) return false;
    if (s->demand->minutes[m] > offer->minutes) return false;
    if (offer->absent == NULL) return true;
    for (size_t k = s->demand->first[m]; k < s->demand->first[m + 1]; k++)
        if (offer->absent[s->demand->attendees[k]]) return false;
    return true;
}

/* Can the same meetings be held there? */
static bool are_alike(const search *s, size_t a, size_t b) {
    if (s->rooms[a] != s->rooms[b]) return false;
    for (size_t m = 0; m < s->n; m++)
        if (s->possible[m * s->n_offers + a] != s->possible[m * s->n_offers + b]) return false;
    return true;
}

static void fill(search *s, size_t rooms) {
    for (size_t m = 0; m < s->n; m++) {
        s->slot[m] = DG_NONE;
        for (size_t o = 0; o < s->n_offers; o++)
            s->possible[m * s->n_offers + o] = is_possible(s, m, o);
    }
    for (size_t o = 0; o < s->n_offers; o++) {
        s->rooms[o] = rooms == 0 ? s->n : rooms;
        if (s->offers[o].rooms > 0) s->rooms[o] = s->offers[o].rooms;
        for (s->like[o] = 0; !are_alike(s, s->like[o], o); s->like[o]++)
            ;
    }
}

static bool has_room(const search *s, size_t m, size_t o) {
    if (!s->possible[m * s->n_offers + o] || s->size[o] >= s->rooms[o]) return false;
    for (size_t k = s->demand->first[m]; k < s->demand->first[m + 1]; k++) {
        size_t d = s->demand->attendees[k];
        if (s->sent[o * s->n_departments + d] >= (s->delegations == NULL ? 1 : s->delegations[d]))
            return false;
    }
    return true;
}

static void assign(search *s, size_t m, size_t o) {
    s->slot[m] = o;
    if (s->size[o]++ == 0) s->n_used++;
    for (size_t k = s->demand->first[m]; k < s->demand->first[m + 1]; k++)
        s->sent[o * s->n_departments + s->demand->attendees[k]]++;
}

static void take_back(search *s, size_t m) {
    size_t o = s->slot[m];
    s->slot[m] = DG_NONE;
    if (--s->size[o] == 0) s->n_used--;
    for (size_t k = s->demand->first[m]; k < s->demand->first[m + 1]; k++)
        s->sent[o * s->n_departments + s->demand->attendees[k]]--;
}

/* The meeting with the fewest slots left, of equals the first; in *left how many. */
static size_t most_pressed(size_t *left, const search *s) {
    size_t chosen = DG_NONE;
    for (size_t m = 0; m < s->n; m++) {
        if (s->slot[m] != DG_NONE) continue;
        size_t n = 0;
        for (size_t o = 0; o < s->n_offers && (chosen == DG_NONE || n < *left); o++)
            n += has_room(s, m, o);
        if (chosen != DG_NONE && n >= *left) continue;
        chosen = m;
        *left = n;
    }
    return chosen;
}

/* Of empty slots that are alike, the first is as good as any other. */
static bool is_first_empty(const search *s, size_t o) {
    for (size_t other = s->like[o]; other < o; other++)
        if (s->like[other] == s->like[o] && s->size[other] == 0) return false;
    return true;
}

/* Depth: the number of meetings. Slots in use are tried before empty ones, early before late. */
static void branch(search *s, size_t n_assigned) {
    size_t left = 0;
    if (s->n_used >= s->n_best) return;
    if (n_assigned == s->n) {
        s->n_best = s->n_used;
        memcpy(s->best, s->slot, s->n * sizeof *s->best);
        return;
    }
    s->nodes++;
    size_t m = most_pressed(&left, s);
    if (left == 0 && n_assigned >= s->deepest) {
        s->deepest = n_assigned + 1;
        s->misfit = m;
    }
    for (int empty = 0; empty < 2 && left > 0; empty++) {
        for (size_t o = 0; o < s->n_offers && s->nodes < s->max_nodes; o++) {
            if ((s->size[o] == 0) != (empty == 1) || !has_room(s, m, o)) continue;
            if (empty == 1 && (s->n_used + 1 >= s->n_best || !is_first_empty(s, o))) continue;
            assign(s, m, o);
            branch(s, n_assigned + 1);
            take_back(s, m);
        }
    }
}

/* --- the earliest slots for meetings that are held together --- */

typedef struct {
    const search *s;
    size_t n;       /* groups, in the order of their first meetings */
    size_t *group;  /* per meeting */
    size_t *taken;  /* per offer: the group that has it, or DG_NONE */
    size_t *holds;  /* per group: its offer */
    bool *visited;  /* per offer */
    bool *possible; /* group × offer */
} matching;

static bool matching_init(matching *x) {
    size_t n = x->s->n + 1, n_offers = x->s->n_offers + 1;
    x->group = calloc(n, sizeof *x->group);
    x->taken = calloc(n_offers, sizeof *x->taken);
    x->holds = calloc(n, sizeof *x->holds);
    x->visited = calloc(n_offers, sizeof *x->visited);
    x->possible = calloc(n * n_offers, sizeof *x->possible);
    return x->group != NULL && x->taken != NULL && x->holds != NULL && x->visited != NULL &&
           x->possible != NULL;
}

static void matching_free(matching *x) {
    free(x->group);
    free(x->taken);
    free(x->holds);
    free(x->visited);
    free(x->possible);
}

static void make_groups(matching *x) {
    const search *s = x->s;
    for (size_t o = 0; o < s->n_offers; o++)
        x->taken[o] = DG_NONE;
    for (size_t m = 0; m < s->n; m++) {
        size_t o = s->best[m];
        if (x->taken[o] == DG_NONE) {
            x->holds[x->n] = o;
            x->taken[o] = x->n++;
        }
        x->group[m] = x->taken[o];
    }
    for (size_t g = 0; g < x->n; g++) {
        for (size_t o = 0; o < s->n_offers; o++) {
            size_t size = 0;
            bool possible = true;
            for (size_t m = 0; m < s->n; m++) {
                if (x->group[m] != g) continue;
                size++;
                possible = possible && s->possible[m * s->n_offers + o];
            }
            x->possible[g * s->n_offers + o] = possible && size <= s->rooms[o];
        }
    }
}

/* Find another offer for group g, moving groups after `fixed` where need be (Kuhn 1955). */
static bool augment(matching *x, size_t g, size_t fixed) {
    for (size_t o = 0; o < x->s->n_offers; o++) {
        if (x->visited[o] || !x->possible[g * x->s->n_offers + o]) continue;
        x->visited[o] = true;
        size_t other = x->taken[o];
        if (other != DG_NONE && (other <= fixed || !augment(x, other, fixed))) continue;
        x->taken[o] = g;
        x->holds[g] = o;
        return true;
    }
    return false;
}

/* Group g takes offer o for good, if its holder, a later group, finds another. */
static bool claim(matching *x, size_t g, size_t o) {
    size_t before = x->holds[g], other = x->taken[o];
    if (!x->possible[g * x->s->n_offers + o] || (other != DG_NONE && other < g)) return false;
    x->taken[before] = DG_NONE;
    x->taken[o] = g;
    x->holds[g] = o;
    memset(x->visited, 0, x->s->n_offers * sizeof *x->visited);
    x->visited[o] = true;
    if (other == DG_NONE || other == g || augment(x, other, g)) return true;
    x->taken[o] = other;
    x->taken[before] = g;
    x->holds[g] = before;
    return false;
}

static dg_code move_early(search *s, dg_error *err) {
    matching x = {.s = s};
    dg_code code = matching_init(&x) ? DG_OK : dg_fail_memory(err);
    if (code == DG_OK) {
        make_groups(&x);
        for (size_t g = 0; g < x.n; g++)
            for (size_t o = 0; o < x.holds[g] && !claim(&x, g, o); o++)
                ;
        for (size_t m = 0; m < s->n; m++)
            s->best[m] = x.holds[x.group[m]];
    }
    matching_free(&x);
    return code;
}

static dg_code no_way(dg_slot_choice *choice, const search *s, dg_error *err) {
    choice->misfit = s->misfit;
    choice->alone = true;
    for (size_t o = 0; o < s->n_offers; o++)
        if (s->possible[s->misfit * s->n_offers + o]) choice->alone = false;
    return dg_fail(err, DG_ENOTFOUND, "the meetings do not fit into the slots");
}

static dg_code solve(dg_slot_choice *choice, search *s, dg_error *err) {
    size_t ignored, rooms = 1;
    for (size_t o = 0; o < s->n_offers; o++)
        if (s->rooms[o] > rooms) rooms = s->rooms[o];
    dg_slot_options simple = {.rooms = rooms, .delegations = s->delegations, .max_nodes = 1};
    size_t *scratch = calloc(s->n + 1, sizeof *scratch);
    if (scratch == NULL) return dg_fail_memory(err);
    dg_code code = dg_slots_assign(scratch, &ignored, &choice->lower_bound, s->demand->first,
                                   s->demand->attendees, s->n, s->n_departments, &simple, err);
    free(scratch);
    if (code != DG_OK) return code;
    branch(s, 0);
    if (s->n_best > s->n_offers) return no_way(choice, s, err);
    code = move_early(s, err);
    if (code != DG_OK) return code;
    memcpy(choice->slot, s->best, s->n * sizeof *choice->slot);
    choice->n_slots = s->n_best;
    if (s->nodes < s->max_nodes) choice->lower_bound = s->n_best; /* nothing left out */
    return DG_OK;
}

/* Fewer where each takes longer, yet enough to come to an end several times. */
static uint64_t default_nodes(const dg_slot_demand *demand, size_t n_offers) {
    enum { NODES = 200000, STEPS = 300000000, ENDS = 10 };
    uint64_t n = demand->n_meetings, each = 1 + n_offers * (n + demand->first[n]);
    uint64_t nodes = STEPS / each < NODES ? STEPS / each : NODES;
    return nodes > ENDS * n ? nodes : ENDS * n;
}

dg_code dg_slots_choose(dg_slot_choice *choice, const dg_slot_demand *demand,
                        const dg_slot_offer *offers, size_t n_offers,
                        const dg_slot_options *options, dg_error *err) {
    search s = {.demand = demand,
                .offers = offers,
                .n = demand->n_meetings,
                .n_offers = n_offers,
                .n_departments = demand->n_departments,
                .delegations = options->delegations,
                .n_best = n_offers + 1,
                .max_nodes =
                    options->max_nodes == 0 ? default_nodes(demand, n_offers) : options->max_nodes};
    choice->n_slots = choice->lower_bound = 0;
    if (s.n == 0) return DG_OK;
    dg_code code = search_init(&s) ? DG_OK : dg_fail_memory(err);
    if (code == DG_OK) {
        fill(&s, options->rooms);
        code = solve(choice, &s, err);
    }
    search_free(&s);
    return code;
}
