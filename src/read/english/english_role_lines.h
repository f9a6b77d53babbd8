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

/**
 * The bodies of such lines from the text's first on.
 *
 * @param text  of the flow, or the words of a clause, where a mark stands for (lead).
 * @param[out] end  where the last of them ends.
 * @return how many parts; 0: no such lines, or none of them leads, or it is one line without
 * brackets, or none of them is a body for sure.
 */
size_t dg_english_role_lines(dg_prose_part parts[DG_PROSE_PARTS], size_t *end, dg_slice text);

/** The following agencies are responsible for wells: over lines of bodies. */
bool dg_english_lists_bodies_below(dg_slice sentence);

/** Is the line nothing but a body for sure: the Ministry of Water; and? */
bool dg_english_is_body_line(dg_slice line);

#endif
