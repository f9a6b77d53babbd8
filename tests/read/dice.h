/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_READ_DICE_H
#define TESTS_READ_DICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    uint64_t state;
} dice;

/* 0 to n - 1. SplitMix64 (Steele, Lea, Flood 2014). */
static inline size_t roll(dice *d, size_t n) {
    uint64_t z = d->state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return (size_t)((z ^ z >> 31) % n);
}

static inline bool chance(dice *d, unsigned percent) {
    return roll(d, 100) < percent;
}

/* One of the entries of an array. */
#define ONE_OF(d, array) ((array)[roll(d, sizeof(array) / sizeof *(array))])

#endif
