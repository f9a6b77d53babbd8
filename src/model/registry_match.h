/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_MODEL_REGISTRY_MATCH_H
#define DG_MODEL_REGISTRY_MATCH_H

#include "base/near.h"
#include "dutygraph/registry.h"

/**
 * A registry from the text of a table shaped like data/departments.csv, columns in any order.
 *
 * A name may stand in one place only: no two bodies share one, and none is written twice.
 *
 * @return DG_OK, DG_ENOMEM, or DG_EFORMAT with the line.
 */
dg_code dg_registry_parse(dg_registry **registry, dg_slice csv, dg_error *err);

/** As dg_registry_find, of a name in simplified script; so in all that follow. */
const dg_body *dg_registry_lookup(const dg_registry *registry, dg_slice name);

/** Does the name stand in a person's own table? */
bool dg_registry_is_own(const dg_registry *registry, dg_slice name);

/** Every name of the registry, by which others it is nearly the same as. Borrowed. */
const dg_near *dg_registry_near(const dg_registry *registry);

/** Bytes of the longest canonical, full, English or alias name that `text` begins with; 0 for none.
 * Time: O(characters of the name). */
size_t dg_registry_longest(const dg_registry *registry, dg_slice text);

/** As dg_registry_longest: the body of that name, and whether the name is a person's own; NULL:
 * none, *bytes is 0. */
const dg_body *dg_registry_match(size_t *bytes, bool *own, const dg_registry *registry,
                                 dg_slice text);

#endif
