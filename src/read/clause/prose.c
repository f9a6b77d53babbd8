/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/prose.h"

#include <string.h>

#include "dutygraph/document.h"
#include "read/english/english_urged.h"
#include "read/english/english_verbs.h"
#include "read/name/latin.h"
#include "read/words/lexicon.h"

static dg_slice trimmed(dg_slice text, size_t from, size_t to) {
    return dg_slice_trim((dg_slice){text.at + from, to - from});
}

/* Where a word of duty last stands in the sentence; DG_NONE: nowhere. */
static size_t last_duty(dg_slice text, dg_slice sentence) {
    size_t base = (size_t)(sentence.at - text.at), last = DG_NONE;
    for (size_t i = 0; i < DG_MODALS; i++)
        for (size_t at = 0; (at = dg_slice_find(sentence, dg_told_modals[i], at)) < sentence.n;
             at++)
            if (last == DG_NONE || base + at > last) last = base + at;
    return last;
}

/* Does a sentence end right before byte `at`? Not behind U.S. */
static bool ends_before(dg_slice text, size_t at) {
    char c = text.at[at - 1];
    if (c != '.') return c == ';' || c == '\n';
    bool year = at > 1 && text.at[at - 2] >= '0' && text.at[at - 2] <= '9' && at < text.n &&
                text.at[at] == ' '; /* by 2026. */
    return year || dg_is_full_stop(text, at - 1);
}

/* Find the bounds of the sentence around byte `at`: its start anew, for a point that is no full
 * stop also begins one. */
static void look(dg_prose *p, dg_slice text, size_t from, size_t at) {
    bool known = p->end > at && p->looked > from;
    size_t start = at, least = known ? p->looked : from;
    while (start > least && !ends_before(text, start))
        start--;
    if (!known || start > least) p->start = start;
    p->looked = at;
    if (known) return;
    p->end = dg_sentence_end(text, at);
    p->judged = false;
    p->duty = last_duty(text, trimmed(text, p->start, p->end));
}

/* Does the sentence say that somebody shall, must or will, with words before byte `at`? */
static bool assigns(const dg_prose *prose, dg_slice text, dg_slice sentence, size_t at) {
    return at > prose->start && prose->duty != DG_NONE &&
           prose->duty >= (size_t)(sentence.at - text.at);
}

/* ; the Roads Agency will support: the end of who supports, behind a semicolon; 0: nobody does. */
static size_t end_of_helpers(dg_slice text, size_t at) {
    WORDS(deeds, {" support", 0}, {" supports", 0}, {" assist", 0}, {" assists", 0},
          {" support it", 0}, {" support them", 0});
    if (at >= text.n || text.at[at] != ';') return 0;
    size_t end = dg_sentence_end(text, at + 1);
    return dg_words_end(&deeds, (dg_slice){text.at + at, end - at}) > 0 ? end : 0;
}

/* The end of the sentence, with its deadline, or who supports, where that follows. */
static size_t end_with_deadline(const dg_prose *prose, dg_slice text) {
    dg_class class;
    size_t helped = end_of_helpers(text, prose->end);
    if (helped > 0) return helped;
    size_t stop = prose->end < text.n && text.at[prose->end] != '\n' ? 1 : 0;
    dg_slice rest = dg_slice_trim(dg_slice_skip(text, prose->end + stop));
    if (dg_word_label(&class, rest) == 0 || class != DG_CLASS_TIME) return prose->end;
    return dg_sentence_end(text, (size_t)(rest.at - text.at));
}

enum { SENTENCE_BYTES = 2000 }; /* longer ones are no sentences */

dg_code dg_prose_read(dg_prose_reading *reading, dg_clause *clause, dg_prose *prose, dg_slice text,
                      size_t from, size_t at, dg_prose_ask ask, const dg_registry *registry,
                      dg_error *err) {
    look(prose, text, from, at);
    dg_slice sentence = trimmed(text, prose->start, prose->end);
    size_t start = (size_t)(sentence.at - text.at);
    *reading = (dg_prose_reading){.says = DG_PROSE_NOTHING, .at = start, .end = prose->end};
    if (prose->judged || start + sentence.n <= at) return DG_OK;
    prose->judged = true;
    if (sentence.n > SENTENCE_BYTES) return DG_OK;
    size_t end = end_with_deadline(prose, text);
    sentence.n = end - start;
    dg_prose_told told = ask == DG_PROSE_ACTION   ? DG_TOLD_ACTION
                         : ask == DG_PROSE_ALONE  ? DG_TOLD_ALONE
                         : ask == DG_PROSE_BEHIND ? DG_TOLD_BEHIND
                         : ask == DG_PROSE_FIRST  ? DG_TOLD_FIRST
                                                  : DG_TOLD_NONE;
    dg_code code =
        dg_clause_parse_prose(clause, &reading->leads, sentence, start, told, registry, err);
    if (code != DG_OK) return code;
    if (clause->n_plausible > 0) {
        reading->says = DG_PROSE_CLAUSE;
        reading->end = end;
    } else if (ask == DG_PROSE_MAY && assigns(prose, text, sentence, at)) {
        reading->says = DG_PROSE_NOTE;
    }
    return DG_OK;
}
