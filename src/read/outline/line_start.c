/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/line_start.h"

#include <string.h>

#include "read/outline/annex.h"
#include "read/outline/label.h"
#include "read/words/lexicon.h"
#include "read/words/signs.h"

/* Completion Date: a line that begins with a few words and a colon; not Board will: of a sentence.
 */
static bool starts_like_english_label(dg_slice line) {
    WORDS(verbs, {" will", 0}, {" shall", 0}, {" must", 0}, {" should", 0}, {" may", 0}, {" to", 0},
          {" and", 0}, {" are", 0}, {" is", 0}, {" include", 0}, {" including", 0});
    enum { LABEL_BYTES = 48, LABEL_SPACES = 4 };
    size_t at = 0, spaces = 0;
    if (line.n == 0 || line.at[0] < 'A' || line.at[0] > 'Z') return false;
    while (at < line.n && at < LABEL_BYTES && line.at[at] != ':') {
        char c = line.at[at++];
        spaces += c == ' ';
        if (!dg_is_letter(c) && strchr(" /-&()'", c) == NULL) return false;
    }
    return at < line.n && line.at[at] == ':' && spaces <= LABEL_SPACES &&
           dg_words_end(&verbs, (dg_slice){line.at, at}) == 0;
}

/* ●, ◆, a hyphen and a blank: the item of a list. Not ★, which also marks a name, and no dash,
 * which the line above may go on in, but before a label: – Lead: Trade Board. */
static bool starts_with_bullet(dg_slice line) {
    dg_class class;
    WORDS(others, {"○", 0}, {"◇", 0}, {"□", 0}, {"▲", 0}, {"•", 0});
    bool spaced = dg_words_match(&dg_spaced_bullets, line, NULL) > 0;
    return dg_words_match(&dg_bullets, line, NULL) > 0 || dg_words_match(&others, line, NULL) > 0 ||
           (spaced && (!dg_slice_starts(line, "–") ||
                       dg_word_label(&class, dg_slice_skip(line, dg_dash_bullet(line))) > 0)) ||
           dg_pasted_bullet(line) > 0;
}

/* 附件：名单, 附件1. */
static bool starts_annex(dg_slice line) {
    size_t mark = dg_annex_mark(line);
    dg_slice rest = dg_slice_skip(line, mark);
    return mark > 0 && (rest.n == 0 || dg_slice_starts(rest, "：") || rest.at[0] == ':');
}

/* 请各单位抓紧落实: it is asked of all behind the items. */
static bool asks_all(dg_slice line) {
    WORDS(requests, {"请各", 0}, {"请有关", 0}, {"请相关", 0}, {"请你", 0});
    return dg_words_match(&requests, line, NULL) > 0;
}

/* Other actors involved, and nothing else: a line that is all a label, of more than a word. */
static bool is_english_label(dg_slice line) {
    dg_class class;
    bool words = line.n > 0 && dg_is_capital(line.at[0]) && dg_slice_holds(line, " ");
    return words && dg_word_duty(&class, line) == line.n;
}

/* 2026. alone in its line: the end of a sentence. */
static bool is_year(const dg_label *label, dg_slice line) {
    return label->style == DG_LABEL_DIGIT && label->number >= 1900 && label->number <= 2100 &&
           label->length == line.n;
}

bool dg_line_starts_afresh(dg_slice line) {
    dg_label label;
    dg_class unused;
    if (dg_label_parse(&label, line) && !label.glued) return !is_year(&label, line);
    size_t star = dg_label_bullet(line); /* ★一、 */
    if (star > 0 && dg_label_parse(&label, dg_slice_skip(line, star)) && !label.glued) return true;
    if (starts_with_bullet(line) || starts_annex(line) || asks_all(line)) return true;
    if (dg_slice_starts(line, "【")) return true; /* 【企业开办】 */
    bool spaced = dg_label_parse_spaced(&label, line);
    if (spaced && label.style == DG_LABEL_HAN) return true; /* a digit may be any number */
    if (dg_word_label(&unused, line) > 0) return true;
    if (dg_label_parse_named(&label, line) || dg_word_field(line) > 0) return true;
    if (dg_word_unknown_label(line) > 0) return true; /* 项目单位： */
    if (dg_label_parse_lettered(&label, line, NULL) || starts_like_english_label(line)) return true;
    if (dg_label_parse_qualified(&label, line) || is_english_label(line)) return true;
    if (dg_label_parse_hyphen(&label, line)) return true;
    if (!dg_label_parse_decimal(&label, line)) return false;
    dg_slice rest = dg_slice_skip(line, label.length); /* 1.1 总则, 1.1(ii) Roads, not 1.1亿元 */
    return dg_slice_starts(rest, " ") || dg_slice_starts(rest, "(");
}
