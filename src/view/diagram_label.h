/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_DIAGRAM_LABEL_H
#define DG_VIEW_DIAGRAM_LABEL_H

/** Words fitted into the room that a diagram has. Strings returned are the caller's; NULL: no
 *  memory. */

#include "base/slice.h"

/** How wide words are when set, in ems: a Chinese character is one. Rather too much than too
 * little.
 */
double dg_label_ems(dg_slice words);

/**
 * The words in lines of at most `ems`, parted by '\n' and about equally long: at blanks, and
 * between Chinese words so far as they can be told: even lengths, 领导小组 and its like whole.
 */
char *dg_label_fold(const char *words, double ems);

/** As dg_label_fold; the last line may be short. */
char *dg_label_paragraph(const char *words, double ems);

/** A name in as round a block as its sense allows. */
char *dg_label_block(const char *name);

/** The diagonal of lines and of so many `more_lines` under them, in ems. */
double dg_label_diagonal(const char *folded, double more_lines);

/** The words cut to `ems`, with "…" where something was cut. */
char *dg_label_cut(const char *words, double ems);

/** A name for a narrow column: a Chinese character, or a word in other scripts, on each line. */
char *dg_label_column(const char *name);

/** The width of the widest of some lines, in ems, and in *lines how many there are. */
double dg_label_lines(size_t *lines, const char *folded);

#endif
