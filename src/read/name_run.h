/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_RUN_H
#define DG_READ_NAME_RUN_H

#include "base/slice.h"
#include "model/registry_match.h"

/**
 * The end of the run of names in prose that begins at byte `at`, 甲局、乙部和丙委等三部门 + 提出;
 * how many they are in *count. `at` and 0 where no name begins there.
 */
size_t dg_name_run(dg_slice text, size_t at, const dg_registry *registry, size_t *count);

#endif
