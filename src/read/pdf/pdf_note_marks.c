/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf/pdf_note_marks.h"

#include <math.h>
#include <string.h>

#include "base/fail.h"

enum {
    MOST_MARKS = 200, /* on a page */
    MOST_DIGITS = 3,
    WORD_BYTES = 256,
    GONE = '\x02', /* in a layout: a byte that is to go */
};

/* Is a word the mark of a note behind the one before? Not in m² and 10⁸. */
static bool is_mark(const dg_pdf_word *w, const dg_pdf_word *before) {
    double height = before->bottom - before->top;
    char last = before->text.at[before->text.n - 1];
    return dg_pdf_word_is_number(w, MOST_DIGITS) && last != 'm' && !(last >= '0' && last <= '9') &&
           w->bottom - w->top < 0.75 * height && w->bottom < before->bottom - height / 10 &&
           w->bottom > before->top && fabs(w->left - before->right) < height / 5;
}

/* The texts of the words of a page stand one behind the other. */
static bool drop_from_page(dg_pdf_page_words *page) {
    size_t kept = 0;
    for (size_t i = 0; i < page->words.n; i++) {
        dg_pdf_word w = page->words.items[i], before = kept == 0 ? w : page->words.items[kept - 1];
        bool behind = kept > 0 && before.text.at + before.text.n == w.text.at;
        if (!behind || !is_mark(&w, &before)) {
            page->words.items[kept++] = w;
            continue;
        }
        dg_pdf_mark mark = {{before.text.at, before.text.n + w.text.n}, w.text.n};
        if (!DG_PUSH(page->marks, mark)) return false;
    }
    page->words.n = kept;
    return true;
}

dg_code dg_pdf_note_marks_drop(dg_pdf_words *words, dg_error *err) {
    for (size_t i = 0; i < words->pages.n; i++)
        if (!drop_from_page(&words->pages.items[i])) return dg_fail_memory(err);
    return DG_OK;
}

/* The next place in a page's layout where a word with its mark ends; n where none does. */
static size_t next_end(dg_slice page, const char *word, size_t bytes, size_t at) {
    for (; (at = dg_slice_find(page, word, at)) < page.n; at++) {
        size_t end = at + bytes;
        if (end == page.n || page.at[end] < '0' || page.at[end] > '9') return end;
    }
    return page.n + 1;
}

/* The numbers behind a word, if they are as many as its marks. */
static void strike(char *at, size_t n, dg_pdf_mark mark, size_t times) {
    dg_slice page = {at, n};
    char word[WORD_BYTES];
    size_t said = 0, end;
    if (mark.word.n >= sizeof word) { /* its end will do */
        mark.word = dg_slice_skip(mark.word, mark.word.n - sizeof word / 2);
        while (mark.word.n > 0 && ((unsigned char)mark.word.at[0] & 0xC0) == 0x80)
            mark.word = dg_slice_skip(mark.word, 1);
    }
    memcpy(word, mark.word.at, mark.word.n);
    word[mark.word.n] = '\0';
    for (end = 0; (end = next_end(page, word, mark.word.n, end)) <= n;)
        said++;
    if (said != times) return;
    for (end = 0; (end = next_end(page, word, mark.word.n, end)) <= n;)
        memset(at + end - mark.n, GONE, mark.n);
}

static void strike_page(char *at, size_t n, const dg_pdf_page_words *page) {
    const dg_pdf_mark *marks = page->marks.items;
    for (size_t i = 0; i < page->marks.n && page->marks.n <= MOST_MARKS; i++) {
        size_t times = 0, before = 0;
        for (size_t k = 0; k < page->marks.n; k++) {
            bool same = dg_slice_equal(marks[i].word, marks[k].word);
            times += same;
            before += same && k < i;
        }
        if (before == 0) strike(at, n, marks[i], times);
    }
}

void dg_pdf_note_marks_cut(dg_text *layout, const dg_pdf_words *words) {
    size_t kept = 0;
    for (size_t i = 0, at = 0; i < words->pages.n && at < layout->n; i++) {
        size_t end = dg_slice_find(dg_text_slice(layout), "\f", at);
        strike_page(layout->at + at, end - at, &words->pages.items[i]);
        at = end + 1;
    }
    for (size_t i = 0; i < layout->n; i++)
        if (layout->at[i] != GONE) layout->at[kept++] = layout->at[i];
    if (layout->at != NULL) layout->at[kept] = '\0';
    layout->n = kept;
}
