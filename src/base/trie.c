/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/trie.h"

#include <stdlib.h>

#include "base/utf8.h"

/* From a node over a character to another. Node 0 is the root, which no edge leads to. */
typedef struct dg_trie_edge {
    uint32_t from, character, to; /* to 0: a free slot */
} edge;

enum { FEWEST_SLOTS = 64, STARTS = 4096 };

static size_t slot_of(size_t mask, uint32_t from, uint32_t character) {
    uint64_t key = (uint64_t)from << 21 | character;
    return (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 32) & mask;
}

/* The slot of the edge, or the free one where it would stand. */
static edge *find(const dg_trie *trie, uint32_t from, uint32_t character) {
    size_t i = slot_of(trie->n_slots - 1, from, character);
    while (trie->edges[i].to != 0 &&
           (trie->edges[i].from != from || trie->edges[i].character != character))
        i = (i + 1) & (trie->n_slots - 1);
    return &trie->edges[i];
}

static bool reserve(dg_trie *trie) {
    if (2 * (trie->n_edges + 1) <= trie->n_slots) return true;
    dg_trie grown = {.n_slots = trie->n_slots == 0 ? FEWEST_SLOTS : 2 * trie->n_slots};
    grown.edges = calloc(grown.n_slots, sizeof *grown.edges);
    if (grown.edges == NULL) return false;
    for (size_t i = 0; i < trie->n_slots; i++)
        if (trie->edges[i].to != 0)
            *find(&grown, trie->edges[i].from, trie->edges[i].character) = trie->edges[i];
    free(trie->edges);
    trie->edges = grown.edges;
    trie->n_slots = grown.n_slots;
    return true;
}

/* The node that the edge leads to, made where there is none; 0: no memory. */
static uint32_t step_to(dg_trie *trie, uint32_t from, uint32_t character) {
    if (!reserve(trie)) return 0;
    edge *e = find(trie, from, character);
    if (e->to == 0) {
        if (trie->values.n >= UINT32_MAX || !DG_PUSH(trie->values, 0)) return 0;
        *e = (edge){from, character, (uint32_t)(trie->values.n - 1)};
        trie->n_edges++;
    }
    return e->to;
}

bool dg_trie_add(dg_trie *trie, dg_slice name, size_t value) {
    uint32_t node = 0;
    if (trie->values.n == 0 && !DG_PUSH(trie->values, 0)) return false; /* the root */
    for (size_t at = 0, bytes; at < name.n; at += bytes) {
        uint32_t c = dg_utf8_next(name, at, &bytes);
        if (at == 0) trie->starts[c % STARTS / 64] |= UINT64_C(1) << c % 64;
        node = step_to(trie, node, c);
        if (node == 0) return false;
    }
    if (node != 0) trie->values.items[node] = value + 1;
    return true;
}

size_t dg_trie_longest(size_t *value, const dg_trie *trie, dg_slice text) {
    const edge *edges = trie->edges;
    const size_t *values = trie->values.items;
    size_t longest = 0, bytes, mask = trie->n_slots - 1;
    uint32_t node = 0, c = dg_utf8_next(text, 0, &bytes);
    if (bytes == 0 || (trie->starts[c % STARTS / 64] >> c % 64 & 1) == 0) return 0;
    for (size_t at = bytes;; at += bytes) {
        size_t i = slot_of(mask, node, c);
        while (edges[i].to != 0 && (edges[i].from != node || edges[i].character != c))
            i = (i + 1) & mask;
        node = edges[i].to;
        if (node == 0) return longest;
        if (values[node] != 0) {
            longest = at;
            *value = values[node] - 1;
        }
        c = dg_utf8_next(text, at, &bytes);
        if (bytes == 0) return longest;
    }
}

bool dg_trie_get(size_t *value, const dg_trie *trie, dg_slice name) {
    size_t found;
    if (dg_trie_longest(&found, trie, name) != name.n || name.n == 0) return false;
    *value = found;
    return true;
}

void dg_trie_clear(dg_trie *trie) {
    free(trie->edges);
    free(trie->values.items);
    *trie = (dg_trie){0};
}
