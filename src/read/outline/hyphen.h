/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_HYPHEN_H
#define DG_READ_OUTLINE_HYPHEN_H

/** Words in Latin letters that a line feed breaks behind a hyphen. */

#include <stdbool.h>

#include "base/slice.h"

/** Agri- and, on the next line, culture: a word, broken. */
bool dg_breaks_word(dg_slice previous, dg_slice next);

/** Co- and, on the next line, chairs: does the hyphen of a broken word belong to it? */
bool dg_keeps_hyphen(dg_slice previous, dg_slice next);

#endif
