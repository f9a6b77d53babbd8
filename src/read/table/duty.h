/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_DUTY_H
#define DG_READ_TABLE_DUTY_H

#include "read/table/table.h"

/** Where a party of the task stands, beside its place in the clause. */
typedef struct {
    dg_position at;
    bool by_mark, by_row; /* a mark, or a row of its own, gave its role */
} dg_party_source;

/** A cell that is part of a task's clause. */
typedef struct {
    const dg_grid_cell *cell;
    dg_slice title; /* of its column, or its role, as printed */
    bool verbatim;  /* may stand alone as the clause */
} dg_clause_cell;

/** Who has what to do with one task of a table: all its cells of parties as one clause. */
typedef struct {
    dg_recorder *recorder;
    const dg_duty_table *table;
    const dg_registry *registry;
    const char *path; /* the task's, for diagnostics */

    dg_clause whole;
    dg_slice printed_deadline;         /* that of `whole` in the script of the document */
    DG_ARRAY(dg_party_source) sources; /* one a party of `whole` */
    DG_ARRAY(dg_clause_cell) cells;
    DG_ARRAY(dg_clause) parsed; /* one a cell; they keep the words alive */
    size_t n_unread;            /* parts of cells that were reported as not read */
} dg_duty;

/** Empty it for the next task. */
void dg_duty_clear(dg_duty *duty);
void dg_duty_free(dg_duty *duty);

/** Add the parties of a row; of a row below the task's first, without cells merged with it. */
void dg_duty_add_row(dg_duty *duty, size_t row, bool first);

/** Add whom the task's own cell names, 修路（甲局牵头）, where no cell of parties says who leads.
 */
void dg_duty_add_task(dg_duty *duty, size_t row);

/** The cells of the clause, as they stand; several with the titles of their columns. */
const char *dg_duty_clause(dg_duty *duty);

/** Record the parties with their roles for the newest task. */
void dg_duty_record(dg_duty *duty, dg_position clause_at);

#endif
