/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_READ_GENERATED_CLAUSE_H
#define TESTS_READ_GENERATED_CLAUSE_H

#include "base/text.h"
#include "dutygraph/registry.h"
#include "read/dice.h"

/* What holds for the whole document while its clauses are written. */
typedef struct {
    dice dice;
    const dg_registry *registry;
    bool english;
    bool one_line;        /* no clause may take lines of its own */
    bool first_listed;    /* the first named leads, from here on */
    const char *say;      /* the next list must say that its first named leads; NULL: none must */
    bool say_standing;    /* the next clause must name a standing party */
    const char *standing; /* who joins every later clause; NULL: nobody */
    bool last_in_item;    /* nothing follows the clause in its item */
} voice;

typedef enum {
    PLACE_BRACKET, /* behind a sentence, or before its full stop */
    PLACE_RUNNING, /* a sentence of its own */
    PLACE_LINES,   /* paragraphs of its own */
} place;

/* A clause in a random shape appended to *text, its parties and time to *row as in a table. */
place write_clause(dg_text *text, dg_text *row, voice *v);

#endif
