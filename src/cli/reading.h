/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_READING_H
#define DG_CLI_READING_H

#include "cli.h"

/** The files that arguments name: a folder stands for the files in it and below, by name. */
typedef struct {
    char **paths;
    size_t n;
    bool failed;  /* a folder could not be opened */
    size_t depth; /* of folders, while they are walked */
} cli_files;

/** How documents are read: --first-listed, --many, --departments, --columns and --type. */
typedef struct {
    dg_registry *registry;
    dg_read_options options;
} cli_reader;

/* Rows for the options of a command that reads, and their values. */
extern const char *cli_first_listed, *cli_many, *cli_departments, *cli_columns, *cli_type;
#define CLI_READER_OPTIONS                                                                         \
    {"first-listed", "RULE", "auto, lead or joint: does the first named lead?",                    \
     &cli_first_listed},                                                                           \
        {"departments", "FILE", "a registry of your own, added to the built-in one",               \
         &cli_departments},                                                                        \
        {"type", "TYPE", "what the files are, where their content does not tell", &cli_type},      \
        {"many", "N", "report tasks with more departments than N (default: 10; 0: never)",         \
         &cli_many},                                                                               \
    {                                                                                              \
        "columns", "SPEC", "what table columns hold: task=2,lead=3,support=4", &cli_columns        \
    }

/**
 * What a command that reads does: make the reader, find the files, and call `work` with both.
 * Returns its status, or CLI_FAILED or CLI_USAGE after a message.
 */
int cli_with_files(cli *c, int argc, char **argv,
                   int (*work)(cli *c, const cli_reader *reader, const cli_files *files));

/** What is done with a document that was read from a file; false after a message: in vain. */
typedef bool cli_visit(void *context, const dg_document *document, const char *path);

/**
 * Read the files and visit their documents in order, until all are done or the person asks to stop;
 * a bar shows how far it is. A file that cannot be read is named in a message, with the place.
 * Returns how many files came to nothing, which is all where memory is short.
 */
size_t cli_read_each(cli *c, const cli_reader *reader, const cli_files *files, cli_visit *visit,
                     void *context);

/** Print "imported …" for a document, on standard error. */
void cli_note_document(const dg_document *document, const char *path);

#endif
