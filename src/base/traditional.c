/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/traditional.h"

#include <stdatomic.h>
#include <stdint.h>
#include <string.h>

#include "base/radicals.h"
#include "base/utf8.h"

extern const unsigned char dg_traditional_csv[];
extern const size_t dg_traditional_csv_size;

enum {
    FIRST = DG_RADICALS_FIRST,
    LAST = 0x9FFF, /* all of which take three bytes */
    BYTES = 3,
    BLANK_BITS = 16,
};

/* What c + FIRST is in simplified script; 0: the same. */
static _Atomic uint16_t simplified[LAST - FIRST + 1];
/* By the two inner bytes of a character: with which leads, a bit for each of E0 to EF, it is a
 * traditional one, and BLANK_BITS above, with which it is a blank or a bar. */
static _Atomic uint32_t leads[UINT16_MAX + 1];
static _Atomic bool ready;

/* The character of three bytes that begins here. */
static uint32_t character(const char *at) {
    return (uint32_t)(at[0] & 0x0F) << 12 | (uint32_t)(at[1] & 0x3F) << 6 |
           (uint32_t)(at[2] & 0x3F);
}

/* What the character of three bytes that begins here is: its lowest bit says whether traditional,
 * that at BLANK_BITS whether a blank or a bar; others do not matter. */
static inline uint32_t kinds_of(const char *at) {
    uint16_t inner;
    memcpy(&inner, at + 1, sizeof inner);
    return atomic_load_explicit(&leads[inner], memory_order_relaxed) >>
           (at[0] & 0x1F); /* the lead's bits above 0F and below 20 are 0 */
}

static void add_kind(const char *at, unsigned first_bit) {
    uint16_t inner;
    memcpy(&inner, at + 1, sizeof inner);
    atomic_fetch_or_explicit(&leads[inner], UINT32_C(1) << (first_bit + (at[0] & 0x0F)),
                             memory_order_relaxed);
}

static void add_blanks(void) {
    for (uint32_t c = 0x1000; c <= 0xFFFF; c++) {
        char bytes[4];
        if ((dg_utf8_is_space(c) || dg_utf8_is_unseen(c)) && dg_utf8_put(bytes, c) == BYTES)
            add_kind(bytes, BLANK_BITS);
    }
    add_kind("│", BLANK_BITS);
    add_kind("｜", BLANK_BITS);
}

/* Behind the rows, by which an ideograph may be simplified in turn. */
static void add_radicals(void) {
    for (uint32_t c = DG_RADICALS_FIRST; c <= DG_RADICALS_LAST; c++) {
        char bytes[4];
        uint32_t plain = dg_radical_ideograph(c);
        if (plain == 0 || dg_utf8_put(bytes, c) != BYTES) continue;
        uint16_t simple = atomic_load_explicit(&simplified[plain - FIRST], memory_order_relaxed);
        atomic_store_explicit(&simplified[c - FIRST], simple != 0 ? simple : (uint16_t)plain,
                              memory_order_relaxed);
        add_kind(bytes, 0);
    }
}

/* Every row behind the header is "c,c" and a line feed. Several threads may do this at once: all
 * write the same. */
static void make_ready(void) {
    enum { ROW = BYTES + 1 + BYTES + 1 };
    dg_slice csv = {(const char *)dg_traditional_csv, dg_traditional_csv_size};
    csv = dg_slice_skip(csv, dg_slice_find(csv, "\n", 0) + 1);
    for (; csv.n >= ROW; csv = dg_slice_skip(csv, ROW)) {
        uint32_t c = character(csv.at) - FIRST;
        atomic_store_explicit(&simplified[c], (uint16_t)character(csv.at + BYTES + 1),
                              memory_order_relaxed);
        add_kind(csv.at, 0);
    }
    add_radicals();
    add_blanks();
    atomic_store_explicit(&ready, true, memory_order_release);
}

static bool is_three_bytes(char lead) {
    return (lead & 0xF0) == 0xE0;
}

/* Passes over characters of three bytes three by three, and puts together what they are. */
static size_t skip_threes(uint32_t *kinds, dg_slice text, size_t at) {
    enum { PASSED = 3 * BYTES };
    uint32_t seen = *kinds;
    const char *p = text.at + at, *end = text.at + text.n;
    for (; end - p >= PASSED && dg_utf8_are_three(p); p += PASSED)
        seen |= kinds_of(p) | kinds_of(p + BYTES) | kinds_of(p + 2 * BYTES);
    *kinds = seen;
    return (size_t)(p - text.at);
}

static bool may_be_blank(unsigned char c) {
    return c <= ' ' || c == 0x7F || c == 0xC2; /* the lead of U+00A0 */
}

static bool is_separator(char c) {
    return c == ',' || c == ';' || c == '|';
}

static unsigned bits_of(uint32_t kinds) {
    enum { BLANK_OR_BAR = DG_HOLDS_BLANKS | DG_HOLDS_SEPARATORS };
    return ((kinds & 1) != 0 ? DG_HOLDS_TRADITIONAL : 0U) |
           ((kinds >> BLANK_BITS & 1) != 0 ? BLANK_OR_BAR : 0U);
}

size_t dg_text_pass(unsigned *holds, dg_slice text, size_t at) {
    uint32_t kinds = 0;
    bool separators = false;
    if (!atomic_load_explicit(&ready, memory_order_acquire)) make_ready();
    while ((at = skip_threes(&kinds, text, at)) < text.n) {
        bool three = is_three_bytes(text.at[at]) && text.n - at >= BYTES;
        if (three)
            kinds |= kinds_of(text.at + at);
        else if (may_be_blank((unsigned char)text.at[at]))
            break;
        else
            separators = separators || is_separator(text.at[at]); /* or a byte in a character */
        at += three ? BYTES : 1;
    }
    *holds |= bits_of(kinds) | (separators ? DG_HOLDS_SEPARATORS : 0U);
    return at;
}

unsigned dg_text_holds(dg_slice text) {
    unsigned holds = 0;
    for (size_t at = 0; (at = dg_text_pass(&holds, text, at)) < text.n; at++)
        holds |= text.at[at] == '\t' ? DG_HOLDS_BLANKS | DG_HOLDS_SEPARATORS : DG_HOLDS_BLANKS;
    return holds;
}

bool dg_has_traditional(dg_slice text) {
    return (dg_text_holds(text) & DG_HOLDS_TRADITIONAL) != 0;
}

void dg_simplify(char *text, size_t n) {
    if (!atomic_load_explicit(&ready, memory_order_acquire)) make_ready();
    for (size_t at = 0, step; at < n; at += step) {
        step = is_three_bytes(text[at]) && n - at >= BYTES ? BYTES : 1;
        if (step == 1 || (kinds_of(text + at) & 1) == 0) continue;
        uint32_t c = character(text + at) - FIRST;
        dg_utf8_put(text + at, atomic_load_explicit(&simplified[c], memory_order_relaxed));
    }
}

dg_slice dg_simplified(dg_slice text, dg_arena *arena) {
    if (!dg_has_traditional(text)) return text;
    char *copy = dg_arena_copy(arena, text);
    if (copy != NULL) dg_simplify(copy, text.n);
    return (dg_slice){copy, copy == NULL ? 0 : text.n};
}
