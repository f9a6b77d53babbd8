/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/samples.h"

#include <stdlib.h>

/*
 * In any order, a department that is there from its first item to its last is there from its first
 * to its last of a sample; so while items of the sample are on, at least as much is waited for as
 * in the order that is best for the sample alone. Each item is in `times` samples: what the samples
 * wait for, divided by that, adds up.
 *
 * The items stand in a ring, cut into blocks; a sample is so many blocks in a row, one from each
 * block on.
 */

enum { ROW = 24 }; /* items of a sample at most */

/* As many of the blocks as there are sets for, up to five of six. */
static void choose(size_t *blocks, size_t *taken, size_t n, size_t max_sets) {
    *blocks = 1;
    *taken = 0;
    for (size_t k = 1; k <= DG_SAMPLES_MOST; k++) {
        for (size_t r = 1; r * 6 <= k * 5; r++) {
            size_t size = (r * n + k - 1) / k;
            if (size > ROW || k << size > max_sets || r * *blocks <= *taken * k) continue;
            *blocks = k;
            *taken = r;
        }
    }
}

/* The items of a set of a sample. */
static uint64_t items_of(const dg_sample *x, const dg_presence *p, uint64_t set) {
    return (set << x->first | set >> 1 >> (p->n - 1 - x->first)) & p->all;
}

static uint64_t rate_of(const dg_presence *p, size_t d) {
    return dg_presence_rates(p, UINT64_C(1) << d % 64, d / 64);
}

/* By how many bits costs are cut so that all departments for all minutes stay below 2^32. */
static unsigned find_shift(const dg_presence *p) {
    uint64_t minutes = 0, rates = 0;
    unsigned shift = 0;
    for (size_t i = 0; i < p->n; i++)
        minutes += p->minutes[i];
    for (size_t d = 0; d < p->n_departments; d++)
        rates += rate_of(p, d);
    while (minutes * rates >> shift > UINT32_MAX)
        shift++;
    return shift;
}

/* What is waited for while items of a sample are on. */
typedef struct {
    uint64_t *there; /* who is: departments that attend some item left, and some before */
    uint32_t *pays;  /* department × ROW: what it pays for waiting while the item is on */
    uint32_t sum[ROW];
} waiting;

static bool waiting_init(waiting *w, const dg_sample *x, const dg_presence *p, unsigned shift) {
    *w = (waiting){.there = calloc(p->words, sizeof *w->there),
                   .pays = calloc((p->n_departments + 1) * ROW, sizeof *w->pays)};
    if (w->there == NULL || w->pays == NULL) return false;
    for (size_t i = 0; i < x->n; i++) {
        size_t item = (x->first + i) % p->n;
        for (size_t d = 0; d < p->n_departments; d++)
            if ((p->attends[item * p->words + d / 64] >> d % 64 & 1) == 0)
                w->pays[d * ROW + i] = (uint32_t)(rate_of(p, d) * p->minutes[item] >> shift);
    }
    return true;
}

static void waiting_free(waiting *w) {
    free(w->there);
    free(w->pays);
}

/* From one set of items left to another: few departments come or go. */
static void step(waiting *w, const dg_sample *x, const dg_presence *p, uint64_t set) {
    uint64_t later = items_of(x, p, set);
    uint64_t sooner = items_of(x, p, ((UINT64_C(1) << x->n) - 1) & ~set);
    for (size_t word = 0; word < p->words; word++) {
        uint64_t there = dg_presence_of(p, later, word) & dg_presence_of(p, sooner, word);
        for (uint64_t rest = there ^ w->there[word]; rest != 0; rest &= rest - 1) {
            size_t bit = (size_t)__builtin_ctzll(rest);
            const uint32_t *pays = w->pays + (word * 64 + bit) * ROW;
            uint32_t minus = (uint32_t)(there >> bit & 1) - 1; /* all bits where it goes */
            for (size_t i = 0; i < ROW; i++)
                w->sum[i] += (pays[i] ^ minus) - minus;
        }
        w->there[word] = there;
    }
}

/* By dynamic programming over the sets: which item of a set comes next? Of sets that there is no
 * time for, it is said that they make nobody wait. */
static bool fill(dg_sample *x, const dg_presence *p, unsigned shift, dg_watch *watch) {
    uint64_t n_sets = UINT64_C(1) << x->n;
    waiting w;
    x->least = calloc(n_sets, sizeof *x->least);
    bool ok = waiting_init(&w, x, p, shift) && x->least != NULL;
    for (uint64_t set = 1; ok && set < n_sets && dg_watch_goes_on(watch); set++) {
        uint32_t least = UINT32_MAX;
        step(&w, x, p, set);
        for (uint64_t rest = set; rest != 0; rest &= rest - 1) {
            uint32_t then = x->least[set & ~(rest & (~rest + 1))];
            uint32_t waited = w.sum[__builtin_ctzll(rest)] + then;
            if (waited < least) least = waited;
        }
        x->least[set] = least;
    }
    waiting_free(&w);
    return ok;
}

bool dg_samples_init(dg_samples *samples, const dg_presence *presence, size_t max_sets,
                     dg_watch *watch) {
    size_t blocks, taken, n = presence->n;
    choose(&blocks, &taken, n, max_sets);
    *samples =
        (dg_samples){.n_items = n, .times = taken > 0 ? taken : 1, .shift = find_shift(presence)};
    for (size_t k = 0; k < blocks && taken > 0; k++) {
        dg_sample *x = &samples->samples[samples->n++];
        x->first = k * n / blocks;
        x->n = (k + taken) * n / blocks - x->first;
        if (!fill(x, presence, samples->shift, watch)) return false;
    }
    return true;
}

void dg_samples_free(dg_samples *samples) {
    for (size_t k = 0; k < samples->n; k++)
        free(samples->samples[k].least);
    *samples = (dg_samples){0};
}
