/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/utf8.h"
#include "read/clause/finder.h"
#include "read/english/english_role_lines.h"

dg_code dg_finder_take_role_lines(dg_finder *f, bool *taken) {
    dg_prose_part parts[DG_PROSE_PARTS];
    dg_slice lines = dg_finder_here(f);
    if (lines.n == 0 || dg_utf8_begins_han(lines.at[0])) return DG_OK; /* mostly */
    if (dg_english_role_lines(parts, &lines.n, lines) == 0) return DG_OK;
    dg_clause *clause = &f->findings->parsed;
    dg_code code = dg_clause_parse_role_lines(clause, lines, f->at, f->registry, f->err);
    *taken = code == DG_OK && clause->n_plausible > 0;
    return *taken ? dg_finder_add_clause(f, f->at + lines.n) : code;
}
