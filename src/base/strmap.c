/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/strmap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"

typedef struct {
    size_t at, n; /* where the key stands among the keys, and its bytes */
    uint64_t hash;
    size_t value;
} entry;

/* Open addressing: small slots lead to the entries, which stand in the order of their coming. */
struct dg_strmap {
    DG_ARRAY(entry) entries;
    uint32_t *slots; /* one more than the entry's index; 0: free */
    size_t n_slots;  /* a power of two, at least twice as many as entries; 0: none yet */
    dg_text keys;
};

static uint64_t eight(const char *at) {
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

static uint64_t mixed(uint64_t sum, uint64_t part) {
    sum = (sum ^ part) * UINT64_C(0x9E3779B97F4A7C15);
    return sum ^ sum >> 32;
}

/* Eight bytes at a time, for keys are names and paths: the last eight may be in it twice. */
static uint64_t hash_of(dg_slice key) {
    enum { PART = sizeof(uint64_t) };
    uint64_t sum = key.n, part = 0;
    for (size_t at = 0; at + PART < key.n; at += PART)
        sum = mixed(sum, eight(key.at + at));
    if (key.n >= PART) return mixed(sum, eight(key.at + key.n - PART));
    for (size_t i = 0; i < key.n; i++)
        part = part << 8 | (unsigned char)key.at[i];
    return mixed(sum, part);
}

dg_strmap *dg_strmap_new(void) {
    return calloc(1, sizeof(dg_strmap));
}

void dg_strmap_free(dg_strmap *map) {
    if (map == NULL) return;
    free(map->entries.items);
    free(map->slots);
    dg_text_free(&map->keys);
    free(map);
}

static bool is_key(const dg_strmap *map, const entry *e, dg_slice key, uint64_t hash) {
    return e->hash == hash && e->n == key.n &&
           (key.n == 0 || memcmp(map->keys.at + e->at, key.at, key.n) == 0);
}

/* The slot of the key, or the free one where it would stand. */
static uint32_t *find(const dg_strmap *map, dg_slice key, uint64_t hash) {
    size_t i = (size_t)hash & (map->n_slots - 1);
    while (map->slots[i] != 0 && !is_key(map, &map->entries.items[map->slots[i] - 1], key, hash))
        i = (i + 1) & (map->n_slots - 1);
    return &map->slots[i];
}

static bool reserve(dg_strmap *map) {
    enum { FEWEST = 256, GROWTH = 4, KEY_BYTES = 2000 };
    if (2 * (map->entries.n + 1) <= map->n_slots) return true;
    size_t n = map->n_slots == 0 ? FEWEST : GROWTH * map->n_slots;
    uint32_t *slots = n / 2 > UINT32_MAX ? NULL : calloc(n, sizeof *slots);
    if (slots == NULL) return false;
    if (map->n_slots == 0) dg_text_reserve(&map->keys, KEY_BYTES); /* else: at the first key */
    map->keys.failed = false;
    for (size_t i = 0; i < map->entries.n; i++) {
        size_t at = (size_t)map->entries.items[i].hash & (n - 1);
        while (slots[at] != 0)
            at = (at + 1) & (n - 1);
        slots[at] = (uint32_t)(i + 1);
    }
    free(map->slots);
    map->slots = slots;
    map->n_slots = n;
    return true;
}

bool dg_strmap_get(const dg_strmap *map, dg_slice key, size_t *value) {
    uint32_t slot = map->entries.n == 0 ? 0 : *find(map, key, hash_of(key));
    if (slot != 0 && value != NULL) *value = map->entries.items[slot - 1].value;
    return slot != 0;
}

size_t *dg_strmap_at(dg_strmap *map, dg_slice key) {
    uint64_t hash = hash_of(key);
    if (!reserve(map)) return NULL;
    uint32_t *slot = find(map, key, hash);
    if (*slot != 0) return &map->entries.items[*slot - 1].value;
    size_t at = map->keys.n;
    dg_text_put(&map->keys, key);
    if (map->keys.failed || !DG_PUSH(map->entries, (entry){.at = at, .n = key.n, .hash = hash})) {
        map->keys.n = at; /* the map is as it was */
        map->keys.failed = false;
        return NULL;
    }
    *slot = (uint32_t)map->entries.n;
    return &map->entries.items[map->entries.n - 1].value;
}

bool dg_strmap_set(dg_strmap *map, dg_slice key, size_t value) {
    size_t *at = dg_strmap_at(map, key);
    if (at != NULL) *at = value;
    return at != NULL;
}
