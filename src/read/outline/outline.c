/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/outline.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/english/english_actions.h"
#include "read/english/english_record.h"
#include "read/name/latin.h"
#include "read/outline/annex.h"
#include "read/outline/contents.h"
#include "read/outline/head.h"
#include "read/outline/outliner.h"
#include "read/words/lexicon.h"
#include "read/words/period.h"
#include "read/words/signs.h"

enum {
    JUMP_MAX = 500, /* a number that leaps further is not a label's */
};

static bool is_code(dg_label_style style) {
    return style == DG_LABEL_CODE || style == DG_LABEL_CODE_DEEP;
}

/* 1.1.1, 1.1.1.1 */
static bool is_deep(dg_label_style style) {
    return style == DG_LABEL_DECIMAL_DEEP || style == DG_LABEL_DECIMAL_LAST;
}

/* AP125 Roads, TB036/19 Refuges: a code of three digits or more, whatever its number, before a line
 * with the same letters, or behind one that is open. */
static bool code_of_several(const dg_outliner *o, dg_label *label, dg_slice rest) {
    enum { REACH = 6000, MOST_LETTERS = 6, FEWEST_DIGITS = 3 };
    size_t letters = 0, digits;
    while (letters < rest.n && letters <= MOST_LETTERS && dg_is_capital(rest.at[letters]))
        letters++;
    if (letters < 2 || letters > MOST_LETTERS) return false; /* mostly */
    dg_digit_number(dg_slice_skip(rest, letters), &digits);
    if (digits < FEWEST_DIGITS || !dg_label_parse_lettered(label, rest, NULL)) return false;
    if (!is_code(label->style)) return false;
    dg_slice code = {rest.at, letters};
    const dg_node *open = dg_outliner_open(o, label->style);
    if (open != NULL && memcmp(o->text.at + open->at, code.at, code.n) == 0) return true;
    if (rest.n > REACH) rest.n = REACH;
    for (size_t i = 0; (i = dg_slice_find(rest, "\n", i)) < rest.n; i++) {
        dg_slice line = dg_slice_skip(rest, i + 1);
        if (line.n <= letters || memcmp(line.at, code.at, code.n) != 0) continue;
        dg_digit_number(dg_slice_skip(line, letters), &digits);
        if (digits > 0) return true;
    }
    return false;
}

/* Is the line before byte `at` words that lead in a list, and no label: Points:, ACTION ITEMS? */
static bool follows_lead_in(const dg_outliner *o, size_t at) {
    dg_class class;
    if (at < 2 || o->text.at[at - 1] != '\n') return false;
    dg_slice words = dg_slice_last_line((dg_slice){o->text.at, at - 1}, DG_HEADING_BYTES);
    if (o->text.at[at - 2] != ':') return dg_english_heads_actions(words);
    return dg_is_capital(words.at[0]) && dg_word_label(&class, words) == 0;
}

/* (a), i.: the first letter of a list, behind words that lead it in, The Board shall:, though
 * another list ended above them? */
static bool begins_list(const dg_outliner *o, size_t at) {
    dg_slice rest = dg_slice_skip(o->text, at);
    rest = dg_slice_skip(rest, dg_slice_starts(rest, "("));
    return rest.n > 1 && strchr("aAiI", rest.at[0]) != NULL && strchr(").", rest.at[1]) != NULL &&
           follows_lead_in(o, at);
}

/* A., (a), II.: only the letter that comes next, or the first. */
static bool letter_at_start(const dg_outliner *o, dg_label *label, dg_slice rest) {
    size_t next[DG_LABEL_STYLES] = {0};
    if (rest.n == 0 || (unsigned char)rest.at[0] >= 0x80) return false;
    bool anew = begins_list(o, (size_t)(rest.at - o->text.at));
    for (size_t style = DG_LABEL_ROMAN; style < DG_LABEL_STYLES; style++) {
        const dg_node *sibling = dg_outliner_open(o, (dg_label_style)style);
        size_t last = is_code((dg_label_style)style) ? o->last[style] : 0; /* A3 in the next part */
        next[style] = (sibling == NULL ? last : sibling->label.number) + 1;
        if (anew) next[style] = 1;
    }
    bool letter = dg_label_parse_lettered(label, rest, next);
    if (letter && dg_english_lists_those_present(o->text, (size_t)(rest.at - o->text.at)))
        return false; /* A. Brown (Water Board) */
    return letter || code_of_several(o, label, rest);
}

/* No. 2020-10 and, on a later line, No. 2020-11: do more begin as the line of the year at `rest`?
 */
static bool is_of_series(const dg_outliner *o, dg_slice rest) {
    enum { YEAR = 4 };
    size_t from = (size_t)(rest.at - o->text.at);
    dg_slice begins = {o->text.at + o->line, from - o->line + YEAR};
    for (size_t i = 0; (i = dg_slice_find(rest, "\n", i)) < rest.n;) {
        dg_slice line = dg_slice_skip(rest, ++i);
        if (line.n >= begins.n && memcmp(line.at, begins.at, begins.n) == 0) return true;
    }
    return false;
}

/* Initiative Number: 2.1.1, a line of its own; not No. 2020-10 before all labels, a paper's. */
static bool captioned_label(const dg_outliner *o, dg_label *label, dg_slice rest) {
    enum { FIRST_YEAR = 1900 };
    if (dg_label_parse_decimal(label, rest)) {
        bool year = label->above > FIRST_YEAR && o->nodes.n == 1 && !is_of_series(o, rest);
        return !year &&
               (label->length >= rest.n || rest.at[label->length] != '/'); /* No. 9-8/2022 */
    }
    size_t digits, number = dg_digit_number(rest, &digits);
    *label =
        (dg_label){.style = DG_LABEL_DIGIT, .number = number, .printed = digits, .length = digits};
    dg_slice after = dg_slice_skip(rest, digits);
    return number > 0 && (after.n == 0 || after.at[0] == '\n');
}

/* 1.1, 1.a, 1.A Roads, 1.A.1: may more of a label stand behind it? */
static bool more_behind(dg_slice text, const dg_label *label) {
    size_t digits;
    if (text.at[label->length - 1] == ' ') return false;
    dg_slice rest = dg_slice_skip(text, label->length);
    dg_digit_number(rest, &digits);
    if (digits > 0 || (rest.n > 0 && rest.at[0] >= 'a' && rest.at[0] <= 'z')) return true;
    if (rest.n < 3 || !dg_is_capital(rest.at[0])) return false;
    bool digit = rest.at[2] >= '0' && rest.at[2] <= '9';
    return rest.at[1] == '.' ? digit : rest.at[1] == ' ' && dg_is_capital(rest.at[2]);
}

/* 1.0 Purpose, over 1.1. */
static bool heads_with_zero(const dg_outliner *o, dg_label *label, dg_slice rest) {
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
    bool due = dg_outliner_is_next(o, label) || (number > last && number <= last + JUMP_MAX);
    return words && rest.at[end - 1] == ' ' && due;
}

/* 1 agreed that, a paragraph of minutes, where 2 and 3 begin others below it; or the one that comes
 * next. */
static bool spaced_words(const dg_outliner *o, dg_label *label, size_t at) {
    enum { REACH = 6000, CONFIRMED = 3 };
    dg_label other;
    dg_slice rest = dg_slice_skip(o->text, at);
    if (!dg_label_parse_spaced_words(label, rest) || !dg_outliner_is_next(o, label)) return false;
    const dg_node *sibling = dg_outliner_open(o, label->style);
    if (label->number > 1) return sibling != NULL && o->text.at[sibling->body - 1] == ' ';
    size_t due = label->number + 1;
    if (rest.n > REACH) rest.n = REACH;
    for (size_t i = 0; (i = dg_slice_find(rest, "\n", i)) < rest.n;) {
        if (!dg_label_parse_spaced_words(&other, dg_slice_skip(rest, ++i))) continue;
        if (other.number == label->number) return false; /* looked at once */
        if (other.number == due && due++ == CONFIRMED) return true;
    }
    return false;
}

/* 3, and its words on the next line: the flow has no page's number. */
static bool lone_number(const dg_outliner *o, dg_label *label, dg_slice rest) {
    enum { MOST_DIGITS = 3 };
    size_t digits, number = dg_digit_number(rest, &digits), last = o->last[DG_LABEL_DIGIT];
    if (number == 0 || digits > MOST_DIGITS) return false;
    dg_slice behind = dg_slice_skip(rest, digits);
    *label = (dg_label){
        .style = DG_LABEL_DIGIT, .number = number, .printed = digits, .length = digits + 1};
    return behind.n > 1 && behind.at[0] == '\n' &&
           (dg_is_capital(behind.at[1]) || dg_utf8_begins_han(behind.at[1])) &&
           (number > last || dg_outliner_is_next(o, label));
}

/* 10 Functions of Board, over (1) or behind such a section 9: the heading of a section in an act.
 */
static bool heads_section(const dg_outliner *o, dg_label *label, dg_slice rest) {
    enum { MOST_DIGITS = 3, TITLE_BYTES = 100 };
    size_t digits, number = dg_digit_number(rest, &digits), last = o->last[DG_LABEL_DIGIT];
    dg_slice title = dg_slice_skip(rest, digits + 1);
    if (number == 0 || digits > MOST_DIGITS || digits >= rest.n) return false; /* mostly */
    if (rest.at[digits] != ' ') return false;
    dg_slice below = dg_slice_skip(title, dg_slice_find(title, "\n", 0) + 1);
    title.n = dg_slice_find(title, "\n", 0);
    if (title.n == 0 || title.n > TITLE_BYTES || !dg_is_capital(title.at[0])) return false;
    size_t month = dg_words_match(&dg_month_names, title, NULL);
    dg_slice year = dg_slice_skip(title, month);
    if (month > 0 && (year.n == 0 || !dg_is_letter(year.at[0]))) return false; /* 20 March 2024 */
    if (strchr(".:;,", title.at[title.n - 1]) != NULL || below.n == 0) return false;
    *label = (dg_label){
        .style = DG_LABEL_DIGIT, .number = number, .printed = digits, .length = digits + 1};
    const dg_node *open = dg_outliner_open(o, DG_LABEL_DIGIT);
    bool behind =
        open != NULL && number == open->label.number + 1 && o->text.at[open->body - 1] == ' ';
    return behind || (dg_slice_starts(below, "(1) ") && number > last);
}

/* (406) 329-3511 */
static bool is_phone_number(const dg_label *label, dg_slice rest) {
    size_t digits;
    if (label->style != DG_LABEL_DIGIT_BRACKET) return false; /* mostly */
    dg_slice behind = dg_slice_trim(dg_slice_skip(rest, label->length));
    dg_digit_number(behind, &digits);
    return digits > 2 && digits < behind.n && strchr("- ", behind.at[digits]) != NULL;
}

/* Walking Action 1.1: Build, and before or below it another such Action: words before a label's
 * that the document counts by. */
static bool qualified_label(const dg_outliner *o, dg_label *label, size_t at) {
    enum { REACH = 20000 };
    dg_label other;
    dg_slice rest = dg_slice_skip(o->text, at);
    if (rest.n == 0 || !dg_is_capital(rest.at[0])) return false;
    if (!dg_label_parse_qualified(label, rest)) return false;
    if (label->number > o->last[label->style] + JUMP_MAX) return false;
    if (o->coded[label->style]) return true;
    if (rest.n > REACH) rest.n = REACH;
    for (size_t i = 0; (i = dg_slice_find(rest, "\n", i)) < rest.n;)
        if (dg_label_parse_qualified(&other, dg_slice_skip(rest, ++i)) &&
            other.style == label->style)
            return true;
    return false;
}

/* 议题一：, 专栏1: a level above 一、, （一） or, behind 2., 1. where the first of these stands
 * below it. */
static dg_label_style level_of_named(const dg_outliner *o, const dg_label *label, size_t at) {
    enum { REACH = 3000 };
    static const dg_label_style styles[] = {DG_LABEL_NAMED, DG_LABEL_NAMED_OVER_HAN,
                                            DG_LABEL_NAMED_OVER, DG_LABEL_NAMED_OVER_DIGIT};
    if (label->style != DG_LABEL_NAMED) return label->style;
    for (size_t i = 0; i < DG_ITEMS(styles); i++) {
        const dg_node *sibling = dg_outliner_open(o, styles[i]);
        if (sibling != NULL && label->number == sibling->label.number + 1) return styles[i];
    }
    size_t end = o->text.n - at < REACH ? o->text.n : at + REACH;
    while ((at = dg_slice_find((dg_slice){o->text.at, end}, "\n", at) + 1) < end) {
        dg_label next;
        if (!dg_label_parse(&next, dg_slice_skip(o->text, at)) || next.glued) continue;
        if (next.number > 1) break;
        if (next.style == DG_LABEL_HAN) return DG_LABEL_NAMED_OVER_HAN;
        if (next.style == DG_LABEL_HAN_BRACKET) return DG_LABEL_NAMED_OVER;
        if (next.style == DG_LABEL_DIGIT && dg_outliner_open(o, DG_LABEL_DIGIT) != NULL)
            return DG_LABEL_NAMED_OVER_DIGIT;
        break;
    }
    return label->style;
}

/* 第3号 修路, and below or above it another such line of a later or an earlier number: a label of a
 * paper that leaves some out, as proposals taken from a longer list do. */
static bool numbers_with_gaps(const dg_outliner *o, const dg_label *label, size_t at) {
    enum { REACH = 6000 };
    static const char nth[] = "第", count[] = "号";
    dg_label other;
    dg_slice rest = dg_slice_skip(o->text, at);
    if (!dg_slice_starts(rest, nth) || !dg_slice_ends((dg_slice){rest.at, label->printed}, count))
        return false; /* mostly */
    const dg_node *sibling = dg_outliner_open(o, label->style);
    if (sibling != NULL)
        return dg_slice_starts(dg_slice_skip(o->text, sibling->at), nth) &&
               label->number > sibling->label.number &&
               label->number <= sibling->label.number + JUMP_MAX;
    if (rest.n > REACH) rest.n = REACH;
    for (size_t i = 0; (i = dg_slice_find(rest, "\n", i)) < rest.n;) {
        dg_slice line = dg_slice_skip(rest, ++i);
        if (!dg_slice_starts(line, nth) || !dg_label_parse_named(&other, line)) continue;
        return other.style == label->style && other.number > label->number &&
               dg_slice_ends((dg_slice){line.at, other.printed}, count);
    }
    return false;
}

/* A label where a paragraph begins. */
static bool label_at_start(const dg_outliner *o, dg_label *label, size_t at) {
    dg_slice before = {o->text.at, at > 0 ? at - 1 : 0};
    if (dg_slice_ends(before, "第")) return false; /* 按照第 and, on the next line, （三）项 */
    dg_slice rest = dg_slice_skip(o->text, at);
    if (qualified_label(o, label, at)) return true;
    if (dg_outliner_counts_heads(o, label, at)) return true;
    if (dg_label_parse(label, rest) && !more_behind(rest, label)) /* so it can be no other */
        return label->number <= o->last[label->style] + JUMP_MAX && !is_phone_number(label, rest) &&
               !dg_outliner_lists_grades(o, label, at) &&
               !dg_outliner_refers_to_agenda(o, label, at);
    if (heads_with_zero(o, label, rest) || heads_section(o, label, rest)) return true;
    bool decimal = dg_label_parse_decimal(label, rest);
    if (decimal &&
        (dg_outliner_decimal_fits(o, label, rest) || dg_outliner_is_lone_decimal(o, label, at)))
        return true;
    decimal = decimal && label->length + 1 < rest.n && rest.at[label->length] == ' ' &&
              (unsigned char)rest.at[label->length + 1] < 0x80; /* 1.7 GW */
    if (dg_label_parse_hyphen(label, rest))
        return label->number == 1 || dg_outliner_is_next(o, label);
    if (dg_label_parse_spaced(label, rest) || dg_label_parse_comma(label, rest))
        return dg_outliner_is_next(o, label) || dg_outliner_stands_over_decimals(o, label, rest);
    if (dg_outliner_heads_decimals(o, label, rest) || spaced_words(o, label, at) ||
        lone_number(o, label, rest) || dg_outliner_is_glued(o, label, rest))
        return true;
    if (dg_label_parse_named(label, rest)) {
        label->style = level_of_named(o, label, at);
        return dg_outliner_is_next(o, label) || numbers_with_gaps(o, label, at);
    }
    if (!dg_label_parse(label, rest)) return letter_at_start(o, label, rest);
    if (label->glued) return !decimal && dg_outliner_is_next(o, label);
    return label->number <= o->last[label->style] + JUMP_MAX;
}

/* - Action 1.1: Build, ●（一）修路, ★1.修路: the bytes of a bullet before a label in Latin letters,
 * or the Chinese one that comes next; 0: none. */
static size_t bullet_before_label(const dg_outliner *o, size_t at) {
    dg_label label;
    dg_slice rest = dg_slice_skip(o->text, at);
    size_t bullet = dg_words_match(&dg_spaced_bullets, rest, NULL);
    size_t sign = dg_label_bullet(rest);
    sign += sign > 0 && dg_slice_starts(dg_slice_skip(rest, sign), " ");
    bool labelled = sign > 0 && label_at_start(o, &label, at + sign);
    if (labelled && label.style <= DG_LABEL_DIGIT && dg_outliner_is_next(o, &label)) return sign;
    if (bullet == 0 || bullet == rest.n || (unsigned char)rest.at[bullet] >= 0x80) return 0;
    if (!label_at_start(o, &label, at + bullet)) return 0;
    return dg_label_is_worded(label.style) || label.style == DG_LABEL_DECIMAL ||
                   is_deep(label.style) || is_code(label.style)
               ? bullet
               : 0;
}

/* Sec. 2. Roads. (a) Build …, 5. (1) The Board …, (c)(i) Within: where (a) or (1) stands behind the
 * heading in the line of the label before; DG_NONE: nowhere. */
static size_t letter_behind_heading(const dg_outliner *o, const dg_label *heading, size_t at) {
    dg_label label;
    if (heading->style >= DG_LABEL_DIGIT_BRACKET &&
        dg_label_first_touches(dg_slice_skip(o->text, at)))
        return at;
    if (!dg_label_is_worded(heading->style) && heading->style != DG_LABEL_DIGIT &&
        heading->style != DG_LABEL_DECIMAL)
        return DG_NONE;
    size_t left = o->text.n - at;
    if (!dg_is_latin_byte(o->text, at)) return DG_NONE;
    dg_slice near = {o->text.at + at, left < DG_HEADING_BYTES ? left : DG_HEADING_BYTES};
    size_t line = dg_slice_find(near, "\n", 0);
    bool wrapped = line + 1 < near.n && near.at[line + 1] >= 'a' && near.at[line + 1] <= 'z';
    near.n = wrapped ? dg_slice_find(near, "\n", line + 1) : line;
    if (dg_slice_starts(near, " (1) ")) return at + 1;
    size_t behind = dg_slice_starts(near, "(a) ") ? 0 : near.n;
    static const char *const ends[] = {". (a) ",   ".  (a) ", ".** (a) ", ". ** (a) ",
                                       "*.* (a) ", ".* (a) ", ".(a) "};
    for (size_t i = 0; i < DG_ITEMS(ends) && behind == near.n; i++) {
        behind = dg_slice_find(near, ends[i], 0);
        if (behind < near.n) behind += strlen(ends[i]) - strlen("(a) ");
    }
    bool stands = behind < near.n &&
                  dg_label_parse_lettered(&label, dg_slice_skip(o->text, at + behind), NULL);
    return stands ? at + behind : DG_NONE;
}

/* Action 2.1 after Action 1.3, 1.2.1 after 1.1.2: the first below another heading. */
static bool begins_afresh(const dg_label *label, const dg_node *sibling) {
    bool shows_above =
        dg_label_is_worded(label->style) || is_code(label->style) || is_deep(label->style);
    bool other = label->above != sibling->label.above || label->series != sibling->label.series;
    return label->style == DG_LABEL_DECIMAL || (shows_above && other);
}

static void set_numbering(const dg_outliner *o, dg_node *node, const dg_node *sibling) {
    size_t number = node->label.number;
    node->previous = sibling == NULL ? 0 : sibling->label.number;
    if (sibling != NULL && number <= node->previous)
        node->numbering = begins_afresh(&node->label, sibling) ? DG_NUMBER_FITS : DG_NUMBER_REPEAT;
    else if (number != node->previous + 1 && number != o->last[node->label.style] + 1)
        node->numbering = DG_NUMBER_GAP;
}

/* 3. Test, and 3.1 or 1. in the next line: does a label, whose number may be of two levels, head
 * others? */
static bool heads_numbers(const dg_outliner *o, const dg_label *label, size_t at) {
    dg_label first;
    dg_slice line = dg_slice_skip(o->text, at + label->length);
    size_t end = dg_slice_find(line, "\n", 0);
    if (end == 0 || end == line.n || end > DG_HEADING_BYTES || line.at[end - 1] == '.')
        return false;
    dg_slice next = dg_slice_skip(line, end + 1);
    if (dg_label_parse_decimal(&first, next)) return first.top == label->number;
    return dg_label_parse(&first, next) && first.number == 1;
}

/* 1. Aims and 2. Actions, before 1. Aims: is a node the last of a table of contents? */
static bool lists_contents(const dg_outliner *o, const dg_node *node) {
    if (node->label.number == 1) return false;
    const dg_node *before = node - 1;
    dg_slice words = {o->text.at + before->body, before->end - before->body};
    return before->label.style == node->label.style &&
           memchr(dg_slice_trim(words).at, '\n', dg_slice_trim(words).n) == NULL;
}

/* Does the line behind byte `at` end in a stop or a bracket, as the words of an item do? */
static bool ends_in_mark(const dg_outliner *o, size_t at) {
    size_t end = dg_slice_find(o->text, "\n", at);
    return end > at && strchr(".;,)]", o->text.at[end - 1]) != NULL;
}

/* 3. Ports behind 2. Share data., below 2. Rail: a heading as the one above, in a list led in. */
static bool heads_like(const dg_outliner *o, const dg_node *above, const dg_node *sibling,
                       size_t at) {
    return o->led[DG_LABEL_DIGIT_BELOW] && sibling != NULL && !ends_in_mark(o, at) &&
           !ends_in_mark(o, above->body) && ends_in_mark(o, sibling->body);
}

/* 1. below the heading ## 2. Build of Markdown, below 2. Build, or below 2.2 Actions: a level of
 * its own, though its numbers look like those above. */
static bool is_digit_below(const dg_outliner *o, const dg_label *label, size_t at) {
    const dg_node *above = dg_outliner_open(o, DG_LABEL_DIGIT);
    if (label->style != DG_LABEL_DIGIT || above == NULL) return false;
    bool head = dg_flow_is_head(o->flow, at);
    if (head != dg_flow_is_head(o->flow, above->at)) return !head;
    size_t number = label->number;
    bool due = number == above->label.number + 1;
    const dg_node *sibling = dg_outliner_open(o, DG_LABEL_DIGIT_BELOW);
    bool led = number == 1 && !o->led[DG_LABEL_DIGIT] && follows_lead_in(o, at);
    if (head || (sibling == NULL && !led && !dg_outliner_ends_in_heading(o, at))) return false;
    size_t last = sibling == NULL ? o->last[DG_LABEL_DIGIT_BELOW] : sibling->label.number;
    if (sibling == NULL && number == 1) return !lists_contents(o, above);
    if (number == last + 1)
        return !due || !(heads_numbers(o, label, at) || heads_like(o, above, sibling, at));
    bool below = dg_outliner_innermost(o) != above || last > 0;
    return !due && below && number > last;
}

/* Action 1.1 below Action 1: a level of its own, though its word is the one above. */
static bool is_word_below(const dg_outliner *o, const dg_label *label) {
    const dg_node *above = dg_outliner_open(o, label->style);
    return dg_label_is_worded(label->style) && !label->coded && label->above > 0 && above != NULL &&
           above->label.above == 0 && above->label.number == label->above;
}

static bool add_node(dg_outliner *o, const dg_label *label, size_t at) {
    const dg_node *sibling = dg_outliner_sibling(o, label);
    dg_node node = {.label = *label, .at = at, .body = at + label->length};
    set_numbering(o, &node, sibling);
    if (label->style >= DG_LABEL_ROMAN && label->number == 1 && begins_list(o, at))
        node.numbering = DG_NUMBER_FITS;
    bool top = sibling != NULL && sibling->depth == 1;
    /* 2.1 after 1.2, B1 after A2 */
    bool other = top && (label->coded ? label->above != sibling->label.above
                                      : label->above > sibling->label.above);
    /* another plan; 1 behind 1 only where there were others before */
    bool again = sibling != NULL && (sibling->label.number > 1 || o->plan > 0);
    if (top && !other && label->number == 1 && again) {
        o->plan++;
        node.numbering = DG_NUMBER_FITS;
        node.previous = 0;
    }
    dg_outliner_close_levels(o, label, at);
    node.plan = o->plan;
    node.depth = o->depth + 1;
    node.parent = o->depth == 0 ? 0 : o->open[o->depth - 1];
    o->nodes.items[node.parent].n_children++;
    o->nodes.items[o->nodes.n - 1].end = at;
    o->last[label->style] = label->number;
    if (label->number == 1) o->led[label->style] = follows_lead_in(o, at);
    o->coded[label->style] = o->coded[label->style] || label->coded;
    o->open[o->depth++] = o->nodes.n;
    return DG_PUSH(o->nodes, node);
}

static void begin_plan(dg_outliner *o) {
    for (size_t i = 0; i < DG_LABEL_STYLES; i++)
        o->last[i] = 0;
    o->depth = 0;
    o->plan += o->nodes.items[o->nodes.n - 1].plan == o->plan; /* not for a mere date or title */
}

/* Does a line of the text from byte `at` on go on with the numbers of an open heading, 二、 after
 * 一、, before one begins them anew? */
static bool goes_on_below(const dg_outliner *o, const dg_label *open, size_t at) {
    enum { LINES = 400 };
    dg_label label;
    for (size_t i = 0; i < LINES && at < o->text.n; i++) {
        dg_slice rest = dg_slice_skip(o->text, at);
        if (dg_label_parse(&label, rest) && label.style == open->style) {
            if (label.number == open->number + 1) return true;
            if (label.number == 1) return false;
        }
        at += dg_slice_find(rest, "\n", 0) + 1;
    }
    return false;
}

/* 2020年: does a year stand in the words? */
static bool holds_year(dg_slice words) {
    enum { DIGITS = 4, FIRST = 1900 };
    static const char year[] = "年";
    size_t at = dg_slice_find(words, year, 0);
    size_t bytes;
    return at >= DIGITS && at < words.n &&
           dg_digit_number((dg_slice){words.at + at - DIGITS, DIGITS}, &bytes) >= FIRST;
}

/* 2020年民生实事责任分解, a line of its own, and below it 1. where 5. is open: does the title of
 * another paper stand here, whose numbers begin anew? */
static bool titles_paper(const dg_outliner *o, size_t at) {
    enum { FEWEST_BYTES = 30, MOST_BYTES = 120 };
    WORDS(ends, {"分解", 0}, {"分解表", 0}, {"分工", 0}, {"分工表", 0}, {"方案", 0}, {"清单", 0},
          {"要点", 0}, {"计划", 0});
    WORDS(plans, {"方案", 0}, {"计划", 0});
    dg_label label;
    dg_slice rest = dg_slice_skip(o->text, at);
    dg_slice near = {rest.at, rest.n > MOST_BYTES ? MOST_BYTES : rest.n};
    dg_slice line = {near.at, dg_slice_find(near, "\n", 0)};
    if (o->depth == 0 || line.n == near.n || line.n < FEWEST_BYTES) return false;
    if (dg_words_end(&ends, line) == 0 || dg_label_parse(&label, line)) return false; /* mostly */
    if (dg_next_sign(line, 0, DG_SIGN_COMMA | DG_SIGN_STOP) < line.n) return false;
    if (!dg_label_parse(&label, dg_slice_skip(rest, line.n + 1)) || label.number != 1) return false;
    const dg_node *open = dg_outliner_open(o, label.style);
    if (label.glued || open == NULL || open->label.number <= 1) return false;
    const dg_label *chapter = &o->nodes.items[o->open[0]].label;
    bool other = holds_year(line) || dg_words_end(&plans, line) > 0;
    return chapter->style == label.style || /* else a list within the chapter may stand here */
           (other && !goes_on_below(o, chapter, at + line.n + 1));
}

/* 【一、强化责任】: the bytes of a bracket around a heading. */
static size_t heading_bracket(const dg_outliner *o, size_t at) {
    static const char open[] = "【";
    dg_label label;
    dg_slice rest = dg_slice_skip(o->text, at), inside = dg_slice_skip(rest, sizeof open - 1);
    if (!dg_slice_starts(rest, open)) return 0;
    bool labelled = dg_label_parse(&label, inside) || dg_label_parse_named(&label, inside);
    return labelled && !label.glued ? sizeof open - 1 : 0;
}

static bool scan(dg_outliner *o) {
    bool start = true;
    size_t letter = DG_NONE; /* where (a) stands behind a heading */
    for (size_t at = 0, step; at < o->text.n; at += step) {
        if (start) at += dg_contents_length(o->text, at);
        bool digit = o->text.at[at] >= '0' && o->text.at[at] <= '9', other = start && !digit;
        if (start) o->line = at;
        if (other) { /* something may stand before its label */
            at += dg_annex_list(o->text, at);
            at += heading_bracket(o, at);
            at += bullet_before_label(o, at);
        }
        if (!start) at = dg_cues_next(o->cues, DG_CUE_LABEL, at, o->text.n);
        if (at > letter) at = letter;
        if (at == o->text.n) break;
        dg_label label;
        size_t caption = other ? dg_label_caption(dg_slice_skip(o->text, at)) : 0;
        bool captioned =
            caption > 0 && captioned_label(o, &label, dg_slice_skip(o->text, at + caption));
        if (captioned) at += caption;
        uint32_t c = dg_utf8_next(o->text, at, &step);
        bool paper =
            start && o->nodes.n > 1 && dg_annex_begins(&o->next, o->text, at, o->depth > 0);
        paper = paper || (start && titles_paper(o, at));
        if (paper) begin_plan(o);
        bool found = captioned      ? true
                     : start        ? label_at_start(o, &label, at)
                     : at == letter ? label_at_start(o, &label, at)
                                    : c != '\n' && dg_outliner_label_inside(o, &label, at);
        bool field = found && start && dg_outliner_is_field(o, &label, at);
        if (field && !DG_PUSH(o->fields, ((dg_field){at, label.length}))) return false;
        if (field) o->last[label.style] = label.number;
        if (found && start && is_digit_below(o, &label, at)) label.style = DG_LABEL_DIGIT_BELOW;
        if (found && is_word_below(o, &label)) label.style = DG_LABEL_WORDED_BELOW;
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
    dg_outliner o = {.text = flow->text, .cues = flow->cues, .flow = flow};
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
