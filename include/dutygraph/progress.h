/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_PROGRESS_H
#define DUTYGRAPH_PROGRESS_H

/** How far a long computation has come. */

#include "dutygraph/export.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Told again and again how much of the present step is done, from 0 to 1. A computation has as many
 * steps as it needs, one after the other; short ones tell nothing. It must not call the library.
 */
typedef void dg_progress_call(void *context, double part);

/** Computations that this thread starts tell `call` from now on; NULL: nobody. */
DG_API void dg_progress_tell(dg_progress_call *call, void *context);

#ifdef __cplusplus
}
#endif
#endif
