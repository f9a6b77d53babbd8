/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_ARENA_H
#define DG_BASE_ARENA_H

#include <stddef.h>

#include "base/slice.h"

/** Memory that is freed all at once: a document keeps its strings and arrays in one. */
typedef struct dg_arena dg_arena;

dg_arena *dg_arena_new(void); /* NULL: no memory */
void dg_arena_free(dg_arena *arena);

/** The same arena for one more owner: it lasts until each has freed it. */
dg_arena *dg_arena_share(dg_arena *arena);

/** Zeroed, aligned for any type; NULL: no memory. */
void *dg_arena_alloc(dg_arena *arena, size_t bytes);

/** A zero-terminated copy; NULL: no memory. */
char *dg_arena_copy(dg_arena *arena, dg_slice text);

/** A copy of n elements of `size` bytes; NULL: no memory. An empty array is not NULL. */
void *dg_arena_array(dg_arena *arena, const void *from, size_t n, size_t size);

#endif
