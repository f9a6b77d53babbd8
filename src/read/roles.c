/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/roles.h"

#include "read/name/star.h"

static bool is_responsible(const dg_party *party) {
    return party->class == DG_CLASS_RESPONSIBLE || party->class == DG_CLASS_SEVERALLY ||
           party->class == DG_CLASS_NONE;
}

/* What the written parties of a clause are, taken together. */
typedef struct {
    size_t leads, responsible;
    bool open;
    const dg_party
        *first; /* who leads under the first-listed rule: no collective where a body is */
} census;

static bool is_starred(const dg_party *party, uint32_t lead_star) {
    return lead_star != 0 && party->star.n > 0 && is_responsible(party) &&
           dg_star_of(party->star) == lead_star;
}

/* Are these two one body, named by two columns? */
static bool are_same(const dg_party *a, const dg_party *b) {
    return a != NULL && a->end.n == 0 && b->end.n == 0 && dg_slice_equal(a->written, b->written);
}

static census take_census(const dg_clause *clause, uint32_t lead_star) {
    census c = {.open = clause->open};
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        if (party->standing) continue;
        bool starred = is_starred(party, lead_star);
        c.leads += party->class == DG_CLASS_LEAD || starred;
        if (!is_responsible(party) || starred) continue;
        c.responsible += !are_same(c.first, party);
        bool better = c.first != NULL && c.first->kind == DG_KIND_COLLECTIVE &&
                      party->kind == DG_KIND_DEPARTMENT;
        if (c.first == NULL || better) c.first = party;
    }
    return c;
}

/* What stands between a party and the one before it; nothing where they are of two cells. */
static dg_slice gap_before(const dg_clause *clause, size_t i) {
    const dg_party *last = &clause->parties.items[i - 1];
    size_t from = last->at + last->written.n, to = clause->parties.items[i].at;
    bool between = from < to && to <= clause->words.n;
    return between ? (dg_slice){clause->words.at + from, to - from} : (dg_slice){"", 0};
}

bool dg_roles_may_be_parted(const dg_clause *clause) {
    bool parted = false;
    if (clause->parties.n < 2) return false;
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        if (!is_responsible(party) || party->class == DG_CLASS_SEVERALLY) return false;
        if (i == 0 || parted) continue;
        dg_slice gap = gap_before(clause, i);
        parted = !dg_slice_is(gap, "、") && gap.n > 0;
    }
    return parted;
}

/* How many of the first parties lead, as the mark behind them says; 0: it says nothing. */
static size_t leads_before_mark(const dg_clause *clause, uint32_t mark) {
    if (mark == 0 || !dg_roles_may_be_parted(clause)) return 0;
    for (size_t i = 1; i < clause->parties.n; i++)
        if (dg_parts_with(gap_before(clause, i), mark)) return i;
    return 0;
}

/* A role and the rule that gives it. */
typedef struct {
    dg_role role;
    dg_rule rule;
} given;

/* A label's party has its role from there. */
static given by_label_or(const dg_party *party, dg_role role, dg_rule rule) {
    return (given){role, party->by_label ? DG_RULE_LABEL : rule};
}

static given to_responsible(const dg_party *party, const census *c, dg_first_rule first) {
    if (c->leads > 0) return by_label_or(party, DG_ROLE_SUPPORT, DG_RULE_BESIDE_LEAD);
    bool several = party->class == DG_CLASS_SEVERALLY && /* 甲局等九部门, 各地区按职责分工负责 */
                   (c->open || party->kind == DG_KIND_COLLECTIVE);
    if (c->responsible == 1 && !several) return by_label_or(party, DG_ROLE_LEAD, DG_RULE_SOLE);
    if (party->class == DG_CLASS_SEVERALLY && first != DG_FIRST_OF_ALL)
        return (given){DG_ROLE_JOINT, DG_RULE_SEVERALLY};
    if (first == DG_FIRST_OF_NONE) return by_label_or(party, DG_ROLE_JOINT, DG_RULE_LISTED);
    return (given){party == c->first ? DG_ROLE_LEAD : DG_ROLE_SUPPORT, DG_RULE_FIRST_LISTED};
}

static given to_written(const dg_party *party, const census *c, dg_first_rule first) {
    switch (party->class) {
    case DG_CLASS_LEAD:
        return by_label_or(party, DG_ROLE_LEAD, DG_RULE_LEAD);
    case DG_CLASS_SUPPORT:
        return by_label_or(party, DG_ROLE_SUPPORT, DG_RULE_SUPPORT);
    case DG_CLASS_GUIDANCE:
        return (given){DG_ROLE_SUPPORT, DG_RULE_GUIDANCE};
    case DG_CLASS_TOGETHER:
        return (given){DG_ROLE_SUPPORT, DG_RULE_TOGETHER};
    case DG_CLASS_JOINT:
        return (given){DG_ROLE_JOINT, DG_RULE_LABEL};
    default:
        return to_responsible(party, c, first);
    }
}

static void set_row(dg_role_row *row, const dg_party *party, const dg_clause *clause, given g) {
    *row = (dg_role_row){.party = party,
                         .clause = clause,
                         .role = g.role,
                         .rule = g.rule,
                         .guiding = g.rule == DG_RULE_GUIDANCE};
}

size_t dg_roles_assign(dg_role_row *rows, const dg_clause *clause, dg_first_rule first,
                       dg_marks_told told, dg_standing standing) {
    census c = take_census(clause, told.lead_star);
    size_t n = 0, before_mark = c.leads > 0 ? 0 : leads_before_mark(clause, told.behind_leads);
    dg_role strongest = DG_ROLE_SUPPORT;
    for (size_t i = 0; i < clause->parties.n; i++) {
        const dg_party *party = &clause->parties.items[i];
        if (party->standing) continue;
        given g = is_starred(party, told.lead_star) ? (given){DG_ROLE_LEAD, DG_RULE_LEAD}
                                                    : to_written(party, &c, first);
        if (before_mark > 0)
            g = (given){i < before_mark ? DG_ROLE_LEAD : DG_ROLE_SUPPORT, DG_RULE_FIRST_LISTED};
        if (g.role > strongest) strongest = g.role;
        set_row(&rows[n++], party, clause, g);
    }
    /* As if written there: beside a lead it supports, beside joint parties it is joint. */
    dg_role role = strongest == DG_ROLE_LEAD    ? DG_ROLE_SUPPORT
                   : strongest == DG_ROLE_JOINT ? DG_ROLE_JOINT
                                                : DG_ROLE_LEAD;
    for (size_t i = 0; i < standing.n; i++)
        set_row(&rows[n++], &standing.items[i], NULL, (given){role, DG_RULE_STANDING});
    return n;
}
