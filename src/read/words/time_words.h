/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_WORDS_TIME_WORDS_H
#define DG_READ_WORDS_TIME_WORDS_H

#include <stdbool.h>

#include "read/words/words.h"

/** All that a time may begin with, but for what a stretch of time does: see period.h. */
extern dg_words dg_standing_times, dg_time_leads, dg_english_times, dg_progress_words;

/** 目前 近年来 去年: what follows is the case, and no order. */
extern dg_words dg_nows;

/**
 * What a time looks like in a clause. To teach the reader one, add a row to time_words.c, or to
 * period.c where it is a date, and a case to tests/read/test_clause.c.
 */

/**
 * The bytes of a time that is all of `segment`, such as 2020年底前完成 or 长期坚持; 0 where it is
 * none.
 *
 * @param by_end  whether only its last words tell, so that a name may come first
 * (甲局于2020年底前完成); may be NULL.
 */
size_t dg_word_time(bool *by_end, dg_slice segment);

/** Does it end as a time does: …前完成, …三个月内, …期间? Where it does not, no end of it does. */
bool dg_ends_with_term(dg_slice part);

/** Does it begin with a date: 2020年…, 于6月…, 近三年, 二〇二〇年, “十四五”末, December 2025? */
bool dg_begins_with_date(dg_slice text);

/** Does it begin with by, before or until and a date: by 31 March, before the end of 2030, until
 * Q2?
 */
bool dg_begins_with_term(dg_slice text);

/** Completion: Works Board: is a label of so many bytes that word, with no time behind its colon?
 */
bool dg_is_untimed_completion(dg_slice text, size_t label);

/** 1 May, October 20, ongoing: is it a day or a way to say when, in a list of actions? */
bool dg_is_english_day(dg_slice text);

/** Does `text` begin with a year, a month and a day, 2020年5月20日 or 二○二○年五月二十日, and end
 * its line there or at a bracket? */
bool dg_is_whole_date(dg_slice text);

#endif
