/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_DUTIES_H
#define DG_READ_ENGLISH_ENGLISH_DUTIES_H

#include <stdbool.h>

#include "base/slice.h"

/** Does the text say what somebody is to do: Ensures that dams hold, To review plans? *helps:
 * beside others, Assist the Water Agency. */
bool dg_english_does(bool *helps, dg_slice text);

/** Does the last sentence of the text say what is so, and not what is to be done: Poverty fell by
 * half? */
bool dg_english_states_fact(dg_slice text);

#endif
