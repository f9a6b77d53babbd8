/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The heads, feet and numbers of pages. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/strmap.h"
#include "base/utf8.h"
#include "read/outline/label.h"
#include "read/outline/line_start.h"
#include "read/pdf/pdf_layout.h"

enum {
    MARGINS = 3,     /* lines of a head or foot */
    KEY_BYTES = 200, /* a head or foot is no longer */
    OFTEN = 4,       /* pages that have a line in common when it is a head or foot */
};

typedef dg_pdf_line line;
typedef dg_pdf_layout layout;

/* A line without what changes from page to page: digits, blanks and strokes. */
static size_t key_of(char key[KEY_BYTES], dg_slice text) {
    size_t n = 0, step;
    for (size_t at = 0; at < text.n && n + 4 < KEY_BYTES; at += step) {
        uint32_t c = dg_utf8_next(text, at, &step);
        bool digit = (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
        bool stroke = c == '-' || c == '/' || c == '.' || c == '|' || c == 0xB7 || c == 0x2022 ||
                      (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x4E00 || c == 0xFF0D;
        if (digit || stroke || dg_utf8_is_space(c)) continue;
        memcpy(key + n, text.at + at, step);
        n += step;
    }
    return n;
}

static bool is_page_number(dg_slice key) {
    static const char *const words[] = {"",          "第页", "第页共页", "第页，共页", "共页第页",
                                        "第页/共页", "page", "pageof",   "p"};
    for (size_t i = 0; i < DG_ITEMS(words); i++)
        if (key.n == strlen(words[i]) && strncasecmp(key.at, words[i], key.n) == 0) return true;
    return false;
}

bool dg_pdf_is_page_number(dg_slice text) {
    char key[KEY_BYTES];
    text = dg_slice_trim(text);
    if (text.n >= KEY_BYTES) return false;
    dg_slice words = {key, key_of(key, text)};
    return words.n > 1 && words.n < text.n && is_page_number(words);
}

/* A sentence or clause may well end two pages alike. */
static bool is_content(dg_slice text) {
    return dg_slice_ends(text, "。") || dg_slice_ends(text, "）") || dg_slice_ends(text, "；") ||
           dg_slice_ends(text, "，") || dg_slice_ends(text, "、") || dg_slice_holds(text, "负责") ||
           dg_slice_holds(text, "牵头") || dg_slice_holds(text, "单位：");
}

/* The line of each page that is still seen and has `depth` such lines between it and the page's top
 * or foot; NULL: none. */
static void find_margin(line **margin, const layout *l, bool top, size_t depth) {
    size_t n = l->lines.n, seen = 0, page = SIZE_MAX;
    for (size_t p = 0; p < l->n_pages; p++)
        margin[p] = NULL;
    for (size_t i = 0; i < n; i++) {
        line *at = &l->lines.items[top ? i : n - 1 - i];
        if (!dg_pdf_line_is_seen(at)) continue;
        seen = at->page == page ? seen + 1 : 0;
        page = at->page;
        if (seen == depth) margin[page] = at;
    }
}

/* How many pages have each key in the margin. */
static bool count_keys(dg_strmap *counts, line *const *margin, size_t n_pages) {
    char key[KEY_BYTES];
    for (size_t p = 0; p < n_pages; p++) {
        if (margin[p] == NULL) continue;
        dg_slice k = {key, key_of(key, margin[p]->text)};
        size_t n = 0;
        dg_strmap_get(counts, k, &n);
        if (!dg_strmap_set(counts, k, n + 1)) return false;
    }
    return true;
}

/* Does a line end in the page's number of how many there are: 3/12? */
static bool ends_in_count(const layout *l, const line *at) {
    size_t start = at->text.n, digits, more;
    while (start > 0 && (at->text.at[start - 1] == '/' ||
                         (at->text.at[start - 1] >= '0' && at->text.at[start - 1] <= '9')))
        start--;
    dg_slice count = dg_slice_skip(at->text, start);
    size_t number = dg_digit_number(count, &digits);
    dg_slice rest = dg_slice_skip(count, digits);
    if (number != at->page + 1 || !dg_slice_starts(rest, "/")) return false;
    size_t pages = dg_digit_number(dg_slice_skip(rest, 1), &more);
    bool apart = start == 0 || at->text.at[start - 1] == ' ';
    return apart && digits + 1 + more == count.n &&
           (pages == l->n_pages || pages + 1 == l->n_pages); /* a form feed ends the last one */
}

static size_t skip_number(dg_slice text, size_t at, const char *behind) {
    size_t digits;
    dg_digit_number(dg_slice_skip(text, at), &digits);
    at += digits;
    return digits > 0 && dg_slice_starts(dg_slice_skip(text, at), behind) ? at + strlen(behind)
                                                                          : text.n;
}

/* 11/27/26, 3:35 PM or 2026/11/27 15:35: when a browser printed the page. */
static bool begins_with_time(dg_slice text) {
    size_t at = skip_number(text, 0, "/"), digits;
    at = skip_number(text, at, "/");
    dg_digit_number(dg_slice_skip(text, at), &digits);
    at += digits + dg_slice_starts(dg_slice_skip(text, at + digits), ",");
    if (digits == 0 || !dg_slice_starts(dg_slice_skip(text, at), " ")) return false;
    at = skip_number(text, at + 1, ":");
    dg_digit_number(dg_slice_skip(text, at), &digits);
    return digits == 2;
}

/* Is a line that stands in the margin of `n` pages part of their heads or feet? */
static bool is_margin(const layout *l, const line *at, dg_slice key, size_t n, bool top,
                      size_t depth) {
    if (at->table != NULL) return false;
    if (depth > 0)
        return n >= OFTEN && n * 2 >= l->n_pages && key.n > 0 && !is_content(at->text) &&
               !dg_line_starts_afresh(at->text);
    bool repeated = n > 1 && (n >= OFTEN || n >= l->n_pages / 3);    /* left and right may differ */
    bool ends_sentence = key.n == 0 && dg_slice_ends(at->text, "."); /* ... by 2026. */
    if (is_page_number(key) && !ends_sentence) return repeated || !top;
    if (top && begins_with_time(at->text)) return true;
    return (repeated && !is_content(at->text)) || (!top && ends_in_count(l, at));
}

/* Take away one line of head or foot a page, where there is one. */
static bool remove_margin(layout *l, line **margin, bool top, size_t depth) {
    char key[KEY_BYTES];
    dg_strmap *counts = dg_strmap_new();
    if (counts == NULL) return false;
    find_margin(margin, l, top, depth);
    bool ok = count_keys(counts, margin, l->n_pages);
    for (size_t p = 0; ok && p < l->n_pages; p++) {
        if (margin[p] == NULL) continue;
        dg_slice k = {key, key_of(key, margin[p]->text)};
        size_t n = 0;
        dg_strmap_get(counts, k, &n);
        margin[p]->gone = is_margin(l, margin[p], k, n, top, depth);
    }
    dg_strmap_free(counts);
    return ok;
}

bool dg_pdf_margins_remove(dg_pdf_layout *l) {
    line **margin = calloc(l->n_pages + 1, sizeof *margin);
    bool ok = margin != NULL;
    for (int i = 0; i < MARGINS && ok; i++)
        ok = remove_margin(l, margin, true, 0) && remove_margin(l, margin, false, 0);
    /* Large letters may reach above a head, and stand before it then. */
    ok = ok && remove_margin(l, margin, true, 1) && remove_margin(l, margin, false, 1);
    free(margin);
    return ok;
}
