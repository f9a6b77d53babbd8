/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/deadline.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "read/outline/label.h"
#include "read/words/period.h"
#include "read/words/words.h"

/* --- The calendar --- */

typedef struct {
    unsigned year, month, day;
} ymd;

static unsigned days_in(unsigned year, unsigned month) {
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[month - 1];
}

static bool is_possible(ymd d) {
    return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= days_in(d.year, d.month);
}

static ymd day_before(ymd d) {
    if (d.day > 1) return (ymd){d.year, d.month, d.day - 1};
    unsigned month = d.month > 1 ? d.month - 1 : 12, year = d.month > 1 ? d.year : d.year - 1;
    return (ymd){year, month, days_in(year, month)};
}

/* 20180630: later dates are greater. */
static unsigned figure(ymd d) {
    return d.year * 10000 + d.month * 100 + d.day;
}

dg_issued dg_issued_from(const char *date, const char *number) {
    unsigned year, month, day;
    if (sscanf(date, "%4u-%2u-%2u", &year, &month, &day) == 3)
        return (dg_issued){year, year * 10000 + month * 100 + day};
    for (dg_slice rest = dg_slice_of(number); rest.n > 0;) {
        size_t bytes, step, found = dg_digit_number(rest, &bytes);
        if (bytes > 0 && found >= 1949 && found < 2200) return (dg_issued){(unsigned)found, 0};
        dg_utf8_next(rest, 0, &step);
        rest = dg_slice_skip(rest, bytes > 0 ? bytes : step);
    }
    return (dg_issued){0};
}

/* --- Words --- */

/* What the words before a date make of it. */
typedef enum {
    HINT_NONE,
    HINT_BEFORE,    /* before June 2025 */
    HINT_FROM,      /* from, since */
    HINT_VAGUE,     /* mid-2025 */
    HINT_REPEATED,  /* 每年12月底前: of all that follows */
    HINT_NOT_DATES, /* 五年内, FY2025, 春节前: of all that follows */
} hint;

static size_t hint_at(hint *found, dg_slice text) {
    WORDS(words, {"每", HINT_REPEATED}, {"逐年", HINT_REPEATED}, {"逐月", HINT_REPEATED},
          {"按年", HINT_REPEATED}, {"按季", HINT_REPEATED}, {"按月", HINT_REPEATED},
          {"历年", HINT_REPEATED}, {"常年", HINT_REPEATED}, {"every ", HINT_REPEATED},
          {"each ", HINT_REPEATED}, {"annual", HINT_REPEATED}, {"yearly", HINT_REPEATED},
          {"monthly", HINT_REPEATED}, {"quarterly", HINT_REPEATED}, {"FY", HINT_NOT_DATES},
          {"fiscal ", HINT_NOT_DATES}, {"financial year", HINT_NOT_DATES},
          {"within ", HINT_NOT_DATES}, {"before ", HINT_BEFORE}, {"prior to ", HINT_BEFORE},
          {"from ", HINT_FROM}, {"since ", HINT_FROM}, {"after ", HINT_FROM},
          {"starting ", HINT_FROM}, {"beginning in ", HINT_FROM}, {"beginning from ", HINT_FROM},
          {"as of ", HINT_FROM}, {"effective ", HINT_FROM}, {"beginning of ", HINT_VAGUE},
          {"start of ", HINT_VAGUE}, {"mid", HINT_VAGUE}, {"middle of ", HINT_VAGUE},
          {"early ", HINT_VAGUE}, {"late ", HINT_VAGUE}, {"spring ", HINT_VAGUE},
          {"summer ", HINT_VAGUE}, {"autumn ", HINT_VAGUE}, {"fall ", HINT_VAGUE},
          {"winter ", HINT_VAGUE}, {"around ", HINT_VAGUE}, {"about ", HINT_VAGUE});
    int value;
    size_t n = dg_words_match(&words, text, &value);
    if (n > 0) *found = (hint)value;
    return n;
}

/* Years that are no date, though they hold a word that could be: 半年内, 全年, 去年底. */
static size_t other_year(dg_slice text) {
    WORDS(words, {"半年", 0}, {"全年", 0}, {"去年", 0}, {"前年", 0}, {"后年", 0}, {"近年", 0},
          {"两年", 0}, {"几年", 0}, {"数年", 0}, {"多年", 0}, {"周年", 0}, {"跨年", 0}, {"同年", 0},
          {"翌年", 0}, {"来年", 0}, {"上年", 0}, {"下年", 0}, {"隔年", 0}, {"青年", 0},
          {"少年", 0});
    return dg_words_match(&words, text, NULL);
}

/* Where a step ends: what is said of it does not reach further. */
static size_t step_end(dg_slice text) {
    WORDS(words, {"，", 0}, {",", 0}, {"；", 0}, {";", 0}, {"。", 0}, {"、", 0}, {"\n", 0},
          {"并于", 0}, {"并在", 0}, {"并力争", 0}, {"）", 0}, {"（", 0}, {" and ", 0});
    return dg_words_match(&words, text, NULL);
}

/* What joins the two ends of a range. */
static size_t range_mark(dg_slice text) {
    WORDS(words, {"—", 0}, {"–", 0}, {"-", 0}, {"－", 0}, {"~", 0}, {"～", 0}, {"至", 0}, {"到", 0},
          {"和", 0}, {"及", 0}, {"或", 0}, {" to ", 0}, {" – ", 0}, {" - ", 0}, {" — ", 0},
          {" until ", 0}, {"/", 0});
    return dg_words_match(&words, text, NULL);
}

static bool is_latin_or_digit(char c) {
    return dg_is_letter(c) || (c >= '0' && c <= '9');
}

/* A number with its unit, a word in Latin letters, or one character. */
static size_t skip_one(dg_slice text) {
    WORDS(units, {"年", 0}, {"个", 0}, {" 年", 0}, {"月", 0}, {"日", 0});
    size_t bytes, step = 0;
    dg_digit_number(text, &bytes);
    if (bytes == 0) dg_han_number(text, &bytes);
    if (bytes > 0) return bytes + dg_words_match(&units, dg_slice_skip(text, bytes), NULL);
    while (step < text.n && is_latin_or_digit(text.at[step]))
        step++;
    if (step == 0) dg_utf8_next(text, 0, &step);
    return step;
}

/* --- Dates --- */

typedef struct {
    dg_issued issued;
    unsigned year;  /* that was mentioned last; 0: none */
    unsigned begin; /* of the stretch of time before, as a figure; 0: none */
    ymd due;
    dg_due state;
    hint hint;
    bool impossible;
} reader;

/* The year it is in; 0: not known. */
static unsigned year_of(const reader *r, const dg_period *p) {
    switch (p->which) {
    case DG_YEAR_WRITTEN:
        return p->year;
    case DG_YEAR_OMITTED:
        return r->year != 0 ? r->year : r->issued.year;
    case DG_YEAR_THIS:
        return r->issued.year;
    case DG_YEAR_NEXT:
        return r->issued.year == 0 ? 0 : r->issued.year + 1;
    case DG_YEAR_FOLLOWING:
        break;
    }
    return r->year == 0 ? 0 : r->year + 1;
}

/* Without its year, may it be in the next one: 3月底前 in a document of December? */
static bool may_be_later(const reader *r, const dg_period *p, ymd first, ymd last) {
    if (p->which != DG_YEAR_OMITTED) return false;
    return r->year != 0 ? figure(first) < r->begin : figure(last) < r->issued.date;
}

static void hear_period(reader *r, const dg_period *p) {
    unsigned year = year_of(r, p);
    dg_period_edge edge = p->edge;
    if (r->hint == HINT_BEFORE && edge == DG_EDGE_WHOLE) edge = DG_EDGE_BEFORE;
    if (r->hint == HINT_FROM) edge = DG_EDGE_FROM;
    if (r->hint == HINT_VAGUE) edge = DG_EDGE_VAGUE;
    r->hint = HINT_NONE;
    /* A leap year stands in for one that is not known. */
    ymd first = {year == 0 ? 2000 : year, p->month, p->day == 0 ? 1 : p->day}, last = first;
    last.month = p->end_month;
    if (p->end_day > 0) last.day = p->end_day;
    bool possible = is_possible(first) && is_possible(last);
    if (possible && p->end_day == 0) last.day = days_in(last.year, last.month);
    r->impossible = r->impossible || !possible;
    bool known = possible && year != 0 && !may_be_later(r, p, first, last);
    if (edge == DG_EDGE_BEFORE && known) last = day_before(first);
    if (p->which != DG_YEAR_OMITTED) r->year = year;
    if (p->which == DG_YEAR_OMITTED && r->year == 0) r->year = year;
    r->begin = possible ? figure(first) : 0;
    r->due = last;
    r->state = known && edge <= DG_EDGE_BEFORE ? DG_DUE_DETERMINED : DG_DUE_UNDETERMINED;
}

/* The bytes up to the end of the step that `text` is in, or of the sentence. */
static size_t rest_of_step(dg_slice text, bool whole_sentence) {
    size_t at = 0;
    while (at < text.n) {
        dg_slice rest = dg_slice_skip(text, at);
        if (step_end(rest) > 0 && !(whole_sentence && dg_slice_starts(rest, "、"))) break;
        at += skip_one(rest);
    }
    return at;
}

/* 2020年全国两会前: some day in the year, not its last. */
static bool is_before_some_day(dg_slice period, dg_slice rest) {
    WORDS(ends, {"底", 0}, {"末", 0}, {"前", 0}, {"内", 0}, {"日", 0});
    return dg_words_end(&ends, period) == 0 && dg_slice_holds(rest, "前");
}

/* One stretch of time and what is said of it, or something to pass over; returns its bytes. */
static size_t read_on(reader *r, dg_slice text) {
    dg_period period;
    hint found;
    size_t n = hint_at(&found, text);
    if (n > 0 && found >= HINT_REPEATED) return n + rest_of_step(dg_slice_skip(text, n), true);
    if (n > 0) {
        r->hint = found;
        return n;
    }
    if ((n = other_year(text)) > 0) return n;
    if ((n = dg_period_read(&period, text)) > 0) {
        size_t mark = range_mark(dg_slice_skip(text, n));
        dg_slice said = {text.at + n, rest_of_step(dg_slice_skip(text, n), false)};
        if (mark == 0 && is_before_some_day((dg_slice){text.at, n}, said))
            period.edge = DG_EDGE_VAGUE;
        hear_period(r, &period);
        return n + (mark > 0 ? mark : said.n);
    }
    if (step_end(text) > 0) r->hint = HINT_NONE;
    return skip_one(text);
}

dg_due dg_deadline_due(char due[DG_DUE_BYTES], dg_slice words, dg_issued issued) {
    reader r = {.issued = issued};
    for (size_t at = 0; at < words.n;)
        at += read_on(&r, dg_slice_skip(words, at));
    due[0] = '\0';
    if (r.impossible) return DG_DUE_IMPOSSIBLE;
    if (r.state == DG_DUE_DETERMINED)
        snprintf(due, DG_DUE_BYTES, "%04u-%02u-%02u", r.due.year % 10000, r.due.month % 100,
                 r.due.day % 100);
    return r.state;
}
