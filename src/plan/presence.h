/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_PRESENCE_H
#define DG_PLAN_PRESENCE_H

#include <stdbool.h>

#include "dutygraph/meetings.h"

enum { DG_PRESENCE_ITEMS = 64, DG_PRESENCE_BYTE = 256 };

/**
 * Who attends any of a set of items, and what they cost a minute, for every set. Items are the bits
 * of one word, departments bits of `words` of them; both are looked up byte by byte.
 */
typedef struct {
    size_t n, words, n_departments;
    uint64_t all;      /* the set of all items */
    uint64_t *attends; /* item × word */
    uint64_t minutes[DG_PRESENCE_ITEMS];
    uint64_t *unions; /* byte of the set of items × its value × word: who attends any */
    uint64_t *sums;   /* byte of the set of departments × its value: their rates */
} dg_presence;

/** Of n <= DG_PRESENCE_ITEMS items of `planning`; item i is bit i. False: no memory. */
bool dg_presence_init(dg_presence *presence, const dg_planning *planning, const size_t *items,
                      size_t n);

void dg_presence_free(dg_presence *presence);

/** Who attends any item of the set, in word w. */
static inline uint64_t dg_presence_of(const dg_presence *p, uint64_t set, size_t w) {
    uint64_t any = 0;
    const uint64_t *unions = p->unions + w;
    for (; set != 0; set >>= 8, unions += DG_PRESENCE_BYTE * p->words)
        any |= unions[(set & 0xFF) * p->words];
    return any;
}

/** The rates of these departments of word w. */
static inline uint64_t dg_presence_rates(const dg_presence *p, uint64_t departments, size_t w) {
    uint64_t sum = 0;
    const uint64_t *sums = p->sums + w * 8 * DG_PRESENCE_BYTE;
    for (; departments != 0; departments >>= 8, sums += DG_PRESENCE_BYTE)
        sum += sums[departments & 0xFF];
    return sum;
}

/** What those of `there`, `words` of departments, wait for while item i is on. */
static inline uint64_t dg_presence_waiting(const dg_presence *p, const uint64_t *there, size_t i) {
    uint64_t sum = 0;
    for (size_t w = 0; w < p->words; w++)
        sum += dg_presence_rates(p, there[w] & ~p->attends[i * p->words + w], w);
    return sum * p->minutes[i];
}

#endif
