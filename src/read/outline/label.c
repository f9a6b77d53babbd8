/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/label_parts.h"

#include <string.h>

#include "base/utf8.h"
#include "read/words/words.h"

typedef enum { NUMERAL_HAN, NUMERAL_HAN_FORMAL, NUMERAL_DIGIT } numeral;

/* What stands behind the numeral, whether it is kept in the printed label, and whether it is only
 * typed for another sign. */
typedef struct {
    dg_label_style style;
    numeral numeral;
    dg_slice after;
    bool keeps_after, slip;
} shape;

#define AFTER(words)                                                                               \
    { words, sizeof(words) - 1 }

/* Of each table at most one shape fits, so those that most labels have come first. */
static const shape bare[] = {
    {DG_LABEL_DIGIT, NUMERAL_DIGIT, AFTER("．"), false, false},
    {DG_LABEL_DIGIT, NUMERAL_DIGIT, AFTER("."), false, false},
    {DG_LABEL_DIGIT, NUMERAL_DIGIT, AFTER("、"), false, false},
    {DG_LABEL_DIGIT, NUMERAL_DIGIT, AFTER("﹒"), false, false},
    {DG_LABEL_DIGIT, NUMERAL_DIGIT, AFTER("。"), false, true},
    {DG_LABEL_DIGIT_HALF, NUMERAL_DIGIT, AFTER("）"), true, false},
    {DG_LABEL_DIGIT_HALF, NUMERAL_DIGIT, AFTER(")"), true, false},
    {DG_LABEL_HAN, NUMERAL_HAN, AFTER("、"), false, false},
    {DG_LABEL_HAN, NUMERAL_HAN, AFTER("．"), false, false},
    {DG_LABEL_HAN, NUMERAL_HAN, AFTER("."), false, false},
    {DG_LABEL_HAN_FORMAL, NUMERAL_HAN_FORMAL, AFTER("、"), false, false},
};

static const shape in_brackets[] = {
    {DG_LABEL_HAN_BRACKET, NUMERAL_HAN, AFTER("）"), true, false},
    {DG_LABEL_HAN_BRACKET, NUMERAL_HAN, AFTER(")"), true, false},
    {DG_LABEL_DIGIT_BRACKET, NUMERAL_DIGIT, AFTER("）"), true, false},
    {DG_LABEL_DIGIT_BRACKET, NUMERAL_DIGIT, AFTER(")"), true, false},
};

static const shape ordinals[] = {
    {DG_LABEL_PART, NUMERAL_HAN, AFTER("部分"), true, false},
    {DG_LABEL_PART, NUMERAL_HAN, AFTER("编"), true, false},
    {DG_LABEL_PART, NUMERAL_HAN, AFTER("篇"), true, false},
    {DG_LABEL_CHAPTER, NUMERAL_HAN, AFTER("章"), true, false},
    {DG_LABEL_SECTION, NUMERAL_HAN, AFTER("节"), true, false},
    {DG_LABEL_ARTICLE, NUMERAL_HAN, AFTER("条"), true, false},
    {DG_LABEL_PART, NUMERAL_DIGIT, AFTER("部分"), true, false},
    {DG_LABEL_CHAPTER, NUMERAL_DIGIT, AFTER("章"), true, false},
    {DG_LABEL_SECTION, NUMERAL_DIGIT, AFTER("节"), true, false},
    {DG_LABEL_ARTICLE, NUMERAL_DIGIT, AFTER("条"), true, false},
};

/* What stands before the numeral, and the shapes that go on from there. */
#define FAMILY(before, shapes)                                                                     \
    { before, shapes, DG_ITEMS(shapes) }
static const struct {
    const char *before;
    const shape *shapes;
    size_t n;
} families[] = {
    FAMILY("（", in_brackets),
    FAMILY("(", in_brackets),
    FAMILY("第", ordinals),
};

bool dg_label_digit_follows(dg_slice text, size_t at) {
    size_t bytes;
    dg_digit_number(dg_slice_skip(text, at), &bytes);
    return bytes > 0;
}

/* 2．2021年: no number is written so, it must be a label before a year. */
static bool year_follows(dg_slice text, size_t at) {
    size_t bytes;
    size_t year = dg_digit_number(dg_slice_skip(text, at), &bytes);
    return year >= 1000 && dg_slice_starts(dg_slice_skip(text, at + bytes), "年");
}

/* 1。加强: may a stop behind a number be typed for the point? Not 2020。 or the end of a line. */
static bool may_be_slip(size_t number, dg_slice rest) {
    enum { MOST = 99 };
    return number <= MOST && rest.n > 0 && rest.at[0] != '\n';
}

/* 第一篇章, 第一编队: is 篇 or 编 but the beginning of another word? */
static bool goes_on(dg_slice text) {
    WORDS(words, {"篇章", 0}, {"篇幅", 0}, {"篇目", 0}, {"编队", 0}, {"编组", 0}, {"编号", 0});
    return dg_words_match(&words, text, NULL) > 0;
}

/* The label whose numeral begins at byte `before`, where one of the shapes follows it. */
static bool parse_shapes(dg_label *label, dg_slice text, size_t before, const shape *shapes,
                         size_t n) {
    dg_slice rest = dg_slice_skip(text, before);
    numeral kind = NUMERAL_DIGIT;
    size_t bytes, number = dg_digit_number(rest, &bytes);
    if (bytes == 0) {
        kind = NUMERAL_HAN_FORMAL;
        number = dg_formal_number(rest, &bytes);
    }
    if (bytes == 0) {
        kind = NUMERAL_HAN;
        number = dg_han_number(rest, &bytes);
    }
    if (number == 0 || number > DG_LABEL_NUMBER_MAX || bytes == rest.n) return false;
    size_t at = before + bytes;
    for (size_t i = 0; i < n; i++) {
        const shape *s = &shapes[i];
        size_t end = at + s->after.n;
        if (s->numeral != kind || s->after.at[0] != text.at[at] || end > text.n) continue;
        if (memcmp(text.at + at, s->after.at, s->after.n) != 0) continue;
        if (s->slip && !may_be_slip(number, dg_slice_skip(text, end))) continue;
        if (s->style == DG_LABEL_PART && goes_on(dg_slice_skip(text, at))) continue;
        bool bracket = s->style >= DG_LABEL_DIGIT_BRACKET;
        *label = (dg_label){.style = s->style,
                            .number = number,
                            .printed = s->keeps_after ? end : at,
                            .length = end,
                            .glued = !bracket && dg_label_digit_follows(text, end) &&
                                     !year_follows(text, end)};
        return true;
    }
    return false;
}

/* What stands between the levels of 1.1 and 1-1. */
static size_t level_mark(dg_slice text) {
    if (text.n == 0) return 0;
    if (text.at[0] == '.' || text.at[0] == '-') return 1;
    return dg_slice_starts(text, "．") || dg_slice_starts(text, "－") ? strlen("．") : 0;
}

size_t dg_label_letter_level(dg_slice text, size_t *bytes) {
    bool open = text.n > 2 && text.at[0] == '(' && text.at[2] == ')';
    size_t mark = open || (text.n > 0 && text.at[0] == '.');
    dg_slice rest = dg_slice_skip(text, mark);
    bool letter = rest.n > 0 && rest.at[0] >= 'a' && rest.at[0] <= 'z';
    bool ends = rest.n == 1 || (rest.n > 1 && strchr(" \n:.)", rest.at[1]) != NULL);
    *bytes = letter && ends ? mark + 1 + open : 0;
    return *bytes == 0 ? 0 : (size_t)(rest.at[0] - 'a') + 1;
}

size_t dg_label_capital_level(dg_slice text, size_t *bytes) {
    size_t mark = text.n > 0 && strchr("-.", text.at[0]) != NULL;
    dg_slice rest = dg_slice_skip(text, mark);
    bool capital = rest.n > 0 && dg_is_capital(rest.at[0]);
    *bytes = capital && (rest.n == 1 || !dg_is_letter(rest.at[1])) ? mark + 1 : 0;
    return *bytes == 0 ? 0 : (size_t)(rest.at[0] - 'A') + 1;
}

bool dg_label_words_follow(dg_slice text) {
    return text.n > 2 && text.at[0] == ' ' && dg_is_capital(text.at[1]);
}

size_t dg_label_series(size_t series, size_t number) {
    return series * (DG_LABEL_NUMBER_MAX + 1) + number;
}

bool dg_label_is_within(const dg_label *label, const dg_label *above) {
    size_t whole = dg_label_series(above->series, above->number);
    for (size_t series = label->series; series > 0; series /= DG_LABEL_NUMBER_MAX + 1)
        if (series == whole) return true;
    return false;
}

/* 1A Roads, 1-A1 Roads: a capital for the second level, where words follow its number or the next.
 */
static size_t capital_before_words(dg_slice text, size_t *bytes) {
    size_t digits, number = dg_label_capital_level(text, bytes);
    dg_slice behind = dg_slice_skip(text, *bytes);
    bool dot = behind.n > 0 && behind.at[0] == '.' && dg_label_digit_follows(behind, 1);
    if (dot) behind = dg_slice_skip(behind, 1); /* 1.A.1 Roads */
    dg_digit_number(behind, &digits);
    behind = dg_slice_skip(behind, digits);
    if (behind.n > 0 && strchr(":.", behind.at[0]) != NULL) behind = dg_slice_skip(behind, 1);
    if (!dg_label_words_follow(behind)) *bytes = 0;
    return *bytes == 0 ? 0 : number;
}

bool dg_label_parse_decimal(dg_label *label, dg_slice text) {
    size_t at = 0, bytes, number = dg_digit_number(text, &bytes), above = 0, levels = 0;
    size_t top = number, series = 0;
    bool glued = false; /* 1A1: the next number needs no mark */
    while (bytes > 0 && number <= DG_LABEL_NUMBER_MAX) {
        at += bytes;
        levels++;
        dg_slice rest = dg_slice_skip(text, at);
        size_t dot = level_mark(rest), next = 0;
        bytes = 0;
        if (dot > 0 || glued) next = dg_digit_number(dg_slice_skip(rest, dot), &bytes);
        if (bytes == 0 && levels == 1) {
            next = capital_before_words(rest, &bytes);
            glued = bytes > 0;
            if (glued) dot = 0;
        }
        if (bytes == 0) {
            size_t letter = dg_label_letter_level(rest, &bytes);
            dg_slice behind = dg_slice_skip(rest, bytes);
            if (behind.n > 0 && strchr(":.)", behind.at[0]) != NULL)
                behind = dg_slice_skip(behind, 1);
            if (levels == 1 && !dg_label_words_follow(behind)) letter = 0;
            if (letter > 0) {
                above = number;
                series = dg_label_series(series, number);
                number = letter;
                at += bytes;
                levels++;
                dot = at < text.n && strchr(":.)", text.at[at]) != NULL;
            }
            if (levels < 2 || number == 0) return false;
            *label = (dg_label){.style = levels == 2   ? DG_LABEL_DECIMAL
                                         : levels == 3 ? DG_LABEL_DECIMAL_DEEP
                                                       : DG_LABEL_DECIMAL_LAST,
                                .number = number,
                                .above = above,
                                .top = top,
                                .series = series,
                                .printed = at,
                                .length = at + dot};
            return true;
        }
        above = number;
        series = dg_label_series(series, number);
        number = next;
        at += dot;
    }
    return false;
}

/* Numbers that are one character: ①, ⑴, ⒈, ㈠. */
static const struct {
    uint32_t first, last;
    dg_label_style style;
} signs[] = {
    {0x2460, 0x2473, DG_LABEL_CIRCLED},
    {0x2474, 0x2487, DG_LABEL_DIGIT_BRACKET},
    {0x2488, 0x249B, DG_LABEL_DIGIT},
    {0x3220, 0x3229, DG_LABEL_HAN_BRACKET},
};

static bool starts_dash(dg_slice text, size_t at) {
    dg_slice rest = dg_slice_skip(text, at);
    return dg_slice_starts(rest, "–") || dg_slice_starts(rest, "—");
}

size_t dg_roman_number(dg_slice text, size_t *bytes) {
    size_t total = 0, last = 0;
    for (*bytes = 0; *bytes < text.n && dg_is_letter(text.at[*bytes]); ++*bytes) {
        char c = (char)(text.at[*bytes] & ~0x20);
        bool other_case = ((text.at[*bytes] ^ text.at[0]) & 0x20) != 0;
        size_t value = c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : 0;
        if (value == 0 || other_case || *bytes > 6) return *bytes = 0;
        total += value > last ? value - 2 * last : value;
        last = value;
    }
    return total;
}

static bool parse_sign(dg_label *label, dg_slice text) {
    size_t step;
    uint32_t c = dg_utf8_next(text, 0, &step);
    for (size_t i = 0; i < DG_ITEMS(signs); i++) {
        if (c < signs[i].first || c > signs[i].last) continue;
        *label = (dg_label){.style = signs[i].style,
                            .number = c - signs[i].first + 1,
                            .printed = step,
                            .length = step};
        return true;
    }
    return false;
}

/* 甲、 to 癸、: the ten stems, of which two do not stand together (甲、乙两区). */
static bool parse_stem(dg_label *label, dg_slice text) {
    WORDS(stems, {"甲、", 1}, {"乙、", 2}, {"丙、", 3}, {"丁、", 4}, {"戊、", 5}, {"己、", 6},
          {"庚、", 7}, {"辛、", 8}, {"壬、", 9}, {"癸、", 10});
    static const char all[] = "甲乙丙丁戊己庚辛壬癸";
    int number = 0;
    size_t n = dg_words_match(&stems, text, &number);
    dg_slice rest = dg_slice_skip(text, n);
    if (n == 0 || rest.n < 3) return false;
    *label = (dg_label){.style = DG_LABEL_HAN_FORMAL,
                        .number = (size_t)number,
                        .printed = n - strlen("、"),
                        .length = n};
    return dg_slice_find(dg_slice_of(all), (char[]){rest.at[0], rest.at[1], rest.at[2], '\0'}, 0) ==
           sizeof all - 1;
}

/* A number, the mark, and words. */
static bool parse_set_off(dg_label *label, dg_slice text, const char *by) {
    size_t bytes, step, number = dg_digit_number(text, &bytes);
    dg_label_style style = bytes > 0 ? DG_LABEL_DIGIT : DG_LABEL_HAN;
    if (bytes == 0) number = dg_han_number(text, &bytes);
    dg_slice rest = dg_slice_skip(text, bytes);
    size_t mark = dg_slice_starts(rest, by) ? strlen(by) : 0;
    if (bytes == 0 || number == 0 || number > DG_LABEL_NUMBER_MAX || mark == 0) return false;
    *label = (dg_label){.style = style, .number = number, .printed = bytes, .length = bytes + mark};
    return dg_utf8_is_han(dg_utf8_next(rest, mark, &step));
}

/* 1 总体任务, 一 总体任务 */
bool dg_label_parse_spaced(dg_label *label, dg_slice text) {
    return parse_set_off(label, text, " ");
}

bool dg_label_heads_minutes(dg_slice rest) {
    enum { TITLE_BYTES = 80 };
    if (rest.n < 2 || rest.at[0] != ' ' || !dg_is_capital(rest.at[1])) return false;
    if (rest.n > TITLE_BYTES) rest.n = TITLE_BYTES;
    size_t end = dg_slice_find(rest, "\n", 0);
    return end < rest.n && strchr(".;,:", rest.at[end - 1]) == NULL;
}

/* " agreed that": does a word in small letters stand behind the space, and more behind it? */
static bool decides(dg_slice rest) {
    enum { LEAST = 4 };
    size_t n = 1;
    while (n < rest.n && rest.at[n] >= 'a' && rest.at[n] <= 'z')
        n++;
    return n > LEAST && rest.at[0] == ' ' && dg_slice_starts(dg_slice_skip(rest, n), " ");
}

bool dg_label_parse_spaced_words(dg_label *label, dg_slice text) {
    size_t bytes, number = dg_digit_number(text, &bytes);
    dg_slice rest = dg_slice_skip(text, bytes);
    if (number == 0 || number > DG_LABEL_NUMBER_MAX ||
        (!decides(rest) && !dg_label_heads_minutes(rest)))
        return false;
    *label = (dg_label){
        .style = DG_LABEL_DIGIT, .number = number, .printed = bytes, .length = bytes + 1};
    return true;
}

bool dg_label_parse_hyphen(dg_label *label, dg_slice text) {
    enum { MOST = 99 };
    size_t bytes, number = dg_digit_number(text, &bytes);
    dg_slice rest = dg_slice_skip(text, bytes);
    bool hyphen = rest.n > 2 && rest.at[0] == '-' && dg_label_words_follow(dg_slice_skip(rest, 1));
    if (number == 0 || number > MOST || !hyphen) return false;
    *label = (dg_label){
        .style = DG_LABEL_DIGIT, .number = number, .printed = bytes, .length = bytes + 1};
    return true;
}

/* 1,总体任务 */
bool dg_label_parse_comma(dg_label *label, dg_slice text) {
    return parse_set_off(label, text, ",") || parse_set_off(label, text, "，");
}

/* 任务1, 行动一, 第一项, 第001号: the bytes of a number and the word for what it counts, which says
 * the style; 0: none. */
static size_t named_number(size_t *number, int *style, dg_slice text) {
    WORDS(nouns, {"策略", DG_LABEL_NAMED}, {"议题", DG_LABEL_NAMED}, {"主轴", DG_LABEL_NAMED},
          {"面向", DG_LABEL_NAMED}, {"目标", DG_LABEL_NAMED}, {"专项", DG_LABEL_NAMED},
          {"专栏", DG_LABEL_NAMED}, {"案由", DG_LABEL_NAMED}, {"提案", DG_LABEL_NAMED},
          {"问题", DG_LABEL_NAMED}, {"反馈问题", DG_LABEL_NAMED}, {"任务", DG_LABEL_NAMED_TASK},
          {"行动", DG_LABEL_NAMED_TASK}, {"工程", DG_LABEL_NAMED_TASK},
          {"行动编号", DG_LABEL_NAMED_TASK}, {"整改任务", DG_LABEL_NAMED_TASK},
          {"重点任务", DG_LABEL_NAMED_TASK}, {"重点工作", DG_LABEL_NAMED_TASK},
          {"工作任务", DG_LABEL_NAMED_TASK}, {"改革任务", DG_LABEL_NAMED_TASK},
          {"建设任务", DG_LABEL_NAMED_TASK}, {"具体任务", DG_LABEL_NAMED_TASK},
          {"举措", DG_LABEL_NAMED_STEP}, {"措施", DG_LABEL_NAMED_STEP},
          {"项目", DG_LABEL_NAMED_STEP}, {"事项", DG_LABEL_NAMED_STEP},
          {"整改事项", DG_LABEL_NAMED_STEP}, {"改革事项", DG_LABEL_NAMED_STEP},
          {"重点事项", DG_LABEL_NAMED_STEP}, {"实事", DG_LABEL_NAMED_STEP},
          {"民生实事", DG_LABEL_NAMED_STEP}, {"重点项目", DG_LABEL_NAMED_STEP},
          {"第", DG_LABEL_NAMED_TASK});
    WORDS(items, {"项", 0}, {"号", 0});
    static const char nth[] = "第";
    bool is_nth = dg_slice_starts(text, nth);
    size_t at = dg_words_match(&nouns, text, style), bytes;
    if (at == 0) return 0;
    at += !is_nth && dg_slice_starts(dg_slice_skip(text, at), " "); /* 任务 1： */
    dg_slice rest = dg_slice_skip(text, at);
    *number = dg_digit_number(rest, &bytes);
    if (bytes == 0) *number = dg_han_number(rest, &bytes);
    if (bytes == 0 || *number == 0 || *number > DG_LABEL_NUMBER_MAX) return 0;
    if (!is_nth) return at + bytes;
    size_t item = dg_words_match(&items, dg_slice_skip(rest, bytes), NULL);
    return item > 0 ? at + bytes + item : 0;
}

/* 任务1：, 行动一：, 第一项、: the mark behind is not part of the printed label. */
bool dg_label_parse_named(dg_label *label, dg_slice text) {
    if (parse_stem(label, text)) return true;
    static const char *const after[] = {"：", ":", "、", "．", ".", " ", "】"};
    int style = DG_LABEL_NAMED;
    size_t number = 0, at = named_number(&number, &style, text);
    for (size_t i = 0; at > 0 && i < DG_ITEMS(after); i++) {
        if (!dg_slice_starts(dg_slice_skip(text, at), after[i])) continue;
        size_t length = at + strlen(after[i]);
        *label = (dg_label){
            .style = (dg_label_style)style, .number = number, .printed = at, .length = length};
        return !dg_label_digit_follows(text, length);
    }
    return false;
}

bool dg_label_gap(dg_slice text, size_t *gap) {
    size_t mark = text.n > 0 && strchr(":.)", text.at[0]) != NULL, at = mark, step;
    if (dg_slice_starts(text, " | ")) mark = at = strlen(" | "); /* Pillar Two | Harbours */
    while (at < text.n && (text.at[at] == ' ' || text.at[at] == '-' || starts_dash(text, at)))
        at += text.at[at] == ' ' || text.at[at] == '-' ? 1 : strlen("–");
    dg_slice rest = dg_slice_skip(text, at);
    *gap = at;
    if (rest.n == 0 || rest.at[0] == '\n') return true;
    uint32_t c = dg_utf8_next(rest, 0, &step);
    bool digit = c >= '0' && c <= '9', quote = c == '\'' || c == '"';
    bool small = c < 0x80 && !dg_is_capital(c) && !digit && !quote;
    return at > 0 && (mark > 0 || !small);
}

size_t dg_label_code_series(dg_slice before) {
    size_t series = 1;
    for (size_t i = 0; i < before.n; i++)
        series = (series * 31 + (unsigned char)before.at[i]) % 1000000007 + 1;
    return series;
}

bool dg_label_parse(dg_label *label, dg_slice text) {
    STARTS(starts, &dg_label_numbers, &dg_label_signs, &dg_label_words);
    if (text.n > 0 && text.at[0] >= '0' && text.at[0] <= '9') /* mostly */
        return parse_shapes(label, text, 0, bare, DG_ITEMS(bare)) ||
               dg_label_parse_worded(label, text);
    if (!dg_starts_here(&starts, text)) return false;
    for (size_t i = 0; i < DG_ITEMS(families); i++)
        if (text.at[0] == families[i].before[0] && dg_slice_starts(text, families[i].before))
            return dg_words_match(&dg_label_numbers, text, NULL) > 0 &&
                   parse_shapes(label, text, strlen(families[i].before), families[i].shapes,
                                families[i].n);
    return parse_shapes(label, text, 0, bare, DG_ITEMS(bare)) || parse_sign(label, text) ||
           dg_label_parse_worded(label, text);
}
