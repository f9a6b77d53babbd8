/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/clause/pairs.h"

#include "base/arena.h"
#include "base/strmap.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
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
    bool several = dg_slice_holds(first, " ") && dg_slice_holds(second, " ");
    bool sure = dg_is_sure_body(second) || !matter;
    return several && sure && dg_is_latin_name(first) && !dg_latin_is_titled(first);
}

/* Part the party in two, where its name is such. */
static bool part(dg_party *first, dg_party *second, const dg_strmap *names) {
    dg_slice name = first->written;
    if (!may_be_pair(first)) return false;
    for (size_t at = 0, n; (n = next_joint(name, &at)) > 0; at++) {
        dg_slice behind = dg_slice_skip(name, at + n);
        if (!are_two(names, (dg_slice){name.at, at}, behind)) continue;
        *second = *first;
        first->written.n = at;
        first->printed = name.at;
        second->written = behind;
        second->printed = behind.at;
        second->at += at + n;
        second->kind = dg_is_collective(behind) ? DG_KIND_COLLECTIVE : DG_KIND_DEPARTMENT;
        return true;
    }
    return false;
}

/* Into how many parties the names of a clause may be parted. */
static size_t most_parties(const dg_clause *clause) {
    size_t most = clause->parties.n;
    for (size_t k = 0; k < clause->parties.n; k++)
        for (size_t at = 0; next_joint(clause->parties.items[k].written, &at) > 0; at++)
            most++;
    return most;
}

/* Part the names of a clause, the second of two as the whole. The parties move to a room of their
 * own. */
static bool part_all(dg_clause *clause, const dg_strmap *names, dg_arena *arena) {
    size_t most = most_parties(clause), n = 0;
    if (most == clause->parties.n) return true;
    dg_party *items = dg_arena_alloc(arena, most * sizeof *items), second;
    if (items == NULL) return false;
    for (size_t k = 0; k < clause->parties.n; k++, n++) {
        items[n] = clause->parties.items[k];
        for (; part(&items[n], &second, names); items[++n] = second)
            clause->n_plausible++;
    }
    clause->parties.items = items;
    clause->parties.n = n;
    clause->parties.capacity = most;
    return true;
}

bool dg_part_pairs(dg_findings *findings) {
    if (!holds_any_pair(findings)) return true; /* mostly */
    dg_strmap *names = dg_strmap_new();
    bool ok = names != NULL && hear_names(names, findings);
    for (size_t i = 0; i < findings->clauses.n && ok; i++)
        ok = part_all(&findings->clauses.items[i].clause, names, findings->arena);
    dg_strmap_free(names);
    return ok;
}
