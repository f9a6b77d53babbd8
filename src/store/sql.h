/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_STORE_SQL_H
#define DG_STORE_SQL_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

#include "dutygraph/store.h"

struct dg_store {
    char *path;   /* as the caller wrote it */
    sqlite3 *db;  /* NULL while the file is still to be made, by the first save */
    bool missing; /* there was no file: a first save that fails takes away what it made */
};

/** Turn the connection's last failure into an error that names the file. */
dg_code dg_sql_fail(const dg_store *store, dg_error *err);

/** Run statements that give no rows. */
dg_code dg_sql_run(const dg_store *store, const char *sql, dg_error *err);

/**
 * A prepared statement with its parameters put, and its columns taken, one after the other.
 *
 * The first failure is kept: later calls do nothing, and dg_query_end returns it.
 */
typedef struct {
    const dg_store *store;
    sqlite3_stmt *statement;
    int at; /* the parameter or column that comes next */
    dg_code code;
    dg_error *err;
} dg_query;

/** Always to be ended, even when it failed. `document` becomes ?1 where the statement has one. */
void dg_query_begin(dg_query *query, const dg_store *store, const char *sql, int64_t document,
                    dg_error *err);
dg_code dg_query_end(dg_query *query);

/* Parameters, from ?2 on. Text is borrowed until the query runs; DG_NONE becomes NULL. */
void dg_query_put_text(dg_query *query, const char *text);
void dg_query_put_size(dg_query *query, size_t value);

/** Run with the parameters put so far; the next ones begin at ?2 again. */
void dg_query_run(dg_query *query);

/** Go to the next row; false at the end and after a failure. */
bool dg_query_next(dg_query *query);

/*
 * Columns of the row, from the first on. A value of another type, and text with a zero byte inside,
 * are failures: the file may have been changed by others. Text is borrowed until the next row.
 */
const char *dg_query_text(dg_query *query);
int64_t dg_query_number(dg_query *query); /* not negative */
size_t dg_query_size(dg_query *query);
bool dg_query_bool(dg_query *query);

/** Whether the next column is NULL, which is passed over then. */
bool dg_query_null(dg_query *query);

/** A failure unless what is known of the column taken last holds. */
void dg_query_require(dg_query *query, bool holds);

#endif
