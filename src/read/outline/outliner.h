/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_OUTLINE_OUTLINER_H
#define DG_READ_OUTLINE_OUTLINER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/array.h"
#include "base/slice.h"
#include "read/outline/annex.h"
#include "read/outline/outline.h"

/** The making of an outline: what is open while a text is walked through. */

enum { DG_HEADING_BYTES = 150 }; /* a heading on a crowded line is shorter than this */

typedef struct {
    dg_slice text;
    const unsigned char *cues;
    const dg_flow *flow;
    DG_ARRAY(dg_node) nodes;
    DG_ARRAY(dg_field) fields;
    /* the open nodes, outermost first: one of each style, but 5.1 of Objective 5 may stand in 3.1
     */
    size_t open[3 * DG_LABEL_STYLES]; /* three more at most below each word */
    size_t depth;
    size_t last[DG_LABEL_STYLES]; /* the last number of each style, wherever it stood */
    bool led[DG_LABEL_STYLES];    /* did its last list begin behind Action points:? */
    bool coded[DG_LABEL_STYLES];  /* was there one with letters of its own? */
    /* what a word last stood below: Action 1 below 1.; else 0 */
    dg_label_style below[DG_LABEL_STYLES];
    size_t plan;
    dg_next_label next;
    size_t line;  /* where the line begins that is read */
    bool crowded; /* a label was found inside the paragraph: others may follow */
} dg_outliner;

/** The open node of a style, the outermost; NULL: none. */
const dg_node *dg_outliner_open(const dg_outliner *o, dg_label_style style);

/** The open node of a label's style, with the same numbers above it if one has; NULL: none. */
const dg_node *dg_outliner_sibling(const dg_outliner *o, const dg_label *label);

const dg_node *dg_outliner_innermost(const dg_outliner *o);

/** Is this the number that comes next: among its siblings, running on, or the first of a level? */
bool dg_outliner_is_next(const dg_outliner *o, const dg_label *label);

/** A label inside a paragraph: only the number that comes next, after a sentence, a heading,
 * 具体措施： or a name, or behind white space in a long line. */
bool dg_outliner_label_inside(const dg_outliner *o, dg_label *label, size_t at);

/** （四）配合单位：乙局 below （三）牵头单位：甲局, (a) Works Board – lead: is what the label at
 * byte `at` stands before no item, but a field more of the one above? */
bool dg_outliner_is_field(const dg_outliner *o, const dg_label *label, size_t at);

/** 一、二级公路: is what looks like the label of Han figures at byte `at` a list of grades, for no
 * 二、 behind it begins another item? */
bool dg_outliner_lists_grades(const dg_outliner *o, const dg_label *label, size_t at);

/** 1.1 fits under 1., after 1.0 or, set off by a space, as the first label of all. */
bool dg_outliner_decimal_fits(const dg_outliner *o, const dg_label *label, dg_slice rest);

/** 2 职责, and 2.1 in the next line: does a number that comes next, or is the first of all in an
 * excerpt, stand over the first of its decimals? */
bool dg_outliner_stands_over_decimals(const dg_outliner *o, const dg_label *label, dg_slice rest);

/** 1 Prevention, 1总则, and 1.1 in the next line: a number that only a space, or in Chinese
 * nothing, sets off from a heading. */
bool dg_outliner_heads_decimals(const dg_outliner *o, dg_label *label, dg_slice rest);

/** 1优化服务, above 牵头单位：甲局 or before （甲局负责）, and 2 in another such line: a number
 * that nothing sets off from its words. Looks no further than a few thousand bytes. */
bool dg_outliner_is_glued(const dg_outliner *o, dg_label *label, dg_slice rest);

/** 8.3, a line of its own, where the next number stands so below it: as minutes count. */
bool dg_outliner_is_lone_decimal(const dg_outliner *o, const dg_label *label, size_t at);

/** Action track 1: Ports, and Action track 2: Roads on a later line: a heading of Markdown, or over
 * Action 1.1, that the document counts by words of its own. */
bool dg_outliner_counts_heads(const dg_outliner *o, dg_label *label, size_t at);

/** Agenda item 13.2, or the same before a date, over the first heading: where a paper belongs, and
 * no part of it. */
bool dg_outliner_refers_to_agenda(const dg_outliner *o, const dg_label *label, size_t at);

/** Pillar One, Action 1.1 */
static inline bool dg_label_is_worded(dg_label_style style) {
    return style >= DG_LABEL_WORDED && style <= DG_LABEL_WORDED_LAST;
}

/** Is the innermost node, up to byte `at`, a line in Latin letters as a heading is: 1. Governance,
 * 2.2 Actions, and nothing below it? */
bool dg_outliner_ends_in_heading(const dg_outliner *o, size_t at);

/** Close the levels that a label at byte `at` ends. */
void dg_outliner_close_levels(dg_outliner *o, const dg_label *label, size_t at);

#endif
