/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_LABEL_H
#define DG_READ_OUTLINE_LABEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "read/words/words.h"

/**
 * The printed labels of headings and items: 第一章, 一、, （一）, 1., （1）, 1), ①, 1.1, Pillar 1,
 * A., (a).
 *
 * To add a style: a value here, a row in label.c's table, a row in the test; a word before a
 * number: a row in number_words.c.
 */
typedef enum {
    DG_LABEL_PART,    /* 第一部分, 第一编 */
    DG_LABEL_CHAPTER, /* 第一章 */
    DG_LABEL_SECTION, /* 第一节 */
    DG_LABEL_ARTICLE, /* 第一条 */
    DG_LABEL_WORDED,  /* Part 1, Pillar One, Action 1.1: a style for each word */
    DG_LABEL_WORDED_CHAPTER = DG_LABEL_WORDED + 2, /* by the numbers in number_words.c */
    DG_LABEL_WORDED_SECTION = DG_LABEL_WORDED + 14,
    DG_LABEL_WORDED_ACTION = DG_LABEL_WORDED + 21,
    DG_LABEL_WORDED_TARGET = DG_LABEL_WORDED + 30,
    DG_LABEL_WORDED_BELOW = DG_LABEL_WORDED + 31, /* Sub-Action 1; Action 1.1 below Action 1 */
    DG_LABEL_WORDED_OWN = DG_LABEL_WORDED + 38,   /* Action track 1: words of the document's own */
    DG_LABEL_WORDED_LAST = DG_LABEL_WORDED + 39,
    DG_LABEL_HAN_FORMAL,       /* 壹、 甲、 */
    DG_LABEL_NAMED_OVER_HAN,   /* 议题一：, where 一、 stands below it */
    DG_LABEL_HAN,              /* 一、 */
    DG_LABEL_NAMED_OVER,       /* 专栏1, where （一） stands below it */
    DG_LABEL_HAN_BRACKET,      /* （一） */
    DG_LABEL_NAMED_OVER_DIGIT, /* 专栏1 behind 2., where 1. stands below it */
    DG_LABEL_NAMED,            /* 策略1：, 议题一：; what a plan counts above its tasks */
    DG_LABEL_NAMED_TASK,       /* 任务1：, 行动一：, 第一项： */
    DG_LABEL_NAMED_STEP,       /* 举措1：, 项目一： */
    DG_LABEL_DECIMAL,          /* 1.1, 1-1 */
    DG_LABEL_DECIMAL_DEEP,     /* 1.1.1 */
    DG_LABEL_DECIMAL_LAST,     /* 1.1.1.1 */
    DG_LABEL_DIGIT,            /* 1. 1． 1、 */
    DG_LABEL_DIGIT_BELOW,   /* the same below a heading 1. or 1.1: the outline tells them apart */
    DG_LABEL_DIGIT_BRACKET, /* （1） */
    DG_LABEL_DIGIT_HALF,    /* 1) 1） */
    DG_LABEL_CIRCLED,       /* ① */
    DG_LABEL_ROMAN,         /* I.; what is small stands behind what is in capitals */
    DG_LABEL_ROMAN_SMALL,   /* i. */
    DG_LABEL_CODE,          /* A1, CR12 */
    DG_LABEL_CODE_DEEP,     /* A1.1, EL/24/1 */
    DG_LABEL_LETTER,        /* A. */
    DG_LABEL_LETTER_SMALL,  /* a. */
    DG_LABEL_LETTER_HALF,   /* A) */
    DG_LABEL_LETTER_HALF_SMALL,
    DG_LABEL_LETTER_BRACKET, /* (A) */
    DG_LABEL_LETTER_BRACKET_SMALL,
    DG_LABEL_ROMAN_BRACKET, /* (I) */
    DG_LABEL_ROMAN_BRACKET_SMALL,
    DG_LABEL_STYLES, /* how many there are */
} dg_label_style;

typedef struct {
    dg_label_style style;
    size_t number;  /* its place among its siblings */
    size_t above;   /* the number before the last dot of 1.1 or Action 1.1; else 0 */
    bool coded;     /* above tells the letters of a code from others: WQ of Action WQ-1 */
    size_t top;     /* the first number of 1.2.3; else 0 */
    size_t series;  /* the numbers before the last of 1.2.3, as dg_label_series has them; else 0 */
    size_t printed; /* bytes of the label as a path shows it, without trailing 、 or . */
    size_t length;  /* bytes up to the text that it labels */
    bool glued;     /* a digit follows at once: perhaps not a label but a number */
} dg_label;

/** What labels begin with: numerals, by themselves or in brackets; signs; words. */
extern dg_words dg_label_numbers, dg_label_signs, dg_label_words;

/** Is there a label at the start of `text`? Syntax only: whether it fits is the outline's to say.
 */
bool dg_label_parse(dg_label *label, dg_slice text);

/** As dg_label_parse, for DG_LABEL_DECIMAL alone: 1.1, 1-1, 1.1.1 (also what 2．2021年 looks like).
 */
bool dg_label_parse_decimal(dg_label *label, dg_slice text);

/** What `series` is of the labels one level below a number with this one: 1.2.1 below 1.2. */
size_t dg_label_series(size_t series, size_t number);

/** Does a number stand somewhere below another: 4.2.1.1 below 4.2, or below 4? */
bool dg_label_is_within(const dg_label *label, const dg_label *above);

/** As dg_label_parse, for letters and Roman numerals: A., a), (a), II., (i). Of two readings the
 * one whose number is `next` in its style: an array of DG_LABEL_STYLES numbers; NULL: any will do.
 */
bool dg_label_parse_lettered(dg_label *label, dg_slice text, const size_t *next);

/** (c)(i) Within, (d)(1) The Board: does `text` begin with the first label of a level, in brackets,
 * which may touch the one above? */
bool dg_label_first_touches(dg_slice text);

/** As dg_label_parse, for Walking Action 1.1: a label's word behind others in capitals, with a mark
 * or alone on its line. That the document has more of them is the outline's to see. */
bool dg_label_parse_qualified(dg_label *label, dg_slice text);

/** The bytes of Initiative Number:, Action No. or 序号：, before a number that a caption names; 0:
 * none. */
size_t dg_label_caption(dg_slice text);

/** As dg_label_parse, for a number that only a space sets off: 1 总体任务. */
bool dg_label_parse_spaced(dg_label *label, dg_slice text);

/** The same for words in Latin letters, 1 agreed that, and a heading's, 2 Matters arising. That
 * more of them follow is the outline's to see. */
bool dg_label_parse_spaced_words(dg_label *label, dg_slice text);

/** The same for a hyphen behind the number, before a capital: 1- Approve. */
bool dg_label_parse_hyphen(dg_label *label, dg_slice text);

/** The same for a comma in the place of a label's mark: 1,总体任务. */
bool dg_label_parse_comma(dg_label *label, dg_slice text);

/** As dg_label_parse, for the named ones and 甲、 alone: they stand where a paragraph begins. */
bool dg_label_parse_named(dg_label *label, dg_slice text);

/** The value of Chinese numerals at the start of `text` (一, 十二, 二十一, 一百零六), and their
 * bytes. */
size_t dg_han_number(dg_slice text, size_t *bytes);

/** The value of 壹 to 拾, 拾壹 to 拾玖, in simplified script, and their bytes; 0: none. */
size_t dg_formal_number(dg_slice text, size_t *bytes);

/** The value of digits, half- or full-width, at the start of `text`, and their bytes. */
size_t dg_digit_number_here(dg_slice text, size_t *bytes); /* where the first may be one */
static inline size_t dg_digit_number(dg_slice text, size_t *bytes) {
    unsigned char first = text.n == 0 ? 0 : (unsigned char)text.at[0];
    bool may = (first >= '0' && first <= '9') || first == 0xEF; /* of full width */
    *bytes = 0;
    return may ? dg_digit_number_here(text, bytes) : 0;
}

#endif
