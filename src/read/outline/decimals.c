/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which numbers of several levels, 1.1, are labels here, and which numbers stand over them. */
#include <string.h>

#include "base/utf8.h"
#include "read/name/latin.h"
#include "read/outline/outliner.h"
#include "read/words/lexicon.h"

/* 1.4 Build, after 1.2 or, `before` being 0, the first below 1: some are left out. Not 1.5 GW, or
 * 1.5 per cent. */
static bool leaves_out(const dg_label *label, size_t before, dg_slice rest) {
    enum { LEFT_OUT_MAX = 20 };
    dg_slice words = dg_slice_trim(dg_slice_skip(rest, label->length));
    bool word =
        words.n > 2 && dg_is_capital(words.at[0]) && words.at[1] >= 'a' && words.at[1] <= 'z';
    bool capital = dg_is_capital(rest.at[label->printed - 1]); /* 3D Printing */
    return word && !capital && label->number > before && label->number <= before + LEFT_OUT_MAX;
}

/* TOWN OF HILL: words of a heading; not GW. */
static bool is_in_capitals(dg_slice line) {
    bool begins = line.n > 3 && dg_is_capital(line.at[0]) && dg_is_letter(line.at[1]) &&
                  dg_is_letter(line.at[2]);
    for (size_t i = 0; begins && i < line.n; i++)
        begins = line.at[i] < 'a' || line.at[i] > 'z';
    return begins;
}

/* 2.2 Roads, 2.2 职责: a line set off by a space, without a stop, as a heading is. Not 2.5 per
 * cent, 2.5 万吨. */
static bool is_heading(const dg_label *label, dg_slice rest) {
    enum { LEAST = 6, MOST = 90 };
    size_t end = dg_slice_find(rest, "\n", 0), bytes = label->length + 1, step;
    if (end < bytes + LEAST || end > bytes + MOST || rest.at[label->length] != ' ') return false;
    if (dg_is_capital(rest.at[label->printed - 1])) return false; /* 3D Printing */
    dg_slice words = {rest.at + bytes, end - bytes};
    bool latin = dg_is_capital(words.at[0]) && words.at[1] >= 'a' && words.at[1] <= 'z';
    bool han = dg_utf8_is_han(dg_utf8_next(words, 0, &step)) && dg_word_unit(words) == 0;
    return (latin || han || is_in_capitals(words)) && dg_sentence_end(words, 0) == words.n;
}

/* 2.3调度中心, and 2.4 below it: a short line that nothing sets off from its label, as in an
 * excerpt. */
static bool is_glued_heading(const dg_label *label, dg_slice rest) {
    enum { REACH = 6000, LINE_BYTES = 60 };
    size_t step, end = dg_slice_find(rest, "\n", 0);
    dg_slice words = {rest.at + label->length, end - label->length};
    if (end > LINE_BYTES || !dg_utf8_is_han(dg_utf8_next(words, 0, &step))) return false;
    if (dg_word_unit(words) > 0 || dg_sentence_end(words, 0) < words.n) return false;
    if (rest.n > REACH) rest.n = REACH;
    for (size_t i = end; i < rest.n; i = dg_slice_find(rest, "\n", i)) {
        dg_label next;
        bool decimal = dg_label_parse_decimal(&next, dg_slice_skip(rest, ++i));
        if (decimal && next.style == label->style && next.series == label->series)
            return next.number == label->number + 1;
    }
    return false;
}

/* 5.28 The Board agrees., and 5.35 below it: a paragraph that begins with words as they do, in an
 * excerpt or where only some are printed. */
static bool is_numbered_paragraph(const dg_label *label, dg_slice rest) {
    enum { REACH = 6000 };
    bool second = false;
    if (!leaves_out(label, label->number - 1, rest)) return false;
    if (rest.n > REACH) rest.n = REACH;
    for (size_t i = 0; (i = dg_slice_find(rest, "\n", i)) < rest.n;) {
        dg_label next;
        dg_slice line = dg_slice_skip(rest, ++i);
        if (!dg_label_parse_decimal(&next, line) || next.style != label->style) continue;
        if (next.series == label->series)
            second = second || leaves_out(&next, label->number, line);
        else if (next.number > 1 && !leaves_out(&next, 0, line))
            return false; /* 5.28 behind 2.7: all of them chosen */
        if (!second) return false;
    }
    return second;
}

/* 2.2 as the first label of all, or behind 1.9: of a document that is a part of another, or prints
 * the numbers it chose. */
static bool begins_anew(const dg_outliner *o, const dg_label *label, dg_slice rest) {
    const dg_node *sibling = dg_outliner_open(o, label->style);
    bool first = o->depth == 0 && o->nodes.n == 1;
    bool later = sibling != NULL && label->series > sibling->label.series; /* 1.2.3 after 1.1.2 */
    return ((first || later) && is_heading(label, rest)) ||
           (first && (is_glued_heading(label, rest) || is_numbered_paragraph(label, rest)));
}

/* 4.1 Roads below Principle 1 in Chapter 4. */
static bool counts_by_outer(const dg_outliner *o, const dg_label *label, dg_slice rest) {
    for (size_t i = 0; i + 1 < o->depth; i++)
        if (o->nodes.items[o->open[i]].label.number == label->above)
            return leaves_out(label, 0, rest);
    return false;
}

/* 2023-2024 Initiatives, 2023-24. */
static bool are_years(const dg_label *label, dg_slice rest) {
    enum { FIRST = 1900, CENTURY = 100 };
    size_t year = label->above, next = year + 1;
    return label->style == DG_LABEL_DECIMAL && year > FIRST &&
           memchr(rest.at, '-', label->printed) != NULL &&
           (label->number == next || label->number == next % CENTURY);
}

bool dg_outliner_decimal_fits(const dg_outliner *o, const dg_label *label, dg_slice rest) {
    if (are_years(label, rest)) return false;
    const dg_node *sibling = dg_outliner_sibling(o, label), *above = dg_outliner_innermost(o);
    bool spaced = dg_slice_starts(dg_slice_skip(rest, label->length), " ");
    if (o->depth == 0 && label->number == 1 && spaced) return true;
    if (begins_anew(o, label, rest)) return true;
    if (sibling != NULL && sibling->label.series == label->series)
        return label->number == sibling->label.number + 1 ||
               leaves_out(label, sibling->label.number, rest);
    bool below = above->depth > 0 &&
                 (above->label.number == label->above || dg_label_is_within(label, &above->label) ||
                  (sibling == NULL && counts_by_outer(o, label, rest)));
    bool second = o->nodes.n == 2; /* 2 体系, the first of all, above 2.3 调度 */
    if (label->number > 1)
        return below && sibling == NULL &&
               (leaves_out(label, 0, rest) || (second && is_heading(label, rest)));
    return above->depth > 0 && (below || above->label.number == label->top || sibling != NULL);
}

bool dg_outliner_stands_over_decimals(const dg_outliner *o, const dg_label *label, dg_slice rest) {
    dg_label first;
    size_t number = label->number, end = dg_slice_find(rest, "\n", 0);
    bool excerpt = o->nodes.n == 1; /* 2 体系 above 2.3 调度, as in a part of a document */
    bool later = number > o->last[DG_LABEL_DIGIT]; /* 4 响应 above 4.1, where 3 was left out */
    return (dg_outliner_is_next(o, label) || excerpt || later) && end < rest.n &&
           dg_label_parse_decimal(&first, dg_slice_skip(rest, end + 1)) && first.top == number &&
           first.above == number && (first.number == 1 || excerpt);
}

bool dg_outliner_heads_decimals(const dg_outliner *o, dg_label *label, dg_slice rest) {
    enum { LINE_BYTES = 90 };
    size_t bytes, number = dg_digit_number(rest, &bytes), end = dg_slice_find(rest, "\n", 0);
    bool words = bytes > 0 && bytes + 2 < end && end <= LINE_BYTES && rest.at[bytes] == ' ' &&
                 dg_is_capital(rest.at[bytes + 1]);
    bool glued = bytes > 0 && bytes < end && end <= LINE_BYTES &&
                 dg_utf8_begins_han(rest.at[bytes]) && end < rest.n;
    if ((!words && !glued) || number == 0 || rest.at[end - 1] == '.') return false;
    *label = (dg_label){.style = DG_LABEL_DIGIT,
                        .number = number,
                        .printed = bytes,
                        .length = bytes + (glued ? 0 : 1)};
    return dg_outliner_stands_over_decimals(o, label, rest);
}
