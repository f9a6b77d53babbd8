/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_BODIES_LEFT_H
#define DG_READ_ENGLISH_ENGLISH_BODIES_LEFT_H

/** Bodies in a line that no rule reads. */

#include <stdbool.h>

#include "base/slice.h"

/** A body that is told something, The County Council will dig wells: from its name to the end of
 * the sentence; empty: it tells none. */
dg_slice dg_english_told_in(dg_slice sentence);

/** Who stands beside others in it: in coordination with the Trade Board; empty: nobody. */
dg_slice dg_english_beside_in(dg_slice sentence);

/** A body that is all of the line, or of a cell of it between tabs and bars, or that a dash parts
 * from its matter, Trade Board - wells: from its name on; empty: there is none. */
dg_slice dg_english_stands_alone_in(dg_slice line);

#endif
