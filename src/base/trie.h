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
    /* bits of first characters, by dg_utf8_bit, and of first two, by dg_trie_pair; a name of one
     * character has all bits of pairs */
    uint64_t starts[64], pairs[64];
    bool has_short; /* some name is one character of three bytes */
} dg_trie;

/** Later values take the place of earlier ones. False: no memory. */
bool dg_trie_add(dg_trie *trie, dg_slice name, size_t value);

/** Which of 4096 bits stands for the first two characters of `text`, of which the first has `bit`
 * and is of three bytes, as all may be whose pair is asked for. */
static inline unsigned dg_trie_pair(unsigned bit, dg_slice text) {
    return (bit * 31 + dg_utf8_bit(dg_slice_skip(text, 3))) & 4095;
}

/** As dg_trie_longest, where a name is likely, of `text` that is not empty. */
size_t dg_trie_walk(size_t *value, const dg_trie *trie, dg_slice text);

/** Bytes of the longest name that `text` begins with, its value in *value; 0 for none. Time: O(the
 * name's characters). */
static inline size_t dg_trie_longest(size_t *value, const dg_trie *trie, dg_slice text) {
    unsigned bit = text.n == 0 ? 0 : dg_utf8_bit(text), pair;
    if ((trie->starts[bit / 64] >> bit % 64 & 1) == 0) return 0;
    if (text.n <= 3 || (text.at[0] & 0xF0) != 0xE0) return dg_trie_walk(value, trie, text);
    pair = dg_trie_pair(bit, text);
    return (trie->pairs[pair / 64] >> pair % 64 & 1) == 0 ? 0 : dg_trie_walk(value, trie, text);
}

/** Is `name` in the set? */
bool dg_trie_get(size_t *value, const dg_trie *trie, dg_slice name);

void dg_trie_clear(dg_trie *trie);

#endif
