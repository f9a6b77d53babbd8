/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/trie.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* From a node over a character, and those behind it that no name leaves, to another. Node 0 is the
 * root, which no edge leads to; from it an edge leads over two characters where both have three
 * bytes. */
typedef struct dg_trie_edge {
    uint64_t key;         /* the node that it comes from, or the first of two; and the character */
    uint32_t to;          /* 0: a free slot */
    uint32_t value : 31;  /* one more than that of the name that ends there; 0: none does */
    uint32_t goes_on : 1; /* some name does not end there */
    uint32_t tail;        /* where the characters behind the first stand among the tails */
    uint32_t n_tail;      /* their bytes */
} edge;

enum {
    FEWEST_SLOTS = 64,
    MOST_EDGES = 1 << 23, /* so that no node has the number of a character of three bytes */
};

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

/* The key of the edge from the root that the text would take, and the bytes of its characters. */
static inline uint64_t root_key(dg_slice text, size_t *bytes) {
    uint32_t first = character_at(text, 0, bytes);
    if (*bytes != 3 || text.n < 6 || (text.at[3] & 0xF0) != 0xE0) return key_of(0, first);
    uint32_t second = character_at(dg_slice_skip(text, 3), 0, bytes);
    *bytes = 6;
    return key_of(first, second);
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

/* A new edge over the first character of `name` and all behind it; NULL: no memory. */
static edge *make_edge(dg_trie *trie, uint64_t key, dg_slice name, size_t bytes) {
    size_t tail = trie->tails.n;
    if (trie->n_edges >= MOST_EDGES || tail + name.n > UINT32_MAX || !reserve(trie)) return NULL;
    for (size_t i = bytes; i < name.n; i++)
        if (!DG_PUSH(trie->tails, name.at[i])) return NULL;
    edge *e = find(trie, key);
    *e = (edge){.key = key,
                .to = (uint32_t)++trie->n_edges,
                .tail = (uint32_t)tail,
                .n_tail = (uint32_t)(name.n - bytes)};
    return e;
}

/* The bytes of whole characters that the edge's tail and `rest` begin with alike. */
static size_t alike(const dg_trie *trie, const edge *e, dg_slice rest) {
    dg_slice tail = {trie->tails.items + e->tail, e->n_tail};
    for (size_t at = 0, step, other;; at += step) {
        if (at >= tail.n || at >= rest.n) return at;
        if (character_at(tail, at, &step) != character_at(rest, at, &other)) return at;
    }
}

/* Let the edge with this key end `n` bytes into its tail, and another go on from there; NULL: no
 * memory. */
static edge *split(dg_trie *trie, uint64_t key, size_t n) {
    if (trie->n_edges >= MOST_EDGES || !reserve(trie)) return NULL;
    edge *first = find(trie, key), rest = *first;
    size_t bytes;
    dg_slice tail = {trie->tails.items + first->tail + n, first->n_tail - n};
    first->to = (uint32_t)++trie->n_edges;
    first->n_tail = (uint32_t)n;
    first->value = 0;
    first->goes_on = 1;
    rest.key = key_of(first->to, character_at(tail, 0, &bytes));
    rest.tail += (uint32_t)(n + bytes);
    rest.n_tail -= (uint32_t)(n + bytes);
    *find(trie, rest.key) = rest;
    return find(trie, key);
}

/* Its first character, and the first two, where that is of three bytes. */
static void put_start(dg_trie *trie, dg_slice name) {
    unsigned bit = dg_utf8_bit(name);
    trie->starts[bit / 64] |= UINT64_C(1) << bit % 64;
    if ((name.at[0] & 0xF0) != 0xE0) return;
    unsigned pair = name.n > 3 ? dg_trie_pair(bit, name) : 0;
    trie->pairs[pair / 64] |= UINT64_C(1) << pair % 64;
    if (name.n > 3) return;
    trie->has_short = true;
    memset(trie->pairs, 0xFF, sizeof trie->pairs);
}

bool dg_trie_add(dg_trie *trie, dg_slice name, size_t value) {
    edge *e = NULL;
    if (value >= INT32_MAX) return false;
    if (name.n > 0) put_start(trie, name);
    for (size_t at = 0, bytes; at < name.n;) {
        uint64_t key =
            e == NULL ? root_key(name, &bytes) : key_of(e->to, character_at(name, at, &bytes));
        if (e != NULL) e->goes_on = 1;
        e = trie->n_slots == 0 ? NULL : find(trie, key);
        if (e == NULL || e->to == 0) {
            e = make_edge(trie, key, dg_slice_skip(name, at), bytes);
            if (e == NULL) return false;
            break;
        }
        size_t n = alike(trie, e, dg_slice_skip(name, at + bytes));
        if (n < e->n_tail) e = split(trie, key, n);
        if (e == NULL) return false;
        at += bytes + n;
    }
    if (e != NULL) e->value = (uint32_t)(value + 1) & INT32_MAX;
    return true;
}

/* Bytes of the longest name that the text begins with, of those that begin with the edge of this
 * key over so many bytes. */
static inline size_t walk_from(size_t *value, const dg_trie *trie, dg_slice text, uint64_t key,
                               size_t bytes) {
    size_t longest = 0, at = 0;
    while (bytes > 0) {
        const edge *e = find(trie, key);
        if (e->to == 0) return longest;
        at += bytes;
        size_t n = e->n_tail;
        if (n > 0 && (n > text.n - at || memcmp(text.at + at, trie->tails.items + e->tail, n) != 0))
            return longest;
        at += n;
        if (e->value != 0) {
            longest = at;
            *value = e->value - 1;
        }
        if (!e->goes_on) return longest;
        key = key_of(e->to, character_at(text, at, &bytes));
    }
    return longest;
}

size_t dg_trie_walk(size_t *value, const dg_trie *trie, dg_slice text) {
    size_t bytes;
    if (trie->n_edges == 0) return 0;
    uint64_t key = root_key(text, &bytes);
    size_t longest = walk_from(value, trie, text, key, bytes);
    if (longest > 0 || bytes != 6 || !trie->has_short) return longest;
    key = key_of(0, character_at(text, 0, &bytes)); /* a name of one character */
    return walk_from(value, trie, text, key, bytes);
}

bool dg_trie_get(size_t *value, const dg_trie *trie, dg_slice name) {
    size_t found;
    if (dg_trie_longest(&found, trie, name) != name.n || name.n == 0) return false;
    *value = found;
    return true;
}

void dg_trie_clear(dg_trie *trie) {
    free(trie->edges);
    free(trie->tails.items);
    *trie = (dg_trie){0};
}
