/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_next_told.h"

#include <string.h>

#include "read/english/english_deeds.h"
#include "read/english/english_parties.h"
#include "read/english/english_verbs.h"
#include "read/words/words.h"

/* the Chair shall preside: how a body meets, and no task beside its own. Not the Board President
 * shall take over the fund. */
static bool is_procedure(dg_slice who, dg_slice told) {
    WORDS(chairs, {"Chair", 0}, {"Chairman", 0}, {"Chairperson", 0}, {"Chairwoman", 0},
          {"President", 0});
    WORDS(deeds, {"preside", 0}, {"call meeting", 0}, {"call the meeting", 0}, {"vote", 0},
          {"have a vote", 0}, {"have no vote", 0}, {"have a casting vote", 0},
          {"have the casting vote", 0}, {"not vote", 0});
    static const char the[] = "the ";
    if (dg_slice_starts(who, the)) who = dg_slice_skip(who, sizeof the - 1);
    size_t modal = dg_slice_find(told, " ", 1) + 1;
    return dg_words_hold(&chairs, who) &&
           dg_words_match(&deeds, dg_slice_skip(told, modal), NULL) > 0;
}

/* Does a modal, with or without a comma, begin the text, and no mere help follow: shall assist? */
static bool begins_duty(dg_slice told) {
    size_t modal = dg_slice_find(told, " ", 1) + 1;
    dg_slice word = {told.at, modal > 1 && told.at[modal - 2] == ',' ? modal - 2 : modal - 1};
    bool inserts = dg_slice_is(word, " shall") || dg_slice_is(word, " must");
    return dg_begins_with_modal(told) ? dg_deed_of_help(dg_slice_skip(told, modal)) == 0
                                      : inserts && modal < told.n;
}

/* Not pay; A and the Roads Agency shall, nor pay if A and the Roads Agency shall, nor see that A
 * and the Roads Agency shall: is one told to do something whose deed ends with the text, before and
 * alone? */
static bool ends_in_deed(dg_slice before) {
    size_t modal = 0, first = before.n;
    for (size_t i = 0; i < DG_MODALS; i++)
        for (size_t at = 0; (at = dg_slice_find(before, dg_told_modals[i], at)) < before.n; at++) {
            modal = at > modal ? at : modal;
            first = at < first ? at : first;
        }
    WORDS(conditions, {" if ", 0}, {" whether ", 0}, {" where ", 0}, {" when ", 0}, {" once ", 0},
          {" until ", 0}, {" unless ", 0}, {" what ", 0}, {" which ", 0}, {" who ", 0},
          {" while ", 0}, {" how ", 0}, {" because ", 0});
    WORDS(openings, {"Unless ", 0}, {"If ", 0}, {"Where ", 0}, {"When ", 0}, {"Once ", 0},
          {"Until ", 0}, {"Whether ", 0}, {"While ", 0});
    if (dg_words_match(&openings, before, NULL) > 0) return false;
    dg_slice deed = dg_slice_skip(before, modal);
    for (size_t at = first; (at = dg_slice_find(before, " ", at)) < before.n; at++)
        if (dg_words_match(&conditions, dg_slice_skip(before, at), NULL) > 0) return false;
    return modal > 0 && dg_slice_find(deed, ";", 0) == deed.n &&
           dg_slice_find(deed, ".", 0) == deed.n && !dg_slice_holds(deed, " that ");
}

size_t dg_english_next_told(size_t *next, dg_slice text) {
    static const char and_told[] = " and ";
    enum { AND_BYTES = sizeof and_told - 1 };
    *next = text.n;
    for (size_t at = 0; (at = dg_slice_find(text, and_told, at)) < text.n; at += AND_BYTES) {
        dg_slice rest = dg_slice_skip(text, at + AND_BYTES);
        size_t n = dg_parties_length(rest, DG_PARTIES_SUBJECT);
        bool comma = at > 0 && text.at[at - 1] == ',', the = dg_slice_starts(rest, "the ");
        dg_slice before = {text.at, at}, who = {rest.at, n}, told = dg_slice_skip(rest, n);
        if (n > 0 && (comma || (the && ends_in_deed(before))) && begins_duty(told) &&
            DG_HOLDS_ANY(before, dg_told_modals) && dg_parties_are_told(who) &&
            !is_procedure(who, told)) {
            *next = at + AND_BYTES;
            return at - comma;
        }
    }
    return text.n;
}
