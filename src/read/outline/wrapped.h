/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_WRAPPED_H
#define DG_READ_OUTLINE_WRAPPED_H

/** Texts whose lines are wrapped by hand: how wide they are, and what a line feed breaks. */

#include <stdbool.h>

#include "base/slice.h"
#include "read/container/source.h"

/** The width that a line of a hard-wrapped text has at least, where it goes on in the next; 0: each
 * line is a paragraph. */
size_t dg_wrapped_width(const dg_source *source);

/** Does an empty line stand between nearly all lines of at most `width` columns, so that it says
 * nothing? */
bool dg_wrapped_is_double_spaced(const dg_source *source, size_t width);

/** Agri- and, on the next line, culture: a word, broken. */
bool dg_wrapped_breaks_word(dg_slice previous, dg_slice next);

/** Co- and, on the next line, chairs: does the hyphen of a broken word belong to it? */
bool dg_wrapped_keeps_hyphen(dg_slice previous, dg_slice next);

#endif
