/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_DEEDS_H
#define DG_READ_ENGLISH_ENGLISH_DEEDS_H

/** What somebody is told to do behind will or shall, where it says more than a deed: who leads, who
 * does it, too, what is given to do. */

#include <stdbool.h>

#include "base/slice.h"
#include "read/words/lexicon.h"

/** The bytes of work with, coordinate with: behind them stands who does the deed, too; 0: none. */
size_t dg_deed_with(dg_slice deed);

/** The same behind a deed of who leads: for, and coordinate with. */
size_t dg_deed_with_behind(dg_slice after);

/** The bytes of lead, be responsible, their class in *class; 0: another deed. */
size_t dg_deed_of_duty(int *class, dg_slice deed);

/** The bytes of participate, where nothing but the end of its part follows: who helps; 0: none. */
size_t dg_deed_of_help(dg_slice deed);

/** assist as requested, support this work: what is done beside those whom a sentence before tells;
 * its bytes; 0: another deed. */
size_t dg_deed_beside_others(dg_slice deed);

/** have the following functions: is what stands below to be done? */
bool dg_deed_is_charge(dg_slice deed);

#endif
