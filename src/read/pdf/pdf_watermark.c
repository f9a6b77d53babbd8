/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf/pdf_watermark.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/pdf/pdf_tables.h"

enum { MOST_STAMPS = 64 }; /* on a page; it is drawn of letters where there are more */

/* Of its letters, which are no more than four times as high as wide: a font may say that digits
 * are. */
static double height(const dg_pdf_word *w) {
    double letters = (double)dg_utf8_width(w->text);
    return fmin(w->bottom - w->top, 4 * (w->right - w->left) / fmax(letters, 1));
}

/* The height that half of the words of `n` pages do not exceed; false: no memory. */
static bool find_usual_height(double *usual, const dg_pdf_page_words *pages, size_t n) {
    size_t n_words = 0, at = 0;
    for (size_t p = 0; p < n; p++)
        n_words += pages[p].words.n;
    *usual = HUGE_VAL;
    if (n_words == 0) return true;
    double *heights = malloc(n_words * sizeof *heights);
    if (heights == NULL) return false;
    for (size_t p = 0; p < n; p++)
        for (size_t i = 0; i < pages[p].words.n; i++)
            heights[at++] = height(&pages[p].words.items[i]);
    qsort(heights, n_words, sizeof *heights, dg_pdf_by_length);
    *usual = heights[n_words / 2];
    free(heights);
    return true;
}

/* Does it reach into a word that is less than half as high? */
static bool covers_another(const dg_pdf_word *large, const dg_pdf_page_words *page) {
    for (size_t i = 0; i < page->words.n; i++) {
        const dg_pdf_word *w = &page->words.items[i];
        double least = height(w) / 4;
        if (2 * height(w) < height(large) &&
            fmin(large->right, w->right) - fmax(large->left, w->left) > least &&
            fmin(large->bottom, w->bottom) - fmax(large->top, w->top) > least)
            return true;
    }
    return false;
}

/* The least height of a watermark's letters: twice as high as most words, one covers another, and
 * some may stand between the lines. HUGE_VAL: there is none, or too many letters for one. */
static double least_stamp(const dg_pdf_page_words *page, double usual) {
    double least = HUGE_VAL;
    size_t large = 0;
    for (size_t i = 0; i < page->words.n && large <= MOST_STAMPS; i++) {
        const dg_pdf_word *w = &page->words.items[i];
        if (height(w) < 2 * usual) continue;
        large++;
        if (covers_another(w, page)) least = fmin(least, 0.8 * height(w));
    }
    return large <= MOST_STAMPS ? fmax(least, 2 * usual) : HUGE_VAL;
}

/* `in_all`: the usual height of all pages; of this one alone it may be that of head and foot. */
static bool drop_from_page(dg_pdf_page_words *page, double in_all) {
    double usual;
    size_t kept = 0;
    if (!find_usual_height(&usual, page, 1)) return false;
    double least = least_stamp(page, fmax(usual, in_all));
    for (size_t i = 0; i < page->words.n; i++) {
        dg_pdf_word w = page->words.items[i];
        if (height(&w) < least)
            page->words.items[kept++] = w;
        else if (!DG_PUSH(page->stamps, w))
            return false;
    }
    page->words.n = kept;
    return true;
}

dg_code dg_pdf_watermark_drop(dg_pdf_words *words, dg_error *err) {
    double usual;
    bool ok = find_usual_height(&usual, words->pages.items, words->pages.n);
    for (size_t i = 0; ok && i < words->pages.n; i++)
        ok = drop_from_page(&words->pages.items[i], usual);
    return ok ? DG_OK : dg_fail_memory(err);
}

/* --- In the layout --- */

static bool is_white(char c) {
    return c == ' ' || c == '\n' || c == '\f';
}

/* The next word of a page's layout that says `text`, from byte `at` on; its length where none. */
static size_t next_said(dg_slice page, dg_slice text, size_t at) {
    char word[64];
    if (text.n >= sizeof word) return page.n;
    memcpy(word, text.at, text.n);
    word[text.n] = '\0';
    for (; (at = dg_slice_find(page, word, at)) < page.n; at += text.n) {
        size_t end = at + text.n;
        if ((at == 0 || is_white(page.at[at - 1])) && (end == page.n || is_white(page.at[end])))
            return at;
    }
    return page.n;
}

static bool is_alone(dg_slice page, size_t at, size_t n) {
    size_t end = at + n;
    while (at > 0 && page.at[at - 1] == ' ')
        at--;
    while (end < page.n && page.at[end] == ' ')
        end++;
    return (at == 0 || page.at[at - 1] == '\n') && (end == page.n || page.at[end] == '\n');
}

/* Blank the words that say `text` as stamps do so many times: all, where there are just so many and
 * no table hides any, else those alone in their lines. */
static void blank_text(char *at, size_t n, dg_slice text, size_t times) {
    dg_slice page = {at, n};
    size_t said = 0, alone = 0, i;
    bool hides = memchr(at, DG_PDF_TABLE_MARK, n) != NULL;
    for (i = 0; (i = next_said(page, text, i)) < n; i += text.n) {
        said++;
        alone += is_alone(page, i, text.n);
    }
    if (alone > times) return;
    for (i = 0; (i = next_said(page, text, i)) < n; i += text.n)
        if ((said == times && !hides) || is_alone(page, i, text.n)) memset(at + i, ' ', text.n);
}

static void blank_page(char *at, size_t n, const dg_pdf_page_words *page) {
    const dg_pdf_word *stamps = page->stamps.items;
    for (size_t i = 0; i < page->stamps.n; i++) {
        size_t times = 0, before = 0;
        for (size_t k = 0; k < page->stamps.n; k++) {
            bool same = dg_slice_equal(stamps[i].text, stamps[k].text);
            times += same;
            before += same && k < i;
        }
        if (before == 0) blank_text(at, n, stamps[i].text, times);
    }
}

void dg_pdf_watermark_blank(dg_text *layout, const dg_pdf_words *words) {
    for (size_t i = 0, at = 0; i < words->pages.n && at < layout->n; i++) {
        size_t end = dg_slice_find(dg_text_slice(layout), "\f", at);
        blank_page(layout->at + at, end - at, &words->pages.items[i]);
        at = end + 1;
    }
}
