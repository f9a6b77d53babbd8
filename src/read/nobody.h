/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NOBODY_H
#define DG_READ_NOBODY_H

#include "base/slice.h"

/** Is it the name of no body, whatever stands before it: no letter (✅, $5,000), an answer (Yes), a
 * file (plan.md), a person (Hon. Jane Roe)? */
bool dg_names_nobody(dg_slice name);

/** Does no letter stand in it? */
bool dg_has_no_letter(dg_slice text);

#endif
