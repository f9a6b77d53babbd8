/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf/pdf_blanks.h"

#include <string.h>

#include "base/fail.h"
#include "base/strmap.h"
#include "base/utf8.h"

/* Does a single blank stand at byte i, between two Chinese characters? */
static bool is_doubtful(dg_slice text, size_t i) {
    size_t step;
    return text.at[i] == ' ' && i >= 3 && i + 1 < text.n && dg_utf8_begins_han(text.at[i + 1]) &&
           dg_utf8_last((dg_slice){text.at, i}, &step) >= 0x2E80;
}

static size_t next_doubtful(dg_slice text, size_t at) {
    for (const char *found; at < text.n; at++) {
        found = memchr(text.at + at, ' ', text.n - at);
        at = found == NULL ? text.n : (size_t)(found - text.at);
        if (at < text.n && is_doubtful(text, at)) return at;
    }
    return text.n;
}

static bool is_white(char c) {
    return c == ' ' || c == '\n' || c == '\f';
}

/* The words on both sides of a blank, with it. */
static dg_slice pair_around(dg_slice text, size_t blank) {
    size_t from = blank, to = blank + 1;
    while (from > 0 && !is_white(text.at[from - 1]))
        from--;
    while (to < text.n && !is_white(text.at[to]))
        to++;
    return (dg_slice){text.at + from, to - from};
}

/* The pairs of words of a page that touch, parted by a blank. */
static bool add_pairs(dg_strmap *pairs, const dg_pdf_page_words *page) {
    dg_text pair = {0};
    bool ok = true;
    for (size_t i = 1; i < page->words.n && ok; i++) {
        const dg_pdf_word *a = &page->words.items[i - 1], *b = &page->words.items[i];
        if (!dg_pdf_words_touch(a, b)) continue;
        pair.n = 0;
        dg_text_put(&pair, a->text);
        dg_text_puts(&pair, " ");
        dg_text_put(&pair, b->text);
        ok = !pair.failed && dg_strmap_set(pairs, dg_text_slice(&pair), 1);
    }
    dg_text_free(&pair);
    return ok;
}

/* --- Letters set apart --- */

/* How many Chinese characters have the next one beside them, and how many a blank before it. */
typedef struct {
    size_t close, apart;
} spacing;

static bool is_wide(uint32_t c) {
    return c >= 0x2E80;
}

static spacing spacing_of(dg_slice text) {
    spacing found = {0};
    uint32_t before = 0, last = 0; /* the two characters behind */
    for (size_t i = 0, step; i < text.n; i += step) {
        uint32_t c = dg_utf8_next(text, i, &step);
        found.close += is_wide(c) && is_wide(last);
        found.apart += is_wide(c) && last == ' ' && is_wide(before);
        before = last;
        last = c;
    }
    return found;
}

/* 甲 局 负 责: the single blanks beside Chinese characters are none. In its place. */
static size_t close_letters(char *line, size_t n) {
    dg_slice text = {line, n};
    size_t kept = 0, step;
    for (size_t i = 0; i < n; i++) {
        bool single = i > 0 && i + 1 < n && line[i] == ' ' && line[i + 1] != ' ' &&
                      (kept > 0 && line[kept - 1] != ' ');
        bool beside = single && (is_wide(dg_utf8_last((dg_slice){line, kept}, &step)) ||
                                 is_wide(dg_utf8_next(text, i + 1, &step)));
        if (!beside) line[kept++] = line[i];
    }
    return kept;
}

/* Is a line set so? A long one tells by itself. */
static bool is_spaced_line(dg_slice line, bool on_spaced_page) {
    enum { LONG = 8, PARTS = 4 };
    spacing s = spacing_of(line);
    return on_spaced_page ? s.apart > s.close : s.apart >= LONG && s.apart / PARTS >= s.close;
}

/* Lines that are set so, as on a grid of characters. */
static void close_spaced_lines(dg_text *layout) {
    enum { ENOUGH = 40 };
    size_t kept = 0;
    for (size_t at = 0; at < layout->n;) {
        char *page = layout->at + at, *end = memchr(page, '\f', layout->n - at);
        size_t n = end == NULL ? layout->n - at : (size_t)(end - page) + 1;
        spacing whole = spacing_of((dg_slice){page, n});
        bool spaced = whole.apart > ENOUGH && whole.apart > whole.close;
        for (size_t i = 0, length; i < n; i += length) {
            const char *feed = memchr(page + i, '\n', n - i);
            length = feed == NULL ? n - i : (size_t)(feed - page) - i + 1;
            size_t left = is_spaced_line((dg_slice){page + i, length}, spaced)
                              ? close_letters(page + i, length)
                              : length;
            memmove(layout->at + kept, page + i, left);
            kept += left;
        }
        at += n;
    }
    layout->n = kept;
    if (layout->at != NULL) layout->at[kept] = '\0';
}

/* In its place: what is moved stands before what is still to be looked at. */
static void close_blanks(dg_text *layout, const dg_strmap *pairs) {
    dg_slice text = dg_text_slice(layout);
    size_t kept = 0, from = 0, touch;
    for (size_t at = 0; (at = next_doubtful(text, at)) < text.n; at++) {
        if (!dg_strmap_get(pairs, pair_around(text, at), &touch)) continue;
        memmove(layout->at + kept, text.at + from, at - from);
        kept += at - from;
        from = at + 1;
    }
    memmove(layout->at + kept, text.at + from, text.n - from);
    layout->n = kept + text.n - from;
    layout->at[layout->n] = '\0';
}

dg_code dg_pdf_blanks_close(dg_text *layout, const dg_pdf_words *words, dg_error *err) {
    if (next_doubtful(dg_text_slice(layout), 0) == layout->n) return DG_OK;
    close_spaced_lines(layout);
    dg_strmap *pairs = dg_strmap_new();
    bool ok = pairs != NULL;
    for (size_t p = 0; p < words->pages.n && ok; p++)
        ok = add_pairs(pairs, &words->pages.items[p]);
    if (ok) close_blanks(layout, pairs);
    dg_strmap_free(pairs);
    return ok ? DG_OK : dg_fail_memory(err);
}
