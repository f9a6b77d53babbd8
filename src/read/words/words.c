/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/words/words.h"

#include <string.h>

#include "base/utf8.h"

enum { NO_SIGN = 1 }; /* the place of pages without a sign */

static unsigned char lower(char c) {
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* Words of one character hang together by it, others by their first two. */
static size_t chain_of(const dg_words *words, size_t i) {
    dg_slice word = dg_slice_of(words->entries[i].word);
    dg_slice rest = dg_slice_skip(word, dg_words_first_bytes(word));
    unsigned bit = dg_utf8_bit(word);
    return (rest.n == 0 ? bit : dg_words_pair_bit(bit, rest)) % DG_WORDS_HEADS;
}

static void put_bit(dg_word_bits *set, unsigned bit) {
    atomic_fetch_or_explicit(&set->bits[bit / 64], UINT64_C(1) << bit % 64, memory_order_relaxed);
}

static void put_start(dg_word_starts *starts, dg_slice word) {
    unsigned bit = dg_utf8_bit(word);
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

/* The entry, counted from 1, that comes next in the chain behind one of these bytes and index; 0
 * where there is none. Longer words come before shorter ones, later ones before earlier. */
static unsigned char next_in(const dg_words *words, const unsigned char *chains, size_t chain,
                             size_t bytes, size_t index) {
    size_t best = 0, longest = 0;
    for (size_t i = 0; i < words->n; i++) {
        if (chains[i] != chain) continue;
        size_t n = atomic_load_explicit(&words->keys[i].n, memory_order_relaxed);
        if (n < longest || n > bytes || (n == bytes && i >= index)) continue;
        longest = n;
        best = i + 1;
    }
    return (unsigned char)best;
}

static uint64_t small_letters(uint64_t bytes) {
    const uint64_t each = UINT64_C(0x0101010101010101);
    uint64_t low = bytes & each * 0x7F;
    uint64_t from_a = low + each * (0x80 - 'A'), behind_z = low + each * (0x7F - 'Z');
    return bytes | (from_a & ~behind_z & ~bytes & each * 0x80) >> 2; /* 0x20 of each capital */
}

/* The first eight bytes, zero where there are fewer; letters of what begins in Latin ones are
 * small.
 */
static inline uint64_t first_eight(const char *at, size_t n) {
    char each[sizeof(uint64_t)] = {0};
    uint64_t bytes;
    if (n >= sizeof each) {
        memcpy(each, at, sizeof each);
    } else { /* by moves of so many bytes as are known here, which are no calls */
        if ((n & 4) != 0) memcpy(each, at, 4);
        if ((n & 2) != 0) memcpy(each + (n & 4), at + (n & 4), 2);
        if ((n & 1) != 0) each[n - 1] = at[n - 1];
    }
    memcpy(&bytes, each, sizeof bytes);
    return n > 0 && (unsigned char)at[0] < 0x80 ? small_letters(bytes) : bytes;
}

static void make_key(const dg_words *words, size_t i) {
    static const char ones[] = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";
    dg_slice word = dg_slice_of(words->entries[i].word);
    dg_word_key *key = &words->keys[i];
    atomic_store_explicit(&key->first, first_eight(word.at, word.n), memory_order_relaxed);
    atomic_store_explicit(&key->mask, first_eight(ones, word.n), memory_order_relaxed);
    atomic_store_explicit(&key->n, (unsigned char)word.n, memory_order_relaxed);
}

/* Several threads may do this at once: all write the same. */
void dg_words_make_ready(dg_words *words) {
    unsigned char chains[DG_WORDS_MOST];
    for (size_t i = 0; i < words->n; i++) {
        chains[i] = (unsigned char)chain_of(words, i);
        make_key(words, i);
        put_bit(&words->last, dg_utf8_bit(dg_utf8_last_slice(dg_slice_of(words->entries[i].word))));
    }
    for (size_t i = 0; i < words->n; i++) {
        dg_word_key *key = &words->keys[i];
        unsigned char first = next_in(words, chains, chains[i], SIZE_MAX, 0),
                      next = next_in(words, chains, chains[i], key->n, i);
        atomic_store_explicit(&words->head[chains[i]], first, memory_order_relaxed);
        atomic_store_explicit(&key->next, next, memory_order_relaxed);
    }
    put_starts(&words->starts, words);
    atomic_store_explicit(&words->ready, true, memory_order_release);
}

/* Does `text` go on with the word of `n` bytes behind its first eight, which are equal? Apart, for
 * few words are so long. */
__attribute__((noinline)) static bool goes_on(dg_slice text, const char *word, size_t n) {
    if (n > text.n) return false;
    bool latin = (unsigned char)word[0] < 0x80;
    for (size_t i = sizeof(uint64_t); i < n; i++)
        if (latin ? lower(text.at[i]) != lower(word[i]) : text.at[i] != word[i]) return false;
    return true;
}

/* The entry, counted from 1, of the first word of a chain that `text` begins with, which is the
 * longest; 0 for none. `first`: the text's first eight bytes. */
static inline size_t first_in(const dg_words *words, size_t chain, dg_slice text, uint64_t first) {
    size_t i = atomic_load_explicit(&words->head[chain], memory_order_relaxed);
    for (; i > 0; i = atomic_load_explicit(&words->keys[i - 1].next, memory_order_relaxed)) {
        const dg_word_key *key = &words->keys[i - 1];
        uint64_t differs = first ^ atomic_load_explicit(&key->first, memory_order_relaxed);
        if ((differs & atomic_load_explicit(&key->mask, memory_order_relaxed)) != 0) continue;
        size_t n = atomic_load_explicit(&key->n, memory_order_relaxed);
        if (n <= sizeof first || goes_on(text, words->entries[i - 1].word, n)) break;
    }
    return i;
}

size_t dg_words_longest(const dg_words *words, dg_slice text, unsigned bit, int *value) {
    size_t n = dg_words_first_bytes(text), best = 0;
    unsigned pair = n < text.n ? dg_words_pair_bit(bit, dg_slice_skip(text, n)) : 0;
    bool longer = n < text.n && dg_word_bits_hold(&words->starts.pairs, pair);
    bool single = dg_word_bits_hold(&words->starts.single, bit);
    if (!longer && !single) return 0;
    uint64_t first = first_eight(text.at, text.n);
    if (longer) best = first_in(words, pair % DG_WORDS_HEADS, text, first);
    if (best == 0 && single) best = first_in(words, bit % DG_WORDS_HEADS, text, first);
    if (best == 0) return 0;
    if (value != NULL) *value = words->entries[best - 1].value;
    return atomic_load_explicit(&words->keys[best - 1].n, memory_order_relaxed);
}

size_t dg_words_end(dg_words *words, dg_slice text) {
    size_t longest = 0;
    if (!dg_words_may_end(words, text)) return 0;
    for (size_t i = 0; i < words->n; i++) {
        const char *word = words->entries[i].word;
        size_t n = atomic_load_explicit(&words->keys[i].n, memory_order_relaxed);
        if (n > longest && n <= text.n && text.at[text.n - 1] == word[n - 1] &&
            memcmp(text.at + text.n - n, word, n) == 0)
            longest = n;
    }
    return longest;
}

/* The place of the page among the kept ones, of which the first n are used. */
static unsigned char place_of(unsigned char place[DG_SIGN_PAGES], unsigned char *n, size_t page) {
    if (place[page] == NO_SIGN && *n < DG_SIGN_KEPT) place[page] = (*n)++;
    return place[page];
}

/* Several threads may do this at once: all write the same. */
static void make_signs(dg_signs *signs) {
    unsigned char place[DG_SIGN_PAGES], n = NO_SIGN + 1;
    memset(place, NO_SIGN, sizeof place);
    for (size_t r = 0; r < signs->n; r++)
        for (size_t w = 0; w < signs->rows[r].words->n; w++) {
            size_t bytes;
            uint32_t c =
                dg_utf8_next(dg_slice_of(signs->rows[r].words->entries[w].word), 0, &bytes);
            size_t at = place_of(place, &n, c / DG_SIGN_PAGE);
            if (at > NO_SIGN) /* tests/read/test_words.c finds one for which there is no room */
                atomic_fetch_or_explicit(&signs->kinds[at][c % DG_SIGN_PAGE],
                                         (unsigned char)signs->rows[r].kinds, memory_order_relaxed);
        }
    for (size_t i = 0; i < DG_SIGN_PAGES; i++)
        atomic_store_explicit(&signs->place[i], place[i], memory_order_release);
}

unsigned dg_sign_here_rare(dg_signs *signs, dg_slice text) {
    size_t bytes;
    uint32_t c = dg_utf8_next(text, 0, &bytes), page = c / DG_SIGN_PAGE;
    if (page >= DG_SIGN_PAGES) return 0;
    if (atomic_load_explicit(&signs->place[page], memory_order_acquire) == 0) make_signs(signs);
    unsigned place = atomic_load_explicit(&signs->place[page], memory_order_acquire);
    return atomic_load_explicit(&signs->kinds[place][c % DG_SIGN_PAGE], memory_order_relaxed);
}

/* As dg_words_make_ready, safe from several threads. */
void dg_starts_make_ready(dg_starts *starts) {
    for (size_t t = 0; t < starts->n; t++)
        put_starts(&starts->starts, starts->tables[t]);
    atomic_store_explicit(&starts->ready, true, memory_order_release);
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
    if (!atomic_load_explicit(&starts->ready, memory_order_acquire)) dg_starts_make_ready(starts);
    bool han = atomic_load_explicit(&starts->starts.han, memory_order_relaxed);
    while (at < text.n) {
        at = han ? skip_three_bytes(&starts->starts.first, text, at) : dg_utf8_skip_han(text, at);
        if (at >= text.n) break;
        dg_slice rest = {text.at + at, text.n - at};
        if (dg_word_starts_hold(&starts->starts, rest, dg_utf8_bit(rest))) return at;
        at += dg_words_first_bytes(rest);
    }
    return text.n;
}
