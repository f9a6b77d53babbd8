/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/disjoint.h"

#include <stdlib.h>

size_t *dg_disjoint_new(size_t n) {
    size_t *sets = calloc(n + 1, sizeof *sets);
    for (size_t i = 0; i < n && sets != NULL; i++)
        sets[i] = i;
    return sets;
}

size_t dg_disjoint_find(size_t *sets, size_t i) {
    while (sets[i] != i) {
        sets[i] = sets[sets[i]];
        i = sets[i];
    }
    return i;
}

bool dg_disjoint_unite(size_t *sets, size_t i, size_t j) {
    i = dg_disjoint_find(sets, i);
    j = dg_disjoint_find(sets, j);
    sets[i < j ? j : i] = i < j ? i : j;
    return i != j;
}
