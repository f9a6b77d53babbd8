/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/trie.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* From a node over a character to another. Node 0 is the root, which no edge leads to. */
typedef struct dg_trie_edge {
    uint64_t key;         /* the node that it comes from, and the character */
    uint32_t to;          /* 0: a free slot */
    uint32_t value : 31;  /* one more than that of the name that ends there; 0: none does */
    uint32_t goes_on : 1; /* some name does not end there */
} edge;

enum { FEWEST_SLOTS = 64 };

/* The character at byte `at` of valid text, told apart from others; its length in *bytes, 0 at the
 * end. Of three bytes it is these bytes, which takes less than to decode them. */
static inline uint32_t character_at(dg_slice text, size_t at, size_t *bytes) {
    uint32_t four, three;
    if (at + sizeof four > text.n || (text.at[at] & 0xF0) != 0xE0) {
        uint32_t c = dg_utf8_next(text, at, bytes);
        if (*bytes != 3) return c;
        char last[sizeof four] = {text.at[at], text.at[at + 1], text.at[at + 2], '\0'};
        memcpy(&four, last, sizeof four);
        return four;
    }
    *bytes = 3;
    memcpy(&four, text.at + at, sizeof four);
    memcpy(&three, "\xFF\xFF\xFF", sizeof three);
    return four & three;
}

static uint64_t key_of(uint32_t from, uint32_t character) {
    return (uint64_t)from << 32 | character;
}

/* Which bit stands for the first character of a name. */
static unsigned start_of(uint32_t character) {
    return character * UINT32_C(0x9E3779B1) >> 20;
}

/* The slot of the edge, or the free one where it would stand. */
static edge *find(const dg_trie *trie, uint64_t key) {
    size_t i = (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> trie->shift);
    while (trie->edges[i].key != key && trie->edges[i].to != 0)
        i = (i + 1) & (trie->n_slots - 1);
    return &trie->edges[i];
}

static bool reserve(dg_trie *trie) {
    if (2 * (trie->n_edges + 1) <= trie->n_slots) return true;
    dg_trie grown = {.n_slots = trie->n_slots == 0 ? FEWEST_SLOTS : 2 * trie->n_slots, .shift = 64};
    for (size_t slots = grown.n_slots; slots > 1; slots /= 2)
        grown.shift--;
    grown.edges = calloc(grown.n_slots, sizeof *grown.edges);
    if (grown.edges == NULL) return false;
    for (size_t i = 0; i < trie->n_slots; i++)
        if (trie->edges[i].to != 0) *find(&grown, trie->edges[i].key) = trie->edges[i];
    free(trie->edges);
    trie->edges = grown.edges;
    trie->n_slots = grown.n_slots;
    trie->shift = grown.shift;
    return true;
}

/* The edge, made where there is none; NULL: no memory. */
static edge *edge_over(dg_trie *trie, uint32_t from, uint32_t character) {
    if (trie->n_edges >= UINT32_MAX - 1 || !reserve(trie)) return NULL;
    edge *e = find(trie, key_of(from, character));
    if (e->to == 0) *e = (edge){key_of(from, character), (uint32_t)++trie->n_edges, 0, 0};
    return e;
}

bool dg_trie_add(dg_trie *trie, dg_slice name, size_t value) {
    edge *e = NULL;
    if (value >= INT32_MAX) return false;
    for (size_t at = 0, bytes; at < name.n; at += bytes) {
        uint32_t c = character_at(name, at, &bytes);
        if (at == 0) trie->starts[start_of(c) / 64] |= UINT64_C(1) << start_of(c) % 64;
        if (e != NULL) e->goes_on = 1;
        e = edge_over(trie, e == NULL ? 0 : e->to, c);
        if (e == NULL) return false;
    }
    if (e != NULL) e->value = (uint32_t)(value + 1) & INT32_MAX;
    return true;
}

size_t dg_trie_longest(size_t *value, const dg_trie *trie, dg_slice text) {
    size_t longest = 0, bytes;
    uint32_t node = 0, c = character_at(text, 0, &bytes);
    if (bytes == 0 || (trie->starts[start_of(c) / 64] >> start_of(c) % 64 & 1) == 0) return 0;
    for (size_t at = bytes;; at += bytes) {
        const edge *e = find(trie, key_of(node, c));
        if (e->to == 0) return longest;
        node = e->to;
        if (e->value != 0) {
            longest = at;
            *value = e->value - 1;
        }
        if (!e->goes_on) return longest;
        c = character_at(text, at, &bytes);
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
    *trie = (dg_trie){0};
}
