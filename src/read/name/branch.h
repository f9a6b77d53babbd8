/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_BRANCH_H
#define DG_READ_NAME_BRANCH_H

#include <stdbool.h>

#include "base/slice.h"

/** 公安, 市环保: is the name that of a branch of government, which stands for its body in a list
 * such as 公安、环保等部门? */
bool dg_is_branch(dg_slice name);

/** 文化 | 和旅游局: does 和 stand between the two fields of one office? `rest`: behind 和. */
bool dg_and_joins_branches(dg_slice before, dg_slice rest);

#endif
