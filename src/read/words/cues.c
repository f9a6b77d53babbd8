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

/* Do two characters of three bytes stand at p? */
static inline bool are_two_of_three(const char *p) {
    uint32_t bytes, mask, wanted;
    memcpy(&bytes, p, sizeof bytes);
    memcpy(&mask, "\xF0\0\0\xF0", sizeof mask);
    memcpy(&wanted, "\xE0\0\0\xE0", sizeof wanted);
    return (bytes & mask) == wanted;
}

/* The cues of characters of three bytes that others of three bytes follow, which are nearly all of
 * a Chinese text, two by two; returns the first byte that is of none such. */
static size_t put_three_bytes(unsigned char *cues, const dg_cue_table *table, dg_slice text,
                              size_t at) {
    enum { AHEAD = 10 }; /* a character, and the next two with the byte behind them */
    size_t left = text.n - at;
    if (left < AHEAD || !is_three_bytes((unsigned char)text.at[at])) return at;
    const char *p = text.at + at;
    unsigned char *to = cues + at;
    size_t index = index_of_three(p);
    for (; left >= AHEAD && are_two_of_three(p + 3); p += 6, to += 6, left -= 6) {
        size_t next = index_of_three(p + 3), after = index_of_three(p + 6);
        to[0] = cues_of(table, index, next);
        to[3] = cues_of(table, next, after);
        index = after;
    }
    return text.n - left;
}

unsigned char *dg_cues_new(dg_cue_table *table, dg_slice text) {
    prepare(table);
    unsigned char *cues = calloc(1, text.n + DG_CUE_PADDING);
    for (size_t at = 0, bytes; cues != NULL && at < text.n; at += bytes) {
        at = put_three_bytes(cues, table, text, at);
        cues[at] = (unsigned char)kinds_at(table, dg_slice_skip(text, at), &bytes);
    }
    return cues;
}

unsigned dg_cue_kinds(dg_cue_table *table, dg_slice text) {
    size_t unused;
    prepare(table);
    return kinds_at(table, text, &unused);
}
