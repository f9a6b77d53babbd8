/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences behind an item's clause in English that tell somebody else something. */
#include <string.h>

#include "read/clause/finder.h"
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
