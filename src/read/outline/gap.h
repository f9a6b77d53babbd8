/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_GAP_H
#define DG_READ_OUTLINE_GAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

/** Lead: Works Board      March 2024: do the blanks of a line from byte `at` up to `after` end what
 * a label of parties says, as columns without a header do? */
bool dg_gap_ends_value(dg_slice line, size_t at, size_t after);

#endif
