/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/arena.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 64 * 1024 };

typedef struct block {
    struct block *next;
    size_t used, size;
    max_align_t data[];
} block;

struct dg_arena {
    block *blocks;  /* the newest first */
    size_t sharers; /* owners beside the first */
};

dg_arena *dg_arena_new(void) {
    return calloc(1, sizeof(dg_arena));
}

void dg_arena_free(dg_arena *arena) {
    if (arena == NULL || arena->sharers-- > 0) return;
    for (block *b = arena->blocks, *next; b != NULL; b = next) {
        next = b->next;
        free(b);
    }
    free(arena);
}

dg_arena *dg_arena_share(dg_arena *arena) {
    arena->sharers++;
    return arena;
}

static block *add_block(dg_arena *arena, size_t bytes) {
    size_t size = bytes > BLOCK_BYTES ? bytes : BLOCK_BYTES;
    if (size > SIZE_MAX - sizeof(block)) return NULL;
    block *b = malloc(sizeof *b + size);
    if (b == NULL) return NULL;
    b->used = 0;
    b->size = size;
    b->next = arena->blocks;
    arena->blocks = b;
    return b;
}

static void *take(dg_arena *arena, size_t bytes) {
    const size_t align = _Alignof(max_align_t);
    if (bytes > SIZE_MAX / 2) return NULL;
    bytes = (bytes + align - 1) / align * align;
    block *b = arena->blocks;
    if (b == NULL || b->size - b->used < bytes) b = add_block(arena, bytes);
    if (b == NULL) return NULL;
    void *at = (char *)b->data + b->used;
    b->used += bytes;
    return at;
}

void *dg_arena_alloc(dg_arena *arena, size_t bytes) {
    void *at = take(arena, bytes);
    if (at != NULL) memset(at, 0, bytes);
    return at;
}

char *dg_arena_copy(dg_arena *arena, dg_slice text) {
    char *copy = take(arena, text.n + 1);
    if (copy == NULL) return NULL;
    if (text.n > 0) memcpy(copy, text.at, text.n);
    copy[text.n] = '\0';
    return copy;
}

void *dg_arena_array(dg_arena *arena, const void *from, size_t n, size_t size) {
    const unsigned half = sizeof n * CHAR_BIT / 2 - 1; /* bits of numbers that cannot overflow */
    if (((n | size) >> half) > 0 && size > 0 && n > SIZE_MAX / 2 / size) return NULL;
    void *copy = take(arena, n * size + 1);
    if (copy != NULL && n > 0) memcpy(copy, from, n * size);
    return copy;
}
