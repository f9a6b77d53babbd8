/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "own_files.h"
#include "progress.h"
#include "stopping.h"

const char *cli_first_listed, *cli_many, *cli_departments, *cli_columns, *cli_type;

static bool add_path(cli_files *files, const char *path) {
    char **grown = realloc(files->paths, (files->n + 1) * sizeof *grown);
    char *copy = strdup(path);
    if (grown != NULL) files->paths = grown;
    if (grown == NULL || copy == NULL) {
        free(copy);
        cli_fail("out of memory");
        return false;
    }
    files->paths[files->n++] = copy;
    return true;
}

static bool add_files(cli_files *files, const char *path);

static int is_shown(const struct dirent *entry) {
    return entry->d_name[0] != '.';
}

static bool add_folder(cli_files *files, const char *folder) {
    struct dirent **entries = NULL;
    int n = scandir(folder, &entries, is_shown, alphasort);
    bool ok = true;
    if (n < 0) { /* the other files are still read */
        cli_fail("cannot open %s: %s", folder, strerror(errno));
        files->failed = true;
    }
    for (int i = 0; i < n; i++) {
        size_t size = strlen(folder) + strlen(entries[i]->d_name) + 2;
        char *path = malloc(size);
        if (path != NULL) snprintf(path, size, "%s/%s", folder, entries[i]->d_name);
        ok = ok && path != NULL && add_files(files, path);
        free(path);
        free(entries[i]);
    }
    free(entries);
    return ok;
}

static bool pass_over_own(const char *path, bool folder) {
    bool own = folder ? cli_is_own_folder(path) : cli_is_own_file(path);
    if (own) cli_note("%s: written by dutygraph, passed over", path);
    return own;
}

static bool add_files(cli_files *files, const char *path) {
    struct stat status;
    bool nested = files->depth > 0;
    if (stat(path, &status) != 0) return add_path(files, path);
    if (!S_ISDIR(status.st_mode)) /* a folder's pipes and devices are no documents */
        return (nested && (!S_ISREG(status.st_mode) || pass_over_own(path, false))) ||
               add_path(files, path);
    /* a link to a folder may lead back up */
    if (nested && lstat(path, &status) == 0 && S_ISLNK(status.st_mode)) return true;
    if (nested && pass_over_own(path, true)) return true;
    files->depth++;
    bool ok = add_folder(files, path);
    files->depth--;
    return ok;
}

static void free_files(cli_files *files) {
    for (size_t i = 0; i < files->n; i++)
        free(files->paths[i]);
    free(files->paths);
    *files = (cli_files){0};
}

static bool find_files(cli_files *files, int argc, char **argv) {
    *files = (cli_files){0};
    bool ok = true;
    for (int i = 0; ok && i < argc; i++) {
        size_t before = files->n;
        bool failed = files->failed;
        files->failed = false;
        ok = add_files(files, argv[i]);
        if (ok && files->n == before && !files->failed) {
            cli_fail("no files in %s", argv[i]);
            files->failed = true;
        }
        files->failed = files->failed || failed;
    }
    if (!ok) free_files(files);
    return ok;
}

static int open_registry(dg_registry **registry) {
    dg_error err = {0};
    dg_code code = cli_departments == NULL
                       ? dg_registry_new(registry, &err)
                       : dg_registry_new_with_file(registry, cli_departments, &err);
    if (code == DG_OK) return CLI_DONE;
    return err.line > 0 ? cli_fail("%s:%zu: %s", cli_departments, err.line, err.message)
                        : cli_fail_error(&err);
}

static int open_reader(cli_reader *reader) {
    static const char *const rules[] = {"auto", "lead", "joint", NULL};
    *reader = (cli_reader){.options = DG_READ_OPTIONS_DEFAULT};
    const char *types[DG_N_CONTAINERS + 1] = {NULL};
    for (int i = 0; i < DG_N_CONTAINERS; i++)
        types[i] = dg_container_name((dg_container)i);
    int rule = cli_read_choice("first-listed", cli_first_listed, rules);
    int type = cli_read_choice("type", cli_type, types);
    if (rule < 0 || type < 0 || !cli_read_size(&reader->options.many_departments, "many", cli_many))
        return CLI_USAGE;
    reader->options.first_listed = (dg_first_listed)rule;
    reader->options.columns = cli_columns;
    reader->options.type = (dg_container)type;
    return open_registry(&reader->registry);
}

int cli_with_files(cli *c, int argc, char **argv,
                   int (*work)(cli *c, const cli_reader *reader, const cli_files *files)) {
    cli_reader reader;
    cli_files files;
    int status = open_reader(&reader);
    if (status != CLI_DONE) return status;
    status = CLI_FAILED;
    if (find_files(&files, argc, argv)) {
        if (files.n > 0) status = work(c, &reader, &files);
        if (files.failed) status = CLI_FAILED;
        free_files(&files);
    }
    dg_registry_free(reader.registry);
    return status;
}

/* Why a file is no document. */
static void say_why(const char *path, const dg_error *err) {
    if (err->code == DG_EIO)
        cli_fail_error(err); /* names the file itself */
    else if (err->line > 0)
        cli_fail("%s:%zu:%zu: %s", path, err->line, err->column, err->message);
    else
        cli_fail("%s: %s", path, err->message);
}

typedef struct {
    const cli_files *files;
    cli_visit *visit;
    void *context;
    size_t failed;
} visits;

static bool visit_one(void *context, size_t i, dg_document *document, const dg_error *err) {
    visits *v = context;
    const char *path = v->files->paths[i];
    bool well = document != NULL && v->visit(v->context, document, path);
    if (document == NULL) say_why(path, err);
    if (!well) v->failed++;
    dg_document_free(document);
    cli_progress(i + 1, v->files->n);
    return !cli_is_to_stop();
}

size_t cli_read_each(cli *c, const cli_reader *reader, const cli_files *files, cli_visit *visit,
                     void *context) {
    visits v = {.files = files, .visit = visit, .context = context};
    dg_error err = {0};
    cli_progress_start(c, "Reading");
    if (dg_read_files((const char *const *)files->paths, files->n, visit_one, &v, reader->registry,
                      &reader->options, &err) == DG_OK)
        return v.failed;
    cli_fail_error(&err);
    return files->n;
}

void cli_note_document(const dg_document *document, const char *path) {
    size_t departments = 0, warnings = 0;
    for (size_t i = 0; i < document->n_departments; i++)
        departments += document->departments[i].kind == DG_KIND_DEPARTMENT;
    for (size_t i = 0; i < document->n_diagnostics; i++)
        warnings += document->diagnostics[i].severity != DG_NOTE;
    cli_note("%s: tasks %zu, departments %zu, assignments %zu, warnings %zu", path,
             document->n_tasks, departments, document->n_assignments, warnings);
}
