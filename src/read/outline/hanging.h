/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_HANGING_H
#define DG_READ_OUTLINE_HANGING_H

#include "base/array.h"
#include "read/container/source.h"

/** A label or a name of a list that stands in columns. */
typedef struct {
    dg_slice words; /* of the source's simplified text */
    bool goes_on;   /* with the name before it, which the end of its line broke */
} dg_hanging_part;

typedef DG_ARRAY(dg_hanging_part) dg_hanging_parts;

/**
 * The names that hang beside the label that line `i` begins with, or below two labels side by side,
 * in the order in which they are read:
 *
 *     Supporting Agencies:   Roads Agency        Primary Agency:      Supporting Agencies:
 *                            Trade Board            Health Agency        Roads Agency
 *
 * All are names, and half of them bodies for sure, or a plural label's names of several words.
 *
 * @param[out] parts   added to; the caller's to free.
 * @param[out] failed  true: no memory.
 * @return the line behind the last name's; 0: no such names. Time: linear in the lines taken, which
 * are bounded.
 */
size_t dg_hanging_read(dg_hanging_parts *parts, bool *failed, const dg_source *source, size_t i);

/** The same where one space stands behind the label's colon: below the first name, or below the
 * label of several in whole lines of their own.
 *
 *     Lead Agencies: Roads Agency        Lead Agencies: Roads Agency
 *                    Trade Board         Trade Board
 */
size_t dg_hanging_read_behind_colon(dg_hanging_parts *parts, bool *failed, const dg_source *source,
                                    size_t i);

/** Port Agency, Road and then Board, Trade Office: does the line `next` go on with the list that
 * `previous` ends with, behind a mark or with the rest of a name? */
bool dg_list_hangs_on(dg_slice previous, dg_slice next);

#endif
