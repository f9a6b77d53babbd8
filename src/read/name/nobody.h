/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_NOBODY_H
#define DG_READ_NAME_NOBODY_H

#include <stdbool.h>

#include "base/slice.h"

/** dg_names_nobody where the name does not begin with a Han character. */
bool dg_names_nobody_else(dg_slice name);

/** Is it the name of no body, whatever stands before it: no letter (✅, $5,000), an answer (Yes), a
 * file (plan.md), a person (Hon. Jane Roe)? */
static inline bool dg_names_nobody(dg_slice name) {
    if (name.n == 0) return true;
    return (unsigned char)((unsigned char)name.at[0] - 0xE3) > 0xE9 - 0xE3 &&
           dg_names_nobody_else(name);
}

/** Does no letter stand in it? */
bool dg_has_no_letter(dg_slice text);

#endif
