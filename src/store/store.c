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
#include "store/fault.h"
#include "store/load.h"
#include "store/save.h"
#include "store/sql.h"

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
    bool blank;
    dg_code code = dg_connection_judge_file(store->path, err);
    if (code == DG_OK) code = dg_connection_open(store, mode, err);
    if (code == DG_OK) code = dg_connection_judge(&blank, store, err);
    if (code != DG_OK) return code;
    if (blank) { /* a first save was broken off, and undone just now */
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

static dg_code find(int64_t *id, const dg_store *store, const char *sha256, dg_error *err) {
    dg_query q;
    dg_query_begin(&q, store, "SELECT id FROM document WHERE sha256 = ?2", 0, err);
    dg_query_put_text(&q, sha256);
    *id = dg_query_next(&q) ? dg_query_number(&q) : 0;
    return dg_query_end(&q);
}

/* Inside the transaction: the schema where there is none yet, the document unless it is there. */
static dg_code save(int64_t *id, bool *added, const dg_store *store, const dg_document *document,
                    dg_error *err) {
    bool blank;
    dg_code code = dg_connection_judge(&blank, store, err);
    if (code == DG_OK && blank) code = dg_connection_fill(store, err);
    if (code == DG_OK) code = find(id, store, document->sha256, err);
    *added = *id == 0;
    if (code == DG_OK && *added) code = dg_document_save(id, store, document, err);
    return code == DG_OK ? dg_connection_in_place(store, err) : code;
}

dg_code dg_store_save(int64_t *id, bool *added, dg_store *store, const dg_document *document,
                      dg_error *err) {
    int64_t number = 0;
    bool is_new = false;
    const char *fault = dg_document_fault(document);
    if (fault != NULL)
        return dg_fail(err, DG_EINVAL, "%s does not take the document: %s", store->path, fault);
    dg_code code = store->db == NULL ? dg_connection_open(store, DG_STORE_WRITE, err) : DG_OK;
    if (code == DG_OK) code = dg_sql_run(store, "BEGIN IMMEDIATE", err);
    if (code == DG_OK) code = save(&number, &is_new, store, document, err);
    if (code == DG_OK) code = dg_sql_run(store, "COMMIT", err);
    if (code != DG_OK) {
        undo(store);
        return code;
    }
    store->missing = false;
    if (id != NULL) *id = number;
    if (added != NULL) *added = is_new;
    return DG_OK;
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

static bool is_among(int64_t id, const int64_t *ids, size_t n) {
    size_t i = 0;
    while (i < n && ids[i] != id)
        i++;
    return i < n;
}

/* Inside the transaction: add to the corpus those of all the numbers that are wanted. */
static dg_code load(dg_corpus *corpus, dg_store *store, const int64_t *wanted, size_t n_wanted,
                    const int64_t *all, size_t n_all, dg_error *err) {
    for (size_t i = 0; i < n_wanted; i++)
        if (!is_among(wanted[i], all, n_all))
            return dg_fail(err, DG_ENOTFOUND, "no document %lld in %s", (long long)wanted[i],
                           store->path);
    corpus->documents = calloc(n_all + 1, sizeof *corpus->documents);
    if (corpus->documents == NULL) return dg_fail_memory(err);
    dg_code code = DG_OK;
    for (size_t i = 0; i < n_all && code == DG_OK; i++) {
        if (n_wanted > 0 && !is_among(all[i], wanted, n_wanted)) continue;
        code = dg_document_load(&corpus->documents[corpus->n], store, all[i], err);
        if (code == DG_OK) corpus->n++;
    }
    return code;
}

dg_code dg_store_load(dg_corpus **corpus, dg_store *store, const int64_t *ids, size_t n,
                      dg_error *err) {
    int64_t *all = NULL;
    size_t n_all = 0;
    dg_corpus *made = calloc(1, sizeof *made);
    dg_code code = made == NULL ? dg_fail_memory(err) : DG_OK;
    /* One transaction: what another program saves meanwhile is seen whole or not at all. */
    if (code == DG_OK && store->db != NULL) code = dg_sql_run(store, "BEGIN", err);
    if (code == DG_OK) code = dg_store_ids(&all, &n_all, store, err);
    if (code == DG_OK) code = load(made, store, ids, n, all, n_all, err);
    if (store->db != NULL) dg_sql_run(store, "ROLLBACK", NULL);
    free(all);
    if (code == DG_OK)
        *corpus = made;
    else
        dg_corpus_free(made);
    return code;
}
