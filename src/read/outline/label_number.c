/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of labels. */
#include "base/utf8.h"
#include "read/outline/label_parts.h"

static int han_digit(uint32_t c) {
    switch (c) {
    case 0x3007: /* 〇 */
    case 0x96F6: /* 零 */
        return 0;
    case 0x4E00:
        return 1;
    case 0x4E8C:
        return 2;
    case 0x4E09:
        return 3;
    case 0x56DB:
        return 4;
    case 0x4E94:
        return 5;
    case 0x516D:
        return 6;
    case 0x4E03:
        return 7;
    case 0x516B:
        return 8;
    case 0x4E5D:
        return 9;
    default:
        return -1;
    }
}

/* What is typed for 〇 in 二○一八: circles and the letter O. */
static bool is_round_zero(uint32_t c) {
    return c == 0x25CB || c == 0x25EF || c == 'O' || c == 0xFF2F;
}

/* 壹 … 拾 in simplified script, where 參 is 参: 1 to 10; 0 for other characters. */
static size_t formal_digit(uint32_t c) {
    static const uint32_t digits[] = {0x58F9, 0x8D30, 0x53C2, 0x8086, 0x4F0D,
                                      0x9646, 0x67D2, 0x634C, 0x7396, 0x62FE};
    for (size_t i = 0; i < 10; i++)
        if (digits[i] == c) return i + 1;
    return c == 0x53C1 ? 3 : 0; /* 叁 */
}

size_t dg_formal_number(dg_slice text, size_t *bytes) {
    size_t step, more, number = formal_digit(dg_utf8_next(text, 0, &step));
    *bytes = number == 0 ? 0 : step;
    if (number < 10) return number;
    size_t ones = formal_digit(dg_utf8_next(text, step, &more));
    if (ones == 0 || ones == 10) return number;
    *bytes += more;
    return number + ones;
}

size_t dg_han_number(dg_slice text, size_t *bytes) {
    size_t total = 0, digit = 0, step;
    *bytes = 0;
    while (*bytes < text.n && total <= DG_LABEL_NUMBER_MAX) {
        uint32_t c = dg_utf8_next(text, *bytes, &step);
        int d = *bytes > 0 && is_round_zero(c) ? 0 : han_digit(c);
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

size_t dg_digit_number_here(dg_slice text, size_t *bytes) {
    size_t number = 0, at = 0, step;
    for (; at < text.n && number <= DG_LABEL_NUMBER_MAX; at += step) {
        unsigned digit = (unsigned char)text.at[at] - '0';
        step = 1;
        if (digit > 9 && digit + '0' == 0xEF) /* full width */
            digit = dg_utf8_next(text, at, &step) - 0xFF10;
        if (digit > 9) break;
        number = number * 10 + digit;
    }
    *bytes = at;
    return number;
}
