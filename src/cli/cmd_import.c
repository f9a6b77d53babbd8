/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands.h"
#include "correcting.h"
#include "progress.h"
#include "reading.h"
#include "stopping.h"

static const char *replaces;
static const cli_option options[] = {
    CLI_READER_OPTIONS,
    {"replaces", "N", "the new version of document N, which goes", &replaces},
    {0}};

static void note_import(const char *path, const dg_document *document, int64_t id, bool added,
                        int64_t old) {
    bool gone = old != 0 && old != id;
    if (added)
        cli_note_document(document, path);
    else
        cli_note(gone ? "%s: already there as document %lld"
                      : "%s: already there as document %lld, nothing changed",
                 path, (long long)id);
    if (gone)
        cli_note("document %lld took the place of document %lld", (long long)id, (long long)old);
}

typedef struct {
    dg_store *store;
    int64_t old; /* the document whose place a new one takes; 0: nobody's */
} import;

static bool import_document(void *context, const dg_document *document, const char *path) {
    const import *into = context;
    int64_t id = 0;
    bool added = false;
    dg_error err = {0};
    dg_code code = into->old == 0
                       ? dg_store_save(&id, &added, into->store, document, &err)
                       : dg_store_replace(&id, &added, into->store, document, into->old, &err);
    if (code == DG_OK) {
        note_import(path, document, id, added, into->old);
        if (added) cli_note_corrections(into->store, document);
    } else {
        cli_fail_error(&err);
    }
    return code == DG_OK;
}

static int import_files(cli *c, const cli_reader *reader, const cli_files *files) {
    dg_store *store = NULL;
    dg_error err = {0};
    size_t old = 0;
    if (!cli_read_size(&old, "replaces", replaces)) return CLI_USAGE;
    if (replaces != NULL && (old == 0 || files->n != 1))
        return cli_usage("--replaces wants the number of a document, and one file");
    if (dg_store_open(&store, c->db, DG_STORE_WRITE, &err) != DG_OK) return cli_fail_error(&err);
    cli_stop_when_asked(); /* between two documents */
import into = {.store = store, .old =(int64_t) old };
    int status =
        cli_read_each(c, reader, files, import_document, &into) > 0 ? CLI_FAILED : CLI_DONE;
    dg_store_close(store);
    cli_progress_end();
    cli_stop_if_asked();
    return status;
}

static int run(cli *c, int argc, char **argv) {
    return cli_with_files(c, argc, argv, import_files);
}

const cli_command cmd_import = {
    .name = "import",
    .group = "Bring in",
    .arguments = "FILE|FOLDER...",
    .summary = "Read documents into the store",
    .options = options,
    .min_arguments = 1,
    .max_arguments = -1,
    .run = run,
};
