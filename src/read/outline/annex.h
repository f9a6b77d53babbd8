/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_ANNEX_H
#define DG_READ_OUTLINE_ANNEX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

/** Where a file brings another paper behind the first: an annex, or what a notice is about. */

/** The bytes of 附件, 附件2, 附件二 that `text` begins with; 0: none. */
size_t dg_annex_mark(dg_slice text);

/** 附件：1.方案, and 2.名单 on the next line: the bytes of the list of annexes that begins at byte
 * `at`, with its last line feed; 0: none does. */
size_t dg_annex_list(dg_slice text, size_t at);

/** What was found behind a byte of a text, so that it is looked for once; all zero to begin with.
 */
typedef struct {
    size_t from, to; /* from these bytes on, short of the second, the next line with a label */
    size_t number;   /* has this number; 0: there is none */
} dg_next_label;

/** Does another paper begin with the paragraph at byte `at`: 附件2; and, behind numbers, 附件：任务
 * 分工, or the date under a notice? */
bool dg_annex_begins(dg_next_label *next, dg_slice text, size_t at, bool numbered);

#endif
