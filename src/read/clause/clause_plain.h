/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_CLAUSE_PLAIN_H
#define DG_READ_CLAUSE_CLAUSE_PLAIN_H

#include "read/clause/clause.h"

/**
 * Read a clause that is made of nothing but known names and role words, as most are:
 *
 *     plain = group { ， group | ； group }      group = name { 、 name } { manner } role
 *
 * Whatever it reads, the rules of clause.c would read the same, which takes several times as long.
 *
 * @param clause  made empty but for its words, which are the flow's.
 * @param cues  of its words, none of them DG_CUE_BRACKET or DG_CUE_FIRST_PLACE.
 * @return false where it is another clause, or for want of memory; then it has no parties.
 */
bool dg_clause_read_plain(dg_clause *clause, const unsigned char *cues,
                          const dg_registry *registry);

#endif
