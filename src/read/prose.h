/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_PROSE_H
#define DG_READ_PROSE_H

#include "base/slice.h"

/** A sentence of English prose, each byte of which is looked at once however often the sentence is
 * asked for. All zero to begin with; offsets are into the text. */
typedef struct {
    size_t start, end;
    size_t looked; /* up to here for its start */
    size_t duty;   /* where a word of duty last stands in it; DG_NONE: nowhere */
} dg_prose;

/**
 * Does the sentence around byte `at` say that somebody shall, must or will: The Secretary of X, in
 * consultation with Y, shall …? To be asked in ascending order for one text.
 *
 * @param from  the sentence does not begin before this byte.
 * @param[out] sentence  its words, trimmed, where it does.
 */
bool dg_prose_assigns(dg_slice *sentence, dg_prose *prose, dg_slice text, size_t from, size_t at);

#endif
