/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels of letters: (a), IV., B), a/, and codes of letters and numbers: A1.2, ROADS-1, EL/24/7. */
#include <string.h>

#include "base/utf8.h"
#include "read/outline/label_parts.h"
#include "read/words/words.h"

static bool is_taken(dg_label *label, dg_label_style style, size_t number, const size_t *next) {
    label->style = style;
    label->number = number;
    return number > 0 &&
           (next == NULL || next[style] == number || (number == 1 && next[style] < 3));
}

/* (f) Within 60 days, after (c); IV. Roads, after II.: is the letter one that comes later, those
 * between being left out? Not E. Smith. */
static bool comes_later(size_t number, size_t next, dg_slice behind) {
    enum { LEFT_OUT_MAX = 20 };
    dg_slice words = dg_slice_trim(behind);
    return words.n > 0 && dg_is_capital(words.at[0]) && number > next &&
           number <= next + LEFT_OUT_MAX;
}

/* The numbers of A1, WP1.2, EL/24/1, HSG-3 behind their letters: the last one, where it begins and
 * where it ends; 0: none. */
static size_t code_numbers(dg_slice text, size_t letters, size_t *from, size_t *end) {
    size_t bytes, number = 0;
    *end = letters;
    for (;;) {
        bool mark = *end + 1 < text.n && strchr("-/.", text.at[*end]) != NULL;
        if (*end > letters && !mark) return number;
        size_t next = dg_digit_number(dg_slice_skip(text, *end + mark), &bytes);
        if (bytes == 0 || bytes > 3) return number;
        number = next;
        *from = *end + mark;
        *end = *from + bytes;
    }
}

/* SP 1: Build, GHG 1.1.2 Expand, BMP 1-1: a space after capitals, where a mark, the line's end or
 * words follow the number; `ordered`: words behind a number of one level do. */
static bool is_spaced_code(dg_slice text, size_t letters, bool ordered) {
    WORDS(others, {"FY ", 0}, {"PAGE ", 0}, {"DAY ", 0}, {"VOL ", 0}, {"TEL ", 0}, {"NO ", 0});
    enum { CODE_LETTERS = 4 };
    size_t from = 0, end, gap;
    if (letters < 2 || letters > CODE_LETTERS ||
        !dg_slice_starts(dg_slice_skip(text, letters), " "))
        return false;
    if (dg_words_match(&others, text, NULL) > 0) return false;
    if (code_numbers(text, letters + 1, &from, &end) == 0) return false;
    dg_slice behind = dg_slice_skip(text, end);
    bool deep = from > letters + 1, marked = behind.n > 0 && strchr(":\n", behind.at[0]) != NULL;
    return marked || dg_slice_starts(behind, ". ") ||
           ((deep || ordered) && dg_label_gap(behind, &gap));
}

/* A capital, or & between two: R&R1. */
static bool is_code_letter(dg_slice text, size_t at) {
    bool capital = dg_is_capital(text.at[at]);
    return capital ||
           (at > 0 && at + 1 < text.n && text.at[at] == '&' && dg_is_capital(text.at[at + 1]));
}

/* P14-E1-T1, CAB-21-MIN-7, where the label P14 would end: does the code go on as no label does? */
static bool code_goes_on(dg_slice rest) {
    size_t at = 1, bytes = 0;
    if (rest.n == 0 || rest.at[0] != '-') return false;
    while (at < rest.n && dg_is_capital(rest.at[at]))
        at++;
    if (at > 1) at += dg_slice_starts(dg_slice_skip(rest, at), "-");
    if (at > 1) dg_digit_number(dg_slice_skip(rest, at), &bytes);
    return bytes > 0;
}

/* The bytes of the year in 24/087, or 24/31 before a heading, a paragraph of minutes; 0: none, as
 * in 23/24 Budget, of two years. */
static size_t year_before_slash(dg_slice text) {
    size_t year, number;
    size_t first = dg_digit_number(text, &year);
    if (year != 2 || !dg_slice_starts(dg_slice_skip(text, year), "/")) return 0;
    dg_slice rest = dg_slice_skip(text, year + 1);
    size_t second = dg_digit_number(rest, &number);
    bool years = second == first + 1;
    bool heads =
        number > 0 && number < 3 && !years && dg_label_heads_minutes(dg_slice_skip(rest, number));
    return number == 3 || heads ? year : 0;
}

/* 2021-Hill-001 Dig: the bytes of a year and a word before a number; 0: none. */
static size_t year_before_word(dg_slice text) {
    enum { YEAR_DIGITS = 4, WORD_BYTES = 24, LEAST_DIGITS = 2 };
    size_t digits, n;
    dg_digit_number(text, &digits);
    bool year = digits == YEAR_DIGITS && digits + 1 < text.n && text.at[digits] == '-';
    if (!year || !dg_is_capital(text.at[digits + 1])) return 0;
    n = digits + 1;
    while (n < text.n && n <= digits + WORD_BYTES && dg_is_letter(text.at[n]))
        n++;
    dg_digit_number(dg_slice_skip(text, n + 1), &digits);
    return n < text.n && text.at[n] == '-' && digits >= LEAST_DIGITS ? n + 1 : 0;
}

/* Flood #1, a heading: the bytes of words and a sign before a number; 0: none. */
static size_t words_before_sign(dg_slice text) {
    enum { WORDS_BYTES = 30 };
    size_t n = 0, digits;
    while (n < text.n && n < WORDS_BYTES && (dg_is_letter(text.at[n]) || strchr(" -", text.at[n])))
        n++;
    if (n < 2 || !dg_is_capital(text.at[0]) || !dg_slice_starts(dg_slice_skip(text, n - 1), " #"))
        return 0;
    dg_digit_number(dg_slice_skip(text, n + 1), &digits);
    dg_slice behind = dg_slice_skip(text, n + 1 + digits);
    return behind.n > 0 && strchr(":\n", behind.at[0]) != NULL ? n + 1 : 0;
}

/* H-10-2 below H-10-1: does a line near by begin as `text` does up to byte `from`, and go on with
 * the next number? */
static bool next_follows(dg_slice text, size_t from, size_t number) {
    enum { NEAR_BYTES = 2000 };
    dg_slice series = {text.at, from}, near = {text.at, text.n < NEAR_BYTES ? text.n : NEAR_BYTES};
    for (size_t at = 0, bytes; (at = dg_slice_find(near, "\n", at)) < near.n;) {
        dg_slice line = dg_slice_skip(text, ++at);
        if (line.n > from && dg_slice_equal((dg_slice){line.at, from}, series) &&
            dg_digit_number(dg_slice_skip(line, from), &bytes) == number + 1)
            return true;
    }
    return false;
}

/* M-22-09, a line of its own before any such label: the number of a paper, with its year. */
static bool is_number_of_paper(dg_slice text, size_t from, size_t end, size_t number) {
    enum { FIRST_YEAR = 15, LAST_YEAR = 40 };
    size_t digits;
    bool alone = end == text.n || text.at[end] == '\n';
    if (!alone || end < sizeof "M-22-0" - 1 || text.at[1] != '-') return false;
    size_t year = dg_digit_number(dg_slice_skip(text, 2), &digits);
    return digits == 2 && text.at[2 + digits] == '-' && year >= FIRST_YEAR && year <= LAST_YEAR &&
           !next_follows(text, from, number);
}

/* A1., CR12 Survey, EL/24/1: capitals and numbers, then a mark, a capital or the line's end. */
static bool parse_code(dg_label *label, dg_slice text, const size_t *next) {
    enum { CODE_LETTERS = 3, MARKED_LETTERS = 6, JUMP = 20 };
    size_t letters = year_before_slash(text), words = words_before_sign(text), gap, from = 0, end;
    if (words == 0) words = year_before_word(text);
    while (letters < text.n && letters <= MARKED_LETTERS && is_code_letter(text, letters))
        letters++;
    bool slashed = letters < text.n && text.at[letters] == '/';
    bool hyphened = letters < text.n && text.at[letters] == '-'; /* ROADS-1 */
    bool spaced = words == 0 && is_spaced_code(text, letters, next != NULL);
    size_t most = slashed || hyphened ? MARKED_LETTERS : CODE_LETTERS;
    if (words == 0 && (letters == 0 || (letters > most && !spaced))) return false;
    letters = words > 0 ? words : letters + spaced;
    size_t number = code_numbers(text, letters, &from, &end);
    if (end > letters && end + 1 < text.n && dg_is_capital(text.at[end]) &&
        text.at[end + 1] == ' ') {
        number = (size_t)(text.at[end] - 'A') + 1; /* A1.2B */
        from = end++;
    }
    if (end == letters || !dg_label_gap(dg_slice_skip(text, end), &gap) || end == text.n)
        return false;
    if (code_goes_on(dg_slice_skip(text, end))) return false;
    bool quarter = letters == 1 && text.at[0] == 'Q' && number <= 4;      /* Q1 FY25 */
    if (quarter || dg_label_digit_follows(text, end + gap)) return false; /* H2 2025 */
    size_t first = letters + (strchr("-/.", text.at[letters]) != NULL);   /* its first number */
    dg_label_style style = from > first ? DG_LABEL_CODE_DEEP : DG_LABEL_CODE;
    *label = (dg_label){.style = style,
                        .number = number,
                        .above = dg_label_code_series((dg_slice){text.at, from}),
                        .coded = true,
                        .printed = end,
                        .length = end + gap};
    size_t due = next == NULL ? number : next[style];
    if (next != NULL && due < 2 && is_number_of_paper(text, from, end, number)) return false;
    bool apart = text.at[letters] == '-' && (words > 0 || letters <= CODE_LETTERS);
    bool marked = strchr(".:", text.at[end]) != NULL || apart;
    bool dotted = letters == 1 && text.at[1] == '.' && words == 0; /* B.5 Build */
    bool anew = (apart && number < due) ||                         /* EN-2 after T-3 */
                (dotted && dg_label_words_follow(dg_slice_skip(text, end)));
    bool later = (slashed || marked) && number > due && number <= due + JUMP; /* R12. after R2. */
    return number == 1 || anew || (number > 0 && (number == due || later || slashed));
}

bool dg_label_first_touches(dg_slice rest) {
    WORDS(firsts, {"(i) ", 0}, {"(1) ", 0}, {"(a) ", 0}, {"(A) ", 0}, {"(I) ", 0});
    return dg_words_match(&firsts, rest, NULL) > 0;
}

/* Teams: a capital before a small letter. */
static bool begins_sentence(dg_slice text) {
    return text.n > 1 && dg_is_capital(text.at[0]) && text.at[1] >= 'a' && text.at[1] <= 'z';
}

bool dg_label_parse_lettered(dg_label *label, dg_slice text, const size_t *next) {
    if (parse_code(label, text, next)) return true;
    size_t open = dg_slice_starts(text, "("), bytes;
    dg_slice rest = dg_slice_skip(text, open);
    size_t roman = dg_roman_number(rest, &bytes);
    bool letter = rest.n > 1 && dg_is_letter(rest.at[0]) && !dg_is_letter(rest.at[1]);
    if (bytes == 0) bytes = 1;
    if ((roman == 0 && !letter) || open + bytes + 1 >= text.n) return false;
    char mark = text.at[open + bytes];
    bool slash = mark == '/' && letter && open == 0 &&
                 !dg_is_capital(text.at[0]); /* a/ Dig; not A/ Prof Smith */
    if (mark != ')' && !slash && (mark != '.' || open > 0)) return false;
    size_t behind_mark = open + bytes + 1;
    dg_slice behind = dg_slice_skip(text, behind_mark);
    bool glued = open > 0 && begins_sentence(behind); /* (b)The Board shall */
    bool touched = open > 0 && dg_label_first_touches(behind);
    if (behind.at[0] != ' ' && !touched && !glued) return false;
    *label = (dg_label){.printed = open + bytes + (mark == ')'), .length = behind_mark};
    size_t small = !dg_is_capital(rest.at[0]);
    dg_label_style style = (open > 0      ? DG_LABEL_LETTER_BRACKET
                            : mark != '.' ? DG_LABEL_LETTER_HALF
                                          : DG_LABEL_LETTER) +
                           small;
    size_t ordinal = letter ? (size_t)((rest.at[0] | 0x20) - 'a') + 1 : 0;
    bool roman_first = roman > 0 && (ordinal == 0 || next == NULL || next[style] != ordinal);
    dg_label_style other =
        (open > 0 || mark != '.' ? DG_LABEL_ROMAN_BRACKET : DG_LABEL_ROMAN) + small;
    if (roman_first && is_taken(label, other, roman, next)) return true;
    if (letter && is_taken(label, style, ordinal, next)) return true;
    bool runs_on = roman > 0 && next[other] > 1; /* (v) after (iii) is no letter */
    bool by_roman = roman > 0 && (runs_on || !letter);
    label->style = by_roman ? other : style;
    label->number = by_roman ? roman : ordinal;
    return (open > 0 || !letter) && !glued &&
           comes_later(label->number, next[label->style], behind);
}
