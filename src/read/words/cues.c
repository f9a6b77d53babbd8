/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/words/cues.h"

#include <stdlib.h>

static inline size_t index_of(uint32_t bytes) {
    return bytes * UINT32_C(0x9E3779B1) >> 20;
}

static inline bool is_three_bytes(unsigned char lead) {
    return (lead & 0xF0) == 0xE0;
}

/* The index of the three-byte character at p, which another byte follows. */
static inline size_t index_of_three(const char *p) {
    uint32_t bytes, three;
    memcpy(&bytes, p, sizeof bytes);
    memcpy(&three, "\xFF\xFF\xFF", sizeof three);
    return index_of(bytes & three);
}

/* The index of the character that `text`, not empty, begins with; both cases of a letter have one.
 */
static inline size_t index_at(dg_slice text, size_t *bytes) {
    unsigned char c = (unsigned char)text.at[0];
    if (text.n > 3 && is_three_bytes(c)) {
        *bytes = 3;
        return index_of_three(text.at);
    }
    char one[sizeof(uint32_t)] = {(char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c)};
    *bytes = dg_words_first_bytes(text);
    if (*bytes > text.n) *bytes = text.n;
    for (size_t i = 1; i < *bytes; i++)
        one[i] = text.at[i];
    uint32_t all;
    memcpy(&all, one, sizeof all);
    return index_of(all);
}

static inline size_t pair_of(size_t first, size_t second) {
    return first * 8 + second; /* below DG_CUE_PAIRS */
}

static void add(_Atomic uint16_t *kinds, _Atomic unsigned char *cues, unsigned more) {
    atomic_fetch_or_explicit(kinds, (uint16_t)more, memory_order_relaxed);
    atomic_fetch_or_explicit(cues, (unsigned char)more, memory_order_relaxed);
}

static void add_word(dg_cue_table *table, dg_slice word, unsigned kinds) {
    size_t bytes, unused;
    size_t first = index_at(word, &bytes);
    dg_slice rest = dg_slice_skip(word, bytes);
    size_t pair = rest.n == 0 ? 0 : pair_of(first, index_at(rest, &unused));
    if (rest.n == 0)
        add(&table->single[first], &table->cue_single[first], kinds);
    else
        add(&table->pairs[pair], &table->cue_pairs[pair], kinds);
}

/* Several threads may do this at once: all write the same. */
static void prepare(dg_cue_table *table) {
    if (atomic_load_explicit(&table->ready, memory_order_acquire)) return;
    for (size_t i = 0; i < table->n; i++)
        for (size_t w = 0; w < table->rows[i].words->n; w++)
            add_word(table, dg_slice_of(table->rows[i].words->entries[w].word),
                     table->rows[i].kinds);
    atomic_store_explicit(&table->ready, true, memory_order_release);
}

static inline unsigned kinds_in(const _Atomic uint16_t *kinds, size_t index) {
    return atomic_load_explicit(&kinds[index], memory_order_relaxed);
}

/* The kinds of words that may begin with two characters, given by their indices. */
static inline unsigned kinds_of(const dg_cue_table *table, size_t first, size_t second) {
    return kinds_in(table->single, first) | kinds_in(table->pairs, pair_of(first, second));
}

/* Those that have cues. */
static inline unsigned char cues_of(const dg_cue_table *table, size_t first, size_t second) {
    unsigned single = atomic_load_explicit(&table->cue_single[first], memory_order_relaxed);
    return (unsigned char)(single | atomic_load_explicit(&table->cue_pairs[pair_of(first, second)],
                                                         memory_order_relaxed));
}

/* Of those that may begin where `text`, not empty, does; the bytes of its first character. */
static inline unsigned kinds_at(const dg_cue_table *table, dg_slice text, size_t *bytes) {
    size_t first = index_at(text, bytes);
    dg_slice rest = dg_slice_skip(text, *bytes);
    size_t unused;
    return rest.n > 0 ? kinds_of(table, first, index_at(rest, &unused))
                      : kinds_in(table->single, first);
}

/* The cues of the character at `to`, and none inside it, by one move; what stands behind it, or the
 * padding, comes later. */
static inline void put_cues(unsigned char *to, uint32_t cues) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    cues <<= 24;
#endif
    memcpy(to, &cues, sizeof cues);
}

/* The cues of characters of three bytes that others of three bytes follow, which are nearly all of
 * a Chinese text, three by three; returns the first byte that is of none such. */
static size_t put_three_bytes(unsigned char *cues, const dg_cue_table *table, dg_slice text,
                              size_t at) {
    enum { BYTES = 3, AHEAD = 4 * BYTES + 1 }; /* a character, the next three, and a byte behind */
    if (text.n - at < AHEAD || !is_three_bytes((unsigned char)text.at[at])) return at;
    size_t index = index_of_three(text.at + at);
    for (size_t end = text.n - AHEAD; at <= end && dg_utf8_are_three(text.at + at + BYTES);
         at += 3 * BYTES) {
        const char *p = text.at + at;
        size_t second = index_of_three(p + BYTES), third = index_of_three(p + 2 * BYTES),
               after = index_of_three(p + 3 * BYTES);
        put_cues(cues + at, cues_of(table, index, second));
        put_cues(cues + at + BYTES, cues_of(table, second, third));
        put_cues(cues + at + 2 * BYTES, cues_of(table, third, after));
        index = after;
    }
    return at;
}

unsigned char *dg_cues_new(dg_cue_table *table, dg_slice text) {
    prepare(table);
    unsigned char *cues = malloc(text.n + DG_CUE_PADDING);
    if (cues == NULL) return NULL;
    for (size_t at = 0, bytes; at < text.n; at += bytes) {
        at = put_three_bytes(cues, table, text, at);
        put_cues(cues + at, (unsigned char)kinds_at(table, dg_slice_skip(text, at), &bytes));
    }
    memset(cues + text.n, 0, DG_CUE_PADDING);
    return cues;
}

unsigned dg_cue_kinds(dg_cue_table *table, dg_slice text) {
    size_t unused;
    prepare(table);
    return kinds_at(table, text, &unused);
}
