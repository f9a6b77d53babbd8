/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/words.h"

#include <string.h>

static unsigned char lower(char c) {
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* Which of 4096 bits stands for the character that `text` begins with. */
static unsigned first_bit(const char *text, size_t n) {
    unsigned char a = lower(text[0]);
    if (a < 0xE0 || n < 3) return a;
    unsigned code =
        (unsigned)(a & 0x0F) << 12 | (unsigned)(text[1] & 0x3F) << 6 | (unsigned)(text[2] & 0x3F);
    return (code ^ code >> 7) & 4095;
}

/* Several threads may do this at once: all write the same. */
static void make_ready(dg_words *words) {
    for (size_t i = 0; i < words->n; i++) {
        const char *word = words->entries[i].word;
        unsigned bit = first_bit(word, strlen(word));
        atomic_fetch_or_explicit(&words->first[bit / 64], UINT64_C(1) << bit % 64,
                                 memory_order_relaxed);
    }
    atomic_store_explicit(&words->ready, true, memory_order_release);
}

/* Do the two begin with the same character? */
static bool same_start(dg_slice text, const char *word) {
    if (lower(text.at[0]) != lower(word[0])) return false;
    return (unsigned char)word[0] < 0xE0 ||
           (text.n >= 3 && text.at[1] == word[1] && text.at[2] == word[2]);
}

static bool begins(dg_slice text, const char *word, size_t n) {
    if (text.n < n) return false;
    if ((unsigned char)word[0] >= 0x80) return memcmp(text.at, word, n) == 0;
    for (size_t i = 0; i < n; i++)
        if (lower(text.at[i]) != lower(word[i])) return false;
    return true;
}

size_t dg_words_match(dg_words *words, dg_slice text, int *value) {
    if (text.n == 0) return 0;
    if (!atomic_load_explicit(&words->ready, memory_order_acquire)) make_ready(words);
    unsigned bit = first_bit(text.at, text.n);
    if ((atomic_load_explicit(&words->first[bit / 64], memory_order_relaxed) >> bit % 64 & 1) == 0)
        return 0;
    size_t best = 0;
    for (size_t i = 0; i < words->n; i++) {
        if (!same_start(text, words->entries[i].word)) continue;
        size_t n = strlen(words->entries[i].word);
        if (n <= best || !begins(text, words->entries[i].word, n)) continue;
        best = n;
        if (value != NULL) *value = words->entries[i].value;
    }
    return best;
}
