/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/pairs.h"

#include <string.h>

#include "base/arena.h"
#include "base/strmap.h"
#include "read/name/collective.h"
#include "read/words/lexicon.h"

/* Where " and " or " & " stands in a name, from byte `at` on, and its bytes; 0: nowhere. */
static size_t next_joint(dg_slice name, size_t *at) {
    while ((*at = dg_slice_find(name, " ", *at)) < name.n) {
        size_t n = dg_word_and(dg_slice_skip(name, *at));
        if (n > 0 && *at > 0 && *at + n < name.n) return n;
        ++*at;
    }
    return 0;
}

static bool holds_joint(dg_slice name) {
    size_t at = 0;
    return next_joint(name, &at) > 0;
}

/* May it be two? A known body is not. */
static bool may_be_pair(const dg_party *party) {
    return party->body == NULL && holds_joint(party->written);
}

static bool holds_any_pair(const dg_findings *findings) {
    for (size_t i = 0; i < findings->clauses.n; i++) {
        const dg_clause *clause = &findings->clauses.items[i].clause;
        for (size_t k = 0; k < clause->parties.n; k++)
            if (may_be_pair(&clause->parties.items[k])) return true;
    }
    return false;
}

/* The names that stand alone. */
static bool hear_names(dg_strmap *names, const dg_findings *findings) {
    for (size_t i = 0; i < findings->clauses.n; i++) {
        const dg_clause *clause = &findings->clauses.items[i].clause;
        for (size_t k = 0; k < clause->parties.n; k++) {
            const dg_party *party = &clause->parties.items[k];
            bool alone = party->plausible && !holds_joint(party->written);
            if (alone && !dg_strmap_set(names, party->written, 1)) return false;
        }
    }
    return true;
}

static bool is_known(const dg_strmap *names, dg_slice name) {
    size_t unused;
    return dg_strmap_get(names, name, &unused);
}

/* Payroll and Town Counsel: are they two? Not Ministry of Roads and Bridges, beside a Bridges. */
static bool are_two(const dg_strmap *names, dg_slice first, dg_slice second) {
    bool matter = dg_is_latin_matter(second);
    if (!is_known(names, second) || (matter && dg_latin_is_titled(first))) return false;
    if (is_known(names, first)) return true;
    bool several =
        dg_slice_find(first, " ", 0) < first.n && dg_slice_find(second, " ", 0) < second.n;
    bool sure = dg_is_sure_body(second) || !matter;
    return several && sure && dg_is_latin_name(first) && !dg_latin_is_titled(first);
}

/* One more party behind the k-th, in its own room; NULL: no memory. */
static dg_party *insert_behind(dg_clause *clause, size_t k, dg_arena *arena) {
    size_t n = clause->parties.n;
    dg_party *items = dg_arena_alloc(arena, (n + 1) * sizeof *items);
    if (items == NULL) return NULL;
    memcpy(items, clause->parties.items, (k + 1) * sizeof *items);
    memcpy(items + k + 1, clause->parties.items + k, (n - k) * sizeof *items);
    clause->parties.items = items;
    clause->parties.n = clause->parties.capacity = n + 1;
    return &items[k + 1];
}

/* Part the k-th party of a clause in two, where it is such a name. */
static bool part(dg_clause *clause, size_t k, const dg_strmap *names, dg_arena *arena) {
    dg_slice name = clause->parties.items[k].written;
    for (size_t at = 0, n; (n = next_joint(name, &at)) > 0; at++) {
        dg_slice first = {name.at, at}, second = dg_slice_skip(name, at + n);
        if (!are_two(names, first, second)) continue;
        dg_party *added = insert_behind(clause, k, arena);
        if (added == NULL) return false;
        dg_party *before = added - 1;
        before->written = first;
        before->printed = first.at;
        added->written = second;
        added->printed = second.at;
        added->at += at + n;
        added->kind = dg_is_collective(second) ? DG_KIND_COLLECTIVE : DG_KIND_DEPARTMENT;
        clause->n_plausible++;
        return true;
    }
    return true;
}

bool dg_part_pairs(dg_findings *findings) {
    if (!holds_any_pair(findings)) return true; /* mostly */
    dg_strmap *names = dg_strmap_new();
    bool ok = names != NULL && hear_names(names, findings);
    for (size_t i = 0; i < findings->clauses.n && ok; i++) {
        dg_clause *clause = &findings->clauses.items[i].clause;
        for (size_t k = 0; k < clause->parties.n && ok; k++)
            if (may_be_pair(&clause->parties.items[k]))
                ok = part(clause, k, names, findings->arena);
    }
    dg_strmap_free(names);
    return ok;
}
