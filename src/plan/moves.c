/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/moves.h"

#include <string.h>

static size_t below(dg_trial *t, size_t limit) {
    return dg_random_about(&t->random, limit);
}

static size_t find_in(const size_t *agenda, size_t item) {
    size_t at = 0;
    while (agenda[at] != item)
        at++;
    return at;
}

size_t dg_move_to(dg_trial *t, size_t item, const size_t *items_of, const size_t *first_of) {
    enum { ANY = 4, NEW = 64 };
    const dg_planning *p = t->planning;
    size_t n = p->first[item + 1] - p->first[item], m = t->now->n_meetings;
    if (m < p->n_items && below(t, NEW) == 0) return m;
    if (n == 0 || below(t, ANY) == 0) return below(t, m);
    size_t d = p->attendees[p->first[item] + below(t, n)];
    size_t other = items_of[first_of[d] + below(t, first_of[d + 1] - first_of[d])];
    return t->now->meeting_of[other];
}

/* Copy an agenda without the n entries at `at`, and with `item` (DG_NONE: none) put in at `put`. */
static size_t rebuild(size_t *out, const size_t *agenda, size_t n, size_t without, size_t item,
                      size_t put) {
    size_t done = 0, seen = 0;
    for (size_t i = 0; i < n; i++) {
        if (i == without) continue;
        if (item != DG_NONE && seen == put) out[done++] = item;
        out[done++] = agenda[i];
        seen++;
    }
    if (item != DG_NONE && put >= seen) out[done++] = item;
    return done;
}

/* All items that are to be together with this one, each put anywhere. */
static bool move_block(dg_trial *t, size_t item, size_t m, size_t k) {
    const dg_agendas *x = t->now;
    const dg_rules *r = t->rules;
    size_t block = r->block_of[item], *b = t->b;
    if (x->minutes[k] + r->minutes[block] > t->planning->capacity) return false;
    t->n_a = 0;
    for (size_t i = 0; i < x->n_items[m]; i++)
        if (r->block_of[dg_agendas_at(x, m)[i]] != block) t->a[t->n_a++] = dg_agendas_at(x, m)[i];
    t->n_b = x->n_items[k];
    memcpy(b, dg_agendas_at(x, k), t->n_b * sizeof *b);
    for (size_t i = r->first[block]; i < r->first[block + 1]; i++) {
        size_t put = below(t, t->n_b + 1);
        memmove(b + put + 1, b + put, (t->n_b++ - put) * sizeof *b);
        b[put] = r->items[i];
    }
    return true;
}

bool dg_move_item(dg_trial *t, size_t item, size_t m, size_t k) {
    const dg_agendas *x = t->now;
    if (m != k && t->rules != NULL && dg_rules_block_size(t->rules, t->rules->block_of[item]) > 1)
        return move_block(t, item, m, k);
    size_t at = find_in(dg_agendas_at(x, m), item);
    if (m == k) {
        t->n_b = 0;
        if (x->n_items[m] < 2) return false;
        t->n_a =
            rebuild(t->a, dg_agendas_at(x, m), x->n_items[m], at, item, below(t, x->n_items[m]));
        return true;
    }
    if (x->minutes[k] + t->planning->minutes[item] > t->planning->capacity) return false;
    t->n_a = rebuild(t->a, dg_agendas_at(x, m), x->n_items[m], at, DG_NONE, 0);
    t->n_b = rebuild(t->b, dg_agendas_at(x, k), x->n_items[k], DG_NONE, item,
                     below(t, x->n_items[k] + 1));
    return true;
}

bool dg_move_swap(dg_trial *t, size_t item, size_t m, size_t k) {
    const dg_agendas *x = t->now;
    if (m == k || k == x->n_meetings) return false;
    const uint32_t *minutes = t->planning->minutes;
    const size_t *ours = dg_agendas_at(x, m), *theirs = dg_agendas_at(x, k);
    size_t at = find_in(ours, item), there = below(t, x->n_items[k]);
    uint64_t capacity = t->planning->capacity;
    if (x->minutes[m] - minutes[item] + minutes[theirs[there]] > capacity ||
        x->minutes[k] - minutes[theirs[there]] + minutes[item] > capacity)
        return false;
    bool in_place = below(t, 2) == 0;
    size_t put_a = in_place ? at : below(t, x->n_items[m]);
    size_t put_b = in_place ? there : below(t, x->n_items[k]);
    t->n_a = rebuild(t->a, ours, x->n_items[m], at, theirs[there], put_a);
    t->n_b = rebuild(t->b, theirs, x->n_items[k], there, item, put_b);
    return true;
}

bool dg_move_reverse(dg_trial *t, size_t m) {
    const dg_agendas *x = t->now;
    size_t n = x->n_items[m];
    if (n < 3) return false;
    size_t from = below(t, n), to = below(t, n);
    if (from > to) {
        size_t swap = from;
        from = to;
        to = swap;
    }
    const size_t *agenda = dg_agendas_at(x, m);
    for (size_t i = 0; i < n; i++)
        t->a[i] = agenda[i < from || i > to ? i : from + to - i];
    t->n_a = n;
    t->n_b = 0;
    return true;
}

bool dg_move_tails(dg_trial *t, size_t m, size_t k) {
    const dg_agendas *x = t->now;
    if (m == k || k == x->n_meetings) return false;
    size_t n = x->n_items[m], l = x->n_items[k];
    const size_t *ours = dg_agendas_at(x, m), *theirs = dg_agendas_at(x, k);
    size_t cut = below(t, n + 1), cut_there = below(t, l + 1);
    bool turned = below(t, 2) == 0;
    uint64_t head = dg_minutes_of(t->planning, ours, cut), head_there = 0;
    for (size_t i = 0; i < cut_there; i++)
        head_there += t->planning->minutes[theirs[turned ? l - 1 - i : i]];
    uint64_t capacity = t->planning->capacity;
    if (head + x->minutes[k] - head_there > capacity ||
        head_there + x->minutes[m] - head > capacity)
        return false;
    t->n_a = t->n_b = 0;
    for (size_t i = 0; i < cut; i++)
        t->a[t->n_a++] = ours[i];
    for (size_t i = 0; i < l; i++) {
        size_t item = theirs[turned ? l - 1 - i : i];
        if (i < cut_there)
            t->b[t->n_b++] = item;
        else
            t->a[t->n_a++] = item;
    }
    for (size_t i = cut; i < n; i++)
        t->b[t->n_b++] = ours[i];
    return true;
}
