/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents come, go, and take each other's place. */
#include <stdlib.h>

#include "base/fail.h"
#include "base/text.h"
#include "store/change.h"
#include "store/corrections.h"
#include "store/fault.h"
#include "store/save.h"

typedef struct {
    const dg_document *document;
    int64_t old; /* the document whose place it takes; 0: nobody's */
    int64_t id;
    bool added;
} arrival;

static dg_code find(int64_t *id, const dg_store *store, const char *sha256, dg_error *err) {
    dg_query q;
    dg_query_begin(&q, store, "SELECT id FROM document WHERE sha256 = ?2", 0, err);
    dg_query_put_text(&q, sha256);
    *id = dg_query_next(&q) ? dg_query_number(&q) : 0;
    return dg_query_end(&q);
}

/* The name of a document, to be freed. */
static dg_code name_of(char **name, const dg_store *store, int64_t id, dg_error *err) {
    dg_query q;
    bool there = false;
    *name = NULL;
    dg_query_begin(&q, store, "SELECT name FROM document WHERE id = ?1", id, err);
    if (dg_query_next(&q)) {
        there = true;
        *name = dg_format("%s", dg_query_text(&q));
    }
    dg_code code = dg_query_end(&q);
    if (code == DG_OK && !there)
        code = dg_fail(err, DG_ENOTFOUND, "no document %lld in %s", (long long)id, store->path);
    else if (code == DG_OK && *name == NULL)
        code = dg_fail_memory(err);
    return code;
}

/* The document's rows, and then those that stand for names which nothing mentions any more. */
static dg_code take_out(const dg_store *store, int64_t id, dg_error *err) {
    dg_query q;
    dg_query_begin(&q, store, "DELETE FROM document WHERE id = ?1", id, err);
    dg_query_run(&q);
    dg_code code = dg_query_end(&q);
    if (code != DG_OK) return code;
    return dg_sql_run(store,
                      "DELETE FROM department_name WHERE (as_written, department) NOT IN"
                      " (SELECT as_written, department FROM assignment);"
                      "DELETE FROM department WHERE name NOT IN"
                      " (SELECT department FROM document_department)",
                      err);
}

static dg_code save(const dg_store *store, void *with, dg_error *err) {
    arrival *a = with;
    dg_code code = find(&a->id, store, a->document->sha256, err);
    a->added = a->id == 0;
    return code == DG_OK && a->added ? dg_document_save(&a->id, store, a->document, err) : code;
}

static dg_code replace(const dg_store *store, void *with, dg_error *err) {
    arrival *a = with;
    char *old_name, *new_name = NULL;
    dg_code code = name_of(&old_name, store, a->old, err);
    if (code == DG_OK) code = save(store, a, err);
    if (code == DG_OK && a->id != a->old) {
        code = take_out(store, a->old, err);
        if (code == DG_OK) code = name_of(&new_name, store, a->id, err);
        if (code == DG_OK) code = dg_corrections_hand_over(store, old_name, new_name, err);
    }
    free(old_name);
    free(new_name);
    return code;
}

static dg_code take_in(int64_t *id, bool *added, dg_store *store, dg_store_work *work, arrival a,
                       dg_error *err) {
    const char *fault = dg_document_fault(a.document);
    if (fault != NULL)
        return dg_fail(err, DG_EINVAL, "%s does not take the document: %s", store->path, fault);
    dg_code code = dg_store_change(store, work, &a, err);
    if (code != DG_OK) return code;
    if (id != NULL) *id = a.id;
    if (added != NULL) *added = a.added;
    return DG_OK;
}

dg_code dg_store_save(int64_t *id, bool *added, dg_store *store, const dg_document *document,
                      dg_error *err) {
    return take_in(id, added, store, save, (arrival){.document = document}, err);
}

dg_code dg_store_replace(int64_t *id, bool *added, dg_store *store, const dg_document *document,
                         int64_t old, dg_error *err) {
    return take_in(id, added, store, replace, (arrival){.document = document, .old = old}, err);
}

static dg_code remove_document(const dg_store *store, void *with, dg_error *err) {
    const int64_t *id = with;
    char *name;
    dg_code code = name_of(&name, store, *id, err);
    free(name);
    return code == DG_OK ? take_out(store, *id, err) : code;
}

dg_code dg_store_remove(dg_store *store, int64_t id, dg_error *err) {
    return dg_store_change(store, remove_document, &id, err);
}
