/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_URGED_H
#define DG_READ_ENGLISH_ENGLISH_URGED_H

#include "base/slice.h"

/** URGES Member States: of a sentence that ends with whom it tells to do what is said below, where
 * those begin, *from, and end; 0: it is none. */
size_t dg_english_urged(size_t *from, dg_slice text);

#endif
