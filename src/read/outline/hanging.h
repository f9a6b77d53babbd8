/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_HANGING_H
#define DG_READ_OUTLINE_HANGING_H

#include "read/container/source.h"

/** Names one a line, below one another, the first of them in the line of their label; or it alone.
 */
typedef struct {
    dg_slice label; /* without the white space behind it */
    size_t end;     /* the line behind the last name's; 0: no such names */
    bool apart;     /* the label is better read as a line of its own, above them */
    size_t column;  /* that names begin in; a line that begins behind it goes on with a name */
} dg_hanging;

/**
 * The names that hang beside the label that line `i` begins with:
 *
 *     Supporting Agencies:   Roads Agency
 *                            Trade Board
 *
 * All are names, and half of them bodies for sure. Time: linear in the lines taken.
 */
dg_hanging dg_hanging_names(const dg_source *source, size_t i);

#endif
