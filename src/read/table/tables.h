/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_TABLES_H
#define DG_READ_TABLE_TABLES_H

#include "dutygraph/read.h"
#include "read/container/source.h"
#include "read/table/table.h"

/** The head of a column of parties in a table that is not understood. */
typedef struct {
    dg_position at;
    char *words; /* owned */
} dg_unread_head;

/** The tables of a document that are understood, in the order of its text. */
typedef struct {
    DG_ARRAY(dg_duty_table) items;
    DG_ARRAY(dg_unread_head) unread;
    size_t n_unread;  /* tables without a usable header: they are left to be read as prose */
    dg_legend legend; /* of the text */
} dg_tables;

/** What a document and a person say about its tables. */
typedef struct {
    const dg_column_spec *spec;
    const dg_registry *registry;
    bool whole; /* the document is one table */
} dg_tables_context;

/**
 * Take one table in, if its header is usable or it goes on with the table before it, and hide it
 * from the readers of prose.
 *
 * @param grid  owned by the tables from now on, whatever happens.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_tables_take(dg_tables *tables, dg_grid *grid, dg_source *source,
                       const dg_tables_context *context, dg_error *err);

/** Find and take the tables of a plain text: CSV (the whole of it), or Markdown. `type` says which
 * it is; DG_CONTAINER_TEXT: told from the text; in other containers there are none to be found. */
dg_code dg_tables_find(dg_tables *tables, dg_source *source, const dg_tables_context *context,
                       dg_container type, dg_error *err);

/** Remember words of which a table was to make something, and did not. false: no memory. */
bool dg_tables_keep_words(dg_tables *tables, dg_position at, dg_slice words);

void dg_tables_clear(dg_tables *tables);

#endif
