/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/cues.h"

#include <stdlib.h>

static inline unsigned index_of(uint32_t bytes) {
    return bytes * UINT32_C(0x9E3779B1) >> 20;
}

static inline bool is_three_bytes(unsigned char lead) {
    return (lead & 0xF0) == 0xE0;
}

/* The index of the three-byte character at p, which another byte follows. */
static inline unsigned index_of_three(const char *p) {
    uint32_t bytes, three;
    memcpy(&bytes, p, sizeof bytes);
    memcpy(&three, "\xFF\xFF\xFF", sizeof three);
    return index_of(bytes & three);
}

/* The index of the character that `text`, not empty, begins with; both cases of a letter have one.
 */
static inline unsigned index_at(dg_slice text, size_t *bytes) {
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

static unsigned pair_of(unsigned first, unsigned second) {
    return (first * 31 + second) % DG_CUE_CHARACTERS;
}

static void add(_Atomic unsigned char *kinds, unsigned more) {
    atomic_fetch_or_explicit(kinds, (unsigned char)more, memory_order_relaxed);
}

static void add_word(dg_cue_table *table, dg_slice word, unsigned kinds) {
    size_t bytes, unused;
    unsigned first = index_at(word, &bytes);
    dg_slice rest = dg_slice_skip(word, bytes);
    add(&table->first[first], kinds);
    if (rest.n == 0)
        add(&table->single[first], kinds);
    else
        add(&table->pairs[pair_of(first, index_at(rest, &unused))], kinds);
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

static inline unsigned kinds_in(const _Atomic unsigned char *kinds, unsigned index) {
    return atomic_load_explicit(&kinds[index], memory_order_relaxed);
}

/* From byte `at` on, the first character that some word begins with, or that is not three bytes
 * long and followed by another byte: most characters are passed over here. */
static inline size_t skip_plain(const dg_cue_table *table, dg_slice text, size_t at) {
    for (; at + 4 <= text.n && is_three_bytes((unsigned char)text.at[at]); at += 3)
        if (kinds_in(table->first, index_of_three(text.at + at)) != 0) break;
    return at;
}

/* The kinds of words that may begin where `text`, not empty, does. */
static inline unsigned kinds_at(const dg_cue_table *table, dg_slice text, size_t *bytes) {
    unsigned index = index_at(text, bytes), first = kinds_in(table->first, index);
    if (first == 0) return 0;
    dg_slice rest = dg_slice_skip(text, *bytes);
    size_t unused;
    unsigned longer =
        rest.n == 0 ? 0 : first & kinds_in(table->pairs, pair_of(index, index_at(rest, &unused)));
    return longer | kinds_in(table->single, index);
}

unsigned char *dg_cues_new(dg_cue_table *table, dg_slice text) {
    prepare(table);
    unsigned char *cues = calloc(1, text.n + DG_CUE_PADDING);
    for (size_t at = 0, bytes; cues != NULL && at < text.n; at += bytes) {
        at = skip_plain(table, text, at);
        if (at == text.n) break;
        cues[at] = (unsigned char)kinds_at(table, dg_slice_skip(text, at), &bytes);
    }
    return cues;
}
