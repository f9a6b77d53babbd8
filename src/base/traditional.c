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
static _Atomic uint64_t has[(LAST - FIRST) / 64 + 1]; /* has c + FIRST one? */
static _Atomic bool ready;

/* The character of three bytes that begins here. */
static uint32_t character(const char *at) {
    return (uint32_t)(at[0] & 0x0F) << 12 | (uint32_t)(at[1] & 0x3F) << 6 |
           (uint32_t)(at[2] & 0x3F);
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
        atomic_fetch_or_explicit(&has[c / 64], UINT64_C(1) << c % 64, memory_order_relaxed);
    }
    atomic_store_explicit(&ready, true, memory_order_release);
}

/* The first byte at `at` or later where a traditional character begins; n for none. */
static size_t next_traditional(const char *text, size_t n, size_t at) {
    if (!atomic_load_explicit(&ready, memory_order_acquire)) make_ready();
    while (at < n) {
        unsigned char lead = (unsigned char)text[at];
        if (n - at < BYTES) return n;
        if (lead < 0xE0 || lead > 0xE9) {
            at++; /* a byte inside a character is no lead of three */
            continue;
        }
        uint32_t c = character(text + at) - FIRST;
        if (c <= LAST - FIRST &&
            (atomic_load_explicit(&has[c / 64], memory_order_relaxed) >> c % 64 & 1) != 0)
            return at;
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
