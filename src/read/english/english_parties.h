/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_PARTIES_H
#define DG_READ_ENGLISH_ENGLISH_PARTIES_H

/** Who stands in a sentence in English: names in capitals, classes in small letters, what joins
 * them and what qualifies them. */

#include <stdbool.h>

#include "base/slice.h"

/** How surely a party in small letters begins where a list of them does. */
typedef enum {
    DG_PARTIES_SUBJECT, /* anywhere in the list */
    DG_PARTIES_BESIDE,  /* where the list begins and behind and: a deed may follow a comma */
    DG_PARTIES_MORE,    /* behind and only, or where its words say so */
} dg_parties_place;

/** Is the line of a list a name, or a class of bodies: Citizens and citizen groups? */
bool dg_is_name_line(dg_slice name);

/** How far the parties that `text` begins with go. */
size_t dg_parties_length(dg_slice text, dg_parties_place place);

/** The bytes of a class in small letters (regional councils, industry, heads of other agencies); 0:
 * none. Where not `sure`, its words must say so: , publish reports is a deed. */
size_t dg_parties_class(dg_slice text, bool sure);

/** The department of ecology, state conservation commission: the bytes of a body in small letters
 * that `text` begins with, behind an article; 0: none. */
size_t dg_parties_small_body(dg_slice text);

/** The same, and of a body by its kind, the dairy council, which may also say what another is: FAO,
 * the world agency. */
size_t dg_parties_small_name(dg_slice text);

/** The bytes of and, as well as, the: what stands between parties; 0: none. */
size_t dg_parties_joint(dg_slice text);

/** The bytes of what is said of the party before it, up to byte `to` at most, and names none that
 * acts: acting through the Director, as determined by the Secretary; 0: none begins here. */
size_t dg_parties_remark(dg_slice text, size_t to);

/** and, where relevant, before one more party of a list: its bytes; 0: none begins here. */
size_t dg_parties_aside(dg_slice text);

/** States, towns, and tribes, all agencies: where a list that a lead-in ends with, to help States,
 * has come to its end before the one party behind it, the byte where that begins; 0: it is one. */
size_t dg_parties_behind_closed(dg_slice list);

/** Are these parties, whole, ones that may be told to do something? `sure`: what follows says so,
 * whatever they are called. */
bool dg_parties_are_subject(dg_slice parties, bool sure);

/** May these parties be told to do something, by what they are called? The Director, Trade Board,
 * DHS, all agencies. */
bool dg_parties_are_told(dg_slice parties);

/** The Frog Partnership, the Panel: a body by a noun that may name a thing, too, so that will may
 * only foretell what becomes of it. */
bool dg_parties_are_union(dg_slice parties);

/** Trade Board to report: are these words, whole, surely who is to do what stands behind to? */
bool dg_parties_are_to_do(dg_slice parties);

/** Behind who is to do it, does " to report" follow, and not " to the", " to be"? */
bool dg_parties_deed_follows(dg_slice text);

/** GV to check: the bytes of initials that are told with to what they are to do; 0: none begin
 * here. */
size_t dg_parties_initials_to_do(dg_slice text);

/** Encourage, Ask: do such words begin with what an item is for, that others may do something? */
bool dg_parties_begin_with_deed(dg_slice text);

/** Local authorities, of whom will only foretells what they do; not the Trade Board and local
 * authorities, whom it tells. */
bool dg_parties_only_foretold(dg_slice who);

/** Action: Operations to report: may this one word be who is to do it? Not Response to letters. */
bool dg_parties_may_act(dg_slice word);

/** Does the word of `n` bytes, not 0, that `text` begins with end there? */
bool dg_is_whole_word(dg_slice text, size_t n);

/** The bytes before the next space, comma or semicolon. */
size_t dg_parties_word(dg_slice text);

/** Is the second word in small letters? */
bool dg_parties_small_after(dg_slice text);

#endif
