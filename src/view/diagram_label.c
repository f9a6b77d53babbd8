/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/diagram_label.h"

#include <math.h>
#include <stdlib.h>

#include "base/text.h"
#include "base/utf8.h"

/* Ems of a proportional sans-serif face, capitals and digits a little generously. */
static double ems_of(uint32_t c, dg_slice bytes) {
    if (dg_utf8_width(bytes) > 1 || c >= 0x2000) return 1; /* Chinese fonts set “…” as wide */
    if (c == ' ' || c == 'i' || c == 'l' || c == 'j' || c == '.' || c == ',') return 0.3;
    if (c == 'M' || c == 'W' || c == '%' || c == '@') return 0.95;
    if (c == 'm' || c == 'w') return 0.85;
    return (c >= 'A' && c <= 'Z') || c == '&' ? 0.74 : 0.58;
}

double dg_label_ems(dg_slice words) {
    double ems = 0;
    for (size_t at = 0, step; at < words.n; at += step) {
        uint32_t c = dg_utf8_next(words, at, &step);
        ems += ems_of(c, (dg_slice){words.at + at, step});
    }
    return ems;
}

/* Parts of Chinese names that stay whole. */
static const char *const wholes[] = {
    "国务院",   "领导小组", "委员会",     "办公室", "办公厅", "联席会议",
    "人民政府", "人民法院", "人民检察院", "信息化", "总局",   "总署",
};

static bool is_any_of(uint32_t c, dg_slice set) {
    for (size_t at = 0, step; at < set.n; at += step)
        if (dg_utf8_next(set, at, &step) == c) return true;
    return false;
}

static bool may_not_start(uint32_t c) {
    return is_any_of(c, DG_LITERAL("，。、；：）〕”》」！？…,.;:)!?%"));
}

static bool may_not_end(uint32_t c) {
    return is_any_of(c, DG_LITERAL("（〔“《「(#"));
}

/* A character, and what a line break before it would cost; infinite where none may be. */
typedef struct {
    size_t at;
    double ems, cost;
    uint32_t c;
} letter;

static const double torn_whole = 90, torn_word = 45, between_words = 6, before_and = 8;

static size_t whole_at(dg_slice words, size_t at) {
    for (size_t i = 0; i < sizeof wholes / sizeof *wholes; i++)
        if (dg_slice_starts(dg_slice_skip(words, at), wholes[i]))
            return dg_utf8_count(dg_slice_of(wholes[i]));
    return 0;
}

static double break_cost(uint32_t before, uint32_t after, bool even) {
    if (dg_utf8_is_space(before)) return 0;
    if (may_not_start(after) || may_not_end(before) || dg_utf8_is_space(after)) return INFINITY;
    bool han_before = dg_utf8_is_han(before), han_after = dg_utf8_is_han(after);
    if (is_any_of(after, DG_LITERAL("和与及"))) return before_and;
    if (han_before && han_after) return even ? between_words : torn_word;
    if (han_before || han_after || may_not_start(before)) return 0;
    return INFINITY;
}

static void read_letters(letter *letters, dg_slice words) {
    size_t i = 0, whole_left = 0, run = 0; /* run: Han characters since a word began for certain */
    for (size_t at = 0, step; at < words.n; at += step, i++) {
        letter *l = &letters[i];
        l->at = at;
        l->c = dg_utf8_next(words, at, &step);
        l->ems = ems_of(l->c, (dg_slice){words.at + at, step});
        l->cost = i > 0 ? break_cost(letters[i - 1].c, l->c, run % 2 == 0) : INFINITY;
        if (whole_left == 0 && (whole_left = whole_at(words, at)) > 0) {
            if (i > 0 && l->cost < INFINITY) l->cost = 0;
            run = 0;
        } else if (whole_left > 0) {
            l->cost = torn_whole;
        }
        bool ends_word = !dg_utf8_is_han(l->c) || is_any_of(l->c, DG_LITERAL("和与及"));
        if (whole_left > 0)
            whole_left--;
        else
            run = ends_word ? 0 : run + 1;
    }
}

/* What a line of that width costs where `ems` are to be filled. */
static double line_cost(double width, double ems) {
    double room = ems - width;
    return room >= -1e-9 ? room * room : 1000 * room * room + 1000;
}

/* The cheapest division: from[i] is where the line that ends before letter i starts. */
static void divide(size_t *from, double *best, const letter *letters, size_t n, double ems,
                   bool free_end) {
    best[0] = 0;
    for (size_t end = 1; end <= n; end++) {
        best[end] = INFINITY;
        if (end < n && letters[end].cost >= INFINITY) continue;
        double width = 0;
        bool trailing = true;
        for (size_t start = end; start-- > 0;) {
            trailing = trailing && dg_utf8_is_space(letters[start].c);
            if (!trailing) width += letters[start].ems;
            double line = free_end && end == n && width <= ems ? 0 : line_cost(width, ems);
            if (start > 0) line += letters[start].cost;
            if (best[start] + line < best[end]) {
                best[end] = best[start] + line;
                from[end] = start;
            }
            if (width > 4 * ems && best[end] < INFINITY) break;
        }
    }
}

static void put_lines(dg_text *text, dg_slice words, const letter *letters, size_t end,
                      const size_t *from) {
    size_t start = from[end];
    if (start > 0) {
        put_lines(text, words, letters, start, from);
        dg_text_puts(text, "\n");
    }
    size_t first = letters[start].at, stop = letters[end].at;
    dg_text_put(text, dg_slice_trim((dg_slice){words.at + first, stop - first}));
}

static char *fold(const char *words, double ems, bool free_end) {
    dg_slice slice = dg_slice_of(words);
    size_t n = dg_utf8_count(slice);
    letter *letters = calloc(n + 1, sizeof *letters);
    size_t *from = calloc(n + 1, sizeof *from);
    double *best = calloc(n + 1, sizeof *best);
    dg_text text = {0};
    if (letters == NULL || from == NULL || best == NULL) {
        text.failed = true;
    } else if (n > 0) {
        read_letters(letters, slice);
        letters[n].at = slice.n;
        divide(from, best, letters, n, ems, free_end);
        put_lines(&text, slice, letters, n, from);
    }
    free(letters);
    free(from);
    free(best);
    return dg_text_take(&text);
}

char *dg_label_fold(const char *words, double ems) {
    return fold(words, ems, false);
}

char *dg_label_paragraph(const char *words, double ems) {
    return fold(words, ems, true);
}

double dg_label_diagonal(const char *folded, double more_lines) {
    size_t lines;
    double ems = dg_label_lines(&lines, folded);
    return hypot(ems, ((double)lines + more_lines) * 1.25);
}

char *dg_label_block(const char *name) {
    double ems = dg_label_ems(dg_slice_of(name));
    if (ems <= 4) return dg_label_fold(name, 4);
    char *best = NULL;
    for (double width = 3; width < ems + 1; width++) {
        char *block = dg_label_fold(name, width);
        if (block == NULL ||
            (best != NULL && dg_label_diagonal(block, 0.8) >= dg_label_diagonal(best, 0.8))) {
            free(block);
        } else {
            free(best);
            best = block;
        }
    }
    return best;
}

char *dg_label_cut(const char *words, double ems) {
    dg_slice slice = dg_slice_of(words);
    if (dg_label_ems(slice) <= ems) return dg_format("%s", words);
    size_t at = 0;
    double width = 1; /* of the ellipsis */
    for (size_t step; at < slice.n; at += step) {
        uint32_t c = dg_utf8_next(slice, at, &step);
        width += ems_of(c, (dg_slice){slice.at + at, step});
        if (width > ems) break;
    }
    return dg_format("%.*s…", (int)at, words);
}

char *dg_label_column(const char *name) {
    dg_text text = {0};
    dg_slice slice = dg_slice_of(name);
    uint32_t before = ' ';
    for (size_t at = 0, step; at < slice.n; at += step) {
        uint32_t c = dg_utf8_next(slice, at, &step);
        if (at > 0 && break_cost(before, c, true) < INFINITY) dg_text_puts(&text, "\n");
        if (!dg_utf8_is_space(c)) dg_text_put(&text, (dg_slice){slice.at + at, step});
        before = c;
    }
    return dg_text_take(&text);
}

double dg_label_lines(size_t *lines, const char *folded) {
    dg_slice rest = dg_slice_of(folded);
    double widest = 0;
    *lines = 0;
    for (;;) {
        size_t end = dg_slice_find(rest, "\n", 0);
        widest = fmax(widest, dg_label_ems((dg_slice){rest.at, end}));
        (*lines)++;
        if (end == rest.n) return widest;
        rest = dg_slice_skip(rest, end + 1);
    }
}
