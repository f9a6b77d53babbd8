/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that nothing sets off from the words behind them: 1优化服务. */
#include "read/outline/outliner.h"

#include "base/utf8.h"
#include "read/words/lexicon.h"
#include "read/words/signs.h"

/* Does the line behind byte `end`, the next that is not empty, begin with a label of parties? */
static bool duty_stands_below(dg_slice text, size_t end) {
    dg_class class;
    dg_slice below = dg_slice_trim(dg_slice_skip(text, end));
    return dg_word_label(&class, below) > 0 && class != DG_CLASS_TIME && class != DG_CLASS_PERSON;
}

/* 优化服务（甲局负责） */
static bool ends_in_duty(dg_slice line) {
    size_t close = dg_words_end(&dg_close_brackets, line);
    return close > 0 && dg_may_end_in_role((dg_slice){line.at, line.n - close});
}

/* A short line of a number and Chinese words, not 3年内 or 5个, that says who answers for it, or
 * has the label of who does in the line below. */
static bool parse(dg_label *label, dg_slice text) {
    enum { MOST_DIGITS = 2, LINE_BYTES = 300 };
    size_t digits, number = dg_digit_number(text, &digits);
    if (number == 0 || digits > MOST_DIGITS || digits == text.n || text.at[0] == '0') return false;
    if (!dg_utf8_begins_han(text.at[digits])) return false; /* mostly */
    dg_slice near = {text.at, text.n < LINE_BYTES ? text.n : LINE_BYTES};
    size_t end = dg_slice_find(near, "\n", 0);
    if (end == LINE_BYTES || dg_word_unit(dg_slice_skip(text, digits)) > 0) return false;
    *label =
        (dg_label){.style = DG_LABEL_DIGIT, .number = number, .printed = digits, .length = digits};
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
