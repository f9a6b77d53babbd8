/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/traditional.h"

#include <stdatomic.h>
#include <stdint.h>

#include "base/utf8.h"

extern const unsigned char dg_traditional_csv[];
extern const size_t dg_traditional_csv_size;

enum { FIRST = 0x3400, LAST = 0x9FFF, BYTES = 3 }; /* all of which take three bytes */

/* What c + FIRST is in simplified script; 0: the same. */
static _Atomic uint16_t simplified[LAST - FIRST + 1];
/* By the two inner bytes of a character, six bits of each: with which leads, a bit for each of E0
 * to EF, it is a traditional one. */
enum { INNER = 0x3F3F };
static _Atomic uint16_t leads[INNER + 1];
static _Atomic bool ready;

/* The character of three bytes that begins here. */
static uint32_t character(const char *at) {
    return (uint32_t)(at[0] & 0x0F) << 12 | (uint32_t)(at[1] & 0x3F) << 6 |
           (uint32_t)(at[2] & 0x3F);
}

/* The place of a character of three bytes in `leads`. */
static size_t inner_of(const char *at) {
    return (size_t)(at[1] & 0x3F) | (size_t)(at[2] & 0x3F) << 8;
}

static bool has_simplified_form(const char *at) {
    unsigned with = atomic_load_explicit(&leads[inner_of(at)], memory_order_relaxed);
    return (with >> (at[0] & 0x0F) & 1) != 0;
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
        atomic_fetch_or_explicit(&leads[inner_of(csv.at)], (uint16_t)(1 << (csv.at[0] & 0x0F)),
                                 memory_order_relaxed);
    }
    atomic_store_explicit(&ready, true, memory_order_release);
}

/* Eight bytes as one number, the first the lowest: one load where the machine has them so. */
static inline uint64_t eight(const unsigned char *p) {
    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
           (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
           (uint64_t)p[7] << 56;
}

/* Is the character whose three bytes are the lowest traditional? The low bit; others do not matter.
 */
static inline unsigned is_traditional(uint64_t bytes) {
    return (unsigned)atomic_load_explicit(&leads[bytes >> 8 & INNER], memory_order_relaxed) >>
           (bytes & 0x1F); /* the lead's last four bits: the one above them is 0 */
}

/* From byte `at` on, passes over characters of three bytes two by two, none of them traditional. */
static size_t skip_pairs(const unsigned char *p, size_t n, size_t at) {
    for (size_t end = n < sizeof(uint64_t) ? 0 : n - sizeof(uint64_t) + 1; at < end;
         at += 2 * BYTES) {
        uint64_t bytes = eight(p + at);
        if (((uint32_t)bytes & 0xF00000F0) != 0xE00000E0) break;
        if (((is_traditional(bytes) | is_traditional(bytes >> 24)) & 1) != 0) break;
    }
    return at;
}

/* The first byte at `at` or later where a traditional character begins; n for none. */
static size_t next_traditional(const char *text, size_t n, size_t at) {
    const unsigned char *p = (const unsigned char *)text;
    if (!atomic_load_explicit(&ready, memory_order_acquire)) make_ready();
    while ((at = skip_pairs(p, n, at)) < n) {
        if ((p[at] & 0xF0) != 0xE0 || n - at < BYTES) /* or a byte inside a character */
            at++;
        else if (has_simplified_form(text + at))
            return at;
        else
            at += BYTES;
    }
    return n;
}

bool dg_has_traditional(dg_slice text) {
    return next_traditional(text.at, text.n, 0) < text.n;
}

void dg_simplify(char *text, size_t n) {
    for (size_t at = 0; (at = next_traditional(text, n, at)) < n; at += BYTES) {
        uint32_t c = character(text + at) - FIRST;
        dg_utf8_put(text + at, atomic_load_explicit(&simplified[c], memory_order_relaxed));
    }
}
