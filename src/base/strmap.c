/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/strmap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

typedef struct {
    size_t key, n; /* where the key stands among the keys, from 1, and its bytes; key 0: free */
    uint64_t hash;
    size_t value;
} entry;

/* Open addressing. */
struct dg_strmap {
    entry *slots;
    size_t n, n_slots; /* a power of two, at least twice n; 0: none yet */
    dg_text keys;
};

/* Eight bytes at a time: keys are names and paths. */
static uint64_t hash_of(dg_slice key) {
    const uint64_t odd = UINT64_C(0x9E3779B97F4A7C15);
    const char *at = key.at;
    uint64_t sum = key.n, part;
    for (size_t left = key.n; left > 0; at += sizeof part, left -= sizeof part) {
        part = 0;
        if (left < sizeof part) {
            for (size_t i = 0; i < left; i++)
                part = part << 8 | (unsigned char)at[i];
            return (sum ^ part) * odd;
        }
        memcpy(&part, at, sizeof part);
        sum = (sum ^ part) * odd;
        sum ^= sum >> 32;
    }
    return sum * odd;
}

dg_strmap *dg_strmap_new(void) {
    return calloc(1, sizeof(dg_strmap));
}

void dg_strmap_free(dg_strmap *map) {
    if (map == NULL) return;
    free(map->slots);
    dg_text_free(&map->keys);
    free(map);
}

/* The slot of the key, or the free one where it would stand. */
static entry *find(const dg_strmap *map, dg_slice key, uint64_t hash) {
    for (size_t i = (size_t)(hash >> 32);; i++) {
        entry *e = &map->slots[i & (map->n_slots - 1)];
        if (e->key == 0) return e;
        if (e->hash == hash && e->n == key.n &&
            (key.n == 0 || memcmp(map->keys.at + e->key - 1, key.at, key.n) == 0))
            return e;
    }
}

static bool reserve(dg_strmap *map) {
    enum { FEWEST = 16, GROWTH = 4 };
    if (2 * (map->n + 1) <= map->n_slots) return true;
    dg_strmap grown = {.n_slots = map->n_slots == 0 ? FEWEST : GROWTH * map->n_slots};
    grown.slots = calloc(grown.n_slots, sizeof *grown.slots);
    if (grown.slots == NULL) return false;
    for (size_t i = 0; i < map->n_slots; i++) {
        size_t at = (size_t)(map->slots[i].hash >> 32);
        if (map->slots[i].key == 0) continue;
        while (grown.slots[at & (grown.n_slots - 1)].key != 0)
            at++;
        grown.slots[at & (grown.n_slots - 1)] = map->slots[i];
    }
    free(map->slots);
    map->slots = grown.slots;
    map->n_slots = grown.n_slots;
    return true;
}

bool dg_strmap_get(const dg_strmap *map, dg_slice key, size_t *value) {
    if (map->n == 0) return false;
    const entry *e = find(map, key, hash_of(key));
    if (e->key != 0 && value != NULL) *value = e->value;
    return e->key != 0;
}

size_t *dg_strmap_at(dg_strmap *map, dg_slice key) {
    uint64_t hash = hash_of(key);
    if (!reserve(map)) return NULL;
    entry *e = find(map, key, hash);
    if (e->key != 0) return &e->value;
    size_t at = map->keys.n;
    dg_text_put(&map->keys, key);
    if (map->keys.failed) {
        map->keys.failed = false; /* the map is as it was */
        return NULL;
    }
    *e = (entry){.key = at + 1, .n = key.n, .hash = hash};
    map->n++;
    return &e->value;
}

bool dg_strmap_set(dg_strmap *map, dg_slice key, size_t value) {
    size_t *at = dg_strmap_at(map, key);
    if (at != NULL) *at = value;
    return at != NULL;
}
