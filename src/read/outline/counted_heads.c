/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings that a document counts by words of its own: Action track 1: Ports, Action track 2:
 * Roads. */
#include <string.h>

#include "read/outline/label_parts.h"
#include "read/outline/outliner.h"

/* Action track 1: Ports: words, of which a capital begins the first, a number and a mark before
 * more. */
static bool parse_counted(dg_label *label, dg_slice text) {
    enum { WORDS_MAX = 3, BYTES_MAX = 40 };
    WORDS(marks, {": ", 0}, {". ", 0}, {" – ", 0}, {" — ", 0}, {" - ", 0});
    size_t at = 0, words = 0, digits;
    if (text.n == 0 || !dg_is_capital(text.at[0])) return false; /* mostly */
    while (at < text.n && at < BYTES_MAX &&
           (dg_is_letter(text.at[at]) || strchr(" -", text.at[at]))) {
        words += text.at[at] == ' ';
        at++;
    }
    if (words == 0 || words > WORDS_MAX || text.at[at - 1] != ' ') return false;
    size_t number = dg_digit_number(dg_slice_skip(text, at), &digits);
    size_t mark = dg_words_match(&marks, dg_slice_skip(text, at + digits), NULL);
    if (digits == 0 || number == 0 || number > DG_LABEL_NUMBER_MAX || mark == 0) return false;
    *label = (dg_label){.style = DG_LABEL_WORDED_OWN,
                        .number = number,
                        .above = dg_label_code_series((dg_slice){text.at, at}),
                        .coded = true,
                        .printed = at + digits,
                        .length = at + digits + mark};
    return true;
}

/* Does Action 1.1 or 1.1 stand below such a heading of number 1, before any other label? */
static bool stands_over_first(const dg_label *head, dg_slice below) {
    enum { REACH = 3000 };
    dg_label label;
    if (below.n > REACH) below.n = REACH;
    for (size_t i = 0; (i = dg_slice_find(below, "\n", i)) < below.n;) {
        dg_slice line = dg_slice_skip(below, ++i);
        bool labelled = dg_label_parse_worded(&label, line) || dg_label_parse_decimal(&label, line);
        if (labelled) return label.above == head->number && label.number == 1;
        if (parse_counted(&label, line)) return false;
    }
    return false;
}

bool dg_outliner_counts_heads(const dg_outliner *o, dg_label *label, size_t at) {
    enum { REACH = 20000, WORD_BYTES = 3 };
    dg_label next;
    dg_slice rest = dg_slice_skip(o->text, at);
    if (!parse_counted(label, rest) || dg_label_parse_worded(&next, rest))
        return false; /* mostly */
    bool head = dg_flow_is_head(o->flow, at);
    if (!head && !stands_over_first(label, rest)) return false;
    const dg_node *open = dg_outliner_open(o, label->style);
    if (open != NULL && open->label.above == label->above)
        return label->number == open->label.number + 1;
    if (rest.n > REACH) rest.n = REACH;
    for (size_t i = 0; (i = dg_slice_find(rest, "\n", i)) < rest.n;) {
        dg_slice line = dg_slice_skip(rest, ++i);
        if (line.n < WORD_BYTES || memcmp(line.at, rest.at, WORD_BYTES) != 0) continue; /* mostly */
        if (!parse_counted(&next, line) || next.above != label->above) continue;
        return next.number == label->number + 1 && (head || stands_over_first(&next, line));
    }
    return false;
}
