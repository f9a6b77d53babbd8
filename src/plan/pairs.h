/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_PLAN_PAIRS_H
#define DG_PLAN_PAIRS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "plan/watch.h"

/** A set of at most 64 items, as bits, and what it saves. */
typedef struct {
    uint64_t set, saved;
} dg_saving;

/**
 * Which two of these sets without a common item save most together?
 *
 * A tree over the bits of the sets, walked in pairs of branches that do not both have the bit; a
 * pair of branches that saves too little at best is left out.
 *
 * @param[out] a, b     the two sets, where there are any that save more than *saved; they may be
 *                      the same one only if it is empty.
 * @param[in,out] saved what is to be exceeded; raised to the most.
 * @param[in,out] list  n of them; what is of no use is lost.
 * @param watch         may end it before all are compared; NULL: nothing does.
 * @return false: no memory.
 */
bool dg_pairs_best(uint64_t *a, uint64_t *b, uint64_t *saved, dg_saving *list, size_t n,
                   dg_watch *watch);

#endif
