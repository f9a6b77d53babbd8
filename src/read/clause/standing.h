/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_STANDING_H
#define DG_READ_CLAUSE_STANDING_H

#include "read/words/words.h"

/** What such a sentence may begin with. */
extern dg_words dg_standing_subjects;

/**
 * The sentence that gives every later clause a party: 以下均需甲落实，不再列出;
 * 具体任务均涉及甲，不再列出.
 *
 * @param first, last  its names stand between these bytes.
 * @return the bytes of the sentence that `text` begins with; 0: it is no such sentence.
 */
size_t dg_standing_names(size_t *first, size_t *last, dg_slice text);

#endif
