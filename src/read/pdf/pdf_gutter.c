/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The white between two columns of prose, told from where the words stand. A table's columns are
 * no prose: few of their lines are full, or one has gaps where the other has long cells. */
#include "read/pdf/pdf_gutter.h"

#include <math.h>
#include <stdlib.h>

#include "base/fail.h"

enum {
    FEWEST_WORDS = 8, /* of a column: a line of Chinese is one */
    MOST_WORDS = 5000,
    FEWEST_LINES = 4, /* of a column */
    WIDEST = 5000,    /* points: a wider text is looked at for no columns */
};

static const double half_gutter = 3, step = 2; /* points */

typedef struct {
    double left, right, middle, height; /* height: of its highest word */
} line;

typedef struct {
    DG_ARRAY(line) lines;
} line_list;

/* A stretch of a page in which no word stands in the gutter. */
typedef struct {
    double above, first, last, below; /* the middles of lines: those inside, and next to it */
    double top, bottom;               /* where it is cut */
    size_t left, right;               /* words on both sides */
} band;

typedef struct {
    const dg_pdf_word **by_top; /* all words */
    size_t n;
    double usual; /* the height of most */
} sheet;

static int by_middle(const void *a, const void *b) {
    const dg_pdf_word *const *x = a, *const *y = b;
    double p = (*x)->top + (*x)->bottom, q = (*y)->top + (*y)->bottom;
    return (p > q) - (p < q);
}

static bool open_sheet(sheet *s, const dg_pdf_page_words *page) {
    s->n = page->words.n;
    s->by_top = malloc((s->n + 1) * sizeof *s->by_top);
    double *heights = malloc((s->n + 1) * sizeof *heights);
    bool ok = s->by_top != NULL && heights != NULL;
    for (size_t i = 0; i < s->n && ok; i++) {
        s->by_top[i] = &page->words.items[i];
        heights[i] = s->by_top[i]->bottom - s->by_top[i]->top;
    }
    if (ok) qsort(s->by_top, s->n, sizeof *s->by_top, dg_pdf_by_top);
    if (ok) qsort(heights, s->n, sizeof *heights, dg_pdf_by_length);
    s->usual = ok && s->n > 0 ? heights[s->n / 2] : 0;
    free(heights);
    return ok;
}

/* --- Bands --- */

static bool stands_in(const dg_pdf_word *w, double x) {
    return w->left < x + half_gutter && w->right > x - half_gutter;
}

/* Between two lines: poppler asks on which side a line's foot stands, and fonts do not agree where
 * in its height that is. */
static double cut_between(const sheet *s, double above, double below) {
    return (above + below) / 2 + 0.35 * s->usual;
}

/* The next band at x from word *i on; false: there is none. */
static bool next_band(band *b, const sheet *s, size_t *i, double x) {
    if (*i >= s->n) return false;
    *b = (band){.above = *i == 0 ? 0 : b->last, .first = HUGE_VAL};
    for (; *i < s->n && stands_in(s->by_top[*i], x); ++*i)
        b->above = fmax(b->above, dg_pdf_word_middle(s->by_top[*i]));
    b->last = b->above;
    for (; *i < s->n && !stands_in(s->by_top[*i], x); ++*i) {
        const dg_pdf_word *w = s->by_top[*i];
        if (dg_pdf_word_middle(w) <= b->above + s->usual / 2) continue; /* beside what is above */
        b->left += w->right <= x;
        b->right += w->left >= x;
        b->first = fmin(b->first, dg_pdf_word_middle(w));
        b->last = fmax(b->last, dg_pdf_word_middle(w));
    }
    b->below = *i < s->n ? dg_pdf_word_middle(s->by_top[*i]) : DG_PDF_PAGE_EDGE;
    b->top = b->above > 0 ? cut_between(s, b->above, b->first) : 0;
    b->bottom = *i < s->n ? cut_between(s, b->last, b->below) : DG_PDF_PAGE_EDGE;
    return true;
}

static size_t less(size_t a, size_t b) {
    return a < b ? a : b;
}

/* The words of the largest band at x, on the side where there are fewer. */
static size_t weigh(const sheet *s, double x) {
    size_t most = 0, i = 0;
    band b = {0};
    while (next_band(&b, s, &i, x))
        if (less(b.left, b.right) > most) most = less(b.left, b.right);
    return most;
}

/* The middle of the places that part most words; 0: none parts enough. */
static double find_gutter(const sheet *s) {
    double left = HUGE_VAL, right = 0, first = 0, last = 0;
    size_t most = FEWEST_WORDS / 2;
    for (size_t i = 0; i < s->n; i++) {
        left = fmin(left, s->by_top[i]->left);
        right = fmax(right, s->by_top[i]->right);
    }
    if (!(right - left < WIDEST)) return 0;
    double margin = (right - left) * 0.35;
    for (double x = left + margin; x < right - margin; x += step) {
        size_t words = weigh(s, x);
        if (words > most) first = x;
        if (words >= most && first > 0) last = words > most || x - last < 1.5 * step ? x : last;
        if (words > most) most = words;
    }
    return (first + last) / 2;
}

/* --- Columns --- */

/* The lines on one side of the gutter in a band. */
static bool find_lines(line_list *found, const sheet *s, const band *b, double x, bool right_side) {
    const dg_pdf_word **words = malloc((s->n + 1) * sizeof *words);
    size_t n = 0;
    found->lines.n = 0;
    if (words == NULL) return false;
    for (size_t i = 0; i < s->n; i++) {
        const dg_pdf_word *w = s->by_top[i];
        if (dg_pdf_word_middle(w) > b->top && dg_pdf_word_middle(w) < b->bottom &&
            (right_side ? w->left >= x : w->right <= x))
            words[n++] = w;
    }
    qsort(words, n, sizeof *words, by_middle);
    bool ok = true;
    for (size_t i = 0; i < n && ok; i++) {
        const dg_pdf_word *w = words[i];
        line made = {w->left, w->right, dg_pdf_word_middle(w), w->bottom - w->top};
        line *last = found->lines.n == 0 ? NULL : &found->lines.items[found->lines.n - 1];
        if (last == NULL || made.middle > last->middle + s->usual / 2) {
            ok = DG_PUSH(found->lines, made);
            continue;
        }
        last->left = fmin(last->left, made.left);
        last->right = fmax(last->right, made.right);
        last->height = fmax(last->height, made.height);
    }
    free(words);
    return ok;
}

static void widest(double *left, double *right, const line_list *l) {
    *left = HUGE_VAL;
    *right = 0;
    for (size_t i = 0; i < l->lines.n; i++) {
        *left = fmin(*left, l->lines.items[i].left);
        *right = fmax(*right, l->lines.items[i].right);
    }
}

/* Do a third of the lines run from edge to edge, and few stand far below the one before? */
static bool is_prose(const line_list *l, const sheet *s) {
    double left, right;
    size_t full = 0, gaps = 0;
    widest(&left, &right, l);
    for (size_t i = 0; i < l->lines.n; i++) {
        const line *at = &l->lines.items[i];
        full += at->right - at->left > 0.8 * (right - left);
        gaps += i > 0 && at->middle - at[-1].middle > 3 * s->usual;
    }
    return l->lines.n >= FEWEST_LINES && full * 3 >= l->lines.n && gaps * 6 <= l->lines.n;
}

static bool are_columns(const line_list *a, const line_list *b, const sheet *s) {
    double left[2], right[2];
    widest(&left[0], &right[0], a);
    widest(&left[1], &right[1], b);
    double one = right[0] - left[0], other = right[1] - left[1];
    return one > 0.8 * other && other > 0.8 * one && is_prose(a, s) && is_prose(b, s);
}

/* A line at an end of the band that stands far from the rest is the page's head or foot. */
static bool cut_margins(band *b, const sheet *s, double x) {
    line_list all[2] = {{{0}}, {{0}}};
    bool ok = find_lines(&all[0], s, b, x, false) && find_lines(&all[1], s, b, x, true);
    double top[2] = {b->top, b->top}, bottom[2] = {b->bottom, b->bottom};
    for (size_t i = 0; i < 2 && ok; i++) {
        const line *at = all[i].lines.items;
        size_t n = all[i].lines.n;
        if (n > 2 && at[1].middle - at[0].middle > 2.5 * s->usual)
            top[i] = cut_between(s, at[0].middle, at[1].middle);
        if (n > 2 && at[n - 1].middle - at[n - 2].middle > 2.5 * s->usual)
            bottom[i] = cut_between(s, at[n - 2].middle, at[n - 1].middle);
    }
    /* It has one line on either side, or on one. */
    b->top = fmax(top[0], top[1]);
    b->bottom = fmin(bottom[0], bottom[1]);
    free(all[0].lines.items);
    free(all[1].lines.items);
    return ok;
}

/* Where the notes of a column begin: the lines at its end that are smaller than most. */
static double notes_top(const line_list *l, const sheet *s, double bottom) {
    size_t n = l->lines.n;
    while (n > 0 && l->lines.items[n - 1].height < 0.88 * s->usual)
        n--;
    if (n == l->lines.n || n < FEWEST_LINES) return bottom;
    return cut_between(s, l->lines.items[n - 1].middle, l->lines.items[n].middle);
}

static bool add(dg_pdf_strip_list *list, double left, double top, double right, double bottom) {
    dg_pdf_strip made = {left, top, right, bottom};
    return bottom - top < 1 || DG_PUSH(list->strips, made);
}

/* The columns of a band, if they are such, behind what stands above it from *from on. */
static bool add_band(dg_pdf_strip_list *list, double *from, const sheet *s, band b, double x) {
    line_list sides[2] = {{{0}}, {{0}}};
    bool ok = less(b.left, b.right) < FEWEST_WORDS / 2 || cut_margins(&b, s, x);
    if (ok) ok = find_lines(&sides[0], s, &b, x, false) && find_lines(&sides[1], s, &b, x, true);
    if (ok && are_columns(&sides[0], &sides[1], s)) {
        double bottom = b.bottom;
        double left = notes_top(&sides[0], s, bottom), right = notes_top(&sides[1], s, bottom);
        ok = add(list, 0, *from, DG_PDF_PAGE_EDGE, b.top) && add(list, 0, b.top, x, left) &&
             add(list, x, b.top, DG_PDF_PAGE_EDGE, right) && add(list, 0, left, x, bottom) &&
             add(list, x, right, DG_PDF_PAGE_EDGE, bottom);
        *from = bottom;
    }
    free(sides[0].lines.items);
    free(sides[1].lines.items);
    return ok;
}

/* A last page has too few lines to tell: does it stand on both sides of the gutter of a page
 * before, none of its words in it, and a full line on the left? */
static bool goes_on(const sheet *s, double x) {
    double left = 0;
    bool right = false;
    for (size_t i = 0; i < s->n; i++) {
        if (stands_in(s->by_top[i], x)) return false;
        if (s->by_top[i]->right <= x) left = fmax(left, s->by_top[i]->right);
        right = right || s->by_top[i]->left >= x;
    }
    return x > 0 && right && left > 0.9 * x;
}

dg_code dg_pdf_gutter_find(dg_pdf_strip_list *list, double *gutter, const dg_pdf_page_words *page,
                           dg_error *err) {
    sheet s = {.n = 0};
    band b = {0};
    size_t i = 0;
    double from = 0;
    *list = (dg_pdf_strip_list){{0}};
    if (page->words.n > MOST_WORDS) return DG_OK;
    bool ok = open_sheet(&s, page), many = page->words.n >= 2 * FEWEST_WORDS;
    double x = ok && many ? find_gutter(&s) : 0;
    while (ok && x > 0 && next_band(&b, &s, &i, x))
        ok = add_band(list, &from, &s, b, x);
    if (ok && list->strips.n > 0) {
        *gutter = x;
        ok = add(list, 0, from, DG_PDF_PAGE_EDGE, DG_PDF_PAGE_EDGE);
    } else if (ok && goes_on(&s, *gutter)) {
        ok = add(list, 0, 0, *gutter, DG_PDF_PAGE_EDGE) &&
             add(list, *gutter, 0, DG_PDF_PAGE_EDGE, DG_PDF_PAGE_EDGE);
    }
    free(s.by_top);
    if (ok) return DG_OK;
    free(list->strips.items);
    *list = (dg_pdf_strip_list){{0}};
    return dg_fail_memory(err);
}
