/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_LATIN_PARTS_H
#define DG_READ_NAME_LATIN_PARTS_H

/** The words of which names in Latin letters consist. */

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

enum {
    DG_LATIN_LIST_BYTES = 800
}; /**< no name is so long, nor a list of what one body looks after */

/** Does it begin as what a body looks after does: Water? */
bool dg_latin_begins_with_matter(dg_slice words);

/** Does it begin with a level of government: Local? */
bool dg_latin_begins_with_level(dg_slice words);

/** Capitals that name a matter, not a body: Ministry of Electronics and IT. */
size_t dg_latin_matter_acronym(dg_slice text);

/** One word of capitals, the name of a body: NCSC; not INTRODUCTION, what a heading says. */
bool dg_is_latin_acronym(dg_slice text);

/** the …, Ministry, NCSC: do the words begin as a body does? */
bool dg_begins_like_a_latin_body(dg_slice text);

/** The letters behind the last space. */
dg_slice dg_latin_last_word(dg_slice text);

/** Is its last word a head? *part: one that is also part of larger names. */
bool dg_latin_ends_with_head(dg_slice name, bool *part);

/** Transport Malta, Natural England: a place behind other words? */
bool dg_latin_ends_with_place(dg_slice name);

/** Up to the next comma, stop or bracket, or the mark of one that was taken out. */
dg_slice dg_latin_item(dg_slice text, size_t at);

/** The byte of " and " or " & " in an item; its length where there is none. */
size_t dg_latin_find_and(dg_slice item);

/** Employment and the Roads Agency: what stands before another body that and joins to it. */
dg_slice dg_latin_before_body(dg_slice item);

/** National, Municipal: a level of government by itself. */
bool dg_is_latin_level(dg_slice word);

/** The letters before the first space. */
dg_slice dg_latin_first_word(dg_slice text);

/** Of a list's last item, the words behind its last comma. */
dg_slice dg_latin_last_item(dg_slice before);

/** Departments, Boards: a kind of bodies, all of it? */
bool dg_is_latin_kind(dg_slice word);
/** All Departments, All Departments, Agencies: a class of all bodies, so far as it goes. */
bool dg_is_latin_all(dg_slice words);

/** Landcare groups: a name, and what its bearers are. */
bool dg_latin_ends_as_class(dg_slice item);

/** What parts of a body are called, and what they do: Strategic Planning and Performance Group. */
bool dg_is_latin_part(dg_slice word);

/** Payroll Unit: does it end as a part of a body does that has a name of its own? */
bool dg_is_latin_whole_part(dg_slice name);

/** Inc., LLC: a word that says what kind of company one is, behind a comma perhaps, and ends its
 * name. */
bool dg_latin_is_company(dg_slice word);

#endif
