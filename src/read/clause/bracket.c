/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/bracket.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/name_place.h"
#include "read/words/body_words.h"
#include "read/words/words.h"

size_t dg_bracket_group(dg_slice text) {
    size_t depth = 0, step;
    for (size_t at = 0; (at = dg_next_bracket(text, at)) < text.n; at += step) {
        dg_slice rest = dg_slice_skip(text, at);
        if ((step = dg_word_open_bracket(rest)) > 0)
            depth++;
        else if ((step = dg_word_close_bracket(rest)) > 0 && --depth == 0)
            return at + step;
    }
    return text.n;
}

/* DSD (L), DoH (S), MoF (review): who leads and who supports by a letter, or lends a hand. */
static dg_class letter_class(dg_slice group) {
    WORDS(helps, {"(review)", 0}, {"(advice)", 0}, {"(advisory)", 0}, {"(input)", 0},
          {"(consulted)", 0});
    if (dg_slice_is(group, "(L)")) return DG_CLASS_LEAD;
    bool helping = dg_words_hold(&helps, group);
    return helping || dg_slice_is(group, "(S)") ? DG_CLASS_SUPPORT : DG_CLASS_NONE; /* not (s) */
}

/* 甲署（主導）, 丙局（協作）: words that say so between brackets alone; the bytes of
 * `words` where they are nothing else. */
static size_t bare_class(dg_class *class, dg_slice words) {
    WORDS(duties, {"主导", DG_CLASS_LEAD}, {"主政", DG_CLASS_LEAD}, {"协作", DG_CLASS_SUPPORT},
          {"主", DG_CLASS_LEAD}, {"协", DG_CLASS_SUPPORT});
    int value = DG_CLASS_NONE;
    if (words.n == 0 || dg_words_match(&duties, words, &value) != words.n) return 0;
    *class = (dg_class)value;
    return words.n;
}

dg_class dg_bracket_class(dg_slice group, bool *shared) {
    dg_class class = DG_CLASS_NONE;
    dg_slice inner = dg_slice_trim(dg_slice_skip(group, dg_word_open_bracket(group)));
    bool severally;
    *shared = false;
    if (letter_class(group) != DG_CLASS_NONE) return letter_class(group);
    if (dg_slice_starts(inner, "Responsibilit")) return DG_CLASS_NONE; /* what a heading is of */
    size_t manner = dg_word_manner(&severally, inner);                 /* 共同牵头 */
    size_t close = dg_bracket_close(inner);
    size_t short_form = bare_class(&class, (dg_slice){inner.at, inner.n - close});
    if (close > 0 && short_form > 0) return class;
    size_t word = dg_word_role(&class, dg_slice_skip(inner, manner));
    word = word > 0 ? manner + word : 0;
    *shared = manner > 0 && word > 0;
    if (word == 0) word = dg_word_label_head(&class, inner);
    if (word == 0) word = dg_word_duty(&class, inner); /* (lead) */
    if (word == 0 || class == DG_CLASS_TIME || class == DG_CLASS_PERSON) return DG_CLASS_NONE;
    dg_slice duty = {inner.at, word};
    bool both = dg_slice_ends(duty, "s") || dg_slice_starts(duty, "双"); /* (co-leads), 双牵头 */
    *shared = *shared || (class == DG_CLASS_LEAD && both);
    bool whole = dg_word_close_bracket(dg_slice_skip(inner, word)) > 0;
    return whole ? class : DG_CLASS_NONE;
}

dg_class dg_bracket_helpers(dg_slice *names, dg_slice inner) {
    WORDS(helps, {"配合", DG_CLASS_SUPPORT}, {"协助", DG_CLASS_SUPPORT}, {"参与", DG_CLASS_SUPPORT},
          {"参加", DG_CLASS_SUPPORT}, {"协办", DG_CLASS_SUPPORT}, {"协同", DG_CLASS_SUPPORT},
          {"指导", DG_CLASS_GUIDANCE}, {"督导", DG_CLASS_GUIDANCE}, {"牵头", DG_CLASS_LEAD},
          {"牵头负责", DG_CLASS_LEAD}, {"总牵头", DG_CLASS_LEAD}, {"为牵头单位", DG_CLASS_LEAD});
    WORDS(starts, {"会同", DG_CLASS_TOGETHER}, {"受", 0}, {"业务受", 0}, {"业务上受", 0},
          {"接受", 0}, {"由", 0});
    WORDS(open, {"等", 0}, {"等部门", 0}, {"等单位", 0}, {"等部门和单位", 0});
    static const char *const colons[] = {"：", ":"};
    int help = DG_CLASS_NONE, with = DG_CLASS_NONE;
    dg_class told = DG_CLASS_NONE; /* 配合单位：乙局 */
    size_t label = dg_word_label(&told, inner);
    *names = dg_slice_skip(inner, label);
    names->n = dg_slice_find(*names, "；", 0); /* ；时限：6月 */
    bool beside = told == DG_CLASS_SUPPORT || told == DG_CLASS_GUIDANCE;
    if (label > 0 && beside && dg_ends_like_a_body(*names) && !DG_HOLDS_ANY(*names, colons))
        return told;
    size_t start = dg_words_match(&starts, inner, &with), end = dg_words_end(&helps, inner);
    if ((end == 0 && with == DG_CLASS_NONE) || start + end > inner.n) return DG_CLASS_NONE;
    *names = (dg_slice){inner.at + start, inner.n - start - end};
    dg_words_match(&helps, dg_slice_skip(inner, inner.n - end), &help);
    dg_slice bodies = *names;
    bodies.n -= dg_words_end(&open, bodies);
    if (!dg_ends_like_a_body(bodies) && !dg_is_collective(bodies)) return DG_CLASS_NONE;
    return (dg_class)(end > 0 ? help : with);
}

bool dg_bracket_tells_issuer(dg_slice before, dg_slice inner) {
    static const char title[] = "》";
    WORDS(deeds, {"修订", 0}, {"修正", 0}, {"印发", 0}, {"发布", 0}, {"公布", 0}, {"颁布", 0},
          {"批准", 0}, {"转发", 0}, {"通过", 0});
    return dg_slice_ends(before, title) && dg_words_end(&deeds, inner) > 0;
}

size_t dg_bracket_close(dg_slice group) {
    size_t step;
    dg_utf8_last(group, &step);
    dg_slice last = {group.at + group.n - step, step};
    return dg_word_close_bracket(last);
}

dg_slice dg_without_brackets(dg_slice text) {
    size_t open = dg_word_open_bracket(text), at = open, depth = 1, step;
    if (open == 0) return text;
    while (at < text.n) {
        dg_slice rest = dg_slice_skip(text, at);
        depth += dg_word_open_bracket(rest) > 0;
        if ((step = dg_word_close_bracket(rest)) > 0 && --depth == 0)
            return at + step == text.n ? (dg_slice){text.at + open, at - open} : text;
        dg_utf8_next(text, at, &step);
        at += step;
    }
    return text;
}

bool dg_bracket_follows_word(dg_slice before) {
    size_t step;
    return before.n > 0 && dg_utf8_is_han(dg_utf8_last(before, &step));
}

bool dg_bracket_follows_office(dg_slice before) {
    enum { NAME_BYTES = 45 };
    WORDS(ends, {"局", 0}, {"委", 0}, {"厅", 0}, {"办公室", 0}, {"农办", 0}, {"编办", 0},
          {"网信办", 0}, {"委办", 0}, {"府办", 0}, {"治水办", 0}, {"文明办", 0}, {"爱卫办", 0},
          {"扶贫办", 0}, {"金融办", 0}, {"信访办", 0}, {"人防办", 0}, {"应急办", 0}, {"创建办", 0},
          {"招商办", 0});
    WORDS(others, {"布局", 0}, {"格局", 0}, {"大局", 0}, {"开局", 0}, {"全局", 0}, {"新局", 0});
    if (dg_words_end(&ends, before) == 0 || dg_words_end(&others, before) > 0) return false;
    dg_slice near = dg_slice_last_line(before, NAME_BYTES);
    for (size_t at = 0, step; at < near.n; at += step) {
        if (dg_name_place(dg_slice_skip(near, at)) > 0) return true;
        dg_utf8_next(near, at, &step);
    }
    return false;
}

bool dg_bracket_names_those_present(dg_slice before) {
    enum { LINE_BYTES = 900 };
    WORDS(labels, {"出席", 0}, {"列席", 0}, {"参加", 0}, {"参会", 0}, {"主持", 0}, {"记录", 0},
          {"请假", 0}, {"缺席", 0}, {"与会", 0}, {"主席", 0});
    WORDS(nouns, {"人员", 0}, {"人", 0}, {"单位", 0}, {"领导", 0}, {"同志", 0});
    dg_slice line = dg_slice_trim(dg_slice_last_line(before, LINE_BYTES));
    size_t label = dg_words_match(&labels, line, NULL);
    label += label == 0 ? 0 : dg_words_match(&nouns, dg_slice_skip(line, label), NULL);
    line = dg_slice_skip(line, label);
    return label > 0 && (dg_slice_starts(line, "：") || dg_slice_starts(line, ":"));
}

bool dg_bracket_explains_class(dg_slice before) {
    enum { CLASS_BYTES = 60 };
    dg_slice line = dg_slice_trim(dg_slice_last_line(before, CLASS_BYTES));
    return dg_slice_starts(line, "各") && dg_bracket_follows_word(line) &&
           dg_next_sign(line, 0, DG_SIGN_STOP) == line.n && dg_is_collective(line);
}

bool dg_bracket_tells_cause(dg_slice inner) {
    static const char driver[] = "Driver: ";
    dg_slice name = dg_slice_trim(dg_slice_skip(inner, sizeof driver - 1));
    return dg_slice_starts(inner, driver) && !dg_is_sure_body(name) && !dg_is_short_form(name);
}

size_t dg_bracket_letters(dg_slice behind) {
    size_t n = 0;
    while (n + 1 < behind.n && strchr(n == 0 ? " " : "-/", behind.at[n]) != NULL &&
           dg_is_capital(behind.at[n + 1]))
        n += 2;
    return n == behind.n || behind.at[n] == '\n' ? n : 0;
}
