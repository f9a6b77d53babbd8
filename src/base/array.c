/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/array.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void *dg_array_grow(void *items, size_t n, size_t *capacity, size_t size) {
    if (n < *capacity) return items;
    enum { FEWEST = 8, FIRST_BYTES = 1024, SMALL_BYTES = 16 * 1024 };
    size_t first = FEWEST * size < FIRST_BYTES ? FIRST_BYTES / size : FEWEST;
    size_t wanted = *capacity < FEWEST               ? first
                    : *capacity * size < SMALL_BYTES ? *capacity * 4
                                                     : *capacity * 2;
    if (wanted > SIZE_MAX / 2 / size) return NULL;
    void *grown = realloc(items, wanted * size);
    if (grown != NULL) *capacity = wanted;
    return grown;
}

bool dg_array_reserve(void **items, size_t n, size_t *capacity, size_t size) {
    void *old, *grown;
    memcpy(&old, items, sizeof old); /* the slot has another pointer type: no aliasing */
    grown = dg_array_grow(old, n, capacity, size);
    if (grown == NULL) return false;
    memcpy(items, &grown, sizeof grown);
    return true;
}
