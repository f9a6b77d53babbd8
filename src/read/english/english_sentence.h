/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_SENTENCE_H
#define DG_READ_ENGLISH_ENGLISH_SENTENCE_H

/** One sentence that may assign a task: the parties found in it, and its verb. */

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "read/english/english_parties.h"
#include "read/english/english_prose.h"
#include "read/words/words.h"

typedef struct {
    dg_slice text;
    dg_prose_part *parts;
    size_t n, n_with;
    size_t resolved; /* the bytes of It was agreed that */
    bool action;     /* Action: Trade Board to report */
    bool advice;     /* We recommend that the Trade Board report */
    bool first;      /* an item begins with it */
    bool behind;     /* another of the item was told something before it */
    bool alone;      /* a body alone that is told to do anything is a bearer */
    bool helped;     /* some segment says who supports: WHO lead; FAO support */
} dg_sentence;

/** The verb of the sentence. */
typedef struct {
    size_t at, end;
    dg_class class; /* DG_CLASS_NONE: some other deed */
    bool jointly, passive;
    bool may, will;   /* not told, but allowed, or foretold */
    size_t work_with; /* behind work with, whose parties do the deed, too; 0: none */
    bool to_do;       /* Trade Board to report */
} dg_sentence_verb;

/** Without the blanks, commas and semicolons that end it. */
dg_slice dg_sentence_trim(dg_slice text);

/** One party, in bytes [from, to). */
void dg_sentence_add(dg_sentence *s, size_t from, size_t to, dg_class class);

/** PUB, the national water agency: of parties that `text` begins with, `n` bytes, those without
 * what says in small letters what the only one of them is. */
size_t dg_sentence_before_apposition(dg_slice text, size_t n);

/** A list of parties in bytes [at, to), but for what is said of them; where it ends, `at`: it holds
 * none. */
size_t dg_sentence_add_list(dg_sentence *s, size_t at, size_t to, dg_parties_place place,
                            dg_class class);

/** The parties that stand beside others in bytes [at, to). Behind a deed a comma sets them off, or
 * words that say nothing else, but where `loose`. */
void dg_sentence_add_beside(dg_sentence *s, size_t at, size_t to, size_t inserted_at, bool loose);

/** Does a party end before this text, not The Water Agency plan? */
bool dg_sentence_ends_party(dg_slice behind);

/** The parties that the sentence names beside others before byte `to`, where its subject begins: In
 * consultation with the Trade Board, …. */
void dg_sentence_add_before(dg_sentence *s, size_t to);

/** Does a verb that tells somebody to do something begin with the space at byte `at`? */
bool dg_sentence_verb_here(dg_sentence_verb *v, const dg_sentence *s, size_t at);

/** responsible for this action, not for the roads. */
bool dg_is_of_the_task(dg_slice after);

/** Papers and their like, which do nothing. */
extern dg_words dg_english_papers;

#endif
