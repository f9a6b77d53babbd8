/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>

#include "commands.h"
#include "progress.h"
#include "reading.h"

static const char *strict;
static const cli_option options[] = {
    CLI_READER_OPTIONS, {"strict", NULL, "warnings are errors", &strict}, {0}};

typedef struct {
    cli *c;
    dg_table *table;
    size_t counts[3]; /* by dg_severity */
} checker;

/* The decimal digits of a number, at the end of `buffer`. */
static const char *digits_of(char buffer[24], size_t number) {
    size_t at = 23;
    buffer[at] = '\0';
    do
        buffer[--at] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    return buffer + at;
}

/* As a compiler does. A corpus gives millions of these: no format is parsed for them, and the
 * standard output is locked once. */
static void print_line(const checker *k, const char *path, const dg_diagnostic *d,
                       dg_severity severity, const char *message) {
    char line[24], column[24];
    const char *parts[] = {":",  digits_of(line, d->at.line),
                           ":",  digits_of(column, d->at.column),
                           ": ", dg_translate(k->c->lang, dg_severity_name(severity)),
                           ": ", message,
                           " [", dg_diagnostic_code(d->kind),
                           "]\n"};
    cli_progress_clear();
    cli_put_one_line(stdout, path);
    flockfile(stdout);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (const char *at = parts[i]; *at != '\0'; at++)
            putc_unlocked(*at, stdout);
    funlockfile(stdout);
}

static void add_row(dg_table *table, const char *path, const dg_diagnostic *d, dg_severity severity,
                    const char *message) {
    dg_table_text(table, path);
    dg_table_count(table, d->at.line);
    dg_table_count(table, d->at.column);
    dg_table_word(table, dg_severity_name(severity));
    dg_table_text(table, dg_diagnostic_code(d->kind));
    dg_table_text(table, message);
    dg_table_text(table, d->path);
}

static bool report(checker *k, const char *path, const dg_diagnostic *d) {
    dg_severity severity = strict != NULL && d->severity == DG_WARNING ? DG_ERROR : d->severity;
    char *message = NULL;
    dg_error err = {0};
    if (dg_diagnostic_text(&message, d, k->c->lang, &err) != DG_OK) {
        cli_fail_error(&err);
        return false;
    }
    k->counts[severity]++;
    if (k->c->format == DG_FORMAT_TABLE)
        print_line(k, path, d, severity, message);
    else
        add_row(k->table, path, d, severity, message);
    free(message);
    return true;
}

static bool check_file(checker *k, const cli_reader *reader, const char *path) {
    cli_reader looking = *reader;
    looking.options.without_hash = true;
    dg_document *document = cli_read(&looking, path);
    if (document == NULL) return false;
    bool ok = true;
    for (size_t i = 0; ok && i < document->n_diagnostics; i++)
        ok = report(k, path, &document->diagnostics[i]);
    if (ok) cli_note_document(document, path);
    dg_document_free(document);
    return ok;
}

static dg_table *new_table(dg_lang lang) {
    dg_table *t = dg_table_new(lang);
    if (t == NULL) return NULL;
    dg_table_column(t, "file", "file", DG_CELL_TEXT, 0);
    dg_table_column(t, "line", "line", DG_CELL_COUNT, 0);
    dg_table_column(t, "column", "column", DG_CELL_COUNT, 0);
    dg_table_column(t, "severity", "severity", DG_CELL_WORD, 0);
    dg_table_column(t, "code", "code", DG_CELL_TEXT, 0);
    dg_table_column(t, "message", "message", DG_CELL_TEXT, 0);
    dg_table_column(t, "task", "task", DG_CELL_TEXT, 0);
    return t;
}

static int check_files(cli *c, const cli_reader *reader, const cli_files *files) {
    checker k = {.c = c, .table = new_table(c->lang)};
    if (k.table == NULL) return cli_fail("out of memory");
    int status = CLI_DONE;
    cli_progress_start(c, "Reading");
    for (size_t i = 0; i < files->n; i++) {
        if (!check_file(&k, reader, files->paths[i])) status = CLI_FAILED;
        cli_progress(i + 1, files->n);
    }
    if (c->format == DG_FORMAT_TABLE)
        dg_table_free(k.table);
    else if (cli_print_table(c, k.table) != CLI_DONE)
        status = CLI_FAILED;
    return k.counts[DG_ERROR] > 0 ? CLI_FAILED : status;
}

static int run(cli *c, int argc, char **argv) {
    return cli_with_files(c, argc, argv, check_files);
}

const cli_command cmd_check = {
    .name = "check",
    .group = "Bring in",
    .arguments = "FILE|FOLDER...",
    .summary = "Say what is unclear or missing in documents, changing nothing",
    .options = options,
    .min_arguments = 1,
    .max_arguments = -1,
    .run = run,
};
