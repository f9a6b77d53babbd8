/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_CLAUSE_SETTLE_H
#define DG_READ_CLAUSE_CLAUSE_SETTLE_H

/** What the parties of a clause, or of a label in it, are once all of it has been read. */

#include "read/clause/clause.h"

/** What a label of that class means in its clause, before its value: Implementing partners beside
 * others support; Responsible officer: Head of Finance bears the task where nobody else does. */
dg_class dg_clause_label_class(const dg_clause *clause, dg_class class, dg_slice label,
                               dg_slice value);

/** Accountable: A; Responsible: B: who is responsible beside who is accountable is joint. */
void dg_clause_make_raci(dg_clause *clause);

/** 综合组，甲局牵头, a sentence that begins an item: the group that bodies behind the comma make up
 * heads them, and is no party. */
void dg_clause_drop_group_head(dg_clause *clause);

/** 甲局、乙局，由甲局牵头: who leads, and was named before without leading, is one party, there. */
void dg_clause_name_leaders_once(dg_clause *clause);

/** As one all zero, but for the room of its arrays, which it keeps. */
void dg_clause_make_empty(dg_clause *clause);

/** 各盟行政公署、市人民政府: who stands behind a class without the name of a place is one too. Who
 * coordinates guides where another bears the task, else bears it; 督导单位：甲局（牵头） leads it
 * only where no other bears it. */
void dg_clause_settle_parties(dg_clause *clause);

/** A, B (co-leads); C: is it said of some parties, in English, from the `from`-th on, that they
 * lead? Then the others of a label such as Lead: only help. */
bool dg_clause_marks_leaders(const dg_clause *clause, size_t from);

#endif
