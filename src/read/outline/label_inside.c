/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels that stand inside a paragraph, as where a whole document is one line. */
#include <string.h>

#include "base/utf8.h"
#include "read/name/latin.h"
#include "read/outline/head.h"
#include "read/outline/label_run.h"
#include "read/outline/outliner.h"
#include "read/words/lexicon.h"
#include "read/words/time_words.h"

/* Does the text before byte `at` close a sentence or a clause? */
static bool follows_sentence(const dg_outliner *o, size_t at) {
    size_t step;
    if (at >= 3 && dg_utf8_begins_han(o->text.at[at - 3])) return false; /* mostly */
    dg_slice before = dg_slice_trim((dg_slice){o->text.at, at});
    if (before.n == 0) return true;
    dg_utf8_last(before, &step);
    dg_slice last = {before.at + before.n - step, step};
    return dg_word_stop(last) > 0 || dg_word_close_bracket(last) > 0 ||
           dg_is_full_stop(o->text, (size_t)(last.at - o->text.at));
}

/* Is the innermost node, up to byte `at`, a bare heading: 一、持续提升便利度 before （一）? */
static bool follows_heading(const dg_outliner *o, size_t at) {
    const dg_node *node = dg_outliner_innermost(o);
    if (node->depth == 0 || at - node->body > DG_HEADING_BYTES) return false;
    if (node->label.style > DG_LABEL_HAN_BRACKET && !o->crowded) return false;
    dg_slice heading = {o->text.at + node->body, at - node->body};
    if (dg_next_stop(heading, o->cues + node->body, 0) < heading.n) return false;
    return true; /* also right behind it: 一、1.做好 */
}

/* 任务清单一、规划引领（一）…: a first heading with nothing before it but a title; another label
 * must stand right behind it, or it is 统一、规范. */
static bool opens_outline(const dg_outliner *o, const dg_label *label, size_t at) {
    if (label->style != DG_LABEL_HAN || label->number != 1 || o->depth > 0) return false;
    size_t depth = 0, end = at + label->length + 2 * DG_HEADING_BYTES;
    for (size_t i = at + label->length, step; i < o->text.n && i < end; i += step) {
        dg_label next;
        dg_slice rest = dg_slice_skip(o->text, i);
        uint32_t c = dg_utf8_next(o->text, i, &step);
        if (depth == 0 && dg_label_parse(&next, rest) && next.number == 1 && !next.glued &&
            next.style > DG_LABEL_HAN)
            return true;
        depth += dg_word_open_bracket(rest) > 0;
        depth -= depth > 0 && dg_word_close_bracket(rest) > 0;
        if (c == '\n' || (depth == 0 && (dg_word_stop(rest) > 0 || dg_slice_starts(rest, "，"))))
            return false;
    }
    return false;
}

/* 责任单位：甲局2.做乙 */
static bool follows_name(const dg_outliner *o, size_t at) {
    return at >= dg_outliner_innermost(o)->body + DG_VALUE_END_BYTES && dg_ends_value(o->text, at);
}

/* Does the second of 一、 begin a sentence soon? */
static bool has_second(const dg_outliner *o, size_t at) {
    enum { REACH = 30000 };
    dg_slice ahead = {o->text.at + at, o->text.n - at < REACH ? o->text.n - at : REACH};
    ahead.n = dg_slice_find(ahead, "\n", 0);
    for (size_t i = 0; (i = dg_slice_find(ahead, "二、", i)) < ahead.n; i++) {
        dg_slice before = dg_slice_trim((dg_slice){ahead.at, i});
        if (dg_slice_ends(before, "。") || dg_slice_ends(before, "）") ||
            dg_slice_ends(before, ")") || dg_slice_ends(before, "]") ||
            dg_ends_value(before, before.n))
            return true;
    }
    return false;
}

/* 二级, 二、三类: the next number, perhaps more of them, and what they count grades of. */
static bool begins_with_grades(dg_slice text, size_t number) {
    WORDS(nouns, {"级", 0}, {"类", 0}, {"等", 0}, {"期", 0}, {"线", 0}, {"档", 0}, {"批", 0},
          {"年级", 0}, {"次产业", 0}, {"产业", 0}, {"环", 0}, {"审", 0});
    static const char mark[] = "、";
    for (size_t bytes; text.n > 0; text = dg_slice_skip(text, bytes + sizeof mark - 1)) {
        if (dg_han_number(text, &bytes) != ++number || bytes == 0) return false;
        if (dg_words_match(&nouns, dg_slice_skip(text, bytes), NULL) > 0) return true;
        if (!dg_slice_starts(dg_slice_skip(text, bytes), mark)) return false;
    }
    return false;
}

bool dg_outliner_lists_grades(const dg_outliner *o, const dg_label *label, size_t at) {
    enum { REACH = 12000 };
    static const char *const labels[] = {"一、", "二、", "三、", "四、", "五、",
                                         "六、", "七、", "八、", "九、", "十、"};
    dg_slice rest = dg_slice_skip(o->text, at);
    if (label->style != DG_LABEL_HAN || label->number >= DG_ITEMS(labels)) return false;
    if (!begins_with_grades(dg_slice_skip(rest, label->length), label->number)) return false;
    const dg_node *sibling = dg_outliner_open(o, label->style);
    bool begins = at == 0 || o->text.at[at - 1] == '\n';
    if (begins && sibling != NULL && sibling->label.number + 1 == label->number) return false;
    const char *next = labels[label->number];
    if (rest.n > REACH) rest.n = REACH;
    for (size_t i = label->length; (i = dg_slice_find(rest, next, i)) < rest.n; i += strlen(next)) {
        dg_slice words = dg_slice_skip(rest, i + strlen(next));
        bool counts_on =
            follows_sentence(o, at + i) && !begins_with_grades(words, label->number + 1);
        if (rest.at[i - 1] == '\n' || counts_on) return false;
    }
    return true;
}

WORDS(announcements, {"如下", 0}, {"分工", 0}, {"方案", 0}, {"措施", 0}, {"意见", 0}, {"任务", 0},
      {"安排", 0}, {"计划", 0}, {"要点", 0}, {"分解", 0}, {"分解表", 0}, {"清单", 0}, {"工作", 0});

/* 任务分工如下：一、…, 会议议定：一、…。二、, 行动方案一、…。二、: the first label of all, behind
 * the words that announce it or a title. */
static bool follows_announcement(const dg_outliner *o, const dg_label *label, size_t at) {
    dg_slice before = dg_slice_trim((dg_slice){o->text.at, at});
    if (o->nodes.n > 1 || label->number != 1) return false;
    size_t colon = dg_slice_ends(before, "：") ? strlen("：") : dg_slice_ends(before, ":") ? 1 : 0;
    dg_slice said = {before.at, before.n - colon};
    bool announced = dg_words_end(&announcements, said) > 0;
    if (announced && colon > 0) return true;
    if (colon > 0 && label->style == DG_LABEL_HAN && has_second(o, at)) return true;
    enum { TITLE_BYTES = 256 }; /* longer than any: a text in one line asks often */
    bool titled = announced || dg_head_is_paper(dg_slice_last_line(before, TITLE_BYTES));
    return label->style == DG_LABEL_HAN && titled && has_second(o, at);
}

/* 五、定期督查。 … 实施意见 一、主要目标: does a plan begin its headings anew in one line with the
 * letter that sends it, behind its title and white space? */
static bool begins_anew(const dg_outliner *o, const dg_label *label, size_t at) {
    if (label->style != DG_LABEL_HAN || label->number != 1) return false; /* mostly */
    const dg_node *open = dg_outliner_open(o, DG_LABEL_HAN);
    if (open == NULL || open->depth != 1 || open->label.number < 2) return false;
    dg_slice before = dg_slice_trim((dg_slice){o->text.at, at});
    return dg_words_end(&announcements, before) > 0 && has_second(o, at);
}

/* 具体措施：1.…: do words end here that announce items? */
static bool follows_measures(const dg_outliner *o, size_t at) {
    static const char wide[] = "：";
    WORDS(kinds, {"具体", 0}, {"工作", 0}, {"主要", 0}, {"重点", 0});
    WORDS(nouns, {"措施", 0}, {"任务", 0});
    dg_slice before = {o->text.at, at};
    if (before.n < sizeof wide || (before.at[at - 1] != ':' && before.at[at - 1] != wide[2]))
        return false; /* mostly */
    before.n -= dg_slice_ends(before, wide) ? sizeof wide - 1 : 1;
    size_t noun = dg_words_end(&nouns, before);
    before.n -= noun;
    return noun > 0 && dg_words_end(&kinds, before) > 0;
}

/* Is it in the value of a label? */
static bool follows_value(const dg_outliner *o, size_t at) {
    enum { VALUE_BYTES = 600 };
    static const char *const labels[] = {
        "单位：", "单位:",  "部门：", "部门:",  "时限：", "时限:",  "时间：",
        "时间:",  "节点：", "节点:",  "机关：", "机关:",  "领导：", "领导:"};
    size_t from = dg_outliner_innermost(o)->body;
    if (at - from > VALUE_BYTES) from = at - VALUE_BYTES;
    dg_slice value = {o->text.at + from, at - from};
    return DG_HOLDS_ANY(value, labels);
}

/* Is there white space before byte `at` of a long line, where the line of a list may have begun? */
static bool follows_lost_line(const dg_outliner *o, size_t at) {
    enum { LONG_LINE = 400 };
    dg_slice before = {o->text.at, at}, line = dg_slice_skip(o->text, o->line);
    if (!dg_slice_ends(before, " ") && !dg_slice_ends(before, "　")) return false;
    return line.n >= LONG_LINE && memchr(line.at, '\n', LONG_LINE) == NULL;
}

/* 1.整改，措施：1.甲；2.乙: does a list go on here that began behind a colon in the open item,
 * whose own numbers it does not have? */
static bool goes_on_within_item(const dg_outliner *o, const dg_label *label, size_t at) {
    enum { LIST_BYTES = 1500 };
    static const char colon[] = "：";
    const dg_node *item = dg_outliner_innermost(o);
    if (label->style != DG_LABEL_DIGIT || item->label.style != DG_LABEL_DIGIT) return false;
    size_t from = item->body;
    if (o->depth == 0 || at - from > LIST_BYTES) return false;
    while ((from += dg_slice_find((dg_slice){o->text.at + from, at - from}, colon, 0)) < at) {
        dg_label first;
        from += sizeof colon - 1;
        bool list = dg_label_parse(&first, dg_slice_skip(o->text, from));
        size_t words = from + (list ? first.length : 0);
        bool decimal = words < at && o->text.at[words] >= '0' && o->text.at[words] <= '9';
        if (list && !decimal && first.style == DG_LABEL_DIGIT && first.number == 1) return true;
    }
    return false;
}

/* section 215(a)(1): does what is cited go on at byte `at`? */
static bool is_cited(const dg_outliner *o, size_t at) {
    if (at < 3 || o->text.at[at] != '(' || o->text.at[at - 1] != ')') return false;
    char c = o->text.at[at - 2];
    return dg_is_letter(c) || (c >= '0' && c <= '9');
}

bool dg_outliner_label_inside(const dg_outliner *o, dg_label *label, size_t at) {
    if (!dg_label_parse(label, dg_slice_skip(o->text, at)) || label->glued) return false;
    if (is_cited(o, at)) return false;
    bool sentence = follows_sentence(o, at), heading = !sentence && follows_heading(o, at);
    bool first = !sentence && !heading && follows_measures(o, at);
    bool lost = !sentence && !first && follows_lost_line(o, at);
    if (lost && begins_anew(o, label, at)) return true;
    bool told = sentence || heading || first || lost;
    bool name = !told && follows_name(o, at);
    if (!told && !name && o->depth > 0) return false;
    if (first)
        return label->style == DG_LABEL_DIGIT && label->number == 1 &&
               dg_outliner_is_next(o, label);
    bool small = label->style > DG_LABEL_DIGIT; /* （1） and ① also count inside a sentence */
    if (small && dg_outliner_open(o, label->style) == NULL && !o->crowded) return false;
    if (!dg_outliner_is_next(o, label) || dg_slice_ends((dg_slice){o->text.at, at}, "第") ||
        dg_outliner_lists_grades(o, label, at) || goes_on_within_item(o, label, at))
        return false;
    if (name && follows_value(o, at)) return true;
    if (name && o->depth > 0) return false;
    if (sentence || lost || opens_outline(o, label, at) || follows_announcement(o, label, at))
        return true;
    return heading && label->style > dg_outliner_innermost(o)->label.style &&
           (!small || o->crowded);
}
