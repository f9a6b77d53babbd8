/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_WRAPPING_H
#define DG_READ_OUTLINE_WRAPPING_H

#include "read/container/source.h"

/** How wide the lines of a hard-wrapped text are, in columns. */
typedef struct {
    size_t full;   /* a line at least this wide may go on in the next; 0: none does */
    size_t widest; /* a wider one, as an address or a row of a table, was not wrapped */
    bool spaced;   /* empty lines end no paragraph */
} dg_wrapping;

dg_wrapping dg_find_wrapping(const dg_source *source);

/** May the line go on in the next? */
bool dg_is_full_line(const dg_wrapping *wrapping, dg_slice line);

#endif
