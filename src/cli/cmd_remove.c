/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "commands.h"

/* The document with that number or name among all of them; its place, or DG_NONE after a message.
 */
static size_t find_document(const cli *c, const dg_corpus *all, const char *wanted) {
    char *end;
    long long number = strtoll(wanted, &end, 10);
    size_t found = DG_NONE;
    for (size_t i = 0; i < all->n; i++)
        if (*end == '\0' && c->documents[i] == number) return i;
    for (size_t i = 0; i < all->n; i++) {
        if (strcmp(all->documents[i]->name, wanted) != 0) continue;
        if (found != DG_NONE) {
            cli_fail("%s is the name of documents %zu and %zu; say which number", wanted,
                     cli_document_number(c, found), cli_document_number(c, i));
            return DG_NONE;
        }
        found = i;
    }
    if (found != DG_NONE) return found;
    const char **names = calloc(all->n + 1, sizeof *names);
    for (size_t i = 0; names != NULL && i < all->n; i++)
        names[i] = all->documents[i]->name;
    cli_unknown(CLI_FAILED, "document", wanted, names, names == NULL ? 0 : all->n);
    free(names);
    return DG_NONE;
}

static size_t count_corrections(dg_store *store, const char *name) {
    dg_corrections *list = NULL;
    size_t n = 0, count = 0;
    if (dg_store_corrections(&list, store, NULL) != DG_OK) return 0;
    const dg_correction *items = dg_corrections_items(list, &n);
    for (size_t i = 0; i < n; i++)
        count += strcmp(items[i].document, name) == 0;
    dg_corrections_free(list);
    return count;
}

static int remove_document(cli *c, int64_t number, const char *name) {
    dg_store *store = NULL;
    dg_error err = {0};
    dg_code code = dg_store_open(&store, c->db, DG_STORE_WRITE, &err);
    if (code == DG_OK) code = dg_store_remove(store, number, &err);
    if (code == DG_OK) {
        size_t kept = count_corrections(store, name);
        cli_note("removed document %lld (%s)", (long long)number, name);
        if (kept > 0)
            cli_note("corrections kept for when %s is read again: %zu; see dutygraph amend --undo",
                     name, kept);
    }
    dg_store_close(store);
    return code == DG_OK ? CLI_DONE : cli_fail_error(&err);
}

static int run(cli *c, int argc, char **argv) {
    (void)argc;
    dg_corpus *all = cli_load_reading(c);
    if (all == NULL) return CLI_FAILED;
    size_t place = find_document(c, all, argv[0]);
    int status = place == DG_NONE
                     ? CLI_FAILED
                     : remove_document(c, c->documents[place], all->documents[place]->name);
    dg_corpus_free(all);
    return status;
}

const cli_command cmd_remove = {
    .name = "remove",
    .group = "Bring in",
    .arguments = "DOCUMENT",
    .summary = "Take a document out of the store, whole",
    .min_arguments = 1,
    .max_arguments = 1,
    .run = run,
};
