/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_PROGRESS_H
#define DG_CLI_PROGRESS_H

#include "cli.h"

/**
 * What takes long shows a bar with the time left: on the last line of a terminal, and nowhere else.
 * Standard error must be one that can erase a line; nothing is coloured. The bar comes after half a
 * second; whatever is printed meanwhile erases it first.
 */

/** `what` is done from now on, "Reading" and its like, translated here. The library tells how far
 * it is. */
void cli_progress_start(const cli *c, const char *what);

/** `done` of `all` are done. */
void cli_progress(size_t done, size_t all);

/** Show a line of words, from now on in place of the bar. */
void cli_progress_say(const char *words);

/** Erase the line, until there is more to tell; done before anything is printed. */
void cli_progress_clear(void);

/** Erase the line for good. Without a start: nothing. */
void cli_progress_end(void);

#endif
