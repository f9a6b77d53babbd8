/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_BRANCH_H
#define DG_READ_NAME_BRANCH_H

#include <stdbool.h>

#include "base/slice.h"

/** 公安, 市环保: is the name that of a branch of government, which stands for its body in a list
 * such as 公安、环保等部门? */
bool dg_is_branch(dg_slice name);

#endif
