/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/words/label_colon.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/words/body_words.h"
#include "read/words/duty_labels.h"
#include "read/words/signs.h"
#include "read/words/table_words.h"

size_t dg_label_colon(dg_slice text) {
    size_t n = dg_words_match(&dg_colons, text, NULL);
    return n == 0 ? 0 : n + dg_words_match(&dg_colons, dg_slice_skip(text, n), NULL); /* ：： */
}

size_t dg_label_remark(dg_slice text) {
    enum { REMARK_BYTES = 150 };
    size_t depth = 0, at = 0, step;
    if (dg_word_open_bracket(text) == 0) return 0;
    do {
        dg_slice rest = dg_slice_skip(text, at);
        if ((step = dg_word_open_bracket(rest)) > 0)
            depth++;
        else if ((step = dg_word_close_bracket(rest)) > 0)
            depth--;
        else
            dg_utf8_next(text, at, &step);
        at += step;
    } while (depth > 0 && at < text.n && at < REMARK_BYTES);
    return depth > 0 ? 0 : at;
}

size_t dg_label_end(dg_slice text) {
    if (text.n == 0 || dg_utf8_begins_han(text.at[0])) return 0; /* mostly */
    unsigned kinds = dg_sign_kinds(text);
    if ((kinds & (DG_SIGN_COMMA | DG_SIGN_STOP)) != 0) return 0;
    static const char quote[] = "”"; /* “责任单位”：甲局 */
    if (dg_slice_starts(text, quote)) {
        size_t mark = dg_label_colon(dg_slice_skip(text, sizeof quote - 1));
        return mark == 0 ? 0 : mark + sizeof quote - 1;
    }
    size_t before = dg_slice_starts(text, " (") ? 1 : 0;
    size_t remark = before + dg_label_remark(dg_slice_skip(text, before));
    size_t space = dg_slice_starts(dg_slice_skip(text, remark), " ");
    size_t mark = dg_label_colon(dg_slice_skip(text, remark + space));
    return mark == 0 ? 0 : remark + space + mark;
}

/* The name, up to a mark, that a line of nothing but names may begin or end with. */
static bool is_plain_body(dg_slice name) {
    return dg_ends_like_a_body(name) || dg_is_collective(name);
}

bool dg_label_value_is_body(dg_slice name) {
    enum { NAME_BYTES = 60 };
    if (name.n > NAME_BYTES) name.n = dg_utf8_begin(name, NAME_BYTES);
    name.n = dg_next_sign(name, 0, DG_SIGN_LIST_MARK | DG_SIGN_STOP | DG_SIGN_FEED | DG_SIGN_OPEN);
    return name.n > 0 && is_plain_body(name);
}

/* 牵头单位 Lead Agency：: the same in English, and the colon. */
static size_t label_in_english(dg_slice text) {
    enum { WORDS_BYTES = 40 };
    size_t at = dg_slice_starts(text, " ");
    if (at >= text.n || !dg_is_capital(text.at[at])) return 0; /* mostly */
    while (at < text.n && at < WORDS_BYTES && (dg_is_letter(text.at[at]) || text.at[at] == ' '))
        at++;
    size_t mark = dg_label_colon(dg_slice_skip(text, at));
    return mark > 0 ? at + mark : 0;
}

/* <责任单位>甲局, 《责任单位》甲局: such a mark, closed before a body, in the place of a colon. */
static size_t quote_for_colon(dg_slice text) {
    WORDS(closers, {">", 0}, {"》", 0}, {"”", 0}, {"」", 0}, {"』", 0});
    size_t n = dg_words_match(&closers, text, NULL);
    return n > 0 && dg_label_value_is_body(dg_slice_skip(text, n)) ? n : 0;
}

/* White space, a slash or a dash in the place of a label's colon, before what is no label itself:
 * 责任单位 甲局, 责任单位/甲局, 责任单位-甲局. */
static size_t gap_for_colon(dg_slice text) {
    WORDS(gaps, {" ", 0}, {"/", 0}, {"／", 0}, {"-", 0}, {"--", 0}, {"－", 0}, {"–", 0}, {"—", 0},
          {"=", 0}, {"＝", 0}, {"→", 0}, {"｜", 0});
    dg_class class;
    size_t step, gap = dg_words_match(&gaps, text, NULL);
    if (gap == 0) return 0;
    dg_slice value = dg_slice_skip(text, gap);
    bool han = dg_utf8_is_han(dg_utf8_next(value, 0, &step));
    return han && dg_word_label_head(&class, value) == 0 &&
                   dg_words_match(&dg_whole_labels, value, NULL) == 0
               ? gap
               : 0;
}

/* A line's end, a stop or a comma in the place of a label's colon, before nothing but bodies:
 * 责任单位, and below it 甲局、乙局; 责任单位。甲局。 */
static size_t line_for_colon(dg_slice text) {
    enum { LINE_BYTES = 300, NEAR_BYTES = LINE_BYTES + 4 }; /* cut, it is still too long */
    static const char stop[] = "。";
    WORDS(slips, {"。", 0}, {"；", 0}, {"，", 0}, {"、", 0}, {";", 0}, {",", 0});
    dg_class class;
    size_t at = dg_words_match(&slips, text, NULL), step, from = 0;
    bool below = at == 0;
    if (below && !dg_slice_starts(text, "\n")) return 0; /* mostly */
    while (below && at < text.n && (text.at[at] == '\n' || text.at[at] == ' '))
        at++;
    dg_slice line = dg_slice_skip(text, at);
    if (line.n > NEAR_BYTES) line.n = dg_utf8_begin(line, NEAR_BYTES);
    line.n = dg_next_sign(line, 0, DG_SIGN_FEED);
    if (!below) line.n = dg_slice_find(line, stop, 0);
    bool plain = line.n > 0 && line.n <= LINE_BYTES && dg_utf8_begins_han(line.at[0]) &&
                 dg_column_word(line).kind == DG_COLUMN_OTHER &&
                 (below || dg_word_label_head(&class, line) == 0); /* 牵头单位、配合单位 */
    for (size_t end = 0; plain && end < line.n; from = end + step) {
        end = dg_next_sign(line, from, DG_SIGN_LIST_MARK | DG_SIGN_STOP);
        plain = is_plain_body((dg_slice){line.at + from, end - from});
        dg_utf8_next(line, end, &step);
    }
    return plain ? at : 0;
}

/* Do no words go on behind the bracket, 负责（甲局）资金监管: a mark comes, an end, or the next
 * duty with a bracket of its own? */
static bool ends_or_goes_on_alike(dg_slice behind) {
    dg_class class;
    bool feed = dg_slice_starts(behind, "\n");
    behind = dg_slice_trim(behind);
    unsigned sign = behind.n == 0 ? DG_SIGN_STOP : dg_sign_kinds(behind);
    size_t duty = sign == 0 ? dg_word_label_head(&class, behind) : 0;
    if (sign == 0 && duty == 0) duty = dg_word_role(&class, behind);
    return feed || (sign & ~(unsigned)DG_SIGN_OPEN) != 0 ||
           (duty > 0 && dg_word_open_bracket(dg_slice_skip(behind, duty)) > 0);
}

size_t dg_label_open_bracket(dg_slice text) {
    enum { VALUE_BYTES = 300 };
    size_t open = dg_word_open_bracket(text), from = open;
    dg_slice value = text;
    if (open == 0) return 0; /* mostly */
    if (value.n > VALUE_BYTES) value.n = dg_utf8_begin(value, VALUE_BYTES);
    while (from < value.n) {
        size_t end = dg_next_sign(value, from, DG_SIGN_LIST_MARK | DG_SIGN_STOP | DG_SIGN_CLOSE);
        if (!is_plain_body((dg_slice){value.at + from, end - from})) return 0;
        dg_slice mark = dg_slice_skip(value, end);
        size_t close = dg_word_close_bracket(mark);
        if (close > 0) return ends_or_goes_on_alike(dg_slice_skip(text, end + close)) ? open : 0;
        from = end + (mark.n > 0 ? dg_words_first_bytes(mark) : 0);
    }
    return 0;
}

size_t dg_label_person_below(dg_slice text) {
    enum { NAME_BYTES = 36 };
    dg_class class;
    dg_slice line = dg_slice_skip(text, 1);
    if (!dg_slice_starts(text, "\n")) return 0; /* mostly */
    line.n = dg_slice_find(line, "\n", 0);
    bool below = line.n > 0 && line.n <= NAME_BYTES && dg_utf8_begins_han(line.at[0]);
    return below && dg_word_label_head(&class, dg_slice_skip(text, line.n + 2)) > 0;
}

/* 牵头单位为甲局, 成员单位有乙局, 责任单位有：甲局: what stands in the place of a label's colon, or
 * before it. */
static size_t copula(dg_class class, dg_slice text) {
    enum { NAME_BYTES = 60 };
    enum { COLON, NOTHING, OFFICE, BODY }; /* what has to stand behind it */
    WORDS(openings, {"包括", COLON}, {"如下", COLON}, {"为", NOTHING}, {"是", OFFICE},
          {"有", BODY});
    static const char related[] = "有关";
    int value = COLON;
    size_t opening = dg_words_match(&openings, text, &value);
    if (opening == 0) return 0; /* mostly */
    dg_slice rest = dg_slice_skip(text, opening);
    size_t colon = dg_label_colon(rest);
    if (colon > 0) return opening + colon;
    bool holds = value == NOTHING;
    if (value == OFFICE) { /* 牵头单位是甲局, but 牵头单位是第一责任人 */
        dg_slice near = {rest.at, rest.n < NAME_BYTES ? rest.n : NAME_BYTES};
        near.n = dg_next_sign(near, 0, DG_SIGN_LIST_MARK | DG_SIGN_STOP | DG_SIGN_FEED);
        holds = dg_ends_like_an_office(near);
    }
    if (value == BODY && !dg_slice_starts(text, related)) /* 责任单位有甲局 */
        holds = class == DG_CLASS_SUPPORT || dg_label_value_is_body(rest);
    return holds ? opening : 0;
}

size_t dg_label_end_without_colon(dg_class class, dg_slice text) {
    static const char dash[] = "——";
    size_t n = copula(class, text);
    if (n == 0 && dg_slice_starts(text, dash)) n = sizeof dash - 1;
    if (n == 0) n = label_in_english(text);
    if (n == 0) n = gap_for_colon(text);
    if (n == 0) n = quote_for_colon(text);
    if (n == 0) n = dg_label_open_bracket(text);
    return n > 0 ? n : line_for_colon(text);
}
