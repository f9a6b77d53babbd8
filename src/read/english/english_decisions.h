/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_DECISIONS_H
#define DG_READ_ENGLISH_ENGLISH_DECISIONS_H

/** What those who decide tell others: Cabinet directed the Trade Board to report. */

#include "read/english/english_actions.h"

/** The bytes before who is told to do something: Leaders noted the plan and tasked; 0: those who
 * decide tell nobody anything. *said: what of the words behind it. */
size_t dg_english_decision(dg_lead_in *said, dg_slice text);

/** Does the sentence say that they direct somebody, and do no less: not Members asked the Board? */
bool dg_english_decides(dg_slice sentence);

/** The same of one of the first sentences of the words. */
bool dg_english_decides_within(dg_slice words);

#endif
