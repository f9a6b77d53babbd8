/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ROLES_H
#define DG_READ_ROLES_H

#include "read/clause/clause.h"

/** One party's role on the task of its clause. */
typedef struct {
    const dg_party *party;   /* in the clause, or among the standing ones */
    const dg_clause *clause; /* that it is written in; NULL: a standing one */
    dg_role role;
    dg_rule rule;
    bool guiding;
    dg_position at; /* of its name in the document; line 0: not set */
} dg_role_row;

/** Parties that earlier clauses put into every later one. */
typedef struct {
    const dg_party *items;
    size_t n;
} dg_standing;

/** Whose first named leads. */
typedef enum {
    DG_FIRST_OF_NONE,
    DG_FIRST_OF_LISTS,
    DG_FIRST_OF_ALL /* 甲、乙按职责分工负责 too: a clause of that kind says so of itself */
} dg_first_rule;

/** What the document says of marks; 0: nothing. */
typedef struct {
    uint32_t lead_star;    /* the mark beside a name that means the lead */
    uint32_t behind_leads; /* the mark between names before which those who lead stand */
} dg_marks_told;

/** Are there two names, parted by a comma or a semicolon, of which no word says who leads? */
bool dg_roles_may_be_parted(const dg_clause *clause);

/**
 * From what a clause's words make of its parties to their roles: an explicit lead makes the others
 * support, one body alone leads, a list is joint unless the first-listed rule holds.
 *
 * @param[out] rows     room for all parties of the clause and all standing ones; their places are
 * not set.
 * @param first  the rule of the document, or of this clause itself, that is in force.
 * @param told   what the document says of the marks beside and between names.
 * @return how many rows.
 */
size_t dg_roles_assign(dg_role_row *rows, const dg_clause *clause, dg_first_rule first,
                       dg_marks_told told, dg_standing standing);

#endif
