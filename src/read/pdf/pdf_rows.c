/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "read/pdf/pdf_aligned_table.h"

enum { RULED = 3 }; /* lines across that are enough to tell the rows */

/* In heights of a line, but for least_jump: in points. */
static const double leading = 0.35, least_jump = 1.2;

typedef dg_pdf_text_line line;
typedef dg_pdf_aligned table;

size_t dg_pdf_column_of(const table *t, const dg_pdf_word *w) {
    size_t column = 0;
    while (column < t->gutters.n &&
           w->left >= t->gutters.items[column].to - DG_PDF_LEAST_GUTTER / 2)
        column++;
    return column;
}

uint32_t dg_pdf_columns_of(const table *t, size_t from, size_t end) {
    uint32_t columns = 0;
    for (size_t i = from; i < end; i++)
        for (size_t w = 0; w < t->sheet->lines[i].n; w++)
            columns |= UINT32_C(1) << dg_pdf_column_of(t, t->sheet->lines[i].words[w]);
    return columns;
}

size_t dg_pdf_columns_in(const table *t, size_t from, size_t end) {
    size_t n = 0;
    for (uint32_t columns = dg_pdf_columns_of(t, from, end); columns != 0; columns &= columns - 1)
        n++;
    return n;
}

static void part_at(table *t, double y) {
    t->parts[t->n_parts++] = y;
}

/* Part the rows where lines across do, if there are enough. */
static bool part_by_lines(table *t) {
    double top = t->parts[0], bottom = t->sheet->lines[t->to - 1].top;
    for (size_t i = 0; i < t->sheet->across->n && t->n_parts < DG_PDF_MOST_LINES; i++) {
        const dg_pdf_ruling *r = &t->sheet->across->items[i];
        double shared = fmin(r->to, t->right) - fmax(r->from, t->left);
        bool inside = r->at > top + 1 && r->at < bottom && shared > (t->right - t->left) / 2;
        if (inside && r->at > t->parts[t->n_parts - 1] + DG_PDF_TOLERANCE) part_at(t, r->at);
    }
    if (t->n_parts > RULED) return true;
    t->n_parts = 1;
    return false;
}

/* Lines that overlap in height, by more than a font's letters reach out, are a block; the white
 * before each block but the first. */
typedef struct {
    size_t first[DG_PDF_MOST_LINES];  /* line */
    double before[DG_PDF_MOST_LINES]; /* white */
    double at[DG_PDF_MOST_LINES];     /* its middle */
    size_t n;
} blocks;

/* Half of its words stand higher, half lower: fonts tell tops and bottoms of their own. */
static double middle_of(const line *at) {
    double sorted[DG_PDF_MOST_COLUMNS];
    size_t n = at->n < DG_PDF_MOST_COLUMNS ? at->n : DG_PDF_MOST_COLUMNS;
    for (size_t i = 0; i < n; i++)
        sorted[i] = dg_pdf_word_middle(at->words[i]);
    qsort(sorted, n, sizeof *sorted, dg_pdf_by_length);
    return sorted[n / 2];
}

/* Of its lines, the middle one's. */
static double height_of_lines(const table *t) {
    double sorted[DG_PDF_MOST_LINES];
    for (size_t i = t->from; i < t->to; i++)
        sorted[i - t->from] = t->sheet->lines[i].bottom - t->sheet->lines[i].top;
    qsort(sorted, t->to - t->from, sizeof *sorted, dg_pdf_by_length);
    return sorted[(t->to - t->from) / 2];
}

static void find_blocks(blocks *b, const table *t) {
    double bottom = 0, lowest = 0, height = height_of_lines(t);
    b->n = 0;
    for (size_t i = t->from; i < t->to; i++) {
        const line *at = &t->sheet->lines[i];
        double shrink = (at->bottom - at->top) / 8, white = at->top + shrink - bottom;
        double middle = middle_of(at);
        if (i == t->from || white > 0) {
            b->first[b->n] = i;
            b->before[b->n] = middle - lowest - height;
            b->at[b->n++] = at->top + shrink - white / 2;
        }
        bottom = fmax(i == t->from ? 0 : bottom, at->bottom - shrink);
        lowest = fmax(i == t->from ? 0 : lowest, middle);
    }
}

/* The white between the lines of a cell, measured as that before blocks: in a column, from a line
 * to the next, where that is least but for a tenth. false: no cell has lines enough to tell. */
static bool white_in_cells(double *white, const table *t) {
    enum { FEWEST = 4 };
    double last[DG_PDF_MOST_COLUMNS], apart[DG_PDF_MOST_LINES], height = height_of_lines(t);
    size_t n = 0;
    for (size_t c = 0; c < DG_PDF_MOST_COLUMNS; c++)
        last[c] = -HUGE_VAL;
    for (size_t i = t->body; i < t->to; i++) {
        const line *at = &t->sheet->lines[i];
        double middle = middle_of(at), least = HUGE_VAL;
        for (size_t w = 0; w < at->n && !at->spans; w++) {
            double *above = &last[dg_pdf_column_of(t, at->words[w])];
            if (*above < middle) least = fmin(least, middle - *above);
            *above = middle;
        }
        if (least > height / 2 && least < 2 * height) apart[n++] = least - height;
    }
    qsort(apart, n, sizeof *apart, dg_pdf_by_length);
    if (n >= FEWEST) *white = apart[n / 10];
    return n >= FEWEST;
}

/* The white that parts rows is more than that between the lines of a cell: the least that is, by a
 * jump among all; 0 where all are about the same. */
static double least_between_rows(const blocks *b, const table *t) {
    double sorted[DG_PDF_MOST_LINES];
    size_t n = b->n - 1;
    if (b->n < 2) return 0;
    memcpy(sorted, b->before + 1, n * sizeof *sorted);
    if (white_in_cells(&sorted[n], t)) n++;
    qsort(sorted, n, sizeof *sorted, dg_pdf_by_length);
    for (size_t i = 1; i < n; i++)
        if (sorted[i] - sorted[i - 1] > fmax(least_jump, 0.3 * sorted[i - 1]))
            return (sorted[i] + sorted[i - 1]) / 2;
    return 0;
}

/* How many columns a line has words in; *small: one begins with a small letter, as what goes on
 * does. */
static size_t columns_on(const table *t, const line *at, bool *small) {
    size_t n = 0, last = DG_PDF_MOST_COLUMNS;
    *small = false;
    for (size_t i = 0; i < at->n; i++) {
        size_t column = dg_pdf_column_of(t, at->words[i]);
        if (column == last) continue;
        char c = at->words[i]->text.at[0];
        *small = *small || (c >= 'a' && c <= 'z');
        last = column;
        n++;
    }
    return n;
}

static size_t most_columns(const table *t) {
    size_t most = 0;
    bool small;
    for (size_t i = t->body; i < t->to; i++) {
        size_t n = t->sheet->lines[i].spans ? 0 : columns_on(t, &t->sheet->lines[i], &small);
        most = n > most ? n : most;
    }
    return most;
}

/* How far to the right the words of each column reach, at the most. */
static void find_edges(double edges[DG_PDF_MOST_COLUMNS], const table *t) {
    for (size_t c = 0; c < DG_PDF_MOST_COLUMNS; c++)
        edges[c] = -HUGE_VAL;
    for (size_t i = t->body; i < t->to; i++)
        for (size_t w = 0; w < t->sheet->lines[i].n && !t->sheet->lines[i].spans; w++) {
            const dg_pdf_word *word = t->sheet->lines[i].words[w];
            double *edge = &edges[dg_pdf_column_of(t, word)];
            *edge = fmax(*edge, word->right);
        }
}

/* Does the line go on with cells in Han characters, in the first column too: fewer than half of
 * them, and each below one with no room for a character more? */
static bool fills_up(const table *t, const line *at, size_t n, size_t most) {
    enum { LONG = 6 }; /* characters of the first cell, at the least */
    double edges[DG_PDF_MOST_COLUMNS], high = at->bottom - at->top;
    const line *above = at - 1;
    size_t step;
    if (n * 2 > most || !dg_utf8_is_han(dg_utf8_next(at->words[0]->text, 0, &step))) return false;
    if (above->words[0]->right - above->words[0]->left < LONG * high) return false;
    find_edges(edges, t);
    for (size_t i = 0, w = 0; i < at->n; i++) {
        size_t column = dg_pdf_column_of(t, at->words[i]);
        while (w + 1 < above->n && dg_pdf_column_of(t, above->words[w + 1]) <= column)
            w++;
        bool below = dg_pdf_column_of(t, above->words[w]) == column;
        if (!below || above->words[w]->right + high <= edges[column]) return false;
    }
    return true;
}

/* Does the line begin a row below one that ends without more white than between lines: in the first
 * column, and as no line does that cells go on in? One that holds all others does below a cell that
 * is the first of several rows. */
static bool begins_row(const table *t, const line *at, size_t most) {
    enum { FEWEST = 3 };
    bool small;
    size_t n = columns_on(t, at, &small);
    if (dg_pdf_column_of(t, at->words[0]) == 0)
        return n == most || !(small || fills_up(t, at, n, most));
    return n >= FEWEST && n + 1 >= most && !small;
}

/* Where all white is alike, and no more than between lines, lines tell by what they say where rows
 * begin. */
static void part_by_white(table *t) {
    blocks b;
    find_blocks(&b, t);
    double least = least_between_rows(&b, t);
    size_t most = most_columns(t);
    for (size_t i = 1; i < b.n; i++) {
        const line *at = &t->sheet->lines[b.first[i]];
        bool tight = least == 0 && b.before[i] < leading * (at->bottom - at->top);
        bool begins = tight ? begins_row(t, at, most) : b.before[i] > least;
        bool beside_spanning = at->spans || t->sheet->lines[b.first[i] - 1].spans;
        if (begins || beside_spanning) part_at(t, b.at[i]);
    }
}

/* Below heads over several columns is a row of its own. */
static void part_below_heads(table *t) {
    if (t->body == t->from || t->n_parts == DG_PDF_MOST_LINES) return;
    const line *at = &t->sheet->lines[t->body];
    double y = (at[-1].bottom + at->top) / 2, slack = (at->bottom - at->top) / 2;
    size_t i = 0;
    while (i < t->n_parts && t->parts[i] < y)
        i++;
    if (i == 0) return; /* of no page that makes sense */
    bool parted = y - t->parts[i - 1] < slack || (i < t->n_parts && t->parts[i] - y < slack);
    if (parted) return;
    memmove(&t->parts[i + 1], &t->parts[i], (t->n_parts - i) * sizeof *t->parts);
    t->parts[i] = y;
    t->n_parts++;
}

void dg_pdf_rows_find(table *t) {
    t->left = HUGE_VAL;
    t->right = -HUGE_VAL;
    for (size_t i = t->from; i < t->to; i++) {
        const line *at = &t->sheet->lines[i];
        t->left = fmin(t->left, at->words[0]->left - 1);
        for (size_t w = 0; w < at->n; w++)
            t->right = fmax(t->right, at->words[w]->right + 1);
    }
    t->n_parts = 0;
    part_at(t, t->sheet->lines[t->from].top - 1);
    if (!part_by_lines(t)) part_by_white(t);
    part_below_heads(t);
    part_at(t, t->sheet->lines[t->to - 1].bottom + 1);
}

size_t dg_pdf_row_end(const table *t, size_t from, size_t row) {
    while (from < t->to &&
           (t->sheet->lines[from].top + t->sheet->lines[from].bottom) / 2 < t->parts[row + 1])
        from++;
    return from;
}
