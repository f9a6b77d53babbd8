/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_VERBS_H
#define DG_READ_ENGLISH_ENGLISH_VERBS_H

/** Verbs of sentences in English that say whose a task is; values are dg_class. */

#include "read/words/words.h"

extern dg_words dg_prose_states;   /* leads: behind who does */
extern dg_words dg_prose_passives; /* be led by: before who does */
extern dg_words dg_prose_duties;   /* is led by, the same of what is */

#endif
