/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/slice.h"

#include <string.h>

#include "base/utf8.h"

dg_slice dg_slice_of(const char *string) {
    return string == NULL ? (dg_slice){"", 0} : (dg_slice){string, strlen(string)};
}

bool dg_slice_equal(dg_slice a, dg_slice b) {
    return a.n == b.n && (a.n == 0 || memcmp(a.at, b.at, a.n) == 0);
}

bool dg_slice_is(dg_slice a, const char *string) {
    return dg_slice_equal(a, dg_slice_of(string));
}

size_t dg_slice_find(dg_slice a, const char *needle, size_t from) {
    if (from >= a.n) return a.n;
    const char *hit = memmem(a.at + from, a.n - from, needle, strlen(needle));
    return hit == NULL ? a.n : (size_t)(hit - a.at);
}

dg_slice dg_slice_trim(dg_slice a) {
    size_t step;
    while (a.n > 0 && dg_utf8_is_space(dg_utf8_next(a, 0, &step)))
        a = dg_slice_skip(a, step);
    while (a.n > 0 && dg_utf8_is_space(dg_utf8_last(a, &step)))
        a.n -= step;
    return a;
}
