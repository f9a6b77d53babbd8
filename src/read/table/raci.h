/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_RACI_H
#define DG_READ_TABLE_RACI_H

/** The words and letters of RACI where they are no marks: over columns of names. */

#include "read/table/columns.h"

/** R, A, C, I over columns of names, or the words that they stand for; beside Accountable,
 * Responsible is joint. Or those of DACI, where the Driver leads. */
void dg_raci_columns(dg_columns *columns);

/** Is a head one of the words of RACI or DACI: Accountable, Drivers? */
bool dg_is_raci_word(dg_slice title);

/** Are the letters R, A and C in this row the heads of columns in which names stand? */
bool dg_is_raci_head(const dg_grid *grid, size_t row);

/** A, A/R, R,C: only letters of a matrix? */
bool dg_are_raci_letters(dg_slice text);

/** R for Responsible, D for Driver: does a word begin with what the letter stands for? */
bool dg_raci_letter_means(char letter, dg_slice word);

#endif
