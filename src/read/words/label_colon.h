/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_WORDS_LABEL_COLON_H
#define DG_READ_WORDS_LABEL_COLON_H

/** What makes the words of a label one: the colon behind them, or what stands in its place. Each
 * gives its bytes at the start of `text`, 0 for none. */

#include <stdbool.h>

#include "read/words/lexicon.h"

/** One, or two: ：： */
size_t dg_label_colon(dg_slice text);

/** A bracketed remark between a label and its colon: 责任部门（单位）：, 责任单位（下同）：. */
size_t dg_label_remark(dg_slice text);

/** A label's end: a remark, and the colon that makes it a label. */
size_t dg_label_end(dg_slice text);

/** White space, 为, a dash, the label in English, a closing mark or a line's end in the colon's
 * place, where what follows shows that it is; `class` is the label's. */
size_t dg_label_end_without_colon(dg_class class, dg_slice text);

/** 牵头（甲局、乙局）: a bracket that holds nothing but bodies, opened in the colon's place. */
size_t dg_label_open_bracket(dg_slice text);

/** A line's end before people, above another label: 牵头领导, and below it 张某. */
size_t dg_label_person_below(dg_slice text);

/** Does a label's value begin with a body, up to a mark? */
bool dg_label_value_is_body(dg_slice value);

#endif
