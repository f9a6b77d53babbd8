/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_STAR_H
#define DG_READ_NAME_STAR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

/** The bytes of the mark that `text` begins with where it may be put beside a name: * ★ ▲; 0: none
 * such. */
size_t dg_star_bytes(dg_slice text);

/** The text without such marks at its end: 3 of 3*. */
dg_slice dg_without_stars(dg_slice text);

/** To say no at once: may `text`, not empty, begin with one? Not with 、 or a comma. */
static inline bool dg_may_be_star(dg_slice text) {
    unsigned char lead = (unsigned char)text.at[0];
    return lead == '*' || lead == 0xE2 || (lead == 0xEF && text.n > 2 && text.at[2] == '\x8A');
}

/** Which mark it is; full and half width are one. 0: none. */
uint32_t dg_star_of(dg_slice mark);

/** The mark of which the text says that it means the lead: 标*的为牵头单位, 牵头单位以★标注. 0: of
 * none. Looks through the whole text, in either script. */
uint32_t dg_star_of_leads(dg_slice text);

/** Does the text say that bold print means the lead: Agencies in bold lead, 加粗的为牵头单位? Looks
 * through the whole text, marked up or not. */
bool dg_bold_means_lead(dg_slice text);

/** May what is bold before this text be a name of a list: does a mark stand there, or and, or
 * nothing more of the cell? Not in **Dig** ponds. */
bool dg_bold_may_end(dg_slice after);

/** The mark of which the text says that those who stand before it lead: ， of 逗号前为牵头单位,
 * ； of 分号前的为牵头部门; 0: of none. Looks through the whole text, in either script. */
uint32_t dg_mark_behind_leads(dg_slice text);

/** Is there such a mark, in full or half width, in what parts two names? */
bool dg_parts_with(dg_slice gap, uint32_t mark);

#endif
