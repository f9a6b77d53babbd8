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

enum { PLAIN_BYTES = 64 };

static inline bool is_inner(unsigned char c) {
    return (c & 0xC0) == 0x80;
}

static inline bool leads_three(unsigned char c) {
    return (c & 0xF0) == 0xE0;
}

/* Is a block of bytes, which others go before, of nothing but ASCII and characters of three bytes,
 * of whose inner ones any may follow the lead: none is E0 or ED? There is no branch, so that
 * compilers look at many bytes at once. */
static bool is_plain(const unsigned char *p) {
    unsigned char odd = 0;
    for (ptrdiff_t i = 0; i < PLAIN_BYTES; i++) {
        unsigned char before = leads_three(p[i - 2]), last = leads_three(p[i - 1]);
        unsigned char inner = is_inner(p[i]), leads = leads_three(p[i]), high = p[i] >= 0x80;
        unsigned char excepted = (unsigned char)((p[i] == 0xE0) + (p[i] == 0xED));
        odd |= (unsigned char)((inner ^ (last | before)) | (high ^ (inner | leads)) | excepted);
    }
    return odd == 0;
}

/* Plain blocks are passed over, every other one is looked at character by character. */
size_t dg_utf8_first_invalid(dg_slice text) {
    const unsigned char *start = (const unsigned char *)text.at, *p = start, *end = p + text.n;
    while (p < end) {
        while (p - start >= 2 && end - p >= PLAIN_BYTES && is_plain(p))
            p += PLAIN_BYTES;
        if (p - start >= 2) /* a block may end inside a character */
            p -= leads_three(p[-1]) ? 1 : leads_three(p[-2]) ? 2 : 0;
        const unsigned char *stop = end - p < PLAIN_BYTES ? end : p + PLAIN_BYTES;
        for (size_t n; p < stop; p += n) {
            n = valid_length(p, (size_t)(end - p));
            if (n == 0) return (size_t)(p - start);
        }
    }
    return text.n;
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

/* Of eight bytes that stand in memory so, the last n, which are not 0. */
static uint64_t last_bytes(uint64_t bytes, size_t n) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return bytes << 8 * (sizeof bytes - n);
#else
    return bytes >> 8 * (sizeof bytes - n);
#endif
}

/* Fewer than eight bytes, and zeros; by moves of so many as are known here, which are no calls. */
static uint64_t few_bytes(const char *at, size_t n) {
    char each[sizeof(uint64_t)] = {0};
    if ((n & 4) != 0) memcpy(each, at, 4);
    if ((n & 2) != 0) memcpy(each + (n & 4), at + (n & 4), 2);
    if ((n & 1) != 0) each[n - 1] = at[n - 1];
    return eight(each);
}

/* The sums of those of n bytes, eight after eight; those that are left are the last of eight. */
static uint64_t inner_sums(const char *at, size_t n) {
    uint64_t sums = 0;
    if (n < sizeof sums) return inner_bytes(few_bytes(at, n));
    for (; n > sizeof sums; at += sizeof sums, n -= sizeof sums)
        sums += inner_bytes(eight(at));
    return sums + inner_bytes(last_bytes(eight(at + n - sizeof sums), n));
}

size_t dg_utf8_count(dg_slice text) {
    enum { COUNTED = 31 * 8 }; /* whose sums are less than 256 together */
    size_t count = text.n;
    for (size_t n; text.n > 0; text = dg_slice_skip(text, n)) {
        n = text.n < COUNTED ? text.n : COUNTED;
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

size_t dg_utf8_drop_unseen(char *text, size_t n) {
    size_t kept = 0, step;
    for (size_t at = 0; at < n; at += step) {
        unsigned char lead = (unsigned char)text[at];
        bool may_be = lead == 0xC2 || lead == 0xE2 || lead == 0xEF;
        uint32_t c = may_be ? dg_utf8_next((dg_slice){text, n}, at, &step) : 0;
        if (!may_be) step = 1;
        if (dg_utf8_is_unseen(c)) continue;
        if (kept < at) memmove(text + kept, text + at, step);
        kept += step;
    }
    return kept;
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
