/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/wrapped.h"

#include <string.h>

#include "base/utf8.h"
#include "read/outline/broken.h"
#include "read/outline/line_start.h"
#include "read/words/lexicon.h"

enum {
    NARROW_WIDTH = 40,   /* lines that never reach this are short, not wrapped */
    WRAPPED_WIDTH = 120, /* a text whose lines are all narrower than this may be hard-wrapped */
};

/* The columns of what stands together at the start of a line: a word, or a character and a mark. */
static size_t first_columns(dg_slice line) {
    enum { CHARACTER = 4 };
    size_t n = 0;
    while (n < line.n && (unsigned char)line.at[n] > ' ' && (unsigned char)line.at[n] < 0x80)
        n++;
    return n > 0 ? n + 1 : CHARACTER;
}

/* How many lines, of at most `width` columns, end because the first word of the one `step` lines
 * below had no room; no more than `most`. */
static size_t count_full(const dg_source *source, size_t width, size_t step, size_t most) {
    size_t full = 0;
    for (size_t i = 0; i + step < source->n_lines && full < most; i++) {
        dg_slice line = dg_source_simplified_line(source, i), words = dg_slice_trim(line);
        dg_slice next = dg_slice_trim(dg_source_simplified_line(source, i + step));
        full += words.n > 0 && next.n > 0 && !dg_ends_sentence(words) &&
                dg_utf8_width(line) + first_columns(next) > width && !dg_line_starts_afresh(next);
    }
    return full;
}

/* One line is the widest, by chance. */
static bool is_wrapped_by_hand(const dg_source *source, size_t width) {
    return count_full(source, width, 1, 2) == 2;
}

/* Does an empty line stand between nearly all lines, and are so many of these full that it says
 * nothing? Fewer say so where no two lines touch. */
bool dg_wrapped_is_double_spaced(const dg_source *source, size_t width) {
    enum { LEAST = 8, FULL_OF = 4, FULL_OF_APART = 12 };
    size_t touching = 0, apart = 0;
    bool before = false, before_that = false;
    for (size_t i = 0; i < source->n_lines; i++) {
        bool words = dg_slice_trim(dg_source_simplified_line(source, i)).n > 0;
        touching += words && before;
        apart += words && !before && before_that;
        before_that = before;
        before = words;
    }
    size_t enough = touching > 0 ? apart / FULL_OF : apart / FULL_OF_APART + 2;
    return !source->markdown && apart >= LEAST && apart > touching * LEAST &&
           count_full(source, width, 2, enough) == enough;
}

/* How many lines are so wide, of those that could be wrapped: no address or tag stands in them. */
typedef struct {
    size_t of[WRAPPED_WIDTH + 2]; /* the last: all that are wider */
    size_t all;
} widths;

static void count_widths(widths *w, const dg_source *source) {
    *w = (widths){0};
    for (size_t i = 0; i < source->n_lines; i++) {
        dg_slice line = dg_source_simplified_line(source, i);
        if (dg_slice_trim(line).n == 0 || dg_slice_holds(line, "://") ||
            (source->markdown && memchr(line.at, '<', line.n) != NULL))
            continue;
        size_t width = dg_utf8_width(line);
        w->of[width > WRAPPED_WIDTH ? WRAPPED_WIDTH + 1 : width]++;
        w->all++;
    }
}

/* The width at which so many lines end that the few wider ones were not wrapped; 0: there is none.
 */
static size_t wall(const dg_source *source) {
    enum { SLACK = 12, LEAST = 4, ONE_OF = 3, FEW_OF = 10 };
    widths w;
    count_widths(&w, source);
    size_t few = w.all / FEW_OF + 1;
    for (size_t width = WRAPPED_WIDTH, wider = w.of[width + 1]; width > NARROW_WIDTH; width--) {
        if (wider > few) return 0;
        size_t near = 0;
        for (size_t i = 0; i < SLACK && w.of[width] > 0; i++)
            near += w.of[width - i];
        size_t enough = wider + (near < 2 * LEAST ? LEAST : near / 2);
        if (near >= LEAST && near * ONE_OF >= w.all &&
            count_full(source, width, 1, enough) == enough)
            return width;
        wider += w.of[width];
    }
    return 0;
}

/* Of the lines, those that hold an address or a tag included. */
static size_t find_widest(const dg_source *source) {
    size_t widest = 0;
    for (size_t i = 0; i < source->n_lines && widest <= WRAPPED_WIDTH; i++) {
        size_t width = dg_utf8_width(dg_source_simplified_line(source, i));
        if (width > widest) widest = width;
    }
    return widest;
}

size_t dg_wrapped_width(const dg_source *source) {
    size_t widest = find_widest(source);
    if (widest < NARROW_WIDTH) return 0;
    size_t width = wall(source);
    if (width > 0) return width * 3 / 4;
    if (widest > WRAPPED_WIDTH) return 0;
    return !source->paragraphs || is_wrapped_by_hand(source, widest) ? widest * 3 / 4 : 0;
}

/* The letters that the text ends with, or begins with. */
static dg_slice last_letters(dg_slice text) {
    size_t at = text.n;
    while (at > 0 && dg_is_letter(text.at[at - 1]))
        at--;
    return dg_slice_skip(text, at);
}

static dg_slice first_letters(dg_slice text) {
    dg_slice word = {text.at, 0};
    while (word.n < text.n && dg_is_letter(text.at[word.n]))
        word.n++;
    return word;
}

bool dg_wrapped_breaks_word(dg_slice previous, dg_slice next) {
    if (!dg_slice_ends(previous, "-") || next.n == 0) return false; /* mostly */
    previous.n--;
    return last_letters(previous).n > 1 && next.at[0] >= 'a' && next.at[0] <= 'z';
}

bool dg_wrapped_keeps_hyphen(dg_slice previous, dg_slice next) {
    WORDS(heads, {"Co", 0}, {"Vice", 0}, {"Under", 0}, {"Non", 0}, {"Multi", 0}, {"Anti", 0},
          {"Inter", 0}, {"Sub", 0}, {"Self", 0}, {"Pre", 0}, {"Post", 0}, {"Long", 0}, {"Short", 0},
          {"Cross", 0}, {"Public", 0}, {"Private", 0}, {"Whole", 0}, {"Community", 0}, {"Mid", 0},
          {"High", 0}, {"Low", 0}, {"Full", 0}, {"Part", 0}, {"Well", 0}, {"Follow", 0},
          {"Real", 0}, {"Evidence", 0}, {"Government", 0}, {"State", 0}, {"All", 0});
    WORDS(tails, {"tion", 0}, {"tions", 0}, {"tional", 0}, {"sion", 0}, {"sions", 0}, {"ment", 0},
          {"ments", 0}, {"mental", 0}, {"ture", 0}, {"tures", 0}, {"tive", 0}, {"tives", 0},
          {"ing", 0}, {"ings", 0}, {"ity", 0}, {"ties", 0}, {"cies", 0}, {"cy", 0}, {"ence", 0},
          {"ance", 0}, {"nate", 0}, {"nated", 0}, {"nating", 0}, {"dating", 0}, {"tary", 0},
          {"tor", 0}, {"tors", 0}, {"ble", 0}, {"bility", 0}, {"ly", 0}, {"ed", 0}, {"er", 0},
          {"ers", 0}, {"ic", 0}, {"ics", 0}, {"cil", 0}, {"cils", 0}, {"ry", 0}, {"al", 0});
    previous.n--;
    dg_slice head = last_letters(previous), tail = first_letters(next);
    if (head.n < previous.n && previous.at[previous.n - head.n - 1] == '-') return true;
    if (dg_words_hold(&tails, tail)) return false;
    return !dg_is_capital(head.at[0]) || dg_words_hold(&heads, head);
}
