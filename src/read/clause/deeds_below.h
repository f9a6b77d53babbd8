/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_DEEDS_BELOW_H
#define DG_READ_CLAUSE_DEEDS_BELOW_H

#include "read/clause/find.h"

/**
 * The Trade Board shall: (a) report; (b) pay. A sentence that its item ends with and whose deeds
 * are the items below it, or, of a line behind the deeds of another, those that come next: give it
 * to each of these that has no clause, in place of its own item;
 * who stands beside its parties at the start of one, (a) in consultation with B, report, is added.
 *
 * @param first_clause  of each node its first clause, one more than nodes.
 * @return DG_OK or DG_ENOMEM. Time: linear in the nodes and clauses.
 */
dg_code dg_give_to_deeds_below(dg_findings *findings, size_t *first_clause, const dg_flow *flow,
                               const dg_outline *outline, const dg_registry *registry,
                               dg_error *err);

/** Does the first item below the line with byte `at` say what is so: The report is attached? */
bool dg_stands_over_facts(dg_slice text, size_t at);

/** (b) in consultation with the Roads Agency, dig: add whom the text from byte `from` on names
 * beside the parties of its clause, in place of `findings->parsed`. *end: where they end; `from`:
 * it names none so. */
dg_code dg_add_helpers(dg_findings *findings, size_t *end, dg_clause *clause, dg_slice text,
                       size_t from, const dg_registry *registry, dg_error *err);

/** In coordination with the Trade Board, in bytes [from, to) of the flow, a deed in English whose
 * clause stands elsewhere: whom it names beside others is worth a note. @return false: no memory.
 */
bool dg_note_who_helps(dg_findings *findings, const dg_flow *flow, size_t from, size_t to);

#endif
