/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_LABEL_WORDS_H
#define DG_READ_ENGLISH_ENGLISH_LABEL_WORDS_H

/** What labels in English share: their plurals, and what stands behind them. */

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "read/words/words.h"

/** The bytes before the first of the marks. */
size_t dg_english_bytes_before(dg_slice text, const char *marks);

/** The same of names: the bar in D/Justice, M/o Finance is none of the marks. */
size_t dg_english_bytes_of_name(dg_slice text, const char *marks);

/** local authorities, relevant ministries: a class of bodies in small letters. Not aims and lead
 * agencies, of which a heading speaks. */
bool dg_english_is_class(dg_slice item);

/** Department of Works, DOW / local authorities: does it begin with what is a body for sure, and is
 * it no sentence: Department of Works to report? */
bool dg_english_is_value(dg_slice value);

/** Is the line nothing but names, a remark in brackets behind them: HSE / DkIT (lead), Tusla, local
 * authorities? */
bool dg_english_is_line_of_names(dg_slice line);

/** Department(s)/Partner(s): how one word is one or several. */
extern dg_words dg_english_plurals;

#endif
