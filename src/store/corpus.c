/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several documents at once, with their corrections applied. */
#include <stdlib.h>

#include "base/fail.h"
#include "store/corrections.h"
#include "store/load.h"
#include "store/sql.h"

/* What is wanted of the store, and what there is. */
typedef struct {
    dg_store *store;
    const int64_t *wanted; /* n_wanted = 0: all */
    size_t n_wanted;
    int64_t *all;
    size_t n_all;
    dg_corrections *corrections; /* NULL: show the reading */
    dg_registry *registry;       /* NULL where nothing is corrected */
} request;

static bool is_among(int64_t id, const int64_t *ids, size_t n) {
    size_t i = 0;
    while (i < n && ids[i] != id)
        i++;
    return i < n;
}

/* --- corrections --- */

static dg_code load_corrections(request *r, dg_error *err) {
    size_t n;
    dg_code code = dg_corrections_load(&r->corrections, r->store, err);
    if (code != DG_OK) return code;
    dg_corrections_items(r->corrections, &n);
    return n == 0 ? DG_OK : dg_registry_new(&r->registry, err);
}

static bool is_corrected(const request *r, const dg_document *reading) {
    size_t n = 0, i = 0;
    if (r->corrections == NULL) return false;
    const dg_correction *c = dg_corrections_items(r->corrections, &n);
    while (i < n && !dg_pattern_matches(c[i].document, reading->name))
        i++;
    return i < n;
}

/* The reading gives way to what corrections make of it. */
static dg_code correct(dg_document **document, const request *r, dg_error *err) {
    dg_document *reading = *document;
    size_t n;
    const dg_correction *c = dg_corrections_items(r->corrections, &n);
    dg_code code = dg_corrections_apply(document, NULL, reading, c, n, r->registry, err);
    if (code == DG_OK) dg_document_free(reading);
    return code;
}

/* --- documents --- */

static dg_code load_one(dg_corpus *corpus, const request *r, int64_t id, dg_error *err) {
    dg_document **document = &corpus->documents[corpus->n];
    dg_code code = dg_document_load(document, r->store, id, err);
    if (code != DG_OK) return code;
    corpus->n++;
    return is_corrected(r, *document) ? correct(document, r, err) : DG_OK;
}

static dg_code load_wanted(dg_corpus *corpus, const request *r, dg_error *err) {
    for (size_t i = 0; i < r->n_wanted; i++)
        if (!is_among(r->wanted[i], r->all, r->n_all))
            return dg_fail(err, DG_ENOTFOUND, "no document %lld in %s", (long long)r->wanted[i],
                           r->store->path);
    corpus->documents = calloc(r->n_all + 1, sizeof *corpus->documents);
    if (corpus->documents == NULL) return dg_fail_memory(err);
    dg_code code = DG_OK;
    for (size_t i = 0; i < r->n_all && code == DG_OK; i++)
        if (r->n_wanted == 0 || is_among(r->all[i], r->wanted, r->n_wanted))
            code = load_one(corpus, r, r->all[i], err);
    return code;
}

static dg_code load(dg_corpus **corpus, request r, bool amended, dg_error *err) {
    dg_corpus *made = calloc(1, sizeof *made);
    dg_code code = made == NULL ? dg_fail_memory(err) : DG_OK;
    /* One transaction: what another program saves meanwhile is seen whole or not at all. */
    if (code == DG_OK && r.store->db != NULL) code = dg_sql_run(r.store, "BEGIN", err);
    if (code == DG_OK) code = dg_store_ids(&r.all, &r.n_all, r.store, err);
    if (code == DG_OK && amended) code = load_corrections(&r, err);
    if (code == DG_OK) code = load_wanted(made, &r, err);
    if (r.store->db != NULL) dg_sql_run(r.store, "ROLLBACK", NULL);
    dg_corrections_free(r.corrections);
    dg_registry_free(r.registry);
    free(r.all);
    if (code == DG_OK)
        *corpus = made;
    else
        dg_corpus_free(made);
    return code;
}

dg_code dg_store_load(dg_corpus **corpus, dg_store *store, const int64_t *ids, size_t n,
                      dg_error *err) {
    return load(corpus, (request){.store = store, .wanted = ids, .n_wanted = n}, true, err);
}

dg_code dg_store_load_reading(dg_corpus **corpus, dg_store *store, const int64_t *ids, size_t n,
                              dg_error *err) {
    return load(corpus, (request){.store = store, .wanted = ids, .n_wanted = n}, false, err);
}
