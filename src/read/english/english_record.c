/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_record.h"

#include <string.h>

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

/* Participants: beside Apologies:, or at the head of minutes beside Date: who was there. */
static bool was_there(dg_slice text, size_t at) {
    WORDS(labels, {"Participants", 0}, {"Participating members", 0}, {"Participating:", 0});
    WORDS(fields, {"Apologies", 0}, {"Absent", 0}, {"Regrets", 0}, {"Minutes", 0}, {"Meeting", 0},
          {"Minute taker", 0}, {"Note taker", 0}, {"Notes taken", 0}, {"Agenda", 0},
          {"In attendance", 0}, {"Observers", 0}, {"Chair:", 0}, {"Quorum", 0});
    WORDS(places, {"Date", 0}, {"Time:", 0}, {"Venue", 0}, {"Location", 0}, {"Place:", 0},
          {"Held", 0}, {"Call", 0});
    enum { HEAD_BYTES = 600 };
    if (dg_words_match(&labels, dg_slice_skip(text, at), NULL) == 0) return false;
    return stands_beside(&fields, text, at) ||
           (at < HEAD_BYTES && stands_beside(&places, text, at) &&
            !holds_task((dg_slice){text.at, at}));
}

bool dg_english_lists_those_present(dg_slice text, size_t at) {
    WORDS(labels, {"Present", 0}, {"Also present", 0}, {"Members present", 0}, {"In attendance", 0},
          {"Attendance", 0}, {"Attendees", 0}, {"Attending", 0}, {"Apologies", 0},
          {"Apologies for absence", 0}, {"Absent", 0}, {"Regrets", 0});
    enum { LINES = 40, NAME_BYTES = 120 };
    size_t start = at;
    while (start > 0 && text.at[start - 1] != '\n')
        start--;
    for (size_t n = 0, line = start; n < LINES; n++, line = line_above(text, line)) {
        dg_slice own = dg_slice_skip(text, line);
        own.n = dg_slice_find(own, "\n", 0);
        dg_slice words = without_marks(own);
        dg_slice rest = dg_slice_skip(words, dg_words_match(&labels, words, NULL));
        while (rest.n > 0 && strchr("* ", rest.at[0]) != NULL)
            rest = dg_slice_skip(rest, 1);
        if (rest.at > words.at && dg_slice_starts(rest, ":")) return true;
        bool name = own.n <= NAME_BYTES && !dg_slice_ends(own, ".") && words.n > 0 &&
                    (words.at[0] < '0' || words.at[0] > '9');
        if (!name || line == 0) return false;
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
