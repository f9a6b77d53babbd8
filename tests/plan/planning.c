/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planning.h"

static void reserve(planning *x, size_t n_attendances) {
    x->attendees = calloc(n_attendances + 1, sizeof *x->attendees);
    assert_non_null(x->attendees);
    x->p.attendees = x->attendees;
}

planning planning_new(size_t n_items, size_t n_departments, uint32_t capacity, uint32_t overhead) {
    planning x = {.first = calloc(n_items + 1, sizeof *x.first),
                  .minutes = calloc(n_items + 1, sizeof *x.minutes),
                  .rates = calloc(n_departments + 1, sizeof *x.rates)};
    assert_true(x.first != NULL && x.minutes != NULL && x.rates != NULL);
    for (size_t i = 0; i < n_items; i++)
        x.minutes[i] = 10;
    for (size_t d = 0; d < n_departments; d++)
        x.rates[d] = 1;
    x.p = (dg_planning){.n_items = n_items,
                        .n_departments = n_departments,
                        .first = x.first,
                        .minutes = x.minutes,
                        .rates = x.rates,
                        .capacity = capacity,
                        .overhead = overhead};
    reserve(&x, n_items * n_departments);
    return x;
}

void planning_free(planning *x) {
    free(x->first);
    free(x->attendees);
    free(x->minutes);
    free(x->rates);
}

planning planning_random(uint64_t *state, size_t n_items, size_t n_departments, size_t chance,
                         size_t longest, size_t highest) {
    planning x = planning_new(n_items, n_departments, UINT32_MAX, 0);
    size_t n = 0;
    for (size_t i = 0; i < n_items; i++) {
        for (size_t d = 0; d < n_departments; d++)
            if (table_next(state, 100) < chance) x.attendees[n++] = d;
        x.first[i + 1] = n;
        x.minutes[i] = (uint32_t)(1 + table_next(state, longest));
    }
    for (size_t d = 0; d < n_departments; d++)
        x.rates[d] = (uint32_t)(1 + table_next(state, highest));
    return x;
}

static size_t number(const char **text) {
    char *end;
    unsigned long value = strtoul(*text, &end, 10);
    assert_true(end != *text);
    *text = end;
    return value;
}

planning planning_from_text(const char *text) {
    size_t n = number(&text), n_departments = number(&text), at = 0;
    planning x = planning_new(n, n_departments, UINT32_MAX, 0);
    bool *attends = calloc(n * n_departments + 1, sizeof *attends);
    assert_non_null(attends);
    for (size_t d = 0; d < n_departments; d++)
        for (size_t i = 0; i < n; i++)
            attends[i * n_departments + d] = number(&text) == 1;
    for (size_t i = 0; i < n; i++) {
        for (size_t d = 0; d < n_departments; d++)
            if (attends[i * n_departments + d]) x.attendees[at++] = d;
        x.first[i + 1] = at;
    }
    for (size_t d = 0; d < n_departments; d++)
        x.rates[d] = (uint32_t)number(&text);
    for (size_t i = 0; i < n; i++)
        x.minutes[i] = (uint32_t)number(&text);
    free(attends);
    return x;
}

bool next_order(size_t *order, size_t n) {
    size_t i = n, j = n;
    while (i > 1 && order[i - 2] > order[i - 1])
        i--;
    if (i <= 1) return false;
    while (order[j - 1] < order[i - 2])
        j--;
    size_t swap = order[i - 2];
    order[i - 2] = order[j - 1];
    order[j - 1] = swap;
    for (j = n - 1; i - 1 < j; i++, j--) {
        swap = order[i - 1];
        order[i - 1] = order[j];
        order[j] = swap;
    }
    return true;
}

static bool attends(const dg_planning *p, size_t item, size_t d) {
    for (size_t k = p->first[item]; k < p->first[item + 1]; k++)
        if (p->attendees[k] == d) return true;
    return false;
}

uint64_t cost_by_definition(const dg_planning *p, const size_t *items, size_t n) {
    uint64_t cost = 0;
    for (size_t d = 0; d < p->n_departments; d++) {
        size_t from = 0, to = n;
        while (from < n && !attends(p, items[from], d))
            from++;
        if (from == n) continue;
        while (!attends(p, items[to - 1], d))
            to--;
        uint64_t minutes = p->overhead;
        for (size_t i = from; i < to; i++)
            minutes += p->minutes[items[i]];
        cost += minutes * p->rates[d];
    }
    return cost;
}

planning planning_small(uint64_t *random, size_t n) {
    planning x =
        planning_random(random, n, 1 + table_next(random, 7), 15 + table_next(random, 60), 5, 3);
    x.p.capacity = (uint32_t)(5 + table_next(random, 15));
    x.p.overhead = (uint32_t)table_next(random, 12);
    return x;
}

/* --- every order, and every way to split --- */

enum { FORCED = 8, SETS = 1 << FORCED, FORCED_DEPARTMENTS = 9 };

/* Sets of items and of departments are bits. */
typedef struct {
    const dg_planning *p;
    uint64_t attends[SETS];                  /* per set of items, who attends any of them */
    uint64_t rates[1 << FORCED_DEPARTMENTS]; /* per set of departments, their rates together */
    uint64_t least;
} forced;

static void force_init(forced *f, const dg_planning *p) {
    assert_true(p->n_items <= FORCED && p->n_departments <= FORCED_DEPARTMENTS);
    *f = (forced){.p = p};
    for (size_t set = 0; set < (size_t)1 << p->n_items; set++)
        for (size_t i = 0; i < p->n_items; i++)
            for (size_t k = p->first[i]; (set >> i & 1) != 0 && k < p->first[i + 1]; k++)
                f->attends[set] |= UINT64_C(1) << p->attendees[k];
    for (size_t set = 0; set < (size_t)1 << p->n_departments; set++)
        for (size_t d = 0; d < p->n_departments; d++)
            if ((set >> d & 1) != 0) f->rates[set] += p->rates[d];
}

/* Every order of the items that are left, after an agenda to which `come` have come: during an item
 * those are there who come to it or before, and leave after it or later. */
static void try_orders(forced *f, size_t left, uint64_t come, uint64_t cost) {
    if (left == 0 && cost < f->least) f->least = cost;
    for (size_t i = 0; left >> i != 0; i++) {
        size_t item = (size_t)1 << i;
        if ((left & item) == 0) continue;
        uint64_t there = (come | f->attends[item]) & f->attends[left];
        try_orders(f, left - item, come | f->attends[item],
                   cost + f->p->minutes[i] * f->rates[there]);
    }
}

static uint64_t least_of_set(forced *f, size_t set) {
    f->least = UINT64_MAX;
    try_orders(f, set, 0, f->p->overhead * f->rates[f->attends[set]]);
    return f->least;
}

uint64_t cheapest_order_by_force(const dg_planning *p) {
    static forced f;
    force_init(&f, p);
    return least_of_set(&f, ((size_t)1 << p->n_items) - 1);
}

uint64_t cheapest_plan_by_force(const dg_planning *p) {
    static forced f;
    static uint64_t meeting[SETS], least[SETS];
    size_t all = ((size_t)1 << p->n_items) - 1;
    force_init(&f, p);
    least[0] = 0;
    for (size_t set = 1; set <= all; set++) {
        uint64_t minutes = 0;
        for (size_t i = 0; i < p->n_items; i++)
            if ((set >> i & 1) != 0) minutes += p->minutes[i];
        meeting[set] = minutes > p->capacity ? UINT64_MAX : least_of_set(&f, set);
        least[set] = UINT64_MAX;
        for (size_t part = set; part > 0; part = (part - 1) & set) {
            uint64_t rest = least[set & ~part];
            if (meeting[part] == UINT64_MAX || rest == UINT64_MAX) continue;
            if (meeting[part] + rest < least[set]) least[set] = meeting[part] + rest;
        }
    }
    return least[all];
}

uint64_t *least_by_sets(const dg_planning *p) {
    size_t n_sets = (size_t)1 << p->n_items;
    uint64_t *least = malloc(n_sets * sizeof *least), *attend = calloc(n_sets, sizeof *attend);
    assert_true(least != NULL && attend != NULL);
    for (size_t set = 1; set < n_sets; set++) {
        size_t i = (size_t)__builtin_ctzll(set);
        attend[set] = attend[set & (set - 1)];
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            attend[set] |= UINT64_C(1) << p->attendees[k];
        least[set] = UINT64_MAX;
    }
    least[0] = 0;
    for (size_t set = 0; set < n_sets; set++) {
        for (size_t i = 0; i < p->n_items; i++) {
            size_t with = set | (size_t)1 << i;
            uint64_t there = attend[with] & attend[(n_sets - 1) & ~set], rates = 0;
            if (with == set) continue;
            for (size_t d = 0; d < p->n_departments; d++)
                if ((there >> d & 1) == 1) rates += p->rates[d];
            if (least[set] + rates * p->minutes[i] < least[with])
                least[with] = least[set] + rates * p->minutes[i];
        }
    }
    free(attend);
    return least;
}
