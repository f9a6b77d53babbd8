/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands.h"
#include "reading.h"

static const cli_option options[] = {CLI_READER_OPTIONS, {0}};

static bool import_file(const cli_reader *reader, dg_store *store, const char *path) {
    dg_document *document = cli_read(reader, path);
    if (document == NULL) return false;
    int64_t id = 0;
    bool added = false;
    dg_error err = {0};
    dg_code code = dg_store_save(&id, &added, store, document, &err);
    if (code != DG_OK)
        cli_fail_error(&err);
    else if (!added)
        cli_note("%s: already there as document %lld, nothing changed", path, (long long)id);
    else
        cli_note_document(document, path);
    dg_document_free(document);
    return code == DG_OK;
}

static int import_files(cli *c, const cli_reader *reader, const cli_files *files) {
    dg_store *store = NULL;
    dg_error err = {0};
    if (dg_store_open(&store, c->db, DG_STORE_WRITE, &err) != DG_OK) return cli_fail_error(&err);
    int status = CLI_DONE;
    for (size_t i = 0; i < files->n; i++)
        if (!import_file(reader, store, files->paths[i])) status = CLI_FAILED;
    dg_store_close(store);
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
