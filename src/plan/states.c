/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/states.h"

#include <stdlib.h>

void dg_states_free(dg_states *states) {
    free(states->slots);
    *states = (dg_states){0};
}

/* The finalizer of MurmurHash3. */
static size_t place_of(uint64_t set, size_t mask) {
    set ^= set >> 33;
    set *= UINT64_C(0xFF51AFD7ED558CCD);
    set ^= set >> 33;
    return (size_t)set & mask;
}

static dg_state *slot_of(dg_state *slots, size_t mask, uint64_t set) {
    size_t i = place_of(set, mask);
    while (slots[i].set != 0 && slots[i].set != set)
        i = (i + 1) & mask;
    return &slots[i];
}

static bool grow(dg_states *states) {
    size_t n_slots = states->slots == NULL ? 64 : (states->mask + 1) * 2;
    dg_state *slots = calloc(n_slots, sizeof *slots);
    if (slots == NULL) return false;
    for (size_t i = 0; i < dg_states_n_slots(states); i++)
        if (states->slots[i].set != 0)
            *slot_of(slots, n_slots - 1, states->slots[i].set) = states->slots[i];
    free(states->slots);
    states->slots = slots;
    states->mask = n_slots - 1;
    return true;
}

bool dg_states_lower(dg_states *states, uint64_t set, uint64_t value) {
    if (states->slots == NULL || states->n * 4 >= (states->mask + 1) * 3) {
        if (!grow(states)) return false;
    }
    dg_state *slot = slot_of(states->slots, states->mask, set);
    if (slot->set == 0) {
        *slot = (dg_state){set, value};
        states->n++;
    } else if (value < slot->value) {
        slot->value = value;
    }
    return true;
}

void dg_states_fetch(const dg_states *states, uint64_t set) {
    if (states->slots != NULL) __builtin_prefetch(&states->slots[place_of(set, states->mask)], 1);
}

const dg_state *dg_states_find(const dg_states *states, uint64_t set) {
    if (states->slots == NULL) return NULL;
    const dg_state *slot = slot_of(states->slots, states->mask, set);
    return slot->set == 0 ? NULL : slot;
}

size_t dg_states_n_slots(const dg_states *states) {
    return states->slots == NULL ? 0 : states->mask + 1;
}
