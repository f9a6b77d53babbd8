/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_H
#define DG_READ_ENGLISH_ENGLISH_H

/** The responsibility grammar in English: labels, and the words that do as they do. */

#include "read/words/lexicon.h"
#include "read/words/words.h"

extern dg_words dg_english_duties;       /* Lead, Responsible, Deadline */
extern dg_words dg_english_kinds;        /* Key, Action: before a duty */
extern dg_words dg_english_parts;        /* Oversight: before a colon and a body */
extern dg_words dg_english_bearing;      /* Concerned, Delivery: before a bearer */
extern dg_words dg_english_seconds;      /* after it, a second: Lead implementing agency */
extern dg_words dg_english_nouns;        /* agency; 1: makes a label whatever stands before it */
extern dg_words dg_english_classes;      /* agencies, authorities: bodies by their kind */
extern dg_words dg_english_tails;        /* behind it: Agency responsible for implementation */
extern dg_words dg_english_first_places; /* first agency listed: where the one who leads is */
extern dg_words dg_english_facts;        /* fell; 1: is, are */
extern dg_words dg_english_amounts;      /* Over, Only: how much there is */
extern dg_words dg_english_imperatives;  /* Improve, Dig: what somebody is to do */
extern dg_words dg_english_openings;     /* Led by, in coordination with */

/** The bytes of a label's words, without a colon: Lead, Key partners, Lead implementing agency. */
size_t dg_english_label(int *value, dg_slice text);

/** Agency, Ministries: a label without a word of duty, which heads other things than tasks, too. */
bool dg_english_is_bare_bearer(dg_slice text);

/** City: DOW; County: Trade Office: does a label begin that says whose the bodies are? Of a task
 * only in a bracket; elsewhere, County: LAC, of an address. */
bool dg_english_is_realm(dg_slice text);

/** State agency, Federal partners: bearers by their level, and no word of duty. */
bool dg_english_is_kind_of_bearer(dg_slice line);

/** Primary agencies: does the label ask for more than one? */
bool dg_english_is_plural(dg_slice label);

/** Lead/Support: does a label say that who leads comes first, and who supports behind a mark? */
bool dg_english_is_of_two(dg_slice label);

/** ; B, C: does a list of bodies begin behind the semicolon here, and end the part of a clause? Not
 * where further semicolons part bodies: ; B; C. */
bool dg_english_lists_helpers(dg_slice text);

/** Agency Responsible/ Implementing Agency, Dig ponds Lead: do the words of a label go on, behind a
 * bar or other words, with one that is known, which is read from there? */
bool dg_english_ends_in_label(dg_slice text);

/** As dg_english_label for Focal ministry, Lead chapter: a party's noun without a known duty, or a
 * duty without a known noun. */
size_t dg_english_unknown_label(dg_slice text);

/** The class of a label or a column's head beside those of class `first` that stand before it:
 * Implementing partners and agents beside Responsible, Coordinating agencies beside Lead support.
 */
dg_class dg_english_beside(dg_class class, dg_slice label, dg_class first);

/** Does it begin with a label of any words, and a body behind it: Delivery: Department of Works? */
bool dg_english_labels_bodies(dg_slice text);

/** Does a label with its colon begin here, behind a name or a time without a mark: Lead: DSIT
 * Supporting: NCSC? Not Office Supporting:, whose first word is the name's. */
bool dg_english_begins_label(dg_slice text);

/** The bytes of a dash in the place of a colon behind the `at` bytes of a label in capitals: Lead
 * agency – City Board; 0: none. */
size_t dg_english_dash(dg_slice text, size_t at);

/** As dg_english_dash for words that say so, behind a party's noun: Participating agencies are as
 * follows:. */
size_t dg_english_follows(dg_slice text, size_t at);

/** The bytes before the parties of The lead agency for floods is the Water Agency; the label's
 * class in *value; 0: the sentence says no such thing. */
size_t dg_english_bearer_is(int *value, dg_slice text);

/** As dg_english_dash for white space alone, before names that make out the line: Lead body AFA; or
 * the line below: Leads, and a list of bodies. */
size_t dg_english_gap(dg_slice text, size_t at);

/** Does a line begin with a label, and a space in the place of its colon: Partners Trade Board? */
bool dg_english_has_spaced_label(dg_slice line);

/** The bytes of a label before the names that make out its line, though no colon stands there:
 * Lead Works Agency, over lines like it, of which one is of a time, Timeframe Year 1; 0: it is none
 * such. */
size_t dg_english_label_over_time(int *value, dg_slice text);

/** Does what stands behind a label explain a duty in place of naming who has it: Does the work; R
 * for the tests? Or does it stand below and say what is to be done? */
bool dg_english_explains(dg_slice label, dg_slice value);

/** City Board responsible, with Trade Board cooperating: the bytes of such a word at byte `at`,
 * behind a name, where nothing more is said, and its class; 0: none. */
size_t dg_english_state_behind(dg_class *class, dg_slice text, size_t at);

/** The bytes of " via the " and the like, before whom a body acts through, or for; 0: none. */
size_t dg_through(dg_slice text);

/** Trade Board via the Port Trust: the names before such words. */
dg_slice dg_before_through(dg_slice names);

/** Led by, in coordination with: what a label does, without its colon. */
size_t dg_word_opening(dg_class *class, dg_slice text);

/** Does a body begin the list, or a class of them: the Trade Board, local councils; not grants,
 * churches? */
bool dg_english_names_whom(dg_slice text);

/** City Board to lead, Trade Board to contribute: the bytes of what a body in English is to do,
 * behind its name, and what class that makes it of (DG_CLASS_NONE: to report). 0: none is said. */
size_t dg_word_deed_behind(dg_class *class, dg_slice text);

#endif
