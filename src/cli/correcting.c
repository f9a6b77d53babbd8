/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "correcting.h"

#include <stdlib.h>
#include <string.h>

static dg_code load_list(cli_corrections *all, const char *db, dg_error *err) {
    dg_store *store = NULL;
    dg_code code = dg_store_open(&store, db, DG_STORE_READ, err);
    if (code == DG_OK) code = dg_store_corrections(&all->list, store, err);
    dg_store_close(store);
    return code == DG_OK ? dg_registry_new(&all->registry, err) : code;
}

bool cli_corrections_load(cli_corrections *all, cli *c) {
    dg_error err = {0};
    *all = (cli_corrections){.readings = cli_load_reading(c)};
    if (all->readings == NULL) return false;
    if (load_list(all, c->db, &err) == DG_OK) return true;
    cli_fail_error(&err);
    return false;
}

void cli_corrections_free(cli_corrections *all) {
    dg_corpus_free(all->readings);
    dg_corrections_free(all->list);
    dg_registry_free(all->registry);
}

bool cli_corrections_apply(dg_corpus **corrected, size_t **touched, const cli_corrections *all) {
    size_t n;
    const dg_correction *items = dg_corrections_items(all->list, &n);
    dg_corpus *made = calloc(1, sizeof *made);
    size_t *counts = calloc(n + 1, sizeof *counts);
    if (made != NULL) made->documents = calloc(all->readings->n + 1, sizeof *made->documents);
    bool ok = made != NULL && counts != NULL && made->documents != NULL;
    for (; ok && made->n < all->readings->n; made->n += ok)
        ok = dg_corrections_apply(&made->documents[made->n], counts,
                                  all->readings->documents[made->n], items, n, all->registry,
                                  NULL) == DG_OK;
    if (ok) {
        *corrected = made;
        *touched = counts;
        return true;
    }
    cli_fail("out of memory");
    dg_corpus_free(made);
    free(counts);
    return false;
}

/* --- list --- */

static dg_table *new_table(dg_lang lang) {
    static const struct {
        const char *key, *title;
        dg_cell_kind kind;
    } columns[] = {
        {"number", "correction", DG_CELL_COUNT},
        {"document", "document", DG_CELL_TEXT},
        {"task", "task", DG_CELL_TEXT},
        {"kind", "kind", DG_CELL_WORD},
        {"department", "department", DG_CELL_TEXT},
        {"value", "value", DG_CELL_TEXT},
        {"tasks", "tasks", DG_CELL_COUNT},
        {"who", "who", DG_CELL_TEXT},
        {"when", "when", DG_CELL_TEXT},
        {"note", "remark", DG_CELL_TEXT},
    };
    dg_table *t = dg_table_new(lang);
    for (size_t i = 0; t != NULL && i < sizeof columns / sizeof *columns; i++)
        dg_table_column(t, columns[i].key, columns[i].title, columns[i].kind, 0);
    if (t == NULL) cli_fail("out of memory");
    return t;
}

static void put_row(dg_table *t, const dg_correction *c, size_t tasks) {
    dg_table_count(t, (size_t)c->number);
    dg_table_text(t, c->document);
    dg_table_text(t, c->task);
    dg_table_word(t, dg_correction_kind_name(c->kind));
    dg_table_text(t, c->department);
    dg_table_text(t, c->value);
    dg_table_count(t, tasks);
    dg_table_text(t, c->who);
    dg_table_text(t, c->when);
    dg_table_text(t, c->note);
}

static bool is_about(const dg_correction *c, const dg_corpus *corpus) {
    size_t i = 0;
    while (i < corpus->n && !dg_pattern_matches(c->document, corpus->documents[i]->name))
        i++;
    return i < corpus->n;
}

int cli_list_corrections(cli *c) {
    bool chosen = c->n_documents > 0; /* else those of documents that are gone count too */
    cli_corrections all;
    dg_corpus *corrected = NULL;
    size_t *touched = NULL, n;
    int status = CLI_FAILED;
    if (cli_corrections_load(&all, c) && cli_corrections_apply(&corrected, &touched, &all)) {
        dg_table *t = new_table(c->lang);
        const dg_correction *items = dg_corrections_items(all.list, &n);
        for (size_t i = 0; t != NULL && i < n; i++)
            if (!chosen || is_about(&items[i], all.readings)) put_row(t, &items[i], touched[i]);
        status = cli_print_table(c, t);
    }
    dg_corpus_free(corrected);
    free(touched);
    cli_corrections_free(&all);
    return status;
}

/* --- notes --- */

void cli_note_corrections(dg_store *store, const dg_document *reading) {
    dg_corrections *list = NULL;
    dg_document *corrected = NULL;
    size_t n, fit = 0, unfit = 0;
    if (dg_store_corrections(&list, store, NULL) != DG_OK) return;
    const dg_correction *items = dg_corrections_items(list, &n);
    size_t *touched = calloc(n + 1, sizeof *touched);
    if (n > 0 && touched != NULL &&
        dg_corrections_apply(&corrected, touched, reading, items, n, NULL, NULL) == DG_OK)
        for (size_t i = 0; i < n; i++) {
            fit += touched[i] > 0;
            unfit += touched[i] == 0 && strcmp(items[i].document, reading->name) == 0;
        }
    if (fit + unfit > 0)
        cli_note("%s: corrections applied %zu, fitting nothing %zu", reading->name, fit, unfit);
    dg_document_free(corrected);
    dg_corrections_free(list);
    free(touched);
}
