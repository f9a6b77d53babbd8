/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_ROLE_LINES_H
#define DG_READ_ENGLISH_ENGLISH_ROLE_LINES_H

/**
 * Lines of one body and its role each, below a task or behind a colon:
 *
 *     - Ministry of Water (lead)          Works Board – lead        Parks Service: Lead agency
 *     - Ministry of Finance (support)     Roads Board – support     Trade Board: Support
 */

#include "read/english/english_prose.h"

/** Is the line one of these, its bullet and what ends it (; and) aside? */
bool dg_english_is_role_line(dg_slice line);

enum { DG_ROLE_LINES = 64 };

/**
 * The bodies of such lines from the text's first on; a body alone behind who leads supports.
 *
 * @param[out] end  where the last of them ends.
 * @param[out] unread  the first line among them, or behind the last part, that is no such; empty:
 *                     there is none.
 * @return how many parts; 0: no such lines, or none of them leads, or it is one line without
 * brackets, or none of them is a body for sure. Time: linear in the lines that are read.
 */
size_t dg_english_role_lines(dg_prose_part parts[DG_ROLE_LINES], size_t *end, dg_slice *unread,
                             dg_slice text);

#endif
