/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/words/period.h"

#include "base/utf8.h"
#include "read/outline/label.h"
#include "read/words/words.h"

/* A place in the text that moves on as words are taken. */
typedef struct {
    dg_slice rest;
} cursor;

static bool take(cursor *c, size_t n) {
    c->rest = dg_slice_skip(c->rest, n);
    return n > 0;
}

static bool take_word(cursor *c, dg_words *words, int *value) {
    return take(c, dg_words_match(words, c->rest, value));
}

static bool take_text(cursor *c, const char *text) {
    return take(c, dg_slice_starts(c->rest, text) ? dg_slice_of(text).n : 0);
}

static void take_spaces(cursor *c) {
    size_t step;
    while (c->rest.n > 0 && dg_utf8_is_space(dg_utf8_next(c->rest, 0, &step)))
        take(c, step);
}

typedef struct {
    unsigned value;
    unsigned figures; /* how many characters it is written with */
} number;

/* Digits, half- or full-width: 2018. */
static bool take_digits(number *found, cursor *c) {
    size_t bytes, value = dg_digit_number(c->rest, &bytes);
    *found = (number){(unsigned)value, (unsigned)dg_utf8_count((dg_slice){c->rest.at, bytes})};
    return take(c, bytes);
}

/* Digits or 二〇二〇, 十二. */
static bool take_number(number *found, cursor *c) {
    size_t bytes, value;
    if (take_digits(found, c)) return true;
    value = dg_han_number(c->rest, &bytes);
    *found = (number){(unsigned)value, (unsigned)dg_utf8_count((dg_slice){c->rest.at, bytes})};
    return take(c, bytes);
}

static bool is_year(number n) {
    return n.figures == 4 && n.value >= 1949 && n.value < 2200;
}

/* Does a digit or a letter go on where something should have ended? */
static bool goes_on(const cursor *c) {
    if (c->rest.n == 0) return false;
    char first = c->rest.at[0];
    bool letter = dg_is_letter(first);
    size_t bytes;
    dg_digit_number(c->rest, &bytes);
    return letter || bytes > 0;
}

/* 6, 6-9, 一、二, 2018—2020, then the unit: of several, the last. */
static bool take_counted(number *last, number *first, cursor *c, dg_words *units) {
    WORDS(marks, {"—", 0}, {"——", 0}, {"–", 0}, {"-", 0}, {"－", 0}, {"~", 0}, {"～", 0}, {"至", 0},
          {"到", 0}, {"、", 0}, {"和", 0}, {"及", 0}, {"或", 0});
    cursor at = *c;
    if (!take_number(first, &at)) return false;
    *last = *first;
    do {
        take_spaces(&at);
        if (take_word(&at, units, NULL)) {
            *c = at;
            return true;
        }
    } while (take_word(&at, &marks, NULL) && (take_spaces(&at), take_number(last, &at)));
    return false;
}

/* --- Chinese --- */

/* 2018年, 2018年度, 今年, 年 in 年底. */
static bool take_year(dg_period *p, cursor *c) {
    WORDS(units, {"年", 0}, {"年度", 0}, {"年份", 0});
    WORDS(relative, {"今年", DG_YEAR_THIS}, {"本年", DG_YEAR_THIS}, {"本年度", DG_YEAR_THIS},
          {"明年", DG_YEAR_NEXT}, {"次年", DG_YEAR_FOLLOWING});
    WORDS(ends, {"年底", 0}, {"年末", 0}, {"年内", 0}, {"年终", 0});
    number last, first;
    cursor at = *c;
    int which;
    if (take_counted(&last, &first, &at, &units)) {
        if (!is_year(last)) return false;
        p->which = DG_YEAR_WRITTEN;
        p->year = last.value;
    } else if (take_word(&at, &relative, &which)) {
        p->which = (dg_period_year)which;
    } else if (dg_words_match(&ends, at.rest, NULL) > 0) {
        take_text(&at, "年");
        p->which = DG_YEAR_THIS;
    } else {
        return false;
    }
    *c = at;
    return true;
}

/* 0 stands for whole months: a 0日 that is written so is made a day that no month has. */
static void set_days(dg_period *p, unsigned first, unsigned last) {
    p->day = first == 0 ? 32 : first;
    p->end_day = last == 0 ? 32 : last;
}

static void set_months(dg_period *p, unsigned first, unsigned last) {
    p->month = first;
    p->end_month = last;
    p->parted = true;
}

/* 第三季度, 一、二季度, 前三季度, 三季度; Q3. */
static bool take_quarter(dg_period *p, cursor *c) {
    WORDS(units, {"季度", 0});
    WORDS(counts, {"季度", 0}, {"个季度", 0});
    cursor at = *c;
    number last, first;
    bool from_first = take_text(&at, "前");
    if (!from_first) take_text(&at, "第");
    if (take_text(&at, "Q")) {
        if (!take_digits(&last, &at) || goes_on(&at)) return false;
        first = last;
    } else if (!take_counted(&last, &first, &at, from_first ? &counts : &units)) {
        return false;
    }
    if (last.value < 1) return false;
    if (from_first || first.value < 1 || first.value > last.value) first.value = 1;
    set_months(p, from_first ? 1 : first.value * 3 - 2, last.value * 3);
    *c = at;
    return true;
}

static bool take_half(dg_period *p, cursor *c) {
    WORDS(halves, {"上半年", 1}, {"下半年", 7});
    int first;
    if (!take_word(c, &halves, &first)) return false;
    set_months(p, (unsigned)first, (unsigned)first + 5);
    return true;
}

/* 上旬, 中旬, 下旬 of a month. */
static bool take_ten_days(dg_period *p, cursor *c) {
    static const unsigned begin[] = {1, 11, 21, 11, 1}, end[] = {10, 20, 0, 0, 20};
    WORDS(words, {"上旬", 0}, {"中旬", 1}, {"下旬", 2}, {"中下旬", 3}, {"上中旬", 4});
    int which;
    if (!take_word(c, &words, &which)) return false;
    p->day = begin[which];
    p->end_day = end[which];
    p->parted = true;
    return true;
}

/* 6月, 6-9月, 六月份, then 15日, 10—15日, 中旬. */
static bool take_month(dg_period *p, cursor *c) {
    WORDS(months, {"月", 0}, {"月份", 0});
    WORDS(days, {"日", 0}, {"号", 0});
    number last, first;
    if (!take_counted(&last, &first, c, &months)) return false;
    p->month = first.value < 1 || first.value > last.value ? last.value : first.value;
    p->end_month = last.value;
    take_spaces(c);
    if (take_counted(&last, &first, c, &days)) {
        set_days(p, first.value, last.value);
    } else {
        take_ten_days(p, c);
    }
    return true;
}

/* “十四五”末, “十四五”期间: the n-th five-year plan ends with 1955 + 5n (from the third on). */
static bool take_five_years(dg_period *p, cursor *c) {
    WORDS(open, {"“", 0}, {"\"", 0}, {"「", 0}, {"『", 0}, {"＂", 0});
    WORDS(close, {"”", 0}, {"\"", 0}, {"」", 0}, {"』", 0}, {"＂", 0});
    WORDS(plans, {"十一五", 11}, {"十二五", 12}, {"十三五", 13}, {"十四五", 14}, {"十五五", 15},
          {"十六五", 16}, {"十七五", 17}, {"十八五", 18});
    WORDS(ends, {"末", 0}, {"期末", 0}, {"期间", 0}, {"时期", 0}, {"期内", 0}, {"时期末", 0},
          {"规划期", 0}, {"规划期内", 0}, {"规划期末", 0}, {"底", 0});
    cursor at = *c;
    int plan;
    bool quoted = take_word(&at, &open, NULL);
    if (!take_word(&at, &plans, &plan)) return false;
    if (quoted && !take_word(&at, &close, NULL)) return false;
    if (!take_word(&at, &ends, NULL) && at.rest.n > 0) return false; /* “十四五”规划 */
    *p = (dg_period){.year = 1955 + 5 * (unsigned)plan, .month = 1, .end_month = 12};
    *c = at;
    return true;
}

/* --- Figures --- */

static bool take_separator(cursor *c, char *which) {
    WORDS(marks, {"-", '-'}, {"/", '/'}, {".", '.'}, {"－", '-'}, {"．", '.'});
    int mark;
    if (!take_word(c, &marks, &mark)) return false;
    *which = (char)mark;
    return true;
}

static bool take_same_separator(cursor *c, char which) {
    cursor at = *c;
    char other;
    if (!take_separator(&at, &other) || other != which) return false;
    *c = at;
    return true;
}

/* 2025-06-30, 2025.6.30, 2025/6, 2025.6月. */
static bool take_year_first(dg_period *p, cursor *c) {
    cursor at = *c;
    number year, month, day;
    char mark;
    if (!take_digits(&year, &at) || !is_year(year) || !take_separator(&at, &mark)) return false;
    if (!take_digits(&month, &at) || month.figures > 2) return false;
    *p = (dg_period){.year = year.value, .month = month.value, .end_month = month.value};
    cursor after_month = at;
    if (take_same_separator(&at, mark) && take_digits(&day, &at) && day.figures <= 2) {
        set_days(p, day.value, day.value);
        take_text(&at, "日");
    } else {
        at = after_month;
        take_text(&at, "月");
        if (month.value < 1 || month.value > 12) return false; /* 2024-25 */
    }
    *c = at;
    return !goes_on(&at);
}

/* 31/12/2025, 12/31/2025, 12/2025; not 1/2/2025, which means two days. */
static bool take_year_last(dg_period *p, cursor *c) {
    cursor at = *c;
    number a, b, year;
    char mark;
    if (!take_digits(&a, &at) || a.figures > 2 || !take_separator(&at, &mark)) return false;
    if (!take_digits(&b, &at)) return false;
    *p = (dg_period){0};
    if (is_year(b)) {
        if (mark == '-' || a.value < 1 || a.value > 12) return false;
        p->month = a.value;
        year = b;
    } else {
        if (b.figures > 2 || !take_same_separator(&at, mark)) return false;
        if (!take_digits(&year, &at) || !is_year(year)) return false;
        bool american = b.value > 12;
        p->month = american ? a.value : b.value;
        unsigned day = american ? b.value : a.value;
        set_days(p, day, day);
        if (a.value <= 12 && b.value <= 12 && a.value != b.value) p->edge = DG_EDGE_VAGUE;
    }
    p->year = year.value;
    p->end_month = p->month;
    *c = at;
    return !goes_on(&at) && !dg_slice_starts(at.rest, "年");
}

/* --- English --- */

static bool take_english_year(dg_period *p, cursor *c) {
    WORDS(betweens, {" ", 0}, {", ", 0}, {" of ", 0}, {" in ", 0}, {"-", 0}, {"/", 0}, {",", 0},
          {" of the year ", 0}, {" ,", 0}, {"\n", 0});
    cursor at = *c;
    number year;
    take_word(&at, &betweens, NULL);
    take_spaces(&at);
    if (!take_digits(&year, &at) || !is_year(year) || goes_on(&at)) return false;
    p->which = DG_YEAR_WRITTEN;
    p->year = year.value;
    *c = at;
    return true;
}

PUBLIC_WORDS(dg_month_names, {"January", 1}, {"February", 2}, {"March", 3}, {"April", 4},
             {"May", 5}, {"June", 6}, {"July", 7}, {"August", 8}, {"September", 9}, {"October", 10},
             {"November", 11}, {"December", 12}, {"Jan", 1}, {"Feb", 2}, {"Mar", 3}, {"Apr", 4},
             {"Jun", 6}, {"Jul", 7}, {"Aug", 8}, {"Sep", 9}, {"Sept", 9}, {"Oct", 10}, {"Nov", 11},
             {"Dec", 12});

static bool take_month_name(dg_period *p, cursor *c) {
    int month;
    if (!take_word(c, &dg_month_names, &month)) return false;
    take_text(c, ".");
    p->month = p->end_month = (unsigned)month;
    return true;
}

static bool take_day_number(dg_period *p, cursor *c) {
    WORDS(endings, {"st", 0}, {"nd", 0}, {"rd", 0}, {"th", 0});
    cursor at = *c;
    number day;
    if (!take_digits(&day, &at) || day.figures > 2) return false;
    take_word(&at, &endings, NULL);
    if (goes_on(&at)) return false;
    set_days(p, day.value, day.value);
    *c = at;
    return true;
}

/* 30 June 2025, the 30th of June, 2025; June 30, 2025; June 2025. */
static bool take_english_date(dg_period *p, cursor *c) {
    cursor at = *c;
    if (take_day_number(p, &at)) {
        take_spaces(&at);
        take_text(&at, "of ");
        if (!take_month_name(p, &at)) return false;
    } else {
        if (!take_month_name(p, &at)) return false;
        cursor after_month = at;
        take_spaces(&at);
        if (!take_day_number(p, &at)) at = after_month;
    }
    if (!take_english_year(p, &at)) return false;
    *c = at;
    return true;
}

/* Q3 2025, third quarter of 2025, H1 2025, first half of 2025. */
static bool take_english_part(dg_period *p, cursor *c) {
    WORDS(parts, {"Q1", 1}, {"Q2", 2}, {"Q3", 3}, {"Q4", 4}, {"first quarter", 1},
          {"second quarter", 2}, {"third quarter", 3}, {"fourth quarter", 4}, {"1st quarter", 1},
          {"2nd quarter", 2}, {"3rd quarter", 3}, {"4th quarter", 4}, {"last quarter", 4},
          {"H1", 5}, {"H2", 6}, {"first half", 5}, {"second half", 6}, {"1st half", 5},
          {"2nd half", 6});
    static const unsigned first[] = {1, 4, 7, 10, 1, 7}, last[] = {3, 6, 9, 12, 6, 12};
    cursor at = *c;
    int part;
    if (!take_word(&at, &parts, &part)) return false;
    set_months(p, first[part - 1], last[part - 1]);
    p->which = DG_YEAR_OMITTED;
    if (!take_english_year(p, &at) && goes_on(&at)) return false;
    *c = at;
    return true;
}

/* -25 or –25: the second year of two that are one: 2024-25. */
static bool is_second_year(cursor at) {
    WORDS(marks, {"-", 0}, {"–", 0}, {"—", 0}, {"~", 0});
    number n;
    return take_word(&at, &marks, NULL) && take_digits(&n, &at) && n.figures <= 2;
}

/* A year alone: 2025 at the end of the words, 2025 Q3. Not 2000 households, 2024/25. */
static bool take_bare_year(dg_period *p, cursor *c) {
    WORDS(followers, {",", 0}, {";", 0}, {")", 0}, {"，", 0}, {"；", 0}, {"）", 0}, {"、", 0},
          {"。", 0}, {"底", 0}, {"末", 0}, {"前", 0}, {" and ", 0}, {" to ", 0},
          {" at the latest", 0}, {"—", 0}, {"–", 0}, {"-", 0}, {" – ", 0}, {" - ", 0}, {"至", 0},
          {". ", 0}, {"\n", 0}, {"~", 0}, {"～", 0});
    cursor at = *c, quarter;
    number year;
    if (!take_digits(&year, &at) || !is_year(year) || is_second_year(at)) return false;
    *p = (dg_period){.year = year.value, .month = 1, .end_month = 12};
    quarter = at;
    take_spaces(&quarter);
    take_text(&quarter, "-");
    dg_period part = *p;
    if (take_english_part(&part, &quarter) && part.which == DG_YEAR_OMITTED) {
        part.which = DG_YEAR_WRITTEN;
        *p = part;
        at = quarter;
    } else if (at.rest.n > 0 && !dg_slice_is(at.rest, ".") &&
               dg_words_match(&followers, at.rest, NULL) == 0) {
        return false;
    }
    *c = at;
    return true;
}

/* --- Edges --- */

static bool is_number_next(const cursor *c) {
    cursor at = *c;
    number n;
    return take_number(&n, &at);
}

/* 底, 末, 内, 前, 起, 初 behind a stretch of time. */
static void take_edge(dg_period *p, cursor *c) {
    WORDS(ends, {"底", 0}, {"末", 0}, {"内", 0}, {"年底", 0}, {"年末", 0}, {"年内", 0}, {"终", 0},
          {"年终", 0}, {"全年", 0}, {"期间", 0}, {"月底", 0}, {"月末", 0});
    WORDS(befores, {"前", 0}, {"之前", 0}, {"以前", 0});
    WORDS(vague, {"初", 0}, {"中", 0}, {"年初", 0}, {"年中", 0}, {"中期", 0}, {"春", 0},
          {"左右", 0});
    WORDS(froms, {"起", 0}, {"以来", 0}, {"后", 0}, {"之后", 0}, {"以后", 0}, {"开始", 0},
          {"起始", 0});
    cursor at = *c;
    take_spaces(&at);
    bool ended = take_word(&at, &ends, NULL);
    cursor before = at;
    if (take_word(&before, &befores, NULL)) {
        at = before;
        /* 3月15日前 holds the day itself; 前6个月 is none of this. */
        if (!ended && (p->parted || is_number_next(&at)))
            p->edge = DG_EDGE_VAGUE;
        else if (!ended && p->day == 0)
            p->edge = DG_EDGE_BEFORE;
    } else if (!ended && take_word(&at, &vague, NULL)) {
        p->edge = DG_EDGE_VAGUE;
    } else if (take_word(&at, &froms, NULL)) {
        p->edge = DG_EDGE_FROM;
    } else if (!ended) {
        return;
    }
    *c = at;
}

static bool take_chinese(dg_period *p, cursor *c) {
    *p = (dg_period){.which = DG_YEAR_OMITTED, .month = 1, .end_month = 12};
    bool year = take_year(p, c);
    if (year) take_spaces(c);
    return take_quarter(p, c) || take_half(p, c) || take_month(p, c) || year;
}

static bool take_english(dg_period *p, cursor *c) {
    *p = (dg_period){.which = DG_YEAR_OMITTED, .month = 1, .end_month = 12};
    if (take_english_date(p, c)) return true;
    *p = (dg_period){.which = DG_YEAR_OMITTED, .month = 1, .end_month = 12};
    return take_english_part(p, c);
}

PUBLIC_WORDS(dg_period_figures, {"0", 0}, {"1", 0}, {"2", 0}, {"3", 0}, {"4", 0}, {"5", 0},
             {"6", 0}, {"7", 0}, {"8", 0}, {"9", 0}, {"０", 0}, {"１", 0}, {"２", 0}, {"３", 0},
             {"４", 0}, {"５", 0}, {"６", 0}, {"７", 0}, {"８", 0}, {"９", 0}, {"〇", 0}, {"零", 0},
             {"一", 0}, {"二", 0}, {"三", 0}, {"四", 0}, {"五", 0}, {"六", 0}, {"七", 0}, {"八", 0},
             {"九", 0}, {"十", 0}, {"百", 0});
PUBLIC_WORDS(dg_period_words, {"“", 0}, {"\"", 0}, {"「", 0}, {"『", 0}, {"＂", 0}, {"今年", 0},
             {"本年", 0}, {"明年", 0}, {"次年", 0}, {"年", 0}, {"第", 0}, {"前", 0}, {"上半年", 0},
             {"下半年", 0}, {"Q", 0}, {"H", 0}, {"first ", 0}, {"second ", 0}, {"third ", 0},
             {"fourth ", 0}, {"last ", 0});

bool dg_period_may_begin(dg_slice text) {
    STARTS(starts, &dg_period_figures, &dg_period_words, &dg_month_names);
    return dg_starts_here(&starts, text);
}

size_t dg_period_read(dg_period *period, dg_slice text) {
    static bool (*const shapes[])(dg_period *, cursor *) = {
        take_five_years, take_year_first, take_year_last,
        take_english,    take_chinese,    take_bare_year,
    };
    if (text.n == 0 || !dg_period_may_begin(text)) return 0;
    for (size_t i = 0; i < DG_ITEMS(shapes); i++) {
        cursor c = {text};
        *period = (dg_period){0};
        if (!shapes[i](period, &c)) continue;
        take_edge(period, &c);
        return text.n - c.rest.n;
    }
    return 0;
}
