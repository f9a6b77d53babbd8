/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_HEADS_H
#define DG_READ_ENGLISH_ENGLISH_HEADS_H

/**
 * The heads of tables in English that are not known as a whole, read by their words: Functional
 * lead agency, Person responsible, Key actions for the year. To teach the reader a word, add it to
 * english_heads.c and a case to tests/read/test_english_heads.c.
 */

#include "read/table/columns.h"

/** What a head's words say: DG_COLUMN_PARTIES with its class, DG_COLUMN_TASK, DG_COLUMN_IGNORED for
 * what neither names nor assigns (Indicator, Funding source), else DG_COLUMN_OTHER. */
dg_column_meaning dg_english_head(dg_slice title);

/** What a cell says itself; nothing where another covers it, or it says n/a. */
dg_slice dg_cell_says(const dg_grid *grid, size_t row, size_t column);

/** Does a cell name bodies, or one, by its looks: short words in capitals, set apart by marks? */
bool dg_looks_like_english_names(dg_slice cell);

/** Give the columns of a table whose heads are not known what their words and cells say: parties
 * where names stand, and the column of tasks where none is known. */
void dg_english_columns(dg_columns *columns, const dg_grid *grid);

/** Do lists of bodies stand in a column behind the tasks, whose head says nothing? */
bool dg_english_lists_below(const dg_columns *columns, const dg_grid *grid, size_t column);

/** Is the table of the document itself by its heads: its versions, its abbreviations? */
bool dg_english_is_record_table(const dg_grid *grid);

/** The head of a column of parties in a table that could not be read: the names below it stand in
 * the rows behind `row`. DG_NONE: there is none. */
size_t dg_english_party_head(const dg_grid *grid, size_t row);

#endif
