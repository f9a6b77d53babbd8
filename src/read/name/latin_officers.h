/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_LATIN_OFFICERS_H
#define DG_READ_NAME_LATIN_OFFICERS_H

#include <stdbool.h>

#include "base/slice.h"

/** Director, Permanent Secretary: a post without what it is for, which a body behind it tells. */
bool dg_is_bare_post(dg_slice name);

/** Manager Parks and Waste, Executive Director Trade: a post, and behind it what it is for. */
bool dg_is_post_of_field(dg_slice name);

/** Director, Finance: is `item`, behind a comma, the part of a body that the officer `before` it
 * heads? */
bool dg_latin_officer_goes_on(dg_slice before, dg_slice item);

/** Assistant to the President: a rank, behind which and says what office goes with it. */
bool dg_is_rank_beside_office(dg_slice name);

#endif
