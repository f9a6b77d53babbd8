/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_NAME_MANNER_H
#define DG_READ_NAME_NAME_MANNER_H

#include "base/slice.h"

/** 区甲局专项 + 负责, 各乡镇联动 + 落实, 各县要 + 抓好落实: the bytes of how it is done, two
 * characters or four that no table need hold, or of 要, at the end of the first `end` bytes of
 * `text`, behind what is sure to be a body and before a role word; 0: none. */
size_t dg_name_manner(dg_slice text, size_t end);

#endif
