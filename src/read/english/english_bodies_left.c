/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_bodies_left.h"

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/english/english_bodies_below.h"
#include "read/english/english_parties.h"
#include "read/english/english_verbs.h"
#include "read/name/latin.h"
#include "read/words/words.h"

enum { SUBJECT_BYTES = 200 }; /* from a body to its verb */

/* What a body is told, behind it. 1: whatever follows. */
WORDS(duties, {" will ", 0}, {" shall ", 0}, {" must ", 0}, {" should ", 0}, {" will:", 1},
      {" shall:", 1}, {" must:", 1}, {" should:", 1}, {" is to ", 0}, {" are to ", 0},
      {" will be asked to ", 1}, {" will be responsible ", 1}, {" has been asked to ", 1},
      {" has been invited to ", 1}, {" has been directed to ", 1}, {" has been tasked ", 1},
      {" is tasked ", 1}, {" is directed to ", 1}, {" is requested to ", 1});

/* The byte where the first of them begins, no state (will be dug) nor over a list of deeds. */
static size_t duty_in(dg_slice sentence) {
    for (size_t at = 0; (at = dg_slice_find(sentence, " ", at)) < sentence.n; at++) {
        int any = 0;
        size_t n = dg_words_match(&duties, dg_slice_skip(sentence, at), &any);
        dg_slice deed = dg_slice_skip(sentence, at + n);
        bool told = any == 1 || (dg_words_match(&dg_prose_no_deeds, deed, NULL) == 0 &&
                                 !dg_deeds_are_listed(deed));
        if (n > 0) return told ? at : sentence.n;
    }
    return sentence.n;
}

/* (DOW), , with the Trade Board,: may this stand between a body and its duty? */
static bool is_aside(dg_slice text) {
    text = dg_slice_trim(text);
    return text.n == 0 || text.at[0] == ',' || (text.at[0] == '(' && dg_slice_ends(text, ")"));
}

/* Does a word that may be the first of a name begin at byte `at`? */
static bool begins_name(dg_slice text, size_t at) {
    return dg_is_capital(text.at[at]) && (at == 0 || text.at[at - 1] == ' ');
}

dg_slice dg_english_told_in(dg_slice sentence) {
    size_t duty = duty_in(sentence), at = duty > SUBJECT_BYTES ? duty - SUBJECT_BYTES : 0;
    for (; duty < sentence.n && at < duty; at++) {
        if (!begins_name(sentence, at)) continue;
        dg_slice before = {sentence.at + at, duty - at};
        size_t n = dg_parties_length(before, DG_PARTIES_SUBJECT);
        bool told = n > 0 && dg_parties_are_told((dg_slice){before.at, n});
        if (told && is_aside(dg_slice_skip(before, n))) return dg_slice_skip(sentence, at);
    }
    return (dg_slice){sentence.at, 0};
}

dg_slice dg_english_beside_in(dg_slice sentence) {
    static const char *const past[] = {" was ", " were ", " has been ", " have been "};
    if (DG_HOLDS_ANY(sentence, past)) return (dg_slice){sentence.at, 0};
    for (size_t at = 0; (at = dg_slice_find(sentence, " ", at)) < sentence.n; at++) {
        dg_class class = DG_CLASS_NONE;
        dg_slice rest = dg_slice_skip(sentence, at + 1);
        size_t opening = dg_word_opening(&class, rest);
        if (opening == 0) continue;
        dg_slice who = dg_slice_skip(rest, opening);
        size_t n = dg_parties_length(who, DG_PARTIES_BESIDE);
        if (n > 0 && dg_parties_are_told((dg_slice){who.at, n}))
            return (dg_slice){rest.at, opening + n};
    }
    return (dg_slice){sentence.at, 0};
}

/* HEALTH, Board, Supporting Agencies, Annual Report of the Council, Action 2, Source: Trade Board,
 * Chair the Council, the Trade Board: a heading, a deed, or a line that a wrap cut? */
static bool is_title(dg_slice words) {
    WORDS(links, {" of", 0}, {" for", 0}, {" to", 0}, {" and", 0}, {" on", 0}, {" in", 0});
    WORDS(papers, {"Annual ", 0}, {"Budget ", 0}, {"Report ", 0}, {"Seal ", 0}, {"Schedule ", 0},
          {"Table ", 0}, {"Minutes ", 0}, {"Members ", 0}, {"Role ", 0}, {"Roles ", 0},
          {"Functions ", 0}, {"Structure ", 0}, {"Overview ", 0}, {"About ", 0});
    size_t the = dg_slice_find(words, " the ", 0);
    bool small = false;
    for (size_t i = 0; i < words.n; i++) {
        if (words.at[i] >= '0' && words.at[i] <= '9') return true;
        small = small || (words.at[i] >= 'a' && words.at[i] <= 'z');
    }
    if (words.n > 0 && !dg_is_capital(words.at[0])) return true;
    return !small || dg_words_match(&papers, words, NULL) > 0 || dg_slice_holds(words, ": ") ||
           !dg_slice_holds(words, " ") || dg_slice_ends(words, " Agencies") ||
           (the < words.n && dg_words_end(&links, (dg_slice){words.at, the}) == 0);
}

/* Does a cell begin with a body for sure, and say nothing else but in brackets or behind a dash? */
static bool is_body(dg_slice cell) {
    static const char *const dashes[] = {" - ", " – ", " — "};
    size_t end = cell.n;
    for (size_t i = 0; i < DG_ITEMS(dashes); i++) {
        size_t dash = dg_slice_find(cell, dashes[i], 0);
        if (dash < end) end = dash;
    }
    cell.n = end;
    cell = dg_latin_before_remark(dg_slice_trim(cell));
    return !is_title(cell) && dg_english_is_body_line(cell);
}

dg_slice dg_english_stands_alone_in(dg_slice line) {
    static const char between[] = "\t|";
    for (size_t i = 0; i < line.n; i++) /* a budget, a telephone list */
        if (line.at[i] >= '0' && line.at[i] <= '9') return (dg_slice){line.at, 0};
    for (size_t from = 0, end; from <= line.n; from = end + 1) {
        end = from;
        while (end < line.n && line.at[end] != between[0] && line.at[end] != between[1])
            end++;
        dg_slice cell = dg_english_bare_line((dg_slice){line.at + from, end - from});
        if (is_body(cell)) return cell;
    }
    return (dg_slice){line.at, 0};
}
