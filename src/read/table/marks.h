/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_TABLE_MARKS_H
#define DG_READ_TABLE_MARKS_H

#include <stdint.h>

#include "read/words/lexicon.h"

/**
 * The marks in the cells of a responsibility matrix, and what they stand for in one table.
 *
 * Letters are those of RACI: A leads, R is joint, C and S support, I is no assignment. A symbol
 * means what a legend says (★为牵头单位，▲为配合单位). Without one, a filled symbol leads where its
 * hollow twin supports (●, ○), ★ leads beside other symbols, and any other mark (1, x, √, ●) only
 * says that the department has the task. A legend may also make less of R (Review) and, where
 * another letter leads, of A (Approval); D beside A, without R, is DACI's: it drives, A approves.
 */
typedef struct {
    struct {
        uint32_t symbol;
        dg_class class;
    } legend[8];
    size_t n_legend;
    bool ticks, filled, hollow, stars; /* seen in the table */
    bool letters;                      /* seen: capitals such as P that only a legend explains */
    bool leads, reviews;               /* seen: L; R or A, which a legend may explain beside it */
    bool access;              /* seen: W, CRU: what each may do with a thing, not who does it */
    bool decided;             /* seen: D, as in DACI and RAPID */
    bool approved, performed; /* seen: A; R */
    bool primary, supported;  /* seen: P; S */
    bool unpaired;            /* seen: another capital than these */
    bool pictures;            /* seen: 🟢, which only a legend explains */
    bool remarked;            /* seen: a symbol before other words, ○ 协同 */
} dg_marks;

enum { DG_LEGEND_MOST = 128 };

/** What a text says of marks, before it is asked which of them a table holds. All zero but for the
 * text to begin with. */
typedef struct {
    dg_slice text;
    bool read; /* once a document, however many tables it has */
    size_t n;
    struct {
        uint32_t symbol;
        dg_class class;
        bool said; /* by more than a blank between the two */
    } items[DG_LEGEND_MOST];
} dg_legend;

/** Learn what a legend says of the marks that were noted. */
void dg_marks_learn(dg_marks *marks, dg_legend *legend);

/** Note what symbols a cell holds; first for all cells of the table, then dg_marks_read. */
void dg_marks_note(dg_marks *marks, dg_slice cell);

/**
 * What a cell makes of its party, the strongest where it holds several (A/R).
 *
 * @param[out] class  DG_CLASS_NONE: no assignment (an empty cell, 0, I).
 * @return false where the cell holds something else than marks.
 */
bool dg_marks_read(dg_class *class, const dg_marks *marks, dg_slice cell);

/** ●整合, ○ 催办: what a symbol that the legend explains makes of its party, whatever words stand
 * behind it. False: the cell does not begin with one. */
bool dg_marks_remarked(dg_class *class, const dg_marks *marks, dg_slice cell);

/** Does a legend say which symbol leads or is responsible? Then the marks are those of duties. */
bool dg_marks_explained(const dg_marks *marks);

#endif
