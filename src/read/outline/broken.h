/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_BROKEN_H
#define DG_READ_OUTLINE_BROKEN_H

#include <stdbool.h>

#include "base/slice.h"

/** Does the line, trimmed, end as a sentence does? */
bool dg_ends_sentence(dg_slice line);

/** 现明确如下：: does a line in Chinese end in a colon, but not in a label's? */
bool dg_introduces(dg_slice line);

/** 责任单 and, on the next line, 位：甲局: does the line feed break a label? */
bool dg_breaks_label(dg_slice previous, dg_slice next);

/** Other key and, on the next line, stakeholders: Trade Board: one label, broken between its words.
 */
bool dg_breaks_english_label(dg_slice previous, dg_slice next);

/** Partners: Trade Board, National and, on the next line, Works Authority: a label's value that
 * cannot end there. */
bool dg_breaks_english_name(dg_slice previous, dg_slice next);

/** 责任单位：甲局、市乙 and, on the next line, 业局、丙部: is the last name of the paragraph's list
 * broken, although its line has room? */
bool dg_breaks_listed_name(dg_slice paragraph, dg_slice next);

/** 配合单位：甲局、市乙局 and, on the next line, 保障措施: does the value of a label end with the
 * full line, since a heading stands below, of no body's end, or 市丙局负责接待? */
bool dg_ends_above_heading(dg_slice paragraph, dg_slice next);

/** 查管线。主办：甲局 below 查厂房。主办：乙局、丙部: does the next line begin anew, as full as the
 * one before may be? That ends in a body, and the words before the label here do not. */
bool dg_begins_record(dg_slice previous, dg_slice next);

/** 责 任 单 位: is the white space from byte `at` to byte `after` of a line none between words? Two
 * Han characters printed apart are one word: each stands alone between blanks. */
bool dg_is_spaced_out(dg_slice line, size_t at, size_t after);

#endif
