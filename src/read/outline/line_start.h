/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_LINE_START_H
#define DG_READ_OUTLINE_LINE_START_H

#include "base/slice.h"

/** Does a line stand for itself whatever went before: a label, or 牵头单位：? */
bool dg_line_starts_afresh(dg_slice line);

#endif
