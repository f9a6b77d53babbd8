/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_TRIE_H
#define DG_BASE_TRIE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "base/slice.h"
#include "base/utf8.h"

/** A set of names, to find the longest that a text begins with. All zero: empty. */
typedef struct {
    struct dg_trie_edge *edges; /* by open addressing; as many nodes as edges, and the root */
    size_t n_edges, n_slots;    /* a power of two, at least twice n_edges; 0: none yet */
    unsigned shift;             /* from 64 bits to a slot */
    DG_ARRAY(char) tails;       /* the names' bytes, of which edges have their parts */
    uint64_t starts[64];        /* bits of first characters, by dg_utf8_bit */
} dg_trie;

/** Later values take the place of earlier ones. False: no memory. */
bool dg_trie_add(dg_trie *trie, dg_slice name, size_t value);

/* dg_trie_longest where a name may begin. */
size_t dg_trie_walk(size_t *value, const dg_trie *trie, dg_slice text);

/** Bytes of the longest name that `text` begins with, its value in *value; 0 for none. Time: O(the
 * name's characters). */
static inline size_t dg_trie_longest(size_t *value, const dg_trie *trie, dg_slice text) {
    unsigned bit = text.n == 0 ? 0 : dg_utf8_bit(text);
    return (trie->starts[bit / 64] >> bit % 64 & 1) == 0 ? 0 : dg_trie_walk(value, trie, text);
}

/** Is `name` in the set? */
bool dg_trie_get(size_t *value, const dg_trie *trie, dg_slice name);

void dg_trie_clear(dg_trie *trie);

#endif
