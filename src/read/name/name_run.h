/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_NAME_RUN_H
#define DG_READ_NAME_NAME_RUN_H

#include "base/slice.h"
#include "model/registry_match.h"
#include "read/name/name.h"

/**
 * The end of the run of names in prose that begins at byte `at`, 甲局、乙部和丙委等三部门 + 提出;
 * how many they are in *count. `at` and 0 where no name begins there.
 */
size_t dg_name_run(dg_slice text, size_t at, const dg_registry *registry, size_t *count);

/** In prose a name that is not known ends where a deed begins: 乙部 + 提出意见. */
void dg_name_cut_at_deed(dg_name *name);

#endif
