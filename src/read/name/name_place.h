/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_NAME_PLACE_H
#define DG_READ_NAME_NAME_PLACE_H

#include "base/slice.h"
#include "model/registry_match.h"

/**
 * The bytes of the place that a body's name begins with (省, 湖北省, 自治区, 市), where an office
 * follows; 0 for none. Later offices of the same list may leave it out: 省教育厅、财政厅.
 */
size_t dg_name_place(dg_slice name);

/** The bytes of 沿线, 边境, 有条件的: which of the places that `text` goes on with; 0 where none is
 * told or no kind of place follows: 沿海 of 沿海铁路公司. */
size_t dg_name_which_places(dg_slice text);

/** Is prefix + stem + suffix in the registry? */
bool dg_is_known_variant(const char *prefix, dg_slice stem, const char *suffix,
                         const dg_registry *registry);

/** The bytes of 四平 in 四平市委, where `name` is the government of the same kind of place, 市政府;
 * else 0. */
size_t dg_name_after_committee(dg_slice name, dg_slice before);

/**
 * The bytes of `before`, an earlier name of the list, that `name` begins with unsaid: 省 of
 * 省教育厅 for 财政厅, 省委 of 省委组织部 for 宣传部; 0 for none.
 */
size_t dg_name_elided(dg_slice name, dg_slice before, const dg_registry *registry);

#endif
