/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_ACTIONS_H
#define DG_READ_ENGLISH_ENGLISH_ACTIONS_H

/** What sentences in English begin with before they say who is to do something. */

#include <stdbool.h>

#include "base/slice.h"

/** The bytes of Action:, New Action Item 210505-1:, Action point 3 –, AP12 with the space behind;
 * 0: none begins here. */
size_t dg_english_action_mark(dg_slice text);

/** What they begin with says of the words behind it. */
typedef enum {
    DG_LEAD_IN_NONE,
    DG_LEAD_IN_ACTION = 1, /* Action: Research to report */
    DG_LEAD_IN_ADVICE,     /* We recommend that the Trade Board report */
} dg_lead_in;

/** The bytes of a number, a mark of minutes or words that resolve: It was agreed that; 0: none. */
size_t dg_english_lead_in(dg_lead_in *said, dg_slice text);

/** Direct the Trade Board to report, Request that it report, where an item begins, of a motion: the
 * bytes before who is told; 0: none, nor Direct sales. */
size_t dg_english_motion(dg_lead_in *said, dg_slice text);

/** MR9 The Director, Regulations.—The Minister: the bytes of a number or a caption that a line
 * begins with; 0: none. */
size_t dg_english_caption(dg_slice text);

/** Does the line head a list of what people are to do: Open Actions, Action points:, Actions from
 * last meeting? Not Actions, which plans have, too. */
bool dg_english_heads_actions(dg_slice line);

/** Noted, none: does what stands behind Action: say that nobody is to act? */
bool dg_english_is_no_action(dg_slice value);

#endif
