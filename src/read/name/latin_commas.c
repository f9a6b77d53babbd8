/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a name in Latin letters goes on behind a comma or a colon. */
#include "read/name/latin.h"

#include <string.h>

#include "read/english/english.h"
#include "read/name/latin_officers.h"
#include "read/name/latin_parts.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

/* Integrity and Anti-Corruption Unit: the end of a part of a body that looks after matters. */
static bool ends_with_division(dg_slice name) {
    WORDS(divisions, {"Unit", 0}, {"Division", 0}, {"Branch", 0}, {"Section", 0});
    return dg_words_hold(&divisions, dg_latin_last_word(name));
}

/* Legal Division, Ministry of Trade: does the body that a part belongs to stand behind the comma at
 * byte `at`, and nothing more? */
static bool is_part_of_next(dg_slice text, size_t at) {
    WORDS(parts, {"Division", 0}, {"Branch", 0}, {"Section", 0});
    WORDS(wholes, {"Ministry of ", 0}, {"Ministry for ", 0}, {"Department of ", 0},
          {"Department for ", 0}, {"Prime Minister's ", 0}, {"Prime Minister’s ", 0});
    dg_slice before = {text.at, at}, item = dg_latin_item(text, at + 1);
    if (!dg_words_hold(&parts, dg_latin_last_word(before)) || dg_latin_last_word(before).n == at)
        return false;
    size_t end = (size_t)(item.at - text.at) + item.n;
    bool last = end >= text.n || strchr(";()\n", text.at[end]) != NULL;
    return last && dg_words_match(&wholes, item, NULL) > 0 && dg_latin_find_and(item) == item.n;
}

/* Has the list of a name's matters come to its end before byte `at`: , Land and Water? */
static bool is_closed(dg_slice text, size_t at) {
    size_t comma = at;
    while (comma > 0 && text.at[comma - 1] != ',')
        comma--;
    dg_slice item = {text.at + comma, at - comma};
    return comma > 0 && dg_latin_find_and(item) < item.n;
}

/* Metropolitan, Municipal and District Assemblies: does a list of levels that one noun ends go on
 * behind the comma at byte `at`? */
static bool levels_go_on(dg_slice text, size_t at) {
    if (!dg_is_latin_level(dg_latin_last_item((dg_slice){text.at, at}))) return false;
    enum { MOST_LEVELS = 8 };
    for (size_t i = 0; i < MOST_LEVELS && at < text.n && text.at[at] == ','; i++) {
        dg_slice item = dg_latin_item(text, at + 1);
        at = (size_t)(item.at - text.at) + item.n;
        if (dg_is_latin_level(item)) continue;
        size_t joint = dg_latin_find_and(item);
        bool oxford = dg_slice_starts(item, "and "); /* , and tribal governments */
        dg_slice last = oxford ? item : dg_slice_skip(item, joint + 1);
        last = dg_slice_skip(last, dg_slice_find(last, " ", 0) + 1);
        return (oxford || (joint < item.n && dg_is_latin_level((dg_slice){item.at, joint}))) &&
               dg_is_latin_level(dg_latin_first_word(last)) && dg_latin_first_word(last).n < last.n;
    }
    return false;
}

size_t dg_latin_levels(dg_slice text) {
    enum { MOST_LEVELS = 8, NOUN_WORDS = 3 };
    static const char and[] = "and ";
    size_t at = 0;
    for (size_t i = 0; i < MOST_LEVELS; i++) {
        dg_slice rest = dg_slice_skip(text, at);
        bool last = dg_slice_starts(rest, and);
        if (last) rest = dg_slice_skip(rest, sizeof and-1);
        size_t n = 0;
        while (n < rest.n && dg_is_letter(rest.at[n]))
            n++;
        if (!dg_is_latin_level((dg_slice){rest.at, n})) return 0;
        at = (size_t)(rest.at - text.at) + n;
        if (last) break;
        at += at < text.n && text.at[at] == ',';
        if (at >= text.n || text.at[at] != ' ') return 0;
        at++;
    }
    for (size_t words = 0; words < NOUN_WORDS && at < text.n && text.at[at] == ' '; words++) {
        size_t n = 1;
        while (at + n < text.n && dg_is_letter(text.at[at + n]))
            n++;
        at += n;
        if (n > 2 && text.at[at - 1] == 's') return at;
    }
    return 0;
}

/* All Departments, Agencies and Task Forces: does one class of several nouns go on behind the comma
 * at byte `at`? */
static bool all_go_on(dg_slice text, size_t at) {
    enum { MOST_KINDS = 8 };
    if (!dg_is_latin_all((dg_slice){text.at, at})) return false; /* mostly */
    for (size_t i = 0; i < MOST_KINDS && at < text.n && text.at[at] == ','; i++) {
        dg_slice item = dg_latin_item(text, at + 1);
        size_t joint = dg_latin_find_and(item);
        if (!dg_is_latin_kind((dg_slice){item.at, joint})) return false;
        if (joint < item.n) return dg_slice_ends(item, "s");
        at = (size_t)(item.at - text.at) + item.n;
    }
    return false;
}

/* Parks, Forests & Recreation, one word each, and nothing behind them: the matters of one body? */
static bool is_all_of_list(dg_slice text, size_t end, dg_slice before, dg_slice last) {
    size_t joint = dg_slice_find(last, " & ", 0);
    bool ends = end >= text.n || strchr(";)\n", text.at[end]) != NULL;
    return ends && joint < last.n && !dg_slice_holds(before, " ") &&
           dg_slice_find(last, " ", 0) == joint;
}

/* Leisure, of Ministry of Water, Leisure and the Environment: may one word, no body for sure, be a
 * matter that one knows by what closes the list? */
static bool may_be_matter(dg_slice word) {
    WORDS(bodies, {"Police", 0}, {"Treasury", 0}, {"Parliament", 0}, {"Cabinet", 0},
          {"Congress", 0}, {"Customs", 0});
    return !dg_words_hold(&bodies, word) && dg_is_latin_name(word) && !dg_slice_holds(word, " ") &&
           !dg_is_sure_body(word) && !dg_is_short_form(word);
}

/* Great Lakes, of Department of Environment, Great Lakes, and Energy: the same of two words, which
 * name a part of the land. Not World Vision, a body. */
static bool may_be_wide_matter(dg_slice words) {
    WORDS(lands, {"Lakes", 0}, {"Rivers", 0}, {"Waters", 0}, {"Seas", 0}, {"Oceans", 0},
          {"Coasts", 0}, {"Islands", 0}, {"Lands", 0}, {"Wetlands", 0}, {"Ponds", 0},
          {"Forests", 0});
    dg_slice last = dg_latin_last_word(words);
    bool two =
        last.n + 1 < words.n && !dg_slice_holds((dg_slice){words.at, words.n - last.n - 1}, " ");
    return two && dg_words_hold(&lands, last) && dg_is_latin_name(words) &&
           !dg_is_sure_body(words) && !dg_is_latin_officer(words) &&
           !dg_latin_ends_with_place(words) && !dg_begins_in_capitals(words);
}

/* the Environment, the Interior: no body is called so, but for what it looks after. */
static bool is_matter_with_article(dg_slice words) {
    return dg_slice_starts(words, "the ") && dg_is_latin_matter(words);
}

/* tribal governments, behind matters in capitals: no further matter, but a class? Not social
 * services, of a ministry that has a capital for its first matter only. */
static bool is_small_class(dg_slice words, dg_slice before) {
    bool capital = dg_is_capital(dg_latin_last_word(before).at[0]);
    bool small = words.n > 0 && words.at[0] >= 'a' && words.at[0] <= 'z';
    dg_slice noun = dg_latin_last_word(words); /* not universities alone, which one looks after */
    return capital && small && noun.n < words.n && !dg_slice_starts(words, "the ") &&
           dg_words_hold(&dg_english_classes, noun);
}

/* Foreign, Commonwealth and Development Office: a word that cannot stand for a body begins a list
 * of single words, which one body's noun ends: does it go on behind the comma at byte `at`? */
static bool adjective_goes_on(dg_slice text, size_t at) {
    WORDS(adjectives, {"Foreign", 0}, {"Internal", 0}, {"External", 0}, {"Rural", 0}, {"Urban", 0},
          {"Civil", 0}, {"Domestic", 0}, {"Human", 0}, {"Natural", 0});
    enum { MOST_ITEMS = 6 };
    if (!dg_words_hold(&adjectives, (dg_slice){text.at, dg_slice_find(text, ",", 0)}))
        return false; /* mostly */
    for (size_t i = 0; i < MOST_ITEMS && at < text.n && text.at[at] == ','; i++) {
        dg_slice item = dg_latin_item(text, at + 1);
        size_t joint = dg_latin_find_and(item);
        dg_slice first = {item.at, joint};
        if (dg_slice_holds(first, " ") || !dg_is_latin_name(first) || dg_is_sure_body(first))
            return false;
        if (joint < item.n) return dg_ends_like_a_latin_body(item);
        at = (size_t)(item.at - text.at) + item.n;
    }
    return false;
}

bool dg_latin_is_company(dg_slice word) {
    WORDS(kinds, {"Inc", 0}, {"Inc.", 0}, {"LLC", 0}, {"L.L.C.", 0}, {"Ltd", 0}, {"Ltd.", 0},
          {"Co.", 0}, {"Corp", 0}, {"Corp.", 0}, {"PLC", 0}, {"plc", 0}, {"LLP", 0}, {"LP", 0},
          {"L.P.", 0}, {"N.A.", 0}, {"S.A.", 0}, {"GmbH", 0});
    return dg_words_hold(&kinds, word);
}

bool dg_latin_name_goes_on(dg_slice text, size_t at) {
    enum { MOST_ITEMS = 16 };
    bool unsure = false; /* a word that is no known matter stood there */
    dg_slice before = {text.at, at};
    if (text.at[at] == ',' &&
        (levels_go_on(text, at) || is_part_of_next(text, at) || all_go_on(text, at) ||
         adjective_goes_on(text, at) ||
         dg_latin_is_company(dg_latin_first_word(dg_latin_item(text, at + 1))) ||
         dg_latin_officer_goes_on(before, dg_latin_item(text, at + 1))))
        return true;
    bool titled = dg_latin_is_titled(before);
    bool told = dg_slice_ends(before, " "); /* Public Works Malta (PWM), Water and Roads Malta */
    if (text.at[at] != ',' || told || is_closed(text, at) ||
        (!titled && !dg_is_latin_matter(before)))
        return false;
    if (!titled && dg_latin_ends_with_place(before))
        return false; /* Transport Malta, Water Authority */
    for (size_t i = 0; i < MOST_ITEMS && at < text.n && text.at[at] == ','; i++) {
        dg_slice item = dg_latin_item(text, at + 1);
        size_t joint = dg_latin_find_and(item);
        if (item.n == 0) return false;
        at = (size_t)(item.at - text.at) + item.n;
        bool oxford = dg_slice_starts(item, "and ");
        if (oxford) {
            item = dg_slice_skip(item, strlen("and "));
        } else if (joint == item.n) {
            bool may = titled && (may_be_matter(item) || may_be_wide_matter(item));
            if (!dg_is_latin_matter(item) && !may) return false;
            unsure = unsure || !dg_is_latin_matter(item);
            continue;
        }
        dg_slice last = joint < item.n ? dg_slice_skip(item, joint + 1) : item;
        last = joint < item.n ? dg_slice_skip(last, dg_slice_find(last, " ", 0) + 1) : last;
        last = dg_latin_before_body(last);
        dg_slice first = {item.at, joint};
        if (is_small_class(last, before)) return false; /* , and tribal governments */
        if (titled && is_matter_with_article(last) && (joint == item.n || may_be_matter(first)))
            return true;
        bool closes = oxford && dg_is_latin_matter(item) && !dg_slice_holds(item, " ");
        if (unsure && !(titled && closes)) return false;
        bool head = dg_ends_like_a_latin_body(last) || dg_is_latin_officer(last) ||
                    (!titled && (dg_latin_ends_with_place(last) || ends_with_division(last)));
        if (joint < item.n && !dg_is_latin_matter((dg_slice){item.at, joint})) return false;
        bool alone = dg_slice_is(last, "Police") || dg_slice_is(last, "Treasury");
        bool single = !dg_slice_holds(last, " ") && !alone && !dg_begins_in_capitals(last);
        bool among_stops =
            joint < item.n && at < text.n && text.at[at] == ';' &&
            (dg_is_latin_matter(last) || dg_is_latin_matter(dg_latin_last_word(last)));
        if (among_stops) return true; /* Water, Land & Forests; Parks */
        if (!titled && single && is_all_of_list(text, at, before, item)) return true;
        return titled ? dg_is_latin_matter(last) || (joint < item.n && single)
                      : head && dg_latin_begins_with_matter(last);
    }
    return false;
}

bool dg_latin_post_goes_on(dg_slice text, size_t at) {
    dg_class class;
    dg_slice rest = dg_slice_skip(text, at + 1);
    return dg_slice_starts(rest, " ") && dg_is_bare_post((dg_slice){text.at, at}) &&
           dg_is_latin_name(dg_latin_item(rest, 1)) &&
           dg_word_label(&class, dg_slice_skip(rest, 1)) == 0;
}
