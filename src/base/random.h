/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_RANDOM_H
#define DG_BASE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/** A generator of random numbers: SplitMix64 (Steele, Lea & Flood 2014). Set it to the seed. */
typedef uint64_t dg_random;

uint64_t dg_random_next(dg_random *random);

/** Evenly among 0 … limit - 1; limit > 0. */
size_t dg_random_below(dg_random *random, size_t limit);

/** Evenly in [0, 1). */
double dg_random_real(dg_random *random);

/** Every order of the items is equally likely (Fisher & Yates 1938). */
void dg_random_shuffle(size_t *items, size_t n, dg_random *random);

#endif
