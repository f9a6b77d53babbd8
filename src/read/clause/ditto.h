/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_DITTO_H
#define DG_READ_CLAUSE_DITTO_H

#include "read/clause/clause.h"

/** Does `name` say 同上 in the place of bodies? */
bool dg_is_ditto(dg_slice name);

/** Does the text begin so? */
bool dg_begins_with_ditto(dg_slice text);

/**
 * Put the bodies of the clause before in the place of 同上: those that have the same part there, or
 * where none has, of 责任单位 those who lead. What it cannot stand for is unread.
 *
 * @param last  the clause before; NULL: there is none.
 * @return false: no memory.
 */
bool dg_clause_fill_ditto(dg_clause *clause, const dg_clause *last);

#endif
