/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_SLICE_H
#define DG_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/** A borrowed run of bytes, not zero-terminated. */
typedef struct {
    const char *at;
    size_t n;
} dg_slice;

/** How many items an array has. */
#define DG_ITEMS(array) (sizeof(array) / sizeof *(array))

#define DG_LITERAL(s) ((dg_slice){(s), sizeof(s) - 1})

dg_slice dg_slice_of(const char *string); /* NULL gives the empty slice */
static inline bool dg_slice_equal(dg_slice a, dg_slice b) {
    return a.n == b.n && (a.n == 0 || memcmp(a.at, b.at, a.n) == 0);
}
bool dg_slice_is(dg_slice a, const char *string);

/* Here, so that a comparison with a literal costs no call: the reader makes several a character. */
__attribute__((always_inline)) static inline bool dg_slice_starts(dg_slice a, const char *prefix) {
    size_t n = strlen(prefix);
    return a.n >= n && memcmp(a.at, prefix, n) == 0;
}

__attribute__((always_inline)) static inline bool dg_slice_ends(dg_slice a, const char *suffix) {
    size_t n = strlen(suffix);
    return a.n >= n && memcmp(a.at + a.n - n, suffix, n) == 0;
}

/** Without its first n bytes. */
static inline dg_slice dg_slice_skip(dg_slice a, size_t n) {
    return n >= a.n ? (dg_slice){a.at + a.n, 0} : (dg_slice){a.at + n, a.n - n};
}

/** Where `needle` first stands in `a`, at `from` or later; a.n where it does not. */
size_t dg_slice_find(dg_slice a, const char *needle, size_t from);

/** Does `needle`, not empty, stand in it? */
static inline bool dg_slice_holds(dg_slice a, const char *needle) {
    return dg_slice_find(a, needle, 0) < a.n;
}

/** Does one of the `n` needles? */
bool dg_slice_holds_any(dg_slice a, const char *const *needles, size_t n);

/** The same for all of an array. */
#define DG_HOLDS_ANY(a, array) dg_slice_holds_any(a, array, DG_ITEMS(array))

/** Without leading and trailing ASCII and full-width white space. */
dg_slice dg_slice_trim(dg_slice a);

/** The last line of a text, or its last `most` bytes where that is longer. */
dg_slice dg_slice_last_line(dg_slice a, size_t most);

#endif
