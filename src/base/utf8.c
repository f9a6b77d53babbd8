/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

/* Bytes of the character that begins at p, with `left` bytes there; 0: it is not UTF-8. The second
 * byte's range shuts out overlong forms, surrogates and what lies beyond U+10FFFF (Unicode, table
 * 3-7). */
static size_t valid_length(const unsigned char *p, size_t left) {
    if (p[0] < 0x80) return 1;
    size_t n = p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : p[0] < 0xF5 ? 4 : 0;
    if (n == 0 || n > left) return 0;
    unsigned low = p[0] == 0xE0 ? 0xA0 : p[0] == 0xF0 ? 0x90 : 0x80;
    unsigned high = p[0] == 0xED ? 0x9F : p[0] == 0xF4 ? 0x8F : 0xBF;
    if (p[1] < low || p[1] > high) return 0;
    for (size_t i = 2; i < n; i++)
        if ((p[i] & 0xC0) != 0x80) return 0;
    return n;
}

static uint64_t eight(const void *at) {
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

/* Of the eight bytes, what tells them from two characters of three bytes each; 0 where they begin
 * with two. */
static uint64_t no_two_of_three(uint64_t bytes) {
    return (bytes & eight("\xF0\xC0\xC0\xF0\xC0\xC0\0\0")) ^ eight("\xE0\x80\x80\xE0\x80\x80\0\0");
}

/* May any two inner bytes follow both leads: none is E0 or ED? Then bits of each are set. */
static uint64_t are_free_leads(uint64_t bytes) {
    const uint64_t low = eight("\x0F\0\0\x0F\0\0\0\0");
    uint64_t leads = bytes & low;
    return (leads + low) & ((leads ^ eight("\x0D\0\0\x0D\0\0\0\0")) + low);
}

/* Do four characters of three bytes each stand at p, which any two inner bytes may be in? */
static bool are_four_of_three(const unsigned char *p) {
    const uint64_t set = eight("\x10\0\0\x10\0\0\0\0");
    uint64_t first = eight(p), second = eight(p + 6);
    return (no_two_of_three(first) | no_two_of_three(second)) == 0 &&
           (are_free_leads(first) & are_free_leads(second) & set) == set;
}

size_t dg_utf8_first_invalid(dg_slice text) {
    const unsigned char *p = (const unsigned char *)text.at, *end = p + text.n;
    while (p < end) {
        while (end - p >= 14 && are_four_of_three(p))
            p += 12;
        while (end - p >= 8 && (eight(p) & UINT64_C(0x8080808080808080)) == 0)
            p += 8;
        size_t n = p == end ? 0 : valid_length(p, (size_t)(end - p));
        if (n == 0) break;
        p += n;
    }
    return (size_t)((const char *)p - text.at);
}

uint32_t dg_utf8_next_rare(dg_slice text, size_t at, size_t *bytes) {
    const unsigned char *p = (const unsigned char *)text.at + at;
    size_t n = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
    if (n > text.n - at || p[0] < 0xC0) { /* a caller broke the promise: move on */
        *bytes = 1;
        return 0xFFFD;
    }
    *bytes = n;
    uint32_t c = p[0] & (0x7Fu >> n);
    for (size_t i = 1; i < n; i++)
        c = c << 6 | (p[i] & 0x3Fu);
    return c;
}

uint32_t dg_utf8_last_rare(dg_slice text, size_t *bytes) {
    size_t at = text.n;
    while (at > 0 && text.n - at < 4) {
        at--;
        if (((unsigned char)text.at[at] & 0xC0) != 0x80) break;
    }
    return dg_utf8_next(text, at, bytes);
}

/* Of each byte: 1 where it begins no character. Its two highest bits are 10 then. */
static uint64_t inner_bytes(uint64_t bytes) {
    return (bytes >> 7) & ~(bytes >> 6) & UINT64_C(0x0101010101010101);
}

/* The sums of those of n bytes, eight after eight and then those that are left. */
static uint64_t inner_sums(const char *at, size_t n) {
    uint64_t sums = 0;
    uint32_t four;
    uint16_t two;
    for (; n >= sizeof sums; at += sizeof sums, n -= sizeof sums)
        sums += inner_bytes(eight(at));
    if (n >= sizeof four) {
        memcpy(&four, at, sizeof four);
        sums += inner_bytes(four);
        at += sizeof four;
    }
    if ((n & sizeof two) != 0) {
        memcpy(&two, at, sizeof two);
        sums += inner_bytes(two);
        at += sizeof two;
    }
    return (n & 1) != 0 ? sums + inner_bytes((unsigned char)*at) : sums;
}

size_t dg_utf8_count(dg_slice text) {
    enum { BLOCK = 31 * 8 }; /* whose sums are less than 256 together */
    size_t count = text.n;
    for (size_t n; text.n > 0; text = dg_slice_skip(text, n)) {
        n = text.n < BLOCK ? text.n : BLOCK;
        count -= (size_t)((inner_sums(text.at, n) * UINT64_C(0x0101010101010101)) >> 56);
    }
    return count;
}

size_t dg_utf8_width(dg_slice text) {
    size_t width = 0, step;
    for (size_t at = 0; at < text.n; at += step) {
        size_t after = dg_utf8_skip_han(text, at);
        width += (after - at) / 3 * 2;
        at = after;
        int w = utf8proc_charwidth((utf8proc_int32_t)dg_utf8_next(text, at, &step));
        if (w > 0) width += (size_t)w;
    }
    return width;
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

dg_slice dg_utf8_unmarked(dg_slice text) {
    static const char mark[] = "\xEF\xBB\xBF";
    return dg_slice_starts(text, mark) ? dg_slice_skip(text, sizeof mark - 1) : text;
}
