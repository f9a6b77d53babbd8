/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/name/abbreviation.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/collective.h"
#include "read/name/name.h"
#include "read/words/body_words.h"
#include "read/words/lexicon.h"

enum {
    FULL_BYTES = 150, /* of a full name */
    NAME_BYTES = 60,  /* of an abbreviation */
};

/* Bytes of the first of these words that `text` begins with. */
static size_t any_of(dg_slice text, const char *const *words, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (dg_slice_starts(text, words[i])) return strlen(words[i]);
    return 0;
}

/* --- The bracket --- */

/* What stands in quotation marks or up to a mark: “发改委”, DOE. */
static dg_slice quoted(dg_slice text) {
    static const char *const opens[] = {"“", "「", "『", "\"", "‘", "'", "："};
    static const char *const closes[] = {"”", "」", "』", "\"", "’", "'", "，", "、", "；", ","};
    text = dg_slice_skip(text, any_of(text, opens, DG_ITEMS(opens)));
    size_t at = 0, step;
    while (at < text.n && at <= NAME_BYTES && dg_word_close_bracket(dg_slice_skip(text, at)) == 0 &&
           any_of(dg_slice_skip(text, at), closes, DG_ITEMS(closes)) == 0) {
        dg_utf8_next(text, at, &step);
        at += step;
    }
    return (dg_slice){text.at, at};
}

/* The bytes of 以下简称 and the like that the text begins with. */
static size_t introducing(dg_slice text) {
    WORDS(words, {"以下简称为", 0}, {"以下简称", 0}, {"以下统称", 0}, {"以下称", 0}, {"下称", 0},
          {"简称为", 0}, {"简称", 0});
    return dg_words_match(&words, text, NULL);
}

/* 以下简称…, hereinafter …: what it says is an abbreviation; empty for other words. */
static dg_slice introduced(dg_slice inner) {
    size_t n = introducing(inner);
    return n == 0 ? (dg_slice){"", 0} : quoted(dg_slice_skip(inner, n));
}

bool dg_introduces_abbreviation(dg_slice inner) {
    return introduced(inner).n > 0;
}

static dg_slice latin_introduced(dg_slice inner) {
    static const char *const words[] = {"hereinafter ", "hereafter ", "referred to as ", "the "};
    size_t n;
    while ((n = any_of(inner, words, DG_ITEMS(words))) > 0)
        inner = dg_slice_skip(inner, n);
    return quoted(inner);
}

/* --- Chinese names --- */

/* Are the characters of `part` among those of `whole`, in that order? */
static bool is_drawn_from(dg_slice part, dg_slice whole) {
    size_t at = 0, step, other;
    for (size_t i = 0; i < part.n; i += step) {
        uint32_t c = dg_utf8_next(part, i, &step);
        while (at < whole.n && dg_utf8_next(whole, at, &other) != c)
            at += other;
        if (at == whole.n) return false;
        at += other;
    }
    return true;
}

/* Where the words begin that end at byte `end` of the text: behind a mark, 由, or 和 after a body.
 */
static size_t run_start(dg_slice text, size_t end) {
    static const char *const verbs[] = {"由",   "向",   "经",   "将",  "报",
                                        "成立", "设立", "组建", "建立"};
    size_t start = end > FULL_BYTES ? end - FULL_BYTES : 0, step;
    while (start < end && ((unsigned char)text.at[start] & 0xC0) == 0x80)
        start++;
    for (size_t at = start; at < end; at += step) {
        dg_slice rest = {text.at + at, end - at}, before = {text.at + start, at - start};
        dg_utf8_next(text, at, &step);
        size_t mark = dg_word_list_mark(rest), verb = any_of(rest, verbs, DG_ITEMS(verbs));
        size_t joint = dg_ends_like_a_body(before) ? dg_word_and(rest) : 0;
        if (mark == 0) mark = dg_word_stop(rest);
        if (mark == 0) mark = dg_word_open_bracket(rest);
        if (mark == 0) mark = dg_word_close_bracket(rest);
        if (mark == 0 && (dg_slice_starts(rest, "：") || dg_slice_starts(rest, ":"))) mark = step;
        if (mark == 0) mark = joint > 0 ? joint : verb;
        if (mark == 0) continue;
        start = at + mark;
        step = mark;
    }
    return start;
}

/* A name of the registry that the run ends with, but for that of some place: 某市财政局. */
static bool find_known(dg_abbreviation *found, dg_slice run, const dg_registry *registry) {
    for (size_t at = 0, step; at < run.n; at += step) {
        dg_slice before = {run.at, at}, rest = dg_slice_skip(run, at);
        found->body = dg_registry_lookup(registry, rest);
        found->full = rest;
        if (found->body != NULL) return at == 0 || !dg_ends_like_a_body(before);
        dg_utf8_next(run, at, &step);
    }
    return false;
}

static bool find_full(dg_abbreviation *found, dg_slice text, size_t end,
                      const dg_registry *registry) {
    size_t start = run_start(text, end);
    dg_slice run = {text.at + start, end - start};
    if (run.n == 0 || found->name.n == 0) return false;
    if (find_known(found, run, registry)) return true;
    found->full = run;
    found->body = NULL;
    return dg_ends_like_a_body(run) && !dg_holds_prose(run) && !dg_is_collective(run) &&
           found->name.n < run.n && is_drawn_from(found->name, run);
}

/* --- Latin names --- */

static bool is_upper(char c) {
    return dg_is_capital(c);
}

static char lower(char c) {
    return (char)(is_upper(c) ? c - 'A' + 'a' : c);
}

/* DOE, MoF, R&D: letters without a space, two of them capitals. */
static bool is_abbreviation(dg_slice name) {
    enum { MOST_LETTERS = 12 };
    size_t upper = 0;
    for (size_t i = 0; i < name.n; i++) {
        if (!dg_is_letter(name.at[i]) && strchr("&-./", name.at[i]) == NULL) return false;
        upper += is_upper(name.at[i]);
    }
    return name.n <= MOST_LETTERS && upper >= 2;
}

static size_t next_letter(dg_slice text, size_t at) {
    while (at < text.n && !dg_is_letter(text.at[at]))
        at++;
    return at;
}

/* Do the letters of an abbreviation from `at` on begin the words of a name from `word` on, one or
 * more letters a word, in order? A word without a capital may be left out. */
static bool fits(dg_slice letters, size_t at, dg_slice name, size_t word) {
    at = next_letter(letters, at);
    word = next_letter(name, word);
    if (word == name.n) return at == letters.n;
    size_t end = word;
    while (end < name.n && dg_is_letter(name.at[end]))
        end++;
    if (!is_upper(name.at[word]) && fits(letters, at, name, end)) return true;
    for (size_t i = word; i < end && at < letters.n; i++) {
        if (lower(letters.at[at]) != lower(name.at[i])) return false;
        at = next_letter(letters, at + 1);
        if (fits(letters, at, name, end)) return true;
    }
    return false;
}

/* The name before byte `end` whose words the abbreviation stands for. */
static bool find_latin(dg_abbreviation *found, dg_slice text, size_t end,
                       const dg_registry *registry) {
    enum { MOST_WORDS = 12 };
    if (!is_abbreviation(found->name)) return false;
    size_t words = 0;
    while (end > 0 && text.at[end - 1] == ' ')
        end--;
    for (size_t at = end; at-- > 0 && end - at <= FULL_BYTES && words < MOST_WORDS;) {
        char c = text.at[at];
        if (!dg_is_letter(c) && strchr(" ,&'-.", c) == NULL) return false;
        if (at > 0 && text.at[at - 1] != ' ' && dg_is_letter(text.at[at - 1])) continue;
        words += dg_is_letter(c);
        dg_slice full = {text.at + at, end - at};
        if (!is_upper(c) || full.n <= found->name.n || !fits(found->name, 0, full, 0)) continue;
        found->full = full;
        found->body = dg_name_body(full, registry);
        return true;
    }
    return false;
}

/* --- The text --- */

/* The next byte that opens a round bracket; text.n for none. */
static size_t next_bracket(const dg_abbreviation_search *s) {
    for (size_t at = s->at;; at++) {
        at = s->cues != NULL ? dg_cues_next(s->cues, DG_CUE_BRACKET, at, s->text.n)
                             : dg_next_bracket(s->text, at);
        dg_slice rest = dg_slice_skip(s->text, at);
        if (rest.n == 0 || rest.at[0] == '(' || dg_slice_starts(rest, "（")) return at;
    }
}

/* Do Latin letters stand before the bracket? */
static bool is_latin_before(dg_slice text, size_t bracket) {
    return bracket > 0 && (unsigned char)text.at[bracket - 1] < 0x80;
}

bool dg_abbreviation_may_follow(const dg_abbreviation_search *search) {
    dg_abbreviation_search s = *search;
    for (; (s.at = next_bracket(&s)) < s.text.n; s.at++) {
        dg_slice rest = dg_slice_skip(s.text, s.at);
        if (is_latin_before(s.text, s.at)) return true;
        if (introducing(dg_slice_skip(rest, dg_words_first_bytes(rest))) > 0) return true;
    }
    return false;
}

bool dg_abbreviation_next(dg_abbreviation *found, dg_abbreviation_search *s) {
    size_t bracket;
    while (s->at < s->text.n && (bracket = next_bracket(s)) < s->text.n) {
        s->at = bracket + dg_word_open_bracket(dg_slice_skip(s->text, bracket));
        dg_slice inner = dg_slice_skip(s->text, s->at);
        found->name = introduced(inner);
        if (found->name.n > 0 && find_full(found, s->text, bracket, s->registry)) return true;
        if (found->name.n > 0 || !is_latin_before(s->text, bracket)) continue;
        found->name = latin_introduced(inner);
        if (find_latin(found, s->text, bracket, s->registry)) return true;
    }
    return false;
}
