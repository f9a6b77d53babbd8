/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_SUGGEST_H
#define DUTYGRAPH_SUGGEST_H

#include <stddef.h>

#include "dutygraph/export.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The candidates most like a name that was not found: the fewest letters to change, or one within
 * the other; where none is near, those that begin alike for longest.
 *
 * @param[out] best   the caller's array of `room` entries; positions in `candidates`, nearest
 * first, earlier first among equals.
 * @return how many entries were filled; candidates too far off are left out.
 */
DG_API size_t dg_suggest(size_t *best, size_t room, const char *name, const char *const *candidates,
                         size_t n);

#ifdef __cplusplus
}
#endif
#endif
