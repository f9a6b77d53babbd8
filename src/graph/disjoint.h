/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_GRAPH_DISJOINT_H
#define DG_GRAPH_DISJOINT_H

#include <stdbool.h>
#include <stddef.h>

/** Disjoint sets over 0 … n-1, each alone at first. Free the array; NULL: no memory. */
size_t *dg_disjoint_new(size_t n);

/** The set's representative. */
size_t dg_disjoint_find(size_t *sets, size_t i);

/** Unite two sets; false where they were one already. */
bool dg_disjoint_unite(size_t *sets, size_t i, size_t j);

#endif
