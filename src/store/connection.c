/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/connection.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/text.h"

extern const unsigned char dg_schema_sql[], dg_schema_2_sql[], dg_schema_3_sql[];

/* Step i makes version i + 1 out of version i; 0 is a blank database. */
static const unsigned char *const steps[] = {dg_schema_sql, dg_schema_2_sql, dg_schema_3_sql};

enum { APPLICATION_ID = 0x44754772, SCHEMA_VERSION = sizeof steps / sizeof *steps };

enum { PATIENCE_MS = 5000 }; /* how long to wait for another program's lock */

/* Where the file format puts them: https://www.sqlite.org/fileformat2.html#the_database_header */
enum { HEADER_BYTES = 100, AT_USER_VERSION = 60, AT_APPLICATION_ID = 68 };

static uint32_t big_endian(const unsigned char *at) {
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static dg_code judge(const char *path, uint32_t application, uint32_t version, dg_error *err) {
    if (application != APPLICATION_ID)
        return dg_fail(err, DG_EFOREIGN, "%s is not a dutygraph store", path);
    if (version > SCHEMA_VERSION)
        return dg_fail(err, DG_EFOREIGN,
                       "%s was written by a newer dutygraph: it has schema %u, this one knows %d",
                       path, (unsigned)version, SCHEMA_VERSION);
    if (version == 0) return dg_fail(err, DG_EFORMAT, "%s is damaged: no schema version", path);
    return DG_OK;
}

static dg_code cannot_open(const char *path, dg_error *err) {
    return dg_fail(err, DG_EIO, "cannot open %s: %s", path, strerror(errno));
}

dg_code dg_connection_judge_file(const char *path, dg_error *err) {
    unsigned char header[HEADER_BYTES] = {0};
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return cannot_open(path, err);
    ssize_t n = read(fd, header, sizeof header);
    if (n < 0) cannot_open(path, err);
    close(fd);
    if (n < 0) return DG_EIO;
    if (n < HEADER_BYTES || memcmp(header, "SQLite format 3", 16) != 0)
        return judge(path, 0, 0, err);
    return judge(path, big_endian(header + AT_APPLICATION_ID), big_endian(header + AT_USER_VERSION),
                 err);
}

static dg_code configure(const dg_store *store, dg_store_mode mode, dg_error *err) {
    sqlite3_busy_timeout(store->db, PATIENCE_MS);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    if (mode == DG_STORE_READ) return dg_sql_run(store, "PRAGMA query_only = ON", err);
    /* Nothing of a document reaches the file before all of it is there. */
    return dg_sql_run(store, "PRAGMA cache_spill = OFF", err);
}

dg_code dg_connection_open(dg_store *store, dg_store_mode mode, dg_error *err) {
    /* "./" keeps SQLite from taking names such as ":memory:" and "file:x" for more than names. */
    char *path = dg_format("%s%s", store->path[0] == '/' ? "" : "./", store->path);
    if (path == NULL) return dg_fail_memory(err);
    int flags = SQLITE_OPEN_READWRITE | (mode == DG_STORE_WRITE ? SQLITE_OPEN_CREATE : 0);
    int status = sqlite3_open_v2(path, &store->db, flags, NULL);
    free(path);
    if (store->db == NULL) return dg_fail_memory(err);
    dg_code code = status == SQLITE_OK ? configure(store, mode, err) : dg_sql_fail(store, err);
    if (code != DG_OK) dg_connection_close(store);
    return code;
}

void dg_connection_close(dg_store *store) {
    sqlite3_close(store->db);
    store->db = NULL;
}

dg_code dg_connection_judge(uint32_t *version, const dg_store *store, dg_error *err) {
    dg_query q;
    uint32_t application = 0;
    bool blank = false;
    *version = 0;
    dg_query_begin(&q, store,
                   "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema) AND application_id = 0,"
                   " application_id & 0xffffffff, user_version & 0xffffffff"
                   " FROM pragma_application_id, pragma_user_version",
                   0, err);
    if (dg_query_next(&q)) {
        blank = dg_query_bool(&q);
        application = (uint32_t)dg_query_number(&q);
        *version = (uint32_t)dg_query_number(&q);
    }
    dg_code code = dg_query_end(&q);
    return code != DG_OK || blank ? code : judge(store->path, application, *version, err);
}

dg_code dg_connection_bring_up(const dg_store *store, uint32_t version, dg_error *err) {
    dg_code code = DG_OK;
    for (; version < SCHEMA_VERSION && code == DG_OK; version++)
        code = dg_sql_run(store, (const char *)steps[version], err);
    return code;
}

dg_code dg_connection_in_place(const dg_store *store, dg_error *err) {
    int moved = 0;
    sqlite3_file_control(store->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved ? dg_fail(err, DG_EIO, "%s was moved or deleted while in use", store->path)
                 : DG_OK;
}
