/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_RANDOM_H
#define DG_BASE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/** A generator of random numbers: SplitMix64 (Steele, Lea & Flood 2014). Set it to the seed. */
typedef uint64_t dg_random;

static inline uint64_t dg_random_next(dg_random *random) {
    uint64_t z = *random += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

/** Evenly among 0 … limit - 1; limit > 0. */
size_t dg_random_below(dg_random *random, size_t limit);

/** Evenly enough among 0 … limit - 1, at the cost of one multiplication; limit < 2^32. */
static inline size_t dg_random_about(dg_random *random, size_t limit) {
    return (size_t)((dg_random_next(random) >> 32) * limit >> 32);
}

/** Evenly in [0, 1). */
double dg_random_real(dg_random *random);

/** Every order of the items is equally likely (Fisher & Yates 1938). */
void dg_random_shuffle(size_t *items, size_t n, dg_random *random);

#endif
