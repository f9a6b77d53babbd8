/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/slice.h"

#include <string.h>

#include "base/utf8.h"

dg_slice dg_slice_of(const char *string) {
    return string == NULL ? (dg_slice){"", 0} : (dg_slice){string, strlen(string)};
}

bool dg_slice_is(dg_slice a, const char *string) {
    return dg_slice_equal(a, dg_slice_of(string));
}

/* Looks for the last byte of the needle, which has n. */
static size_t find_by_last(dg_slice a, const char *needle, size_t n, size_t from) {
    for (size_t at = from + n - 1; at < a.n; at++) {
        const char *hit = memchr(a.at + at, needle[n - 1], a.n - at);
        if (hit == NULL) return a.n;
        at = (size_t)(hit - a.at);
        if (n > 1 && hit[-1] != needle[n - 2]) continue;
        if (memcmp(hit - (n - 1), needle, n - 1) == 0) return at - (n - 1);
    }
    return a.n;
}

/* An inner byte of a character, or a mark: not what a text is full of, as it is of spaces, letters,
 * digits and the first bytes of characters. */
static bool is_seldom(char c) {
    bool mark = c > ' ' && !dg_is_letter((unsigned char)c) && !(c >= '0' && c <= '9');
    return (c & 0xC0) == 0x80 || ((unsigned char)c < 0x80 && mark);
}

/* A Chinese text has few first bytes and many last ones: most of it is passed over by memchr, which
 * is several times as fast as memmem. */
size_t dg_slice_find(dg_slice a, const char *needle, size_t from) {
    size_t n = strlen(needle);
    if (from >= a.n) return a.n;
    if (n == 1 || (n > 1 && is_seldom(needle[n - 1]))) return find_by_last(a, needle, n, from);
    const char *hit = memmem(a.at + from, a.n - from, needle, n);
    return hit == NULL ? a.n : (size_t)(hit - a.at);
}

bool dg_slice_holds_any(dg_slice a, const char *const *needles, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (dg_slice_holds(a, needles[i])) return true;
    return false;
}

/* No white space begins so: a usual Han character, a letter, a digit or a mark in ASCII. */
static bool begins_word(char lead) {
    return dg_utf8_begins_han(lead) || (lead > ' ' && lead < 0x7F);
}

/* No white space ends so: one of them, or a wide mark, as ） is; of those of three bytes. */
static bool ends_word(dg_slice a) {
    static const char wide[] = "\xEF\xBC";
    if (a.n < 3) return false;
    const char *last = a.at + a.n - 3;
    return dg_utf8_begins_han(*last) || memcmp(last, wide, sizeof wide - 1) == 0;
}

dg_slice dg_slice_trim(dg_slice a) {
    size_t step;
    while (a.n > 0 && !begins_word(a.at[0]) && dg_utf8_is_space(dg_utf8_next(a, 0, &step)))
        a = dg_slice_skip(a, step);
    while (a.n > 0 && !ends_word(a) && dg_utf8_is_space(dg_utf8_last(a, &step)))
        a.n -= step;
    return a;
}

dg_slice dg_slice_last_line(dg_slice a, size_t most) {
    size_t start = a.n;
    while (start > 0 && a.n - start < most && a.at[start - 1] != '\n')
        start--;
    return dg_slice_skip(a, start);
}
