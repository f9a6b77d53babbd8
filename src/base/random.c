/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/random.h"

size_t dg_random_below(dg_random *random, size_t limit) {
    uint64_t n = limit, least = (UINT64_MAX - n + 1) % n, drawn; /* 2^64 mod n are too many */
    do
        drawn = dg_random_next(random);
    while (drawn < least);
    return (size_t)(drawn % n);
}

double dg_random_real(dg_random *random) {
    return (double)(dg_random_next(random) >> 11) * 0x1p-53;
}

void dg_random_shuffle(size_t *items, size_t n, dg_random *random) {
    for (size_t i = n; i > 1; i--) {
        size_t j = dg_random_below(random, i), item = items[j];
        items[j] = items[i - 1];
        items[i - 1] = item;
    }
}
