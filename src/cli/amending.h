/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_AMENDING_H
#define DG_CLI_AMENDING_H

#include "correcting.h"

enum { CLI_MOMENT = sizeof "2016-07-08T00:00:00Z" };

/** New corrections of one task or pattern, each tried on the documents before any is kept. */
typedef struct {
    cli *c;
    cli_corrections all; /* those of the store, and after them the new ones */
    size_t n_kept;
    dg_corpus *now;         /* the documents, with all of them applied */
    size_t *touched;        /* as cli_corrections_apply */
    const char *task;       /* the path or pattern, without a document */
    const char **documents; /* the names of those it is about; "*" for any */
    size_t n_documents;
    const char *who, *when, *note; /* the caller's, to be set before the first addition */
} cli_amendment;

/* Each returns the exit status, after a message where it is not CLI_DONE. */

/** Find what TASK means: a path, a pattern, or one of these after DOCUMENT and a colon. */
int cli_amendment_open(cli_amendment *a, cli *c, const char *wanted);
void cli_amendment_close(cli_amendment *a); /* to be called in any case */

/** One more correction, from the text of its option. */
int cli_amendment_add(cli_amendment *a, dg_correction_kind kind, const char *text);

int cli_amendment_save(cli_amendment *a);

#endif
