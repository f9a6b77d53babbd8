/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_SMALL_NAME_H
#define DG_READ_SMALL_NAME_H

#include <stdbool.h>

#include "base/slice.h"

/** Behind a label that says so, are these words in small letters who bears the task: data platform
 * team, engineering, legal counsel? Elsewhere they are prose. */
bool dg_is_small_name(dg_slice name);

#endif
