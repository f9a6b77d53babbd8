/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/standing.h"

#include "base/utf8.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

/* What later clauses are called. */
PUBLIC_WORDS(dg_standing_subjects, {"以下", 0}, {"具体任务", 0}, {"各项任务", 0}, {"所有任务", 0},
             {"每项任务", 0}, {"上述任务", 0}, {"任务均", 0});

/* The first word that brings in the names: 均需, 须由, 均涉及; *end: the byte behind it. */
static bool find_need(size_t *end, dg_slice sentence) {
    WORDS(needs, {"需", 0}, {"需要", 0}, {"需由", 0}, {"需要由", 0}, {"须", 0}, {"须由", 0},
          {"由", 0}, {"涉及", 0});
    for (size_t at = 0, step; at < sentence.n; at += step) {
        size_t n = dg_words_match(&needs, dg_slice_skip(sentence, at), NULL);
        *end = at + n;
        if (n > 0) return true;
        dg_utf8_next(sentence, at, &step);
    }
    return false;
}

/* The first stop at byte `at` or later. */
static size_t next_stop(dg_slice text, size_t at) {
    return dg_next_sign(text, at, DG_SIGN_STOP);
}

size_t dg_standing_names(size_t *first, size_t *last, dg_slice text) {
    enum { NAMES_BYTES = 1500 }; /* so that a long text is not looked through from every 以下 */
    if (dg_words_match(&dg_standing_subjects, text, NULL) == 0) return 0;
    dg_slice near = {text.at, text.n < NAMES_BYTES ? text.n : NAMES_BYTES};
    *last = dg_slice_find(near, "不再", 0);
    dg_slice names = {text.at, *last};
    bool found = *last < near.n && next_stop(names, 0) == names.n && find_need(first, names);
    return found ? next_stop(text, *last) : 0;
}
