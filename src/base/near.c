/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/near.h"

#include <stdlib.h>

#include "base/utf8.h"

enum { LOOKED_AT_MOST = 256 };

static bool is_inside(dg_slice text, size_t at) {
    return at < text.n && ((unsigned char)text.at[at] & 0xC0) == 0x80;
}

bool dg_differ_by_one(size_t *at, dg_slice a, dg_slice b) {
    size_t least = a.n < b.n ? a.n : b.n, start = 0, end = 0;
    while (start < least && a.at[start] == b.at[start])
        start++;
    while (is_inside(a, start) || is_inside(b, start))
        start--;
    while (end < least - start && a.at[a.n - end - 1] == b.at[b.n - end - 1])
        end++;
    while (is_inside(a, a.n - end) || is_inside(b, b.n - end))
        end--;
    size_t in_a = dg_utf8_count((dg_slice){a.at + start, a.n - end - start});
    size_t in_b = dg_utf8_count((dg_slice){b.at + start, b.n - end - start});
    if (in_a > 1 || in_b > 1 || in_a + in_b == 0) return false;
    *at = start;
    return true;
}

/* The k-th byte from the side that counts. */
static unsigned char byte_at(dg_slice text, size_t k, bool from_end) {
    return (unsigned char)text.at[from_end ? text.n - 1 - k : k];
}

/* Of as many bytes as both have and `n` at most. */
static int compare(dg_slice a, dg_slice b, size_t n, bool from_end) {
    for (size_t k = 0; k < n && k < a.n && k < b.n; k++) {
        int order = byte_at(a, k, from_end) - byte_at(b, k, from_end);
        if (order != 0) return order;
    }
    size_t in_a = a.n < n ? a.n : n, in_b = b.n < n ? b.n : n;
    return (in_a > in_b) - (in_a < in_b);
}

static int order_names(const void *left, const void *right, bool from_end) {
    const dg_near_name *a = left, *b = right;
    int order = compare(a->text, b->text, (size_t)-1, from_end);
    return order != 0 ? order : (a->id > b->id) - (a->id < b->id);
}

static int by_start(const void *left, const void *right) {
    return order_names(left, right, false);
}

static int by_end(const void *left, const void *right) {
    return order_names(left, right, true);
}

static dg_near_name *sorted(const dg_near_name *names, size_t n,
                            int (*order)(const void *, const void *)) {
    dg_near_name *copy = calloc(n + 1, sizeof *copy);
    for (size_t i = 0; copy != NULL && i < n; i++)
        copy[i] = names[i];
    if (copy != NULL) qsort(copy, n, sizeof *copy, order);
    return copy;
}

bool dg_near_make(dg_near *near, const dg_near_name *names, size_t n) {
    *near = (dg_near){sorted(names, n, by_start), sorted(names, n, by_end), n};
    if (near->by_start != NULL && near->by_end != NULL) return true;
    dg_near_clear(near);
    return false;
}

void dg_near_clear(dg_near *near) {
    free(near->by_start);
    free(near->by_end);
    *near = (dg_near){0};
}

/* Among those that share `half` with the name, where the difference lies in its other half. */
static const dg_near_name *find(const dg_near *near, dg_slice name, size_t half, bool from_end,
                                dg_near_counts *counts, const void *context) {
    const dg_near_name *names = from_end ? near->by_end : near->by_start;
    size_t low = 0, high = near->n, at;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(names[middle].text, name, half, from_end) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (size_t i = low; i < near->n && i < low + LOOKED_AT_MOST; i++) {
        if (compare(names[i].text, name, half, from_end) != 0) return NULL;
        if (dg_differ_by_one(&at, name, names[i].text) && counts(context, name, &names[i], at))
            return &names[i];
    }
    return NULL;
}

const dg_near_name *dg_near_find(const dg_near *near, dg_slice name, dg_near_counts *counts,
                                 const void *context) {
    size_t half = name.n / 2;
    while (is_inside(name, half))
        half--;
    const dg_near_name *found = find(near, name, half, false, counts, context);
    return found != NULL ? found : find(near, name, name.n - half, true, counts, context);
}
