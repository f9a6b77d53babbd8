/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_LABEL_PARTS_H
#define DG_READ_OUTLINE_LABEL_PARTS_H

/** What labels are made of, for the files label*.c alone. */

#include "read/outline/label.h"

/** Pillar One, Action 1.1: a word and a number. */
bool dg_label_parse_worded(dg_label *label, dg_slice text);

enum { DG_LABEL_NUMBER_MAX = 9999 };

bool dg_label_digit_follows(dg_slice text, size_t at);

/** " Roads": a space and a capital. */
bool dg_label_words_follow(dg_slice text);

/** " Matters arising": is what stands behind a number all of a line, and a heading's words? */
bool dg_label_heads_minutes(dg_slice rest);

/** The value of a Roman numeral below 40 at the start of `text`, and its bytes; 0 where letters go
 * on. */
size_t dg_roman_number(dg_slice text, size_t *bytes);

/** 1.1.a, 1.1a, 1.1(a): a letter for the last level, set off by white space or a mark; *bytes 0:
 * none. Behind one number, 1.a, words must follow. */
size_t dg_label_letter_level(dg_slice text, size_t *bytes);

/** 1A, 1-A, 1.A: a capital for a level, behind a mark or none, before no other letter; *bytes 0:
 * none. */
size_t dg_label_capital_level(dg_slice text, size_t *bytes);

/** What sets a label off from its words: a mark, a line's end, a space before a capital or a dash.
 * Not Section 3 of the Act. */
bool dg_label_gap(dg_slice text, size_t *gap);

/** What the letters and numbers of a code before its last are, never 0: B1 after A3, EL/25/1 after
 * EL/24/7 begin afresh. */
size_t dg_label_code_series(dg_slice before);

#endif
