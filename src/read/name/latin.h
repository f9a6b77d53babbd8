/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_LATIN_H
#define DG_READ_NAME_LATIN_H

/** Names in Latin letters: what looks like one, what is a body by its words, how far it goes. */

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

/* --- Letters --- */

/** Is the byte at `at` of a Latin letter, accents included? */
bool dg_is_latin_byte(dg_slice text, size_t at);

/** Two capitals, as an acronym has: DOE, IT. */
bool dg_begins_in_capitals(dg_slice text);

/** IT department: a name, and what it is called in small letters. Not Responsible department. */
bool dg_is_latin_department(dg_slice name);

/** CalSTA, MassDOT: a capital behind a small letter. */
bool dg_has_inner_capital(dg_slice name);

/** Is the point at byte `at` a full stop: after a word in Latin letters that is no initial? */
bool dg_is_full_stop(dg_slice text, size_t at);

/** Is it a name in Latin letters: capitals where words begin, but for of, and, the? */
bool dg_is_latin_name(dg_slice name);

/* --- What is a body: by how it begins, how it ends, or both --- */

/** Does a name begin as bodies are titled: Department of …, Minister for …? */
bool dg_latin_is_titled(dg_slice name);

/** Does it end like a body in English: Agency, Council? */
bool dg_ends_like_a_latin_body(dg_slice name);

/** That, or does it begin like one: Ministry of Justice? */
bool dg_is_titled_body(dg_slice name);

/** Natural England, Transport Malta: a name of several words by its place. */
bool dg_is_placed_body(dg_slice name);

/** That, capitals that are no matter, or a part of a body: MAPIT, Payroll Unit. */
bool dg_is_sure_body(dg_slice name);

/** TD, LandsD: is it one word with several capitals? */
bool dg_is_short_form(dg_slice name);

/** regional councils, industry: a class in small letters, up to the end of the list? */
bool dg_is_latin_class(dg_slice item);

/** Director, Head of Finance, Assistant Secretary for Trade: an officer by what stands before of,
 * or at the end. */
bool dg_is_latin_officer(dg_slice name);

/** Does it begin as what a body looks after does, and end as no body's name: Water, Parks? */
bool dg_is_latin_matter(dg_slice words);

/* --- Where a name goes on, and where it ends --- */

/** The bytes of State, local, and tribal governments, a class of all levels that one noun ends; 0:
 * none begins here. */
size_t dg_latin_levels(dg_slice text);

/** Trade Board (TB), HSE (lead): the name without the abbreviation or remark that ends it. */
dg_slice dg_latin_before_remark(dg_slice name);

/** Does a name in Latin letters go on behind the comma at byte `at`: Ministry of Food, Land and
 * Water?
 */
bool dg_latin_name_goes_on(dg_slice text, size_t at);

/** The bytes of a dash between white space at byte `at` that stands inside a name: Public Works –
 * Traffic; 0: none. */
size_t dg_latin_dash(dg_slice text, size_t at);

/** Does the colon at byte `at` stand between a post and its field: Director: Corporate Services? */
bool dg_latin_post_goes_on(dg_slice text, size_t at);

/** Does the bar at byte `at` stand inside a word: M/o Finance, I/NGOs, HIV/AIDS? */
bool dg_latin_slash_goes_on(dg_slice text, size_t at);

/** Does the dash at byte `at` join the two names of one body, no blank beside it: Te Puna—Ministry
 * of Education? */
bool dg_latin_tight_dash_goes_on(dg_slice text, size_t at);

/** Does the star at byte `at` stand inside a word, between two capitals: A*STAR? */
bool dg_latin_star_goes_on(dg_slice text, size_t at);

/** Does " and ", `bytes` long, at byte `at` join two bodies: Trade Board and Roads Agency? Not in
 * Ministry of Water and the Environment. */
bool dg_latin_and_joins_bodies(dg_slice text, size_t at, size_t bytes);

/** State and territory governments, all federal and state agencies: is it one class at several
 * levels, parted at its "and"? */
bool dg_latin_are_levels_of_class(dg_slice before, dg_slice after);

/** Does " with " at byte `at` set the bodies behind it beside those before it? Not in Council for
 * Persons with Disabilities. */
bool dg_latin_with_joins_bodies(dg_slice text, size_t at);

#endif
