/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_NEAR_H
#define DG_BASE_NEAR_H

#include <stdbool.h>

#include "base/slice.h"

/** Does one character stand in the place of another, or is one too many? Valid UTF-8.
 * @param[out] at  the byte where they part; untouched where the answer is no. */
bool dg_differ_by_one(size_t *at, dg_slice a, dg_slice b);

typedef struct {
    dg_slice text;
    size_t id; /* the caller's */
} dg_near_name;

/** Names in which those that differ by one character from a given one are found fast. */
typedef struct {
    dg_near_name *by_start, *by_end;
    size_t n;
} dg_near;

/** @param names  copied; their text is borrowed. @return false: no memory. */
bool dg_near_make(dg_near *near, const dg_near_name *names, size_t n);
void dg_near_clear(dg_near *near);

/** Is the difference of `name` and `found` at byte `at` one that counts? */
typedef bool dg_near_counts(const void *context, dg_slice name, const dg_near_name *found,
                            size_t at);

/**
 * A name that differs by one character from `name`, NULL where there is none; the first by start or
 * else by end. Time: O(log n), for no more than some hundreds that share half of the name are
 * looked at.
 */
const dg_near_name *dg_near_find(const dg_near *near, dg_slice name, dg_near_counts *counts,
                                 const void *context);

#endif
