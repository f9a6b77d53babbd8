/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/outline/head.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "read/outline/label.h"
#include "read/words/lexicon.h"

enum { TITLE_CHARACTERS = 60, HEAD_PARAGRAPHS = 40 };

/* 府授资字第1120001号 */
static bool is_word_and_number(dg_slice line) {
    size_t at = dg_slice_find(line, "字第", 0) + strlen("字第"), digits, step;
    if (at >= line.n) return false;
    for (size_t i = 0; i < at; i += step)
        if (!dg_utf8_is_han(dg_utf8_next(line, i, &step))) return false;
    while (dg_digit_number(dg_slice_skip(line, at), &digits), digits > 0)
        at += digits;
    return line.at[at - 1] != "第"[2] && dg_slice_starts(dg_slice_skip(line, at), "号");
}

/* 国办函〔2016〕66号 as a paragraph of its own: words, a bracketed year, a number, 号. */
static bool is_number(dg_slice line) {
    if (is_word_and_number(line)) return true;
    size_t at = 0, step, digits;
    while (at < line.n && dg_word_open_bracket(dg_slice_skip(line, at)) == 0) {
        if (!dg_utf8_is_han(dg_utf8_next(line, at, &step))) return false;
        at += step;
    }
    if (at == 0 || at == line.n) return false;
    at += dg_word_open_bracket(dg_slice_skip(line, at));
    size_t year = dg_digit_number(dg_slice_skip(line, at), &digits);
    at += digits;
    at += dg_word_close_bracket(dg_slice_skip(line, at));
    dg_digit_number(dg_slice_skip(line, at), &digits);
    return year >= 1949 && year < 2200 && digits > 0 &&
           dg_slice_is(dg_slice_skip(line, at + digits), "号");
}

/* Digits or 二〇一六, then `unit`; moves *at past both. */
static size_t number_and_unit(dg_slice line, size_t *at, const char *unit) {
    size_t bytes, number = dg_digit_number(dg_slice_skip(line, *at), &bytes);
    if (bytes == 0) number = dg_han_number(dg_slice_skip(line, *at), &bytes);
    *at += bytes;
    if (bytes == 0 || !dg_slice_starts(dg_slice_skip(line, *at), unit)) return 0;
    *at += strlen(unit);
    return number;
}

/* 2016年7月8日, also in brackets, as a paragraph of its own. */
static bool read_date(char date[11], dg_slice line) {
    size_t at = dg_word_open_bracket(line);
    size_t year = number_and_unit(line, &at, "年");
    size_t month = year == 0 ? 0 : number_and_unit(line, &at, "月");
    size_t day = month == 0 ? 0 : number_and_unit(line, &at, "日");
    at += dg_word_close_bracket(dg_slice_skip(line, at));
    if (at != line.n || year < 1949 || year > 2199) return false;
    if (month < 1 || month > 12 || day < 1 || day > 31) return false;
    snprintf(date, 11, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100,
             (unsigned)day % 100);
    return true;
}

/* A title's line is short and no sentence; a salutation (…人民政府：) is none. */
static bool may_be_title(dg_slice line) {
    size_t step;
    dg_utf8_last(line, &step);
    dg_slice last = {line.at + line.n - step, step};
    return dg_utf8_count(line) <= TITLE_CHARACTERS && dg_word_stop(last) == 0 &&
           !dg_slice_is(last, "：") && !dg_slice_is(last, ":") && dg_word_open_bracket(line) == 0;
}

bool dg_head_is_paper(dg_slice line) {
    WORDS(papers, {"方案", 0}, {"措施", 0}, {"意见", 0}, {"通知", 0}, {"办法", 0}, {"计划", 0},
          {"分工", 0}, {"要点", 0}, {"清单", 0}, {"细则", 0}, {"规划", 0}, {"任务", 0},
          {"工作安排", 0}, {"计画", 0});
    return dg_words_end(&papers, line) > 0 && may_be_title(line);
}

void dg_head_read(dg_head *head, const dg_flow *flow, size_t end) {
    *head = (dg_head){0};
    bool in_title = true;
    size_t at = 0;
    for (size_t i = 0; i < HEAD_PARAGRAPHS && at < end; i++) {
        dg_slice rest = {flow->text.at + at, end - at};
        dg_slice line = {rest.at, dg_slice_find(rest, "\n", 0)};
        dg_slice trimmed = dg_slice_trim(line);
        char date[11];
        bool number = is_number(trimmed), dated = !number && read_date(date, trimmed);
        if (number && head->number.n == 0) {
            head->number = trimmed;
            head->number_at = (size_t)(trimmed.at - flow->text.at);
        }
        if (dated && head->date[0] == '\0') memcpy(head->date, date, sizeof date);
        if (number || dated || !may_be_title(trimmed)) in_title = false;
        if (in_title) head->title_to = at + line.n;
        if (head->title_to == 0 && dg_head_is_paper(trimmed)) {
            head->title_from = at;
            head->title_to = at + line.n;
        }
        at += line.n + 1;
    }
}
