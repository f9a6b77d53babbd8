/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_SAMPLES_H
#define DG_PLAN_SAMPLES_H

#include "plan/presence.h"
#include "plan/watch.h"

enum { DG_SAMPLES_MOST = 8 };

/** Some items, of which for every set is known what they make wait at least. */
typedef struct {
    size_t first, n; /* bit i of a set stands for the item first + i, after the last the first */
    uint32_t *least; /* 2^n, by the set of those left; in units of 2^shift */
} dg_sample;

/**
 * A lower bound on what the items left make wait, from samples of the items, each ordered exactly
 * for itself: an additive pattern database (Culberson & Schaeffer 1998, Comput. Intell. 14, 318;
 * Felner, Korf & Hanan 2004, J. Artif. Intell. Res. 22, 279).
 */
typedef struct {
    size_t n_items, n;
    uint64_t times; /* how many samples each item is in */
    unsigned shift; /* 0 where all costs fit 32 bits */
    dg_sample samples[DG_SAMPLES_MOST];
} dg_samples;

/**
 * Samples of the items, which should be so numbered that any stretch of them is a fair one.
 *
 * @param max_sets  how many sets may be looked at, 4 bytes each; the fewer, the lower the bound.
 * @param watch     may end it early: the bound is then lower. NULL: nothing does.
 * @return false: no memory.
 */
bool dg_samples_init(dg_samples *samples, const dg_presence *presence, size_t max_sets,
                     dg_watch *watch);

void dg_samples_free(dg_samples *samples);

/** The items left of a sample. */
static inline uint64_t dg_samples_set(const dg_samples *s, const dg_sample *x, uint64_t left) {
    uint64_t turned = left >> x->first | left << 1 << (s->n_items - 1 - x->first);
    return turned & ((UINT64_C(1) << x->n) - 1);
}

/** What the items `left` make wait for at least, all others before them, in whatever order. */
static inline uint64_t dg_samples_bound(const dg_samples *s, uint64_t left) {
    uint64_t sum = 0;
    for (size_t k = 0; k < s->n; k++)
        sum += s->samples[k].least[dg_samples_set(s, &s->samples[k], left)];
    return ((sum << s->shift) + s->times - 1) / s->times;
}

/** Fetch into the cache what a dg_samples_bound to come looks up. */
static inline void dg_samples_fetch(const dg_samples *s, uint64_t left) {
    for (size_t k = 0; k < s->n; k++)
        __builtin_prefetch(&s->samples[k].least[dg_samples_set(s, &s->samples[k], left)]);
}

#endif
