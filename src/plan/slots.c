/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "dutygraph/meetings.h"

/* A partial assignment of meetings to slots. */
typedef struct {
    size_t n, n_departments, rooms; /* rooms: no limit is n */
    const size_t *first, *attendees;
    size_t *first_of, *meetings_of; /* per department its meetings */
    size_t *delegations, *degree;   /* per department; per meeting */
    size_t *sent;                   /* slot × department: meetings of the slot that it attends */
    size_t *blocked;            /* meeting × slot: its departments that have nobody left to send */
    size_t *saturation;         /* per meeting: slots where it is blocked */
    size_t *size, *slot, *best; /* per slot; per meeting; the best assignment found */
    size_t n_slots, n_best, bound;
    uint64_t nodes, max_nodes;
} search;

static bool search_init(search *s) {
    size_t n = s->n, n_d = s->n_departments;
    s->first_of = calloc(n_d + 2, sizeof *s->first_of);
    s->meetings_of = calloc(s->first[n] + 1, sizeof *s->meetings_of);
    s->delegations = calloc(n_d + 1, sizeof *s->delegations);
    s->degree = calloc(n + 1, sizeof *s->degree);
    s->sent = calloc(n * n_d + 1, sizeof *s->sent);
    s->blocked = calloc(n * n + 1, sizeof *s->blocked);
    s->saturation = calloc(n + 1, sizeof *s->saturation);
    s->size = calloc(n + 1, sizeof *s->size);
    s->slot = calloc(n + 1, sizeof *s->slot);
    s->best = calloc(n + 1, sizeof *s->best);
    return s->first_of != NULL && s->meetings_of != NULL && s->delegations != NULL &&
           s->degree != NULL && s->sent != NULL && s->blocked != NULL && s->saturation != NULL &&
           s->size != NULL && s->slot != NULL && s->best != NULL;
}

static void search_free(search *s) {
    free(s->first_of);
    free(s->meetings_of);
    free(s->delegations);
    free(s->degree);
    free(s->sent);
    free(s->blocked);
    free(s->saturation);
    free(s->size);
    free(s->slot);
    free(s->best);
}

static void fill(search *s, const size_t *delegations) {
    for (size_t m = 0; m < s->n; m++) {
        s->slot[m] = DG_NONE;
        for (size_t k = s->first[m]; k < s->first[m + 1]; k++)
            s->first_of[s->attendees[k] + 2]++;
    }
    for (size_t d = 0; d < s->n_departments; d++) {
        s->delegations[d] = delegations == NULL ? 1 : delegations[d];
        s->first_of[d + 2] += s->first_of[d + 1];
    }
    for (size_t m = 0; m < s->n; m++)
        for (size_t k = s->first[m]; k < s->first[m + 1]; k++)
            s->meetings_of[s->first_of[s->attendees[k] + 1]++] = m;
    for (size_t d = 0; d < s->n_departments; d++)
        for (size_t i = s->first_of[d]; i < s->first_of[d + 1]; i++)
            s->degree[s->meetings_of[i]] += s->first_of[d + 1] - s->first_of[d] - 1;
}

/* --- the lower bound --- */

/* Do two meetings share a department that can send only one delegation? */
static bool conflict(const search *s, size_t a, size_t b) {
    for (size_t i = s->first[a]; i < s->first[a + 1]; i++) {
        size_t d = s->attendees[i];
        if (s->delegations[d] > 1) continue;
        for (size_t k = s->first[b]; k < s->first[b + 1]; k++)
            if (s->attendees[k] == d) return true;
    }
    return false;
}

/* Meetings of which no two can run at once: from each in turn, add what fits, in order. */
static size_t find_clique(size_t *clique, const search *s) {
    size_t most = 0, *trial = s->best; /* not yet in use */
    for (size_t start = 0; start < s->n; start++) {
        size_t n = 0;
        trial[n++] = start;
        for (size_t pass = 0; pass + 1 < s->n; pass++) {
            size_t m = (start + 1 + pass) % s->n, i = 0;
            while (i < n && conflict(s, trial[i], m))
                i++;
            if (i == n) trial[n++] = m;
        }
        if (n <= most) continue;
        most = n;
        memcpy(clique, trial, n * sizeof *clique);
    }
    return most;
}

static size_t ceil_divide(size_t a, size_t b) {
    return a / b + (a % b != 0);
}

static size_t bound_slots(const search *s, size_t clique) {
    size_t bound = ceil_divide(s->n, s->rooms);
    if (clique > bound) bound = clique;
    for (size_t d = 0; d < s->n_departments; d++) {
        size_t slots = ceil_divide(s->first_of[d + 1] - s->first_of[d], s->delegations[d]);
        if (slots > bound) bound = slots;
    }
    return bound;
}

/* --- branch and bound --- */

static void block(search *s, size_t d, size_t slot) {
    for (size_t i = s->first_of[d]; i < s->first_of[d + 1]; i++) {
        size_t m = s->meetings_of[i];
        if (s->blocked[m * s->n + slot]++ == 0) s->saturation[m]++;
    }
}

static void unblock(search *s, size_t d, size_t slot) {
    for (size_t i = s->first_of[d]; i < s->first_of[d + 1]; i++) {
        size_t m = s->meetings_of[i];
        if (--s->blocked[m * s->n + slot] == 0) s->saturation[m]--;
    }
}

static void assign(search *s, size_t m, size_t slot) {
    s->slot[m] = slot;
    if (s->size[slot]++ == 0) s->n_slots++;
    for (size_t k = s->first[m]; k < s->first[m + 1]; k++) {
        size_t d = s->attendees[k];
        if (++s->sent[slot * s->n_departments + d] == s->delegations[d]) block(s, d, slot);
    }
}

static void take_back(search *s, size_t m) {
    size_t slot = s->slot[m];
    s->slot[m] = DG_NONE;
    if (--s->size[slot] == 0) s->n_slots--;
    for (size_t k = s->first[m]; k < s->first[m + 1]; k++) {
        size_t d = s->attendees[k];
        if (s->sent[slot * s->n_departments + d]-- == s->delegations[d]) unblock(s, d, slot);
    }
}

/* The meeting with the fewest slots left, of equals the one with the most others in its way. */
static size_t most_saturated(const search *s) {
    size_t chosen = DG_NONE;
    for (size_t m = 0; m < s->n; m++) {
        if (s->slot[m] != DG_NONE) continue;
        if (chosen == DG_NONE || s->saturation[m] > s->saturation[chosen] ||
            (s->saturation[m] == s->saturation[chosen] && s->degree[m] > s->degree[chosen]))
            chosen = m;
    }
    return chosen;
}

/* A first way is always found: each meeting in a slot of its own, if need be. */
static bool is_over(const search *s) {
    return s->n_best == s->bound || (s->n_best <= s->n && s->nodes >= s->max_nodes);
}

/* Depth: the number of meetings. */
static void branch(search *s, size_t n_assigned) {
    if (s->n_slots >= s->n_best) return;
    if (n_assigned == s->n) {
        s->n_best = s->n_slots;
        memcpy(s->best, s->slot, s->n * sizeof *s->best);
        return;
    }
    s->nodes++;
    size_t m = most_saturated(s);
    /* One new slot is as good as any other. */
    for (size_t slot = 0; slot <= s->n_slots && slot + 1 < s->n_best && !is_over(s); slot++) {
        if (s->blocked[m * s->n + slot] > 0 || s->size[slot] >= s->rooms) continue;
        assign(s, m, slot);
        branch(s, n_assigned + 1);
        take_back(s, m);
    }
}

static dg_code solve(search *s, dg_error *err) {
    size_t *clique = calloc(s->n + 1, sizeof *clique);
    if (clique == NULL) return dg_fail_memory(err);
    size_t n_clique = find_clique(clique, s);
    s->bound = bound_slots(s, n_clique);
    s->n_best = s->n + 1;
    for (size_t i = 0; i < n_clique; i++)
        assign(s, clique[i], i);
    branch(s, n_clique);
    free(clique);
    /* Done to the end: there is nothing below the best. */
    if (s->nodes < s->max_nodes) s->bound = s->n_best;
    return DG_OK;
}

dg_code dg_slots_assign(size_t *slot, size_t *n_slots, size_t *lower_bound, const size_t *first,
                        const size_t *attendees, size_t n_meetings, size_t n_departments,
                        const dg_slot_options *options, dg_error *err) {
    enum { NODES = 20000000 };
    search s = {.n = n_meetings,
                .n_departments = n_departments,
                .rooms = options->rooms == 0 ? n_meetings + 1 : options->rooms,
                .first = first,
                .attendees = attendees,
                .max_nodes = options->max_nodes == 0 ? NODES : options->max_nodes};
    dg_code code = DG_OK;
    for (size_t d = 0; options->delegations != NULL && d < n_departments; d++)
        if (options->delegations[d] == 0)
            return dg_fail(err, DG_EINVAL, "a department that can send no delegation");
    if (search_init(&s)) {
        fill(&s, options->delegations);
        code = solve(&s, err);
    } else {
        code = dg_fail_memory(err);
    }
    if (code == DG_OK) {
        memcpy(slot, s.best, n_meetings * sizeof *slot);
        *n_slots = n_meetings == 0 ? 0 : s.n_best;
        *lower_bound = n_meetings == 0 ? 0 : s.bound;
    }
    search_free(&s);
    return code;
}
