/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_WORDS_PERIOD_H
#define DG_READ_WORDS_PERIOD_H

#include <stdbool.h>

#include "read/words/words.h"

/** All that a stretch of time may begin with. */
extern dg_words dg_period_figures, dg_period_words, dg_month_names;

/**
 * How documents write a stretch of time: 2018年底前, 二〇二〇年, 3月15日, 2025年第三季度, 上半年,
 * 2018—2020年, “十四五”末, 2025-06-30, Q3 2025, 30 June 2025.
 *
 * To teach the reader a shape: a rule or a row in period.c, a row in tests/read/test_deadline.c.
 */

/** Which year it is in. */
typedef enum {
    DG_YEAR_WRITTEN,
    DG_YEAR_OMITTED,   /* 6月底前 */
    DG_YEAR_THIS,      /* 今年, 年内 */
    DG_YEAR_NEXT,      /* 明年 */
    DG_YEAR_FOLLOWING, /* 次年: after the one just mentioned */
} dg_period_year;

/** Which point of it is meant. */
typedef enum {
    DG_EDGE_WHOLE,  /* 2018年, 6月底前: by its last day */
    DG_EDGE_BEFORE, /* 2018年前: before it begins */
    DG_EDGE_FROM,   /* 2018年起: nothing is due then */
    DG_EDGE_VAGUE,  /* 2018年初, 年中 */
} dg_period_edge;

typedef struct {
    dg_period_year which;
    unsigned year;             /* DG_YEAR_WRITTEN: 1949 to 2199 */
    unsigned month, end_month; /* first and last; beyond 12 where the document says so */
    unsigned day, end_day;     /* 0: whole months */
    bool parted;               /* a quarter, a half or ten days: what is before it is not said */
    dg_period_edge edge;
} dg_period;

/** Else none begins here; `text` is not empty. */
bool dg_period_may_begin(dg_slice text);

/** The bytes of the stretch of time that `text` begins with, its 前, 底, 起 included; 0 for none.
 */
size_t dg_period_read(dg_period *period, dg_slice text);

#endif
