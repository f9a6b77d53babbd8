/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_LONE_NUMBER_H
#define DG_READ_OUTLINE_LONE_NUMBER_H

#include "read/container/source.h"

/** Does line `i` hold nothing but a number, that of an item and no page's: words in Latin letters
 * stand right below, and near it, above other words, the number before or behind? */
bool dg_is_item_number(const dg_source *source, size_t i);

#endif
