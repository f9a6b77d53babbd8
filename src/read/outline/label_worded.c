/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels of words and numbers. */
#include <string.h>

#include "read/outline/label_parts.h"

/* One, II, 3: the number that `text` begins with. */
static size_t spelled_number(dg_slice text, size_t *bytes) {
    WORDS(numbers, {"One", 1}, {"Two", 2}, {"Three", 3}, {"Four", 4}, {"Five", 5}, {"Six", 6},
          {"Seven", 7}, {"Eight", 8}, {"Nine", 9}, {"Ten", 10}, {"Eleven", 11}, {"Twelve", 12});
    int value = 0;
    size_t number = dg_digit_number(text, bytes);
    if (*bytes > 0) return number;
    *bytes = dg_words_match(&numbers, text, &value);
    if (*bytes > 0) return (size_t)value;
    bool half = text.n > 1 && text.at[0] >= 'a' && text.at[0] <= 'z' && text.at[1] == ')';
    if (half) *bytes = 2; /* Activity a) */
    if (half) return (size_t)(text.at[0] - 'a') + 1;
    number = dg_roman_number(text, bytes);
    bool letter =
        text.n > 0 && dg_is_capital(text.at[0]) && (text.n == 1 || !dg_is_letter(text.at[1]));
    if (number > 0 || !letter) return number;
    *bytes = 1; /* Part A */
    return (size_t)(text.at[0] - 'A') + 1;
}

/* Measure M1, ESF #8, Program H-1, Action CG 1: capitals, or a sign, between a word and its number.
 */
static size_t before_number(dg_slice text) {
    enum { CODE_LETTERS = 4 };
    size_t n = dg_slice_starts(text, "#");
    while (n < text.n && n < CODE_LETTERS && dg_is_capital(text.at[n]))
        n++;
    dg_slice rest = dg_slice_skip(text, n);
    bool spaced = n > 1 && dg_slice_starts(rest, " ") && !dg_slice_starts(text, "FY ");
    n += n > 0 && (spaced || dg_slice_starts(rest, "-"));
    return dg_label_digit_follows(text, n) ? n : 0;
}

/* Program 1-2: the bytes of a number behind a hyphen, where a mark or the line's end shows that it
 * is no range; 0: none. */
static size_t hyphened_number(dg_slice text) {
    size_t bytes;
    if (text.n < 2 || text.at[0] != '-' || !dg_label_digit_follows(text, 1)) return 0;
    dg_digit_number(dg_slice_skip(text, 1), &bytes);
    dg_slice behind = dg_slice_skip(text, 1 + bytes);
    return behind.n == 0 || strchr(":.\n", behind.at[0]) != NULL ? 1 + bytes : 0;
}

/* Strategy 1.A, Action 1.A.2, Program 1-2, Outcome 1A: the bytes of a further number, or a capital
 * that stands for one, with the mark before it; 0: none. */
static size_t next_level(size_t *number, dg_slice text) {
    size_t bytes, hyphened = hyphened_number(text);
    bool dot = text.n > 1 && text.at[0] == '.';
    if (hyphened > 0 || (dot && dg_label_digit_follows(text, 1))) {
        *number = dg_digit_number(dg_slice_skip(text, 1), &bytes);
        return 1 + bytes;
    }
    *number = dg_label_capital_level(text, &bytes);
    return bytes > 0 && (bytes == text.n || strchr(" \n:.", text.at[bytes]) != NULL) ? bytes : 0;
}

/* Outcome No. 1: the bytes before the number. */
static size_t number_sign(dg_slice text) {
    WORDS(signs, {"No. ", 0}, {"Nr. ", 0});
    size_t n = dg_words_match(&signs, text, NULL);
    return dg_label_digit_follows(text, n) ? n : 0;
}

static const char section_sign[] = "§ ";

/* Recommendation 3 (12.5), a line of its own: does it end with the bracket behind its number? */
static bool ends_in_bracket(dg_slice text) {
    if (!dg_slice_starts(text, " (")) return false; /* mostly */
    size_t close = dg_slice_find(text, ")", 0);
    return close + 1 == text.n || (close < text.n && text.at[close + 1] == '\n');
}

/* § 5. Permits: a section by its sign alone, of one number and a point; not § 5.116, of a code. */
static bool is_signed_section(dg_slice text) {
    size_t bytes, sign = strlen(section_sign);
    dg_digit_number(dg_slice_skip(text, sign), &bytes);
    dg_slice behind = dg_slice_skip(text, sign + bytes);
    return bytes > 0 && dg_slice_starts(behind, ".") && !dg_label_digit_follows(behind, 1);
}

/* Sec.2. Boats: a section that touches its number, before a title. Not where a line is wrapped:
 * Sec.2. of the Act. */
static bool is_glued_section(dg_slice text) {
    static const char section[] = "Sec.";
    return dg_slice_starts(text, section) && dg_label_digit_follows(text, sizeof section - 1);
}

static bool heads_title(dg_slice behind) {
    static const char stop[] = ".";
    dg_slice title = dg_slice_trim(dg_slice_skip(behind, sizeof stop - 1));
    return dg_slice_starts(behind, stop) && (title.n == 0 || dg_is_capital(title.at[0]));
}

bool dg_label_parse_worded(dg_label *label, dg_slice text) {
    int word = 0;
    bool section = dg_slice_starts(text, section_sign);
    if (text.n == 0 || (!dg_is_capital((unsigned char)text.at[0]) && !section)) return false;
    if (section && !is_signed_section(text)) return false;
    size_t at = dg_words_match(&dg_label_words, text, &word), bytes;
    if (at == 0) return false;
    at += number_sign(dg_slice_skip(text, at));
    dg_slice code = {text.at + at, before_number(dg_slice_skip(text, at))};
    at += code.n;
    dg_slice rest = dg_slice_skip(text, at);
    dg_label decimal = {.number = spelled_number(rest, &bytes)};
    size_t number;
    if (bytes == 0 || decimal.number == 0) return false;
    while (decimal.number > DG_LABEL_NUMBER_MAX && dg_label_digit_follows(rest, bytes))
        bytes++; /* Action Item 210505-1:, a day before the hyphen */
    at += bytes;
    if (decimal.number > DG_LABEL_NUMBER_MAX && hyphened_number(dg_slice_skip(text, at)) == 0)
        return false;
    for (size_t next; (next = next_level(&number, dg_slice_skip(text, at))) > 0; at += next) {
        decimal.series = dg_label_series(decimal.series, decimal.number);
        decimal.above = decimal.number;
        decimal.number = number;
    }
    size_t letter;
    if (dg_label_letter_level(dg_slice_skip(text, at), &letter) > 0)
        at += letter; /* Action 1a, 1.1.a */
    size_t gap = 0;
    bool set_off = dg_label_gap(dg_slice_skip(text, at), &gap);
    if (!set_off) set_off = ends_in_bracket(dg_slice_skip(text, at));
    if (is_glued_section(text) && !heads_title(dg_slice_skip(text, at))) return false;
    bool coded = code.n > 0 && code.at[0] != '#';
    if (coded && decimal.above == 0) decimal.above = dg_label_code_series(code);
    *label = (dg_label){.style = (dg_label_style)(DG_LABEL_WORDED + word),
                        .number = decimal.number,
                        .above = decimal.above,
                        .series = decimal.series,
                        .coded = coded,
                        .printed = at,
                        .length = at + gap};
    return set_off;
}

/* Walking, Cross-Border, R&D: the bytes of a word in capitals before another, with its space. Not
 * See Section 3. */
static size_t qualifying_word(dg_slice text) {
    WORDS(others, {"See ", 0}, {"In ", 0}, {"Under ", 0}, {"The ", 0}, {"This ", 0}, {"To ", 0},
          {"For ", 0}, {"With ", 0}, {"Per ", 0}, {"By ", 0}, {"From ", 0}, {"And ", 0});
    enum { LONGEST = 24 };
    size_t n = 0;
    if (dg_words_match(&others, text, NULL) > 0) return 0;
    while (n < text.n && n <= LONGEST && (dg_is_letter(text.at[n]) || strchr("-&", text.at[n])))
        n++;
    return n > 1 && n <= LONGEST && n < text.n && text.at[n] == ' ' && dg_is_capital(text.at[0])
               ? n + 1
               : 0;
}

bool dg_label_parse_qualified(dg_label *label, dg_slice text) {
    /* What a plan counts to see how it fares: Performance Measure 1.1. */
    WORDS(gauges, {"Measure", 0}, {"Target", 0}, {"Result", 0});
    enum { MOST_WORDS = 2 };
    if (dg_label_parse_worded(label, text)) return false; /* Strategic Goal 1, over Goal 1.1 */
    for (size_t at = 0, words = 0, n; words < MOST_WORDS; words++) {
        if ((n = qualifying_word(dg_slice_skip(text, at))) == 0) return false;
        at += n;
        dg_slice rest = dg_slice_skip(text, at);
        if (!dg_label_parse_worded(label, rest)) continue;
        dg_slice number = {rest.at, label->printed};
        while (number.n > 0 && number.at[number.n - 1] != ' ')
            number.n--;
        bool marked = label->length == rest.n || rest.at[label->length] == '\n' ||
                      label->length > label->printed + 1;
        size_t last = number.n;
        for (size_t i = number.n; i + 1 < label->printed; i++)
            if (rest.at[i] == '.' || rest.at[i] == '-') last = i;
        *label = (dg_label){.style = label->style,
                            .number = label->number,
                            .above = dg_label_code_series((dg_slice){text.at, at + last}),
                            .coded = true,
                            .printed = label->printed + at,
                            .length = label->length + at};
        bool gauge = dg_words_match(&gauges, rest, NULL) > 0;
        return marked && number.n > 0 && !gauge;
    }
    return false;
}

/* Action No. 3, Number: 2.1, S/N 4, 序号：3, 问题编号：3: the words in front of a number that do
 * not belong to it. */
size_t dg_label_caption(dg_slice text) {
    WORDS(captions, {"S/N: ", 0}, {"S/N ", 0}, {"S/No. ", 0}, {"Number: ", 0}, {"No: ", 0},
          {"No.: ", 0}, {"No. ", 0}, {"Ref: ", 0}, {"ID: ", 0}, {"Reference: ", 0}, {"序号：", 0},
          {"序号:", 0}, {"编号：", 0}, {"编号:", 0}, {"问题编号：", 0}, {"问题编号:", 0},
          {"任务编号：", 0}, {"任务编号:", 0}, {"问题序号：", 0}, {"任务序号：", 0});
    bool han = dg_slice_starts(text, "序") || dg_slice_starts(text, "编") ||
               dg_slice_starts(text, "问") || dg_slice_starts(text, "任");
    if (text.n == 0 || (!han && !dg_is_letter(text.at[0]))) return 0;
    int level = 0;
    size_t word = dg_words_match(&dg_label_words, text, &level);
    size_t caption = dg_words_match(&captions, dg_slice_skip(text, word), NULL), digits;
    if (word > 0 && DG_LABEL_WORDED + level < DG_LABEL_WORDED_SECTION) return 0; /* Goal No. 1 */
    dg_digit_number(dg_slice_skip(text, word + caption), &digits);
    return caption == 0 || digits == 0 ? 0 : word + caption;
}
