/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_VERBS_H
#define DG_READ_ENGLISH_ENGLISH_VERBS_H

/** Verbs of sentences in English that say whose a task is; values are dg_class. */

#include "base/slice.h"
#include "read/words/words.h"

/** What is said behind who does it, in a sentence and in a list of names. */
#define DG_STATES_BEHIND_NAMES                                                                     \
    {" participate", DG_CLASS_SUPPORT}, {" participates", DG_CLASS_SUPPORT},                       \
        {" cooperate", DG_CLASS_SUPPORT}, {" cooperates", DG_CLASS_SUPPORT},                       \
        {" assist", DG_CLASS_SUPPORT}, {" assists", DG_CLASS_SUPPORT},                             \
        {" share responsibility", DG_CLASS_RESPONSIBLE},                                           \
        {" share the responsibility", DG_CLASS_RESPONSIBLE},                                       \
        {" to share responsibility", DG_CLASS_RESPONSIBLE},                                        \
        {" divide up responsibilities", DG_CLASS_RESPONSIBLE}, {                                   \
        " divide responsibilities", DG_CLASS_RESPONSIBLE                                           \
    }

extern dg_words dg_prose_states;   /* leads: behind who does */
extern dg_words dg_prose_passives; /* be led by: before who does */
extern dg_words dg_prose_duties;   /* is led by, the same of what is */

/** Who stands before one of these is told, or foretold, to do what stands behind it. */
enum { DG_SHALL, DG_MUST, DG_WILL, DG_MODALS };
extern const char *const dg_told_modals[DG_MODALS]; /* " shall " and so on */
bool dg_begins_with_modal(dg_slice text);

/** The bytes at the end of the text that tell those before them to do what follows: shall also, is
 * primarily responsible for, are hereby directed to, agrees to; 0: none do. */
size_t dg_telling_at_end(dg_slice text);

/** The bytes at its end that tell those before them to help: shall support, are to assist. */
size_t dg_help_at_end(dg_slice text);

/** Will A take the following actions: are its deeds told below? `deed`: behind the modal. */
bool dg_deeds_are_listed(dg_slice deed);

/** not, be, have, include: what stands behind one of them and is no deed. */
extern dg_words dg_prose_no_deeds;

#endif
