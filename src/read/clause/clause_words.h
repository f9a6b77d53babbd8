/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_CLAUSE_WORDS_H
#define DG_READ_CLAUSE_CLAUSE_WORDS_H

#include "read/clause/clause.h"

/* A bracketed role word, such as 甲局（牵头）, becomes this byte and a digit for its class; a
 * letter from 'a' on where it is of all the names before it: 甲局、乙部（共同牵头）. */
enum { DG_REMARK_MARK = '\x01', DG_REMARK_SHARED = 'a' };

/**
 * The words of an empty clause: without bracketed remarks, and how they stand in the flow.
 *
 * @param origin  the byte of the flow where `text` begins.
 * @param first   no bracket stands before this byte of the text.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_clause_make_words(dg_clause *clause, dg_slice text, size_t origin, size_t first,
                             dg_error *err);

/** A part of the clause says that the first named leads, perhaps with 下同. */
void dg_clause_say_first_listed(dg_clause *clause, dg_slice part);

/** The bytes of ① or 1. before a party of a numbered list; 0: none. */
size_t dg_clause_list_number(dg_slice text);

/** The bytes of a label that no rule knows and of its value, as far as the next stop: Scrutiny:
 * City Board, Trade Board; 0: none begins here. Behind a comma of it stands no party of another
 * label. */
size_t dg_clause_labelled(dg_slice text);

/** The bytes of what stands between parties in English at byte `at`: a full stop, "and " after a
 * comma, "the " before a name, a bullet; 含 behind a comma where a party is `named` before it; 0:
 * none. */
size_t dg_clause_filler(dg_slice text, size_t at, bool named);

/** The National Archives in the value of a label: is the article part of the name that it begins?
 * Not before what heads any such body, The Department of Works. */
bool dg_clause_keeps_article(dg_slice text);

/** City Board: supported by the Trade Board: does a colon here set others beside the name before
 * it?
 */
bool dg_clause_is_helped(dg_slice text);

#endif
