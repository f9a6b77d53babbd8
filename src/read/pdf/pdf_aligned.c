/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/pdf/pdf_aligned.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/fail.h"
#include "read/pdf/pdf_aligned_table.h"

enum {
    MOST_SPANNING = 2, /* lines over several columns in a row; more are text below the table */
    HEADLESS = 4,      /* first lines of a page, such as its head, that need not be the table's */
};

/* In heights of a line. */
static const double far_below = 5;

typedef dg_pdf_text_line line;
typedef dg_pdf_sheet sheet;
typedef dg_pdf_aligned table;

/* --- Columns --- */

/* The gutters between the words of the lines on a level with line `source`; none where there is no
 * memory. */
static void find_gutters(dg_pdf_gutters *g, const sheet *s, size_t from, size_t source) {
    DG_ARRAY(const dg_pdf_word *) words = {0};
    size_t start = dg_pdf_level_start(s, source, from), end = dg_pdf_level_end(s, source);
    bool ok = true;
    for (size_t i = start; i < end; i++)
        for (size_t w = 0; w < s->lines[i].n && ok; w++)
            ok = DG_PUSH(words, s->lines[i].words[w]);
    if (ok) qsort(words.items, words.n, sizeof *words.items, dg_pdf_by_left);
    dg_pdf_gutters_find(g, words.items, ok ? words.n : 0);
    free(words.items);
}

static bool is_one_part(const line *at) {
    for (size_t i = 1; i < at->n; i++)
        if (dg_pdf_begins_part(at, i)) return false;
    return true;
}

/* Do the words of a line begin where its columns do, wherever it passes a gutter? */
static bool begins_columns(const line *at, const dg_pdf_gutters *g) {
    for (size_t i = 1, column = 0; i < at->n; i++) {
        double left = at->words[i]->left;
        while (column < g->n && g->items[column].to <= at->words[i - 1]->left + 1)
            column++;
        bool passes = column < g->n && at->words[i - 1]->right <= g->items[column].from + 1 &&
                      left >= g->items[column].to - 1;
        bool inside =
            column < g->n && left > g->items[column].from + 1 && left < g->items[column].to - 1;
        if (inside || (passes && left > g->items[column].to + 1)) return false;
    }
    return true;
}

/* Does a line begin where a column but the first does? */
static bool begins_in_column(const line *at, const dg_pdf_gutters *g) {
    for (size_t i = 0; i < g->n; i++)
        if (fabs(at->words[0]->left - g->items[i].to) < 1) return true;
    return false;
}

/* Does a part of a line begin at x? */
static bool has_part_at(const line *at, double x, double slack) {
    for (size_t w = 0; w < at->n; w++)
        if (fabs(at->words[w]->left - x) < slack && (w == 0 || dg_pdf_begins_part(at, w)))
            return true;
    return false;
}

/* A gutter that the head makes too wide, as it is centred over its column, ends where lines below
 * begin, next to the column before: No. and 1.1 before Work with, below Action. */
static void end_at_cells(dg_pdf_gutters *g, const sheet *s, size_t body) {
    enum { FEWEST = 3, NEAR = 40 };
    size_t end = body + NEAR < s->n_lines ? body + NEAR : s->n_lines;
    for (size_t c = 0; c < g->n && s->space == 0; c++)
        for (size_t i = body; i < end; i++) {
            const dg_pdf_word *first = s->lines[i].words[0];
            double x = first->left, apart = x - g->items[c].from, high = first->bottom - first->top;
            if (apart < DG_PDF_LEAST_GUTTER || apart > DG_PDF_BETWEEN_WORDS * high) continue;
            size_t begin = 0;
            for (size_t l = body; l < end && begin < FEWEST; l++)
                begin += fabs(s->lines[l].words[0]->left - x) < 1;
            if (begin == FEWEST && x < g->items[c].to) g->items[c].to = x;
        }
}

/* Is a gutter no wider than a space, and begins no column there in the head or in a line next to
 * line `i`? */
static bool is_a_space(const table *t, const dg_pdf_gutters *g, size_t i) {
    enum { NEAR = 3 };
    double space = t->sheet->space;
    for (size_t c = 0; c < g->n && space > 0; c++) {
        if (g->items[c].to - g->items[c].from > 1.5 * space) continue;
        bool begins = has_part_at(&t->sheet->lines[t->from], g->items[c].to, space / 2);
        for (size_t l = i > NEAR ? i - NEAR : 0; l <= i + NEAR && l < t->sheet->n_lines; l++)
            begins = begins || has_part_at(&t->sheet->lines[l], g->items[c].to, space / 2);
        if (!begins) return true;
    }
    return false;
}

/* Now that lines of several parts have made the gutters narrow: one whose words are close has them
 * where its blanks are, and one of a single part that closes them is over several columns. The
 * table ends above another, or more of those. */
static void settle(table *t, sheet *s) {
    size_t spanning = 0, end = t->to;
    for (size_t i = t->to = t->body; i < end && spanning <= MOST_SPANNING; i++) {
        line *at = &s->lines[i];
        dg_pdf_gutters narrower = t->gutters;
        if (!at->spans && !dg_pdf_gutters_settle(&narrower, at, s->space > 0)) {
            if (i == t->body || !is_one_part(at)) return;
            at->spans = true;
        }
        spanning = at->spans ? spanning + 1 : 0;
        if (at->spans) continue;
        t->gutters = narrower;
        t->to = i + 1;
    }
}

/* Does a line say what the table's first one does, word for word, as the head of the next table
 * may? */
static bool repeats_head(const table *t, const line *at) {
    enum { FEWEST = 3 };
    const line *head = &t->sheet->lines[t->from];
    if (at <= head || at->n != head->n || at->n < FEWEST) return false;
    for (size_t i = 0; i < at->n; i++)
        if (!dg_slice_equal(at->words[i]->text, head->words[i]->text)) return false;
    return true;
}

/* Take in the lines below for as long as they keep the gutters free. A line over several columns
 * does where more of the table follows. */
static void grow(table *t, sheet *s) {
    size_t spanning = 0;
    t->to = t->body;
    for (size_t i = t->body; i < s->n_lines && spanning <= MOST_SPANNING; i++) {
        line *at = &s->lines[i];
        double apart = i > t->body ? at->top - s->lines[i - 1].bottom : 0;
        if (apart > far_below * (at->bottom - at->top)) return;
        if (repeats_head(t, at)) break;
        dg_pdf_gutters narrower = t->gutters;
        bool closes = at->stretched || !dg_pdf_gutters_narrow(&narrower, at, s->space > 0) ||
                      is_a_space(t, &narrower, i);
        at->spans = closes || (i > t->body && is_one_part(at) && !begins_columns(at, &t->gutters) &&
                               !begins_in_column(at, &narrower));
        if (closes && (!is_one_part(at) || at->stretched || i == t->body)) return;
        spanning = at->spans ? spanning + 1 : 0;
        if (at->spans) continue;
        if (!is_one_part(at) || i == t->body || s->space > 0) t->gutters = narrower;
        t->to = i + 1;
    }
    settle(t, s);
}

/* Does a word begin at x, or reach over the white before it? Does one stand on either side, among
 * those from one gutter to the next? */
typedef struct {
    bool begins, closes, before, behind;
} side;

static side side_of(const line *at, double from, double x, double to) {
    side s = {0};
    for (size_t i = 0; i < at->n; i++) {
        const dg_pdf_word *w = at->words[i];
        if (w->right <= from || w->left >= to) continue;
        s.begins = s.begins || fabs(w->left - x) < 1;
        s.closes = s.closes || (w->left < x - 1 && w->right > x - DG_PDF_LEAST_GUTTER);
        s.before = s.before || w->right <= x - DG_PDF_LEAST_GUTTER;
        s.behind = s.behind || w->left >= x - 1;
    }
    return s;
}

/* Is a dg_pdf_gutters_narrow gutter before x, in the column from one gutter to the next: 1 Build?
 * Words begin at x in nearly all lines that go so far. */
static bool is_gutter(const table *t, double from, double x, double to, size_t fewest) {
    size_t begin = 0, behind = 0, before = 0;
    for (size_t i = t->body; i < t->to; i++) {
        if (t->sheet->lines[i].spans) continue;
        side s = side_of(&t->sheet->lines[i], from, x, to);
        if (s.closes) return false;
        begin += s.begins;
        behind += s.behind;
        before += s.before;
    }
    return before >= fewest && begin >= fewest && begin * 10 >= behind * 9;
}

/* Does white from `from` to `to` go down the lines [first, end), narrowed? Then it is a gutter. */
static void add_if_free(table *t, double from, double to, size_t first, size_t end) {
    dg_pdf_gutters one = {.items = {{from, to}}, .n = 1};
    for (size_t i = first; i < end; i++)
        if (!t->sheet->lines[i].spans &&
            !dg_pdf_gutters_narrow(&one, &t->sheet->lines[i], t->sheet->space > 0))
            return;
    if (is_a_space(t, &one, first)) return;
    if (!dg_pdf_gutters_hold(&t->gutters, one.items[0].from, one.items[0].to))
        dg_pdf_gutters_add(&t->gutters, one.items[0].from, one.items[0].to);
}

/* Add the gutters that no part of the line of `body` stands beside, as its words are close: wide
 * white that goes down all lines below it. */
static bool divide_widely(table *t) {
    DG_ARRAY(const dg_pdf_word *) all = {0};
    const line *body = &t->sheet->lines[t->body];
    size_t below = dg_pdf_level_end(t->sheet, t->body);
    bool ok = true;
    for (size_t i = below; i < t->to; i++)
        for (size_t w = 0; w < t->sheet->lines[i].n && !t->sheet->lines[i].spans && ok; w++)
            ok = DG_PUSH(all, t->sheet->lines[i].words[w]);
    if (ok && all.n > 0) qsort(all.items, all.n, sizeof *all.items, dg_pdf_by_left);
    double until = all.n > 0 ? all.items[0]->right : 0,
           wide = DG_PDF_BETWEEN_WORDS * (body->bottom - body->top);
    for (size_t i = 1; i < all.n && ok; i++) {
        double left = all.items[i]->left;
        if (left - until > wide) add_if_free(t, until, left, t->body, below);
        until = fmax(until, all.items[i]->right);
    }
    free(all.items);
    return ok;
}

/* Add the gutters of heads above line `body` that are free below them. */
static void divide_as_above(table *t) {
    for (size_t i = t->from; i < t->body; i++) {
        dg_pdf_gutters above;
        dg_pdf_gutters_find(&above, t->sheet->lines[i].words, t->sheet->lines[i].n);
        for (size_t g = 0; g < above.n; g++)
            add_if_free(t, above.items[g].from, above.items[g].to, t->body, t->to);
    }
}

/* Divide a column where words begin at x, behind white no wider than that between words. */
static void divide_at(table *t, double x, size_t fewest) {
    double from = -HUGE_VAL, to = HUGE_VAL;
    size_t column = 0;
    while (column < t->gutters.n && t->gutters.items[column].to < x + 1)
        from = t->gutters.items[column++].from;
    if (column < t->gutters.n) to = t->gutters.items[column].to;
    bool begun = column > 0 && fabs(t->gutters.items[column - 1].to - x) < 1;
    if (!begun && is_gutter(t, from, x, to, fewest))
        dg_pdf_gutters_add(&t->gutters, x - DG_PDF_LEAST_GUTTER, x);
}

/* Divide so where words of the head begin, or many lines do, as those of centred cells. */
static void divide_narrowly(table *t) {
    enum { FEWEST = 3, MANY = 8 };
    bool alike = t->sheet->space > 0; /* lines that are read as a text begin with their row */
    if (alike && t->body > t->from) return;
    for (size_t i = t->from; i < t->to && !(alike && i > t->from); i++) {
        const line *at = &t->sheet->lines[i];
        size_t n = i == t->from ? at->n : 1;
        for (size_t w = 0; w < n && !at->spans; w++)
            divide_at(t, at->words[w]->left, i == t->from ? FEWEST : MANY);
    }
}

/* What stands below the table in one column only, as a page number does, is none of it. */
static void trim(table *t) {
    while (t->to > t->body + 1) {
        const line *last = &t->sheet->lines[t->to - 1], *before = last - 1;
        double apart = last->top - before->bottom, high = last->bottom - last->top;
        if (dg_pdf_columns_in(t, t->to - 1, t->to) > 1 || apart < high) return;
        t->to--;
    }
}

/* --- Cells --- */

/* Is there a part of a line that reaches over the gutter? */
static bool reaches_over(const table *t, const line *at, size_t gutter) {
    double from = t->gutters.items[gutter].from, to = t->gutters.items[gutter].to;
    for (size_t i = 0; i < at->n; i++) {
        if (at->words[i]->left < to - 1 && at->words[i]->right > from + 1) return true;
        bool apart = i == 0 || dg_pdf_begins_part(at, i);
        if (!apart && at->words[i - 1]->right <= from + 1 && at->words[i]->left >= to - 1)
            return true;
    }
    return false;
}

/* Does a cell of the row, of lines [from, end), go on over the gutter? */
static bool is_merged(const table *t, size_t from, size_t end, size_t gutter) {
    for (size_t i = from; i < end; i++)
        if ((t->sheet->lines[i].spans || i < t->body) &&
            reaches_over(t, &t->sheet->lines[i], gutter))
            return true;
    return false;
}

/* A cell is as wide as the words of its columns reach, which tells where its lines are full. */
static bool add_cells(dg_pdf_lattice *made, const table *t, size_t row, size_t from, size_t end) {
    bool ok = true, whole = from < end && t->sheet->lines[from].spans;
    uint32_t below = row == 0 ? dg_pdf_columns_below_head(t, from, end) : 0;
    for (size_t column = 0, next; column <= t->gutters.n && ok; column = next) {
        next = column + 1;
        while (next <= t->gutters.n &&
               (whole || is_merged(t, from, end, next - 1) || (below >> (next - 1) & 3) == 3))
            next++;
        dg_pdf_cell cell = {.row = row,
                            .column = column,
                            .n_rows = 1,
                            .n_columns = next - column,
                            .left = column == 0 ? t->left : t->gutters.items[column - 1].to - 1,
                            .right = next > t->gutters.n ? t->right
                                                         : t->gutters.items[next - 1].from + 1,
                            .top = t->parts[row],
                            .bottom = t->parts[row + 1]};
        ok = DG_PUSH(made->cells, cell);
    }
    return ok;
}

static bool add_table(dg_pdf_lattice_list *lattices, const table *t) {
    dg_pdf_lattice made = {
        .left = t->left, .top = t->parts[0], .right = t->right, .bottom = t->parts[t->n_parts - 1]};
    bool ok = true;
    size_t from = t->from;
    for (size_t row = 0; row + 1 < t->n_parts && ok; row++) {
        size_t end = dg_pdf_row_end(t, from, row);
        ok = add_cells(&made, t, row, from, end);
        from = end;
    }
    if (ok && DG_PUSH(*lattices, made)) return true;
    free(made.cells.items);
    return false;
}

/* --- A page --- */

/* Lines that stand half a line higher than the one at hand are of the same row, whose cells are
 * centred. */
static void begin_higher(table *t, const sheet *s) {
    while (t->from > 0 && dg_pdf_level_start(s, t->from, t->from - 1) < t->from) {
        dg_pdf_gutters narrower = t->gutters;
        if (!dg_pdf_gutters_narrow(&narrower, &s->lines[t->from - 1], s->space > 0)) return;
        t->gutters = narrower;
        t->body = --t->from;
    }
}

/* The columns of a table whose head begins in line `at`: where line `source`, or what is below it,
 * parts them. false: there is none, or no memory. */
static bool find_columns(table *t, sheet *s, size_t at, size_t source) {
    *t = (table){.sheet = s, .from = at, .body = source};
    find_gutters(&t->gutters, s, at, source);
    if (t->gutters.n == 0) return false;
    t->body = dg_pdf_level_start(s, source, at);
    for (size_t i = at; i < t->body; i++)
        s->lines[i].spans = false;
    end_at_cells(&t->gutters, s, t->body);
    grow(t, s);
    if (at == t->body) begin_higher(t, s);
    divide_as_above(t);
    if (!divide_widely(t)) return false;
    divide_narrowly(t);
    trim(t);
    return t->to >= t->body + 2;
}

/* A head may have several lines, of which lower ones may have more columns: the first line is taken
 * that gives most, and of those the one that makes most of the head known. */
static bool find_below_head(table *t, sheet *s, size_t at) {
    enum { DEEPEST = 4 };
    size_t most = 0, best = 0, source = at;
    dg_pdf_gutters gutters;
    find_gutters(&gutters, s, at, at);
    if (gutters.n == 0) return false;
    for (size_t i = at; i < at + DEEPEST && i < s->n_lines; i++) {
        if (!find_columns(t, s, at, i)) continue;
        dg_pdf_aligned_part_rows(t);
        size_t known = dg_pdf_aligned_known(t);
        if (!dg_pdf_aligned_is_one(t, known) || t->gutters.n < most) continue;
        if (t->gutters.n == most && known <= best) continue;
        most = t->gutters.n;
        best = known;
        source = i;
    }
    if (most == 0 || !find_columns(t, s, at, source)) return false;
    dg_pdf_aligned_part_rows(t);
    return true;
}

static bool find_going_on(table *t, sheet *s, size_t at, const dg_pdf_gutters *before) {
    *t = (table){.sheet = s, .from = at, .body = at, .gutters = *before};
    grow(t, s);
    trim(t);
    if (t->to == t->from) return false;
    dg_pdf_rows_find(t);
    return dg_pdf_columns_in(t, t->from, dg_pdf_row_end(t, t->from, 0)) > 1;
}

/* The tables that begin in one of the first `n` lines. */
static bool find_tables(dg_pdf_lattice_list *lattices, dg_pdf_gutters *gutters, sheet *s,
                        size_t n) {
    dg_pdf_gutters before = *gutters;
    table *t = malloc(sizeof *t);
    bool ok = t != NULL;
    gutters->n = 0;
    for (size_t i = 0; ok && i < n && i < s->n_lines; i++) {
        if (s->lines[i].stretched) continue;
        bool found = find_below_head(t, s, i);
        bool headless = !found || dg_pdf_aligned_known(t) == 0;
        if (headless && before.n > 0 && i < HEADLESS && lattices->n == 0)
            found = find_going_on(t, s, i, &before) || (found && find_below_head(t, s, i));
        if (!found) continue;
        ok = add_table(lattices, t);
        if (ok) lattices->items[lattices->n - 1].open_top = i == 0 && dg_pdf_aligned_known(t) == 0;
        if (ok) lattices->items[lattices->n - 1].open_bottom = t->to == s->n_lines;
        *gutters = t->gutters;
        i = t->to - 1;
    }
    free(t);
    return ok;
}

/* As dg_pdf_aligned_find, of tables that begin in one of the first `n_first` lines. */
static dg_code find_first(dg_pdf_lattice_list *lattices, dg_pdf_gutters *gutters,
                          const dg_pdf_page_words *page, const dg_pdf_ruling_list *across,
                          size_t n_first, double space, dg_error *err) {
    size_t n = page->words.n;
    sheet *s = calloc(1, sizeof *s);
    const dg_pdf_word **words = malloc((n + 1) * sizeof *words);
    bool ok = s != NULL && words != NULL;
    *lattices = (dg_pdf_lattice_list){0};
    for (size_t i = 0; ok && i < n; i++)
        words[i] = &page->words.items[i];
    if (ok) {
        s->words = words;
        s->across = across;
        s->space = space;
        bool made = dg_pdf_sheet_make(s, n);
        s->text = made && dg_pdf_sheet_is_text(s);
        if (made) ok = find_tables(lattices, gutters, s, n_first);
    }
    free(words);
    free(s);
    if (ok) return DG_OK;
    dg_pdf_lattices_free(lattices);
    return dg_fail_memory(err);
}

dg_code dg_pdf_aligned_find(dg_pdf_lattice_list *lattices, dg_pdf_gutters *gutters,
                            const dg_pdf_page_words *page, const dg_pdf_ruling_list *across,
                            dg_error *err) {
    return find_first(lattices, gutters, page, across, SIZE_MAX, 0, err);
}

dg_code dg_pdf_aligned_at_top(dg_pdf_lattice_list *lattices, dg_pdf_gutters *gutters,
                              const dg_pdf_page_words *page, double space, dg_error *err) {
    static const dg_pdf_ruling_list none = {0};
    return find_first(lattices, gutters, page, &none, 1, space, err);
}
