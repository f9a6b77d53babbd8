/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_COLLECTIVE_H
#define DG_READ_NAME_COLLECTIVE_H

#include "base/slice.h"

/** Does a name class, not a body: 各…, 有关…, 试点城市政府? */
bool dg_is_collective(dg_slice name);

/** As dg_is_collective, for Latin letters: all departments, local governments. */
bool dg_is_latin_collective(dg_slice name);

/** 沪, 苏: does it begin with a province's name of one character? */
bool dg_begins_with_province(dg_slice text);

#endif
