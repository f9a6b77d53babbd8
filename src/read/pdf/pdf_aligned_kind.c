/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/traditional.h"
#include "base/utf8.h"
#include "read/pdf/pdf_aligned_table.h"
#include "read/words/lexicon.h"
#include "read/words/table_words.h"

enum {
    FEW_MARKS = 4,   /* in cells that make a matrix of a table */
    HEAD_BYTES = 60, /* a longer head is prose that ends in one */
};

typedef dg_pdf_text_line line;
typedef dg_pdf_aligned table;

/* What a row of lines [from, end) says in a column. */
static bool put_words(dg_text *out, const table *t, size_t from, size_t end, size_t column) {
    for (size_t i = from; i < end; i++)
        for (size_t w = 0; w < t->sheet->lines[i].n; w++) {
            const dg_pdf_word *word = t->sheet->lines[i].words[w];
            if (dg_pdf_column_of(t, word) != column) continue;
            bool latin = out->n > 0 && (unsigned char)word->text.at[0] < 0x80;
            dg_text_puts(out, latin ? " " : "");
            dg_text_put(out, word->text);
        }
    return out->n > 0 && !out->failed;
}

/* Lead agency: A. The colon of a head ends it. */
static bool is_label(dg_slice words) {
    size_t colon = dg_slice_find(words, ":", 0), wide = dg_slice_find(words, "：", 0);
    return colon + strlen(":") < words.n || wide + strlen("：") < words.n;
}

/* 负责）, 责任。: the end of prose, and no head? */
static bool ends_prose(dg_slice words) {
    size_t open = dg_slice_find(words, "（", 0), close = dg_slice_find(words, "）", 0);
    return words.n > HEAD_BYTES || dg_slice_holds(words, "。") ||
           (open < words.n) != (close < words.n);
}

/* Has a row a label with what is labelled, which a head has not: Lead: A beside Support: B? */
static bool holds_label(const table *t, size_t from, size_t end) {
    bool label = false;
    for (size_t column = 0; column <= t->gutters.n && !label; column++) {
        dg_text words = {0};
        label = put_words(&words, t, from, end, column) && is_label(dg_text_slice(&words));
        dg_text_free(&words);
    }
    return label;
}

/* What that is as the head of a column, which is known as a whole. */
static dg_column_meaning whole_meaning(const table *t, size_t from, size_t end, size_t column) {
    dg_text words = {0};
    dg_column_meaning meaning = {DG_COLUMN_OTHER, DG_CLASS_NONE};
    bool any = put_words(&words, t, from, end, column);
    if (any) dg_simplify(words.at, words.n);
    if (any && !ends_prose(dg_text_slice(&words)) && !is_label(dg_text_slice(&words)))
        meaning = dg_column_word(dg_text_slice(&words));
    dg_text_free(&words);
    return meaning;
}

/* What it is. Responsible officer: parties, where offices stand below. */
static dg_column_kind kind_of(const table *t, size_t from, size_t end, size_t column) {
    dg_column_meaning meaning = whole_meaning(t, from, end, column);
    return meaning.class == DG_CLASS_PERSON ? DG_COLUMN_PARTIES : meaning.kind;
}

/* Where a column's words of a line begin and end. */
static bool find_extent(double extent[2], const table *t, const line *at, size_t column) {
    bool any = false;
    for (size_t w = 0; w < at->n; w++) {
        if (dg_pdf_column_of(t, at->words[w]) != column) continue;
        if (!any) extent[0] = at->words[w]->left;
        extent[1] = at->words[w]->right;
        any = true;
    }
    return any;
}

/* Do many lines of a column run from edge to edge? *width: of the widest, but for a tenth of them,
 * which may be notes in small print. */
static bool is_full(double *width, const table *t, size_t column) {
    enum { MOST = 512 };
    double extent[2], widths[MOST];
    size_t seen = 0, full = 0;
    for (size_t i = t->body; i < t->to && seen < MOST; i++) {
        if (!find_extent(extent, t, &t->sheet->lines[i], column)) continue;
        size_t at = seen++;
        for (; at > 0 && widths[at - 1] < extent[1] - extent[0]; at--)
            widths[at] = widths[at - 1];
        widths[at] = extent[1] - extent[0];
    }
    *width = seen > 0 ? widths[seen / 10] : 0;
    for (size_t i = 0; i < seen; i++)
        full += widths[i] > 0.8 * *width;
    return full * 3 >= seen;
}

/* Are these two columns of text, equally wide, as pages have them? */
static bool is_text(const table *t) {
    enum { FEW = 8 };
    double left, right;
    return t->gutters.n == 1 && t->to - t->from > FEW && is_full(&left, t, 0) &&
           is_full(&right, t, 1) && left > 0.8 * right && right > 0.8 * left;
}

/* How many lines have ink in each part of the width of a sheet. */
enum { PARTS = 240 };

static size_t part_at(double share) {
    return (size_t)(fmin(fmax(share, 0), 1) * PARTS);
}

static void count_ink(size_t ink[PARTS], const dg_pdf_sheet *s, double left, double width) {
    for (size_t i = 0; i < s->n_lines; i++)
        for (size_t w = 0; w < s->lines[i].n; w++) {
            const dg_pdf_word *word = s->lines[i].words[w];
            size_t from = part_at((word->left - left) / width);
            size_t to = part_at((word->right - left) / width);
            for (size_t p = from; p <= to && p < PARTS; p++)
                ink[p]++;
        }
}

/* The middle of the only white that goes down nearly all lines, where it is in the middle of the
 * sheet; 0: there is none, or more than one. */
static double find_middle(const dg_pdf_sheet *s) {
    double left = HUGE_VAL, right = 0, found = 0;
    for (size_t i = 0; i < s->n_lines; i++) {
        left = fmin(left, s->lines[i].words[0]->left);
        right = fmax(right, s->lines[i].words[s->lines[i].n - 1]->right);
    }
    size_t ink[PARTS] = {0}, white = 0, n = 0;
    bool begun = false;
    if (right <= left) return 0;
    count_ink(ink, s, left, right - left);
    for (size_t p = 0; p < PARTS; p++) {
        if (ink[p] <= s->n_lines / 10) {
            white++;
            continue;
        }
        if (begun && white > 1) {
            n++;
            found = ((double)p - (double)white / 2) / PARTS;
        }
        begun = true;
        white = 0;
    }
    return n == 1 && fabs(found - 0.5) < 0.1 ? left + (right - left) * found : 0;
}

bool dg_pdf_sheet_is_text(const dg_pdf_sheet *sheet) {
    table halves = {.sheet = sheet, .to = sheet->n_lines};
    double middle = find_middle(sheet);
    halves.gutters.n = middle > 0;
    halves.gutters.items[0].from = halves.gutters.items[0].to = middle;
    return is_text(&halves);
}

static bool names_parties(dg_column_kind kind) {
    return kind == DG_COLUMN_PARTIES || kind == DG_COLUMN_DEPARTMENT;
}

/* R, A/R, 牵头, ● */
static bool is_mark(dg_slice text) {
    static const char *const symbols[] = {"●", "○", "◎", "★", "☆", "▲", "△", "■",
                                          "□", "◆", "◇", "√", "✓", "✔", NULL};
    dg_class class;
    size_t letters = 0;
    for (size_t i = 0; symbols[i] != NULL; i++)
        if (dg_slice_is(text, symbols[i])) return true;
    for (size_t i = 0; i < text.n; i++)
        letters += memchr("RACISLP", text.at[i], strlen("RACISLP")) != NULL;
    return (letters > 0 && text.n <= 3 && letters + 1 >= text.n) ||
           (text.n > 0 && dg_word_role(&class, text) == text.n);
}

/* How many cells of lines [from, end), of the columns behind the first, hold such marks, and how
 * many other words they hold. */
static void count_marks(size_t *marks, size_t *others, const table *t, size_t from, size_t end) {
    *marks = *others = 0;
    for (size_t i = from; i < end; i++)
        for (size_t w = 0; w < t->sheet->lines[i].n; w++) {
            const dg_pdf_word *word = t->sheet->lines[i].words[w];
            if (t->sheet->lines[i].spans || dg_pdf_column_of(t, word) == 0) continue;
            bool mark = is_mark(word->text);
            *marks += mark;
            *others += !mark;
        }
}

static bool is_matrix(const table *t) {
    size_t marks, others;
    count_marks(&marks, &others, t, dg_pdf_row_end(t, t->from, 0), t->to);
    return marks >= FEW_MARKS && marks > others;
}

/* How many columns lines [from, end) make known as a head. */
static size_t known_in(const table *t, size_t from, size_t end) {
    size_t known = 0;
    for (size_t column = 0; column <= t->gutters.n; column++)
        known += whole_meaning(t, from, end, column).kind != DG_COLUMN_OTHER;
    return known;
}

uint32_t dg_pdf_columns_below_head(const table *t, size_t from, size_t end) {
    if (from != t->from || t->n_parts < 3) return 0;
    uint32_t upper = dg_pdf_columns_of(t, from, end),
             lower = dg_pdf_columns_of(t, end, dg_pdf_row_end(t, end, 1)), shared = upper & lower,
             all = (UINT32_C(1) << (t->gutters.n + 1)) - 1;
    uint32_t run = lower & (~lower + 1); /* its lowest bit */
    bool contiguous = lower != 0 && ((lower + run) & lower) == 0;
    bool one = shared != 0 && (shared & (shared - 1)) == 0;
    return contiguous && one && lower != shared && (upper | lower) == all ? lower : 0;
}

void dg_pdf_aligned_part_rows(table *t) {
    dg_pdf_rows_find(t);
    while (t->n_parts > 2 && t->body == t->from) {
        size_t first = dg_pdf_row_end(t, t->from, 0), second = dg_pdf_row_end(t, first, 1);
        bool less = known_in(t, t->from, second) < known_in(t, t->from, first);
        bool whole = dg_pdf_columns_in(t, first, second) == dg_pdf_columns_in(t, t->from, first);
        size_t marks, others;
        count_marks(&marks, &others, t, first, second);
        if (less || whole || t->sheet->lines[first].spans || marks > others) return;
        if (dg_pdf_columns_below_head(t, t->from, first) != 0) return;
        t->n_parts--;
        memmove(&t->parts[1], &t->parts[2], (t->n_parts - 1) * sizeof *t->parts);
    }
}

size_t dg_pdf_aligned_known(const table *t) {
    size_t first = dg_pdf_row_end(t, t->from, 0),
           second = t->n_parts > 2 ? dg_pdf_row_end(t, first, 1) : first;
    size_t known = 0, parties = 0;
    if (holds_label(t, t->from, first)) return 0;
    for (size_t column = 0; column <= t->gutters.n; column++) {
        dg_column_kind kind = kind_of(t, t->from, first, column);
        if (kind == DG_COLUMN_OTHER || t->body > t->from) {
            dg_column_kind below = kind_of(t, first, second, column);
            if (below != DG_COLUMN_OTHER) kind = below;
        }
        known += kind != DG_COLUMN_OTHER;
        parties += names_parties(kind);
    }
    return parties > 0 && (known > 1 || t->gutters.n > 1) ? known : 0;
}

/* Two columns, the first of what would be labels: Lead agency, Health. */
static bool has_fields(const table *t) {
    enum { FEWEST = 3 };
    size_t from = t->from, known = 0, parties = 0;
    if (t->gutters.n != 1) return false;
    for (size_t row = 0; row + 1 < t->n_parts; row++) {
        size_t end = dg_pdf_row_end(t, from, row);
        dg_column_kind kind = kind_of(t, from, end, 0);
        known += kind != DG_COLUMN_OTHER && dg_pdf_columns_in(t, from, end) == 2;
        parties += names_parties(kind);
        from = end;
    }
    return parties > 0 && known >= FEWEST;
}

/* Has a row below the head words in several columns? */
static bool has_rows(const table *t) {
    size_t from = t->from;
    for (size_t row = 0; row + 1 < t->n_parts; row++) {
        size_t end = dg_pdf_row_end(t, from, row);
        if (row > 0 && dg_pdf_columns_in(t, from, end) > 1) return true;
        from = end;
    }
    return false;
}

bool dg_pdf_aligned_is_one(const table *t, size_t known) {
    return !t->sheet->text && !is_text(t) &&
           (((known > 0 || is_matrix(t)) && has_rows(t)) || has_fields(t));
}
