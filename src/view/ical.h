/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_VIEW_ICAL_H
#define DG_VIEW_ICAL_H

#include "base/slice.h"
#include "base/text.h"

/** A content line: folded so that no line is longer than 75 octets and no character is parted
 *  (RFC 5545, 3.1), and ended. */
void dg_ical_line(dg_text *out, dg_slice line);

/** Words as a value of type TEXT (3.3.11); control characters, which it may not hold, are left
 *  out, a tab aside. */
void dg_ical_words(dg_text *value, dg_slice words);

#endif
