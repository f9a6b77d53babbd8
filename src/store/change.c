/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/change.h"

#include <sys/stat.h>
#include <unistd.h>

#include "store/connection.h"

/* Take away the empty file that a failed first save has made; under the lock, since another program
 * may be about to fill it. */
static void remove_empty(const dg_store *store) {
    struct stat about;
    if (dg_sql_run(store, "BEGIN IMMEDIATE", NULL) != DG_OK) return;
    if (stat(store->path, &about) == 0 && about.st_size == 0) unlink(store->path);
    dg_sql_run(store, "ROLLBACK", NULL);
}

/* Undo a transaction that failed, back to where nothing was opened if nothing was there. */
static void undo(dg_store *store) {
    if (store->db == NULL) return;
    if (!sqlite3_get_autocommit(store->db)) dg_sql_run(store, "ROLLBACK", NULL);
    if (!store->missing) return;
    remove_empty(store);
    dg_connection_close(store);
}

static dg_code work_inside(const dg_store *store, dg_store_work *work, void *with, dg_error *err) {
    uint32_t version;
    dg_code code = dg_connection_judge(&version, store, err);
    if (code == DG_OK) code = dg_connection_bring_up(store, version, err);
    if (code == DG_OK) code = work(store, with, err);
    return code == DG_OK ? dg_connection_in_place(store, err) : code;
}

dg_code dg_store_change(dg_store *store, dg_store_work *work, void *with, dg_error *err) {
    dg_code code = store->db == NULL ? dg_connection_open(store, DG_STORE_WRITE, err) : DG_OK;
    if (code == DG_OK) code = dg_sql_run(store, "BEGIN IMMEDIATE", err);
    if (code == DG_OK) code = work_inside(store, work, with, err);
    if (code == DG_OK) code = dg_sql_run(store, "COMMIT", err);
    if (code == DG_OK)
        store->missing = false;
    else
        undo(store);
    return code;
}
