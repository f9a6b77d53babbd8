/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_PAIRS_H
#define DG_READ_CLAUSE_PAIRS_H

#include "read/clause/find.h"

/**
 * Part names that hold two by what the document says elsewhere: Payroll and Town Counsel, where
 * both stand alone as parties of other tasks, or the second does and both have several words.
 *
 * @return false: no memory.  Time: linear in the parties.
 */
bool dg_part_pairs(dg_findings *findings);

#endif
