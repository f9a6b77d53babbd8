/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "no_memory.h"

static size_t left = SIZE_MAX;

void no_memory_after(size_t n) {
    left = n;
}

void no_memory_never(void) {
    left = SIZE_MAX;
}

static bool granted(void) {
    if (left == 0) return false;
    if (left != SIZE_MAX) left--;
    return true;
}

void *__real_malloc(size_t n);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *old, size_t n);
void *__wrap_malloc(size_t n);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *old, size_t n);

void *__wrap_malloc(size_t n) {
    return granted() ? __real_malloc(n) : NULL;
}

void *__wrap_calloc(size_t n, size_t size) {
    return granted() ? __real_calloc(n, size) : NULL;
}

void *__wrap_realloc(void *old, size_t n) {
    return granted() ? __real_realloc(old, n) : NULL;
}
