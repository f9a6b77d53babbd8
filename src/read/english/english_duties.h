/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_DUTIES_H
#define DG_READ_ENGLISH_ENGLISH_DUTIES_H

#include <stdbool.h>

#include "base/slice.h"

/** Does the text say what somebody is to do: Ensures that dams hold, To review plans? *helps:
 * beside others, Assist the Water Agency. */
bool dg_english_does(bool *helps, dg_slice text);

/** The same behind who does it, in small letters, too: reviews dams. */
bool dg_english_is_duty_of(bool *helps, dg_slice text);

/** Does the text say in the third person what somebody does: Ensures that dams hold, Responsible
 * for dams? Not Reports and plans. */
bool dg_english_tells_of_somebody(dg_slice text);

/** The Board will: does the line tell, and nothing else, who is to do what stands below? */
bool dg_english_tells_of_list(dg_slice line);

/** The same of whom its heading, the first line above it, names: Education will:, below
 * Responsibilities of Education. */
bool dg_english_tells_of_head(dg_slice above, dg_slice line);

/** The bytes of Duties of the, Roles and responsibilities of, which a heading begins with; 0: of
 * none. */
size_t dg_english_duties_of(dg_slice heading);

/** Test water: does the bullet say any deed? Not Chair of the committee, Open from 9 to 5. */
bool dg_english_bullet_tells(dg_slice line);

/** Plan Benefits, Mutual Aid: is the heading by its last word a matter, whatever stands below? */
bool dg_english_heads_matter(dg_slice heading);

/** Does what stands first below a line, in a bullet or not, say what somebody does: Ensures that
 * dams hold? */
bool dg_english_tells_below(dg_slice text);

/** Is the line, a bullet's or that of a paragraph, a duty by itself: a sentence, or a sure deed? */
bool dg_english_is_whole_duty(dg_slice line, bool bullet);

/** Does the sentence begin with any deed: Dig wells, Ensure that dams hold? */
bool dg_english_begins_with_deed(dg_slice sentence);

/** May a time behind the last sentence of the text tell when that is due, as behind a deed, Dig
 * wells, and in a numbered item, New schools are opened? Not behind a fact, Poverty fell by half.
 */
bool dg_english_may_be_due(dg_slice text, bool numbered);

#endif
