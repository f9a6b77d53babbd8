/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_ENGLISH_ENGLISH_LABEL_STACK_H
#define DG_READ_ENGLISH_ENGLISH_LABEL_STACK_H

#include <stdbool.h>
#include <stddef.h>

#include "read/container/source.h"

enum { DG_STACK_LINES = 32 };

/** Labels on lines of their own, and below each what it tells. */
typedef struct {
    struct {
        size_t line;
        bool label;
    } lines[DG_STACK_LINES]; /* those with words */
    size_t n;
} dg_label_stack;

/**
 * The labels without a colon of which the first stands in line i, as a list of terms (dl) leaves
 * them, each over its names, a time or a person:
 *
 *     Lead
 *     Water Department
 *     Partners
 *     Public Works
 *
 * Two labels at least, a body for sure below one of them.
 *
 * @return whether there are such. Time: linear in the lines taken, which are bounded.
 */
bool dg_label_stack_read(dg_label_stack *stack, const dg_source *source, size_t i);

/** What line i says, without the bullet of Markdown before it. */
dg_slice dg_label_stack_words(const dg_source *source, size_t i);

#endif
