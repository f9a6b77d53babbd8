/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_BRACKET_H
#define DG_READ_CLAUSE_BRACKET_H

#include "read/words/lexicon.h"

/** The bytes of the bracket group that text begins with, brackets included; all where unclosed. */
size_t dg_bracket_group(dg_slice text);

/** The bytes of the bracket that a group ends with; 0 where it is unclosed. */
size_t dg_bracket_close(dg_slice group);

/**
 * The class of a group that holds a role only: （牵头）, （牵头单位）.
 *
 * @param shared  whether it is of all the names before it: （共同牵头）.
 */
dg_class dg_bracket_class(dg_slice group, bool *shared);

/** 甲局（乙局、丙局配合）, 甲局（受乙局指导）, 甲局（会同乙局）, 甲局、乙局（甲局牵头）: the class
 * of who is named between the brackets behind a name, by the words that say so; DG_CLASS_NONE:
 * nobody is. */
dg_class dg_bracket_helpers(dg_slice *names, dg_slice inner);

/** 《甲条例》（国务院修订）: does the bracket behind this text only say who issued the paper? */
bool dg_bracket_tells_issuer(dg_slice before, dg_slice inner);

/** 建设系统（平台）: does a bracket behind this text stand right behind a word? */
bool dg_bracket_follows_word(dg_slice before);

/** 办公室设在市甲局（市乙局）: does a bracket behind this text stand right behind an office of some
 * place, whose other name it gives? */
bool dg_bracket_follows_office(dg_slice before);

/** 出席：张某（甲局）、李某（乙局）: on a line of who was there, where it says whose people they
 * are?
 */
bool dg_bracket_names_those_present(dg_slice before);

/** 各街道（镇人民政府）: behind a class of bodies that is the whole of its line? */
bool dg_bracket_explains_class(dg_slice before);

/** (Driver: Population Growth): does the bracket tell a cause, not who drives the task? */
bool dg_bracket_tells_cause(dg_slice inner);

/** (Trade Board) S-M: the bytes of letters, each alone, that end the line behind a bracket: a term,
 * a rank; 0: none. */
size_t dg_bracket_letters(dg_slice behind);

/** （甲局、乙部）: what stands between the brackets around the whole of `text`, or all of it. */
dg_slice dg_without_brackets(dg_slice text);

#endif
