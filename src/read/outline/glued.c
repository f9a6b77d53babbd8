/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that nothing sets off from the words behind them, 1优化服务, or only blanks, 1 Build. */
#include "read/outline/outliner.h"

#include <string.h>

#include "base/utf8.h"
#include "read/words/lexicon.h"
#include "read/words/signs.h"

/* Does the text begin with a label of parties? */
static bool begins_with_parties(dg_slice text) {
    dg_class class;
    return dg_word_label(&class, text) > 0 && class != DG_CLASS_TIME && class != DG_CLASS_PERSON;
}

/* Does the line behind byte `end`, the next that is not empty, begin with such a label? */
static bool duty_stands_below(dg_slice text, size_t end) {
    return begins_with_parties(dg_slice_trim(dg_slice_skip(text, end)));
}

/* 优化服务（甲局负责）, Build. (Lead: Works Board), Build. Lead: Works Board */
static bool ends_in_duty(dg_slice line) {
    size_t close = dg_words_end(&dg_close_brackets, line);
    if (close > 0 && dg_may_end_in_role((dg_slice){line.at, line.n - close})) return true;
    for (size_t at = 1; at < line.n; at++)
        if (dg_is_capital(line.at[at]) && strchr("([ ", line.at[at - 1]) != NULL &&
            (line.at[at - 1] != ' ' || strchr(".;)", line.at[at - 2]) != NULL) &&
            begins_with_parties(dg_slice_skip(line, at)))
            return true;
    return false;
}

/* The bytes behind a number before its words: none before Chinese ones, not 3年内 or 5个, blanks
 * before a capital. *words: are there such? */
static size_t gap_before_words(bool *words, dg_slice text) {
    size_t gap = 0;
    while (gap < text.n && text.at[gap] == ' ')
        gap++;
    dg_slice rest = dg_slice_skip(text, gap);
    bool han = rest.n > 0 && gap == 0 && dg_utf8_begins_han(rest.at[0]);
    bool latin = rest.n > 0 && gap > 0 && dg_is_capital(rest.at[0]);
    *words = latin || (han && dg_word_unit(rest) == 0);
    return gap;
}

/* A short line of a number and words that says who answers for it, or has the label of who does in
 * the line below. */
static bool parse(dg_label *label, dg_slice text) {
    enum { MOST_DIGITS = 2, LINE_BYTES = 300 };
    size_t digits, number = dg_digit_number(text, &digits);
    if (number == 0 || digits > MOST_DIGITS || digits == text.n || text.at[0] == '0') return false;
    bool words;
    size_t gap = gap_before_words(&words, dg_slice_skip(text, digits));
    if (!words) return false; /* mostly */
    dg_slice near = {text.at, text.n < LINE_BYTES ? text.n : LINE_BYTES};
    size_t end = dg_slice_find(near, "\n", 0);
    if (end == LINE_BYTES) return false;
    *label = (dg_label){
        .style = DG_LABEL_DIGIT, .number = number, .printed = digits, .length = digits + gap};
    return ends_in_duty((dg_slice){text.at, end}) || duty_stands_below(text, end);
}

bool dg_outliner_is_glued(const dg_outliner *o, dg_label *label, dg_slice rest) {
    enum { REACH = 3000 };
    dg_label other;
    if (!parse(label, rest) || !dg_outliner_is_next(o, label)) return false;
    if (label->number > 1) return o->last[label->style] + 1 == label->number;
    if (rest.n > REACH) rest.n = dg_utf8_begin(rest, REACH);
    for (size_t i = 0; (i = dg_slice_find(rest, "\n", i)) < rest.n;)
        if (parse(&other, dg_slice_skip(rest, ++i))) return other.number == label->number + 1;
    return false;
}
