/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_FIND_H
#define DG_READ_CLAUSE_FIND_H

#include "read/clause/clause.h"
#include "read/clause/groups.h"
#include "read/outline/flow.h"
#include "read/outline/outline.h"

/** A clause where it stands; offsets are into the flow. */
typedef struct {
    size_t at, end; /* brackets or label included */
    dg_clause clause;
    bool bracketed;
    bool prose; /* a sentence, which is less sure than a bracket or a label */
    bool leads; /* that says who leads */
    bool told;  /* 甲局负责筹措: only where no document's clause is bracketed or labelled */
    bool clear; /* and yet where it stands among items that have such: see among.h */
    bool duty;  /* 甲局：负责…, which says what is to be done, too */
    bool above; /* 一、甲局, a heading over what is to be done */
    bool below; /* 以上3项由甲局负责, of this item but in a later one */
    bool again; /* a copy of one of another item, which tells what was not read */
} dg_found;

/** Note that the clause is a sentence. */
static inline void dg_found_is_prose(dg_found *found, bool leads) {
    found->prose = true;
    found->leads = leads;
}

/** Something that looked like a clause, or assigns in prose. */
typedef struct {
    dg_diagnostic_kind kind;
    size_t at, end;
} dg_remark;

typedef struct {
    DG_ARRAY(dg_found) clauses; /* in order, not overlapping */
    DG_ARRAY(dg_found) notes;   /* 以下均需甲落实，不再列出, outside any clause */
    DG_ARRAY(dg_remark) remarks;
    dg_group *groups;       /* room to find them in, used again */
    struct dg_arena *arena; /* holds what the clauses and notes point to, but for their own words */
    dg_clause parsed;       /* the newest that was parsed: most room is used again */
    size_t next_colon[2];   /* in the flow, half and wide, behind the place last asked about */
} dg_findings;

/**
 * The clauses in bytes [from, to) of the flow: in brackets, after a label (责任单位：), or
 * 由…会同….
 *
 * To be asked of the stretches of one flow in order.
 *
 * @param findings  those of this stretch are appended; free with dg_findings_clear.
 */
dg_code dg_find_clauses(dg_findings *findings, const dg_flow *flow, size_t from, size_t to,
                        const dg_registry *registry, dg_error *err);
/**
 * The headings that name bodies and nothing else, 一、市教育局: each item below one is a task of
 * theirs, or its own paragraphs are. Those of one parent stand or fall together, in a document
 * without clauses all: where fewer than two headings are such, most of the others are not, or an
 * item below has a clause of its own, they are mere headings.
 *
 * @param first_clause  of each node its first clause, one more than nodes.
 */
dg_code dg_find_body_headings(dg_findings *findings, size_t *first_clause, const dg_flow *flow,
                              const dg_outline *outline, const dg_registry *registry,
                              dg_error *err);

/**
 * Put clauses that were added at the end where they stand among the `before` that were there.
 *
 * @param first_clause  of each node its first clause, one more than nodes.
 * @param added         of each of the `n` nodes the clause that was added for it, which comes
 * behind its others; DG_NONE: none was.
 * @return false: no memory.
 */
bool dg_findings_settle(dg_findings *findings, size_t *first_clause, const size_t *added, size_t n,
                        size_t before);
void dg_findings_clear(dg_findings *findings);

/** The bytes of 职责 behind the names of a heading or of a line of duties: 甲局职责：负责…. */
size_t dg_duty_heading(dg_slice names);

#endif
