/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/utf8.h"
#include "read/annex.h"
#include "read/head.h"
#include "read/lexicon.h"

enum {
    N_STYLES = DG_LABEL_STYLES,
    HEADING_BYTES = 150, /* a heading on a crowded line is shorter than this */
    JUMP_MAX = 500,      /* a number that leaps further is not a label's */
};

typedef struct {
    dg_slice text;
    const unsigned char *cues;
    DG_ARRAY(dg_node) nodes;
    DG_ARRAY(dg_field) fields;
    size_t open[N_STYLES]; /* the open nodes, outermost first: at most one of each style */
    size_t depth;
    size_t last[N_STYLES]; /* the last number of each style, wherever it stood */
    size_t plan;
    bool crowded; /* a label was found inside the paragraph: others may follow */
} outliner;

static const dg_node *open_node(const outliner *o, dg_label_style style) {
    for (size_t i = 0; i < o->depth; i++)
        if (o->nodes.items[o->open[i]].label.style == style) return &o->nodes.items[o->open[i]];
    return NULL;
}

static const dg_node *innermost(const outliner *o) {
    return &o->nodes.items[o->depth == 0 ? 0 : o->open[o->depth - 1]];
}

static bool is_code(dg_label_style style) {
    return style == DG_LABEL_CODE || style == DG_LABEL_CODE_DEEP;
}

/* Is this the number that comes next: among its siblings, running on, or the first of a level? */
static bool is_next(const outliner *o, const dg_label *label) {
    const dg_node *sibling = open_node(o, label->style);
    if (sibling != NULL && label->number == sibling->label.number + 1) return true;
    if (label->number == o->last[label->style] + 1) return true;
    return sibling == NULL && label->number == 1;
}

/* 1.1.1, 1.1.1.1 */
static bool is_deep(dg_label_style style) {
    return style == DG_LABEL_DECIMAL_DEEP || style == DG_LABEL_DECIMAL_LAST;
}

static bool is_worded(dg_label_style style) {
    return style >= DG_LABEL_WORDED && style <= DG_LABEL_WORDED_LAST;
}

/* A., (a), II.: only the letter that comes next, or the first. */
static bool letter_at_start(const outliner *o, dg_label *label, dg_slice rest) {
    size_t next[N_STYLES] = {0};
    if (rest.n == 0 || (unsigned char)rest.at[0] >= 0x80) return false;
    for (size_t style = DG_LABEL_ROMAN; style < N_STYLES; style++) {
        const dg_node *sibling = open_node(o, (dg_label_style)style);
        next[style] = sibling == NULL ? 1 : sibling->label.number + 1;
    }
    return dg_label_parse_lettered(label, rest, next);
}

/* 1.4 Build, after 1.2 or, `before` being 0, the first below 1: some are left out. Not 1.5 GW, or
 * 1.5 per cent. */
static bool leaves_out(const dg_label *label, size_t before, dg_slice rest) {
    enum { LEFT_OUT_MAX = 20 };
    dg_slice words = dg_slice_trim(dg_slice_skip(rest, label->length));
    bool word =
        words.n > 2 && dg_is_capital(words.at[0]) && words.at[1] >= 'a' && words.at[1] <= 'z';
    return word && label->number > before && label->number <= before + LEFT_OUT_MAX;
}

/* 2.2 Roads, 2.2 职责: a line set off by a space, without a stop, as a heading is. Not 2.5 per
 * cent, 2.5 万吨. */
static bool is_heading(const dg_label *label, dg_slice rest) {
    enum { LEAST = 6, MOST = 90 };
    size_t end = dg_slice_find(rest, "\n", 0), bytes = label->length + 1, step;
    if (end < bytes + LEAST || end > bytes + MOST || rest.at[label->length] != ' ') return false;
    dg_slice words = {rest.at + bytes, end - bytes};
    bool latin = dg_is_capital(words.at[0]) && words.at[1] >= 'a' && words.at[1] <= 'z';
    bool han = dg_utf8_is_han(dg_utf8_next(words, 0, &step)) && dg_word_unit(words) == 0;
    return (latin || han) && dg_sentence_end(words, 0) == words.n;
}

/* 2.2 as the first label of all, or behind 1.9: of a document that is a part of another, or prints
 * the numbers it chose. */
static bool begins_anew(const outliner *o, const dg_label *label, dg_slice rest) {
    const dg_node *sibling = open_node(o, label->style);
    bool first = o->depth == 0 && o->nodes.n == 1;
    bool later = sibling != NULL && label->top > sibling->label.top;
    return (first || later) && is_heading(label, rest);
}

/* 1.1 fits under 1., after 1.0, or, set off by a space, as the first label of all. */
static bool decimal_fits(const outliner *o, const dg_label *label, dg_slice rest) {
    const dg_node *sibling = open_node(o, label->style), *above = innermost(o);
    bool spaced = dg_slice_starts(dg_slice_skip(rest, label->length), " ");
    if (o->depth == 0 && label->number == 1 && spaced) return true;
    if (begins_anew(o, label, rest)) return true;
    if (sibling != NULL && sibling->label.series == label->series)
        return label->number == sibling->label.number + 1 ||
               leaves_out(label, sibling->label.number, rest);
    bool below = above->depth > 0 &&
                 (above->label.number == label->above || dg_label_is_within(label, &above->label));
    if (label->number > 1) return below && sibling == NULL && leaves_out(label, 0, rest);
    return above->depth > 0 && (below || above->label.number == label->top || sibling != NULL);
}

/* Initiative Number: 2.1.1, a line of its own. */
static bool captioned_label(dg_label *label, dg_slice rest) {
    if (dg_label_parse_decimal(label, rest)) return true;
    size_t digits, number = dg_digit_number(rest, &digits);
    *label =
        (dg_label){.style = DG_LABEL_DIGIT, .number = number, .printed = digits, .length = digits};
    dg_slice after = dg_slice_skip(rest, digits);
    return number > 0 && (after.n == 0 || after.at[0] == '\n');
}

/* 1.1, 1.a: may more of a label stand behind it? */
static bool more_behind(dg_slice text, const dg_label *label) {
    size_t digits;
    dg_slice rest = dg_slice_skip(text, label->length);
    dg_digit_number(rest, &digits);
    return digits > 0 || (rest.n > 0 && rest.at[0] >= 'a' && rest.at[0] <= 'z');
}

/* 1 Prevention, and 1.1 in the next line: a number that only a space sets off from a heading. */
static bool heads_decimals(const outliner *o, dg_label *label, dg_slice rest) {
    enum { LINE_BYTES = 90 };
    dg_label first;
    size_t bytes, number = dg_digit_number(rest, &bytes), end = dg_slice_find(rest, "\n", 0);
    bool words = bytes > 0 && bytes + 2 < end && end <= LINE_BYTES && rest.at[bytes] == ' ' &&
                 dg_is_capital(rest.at[bytes + 1]);
    if (!words || number == 0 || rest.at[end - 1] == '.') return false;
    *label = (dg_label){
        .style = DG_LABEL_DIGIT, .number = number, .printed = bytes, .length = bytes + 1};
    return is_next(o, label) && dg_label_parse_decimal(&first, dg_slice_skip(rest, end + 1)) &&
           first.top == number && first.above == number && first.number == 1;
}

/* 1.0 Purpose, over 1.1. */
static bool heads_with_zero(const outliner *o, dg_label *label, dg_slice rest) {
    static const char zero[] = ".0";
    size_t digits, number = dg_digit_number(rest, &digits);
    if (number == 0 || !dg_slice_starts(dg_slice_skip(rest, digits), zero)) return false;
    size_t printed = digits + sizeof zero - 1, end = printed;
    end += dg_slice_starts(dg_slice_skip(rest, end), ".");
    while (end < rest.n && rest.at[end] == ' ')
        end++;
    bool words = end > printed && end < rest.n && dg_is_capital(rest.at[end]);
    *label =
        (dg_label){.style = DG_LABEL_DIGIT, .number = number, .printed = printed, .length = end};
    size_t last = o->last[DG_LABEL_DIGIT];
    bool due = is_next(o, label) || (number > last && number <= last + JUMP_MAX);
    return words && rest.at[end - 1] == ' ' && due;
}

/* (406) 329-3511 */
static bool is_phone_number(const dg_label *label, dg_slice rest) {
    size_t digits;
    if (label->style != DG_LABEL_DIGIT_BRACKET) return false; /* mostly */
    dg_slice behind = dg_slice_trim(dg_slice_skip(rest, label->length));
    dg_digit_number(behind, &digits);
    return digits > 2 && digits < behind.n && strchr("- ", behind.at[digits]) != NULL;
}

/* A label where a paragraph begins. */
static bool label_at_start(const outliner *o, dg_label *label, size_t at) {
    dg_slice before = {o->text.at, at > 0 ? at - 1 : 0};
    if (dg_slice_ends(before, "第")) return false; /* 按照第 and, on the next line, （三）项 */
    dg_slice rest = dg_slice_skip(o->text, at);
    if (dg_label_parse(label, rest) && !more_behind(rest, label)) /* so it can be no other */
        return label->number <= o->last[label->style] + JUMP_MAX && !is_phone_number(label, rest);
    if (heads_with_zero(o, label, rest)) return true;
    bool decimal = dg_label_parse_decimal(label, rest);
    if (decimal && decimal_fits(o, label, rest)) return true;
    decimal = decimal && label->length + 1 < rest.n && rest.at[label->length] == ' ' &&
              (unsigned char)rest.at[label->length + 1] < 0x80; /* 1.7 GW */
    if (dg_label_parse_spaced(label, rest) || dg_label_parse_comma(label, rest))
        return is_next(o, label);
    if (heads_decimals(o, label, rest)) return true;
    if (dg_label_parse_named(label, rest)) return is_next(o, label);
    if (!dg_label_parse(label, rest)) return letter_at_start(o, label, rest);
    if (label->glued) return !decimal && is_next(o, label);
    return label->number <= o->last[label->style] + JUMP_MAX;
}

/* - Action 1.1: Build: the bytes of a bullet before a label in Latin letters; 0: none. */
static size_t bullet_before_label(const outliner *o, size_t at) {
    WORDS(bullets, {"- ", 0}, {"• ", 0}, {"* ", 0}, {"– ", 0}, {"▪ ", 0}, {"◦ ", 0}, {"‣ ", 0});
    dg_label label;
    dg_slice rest = dg_slice_skip(o->text, at);
    size_t bullet = dg_words_match(&bullets, rest, NULL);
    if (bullet == 0 || bullet == rest.n || (unsigned char)rest.at[bullet] >= 0x80) return 0;
    if (!label_at_start(o, &label, at + bullet)) return 0;
    return is_worded(label.style) || label.style == DG_LABEL_DECIMAL || is_deep(label.style) ||
                   is_code(label.style)
               ? bullet
               : 0;
}

/* Sec. 2. Roads. (a) Build …, 5. (1) The Board …: where (a) or (1) stands behind the heading in the
 * line of the label before; DG_NONE: nowhere. */
static size_t letter_behind_heading(const outliner *o, const dg_label *heading, size_t at) {
    dg_label label;
    if (!is_worded(heading->style) && heading->style != DG_LABEL_DIGIT &&
        heading->style != DG_LABEL_DECIMAL)
        return DG_NONE;
    size_t left = o->text.n - at;
    if (!dg_is_latin_byte(o->text, at)) return DG_NONE;
    dg_slice near = {o->text.at + at, left < HEADING_BYTES ? left : HEADING_BYTES};
    size_t line = dg_slice_find(near, "\n", 0);
    bool wrapped = line + 1 < near.n && near.at[line + 1] >= 'a' && near.at[line + 1] <= 'z';
    near.n = wrapped ? dg_slice_find(near, "\n", line + 1) : line;
    if (dg_slice_starts(near, " (1) ")) return at + 1;
    size_t behind = dg_slice_starts(near, "(a) ") ? 0 : near.n;
    static const char *const ends[] = {". (a) ", ".  (a) ", ".** (a) ", ". ** (a) "};
    for (size_t i = 0; i < sizeof ends / sizeof *ends && behind == near.n; i++) {
        behind = dg_slice_find(near, ends[i], 0);
        if (behind < near.n) behind += strlen(ends[i]) - strlen("(a) ");
    }
    bool stands = behind < near.n &&
                  dg_label_parse_lettered(&label, dg_slice_skip(o->text, at + behind), NULL);
    return stands ? at + behind : DG_NONE;
}

/* Does the text before byte `at` close a sentence or a clause? */
static bool follows_sentence(const outliner *o, size_t at) {
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
static bool follows_heading(const outliner *o, size_t at) {
    const dg_node *node = innermost(o);
    if (node->depth == 0 || at - node->body > HEADING_BYTES) return false;
    if (node->label.style > DG_LABEL_HAN_BRACKET && !o->crowded) return false;
    dg_slice heading = {o->text.at + node->body, at - node->body};
    if (dg_next_stop(heading, o->cues + node->body, 0) < heading.n) return false;
    return true; /* also right behind it: 一、1.做好 */
}

/* 任务清单一、规划引领（一）…: a first heading with nothing before it but a title; another label
 * must stand right behind it, or it is 统一、规范. */
static bool opens_outline(const outliner *o, const dg_label *label, size_t at) {
    if (label->style != DG_LABEL_HAN || label->number != 1 || o->depth > 0) return false;
    size_t depth = 0, end = at + label->length + 2 * HEADING_BYTES;
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

static dg_slice last_line(dg_slice text) {
    size_t at = text.n;
    while (at > 0 && text.at[at - 1] != '\n')
        at--;
    return dg_slice_skip(text, at);
}

/* Does the second of 一、 begin a sentence soon? */
static bool has_second(const outliner *o, size_t at) {
    enum { REACH = 30000 };
    dg_slice ahead = {o->text.at + at, o->text.n - at < REACH ? o->text.n - at : REACH};
    ahead.n = dg_slice_find(ahead, "\n", 0);
    for (size_t i = 0; (i = dg_slice_find(ahead, "二、", i)) < ahead.n; i++) {
        dg_slice before = dg_slice_trim((dg_slice){ahead.at, i});
        if (dg_slice_ends(before, "。") || dg_slice_ends(before, "）") ||
            dg_slice_ends(before, ")") || dg_slice_ends(before, "]"))
            return true;
    }
    return false;
}

/* 任务分工如下：一、…, 行动方案一、…。二、: the first label of all, behind the words that announce
 * it or a title. */
static bool follows_announcement(const outliner *o, const dg_label *label, size_t at) {
    static const char *const words[] = {"如下", "分工", "方案", "措施", "意见",
                                        "任务", "安排", "计划", "要点"};
    dg_slice before = dg_slice_trim((dg_slice){o->text.at, at});
    if (o->nodes.n > 1 || label->number != 1) return false;
    size_t colon = dg_slice_ends(before, "：") ? strlen("：") : dg_slice_ends(before, ":") ? 1 : 0;
    dg_slice said = {before.at, before.n - colon};
    for (size_t i = 0; colon > 0 && i < sizeof words / sizeof *words; i++)
        if (dg_slice_ends(said, words[i])) return true;
    return label->style == DG_LABEL_HAN && dg_head_is_paper(last_line(before)) && has_second(o, at);
}

/* 具体措施：1.…: do words end here that announce items? */
static bool follows_measures(const outliner *o, size_t at) {
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

/* 责任单位：甲局2.做乙, whose line feed is gone: does a name, or a time, end here? */
static bool follows_name(const outliner *o, size_t at) {
    enum { NAME_BYTES = 30 };
    WORDS(times, {"月", 0}, {"底", 0}, {"前", 0}, {"长期", 0});
    if (at < innermost(o)->body + NAME_BYTES || !dg_utf8_begins_han(o->text.at[at - 3]))
        return false;
    dg_slice before = {o->text.at + at - NAME_BYTES, NAME_BYTES};
    return dg_ends_like_a_body(before) || dg_words_end(&times, before) > 0;
}

/* Is it in the value of a label? */
static bool follows_value(const outliner *o, size_t at) {
    enum { VALUE_BYTES = 600 };
    static const char *const labels[] = {"单位：", "单位:", "部门：", "部门:", "时限：", "时限:"};
    size_t from = innermost(o)->body;
    if (at - from > VALUE_BYTES) from = at - VALUE_BYTES;
    dg_slice value = {o->text.at + from, at - from};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (dg_slice_find(value, labels[i], 0) < value.n) return true;
    return false;
}

/* A label inside a paragraph: only the number that comes next, after a sentence, a heading,
 * 具体措施： or a name. */
static bool label_inside(const outliner *o, dg_label *label, size_t at) {
    if (!dg_label_parse(label, dg_slice_skip(o->text, at)) || label->glued) return false;
    bool sentence = follows_sentence(o, at), heading = !sentence && follows_heading(o, at);
    bool first = !sentence && !heading && follows_measures(o, at);
    bool told = sentence || heading || first;
    bool name = !told && follows_name(o, at);
    if (!told && !name && o->depth > 0) return false;
    if (first) return label->style == DG_LABEL_DIGIT && label->number == 1 && is_next(o, label);
    bool small = label->style > DG_LABEL_DIGIT; /* （1） and ① also count inside a sentence */
    if (small && open_node(o, label->style) == NULL && !o->crowded) return false;
    if (!is_next(o, label) || dg_slice_ends((dg_slice){o->text.at, at}, "第")) return false;
    if (name) return follows_value(o, at);
    if (sentence || opens_outline(o, label, at) || follows_announcement(o, label, at)) return true;
    return heading && label->style > innermost(o)->label.style && (!small || o->crowded);
}

/* Action 2.1 after Action 1.3, 1.2.1 after 1.1.2: the first below another heading. */
static bool begins_afresh(const dg_label *label, const dg_node *sibling) {
    bool shows_above = is_worded(label->style) || is_code(label->style) || is_deep(label->style);
    bool other = label->above != sibling->label.above || label->series != sibling->label.series;
    return label->style == DG_LABEL_DECIMAL || (shows_above && other);
}

static void set_numbering(const outliner *o, dg_node *node, const dg_node *sibling) {
    size_t number = node->label.number;
    node->previous = sibling == NULL ? 0 : sibling->label.number;
    if (sibling != NULL && number <= node->previous)
        node->numbering = begins_afresh(&node->label, sibling) ? DG_NUMBER_FITS : DG_NUMBER_REPEAT;
    else if (number != node->previous + 1 && number != o->last[node->label.style] + 1)
        node->numbering = DG_NUMBER_GAP;
}

/* Does a label end a level of another style? One word ends no other word's: Goal 1, Action 1; and
 * Action 1.1 stands in 1. */
static bool outranks(const dg_label *label, const dg_label *open) {
    if (label->style == DG_LABEL_CODE && open->style == DG_LABEL_CODE_DEEP) return true;
    if (label->style > DG_LABEL_HAN || open->style <= label->style) return false;
    if (!is_worded(label->style)) return true;
    return !is_worded(open->style) && (label->above == 0 || label->above != open->number);
}

/* Close the levels that a label ends. */
static void close_levels(outliner *o, const dg_label *label) {
    for (size_t i = 0; i < o->depth; i++) {
        const dg_label *open = &o->nodes.items[o->open[i]].label;
        if (open->style == label->style || outranks(label, open)) {
            o->depth = i;
            return;
        }
    }
}

/* Does a sentence end in the line that holds byte `at`, behind it, and another word follow? */
static bool holds_sentence(const outliner *o, size_t at) {
    static const char stop[] = "。";
    size_t n = o->text.n;
    while ((at = dg_cues_next(o->cues, DG_CUE_CLAUSE, at, n)) < n && o->text.at[at] != '\n') {
        size_t behind = at + sizeof stop - 1;
        if (dg_slice_starts(dg_slice_skip(o->text, at), stop))
            return behind < n && o->text.at[behind] != '\n';
        at++;
    }
    return false;
}

/* Does a label before a colon stand in the text, and on its line nothing but a value? The label's
 * class; DG_CLASS_NONE: no. */
static dg_class field_class(dg_slice text) {
    dg_class class;
    if (dg_slice_starts(text, " ")) text = dg_slice_skip(text, 1);
    size_t name = text.n == 0 || (unsigned char)text.at[0] < 0x80 ? 0 : dg_word_label(&class, text);
    dg_slice words = {text.at, name};
    if (!dg_slice_ends(words, "：") && !dg_slice_ends(words, ":")) return DG_CLASS_NONE;
    size_t line = dg_slice_find(text, "\n", 0), stop = dg_slice_find(text, "。", 0);
    return line == name || stop + strlen("。") < line ? DG_CLASS_NONE : class;
}

/* （四）配合单位：乙局 below （三）牵头单位：甲局: no item, but a field more of that one. */
static bool is_field(const outliner *o, const dg_label *label, size_t at) {
    enum { FIELDS_BYTES = 2000 };
    const dg_node *above = innermost(o);
    if (o->depth < 2 || above->label.style != label->style || at - above->body > FIELDS_BYTES)
        return false;
    if (holds_sentence(o, at + label->length)) return false; /* mostly */
    if (field_class(dg_slice_skip(o->text, at + label->length)) == DG_CLASS_NONE) return false;
    dg_class first = field_class(dg_slice_skip(o->text, above->body));
    return first != DG_CLASS_NONE && first != DG_CLASS_TIME && first != DG_CLASS_PERSON;
}

static bool add_node(outliner *o, const dg_label *label, size_t at) {
    const dg_node *sibling = open_node(o, label->style);
    dg_node node = {.label = *label, .at = at, .body = at + label->length};
    set_numbering(o, &node, sibling);
    bool top = sibling != NULL && sibling->depth == 1;
    /* 2.1 after 1.2, B1 after A2 */
    bool other = top && (label->coded ? label->above != sibling->label.above
                                      : label->above > sibling->label.above);
    if (top && !other && label->number == 1 && sibling->label.number > 1) { /* another plan */
        o->plan++;
        node.numbering = DG_NUMBER_FITS;
        node.previous = 0;
    }
    close_levels(o, label);
    node.plan = o->plan;
    node.depth = o->depth + 1;
    node.parent = o->depth == 0 ? 0 : o->open[o->depth - 1];
    o->nodes.items[node.parent].n_children++;
    o->nodes.items[o->nodes.n - 1].end = at;
    o->last[label->style] = label->number;
    o->open[o->depth++] = o->nodes.n;
    return DG_PUSH(o->nodes, node);
}

static void begin_plan(outliner *o) {
    for (size_t i = 0; i < N_STYLES; i++)
        o->last[i] = 0;
    o->depth = 0;
    o->plan += o->nodes.items[o->nodes.n - 1].plan == o->plan; /* not for a mere date or title */
}

/* 【一、强化责任】: the bytes of a bracket around a heading. */
static size_t heading_bracket(const outliner *o, size_t at) {
    static const char open[] = "【";
    dg_label label;
    dg_slice rest = dg_slice_skip(o->text, at), inside = dg_slice_skip(rest, sizeof open - 1);
    if (!dg_slice_starts(rest, open)) return 0;
    bool labelled = dg_label_parse(&label, inside) || dg_label_parse_named(&label, inside);
    return labelled && !label.glued ? sizeof open - 1 : 0;
}

static bool scan(outliner *o) {
    bool start = true;
    size_t letter = DG_NONE; /* where (a) stands behind a heading */
    for (size_t at = 0, step; at < o->text.n; at += step) {
        if (start) at += dg_annex_list(o->text, at);
        if (start) at += heading_bracket(o, at);
        if (start) at += bullet_before_label(o, at);
        if (!start) at = dg_cues_next(o->cues, DG_CUE_LABEL, at, o->text.n);
        if (at > letter) at = letter;
        if (at == o->text.n) break;
        dg_label label;
        size_t caption = start ? dg_label_caption(dg_slice_skip(o->text, at)) : 0;
        bool captioned =
            caption > 0 && captioned_label(&label, dg_slice_skip(o->text, at + caption));
        if (captioned) at += caption;
        uint32_t c = dg_utf8_next(o->text, at, &step);
        bool paper = start && o->nodes.n > 1 && dg_annex_begins(o->text, at, o->depth > 0);
        if (paper) begin_plan(o);
        bool found = captioned      ? true
                     : start        ? label_at_start(o, &label, at)
                     : at == letter ? label_at_start(o, &label, at)
                                    : c != '\n' && label_inside(o, &label, at);
        bool field = found && start && is_field(o, &label, at);
        if (field && !DG_PUSH(o->fields, ((dg_field){at, label.length}))) return false;
        if (field) o->last[label.style] = label.number;
        if (found && !field && !add_node(o, &label, at)) return false;
        if (at == letter) letter = DG_NONE;
        if (found && start) letter = letter_behind_heading(o, &label, at + label.length);
        if (start || found) o->crowded = !start;
        start = c == '\n';
        if (found) step = label.length;
    }
    return true;
}

dg_code dg_outline_new(dg_outline *outline, const dg_flow *flow, dg_error *err) {
    outliner o = {.text = flow->text, .cues = flow->cues};
    bool ok = DG_PUSH(o.nodes, (dg_node){0}) && scan(&o);
    if (!ok) {
        free(o.nodes.items);
        free(o.fields.items);
        return dg_fail_memory(err);
    }
    o.nodes.items[o.nodes.n - 1].end = flow->text.n;
    *outline = (dg_outline){o.nodes.items, o.nodes.n, o.fields.items, o.fields.n};
    return DG_OK;
}

void dg_outline_free(dg_outline *outline) {
    free(outline->nodes);
    free(outline->fields);
    *outline = (dg_outline){0};
}
