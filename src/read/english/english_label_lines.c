/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels in English without a colon: what stands behind them, or below. */
#include "read/english/english.h"

#include <string.h>

#include "read/english/english_heads.h"
#include "read/english/english_label_words.h"
#include "read/english/english_parties.h"
#include "read/name/latin.h"
#include "read/words/table_words.h"
#include "read/words/words.h"

/* Up to a mark between names: not one in brackets, MOW (Roads, Ports). */
static size_t bytes_of_item(dg_slice text) {
    size_t n = dg_english_bytes_of_name(text, ",/;+"), open = dg_slice_find(text, "(", 0);
    while (open < n) {
        size_t close = dg_slice_find(text, ")", open);
        if (close > n && close < text.n)
            n = close + dg_english_bytes_of_name(dg_slice_skip(text, close), ",/;+");
        open = dg_slice_find(text, "(", close);
    }
    return n;
}

/* Health Facilities under MOH */
static bool is_under_another(dg_slice name) {
    static const char under[] = " under ";
    size_t at = dg_slice_find(name, under, 0);
    return at < name.n && dg_is_latin_name((dg_slice){name.at, at}) &&
           dg_is_latin_name(dg_slice_skip(name, at + sizeof under - 1));
}

bool dg_english_is_line_of_names(dg_slice line) {
    for (dg_slice rest = line; rest.n > 0;) {
        size_t n = bytes_of_item(rest);
        dg_slice name = dg_slice_trim((dg_slice){rest.at, n});
        name = dg_latin_before_remark(name);
        if (!dg_is_latin_name(name) && !dg_english_is_class(name) && !is_under_another(name))
            return false;
        rest = dg_slice_skip(rest, n + 1);
    }
    return line.n > 0;
}

/* That, the first of them a body for sure: HSE / DkIT, Trade Board? */
static bool is_line_of_bodies(dg_slice line) {
    return dg_english_is_line_of_names(line) && dg_english_is_value(line) &&
           !dg_slice_ends(line, ".");
}

/* DOW, DOT, private sector and CSOs: names, short forms for the most part, and classes behind them?
 */
static bool is_line_of_short_forms(dg_slice line) {
    static const char and[] = " and ";
    size_t forms = 0, n = 0;
    for (dg_slice rest = line; rest.n > 0; n++) {
        size_t end = dg_english_bytes_of_name(rest, ",/;"), and_at = dg_slice_find(rest, and, 0);
        bool joined = and_at < end;
        dg_slice name = dg_slice_trim((dg_slice){rest.at, joined ? and_at : end});
        if (!dg_is_latin_name(name) && (n == 0 || !dg_is_latin_class(name))) return false;
        forms += dg_is_short_form(name);
        rest = dg_slice_skip(rest, joined ? and_at + sizeof and-1 : end + 1);
    }
    return n > 1 && forms * 2 > n;
}

/* Red Ring, and below it Support and a line of bodies: names by what stands behind them. Not
 * Budget, a head beside that of who leads. */
static bool stands_over_label(dg_slice lines) {
    int value;
    dg_slice line[3];
    for (size_t i = 0; i < DG_ITEMS(line); i++) {
        size_t n = dg_english_bytes_before(lines, "\n");
        line[i] = dg_slice_trim((dg_slice){lines.at, n});
        lines = dg_slice_skip(lines, n + 1);
    }
    bool label = line[1].n > 0 && dg_english_label(&value, line[1]) == line[1].n;
    return label && dg_english_is_line_of_names(line[0]) && is_line_of_bodies(line[2]) &&
           dg_column_word(line[0]).kind == DG_COLUMN_OTHER &&
           dg_english_head(line[0]).kind == DG_COLUMN_OTHER;
}

/* Where the last space of a label stands; 0: it is one word. */
static size_t last_space(dg_slice label) {
    size_t at = label.n;
    while (at > 0 && label.at[at - 1] != ' ')
        at--;
    return at > 0 ? at - 1 : 0;
}

/* The bytes of a label that the line begins with, without a colon behind it: Partners Trade Board.
 */
static size_t spaced_label(int *value, dg_slice line) {
    bool capital = line.n > 0 && dg_is_capital(line.at[0]);
    size_t label = capital ? dg_english_label(value, line) : 0;
    while (dg_slice_starts(dg_slice_skip(line, label), " of ")) /* Lead Department of Works */
        label = last_space((dg_slice){line.at, label});
    dg_slice rest = dg_slice_skip(line, label); /* not Department (AFA), Lead : Works Agency */
    bool words = rest.n > 1 && rest.at[0] == ' ' && strchr("(:", rest.at[1]) == NULL;
    return label > 0 && words ? label : 0;
}

bool dg_english_has_spaced_label(dg_slice line) {
    int value;
    return spaced_label(&value, line) > 0;
}

/* Partners Trade Board, and Timeframe Year 1 in a line below: labels without a colon, of which the
 * last is no verb. */
static bool goes_on_to_time(dg_slice lines) {
    enum { LINES = 3 };
    for (size_t i = 0; i < LINES; i++) {
        int value;
        size_t n = dg_english_bytes_before(lines, "\n");
        if (spaced_label(&value, dg_slice_trim((dg_slice){lines.at, n})) == 0) return false;
        if (value == DG_CLASS_TIME) return true;
        lines = dg_slice_skip(lines, n + 1);
    }
    return false;
}

size_t dg_english_label_over_time(int *value, dg_slice text) {
    enum { LINES_BYTES = 2000 };
    int other;
    size_t label = spaced_label(value, text);
    if (label == 0 || *value == DG_CLASS_TIME || *value == DG_CLASS_PERSON) return 0;
    if (text.n > LINES_BYTES) text.n = LINES_BYTES;
    size_t end = dg_english_bytes_before(text, "\n");
    dg_slice line = dg_slice_trim((dg_slice){text.at + label, end - label});
    bool names = dg_english_is_line_of_names(line) && dg_english_label(&other, line) < line.n;
    return names && goes_on_to_time(dg_slice_skip(text, end + 1)) ? label + 1 : 0;
}

static bool ends_with_bearer(dg_slice label) {
    int party = 0;
    label.n -= dg_words_end(&dg_english_plurals, label);
    size_t at = last_space(label);
    at += at > 0;
    dg_slice word = dg_slice_skip(label, at);
    return at > 0 && dg_words_match(&dg_english_nouns, word, &party) == word.n && party == 1;
}

size_t dg_english_follows(dg_slice text, size_t at) {
    WORDS(verbs, {" shall be as follows:", 0}, {" are as follows:", 0}, {" is as follows:", 0},
          {" will be as follows:", 0}, {" include:", 0}, {" includes:", 0}, {" are:", 0},
          {" is:", 0}, {" shall be:", 0}, {" will be:", 0}, {" shall include:", 0},
          {" will include:", 0});
    bool capital = dg_is_capital(text.at[0]);
    return capital && ends_with_bearer((dg_slice){text.at, at})
               ? dg_words_match(&verbs, dg_slice_skip(text, at), NULL)
               : 0;
}

size_t dg_english_bearer_is(int *value, dg_slice text) {
    WORDS(verbs, {" is ", 0}, {" are ", 0}, {" will be ", 0}, {" shall be ", 0}, {" include ", 0},
          {" includes ", 0}, {" shall include ", 0}, {" will include ", 0});
    WORDS(behind, {" for ", 0}, {" in ", 0}, {" on ", 0}, {" of ", 0}, {" responsible for ", 0},
          {" to ", 0});
    WORDS(helpers, {"Partners", 0}, {"Collaborators", 0}, {"Contributors", 0});
    enum { MATTER_BYTES = 100 };
    static const char the[] = "The ";
    size_t start = dg_slice_starts(text, the) ? sizeof the - 1 : 0;
    dg_slice label = dg_slice_skip(text, start);
    label.n = dg_english_label(value, label);
    if (label.n == 0) return 0;
    bool bears = *value != DG_CLASS_TIME && *value != DG_CLASS_PERSON;
    bool helps = dg_words_hold(&helpers, label); /* not Contributors to the fund are */
    bool bearer = ends_with_bearer(label) || helps ||
                  (start > 0 && dg_slice_is(label, "lead")); /* The lead for roads is */
    if (!bears || !bearer) return 0;
    size_t at = start + label.n, last = at + MATTER_BYTES, n;
    bool matter = !helps && dg_words_match(&behind, dg_slice_skip(text, at), NULL) > 0;
    for (; at < text.n && at < last && strchr(",;:.\n", text.at[at]) == NULL; at++) {
        n = dg_words_match(&verbs, dg_slice_skip(text, at), NULL);
        if (n > 0) return !helps || dg_english_names_whom(dg_slice_skip(text, at + n)) ? at + n : 0;
        if (!matter) return 0;
    }
    return 0;
}

bool dg_english_is_plural(dg_slice label) {
    while (label.n > 0 && strchr(": \n", label.at[label.n - 1]) != NULL)
        label.n--;
    return dg_slice_ends(label, "s") || dg_slice_ends(label, "S") ||
           dg_words_end(&dg_english_plurals, label) > 0;
}

/* One name a line, one of the first of them a body's (Hill School, Trade Board), or the next label
 * below, or, where the label asks for `several`, the text's end: not Budget, a cell of a row of
 * heads. */
static bool lists_a_body(dg_slice text, bool several) {
    enum { LINES = 12 };
    int value;
    bool words = false; /* more than one, in the name before */
    size_t i;
    for (i = 0; i < LINES && text.n > 0; i++) {
        dg_slice name = dg_slice_trim((dg_slice){text.at, dg_english_bytes_before(text, "\n")});
        if (dg_english_label(&value, name) == name.n) return words;
        if (!dg_is_name_line(name)) return false;
        if (dg_is_sure_body(name) || dg_is_placed_body(name)) return true;
        words = dg_slice_holds(name, " ");
        several = several && words;
        text = dg_slice_skip(text, dg_english_bytes_before(text, "\n") + 1);
    }
    return several && i > 1 && text.n == 0;
}

size_t dg_english_gap(dg_slice text, size_t at) {
    enum { LINE_BYTES = 2000 };
    bool capital = dg_is_capital(text.at[0]);
    size_t n = 0;
    dg_slice rest = dg_slice_skip(text, at);
    while (n < rest.n && rest.at[n] == ' ')
        n++;
    bool below = n < rest.n && rest.at[n] == '\n';
    if (!capital || (!below && (n == 0 || !ends_with_bearer((dg_slice){text.at, at})))) return 0;
    dg_slice lines = dg_slice_skip(rest, n + below);
    if (lines.n > LINE_BYTES) lines.n = LINE_BYTES;
    dg_slice line = {lines.at, dg_slice_find(lines, "\n", 0)};
    if (line.n == LINE_BYTES) return 0; /* too long for names alone */
    size_t bullet = below ? dg_words_match(&dg_spaced_bullets, line, NULL) : 0;
    line = dg_slice_trim(dg_slice_skip(line, bullet));
    dg_slice label = {text.at, at};
    if (below && dg_english_explains(label, dg_slice_skip(rest, n))) return 0;
    bool bears = below && ends_with_bearer(label);
    bool sum =
        dg_slice_holds(line, " + ") && dg_english_is_line_of_names(line); /* Nurses + Counselors */
    bool listed = bears && (bullet > 0 ? sum || dg_is_latin_name(line)
                                       : lists_a_body(lines, dg_english_is_plural(label)));
    bool over = below && bullet == 0 && stands_over_label(lines);
    listed = listed || (bears && is_line_of_short_forms(line));
    return listed || over || is_line_of_bodies(line) ? n + below : 0;
}
