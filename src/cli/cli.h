/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_CLI_H
#define DG_CLI_CLI_H

/**
 * What the commands share. To add a command: write src/cli/cmd_NAME.c with one cli_command, name it
 * in commands.c and CMakeLists.txt, add golden folders and a paragraph in data/man/dutygraph.1.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "dutygraph.h"

enum { CLI_DONE = 0, CLI_FAILED = 1, CLI_USAGE = 2 };

/** An option as data: where its value goes. A flag's value is "yes". */
typedef struct {
    const char *name;
    const char *value_name; /* NULL: a flag */
    const char *help;
    const char **value; /* NULL until given */
} cli_option;

/** An option and its value as given, for options that may be given several times. */
typedef struct {
    const cli_option *option;
    const char *value;
} cli_given;

typedef struct cli cli;

typedef struct {
    const char *name, *group, *arguments, *summary;
    const cli_option *options;        /* ends with a NULL name; NULL: none */
    int min_arguments, max_arguments; /* -1: any number */
    int (*run)(cli *c, int argc, char **argv);
} cli_command;

extern const cli_command *const cli_commands[]; /* ends with NULL */
extern const cli_option cli_global_options[];

/** The values of the global options, and what is open. */
struct cli {
    const cli_command *command;
    const char *db;
    dg_format_kind format;
    dg_lang lang;
    uint64_t seed;
    int64_t *documents; /* --document; n = 0: all */
    size_t n_documents;
    cli_given *given; /* every option, in order */
    size_t n_given;
};

/* --- messages, on standard error, each one line whatever it holds; each returns the exit status
 * ---
 */

/** The language of what follows; formats are translated where the catalogue has them. */
void cli_speak(dg_lang lang);
dg_lang cli_language(void);

int cli_usage(const char *format, ...) __attribute__((format(printf, 1, 2)));
int cli_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));
int cli_fail_error(const dg_error *err);
/** Failures from here on are about that line (0: not known) of a file, whose name is borrowed;
 * NULL: no more. */
void cli_blame(const char *file, size_t line);

void cli_note(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** "… Did you mean A, B or C?" appended where something is near. Returns `status`. */
int cli_unknown(int status, const char *what, const char *name, const char *const *candidates,
                size_t n);

/** "WHAT wants A, B or C, not TEXT"; `choices` end with NULL. */
void cli_not_a_choice(const char *what, const char *const *choices, const char *text);

/* --- options --- */

/** Parse everything after the program's name; argv is rearranged. Returns CLI_DONE and sets *first.
 */
int cli_parse(cli *c, int argc, char **argv, int *first);
void cli_free(cli *c);

/* false after a message where the text is not of the kind; NULL text leaves *value alone. */
bool cli_read_size(size_t *value, const char *option, const char *text);
bool cli_read_real(double *value, const char *option, const char *text);

/** --weights L,J,S: of lead, joint and support. */
bool cli_read_weights(dg_workload_options *measure, const char *text);

/** The position of text among NULL-terminated `choices`; -1 after a message. NULL text gives 0. */
int cli_read_choice(const char *option, const char *text, const char *const *choices);

/* --- --explain, of every command that measures --- */

extern const char *cli_explain; /* given: the command prints what its measures are, and no more */
#define CLI_EXPLAIN_OPTION                                                                         \
    { "explain", NULL, "what each measure is: formula, parameters, source", &cli_explain }
int cli_print_explanation(cli *c);

/* --- data --- */

/** The chosen documents, corrected; NULL after a message. */
dg_corpus *cli_load(cli *c);

/** The chosen documents as they were read; NULL after a message. */
dg_corpus *cli_load_reading(cli *c);

typedef struct {
    dg_corpus *corpus;
    dg_graph *graph;
} cli_data;

/** The chosen documents and their graph; false after a message. */
bool cli_load_graph(cli_data *data, cli *c, bool collectives);
void cli_data_free(cli_data *data);

/** The document's number for the `document` column, given its place in the corpus. */
size_t cli_document_number(const cli *c, size_t place);

/* --- names --- */

/** PATH of DOCUMENT:PATH where DOCUMENT is the document's number or name; else NULL. */
const char *cli_path_in(const dg_document *document, size_t number, const char *wanted);

/** The department of that name, canonical or one that the registry knows; DG_NONE after a message.
 */
size_t cli_find_department(const dg_graph *graph, const char *name);

/** The same without a message. */
size_t cli_known_department(const dg_graph *graph, const char *name);

/** Say that there is no such task, and which are near. Returns CLI_FAILED. */
int cli_unknown_task(const dg_corpus *corpus, const char *wanted);

/* --- output --- */

/** Print a table in the chosen format, and free it. NULL: its maker said why. */
int cli_print_table(cli *c, dg_table *table);

/** Write CSV for spreadsheets, with the mark by which they know UTF-8; false after a message. */
bool cli_write_csv(const char *path, const char *text);

/** The place of `key` among `order`, sorted by value descending, then by place. */
typedef struct {
    size_t place;
    double value;
} cli_rank;
void cli_sort_ranks(cli_rank *ranks, size_t n);

/** Print a line for people; nothing in the other formats. */
void cli_say(const cli *c, const char *format, ...) __attribute__((format(printf, 2, 3)));

/** The seconds since 1970: those of SOURCE_DATE_EPOCH where it is set. false after a message. */
bool cli_now(int64_t *now);

/** Put a text on a line of `stream`: a control character, which a file's name may hold, is shown
 * as '?', a mark that would reorder the line as U+FFFD. */
void cli_put_one_line(FILE *stream, const char *text);

/** Would cli_put_one_line put it as it is? */
bool cli_is_one_line(const char *text);

#endif
