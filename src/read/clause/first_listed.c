/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rule that the first named leads: which sentences say so. */
#include <string.h>

#include "base/utf8.h"
#include "read/clause/clause.h"
#include "read/english/english.h"
#include "read/words/body_words.h"

/* 为牵头部门, 牵头。: the word of a lead that ends there, not 牵头组建. */
static bool is_lead_title(dg_slice text) {
    WORDS(leads, {"牵头", 0}, {"总牵头", 0}, {"主办", 0}, {"主责", 0}, {"负总责", 0}, {"总负责", 0},
          {"第一责任", 0}, {"主要责任", 0}, {"为责任", 0});
    WORDS(bearers, {"单位", 0}, {"部门", 0}, {"机关", 0}, {"机构", 0}, {"方", 0}, {"者", 0},
          {"人", 0}, {"负责", 0}, {"责任", 0}, {"或", 0}, {"和", 0}, {"及", 0}, {"与", 0},
          {"司局", 0}, {"司室", 0}, {"处室", 0}, {"科室", 0}, {"股室", 0}, {"院系", 0});
    size_t lead = dg_words_match(&leads, text, NULL);
    dg_slice rest = dg_slice_skip(text, lead);
    return lead > 0 &&
           (rest.n == 0 || dg_word_mark(rest) > 0 || dg_words_match(&bearers, rest, NULL) > 0);
}

/* Does a lead's title stand within a few characters of `text`, before any comma? */
static bool lead_title_near(dg_slice text) {
    enum { NEAR_BYTES = 36 };
    for (size_t at = 0, step; at < text.n && at < NEAR_BYTES; at += step) {
        dg_slice rest = dg_slice_skip(text, at);
        if (is_lead_title(rest)) return true;
        if (dg_sign_bytes(rest, DG_SIGN_COMMA | DG_SIGN_STOP) > 0) return false;
        dg_utf8_next(text, at, &step);
    }
    return false;
}

/* Where it first names the lead's place: 牵头单位列; its end where it does not. */
static size_t lead_stands(dg_slice sentence) {
    static const char *const words[] = {"牵头单位列", "牵头部门列", "牵头单位排", "牵头部门排"};
    size_t first = sentence.n;
    for (size_t i = 0; i < DG_ITEMS(words); i++) {
        size_t at = dg_slice_find(sentence, words[i], 0);
        if (at < first) first = at;
    }
    return first;
}

bool dg_says_first_listed(dg_slice sentence) {
    size_t at = dg_next_first_place(sentence, 0);
    if (at == sentence.n) return false;
    size_t stands = lead_stands(sentence); /* once: the sentence may be long */
    for (size_t step; at < sentence.n; at = dg_next_first_place(sentence, at + step)) {
        dg_slice rest = dg_slice_skip(sentence, at);
        size_t first = dg_word_first_place(rest);
        if (first > 0 && (lead_title_near(dg_slice_skip(rest, first)) || stands < at)) return true;
        dg_utf8_next(sentence, at, &step);
    }
    return false;
}

/* Does the sentence of the text say, before byte `at` or within a few words behind it, who leads?
 */
static bool leads_near(dg_slice text, size_t at) {
    enum { NEAR_BYTES = 80 };
    static const char *const leads[] = {" lead ",  " leads", " lead.", "Lead ",
                                        " lead\n", " lead;", " lead)", " lead,"};
    size_t from = at, to = at;
    while (from > 0 && at - from < NEAR_BYTES && strchr("\n.;", text.at[from - 1]) == NULL)
        from--;
    while (to < text.n && to - at < NEAR_BYTES && strchr("\n.;)", text.at[to]) == NULL)
        to++;
    return DG_HOLDS_ANY(((dg_slice){text.at + from, to - from + (to < text.n)}), leads);
}

bool dg_english_says_first_listed(dg_slice text) {
    STARTS(starts, &dg_english_first_places);
    for (size_t at = 0; (at = dg_starts_next(&starts, text, at)) < text.n; at++)
        if (dg_words_match(&dg_english_first_places, dg_slice_skip(text, at), NULL) > 0 &&
            leads_near(text, at))
            return true;
    return false;
}

/* 单位, 部门或单位: what the others are. */
static size_t others_noun(dg_slice text) {
    WORDS(joints, {"或", 0}, {"和", 0}, {"及", 0}, {"、", 0});
    size_t n = dg_word_class_noun(text);
    size_t joint = n == 0 ? 0 : dg_words_match(&joints, dg_slice_skip(text, n), NULL);
    size_t next = joint == 0 ? 0 : dg_word_class_noun(dg_slice_skip(text, n + joint));
    return next == 0 ? n : n + joint + next;
}

bool dg_tells_of_the_others(dg_slice part) {
    WORDS(rest_words, {"其余", 0}, {"分别负责", 0}, {"各", 0});
    WORDS(verbs, {"为", 0}, {"均为", 0}, {"是", 0}, {"按职责", 0}, {"按照职责", 0}, {"按分工", 0},
          {"的", 0});
    size_t others = dg_word_any_such(part);
    if (others == 0) others = dg_words_match(&rest_words, part, NULL);
    if (others == 0) return false;
    others += others_noun(dg_slice_skip(part, others));
    return dg_words_match(&verbs, dg_slice_skip(part, others), NULL) > 0;
}

bool dg_says_same_below(dg_slice text) {
    static const char *const marks[] = {"下同", "以下均同", "以下类同", "以下相同", "后同"};
    return DG_HOLDS_ANY(text, marks);
}

bool dg_is_same_below(dg_slice part) {
    return part.n <= strlen("以下均同") && dg_says_same_below(part);
}
