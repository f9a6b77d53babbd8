/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_UTF8_H
#define DG_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

/** The byte offset of the first sequence that is not UTF-8; text.n where all of it is. */
size_t dg_utf8_first_invalid(dg_slice text);

/** The character at byte `at` of valid text, its length in *bytes. At the end: 0, length 0. */
uint32_t dg_utf8_next(dg_slice text, size_t at, size_t *bytes);

/** The last character of valid text, its length in *bytes. */
uint32_t dg_utf8_last(dg_slice text, size_t *bytes);

/** Characters in valid text. */
size_t dg_utf8_count(dg_slice text);

/** Columns on a terminal: East Asian wide characters count two. */
size_t dg_utf8_width(dg_slice text);

bool dg_utf8_is_space(uint32_t c); /* ASCII white space, no-break, full-width and other Zs */
bool dg_utf8_is_han(uint32_t c);

/** Write `c` to `out` (room for 4 bytes); returns how many bytes. */
size_t dg_utf8_put(char *out, uint32_t c);

/** Levenshtein distance in characters between two short valid texts; at most `limit` + 1. */
size_t dg_utf8_distance(dg_slice a, dg_slice b, size_t limit);

#endif
