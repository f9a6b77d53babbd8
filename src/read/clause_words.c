/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause_words.h"

#include "base/fail.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/bracket.h"
#include "read/label.h"

typedef struct {
    dg_text text;
    dg_clause *clause;
} word_keeper;

static void keep(word_keeper *w, dg_slice bytes, size_t origin) {
    if (bytes.n == 0) return;
    if (!DG_PUSH(w->clause->pieces, (dg_clause_piece){w->text.n, origin})) w->text.failed = true;
    dg_text_put(&w->text, bytes);
}

void dg_clause_say_first_listed(dg_clause *clause, dg_slice part) {
    clause->first_listed = true;
    if (dg_says_same_below(part)) clause->from_here_on = true;
}

/* Does a name end here, so that （牵头单位） behind it is a remark on it, no label? */
static bool follows_name(dg_slice text, size_t at) {
    size_t step;
    return at > 0 && !dg_slice_starts(dg_slice_skip(text, at), "【") &&
           dg_utf8_is_han(dg_utf8_last((dg_slice){text.at, at}, &step));
}

/* Keep what stands for the bracket group that `rest` begins with; returns the group's bytes. */
static size_t keep_group(word_keeper *w, dg_slice rest, size_t origin, bool remark) {
    dg_class label;
    size_t open = dg_word_open_bracket(rest), n = remark ? 0 : dg_word_label(&label, rest);
    if (n > 0) { /* 【责任单位】 */
        dg_slice inner = {rest.at + open, n - open};
        inner.n -= dg_bracket_close(inner);
        keep(w, inner, origin + open);
        keep(w, DG_LITERAL("："), origin + open + inner.n);
        return n;
    }
    dg_slice group = {rest.at, dg_bracket_group(rest)};
    bool shared;
    dg_class class = dg_bracket_class(group, &shared);
    if (dg_says_first_listed(group)) dg_clause_say_first_listed(w->clause, group);
    char mark[] = {DG_REMARK_MARK, (char)((shared ? DG_REMARK_SHARED : '0') + class)};
    dg_label number; /* 责任单位：（1）甲局（2）乙局 */
    if (dg_label_parse(&number, group) && number.length == group.n)
        keep(w, DG_LITERAL("、"), origin);
    bool in_label = dg_word_label_noun(dg_slice_skip(rest, group.n)) > 0; /* 配合（协助）单位 */
    if (class != DG_CLASS_NONE && !in_label) keep(w, (dg_slice){mark, sizeof mark}, origin);
    return group.n;
}

static void keep_words(word_keeper *w, dg_slice text, size_t origin) {
    for (size_t at = 0; at < text.n;) {
        size_t bracket = dg_next_bracket(text, at);
        keep(w, (dg_slice){text.at + at, bracket - at}, origin + at);
        dg_slice rest = dg_slice_skip(text, bracket);
        size_t inner = dg_name_bracket(text, bracket), n = inner;
        if (inner == 0)
            n = dg_word_open_bracket(rest) > 0
                    ? keep_group(w, rest, origin + bracket, follows_name(text, bracket))
                    : dg_word_close_bracket(rest);
        if (inner > 0 || (n > 0 && dg_word_open_bracket(rest) == 0))
            keep(w, (dg_slice){rest.at, n}, origin + bracket);
        at = bracket + n;
    }
}

/* Bracket groups that touch, such as （甲局负责）（2020年底前完成）, are the sentences of one
 * clause. */
static void keep_groups(word_keeper *w, dg_slice text, size_t origin) {
    for (size_t at = 0, n; at < text.n; at += n) {
        dg_slice rest = dg_slice_skip(text, at);
        size_t open = dg_word_open_bracket(rest);
        n = open > 0 ? dg_bracket_group(rest) : 1;
        if (open == 0) continue;
        dg_slice inner = {rest.at + open, n - open};
        inner.n -= dg_bracket_close(inner);
        keep_words(w, inner, origin + at + open);
        keep(w, DG_LITERAL("；"), origin + at + n - 1);
    }
}

dg_code dg_clause_make_words(dg_clause *clause, dg_slice text, size_t origin,
                             const unsigned char *cues, dg_error *err) {
    word_keeper w = {.clause = clause};
    dg_class label;
    size_t first = cues == NULL ? 0 : dg_cues_next(cues, DG_CUE_BRACKET, 0, text.n);
    if (dg_next_bracket(text, first) == text.n) {
        clause->words = text;
        return DG_PUSH(clause->pieces, (dg_clause_piece){0, origin}) ? DG_OK : dg_fail_memory(err);
    }
    if (dg_word_open_bracket(text) > 0 && dg_word_label(&label, text) == 0)
        keep_groups(&w, text, origin);
    else
        keep_words(&w, text, origin);
    clause->words = dg_text_slice(&w.text);
    clause->owned = w.text.at;
    return w.text.failed ? dg_fail_memory(err) : DG_OK;
}
