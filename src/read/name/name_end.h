/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_NAME_END_H
#define DG_READ_NAME_NAME_END_H

/** Where a name in a clause ends, whatever it is. */

#include "base/slice.h"

/** Does the name before byte `at` end there: at a mark, a role word, 等, 和 before another? */
bool dg_name_ends(dg_slice text, size_t at);

/** Where the name that goes on at byte `from` ends; 0: nowhere soon. */
size_t dg_name_next_end(dg_slice text, size_t from);

/** Does nothing follow a name, or a mark? */
bool dg_name_is_over(dg_slice text);

/** The bytes of the role word, manners before it included, that ends a name here; 按职责分工 may
 * stand without one; 0 for none. */
size_t dg_role_phrase(dg_slice text);

/** The bytes of a quotation here: a mark inside it ends no name (“双随机、一公开”联席会议). */
size_t dg_name_quotation(dg_slice text);

/** The bytes of the bracket at byte `at` that is part of a name, not a remark:
 * 中国（上海）自由贸易试验区, 甲（集团）有限公司; 0 for none. */
size_t dg_name_bracket(dg_slice text, size_t at);

/** The bytes of a dash before a label: Works Board – Support: Trade Board; 0: none. */
size_t dg_name_dash_before_duty(dg_slice text);

/** The bytes of 三部门, 两家 behind the last of so many names, before a mark or a role word. */
size_t dg_name_count(dg_slice text);

/** Is 等 at `text`, after `before`, the mark of an open list (and not part of 高等教育)? */
bool dg_is_open_mark(dg_slice text, dg_slice before);

/** Do an office's last words begin here and end its name: 组, 办, 室? Behind a role word they make
 * it part of the name: 督导办, 市委督导组. */
bool dg_ends_as_office(dg_slice text);

/** 甲局·乙局, 甲局&乙局: the bytes of a mark that `text` begins with in the place of 、, behind an
 * office and before Han characters; 0: none. */
size_t dg_name_slip(dg_slice text, dg_slice before);

#endif
