/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/words.h"

#include <string.h>

#include "base/utf8.h"

static unsigned char lower(char c) {
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static unsigned bit_of(const dg_words *words, size_t i) {
    return dg_words_bit(dg_slice_of(words->entries[i].word));
}

static void put_bit(dg_word_bits *set, unsigned bit) {
    atomic_fetch_or_explicit(&set->bits[bit / 64], UINT64_C(1) << bit % 64, memory_order_relaxed);
}

static void put_start(dg_word_starts *starts, dg_slice word) {
    unsigned bit = dg_words_bit(word);
    dg_slice rest = dg_slice_skip(word, dg_words_first_bytes(word));
    put_bit(&starts->first, bit);
    if (rest.n == 0)
        put_bit(&starts->single, bit);
    else
        put_bit(&starts->pairs, dg_words_pair_bit(bit, rest));
    if (dg_utf8_skip_han(word, 0) > 0)
        atomic_store_explicit(&starts->han, true, memory_order_relaxed);
}

static void put_starts(dg_word_starts *starts, const dg_words *words) {
    for (size_t i = 0; i < words->n; i++)
        put_start(starts, dg_slice_of(words->entries[i].word));
}

/* One more than the last entry before entry i in its chain; 0 where there is none. */
static unsigned char before(const dg_words *words, size_t i) {
    unsigned head = bit_of(words, i) % DG_WORDS_HEADS;
    for (size_t j = i; j-- > 0;)
        if (bit_of(words, j) % DG_WORDS_HEADS == head) return (unsigned char)(j + 1);
    return 0;
}

/* Several threads may do this at once: all write the same. */
void dg_words_make_ready(dg_words *words) {
    unsigned char head[DG_WORDS_HEADS] = {0};
    for (size_t i = 0; i < words->n; i++) {
        head[bit_of(words, i) % DG_WORDS_HEADS] = (unsigned char)(i + 1);
        atomic_store_explicit(&words->next[i], before(words, i), memory_order_relaxed);
    }
    put_starts(&words->starts, words);
    for (size_t i = 0; i < DG_WORDS_HEADS; i++)
        atomic_store_explicit(&words->head[i], head[i], memory_order_relaxed);
    atomic_store_explicit(&words->ready, true, memory_order_release);
}

/* The bytes of `word` where `text` begins with it, else 0. */
static size_t begins(dg_slice text, const char *word) {
    size_t i = 0;
    if ((unsigned char)word[0] >= 0x80)
        while (word[i] != '\0' && i < text.n && text.at[i] == word[i])
            i++;
    else
        while (word[i] != '\0' && i < text.n && lower(text.at[i]) == lower(word[i]))
            i++;
    return word[i] == '\0' ? i : 0;
}

size_t dg_words_longest(const dg_words *words, dg_slice text, unsigned bit, int *value) {
    size_t best = 0;
    if (!dg_word_starts_hold(&words->starts, text, bit)) return 0;
    unsigned char at =
        atomic_load_explicit(&words->head[bit % DG_WORDS_HEADS], memory_order_relaxed);
    for (; at > 0; at = atomic_load_explicit(&words->next[at - 1], memory_order_relaxed)) {
        size_t n = begins(text, words->entries[at - 1].word);
        if (n <= best) continue;
        best = n;
        if (value != NULL) *value = words->entries[at - 1].value;
    }
    return best;
}

/* As make_ready, safe from several threads. */
static void prepare(dg_starts *starts) {
    if (atomic_load_explicit(&starts->ready, memory_order_acquire)) return;
    for (size_t t = 0; t < starts->n; t++)
        put_starts(&starts->starts, starts->tables[t]);
    atomic_store_explicit(&starts->ready, true, memory_order_release);
}

bool dg_starts_here(dg_starts *starts, dg_slice text) {
    prepare(starts);
    return text.n > 0 && dg_word_starts_hold(&starts->starts, text, dg_words_bit(text));
}

/* From byte `at` on, the first character whose bit is in the set, or that is not three bytes long.
 */
static size_t skip_three_bytes(const dg_word_bits *set, dg_slice text, size_t at) {
    const unsigned char *p = (const unsigned char *)text.at;
    for (; at + 3 <= text.n && (p[at] & 0xF0) == 0xE0; at += 3) {
        unsigned bit = ((p[at + 1] & 0x3Fu) << 6 | (p[at + 2] & 0x3Fu)) ^ (p[at] & 0x0Fu) << 3;
        if (dg_word_bits_hold(set, bit)) break;
    }
    return at;
}

size_t dg_starts_next(dg_starts *starts, dg_slice text, size_t at) {
    prepare(starts);
    bool han = atomic_load_explicit(&starts->starts.han, memory_order_relaxed);
    while (at < text.n) {
        at = han ? skip_three_bytes(&starts->starts.first, text, at) : dg_utf8_skip_han(text, at);
        if (at >= text.n) break;
        dg_slice rest = {text.at + at, text.n - at};
        if (dg_word_starts_hold(&starts->starts, rest, dg_words_bit(rest))) return at;
        at += dg_words_first_bytes(rest);
    }
    return text.n;
}
