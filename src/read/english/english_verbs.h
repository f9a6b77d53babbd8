/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_VERBS_H
#define DG_READ_ENGLISH_ENGLISH_VERBS_H

/** Verbs of sentences in English that say whose a task is; values are dg_class. */

#include "base/slice.h"
#include "read/words/words.h"

extern dg_words dg_prose_states;   /* leads: behind who does */
extern dg_words dg_prose_passives; /* be led by: before who does */
extern dg_words dg_prose_duties;   /* is led by, the same of what is */

/** Who stands before one of these is told, or foretold, to do what stands behind it. */
enum { DG_SHALL, DG_MUST, DG_WILL, DG_MODALS };
extern const char *const dg_told_modals[DG_MODALS]; /* " shall " and so on */
bool dg_begins_with_modal(dg_slice text);

/** Will A take the following actions: are its deeds told below? `deed`: behind the modal. */
bool dg_deeds_are_listed(dg_slice deed);

/** not, be, have, include: what stands behind one of them and is no deed. */
extern dg_words dg_prose_no_deeds;

#endif
