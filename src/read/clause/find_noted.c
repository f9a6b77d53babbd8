/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences in English that look as if they told a body to do something, and are no clauses: each
 * is a note. */
#include <string.h>

#include "base/utf8.h"
#include "dutygraph/document.h"
#include "read/clause/finder.h"
#include "read/english/english.h"
#include "read/english/english_duties.h"
#include "read/english/english_parties.h"
#include "read/english/english_verbs.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/small_name.h"
#include "read/words/signs.h"

/* He/she shall keep books: who that is stands elsewhere. */
static bool tells_somebody(dg_slice sentence) {
    WORDS(pronouns, {"He shall ", 0}, {"She shall ", 0}, {"He/she shall ", 0}, {"She/he shall ", 0},
          {"He or she shall ", 0}, {"They shall ", 0});
    size_t n = dg_words_match(&pronouns, sentence, NULL);
    return n > 0 && dg_words_match(&dg_prose_no_deeds, dg_slice_skip(sentence, n), NULL) == 0;
}

/* Marketing to write a leaflet; By 2026, Parks will mend paths: may the sentence tell one whose
 * name is a word of any sentence? */
static bool may_tell(dg_slice sentence) {
    enum { TIME_BYTES = 40 };
    size_t word = dg_parties_word(sentence);
    dg_slice who = {sentence.at, word};
    if (dg_is_function(who)) return dg_parties_deed_follows(dg_slice_skip(sentence, word));
    if (!dg_slice_starts(sentence, "By ")) return false;
    dg_slice near = {sentence.at, sentence.n < TIME_BYTES ? sentence.n : TIME_BYTES};
    dg_slice rest = dg_slice_skip(sentence, dg_slice_find(near, ", ", 0) + strlen(", "));
    word = dg_parties_word(rest);
    return word > 0 && dg_parties_may_act((dg_slice){rest.at, word}) &&
           dg_slice_starts(dg_slice_skip(rest, word), " will ");
}

/* Local governments at all levels shall report; DOW/DOT is responsible for dams: does the sentence
 * begin with bodies and what they are to do, though no clause of it was read? */
static bool says_duty(dg_slice sentence) {
    WORDS(remarks, {" at all levels", 0}, {" concerned", 0});
    WORDS(orders, {" is to ", 0}, {" are to ", 0});
    static const char within[] = " within ";
    int value = DG_CLASS_NONE;
    size_t n = dg_parties_length(sentence, DG_PARTIES_SUBJECT);
    dg_slice who = {sentence.at, n}, rest = dg_slice_skip(sentence, n);
    rest = dg_slice_skip(rest, dg_words_match(&remarks, rest, NULL));
    if (dg_slice_starts(rest, within)) /* Children Unit within DOW */
        rest = dg_slice_skip(rest, sizeof within - 1 +
                                       dg_parties_length(dg_slice_skip(rest, sizeof within - 1),
                                                         DG_PARTIES_SUBJECT));
    size_t state = dg_words_match(&dg_prose_states, rest, &value);
    bool bears =
        value == DG_CLASS_RESPONSIBLE && dg_slice_starts(dg_slice_skip(rest, state), " for ");
    size_t order = dg_words_match(&orders, rest, NULL);
    bool modal = dg_begins_with_modal(rest);
    if (n == 0 || (!bears && order == 0 && !modal) || !dg_parties_are_subject(who, false))
        return false;
    dg_slice deed = dg_slice_skip(rest, order);
    if (modal) deed = dg_slice_skip(deed, dg_slice_find(deed, " ", 1) + 1);
    bool foretold = dg_slice_starts(rest, " will ");
    if (foretold && dg_deeds_are_listed(deed)) return false;
    size_t bar = dg_slice_find(who, "/", 0);
    bool told = dg_parties_are_told(who) || (bears && dg_parties_are_told((dg_slice){who.at, bar}));
    return told && (bears || dg_words_match(&dg_prose_no_deeds, deed, NULL) == 0) &&
           !(foretold && dg_parties_only_foretold(who));
}

/* ABC is responsible for the views expressed here: no task. */
static bool disclaims(dg_slice sentence) {
    static const char *const words[] = {
        " responsible for the views", " responsible for the opinions",
        " responsible for the content", " responsible for the accuracy",
        " responsible for any error"};
    return DG_HOLDS_ANY(sentence, words);
}

dg_code dg_finder_note_through(dg_finder *f, size_t at, size_t end) {
    dg_code code = DG_OK;
    dg_slice near = {f->text.at, end};
    while (code == DG_OK && (at = dg_slice_find(near, " ", at)) < end) {
        size_t n = dg_through(dg_slice_skip(near, at));
        dg_slice names = dg_slice_skip(near, at + n);
        names.n = n == 0 ? 0 : dg_parties_length(names, DG_PARTIES_SUBJECT);
        if (names.n > 0 && dg_is_capital(names.at[0]) && dg_parties_are_told(names))
            code = dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, at + 1, at + n + names.n);
        at++;
    }
    return code;
}

dg_code dg_finder_note_duty(dg_finder *f, size_t at, size_t end) {
    dg_slice sentence = {f->text.at + at, end > at ? end - at : 0};
    if (!may_tell(sentence) && !tells_somebody(sentence) &&
        (!says_duty(sentence) || disclaims(sentence)))
        return DG_OK;
    return dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, at, end);
}

/* A note where the sentence in bytes [at, end) tells a body something. */
static dg_code note_sentence(dg_finder *f, size_t at, size_t end, size_t to) {
    dg_prose prose = {0};
    dg_prose_reading reading;
    dg_code code = dg_prose_read(&reading, &f->findings->parsed, &prose, f->text, at, at,
                                 DG_PROSE_ALONE, f->registry, f->err);
    if (code != DG_OK) return code;
    if (reading.says != DG_PROSE_CLAUSE) return dg_finder_note_duty(f, at, end);
    if (reading.end > to || disclaims((dg_slice){f->text.at + at, end - at})) return DG_OK;
    dg_finder_drop_remarks(f, reading.at, reading.end);
    return dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, reading.at, reading.end);
}

dg_code dg_finder_note_beside(dg_finder *f) {
    enum { SENTENCE_BYTES = 400, REACH = 1200 };
    static const char the[] = "the ";
    dg_class class = DG_CLASS_NONE;
    dg_slice here = dg_slice_skip(f->text, f->at);
    if (here.n > REACH) here.n = dg_utf8_begin(here, REACH); /* a text may have no full stop */
    dg_slice names = dg_slice_skip(here, dg_word_opening(&class, here));
    if (dg_slice_starts(names, the)) names = dg_slice_skip(names, sizeof the - 1);
    bool beside = class == DG_CLASS_TOGETHER || class == DG_CLASS_SUPPORT;
    if (!beside || names.n == 0 || !dg_is_capital(names.at[0])) return DG_OK;
    size_t start = f->at;
    while (start > f->from && f->at - start < SENTENCE_BYTES && f->text.at[start - 1] != '\n' &&
           !dg_is_full_stop(f->text, start - 1))
        start--;
    while (start < f->at && f->text.at[start] == ' ')
        start++;
    dg_slice sentence = dg_slice_skip(f->text, start);
    if (sentence.n > REACH) sentence.n = dg_utf8_begin(sentence, REACH);
    size_t bullet = dg_words_match(&dg_spaced_bullets, sentence, NULL);
    if (names.n > SENTENCE_BYTES) names.n = SENTENCE_BYTES;
    names.n = dg_sentence_end(names, 0);
    names.n = dg_parties_length(names, DG_PARTIES_SUBJECT);
    sentence = dg_slice_skip(sentence, bullet);
    bool item = f->from > 0 || bullet > 0;
    bool deed = dg_english_begins_with_deed(sentence) ||
                dg_parties_deed_follows(
                    dg_slice_skip(sentence, dg_parties_length(sentence, DG_PARTIES_SUBJECT)));
    if (!item || !deed ||
        !(dg_parties_are_told(names) ||
          dg_is_short_form((dg_slice){names.at, dg_parties_word(names)})))
        return DG_OK;
    return dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, f->at, dg_sentence_end(f->text, f->at));
}

bool dg_findings_hold_clause(const dg_findings *findings, size_t *next, size_t at, size_t end) {
    while (*next < findings->clauses.n && findings->clauses.items[*next].end <= at)
        ++*next;
    return *next < findings->clauses.n && findings->clauses.items[*next].at < end;
}

dg_code dg_finder_note_order(dg_finder *f, size_t *next, size_t at, size_t end) {
    enum { SENTENCES = 4 };
    WORDS(thats, {"THAT ", 0}, {"FURTHER THAT ", 0}, {"AND THAT ", 0}); /* of a motion */
    dg_code code = DG_OK;
    for (size_t i = 0; i < SENTENCES && code == DG_OK && at < end; i++) {
        while (at < end && strchr(" .", f->text.at[at]) != NULL)
            at++;
        dg_slice sentence = {f->text.at + at, end - at};
        sentence.n = dg_sentence_end(sentence, 0);
        bool held = next != NULL && dg_findings_hold_clause(f->findings, next, at, at + sentence.n);
        bool tells = DG_HOLDS_ANY(sentence, dg_told_modals) ||
                     dg_slice_holds(sentence, " responsible for ") ||
                     dg_slice_holds(sentence, " is to ") || dg_slice_holds(sentence, " are to ") ||
                     dg_words_match(&thats, sentence, NULL) > 0;
        if (tells && !held) code = note_sentence(f, at, at + sentence.n, end);
        at += sentence.n;
    }
    return code;
}
