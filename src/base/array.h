/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_ARRAY_H
#define DG_BASE_ARRAY_H

#include <stdbool.h>
#include <stddef.h>

/**
 * Room for one more element in a growing array.
 *
 * @param items    the array, or NULL when capacity is 0
 * @param n        elements in use
 * @param capacity elements there is room for; a kilobyte at first; doubled when needed, while small
 * fourfold
 * @param size     bytes of an element
 * @return the array, perhaps moved; NULL: no memory, the old array still stands.
 */
void *dg_array_grow(void *items, size_t n, size_t *capacity, size_t size);

/** A typed growing array: `DG_ARRAY(int) a = {0}; if (!DG_PUSH(a, 7)) …; free(a.items);` */
#define DG_ARRAY(type)                                                                             \
    struct {                                                                                       \
        type *items;                                                                               \
        size_t n, capacity;                                                                        \
    }

/* true when the value went in; false: no memory, the array is as it was. */
#define DG_PUSH(array, ...)                                                                        \
    ((array).n < (array).capacity || dg_array_reserve((void **)&(array).items, (array).n,          \
                                                      &(array).capacity, sizeof *(array).items)    \
         ? ((array).items[(array).n++] = (__VA_ARGS__), true)                                      \
         : false)

bool dg_array_reserve(void **items, size_t n, size_t *capacity, size_t size);

#endif
