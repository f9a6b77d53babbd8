/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_SMALL_NAME_H
#define DG_READ_NAME_SMALL_NAME_H

/** Words in small letters where a name in English may stand. */

#include <stdbool.h>

#include "base/slice.h"

/** Behind a label that says so, are these words in small letters, but for the first perhaps, who
 * bears the task: data platform team, Finance team, engineering? Elsewhere they are prose. */
bool dg_is_small_name(dg_slice name);

/** Finance, operations: is the name what a part of an office or a company does, whatever its case?
 */
bool dg_is_function(dg_slice name);

/** Do these words in small letters say something of who was named, and name nobody: subject to
 * funding, if funds allow? */
bool dg_is_small_remark(dg_slice words);

/** The bytes of as needed, where appropriate, subject to funding: how a party takes part; 0: none
 * begins here. */
size_t dg_small_manner(dg_slice text);

/** The bytes of etc., others behind a name: the list is open; 0: none begins here. */
size_t dg_small_open_mark(dg_slice text);

#endif
