/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_READ_GENERATED_LAYOUT_H
#define TESTS_READ_GENERATED_LAYOUT_H

#include "read/dice.h"

typedef enum {
    LAYOUT_LINES,    /* a paragraph a line */
    LAYOUT_INDENTED, /* the same, each behind two full-width spaces */
    LAYOUT_WRAPPED,  /* hard-wrapped, paragraphs indented */
    LAYOUT_FLUSH,    /* hard-wrapped, nothing indented */
    LAYOUT_HANGING,  /* hard-wrapped, the lines after a paragraph's first indented */
    LAYOUT_ONE_LINE, /* the whole document on one line */
} layout;
enum { N_LAYOUTS = 6 };

/* The paragraphs, each ended by a line feed, laid out; the caller's to free. */
char *lay_out(const char *paragraphs, layout how, dice *d);

#endif
