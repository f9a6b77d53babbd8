/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/strmap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define HASH_NONFATAL_OOM 1
#define uthash_nonfatal_oom(entry) ((entry)->lost = true)
#define HASH_FUNCTION(key, bytes, hash) ((hash) = hash_of((key), (bytes)))

/* Eight bytes at a time; uthash's own takes several times as long over names. */
static unsigned hash_of(const void *key, size_t n) {
    const uint64_t odd = UINT64_C(0x9E3779B97F4A7C15);
    const char *at = key;
    uint64_t sum = n;
    for (; n > 0; at += n < 8 ? n : 8, n -= n < 8 ? n : 8) {
        uint64_t part = 0;
        memcpy(&part, at, n < 8 ? n : 8);
        sum = (sum ^ part) * odd;
        sum ^= sum >> 32;
    }
    return (unsigned)(sum * odd >> 32); /* uthash stops growing where the low bits repeat */
}
#include <uthash.h>

typedef struct {
    UT_hash_handle hh;
    size_t value;
    bool lost; /* uthash had no memory to add it */
    char key[];
} entry;

struct dg_strmap {
    entry *head;
};

dg_strmap *dg_strmap_new(void) {
    return calloc(1, sizeof(dg_strmap));
}

void dg_strmap_free(dg_strmap *map) {
    if (map == NULL) return;
    entry *e = map->head, *next;
    HASH_CLEAR(hh, map->head);
    for (; e != NULL; e = next) {
        next = e->hh.next;
        free(e);
    }
    free(map);
}

static entry *find(const dg_strmap *map, dg_slice key) {
    entry *e = NULL;
    if (map->head != NULL) HASH_FIND(hh, map->head, key.at, key.n, e);
    return e;
}

bool dg_strmap_get(const dg_strmap *map, dg_slice key, size_t *value) {
    const entry *e = find(map, key);
    if (e != NULL && value != NULL) *value = e->value;
    return e != NULL;
}

bool dg_strmap_set(dg_strmap *map, dg_slice key, size_t value) {
    entry *e = find(map, key);
    if (e != NULL) {
        e->value = value;
        return true;
    }
    e = calloc(1, sizeof *e + key.n + 1);
    if (e == NULL) return false;
    if (key.n > 0) memcpy(e->key, key.at, key.n);
    e->value = value;
    HASH_ADD_KEYPTR(hh, map->head, e->key, key.n, e);
    if (e->lost) {
        free(e);
        return false;
    }
    return true;
}
