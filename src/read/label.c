/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/label.h"

#include <string.h>

#include "base/utf8.h"

enum { NUMBER_MAX = 9999 };

static int han_digit(uint32_t c) {
    static const uint32_t digits[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                      0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};
    for (int i = 0; i < 10; i++)
        if (digits[i] == c) return i;
    return c == 0x96F6 ? 0 : -1; /* 零 */
}

size_t dg_han_number(dg_slice text, size_t *bytes) {
    size_t total = 0, digit = 0, step;
    *bytes = 0;
    while (*bytes < text.n && total <= NUMBER_MAX) {
        uint32_t c = dg_utf8_next(text, *bytes, &step);
        int d = han_digit(c);
        size_t unit = c == 0x5341 ? 10 : c == 0x767E ? 100 : 0; /* 十 百 */
        if (d < 0 && unit == 0) break;
        if (d >= 0) {
            digit = digit * 10 + (size_t)d; /* 二〇 as well as 二十 */
        } else {
            total += (digit == 0 ? 1 : digit) * unit;
            digit = 0;
        }
        *bytes += step;
    }
    return total + digit;
}

size_t dg_digit_number(dg_slice text, size_t *bytes) {
    size_t number = 0, step;
    *bytes = 0;
    while (*bytes < text.n && number <= NUMBER_MAX) {
        uint32_t c = dg_utf8_next(text, *bytes, &step);
        if (c >= 0xFF10 && c <= 0xFF19) c = c - 0xFF10 + '0';
        if (c < '0' || c > '9') break;
        number = number * 10 + (c - '0');
        *bytes += step;
    }
    return number;
}

typedef enum { NUMERAL_HAN, NUMERAL_DIGIT } numeral;

/* before + numeral + after; what of `after` is kept in the printed label. */
static const struct {
    dg_label_style style;
    const char *before;
    numeral numeral;
    const char *after;
    bool keeps_after;
} shapes[] = {
    {DG_LABEL_PART, "第", NUMERAL_HAN, "部分", true},
    {DG_LABEL_PART, "第", NUMERAL_HAN, "编", true},
    {DG_LABEL_CHAPTER, "第", NUMERAL_HAN, "章", true},
    {DG_LABEL_SECTION, "第", NUMERAL_HAN, "节", true},
    {DG_LABEL_ARTICLE, "第", NUMERAL_HAN, "条", true},
    {DG_LABEL_PART, "第", NUMERAL_DIGIT, "部分", true},
    {DG_LABEL_CHAPTER, "第", NUMERAL_DIGIT, "章", true},
    {DG_LABEL_SECTION, "第", NUMERAL_DIGIT, "节", true},
    {DG_LABEL_ARTICLE, "第", NUMERAL_DIGIT, "条", true},
    {DG_LABEL_PART, "Part ", NUMERAL_DIGIT, ":", false},
    {DG_LABEL_PART, "Part ", NUMERAL_DIGIT, ".", false},
    {DG_LABEL_PART, "Part ", NUMERAL_DIGIT, " ", false},
    {DG_LABEL_PART, "Goal ", NUMERAL_DIGIT, ":", false},
    {DG_LABEL_PART, "Goal ", NUMERAL_DIGIT, ".", false},
    {DG_LABEL_PART, "Goal ", NUMERAL_DIGIT, " ", false},
    {DG_LABEL_PART, "Priority ", NUMERAL_DIGIT, ":", false},
    {DG_LABEL_PART, "Priority ", NUMERAL_DIGIT, ".", false},
    {DG_LABEL_PART, "Priority ", NUMERAL_DIGIT, " ", false},
    {DG_LABEL_CHAPTER, "Chapter ", NUMERAL_DIGIT, ":", false},
    {DG_LABEL_CHAPTER, "Chapter ", NUMERAL_DIGIT, ".", false},
    {DG_LABEL_CHAPTER, "Chapter ", NUMERAL_DIGIT, " ", false},
    {DG_LABEL_CHAPTER, "Objective ", NUMERAL_DIGIT, ":", false},
    {DG_LABEL_CHAPTER, "Objective ", NUMERAL_DIGIT, ".", false},
    {DG_LABEL_CHAPTER, "Objective ", NUMERAL_DIGIT, " ", false},
    {DG_LABEL_SECTION, "Section ", NUMERAL_DIGIT, ":", false},
    {DG_LABEL_SECTION, "Section ", NUMERAL_DIGIT, ".", false},
    {DG_LABEL_SECTION, "Section ", NUMERAL_DIGIT, " ", false},
    {DG_LABEL_ARTICLE, "Action ", NUMERAL_DIGIT, ":", false},
    {DG_LABEL_ARTICLE, "Action ", NUMERAL_DIGIT, ".", false},
    {DG_LABEL_ARTICLE, "Action ", NUMERAL_DIGIT, " ", false},
    {DG_LABEL_ARTICLE, "Measure ", NUMERAL_DIGIT, ":", false},
    {DG_LABEL_ARTICLE, "Measure ", NUMERAL_DIGIT, ".", false},
    {DG_LABEL_ARTICLE, "Measure ", NUMERAL_DIGIT, " ", false},
    {DG_LABEL_ARTICLE, "Recommendation ", NUMERAL_DIGIT, ":", false},
    {DG_LABEL_ARTICLE, "Recommendation ", NUMERAL_DIGIT, ".", false},
    {DG_LABEL_ARTICLE, "Recommendation ", NUMERAL_DIGIT, " ", false},
    {DG_LABEL_HAN, "", NUMERAL_HAN, "、", false},
    {DG_LABEL_HAN, "", NUMERAL_HAN, "．", false},
    {DG_LABEL_HAN, "", NUMERAL_HAN, ".", false},
    {DG_LABEL_HAN_BRACKET, "（", NUMERAL_HAN, "）", true},
    {DG_LABEL_HAN_BRACKET, "(", NUMERAL_HAN, ")", true},
    {DG_LABEL_HAN_BRACKET, "（", NUMERAL_HAN, ")", true},
    {DG_LABEL_HAN_BRACKET, "(", NUMERAL_HAN, "）", true},
    {DG_LABEL_DIGIT_BRACKET, "（", NUMERAL_DIGIT, "）", true},
    {DG_LABEL_DIGIT_BRACKET, "(", NUMERAL_DIGIT, ")", true},
    {DG_LABEL_DIGIT_BRACKET, "（", NUMERAL_DIGIT, ")", true},
    {DG_LABEL_DIGIT_BRACKET, "(", NUMERAL_DIGIT, "）", true},
    {DG_LABEL_DIGIT_HALF, "", NUMERAL_DIGIT, "）", true},
    {DG_LABEL_DIGIT_HALF, "", NUMERAL_DIGIT, ")", true},
    {DG_LABEL_DIGIT, "", NUMERAL_DIGIT, "、", false},
    {DG_LABEL_DIGIT, "", NUMERAL_DIGIT, "．", false},
    {DG_LABEL_DIGIT, "", NUMERAL_DIGIT, ".", false},
};

static bool digit_follows(dg_slice text, size_t at) {
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

static bool parse_shape(dg_label *label, dg_slice text, size_t shape) {
    if (!dg_slice_starts(text, shapes[shape].before)) return false;
    size_t at = strlen(shapes[shape].before), bytes;
    dg_slice rest = dg_slice_skip(text, at);
    size_t number = shapes[shape].numeral == NUMERAL_HAN ? dg_han_number(rest, &bytes)
                                                         : dg_digit_number(rest, &bytes);
    at += bytes;
    if (bytes == 0 || number == 0 || number > NUMBER_MAX) return false;
    if (!dg_slice_starts(dg_slice_skip(text, at), shapes[shape].after)) return false;
    size_t after = strlen(shapes[shape].after), end = at + after;
    bool bracket = shapes[shape].style >= DG_LABEL_DIGIT_BRACKET;
    *label = (dg_label){.style = shapes[shape].style,
                        .number = number,
                        .printed = shapes[shape].keeps_after ? at + after : at,
                        .length = end,
                        .glued = !bracket && digit_follows(text, end) && !year_follows(text, end)};
    return true;
}

bool dg_label_parse_decimal(dg_label *label, dg_slice text) {
    size_t at = 0, bytes, number = dg_digit_number(text, &bytes), above = 0, parts = 0;
    while (bytes > 0 && number <= NUMBER_MAX) {
        at += bytes;
        parts++;
        dg_slice rest = dg_slice_skip(text, at);
        size_t dot = dg_slice_starts(rest, ".") ? 1 : dg_slice_starts(rest, "．") ? 3 : 0;
        size_t next = dot == 0 ? 0 : dg_digit_number(dg_slice_skip(rest, dot), &bytes);
        if (dot == 0 || bytes == 0) {
            *label = (dg_label){.style = parts > 2 ? DG_LABEL_DECIMAL_DEEP : DG_LABEL_DECIMAL,
                                .number = number,
                                .above = above,
                                .printed = at,
                                .length = at + dot};
            return parts >= 2 && number > 0;
        }
        above = number;
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

static bool parse_sign(dg_label *label, dg_slice text) {
    size_t step;
    uint32_t c = dg_utf8_next(text, 0, &step);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (c < signs[i].first || c > signs[i].last) continue;
        *label = (dg_label){.style = signs[i].style,
                            .number = c - signs[i].first + 1,
                            .printed = step,
                            .length = step};
        return true;
    }
    return false;
}

/* 1 总体任务: a number, a space, and words. */
bool dg_label_parse_spaced(dg_label *label, dg_slice text) {
    size_t digits, step, number = dg_digit_number(text, &digits);
    dg_slice rest = dg_slice_skip(text, digits);
    if (digits == 0 || number == 0 || number > NUMBER_MAX || !dg_slice_starts(rest, " "))
        return false;
    *label = (dg_label){
        .style = DG_LABEL_DIGIT, .number = number, .printed = digits, .length = digits + 1};
    return dg_utf8_is_han(dg_utf8_next(rest, 1, &step));
}

bool dg_label_may_start(uint32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'S') || c == '(' || c == 0xFF08 ||
           (c >= 0xFF10 && c <= 0xFF19) || (c >= 0x2460 && c <= 0x249B) ||
           (c >= 0x3220 && c <= 0x3229) || c == 0x7B2C || c == 0x5341 || c == 0x767E ||
           han_digit(c) >= 0; /* 第 十 百 and the digits */
}

bool dg_label_parse(dg_label *label, dg_slice text) {
    size_t step;
    if (!dg_label_may_start(dg_utf8_next(text, 0, &step))) return false;
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        if (parse_shape(label, text, i)) return true;
    return parse_sign(label, text);
}
