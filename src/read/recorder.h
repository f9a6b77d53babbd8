/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_RECORDER_H
#define DG_READ_RECORDER_H

#include <stdint.h>

#include "base/strmap.h"
#include "base/text.h"
#include "dutygraph/read.h"
#include "model/builder.h"
#include "read/clause/deadline.h"
#include "read/container/source.h"
#include "read/name/abbreviation.h"
#include "read/outline/flow.h"
#include "read/roles.h"

/** A body that an abbreviation stands for from here on; strings in the builder's arena. */
typedef struct {
    const char *key, *name; /* of its department: in simplified script, and as it is called */
    const dg_body *body;    /* NULL: not in the registry */
} dg_introduced;

/** How a department was last called. */
typedef struct {
    dg_slice written; /* the name, in the builder's arena */
    size_t clause;    /* which one it was, counted from 1; 0: none yet */
    size_t row;       /* the row of that clause that it has */
    bool placed;      /* a row says where it was called so */
} dg_calling;

/**
 * What the readers of text and of tables both do: give every task an address of its own and every
 * party its department, and put the roles of a clause into the builder.
 *
 * A failed allocation is remembered in `failed`.
 */
typedef struct {
    dg_builder *builder;
    const dg_registry *registry;
    const dg_body *bodies; /* the registry's first */
    dg_source *source;     /* where the rows stand that have no place yet, */
    dg_flow *flow;         /* and what their clauses were read from */
    size_t clause_at;      /* the first clause of the task at hand, where standing parties stand */
    dg_first_listed first_listed_option;
    bool first_listed; /* in force from here on */
    bool first_of_all; /* for 甲、乙按职责分工负责 too */
    dg_slice whole;    /* the whole document, where it may say what a mark beside a name means */
    bool star_known, mark_known; /* looked for */
    dg_marks_told told;
    dg_issued issued; /* when the document was */
    bool only_diagnostics;
    bool failed;

    dg_text path;             /* under construction: empty but before it is recorded */
    dg_strmap *paths;         /* how often each path was given */
    dg_strmap *section_paths; /* those of sections in tables, which may be named like a task */
    dg_strmap *departments;   /* canonical name, in simplified script, to one more than index */
    uint32_t *of_body; /* of each body of the registry: one more than its index; 0: none yet */
    dg_strmap *abbreviations; /* in simplified script, to index of introduced */
    DG_ARRAY(dg_introduced) introduced;
    DG_ARRAY(dg_calling) callings; /* of each department */
    size_t n_clauses;              /* that were recorded */
    DG_ARRAY(dg_party) standing;
    DG_ARRAY(dg_role_row) rows;
    DG_ARRAY(size_t) indices; /* of each row: its department */
} dg_recorder;

/** The builder's head is to be set before. */
void dg_recorder_open(dg_recorder *recorder, dg_builder *builder, const dg_read_options *options,
                      const dg_registry *registry);
void dg_recorder_close(dg_recorder *recorder);

/* --- Words --- */

/** A copy with every paragraph mark a space. */
const char *dg_record_flat(dg_recorder *recorder, dg_slice text);

/** As dg_record_flat, for the words of a task; "" where only diagnostics are asked for. */
const char *dg_record_words(dg_recorder *recorder, dg_slice text);

/** Up to the first full stop, semicolon or paragraph end behind something; empty where the text is.
 *
 * @param cues  the text's; NULL: none made.
 */
dg_slice dg_first_sentence(dg_slice text, const unsigned char *cues);

/**
 * The last day that a deadline means, ISO 8601, or "". A date that no calendar has is reported.
 *
 * @param at    where the deadline stands.
 * @param path  the task's.
 */
const char *dg_record_due(dg_recorder *recorder, dg_slice deadline, dg_position at,
                          const char *path);

/* --- Paths --- */

/** A printed label: full-width digits folded, brackets kept, ㈠ ⑴ ⒈ spelled out. */
void dg_put_label(dg_text *out, dg_slice label);

enum { DG_TITLE_BYTES = 1000 }; /* of a title in a path: a text in one line may be all title */

/** A title in a path: its "/" written "\/", and … for what is too long. */
void dg_put_title(dg_text *out, dg_slice title);

/** The path that was put into recorder->path, with ~2 where it was given before. */
const char *dg_record_path(dg_recorder *recorder);

/** As dg_record_path, for a section of a table. */
const char *dg_record_section_path(dg_recorder *recorder);

/* --- Rows --- */

void dg_record_diagnostic(dg_recorder *recorder, dg_diagnostic_kind kind, dg_severity severity,
                          dg_position at, dg_slice subject, size_t number, const char *path);

/** The roles of a clause into recorder->rows behind the first `from` of them, where their places
 * are still to be set; standing parties are among the rows where there are none before. Returns how
 * many they are. */
size_t dg_record_roles(dg_recorder *recorder, const dg_clause *clause, size_t from);

/**
 * The first n of recorder->rows as assignments of the newest task.
 *
 * @param path  the task's.
 */
void dg_record_rows(dg_recorder *recorder, size_t n, const char *path);

/**
 * From here on an abbreviation is its body. One that is another body's name in the registry is not,
 * and is reported.
 *
 * @param full  as printed.
 * @param at    where it stands.
 */
void dg_record_abbreviation(dg_recorder *recorder, const dg_abbreviation *abbreviation,
                            dg_slice full, dg_position at);

/** What a clause says of all later ones: standing parties, the first-listed rule with 下同. */
void dg_record_rules(dg_recorder *recorder, const dg_clause *clause);

#endif
