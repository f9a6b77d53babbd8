/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_PROSE_H
#define DG_READ_ENGLISH_ENGLISH_PROSE_H

/**
 * Sentences in English that assign a task:
 *
 *     sentence = [ lead-in "," ] parties [ with ] will [ with ] lead … [ with ]
 *              | [ lead-in "," ] parties [ with ] will [ with ] deed … [ with ]   with one `with`
 *              | … will be led by parties [ with ]
 *              | [ lead-in "," ] parties shall deed …                             alone in an item
 *     with     = "," in coordination with parties
 *
 * Behind parties and between commas before the verb may stand what names nobody who acts: acting
 * through the Director, to the extent that law permits.
 *
 * To teach the reader a verb, add a row to a table of english_told.c.
 */

#include <stdbool.h>

#include "base/slice.h"
#include "read/words/lexicon.h"

/** Parties that stand in bytes [from, to) of the sentence. */
typedef struct {
    size_t from, to;
    dg_class class;
} dg_prose_part;

enum { DG_PROSE_PARTS = 16 };

/** Whom a sentence may tell to do something, beside those whom its words give a role. */
typedef enum {
    DG_TOLD_NONE,
    DG_TOLD_ALONE,  /* one body alone is a bearer: The Director shall review plans */
    DG_TOLD_BEHIND, /* the same behind a sentence that tells another: B will assist */
    DG_TOLD_FIRST,  /* so is who is responsible for anything: it is what the item begins with */
    DG_TOLD_ACTION, /* so is whoever is to do it, in a list of actions: Research to report */
} dg_prose_told;

/**
 * The parties of a sentence in the order in which they stand.
 *
 * @param[out] leads  its verb says who leads: not only The Secretary, in consultation with Y,
 * shall.
 * @param told  DG_TOLD_NONE but where the sentence is what an item says.
 * @return how many parts; 0: it assigns nothing that is read.
 */
size_t dg_prose_parts(dg_prose_part parts[DG_PROSE_PARTS], bool *leads, dg_slice sentence,
                      dg_prose_told told);

/** The bytes of the list of parties behind Led by: up to the comma before what is to be done, in
 * small letters. */
size_t dg_prose_list_end(dg_slice text);

/** The bytes of a verb that says who leads, from the word before it on: will lead, is responsible
 * for; 0: none begins here. */
size_t dg_prose_verb(dg_slice text);

/** What such verbs begin with. */
extern dg_words dg_prose_verbs;

#endif
