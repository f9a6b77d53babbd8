/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_NEXT_TOLD_H
#define DG_READ_ENGLISH_ENGLISH_NEXT_TOLD_H

#include "base/slice.h"

/** The Trade Board shall pay, and the Roads Agency shall build: where behind the comma of a
 * sentence, or its and alone, others are told something; *next: where they begin; its end: nowhere.
 */
size_t dg_english_next_told(size_t *next, dg_slice text);

#endif
