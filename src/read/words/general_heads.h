/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_WORDS_GENERAL_HEADS_H
#define DG_READ_WORDS_GENERAL_HEADS_H

#include "base/slice.h"

/** 总体要求, 指导思想和工作目标: does a heading say that what stands below it is no task's? */
bool dg_is_general_head(dg_slice title);

#endif
