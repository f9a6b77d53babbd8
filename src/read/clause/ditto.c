/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/ditto.h"

#include <string.h>

#include "read/name/name_end.h"

static const char same[] = "同上";

bool dg_is_ditto(dg_slice name) {
    return name.n == sizeof same - 1 && memcmp(name.at, same, name.n) == 0;
}

bool dg_begins_with_ditto(dg_slice text) {
    return dg_slice_starts(text, same) && dg_name_is_over(dg_slice_skip(text, sizeof same - 1));
}

static bool has_class(const dg_clause *clause, dg_class class) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (clause->parties.items[i].class == class) return true;
    return false;
}

/* The class of those whom 同上, of this class, stands for. */
static dg_class meant(const dg_clause *last, dg_class class) {
    if (has_class(last, class)) return class;
    if (class == DG_CLASS_RESPONSIBLE) return DG_CLASS_LEAD;
    return class == DG_CLASS_LEAD ? DG_CLASS_RESPONSIBLE : class;
}

/* （同上）, without a role of its own: the clause before, all of it. */
static bool add_all(dg_clause *clause, const dg_clause *last, size_t at) {
    for (size_t k = 0; k < last->parties.n; k++) {
        dg_party copy = last->parties.items[k];
        copy.at = at;
        if (!DG_PUSH(clause->parties, copy)) return false;
    }
    clause->has_role = clause->has_role || last->has_role;
    return true;
}

/* Add the parties of the clause before that 同上 stands for, with the part that it has here. */
static bool add_meant(dg_clause *clause, const dg_clause *last, dg_party ditto) {
    size_t before = clause->parties.n;
    bool alone = last != NULL && clause->words.n == ditto.written.n && last->parties.n > 0;
    if (alone) return add_all(clause, last, ditto.at);
    dg_class class = last == NULL ? DG_CLASS_NONE : meant(last, ditto.class);
    for (size_t k = 0; last != NULL && k < last->parties.n; k++) {
        dg_party copy = last->parties.items[k];
        if (copy.class != class) continue;
        copy.at = ditto.at;
        copy.class = ditto.class;
        copy.by_label = ditto.by_label;
        if (!DG_PUSH(clause->parties, copy)) return false;
    }
    return clause->parties.n > before || DG_PUSH(clause->unread, ditto.written);
}

bool dg_clause_fill_ditto(dg_clause *clause, const dg_clause *last) {
    size_t n = clause->parties.n, plausible = 0;
    bool ok = true;
    for (size_t i = 0; i < n && ok; i++) { /* all once more, in order, behind the old ones */
        dg_party party = clause->parties.items[i];
        ok = dg_is_ditto(party.written) ? add_meant(clause, last, party)
                                        : DG_PUSH(clause->parties, party);
    }
    if (!ok) return false;
    clause->parties.n -= n;
    memmove(clause->parties.items, clause->parties.items + n,
            clause->parties.n * sizeof *clause->parties.items);
    for (size_t i = 0; i < clause->parties.n; i++)
        plausible += clause->parties.items[i].plausible;
    clause->n_plausible = plausible;
    clause->all_plausible = plausible == clause->parties.n;
    return true;
}
