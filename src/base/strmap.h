/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_STRMAP_H
#define DG_BASE_STRMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

/** From strings to numbers (usually indices into an array beside it). Keys are copied. */
typedef struct dg_strmap dg_strmap;

dg_strmap *dg_strmap_new(void); /* NULL: no memory */
void dg_strmap_free(dg_strmap *map);

bool dg_strmap_get(const dg_strmap *map, dg_slice key, size_t *value);

/** The value of a key, which is 0 where it was not in the map, to be read and written until the
 * next key is added; NULL: no memory. */
size_t *dg_strmap_at(dg_strmap *map, dg_slice key);

/** Set or replace; false: no memory, the map is as it was. */
bool dg_strmap_set(dg_strmap *map, dg_slice key, size_t value);

#endif
