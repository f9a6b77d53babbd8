/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_BARE_TASK_H
#define DG_READ_BARE_TASK_H

/** A task outside all numbering: which of the words before its clause are its own. */

#include "read/outline/flow.h"

/** Where the words of a task begin whose clause is at byte `to`, of those from byte `from` on: at
 * the last heading among them, else behind the document's title. */
size_t dg_bare_words(dg_flow *flow, dg_source *source, size_t from, size_t to);

/** What such a task is called by; `words` are printed ones of the flow. */
dg_slice dg_bare_title(const dg_flow *flow, dg_slice words);

#endif
