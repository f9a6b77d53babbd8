/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_PEOPLE_H
#define DG_READ_NAME_PEOPLE_H

#include "read/clause/clause.h"

/** Is it two or three characters, the first a common surname: 王某某? */
bool dg_is_persons_name(dg_slice name);

/** 分管副院长: does it name who holds an office? */
bool dg_is_title(dg_slice name);

/** Leave who heads a body off its name behind a label, 市甲局局长李某; where 责任单位和责任人
 * announced people, whoever stands behind it: 市甲局李某. */
void dg_clause_cut_people(dg_clause *clause, bool announced);

/** Take those who hold an office, 分管副院长, out of a clause that names bodies too; they are
 * unread. False: no memory. */
bool dg_clause_drop_titles(dg_clause *clause);

/** （王某某牵头；甲局负责）: leaders in front of the bodies are people, no parties; they are kept
 * as unread. false: no memory. */
bool dg_clause_drop_leaders(dg_clause *clause);

/** Take out the parties that are people's names, not bodies that are known by their shape: all of
 * them where 责任单位和责任人 announced them, else those that a space sets behind a body. */
void dg_clause_drop_people(dg_clause *clause, bool announced);

#endif
