/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_WORDS_WORDS_H
#define DG_READ_WORDS_WORDS_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"
#include "base/utf8.h"

typedef struct {
    const char *word;
    int value;
} dg_word;

enum { DG_WORDS_HEADS = 256, DG_WORDS_MOST = 255 };

/** Bits by dg_utf8_bit: may hold a few more than were put in. */
typedef struct {
    _Atomic uint64_t bits[64];
} dg_word_bits;

/** What words begin with. */
typedef struct {
    dg_word_bits first;  /* their first characters */
    dg_word_bits single; /* those of them that are words by themselves */
    dg_word_bits pairs;  /* the first two characters of longer words */
    _Atomic bool han;    /* some word begins with a Han character */
} dg_word_starts;

/** What is asked of an entry first, so that one comparison tells it from nearly all text. */
typedef struct {
    _Atomic uint64_t first, mask; /* its first eight bytes; ones where it has one */
    _Atomic unsigned char n;      /* its bytes */
    _Atomic unsigned char next;   /* one more than the entry behind it in its chain; 0: none */
} dg_word_key;

/** A table of words, made by WORDS; what stands below `n` is made at first use. */
typedef struct {
    const dg_word *entries;
    size_t n;          /* at most DG_WORDS_MOST */
    dg_word_key *keys; /* one per entry */
    _Atomic unsigned char
        head[DG_WORDS_HEADS]; /* one more than the first entry of each chain, longest words first */
    dg_word_starts starts;
    dg_word_bits last; /* their last characters */
    _Atomic bool ready;
} dg_words;

/** Makes NAME a table of the words that follow. */
#define WORDS(name, ...) WORDS_AS(static, name, __VA_ARGS__)

/** One that other files know, too. */
#define PUBLIC_WORDS(name, ...) WORDS_AS(, name, __VA_ARGS__)

#define WORDS_AS(storage, name, ...)                                                               \
    static const dg_word name##_entries[] = {__VA_ARGS__};                                         \
    static dg_word_key name##_keys[sizeof name##_entries / sizeof *name##_entries];                \
    _Static_assert(sizeof name##_keys / sizeof *name##_keys <= DG_WORDS_MOST,                      \
                   "too many words for one table");                                                \
    storage dg_words name = {.entries = name##_entries,                                            \
                             .n = sizeof name##_keys / sizeof *name##_keys,                        \
                             .keys = name##_keys}

/** Bytes of the character that `text`, not empty, begins with. */
static inline size_t dg_words_first_bytes(dg_slice text) {
    unsigned char lead = (unsigned char)text.at[0];
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/** Which bit stands for two characters: the first has `bit`, `rest` begins with the second. */
static inline unsigned dg_words_pair_bit(unsigned bit, dg_slice rest) {
    return (bit * 31 + dg_utf8_bit(rest)) & 4095;
}

static inline bool dg_word_bits_hold(const dg_word_bits *set, unsigned bit) {
    uint64_t bits = atomic_load_explicit(&set->bits[bit / 64], memory_order_relaxed);
    return (bits >> bit % 64 & 1) != 0;
}

/** May a word begin where `text`, not empty, does? Its first character has `bit`. */
static inline bool dg_word_starts_hold(const dg_word_starts *starts, dg_slice text, unsigned bit) {
    if (!dg_word_bits_hold(&starts->first, bit)) return false;
    if (dg_word_bits_hold(&starts->single, bit)) return true;
    size_t n = dg_words_first_bytes(text);
    return n < text.n &&
           dg_word_bits_hold(&starts->pairs, dg_words_pair_bit(bit, dg_slice_skip(text, n)));
}

void dg_words_make_ready(dg_words *words);
size_t dg_words_longest(const dg_words *words, dg_slice text, unsigned bit, int *value);

/**
 * The bytes of the longest word that `text` begins with, 0 for none; its value in *value, which may
 * be NULL. Latin letters match in either case. Safe from several threads.
 */
static inline size_t dg_words_match(dg_words *words, dg_slice text, int *value) {
    if (text.n == 0) return 0;
    if (!atomic_load_explicit(&words->ready, memory_order_acquire)) dg_words_make_ready(words);
    unsigned bit = dg_utf8_bit(text);
    return dg_word_bits_hold(&words->starts.first, bit) ? dg_words_longest(words, text, bit, value)
                                                        : 0;
}

/** Is `text` a word of the table? */
static inline bool dg_words_hold(dg_words *words, dg_slice text) {
    return text.n > 0 && dg_words_match(words, text, NULL) == text.n;
}

/** May a word of the table end in the character of this bit? To say no at once. */
static inline bool dg_words_may_end_in(dg_words *words, unsigned bit) {
    if (!atomic_load_explicit(&words->ready, memory_order_acquire)) dg_words_make_ready(words);
    return dg_word_bits_hold(&words->last, bit);
}

/** May one end where `text` does? */
__attribute__((always_inline)) static inline bool dg_words_may_end(dg_words *words, dg_slice text) {
    return text.n > 0 && dg_words_may_end_in(words, dg_utf8_bit(dg_utf8_last_slice(text)));
}

/** The bytes of the longest word of the table that `text` ends with, 0 for none; every byte as it
 * is. Safe from several threads. */
size_t dg_words_end(dg_words *words, dg_slice text);

/** Tables of words of one character each, with a bit for every table. */
typedef struct {
    unsigned kinds;
    dg_words *words;
} dg_sign_row;

enum {
    DG_SIGN_PAGE = 64,    /* characters that differ in their lowest six bits only */
    DG_SIGN_PAGES = 2048, /* of the characters below U+20000, beyond which there is no sign */
    DG_SIGN_KEPT = 32,    /* pages with a sign on them, and one without */
};

/** What those characters are, page by page, made at first use. */
typedef struct {
    const dg_sign_row *rows;
    size_t n;
    _Atomic unsigned char place[DG_SIGN_PAGES]; /* of each page among those kept; 0: not made yet */
    _Atomic unsigned char kinds[DG_SIGN_KEPT][DG_SIGN_PAGE]; /* page 1: no sign */
} dg_signs;

/* dg_sign_here where the signs are not made yet, or the character has neither one byte nor three.
 */
unsigned dg_sign_here_rare(dg_signs *signs, dg_slice text);

/** The bits of the tables that hold the character that `text`, not empty, begins with. Safe from
 * several threads. */
static inline unsigned dg_sign_here(dg_signs *signs, dg_slice text) {
    const unsigned char *p = (const unsigned char *)text.at;
    unsigned page, low;
    if (p[0] < 0x80) {
        page = p[0] / DG_SIGN_PAGE;
        low = p[0] % DG_SIGN_PAGE;
    } else if ((p[0] & 0xF0) == 0xE0 && text.n >= 3) {
        page = (p[0] & 0x0Fu) << 6 | (p[1] & 0x3Fu);
        low = p[2] & 0x3Fu;
    } else {
        return dg_sign_here_rare(signs, text);
    }
    unsigned place = atomic_load_explicit(&signs->place[page], memory_order_acquire);
    return place == 0 ? dg_sign_here_rare(signs, text)
                      : atomic_load_explicit(&signs->kinds[place][low], memory_order_relaxed);
}

/** What the words of several tables begin with, made by STARTS, at first use. */
typedef struct {
    dg_words *const *tables;
    size_t n;
    dg_word_starts starts;
    _Atomic bool ready;
} dg_starts;

/** Makes NAME the starts of the tables that follow. */
#define STARTS(name, ...)                                                                          \
    static dg_words *const name##_tables[] = {__VA_ARGS__};                                        \
    static dg_starts name = {.tables = name##_tables,                                              \
                             .n = sizeof name##_tables / sizeof *name##_tables}

/**
 * The first byte at `at` or later where a word of the tables may begin; text.n where none does. To
 * pass over a text without asking at every character. Safe from several threads.
 */
size_t dg_starts_next(dg_starts *starts, dg_slice text, size_t at);

void dg_starts_make_ready(dg_starts *starts);

/** May a word of the tables begin where `text` does? */
static inline bool dg_starts_here(dg_starts *starts, dg_slice text) {
    if (text.n == 0) return false;
    if (!atomic_load_explicit(&starts->ready, memory_order_acquire)) dg_starts_make_ready(starts);
    return dg_word_starts_hold(&starts->starts, text, dg_utf8_bit(text));
}

#endif
