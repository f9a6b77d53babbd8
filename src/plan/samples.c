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

enum { SAMPLE_ITEMS = 21 };

/* As many of the blocks as there are sets for, up to three quarters: more is dearer to look at than
 * the search it saves. */
static void choose(size_t *blocks, size_t *taken, size_t n, size_t max_sets) {
    *blocks = 1;
    *taken = 0;
    for (size_t k = 1; k <= DG_SAMPLES_MOST; k++) {
        for (size_t r = 1; r * 4 <= k * 3; r++) {
            size_t size = (r * n + k - 1) / k;
            if (size > SAMPLE_ITEMS || k << size > max_sets || r * *blocks <= *taken * k) continue;
            *blocks = k;
            *taken = r;
        }
    }
}

/* The items of a set of a sample. */
static uint64_t items_of(const dg_sample *x, const dg_presence *p, uint64_t set) {
    return (set << x->first | set >> 1 >> (p->n - 1 - x->first)) & p->all;
}

/* Who waits while an item of the sample is on, this set of it left: who attends some of the set and
 * some before it. */
static void find_there(uint64_t *there, const dg_sample *x, const dg_presence *p, uint64_t set) {
    uint64_t later = items_of(x, p, set);
    uint64_t sooner = items_of(x, p, ((UINT64_C(1) << x->n) - 1) & ~set);
    for (size_t w = 0; w < p->words; w++)
        there[w] = dg_presence_of(p, later, w) & dg_presence_of(p, sooner, w);
}

/* By dynamic programming over the sets: which item of a set comes next? */
static bool fill(dg_sample *x, const dg_presence *p) {
    uint64_t n_sets = UINT64_C(1) << x->n;
    uint64_t *there = calloc(p->words, sizeof *there);
    x->least = calloc(n_sets, sizeof *x->least);
    bool ok = there != NULL && x->least != NULL;
    for (uint64_t set = 1; ok && set < n_sets; set++) {
        uint64_t least = UINT32_MAX;
        find_there(there, x, p, set);
        for (uint64_t rest = set; rest != 0; rest &= rest - 1) {
            size_t i = (size_t)__builtin_ctzll(rest), item = x->first + i;
            uint64_t waiting = x->least[set & ~(UINT64_C(1) << i)];
            if (waiting >= least) continue;
            waiting += dg_presence_waiting(p, there, item < p->n ? item : item - p->n);
            if (waiting < least) least = waiting;
        }
        x->least[set] = (uint32_t)least;
    }
    free(there);
    return ok;
}

bool dg_samples_init(dg_samples *samples, const dg_presence *presence, size_t max_sets) {
    size_t blocks, taken, n = presence->n;
    choose(&blocks, &taken, n, max_sets);
    *samples = (dg_samples){.n_items = n, .times = taken > 0 ? taken : 1};
    for (size_t k = 0; k < blocks && taken > 0; k++) {
        dg_sample *x = &samples->samples[samples->n++];
        x->first = k * n / blocks;
        x->n = (k + taken) * n / blocks - x->first;
        if (!fill(x, presence)) return false;
    }
    return true;
}

void dg_samples_free(dg_samples *samples) {
    for (size_t k = 0; k < samples->n; k++)
        free(samples->samples[k].least);
    *samples = (dg_samples){0};
}
