/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/utf8.h"

#include <utf8proc.h>

size_t dg_utf8_first_invalid(dg_slice text) {
    size_t at = 0;
    while (at < text.n) {
        utf8proc_int32_t c;
        utf8proc_ssize_t step = utf8proc_iterate((const utf8proc_uint8_t *)text.at + at,
                                                 (utf8proc_ssize_t)(text.n - at), &c);
        if (step <= 0) return at;
        at += (size_t)step;
    }
    return text.n;
}

uint32_t dg_utf8_next(dg_slice text, size_t at, size_t *bytes) {
    *bytes = 0;
    if (at >= text.n) return 0;
    const unsigned char *p = (const unsigned char *)text.at + at;
    size_t n = p[0] < 0x80 ? 1 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
    if (n > text.n - at ||
        (p[0] >= 0x80 && p[0] < 0xC0)) { /* a caller broke the promise: move on */
        *bytes = 1;
        return 0xFFFD;
    }
    *bytes = n;
    if (n == 1) return p[0];
    uint32_t c = p[0] & (0x7Fu >> n);
    for (size_t i = 1; i < n; i++)
        c = c << 6 | (p[i] & 0x3Fu);
    return c;
}

uint32_t dg_utf8_last(dg_slice text, size_t *bytes) {
    size_t at = text.n;
    while (at > 0 && text.n - at < 4) {
        at--;
        if (((unsigned char)text.at[at] & 0xC0) != 0x80) break;
    }
    return dg_utf8_next(text, at, bytes);
}

size_t dg_utf8_count(dg_slice text) {
    size_t count = 0;
    for (size_t i = 0; i < text.n; i++)
        if (((unsigned char)text.at[i] & 0xC0) != 0x80) count++;
    return count;
}

size_t dg_utf8_width(dg_slice text) {
    size_t width = 0, step;
    for (size_t at = 0; at < text.n; at += step) {
        int w = utf8proc_charwidth((utf8proc_int32_t)dg_utf8_next(text, at, &step));
        if (w > 0) width += (size_t)w;
    }
    return width;
}

bool dg_utf8_is_space(uint32_t c) {
    if (c == 0xFEFF || c == 0x200B) return true;
    if (c == ' ' || (c >= '\t' && c <= '\r')) return true;
    return c >= 0x80 && utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_ZS;
}

bool dg_utf8_is_han(uint32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3007;
}

size_t dg_utf8_put(char *out, uint32_t c) {
    utf8proc_ssize_t n = utf8proc_encode_char((utf8proc_int32_t)c, (utf8proc_uint8_t *)out);
    return n > 0 ? (size_t)n : 0;
}

enum { DISTANCE_MAX = 64 };

static size_t decode(uint32_t *out, dg_slice text) {
    size_t n = 0, step;
    for (size_t at = 0; at < text.n && n < DISTANCE_MAX; at += step)
        out[n++] = dg_utf8_next(text, at, &step);
    return n;
}

size_t dg_utf8_distance(dg_slice a, dg_slice b, size_t limit) {
    uint32_t x[DISTANCE_MAX], y[DISTANCE_MAX];
    size_t n = decode(x, a), m = decode(y, b);
    if ((n > m ? n - m : m - n) > limit) return limit + 1;
    size_t row[DISTANCE_MAX + 1];
    for (size_t j = 0; j <= m; j++)
        row[j] = j;
    for (size_t i = 1; i <= n; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= m; j++) {
            size_t best = diagonal + (x[i - 1] != y[j - 1]);
            if (row[j] + 1 < best) best = row[j] + 1;
            if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row[m] > limit ? limit + 1 : row[m];
}
