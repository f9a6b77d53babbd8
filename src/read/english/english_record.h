/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_RECORD_H
#define DG_READ_ENGLISH_ENGLISH_RECORD_H

/** Lines in English that speak of the document itself. */

#include <stdbool.h>

#include "base/slice.h"

/** Owner: Head of Risk between Version: 2 and Review date: 2026, Participants: over Apologies: of
 * minutes: is the label at byte `at` of a document's own record? */
bool dg_english_is_record(dg_slice text, size_t at);

/** Apologies: D. Jones (Water Board), or a name below Present:, a line each: does byte `at` stand
 * where minutes say who was there? */
bool dg_english_lists_those_present(dg_slice text, size_t at);

/** - **Supports** — Lends a hand, below a line that says Legend: is the label at byte `at` a word
 * that is explained? */
bool dg_english_is_legend(dg_slice text, size_t at);

#endif
