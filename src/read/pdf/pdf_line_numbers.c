/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf/pdf_line_numbers.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

enum {
    FEWEST_LINES = 4,
    MOST_NUMBERS = 200, /* on a page */
    MOST_DIGITS = 4,
};

typedef struct {
    dg_pdf_word *at[MOST_NUMBERS]; /* from the top down */
    size_t n;
    bool too_many;
} numbers;

static bool is_number(const dg_pdf_word *w) {
    return dg_pdf_word_is_number(w, MOST_DIGITS);
}

static unsigned value(const dg_pdf_word *w) {
    unsigned value = 0;
    for (size_t i = 0; i < w->text.n; i++)
        value = value * 10 + (unsigned)(w->text.at[i] - '0');
    return value;
}

/* The numbers that stand left of all other text, one below the other. */
static void find_in_margin(numbers *found, const dg_pdf_page_words *page) {
    double left = HUGE_VAL;
    *found = (numbers){.n = 0};
    for (size_t i = 0; i < page->words.n; i++)
        if (!is_number(&page->words.items[i])) left = fmin(left, page->words.items[i].left);
    for (size_t i = 0; i < page->words.n; i++) {
        dg_pdf_word *w = &page->words.items[i];
        if (!is_number(w) || w->right >= left) continue;
        found->too_many = found->n == MOST_NUMBERS;
        if (found->too_many) return;
        found->at[found->n++] = w;
    }
    qsort(found->at, found->n, sizeof *found->at, dg_pdf_by_top);
}

/* A word between the first number and the last. */
typedef struct {
    double middle, left, right;
    size_t line;
} placed;

static int by_middle(const void *a, const void *b) {
    const placed *x = a, *y = b;
    return (x->middle > y->middle) - (x->middle < y->middle);
}

static int by_line(const void *a, const void *b) {
    const placed *x = a, *y = b;
    if (x->line != y->line) return x->line < y->line ? -1 : 1;
    return (x->left > y->left) - (x->left < y->left);
}

/* How many lines of text stand from the first number to the last, and how many have a gap in them,
 * as rows of a table do. */
typedef struct {
    size_t n, gaps;
} line_count;

static line_count count(placed *words, size_t n, double height) {
    line_count lines = {.n = n > 0};
    qsort(words, n, sizeof *words, by_middle);
    for (size_t i = 1; i < n; i++) {
        lines.n += words[i].middle - words[i - 1].middle > height / 2;
        words[i].line = lines.n;
    }
    if (n > 0) words[0].line = 1;
    qsort(words, n, sizeof *words, by_line);
    for (size_t i = 1, last = 0; i < n; i++) {
        bool gap = words[i].line == words[i - 1].line && words[i].line != last &&
                   words[i].left - words[i - 1].right > 1.5 * height;
        lines.gaps += gap;
        if (gap) last = words[i].line;
    }
    return lines;
}

static bool count_lines(line_count *lines, const dg_pdf_page_words *page, const numbers *found) {
    placed *words = malloc((page->words.n + 1) * sizeof *words);
    double height = HUGE_VAL;
    size_t n = 0;
    if (words == NULL) return false;
    for (size_t i = 0; i < page->words.n; i++) {
        const dg_pdf_word *w = &page->words.items[i];
        double middle = dg_pdf_word_middle(w);
        if (is_number(w) || middle <= found->at[0]->top ||
            middle >= found->at[found->n - 1]->bottom)
            continue;
        height = fmin(height, w->bottom - w->top);
        words[n++] = (placed){.middle = middle, .left = w->left, .right = w->right};
    }
    *lines = count(words, n, height);
    free(words);
    return true;
}

/* Do two numbers end at one place, or begin there? */
static bool are_aligned(const dg_pdf_word *a, const dg_pdf_word *b) {
    return fabs(a->right - b->right) < 2 || fabs(a->left - b->left) < 2;
}

/* The longest run of numbers that count by one step: heads and notes may count on their own. */
static numbers longest_count(const numbers *found) {
    numbers longest = {.n = 0};
    for (size_t first = 0, end; first + 1 < found->n; first = end - 1) {
        unsigned step = value(found->at[first + 1]) - value(found->at[first]);
        for (end = first + 2; end < found->n; end++)
            if (value(found->at[end]) - value(found->at[end - 1]) != step ||
                !are_aligned(found->at[end], found->at[first]))
                break;
        bool counts = step == 1 || step == 2 || step == 5 || step == 10;
        if (!counts || end - first <= longest.n) continue;
        longest.n = end - first;
        memcpy(longest.at, found->at + first, longest.n * sizeof *longest.at);
    }
    return longest;
}

/* Does each line of the page have its number, or each fifth? *edge: one of the numbers; NULL: no.
 */
static bool find_edge(const dg_pdf_word **edge, const dg_pdf_page_words *page,
                      const numbers *found) {
    line_count lines;
    *edge = NULL;
    if (found->too_many) return true;
    numbers run = longest_count(found);
    if (run.n < 2) return true;
    unsigned step = value(run.at[1]) - value(run.at[0]);
    if (step == 1 ? run.n < FEWEST_LINES : value(run.at[0]) % step != 0) return true;
    if (!count_lines(&lines, page, &run)) return false;
    size_t counted = (run.n - 1) * step + 1;
    bool each = counted * 10 >= lines.n * 8 && counted * 8 <= lines.n * 10;
    if (each && lines.gaps * 3 <= lines.n) *edge = run.at[run.n - 1];
    return true;
}

static bool drop_from_page(dg_pdf_page_words *page, const numbers *found, const dg_pdf_word *edge) {
    size_t kept = 0;
    for (size_t i = 0; i < found->n; i++)
        if (are_aligned(found->at[i], edge) && !DG_PUSH(page->numbers, *found->at[i])) return false;
    for (size_t i = 0; i < page->words.n; i++) {
        bool dropped = false;
        for (size_t k = 0; k < page->numbers.n && !dropped; k++)
            dropped = page->numbers.items[k].text.at == page->words.items[i].text.at;
        if (!dropped) page->words.items[kept++] = page->words.items[i];
    }
    page->words.n = kept;
    return true;
}

/* Those of all pages stand where those of the first do: what counts the rows of a table does not.
 */
dg_code dg_pdf_line_numbers_drop(dg_pdf_words *words, dg_error *err) {
    numbers *found = malloc(sizeof *found);
    bool ok = found != NULL, told = true;
    dg_pdf_word first = {0};
    for (size_t i = 0; i < words->pages.n && ok && told; i++) {
        dg_pdf_page_words *page = &words->pages.items[i];
        const dg_pdf_word *edge;
        find_in_margin(found, page);
        ok = find_edge(&edge, page, found);
        if (ok && i == 0 && edge != NULL) first = *edge;
        if (i == 0) told = edge != NULL;
        if (ok && edge != NULL && are_aligned(edge, &first))
            ok = drop_from_page(page, found,
                                &(dg_pdf_word){.left = edge->left, .right = edge->right});
    }
    free(found);
    return ok ? DG_OK : dg_fail_memory(err);
}

/* The number behind blanks at the start of a line from byte `at` on; n where none says so. */
static size_t next_start(const char *layout, size_t at, size_t n, dg_slice number) {
    while (at < n) {
        size_t start = at + strspn(layout + at, " ");
        const char *feed = memchr(layout + at, '\n', n - at);
        size_t end = start + number.n;
        if (end <= n && memcmp(layout + start, number.at, number.n) == 0 &&
            (end == n || layout[end] == ' ' || layout[end] == '\n'))
            return start;
        at = feed == NULL ? n : (size_t)(feed - layout) + 1;
    }
    return n;
}

void dg_pdf_line_numbers_blank(char *layout, size_t n, const dg_pdf_words *words) {
    for (size_t i = 0, at = 0; i < words->pages.n && at < n; i++) {
        const dg_pdf_page_words *page = &words->pages.items[i];
        const char *feed = memchr(layout + at, '\f', n - at);
        size_t end = feed == NULL ? n : (size_t)(feed - layout);
        for (size_t k = 0, from = at; k < page->numbers.n; k++) {
            dg_slice number = page->numbers.items[k].text;
            size_t start = next_start(layout, from, end, number);
            if (start == end) continue;
            memset(layout + start, ' ', number.n);
            from = start;
        }
        at = end + 1;
    }
}
