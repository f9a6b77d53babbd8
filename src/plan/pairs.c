/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/pairs.h"

#include <stdlib.h>

enum { LEAF = 8, ITEMS = 64 };

/* The sets from … to - 1: those without the highest bit in which they differ, then those with. */
typedef struct {
    size_t from, to, without, with; /* the children's numbers; 0: a leaf */
    uint64_t common;                /* the bits that all of them have */
    uint64_t most;                  /* that one of them saves */
} node;

typedef struct {
    const dg_saving *list;
    node *nodes;
    size_t n_nodes;
    uint64_t a, b, saved;
    dg_watch *watch;
} search;

static int by_set(const void *a, const void *b) {
    const dg_saving *x = a, *y = b;
    return x->set < y->set ? -1 : x->set > y->set;
}

/* Depth: at most one level per bit. Returns the number of the new node. */
static size_t grow(search *s, size_t from, size_t to) {
    size_t number = s->n_nodes++, middle = from;
    node *new = &s->nodes[number];
    *new = (node){.from = from, .to = to, .common = UINT64_MAX};
    for (size_t i = from; i < to; i++) {
        new->common &= s->list[i].set;
        if (s->list[i].saved > new->most) new->most = s->list[i].saved;
    }
    if (to - from <= LEAF) return number;
    uint64_t differ = s->list[from].set ^ s->list[to - 1].set;
    uint64_t bit = UINT64_C(1) << (ITEMS - 1 - __builtin_clzll(differ));
    for (size_t high = to; middle < high;) {
        size_t half = middle + (high - middle) / 2;
        if ((s->list[half].set & bit) != 0)
            high = half;
        else
            middle = half + 1;
    }
    new->without = grow(s, from, middle);
    new->with = grow(s, middle, to);
    return number;
}

static void compare(search *s, const node *x, const node *y) {
    for (size_t i = x->from; i < x->to; i++) {
        for (size_t k = y->from; k < y->to; k++) {
            const dg_saving *a = &s->list[i], *b = &s->list[k];
            if ((a->set & b->set) != 0 || a->saved + b->saved <= s->saved) continue;
            s->saved = a->saved + b->saved;
            s->a = a->set;
            s->b = b->set;
        }
    }
}

/* Depth: the larger branch is split, so at most two levels per bit. */
static void walk(search *s, const node *x, const node *y) {
    if ((x->common & y->common) != 0 || x->most + y->most <= s->saved) return;
    if (!dg_watch_goes_on(s->watch)) return;
    if (x->without == 0 && y->without == 0) {
        compare(s, x, y);
        return;
    }
    const node *split =
        y->without == 0 || (x->without != 0 && x->to - x->from >= y->to - y->from) ? x : y;
    const node *other = split == x ? y : x, *nodes = s->nodes;
    const node *without = &nodes[split->without], *with = &nodes[split->with];
    if (split == other) {
        walk(s, without, with);
        walk(s, without, without);
        walk(s, with, with);
        return;
    }
    walk(s, without->most < with->most ? with : without, other);
    walk(s, without->most < with->most ? without : with, other);
}

/* Leave out the sets that save too little beside any other; returns how many are left. */
static size_t thin_out(dg_saving *list, size_t n, uint64_t saved) {
    size_t left = 0;
    uint64_t most = 0;
    for (size_t i = 0; i < n; i++)
        if (list[i].saved > most) most = list[i].saved;
    for (size_t i = 0; i < n; i++)
        if (list[i].saved + most > saved) list[left++] = list[i];
    return left;
}

static uint64_t translate(uint64_t set, const size_t *bits) {
    uint64_t translated = 0;
    for (; set != 0; set &= set - 1)
        translated |= UINT64_C(1) << bits[__builtin_ctzll(set)];
    return translated;
}

/* Give the items other bits: the more sets have one, the higher, because the tree splits there
 * first and sets that both have it make no pair. item_of[bit] is the bit it had. */
static void renumber(size_t *item_of, dg_saving *list, size_t n) {
    size_t count[ITEMS] = {0}, bit_of[ITEMS];
    for (size_t i = 0; i < n; i++)
        for (uint64_t set = list[i].set; set != 0; set &= set - 1)
            count[__builtin_ctzll(set)]++;
    for (size_t item = 0; item < ITEMS; item++) {
        size_t bit = item;
        for (; bit > 0 && count[item_of[bit - 1]] > count[item]; bit--)
            item_of[bit] = item_of[bit - 1];
        item_of[bit] = item;
    }
    for (size_t bit = 0; bit < ITEMS; bit++)
        bit_of[item_of[bit]] = bit;
    for (size_t i = 0; i < n; i++)
        list[i].set = translate(list[i].set, bit_of);
}

bool dg_pairs_best(uint64_t *a, uint64_t *b, uint64_t *saved, dg_saving *list, size_t n,
                   dg_watch *watch) {
    n = thin_out(list, n, *saved);
    search s = {
        .list = list, .nodes = calloc(2 * n + 1, sizeof *s.nodes), .saved = *saved, .watch = watch};
    size_t item_of[ITEMS];
    if (s.nodes == NULL) return false;
    renumber(item_of, list, n);
    qsort(list, n, sizeof *list, by_set);
    if (n > 0) grow(&s, 0, n);
    if (n > 0) walk(&s, s.nodes, s.nodes);
    free(s.nodes);
    if (s.saved > *saved) {
        *a = translate(s.a, item_of);
        *b = translate(s.b, item_of);
        *saved = s.saved;
    }
    return true;
}
