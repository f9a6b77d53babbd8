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
 * kind passes over the rest of the text eight bytes at a time.
 *
 * A kind is a bit. A cue says that a word of the kind may begin there, its absence that none does.
 * Kinds beyond the first eight have no cues, but can be asked for at a place.
 */
enum {
    DG_CUE_CHARACTERS = 4096,             /* what characters are told apart by */
    DG_CUE_PAIRS = 9 * DG_CUE_CHARACTERS, /* and two of them */
    DG_CUE_PADDING = 8, /* zero bytes behind the cues of a text, so that eight can be read */
};

typedef struct {
    unsigned kinds;
    dg_words *words;
} dg_cue_row;

/** What gives which cues, made from `rows` at first use. Safe from several threads. */
typedef struct {
    const dg_cue_row *rows;
    size_t n;
    _Atomic uint16_t single[DG_CUE_CHARACTERS]; /* kinds of words that are the character */
    _Atomic uint16_t pairs[DG_CUE_PAIRS];       /* of longer ones, by two characters */
    _Atomic bool ready;
} dg_cue_table;

/** The cues of valid text; free with free. NULL: no memory. */
unsigned char *dg_cues_new(dg_cue_table *table, dg_slice text);

/** All the kinds of words that may begin where `text`, not empty, does. */
unsigned dg_cue_kinds(dg_cue_table *table, dg_slice text);

/** Of eight bytes that stand in memory so, and are not all 0, the first that is not. */
static inline size_t dg_cues_first(uint64_t eight) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return (size_t)__builtin_clzll(eight) / 8;
#else
    return (size_t)__builtin_ctzll(eight) / 8;
#endif
}

/** The first byte at `at` or later, before `end`, with a cue of one of the kinds; `end` where there
 * is none. */
static inline size_t dg_cues_next(const unsigned char *cues, unsigned kinds, size_t at,
                                  size_t end) {
    const uint64_t wanted = UINT64_C(0x0101010101010101) * kinds;
    for (uint64_t four[4]; at + sizeof four <= end; at += sizeof four) {
        memcpy(four, cues + at, sizeof four);
        if (((four[0] | four[1] | four[2] | four[3]) & wanted) != 0) break;
    }
    for (uint64_t eight; at < end; at += sizeof eight) {
        memcpy(&eight, cues + at, sizeof eight);
        if ((eight & wanted) == 0) continue;
        at += dg_cues_first(eight & wanted);
        break;
    }
    return at < end ? at : end;
}

#endif
