/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_GROUPS_H
#define DG_READ_CLAUSE_GROUPS_H

#include <stdint.h>

#include "base/slice.h"

enum {
    DG_GROUP_BYTES = 6000, /* a bracket that holds more is no clause's */
    DG_GROUPS_KEPT = 8192, /* a power of two, more than there are brackets in so many bytes */
};

typedef struct {
    size_t at;       /* byte of the opening bracket */
    size_t outer;    /* the group around it, counted as groups are; DG_NONE: none */
    uint16_t length; /* 0: not closed so far */
    uint16_t close;  /* bytes of the closing bracket */
} dg_group;

/**
 * The bracket groups of a text, each bracket of which is looked at once, however many stay open:
 * those near the last that was asked for are kept.
 */
typedef struct {
    dg_slice text;
    const unsigned char *cues; /* the text's */
    size_t scanned;            /* up to this byte */
    size_t first, n;           /* groups before the one last asked for; groups seen */
    size_t inmost;             /* the group that is open at `scanned`, as dg_group.outer */
    size_t feed;               /* the last line feed seen; DG_NONE: none */
    dg_group *kept;            /* DG_GROUPS_KEPT, group i at i % DG_GROUPS_KEPT */
} dg_groups;

/** Begin with a text. `kept` stays the caller's. */
void dg_groups_begin(dg_groups *groups, dg_slice text, const unsigned char *cues, dg_group *kept);

/**
 * Bytes of the group that the opening bracket at byte `at` begins, of its closing bracket in
 * *close; 0 there: unclosed, the group is cut at its paragraph's end or at DG_GROUP_BYTES. To be
 * asked in ascending order.
 */
size_t dg_groups_length(dg_groups *groups, size_t at, size_t *close);

#endif
