/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/store.h"

#include <errno.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/text.h"
#include "store/connection.h"

static dg_code nothing_to_read(const char *path, dg_error *err) {
    return dg_fail(err, DG_ENOTFOUND, "no store %s: import a document first", path);
}

/* The file is to be made by the first save: see now whether its folder would let us. */
static dg_code check_folder(const char *path, dg_error *err) {
    char *copy = dg_format("%s", path);
    if (copy == NULL) return dg_fail_memory(err);
    dg_code code = DG_OK;
    if (access(dirname(copy), W_OK | X_OK) != 0)
        code = dg_fail(err, DG_EIO, "cannot make %s: %s", path, strerror(errno));
    free(copy);
    return code;
}

static dg_code open_nothing(const dg_store *store, dg_store_mode mode, dg_error *err) {
    if (mode == DG_STORE_READ) return nothing_to_read(store->path, err);
    return store->missing ? check_folder(store->path, err) : DG_OK;
}

static dg_code open_file(dg_store *store, dg_store_mode mode, dg_error *err) {
    uint32_t version;
    dg_code code = dg_connection_judge_file(store->path, err);
    if (code == DG_OK) code = dg_connection_open(store, mode, err);
    if (code == DG_OK) code = dg_connection_judge(&version, store, err);
    if (code != DG_OK) return code;
    if (version == 0) { /* a first save was broken off, and undone just now */
        dg_connection_close(store);
        return open_nothing(store, mode, err);
    }
    if (mode == DG_STORE_WRITE && sqlite3_db_readonly(store->db, "main") == 1)
        return dg_fail(err, DG_EIO, "no permission to write %s", store->path);
    return DG_OK;
}

static dg_code open_path(dg_store *store, dg_store_mode mode, dg_error *err) {
    struct stat about = {0};
    store->missing = stat(store->path, &about) != 0;
    if (store->missing && errno != ENOENT)
        return dg_fail(err, DG_EIO, "cannot open %s: %s", store->path, strerror(errno));
    if (store->missing || (S_ISREG(about.st_mode) && about.st_size == 0))
        return open_nothing(store, mode, err);
    if (!S_ISREG(about.st_mode))
        return dg_fail(err, DG_EFOREIGN, "%s is not a file that can be a store", store->path);
    return open_file(store, mode, err);
}

dg_code dg_store_open(dg_store **store, const char *path, dg_store_mode mode, dg_error *err) {
    dg_store *made = calloc(1, sizeof *made);
    if (made == NULL) return dg_fail_memory(err);
    made->path = dg_format("%s", path);
    dg_code code = made->path == NULL ? dg_fail_memory(err) : open_path(made, mode, err);
    if (code == DG_OK)
        *store = made;
    else
        dg_store_close(made);
    return code;
}

void dg_store_close(dg_store *store) {
    if (store == NULL) return;
    dg_connection_close(store);
    free(store->path);
    free(store);
}

dg_code dg_store_ids(int64_t **ids, size_t *n, dg_store *store, dg_error *err) {
    DG_ARRAY(int64_t) found = {0};
    dg_code code = DG_PUSH(found, 0) ? DG_OK : dg_fail_memory(err);
    found.n = 0; /* there is an array even where there is no document */
    if (code == DG_OK && store->db != NULL) {
        dg_query q;
        dg_query_begin(&q, store, "SELECT id FROM document ORDER BY id", 0, err);
        while (dg_query_next(&q)) {
            int64_t id = dg_query_number(&q);
            if (!DG_PUSH(found, id)) q.code = dg_fail_memory(err);
        }
        code = dg_query_end(&q);
    }
    if (code != DG_OK) {
        free(found.items);
        return code;
    }
    *ids = found.items;
    *n = found.n;
    return DG_OK;
}
