/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_CORRECTING_H
#define DG_CLI_CORRECTING_H

#include "cli.h"

/** The chosen documents as they were read, and all corrections of the store. */
typedef struct {
    dg_corpus *readings;
    dg_corrections *list;
    dg_registry *registry;
} cli_corrections;

/** false after a message. To be freed in any case. */
bool cli_corrections_load(cli_corrections *all, cli *c);
void cli_corrections_free(cli_corrections *all);

/**
 * The corrected documents, and for each correction how many of their tasks it changes; both to be
 * freed. false after a message.
 */
bool cli_corrections_apply(dg_corpus **corrected, size_t **touched, const cli_corrections *all);

/** Print the corrections that are about the chosen documents, or could be. Returns the status. */
int cli_list_corrections(cli *c);

/** Say how many corrections a document that was just read has, and how many no longer fit it. */
void cli_note_corrections(dg_store *store, const dg_document *reading);

#endif
