/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_CLI_DRAWING_H
#define DG_CLI_DRAWING_H

#include "cli.h"

enum { CLI_DRAW_TIMEOUT = 120 /* seconds for one layout */ };

/** What diagrams call the documents: the title of the only one, else how many there are. */
void cli_corpus_title(char *title, size_t room, const cli *c, const dg_corpus *corpus);

/** The format that the file's ending names: "svg", "png", "pdf", "dot"; NULL where it is another.
 */
const char *cli_picture_format(const char *path);

/** Draw all pages into `path`, or where there are several into NAME-1.END, NAME-2.END, … */
int cli_draw_pages(const cli *c, const dg_graph *graph, dg_diagram_kind kind,
                   dg_diagram_options how, const char *path);

#endif
