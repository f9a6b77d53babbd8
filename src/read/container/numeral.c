/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/numeral.h"

#include <string.h>

#include "base/utf8.h"

static void put_decimal(dg_text *text, size_t number, const char *unused) {
    (void)unused;
    dg_text_printf(text, "%zu", number);
}

static void put_decimal_zero(dg_text *text, size_t number, const char *unused) {
    (void)unused;
    dg_text_printf(text, "%02zu", number);
}

static void put_nothing(dg_text *text, size_t number, const char *unused) {
    (void)text, (void)number, (void)unused;
}

/* a … z, aa, bb, … as Word counts on; `first` is a or A. */
static void put_letters(dg_text *text, size_t number, const char *first) {
    char letter = (char)(first[0] + (number - 1) % 26);
    for (size_t i = 0; i <= (number - 1) / 26 && i < 8; i++)
        dg_text_put(text, (dg_slice){&letter, 1});
}

/* `letters`: those for 1000, 500, …, 1. */
static void put_roman(dg_text *text, size_t number, const char *letters) {
    static const struct {
        size_t value;
        unsigned char n, digits[2]; /* which letters */
    } steps[] = {{1000, 1, {0}}, {900, 2, {2, 0}}, {500, 1, {1}}, {400, 2, {2, 1}},
                 {100, 1, {2}},  {90, 2, {4, 2}},  {50, 1, {3}},  {40, 2, {4, 3}},
                 {10, 1, {4}},   {9, 2, {6, 4}},   {5, 1, {5}},   {4, 2, {6, 5}},
                 {1, 1, {6}}};
    if (number >= 5000) {
        put_decimal(text, number, NULL);
        return;
    }
    for (size_t i = 0; i < DG_ITEMS(steps); i++)
        for (; number >= steps[i].value; number -= steps[i].value)
            for (size_t d = 0; d < steps[i].n; d++)
                dg_text_put(text, (dg_slice){letters + steps[i].digits[d], 1});
}

/* The i-th character of a string of three-byte characters. */
static void put_nth(dg_text *text, const char *characters, size_t i) {
    dg_text_put(text, (dg_slice){characters + 3 * i, 3});
}

/* 一百零六. `characters`: 零 to nine, ten, hundred, thousand. */
static void put_counting(dg_text *text, size_t number, const char *characters) {
    static const size_t powers[] = {1000, 100, 10, 1};
    bool begun = false, skipped = false;
    if (number >= 10000) {
        put_decimal(text, number, NULL);
        return;
    }
    for (size_t i = 0; i < 4; i++) {
        size_t digit = number / powers[i] % 10;
        if (digit == 0) {
            skipped = begun;
            continue;
        }
        if (skipped) put_nth(text, characters, 0);
        bool bare_ten = powers[i] == 10 && digit == 1 && !begun; /* 十一, not 一十一 */
        if (!bare_ten) put_nth(text, characters, digit);
        if (powers[i] > 1) put_nth(text, characters, 12 - i);
        begun = true;
        skipped = false;
    }
    if (!begun) put_nth(text, characters, 0);
}

/* 一〇六. `characters`: 〇 to nine. */
static void put_digits(dg_text *text, size_t number, const char *characters) {
    size_t power = 1;
    while (number / power >= 10)
        power *= 10;
    for (; power > 0; power /= 10)
        put_nth(text, characters, number / power % 10);
}

/* 甲 乙 丙 …; beyond the last as decimal. */
static void put_ordinal(dg_text *text, size_t number, const char *characters) {
    if (number >= 1 && number <= strlen(characters) / 3)
        put_nth(text, characters, number - 1);
    else
        put_decimal(text, number, NULL);
}

#define CIRCLED "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"

static const struct {
    const char *format;
    void (*put)(dg_text *text, size_t number, const char *characters);
    const char *characters;
} formats[] = {
    {"none", put_nothing, NULL},
    {"bullet", put_nothing, NULL},
    {"decimalZero", put_decimal_zero, NULL},
    {"decimalFullWidth", put_digits, "０１２３４５６７８９"},
    {"decimalFullWidth2", put_digits, "０１２３４５６７８９"},
    {"lowerLetter", put_letters, "a"},
    {"upperLetter", put_letters, "A"},
    {"lowerRoman", put_roman, "mdclxvi"},
    {"upperRoman", put_roman, "MDCLXVI"},
    {"chineseCounting", put_counting, "零一二三四五六七八九十百千"},
    {"chineseCountingThousand", put_counting, "零一二三四五六七八九十百千"},
    {"taiwaneseCounting", put_counting, "零一二三四五六七八九十百千"},
    {"taiwaneseCountingThousand", put_counting, "零一二三四五六七八九十百千"},
    {"japaneseCounting", put_counting, "〇一二三四五六七八九十百千"},
    {"chineseLegalSimplified", put_counting, "零壹贰叁肆伍陆柒捌玖拾佰仟"},
    {"ideographLegalTraditional", put_counting, "零壹貳參肆伍陸柒捌玖拾佰仟"},
    {"ideographDigital", put_digits, "〇一二三四五六七八九"},
    {"taiwaneseDigital", put_digits, "○一二三四五六七八九"},
    {"japaneseDigitalTenThousand", put_digits, "〇一二三四五六七八九"},
    {"ideographTraditional", put_ordinal, "甲乙丙丁戊己庚辛壬癸"},
    {"ideographZodiac", put_ordinal, "子丑寅卯辰巳午未申酉戌亥"},
    {"ideographEnclosedCircle", put_ordinal, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"},
    {"decimalEnclosedCircle", put_ordinal, CIRCLED},
    {"decimalEnclosedCircleChinese", put_ordinal, CIRCLED},
    {"decimalEnclosedParen", put_ordinal, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"},
    {"decimalEnclosedFullstop", put_ordinal, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"},
};

void dg_numeral_put(dg_text *text, const char *format, size_t number) {
    for (size_t i = 0; i < DG_ITEMS(formats); i++)
        if (strcmp(formats[i].format, format) == 0 &&
            (number > 0 || formats[i].put != put_letters)) {
            formats[i].put(text, number, formats[i].characters);
            return;
        }
    put_decimal(text, number, NULL);
}
