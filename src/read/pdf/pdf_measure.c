/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide lines are on the page. pdftotext -layout counts characters, which in Latin letters says
 * little: of two full lines one may have a third fewer, and the blanks of a stretched one look like
 * those between columns. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "read/pdf/pdf_layout.h"
#include "read/pdf/pdf_sheet.h"

/* The words of a page by lines. */
typedef struct {
    dg_pdf_sheet *sheet; /* NULL: of no page yet */
    const dg_pdf_word **words;
    size_t next; /* the first line that was not found yet */
} measured;

/* Where a line stands, in points. */
typedef struct {
    double left, first, right, middle; /* `first`: the right of its first word */
    bool stretched, found;
} place;

static void clear(measured *m) {
    free(m->sheet);
    free(m->words);
    *m = (measured){0};
}

static bool begin(measured *m, const dg_pdf_page_words *page) {
    size_t n = page->words.n;
    clear(m);
    m->sheet = calloc(1, sizeof *m->sheet);
    m->words = malloc((n + 1) * sizeof *m->words);
    if (m->sheet == NULL || m->words == NULL) return false;
    m->sheet->words = m->words;
    for (size_t i = 0; i < n; i++)
        m->words[i] = &page->words.items[i];
    if (!dg_pdf_sheet_make(m->sheet, n)) m->sheet->n_lines = 0;
    return true;
}

/* Are they the words of a line: of as many letters, beginning and ending alike? */
static bool is_of(const dg_pdf_text_line *at, dg_slice line) {
    dg_slice first = at->words[0]->text, last = at->words[at->n - 1]->text;
    size_t letters = 0, blanks = 0;
    for (size_t i = 0; i < at->n; i++)
        letters += at->words[i]->text.n;
    for (size_t i = 0; i < line.n; i++)
        blanks += line.at[i] == ' ';
    return letters + blanks == line.n && memcmp(line.at, first.at, first.n) == 0 &&
           memcmp(line.at + line.n - last.n, last.at, last.n) == 0;
}

/* Where a line of the page stands; NULL: not found, as where a letter is printed twice. */
static const dg_pdf_text_line *find(measured *m, dg_slice line) {
    for (size_t i = m->next; i < m->sheet->n_lines; i++) {
        if (!is_of(&m->sheet->lines[i], line)) continue;
        m->next = i + 1;
        return &m->sheet->lines[i];
    }
    return NULL;
}

static size_t columns(double length, double unit) {
    return length > 0 ? (size_t)(length / unit + 0.5) : 0;
}

/* With one blank for each run of them. */
static bool put_together(dg_pdf_layout *layout, dg_slice *text) {
    char *to = dg_arena_alloc(layout->texts, text->n);
    size_t n = 0;
    for (size_t at = 0; to != NULL && at < text->n; at++)
        if (text->at[at] != ' ' || text->at[at - 1] != ' ') to[n++] = text->at[at];
    if (to != NULL) *text = (dg_slice){to, n};
    return to != NULL;
}

/* A column in points: as wide as letters, or half a Chinese character, are in the middle. Their
 * height says little: that of a font may be twice that of its letters. */
static double unit_of(const dg_pdf_words *words) {
    double width = 0;
    size_t letters = 0;
    for (size_t p = 0; p < words->pages.n; p++) {
        const dg_pdf_page_words *page = &words->pages.items[p];
        for (size_t i = 0; i < page->words.n; i++) {
            const dg_pdf_word *w = &page->words.items[i];
            width += w->right - w->left;
            letters += dg_utf8_width(w->text);
        }
    }
    return letters == 0 ? 0 : width / (double)letters;
}

/* The least distance between lines that is found twice; nearer ones stand on a level. */
static bool find_pitch(dg_pdf_layout *layout) {
    const double level = 1.5, alike = 1.05;
    double *gaps = malloc((layout->lines.n + 1) * sizeof *gaps);
    const dg_pdf_line *before = NULL;
    size_t n = 0;
    if (gaps == NULL) return false;
    for (size_t i = 0; i < layout->lines.n; i++) {
        const dg_pdf_line *at = &layout->lines.items[i];
        if (!dg_pdf_line_is_text(at)) continue;
        double gap = before == NULL ? 0 : dg_pdf_line_gap(before, at);
        if (gap > level) gaps[n++] = gap;
        before = at;
    }
    qsort(gaps, n, sizeof *gaps, dg_pdf_by_length);
    for (size_t i = 1; i < n && layout->pitch == 0; i++)
        if (gaps[i] < alike * gaps[i - 1]) layout->pitch = gaps[i];
    free(gaps);
    return true;
}

/* Where the lines of a page's text stand. */
static bool find_places(place *places, const dg_pdf_layout *layout, const dg_pdf_words *words) {
    measured m = {0};
    size_t page = SIZE_MAX;
    bool ok = true;
    for (size_t i = 0; i < layout->lines.n && ok; i++) {
        const dg_pdf_line *at = &layout->lines.items[i];
        if (!dg_pdf_line_is_text(at) || at->page >= words->pages.n) continue;
        if (at->page != page) ok = begin(&m, &words->pages.items[at->page]);
        page = at->page;
        const dg_pdf_text_line *found = ok ? find(&m, at->text) : NULL;
        if (found == NULL) continue;
        const dg_pdf_word *first = found->words[0];
        places[i] = (place){first->left,
                            first->right,
                            found->words[found->n - 1]->right,
                            dg_pdf_word_middle(first),
                            found->stretched,
                            true};
    }
    clear(&m);
    return ok;
}

static bool all_found(const place *places, const dg_pdf_layout *layout) {
    size_t i = 0;
    while (i < layout->lines.n &&
           (places[i].found || !dg_pdf_line_is_text(&layout->lines.items[i])))
        i++;
    return i == layout->lines.n;
}

/* The outermost left of the lines that stand on the page of line i. */
static double page_left(const place *places, const dg_pdf_layout *layout, size_t i) {
    size_t page = layout->lines.items[i].page;
    double left = HUGE_VAL;
    for (; i < layout->lines.n && layout->lines.items[i].page == page; i++)
        if (places[i].found) left = fmin(left, places[i].left);
    return left;
}

static bool measure_line(dg_pdf_layout *layout, dg_pdf_line *at, const place *its, double left,
                         double unit) {
    at->indent = columns(its->left - left, unit);
    at->width = columns(its->right - left, unit);
    if (at->first > 0) at->first = columns(its->first - its->left, unit);
    at->middle = its->middle / unit;
    at->stretched = its->stretched;
    return !at->stretched || put_together(layout, &at->text);
}

bool dg_pdf_lines_measure(dg_pdf_layout *layout, const dg_pdf_words *words) {
    double unit = unit_of(words), left = 0;
    place *places = calloc(layout->lines.n + 1, sizeof *places);
    bool ok = places != NULL && (unit == 0 || find_places(places, layout, words));
    layout->measured = ok && (!layout->chinese || all_found(places, layout));
    for (size_t i = 0; i < layout->lines.n && ok && layout->measured; i++) {
        dg_pdf_line *at = &layout->lines.items[i];
        if (i == 0 || at->page != layout->lines.items[i - 1].page)
            left = page_left(places, layout, i);
        if (!places[i].found) continue;
        ok = measure_line(layout, at, &places[i], left, unit);
        size_t full = columns(words->pages.items[at->page].width - 2 * left, unit);
        if (full > layout->full) layout->full = full;
    }
    free(places);
    return ok && (layout->chinese || find_pitch(layout));
}
