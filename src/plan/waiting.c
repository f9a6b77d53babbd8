/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/waiting.h"

#include <stdlib.h>
#include <string.h>

/* A department in the sets at hand. */
typedef struct {
    uint64_t stamp, end, items;
} presence;

/* Departments with the same of the items, and their rates together. */
typedef struct {
    uint32_t items;
    uint64_t rate;
} party;

struct dg_waiting {
    const dg_planning *planning;
    presence *seen; /* per department */
    uint64_t stamp;
    size_t *trial;
    party *parties;
    size_t n_parties;
    uint64_t *cost;  /* per set of items: the least that comes before, UINT64_MAX: unknown */
    uint8_t *last;   /* per set: the item that comes last */
    uint32_t *queue; /* sets by size */
};

dg_waiting *dg_waiting_new(const dg_planning *planning, size_t room) {
    dg_waiting *w = calloc(1, sizeof *w);
    const size_t n_sets = (size_t)1 << (room < DG_WAITING_ITEMS ? room : DG_WAITING_ITEMS);
    if (w == NULL) return NULL;
    w->planning = planning;
    w->seen = calloc(planning->n_departments + 1, sizeof *w->seen);
    w->parties = calloc(planning->n_departments + 1, sizeof *w->parties);
    w->trial = calloc(room + 1, sizeof *w->trial);
    w->cost = malloc(n_sets * sizeof *w->cost);
    w->last = calloc(n_sets, sizeof *w->last);
    w->queue = calloc(n_sets, sizeof *w->queue);
    if (w->seen != NULL && w->parties != NULL && w->trial != NULL && w->cost != NULL &&
        w->last != NULL && w->queue != NULL) {
        memset(w->cost, 0xFF, n_sets * sizeof *w->cost);
        return w;
    }
    dg_waiting_free(w);
    return NULL;
}

void dg_waiting_free(dg_waiting *w) {
    if (w == NULL) return;
    free(w->seen);
    free(w->parties);
    free(w->trial);
    free(w->cost);
    free(w->last);
    free(w->queue);
    free(w);
}

/* What waiting costs in this order, as soon as it reaches `enough` more need not be known. */
static uint64_t cost_of_order(dg_waiting *w, const size_t *items, size_t n, uint64_t enough) {
    const dg_planning *p = w->planning;
    uint64_t start = 0, cost = 0, stamp = ++w->stamp;
    for (size_t i = 0; i < n && cost < enough; i++) {
        uint64_t end = start + p->minutes[items[i]];
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            presence *seen = &w->seen[p->attendees[k]];
            if (seen->stamp == stamp) cost += (start - seen->end) * p->rates[p->attendees[k]];
            seen->stamp = stamp;
            seen->end = end;
        }
        start = end;
    }
    return cost;
}

/* The parties that may have to wait: neither of one item only nor of all. */
static void find_parties(dg_waiting *w, const size_t *items, size_t n) {
    const dg_planning *p = w->planning;
    uint64_t stamp = ++w->stamp, all = ((uint64_t)1 << n) - 1;
    w->n_parties = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            presence *seen = &w->seen[p->attendees[k]];
            if (seen->stamp != stamp) seen->items = 0;
            seen->stamp = stamp;
            seen->items |= (uint64_t)1 << i;
        }
    for (size_t i = 0; i < n; i++)
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            uint64_t set = w->seen[p->attendees[k]].items;
            if (set == all || (set & (set - 1)) == 0 || set >> i != 1) continue;
            size_t at = 0;
            while (at < w->n_parties && w->parties[at].items != set)
                at++;
            if (at == w->n_parties) w->parties[w->n_parties++] = (party){(uint32_t)set, 0};
            w->parties[at].rate += p->rates[p->attendees[k]];
        }
}

/* What each item not in the set makes the parties wait for that are in both. */
static void count_waits(uint64_t *waits, const dg_waiting *w, uint32_t set, size_t n) {
    uint64_t total = 0;
    memset(waits, 0, n * sizeof *waits);
    for (size_t x = 0; x < w->n_parties; x++) {
        const party *y = &w->parties[x];
        if ((y->items & set) == 0 || (y->items & ~set) == 0) continue;
        total += y->rate;
        for (uint32_t rest = y->items & ~set; rest != 0; rest &= rest - 1)
            waits[__builtin_ctz(rest)] -= y->rate; /* modulo 2^64 */
    }
    for (size_t i = 0; i < n; i++)
        waits[i] += total;
}

/* Reach the sets that may come first for less than `limit`, by their size; how many. */
static size_t reach(dg_waiting *w, const size_t *items, size_t n, uint64_t limit) {
    size_t n_queue = 1;
    w->cost[0] = 0;
    w->queue[0] = 0;
    for (size_t at = 0; at < n_queue; at++) {
        uint64_t waits[DG_WAITING_ITEMS];
        uint32_t set = w->queue[at];
        count_waits(waits, w, set, n);
        for (size_t i = 0; i < n; i++) {
            uint32_t next = set | (uint32_t)1 << i;
            uint64_t cost = w->cost[set] + waits[i] * w->planning->minutes[items[i]];
            if (next == set || cost >= limit) continue;
            if (w->cost[next] == UINT64_MAX) w->queue[n_queue++] = next;
            if (cost >= w->cost[next]) continue;
            w->cost[next] = cost;
            w->last[next] = (uint8_t)i;
        }
    }
    return n_queue;
}

/* Order the items so that waiting costs least, if it can cost less than `limit`; that, or `limit`.
 */
static uint64_t order_exactly(dg_waiting *w, size_t *order, const size_t *items, size_t n,
                              uint64_t limit) {
    uint32_t all = (uint32_t)(((uint64_t)1 << n) - 1);
    find_parties(w, items, n);
    size_t n_sets = reach(w, items, n, limit);
    uint64_t cost = w->cost[all];
    if (cost < limit) {
        uint32_t set = all;
        for (size_t i = n; i > 0; i--) {
            order[i - 1] = items[w->last[set]];
            set &= ~((uint32_t)1 << w->last[set]);
        }
    }
    for (size_t i = 0; i < n_sets; i++)
        w->cost[w->queue[i]] = UINT64_MAX;
    return cost < limit ? cost : limit;
}

static void insert(size_t *order, const size_t *before, size_t n, size_t item, size_t place) {
    for (size_t i = 0; i <= n; i++)
        order[i] = i < place ? before[i] : i == place ? item : before[i - 1];
}

/* Where in `before` the item makes waiting cheapest; it costs *least, never less than `cost`. */
static size_t best_place(dg_waiting *w, uint64_t *least, const size_t *before, size_t n,
                         size_t item, uint64_t cost) {
    size_t place = 0;
    *least = UINT64_MAX;
    insert(w->trial, before, n, item, 0);
    for (size_t at = 0; at <= n && *least > cost; at++) {
        if (at > 0) {
            w->trial[at - 1] = before[at - 1];
            w->trial[at] = item;
        }
        uint64_t with = cost_of_order(w, w->trial, n + 1, *least);
        if (with >= *least) continue;
        *least = with;
        place = at;
    }
    return place;
}

uint64_t dg_waiting_with(dg_waiting *w, size_t *order, const size_t *before, size_t n, size_t item,
                         uint64_t cost) {
    uint64_t least;
    size_t place = best_place(w, &least, before, n, item, cost);
    insert(order, before, n, item, place);
    if (least <= cost || n + 1 > DG_WAITING_ITEMS) return cost;
    insert(w->trial, before, n, item, place);
    return order_exactly(w, order, w->trial, n + 1, least);
}
