/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_BODIES_BELOW_H
#define DG_READ_ENGLISH_ENGLISH_BODIES_BELOW_H

/** Lines of one body each, below the sentence that lists them. */

#include <stdbool.h>

#include "base/slice.h"

enum { DG_BODY_LINE_BYTES = 160 }; /* longer ones are sentences */

/** The following agencies are responsible for wells: over lines of bodies. */
bool dg_english_lists_bodies_below(dg_slice sentence);

/** Is the line nothing but a body for sure: the Ministry of Water; and? */
bool dg_english_is_body_line(dg_slice line);

/** The line without its bullet, its article and what ends it: ; and. */
dg_slice dg_english_bare_line(dg_slice line);

#endif
