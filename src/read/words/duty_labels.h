/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_WORDS_DUTY_LABELS_H
#define DG_READ_WORDS_DUTY_LABELS_H

#include "read/words/words.h"

/** What a label may begin with, its bracket aside: a duty (牵头), a rare one (组织), whose it is
 * (市级), a whole label (完成时限). */
extern dg_words dg_label_duties, dg_label_rare_duties, dg_label_levels, dg_whole_labels;

/** 审核, 审查: who looks over a paper, and bears nothing where that stands apart. */
extern dg_words dg_label_reviews;

/** Whose labels name bodies, but assign nothing: 抄送, 主持. */
extern dg_words dg_label_others;

#endif
