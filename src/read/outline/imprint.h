/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_IMPRINT_H
#define DG_READ_OUTLINE_IMPRINT_H

/** Labels that say who makes the paper or the page, and assign nothing. */

#include <stdbool.h>

#include "base/slice.h"

/** Does `text` begin with the imprint at a document's foot: 主办：某局, and below it 抄送 or 印发;
 * or with the foot of a web page: 主办单位：某局 版权所有? */
bool dg_is_imprint(dg_slice text);

/** Is the label at byte `at` in a line of who makes or keeps the page: 主办单位：某局
 * 技术支持：某公司 below 【打印本页】 (`sure`), or with nothing else behind it at the end of a
 * paper that is no such one's? */
bool dg_is_page_keeper(dg_slice text, size_t at, bool *sure);

/** 某府主办 某局承办: is the sentence in bytes [start, end) a line of the foot of a web page, by
 * the line above it or the one below? */
bool dg_is_page_foot_at(dg_slice text, size_t start, size_t end);

/** 起草单位：… below 联系人：…: is the label at byte `at` that of who drafted the paper? */
bool dg_is_drafters_mark(dg_slice text, size_t at);

/** 主办单位：…: does the label at byte `at`, on the first or the second line, say who makes the
 * page? */
bool dg_is_page_head(dg_slice text, size_t at);

/** 来源：… 责任单位：… 浏览次数：12: does the label at byte `at` stand in a line of how often a
 * page was read, or behind who edited it? */
bool dg_is_page_line(dg_slice text, size_t at);

/** 索引号：… 责任部门：…: does the label at byte `at`, at the head of a paper, stand in the record
 * of its page, or beside a line of that? */
bool dg_is_page_record(dg_slice text, size_t at);

#endif
