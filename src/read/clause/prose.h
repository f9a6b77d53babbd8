/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_PROSE_H
#define DG_READ_CLAUSE_PROSE_H

#include "read/clause/clause.h"

/** A sentence of English prose, each byte of which is looked at once however often the sentence is
 * asked for. All zero to begin with; offsets are into the text. */
typedef struct {
    size_t start, end;
    size_t looked; /* up to here for its start */
    size_t duty;   /* where a word of duty last stands in it; DG_NONE: nowhere */
    bool judged;
} dg_prose;

/** What a sentence says. */
typedef struct {
    enum { DG_PROSE_NOTHING, DG_PROSE_NOTE, DG_PROSE_CLAUSE } says;
    size_t at, end; /* with the deadline behind it, where it is a clause: . Timeline: 2026. */
    bool leads;     /* who leads, not only who shall do something with whom */
} dg_prose_reading;

/** What is asked of a sentence. */
typedef enum {
    DG_PROSE_ASKED,
    DG_PROSE_MAY,    /* what stands at the byte is worth a note where it cannot be read */
    DG_PROSE_ALONE,  /* a body alone that is told to do something is a clause: see dg_prose_told */
    DG_PROSE_BEHIND, /* the same behind a sentence that tells another */
    DG_PROSE_FIRST,  /* the same of what an item begins with */
    DG_PROSE_ACTION, /* the same in a list of actions */
} dg_prose_ask;

/**
 * Does the sentence around byte `at` assign a task: The Secretary of X, in consultation with Y,
 * shall …; X will lead, with support from Y? To be asked in ascending order for one text; the
 * answer is given once a sentence, DG_PROSE_NOTHING after that.
 *
 * @param[out] clause  what was read where it says DG_PROSE_CLAUSE.
 * @param from  the sentence does not begin before this byte.
 * @return DG_OK or DG_ENOMEM.
 */
dg_code dg_prose_read(dg_prose_reading *reading, dg_clause *clause, dg_prose *prose, dg_slice text,
                      size_t from, size_t at, dg_prose_ask ask, const dg_registry *registry,
                      dg_error *err);

#endif
