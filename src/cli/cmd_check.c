/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
    char *lines;      /* of the file at hand that are not written yet */
    size_t n, room;
    bool plain; /* its name is printed as it is */
} checker;

/* Room for so many bytes more; false: no memory. */
static bool reserve(checker *k, size_t bytes) {
    if (bytes <= k->room - k->n) return true;
    char *grown = realloc(k->lines, 2 * (k->n + bytes));
    if (grown == NULL) return false;
    k->lines = grown;
    k->room = 2 * (k->n + bytes);
    return true;
}

static void write_lines(checker *k) {
    if (k->n == 0) return;
    cli_progress_clear();
    fwrite(k->lines, 1, k->n, stdout);
    k->n = 0;
}

/* Each puts something at `to` and returns the place behind it. */

static char *put(char *to, const char *text) {
    size_t n = strlen(text);
    memcpy(to, text, n);
    return to + n;
}

static char *put_mark(char *to, char mark) {
    *to = mark;
    return to + 1;
}

static char *put_number(char *to, size_t number) {
    if (number >= 10) to = put_number(to, number / 10);
    return put_mark(to, (char)('0' + number % 10));
}

/* As a compiler does. A corpus gives millions of these: no format is parsed for them, and many are
 * written at once. */
static bool print_line(checker *k, const char *path, const dg_diagnostic *d, dg_severity severity,
                       const char *message) {
    enum { MARKS_AND_NUMBERS = 64, MANY_BYTES = 1 << 16 };
    const char *is = dg_translate(k->c->lang, dg_severity_name(severity));
    const char *code = dg_diagnostic_code(d->kind);
    if (!reserve(k, strlen(path) + strlen(is) + strlen(message) + strlen(code) + MARKS_AND_NUMBERS))
        return false;
    if (!k->plain) {
        write_lines(k);
        cli_progress_clear();
        cli_put_one_line(stdout, path);
    }
    char *at = put(k->lines + k->n, k->plain ? path : "");
    at = put_number(put_mark(at, ':'), d->at.line);
    at = put_number(put_mark(at, ':'), d->at.column);
    at = put(put_mark(put_mark(at, ':'), ' '), is);
    at = put(put_mark(put_mark(at, ':'), ' '), message);
    at = put(put_mark(put_mark(at, ' '), '['), code);
    at = put_mark(put_mark(at, ']'), '\n');
    k->n = (size_t)(at - k->lines);
    if (k->n > MANY_BYTES) write_lines(k);
    return true;
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
    bool ok = true;
    if (k->c->format == DG_FORMAT_TABLE)
        ok = print_line(k, path, d, severity, message);
    else
        add_row(k->table, path, d, severity, message);
    free(message);
    if (!ok) cli_fail("out of memory");
    return ok;
}

static bool check_document(void *context, const dg_document *document, const char *path) {
    checker *k = context;
    bool ok = true;
    k->plain = cli_is_one_line(path);
    for (size_t i = 0; ok && i < document->n_diagnostics; i++)
        ok = report(k, path, &document->diagnostics[i]);
    write_lines(k);
    if (ok) cli_note_document(document, path);
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
    cli_reader looking = *reader;
    looking.options.only_diagnostics = true;
    if (cli_read_each(c, &looking, files, check_document, &k) > 0) status = CLI_FAILED;
    free(k.lines);
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
