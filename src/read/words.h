/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_WORDS_H
#define DG_READ_WORDS_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

typedef struct {
    const char *word;
    int value;
} dg_word;

/** A table of words. */
typedef struct {
    const dg_word *entries;
    size_t n;
    _Atomic uint64_t first[64]; /* which characters a word may begin with; made at first use */
    _Atomic bool ready;
} dg_words;

/**
 * The bytes of the longest word that `text` begins with, 0 for none; its value in *value, which may
 * be NULL. Latin letters match in either case. Safe from several threads.
 */
size_t dg_words_match(dg_words *words, dg_slice text, int *value);

#endif
