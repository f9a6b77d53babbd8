/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_WORDS_CUES_H
#define DG_READ_WORDS_CUES_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "read/words/words.h"

/**
 * Which kinds of words may begin at each byte of a text, found once, so that whoever looks for a
 * kind passes over the rest of the text many bytes at a time.
 *
 * A kind is a bit. A cue says that a word of the kind may begin there, its absence that none does.
 * Kinds beyond the first eight have no cues, but can be asked for at a place.
 */
enum {
    DG_CUE_CHARACTERS = 4096,             /* what characters are told apart by */
    DG_CUE_PAIRS = 9 * DG_CUE_CHARACTERS, /* and two of them */
    DG_CUE_PADDING = 32, /* zero bytes behind the cues of a text, so that many are read at once */
};

typedef struct {
    unsigned kinds;
    dg_words *words;
} dg_cue_row;

/** What gives which cues, made from `rows` at first use. Safe from several threads. */
typedef struct {
    const dg_cue_row *rows;
    size_t n;
    /* kinds of words that are the character, and of longer ones, by two characters; all of them,
     * and those that have cues, in half the room */
    _Atomic uint16_t single[DG_CUE_CHARACTERS], pairs[DG_CUE_PAIRS];
    _Atomic unsigned char cue_single[DG_CUE_CHARACTERS], cue_pairs[DG_CUE_PAIRS];
    _Atomic bool ready;
} dg_cue_table;

/** The cues of valid text; free with free. NULL: no memory. */
unsigned char *dg_cues_new(dg_cue_table *table, dg_slice text);

/** All the kinds of words that may begin where `text`, not empty, does. */
unsigned dg_cue_kinds(dg_cue_table *table, dg_slice text);

static inline uint64_t dg_cues_eight(const unsigned char *cues) {
    uint64_t eight;
    memcpy(&eight, cues, sizeof eight);
    return eight;
}

/** Of eight bytes that stand in memory so, and are not all 0, the first that is not. */
static inline size_t dg_cues_first(uint64_t eight) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return (size_t)__builtin_clzll(eight) / 8;
#else
    return (size_t)__builtin_ctzll(eight) / 8;
#endif
}

/** The first byte at `at` or later, before `end`, with a cue of one of the kinds; `end` where there
 * is none. No processor foretells where words stand: there is one branch for all bytes that are
 * looked at together. */
static inline size_t dg_cues_next(const unsigned char *cues, unsigned kinds, size_t at,
                                  size_t end) {
    const uint64_t wanted = UINT64_C(0x0101010101010101) * kinds;
    enum { EIGHT = sizeof wanted };
    for (; at < end; at += 4 * EIGHT) {
        const unsigned char *here = cues + at;
        uint64_t low = dg_cues_eight(here) | dg_cues_eight(here + EIGHT);
        uint64_t high = dg_cues_eight(here + 2 * EIGHT) | dg_cues_eight(here + 3 * EIGHT);
        if (((low | high) & wanted) == 0) continue;
        here += 2 * EIGHT * ((low & wanted) == 0);
        here += EIGHT * ((dg_cues_eight(here) & wanted) == 0);
        at = (size_t)(here - cues) + dg_cues_first(dg_cues_eight(here) & wanted);
        break;
    }
    return at < end ? at : end;
}

#endif
