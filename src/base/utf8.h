/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_UTF8_H
#define DG_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/slice.h"

/* dg_utf8_next for what is neither ASCII nor three bytes long. */
uint32_t dg_utf8_next_rare(dg_slice text, size_t at, size_t *bytes);

/** The byte offset of the first sequence that is not UTF-8; text.n where all of it is. */
size_t dg_utf8_first_invalid(dg_slice text);

/** The character at byte `at` of valid text, its length in *bytes. At the end: 0, length 0. */
static inline uint32_t dg_utf8_next(dg_slice text, size_t at, size_t *bytes) {
    *bytes = 0;
    if (at >= text.n) return 0;
    const unsigned char *p = (const unsigned char *)text.at + at;
    size_t left = text.n - at;
    if (p[0] < 0x80) {
        *bytes = 1;
        return p[0];
    }
    if (p[0] >= 0xE0 && p[0] < 0xF0 && left >= 3) {
        *bytes = 3;
        return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    }
    return dg_utf8_next_rare(text, at, bytes);
}

/** Do three characters of three bytes begin at `at`? Eight bytes are looked at. */
static inline bool dg_utf8_are_three(const char *at) {
    uint64_t bytes, mask, wanted;
    memcpy(&bytes, at, sizeof bytes);
    memcpy(&mask, "\xF0\0\0\xF0\0\0\xF0", sizeof mask);
    memcpy(&wanted, "\xE0\0\0\xE0\0\0\xE0", sizeof wanted);
    return (bytes & mask) == wanted;
}

/** Is a character or byte one of A to Z, in either case? */
static inline bool dg_is_letter(uint32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool dg_is_capital(uint32_t c) {
    return c >= 'A' && c <= 'Z';
}

/** Does a character of U+4000 to U+9FFF, the usual Han ones, begin with this byte? It has three. */
static inline bool dg_utf8_begins_han(char lead) {
    return (unsigned char)(lead - '\xE4') <= 5;
}

/** Which of 4096 bits stands for the character that `text`, not empty, begins with. Latin letters
 * share theirs with the other case. */
static inline unsigned dg_utf8_bit(dg_slice text) {
    unsigned char a = (unsigned char)text.at[0];
    if (a < 0x80) return a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a;
    if (a < 0xE0 || text.n < 3) return a;
    return ((unsigned)(text.at[1] & 0x3F) << 6 | (text.at[2] & 0x3F)) ^ (a & 0x0Fu) << 3;
}

/** The first byte at `at` or later that begins no usual Han character (U+4000 to U+9FFF): there are
 * all marks, digits, letters and white space. */
static inline size_t dg_utf8_skip_han(dg_slice text, size_t at) {
    while (at + 3 <= text.n && dg_utf8_begins_han(text.at[at]))
        at += 3;
    return at;
}

/** Where the character begins that byte `at` is of; `at` itself at the end of the text. */
static inline size_t dg_utf8_begin(dg_slice text, size_t at) {
    while (at > 0 && at < text.n && ((unsigned char)text.at[at] & 0xC0) == 0x80)
        at--;
    return at;
}

uint32_t dg_utf8_last_rare(dg_slice text, size_t *bytes);

/** The last character of valid text, its length in *bytes. */
static inline uint32_t dg_utf8_last(dg_slice text, size_t *bytes) {
    if (text.n < 3 || ((unsigned char)text.at[text.n - 3] & 0xF0) != 0xE0)
        return dg_utf8_last_rare(text, bytes);
    return dg_utf8_next(text, text.n - 3, bytes);
}

/** That character's bytes. */
static inline dg_slice dg_utf8_last_slice(dg_slice text) {
    size_t bytes = 3;
    if (text.n < bytes || ((unsigned char)text.at[text.n - bytes] & 0xF0) != 0xE0)
        dg_utf8_last_rare(text, &bytes);
    return (dg_slice){text.at + text.n - bytes, bytes};
}

/** Characters in valid text. */
size_t dg_utf8_count(dg_slice text);

/** Columns on a terminal: East Asian wide characters count two. */
size_t dg_utf8_width(dg_slice text);

/** ASCII white space, no-break, full-width and other Zs, and the spaces of no width. */
static inline bool dg_utf8_is_space(uint32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    if (c > 0x3000) return c == 0xFEFF;
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

/** A character that is not seen and says nothing in a word: a soft hyphen, a joiner, a mark of
 * direction, a variation selector, U+FEFF. Some are white space to dg_utf8_is_space as well. */
static inline bool dg_utf8_is_unseen(uint32_t c) {
    if (c < 0x2000) return c == 0xAD;
    if (c < 0xFE00) return (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064);
    return c <= 0xFE0F || c == 0xFEFF;
}

/** Take the unseen characters out of valid text; returns how many bytes are left. */
size_t dg_utf8_drop_unseen(char *text, size_t n);

static inline bool dg_utf8_is_han(uint32_t c) {
    if (c < 0x3007) return false; /* mostly, of what is asked */
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3007;
}

/** Write `c` to `out` (room for 4 bytes); returns how many bytes. */
size_t dg_utf8_put(char *out, uint32_t c);

/** Levenshtein distance in characters between two short valid texts; at most `limit` + 1. */
size_t dg_utf8_distance(dg_slice a, dg_slice b, size_t limit);

/** The text without a byte order mark in front of it. */
dg_slice dg_utf8_unmarked(dg_slice text);

#endif
