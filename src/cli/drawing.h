/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_DRAWING_H
#define DG_CLI_DRAWING_H

#include "cli.h"

enum { CLI_DRAW_TIMEOUT = 120 /* seconds for one layout */ };

/** What diagrams call the documents: the title of the only one, else how many there are. */
void cli_corpus_title(char *title, size_t room, const cli *c, const dg_corpus *corpus);

/** The format that the file's ending names: svg, png, pdf or dot; NULL where it is another. */
const char *cli_picture_format(const char *path);

/** Write a diagram in that format. CLI_DONE, or CLI_FAILED after a message. */
int cli_write_picture(const char *path, const char *dot, const char *format);

#endif
