/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How minutes number: a number alone in its line, and the item of an agenda that a paper is for. */
#include "read/outline/outliner.h"

bool dg_outliner_is_lone_decimal(const dg_outliner *o, const dg_label *label, size_t at) {
    enum { REACH = 6000 };
    dg_label next;
    dg_slice rest = dg_slice_skip(o->text, at);
    dg_slice behind = dg_slice_skip(rest, label->length);
    bool alone = behind.n > 2 && behind.at[0] == '\n' && dg_is_capital(behind.at[1]) &&
                 dg_is_letter(behind.at[2]);
    if (!alone || label->style != DG_LABEL_DECIMAL || o->depth > 0) return false;
    if (rest.n > REACH) rest.n = REACH;
    for (size_t i = label->length; (i = dg_slice_find(rest, "\n", i)) < rest.n;) {
        dg_slice line = dg_slice_skip(rest, ++i);
        if (!dg_label_parse_decimal(&next, line) || next.series != label->series) continue;
        bool ends = next.length < line.n && line.at[next.length] == '\n';
        return ends && next.number == label->number + 1;
    }
    return false;
}

/* 29 May 2017: does a year end the words, which begin as a day does? */
static bool ends_in_year(dg_slice words) {
    enum { DIGITS = 4, LEAST = 8, MOST = 20, FIRST = 1900, LAST = 2100 };
    size_t bytes, day;
    if (words.n < LEAST || words.n > MOST) return false;
    dg_digit_number(words, &day);
    size_t year = dg_digit_number(dg_slice_skip(words, words.n - DIGITS), &bytes);
    return day > 0 && bytes == DIGITS && year >= FIRST && year < LAST;
}

bool dg_outliner_refers_to_agenda(const dg_outliner *o, const dg_label *label, size_t at) {
    static const char agenda[] = "Agenda ";
    dg_slice rest = dg_slice_skip(o->text, at);
    if (o->nodes.n > 1 || !dg_slice_starts(rest, agenda)) return false; /* mostly */
    dg_slice behind = dg_slice_skip(rest, label->printed);
    behind.n = dg_slice_find(behind, "\n", 0);
    behind = dg_slice_trim(behind);
    if (behind.n == 0 ? label->above == 0 : !ends_in_year(behind)) return false;
    return !dg_slice_holds(dg_slice_skip(rest, label->length), "Agenda item");
}
