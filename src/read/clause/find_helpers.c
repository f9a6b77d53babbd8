/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who helps beside a sentence's clause, and was not read or may help with more: each is a note. */
#include <string.h>

#include "read/clause/finder.h"
#include "read/clause/slips.h"
#include "read/name/name_end.h"
#include "read/name/name_run.h"
#include "read/outline/label_run.h"
#include "read/words/body_words.h"

size_t dg_finder_next_supporter(const dg_finder *f, size_t at, size_t stop) {
    for (; (at = dg_cues_next(f->cues, DG_CUE_DUTY, at, stop)) < stop; at++) {
        dg_class class = DG_CLASS_NONE;
        dg_word_role(&class, dg_slice_skip(f->text, at));
        if (class != DG_CLASS_SUPPORT) continue;
        dg_slice before = dg_finder_last_bytes(f, at, DG_OFFICE_REACH);
        if (dg_slice_ends(before, "等")) before.n -= strlen("等");
        if (dg_ends_like_a_body(before)) return at;
    }
    return stop;
}

/* ，乙局参办: do bodies stand between byte `at` and the stop with hardly a word behind them, so
 * that it can only say what they have to do with the clause? */
static bool are_bodies_left(const dg_finder *f, size_t at, size_t stop) {
    enum { WORD_BYTES = 15 };
    size_t count, end = dg_name_run((dg_slice){f->text.at, stop}, at, f->registry, &count);
    dg_slice names = {f->text.at + at, end - at};
    return count > 0 && stop - end <= WORD_BYTES && dg_next_comma(f->text, at) >= stop &&
           (dg_ends_like_an_office(names) || dg_names_a_known_body(names, f->registry));
}

dg_code dg_finder_parse_with_labels(dg_finder *f, size_t start, size_t *end, bool *labelled) {
    enum { CLAUSE_BYTES = 1200 };
    dg_class class;
    dg_clause *clause = &f->findings->parsed;
    size_t mark = dg_comma_bytes(f->text, *end), at = *end + mark, n = clause->parties.n;
    *labelled = false;
    if (mark == 0 || dg_word_label(&class, dg_slice_skip(f->text, at)) == 0) return DG_OK;
    size_t run = dg_label_run(f->text, at, f->registry);
    if (class > DG_CLASS_SUPPORT || run - start > CLAUSE_BYTES) return DG_OK;
    dg_code code = dg_finder_parse(f, (dg_slice){f->text.at + start, run - start});
    *labelled = code == DG_OK && clause->unread.n == 0 && clause->parties.n > n;
    if (*labelled) *end = run;
    if (code != DG_OK || *labelled) return code;
    return dg_finder_parse(f, (dg_slice){f->text.at + start, *end - start});
}

/* ，成员：甲局、乙局: the same behind what is no label that is known. */
static bool are_bodies_labelled(const dg_finder *f, size_t at, size_t stop) {
    size_t count, from = dg_slice_find((dg_slice){f->text.at, stop}, "：", at) + strlen("：");
    if (from >= stop) return false; /* mostly */
    size_t end = dg_name_run((dg_slice){f->text.at, stop}, from, f->registry, &count);
    dg_slice names = {f->text.at + from, end > from ? end - from : 0};
    return count > 0 &&
           (dg_ends_like_an_office(names) || dg_names_a_known_body(names, f->registry));
}

dg_code dg_finder_note_supporters(dg_finder *f, size_t end, size_t stop) {
    dg_class class = DG_CLASS_NONE;
    dg_slice rest = {f->text.at + end, stop - end};
    size_t role = dg_finder_final_role(f, rest), at = end + dg_comma_bytes(f->text, end);
    dg_word_role(&class, dg_slice_skip(rest, rest.n - role));
    bool last = role > 0 && class == DG_CLASS_SUPPORT && dg_next_comma(f->text, at) >= stop;
    if (!last && dg_finder_next_supporter(f, at, stop) == stop && !are_bodies_left(f, at, stop) &&
        !are_bodies_labelled(f, at, stop))
        return DG_OK;
    return dg_finder_remark(f, DG_DIAG_UNREAD_PART, at, stop);
}

dg_code dg_finder_note_shared_help(dg_finder *f) {
    const dg_findings *found = f->findings;
    if (found->clauses.n < 2) return DG_OK;
    const dg_found *last = &found->clauses.items[found->clauses.n - 1], *before = last - 1;
    if (before->at < f->from || !before->prose || dg_comma_bytes(f->text, before->end) == 0)
        return DG_OK; /* mostly */
    dg_slice gap = {f->text.at + before->end, last->at - before->end};
    if (dg_next_sign(gap, 0, DG_SIGN_STOP | DG_SIGN_FEED) < gap.n) return DG_OK;
    for (size_t i = 0; i < before->clause.parties.n; i++)
        if (before->clause.parties.items[i].class == DG_CLASS_SUPPORT) return DG_OK;
    for (size_t i = 0; i < last->clause.parties.n; i++) {
        const dg_party *party = &last->clause.parties.items[i];
        size_t at = dg_clause_origin(&last->clause, party->at);
        if (party->class == DG_CLASS_SUPPORT)
            return dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, at, last->end);
    }
    return DG_OK;
}

/* The end of the bodies named at byte `at`: of the list, or, 市乙局 + 整治, of the first; `at`:
 * none is for sure. */
static size_t bodies_end(const dg_finder *f, dg_slice near, size_t at) {
    size_t count, end = dg_name_run(near, at, f->registry, &count);
    dg_slice names = {near.at + at, end - at};
    bool bodies =
        count > 0 && (dg_ends_like_an_office(names) || dg_names_a_known_body(names, f->registry));
    near.n = dg_next_sign(near, at, DG_SIGN_STOP | DG_SIGN_LIST_MARK);
    return bodies ? end : at + dg_finder_body_at(f, dg_slice_skip(near, at));
}

dg_code dg_finder_note_beside_duty(dg_finder *f, size_t at, size_t stop) {
    WORDS(words, {"会同", 0}, {"配合", 0}, {"协助", 0});
    STARTS(starts, &words);
    dg_slice near = {f->text.at, stop};
    dg_code code = DG_OK;
    while (code == DG_OK && (at = dg_starts_next(&starts, near, at)) < stop) {
        size_t from = at + dg_words_match(&words, dg_slice_skip(near, at), NULL);
        size_t end = from > at ? bodies_end(f, near, from) : from;
        size_t part = dg_segment_end(near, f->cues, end);
        if (end > from) code = dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, at, part);
        at = end > at ? end : at + dg_words_first_bytes(dg_slice_skip(near, at));
    }
    return code;
}
