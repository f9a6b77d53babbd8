/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/corrections.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/strmap.h"
#include "base/text.h"
#include "store/change.h"
#include "store/connection.h"

#define FIELDS "document, task, kind, department, value, note, who, at"

enum { VERSION_WITH_CORRECTIONS = 2 };

/* --- load --- */

static void take(dg_query *q, dg_corrections *list) {
    dg_error reason = {0};
    dg_correction c = {.number = dg_query_number(q)};
    c.document = dg_query_text(q);
    c.task = dg_query_text(q);
    dg_query_require(q, dg_correction_kind_from_name(&c.kind, dg_query_text(q)));
    c.department = dg_query_text(q);
    c.value = dg_query_text(q);
    c.note = dg_query_text(q);
    c.who = dg_query_text(q);
    c.when = dg_query_text(q);
    if (q->code != DG_OK) return;
    q->code = dg_corrections_add(list, &c, &reason);
    if (q->code == DG_ENOMEM) dg_fail_memory(q->err);
    if (q->code == DG_EINVAL)
        q->code = dg_fail(q->err, DG_EFORMAT, "%s is damaged: correction %lld: %s", q->store->path,
                          (long long)c.number, reason.message);
}

dg_code dg_corrections_load(dg_corrections **list, const dg_store *store, dg_error *err) {
    uint32_t version = 0;
    dg_corrections *made = dg_corrections_new();
    dg_code code = made == NULL ? dg_fail_memory(err) : DG_OK;
    if (code == DG_OK && store->db != NULL) code = dg_connection_judge(&version, store, err);
    if (code == DG_OK && version >= VERSION_WITH_CORRECTIONS) {
        dg_query q;
        dg_query_begin(&q, store, "SELECT id, " FIELDS " FROM correction ORDER BY id", 0, err);
        while (dg_query_next(&q))
            take(&q, made);
        code = dg_query_end(&q);
    }
    if (code == DG_OK)
        *list = made;
    else
        dg_corrections_free(made);
    return code;
}

dg_code dg_store_corrections(dg_corrections **list, dg_store *store, dg_error *err) {
    return dg_corrections_load(list, store, err);
}

/* --- keep --- */

typedef struct {
    const dg_correction *items;
    size_t n;
    bool only_new;
    size_t added;
    int64_t last;
} amendment;

/* Count one more, or one less where there is any, of the corrections with the same fields. */
static dg_code recount(size_t *before, dg_strmap *counts, const dg_correction *c, bool more,
                       dg_error *err) {
    /* no field holds a line end */
    char *key = dg_format("%s\n%s\n%d\n%s\n%s\n%s\n%s\n%s", c->document, c->task, (int)c->kind,
                          c->department, c->value, c->note, c->who, c->when);
    bool ok = key != NULL;
    *before = 0;
    if (ok) dg_strmap_get(counts, dg_slice_of(key), before);
    if (ok && (more || *before > 0))
        ok = dg_strmap_set(counts, dg_slice_of(key), more ? *before + 1 : *before - 1);
    free(key);
    return ok ? DG_OK : dg_fail_memory(err);
}

static dg_code count_all(dg_strmap *counts, const dg_store *store, dg_error *err) {
    dg_corrections *list = NULL;
    size_t n = 0, before;
    dg_code code = dg_corrections_load(&list, store, err);
    const dg_correction *items = code == DG_OK ? dg_corrections_items(list, &n) : NULL;
    for (size_t i = 0; i < n && code == DG_OK; i++)
        code = recount(&before, counts, &items[i], true, err);
    dg_corrections_free(list);
    return code;
}

static void insert(dg_query *q, const dg_correction *c) {
    dg_query_put_text(q, c->document);
    dg_query_put_text(q, c->task);
    dg_query_put_text(q, dg_correction_kind_name(c->kind));
    dg_query_put_text(q, c->department);
    dg_query_put_text(q, c->value);
    dg_query_put_text(q, c->note);
    dg_query_put_text(q, c->who);
    dg_query_put_text(q, c->when);
    dg_query_run(q);
}

/* `there`: how many of each kind are in the store and were not met yet; NULL: keep all. */
static dg_code insert_all(const dg_store *store, amendment *a, dg_strmap *there, dg_error *err) {
    dg_query q;
    dg_query_begin(&q, store,
                   "INSERT INTO correction (" FIELDS ") VALUES (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", 0,
                   err);
    for (size_t i = 0; i < a->n && q.code == DG_OK; i++) {
        size_t alike = 0;
        if (there != NULL) q.code = recount(&alike, there, &a->items[i], false, err);
        if (q.code != DG_OK || alike > 0) continue;
        insert(&q, &a->items[i]);
        a->added++;
        a->last = sqlite3_last_insert_rowid(store->db);
    }
    return dg_query_end(&q);
}

static dg_code amend(const dg_store *store, void *with, dg_error *err) {
    amendment *a = with;
    if (!a->only_new) return insert_all(store, a, NULL, err);
    dg_strmap *there = dg_strmap_new();
    dg_code code = there == NULL ? dg_fail_memory(err) : count_all(there, store, err);
    if (code == DG_OK) code = insert_all(store, a, there, err);
    dg_strmap_free(there);
    return code;
}

dg_code dg_store_amend(size_t *added, int64_t *last, dg_store *store,
                       const dg_correction *corrections, size_t n, bool only_new, dg_error *err) {
    amendment a = {.items = corrections, .n = n, .only_new = only_new};
    dg_code code = DG_OK;
    for (size_t i = 0; i < n && code == DG_OK; i++)
        code = dg_correction_check(&corrections[i], err);
    if (code == DG_OK) code = dg_store_change(store, amend, &a, err);
    if (code != DG_OK) return code;
    if (added != NULL) *added = a.added;
    if (last != NULL) *last = a.last;
    return DG_OK;
}

/* --- forget --- */

static dg_code undo(const dg_store *store, void *with, dg_error *err) {
    const int64_t *number = with;
    dg_query q;
    dg_query_begin(&q, store, "DELETE FROM correction WHERE id = ?1", *number, err);
    dg_query_run(&q);
    bool gone = sqlite3_changes(store->db) > 0;
    dg_code code = dg_query_end(&q);
    if (code != DG_OK || gone) return code;
    return dg_fail(err, DG_ENOTFOUND, "no correction %lld in %s", (long long)*number, store->path);
}

dg_code dg_store_undo(dg_store *store, int64_t number, dg_error *err) {
    return dg_store_change(store, undo, &number, err);
}

/* --- hand over --- */

dg_code dg_corrections_hand_over(const dg_store *store, const char *from, const char *to,
                                 dg_error *err) {
    static const char *const steps[] = {
        "INSERT INTO correction (" FIELDS ")"
        " SELECT ?3, task, kind, department, value, note, who, at FROM correction"
        " WHERE document = ?2 AND EXISTS (SELECT 1 FROM document WHERE name = ?2) ORDER BY id",
        "UPDATE correction SET document = ?3"
        " WHERE document = ?2 AND NOT EXISTS (SELECT 1 FROM document WHERE name = ?2)",
    };
    dg_code code = DG_OK;
    for (size_t i = 0; i < sizeof steps / sizeof *steps && code == DG_OK; i++) {
        dg_query q;
        dg_query_begin(&q, store, steps[i], 0, err);
        dg_query_put_text(&q, from);
        dg_query_put_text(&q, to);
        dg_query_run(&q);
        code = dg_query_end(&q);
    }
    return code;
}
