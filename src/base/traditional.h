/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_TRADITIONAL_H
#define DG_BASE_TRADITIONAL_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/slice.h"

/**
 * Traditional Chinese characters and their simplified forms: data/traditional.csv, which is Unicode
 * CLDR's transform Traditional-Simplified of single characters (ICU 72; its licence is in
 * data/traditional.LICENSE) and five variants. 乾, 著, 藉 and 瞭, which simplified text keeps in
 * some words, are left out. Radicals (base/radicals.h) count as traditional. Safe from several
 * threads.
 */

/** What a text holds, as far as most texts do not. */
enum {
    DG_HOLDS_TRADITIONAL = 1, /* a character that has a simplified form */
    DG_HOLDS_BLANKS = 2, /* white space or a control character; a few others pass for one, too */
    DG_HOLDS_SEPARATORS = 4, /* a tab, a comma or semicolon of half width, a bar; others likewise */
};

/**
 * Pass over characters of valid text that are of three bytes, or ASCII but white space and control
 * characters; *holds gets the bits of those, too.
 *
 * @return the first byte at `at` or later that is none of such; text.n where all are. Time: linear.
 */
size_t dg_text_pass(unsigned *holds, dg_slice text, size_t at);

/** The bits of what the valid text holds. Time: linear. */
unsigned dg_text_holds(dg_slice text);

/** Does the valid text hold a character that has a simplified form? Time: linear. */
bool dg_has_traditional(dg_slice text);

/** Simplify valid text in place: every character keeps its place and its bytes. */
void dg_simplify(char *text, size_t n);

/** The valid text in simplified script: itself where it is so, else a copy. NULL in `at`: no
 * memory.
 */
dg_slice dg_simplified(dg_slice text, dg_arena *arena);

#endif
