/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups that items are about, 宣传组：由甲局牵头, and who makes them up. */
#include <string.h>

#include "base/utf8.h"
#include "read/clause/finder.h"
#include "read/clause/slips.h"
#include "read/words/body_words.h"

/* Is a body named where the words begin? */
static bool begins_with_body(const dg_finder *f, dg_slice words) {
    words.n = dg_next_sign(words, 0, DG_SIGN_COMMA | DG_SIGN_LIST_MARK);
    return dg_finder_body_at(f, words) > 0 || dg_begins_with_a_body(words, f->registry);
}

/* 牵头单位甲局, 组长由甲局担任, 由甲局牵头, 甲局牵头: does what is said of a group begin with who
 * is in it? */
static bool begins_with_members(const dg_finder *f, dg_slice said) {
    WORDS(heads, {"牵头单位", 0}, {"牵头部门", 0}, {"组长单位", 0}, {"成员单位", 0},
          {"责任单位", 0}, {"组长", 0}, {"副组长", 0}, {"成员", 0}, {"组员", 0});
    enum { SENTENCE_BYTES = 300 };
    static const char by[] = "由";
    dg_class class;
    if (said.n > SENTENCE_BYTES) said.n = dg_utf8_begin(said, SENTENCE_BYTES);
    said.n = dg_next_sign(said, 0, DG_SIGN_STOP | DG_SIGN_FEED);
    size_t head = dg_words_match(&heads, said, NULL);
    size_t asked = dg_slice_starts(dg_slice_skip(said, head), by) ? sizeof by - 1 : 0;
    if (asked > 0) return begins_with_body(f, dg_slice_skip(said, head + asked));
    if (head > 0) return true;
    size_t body = dg_finder_body_at(f, (dg_slice){said.at, dg_next_sign(said, 0, DG_SIGN_COMMA)});
    return body > 0 && dg_word_role(&class, dg_slice_skip(said, body)) > 0 &&
           class == DG_CLASS_LEAD;
}

bool dg_finder_tells_of_group(const dg_finder *f, dg_slice head, dg_slice said) {
    static const char force[] = "专班";
    bool group = dg_is_group(head) || dg_slice_ends(head, force);
    return group && begins_with_members(f, said);
}

bool dg_finder_is_field_of_work(const dg_finder *f, size_t at, size_t end, dg_slice head) {
    WORDS(fields, {"安全", 0}, {"整治", 0}, {"治理", 0}, {"监管", 0}, {"排查", 0}, {"防控", 0},
          {"改造", 0}, {"建设", 0}, {"执法", 0}, {"行业", 0}, {"领域", 0});
    WORDS(labels, {"分管", 0}, {"主管", 0}, {"协管", 0}, {"联系", 0}, {"挂钩", 0}, {"负责", 0},
          {"涉及", 0});
    static const char stop[] = "。";
    bool first = at == f->from || (at == f->from + 1 && f->text.at[f->from] == ' ');
    dg_slice rest = dg_slice_trim(dg_slice_skip(f->text, end));
    return first && (rest.n == 0 || dg_slice_is(rest, stop)) && dg_words_end(&fields, head) > 0 &&
           dg_words_match(&labels, head, NULL) == 0;
}
