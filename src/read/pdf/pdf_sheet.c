/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf/pdf_sheet.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { FIRST_WIDE = 0x2E80 }; /* characters from here on are as wide as they are high */

/* Of a line's height. */
static const double between_han = 0.3, /* as DG_PDF_BETWEEN_WORDS, beside a Chinese character */
    same_level = 0.3, overlap = 0.25;  /* of a line's height */

static double height_of(const dg_pdf_word *w) {
    return w->bottom - w->top;
}

/* --- Lines --- */

static int by_height(const void *a, const void *b) {
    const dg_pdf_word *const *x = a, *const *y = b;
    double p = dg_pdf_word_middle(*x), q = dg_pdf_word_middle(*y);
    return (p > q) - (p < q);
}

int dg_pdf_by_left(const void *a, const void *b) {
    const dg_pdf_word *const *x = a, *const *y = b;
    return ((*x)->left > (*y)->left) - ((*x)->left < (*y)->left);
}

static bool is_wide_at(const dg_pdf_word *before, const dg_pdf_word *after) {
    size_t step;
    return dg_utf8_last(before->text, &step) >= FIRST_WIDE ||
           dg_utf8_next(after->text, 0, &step) >= FIRST_WIDE;
}

static double right_of(const dg_pdf_text_line *at) {
    return at->words[at->n - 1]->right;
}

/* Are words in Latin letters, three or more, set apart by the same white, which is more than a
 * blank but less than three characters? */
static bool is_even(const dg_pdf_text_line *at) {
    double least = HUGE_VAL, most = 0, height = height_of(at->words[0]);
    size_t letters = at->words[0]->text.n;
    for (size_t i = 1; i < at->n; i++) {
        double gap = at->words[i]->left - at->words[i - 1]->right;
        if (is_wide_at(at->words[i - 1], at->words[i])) return false;
        letters += at->words[i]->text.n;
        least = fmin(least, gap);
        most = fmax(most, gap);
    }
    return at->n > 2 && letters >= 3 * at->n && most - least < 0.1 * height &&
           least > 0.3 * height && most < 3 * height;
}

static void end_line(dg_pdf_text_line *at) {
    at->top = at->words[0]->top;
    at->bottom = at->words[0]->bottom;
    for (size_t i = 1; i < at->n; i++) {
        at->top = fmin(at->top, at->words[i]->top);
        at->bottom = fmax(at->bottom, at->words[i]->bottom);
    }
    qsort(at->words, at->n, sizeof *at->words, dg_pdf_by_left);
}

/* Does a line end where the page's widest does, or another with it? A foot may reach further. */
static bool ends_at_edge(const dg_pdf_sheet *s, size_t i, double widest) {
    const double alike = 2;
    double right = right_of(&s->lines[i]);
    if (widest - right < alike) return true;
    for (size_t k = 0; k < s->n_lines; k++)
        if (k != i && fabs(right_of(&s->lines[k]) - right) < alike) return true;
    return false;
}

bool dg_pdf_sheet_make(dg_pdf_sheet *s, size_t n) {
    qsort(s->words, n, sizeof *s->words, by_height);
    for (size_t i = 0; i < n; i++) {
        const dg_pdf_word *w = s->words[i];
        const dg_pdf_word *first = i > 0 ? s->lines[s->n_lines - 1].words[0] : w;
        double apart = dg_pdf_word_middle(w) - dg_pdf_word_middle(first);
        if (i == 0 || apart > same_level * fmin(height_of(w), height_of(first))) {
            if (s->n_lines == DG_PDF_MOST_LINES) return false;
            s->lines[s->n_lines++] = (dg_pdf_text_line){.words = s->words + i};
        }
        s->lines[s->n_lines - 1].n++;
    }
    double right = -HUGE_VAL;
    for (size_t i = 0; i < s->n_lines; i++) {
        end_line(&s->lines[i]);
        right = fmax(right, right_of(&s->lines[i]));
    }
    for (size_t i = 0; i < s->n_lines; i++)
        s->lines[i].stretched = is_even(&s->lines[i]) && ends_at_edge(s, i, right);
    return true;
}

/* Lines of centred cells overlap: by more than those of a cell do. */
static bool are_on_a_level(const dg_pdf_text_line *upper, const dg_pdf_text_line *lower) {
    return upper->bottom - lower->top > overlap * (lower->bottom - lower->top);
}

size_t dg_pdf_level_start(const dg_pdf_sheet *s, size_t i, size_t least) {
    while (i > least && are_on_a_level(&s->lines[i - 1], &s->lines[i]))
        i--;
    return i;
}

size_t dg_pdf_level_end(const dg_pdf_sheet *s, size_t i) {
    for (i++; i < s->n_lines && are_on_a_level(&s->lines[i - 1], &s->lines[i]);)
        i++;
    return i;
}

/* --- Gutters --- */

/* Is the white between two words more than between those of a part? */
static bool are_apart(const dg_pdf_word *before, const dg_pdf_word *w) {
    double room = is_wide_at(before, w) ? between_han : DG_PDF_BETWEEN_WORDS;
    return w->left - before->right > room * fmax(height_of(w), height_of(before));
}

bool dg_pdf_begins_part(const dg_pdf_text_line *at, size_t i) {
    return are_apart(at->words[i - 1], at->words[i]);
}

void dg_pdf_gutters_find(dg_pdf_gutters *g, const dg_pdf_word *const *words, size_t n) {
    const dg_pdf_word *last = n > 0 ? words[0] : NULL; /* that reaches farthest */
    g->n = 0;
    for (size_t i = 1; i < n; i++) {
        if (are_apart(last, words[i])) {
            if (g->n == DG_PDF_MOST_COLUMNS - 1) {
                g->n = 0;
                return;
            }
            g->items[g->n].from = last->right;
            g->items[g->n++].to = words[i]->left;
        }
        if (words[i]->right > last->right) last = words[i];
    }
}

/* The white between words [first, end) of a line that part a gutter, which they reach over: where a
 * word begins at its end, or the widest. How many there are. */
static size_t whites_in(double white[2], const dg_pdf_text_line *at, size_t first, size_t end,
                        double from, double to) {
    size_t n = 0;
    double right = at->words[first]->right, widest = 0;
    for (size_t i = first + 1; i < end; i++) {
        double left = fmax(right, from), until = fmin(at->words[i]->left, to);
        bool begins = fabs(at->words[i]->left - to) < 1;
        double width = begins ? HUGE_VAL : until - left;
        if (until - left >= DG_PDF_LEAST_GUTTER) {
            n++;
            if (width > widest) {
                widest = width;
                white[0] = left;
                white[1] = until;
            }
        }
        right = fmax(right, at->words[i]->right);
    }
    return n;
}

/* Narrow a gutter by the part of a line that is words [first, end): by all of it, as far as it
 * stands on one side. One that stands on both may have the white in it anywhere. */
static bool narrow_by_part(double *from, double *to, const dg_pdf_text_line *at, size_t first,
                           size_t end, bool settle) {
    double left = at->words[first]->left, right = left, white[2];
    for (size_t i = first; i < end; i++)
        right = fmax(right, at->words[i]->right);
    if (right <= *from || left >= *to) return true;
    if (left <= *from && right >= *to) {
        size_t n = whites_in(white, at, first, end, *from, *to);
        if (n == 1 || (n > 0 && settle)) {
            *from = white[0];
            *to = white[1];
        }
        return n > 0;
    }
    bool behind = left > *from && (right >= *to || left - *from > *to - right);
    if (behind)
        *to = left;
    else
        *from = right;
    return *to - *from >= DG_PDF_LEAST_GUTTER;
}

static bool narrow(dg_pdf_gutters *g, const dg_pdf_text_line *at, bool by_word, bool settle) {
    for (size_t first = 0, end; first < at->n; first = end) {
        for (end = first + 1; !by_word && end < at->n && !dg_pdf_begins_part(at, end);)
            end++;
        for (size_t j = 0; j < g->n; j++)
            if (!narrow_by_part(&g->items[j].from, &g->items[j].to, at, first, end, settle))
                return false;
    }
    return true;
}

bool dg_pdf_gutters_narrow(dg_pdf_gutters *g, const dg_pdf_text_line *at, bool by_word) {
    return narrow(g, at, by_word, false);
}

bool dg_pdf_gutters_settle(dg_pdf_gutters *g, const dg_pdf_text_line *at, bool by_word) {
    return narrow(g, at, by_word, true);
}

void dg_pdf_gutters_add(dg_pdf_gutters *g, double from, double to) {
    size_t at = 0;
    if (g->n == DG_PDF_MOST_COLUMNS - 1) return;
    while (at < g->n && g->items[at].from < from)
        at++;
    memmove(&g->items[at + 1], &g->items[at], (g->n - at) * sizeof *g->items);
    g->items[at].from = from;
    g->items[at].to = to;
    g->n++;
}

bool dg_pdf_gutters_hold(const dg_pdf_gutters *g, double from, double to) {
    for (size_t i = 0; i < g->n; i++)
        if (g->items[i].from < to && g->items[i].to > from) return true;
    return false;
}
