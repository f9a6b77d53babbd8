/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sql.h"

#include <errno.h>
#include <string.h>

#include "base/fail.h"
#include "base/slice.h"
#include "base/utf8.h"

/* SQLite quotes from the file, which may be damaged: what fits of it, as one line of UTF-8. */
static void quote(char *line, size_t size, const char *message) {
    dg_slice whole = dg_slice_of(message);
    size_t n = dg_utf8_first_invalid(whole);
    if (n >= size) n = size - 1;
    for (size_t i = 0; i < n; i++)
        line[i] = (unsigned char)message[i] < ' ' ? ' ' : message[i];
    line[n] = '\0';
}

dg_code dg_sql_fail(const dg_store *store, dg_error *err) {
    char reason[DG_MESSAGE_MAX / 2];
    int system = sqlite3_system_errno(store->db);
    quote(reason, sizeof reason, sqlite3_errmsg(store->db));
    switch (sqlite3_errcode(store->db)) {
    case SQLITE_NOMEM:
        return dg_fail_memory(err);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return dg_fail(err, DG_EIO, "%s is in use by another program", store->path);
    case SQLITE_FULL:
        return dg_fail(err, DG_EIO, "no room left to write %s", store->path);
    case SQLITE_READONLY:
        return dg_fail(err, DG_EIO, "cannot write %s", store->path);
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM:
        return dg_fail(err, DG_EIO, "cannot read or write %s: %s", store->path,
                       system != 0 ? strerror(system) : reason);
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
        return dg_fail(err, DG_EINVAL, "%s does not take it: %s", store->path, reason);
    default:
        return dg_fail(err, DG_EFORMAT, "%s is damaged: %s", store->path, reason);
    }
}

dg_code dg_sql_run(const dg_store *store, const char *sql, dg_error *err) {
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK ? DG_OK
                                                                       : dg_sql_fail(store, err);
}

static void keep(dg_query *query, int status) {
    if (status != SQLITE_OK && query->code == DG_OK)
        query->code = dg_sql_fail(query->store, query->err);
}

void dg_query_begin(dg_query *query, const dg_store *store, const char *sql, int64_t document,
                    dg_error *err) {
    *query = (dg_query){.store = store, .at = 2, .err = err};
    keep(query, sqlite3_prepare_v2(store->db, sql, -1, &query->statement, NULL));
    if (query->code == DG_OK && sqlite3_bind_parameter_count(query->statement) > 0)
        keep(query, sqlite3_bind_int64(query->statement, 1, document));
}

dg_code dg_query_end(dg_query *query) {
    sqlite3_finalize(query->statement);
    query->statement = NULL;
    return query->code;
}

void dg_query_put_text(dg_query *query, const char *text) {
    if (query->code != DG_OK) return;
    keep(query, sqlite3_bind_text64(query->statement, query->at++, text, strlen(text),
                                    SQLITE_STATIC, SQLITE_UTF8));
}

void dg_query_put_size(dg_query *query, size_t value) {
    if (query->code != DG_OK) return;
    int at = query->at++;
    keep(query, value == DG_NONE ? sqlite3_bind_null(query->statement, at)
                                 : sqlite3_bind_int64(query->statement, at, (int64_t)value));
}

void dg_query_run(dg_query *query) {
    while (dg_query_next(query))
        ;
    if (query->code == DG_OK) sqlite3_reset(query->statement);
    query->at = 2;
}

bool dg_query_next(dg_query *query) {
    if (query->code != DG_OK) return false;
    int status = sqlite3_step(query->statement);
    query->at = 0;
    if (status != SQLITE_ROW && status != SQLITE_DONE) keep(query, status);
    return status == SQLITE_ROW;
}

void dg_query_require(dg_query *query, bool holds) {
    if (holds || query->code != DG_OK) return;
    query->code = dg_fail(query->err, DG_EFORMAT, "%s is damaged: a value that cannot be, in %s",
                          query->store->path, sqlite3_column_name(query->statement, query->at - 1));
}

/* Whether the next column has the type; the place moves on. */
static bool take(dg_query *query, int type) {
    if (query->code != DG_OK) return false;
    int at = query->at++;
    dg_query_require(query, sqlite3_column_type(query->statement, at) == type);
    return query->code == DG_OK;
}

const char *dg_query_text(dg_query *query) {
    if (!take(query, SQLITE_TEXT)) return "";
    const char *text = (const char *)sqlite3_column_text(query->statement, query->at - 1);
    if (text == NULL) {
        query->code = dg_fail_memory(query->err);
        return "";
    }
    size_t n = (size_t)sqlite3_column_bytes(query->statement, query->at - 1);
    dg_query_require(query, strlen(text) == n);
    return text;
}

int64_t dg_query_number(dg_query *query) {
    if (!take(query, SQLITE_INTEGER)) return 0;
    int64_t number = sqlite3_column_int64(query->statement, query->at - 1);
    dg_query_require(query, number >= 0);
    return number;
}

size_t dg_query_size(dg_query *query) {
    return (size_t)dg_query_number(query);
}

bool dg_query_bool(dg_query *query) {
    int64_t number = dg_query_number(query);
    dg_query_require(query, number <= 1);
    return number == 1;
}

bool dg_query_null(dg_query *query) {
    if (query->code != DG_OK) return false;
    bool null = sqlite3_column_type(query->statement, query->at) == SQLITE_NULL;
    if (null) query->at++;
    return null;
}
