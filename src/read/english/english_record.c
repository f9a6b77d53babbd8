/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_record.h"

#include <string.h>

#include "base/utf8.h"
#include "read/english/english_duties.h"
#include "read/english/english_parties.h"
#include "read/outline/label.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

/* Without the marks that set it apart. */
static dg_slice without_marks(dg_slice line) {
    while (line.n > 0 && strchr(" *-_|#", line.at[0]) != NULL)
        line = dg_slice_skip(line, 1);
    return line;
}

/* The line above the one that begins at `line`; `line` 0: none. */
static size_t line_above(dg_slice text, size_t line) {
    for (line = line > 0 ? line - 1 : 0; line > 0 && text.at[line - 1] != '\n';)
        line--;
    return line;
}

/* Does one of the words begin the line above the label at byte `at`, the line below it, or its own?
 */
static bool stands_beside(dg_words *words, dg_slice text, size_t at) {
    size_t line = at;
    while (line > 0 && text.at[line - 1] != '\n')
        line--;
    size_t before = line_above(text, line);
    size_t next = dg_slice_find(text, "\n", at) + 1;
    dg_slice above = without_marks((dg_slice){text.at + before, line - before});
    dg_slice below = without_marks(dg_slice_skip(text, next));
    dg_slice own = without_marks((dg_slice){text.at + line, at - line}); /* Version: 2 - Owner: */
    return dg_words_match(words, own, NULL) > 0 ||
           (line > 0 && dg_words_match(words, above, NULL) > 0) ||
           dg_words_match(words, below, NULL) > 0;
}

/* Action 1, Lead: Agency A: does a line of a plan stand in the text? */
static bool holds_task(dg_slice text) {
    dg_label label;
    dg_class class;
    for (size_t n; text.n > 0; text = dg_slice_skip(text, n + 1)) {
        n = dg_slice_find(text, "\n", 0);
        dg_slice line = without_marks((dg_slice){text.at, n});
        bool leads = dg_word_label(&class, line) > 0 &&
                     (class == DG_CLASS_LEAD || class == DG_CLASS_RESPONSIBLE);
        if (leads || dg_label_parse(&label, line)) return true;
    }
    return false;
}

/* Hold a meeting of farmers, Plan for the annual meeting: what is to be done, and no title? */
static bool is_to_be_done(dg_slice line) {
    WORDS(deeds, {"Hold ", 0}, {"Organise ", 0}, {"Organize ", 0}, {"Arrange ", 0}, {"Attend ", 0},
          {"Schedule ", 0}, {"Host ", 0}, {"Run ", 0}, {"Chair ", 0}, {"Facilitate ", 0},
          {"Publish ", 0}, {"Prepare ", 0}, {"Start ", 0}, {"Conduct ", 0}, {"Lead ", 0});
    static const char *const inside[] = {" a ", " an ", " for ", " to "};
    bool helps;
    return dg_words_match(&deeds, line, NULL) > 0 || dg_parties_begin_with_deed(line) ||
           dg_english_does(&helps, line) || DG_HOLDS_ANY(line, inside);
}

/* Record of the meeting, Minutes of, or Meeting held: is the line a title that says that the text
 * is one? Not Plan for meeting demand, nor 40 minutes away. */
static bool is_title_of_meeting(dg_slice line) {
    WORDS(words, {"minutes of", 0}, {"meeting of", 0}, {"meeting held", 0}, {"summary record", 0});
    WORDS(starts, {"minutes", 0}, {"note of the", 0}, {"notes of the", 0});
    WORDS(ends, {"meeting", 0}, {"minutes", 0});
    bool begins = true, digit = false;
    if (dg_words_match(&starts, line, NULL) > 0) return true;
    for (dg_slice rest = line; rest.n > 0; rest = dg_slice_skip(rest, 1)) {
        char c = rest.at[0];
        bool noun = begins && !digit && dg_words_hold(&ends, rest);
        if (noun || (begins && dg_words_match(&words, rest, NULL) > 0)) return !is_to_be_done(line);
        begins = !dg_is_letter(c);
        digit = (c >= '0' && c <= '9') || (digit && c == ' ');
    }
    return false;
}

/* Does a title among the lines say that the text is of a meeting? */
static bool is_of_meeting(dg_slice text) {
    for (size_t n; text.n > 0; text = dg_slice_skip(text, n + 1)) {
        n = dg_slice_find(text, "\n", 0);
        dg_slice line = without_marks((dg_slice){text.at, n});
        while (line.n > 0 && strchr(" *_|", line.at[line.n - 1]) != NULL)
            line.n--;
        if (is_title_of_meeting(line)) return true;
    }
    return false;
}

/* Participants: beside Apologies:, or at the head of minutes beside Date: who was there. */
static bool was_there(dg_slice text, size_t at) {
    WORDS(labels, {"Participants", 0}, {"Participating members", 0}, {"Participating:", 0});
    WORDS(fields, {"Apologies", 0}, {"Absent", 0}, {"Regrets", 0}, {"Minutes", 0}, {"Meeting", 0},
          {"Minute taker", 0}, {"Note taker", 0}, {"Notes taken", 0}, {"Agenda", 0},
          {"In attendance", 0}, {"Observers", 0}, {"Chair:", 0}, {"Quorum", 0});
    WORDS(places, {"Date", 0}, {"Time:", 0}, {"Venue", 0}, {"Location", 0}, {"Place:", 0},
          {"Held", 0}, {"Call", 0});
    enum { HEAD_BYTES = 600 };
    dg_slice head = {text.at, at};
    if (dg_words_match(&labels, dg_slice_skip(text, at), NULL) == 0) return false;
    return stands_beside(&fields, text, at) ||
           (at < HEAD_BYTES && !holds_task(head) &&
            (stands_beside(&places, text, at) || is_of_meeting(head)));
}

/* A., A, J.R., Brown, O'Neill, Smith-Jones: a word of a name; *initial: one letter, or letters with
 * points. */
static bool is_word_of_name(dg_slice word, bool *initial) {
    *initial = word.n == 1 || (word.n > 1 && word.at[1] == '.');
    if (word.n == 1) return dg_is_capital(word.at[0]);
    for (size_t i = 0; i < word.n; i++) {
        char c = word.at[i];
        bool letter = dg_is_letter(c) || (unsigned char)c >= 0x80;
        if (*initial ? (i % 2 == 0 ? !dg_is_capital(c) : c != '.')
                     : !letter && (i == 0 || strchr("'-", c) == NULL))
            return false;
    }
    return word.n > 1 && (dg_is_capital(word.at[0]) || (unsigned char)word.at[0] >= 0x80) &&
           (!*initial || word.n % 2 == 0);
}

/* A. Brown, Mary Ann Brown, Dr Brown: a person's name. */
static bool is_person(dg_slice words) {
    WORDS(titles, {"Mr ", 0}, {"Mrs ", 0}, {"Ms ", 0}, {"Miss ", 0}, {"Dr ", 0}, {"Prof ", 0},
          {"Mr. ", 0}, {"Mrs. ", 0}, {"Ms. ", 0}, {"Dr. ", 0}, {"Prof. ", 0}, {"Professor ", 0},
          {"Cllr ", 0}, {"Cllr. ", 0}, {"Councillor ", 0}, {"Sir ", 0}, {"Dame ", 0}, {"Hon. ", 0});
    enum { MOST = 3 };
    words = dg_slice_trim(words);
    size_t title = dg_words_match(&titles, words, NULL), names = 0, initials = 0;
    for (words = dg_slice_skip(words, title); words.n > 0;) {
        dg_slice word = {words.at, dg_slice_find(words, " ", 0)};
        bool initial;
        if (!is_word_of_name(word, &initial) || names + initials == MOST) return false;
        names += !initial;
        initials += initial;
        words = dg_slice_skip(words, word.n + 1);
    }
    return names > 0 && (title > 0 || names + initials > 1);
}

/* A. Brown (Water Board), A. Brown, Water Board: does a line begin with a person, whose bracket or
 * comma it must hold where `more`? */
static bool begins_with_person(dg_slice line, bool more) {
    dg_slice words = without_marks(line);
    dg_slice name = {words.at, 0};
    while (name.n < words.n && strchr(",;(", words.at[name.n]) == NULL)
        name.n++;
    bool ended = name.n < words.n;
    name.n = dg_slice_find(name, " and ", 0);
    return (!more || ended) && is_person(name);
}

WORDS(presence, {"Present", 0}, {"Also present", 0}, {"Members present", 0}, {"In attendance", 0},
      {"Attendance", 0}, {"Attendees", 0}, {"Attending", 0}, {"Apologies", 0},
      {"Apologies for absence", 0}, {"Absent", 0}, {"Regrets", 0});

/* What stands behind the last comma or semicolon, behind Apologies: within the line, or and. */
static dg_slice last_named(dg_slice list) {
    static const char and[] = "and ";
    size_t at = list.n;
    while (at > 0 && strchr(",;", list.at[at - 1]) == NULL)
        at--;
    list = dg_slice_trim(dg_slice_skip(list, at));
    size_t colon = dg_slice_find(list, ": ", 0);
    if (colon < list.n && dg_words_end(&presence, (dg_slice){list.at, colon}) > 0)
        list = dg_slice_skip(list, colon + 2);
    size_t joint = dg_slice_find(list, " and ", 0);
    if (joint < list.n) return dg_slice_skip(list, joint + 1 + sizeof and-1);
    return dg_slice_skip(list, dg_slice_starts(list, and) ? sizeof and-1 : 0);
}

bool dg_english_lists_those_present(dg_slice text, size_t at) {
    enum { LINES = 40, NAME_BYTES = 120, OWN_BYTES = 600 };
    bool letter = at < text.n && dg_is_capital(text.at[at]); /* else a bracket */
    dg_slice here = dg_slice_skip(text, at);
    if (here.n > NAME_BYTES) here.n = NAME_BYTES;
    here.n = dg_slice_find(here, "\n", 0);
    if (letter && !begins_with_person(here, true)) return false; /* mostly */
    for (size_t n = 0, end = at, start; n < LINES; n++, end = start - 1) {
        for (start = end; start > 0 && text.at[start - 1] != '\n'; start--)
            if (end - start >= (n == 0 ? OWN_BYTES : NAME_BYTES)) return false;
        dg_slice words = without_marks((dg_slice){text.at + start, end - start});
        dg_slice rest = dg_slice_skip(words, dg_words_match(&presence, words, NULL));
        bool label = rest.at > words.at;
        while (rest.n > 0 && strchr("* ", rest.at[0]) != NULL)
            rest = dg_slice_skip(rest, 1);
        if (label && dg_slice_starts(rest, ":")) {
            rest = without_marks(dg_slice_skip(rest, 1));
            return n > 0 ? rest.n == 0 : letter || is_person(last_named(rest));
        }
        bool person = n == 0 && letter ? words.n == 0 : begins_with_person(words, false);
        if (!person || start == 0) return false;
    }
    return false;
}

bool dg_english_is_record(dg_slice text, size_t at) {
    WORDS(owners, {"Owner", 0}, {"Policy owner", 0}, {"Document owner", 0}, {"Approver", 0},
          {"Process owner", 0});
    WORDS(fields, {"Version", 0}, {"Effective date", 0}, {"Review date", 0}, {"Last reviewed", 0},
          {"Last updated", 0}, {"Next review", 0}, {"Classification", 0}, {"Approver", 0},
          {"Approved by", 0}, {"Document number", 0}, {"Document ID", 0}, {"Author", 0},
          {"Policy number", 0}, {"Revision", 0}, {"Review cycle", 0});
    bool owner = dg_words_match(&owners, dg_slice_skip(text, at), NULL) > 0;
    return (owner && stands_beside(&fields, text, at)) || was_there(text, at);
}

/* - **R** = Responsible, Lead: the body that answers: may the line be one of a legend's? */
static bool may_explain(dg_slice line) {
    return line.n == 0 || strchr("-*", line.at[0]) != NULL || dg_slice_holds(line, ":") ||
           dg_slice_holds(line, " = ");
}

bool dg_english_is_legend(dg_slice text, size_t at) {
    WORDS(heads, {"Legend", 0}, {"Key", 0});
    enum { LINES = 12, MARKS = 8 };
    size_t line = at;
    while (line > 0 && at - line < MARKS && strchr(" -*_", text.at[line - 1]) != NULL)
        line--;
    if (line == 0 || text.at[line - 1] != '\n') return false;
    for (size_t n = 0; n < LINES && line > 0; n++) {
        line = line_above(text, line);
        dg_slice above = dg_slice_skip(text, line);
        above.n = dg_slice_find(above, "\n", 0);
        dg_slice words = without_marks(above);
        size_t head = dg_words_match(&heads, words, NULL);
        if (head > 0) {
            dg_slice rest = dg_slice_skip(words, head);
            while (rest.n > 0 && strchr(" *_:", rest.at[0]) != NULL)
                rest = dg_slice_skip(rest, 1);
            return rest.n == 0;
        }
        if (!may_explain(above)) return false;
    }
    return false;
}
