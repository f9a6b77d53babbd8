/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_PROGRESS_H
#define DG_BASE_PROGRESS_H

#include <stddef.h>

#include "dutygraph/progress.h"

/** Tell whom it may concern that `done` of `all` parts of a step are done. Costs nothing where
 * nobody is told; jobs on other threads tell nothing. */
void dg_progress(size_t done, size_t all);

#endif
