/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences behind an item's clause in English that tell somebody else something. */
#include <string.h>

#include "dutygraph/document.h"
#include "read/clause/deeds_below.h"
#include "read/clause/finder.h"
#include "read/english/english.h"
#include "read/english/english_deeds.h"
#include "read/english/english_parties.h"
#include "read/name/latin.h"

/* assist as needed: what is done beside others, and no task of its own. */
static bool helps(dg_slice deed) {
    WORDS(helps, {"assist ", 0}, {"support ", 0}, {"help ", 0}, {"provide support", 0},
          {"provide assistance", 0}, {"participate ", 0}, {"cooperate ", 0}, {"co-operate ", 0});
    return dg_words_match(&helps, deed, NULL) > 0;
}

bool dg_clause_names_in(const dg_clause *clause, dg_slice line) {
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_slice name = clause->parties.items[i].written;
        for (size_t at = 0; at + name.n <= line.n; at++)
            if (memcmp(line.at + at, name.at, name.n) == 0) return true;
    }
    return false;
}

/* The Agency, behind the Water Agency: may it be one of the clause by the end of its name? */
static bool ends_a_name(const dg_clause *clause, dg_slice who) {
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_slice name = clause->parties.items[i].written;
        bool ends = name.n > who.n && memcmp(name.at + name.n - who.n, who.at, who.n) == 0;
        if (ends || dg_slice_starts(name, "Department of ") ||
            dg_slice_starts(name, "Ministry of "))
            return true;
    }
    return false;
}

bool dg_finder_tells_another(const dg_finder *f, dg_slice text, size_t first) {
    WORDS(verbs, {" will ", 0}, {" is responsible for ", 0}, {" are responsible for ", 0});
    static const char the[] = "The ";
    size_t n = dg_parties_length(text, DG_PARTIES_SUBJECT);
    dg_slice who = {text.at, n}, told = dg_slice_skip(text, n);
    if (dg_words_match(&verbs, told, NULL) == 0 || !dg_parties_are_told(who)) return false;
    dg_slice deed = dg_slice_skip(told, strlen(" will "));
    if (dg_slice_starts(told, " will ") && helps(deed) && dg_deed_beside_others(deed) == 0)
        return false;
    who = dg_slice_skip(who, dg_slice_starts(who, the) ? sizeof the - 1 : 0);
    for (size_t i = first; i < f->findings->clauses.n; i++) {
        const dg_clause *clause = &f->findings->clauses.items[i].clause;
        if (dg_clause_names_in(clause, who) || ends_a_name(clause, who)) return false;
    }
    return dg_slice_holds(who, " ") || dg_is_short_form(who) || dg_ends_like_a_latin_body(who);
}

bool dg_finder_stands_behind(const dg_finder *f, size_t first, size_t at) {
    const dg_findings *findings = f->findings;
    return first < findings->clauses.n && findings->clauses.items[first].end <= at;
}

/* and (2) in consultation with: where what is done begins in such a part of a list. */
static size_t behind_mark(dg_slice text, size_t at) {
    enum { MARK_BYTES = 7 };
    static const char and[] = "and ";
    if (dg_slice_starts(dg_slice_skip(text, at), and)) at += sizeof and-1;
    dg_slice mark = dg_slice_skip(text, at);
    if (!dg_slice_starts(mark, "(")) return at;
    if (mark.n > MARK_BYTES) mark.n = MARK_BYTES;
    size_t close = dg_slice_find(mark, ") ", 0);
    return close < mark.n ? at + close + strlen(") ") : at;
}

/* The clause of the sentence that goes on at byte `at`, behind a semicolon; NULL: there is none. */
static dg_clause *clause_before(dg_finder *f, size_t at, size_t first) {
    dg_findings *findings = f->findings;
    size_t n = findings->clauses.n, stop = at;
    while (stop > f->from && f->text.at[stop - 1] == ' ')
        stop--;
    if (stop == f->from || f->text.at[stop - 1] != ';') return NULL; /* mostly */
    while (n > first && findings->clauses.items[n - 1].at >= at)
        n--;
    return n > first ? &findings->clauses.items[n - 1].clause : NULL;
}

/* publish a list in coordination with the City Works: a note on those in bytes [at, end). */
static dg_code note_helpers(dg_finder *f, size_t at, size_t end) {
    static const char the[] = "the ";
    dg_class class;
    dg_slice near = {f->text.at, end};
    for (size_t n; at < end; at = dg_slice_find(near, " ", at) + 1) {
        dg_slice here = dg_slice_skip(near, at);
        if ((n = dg_word_opening(&class, here)) == 0) continue; /* mostly */
        dg_slice names = dg_slice_skip(here, n);
        names = dg_slice_skip(names, dg_slice_starts(names, the) ? sizeof the - 1 : 0);
        names.n = dg_parties_length(names, DG_PARTIES_SUBJECT);
        if (names.n > 0 && dg_is_capital(names.at[0]) && dg_parties_are_told(names))
            return dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, at, end);
    }
    return DG_OK;
}

dg_code dg_finder_take_part_behind(dg_finder *f, size_t at, size_t end, size_t first) {
    dg_clause *clause = clause_before(f, at, first);
    if (clause == NULL) return dg_finder_note_duty(f, at, end);
    size_t from = behind_mark((dg_slice){f->text.at, end}, at), read;
    dg_code code = dg_add_helpers(f->findings, &read, clause, (dg_slice){f->text.at, end}, from,
                                  f->registry, f->err);
    if (code == DG_OK) code = note_helpers(f, read, end);
    return code == DG_OK ? dg_finder_note_duty(f, at, end) : code;
}
